"""The open map: what is selected once a step was taken back or done again."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from chainmap.model import edits
from chainmap.model.records import Note, NoteId, Point
from chainmap.session import Session
from tests.builders import chart


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(chart("Sales -> Ops: order; Ops -> +Buyer: machine"))


def test_a_party_that_comes_back_is_selected_and_not_all_its_deliveries(session: Session) -> None:
    session.commit(edits.remove(session.map, ["Ops"]), "Delete")
    session.undo()
    assert session.selection == {"Ops"}


def test_a_delivery_that_comes_back_is_selected(session: Session) -> None:
    session.commit(edits.remove(session.map, ["d1"]), "Delete")
    session.undo()
    assert session.selection == {"d1"}


def test_what_is_drawn_again_is_selected(session: Session) -> None:
    note = Note(NoteId("n1"), "why", Point(0, 0))
    session.commit(edits.put(session.map, note), "Add note")
    session.undo()
    session.select(["Sales"])
    session.redo()
    assert session.selection == {"n1"}


def test_nothing_that_comes_back_leaves_the_selection_as_it_was(session: Session) -> None:
    session.commit(edits.rename(session.map, "Ops", "Operations"), "Rename")
    session.select(["Sales"])
    session.undo()
    assert session.selection == {"Sales"}


def test_a_walk_through_the_history_selects_what_it_brings_back(session: Session) -> None:
    session.commit(edits.remove(session.map, ["Ops"]), "Delete")
    session.commit(edits.remove(session.map, ["Sales"]), "Delete")
    session.go_to_step(0)
    assert session.selection == {"Sales", "Ops"}


def test_after_a_failure_while_a_map_is_opened_edits_are_edits_again(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else nothing would be kept for recovery any more."""
    monkeypatch.setattr("chainmap.session.diff", Mock(side_effect=RuntimeError))
    with pytest.raises(RuntimeError):
        session.open(chart("A -> B: x"))
    assert not session.is_opening
