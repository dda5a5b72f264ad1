"""The cards of parties on paper: as a PDF, and printed with a preview."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from chainmap.app.bar import Bar, Cancelled
from chainmap.app.fitting import fitting
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId
from chainmap.wording.language import catalogue, tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from chainmap.app.window import Window
    from chainmap.handout.cards_pdf import CardsOrder
    from chainmap.wording.card import Card

QUICK, QUICK_TO_ANALYSE = 30, 1000
"""So many cards, of a map of so many deliveries, are written in less than half a second."""


def chosen(window: Window) -> list[PartyId]:
    """The parties whose cards are wanted: those that are selected, or else all."""
    from chainmap.analysis.card import card_order

    map, selection = window.session.recorded, window.session.selection
    order = card_order(map)
    return [id for id in order if id in selection] or order


def export_cards(window: Window) -> bool:
    """Writes the cards of the selected parties, or of all, to a PDF that is asked for."""
    from chainmap.handout.cards_pdf import CardsOrder
    from chainmap.storage.files import write_bytes

    window.session.settle()
    map = window.session.recorded
    order = CardsOrder(map, tuple(chosen(window)), map.info.language)

    def write(file: Path) -> None:
        write_bytes(file, _pdf(window, order))

    part = tr("cards") if len(order.parties) != 1 else tr("card")
    try:
        return window.documents.write_elsewhere(
            tr("Customer cards (PDF)"), ".pdf", write, part=part
        )
    except Cancelled:
        window.say(tr("Cancelled; no file was written."))
        return False


def is_quick(order: CardsOrder) -> bool:
    """It is done before a process would have started."""
    return len(order.parties) <= QUICK and len(order.map.deliveries) <= QUICK_TO_ANALYSE


def _pdf(window: Window, order: CardsOrder) -> bytes:
    """
    Raises:
        Cancelled: by the user, while a process of its own was writing.
        ExportFailed: that process could not.
    """
    from chainmap.app.errand_bar import done_with_bar
    from chainmap.handout.cards_pdf import CardsProcess, cards_as_pdf

    if is_quick(order):
        return cards_as_pdf(order)
    title, words = tr("Customer cards"), tr("Writing the cards …")
    content = done_with_bar(window, CardsProcess(order), title, words)
    if content is None:
        raise Cancelled
    return content


def _cards(map: ChainMap, parties: Collection[PartyId]) -> list[Card]:
    """In the map's language."""
    from chainmap.analysis.report import analyse
    from chainmap.wording.card_words import cards

    return list(cards(analyse(map), parties, catalogue(map.info.language)))


def print_cards(window: Window) -> None:
    """Shows the pages as they will be printed; from there they go to a printer."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    from chainmap.render.cards.pages import page_layout

    window.session.settle()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout())
    printer.setDocName(tr("Customer cards"))
    preview = QPrintPreviewDialog(printer, window)
    preview.setWindowTitle(tr("Print customer cards"))
    preview.resize(fitting(preview, 900, 1000))
    preview.paintRequested.connect(_painter_of(window, chosen(window)))
    preview.exec()


def _painter_of(window: Window, parties: Collection[PartyId]) -> Callable[[QPrinter], None]:
    """Paints the cards, as often as the preview asks; they are put into words once."""
    from chainmap.render.cards.pages import paint_cards

    map = window.session.recorded
    cards = _cards(map, parties)

    def paint(printer: QPrinter) -> None:
        with suppress(Cancelled), Bar(window, tr("Writing the cards …")) as tell:
            paint_cards(printer, cards, catalogue(map.info.language), tell)

    return paint
