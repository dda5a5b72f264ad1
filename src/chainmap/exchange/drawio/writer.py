"""From a map to a draw.io file: uncompressed, plain text, all of it to be edited there.

Each cell is an `object` that says what it is and what we know of it; groups are containers, and
the places of their members count from them, as draw.io has it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from lxml import etree

from chainmap.exchange.drawio.looks import (
    DELIVERY,
    GROUP,
    NOTE,
    OWN,
    PARTY,
    delivery_style,
    group_style,
    note_style,
    party_style,
)
from chainmap.exchange.geometry import Geometry, around, share_along
from chainmap.exchange.graphml.writer import xml_ids
from chainmap.exchange.safe_xml import xml_text
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Group, Note, Party, Point, Size

_TOP, _LAYER = "0", "1"
"""The ids of the two cells that each page begins with."""
_NOTE_SIZE = Size(180, 80)


def document(map: ChainMap, geometry: Geometry) -> bytes:
    """The bytes of a `.drawio` file with one page."""
    return _Document(map, geometry).written()


class _Document:
    def __init__(self, map: ChainMap, geometry: Geometry) -> None:
        self.map, self.geometry = map, geometry
        self._ids = xml_ids([*map.parties, *map.deliveries, *map.groups, *map.notes])
        for id, written in self._ids.items():
            if written in (_TOP, _LAYER):
                self._ids[id] = self._free(written)
        self._corners: dict[str | None, Point] = {}

    def _free(self, id: str) -> str:
        while id in self._ids.values():
            id += "~"
        return id

    def written(self) -> bytes:
        file = etree.Element("mxfile", host="ChainMap", type="device", compressed="false")
        title = xml_text(" ".join(self.map.info.title.split())) or "ChainMap"
        page = etree.SubElement(file, "diagram", id="chainmap", name=title)
        model = etree.SubElement(page, "mxGraphModel", grid="1", gridSize="8", page="0")
        self._root = etree.SubElement(model, "root")
        etree.SubElement(self._root, "mxCell", id=_TOP)
        etree.SubElement(self._root, "mxCell", id=_LAYER, parent=_TOP)
        # What comes later lies above: areas, then lines, then boxes and notes.
        for group in self.map.groups.values():
            self._group(group)
        for delivery in self.map.deliveries.values():
            self._delivery(delivery)
        for party in self.map.parties.values():
            self._party(party)
        for note in self.map.notes.values():
            self._note(note)
        etree.indent(file, " ")
        return etree.tostring(file, xml_declaration=True, encoding="UTF-8") + b"\n"

    # -- cells --------------------------------------------------------------------------------

    def _cell(self, id: str, label: str, values: Mapping[str, Any], **cell: str) -> etree._Element:
        """An `object` round a cell; draw.io wants the id and the label on the outside."""
        told = {key: xml_text(str(value)) for key, value in values.items() if value is not None}
        outer = etree.SubElement(self._root, "object", {"label": xml_text(label)} | told)
        outer.set("id", self._ids[id])
        return etree.SubElement(outer, "mxCell", cell)

    def _vertex(self, cell: etree._Element, parent: str | None, place: Point, size: Size) -> None:
        x, y = place.x - size.width / 2, place.y - size.height / 2
        corner = self._corners.get(parent, Point(0, 0))
        cell.set("vertex", "1")
        cell.set("parent", self._ids[parent] if parent in self._corners and parent else _LAYER)
        numbers = {"x": x - corner.x, "y": y - corner.y}
        numbers |= {"width": size.width, "height": size.height}
        box = {key: _digits(value) for key, value in numbers.items()}
        etree.SubElement(cell, "mxGeometry", box | {"as": "geometry"})

    def _group(self, group: Group) -> None:
        members = [party for party in self.map.parties.values() if party.group == group.id]
        place, size = around(self.geometry, members)
        cell = self._cell(group.id, group.name, {OWN: GROUP}, style=group_style(group.colour))
        self._vertex(cell, None, place, size)
        self._corners[group.id] = Point(place.x - size.width / 2, place.y - size.height / 2)

    def _party(self, party: Party) -> None:
        values: dict[str, Any] = {OWN: PARTY, "kind": party.kind.value, "owner": party.owner}
        values |= {"headcount": party.headcount, "segment": party.segment}
        values |= {"description": party.description}
        style = party_style(party.kind, party.colour)
        cell = self._cell(party.id, party.name, values, style=style)
        place = self.geometry.place(party) or Point(0, 0)
        self._vertex(cell, party.group, place, self.geometry.size(party))

    def _note(self, note: Note) -> None:
        cell = self._cell(note.id, note.text, {OWN: NOTE}, style=note_style())
        self._vertex(cell, None, note.position, note.size or _NOTE_SIZE)

    # -- deliveries ---------------------------------------------------------------------------

    def _delivery(self, delivery: Delivery) -> None:
        route = self.geometry.routes.get(delivery.id, ())
        values: dict[str, Any] = {
            OWN: DELIVERY,
            "flow": delivery.flow.value,
            "criticality": delivery.criticality,
        }
        values |= {"importance": delivery.importance, "frequency": delivery.frequency}
        values |= {"note": delivery.note}
        provider = self.map.parties[self.map.provider_of(delivery)]
        consumer = self.map.parties[delivery.consumer]
        style = delivery_style(delivery, is_upright=len(route) > 1 and _is_upright(route))
        if len(route) > 1:
            style += self._end("exit", provider, route[0]) + self._end("entry", consumer, route[-1])
        cell = self._cell(delivery.id, self.map.name_of(delivery), values, style=style, edge="1")
        cell.set("parent", _LAYER)
        cell.set("source", self._ids[provider.id])
        cell.set("target", self._ids[consumer.id])
        shape = etree.SubElement(cell, "mxGeometry", relative="1")
        shape.set("as", "geometry")
        label = self.geometry.labels.get(delivery.id)
        share = share_along(route, label) if label is not None else delivery.label_at
        if share is not None:
            shape.set("x", _digits(2 * share - 1))
        self._corners_of(shape, route[1:-1] if len(route) > 1 else delivery.route)

    def _end(self, end: str, party: Party, at: Point) -> str:
        """Where a line leaves or meets a box, in shares of the box."""
        place, size = self.geometry.place(party) or Point(0, 0), self.geometry.size(party)
        x = min(max((at.x - place.x) / size.width + 0.5, 0.0), 1.0)
        y = min(max((at.y - place.y) / size.height + 0.5, 0.0), 1.0)
        return f"{end}X={x:.4g};{end}Y={y:.4g};{end}Dx=0;{end}Dy=0;{end}Perimeter=0;"

    def _corners_of(self, shape: etree._Element, corners: Sequence[Point]) -> None:
        if corners:
            array = etree.SubElement(shape, "Array")
            array.set("as", "points")
            for corner in corners:
                etree.SubElement(array, "mxPoint", x=_digits(corner.x), y=_digits(corner.y))


def _is_upright(route: Sequence[Point]) -> bool:
    return all(abs(a.x - b.x) < 0.01 or abs(a.y - b.y) < 0.01 for a, b in pairwise(route))


def _digits(value: float) -> str:
    return repr(round(float(value), 4)).removesuffix(".0")
