"""The same graph laid out by Graphviz' `dot`, in its own default style."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable
from typing import Any

SECONDS = 60
"""After which it is stopped."""


def beside_dot(
    graph: dict[str, Any],
    measure: Callable[[dict[str, Any], dict[str, Any]], dict[str, Any]],
    crossings: int,
) -> dict[str, Any]:
    """Its time, its crossings, and what share of these `crossings` are."""
    start = time.perf_counter()
    try:
        answer = subprocess.run(
            ["dot", "-Tjson"],
            input=_as_dot(graph),
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=True,
        )
    except subprocess.TimeoutExpired:
        return {"dot_seconds": None}
    seconds = time.perf_counter() - start
    theirs = measure(graph, _from_dot(json.loads(answer.stdout)))["crossings"]
    return {
        "dot_seconds": round(seconds, 3),
        "dot_crossings": theirs,
        "crossings_to_dot": round(crossings / theirs, 2) if theirs else None,
    }


def _as_dot(graph: dict[str, Any]) -> str:
    """Spline lines without labels: the fewest crossings that dot can do."""
    lines = ['digraph { rankdir=LR; node [shape=box, fixedsize=true, label=""]']
    lines += [
        f'"{node["id"]}" [width={node["w"] / 72}, height={node["h"] / 72}]'
        for node in graph["nodes"]
    ]
    lines += [f'"{edge["s"]}" -> "{edge["t"]}" [id="{edge["id"]}"]' for edge in graph["edges"]]
    return "\n".join([*lines, "}"])


def _from_dot(answer: dict[str, Any]) -> dict[str, Any]:
    edges = {}
    for edge in answer["edges"]:
        pairs = edge["pos"].split()
        tip = pairs.pop(0)[2:] if pairs[0].startswith("e,") else None
        points = [_at(pair) for pair in pairs]
        if tip is not None:
            points += [points[-1], _at(tip), _at(tip)]
        edges[edge["id"]] = {"pts": points, "kind": "bezier"}
    return {"nodes": {one["name"]: _at(one["pos"]) for one in answer["objects"]}, "edges": edges}


def _at(pair: str) -> list[float]:
    x, y = pair.split(",")
    return [float(x), -float(y)]
