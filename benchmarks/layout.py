"""How well and how fast maps are arranged, beside Graphviz' `dot` where it is installed.

    python benchmarks/layout.py FOLDER [--sizes 30 100 300] [--seeds 2] [--no-dot] [--out DRAWINGS]

FOLDER holds `graphs/N.json`: {"nodes": [{id, w, h}], "edges": [{id, s, t, lw, lh}]} (scene units),
`orggraph.py` with `make(n, m, seed)` for more of each size, and `layout_metrics.py` with
`measure(graph, drawing)`. One JSON object a line, then a table. Times are of the CPU, but those of
`dot` are of the clock.
"""

from __future__ import annotations

import argparse
import importlib
import json
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from layouts.dot import beside_dot
from layouts.table import table

from chainmap.layout.arrange import arrange
from chainmap.layout.routing import route
from chainmap.layout.values import Arrangement, Box, Direction, Link, Point, Size

Graph = dict[str, Any]
Drawing = dict[str, Any]
Area = tuple[float, float, float, float]
Measure = Callable[[Graph, Drawing], dict[str, Any]]

SEED = 7
"""Of the graphs that are there as files."""
DOT_UP_TO = 300
"""Parties: more keep `dot` busy for minutes."""
ROOM = 8.0
"""Scene units round a moved box in which a line may change, too."""
DROPS = 3
"""Boxes that are moved, one after the other, to see how fast the lines follow."""


def main() -> None:
    options = _options()
    sys.path.insert(0, str(options.folder))
    measure: Measure = importlib.import_module("layout_metrics").measure
    with_dot = not options.no_dot and shutil.which("dot") is not None
    rows = []
    for size in options.sizes:
        for seed, graph in _graphs(options.folder, size, options.seeds):
            drawing, row = _ours(graph, measure)
            row = {"parties": size, "seed": seed, **row}
            if with_dot and size <= DOT_UP_TO:
                row |= beside_dot(graph, measure, row["crossings"])
            _keep(options.out, f"{size}-{seed}", drawing)
            rows.append(row)
            print(json.dumps(row), flush=True)
    print("\n" + table(rows), flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[30, 100, 300, 1000])
    parser.add_argument("--seeds", type=int, default=5, help="how many others of each size")
    parser.add_argument("--no-dot", action="store_true")
    parser.add_argument("--out", type=Path, help="writes the drawings here")
    return parser.parse_args()


def _graphs(folder: Path, size: int, others: int) -> Iterator[tuple[int, Graph]]:
    """The one in the file, then others made like it."""
    known = json.loads((folder / "graphs" / f"{size}.json").read_text(encoding="utf-8"))
    yield SEED, known
    make = importlib.import_module("orggraph").make
    for seed in range(SEED + 1, SEED + 1 + others):
        yield seed, make(len(known["nodes"]), len(known["edges"]), seed)


def _ours(graph: Graph, measure: Measure) -> tuple[Drawing, dict[str, Any]]:
    boxes = [Box(node["id"], Size(node["w"], node["h"])) for node in graph["nodes"]]
    links = [
        Link(edge["id"], edge["s"], edge["t"], Size(edge["lw"], edge["lh"]))
        for edge in graph["edges"]
    ]
    start = time.process_time()
    found = arrange(boxes, links, direction=Direction.RIGHT)
    seconds = time.process_time() - start
    drawing = _drawing(found)
    return drawing, {
        "seconds": round(seconds, 3),
        **_dropped(boxes, links, found),
        **measure(graph, drawing),
    }


def _dropped(boxes: list[Box], links: list[Link], found: Arrangement) -> dict[str, Any]:
    """Moves some boxes a little; how long the routes take, and how many change for no reason."""
    times, changed = [], 0
    for box in boxes[:: max(1, len(boxes) // DROPS)][:DROPS]:
        place = found.places[box.id]
        places = {**found.places, box.id: Point(place.x, place.y + 40)}
        start = time.process_time()
        after = route(boxes, places, links, keep=found.routes)
        times.append(time.process_time() - start)
        taken = _taken(box, places[box.id])
        unrelated = (
            link.id
            for link in links
            if box.id not in (link.provider, link.consumer)
            and not _runs_through(found.routes[link.id].points, taken)
        )
        changed += sum(after[id] != found.routes[id] for id in unrelated)
    return {"drop_ms": round(statistics.median(times) * 1000), "unrelated_changed": changed}


def _taken(box: Box, at: Point) -> Area:
    """A box with the room round it that lines keep."""
    across, down = box.size.width / 2 + ROOM, box.size.height / 2 + ROOM
    return at.x - across, at.y - down, at.x + across, at.y + down


def _runs_through(line: Sequence[Point], area: Area) -> bool:
    left, top, right, bottom = area
    return any(
        min(a.x, b.x) < right
        and max(a.x, b.x) > left
        and min(a.y, b.y) < bottom
        and max(a.y, b.y) > top
        for a, b in pairwise(line)
    )


def _drawing(found: Arrangement) -> Drawing:
    return {
        "nodes": {id: list(at) for id, at in found.places.items()},
        "edges": {
            id: {"pts": [list(point) for point in line.points], "kind": "poly"}
            for id, line in found.routes.items()
        },
        "labels": {id: list(line.label) for id, line in found.routes.items() if line.label},
    }


def _keep(folder: Path | None, name: str, drawing: Drawing) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.json").write_text(json.dumps(drawing), encoding="utf-8")


if __name__ == "__main__":
    main()
