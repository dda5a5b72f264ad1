"""Two maps compared in a window: side by side, in one picture, as a list. Nothing in it edits."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from chainmap.analysis.changes import Fate
from chainmap.app.comparison import comparing
from chainmap.app.comparison.window import ComparisonWindow
from chainmap.app.window import Window
from chainmap.canvas.view import CanvasView
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import CustomerRating, MapInfo, PartyId, PartyKind, Point
from chainmap.panels.changes.model import Heading
from chainmap.storage.files import write_map
from chainmap.wording.change_list import ChangeKind, ChangeRow
from tests.app.conftest import FileDialogs
from tests.builders import chart, foreign
from tests.canvas.hand import Hand
from tests.driver import Driver

OPS = PartyId("Ops")
PLACES = {
    "Sales": Point(0, 0), "Ops": Point(300, 0), "IT": Point(300, 200), "Buyer": Point(600, 0),
}  # fmt: skip
BEFORE = replace(
    edits.arrange(chart("Sales -> Ops: quote; Ops -> +Buyer: machine; IT -> Ops: laptop"), PLACES),
    info=MapInfo(title="Last year"),
)


def later(map: ChainMap) -> ChainMap:
    """IT is gone, a team has come, Ops is called otherwise, a rating has risen."""
    map = edits.rename(edits.remove(map, ["IT"]), OPS, "Operations")
    map = edits.add_party(map, PartyKind.TEAM, "Crew", Point(300, 210))
    map = edits.update(map, "d1", rating_by_customer=CustomerRating(trust=4))
    return replace(map, info=MapInfo(title="This year"))


EARLIER = edits.update(BEFORE, "d1", rating_by_customer=CustomerRating(trust=3))
Compare = Callable[[ChainMap, ChainMap], ComparisonWindow]


@pytest.fixture
def compare(window: Window, qtbot: QtBot, tmp_path: Path) -> Compare:
    """Opens the second map in the window, and compares it with a file of the first."""

    def compare(before: ChainMap, after: ChainMap) -> ComparisonWindow:
        file = tmp_path / "last year.chainmap"
        write_map(file, before)
        window.session.open(after)
        found = comparing.compare_with(window, file)
        assert found is not None
        found.resize(1300, 800)
        wait_for(found, qtbot)
        assert found.canvases is not None
        assert not found.canvases.is_one
        return found

    return compare


@pytest.fixture
def comparison(compare: Compare) -> ComparisonWindow:
    return compare(EARLIER, later(EARLIER))


def wait_for(comparison: ComparisonWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: comparison.is_settled, timeout=30_000)


def canvases(comparison: ComparisonWindow) -> tuple[CanvasView, CanvasView]:
    assert comparison.canvases is not None
    return comparison.canvases.before, comparison.canvases.after


def listed(comparison: ComparisonWindow) -> list[ChangeRow]:
    return [row for row in comparison.panel.list.rows.entries if isinstance(row, ChangeRow)]


def row_named(comparison: ComparisonWindow, name: str) -> int:
    entries = comparison.panel.list.rows.entries
    return next(
        n for n, row in enumerate(entries) if isinstance(row, ChangeRow) and row.name == name
    )


# -- what is shown ----------------------------------------------------------------------------


def test_both_maps_stand_side_by_side_and_say_what_became_of_whom(
    comparison: ComparisonWindow,
) -> None:
    before, after = canvases(comparison)
    assert {"Sales", "Ops", "IT", "Buyer"} == {*before.session.map.parties}
    assert before.session.map.parties[OPS].name == "Ops"
    assert after.session.map.parties[OPS].name == "Operations"
    signs = [{id: mark.badge for id, mark in view.theme.overlay.marks.items()}  # type: ignore[union-attr]
             for view in (before, after)]  # fmt: skip
    crew = next(id for id in after.session.map.parties if id not in before.session.map.parties)
    assert signs[0] == {"IT": "−", "d3": "−", "Ops": "≠", "d1": "≠"}
    assert signs[1] == {crew: "+", "Ops": "≠", "d1": "≠"}
    assert "last year.chainmap" in comparison.canvases.captions[0].text()  # type: ignore[union-attr]


def test_one_picture_shows_both_and_nobody_hides_anybody(comparison: ComparisonWindow) -> None:
    comparison.show_one(True)
    assert comparison.canvases is not None
    one = comparison.canvases.one
    assert comparison.canvases.currentWidget() is one
    boxes = [shape.rect.area for shape in one.scene.drawing.parties.values()]
    assert len(boxes) == 5
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    assert one.legend.is_shown
    comparison.show_one(False)
    assert comparison.canvases.currentWidget() is not one


def test_in_one_picture_there_is_nothing_to_move_together(comparison: ComparisonWindow) -> None:
    together = comparison.actions_by_name["together"]
    comparison.show_one(True)
    assert not together.isEnabled()
    assert "Both maps are in one picture." in together.toolTip()
    comparison.show_one(False)
    assert "Both maps" not in together.toolTip()
    silent = [name for name, one in comparison.actions_by_name.items() if not one.isEnabled()]
    assert silent == []


def test_the_list_tells_what_was_and_what_is_kind_by_kind(comparison: ComparisonWindow) -> None:
    told = {(row.kind, row.fate, row.name) for row in listed(comparison)}
    assert {
        (ChangeKind.PARTIES, Fate.ADDED, "Crew"),
        (ChangeKind.PARTIES, Fate.REMOVED, "IT"),
        (ChangeKind.PARTIES, Fate.CHANGED, "Operations"),
        (ChangeKind.DELIVERIES, Fate.REMOVED, "IT → Ops: laptop"),
        (ChangeKind.RATINGS, Fate.CHANGED, "Sales → Operations: quote"),
    } <= told
    rating = next(row for row in listed(comparison) if row.kind is ChangeKind.RATINGS)
    assert rating.lines == ("Trust, customer’s view: 3 → 4 (+1)",)
    figures = {row.name for row in listed(comparison) if row.kind is ChangeKind.FIGURES}
    assert "Trust" in figures
    assert "Loops" not in figures


def test_the_list_is_narrowed_by_kind_by_sign_and_by_words(comparison: ComparisonWindow) -> None:
    panel = comparison.panel
    panel.kind.setCurrentIndex(panel.kind.findData(ChangeKind.FIGURES))
    assert "Loops" in {row.name for row in listed(comparison)}
    panel.kind.setCurrentIndex(0)
    panel.fates[Fate.REMOVED].click()
    assert {row.fate for row in listed(comparison)} == {Fate.REMOVED}
    panel.search.setText("LAPTOP it")
    assert {row.name for row in listed(comparison)} == {"IT → Ops: laptop", "IT: laptop"}
    panel.search.setText("nowhere")
    assert panel.stack.currentWidget() is panel.hint
    assert "Nothing matches" in panel.hint.text()


def test_maps_that_are_the_same_say_so(compare: Compare) -> None:
    comparison = compare(BEFORE, edits.move(BEFORE, (80, 40), ["Ops"]))
    assert listed(comparison) == []
    assert comparison.panel.stack.currentWidget() is comparison.panel.hint
    assert "are the same" in comparison.panel.hint.text()


def test_it_is_said_how_much_was_matched_and_by_what(compare: Compare) -> None:
    assert "by name: 4 parties of 4" in compare(foreign(BEFORE), BEFORE).panel.matched.text()
    other = chart("A -> B: x")
    assert "no party in common" in compare(other, BEFORE).panel.matched.text()


# -- the lines --------------------------------------------------------------------------------

AROUND = {
    "Sales": Point(0, 0), "Ops": Point(300, 0), "IT": Point(300, 200), "Buyer": Point(600, 0),
    "Staff": Point(0, 200),
}  # fmt: skip
WIDE = edits.arrange(
    chart("Sales -> Ops: quote; Ops -> +Buyer: machine; IT -> Ops: laptop; Staff -> Ops: hire;"
          "Staff -> IT: train; Sales -> Buyer: offer; IT -> Sales: phone"),
    AROUND,
)  # fmt: skip


def courses(view: CanvasView) -> dict[str, tuple[Point, ...]]:
    drawing = view.scene.drawing
    lines, map = drawing.deliveries, drawing.map
    return {map.name_of(map.deliveries[id]): line.course for id, line in lines.items()}


def test_what_did_not_change_runs_the_same_way_on_all_pictures(
    compare: Compare, window: Window, qtbot: QtBot
) -> None:
    after = edits.remove(edits.move(WIDE, (40, 0), ["IT"]), ["d7"])
    after = edits.add_party(after, PartyKind.TEAM, "Crew", Point(150, 0))
    crew = next(id for id in after.parties if id not in WIDE.parties)
    after = edits.deliver(after, crew, OPS, "shift")
    comparison = compare(WIDE, after)
    before, later = map(courses, canvases(comparison))
    unchanged = {"quote", "machine", "hire", "offer"}
    assert {name: before[name] for name in unchanged} == {name: later[name] for name in unchanged}
    comparison.show_one(True)
    wait_for(comparison, qtbot)
    assert comparison.canvases is not None
    both = courses(comparison.canvases.one)
    assert {name: both[name] for name in unchanged} == {name: later[name] for name in unchanged}


def test_a_line_goes_round_who_stood_in_its_way_before(compare: Compare) -> None:
    gone = edits.add_party(WIDE, PartyKind.TEAM, "Crew", Point(150, 0))
    before, after = map(courses, canvases(compare(gone, WIDE)))
    assert before["quote"] != after["quote"]
    assert before["machine"] == after["machine"]


def test_the_lines_are_those_of_the_open_map_and_stay_when_sides_are_swapped(
    compare: Compare, window: Window, qtbot: QtBot
) -> None:
    comparison = compare(edits.rename(WIDE, OPS, "Works"), WIDE)
    qtbot.waitUntil(lambda: not window.canvas.is_busy)
    before, after = map(courses, canvases(comparison))
    assert after == courses(window.canvas)
    swap(comparison, qtbot)
    assert [*map(courses, canvases(comparison))] == [after, before]


def test_lines_of_a_map_that_was_moved_as_a_whole_move_with_it(compare: Compare) -> None:
    moved = edits.move(WIDE, (5000, 900), [*WIDE.parties])
    before, after = map(courses, canvases(compare(WIDE, moved)))

    def rounded(points: tuple[Point, ...], way: tuple[int, int]) -> list[tuple[float, float]]:
        return [(round(at.x + way[0], 3), round(at.y + way[1], 3)) for at in points]

    for name, points in before.items():
        assert rounded(points, (5000, 900)) == rounded(after[name], (0, 0))


# -- the way about ----------------------------------------------------------------------------


def test_a_row_shows_its_place_on_both_maps(comparison: ComparisonWindow) -> None:
    before, after = canvases(comparison)
    comparison.panel.list.setCurrentIndex(
        comparison.panel.list.rows.index(row_named(comparison, "Operations"))
    )
    assert before.session.selection == after.session.selection == {"Ops"}
    for view in (before, after):
        view.zoom_to(4)
        view.look_at(QPointF(-4000, 0))
    row = comparison.panel.list.rows.index(row_named(comparison, "IT → Ops: laptop"))
    comparison.panel.list.setCurrentIndex(row)
    assert before.session.selection == {"d3"}
    assert before.rect().contains(before.to_pixel("d3").toPoint())
    # On the later map there is no such delivery: its other end is brought into sight.
    assert after.session.selection == frozenset()
    assert after.rect().contains(after.to_pixel("Ops").toPoint())


def test_the_arrow_keys_and_f8_walk_through_the_list(
    comparison: ComparisonWindow, qtbot: QtBot
) -> None:
    panel, entries = comparison.panel, comparison.panel.list.rows.entries
    assert any(isinstance(entry, Heading) for entry in entries)
    walked = []
    for _ in listed(comparison):
        QTest.keyClick(comparison, Qt.Key.Key_F8)
        walked.append(panel.list.current)
    assert walked == listed(comparison)
    QTest.keyClick(comparison, Qt.Key.Key_F8)
    assert panel.list.current == walked[0]
    QTest.keyClick(comparison, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert panel.list.current == walked[-1]
    down = [panel.list.current]
    panel.step(1)
    down = [panel.list.current]
    for _ in walked[1:]:
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
        down.append(panel.list.current)
    assert down == walked


def test_a_click_on_one_map_selects_on_the_other_and_in_the_list(
    comparison: ComparisonWindow,
) -> None:
    before, after = canvases(comparison)
    hand = Hand(before)
    hand.click(hand.middle("Ops"))
    assert after.session.selection == {"Ops"}
    assert comparison.panel.list.current is not None
    assert comparison.panel.list.current.name == "Operations"
    hand.click(hand.middle("Sales"))
    assert comparison.panel.list.current is None
    hand.click(hand.middle("IT"))
    assert (
        comparison.panel.list.current
        == listed(comparison)[[row.name for row in listed(comparison)].index("IT")]
    )


def test_both_maps_pan_and_zoom_as_one_until_they_are_parted(comparison: ComparisonWindow) -> None:
    before, after = canvases(comparison)
    ids = ("Sales", "Ops", "Buyer")

    def is_in_step() -> bool:
        ways = [before.to_pixel(id) - after.to_pixel(id) for id in ids]
        near = all(abs(way.x()) <= 2 and abs(way.y()) <= 2 for way in ways)
        return near and before.camera.scale == after.camera.scale

    assert is_in_step()
    Hand(before).wheel(QPoint(100, 100), 120, Qt.KeyboardModifier.ControlModifier)
    assert is_in_step()
    Hand(after).drag(QPoint(200, 300), QPoint(260, 240))
    assert is_in_step()
    comparison.actions_by_name["together"].trigger()
    Hand(after).drag(QPoint(200, 300), QPoint(260, 240))
    assert not is_in_step()
    comparison.actions_by_name["fit"].trigger()
    assert is_in_step()


def test_a_map_that_was_moved_as_a_whole_is_shown_where_it_was(compare: Compare) -> None:
    moved = edits.move(later(EARLIER), (5000, 900), ["Sales", "Ops", "Buyer"])
    before, after = canvases(compare(EARLIER, moved))
    way = before.to_pixel("Ops") - after.to_pixel("Ops")
    assert abs(way.x()) <= 2
    assert abs(way.y()) <= 2


def test_swapped_what_was_added_is_removed(comparison: ComparisonWindow, qtbot: QtBot) -> None:
    comparison.swap()
    qtbot.waitUntil(lambda: "Crew" in names_of(comparison, Fate.REMOVED), timeout=20_000)
    assert "IT" in names_of(comparison, Fate.ADDED)
    assert comparison.windowTitle().startswith("This year and last year.chainmap")
    wait_for(comparison, qtbot)


def names_of(comparison: ComparisonWindow, fate: Fate) -> list[str]:
    return [row.name for row in listed(comparison) if row.fate is fate]


def swap(comparison: ComparisonWindow, qtbot: QtBot) -> None:
    before = comparison.canvases
    comparison.swap()
    qtbot.waitUntil(lambda: comparison.canvases is not before, timeout=20_000)
    wait_for(comparison, qtbot)


def test_swapped_one_looks_where_one_looked(comparison: ComparisonWindow, qtbot: QtBot) -> None:
    assert comparison.canvases is not None
    comparison.canvases.before.look_as(1.5, QPointF(-120, 40))
    comparison.show_one(True)
    comparison.canvases.one.look_as(0.75, QPointF(30, 20))
    swap(comparison, qtbot)
    canvases = comparison.canvases
    for view in (canvases.before, canvases.after):
        assert (view.camera.scale, view.camera.origin) == (1.5, QPointF(-120, 40))
    assert (canvases.one.camera.scale, canvases.one.camera.origin) == (0.75, QPointF(30, 20))


def test_what_was_shown_whole_is_whole_after_swapping(
    comparison: ComparisonWindow, qtbot: QtBot
) -> None:
    swap(comparison, qtbot)
    for view in (comparison.canvases.before, comparison.canvases.after):
        assert view.seen.contains(view.scene.drawing.bounds())


def test_edits_made_meanwhile_are_told_and_compared_anew(
    comparison: ComparisonWindow, window: Window, qtbot: QtBot
) -> None:
    window.session.commit(edits.rename(window.session.recorded, OPS, "Works"), "rename")
    assert "edited since" in comparison.statusBar().currentMessage()
    assert "Works" not in names_of(comparison, Fate.CHANGED)
    QTest.keyClick(comparison, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "Works" in names_of(comparison, Fate.CHANGED), timeout=20_000)
    assert comparison.statusBar().currentMessage() == ""
    wait_for(comparison, qtbot)


# -- nothing edits ----------------------------------------------------------------------------


def test_no_gesture_and_no_shortcut_in_the_window_edits_any_map(
    comparison: ComparisonWindow, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison.export, "ask", lambda format: None)
    comparison.show_one(True)
    assert comparison.canvases is not None
    views = [*comparison.canvases.views]
    recorded, open_map = [view.session.recorded for view in views], window.session.recorded
    for view in views:
        comparison.show_one(view is views[2])
        for id in view.session.map.parties:
            hand = Hand(view)
            hand.drag(hand.middle(id), hand.middle(id) + QPoint(90, 50))
            hand.drag(hand.right_edge(id), hand.middle("Sales"))
            hand.double_click(hand.middle(id))
            for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Insert):
                QTest.keyClick(view, key)
            for key in (Qt.Key.Key_Z, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_D, Qt.Key.Key_G):
                QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
    for name, action in comparison.actions_by_name.items():
        if name not in ("close", "help", "swap", "anew"):
            action.trigger()
    assert [view.session.recorded for view in views] == recorded
    assert all(view.session.map is view.session.recorded for view in views)
    assert window.session.recorded is open_map
    assert window.session.is_saved


# -- from where -------------------------------------------------------------------------------


def test_a_file_is_chosen_from_the_menu(
    user: Driver, files: FileDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "table.csv"
    file.write_text("from,to,service\nSales,Ops,quote\n", "utf-8")
    user.window.session.open(BEFORE)
    file = tmp_path / "other.dot"
    file.write_text('digraph { "Sales" -> "Ops" [label="quote"] }', "utf-8")
    files.opened = [file]
    user.choose("compare")
    (comparison,) = user.window.comparisons
    assert isinstance(comparison, ComparisonWindow)
    wait_for(comparison, qtbot)
    assert {"Buyer", "IT"} <= {*names_of(comparison, Fate.ADDED)}
    assert "by id: 2 parties" in comparison.panel.matched.text()


def test_a_file_that_cannot_be_read_is_refused(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("chainmap.app.dialogs.show_error", lambda *a: told.append(a[1]))
    broken = tmp_path / "broken.chainmap"
    broken.write_text("{", "utf-8")
    assert comparing.compare_with(window, broken) is None
    assert "broken.chainmap" in told[0]
    assert not window.comparisons


def test_the_map_is_compared_with_what_was_saved(
    user: Driver, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "map.chainmap"
    write_map(file, BEFORE)
    assert user.window.documents.open_path(file)
    user.window.session.commit(edits.rename(user.map, OPS, "Works"), "rename")
    user.choose("compare-saved")
    (comparison,) = user.window.comparisons
    assert isinstance(comparison, ComparisonWindow)
    wait_for(comparison, qtbot)
    assert names_of(comparison, Fate.CHANGED) == ["Works"]


def test_the_comparison_closes_with_its_map(
    comparison: ComparisonWindow, window: Window, qtbot: QtBot
) -> None:
    assert window.comparisons == [comparison]
    window.session.mark_saved(window.session.recorded)
    window.close()
    qtbot.waitUntil(lambda: not window.comparisons, timeout=5_000)


def test_closing_the_comparison_forgets_it(
    comparison: ComparisonWindow, window: Window, qtbot: QtBot
) -> None:
    comparison.close()
    qtbot.waitUntil(lambda: not window.comparisons)
    window.session.commit(edits.rename(window.session.recorded, OPS, "Works"), "rename")


# -- handing over -----------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["html", "text", "json", "png", "svg", "pdf"])
def test_the_comparison_is_written(
    comparison: ComparisonWindow, files: FileDialogs, tmp_path: Path, qtbot: QtBot, format: str
) -> None:
    files.saved = tmp_path / f"out.{'txt' if format == 'text' else format}"
    with qtbot.waitSignal(comparison.export.written, timeout=60_000):
        comparison.actions_by_name[f"export-{format}"].trigger()
    content = files.saved.read_bytes()
    if format == "json":
        names = {(it["change"], it["name"]) for it in json.loads(content)["changes"]}
        assert ("removed", "IT") in names
    elif format == "png":
        image = QImage(str(files.saved))
        assert image.width() > 400
    elif format == "pdf":
        assert content.startswith(b"%PDF")
    else:
        assert "IT" in content.decode()
        assert "removed" in content.decode()


# -- languages and looks ----------------------------------------------------------------------


def test_the_window_speaks_the_language_that_is_chosen_and_wears_the_theme(
    comparison: ComparisonWindow, user: Driver
) -> None:
    user.choose("language-de")
    assert comparison.actions_by_name["beside"].text() == "Nebeneinander"
    assert "im Vergleich" in comparison.windowTitle()
    titles = [it.text for it in comparison.panel.list.rows.entries if isinstance(it, Heading)]
    assert titles[0].startswith("Beteiligte")
    rating = next(row for row in listed(comparison) if row.kind is ChangeKind.RATINGS)
    assert "Vertrauen" in rating.lines[0]
    user.choose("theme-dark")
    for view in canvases(comparison):
        assert view.theme.is_dark
        assert view.theme.overlay is not None


def test_f1_leads_to_the_page_about_comparing(comparison: ComparisonWindow, window: Window) -> None:
    QTest.keyClick(comparison, Qt.Key.Key_F1)
    assert window.program.help is not None
    assert window.program.help.browser.source().toString().endswith("compare")
