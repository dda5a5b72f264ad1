"""How well and how fast maps are arranged, as JSON; beside Graphviz' `dot` where it is installed.

    python benchmarks/layout.py GRAPHS [--grader FOLDER] [--dot] [--out FOLDER]

GRAPHS is a folder of JSON files {"nodes": [{id, w, h}], "edges": [{id, s, t, lw, lh}]} (scene
units); FOLDER holds a `layout_metrics.py` with `measure(graph, drawing)`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chainmap.layout.arrange import arrange
from chainmap.layout.routing import route
from chainmap.layout.values import Arrangement, Box, Link, Point, Size

Graph = dict[str, Any]
Drawing = dict[str, Any]
DOT_SECONDS = 60


def main() -> None:
    options = _options()
    measure = _grader(options.grader)
    for path in sorted(options.graphs.glob("*.json"), key=lambda path: path.stat().st_size):
        graph = json.loads(path.read_text(encoding="utf-8"))
        drawing, row = _ours(graph, measure)
        if options.dot and shutil.which("dot"):
            row |= _beside_dot(graph, measure, row)
        if options.out:
            options.out.mkdir(parents=True, exist_ok=True)
            (options.out / path.name).write_text(json.dumps(drawing), encoding="utf-8")
        print(json.dumps({"graph": path.stem, **row}), flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("graphs", type=Path)
    parser.add_argument("--grader", type=Path)
    parser.add_argument("--dot", action="store_true")
    parser.add_argument("--out", type=Path, help="writes the drawings here")
    return parser.parse_args()


def _grader(folder: Path | None) -> Callable[[Graph, Drawing], dict[str, Any]]:
    if folder is None:
        return lambda graph, drawing: {}
    sys.path.insert(0, str(folder))
    measure: Callable[[Graph, Drawing], dict[str, Any]]
    measure = importlib.import_module("layout_metrics").measure
    return measure


def _ours(
    graph: Graph, measure: Callable[[Graph, Drawing], dict[str, Any]]
) -> tuple[Drawing, dict[str, Any]]:
    boxes = [Box(node["id"], Size(node["w"], node["h"])) for node in graph["nodes"]]
    links = [
        Link(edge["id"], edge["s"], edge["t"], Size(edge["lw"], edge["lh"]))
        for edge in graph["edges"]
    ]
    start = time.perf_counter()
    found = arrange(boxes, links)
    arranged = time.perf_counter()
    moved = boxes[0].id
    places = {**found.places, moved: Point(found.places[moved].x, found.places[moved].y + 40)}
    after = route(boxes, places, links, keep=found.routes)
    dropped = time.perf_counter()
    drawing = _drawing(found)
    unrelated = [link for link in links if moved not in (link.provider, link.consumer)]
    return drawing, {
        "seconds": round(arranged - start, 3),
        "drop_ms": round((dropped - arranged) * 1000),
        "unrelated_changed": sum(after[link.id] != found.routes[link.id] for link in unrelated),
        **measure(graph, drawing),
    }


def _drawing(found: Arrangement) -> Drawing:
    return {
        "nodes": {id: list(at) for id, at in found.places.items()},
        "edges": {
            id: {"pts": [list(point) for point in line.points], "kind": "poly"}
            for id, line in found.routes.items()
        },
        "labels": {id: list(line.label) for id, line in found.routes.items() if line.label},
    }


def _beside_dot(
    graph: Graph, measure: Callable[[Graph, Drawing], dict[str, Any]], ours: dict[str, Any]
) -> dict[str, Any]:
    """What dot makes of the same graph, in its own default style with labels."""
    start = time.perf_counter()
    try:
        answer = subprocess.run(
            ["dot", "-Tjson"],
            input=_as_dot(graph),
            capture_output=True,
            text=True,
            timeout=DOT_SECONDS,
            check=True,
        )
    except subprocess.TimeoutExpired:
        return {"dot_seconds": None}
    seconds = time.perf_counter() - start
    theirs = measure(graph, _from_dot(json.loads(answer.stdout)))
    crossings = theirs.get("crossings")
    return {
        "dot_seconds": round(seconds, 3),
        "dot_crossings": crossings,
        "crossings_to_dot": round(ours["crossings"] / crossings, 2) if crossings else None,
    }


def _as_dot(graph: Graph) -> str:
    """Spline lines without labels: the fewest crossings that dot can do."""
    lines = ['digraph { rankdir=LR; node [shape=box, fixedsize=true, label=""]']
    lines += [
        f'"{node["id"]}" [width={node["w"] / 72}, height={node["h"] / 72}]'
        for node in graph["nodes"]
    ]
    lines += [f'"{edge["s"]}" -> "{edge["t"]}" [id="{edge["id"]}"]' for edge in graph["edges"]]
    return "\n".join([*lines, "}"])


def _from_dot(answer: dict[str, Any]) -> Drawing:
    def at(pair: str) -> list[float]:
        x, y = pair.split(",")
        return [float(x), -float(y)]

    edges = {}
    for edge in answer["edges"]:
        pairs = edge["pos"].split()
        tip = pairs.pop(0)[2:] if pairs[0].startswith("e,") else None
        points = [at(pair) for pair in pairs]
        if tip is not None:
            points += [points[-1], at(tip), at(tip)]
        edges[edge["id"]] = {"pts": points, "kind": "bezier"}
    return {"nodes": {o["name"]: at(o["pos"]) for o in answer["objects"]}, "edges": edges}


if __name__ == "__main__":
    main()
