"""The tour and what is offered at the first start."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from chainmap import __version__
from chainmap.app.help.tour import FROM, TO, Tour
from chainmap.app.help.welcome import welcome
from chainmap.app.program import Program
from chainmap.app.settings import Settings
from chainmap.manual.pages import source
from chainmap.model import edits
from chainmap.model.records import PartyId
from tests.builders import chart
from tests.driver import Driver

ROOT = Path(__file__).parents[2]


def tour_of(user: Driver) -> Tour:
    assert user.window.tour is not None
    return user.window.tour


def begun(user: Driver) -> Tour:
    user.choose("tour")
    user.wait_for_report()
    user.qtbot.waitUntil(lambda: not user.window.canvas.is_busy)
    return tour_of(user)


def deliver(user: Driver) -> None:
    map = edits.deliver(user.map, PartyId(FROM), PartyId(TO), "trained staff")
    user.window.session.commit(map, "deliver")


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_tour_goes_on_as_each_thing_is_done(user: Driver, language: str) -> None:
    user.choose(f"language-{language}")
    tour = begun(user)
    assert tour.place == 0
    deliver(user)
    assert tour.place == 1
    user.wait_for_report()
    assert tour.place == 1  # the list was made anew; nobody has read anything
    user.window.findings.list.pick(0)
    assert tour.place == 2
    user.window.session.select([FROM])
    assert tour.place == 3
    tour.callout.go_on.click()
    assert user.window.tour is None


def test_after_the_tour_the_keyboard_is_at_the_map_and_not_in_a_field(user: Driver) -> None:
    tour = begun(user)
    for _ in tour.steps:
        tour.callout.go_on.click()
    tour.callout.go_on.setFocus()
    user.qtbot.waitUntil(tour.callout.go_on.hasFocus)
    tour.callout.go_on.click()
    user.qtbot.waitUntil(user.window.canvas.hasFocus)


def test_each_step_points_at_what_it_speaks_of_and_stands_beside_it(user: Driver) -> None:
    user.window.resize(1280, 800)
    tour = begun(user)
    canvas = user.window.canvas
    spots: list[Callable[[], QPoint]] = [
        lambda: canvas.mapTo(user.window, canvas.to_pixel(FROM).toPoint()),
        lambda: _middle_of(user.window.findings.list),
        lambda: _middle_of(user.window.docks["card"]),
    ]
    for place, spot in enumerate(spots):
        user.qtbot.waitUntil(
            lambda spot=spot: tour.callout.ring.geometry().contains(spot())  # type: ignore[misc]
        )
        ring = tour.callout.ring.geometry()
        card = tour.callout.geometry()
        assert not card.intersects(ring), place
        assert user.window.rect().contains(card), place
        tour.callout.go_on.click()


def _middle_of(widget: QWidget) -> QPoint:
    return widget.mapTo(widget.window(), widget.rect().center())


def test_the_pointer_follows_the_party_that_is_moved_by_a_zoom(user: Driver) -> None:
    tour = begun(user)
    ring = tour.callout.ring
    # The ring follows with the next picture of the map, which has just been shown whole.
    user.qtbot.waitUntil(lambda: ring.geometry().contains(tour.steps[0].target(user.window)))
    before = QRect(ring.geometry())
    user.window.canvas.pan(QPoint(60, 40).toPointF())
    user.qtbot.waitUntil(lambda: tour.callout.ring.geometry() != before)
    moved = tour.callout.ring.geometry().topLeft() - before.topLeft()
    assert moved == QPoint(60, 40)


def test_the_tour_can_be_left_at_any_time_and_taken_again(user: Driver) -> None:
    for skipped in range(3):
        tour = begun(user)
        for _ in range(skipped):
            tour.callout.go_on.click()
        assert tour.place == skipped
        tour.callout.leave.click()
        assert user.window.tour is None
        assert tour.callout.isHidden()


def test_another_map_ends_the_tour(user: Driver) -> None:
    begun(user)
    user.open(chart("Sales -> Ops: quote"))
    assert user.window.tour is None


def test_a_map_that_is_being_worked_on_is_left_alone(user: Driver, program: Program) -> None:
    user.window.session.commit(chart("Sales -> Ops: quote"), "paste")
    user.choose("tour")
    assert user.window.tour is None
    assert "Sales" in user.names
    assert [window.tour is None for window in program.windows] == [True, False]


@pytest.fixture
def welcomed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHAINMAP_WELCOME", raising=False)


def test_at_the_first_start_the_tour_is_offered_and_never_again(
    user: Driver, program: Program, welcomed: None
) -> None:
    welcome(program)
    bar = user.window.file_watch.bar
    assert bar.text.startswith("Welcome to ChainMap!")
    bar.leave()
    welcome(program)
    assert bar.text == ""
    assert Settings().last_version == __version__


def test_after_an_update_what_is_new_is_offered_once(
    user: Driver, program: Program, welcomed: None
) -> None:
    program.settings.last_version = "0.0.9"
    welcome(program)
    bar = user.window.file_watch.bar
    assert bar.text == f"This is ChainMap {__version__}."
    bar.leave()
    welcome(program)
    assert bar.text == ""


def test_in_a_program_that_a_test_started_nothing_is_offered(
    user: Driver, program: Program
) -> None:
    welcome(program)
    assert user.window.file_watch.bar.text == ""


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_version_of_the_changelog_is_told_in_the_help(language: str) -> None:
    versions = re.findall(
        r"^## (\d[\d.]*)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
    told = re.findall(r"^## (\d[\d.]*)", source(language, "whats-new"), re.MULTILINE)
    assert told == versions
    assert told[0] == __version__
