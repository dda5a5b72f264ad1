"""The map on a printer: the very pages that a PDF has."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from chainmap.app.bar import Bar, Cancelled
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chainmap.app.exports.formats import Order
    from chainmap.errand import Tell
    from chainmap.render.drawing import Drawing
    from chainmap.render.pages import Pages

MM_PER_INCH = 25.4
SAME = 1.0
"""Millimetres that two papers may differ by and be the same."""


def has_printer() -> bool:
    return bool(QPrinterInfo.availablePrinterNames())


def print_pages(parent: QWidget, order: Order, drawn: Drawing) -> bool:
    """Asks which printer, and prints; False: it was not wanted.

    Raises:
        UsageError: other paper was chosen there, and the map would take too many sheets of it.
    """
    pages = order.pages(drawn)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(pages.sheet.about.title)
    lay_out(printer, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print"))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, pages.count > 1)
    dialog.setMinMax(1, pages.count)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    pages = on_its_paper(printer, pages, order, drawn)
    with suppress(Cancelled), Bar(parent, tr("Printing …")) as tell:
        paint_onto(printer, pages, chosen_pages(printer, pages.count), tell)
    return True


def lay_out(printer: QPrinter, pages: Pages) -> None:
    """The paper of the pages, and all of it."""
    width, height = pages.size
    is_across = width > height
    size = QPageSize(QSizeF(min(width, height), max(width, height)), QPageSize.Unit.Millimeter)
    way = QPageLayout.Orientation
    layout = QPageLayout(size, way.Landscape if is_across else way.Portrait, QMarginsF())
    printer.setPageLayout(layout)
    printer.setFullPage(True)


def on_its_paper(printer: QPrinter, pages: Pages, order: Order, drawn: Drawing) -> Pages:
    """The pages, or others, where the printer was given other paper than was asked for."""
    from chainmap.render.picture import pages as laid_out

    printer.setFullPage(True)
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    size = (paper.width(), paper.height())
    if all(abs(one - other) <= SAME for one, other in zip(size, pages.size, strict=True)):
        return pages
    return laid_out(order.drawing(drawn), replace(order.setup, page="A4", size=size), **order.look)


def chosen_pages(printer: QPrinter, count: int) -> Sequence[int]:
    """Their numbers, from 0: all, unless some were chosen."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange or not printer.fromPage():
        return range(count)
    return range(printer.fromPage() - 1, min(printer.toPage() or count, count))


def paint_onto(printer: QPrinter, pages: Pages, numbers: Sequence[int], tell: Tell) -> None:
    """Raises whatever `tell` raises between two pages; the printer gets no more then."""
    with QPainter(printer) as painter:
        scale = printer.resolution() / MM_PER_INCH
        painter.scale(scale, scale)
        for done, number in enumerate(numbers):
            try:
                tell(done / len(numbers))
            except Cancelled:
                printer.abort()
                raise
            if done:
                printer.newPage()
            pages.paint(painter, number)
