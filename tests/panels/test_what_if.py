"""The what-if: taking out and adding for trial, two answers apart, the map as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chainmap.model import edits
from chainmap.model.records import PartyId
from chainmap.panels.what_if.panel import WhatIfPanel
from chainmap.panels.what_if.trial import Trial
from chainmap.session import Session
from tests.builders import chart
from tests.panels.conftest import no_icon

MAP = "IT -> Sales: laptop; Sales -> +Buyer: quote; Archive; Ops -> +Agent: machine"


def at_once(work: Callable[[], Any], answer: Callable[[Any, Exception | None], None]) -> None:
    answer(work(), None)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    map = edits.update(chart(MAP), "Buyer", weight=3)
    return Session(edits.update(map, "Agent", weight=1))


@pytest.fixture
def trial(session: Session) -> Trial:
    return Trial(session, at_once)


@pytest.fixture
def panel(session: Session, trial: Trial, qtbot: QtBot) -> WhatIfPanel:
    panel = WhatIfPanel(session, trial, no_icon)
    qtbot.addWidget(panel)
    panel.resize(340, 700)
    panel.show()
    return panel


def lists(panel: WhatIfPanel) -> dict[str, list[str]]:
    """What stands in each of the framed lists, by its title."""
    QApplication.processEvents()
    frames = [it for it in panel.findChildren(QWidget, "figures") if it.isVisible()]
    said = ([label.text() for label in it.findChildren(QLabel) if label.text()] for it in frames)
    return {title: [words, *names] for title, words, *names in said}


def texts(panel: WhatIfPanel) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_taking_out_shows_affected_and_cut_off_apart(panel: WhatIfPanel, session: Session) -> None:
    session.select(["Sales"])
    panel.take_out.click()
    shown = lists(panel)
    assert shown["Affected"] == [
        "0 departments · 1 external customer · 75% of the customers’ weight",
        "Buyer",
    ]
    assert shown["Cut off"] == [
        "1 department · 1 external customer · 75% of the customers’ weight",
        "Buyer",
        "IT",
    ]


def test_nothing_changes_in_the_map_until_apply(
    panel: WhatIfPanel, session: Session, trial: Trial
) -> None:
    before = session.recorded
    session.select(["Sales"])
    panel.take_out.click()
    panel.form.provider.setCurrentIndex(panel.form.provider.findData("Archive"))
    panel.form.consumer.setCurrentIndex(panel.form.consumer.findData("Agent"))
    panel.form.add.click()
    assert session.recorded is before
    panel.apply.click()
    after = session.recorded
    assert "Sales" not in after.parties
    assert [after.name_of(one) for one in after.deliveries_by_provider["Archive"]] == [
        "New service"
    ]
    assert not trial.is_on
    session.undo()
    assert session.recorded == before


def test_back_ends_it_and_the_map_is_as_it_was(
    panel: WhatIfPanel, session: Session, trial: Trial
) -> None:
    before = session.recorded
    session.select(["Sales", "d3"])
    panel.take_out.click()
    panel.back.click()
    assert session.recorded is before
    assert not trial.question
    assert lists(panel) == {}
    assert not panel.apply.isEnabled()


def test_what_is_out_can_be_put_back_one_by_one(
    panel: WhatIfPanel, session: Session, trial: Trial, qtbot: QtBot
) -> None:
    session.select(["Sales", "d3"])
    panel.take_out.click()
    assert trial.question.out == ("Sales", "d3")
    assert not panel.take_out.isEnabled()
    trial.put_back("Sales")
    assert trial.answer is not None
    assert trial.answer.found.cut_off.departments == ("Ops",)
    assert panel.take_out.isEnabled()


def test_a_delivery_that_might_be_says_who_gains_a_line_of_sight(
    panel: WhatIfPanel, trial: Trial
) -> None:
    trial.propose(PartyId("Archive"), PartyId("Sales"), "record")
    assert "Archive gains a line of sight: Archive → Sales → Buyer" in texts(panel)
    assert "Line of sight: 75% → 100%" in texts(panel)
    assert lists(panel) == {}


def test_a_delivery_that_cannot_be_is_refused_with_a_sentence(
    panel: WhatIfPanel, trial: Trial, qtbot: QtBot
) -> None:
    panel.form.provider.setCurrentIndex(panel.form.provider.findData("Sales"))
    panel.form.consumer.setCurrentIndex(panel.form.consumer.findData("Sales"))
    with qtbot.waitSignal(panel.message) as said:
        panel.form.add.click()
    assert "Sales" in said.args[0]
    assert not trial.question
    assert panel.form.provider.findData("Buyer") == -1


def test_the_filter_is_part_of_the_answer(panel: WhatIfPanel, session: Session) -> None:
    session.select(["Sales"])
    panel.take_out.click()
    assert "Filter: Deliveries only" in texts(panel)


def test_an_edit_meanwhile_is_answered_anew(session: Session, trial: Trial) -> None:
    trial.take_out(["Sales", "IT"])
    trial.propose(PartyId("Archive"), PartyId("IT"), "record")
    session.commit(edits.remove(session.recorded, ["IT"]), "delete")
    assert trial.question.out == ("Sales",)
    assert trial.question.added == ()
    assert trial.answer is not None
    assert trial.answer.found.cut_off.departments == ()


def test_another_map_ends_it(session: Session, trial: Trial) -> None:
    trial.take_out(["Sales"])
    session.open(chart("Sales -> +Buyer: quote"))
    assert not trial.is_on
    assert trial.answer is None


def test_a_late_answer_to_an_older_question_is_dropped(session: Session) -> None:
    waiting: list[tuple[Callable[[], Any], Callable[[Any, Exception | None], None]]] = []
    trial = Trial(session, lambda work, answer: waiting.append((work, answer)))
    trial.take_out(["Sales"])
    trial.take_out(["Ops"])
    (first, tell_first), (second, tell_second) = waiting
    tell_second(second(), None)
    tell_first(first(), None)
    assert trial.answer is not None
    assert trial.answer.question.out == ("Sales", "Ops")


def test_a_fault_of_the_analysis_is_told(session: Session, qtbot: QtBot) -> None:
    fault = ValueError("no")
    trial = Trial(session, lambda _work, answer: answer(None, fault))
    with qtbot.waitSignal(trial.failed) as failed:
        trial.take_out(["Sales"])
    assert failed.args == [fault]
