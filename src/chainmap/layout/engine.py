"""The one place that knows graphlay, the layered layout library.

It holds the interpreter's lock while it works and cannot be cancelled: long maps go through
`chainmap.layout.worker`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from chainmap.errors import LayoutFailed
from chainmap.layout.geometry import squared
from chainmap.layout.picture import Picture
from chainmap.layout.values import Box, Link, Point, Stand

_SPACING = {
    "layer_gap": 56,
    "node_gap": 44,
    "dummy_gap": 28,
    "port_gap": 12,
    "stub": 14,
    "edge_label_margin": 24,
}
_LABELS = {"reservation": "always", "placement": "candidates"}
_SMALL, _LARGE = 80, 400
"""Links up to which the engine takes its time, and up to which it does not hurry."""


def layered(
    boxes: Sequence[Box],
    links: Sequence[Link],
    against: Collection[str],
    *,
    bundled: bool = True,
    careful: bool = True,
) -> Picture:
    """Places and lines from left to right; links in `against` may run to the left.

    Lines between the same two boxes run as a bundle (narrow, few crossings) or each by itself
    (apart, so that arrow heads and labels can be told apart). A `careful` search takes about
    twice as long on a small map; on a large one it makes no difference.

    Raises:
        LayoutFailed: the engine refused or broke down.
    """
    effort = _effort(len(links), careful=careful)
    graph = _graph(boxes, links, against=against)
    answer = _ask("layout", graph, effort=effort, routing={"bundle_parallel": bundled})
    points = answer.positions()
    quality = answer.metrics()
    return Picture(
        {box.id: Point(*points[box.id]) for box in boxes},
        _lines(links, answer),
        {
            link.id: Point(edge["label_anchor"]["x"], edge["label_anchor"]["y"])
            for link, edge in zip(links, answer.edges, strict=True)
            if edge.get("label_anchor")
        },
        quality["crossings"] + 6.0 * quality["backward_edges"],
    )


def companions(links: Sequence[Link]) -> int:
    """How many links join two boxes that another link joins already, either way round."""
    return len(links) - len({frozenset((link.provider, link.consumer)) for link in links})


def rerouted(
    boxes: Sequence[Box], places: Mapping[str, Point], links: Sequence[Link], *, upright: bool
) -> dict[str, tuple[Point, ...]]:
    """Lines for boxes that stay where they are; `upright` when the flow runs up or down.

    Raises:
        LayoutFailed: the engine refused or broke down.
    """
    graph = _graph(boxes, links, places=places)
    direction = "topbottom" if upright else "leftright"
    answer = _ask("reroute", graph, direction=direction, routing={"bundle_parallel": False})
    return _lines(links, answer)


def _effort(links: int, *, careful: bool) -> str:
    if links > _LARGE:
        return "fast"
    return "thorough" if careful and links <= _SMALL else "balanced"


def _graph(
    boxes: Sequence[Box],
    links: Sequence[Link],
    *,
    places: Mapping[str, Point] | None = None,
    against: Collection[str] = (),
) -> Any:
    import graphlay

    graph = graphlay.Graph()
    stands = _possible_stands(boxes, links, against)
    for box in boxes:
        extra: dict[str, Any] = {"rank": stands[box.id].value}
        if places is not None:
            extra = {"position": places[box.id]._asdict()}
        graph.node(box.id, width=box.size.width, height=box.size.height, **extra)
    for link in links:
        extra = {"reverse_for_ranking": True} if link.id in against else {}
        if link.label is not None and places is None:
            extra["label_size"] = link.label._asdict()
        graph.edge(link.provider, link.consumer, **extra)
    return graph


def _possible_stands(
    boxes: Sequence[Box], links: Sequence[Link], against: Collection[str]
) -> dict[str, Stand]:
    """First only what receives nothing, last only what gives nothing: else the engine may hang."""
    ends = [
        (link.consumer, link.provider) if link.id in against else (link.provider, link.consumer)
        for link in links
    ]
    giving, receiving = {giver for giver, _ in ends}, {receiver for _, receiver in ends}
    barred = {Stand.FIRST: receiving, Stand.LAST: giving}
    return {
        box.id: Stand.FREE if box.id in barred.get(box.stand, ()) else box.stand for box in boxes
    }


def _ask(task: str, graph: Any, **more: Any) -> Any:
    import graphlay

    options = {"spacing": _SPACING, "labels": _LABELS, **more}
    try:
        return getattr(graphlay, task)(graph, options=options)
    except (graphlay.GraphlayError, RuntimeError) as error:
        raise LayoutFailed(f"{task}: {error}") from error


def _lines(links: Sequence[Link], answer: Any) -> dict[str, tuple[Point, ...]]:
    return {
        link.id: squared([Point(point["x"], point["y"]) for point in edge["points"]])
        for link, edge in zip(links, answer.edges, strict=True)
    }
