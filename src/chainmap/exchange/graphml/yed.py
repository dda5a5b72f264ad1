"""The graphics data of yEd inside GraphML: `y:ShapeNode`, `y:PolyLineEdge` and their kin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from lxml import etree

from chainmap.exchange.safe_xml import local_name, xml_text
from chainmap.exchange.sketch import centre, fitting
from chainmap.exchange.words import number
from chainmap.model.records import Delivery, Flow, Party, PartyKind, Point, Size

Y = "http://www.yworks.com/xml/graphml"
_MARKUP = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<br\s*/?>|</p>", re.IGNORECASE)

# -- reading ----------------------------------------------------------------------------------


def realizer(data: etree._Element) -> etree._Element | None:
    """The element that draws: of a group, the one of its present state (open or closed)."""
    for element in data:
        if local_name(element) == "ProxyAutoBoundsNode":
            return _present_state(element)
        if local_name(element).endswith(("Node", "Edge", "NodeRealizer")):
            return element
    return None


def _present_state(proxy: etree._Element) -> etree._Element | None:
    for realizers in proxy:
        if local_name(realizers) == "Realizers" and len(realizers):
            active = realizers.get("active", "0")
            index = int(active) if active.isdigit() and int(active) < len(realizers) else 0
            return realizers[index]
    return None


def label(element: etree._Element, tag: str) -> str:
    """The first label that says something; HTML becomes plain text."""
    for child in element:
        if local_name(child) == tag:
            text = plain_text(child.text or "")
            if text:
                return text
    return ""


def plain_text(text: str) -> str:
    """The text without the markup of a `<html>` label."""
    text = text.strip()
    if text[:6].lower() == "<html>":
        text = unescape(_MARKUP.sub("", _BREAK.sub("\n", text))).strip()
    return text


def box(element: etree._Element) -> tuple[Point | None, Size | None, bool]:
    """Centre and size of a node, and whether it has a geometry at all."""
    for child in element:
        if local_name(child) == "Geometry":
            x, y, width, height = _numbers(child, "x", "y", "width", "height")
            if x is None or y is None:
                return None, None, True
            place = centre(x + (width or 0) / 2, y + (height or 0) / 2)
            return place, fitting(width, height), True
    return None, None, False


def bends(element: etree._Element) -> tuple[Point, ...]:
    """The corners between the ends of an edge."""
    corners = (_numbers(point, "x", "y") for point in element.iter(f"{{{Y}}}Point"))
    places = (centre(x, y) for x, y in corners if x is not None and y is not None)
    return tuple(place for place in places if place is not None)


def _numbers(element: etree._Element, *names: str) -> list[float | None]:
    return [number(element.get(name, "")) for name in names]


# -- writing ----------------------------------------------------------------------------------

_SHAPES = {
    PartyKind.DEPARTMENT: ("rectangle", "#E8F1FA", "#0072B2"),
    PartyKind.TEAM: ("roundrectangle", "#E8F1FA", "#0072B2"),
    PartyKind.PERSON: ("ellipse", "#E8F1FA", "#0072B2"),
    PartyKind.EXTERNAL_CUSTOMER: ("hexagon", "#FDF3DC", "#B87800"),
    PartyKind.EXTERNAL_SUPPLIER: ("parallelogram", "#E5F5EF", "#00795A"),
}
_LINES = {Flow.DELIVERY: "line", Flow.REQUEST: "dashed", Flow.FEEDBACK: "dotted"}


def node_graphics(party: Party, place: Point, size: Size) -> etree._Element:
    """A `y:ShapeNode`; yEd wants the top left corner."""
    shape, fill, line = _SHAPES[party.kind]
    node = etree.Element(f"{{{Y}}}ShapeNode", nsmap={"y": Y})
    _geometry(node, place, size)
    _child(node, "Fill", color=party.colour or fill, transparent="false")
    _child(node, "BorderStyle", color=line, type="line", width="1.5")
    name = _child(node, "NodeLabel", modelName="internal", modelPosition="c", fontSize="12")
    name.set("configuration", "CroppingLabel")
    name.set("autoSizePolicy", "node_width")
    name.text = xml_text(party.name)
    _child(node, "Shape", type=shape)
    return node


def group_graphics(name: str, area: tuple[Point, Size]) -> etree._Element:
    """The open and the closed state of a group."""
    proxy = etree.Element(f"{{{Y}}}ProxyAutoBoundsNode", nsmap={"y": Y})
    realizers = _child(proxy, "Realizers", active="0")
    for closed in ("false", "true"):
        node = _child(realizers, "GroupNode")
        _geometry(node, *area)
        _child(node, "Fill", color="#F5F5F5", transparent="false")
        _child(node, "BorderStyle", color="#999999", type="dashed", width="1.0")
        text = _child(node, "NodeLabel", modelName="internal", modelPosition="t", fontSize="14")
        text.text = xml_text(name)
        _child(node, "Shape", type="roundrectangle")
        _child(node, "State", closed=closed)
    return proxy


def edge_graphics(
    delivery: Delivery, name: str, ends: tuple[Point, Point], route: Sequence[Point]
) -> etree._Element:
    """A `y:PolyLineEdge`; the ends of the path count from the centres of the boxes."""
    edge = etree.Element(f"{{{Y}}}PolyLineEdge", nsmap={"y": Y})
    path = _child(edge, "Path", **dict(_offsets(ends, route)))
    for corner in route[1:-1]:
        _child(path, "Point", x=_digits(corner.x), y=_digits(corner.y))
    width = "2.5" if (delivery.criticality or 0) >= 4 else "1.5"
    colour = "#444444" if delivery.active else "#BBBBBB"
    _child(edge, "LineStyle", color=colour, type=_LINES[delivery.flow], width=width)
    _child(edge, "Arrows", source="none", target="standard")
    text = _child(edge, "EdgeLabel", modelName="centered", modelPosition="center", fontSize="11")
    text.set("backgroundColor", "#FFFFFF")
    text.text = xml_text(name)
    _child(edge, "BendStyle", smoothed="false")
    return edge


def _offsets(ends: tuple[Point, Point], route: Sequence[Point]) -> Iterator[tuple[str, str]]:
    first, last = (route[0], route[-1]) if len(route) > 1 else ends
    yield "sx", _digits(first.x - ends[0].x)
    yield "sy", _digits(first.y - ends[0].y)
    yield "tx", _digits(last.x - ends[1].x)
    yield "ty", _digits(last.y - ends[1].y)


def _geometry(node: etree._Element, place: Point, size: Size) -> None:
    x, y = place.x - size.width / 2, place.y - size.height / 2
    _child(
        node,
        "Geometry",
        x=_digits(x),
        y=_digits(y),
        width=_digits(size.width),
        height=_digits(size.height),
    )


def _child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{Y}}}{tag}", attributes)


def _digits(value: float) -> str:
    return repr(round(float(value), 6))
