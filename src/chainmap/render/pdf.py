"""A map as PDF: vectors, and text that can be selected."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from chainmap.render.pages import Pages

DPI = 600


def pdf_of(pages: Pages) -> bytes:
    """All pages, one after the other."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(pages.sheet.about.title)
    writer.setCreator("ChainMap")
    size = QPageSize(QSizeF(*pages.size), QPageSize.Unit.Millimeter)
    margins = QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
    with QPainter(writer) as painter:
        painter.scale(DPI / 25.4, DPI / 25.4)
        for number in range(pages.count):
            if number:
                writer.newPage()
            pages.paint(painter, number)
    return bytes(buffer.data().data())
