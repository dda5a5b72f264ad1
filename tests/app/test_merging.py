"""File › Import into this map: looked over row by row, done as one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chainmap.app.imports.merge_dialog import DECISION, DETAIL, NAME, STATE, MergeDialog
from chainmap.app.imports.merging import merge_path
from chainmap.exchange.graphml.file import write_graphml
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, Point
from chainmap.storage.files import write_map
from tests.app.conftest import FileDialogs
from tests.builders import chart, foreign
from tests.driver import Driver

OURS = edits.update(chart("Einkauf -> Montage: Blech"), "Montage", owner="Kim")
THEIRS = edits.update(
    foreign(chart("Einkaufsabt. -> Montage: Blech; Montage -> Acme: Pumpe")),
    "xMontage",
    owner="Lee",
)


@pytest.fixture
def dialog(qtbot: QtBot) -> MergeDialog:
    dialog = MergeDialog(None, OURS, THEIRS, "x.graphml")  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    return dialog


def texts(dialog: MergeDialog) -> list[str]:
    return [
        " | ".join(filter(None, (item.text(n) for n in (NAME, STATE, DETAIL, DECISION))))
        for item in dialog._items()
    ]


def choose(dialog: MergeDialog, name: str) -> None:
    dialog.list.clearSelection()
    for item in dialog._items():
        item.setSelected(item.text(NAME) == name)


def names(map: ChainMap) -> list[str]:
    return [party.name for party in map.parties.values()]


def test_each_row_says_what_it_is_and_what_would_be_done(dialog: MergeDialog) -> None:
    assert texts(dialog)[:3] == [
        "Einkaufsabt. | new | Perhaps the same as “Einkauf”? | add",
        "Montage | contradicts | Responsible: here “Kim”, there “Lee” | keep what is here",
        "Acme | new | add",
    ]
    assert dialog.counts.text() == ("New: 6 · completing: 0 · contradicting: 1 · the same: 0")


def test_a_decision_says_what_it_does_to_its_row(qtbot: QtBot) -> None:
    ours = edits.update(chart("A -> B: x"), "A", owner="Kim")
    theirs = edits.update(foreign(ours), "xA", owner="Lee", headcount=3)
    dialog = MergeDialog(None, ours, theirs, "x")  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    fields = "Responsible: here “Kim”, there “Lee”\nHeadcount: here –, there 3"
    assert texts(dialog) == [f"A | contradicts | {fields} | keep, fill gaps"]
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert texts(dialog)[0].endswith("take from the file")


def test_what_is_left_out_or_taken_over_is_decided_for_the_selected_rows(
    dialog: MergeDialog, qtbot: QtBot
) -> None:
    choose(dialog, "Acme")
    qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    choose(dialog, "Montage")
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert "Acme | new | leave out" in texts(dialog)
    assert names(dialog.result_map) == ["Einkauf", "Montage", "Einkaufsabt."]
    assert dialog.result_map.parties["Montage"].owner == "Lee"  # type: ignore[index]


def test_without_a_selection_a_decision_is_for_all(dialog: MergeDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    assert dialog.result_map == OURS
    assert not dialog.apply.isEnabled()


def test_a_party_that_is_the_same_under_another_name_is_matched(
    dialog: MergeDialog, qtbot: QtBot
) -> None:
    choose(dialog, "Montage")
    assert not dialog.is_same.isEnabled()
    choose(dialog, "Einkaufsabt.")
    qtbot.mouseClick(dialog.is_same, Qt.MouseButton.LeftButton)
    assert names(dialog.result_map) == ["Einkauf", "Montage", "Acme"]
    assert len(dialog.result_map.deliveries) == 2


def test_what_is_the_same_is_shown_on_request(qtbot: QtBot) -> None:
    dialog = MergeDialog(None, OURS, OURS, "x")  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    assert texts(dialog) == []
    dialog.shows_same.setChecked(True)
    assert "Einkauf | the same" in texts(dialog)


def test_a_merge_is_one_step_that_can_be_undone(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    map = chart("Sales -> Ops: quote")
    user.open(edits.arrange(map, {PartyId("Sales"): Point(0, 0), PartyId("Ops"): Point(300, 0)}))
    files.opened = [tmp_path / "other.graphml"]
    files.opened[0].write_bytes(write_graphml(chart("sales -> Ops: quote; Ops -> IT: ticket")))
    user.answering_all(["Import"], lambda: user.choose("import-into"))
    assert sorted(user.names) == ["IT", "Ops", "Sales"]
    assert len(user.map.deliveries) == 2
    label = None
    while "IT" in user.names:  # the layout may have placed the new party since
        label = user.window.session.undo_label
        user.choose("undo")
    assert label == "merge"
    assert user.names == ["Sales", "Ops"]


def test_a_cancelled_merge_changes_nothing(user: Driver, tmp_path: Path) -> None:
    user.open(chart("Sales -> Ops: quote"))
    file = tmp_path / "other.chainmap"
    write_map(file, chart("Ops -> IT: ticket"))
    user.answering_all(["Cancel"], lambda: merge_path(user.window, file))
    assert user.names == ["Sales", "Ops"]
    assert user.window.session.is_saved


def test_a_map_that_brings_nothing_new_is_not_asked_about(user: Driver, tmp_path: Path) -> None:
    user.open(chart("Sales -> Ops: quote"))
    file = tmp_path / "same.chainmap"
    write_map(file, user.map)
    assert not merge_path(user.window, file)
    assert user.status == "All of “same.chainmap” is on this map already."
