"""From a map to GraphML in four profiles.

`yed` carries shapes, labels and routes before the plain keys; `gephi` has y upwards; `cytoscape`
and `plain` are what their name says. Groups are a plain key: nested graphs, which yEd shows as
areas, count as nodes of their own wherever else the file is read, so they are there on request.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from lxml import etree

from chainmap.analysis.raters import satisfaction_of
from chainmap.exchange.geometry import Geometry, around
from chainmap.exchange.graphml import yed
from chainmap.exchange.safe_xml import xml_text
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Party, PartyId, Point
from chainmap.storage.format import raw_of

_Id = TypeVar("_Id", bound=str)

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
PROFILES = ("yed", "gephi", "cytoscape", "plain")
MODEL = "chainmap.model"
WRITTEN = "chainmap.written"

_NODE_KEYS = {
    "label": "string", "name": "string", "x": "double", "y": "double", "size": "double",
    "r": "int", "g": "int", "b": "int", "kind": "string", "group": "string", "owner": "string",
    "description": "string", "tier": "int",
}  # fmt: skip
_EDGE_KEYS = {
    "label": "string", "name": "string", "interaction": "string", "weight": "double",
    "service": "string", "flow": "string", "criticality": "int", "importance": "int",
    "satisfaction": "int", "agreed": "boolean", "standard": "string",
}  # fmt: skip

INTERACTION = "supplies"
"""What every edge says of itself, for Cytoscape."""


# -- values -----------------------------------------------------------------------------------


def node_values(map: ChainMap, party: Party) -> dict[str, Any]:
    """What the plain keys of a node say, without place, looks and tier."""
    group = map.groups[party.group].name if party.group else None
    return {
        "label": party.name,
        "name": party.name,
        "kind": party.kind.value,
        "group": group,
        "owner": party.owner,
        "description": party.description,
    }


def edge_values(map: ChainMap, delivery: Delivery) -> dict[str, Any]:
    """What the plain keys of an edge say."""
    name, agreement = map.name_of(delivery), delivery.agreement
    return {
        "label": name,
        "name": name,
        "interaction": INTERACTION,
        "weight": delivery.criticality,
        "service": name,
        "flow": delivery.flow.value,
        "criticality": delivery.criticality,
        "importance": delivery.importance,
        "satisfaction": satisfaction_of(delivery),
        "agreed": agreement.agreed if agreement else None,
        "standard": agreement.standard if agreement else None,
    }


def xml_ids(ids: Iterable[_Id]) -> dict[_Id, str]:
    """Each id as XML can hold it; they stay unique."""
    written: dict[_Id, str] = {}
    taken: set[str] = set()
    for id in ids:
        candidate = base = xml_text(id)
        number = 1
        while candidate in taken:
            number += 1
            candidate = f"{base}~{number}"
        taken.add(candidate)
        written[id] = candidate
    return written


# -- the document -----------------------------------------------------------------------------


def document(
    map: ChainMap,
    profile: str,
    geometry: Geometry,
    tier: Mapping[PartyId, int],
    *,
    groups: bool = False,
) -> bytes:
    """The bytes of a GraphML file; `groups` nests them as yEd does."""
    return _Document(map, profile, geometry, tier).written(nested=groups and profile == "yed")


class _Document:
    def __init__(
        self, map: ChainMap, profile: str, geometry: Geometry, tier: Mapping[PartyId, int]
    ) -> None:
        self.map, self.profile, self.geometry, self.tier = map, profile, geometry, tier
        self.node_ids = xml_ids(map.parties)
        self.edge_ids = xml_ids(map.deliveries)
        self.root = etree.Element(_tag("graphml"), nsmap=self._namespaces())

    def _namespaces(self) -> Any:
        return {None: NAMESPACE} | ({"y": yed.Y} if self.profile == "yed" else {})

    def written(self, *, nested: bool) -> bytes:
        self._declare_keys()
        graph = etree.SubElement(self.root, _tag("graph"), id="G", edgedefault="directed")
        self._data(graph, "g_", {MODEL: _ascii(raw_of(self.map)), WRITTEN: self._as_written()})
        self._data(graph, "g_", {"title": self.map.info.title or None})
        holders = self._group_nodes(graph) if nested else {}
        for party in self.map.parties.values():
            self._node(holders.get(party.group or "", graph), party)
        for delivery in self.map.deliveries.values():
            self._edge(graph, delivery)
        etree.indent(self.root, " ")
        return etree.tostring(self.root, xml_declaration=True, encoding="UTF-8") + b"\n"

    def _declare_keys(self) -> None:
        if self.profile == "yed":
            for element in ("node", "edge"):
                attributes = {"id": f"{element}graphics", "for": element}
                attributes["yfiles.type"] = f"{element}graphics"
                etree.SubElement(self.root, _tag("key"), attributes)
        edge_keys = _EDGE_KEYS | {"satisfaction": self._type_of_satisfaction()}
        keys = [("n_", "node", _NODE_KEYS), ("e_", "edge", edge_keys)]
        keys.append(("g_", "graph", dict.fromkeys((MODEL, WRITTEN, "title"), "string")))
        for prefix, element, names in keys:
            for name, type in names.items():
                attributes = {"id": prefix + name, "for": element}
                attributes |= {"attr.name": name, "attr.type": type}
                etree.SubElement(self.root, _tag("key"), attributes)

    def _type_of_satisfaction(self) -> str:
        """Whole numbers as ever, unless several raters make a mean of it."""
        known = (satisfaction_of(delivery) for delivery in self.map.deliveries.values())
        return "double" if any(isinstance(value, float) for value in known) else "int"

    def _as_written(self) -> str:
        """Places and sizes as the file shows them, to tell later what was moved."""
        places = {}
        for party in self.map.parties.values():
            place, size = self._centre(party.id), self.geometry.size(party)
            places[party.id] = [place.x, place.y, size.width, size.height]
        return _ascii({"profile": self.profile, "places": places})

    # -- nodes and edges ----------------------------------------------------------------------

    def _node(self, graph: etree._Element, party: Party) -> None:
        node = etree.SubElement(graph, _tag("node"), id=self.node_ids[party.id])
        place, size = self.geometry.place(party), self.geometry.size(party)
        if self.profile == "yed":
            data = etree.SubElement(node, _tag("data"), key="nodegraphics")
            data.append(yed.node_graphics(party, place or Point(0, 0), size))
        values = node_values(self.map, party)
        if place is not None:
            values |= {"x": place.x, "y": -place.y if self.profile == "gephi" else place.y}
            values["size"] = size.width
        colour = party.colour or "#0072B2"
        values |= {key: int(colour[at : at + 2], 16) for key, at in (("r", 1), ("g", 3), ("b", 5))}
        self._data(node, "n_", values | {"tier": self.tier.get(party.id)})

    def _edge(self, graph: etree._Element, delivery: Delivery) -> None:
        provider, consumer = self.map.provider_of(delivery), delivery.consumer
        attributes = {"id": self.edge_ids[delivery.id]}
        attributes |= {"source": self.node_ids[provider], "target": self.node_ids[consumer]}
        edge = etree.SubElement(graph, _tag("edge"), attributes)
        if self.profile == "yed":
            ends = (self._centre(provider), self._centre(consumer))
            route = self.geometry.routes.get(delivery.id) or (ends[0], *delivery.route, ends[1])
            data = etree.SubElement(edge, _tag("data"), key="edgegraphics")
            data.append(yed.edge_graphics(delivery, self.map.name_of(delivery), ends, route))
        self._data(edge, "e_", edge_values(self.map, delivery))

    def _centre(self, id: PartyId) -> Point:
        return self.geometry.place(self.map.parties[id]) or Point(0, 0)

    def _group_nodes(self, graph: etree._Element) -> dict[str, etree._Element]:
        taken = set(self.node_ids.values())
        inner: dict[str, etree._Element] = {}
        for group in self.map.groups.values():
            members = [party for party in self.map.parties.values() if party.group == group.id]
            id = xml_text(group.id)
            while id in taken:
                id += "~"
            taken.add(id)
            node = etree.SubElement(graph, _tag("node"), id=id)
            node.set("yfiles.foldertype", "group")
            data = etree.SubElement(node, _tag("data"), key="nodegraphics")
            data.append(yed.group_graphics(group.name, around(self.geometry, members)))
            inner[group.id] = etree.SubElement(node, _tag("graph"), id=f"{id}:")
            inner[group.id].set("edgedefault", "directed")
        return inner

    def _data(self, parent: etree._Element, prefix: str, values: Mapping[str, Any]) -> None:
        for name, value in values.items():
            if value is not None:
                data = etree.SubElement(parent, _tag("data"), key=prefix + name)
                data.text = value_text(value)


def value_text(value: Any) -> str:
    """A value as the text of a `data` element."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return xml_text(value) if isinstance(value, str) else str(value)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _ascii(raw: Any) -> str:
    """JSON that XML can hold whatever the texts are: all but ASCII is escaped."""
    return json.dumps(raw, separators=(",", ":")).replace("\x7f", "\\u007f")
