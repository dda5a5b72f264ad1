"""Cytoscape.js JSON, also as Cytoscape writes it (.cyjs): read strictly, written with places."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any

from chainmap.errors import Fault, InvalidContent, WrongFormat
from chainmap.exchange.enlarging import enlarged
from chainmap.exchange.geometry import Geometry
from chainmap.exchange.graphml.writer import edge_values, node_values
from chainmap.exchange.imported import AS_IT_IS, Imported, ImportOptions, NoticeCode
from chainmap.exchange.sketch import Edge, Node, Sketch, at_id, centre, fitting, nest
from chainmap.exchange.sketch_to_map import map_of
from chainmap.exchange.words import EDGE_LABELS, LABELS, first_value
from chainmap.model.map import ChainMap
from chainmap.model.records import Party, Point, Size
from chainmap.storage.json_text import Doubled, Raw, parsed

LARGEST = 100_000_000
DEEPEST = 60
GROUP = "group"
"""The kind of a node that is a group of ours, also where nothing lies in it."""
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


# -- reading ----------------------------------------------------------------------------------


def read_cytoscape(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map in a JSON file of Cytoscape.js or Cytoscape.

    Raises:
        WrongFormat: it is none, damaged, too large or nested too deep.
        InvalidContent: a key stands twice, or a number is none (NaN), which JSON does not know.
    """
    if len(content) > LARGEST:
        raise WrongFormat("cytoscape", Fault.TOO_LARGE)
    raw = parsed(content, expected="cytoscape")
    _check(raw, "", 0)
    sketch = Sketch()
    _read_title(sketch, raw)
    for place, kind, element in _elements(raw):
        if not isinstance(element, dict) or not isinstance(element.get("data"), dict):
            raise InvalidContent(place, Fault.MISSING_KEY, "data")
        if kind == "nodes":
            _read_node(sketch, element)
        else:
            _read_edge(sketch, element, place)
    nest(sketch)
    return map_of(enlarged(sketch), options)


def _check(raw: Raw, place: str, depth: int) -> None:
    if depth > DEEPEST:
        raise WrongFormat("cytoscape", Fault.TOO_DEEP)
    if isinstance(raw, Doubled):
        raise InvalidContent(place or "$", Fault.DOUBLE_KEY, raw.key)
    if isinstance(raw, float) and not math.isfinite(raw):
        raise InvalidContent(place, Fault.NOT_FINITE, str(raw))
    if isinstance(raw, dict):
        for key, value in raw.items():
            _check(value, f"{place}.{key}" if place else key, depth + 1)
    elif isinstance(raw, list):
        for at, value in enumerate(raw):
            _check(value, f"{place}[{at}]", depth + 1)


def _read_title(sketch: Sketch, raw: Raw) -> None:
    its = raw.get("data") if isinstance(raw, dict) else None
    if isinstance(its, dict):
        sketch.title = _text(its.get("name") or its.get("title") or "").strip()


def _elements(raw: Raw) -> Iterator[tuple[str, str, Raw]]:
    """Each element with its place, and "nodes" or "edges"; nodes and edges may be mixed."""
    found = raw.get("elements", raw) if isinstance(raw, dict) else raw
    if isinstance(found, list):
        for at, element in enumerate(found):
            yield f"elements[{at}]", _kind_of(element), element
    elif isinstance(found, dict) and isinstance(found.get("nodes", found.get("edges")), list):
        for kind in ("nodes", "edges"):
            listed = found.get(kind, [])
            if not isinstance(listed, list):
                raise InvalidContent(f"elements.{kind}", Fault.WRONG_TYPE)
            for at, element in enumerate(listed):
                yield f"elements.{kind}[{at}]", kind, element
    else:
        raise WrongFormat("cytoscape", Fault.NOT_THIS_FORMAT)


def _kind_of(element: Raw) -> str:
    if not isinstance(element, dict):
        return "nodes"
    its = element.get("data")
    has_ends = isinstance(its, dict) and "source" in its and "target" in its
    return str(element.get("group") or ("edges" if has_ends else "nodes"))


def _read_node(sketch: Sketch, element: dict[str, Raw]) -> None:
    its = element["data"]
    values = _values(its)
    id = _text(its.get("id", ""))
    parent = its.get("parent")
    node = Node(
        id, first_value(values, LABELS), values, parent=None if parent is None else _text(parent)
    )
    node.is_group = its.get("kind") == GROUP
    node.size, node.colour = _size(its), _colour(element)
    place = element.get("position")
    if place is not None:
        node.place = _place(place)
        if node.place is None:
            sketch.note(NoticeCode.BAD_POSITION, at_id(id), name=node.label or id)
    sketch.add(node)


def _read_edge(sketch: Sketch, element: dict[str, Raw], place: str) -> None:
    its = element["data"]
    values = _values(its)
    id, source, target = (_text(its.get(key, "")) for key in ("id", "source", "target"))
    if source and target:
        sketch.edges.append(Edge(id, source, target, first_value(values, EDGE_LABELS), values))
    else:
        sketch.note(NoticeCode.MISSING_END, at_id(id) or place)


_STRUCTURE = ("id", "source", "target", "parent", "width", "height")


def _values(its: dict[str, Raw]) -> dict[str, str]:
    return {
        key.replace("_", " ") if key == "shared_name" else key: _text(value)
        for key, value in its.items()
        if value is not None and key not in _STRUCTURE
    }


def _text(value: Raw) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list) and not any(isinstance(one, list | dict) for one in value):
        return ", ".join(map(_text, value))
    return json.dumps(value, ensure_ascii=False)


def _place(raw: Raw) -> Point | None:
    x, y = (_number(raw.get(axis)) if isinstance(raw, dict) else None for axis in ("x", "y"))
    return None if x is None or y is None else centre(x, y)


def _number(value: Raw) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number else None


def _size(its: dict[str, Raw]) -> Size | None:
    return fitting(_number(its.get("width")), _number(its.get("height")))


def _colour(element: dict[str, Raw]) -> str | None:
    style = element.get("style") or element.get("css")
    written = style.get("background-color") if isinstance(style, dict) else None
    return written if isinstance(written, str) and _HEX.fullmatch(written) else None


# -- writing ----------------------------------------------------------------------------------


def write_cytoscape(map: ChainMap, *, geometry: Geometry | None = None) -> bytes:
    """The map with places; groups are compound parents, which have no place of their own."""
    drawn = geometry or Geometry()
    parents = _parents(map)
    nodes: list[Raw] = [
        {"data": {"id": parents[group.id], "label": group.name, "name": group.name, "kind": GROUP}}
        for group in map.groups.values()
    ]
    nodes += [_node(map, party, drawn, parents) for party in map.parties.values()]
    raw = {
        "format_version": "1.0",
        "generated_by": "ChainMap",
        "target_cytoscapejs_version": "~3.0",
        "data": {"name": map.info.title},
        "elements": {"nodes": nodes, "edges": list(_edges(map))},
    }
    # Lone surrogates stay as escapes: UTF-8 cannot hold them.
    return (json.dumps(raw, indent=1, allow_nan=False) + "\n").encode()


def _parents(map: ChainMap) -> dict[str, str]:
    """An id for each group that no party and no delivery has: here they share one space."""
    taken: set[str] = {*map.parties, *map.deliveries}
    found: dict[str, str] = {}
    for group in map.groups:
        id: str = group
        while id in taken:
            id += "~"
        taken.add(id)
        found[group] = id
    return found


def _node(map: ChainMap, party: Party, drawn: Geometry, parents: dict[str, str]) -> dict[str, Raw]:
    values = node_values(map, party)
    values.pop("group")
    its: dict[str, Raw] = {"id": party.id} | _known(values)
    if party.group:
        its["parent"] = parents[party.group]
    if party.size is not None:
        its |= {"width": party.size.width, "height": party.size.height}
    node: dict[str, Raw] = {"data": its}
    place = drawn.place(party)
    if place is not None:
        node["position"] = {"x": place.x, "y": place.y}
    if party.colour is not None:
        node["style"] = {"background-color": party.colour}
    return node


def _edges(map: ChainMap) -> Iterator[dict[str, Raw]]:
    taken: set[str] = {*map.parties}
    for delivery in map.deliveries.values():
        id: str = delivery.id
        while id in taken:
            id += "~"
        taken.add(id)
        ends = {"source": map.provider_of(delivery), "target": delivery.consumer}
        yield {"data": {"id": id} | ends | _known(edge_values(map, delivery))}


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}
