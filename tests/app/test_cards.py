"""Customer cards from the window: of the selected parties, or of all; on paper."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QPushButton

from chainmap.app import dialogs
from chainmap.app.exports import cards
from chainmap.errors import ExportFailed
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
    assert not head.pdf.isHidden()
    user.select("d1")
    assert head.pdf.isHidden()
    assert head.print.isHidden()


def test_without_a_file_nothing_is_written(user: Driver, files: FileDialogs) -> None:
    user.open(chart(CHAIN))
    files.saved = None
    assert cards.export_cards(user.window) is False


def test_cancelled_half_way_leaves_no_file(
    user: Driver, files: FileDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cards, "is_quick", lambda _: False)
    user.open(chart(CHAIN))
    files.saved = tmp_path / "all.pdf"
    QTimer.singleShot(0, lambda: once_shown(user, press_cancel))
    user.choose("export-cards")
    assert not files.saved.exists()
    assert user.status == "Cancelled; no file was written."


def test_many_are_written_by_a_process_of_its_own_that_says_how_far_it_is(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(chart("; ".join(f"A{number} -> B{number}: mail" for number in range(20))))
    files.saved = tmp_path / "all.pdf"
    shares = set()

    def note(bar: QProgressDialog) -> None:
        bar.findChild(QProgressBar).valueChanged.connect(shares.add)

    QTimer.singleShot(0, lambda: once_shown(user, note))
    user.choose("export-cards")
    assert pages(files.saved) == 40
    assert any(0 < share < 100 for share in shares)


def test_a_process_that_is_killed_leaves_the_file_as_it_was(
    user: Driver, files: FileDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cards, "is_quick", lambda _: False)
    told = []
    monkeypatch.setattr(dialogs, "show_error", lambda *words: told.append(words[-1]))
    user.open(chart(CHAIN))
    files.saved = tmp_path / "all.pdf"
    files.saved.write_bytes(b"last year's")

    others = set(multiprocessing.active_children())

    def kill() -> None:
        ours = set(multiprocessing.active_children()) - others
        for child in ours:
            child.kill()
        if not ours:
            QTimer.singleShot(5, kill)

    QTimer.singleShot(0, kill)
    user.choose("export-cards")
    assert isinstance(told[0], ExportFailed)
    assert files.saved.read_bytes() == b"last year's"


def once_shown(user: Driver, act: Callable[[QProgressDialog], None]) -> None:
    """Does it when the bar is there to be seen."""
    bars = [bar for bar in user.window.findChildren(QProgressDialog) if bar.isVisible()]
    if bars:
        act(bars[0])
    else:
        QTimer.singleShot(5, lambda: once_shown(user, act))


def press_cancel(bar: QProgressDialog) -> None:
    bar.findChild(QPushButton).click()


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
