"""What if in a window: the mark on the canvas, drawing and deleting for trial, Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from chainmap.panels.outline.panel import OutlinePanel
from chainmap.panels.what_if.panel import WhatIfPanel
from chainmap.wording.language import tr
from tests.builders import chart
from tests.driver import Driver

MAP = "IT -> Sales: laptop; Sales -> +Buyer: quote; Archive"


@pytest.fixture
def trying(user: Driver) -> Driver:
    """Sales is selected and taken out."""
    user.open(chart(MAP))
    user.select("Sales")
    user.choose("take-out")
    return user


def wait_for_answer(user: Driver) -> None:
    trial = user.window.what_if.trial
    user.qtbot.waitUntil(lambda: trial.answer is not None, timeout=20_000)


def test_taking_out_opens_the_dock_and_marks_the_canvas(trying: Driver) -> None:
    window = trying.window
    wait_for_answer(trying)
    assert not window.docks["what-if"].isHidden()
    assert isinstance(window.panels["what-if"], WhatIfPanel)
    assert window.canvas.what_if_mark.is_shown
    assert "1 taken out" in window.canvas.what_if_mark.text()
    assert "Sales" in trying.map.parties


def test_w_on_a_finding_takes_out_what_it_is_about(user: Driver) -> None:
    user.open(chart(MAP))
    list = user.window.findings.list
    user.qtbot.waitUntil(lambda: bool(list.rows.entries), timeout=20_000)
    place = next(at for at, entry in enumerate(list.rows.entries) if "Sales" in entry.ids)
    list.pick(place)
    QTest.keyClick(list, Qt.Key.Key_W)
    trial = user.window.what_if.trial
    assert set(trial.question.out) == set(list.rows.entries[place].ids)
    assert list.picked == [list.rows.entries[place]], "the finding stays marked"
    assert user.window.session.selection == set(trial.question.out)


def test_the_dock_has_the_place_of_the_findings_and_is_in_front(trying: Driver) -> None:
    window = trying.window
    assert window.tabifiedDockWidgets(window.docks["what-if"]) == [window.docks["findings"]]
    trying.qtbot.waitUntil(window.panels["what-if"].isVisible)
    assert window.findings.visibleRegion().isEmpty()
    assert window.panels["what-if"].height() > 250


def test_esc_on_the_canvas_ends_it_and_keeps_the_selection(trying: Driver) -> None:
    window = trying.window
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.what_if.trial.is_on
    assert not window.canvas.what_if_mark.is_shown
    assert window.session.selection == {"Sales"}


def test_begun_from_the_findings_esc_ends_it_as_well(trying: Driver) -> None:
    window = trying.window
    window.what_if.trial.end()
    window.findings.list.setFocus()
    window.findings.trying.emit(["IT"])
    assert window.what_if.trial.question.out == ("IT",)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window.what_if.trial.is_on


def test_deleting_meanwhile_takes_out_for_trial(trying: Driver) -> None:
    before = trying.map
    trying.select("IT")
    trying.choose("delete")
    assert trying.map is before
    assert trying.window.what_if.trial.question.out == ("Sales", "IT")


def test_a_delivery_drawn_meanwhile_is_proposed_and_not_recorded(trying: Driver) -> None:
    before, canvas = trying.map, trying.window.canvas
    canvas.surface.name_delivery("Archive", "Buyer")
    (proposal,) = trying.window.what_if.trial.question.added
    assert (proposal.provider, proposal.consumer) == ("Archive", "Buyer")
    assert canvas.surface.proposed == [("Archive", "Buyer")]
    assert trying.map is before
    assert not canvas.editor.is_open


def test_what_is_proposed_is_drawn(trying: Driver) -> None:
    canvas = trying.window.canvas
    before = canvas.grab().toImage()
    canvas.surface.name_delivery("Archive", "Buyer")
    assert canvas.grab().toImage() != before


def test_afterwards_drawing_is_drawing_again(trying: Driver) -> None:
    canvas = trying.window.canvas
    canvas.what_if_mark.click()
    canvas.surface.name_delivery("Archive", "Buyer")
    assert canvas.editor.is_open
    QTest.keyClick(canvas.editor, Qt.Key.Key_Escape)


def test_the_mark_speaks_the_language_of_the_window(trying: Driver) -> None:
    trying.choose("language-de")
    assert tr("%n taken out", "", 1) in trying.window.canvas.what_if_mark.text()
    assert "herausgenommen" in trying.window.canvas.what_if_mark.text()
    trying.choose("language-en")


def test_the_canvas_shows_who_is_out_affected_and_cut_off(trying: Driver) -> None:
    wait_for_answer(trying)
    trying.wait_for_report()
    overlay = trying.window.canvas.theme.overlay
    assert overlay is not None
    assert {*overlay.marks} >= {"Sales", "IT", "Buyer"}
    assert overlay.marks["Sales"] != overlay.marks["IT"] != overlay.marks["Buyer"]
    assert "Archive" not in overlay.marks


def test_afterwards_the_map_is_coloured_as_before(trying: Driver) -> None:
    trying.window.what_if.trial.end()
    assert trying.window.canvas.theme.overlay is None
    trying.wait_for_report()
    trying.window.colouring.choose("tier")
    trying.window.what_if.trial.take_out(["Sales"])
    wait_for_answer(trying)
    assert trying.window.canvas.theme.overlay.name == "loss"
    QTest.keyClick(trying.window.canvas, Qt.Key.Key_Escape)
    assert trying.window.canvas.theme.overlay.name == "tier"


def test_the_outline_and_the_screen_reader_draw_nothing_for_real_meanwhile(
    trying: Driver,
) -> None:
    window = trying.window
    window.docks["outline"].show()
    outline = window.panels["outline"]
    assert isinstance(outline, OutlinePanel)
    before = trying.map
    outline.tree.go_to("IT")
    outline.deliver()
    assert "what-if is on" in trying.status
    window.canvas.connect_wanted.emit("IT")
    assert trying.map == before
    assert QApplication.activeModalWidget() is None


def test_the_mark_covers_nothing_of_a_map_that_is_shown_whole(user: Driver) -> None:
    user.open(chart("; ".join(f"A{n} -> +B{n}: x" for n in range(12))))
    canvas = user.window.canvas
    canvas.fit()
    user.select("A5")
    user.choose("take-out")
    wait_for_answer(user)
    assert canvas.is_fitted
    assert canvas.hidden_under(QRectF(canvas.what_if_mark.geometry())) == 0
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    whole = canvas.camera.scale
    canvas.fit()
    assert canvas.camera.scale == whole, "the room is given back"


def test_who_is_taken_out_does_not_stay_under_the_mark(user: Driver) -> None:
    user.open(chart(MAP))
    canvas = user.window.canvas
    middle = canvas.scene.area_of(["Sales"]).center()
    canvas.look_at(middle + QPointF(0, canvas.height() / 2 - 30))
    user.select("Sales")
    user.choose("take-out")
    wait_for_answer(user)
    mark = QRectF(canvas.what_if_mark.geometry())
    user.qtbot.waitUntil(lambda: canvas.legend.is_shown)
    at = canvas.camera.area_to_view(canvas.scene.area_of(["Sales"]))
    assert not mark.intersects(at)
    assert not QRectF(canvas.legend.geometry()).intersects(at)
    canvas.look_at(middle + QPointF(0, canvas.height() / 2 - 30))
    moved = canvas.camera.origin
    canvas.surface.name_delivery("Archive", "Buyer")
    wait_for_answer(user)
    assert canvas.camera.origin == moved, "where one looks then is one's own choice"
