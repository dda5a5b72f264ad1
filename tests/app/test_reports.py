"""The report to hand over, from the window: asked for, written by a process of its own, opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from chainmap.app import dialogs
from chainmap.app.exports import reports
from chainmap.app.exports.report_dialog import ReportDialog
from chainmap.errors import ReportFailed, WrongFormat
from chainmap.handout import SHAPES
from chainmap.handout.contents import CHAPTERS, usual_chapters
from chainmap.handout.worker import ReportProcess, written
from chainmap.model import edits
from chainmap.model.records import MapInfo
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver
from tests.handout.conftest import dot

CHAIN = "IT -> Sales: laptop; Sales -> +Buyer: quote"
INFO = MapInfo("Sales chain", "Muster AG", "de", date(2026, 3, 31))


@pytest.fixture
def dialog(user: Driver) -> ReportDialog:
    user.open(edits.describe(chart(CHAIN), INFO))
    return ReportDialog(user.window)


@pytest.fixture
def accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The dialogue is left with its proposals."""

    def exec_(dialog: ReportDialog) -> QDialog.DialogCode:
        dialog.accept()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ReportDialog, "exec", exec_)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked to show."""
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    return shown


def test_the_map_fills_the_cover(dialog: ReportDialog) -> None:
    order = dialog.commission().order
    assert (order.title, order.client, order.language) == ("Sales chain", "Muster AG", "de")
    assert order.date == date(2026, 3, 31)
    assert order.chapters == tuple(CHAPTERS)
    assert [dialog.shapes.itemData(row) for row in range(dialog.shapes.count())] == list(SHAPES)


def test_without_a_chapter_there_is_nothing_to_write(dialog: ReportDialog) -> None:
    dialog._check_all(Qt.CheckState.Unchecked)
    assert not dialog.write.isEnabled()
    dialog.chapters.item(2).setCheckState(Qt.CheckState.Checked)
    assert dialog.write.isEnabled()
    assert dialog.chosen == (list(CHAPTERS)[2],)


def test_choices_are_remembered_but_not_the_cover_of_another_map(
    dialog: ReportDialog, user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(dot())
    files.opened = [logo]
    dialog.choose_logo.click()
    dialog.shapes.setCurrentIndex(dialog.shapes.findData("pptx"))
    dialog.opens.setChecked(False)
    dialog.client.setText("Somebody")
    dialog.chapters.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    user.open(edits.describe(chart(CHAIN), MapInfo("Another")))
    again = ReportDialog(user.window)
    assert again.shape == "pptx"
    assert not again.opens_it
    assert again.chosen == usual_chapters("pptx")[1:]
    assert again.commission().order.logo == dot()
    assert (again.title.text(), again.client.text()) == ("Another", "")
    again.drop_logo.click()
    assert again.commission().order.logo is None


def test_each_shape_has_chapters_of_its_own(dialog: ReportDialog, user: Driver) -> None:
    assert dialog.chosen == tuple(CHAPTERS)
    dialog.shapes.setCurrentIndex(dialog.shapes.findData("pptx"))
    assert dialog.chosen == usual_chapters("pptx")
    dialog._check_all(Qt.CheckState.Checked)
    dialog.accept()
    again = ReportDialog(user.window)
    assert again.chosen == tuple(CHAPTERS), "asked for once, it is kept for slides"
    again.shapes.setCurrentIndex(again.shapes.findData("docx"))
    again.chapters.item(0).setCheckState(Qt.CheckState.Unchecked)
    again.accept()
    last = ReportDialog(user.window)
    assert last.chosen == tuple(CHAPTERS)[1:]
    last.shapes.setCurrentIndex(last.shapes.findData("pptx"))
    assert last.chosen == tuple(CHAPTERS)


def test_a_picture_that_is_no_png_is_refused_with_a_reason(
    dialog: ReportDialog, files: FileDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(dialogs, "show_error", lambda *words: said.append(str(words[1])))
    logo = tmp_path / "logo.png"
    logo.write_text("GIF89a")
    files.opened = [logo]
    dialog.choose_logo.click()
    assert said
    assert dialog.commission().order.logo is None


def test_the_report_is_written_and_opened_while_the_window_stays_free(
    user: Driver, files: FileDialogs, tmp_path: Path, accepted: None, opened: list[str],
    qtbot: QtBot,
) -> None:  # fmt: skip
    user.open(edits.describe(chart(CHAIN), INFO))
    files.saved = tmp_path / "report.html"
    writing = reports.hand_over(user.window)
    assert writing is not None
    qtbot.waitUntil(lambda: writing.is_over, timeout=60_000)
    assert "<h1>Sales chain</h1>" in files.saved.read_text("utf-8")
    assert opened == [str(files.saved)]
    assert "report.html" in user.status


def test_cancel_stops_it_and_leaves_no_file(
    user: Driver, files: FileDialogs, tmp_path: Path, accepted: None, opened: list[str],
    qtbot: QtBot,
) -> None:  # fmt: skip
    user.open(edits.describe(chart(CHAIN), INFO))
    files.saved = tmp_path / "report.html"
    writing = reports.hand_over(user.window)
    assert writing is not None
    (button,) = writing.bar.findChildren(QPushButton)
    button.click()
    qtbot.waitUntil(lambda: writing.is_over, timeout=60_000)
    assert not files.saved.exists()
    assert opened == []


def test_without_a_file_nothing_is_begun(user: Driver, files: FileDialogs, accepted: None) -> None:
    user.open(edits.describe(chart(CHAIN), INFO))
    files.saved = None
    assert reports.hand_over(user.window) is None


def test_what_goes_wrong_in_the_process_is_told(dialog: ReportDialog) -> None:
    with pytest.raises(WrongFormat):
        ReportProcess(replace(dialog.commission(), map=b"{}")).run()
    with pytest.raises(ReportFailed, match="KeyError"):
        ReportProcess(replace(dialog.commission(), shape="scroll")).run()


def test_the_picture_is_the_one_on_the_screen(dialog: ReportDialog) -> None:
    commission = dialog.commission()
    assert set(commission.routes) == {"d1", "d2"}
    assert b"data-from" in written(commission, lambda _share: None)
