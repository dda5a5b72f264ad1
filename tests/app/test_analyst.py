"""The analyst: waits for a pause, drops what is out of date, keeps faults from being lost."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from chainmap.analysis import worker
from chainmap.analysis.paths import Effort, between
from chainmap.analysis.report import Report, analyse
from chainmap.app.analyst import Analyst
from chainmap.errors import BackendUnusable, CountingFailed
from chainmap.model import edits
from chainmap.model.dismissing import dismiss
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, Point
from chainmap.session import Session
from tests.builders import chart


class Slow:
    """An analysis that waits until it is allowed to end."""

    def __init__(self) -> None:
        self.seen: list[ChainMap] = []
        self.may_end = Event()

    def __call__(self, map: ChainMap, effort: Effort) -> Report:
        self.seen.append(map)
        assert self.may_end.wait(10)
        return analyse(map, effort=effort)


def started(session: Session, analyse: Any = None, **options: Any) -> Analyst:
    analyst = Analyst(session, analyse=analyse, **options)
    analyst.start()
    return analyst


def deliver(session: Session, name: str = "hint") -> None:
    map = edits.deliver(session.recorded, PartyId("Ops"), PartyId("Sales"), name)
    session.commit(map, "deliver")


def rename(session: Session, name: str) -> None:
    session.commit(edits.rename(session.recorded, "Sales", name), "rename")


def settled(analyst: Analyst, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not analyst.is_busy and not analyst.is_counting, timeout=20_000)


def test_a_commit_brings_a_report_of_that_map(qtbot: QtBot) -> None:
    session = Session(chart("Sales -> Ops"))
    analyst = started(session)
    with qtbot.waitSignal(analyst.ready):
        deliver(session)
    assert analyst.report is not None
    assert analyst.report.map is session.recorded
    assert analyst.report.mutual_pairs == (("Ops", "Sales"),)


def test_a_stale_report_is_dropped(qtbot: QtBot) -> None:
    session, slow = Session(chart("Sales -> Ops")), Slow()
    analyst = started(session, slow)
    told: list[Report] = []
    analyst.ready.connect(told.append)
    qtbot.waitUntil(lambda: len(slow.seen) == 1)
    deliver(session)
    slow.may_end.set()
    settled(analyst, qtbot)
    assert [report.map for report in told] == [session.recorded]


def test_many_edits_in_a_row_are_analysed_once(qtbot: QtBot) -> None:
    session, slow = Session(chart("Sales -> Ops")), Slow()
    slow.may_end.set()
    analyst = started(session, slow)
    for number in range(20):
        deliver(session, f"hint {number}")
    settled(analyst, qtbot)
    assert slow.seen == [session.recorded]


def test_a_move_asks_for_no_report(qtbot: QtBot) -> None:
    session = Session(edits.arrange(chart("Sales -> Ops"), {"Sales": Point(0, 0)}))
    analyst = started(session)
    settled(analyst, qtbot)
    with qtbot.assertNotEmitted(analyst.started):
        session.commit(edits.move(session.recorded, (10, 10), ["Sales"]), "move")
    assert not analyst.is_busy


def test_a_preview_asks_for_no_report(qtbot: QtBot) -> None:
    session = Session(chart("Sales -> Ops"))
    analyst = started(session)
    settled(analyst, qtbot)
    with qtbot.assertNotEmitted(analyst.started):
        deliver_preview = edits.deliver(session.recorded, PartyId("Ops"), PartyId("Sales"), "hint")
        session.preview(deliver_preview)


def test_nothing_is_analysed_before_the_start(qtbot: QtBot) -> None:
    session, slow = Session(chart("Sales -> Ops")), Slow()
    analyst = Analyst(session, analyse=slow)
    deliver(session)
    assert not analyst.is_busy


# -- names -----------------------------------------------------------------------------------


def test_a_new_name_is_taken_up_without_a_new_analysis(qtbot: QtBot) -> None:
    session, slow = Session(chart("Sales -> Ops")), Slow()
    slow.may_end.set()
    analyst = started(session, slow)
    settled(analyst, qtbot)
    before = analyst.report
    with qtbot.waitSignal(analyst.completed), qtbot.assertNotEmitted(analyst.started):
        rename(session, "Selling")
    after = analyst.report
    assert before is not None
    assert after is not None
    assert after.map.parties[PartyId("Sales")].name == "Selling"
    assert after.reach is before.reach
    assert after.has_between
    assert len(slow.seen) == 1


def test_a_new_name_changes_the_order_of_the_matrix(qtbot: QtBot) -> None:
    session = Session(chart("Ops; Sales"))
    analyst = started(session)
    settled(analyst, qtbot)
    with qtbot.waitSignal(analyst.ready):
        rename(session, "A sales team")
    assert analyst.report is not None
    assert analyst.report.matrix_order == ("Sales", "Ops")


def test_what_was_set_aside_before_a_new_name_stays_so_after_it(qtbot: QtBot) -> None:
    session = Session(chart("Sales -> Ops"))
    analyst = started(session)
    settled(analyst, qtbot)
    assert analyst.report is not None
    finding = analyst.report.sorted_findings.standing[0]
    aside = dismiss(session.recorded, finding.code, finding.ids, "known", flows=finding.flows)
    session.commit(aside, "dismiss")
    with qtbot.waitSignal(analyst.ready):
        rename(session, "Selling")
    assert finding in [one for one, _ in analyst.report.sorted_findings.dismissed]


def test_a_name_given_while_an_analysis_runs_is_in_its_report(qtbot: QtBot) -> None:
    session, slow = Session(chart("Sales -> Ops")), Slow()
    analyst = started(session, slow)
    qtbot.waitUntil(lambda: len(slow.seen) == 1)
    rename(session, "Selling")
    slow.may_end.set()
    settled(analyst, qtbot)
    assert analyst.report is not None
    assert analyst.report.map is session.recorded
    assert len(slow.seen) == 1


# -- betweenness -----------------------------------------------------------------------------


@pytest.fixture
def everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a small map is counted in a process."""
    monkeypatch.setattr(worker, "SHORT", -1)


@pytest.mark.usefixtures("everything_is_long")
def test_quick_answers_come_before_betweenness(qtbot: QtBot) -> None:
    analyst = Analyst(Session(chart("IT -> Sales -> +Buyer")))
    known: list[bool] = []
    analyst.ready.connect(lambda report: known.append(report.has_between))
    with qtbot.waitSignal(analyst.completed, timeout=20_000) as completed:
        analyst.start()
    assert known == [False]
    (report,) = completed.args
    assert report.has_between
    assert report.between == between(report.reach.links)


@pytest.mark.usefixtures("everything_is_long")
def test_an_edit_that_leaves_the_links_keeps_betweenness(qtbot: QtBot) -> None:
    session = Session(chart("IT -> Sales -> +Buyer"))
    analyst = started(session)
    settled(analyst, qtbot)
    with qtbot.waitSignal(analyst.ready) as ready:
        session.commit(edits.update(session.recorded, "d1", importance=5), "rate")
    assert ready.args[0].has_between


CHAIN = "IT -> Sales -> Ops -> +Buyer"


@pytest.mark.usefixtures("everything_is_long")
def test_cancel_gives_betweenness_up_and_complete_begins_again(qtbot: QtBot) -> None:
    analyst = Analyst(Session(chart(CHAIN)))
    with qtbot.waitSignal(analyst.ready, timeout=20_000):
        analyst.start()
    with qtbot.waitSignal(analyst.cancelled), qtbot.assertNotEmitted(analyst.completed):
        analyst.cancel()
    assert not analyst.is_counting
    assert analyst.report is not None
    assert not analyst.report.has_between
    with qtbot.waitSignals([analyst.progressed, analyst.completed], timeout=30_000):
        analyst.complete()
    assert analyst.report.has_between


@pytest.mark.usefixtures("everything_is_long")
def test_an_edit_drops_the_betweenness_of_the_map_before(qtbot: QtBot) -> None:
    session = Session(chart(CHAIN))
    analyst = Analyst(session)
    told: list[Report] = []
    analyst.completed.connect(told.append)
    with qtbot.waitSignal(analyst.ready, timeout=20_000):
        analyst.start()
    deliver(session)
    assert not analyst.is_counting
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert [report.map for report in told] == [session.recorded]


@pytest.mark.usefixtures("everything_is_long")
def test_a_process_that_dies_is_told(qtbot: QtBot) -> None:
    analyst = Analyst(Session(chart(CHAIN)))
    with qtbot.waitSignal(analyst.ready, timeout=20_000):
        analyst.start()
    qtbot.waitUntil(lambda: analyst._counting[0]._process is not None)
    with qtbot.waitSignal(analyst.failed, timeout=10_000) as failed:
        analyst._counting[0]._process.kill()
    assert isinstance(failed.args[0], CountingFailed)
    assert not analyst.is_counting


def test_an_engine_that_is_gone_is_told_and_all_is_reckoned_without_it(qtbot: QtBot) -> None:
    analyst = Analyst(Session(chart("IT -> +Buyer")), effort=Effort(backend="gone"))
    faults: list[Exception] = []
    analyst.failed.connect(faults.append)
    with qtbot.waitSignal(analyst.completed):
        analyst.start()
    assert [type(fault) for fault in faults] == [BackendUnusable]
    assert analyst.report is not None
    assert analyst.report.has_between


def test_another_effort_asks_for_a_new_report(qtbot: QtBot) -> None:
    analyst = started(Session(chart("IT -> +Buyer")))
    settled(analyst, qtbot)
    with qtbot.waitSignal(analyst.ready):
        analyst.set_effort(Effort(exact=True))
    with qtbot.assertNotEmitted(analyst.started):
        analyst.set_effort(Effort(exact=True))


def test_a_fault_in_the_analysis_is_told_and_the_next_edit_starts_anew(qtbot: QtBot) -> None:
    session = Session(chart("Sales -> Ops"))
    faults = iter([RuntimeError("planned")])

    def faulty(map: ChainMap, effort: Effort) -> Report:
        for fault in faults:
            raise fault
        return analyse(map, effort=effort)

    analyst = Analyst(session, analyse=faulty)
    with qtbot.waitSignal(analyst.failed) as failed:
        analyst.start()
    assert "planned" in str(failed.args[0])
    with qtbot.waitSignal(analyst.ready):
        deliver(session)
