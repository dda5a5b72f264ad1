"""Questionnaires made in the window, and their answers taken back through it."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QTreeWidget
from pytestqt.qtbot import QtBot

from chainmap.app import dialogs
from chainmap.app.survey.dialog import FILE, STATE, AnswersDialog
from chainmap.app.survey.making import SurveyDialog
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side, rate, raters
from chainmap.model.records import DeliveryId, MapInfo
from chainmap.resources import resource
from chainmap.storage.files import read_map
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver
from tests.exchange.pen import Pen, blank


@pytest.fixture
def map() -> ChainMap:
    drawn = chart("Shop -> Sales: stock; IT -> Sales: laptop; Sales -> +Buyer: offer; Lone")
    return edits.describe(drawn, MapInfo("Sales chain", "Example Ltd"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one that the user chooses."""
    chosen = tmp_path / "survey"
    chosen.mkdir()
    monkeypatch.setattr(dialogs.QFileDialog, "getExistingDirectory", lambda *_: str(chosen))
    return chosen


def meeting(kind: type[QDialog], act: Callable[[], object], look: Callable[..., object]) -> None:
    """Does something that brings up a dialogue of this kind, and looks at it; it must be closed."""
    met: list[QDialog] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            met.append(dialog)
            look(dialog)
        else:
            QTimer.singleShot(5, answer)

    QTimer.singleShot(0, answer)
    act()
    assert met


def rows(tree: QTreeWidget) -> list[list[str]]:
    items = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    return [[it.text(column) for column in range(tree.columnCount())] for it in items if it]


def fill(path: Path, value: int, name: str = "Ada") -> None:
    pen = Pen(path.read_bytes()).signs(name, date(2026, 4, 1)).says_everywhere(value)
    path.write_bytes(pen.saved())


def test_questionnaires_are_made_for_all_departments(
    user: Driver, map: ChainMap, folder: Path
) -> None:
    user.open(map)

    def look(dialog: SurveyDialog) -> None:
        assert dialog.told.text() == "3 questionnaires"
        assert dialog.left_out.text() == "Not asked, for no delivery passes the filter: Lone"
        assert not dialog.chosen.isEnabled()
        dialog.outside.setChecked(True)
        assert dialog.told.text() == "4 questionnaires"
        dialog.write.click()

    meeting(SurveyDialog, lambda: user.choose("survey-make"), look)
    assert len(list(folder.iterdir())) == 4
    assert user.status == f"4 questionnaires written to {folder}"


def test_only_the_selected_are_asked_and_files_that_are_there_are_asked_about(
    user: Driver, map: ChainMap, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    is_allowed: list[bool] = []

    def answer(_: object, names: list[str]) -> bool:
        asked.append(names)
        return bool(is_allowed)

    user.open(map)
    user.select("Sales")
    there = folder / "Questionnaire Sales.xlsx"
    there.write_text("filled in")

    def make() -> None:
        meeting(SurveyDialog, lambda: user.choose("survey-make"), lambda it: it.write.click())

    monkeypatch.setattr(dialogs, "ask_replace_questionnaires", answer)
    make()
    assert asked == [["Questionnaire Sales.xlsx"]]
    assert there.read_text() == "filled in"
    is_allowed.append(True)
    make()
    assert there.read_bytes().startswith(b"PK")


def test_answers_are_looked_at_and_added_as_one_step(
    user: Driver, map: ChainMap, tmp_path: Path, files: FileDialogs
) -> None:
    user.open(map)
    for number, party in enumerate(("Sales", "IT"), 2):
        path = tmp_path / f"{party}.xlsx"
        path.write_bytes(blank(map, party))
        fill(path, number)
        files.opened.append(path)
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_text("no workbook")
    files.opened.append(wrong)

    def look(dialog: AnswersDialog) -> None:
        assert [row[STATE] for row in rows(dialog.files)] == [
            "will be added", "will be added", "not usable",
        ]  # fmt: skip
        assert rows(dialog.added) == [
            ["Shop", "Sales", "stock", "customer", "0 → 1"],
            ["IT", "Sales", "laptop", "customer", "0 → 1"],
            ["Sales", "Buyer", "offer", "supplier", "0 → 1"],
            ["IT", "Sales", "laptop", "supplier", "0 → 1"],
        ]
        assert rows(dialog.odd)[0][0] == "wrong.xlsx"
        assert dialog.missing.text() == "No answer yet from Shop."
        item = dialog.files.topLevelItem(1)
        assert item is not None
        item.setCheckState(FILE, Qt.CheckState.Unchecked)
        assert len(rows(dialog.added)) == 3
        assert dialog.apply.text() == "Add 1 questionnaire"
        dialog.apply.click()

    meeting(AnswersDialog, lambda: user.choose("survey-read"), look)
    delivery = DeliveryId("d1")
    assert [one.trust for one in raters(user.map.deliveries[delivery], Side.CUSTOMER)] == [2]
    assert user.window.session.undo_label == "survey"
    user.window.session.undo()
    assert user.map.deliveries == map.deliveries


def test_answers_received_before_are_not_ticked_and_cancel_adds_nothing(
    user: Driver, map: ChainMap, tmp_path: Path, files: FileDialogs
) -> None:
    user.open(map)
    path = tmp_path / "Sales.xlsx"
    path.write_bytes(blank(map, "Sales"))
    fill(path, 4)
    files.opened = [path]
    meeting(AnswersDialog, lambda: user.choose("survey-read"), lambda it: it.apply.click())
    once = user.map.deliveries

    def look(dialog: AnswersDialog) -> None:
        assert [row[STATE] for row in rows(dialog.files)] == ["received already"]
        assert not dialog.apply.isEnabled()
        dialog.reject()

    meeting(AnswersDialog, lambda: user.choose("survey-read"), look)
    assert user.map.deliveries == once


@pytest.mark.parametrize(("name", "party"), [("maschinenbau_de", "FER"), ("saas_en", "ENG")])
def test_no_score_of_a_person_stands_in_the_dialogue(
    user: Driver, tmp_path: Path, files: FileDialogs, name: str, party: str, qtbot: QtBot
) -> None:
    map = read_map(Path(resource(f"examples/{name}.chainmap")))
    user.open(map)
    path = tmp_path / "answers.xlsx"
    path.write_bytes(blank(map, party))
    pen = Pen(path.read_bytes()).signs("Ada").says_everywhere(2)
    path.write_bytes(pen.says("c1", {"trust": 5}, "secret").saved())
    files.opened = [path]

    def look(dialog: AnswersDialog) -> None:
        cells = [cell for tree in (dialog.files, dialog.added, dialog.odd)
                 for row in rows(tree) for cell in row]  # fmt: skip
        assert "secret" not in " ".join(cells)
        answers = [row[4] for row in rows(dialog.added)]
        assert all("→" in cell for cell in answers)
        if os.environ.get("CHAINMAP_PICTURES"):
            dialog.grab().save(f"{os.environ['CHAINMAP_PICTURES']}/answers_{name}.png")
        dialog.reject()

    meeting(AnswersDialog, lambda: user.choose("survey-read"), look)


@pytest.mark.parametrize(
    ("button", "names"), [("Leave names out", 0), ("Export with names", 1), ("Cancel", None)]
)
def test_an_export_that_carries_the_map_asks_about_the_names_of_raters(
    user: Driver, map: ChainMap, tmp_path: Path, files: FileDialogs, button: str, names: int | None
) -> None:
    user.open(rate(map, DeliveryId("d1"), Side.CUSTOMER, 0, trust=2, rated_by="Ada Example"))
    files.saved = tmp_path / "map.graphml"
    told = user.answering(button, lambda: user.choose("export-graphml"))
    assert told.startswith("The map holds names or comments of people in 1 rating.")
    assert files.saved.exists() is (names is not None)
    if names is not None:
        assert files.saved.read_text("utf-8").count("Ada Example") == names


def test_an_export_without_names_of_raters_asks_nothing(
    user: Driver, map: ChainMap, tmp_path: Path, files: FileDialogs
) -> None:
    user.open(rate(map, DeliveryId("d1"), Side.CUSTOMER, 0, trust=2))
    files.saved = tmp_path / "map.graphml"
    user.choose("export-graphml")
    assert files.saved.exists()
