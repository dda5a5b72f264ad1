"""A map as SVG: shapes and text, no script, no picture, nothing to be loaded."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from chainmap.render.fonts import FAMILY, metrics
from chainmap.render.paper import Sheet
from chainmap.render.pens import pen

DPI = 96
FAMILIES = f"{FAMILY}, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
_TEXT = re.compile(
    rf'font-family="{FAMILY}" font-size="(\d+)" font-weight="(\d+)" font-style="(\w+)"'
    r"\s*>([^<]*)</text>"
)
_INK = "#010203"
"""Of the marks before and behind what is to be cut: nothing else has it."""
_MARK = re.compile(rf'<g [^<>]*>\s*<text fill="{_INK}"[^>]*>(CUT|END)</text>\s*</g>')


def svg_of(sheet: Sheet) -> bytes:
    """Text stays text; where the bundled font is missing, another one is squeezed to its width."""
    title, line = sheet.about.title, sheet.about.line
    if not sheet.is_cut or sheet.area == sheet.map_area:
        return svg_drawn(sheet.area, sheet.paint, title, line)
    drawn = svg_drawn(sheet.area, lambda painter: _paint(painter, sheet), title, line)
    return _cut(drawn.decode("utf-8"), sheet.map_area).encode("utf-8")


def _paint(painter: QPainter, sheet: Sheet) -> None:
    """Qt writes no clips: marks show where they have to stand."""
    sheet.paint_ground(painter)
    _mark(painter, "CUT")
    sheet.paint_map(painter)
    _mark(painter, "END")
    sheet.paint_beside(painter)


def _mark(painter: QPainter, name: str) -> None:
    painter.setPen(pen(_INK, 1.0))
    painter.drawText(QPointF(0, 0), name)


def _cut(drawn: str, to: QRectF) -> str:
    place = f'x="{to.x():g}" y="{to.y():g}" width="{to.width():g}" height="{to.height():g}"'
    path = f'<clipPath id="cut"><rect {place}/></clipPath>'
    marked = {"CUT": f'{path}<g clip-path="url(#cut)">', "END": "</g>"}
    return _MARK.sub(lambda found: marked[found[1]], drawn)


def svg_drawn(
    area: QRectF, paint: Callable[[QPainter], None], title: str, description: str
) -> bytes:
    """As `svg_of`, of whatever is painted in an area."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(DPI)
    generator.setSize(area.size().toSize().expandedTo(QSize(1, 1)))
    generator.setViewBox(area)
    generator.setTitle(title)
    generator.setDescription(description)
    with QPainter(generator) as painter:
        paint(painter)
    drawn = bytes(buffer.data().data()).decode("utf-8")
    return for_any_machine(drawn).encode("utf-8")


def for_any_machine(drawn: str) -> str:
    """With other fonts where ours is missing, and each text held to its width."""
    return _TEXT.sub(_held, drawn)


def _held(found: re.Match[str]) -> str:
    size, weight, style, text = found.groups()
    length = metrics(int(size), int(weight), style == "italic").horizontalAdvance(unescape(text))
    return (
        f'font-family="{FAMILIES}" font-size="{size}" font-weight="{weight}" '
        f'font-style="{style}" textLength="{length:.2f}" lengthAdjust="spacingAndGlyphs">'
        f"{text}</text>"
    )
