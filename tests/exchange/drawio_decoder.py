"""A draw.io file as draw.io takes it apart, written apart from the program for the tests."""

from __future__ import annotations

import base64
import struct
import xml.etree.ElementTree as ET
import zlib
from dataclasses import dataclass
from urllib.parse import quote

Box = tuple[float, float, float, float]


@dataclass
class Shape:
    label: str
    style: dict[str, str]
    box: Box
    parent: str


@dataclass
class Link:
    label: str
    style: dict[str, str]
    source: str
    target: str
    corners: list[tuple[float, float]]
    share: float
    """Where its label stands, from -1 to 1."""


def decoded(content: bytes) -> tuple[dict[str, Shape], dict[str, Link]]:
    """Shapes with absolute boxes and links; an assertion fails where draw.io would stumble."""
    root = ET.fromstring(content)
    assert root.tag == "mxfile"
    cells = list(root.iterfind("./diagram/mxGraphModel/root/*"))
    ids = [cell.get("id") for cell in cells]
    assert ids[:2] == ["0", "1"]
    assert len(set(ids)) == len(ids)
    assert None not in ids
    shapes: dict[str, Shape] = {}
    links: dict[str, Link] = {}
    for outer in cells[2:]:
        cell = outer if outer.tag == "mxCell" else outer.find("mxCell")
        assert cell is not None
        geometry = cell.find("mxGeometry")
        assert geometry is not None
        assert geometry.get("as") == "geometry"
        assert cell.get("parent") in ids[: ids.index(outer.get("id"))], "a parent comes first"
        if cell.get("edge") == "1":
            _take_link(links, outer, cell, geometry)
        else:
            assert cell.get("vertex") == "1"
            _take_shape(shapes, outer, cell, geometry)
    assert all({link.source, link.target} <= shapes.keys() for link in links.values())
    return shapes, links


def _take_shape(
    shapes: dict[str, Shape], outer: ET.Element, cell: ET.Element, geometry: ET.Element
) -> None:
    x, y, width, height = (float(geometry.get(key, "0")) for key in ("x", "y", "width", "height"))
    parent = cell.get("parent", "")
    if parent in shapes:
        x, y = x + shapes[parent].box[0], y + shapes[parent].box[1]
    box = (x, y, width, height)
    shapes[outer.get("id", "")] = Shape(outer.get("label", ""), _style(cell), box, parent)


def _take_link(
    links: dict[str, Link], outer: ET.Element, cell: ET.Element, geometry: ET.Element
) -> None:
    assert geometry.get("relative") == "1"
    points = geometry.iterfind("./Array[@as='points']/mxPoint")
    corners = [(float(it.get("x", "0")), float(it.get("y", "0"))) for it in points]
    share = float(geometry.get("x", "0"))
    ends = (cell.get("source", ""), cell.get("target", ""))
    links[outer.get("id", "")] = Link(outer.get("label", ""), _style(cell), *ends, corners, share)


def _style(cell: ET.Element) -> dict[str, str]:
    parts = [part.partition("=") for part in cell.get("style", "").split(";") if part]
    return {key: value for key, _, value in parts}


# -- packed as draw.io packs ------------------------------------------------------------------


def packed(model: str) -> str:
    """A page's content, deflated."""
    squeeze = zlib.compressobj(9, wbits=-15)
    deflated = squeeze.compress(quote(model, safe="~()*!.'").encode()) + squeeze.flush()
    return base64.b64encode(deflated).decode()


def png_with(kind: bytes, data: bytes) -> bytes:
    """A PNG of one pixel that carries a chunk."""
    pixel = zlib.compress(b"\0\0\0\0")
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)), (kind, data)]
    chunks += [(b"IDAT", pixel), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
