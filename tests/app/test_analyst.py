"""The analyst: waits for a pause, drops what is out of date, keeps faults from being lost."""

from __future__ import annotations

from threading import Event
from typing import Any

from pytestqt.qtbot import QtBot

from chainmap.app.analyst import Analyst
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.session import Session
from tests.builders import chart


class Slow:
    """An analysis that waits until it is allowed to end; its report is the map itself."""

    def __init__(self) -> None:
        self.seen: list[ChainMap] = []
        self.may_end = Event()

    def __call__(self, map: ChainMap) -> Any:
        self.seen.append(map)
        assert self.may_end.wait(10)
        return map


def started(session: Session, analyse: Any) -> Analyst:
    analyst = Analyst(session, analyse=analyse)
    analyst.start()
    return analyst


def rename(session: Session, name: str) -> None:
    session.commit(edits.rename(session.recorded, "Sales", name), "rename")


def test_a_commit_brings_a_report_of_that_map(qtbot: QtBot) -> None:
    session = Session(chart("Sales -> Ops"))
    analyst = started(session, lambda map: map)
    with qtbot.waitSignal(analyst.ready):
        rename(session, "Selling")
    assert analyst.report is session.recorded


def test_a_stale_report_is_dropped(qtbot: QtBot) -> None:
    session, slow = Session(chart("Sales -> Ops")), Slow()
    analyst = started(session, slow)
    told: list[ChainMap] = []
    analyst.ready.connect(told.append)
    qtbot.waitUntil(lambda: len(slow.seen) == 1)
    rename(session, "Selling")
    slow.may_end.set()
    qtbot.waitUntil(lambda: not analyst.is_busy)
    assert told == [session.recorded]


def test_many_edits_in_a_row_are_analysed_once(qtbot: QtBot) -> None:
    session, slow = Session(chart("Sales -> Ops")), Slow()
    slow.may_end.set()
    analyst = started(session, slow)
    for number in range(20):
        rename(session, f"Sales {number}")
    qtbot.waitUntil(lambda: not analyst.is_busy)
    assert slow.seen == [session.recorded]


def test_a_move_asks_for_no_report(qtbot: QtBot) -> None:
    session = Session(edits.arrange(chart("Sales -> Ops"), {"Sales": Point(0, 0)}))
    analyst = started(session, lambda map: map)
    qtbot.waitUntil(lambda: not analyst.is_busy)
    with qtbot.assertNotEmitted(analyst.started):
        session.commit(edits.move(session.recorded, (10, 10), ["Sales"]), "move")
    assert not analyst.is_busy


def test_a_preview_asks_for_no_report(qtbot: QtBot) -> None:
    session = Session(chart("Sales -> Ops"))
    analyst = started(session, lambda map: map)
    qtbot.waitUntil(lambda: not analyst.is_busy)
    with qtbot.assertNotEmitted(analyst.started):
        session.preview(edits.rename(session.recorded, "Sales", "Selling"))


def test_nothing_is_analysed_before_the_start(qtbot: QtBot) -> None:
    session, slow = Session(chart("Sales -> Ops")), Slow()
    analyst = Analyst(session, analyse=slow)
    rename(session, "Selling")
    assert not analyst.is_busy


def test_a_fault_in_the_analysis_is_told_and_the_next_edit_starts_anew(qtbot: QtBot) -> None:
    session = Session(chart("Sales -> Ops"))
    faults = iter([RuntimeError("planned")])

    def analyse(map: ChainMap) -> Any:
        for fault in faults:
            raise fault
        return map

    analyst = Analyst(session, analyse=analyse)
    with qtbot.waitSignal(analyst.failed) as failed:
        analyst.start()
    assert "planned" in str(failed.args[0])
    with qtbot.waitSignal(analyst.ready):
        rename(session, "Selling")
