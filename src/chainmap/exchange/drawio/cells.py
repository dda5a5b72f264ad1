"""The cells of one draw.io page: what each says, how it looks, where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from chainmap.exchange.markup import text_of_markup
from chainmap.exchange.safe_xml import local_name
from chainmap.exchange.words import number
from chainmap.model.records import Point

_PLACEHOLDER = re.compile(r"%([^%\s<>]+)%")
_HEX = re.compile(r"#[0-9a-fA-F]{6}\b")


@dataclass(slots=True)
class Cell:
    """`values`: the attributes of the wrapping `object`. `box`: x, y, width, height as written."""

    id: str
    text: str
    style: Mapping[str, str]
    parent: str | None
    source: str | None
    target: str | None
    is_vertex: bool
    is_edge: bool
    is_visible: bool
    geometry: etree._Element | None
    values: dict[str, str] = field(default_factory=dict)

    @property
    def is_relative(self) -> bool:
        """Placed in shares of its parent: a label of a link, or a port."""
        return self.geometry is not None and self.geometry.get("relative") == "1"

    @property
    def form(self) -> str:
        """The shape's own name: the style's first word, or the last part of `shape=`."""
        return self.style.get("shape", self.style.get("", "")).rpartition(".")[2]

    @property
    def is_text(self) -> bool:
        return self.style.get("") == "text" or self.style.get("shape") in ("text", "note")

    def colour(self, key: str) -> str | None:
        found = _HEX.search(self.style.get(key, ""))
        return found[0] if found else None

    def box(self) -> tuple[float, float, float, float]:
        """x, y, width and height as they are written; 0 for what is missing."""
        return tuple(_length(self.geometry, name) for name in _BOX)  # type: ignore[return-value]

    def points(self) -> Iterator[tuple[float, float]]:
        """The corners of a link, as they are written."""
        if self.geometry is not None:
            for array in self.geometry:
                if local_name(array) == "Array" and array.get("as") == "points":
                    yield from ((_length(it, "x"), _length(it, "y")) for it in array)

    def loose_end(self) -> Point | None:
        """Where a link begins or ends that is not attached there."""
        for child in self.geometry if self.geometry is not None else ():
            if child.get("as") == ("targetPoint" if self.source else "sourcePoint"):
                return Point(_length(child, "x"), _length(child, "y"))
        return None


_BOX = ("x", "y", "width", "height")


def _length(element: etree._Element | None, name: str) -> float:
    return (number(element.get(name, "")) if element is not None else None) or 0.0


def cells_of(graph: etree._Element) -> Iterator[Cell]:
    """The cells in their order, which is also that of their layers; ids need not be unique."""
    for root in graph:
        if local_name(root) != "root":
            continue
        for element in root:
            tag = local_name(element)
            if tag == "mxCell":
                yield _cell(element, element, {})
            elif tag in ("object", "UserObject"):
                inner = next((it for it in element if local_name(it) == "mxCell"), None)
                if inner is not None:
                    yield _cell(inner, element, {str(k): str(v) for k, v in element.items()})


def _cell(cell: etree._Element, outer: etree._Element, values: dict[str, str]) -> Cell:
    style = _style(cell.get("style", ""))
    has_placeholders = values.pop("placeholders", "") == "1"
    label = values.pop("label", None) if outer is not cell else cell.get("value")
    values.pop("id", None)
    label = label if label is not None else cell.get("value", "")
    if has_placeholders:
        if "c4Name" in values and "%c4Name%" in label:
            label = "%c4Name%"
        label = _filled(label, values)
    return Cell(
        outer.get("id") or cell.get("id") or "",
        text_of_markup(label) if style.get("html") == "1" else label.strip(),
        style,
        cell.get("parent"),
        cell.get("source"),
        cell.get("target"),
        cell.get("vertex") == "1",
        cell.get("edge") == "1",
        cell.get("visible") != "0" and outer.get("visible") != "0",
        next((it for it in cell if local_name(it) == "mxGeometry"), None),
        values,
    )


def _filled(label: str, values: dict[str, str]) -> str:
    """The label with its placeholders filled; a value that the label shows need not stand twice."""
    shown = [name for name in _PLACEHOLDER.findall(label) if name in values]
    filled = _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), label)
    for name in set(shown):
        del values[name]
    return filled


def _style(text: str) -> dict[str, str]:
    """`name;key=value;…`; the name stands under the empty key."""
    style: dict[str, str] = {}
    for part in text.split(";"):
        key, equals, value = part.partition("=")
        if equals:
            style[key.strip()] = value.strip()
        elif part.strip():
            style.setdefault("", part.strip())
    return style
