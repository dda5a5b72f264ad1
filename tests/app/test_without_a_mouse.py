"""A consultant without a mouse works through the whole program, by the keys of a keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from chainmap.app.docks import docks, show
from chainmap.app.notice_bar import Offer
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, Need, NeedId, PartyId
from chainmap.storage.files import read_map
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver
from tests.typist import Typist

CHAIN = "Sales -> Ops: order; Ops -> +Buyer: machine"


@pytest.fixture
def typist(user: Driver) -> Typist:
    user.window.activateWindow()
    return Typist(user.window, user.qtbot)


@pytest.fixture
def drawn(user: Driver) -> Driver:
    """A chain lies on the canvas, and its findings are there."""
    user.open(chart(CHAIN))
    user.qtbot.waitUntil(lambda: all(party.position for party in user.map.parties.values()))
    user.wait_for_report()
    return user


def selected(user: Driver) -> set[str]:
    """What is selected, by its name."""
    map = user.map
    names = {id: map.name_of(one) for id, one in map.deliveries.items()}
    for table in (map.parties, map.groups):
        names |= {id: one.name for id, one in table.items()}  # type: ignore[attr-defined]
    return {names.get(id, id) for id in user.window.session.selection}


def deliveries(user: Driver) -> list[str]:
    map = user.map
    return [
        f"{map.parties[map.provider_of(one)].name} -> {map.parties[one.consumer].name}: "
        f"{map.name_of(one)}"
        for one in map.deliveries.values()
    ]


# -- drawing ----------------------------------------------------------------------------------


def test_an_empty_map_becomes_a_chain(user: Driver, typist: Typist) -> None:
    typist.press("Ctrl+N")
    for kind, name in (("1", "Sales"), ("1", "Ops"), ("4", "Buyer")):
        typist.press(kind)
        typist.type(name)
        typist.press("Return")
    assert [party.kind.is_internal for party in user.map.parties.values()] == [True, True, False]

    def deliver_a_machine() -> None:
        typist.type("Buyer")
        typist.press("Tab")
        typist.type("machine")
        typist.press("Return")

    typist.press("Shift+Tab")
    assert selected(user) == {"Ops"}
    typist.in_the_dialog(deliver_a_machine)
    typist.press("D")
    typist.press("T")
    typist.type("Sales -> Ops: order")
    typist.press("Return", "Esc")
    assert deliveries(user) == ["Ops -> Buyer: machine", "Sales -> Ops: order"]


def test_parties_deliveries_and_notes_get_other_words(drawn: Driver, typist: Typist) -> None:
    typist.press("Tab", "F2")
    typist.type("Selling")
    typist.press("Return", "Tab", "Return")
    typist.type("clear order")
    typist.press("Return")
    typist.press("6")
    typist.type("Ask")
    typist.press("Return")
    typist.type("them")
    typist.press("Ctrl+Return")
    assert deliveries(drawn)[0] == "Selling -> Ops: clear order"
    assert [note.text for note in drawn.map.notes.values()] == ["Ask\nthem"]


def test_one_walks_and_gathers_along_the_chain(drawn: Driver, typist: Typist) -> None:
    typist.press("Tab", "Alt+Down")
    assert selected(drawn) == {"Ops"}
    typist.press("Alt+Shift+Down")
    assert selected(drawn) == {"Ops", "Buyer"}
    typist.press("Esc", "Ctrl+A")
    assert selected(drawn) == {"Sales", "Ops", "Buyer", "order", "machine"}


def test_a_group_is_made_left_and_brought_back(drawn: Driver, typist: Typist) -> None:
    typist.press("Tab", "Alt+Shift+Down", "Ctrl+G")
    typist.type("Inside")
    typist.press("Return")
    (group,) = drawn.map.groups.values()
    assert group.name == "Inside"
    assert drawn.map.parties[PartyId("Ops")].group == group.id
    typist.press("Ctrl+Z")
    assert not drawn.map.groups
    typist.press("Ctrl+Y")
    assert drawn.map.groups
    typist.press("Esc", "Shift+Tab")
    typist.until(lambda: "Inside" in selected(drawn), "Shift+Tab")
    typist.press("Alt+Down")
    assert selected(drawn) == {"Ops"}


def test_arrows_move_what_is_selected_and_del_removes_it(drawn: Driver, typist: Typist) -> None:
    typist.press("Tab")
    before = drawn.map.places[PartyId("Sales")]
    typist.press("Right")
    assert drawn.map.places[PartyId("Sales")].x > before.x
    typist.press("Del")
    assert drawn.names == ["Ops", "Buyer"]


# -- menus ------------------------------------------------------------------------------------


def opened() -> list[str]:
    """The titles of the menus that are open."""
    menus = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu)]
    return [one.title().replace("&", "") for one in menus if one.isVisible()]


@pytest.mark.parametrize(
    ("language", "titles"),
    [("en", {"F": "File", "E": "Edit", "V": "View"}),
     ("de", {"D": "Datei", "B": "Bearbeiten", "A": "Ansicht"})],
)  # fmt: skip
def test_menus_open_by_their_underlined_letters(
    drawn: Driver, typist: Typist, language: str, titles: dict[str, str]
) -> None:
    drawn.window.program.choose_language(language)
    for letter, title in titles.items():
        typist.press(f"Alt+{letter}")
        assert opened() == [title]
        typist.press("Esc", "Esc")
        assert typist.focus is drawn.window.canvas


# -- what is found ----------------------------------------------------------------------------


def test_the_palette_does_an_action_and_goes_to_a_party(drawn: Driver, typist: Typist) -> None:
    for typed in ("select all", "buyr"):
        typist.in_the_dialog(lambda typed=typed: (typist.type(typed), typist.press("Return")))
        typist.press("Ctrl+K")
    assert selected(drawn) == {"Buyer"}
    assert typist.focus is drawn.window.canvas


def test_find_goes_to_what_is_on_the_map(drawn: Driver, typist: Typist) -> None:
    typist.in_the_dialog(lambda: (typist.type("machine"), typist.press("Return")))
    typist.press("Ctrl+F")
    assert selected(drawn) == {"machine"}
    typist.in_the_dialog(lambda: (typist.type("sales"), typist.press("Esc")))
    typist.press("Ctrl+F")
    assert selected(drawn) == {"machine"}


# -- panels -----------------------------------------------------------------------------------


def area(user: Driver, typist: Typist) -> str:
    """Which dock has the keys; "" for the map."""
    if user.window.bar.isAncestorOf(typist.focus):
        return "tool bar"
    docks = user.window.docks.items()
    return next((name for name, dock in docks if dock.isAncestorOf(typist.focus)), "")


def test_f6_goes_from_the_map_through_the_panels_and_back(drawn: Driver, typist: Typist) -> None:
    typist.press("Tab")
    seen = []
    for _ in range(5):
        typist.press("F6")
        seen.append(area(drawn, typist))
    assert seen == ["palette", "card", "findings", "tool bar", ""]
    for _ in range(5):
        typist.press("Shift+F6")
        seen.append(area(drawn, typist))
    assert seen[5:] == ["tool bar", "findings", "card", "palette", ""]
    assert selected(drawn) == {"Sales"}


def test_tab_stops_on_the_tool_bar_once(drawn: Driver, typist: Typist) -> None:
    """Fourteen buttons would stand between the panels and the map; arrows lead to each."""
    for way in ("Tab", "Shift+Tab"):
        typist.press("Esc", "Shift+F6", "Right", "Right")
        assert drawn.window.bar.isAncestorOf(typist.focus)
        typist.press(way)
        assert not drawn.window.bar.isAncestorOf(typist.focus), way


def test_arrows_go_along_the_tool_bar_and_esc_back_to_the_map(
    drawn: Driver, typist: Typist
) -> None:
    typist.press("Shift+F6")
    assert typist.at == "New"
    typist.press("Right", "Right")
    assert typist.at == "Save"
    typist.press("Right")
    assert typist.at == "Zoom in", "what cannot be done now is passed over"
    typist.press("End")
    assert typist.at == "Export"
    typist.press("Right")
    assert typist.at == "New"
    typist.until(lambda: typist.at == "Zoom in", "Right")
    before = drawn.window.canvas.camera.scale
    typist.press("Return", "Space")
    assert drawn.window.canvas.camera.scale > before
    assert typist.at == "Zoom in", "the keys stay for the next press"
    typist.press("Esc")
    assert typist.focus is drawn.window.canvas


def test_a_menu_of_the_tool_bar_opens_and_is_chosen_from(drawn: Driver, typist: Typist) -> None:
    typist.press("Shift+F6")
    typist.until(lambda: "Colour by" in typist.at, "Right")
    menu = drawn.window.menus.menus["analysis/colour"]

    def choose() -> None:
        for key in ("Down", "Down", "Return"):
            QTest.keySequence(menu, QKeySequence(key))

    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu, choose))  # it has its own loop
    typist.press("Down")
    drawn.qtbot.waitUntil(lambda: drawn.window.colouring.kind is not None)


def test_a_button_that_has_nothing_left_to_do_hands_the_keys_to_its_neighbour(
    drawn: Driver, typist: Typist
) -> None:
    typist.press("Tab", "Del", "Shift+F6")
    typist.until(lambda: typist.at.startswith("Undo"), "Right")
    typist.press("Space")
    drawn.settle()
    assert drawn.names == ["Sales", "Ops", "Buyer"]
    assert typist.at.startswith("Redo")


def test_whatever_can_be_clicked_takes_the_keys(drawn: Driver) -> None:
    window = drawn.window
    window.colouring.choose("tier")
    window.what_if.show()
    window.canvas.showing.hide()
    window.file_watch.bar.tell("The file has changed.", [Offer("Reload", list)])
    for dock in docks():
        show(window, dock.name)
        drawn.settle()
        assert [one for one in window.findChildren(QAbstractButton) if is_for_mice(one)] == []


def is_for_mice(button: QAbstractButton) -> bool:
    """Docks come and go by keys of their own, and Ctrl+A selects a whole table."""
    in_title = button.objectName().startswith(("qt_dockwidget_", "qt_tableview_corner"))
    takes_keys = button.focusPolicy() & Qt.FocusPolicy.TabFocus or button.focusProxy()
    return button.isVisible() and not in_title and not takes_keys


def test_f6_goes_to_the_marks_over_the_map_and_back_where_they_go(
    drawn: Driver, typist: Typist
) -> None:
    window = drawn.window
    window.colouring.choose("tier")
    typist.press("Tab", "H")
    drawn.qtbot.waitUntil(window.canvas.legend.isVisible)
    typist.until(lambda: "Filtered" in typist.at, "F6")
    typist.press("Space")
    assert not window.canvas.filter_mark.isVisible()
    assert typist.focus is window.canvas
    typist.until(lambda: typist.at == "What do these colours mean?", "F6")
    typist.tab_to("End the colouring")
    typist.press("Space")
    assert window.colouring.kind is None
    assert typist.focus is window.canvas


def test_an_answer_that_is_worked_out_is_cancelled(drawn: Driver, typist: Typist) -> None:
    counting = drawn.window.in_step._counting
    counting.show_share(0.5)
    counting.show()
    typist.until(lambda: typist.at == "Cancel", "Shift+F6")
    counting.show_busy(False)
    assert typist.focus is drawn.window.canvas


def test_f6_passes_over_what_is_behind_another_tab(drawn: Driver, typist: Typist) -> None:
    typist.press("Ctrl+Alt+9")  # identification, before the palette
    drawn.window.canvas.setFocus()
    typist.press("F6")
    assert area(drawn, typist) == "identify"


def test_f6_goes_to_the_bar_above_the_map_and_from_it_back_to_the_map(
    drawn: Driver, typist: Typist
) -> None:
    done: list[str] = []
    offer = Offer("Reload", lambda: done.append("reloaded"))
    drawn.window.file_watch.bar.tell("The file has changed.", [offer])
    typist.press("F6")
    assert typist.at == "Reload"
    typist.press("Space")
    assert done == ["reloaded"]
    assert typist.focus is drawn.window.canvas


def test_the_tour_is_passed_and_left(drawn: Driver, typist: Typist) -> None:
    drawn.window.take_tour()
    other = drawn.window.program.windows[-1]
    there = Typist(other, drawn.qtbot)
    other.activateWindow()
    there.press("F6")
    assert other.tour is not None
    assert there.at == "End the tour"
    there.press("Tab", "Space")
    assert other.tour.place == 1
    there.until(lambda: there.at == "End the tour", "Shift+Tab")
    there.press("Space")
    assert other.tour is None
    assert there.focus is other.canvas


def test_f6_comes_back_to_the_field_that_one_has_left(drawn: Driver, typist: Typist) -> None:
    typist.press("F6", "F6", "F6", "Tab")
    left = typist.focus
    typist.press("F6", "Shift+F6")
    assert typist.focus is left


def go_to(typist: Typist, panel: str) -> None:
    """By the palette."""
    typist.in_the_dialog(lambda: (typist.type(panel), typist.press("Return")))
    typist.press("Ctrl+K")


@pytest.mark.parametrize(
    ("panel", "part"),
    [("findings", "Findings"), ("matrix", "Customer–supplier matrix"), ("outline", "Outline"),
     ("history", "Steps"), ("palette", "Palette"), ("charts", "Importance and performance"),
     ("saved views", "Saved views"), ("needs", "Needs, by customer")],
)  # fmt: skip
def test_a_panel_gives_the_keys_to_what_it_is_for(
    drawn: Driver, typist: Typist, panel: str, part: str
) -> None:
    drawn.window.session.commit(with_needs(drawn.map), "need")
    go_to(typist, panel)
    assert drawn.window.docks[area(drawn, typist)].windowTitle().lower() == panel
    assert part in typist.at


def with_needs(map: ChainMap) -> ChainMap:
    return edits.put(map, Need(NeedId("n"), PartyId("Buyer"), "By Friday"))


# -- what is recorded -------------------------------------------------------------------------


def test_a_delivery_is_rated_on_its_card(drawn: Driver, typist: Typist) -> None:
    typist.press("Tab", "Tab")
    assert selected(drawn) == {"order"}
    go_to(typist, "card")
    typist.tab_to("Satisfaction")
    typist.type("4")
    typist.tab_to("Comment")
    typist.type("always late")
    typist.press("Return")
    rating = drawn.map.deliveries[DeliveryId("d1")].rating_by_customer
    assert rating is not None
    assert (rating.satisfaction, rating.comment) == (4, "always late")


def test_the_card_names_the_owner_of_a_party(drawn: Driver, typist: Typist) -> None:
    typist.press("Tab", "F6", "F6")
    typist.tab_to("Owner")
    typist.type("Ms Doe (invented)")
    typist.press("Return")
    assert drawn.map.parties[PartyId("Sales")].owner == "Ms Doe (invented)"


def test_a_need_is_written_weighed_and_reworded(drawn: Driver, typist: Typist) -> None:
    typist.press("Tab", "Tab", "Tab", "Tab", "Tab")
    assert selected(drawn) == {"Buyer"}
    go_to(typist, "needs")
    if typist.at != "New need":
        typist.tab_to("New need")
    typist.type("On Fridays")
    typist.press("Return")
    typist.until(lambda: "by customer" in typist.at, "Shift+Tab")
    typist.press("Down", "5", "F2")
    typist.type_over("Before Friday")
    typist.press("Return")
    drawn.qtbot.waitUntil(lambda: "Before Friday" in [it.text for it in drawn.map.needs.values()])
    (need,) = drawn.map.needs.values()
    assert (need.consumer, need.importance) == ("Buyer", 5)


def test_the_outline_does_what_the_canvas_does(drawn: Driver, typist: Typist) -> None:
    typist.press("Tab")
    go_to(typist, "outline")
    typist.press("F2")
    typist.type_over("Selling")
    typist.press("Return")
    assert drawn.names[0] == "Selling"
    typist.press("Ins", "Down", "Return")
    typist.type_over("Stock")
    typist.press("Return")
    assert "Stock" in drawn.names
    typist.press("Del")
    assert "Stock" not in drawn.names


def test_cells_of_a_table_are_typed_into(drawn: Driver, typist: Typist) -> None:
    go_to(typist, "tables")
    typist.tab_to("Parties")
    typist.press("Ctrl+Home", "F2")
    typist.type_over("Selling")
    typist.press("Tab")
    typist.press("Return", "Esc")
    assert drawn.names[0] == "Selling"


def test_the_matrix_draws_a_delivery(drawn: Driver, typist: Typist) -> None:
    go_to(typist, "matrix")
    typist.press("Ctrl+Home", "Right", "Right", "Return")
    typist.type("brochure")
    typist.press("Return")
    assert "Sales -> Buyer: brochure" in deliveries(drawn)


def test_a_view_is_kept_renamed_moved_and_removed(drawn: Driver, typist: Typist) -> None:
    go_to(typist, "saved views")
    typist.until(lambda: "Keep what is seen" in typist.at, "Shift+Tab")
    typist.press("Space", "Space")
    typist.until(lambda: typist.at == "Saved views", "Tab")
    typist.press("Home", "F2")
    typist.type_over("For the board")
    typist.press("Return")
    assert views(drawn) == ["For the board", "View 2"]
    typist.press("Alt+Down")
    assert views(drawn) == ["View 2", "For the board"]
    typist.press("Del")
    assert views(drawn) == ["View 2"]


def test_what_is_shown_is_ticked_off_and_on_again(drawn: Driver, typist: Typist) -> None:
    go_to(typist, "what is shown")
    typist.tab_to("External customer")
    typist.press("Space")
    assert "Buyer" not in drawn.window.canvas.scene.shown.map.parties
    typist.press("Space")  # the keys are where they were
    assert "Buyer" in drawn.window.canvas.scene.shown.map.parties


def views(user: Driver) -> list[str]:
    return [view.name for view in user.map.views.values()]


def test_the_history_goes_back_several_steps(drawn: Driver, typist: Typist) -> None:
    for name in ("One", "Two"):
        typist.press("1")
        typist.type(name)
        typist.press("Return")
    go_to(typist, "history")
    typist.press("Home", "Return")
    assert drawn.names == ["Sales", "Ops", "Buyer"]


# -- files ------------------------------------------------------------------------------------


def test_an_export_is_chosen_and_written(
    drawn: Driver, typist: Typist, files: FileDialogs, tmp_path: Path
) -> None:
    files.saved = tmp_path / "chain.svg"
    typist.in_the_dialog(lambda: (typist.press("Home", "Down"), typist.press("Return")))
    typist.press("Ctrl+Shift+E")
    assert files.saved.read_bytes().lstrip().startswith(b"<?xml")


def test_a_map_is_saved_left_and_opened_again(
    drawn: Driver, typist: Typist, files: FileDialogs, tmp_path: Path
) -> None:
    files.saved = tmp_path / "chain.chainmap"
    typist.press("Ctrl+Shift+S")
    assert read_map(files.saved).parties == drawn.map.parties
    typist.press("Tab", "Del")
    typist.in_the_dialog(lambda: typist.press("Alt+D"))  # Don’t save
    typist.press("Ctrl+N")
    assert drawn.names == []
    files.opened = [files.saved]
    typist.press("Ctrl+O")
    assert drawn.names == ["Sales", "Ops", "Buyer"]


def test_a_window_is_closed_once_its_map_is_kept_or_dropped(drawn: Driver, typist: Typist) -> None:
    typist.press("Tab", "Del")
    typist.in_the_dialog(lambda: typist.press("Esc"))
    typist.press("Ctrl+W")
    assert drawn.window.isVisible()
    typist.in_the_dialog(lambda: typist.press("Alt+D"))
    typist.press("Ctrl+W")
    assert not drawn.window.program.windows


def test_a_window_is_closed_from_the_palette(drawn: Driver, typist: Typist) -> None:
    drawn.window.session.mark_saved(drawn.map)
    typist.in_the_dialog(lambda: (typist.type("close window"), typist.press("Return")))
    typist.press("Ctrl+K")
    assert not drawn.window.program.windows
