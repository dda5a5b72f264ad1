"""A foreign graph, whatever its format; `sketch_to_map` makes a map of it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from chainmap.exchange.imported import (
    Notice,
    NoticeCode,
)
from chainmap.model.edits import clamped
from chainmap.model.limits import COORDINATE_LIMIT, EXTENT_LIMIT
from chainmap.model.records import Point, Size

LONG_NAME = 80
"""Letters of a label of several lines that is more than a name."""


@dataclass(slots=True)
class Node:
    """`place` is the centre, y down. `parent`: the id of the group it lies in.

    `is_kind_guessed`: the kind among the values is not told by the file, its form looks like it.
    """

    id: str
    label: str = ""
    values: dict[str, str] = field(default_factory=dict)
    place: Point | None = None
    size: Size | None = None
    parent: str | None = None
    is_group: bool = False
    colour: str | None = None
    is_kind_guessed: bool = False


@dataclass(slots=True)
class Remark:
    """A text that stands by itself. `place` is its centre."""

    text: str
    place: Point
    size: Size | None = None


@dataclass(slots=True)
class Edge:
    id: str
    source: str
    target: str
    label: str = ""
    values: dict[str, str] = field(default_factory=dict)
    directed: bool = True
    bends: tuple[Point, ...] = ()

    def turn(self) -> None:
        self.source, self.target = self.target, self.source
        self.bends = self.bends[::-1]


@dataclass(slots=True)
class Sketch:
    """Nodes and edges in the order of the file; node ids are unique, edge ids need not be."""

    title: str = ""
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def note(self, code: NoticeCode, place: str = "", **values: object) -> None:
        self.notices.append(Notice(code, place, values))

    def add(self, node: Node) -> Node:
        """Adds a node; one whose id is taken gets another, and a notice."""
        if node.id in self.nodes:
            self.note(NoticeCode.DOUBLE_NODE, at_id(node.id), id=node.id)
            node.id = _free(f"{node.id} (2)", self.nodes)
        self.nodes[node.id] = node
        return node


def nest(sketch: Sketch) -> None:
    """Makes groups of what others lie in; a parent that lies in its own child is no parent."""
    for node in sketch.nodes.values():
        above, seen = node.parent, {node.id}
        while above is not None and above in sketch.nodes and above not in seen:
            seen.add(above)
            above = sketch.nodes[above].parent
        if above == node.id:
            sketch.note(NoticeCode.PARENT_CYCLE, at_id(node.id), id=node.id)
            node.parent = None
    for node in sketch.nodes.values():
        if node.parent in sketch.nodes:
            sketch.nodes[node.parent].is_group = True


def centre(x: float, y: float) -> Point | None:
    """A point that the map can hold; `None` for what is no place at all."""
    if not (math.isfinite(x) and math.isfinite(y)):
        return None
    return clamped(Point(x, y)) if max(abs(x), abs(y)) <= COORDINATE_LIMIT else None


def at_id(id: str) -> str:
    """The place of what has this id; a bare number would be taken for a line."""
    return f"id {id}" if id.isascii() and id.isdecimal() else id


def named(label: str, values: dict[str, str]) -> str:
    """The name in a label, on one line; further lines of a long one go to what describes it."""
    lines = [line.strip() for line in label.split("\n") if line.strip()]
    name = " ".join(lines)
    if len(lines) > 1 and len(name) > LONG_NAME:
        values["description"] = "\n".join([*lines[1:], *filter(None, [values.get("description")])])
        return lines[0]
    return name


def fitting(width: float | None, height: float | None) -> Size | None:
    """A size that a party can have; `None` for all others."""
    if width is None or height is None:
        return None
    is_fit = min(width, height) >= 1 and max(width, height) <= EXTENT_LIMIT
    return Size(width, height) if is_fit else None


def _free(wanted: str, taken: Mapping[str, object] | set[str]) -> str:
    id, number = wanted, 2
    while id in taken:
        number += 1
        id = f"{wanted.removesuffix(' (2)')} ({number})"
    return id


def spread(nodes: Sequence[Node], *, per_node: float = 220.0) -> None:
    """Scales places given in degrees so that there is room for the boxes."""
    placed = [node for node in nodes if node.place is not None]
    xs = [node.place.x for node in placed if node.place]
    ys = [node.place.y for node in placed if node.place]
    span = max((max(xs) - min(xs), max(ys) - min(ys), 1e-9)) if placed else 1.0
    scale = per_node * math.sqrt(len(placed) or 1) / span
    for node in placed:
        if node.place is not None:
            node.place = centre(node.place.x * scale, node.place.y * scale)
