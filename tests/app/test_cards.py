"""Customer cards from the window: of the selected parties, or of all; on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QProgressDialog

from chainmap.app.exports import cards
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver

CHAIN = "IT -> Sales: laptop; Sales -> +Buyer: quote"


def pages(file: Path) -> int:
    return file.read_bytes().count(b"/Type /Page\n")


def test_all_cards_go_into_one_pdf(user: Driver, files: FileDialogs, tmp_path: Path) -> None:
    user.open(chart(CHAIN))
    files.saved = tmp_path / "all.pdf"
    user.choose("export-cards")
    assert pages(files.saved) == 3
    assert files.proposals[0].name.endswith("cards.pdf")
    assert "all.pdf" in user.status


def test_the_card_of_the_selected_party_from_its_dock(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(chart(CHAIN))
    user.select("Sales")
    files.saved = tmp_path / "one.pdf"
    user.window.card.head.pdf.click()
    assert pages(files.saved) == 1


def test_only_a_party_has_the_buttons(user: Driver) -> None:
    user.open(chart(CHAIN))
    head = user.window.card.head
    assert head.isHidden()
    user.select("Sales")
    assert not head.isHidden()
    user.select("d1")
    assert head.isHidden()


def test_without_a_file_nothing_is_written(user: Driver, files: FileDialogs) -> None:
    user.open(chart(CHAIN))
    files.saved = None
    assert cards.export_cards(user.window) is False


def test_cancelled_half_way_leaves_no_file(
    user: Driver, files: FileDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user.open(chart(CHAIN))
    files.saved = tmp_path / "all.pdf"
    monkeypatch.setattr(QProgressDialog, "wasCanceled", lambda _: True)
    user.choose("export-cards")
    assert not files.saved.exists()
    assert "Cancelled" in user.status


def test_the_preview_paints_the_cards(
    user: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user.open(chart(CHAIN))
    user.select("Sales", "Buyer")

    def print_at_once(preview: QPrintPreviewDialog) -> None:
        printer: QPrinter = preview.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        preview.paintRequested.emit(printer)

    monkeypatch.setattr(QPrintPreviewDialog, "exec", print_at_once)
    user.choose("print-cards")
    assert pages(tmp_path / "printed.pdf") == 2
