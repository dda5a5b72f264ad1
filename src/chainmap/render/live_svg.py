"""A map as SVG whose parts can be told apart: for a page that shows who serves whom.

The painters of all other pictures draw it. Before each shape they leave a mark, a text in an ink
that nothing else has; what stands between two marks becomes the group of that shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from chainmap.render.delivery_painter import paint_halos, paint_label, paint_line
from chainmap.render.jumps import Crossings
from chainmap.render.note_painter import paint_notes
from chainmap.render.overlay_painter import paint_badges, tells
from chainmap.render.painters import paint_ground
from chainmap.render.paper import Sheet
from chainmap.render.party_painter import paint_parties
from chainmap.render.pens import pen
from chainmap.render.svg import DPI, FAMILIES, for_any_machine

Naming = Callable[[str, str], Mapping[str, str]]
"""From a kind of part ("party", "line", "label") and an id to the attributes of its group."""

_INK = "#010203"
_MARK = re.compile(rf'<text fill="{_INK}"[^>]*>(\d+)</text>')
_BODY = re.compile(r"</defs>\s*<g[^>]*>(.*)</g>\s*</svg>\s*$", re.DOTALL)
_OPENED, _CLOSED = re.compile(r"<g [^<>]*>\s*$"), re.compile(r"^\s*</g>")
_GROUP = re.compile(r"<g ([^<>]*)>\s*(.*?)\s*</g>", re.DOTALL)
_FONT = re.compile(r'\s*font-(?:family|size|weight|style)="[^"]*"')
_USUAL = re.compile(
    r'\s(?:vector-effect="none"|fill-opacity="1"|stroke-opacity="1"|fill-rule="evenodd"'
    r'|transform="matrix\(1,0,0,1,0,0\)"|xml:space="preserve")'
)
_TRANSFORM = re.compile(r'\stransform="[^"]*"')
_ONLY_TEXT = re.compile(r"(?:<text [^<>]*>[^<]*</text>\s*)+")
_BLANKS = re.compile(r"\s+")
_FAMILIES = f' font-family="{FAMILIES}"'


def live_svg(sheet: Sheet, naming: Naming, attributes: str = "") -> str:
    """The map without title and legend, each party, line and label in a group of its own.

    Names in it are text of XML. What `naming` returns, and `attributes` of the whole, stand as
    they are: the caller sees to it that they may.
    """
    marks: list[tuple[str, str]] = []
    body = _BODY.search(_drawn(sheet, marks))
    assert body is not None
    area = sheet.map_area
    box = f"{area.left():g} {area.top():g} {area.width():g} {area.height():g}"
    parts = "".join(_groups(body[1], marks, naming))
    return f'<svg viewBox="{box}" {attributes}>{parts}</svg>'


def _drawn(sheet: Sheet, marks: list[tuple[str, str]]) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(DPI)
    generator.setSize(sheet.map_area.size().toSize().expandedTo(QSize(1, 1)))
    generator.setViewBox(sheet.map_area)
    with QPainter(generator) as painter:
        _paint(painter, sheet, marks)
    return bytes(buffer.data().data()).decode("utf-8")


def _paint(painter: QPainter, sheet: Sheet, marks: list[tuple[str, str]]) -> None:
    """As `painters.paint` does, with a mark before each shape."""
    drawing, colours, speak = sheet.drawing, sheet.paper.colours, sheet.paper.tr

    def mark(kind: str, id: str) -> None:
        painter.setPen(pen(_INK, 1.0))
        painter.drawText(QPointF(0, 0), str(len(marks)))
        marks.append((kind, id))

    areas = list(drawing.areas.values())
    paint_ground(painter, areas, drawing.boundary, colours, speak=speak)
    paint_notes(painter, list(drawing.notes.values()), colours, scale=1.0)
    deliveries = sorted(drawing.deliveries.values(), key=lambda one: tells(colours, one.id))
    crossings = Crossings(deliveries) if drawing.map.display.jumps else None
    for delivery in deliveries:
        mark("line", delivery.id)
        paint_line(painter, delivery, colours, crossings)
    mark("halos", "")
    paint_halos(painter, deliveries, colours)
    for delivery in deliveries:
        mark("label", delivery.id)
        paint_label(painter, delivery, colours)
        paint_badges(painter, [delivery], colours)
    for party in drawing.parties.values():
        mark("party", party.id)
        paint_parties(painter, [party], colours, scale=1.0, speak=speak)


def _groups(body: str, marks: Sequence[tuple[str, str]], naming: Naming) -> Iterator[str]:
    """What stands between the marks; a mark stands in a group of Qt's that holds nothing else."""
    found = list(_MARK.finditer(body))
    starts = [0, *(mark.end() for mark in found)]
    ends = [*(mark.start() for mark in found), len(body)]
    owners = [("ground", ""), *marks]
    for (kind, id), start, end in zip(owners, starts, ends, strict=True):
        part = _tidied(_CLOSED.sub("", _OPENED.sub("", body[start:end])) if found else body)
        told = "".join(f' {name}="{value}"' for name, value in naming(kind, id).items())
        yield f"<g{told}>{part}</g>"


def _tidied(part: str) -> str:
    """Without what says nothing: a page of hundreds of parties is half as large then."""
    lean = "".join(_element(*found) for found in _GROUP.findall(part))
    return for_any_machine(lean).replace(_FAMILIES, "").replace(' font-style="normal"', "")


def _element(looks: str, content: str) -> str:
    if not content:
        return ""
    looks = _USUAL.sub("", f" {_FONT.sub('', looks)}")
    if _ONLY_TEXT.fullmatch(content):  # it states its own ink and font
        looks = "".join(_TRANSFORM.findall(looks))
    lean = _BLANKS.sub(" ", _USUAL.sub("", content))
    return f"<g {_BLANKS.sub(' ', looks).strip()}>{lean}</g>" if looks.strip() else lean
