"""A map as SVG: shapes and text, no script, no picture, nothing to be loaded."""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from chainmap.render.fonts import FAMILY, metrics
from chainmap.render.paper import Sheet

DPI = 96
FAMILIES = f"{FAMILY}, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
_TEXT = re.compile(
    rf'font-family="{FAMILY}" font-size="(\d+)" font-weight="(\d+)" font-style="(\w+)"'
    r"\s*>([^<]*)</text>"
)


def svg_of(sheet: Sheet) -> bytes:
    """Text stays text; where the bundled font is missing, another one is squeezed to its width."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(DPI)
    generator.setSize(sheet.area.size().toSize().expandedTo(QSize(1, 1)))
    generator.setViewBox(sheet.area)
    generator.setTitle(sheet.heading.title)
    generator.setDescription(sheet.heading.line)
    with QPainter(generator) as painter:
        sheet.paint(painter)
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
