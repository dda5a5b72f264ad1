"""A map on one page of a PDF. Lengths are millimetres unless they are scene units."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter

from chainmap.render.paper import Sheet

Page: TypeAlias = Literal["A4", "A3", "fit"]
"""Fit: a page as large as the map at its natural size."""

MARGIN = 12.0
HEAD = 15.0
"""What the title takes at the top of the page."""
TITLE = 5.0
MM_PER_UNIT = 25.4 / 96
LARGEST_PAGE = 5000.0
"""Readers refuse pages of more than 14,400 points."""
LARGEST_SCALE = 1.25
"""A small map is not blown up to fill its page."""
DPI = 600
_SIZES = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}


def pdf_of(sheet: Sheet, page: Page) -> bytes:
    """Vectors and text; the page lies across where the map is wider than high."""
    width, height = _page(sheet, page)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(sheet.heading.title)
    writer.setCreator("ChainMap")
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter)
    margins = QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
    with QPainter(writer) as painter:
        painter.scale(DPI / 25.4, DPI / 25.4)
        _paint(painter, sheet, width, height)
    return bytes(buffer.data().data())


def _page(sheet: Sheet, page: Page) -> tuple[float, float]:
    """Width and height."""
    map = sheet.body_area
    if page == "fit":
        width, height = map.width() * MM_PER_UNIT, map.height() * MM_PER_UNIT
        shrink = min(1.0, LARGEST_PAGE / max(width, height))
        return max(width * shrink, 120.0) + 2 * MARGIN, height * shrink + 2 * MARGIN + HEAD
    short, long = _SIZES[page]
    return (long, short) if map.width() > map.height() else (short, long)


def _paint(painter: QPainter, sheet: Sheet, width: float, height: float) -> None:
    colours = sheet.paper.colours
    painter.fillRect(QRectF(0, 0, width, height), QColor(colours.canvas))
    inner = QRectF(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN)
    painter.save()
    # Type sizes are whole numbers: the title is set in tenths of a millimetre.
    painter.scale(0.1, 0.1)
    head = QRectF(inner.left() * 10, inner.top() * 10, inner.width() * 10, HEAD * 10)
    sheet.heading.paint(painter, head, TITLE * 10, colours)
    painter.restore()
    room = inner.adjusted(0, HEAD, 0, 0)
    map = sheet.body_area
    scale = min(room.width() / map.width(), room.height() / map.height())
    scale = min(scale, LARGEST_SCALE * MM_PER_UNIT)
    painter.translate(room.center().x(), room.top())
    painter.scale(scale, scale)
    painter.translate(-map.center().x(), -map.top())
    sheet.paint(painter)
