"""The one place that knows graphlay, a layout library: it draws lines between boxes that stand.

It holds the interpreter's lock while it works and cannot be cancelled: long maps go through
`chainmap.layout.worker`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chainmap.errors import LayoutFailed
from chainmap.layout.geometry import squared
from chainmap.layout.values import Box, Link, Point

_SPACING = {
    "layer_gap": 56,
    "node_gap": 44,
    "dummy_gap": 28,
    "port_gap": 12,
    "stub": 14,
    "edge_label_margin": 24,
}


def rerouted(
    boxes: Sequence[Box], places: Mapping[str, Point], links: Sequence[Link], *, upright: bool
) -> dict[str, tuple[Point, ...]]:
    """Lines for boxes that stay where they are; `upright` when the flow runs up or down.

    Raises:
        LayoutFailed: the engine refused or broke down.
    """
    graph = _graph(boxes, places, links)
    direction = "topbottom" if upright else "leftright"
    answer = _ask("reroute", graph, direction=direction, routing={"bundle_parallel": False})
    return _lines(links, answer)


def _graph(boxes: Sequence[Box], places: Mapping[str, Point], links: Sequence[Link]) -> Any:
    import graphlay

    graph = graphlay.Graph()
    for box in boxes:
        at = places[box.id]._asdict()
        graph.node(box.id, width=box.size.width, height=box.size.height, position=at)
    for link in links:
        graph.edge(link.provider, link.consumer)
    return graph


def _ask(task: str, graph: Any, **more: Any) -> Any:
    import graphlay

    options = {"spacing": _SPACING, **more}
    try:
        return getattr(graphlay, task)(graph, options=options)
    except (graphlay.GraphlayError, RuntimeError) as error:
        raise LayoutFailed(f"{task}: {error}") from error


def _lines(links: Sequence[Link], answer: Any) -> dict[str, tuple[Point, ...]]:
    return {
        link.id: squared([Point(point["x"], point["y"]) for point in edge["points"]])
        for link, edge in zip(links, answer.edges, strict=True)
    }
