"""From a map to GEXF 1.3: attributes as in GraphML's plain profile, and looks as Gephi has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from chainmap.analysis.raters import satisfaction_of
from chainmap.exchange.geometry import Geometry
from chainmap.exchange.gexf.reader import CREATOR
from chainmap.exchange.graphml.writer import edge_values, node_values, value_text, xml_ids
from chainmap.exchange.safe_xml import xml_text
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Party

NAMESPACE = "http://gexf.net/1.3"
VIZ = "http://gexf.net/1.3/viz"

_NODE_COLUMNS = {
    "kind": "string", "group": "string", "owner": "string", "description": "string",
    "width": "double", "height": "double",
}  # fmt: skip
_EDGE_COLUMNS = {
    "flow": "string", "criticality": "integer", "importance": "integer", "satisfaction": "double",
    "agreed": "boolean", "standard": "string",
}  # fmt: skip


def document(map: ChainMap, geometry: Geometry) -> bytes:
    """The bytes of a GEXF file."""
    namespaces: Any = {None: NAMESPACE, "viz": VIZ}
    root = etree.Element(_tag("gexf"), nsmap=namespaces, version="1.3")
    meta = etree.SubElement(root, _tag("meta"))
    etree.SubElement(meta, _tag("creator")).text = CREATOR
    etree.SubElement(meta, _tag("description")).text = xml_text(map.info.title)
    graph = etree.SubElement(root, _tag("graph"), defaultedgetype="directed", mode="static")
    _columns(graph, "node", _NODE_COLUMNS)
    _columns(graph, "edge", _EDGE_COLUMNS)
    ids = xml_ids(map.parties)
    nodes = etree.SubElement(graph, _tag("nodes"))
    for party in map.parties.values():
        _node(nodes, ids[party.id], map, party, geometry)
    edges = etree.SubElement(graph, _tag("edges"))
    for id, written in xml_ids(map.deliveries).items():
        delivery = map.deliveries[id]
        ends = ids[map.provider_of(delivery)], ids[delivery.consumer]
        _edge(edges, written, ends, map, delivery)
    etree.indent(root, " ")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _columns(graph: etree._Element, kind: str, columns: Mapping[str, str]) -> None:
    table = etree.SubElement(graph, _tag("attributes"), {"class": kind})
    for name, type in columns.items():
        etree.SubElement(table, _tag("attribute"), id=name, title=name, type=type)


def _node(nodes: etree._Element, id: str, map: ChainMap, party: Party, geometry: Geometry) -> None:
    node = etree.SubElement(nodes, _tag("node"), id=id, label=xml_text(party.name))
    size, place = geometry.size(party), geometry.place(party)
    its_size = {"width": size.width, "height": size.height} if party.size is not None else {}
    _cells(node, _NODE_COLUMNS, node_values(map, party) | its_size)
    if place is not None:  # y up, as Gephi has it
        etree.SubElement(node, _viz("position"), x=str(place.x), y=str(-place.y), z="0.0")
    etree.SubElement(node, _viz("size"), value=str(size.width))
    if party.colour is not None:
        etree.SubElement(node, _viz("color"), _rgb(party.colour))


def _edge(
    edges: etree._Element, id: str, ends: tuple[str, str], map: ChainMap, delivery: Delivery
) -> None:
    attributes = {"id": id, "source": ends[0], "target": ends[1]}
    attributes["label"] = xml_text(map.name_of(delivery))
    if delivery.criticality is not None:
        attributes["weight"] = str(float(delivery.criticality))
    edge = etree.SubElement(edges, _tag("edge"), attributes)
    values = edge_values(map, delivery) | {"satisfaction": satisfaction_of(delivery)}
    _cells(edge, _EDGE_COLUMNS, values)


def _cells(parent: etree._Element, columns: Mapping[str, str], values: Mapping[str, Any]) -> None:
    known = {name: values[name] for name in columns if values.get(name) is not None}
    if known:
        table = etree.SubElement(parent, _tag("attvalues"))
        for name, value in known.items():
            cell = {"for": name, "value": value_text(value)}
            etree.SubElement(table, _tag("attvalue"), cell)


def _rgb(colour: str) -> dict[str, str]:
    return {key: str(int(colour[at : at + 2], 16)) for key, at in (("r", 1), ("g", 3), ("b", 5))}


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _viz(name: str) -> str:
    return f"{{{VIZ}}}{name}"
