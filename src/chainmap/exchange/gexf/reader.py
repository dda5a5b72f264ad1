"""The graph in a GEXF document, whatever its version and namespace."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.safe_xml import local_name
from chainmap.exchange.sketch import Edge, Node, Sketch, at_id, centre, fitting, nest
from chainmap.exchange.words import EDGE_LABELS, LABELS, first_value, number
from chainmap.model.records import Size

_HEX = re.compile(r"#?([0-9a-fA-F]{6})")
CREATOR = "ChainMap"


class _Column(NamedTuple):
    title: str
    default: str | None


class GexfReader:
    """Reads one document; `sketch` holds what it found."""

    def __init__(self, root: etree._Element) -> None:
        self.sketch = Sketch()
        self._told: set[tuple[NoticeCode, str]] = set()
        self._columns: dict[tuple[str, str], _Column] = {}
        self._changing = self._mutual = 0
        self._read_meta(root)
        graphs = [child for child in root if local_name(child) == "graph"]
        if not graphs:
            self.sketch.note(NoticeCode.NO_GRAPH)
        if len(graphs) > 1:
            self.sketch.note(NoticeCode.SEVERAL_GRAPHS, count=len(graphs))
        for graph in graphs:
            self._read_graph(graph)
        nest(self.sketch)
        if self._changing:
            self.sketch.note(NoticeCode.CHANGES_OVER_TIME, count=self._changing)
        if self._mutual:
            self.sketch.note(NoticeCode.MUTUAL, count=self._mutual)

    def _read_meta(self, root: etree._Element) -> None:
        meta = {
            local_name(its): its.text or "" for child in _children(root, "meta") for its in child
        }
        if meta.get("creator") == CREATOR:
            self.sketch.title = meta.get("description", "").strip()

    def _read_graph(self, graph: etree._Element) -> None:
        for table in _children(graph, "attributes"):
            self._read_columns(table)
        for nodes in _children(graph, "nodes"):
            self._read_nodes(nodes, None)
        usual = graph.get("defaultedgetype") or "undirected"
        for edges in graph.iter():
            if local_name(edges) == "edges":
                for edge in _children(edges, "edge"):
                    self._read_edge(edge, (edge.get("type") or usual).lower())

    def _read_columns(self, table: etree._Element) -> None:
        kind = table.get("class") or "node"
        for column in _children(table, "attribute"):
            id = column.get("id") or ""
            default = next((its.text for its in _children(column, "default")), None)
            self._columns[kind, id] = _Column(column.get("title") or id, default)

    # -- nodes --------------------------------------------------------------------------------

    def _read_nodes(self, nodes: etree._Element, parent: str | None) -> None:
        for element in _children(nodes, "node"):
            node = self._node(element, parent)
            self.sketch.add(node)
            for inner in _children(element, "nodes"):
                node.is_group = True
                self._read_nodes(inner, node.id)

    def _node(self, element: etree._Element, parent: str | None) -> Node:
        values = self._values(element, "node")
        id = element.get("id") or ""
        label = (element.get("label") or "").strip() or first_value(values, LABELS)
        node = Node(id, label, values, parent=parent or self._parent(element, label or id))
        self._draw(node, element)
        return node

    def _parent(self, element: etree._Element, name: str) -> str | None:
        listed = [one.get("for") or "" for some in _children(element, "parents") for one in some]
        found = list(filter(None, [element.get("pid"), *listed]))
        if len(found) > 1:
            self.sketch.note(NoticeCode.SEVERAL_PARENTS, at_id(element.get("id") or ""), name=name)
        return found[0] if found else None

    def _draw(self, node: Node, element: etree._Element) -> None:
        place = next(_children(element, "position"), None)
        if place is not None:
            x, y = (number(place.get(axis) or "") for axis in ("x", "y"))
            node.place = centre(x, -y) if x is not None and y is not None else None
            if node.place is None:
                self.sketch.note(
                    NoticeCode.BAD_POSITION, at_id(node.id), name=node.label or node.id
                )
        colour = next(_children(element, "color"), None)
        if colour is not None:
            node.colour = _colour(colour)
        node.size = _size(node.values)

    # -- edges --------------------------------------------------------------------------------

    def _read_edge(self, element: etree._Element, type: str) -> None:
        values = self._values(element, "edge")
        weight = element.get("weight")
        if weight is not None:
            values.setdefault("weight", weight)
        label = (element.get("label") or "").strip() or first_value(values, EDGE_LABELS)
        edge = Edge(
            element.get("id") or "",
            element.get("source") or "",
            element.get("target") or "",
            label or (element.get("kind") or "").strip(),
            values,
            directed=type != "undirected",
        )
        if not (edge.source and edge.target):
            place = at_id(edge.id) or str(element.sourceline)
            self.sketch.note(NoticeCode.MISSING_END, place)
            return
        self.sketch.edges.append(edge)
        if type == "mutual" and edge.source != edge.target:
            self._mutual += 1
            back = replace(edge, id="", values=dict(values))
            back.turn()
            self.sketch.edges.append(back)

    # -- attributes ---------------------------------------------------------------------------

    def _values(self, element: etree._Element, kind: str) -> dict[str, str]:
        values = {
            column.title: column.default
            for (its, _), column in self._columns.items()
            if its == kind and column.default is not None
        }
        known: dict[str, float] = {}
        for table in _children(element, "attvalues"):
            for cell in _children(table, "attvalue"):
                title = self._title(kind, cell.get("for") or cell.get("id") or "")
                since = _moment(cell)
                self._changing += title in known
                if since >= known.get(title, -math.inf):
                    known[title] = since
                    values[title] = cell.get("value") or ""
        return values

    def _title(self, kind: str, id: str) -> str:
        column = self._columns.get((kind, id))
        if column is None:
            if (NoticeCode.UNDECLARED_KEY, id) not in self._told:
                self._told.add((NoticeCode.UNDECLARED_KEY, id))
                self.sketch.note(NoticeCode.UNDECLARED_KEY, id, key=id)
            return id
        return column.title


def _children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    return (child for child in parent if local_name(child) == name)


def _moment(cell: etree._Element) -> float:
    """When a value begins to hold, for comparing: a number, or the digits of a date."""
    start = cell.get("start") or cell.get("startopen") or ""
    if not start:
        return -math.inf
    value = number(start)
    if value is None:
        value = number(re.sub(r"\D", "", start)[:14].ljust(14, "0"))
    return -math.inf if value is None else value


def _colour(element: etree._Element) -> str | None:
    written = _HEX.fullmatch(element.get("hex") or "")
    if written:
        return f"#{written[1]}"
    parts = [number(element.get(part) or "") for part in "rgb"]
    whole = [int(part) for part in parts if part is not None and 0 <= part <= 255]
    return "#{:02x}{:02x}{:02x}".format(*whole) if len(whole) == 3 else None


def _size(values: dict[str, str]) -> Size | None:
    """Of the box, where ChainMap wrote it: the circles of Gephi say nothing of a box."""
    return fitting(number(values.pop("width", "")), number(values.pop("height", "")))
