"""The map of a window, coloured by what the analysis says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from chainmap.model import edits, grouping
from chainmap.model.overlay import Tone
from chainmap.model.records import Filter, PartyId, PartyKind, Point
from chainmap.render.picture import png
from chainmap.wording.language import catalogue
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver

CHAIN = "IT -> Sales: laptop; Sales -> +Buyer: quote; IT -> HR: help; HR -> Sales: people"


def shown(user: Driver) -> str | None:
    overlay = user.window.canvas.theme.overlay
    return overlay.name if overlay is not None else None


def wait_for(user: Driver, name: str | None) -> None:
    user.qtbot.waitUntil(lambda: shown(user) == name)


def opened(user: Driver, text: str = CHAIN) -> None:
    user.open(chart(text))
    user.wait_for_report()


def test_a_colouring_is_chosen_explained_and_ended_by_escape(user: Driver) -> None:
    opened(user)
    before = user.window.session.recorded
    user.choose("overlay-tier")
    wait_for(user, "tier")
    assert user.window.canvas.legend.is_shown
    assert user.window.session.recorded is before, "it is no edit"
    assert user.window.session.is_saved
    QTest.keyClick(user.window.canvas, Qt.Key.Key_Escape)
    assert shown(user) is None
    assert not user.window.canvas.legend.is_shown


def test_escape_first_ends_the_selection(user: Driver) -> None:
    opened(user)
    user.choose("overlay-sight")
    wait_for(user, "sight")
    user.select("IT")
    user.settle()
    QTest.keyClick(user.window.canvas, Qt.Key.Key_Escape)
    assert shown(user) == "sight"


def test_reach_follows_the_selection_and_stays_when_nothing_is_selected(user: Driver) -> None:
    opened(user)
    user.select("IT")
    user.settle()
    user.choose("overlay-reach")
    wait_for(user, "reach:IT")
    user.select("HR")
    wait_for(user, "reach:HR")
    user.window.session.select(())
    assert shown(user) == "reach:HR"


def test_it_follows_an_edit_when_the_new_report_comes(user: Driver) -> None:
    opened(user)
    user.choose("overlay-load")
    wait_for(user, "load")
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
    wait_for(user, "loss:HR")
    user.choose("delete")
    user.qtbot.waitUntil(lambda: shown(user) is None)


def test_chains_are_stepped_through_the_shortest_first_and_round_again(user: Driver) -> None:
    opened(user)
    user.select("IT")
    user.settle()
    titles, lengths = [], []
    for name in ("chains:IT", "chains:IT#2", "chains:IT"):
        user.choose("chain-next")
        wait_for(user, name)
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
    user.qtbot.waitUntil(lambda: "No chain" in user.window.statusBar().currentMessage())
    assert shown(user) is None


def test_a_saved_view_keeps_what_it_is_coloured_by(user: Driver) -> None:
    opened(user)
    user.choose("overlay-satisfaction")
    wait_for(user, "satisfaction")
    user.window.docks["views"].show()
    user.settle()
    user.window.panels["views"].add()  # type: ignore[attr-defined]
    (view,) = user.window.session.recorded.views.values()
    assert view.overlay == "satisfaction"
    user.choose("overlay-none")
    user.window.show_view(view.id)
    wait_for(user, "satisfaction")
    user.window.show_view(view.id)
    assert user.window.colouring.kind == "satisfaction", "shown again, it is not switched off"
    user.window.present()
    canvas = user.window.presentation.canvas
    user.qtbot.waitUntil(lambda: canvas.theme.overlay is not None)
    user.window.presentation.close()


def test_a_map_without_saved_views_is_presented_filtered_and_coloured_as_it_is(
    user: Driver,
) -> None:
    opened(user)
    user.window.canvas.showing.set_filter(Filter(kinds=(PartyKind.DEPARTMENT,)))
    user.choose("overlay-tier")
    wait_for(user, "tier")
    user.window.present()
    shown = user.window.presentation
    user.qtbot.waitUntil(lambda: shown.canvas.legend.is_shown)
    assert shown.canvas.theme.overlay is not None
    assert shown.canvas.theme.overlay.name == "tier"
    assert shown.canvas.showing.filter.kinds == (PartyKind.DEPARTMENT,)
    shown.close()


def test_the_theme_changes_and_the_colouring_stays(user: Driver) -> None:
    opened(user)
    user.choose("overlay-tier")
    wait_for(user, "tier")
    user.choose("theme-dark")
    assert user.window.canvas.theme.is_dark
    assert shown(user) == "tier"


def test_a_picture_is_coloured_too_and_explains_itself(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    opened(user)
    drawing = user.window.canvas.placing.settled_drawing()
    plain, coloured = tmp_path / "plain.png", tmp_path / "coloured.png"
    plain.write_bytes(png(drawing))
    user.choose("overlay-tier")
    wait_for(user, "tier")
    sizes = []
    for _ in range(2):
        files.saved = coloured
        assert user.window.exporter.export("png")
        sizes.append(QImage(str(coloured)).width() - QImage(str(plain)).width())
        user.choose("legend-exported")
    assert sizes[0] > 0, "the legend has room"
    assert sizes[1] == 0, "it was not wanted"
    assert QImage(str(coloured)) != QImage(str(plain)), "the colours are there all the same"


def test_chains_lead_to_the_customer_that_is_selected_too(user: Driver) -> None:
    opened(user, "IT -> Sales: a; Sales -> +Buyer: b; IT -> +Agent: c; Sales -> +Agent: d")
    user.select("IT", "Agent")
    user.choose("chain-next")
    wait_for(user, "chains:IT,Agent")
    overlay = user.window.canvas.theme.overlay
    assert overlay is not None
    assert overlay.step == (1, 2), "the two to the agent, not the one to the buyer"


def test_a_saved_view_keeps_the_very_chain(user: Driver) -> None:
    opened(user)
    user.select("IT")
    user.choose("chain-next")
    wait_for(user, "chains:IT")
    user.choose("chain-next")
    wait_for(user, "chains:IT#2")
    assert user.window.colouring.full_name == "chains:IT#2"
    user.choose("overlay-none")
    user.window.colouring.show("chains:IT#2")
    wait_for(user, "chains:IT#2")


def test_the_legend_steps_through_chains(user: Driver) -> None:
    opened(user)
    user.select("IT")
    user.choose("chain-next")
    wait_for(user, "chains:IT")
    back, on, *_ = user.window.canvas.legend.findChildren(QToolButton)
    assert on.isVisible()
    stood = user.window.canvas.legend.x(), on.x()
    on.click()
    wait_for(user, "chains:IT#2")
    assert (user.window.canvas.legend.x(), on.x()) == stood, "it is still under the pointer"
    back.click()
    wait_for(user, "chains:IT")
    user.choose("overlay-tier")
    wait_for(user, "tier")
    assert not on.isVisible()


def test_reach_and_loss_are_of_all_that_is_selected(user: Driver) -> None:
    opened(user)
    user.select("IT", "HR")
    user.choose("overlay-reach")
    wait_for(user, "reach:IT,HR")
    user.choose("overlay-loss")
    wait_for(user, "loss:IT,HR")
    delivery = next(iter(user.window.session.recorded.deliveries))
    user.window.session.select([delivery])
    wait_for(user, f"loss:{delivery}")


def test_a_folded_group_shows_what_its_members_tell(user: Driver) -> None:
    map = grouping.group(chart(CHAIN), ["IT", "HR"], "Services")
    (id,) = map.groups
    user.open(map)
    user.wait_for_report()
    user.choose("overlay-tier")
    wait_for(user, "tier")
    user.window.session.commit(grouping.fold(user.window.session.recorded, id, True), "fold")
    overlay = user.window.canvas.theme.overlay
    assert overlay is not None
    assert overlay.marks[id] == (Tone.S4, "2")


def test_a_view_of_what_is_gone_says_so_and_colours_nothing(user: Driver) -> None:
    opened(user)
    user.window.colouring.show("reach:Nobody")
    assert shown(user) is None
    assert "Nobody" in user.window.statusBar().currentMessage()


def test_a_picture_speaks_the_language_of_its_map(user: Driver) -> None:
    opened(user)
    map = user.window.session.recorded
    german = edits.describe(map, replace(map.info, language="de"))
    user.window.session.commit(german, "title")
    user.choose("overlay-sight")
    wait_for(user, "sight")
    overlay = user.window.colouring.for_picture()
    assert overlay is not None
    assert overlay.title == catalogue("de")("Line of sight")


def test_the_legend_goes_where_no_party_stands(user: Driver) -> None:
    opened(user)
    canvas = user.window.canvas
    low = canvas.camera.to_scene(QPointF(120, canvas.height() - 120))
    map = edits.arrange(user.window.session.recorded, {PartyId("HR"): low})
    user.window.session.commit(map, "move")
    user.choose("overlay-tier")
    wait_for(user, "tier")
    card = QRectF(canvas.legend.geometry())
    assert canvas.hidden_under(card) == 0


def test_the_whole_map_is_shown_beside_the_legend(user: Driver) -> None:
    opened(user, "A -> B: x; B -> C: x; C -> D: x; D -> E: x; E -> F: x; F -> +Buyer: x")
    canvas = user.window.canvas
    rows = {"A": (0, 0), "B": (0, 250), "C": (0, 500), "D": (700, 0), "E": (700, 250)}
    places = rows | {"F": (700, 500), "Buyer": (350, 250)}
    everywhere = {PartyId(name): Point(*at) for name, at in places.items()}
    user.window.session.commit(edits.arrange(user.window.session.recorded, everywhere), "move")
    canvas.fit()
    before = canvas.camera.scale
    user.choose("overlay-tier")
    wait_for(user, "tier")
    seen = canvas.camera.area_to_view(canvas.scene.drawing.bounds())
    assert QRectF(canvas.rect()).contains(seen)
    assert not seen.intersects(QRectF(canvas.legend.geometry()))
    assert canvas.camera.scale < before
    user.choose("overlay-tier")
    wait_for(user, None)
    assert canvas.camera.scale == before


def test_a_picked_out_chain_is_not_drowned_by_the_lines_of_the_selection(user: Driver) -> None:
    opened(user, "IT -> Sales: laptop; Sales -> +Buyer: quote; IT -> HR: help")
    map = user.window.session.recorded
    help = next(d.id for d in map.deliveries.values() if map.name_of(d) == "help")

    def glows() -> bool:
        """Along the line from IT to HR, which is on no chain."""
        canvas = user.window.canvas
        picture = canvas.grab().toImage()
        accent = QColor(canvas.theme.selection)
        points = canvas.scene.drawing.deliveries[help].points
        (x, y), (to_x, to_y) = points[0], points[1]
        middle = QPointF((x + to_x) / 2, (y + to_y) / 2)
        at = canvas.camera.to_view(Point(middle.x(), middle.y())).toPoint()
        around = [
            picture.pixelColor(at.x() + i, at.y() + j) for i in range(-4, 5) for j in range(-4, 5)
        ]
        return any(abs(c.hue() - accent.hue()) < 12 and c.saturation() > 60 for c in around)

    user.select("IT")
    user.qtbot.waitUntil(glows)
    user.choose("chain-next")
    wait_for(user, "chains:IT")
    user.qtbot.waitUntil(lambda: not glows())
