"""What GraphML must be, told by its specification, and what yEd draws, told by files of yEd.

Knows nothing of our reader and writer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from lxml import etree

GRAPHML = "http://graphml.graphdrawing.org/xmlns"
YED = "http://www.yworks.com/xml/graphml"

_CHILDREN = {
    "graphml": ("desc", "key", "data", "graph"),
    "key": ("desc", "default"),
    "graph": ("desc", "data", "node", "edge", "hyperedge"),
    "node": ("desc", "data", "port", "graph"),
    "edge": ("desc", "data", "graph"),
}
_FIRST = {"graphml": ("desc", "key"), "graph": ("desc",), "node": ("desc",), "edge": ("desc",)}
"""What may not follow anything else."""
_TYPES: dict[str, Callable[[str], object]] = {
    "boolean": {"true": True, "false": False}.__getitem__,
    "int": int,
    "long": int,
    "float": float,
    "double": float,
    "string": str,
}
_YED_CHILDREN = {
    "ShapeNode": {"Geometry", "Fill", "BorderStyle", "NodeLabel", "Shape"},
    "GroupNode": {"Geometry", "Fill", "BorderStyle", "NodeLabel", "Shape", "State"},
    "ProxyAutoBoundsNode": {"Realizers"},
    "Realizers": {"GroupNode"},
    "PolyLineEdge": {"Path", "LineStyle", "Arrows", "EdgeLabel", "BendStyle"},
    "Path": {"Point"},
}
_OF_LABELS = {"alignment", "autoSizePolicy", "backgroundColor", "configuration", "fontSize"} | {
    *("modelName", "modelPosition", "textColor")
}
_YED_ATTRIBUTES = {
    "Geometry": {"x", "y", "width", "height"},
    "Fill": {"color", "transparent"},
    "BorderStyle": {"color", "type", "width"},
    "NodeLabel": _OF_LABELS,
    "EdgeLabel": _OF_LABELS,
    "Shape": {"type"},
    "State": {"closed"},
    "Realizers": {"active"},
    "Path": {"sx", "sy", "tx", "ty"},
    "Point": {"x", "y"},
    "LineStyle": {"color", "type", "width"},
    "Arrows": {"source", "target"},
    "BendStyle": {"smoothed"},
}
_LINES = {"line", "dashed", "dotted", "dashed_dotted"}
_YED_WORDS = {
    ("Shape", "type"): {
        *("rectangle", "roundrectangle", "ellipse", "parallelogram", "hexagon", "triangle"),
        *("octagon", "diamond", "trapezoid", "trapezoid2", "rectangle3d"),
    },
    ("BorderStyle", "type"): _LINES,
    ("LineStyle", "type"): _LINES,
    ("Arrows", "source"): {"none", "standard"},
    ("Arrows", "target"): {"none", "standard"},
}


def faults(content: bytes) -> list[str]:
    """What is against the rules, in words; empty for a good file."""
    root = etree.fromstring(content)
    return [*_of_structure(root), *_of_ids(root), *_of_data(root), *_of_graphics(root)]


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _all(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    for name in names:
        yield from root.iter(f"{{{GRAPHML}}}{name}")


def _of_structure(root: etree._Element) -> Iterator[str]:
    if root.tag != f"{{{GRAPHML}}}graphml":
        yield f"the root is {root.tag}"
    for element in _all(root, *_CHILDREN):
        names = [_name(child) for child in element]
        allowed = _CHILDREN[_name(element)]
        yield from (f"{it} in {_name(element)}" for it in names if it not in allowed)
        first = _FIRST.get(_name(element), ())
        ranks = [first.index(it) if it in first else len(first) for it in names]
        if ranks != sorted(ranks):
            yield f"order in {_name(element)}: {names}"
    for graph in _all(root, "graph"):
        if graph.get("edgedefault") not in ("directed", "undirected"):
            yield "a graph does not say whether it is directed"


def _of_ids(root: etree._Element) -> Iterator[str]:
    for kinds in (("node",), ("edge",), ("graph",), ("key",)):
        ids = Counter(it.get("id") for it in _all(root, *kinds))
        yield from (f"id {id} of {kinds} stands {n} times" for id, n in ids.items() if n > 1)
    nodes = {it.get("id") for it in _all(root, "node")}
    for edge in _all(root, "edge"):
        ends = {edge.get("source"), edge.get("target")}
        yield from (f"edge {edge.get('id')} leads to {end}" for end in ends - nodes)


def _of_data(root: etree._Element) -> Iterator[str]:
    keys = {key.get("id"): key for key in _all(root, "key")}
    for key in keys.values():
        kind = key.get("attr.type")
        if key.get("yfiles.type") is None and (kind not in _TYPES or not key.get("attr.name")):
            yield f"key {key.get('id')} has type {kind}"
    for element in _all(root, "graphml", "graph", "node", "edge"):
        told = [it.get("key") for it in element if _name(it) == "data"]
        if len({*told}) < len(told):
            yield f"{element.get('id')} tells something twice"
        for data in element:
            if _name(data) == "data":
                yield from _of_value(data, keys.get(data.get("key")), _name(element))


def _of_value(data: etree._Element, key: etree._Element | None, owner: str) -> Iterator[str]:
    if key is None:
        yield f"key {data.get('key')} is not declared"
    elif key.get("for") not in (owner, "all"):
        yield f"key {key.get('id')} for {key.get('for')} at a {owner}"
    elif key.get("yfiles.type") is None:
        try:
            _TYPES[key.get("attr.type", "")](data.text or "")
        except (KeyError, ValueError):
            yield f"{data.text!r} is no {key.get('attr.type')}"


def _of_graphics(root: etree._Element) -> Iterator[str]:
    for element in root.iter(f"{{{YED}}}*"):
        name, children = _name(element), [_name(child) for child in element]
        yield from (f"{it} in y:{name}" for it in children if it not in _YED_CHILDREN.get(name, ()))
        if name not in _YED_CHILDREN and name not in _YED_ATTRIBUTES:
            yield f"y:{name} is unknown"
        for attribute, value in element.items():
            if attribute not in _YED_ATTRIBUTES.get(name, ()):
                yield f"{attribute} of y:{name}"
            if value not in _YED_WORDS.get((name, attribute), {value}):
                yield f"{attribute} of y:{name} is {value}"
            if attribute in ("x", "y", "width", "height", "sx", "sy", "tx", "ty"):
                float(value)
