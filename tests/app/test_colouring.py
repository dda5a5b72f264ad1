"""The map of a window, coloured by what the analysis says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from chainmap.app.exports import EXPORTS
from tests.builders import chart
from tests.driver import Driver

CHAIN = "IT -> Sales: laptop; Sales -> +Buyer: quote; IT -> HR: help; HR -> Sales: people"


def shown(user: Driver) -> str | None:
    overlay = user.window.canvas.theme.overlay
    return overlay.name if overlay is not None else None


def opened(user: Driver, text: str = CHAIN) -> None:
    user.open(chart(text))
    user.wait_for_report()


def test_a_colouring_is_chosen_explained_and_ended_by_escape(user: Driver) -> None:
    opened(user)
    before = user.window.session.recorded
    user.choose("overlay-tier")
    assert shown(user) == "tier"
    assert user.window.canvas.legend.is_shown
    assert user.window.session.recorded is before, "it is no edit"
    assert user.window.session.is_saved
    QTest.keyClick(user.window.canvas, Qt.Key.Key_Escape)
    assert shown(user) is None
    assert not user.window.canvas.legend.is_shown


def test_escape_first_ends_the_selection(user: Driver) -> None:
    opened(user)
    user.choose("overlay-sight")
    user.select("IT")
    user.settle()
    QTest.keyClick(user.window.canvas, Qt.Key.Key_Escape)
    assert shown(user) == "sight"


def test_reach_follows_the_selection_and_stays_when_nothing_is_selected(user: Driver) -> None:
    opened(user)
    user.select("IT")
    user.settle()
    user.choose("overlay-reach")
    assert shown(user) == "reach:IT"
    user.select("HR")
    user.settle()
    assert shown(user) == "reach:HR"
    user.window.session.select(())
    assert shown(user) == "reach:HR"


def test_it_follows_an_edit_when_the_new_report_comes(user: Driver) -> None:
    opened(user)
    user.choose("overlay-load")
    user.select("HR")
    user.settle()
    user.choose("delete")
    assert shown(user) == "load", "what was there stays meanwhile"
    user.qtbot.waitUntil(lambda: "HR" not in user.window.canvas.theme.overlay.marks)


def test_what_is_asked_before_the_report_is_there_comes_with_it(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.select("IT")
    user.choose("overlay-reach")
    user.qtbot.waitUntil(lambda: shown(user) == "reach:IT")


def test_it_ends_when_its_party_goes(user: Driver) -> None:
    opened(user)
    user.select("HR")
    user.settle()
    user.choose("overlay-loss")
    user.choose("delete")
    user.qtbot.waitUntil(lambda: shown(user) is None)


def test_chains_are_stepped_through_the_shortest_first_and_round_again(user: Driver) -> None:
    opened(user)
    user.select("IT")
    user.settle()
    titles, lengths = [], []
    for _ in range(3):
        user.choose("chain-next")
        overlay = user.window.canvas.theme.overlay
        assert overlay is not None
        titles.append(overlay.title)
        lengths.append(len(overlay.ids))
    assert titles == ["Chain 1 of 2", "Chain 2 of 2", "Chain 1 of 2"]
    assert lengths == [3, 4, 3]


def test_who_has_no_chain_is_told_so(user: Driver) -> None:
    opened(user, "IT -> HR: help")
    user.select("IT")
    user.settle()
    user.choose("chain-next")
    assert shown(user) is None
    assert "No chain" in user.window.statusBar().currentMessage()


def test_a_saved_view_keeps_what_it_is_coloured_by(user: Driver) -> None:
    opened(user)
    user.choose("overlay-satisfaction")
    user.window.docks["views"].show()
    user.settle()
    user.window.panels["views"].add()  # type: ignore[attr-defined]
    (view,) = user.window.session.recorded.views.values()
    assert view.overlay == "satisfaction"
    user.choose("overlay-none")
    user.window.show_view(view.id)
    assert shown(user) == "satisfaction"
    user.window.present()
    assert user.window.presentation.canvas.theme.overlay is not None
    user.window.presentation.close()


def test_the_theme_changes_and_the_colouring_stays(user: Driver) -> None:
    opened(user)
    user.choose("overlay-tier")
    user.choose("theme-dark")
    assert user.window.canvas.theme.is_dark
    assert shown(user) == "tier"


def test_a_picture_is_coloured_too_and_explains_itself(user: Driver, tmp_path: Path) -> None:
    opened(user)
    drawing = user.window.canvas.settled_drawing()
    plain, coloured = tmp_path / "plain.png", tmp_path / "coloured.png"
    EXPORTS["png"].write(drawing, plain, None)
    user.choose("overlay-tier")
    EXPORTS["png"].write(drawing, coloured, user.window.documents.overlay())
    assert QImage(str(coloured)).width() > QImage(str(plain)).width(), "the legend has room"
