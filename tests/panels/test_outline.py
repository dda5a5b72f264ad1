"""The outline: the whole map as a tree, in step with the canvas and edited by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSortFilterProxyModel, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chainmap.analysis.report import analyse
from chainmap.model import edits, grouping
from chainmap.model.change import diff
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Filter,
    Group,
    GroupId,
    MapInfo,
    Note,
    NoteId,
    PartyId,
    PartyKind,
    Point,
)
from chainmap.panels.deliver_dialog import DeliverDialog, draw_delivery
from chainmap.panels.outline.model import OutlineModel
from chainmap.panels.outline.panel import OutlinePanel
from chainmap.session import Session
from tests.builders import chart
from tests.panels.conftest import no_icon

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def works() -> ChainMap:
    """Sales and Ops are one group; Ops serves Buyer; IT stands alone; there is a note."""
    map = chart("Sales -> Ops: quote; Ops -> +Buyer: machine; IT; -Mill -> Ops: steel")
    map = edits.put(
        map, Group(GroupId("g1"), "Works"), Note(NoteId("t1"), "look\nhere", Point(0, 0))
    )
    map = edits.describe(map, MapInfo(organisation="Acme (invented)"))
    return edits.join_group(map, ["Sales", "Ops"], GroupId("g1"))


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(works())


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> OutlinePanel:
    panel = OutlinePanel(session, no_icon)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def press(panel: OutlinePanel, key: Qt.Key) -> None:
    QTest.keyClick(panel.tree, key)


def type_over(panel: OutlinePanel, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    field = panel.tree.field.open_field
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, end)
    # Qt takes what was typed in the next turn of the loop.
    QApplication.processEvents()


# -- rows -------------------------------------------------------------------------------------


def test_organisation_group_party_service_and_customers(panel: OutlinePanel) -> None:
    panel.tree.expandAll()
    assert panel.tree.texts == [
        "Acme (invented)",
        "  Works", "    Sales", "      quote", "        Ops", "    Ops", "      machine",
        "        Buyer", "  IT",
        "External customers", "  Buyer",
        "External suppliers", "  Mill", "    steel", "      Ops",
        "Notes", "  look here",
    ]  # fmt: skip


def test_only_what_is_opened_is_made(panel: OutlinePanel) -> None:
    assert not panel.model.is_known("s1")
    panel.tree.go_to("Sales")
    assert not panel.model.is_known("s1")
    panel.tree.expand(panel.tree.currentIndex())
    assert panel.model.is_known("s1")


def test_a_screen_reader_is_told_it_all(panel: OutlinePanel) -> None:
    panel.set_report(analyse(works()))
    index = panel.model.index_of("Ops")
    assert index.data(SPOKEN) == (
        "Ops, department, serves 1 external customer directly; 2 suppliers"
    )
    assert panel.model.index_of("d2").data(SPOKEN) == "machine, delivery from Ops to Buyer"


def test_what_the_filter_of_the_map_hides_is_marked(panel: OutlinePanel, session: Session) -> None:
    from dataclasses import replace

    map = session.recorded
    display = replace(map.display, filter=Filter(hidden=("IT",)))
    session.commit(edits.set_display(map, display), "hide")
    assert "  IT (hidden)" in panel.tree.texts
    assert panel.model.index_of("IT").data(SPOKEN).endswith("(hidden)")
    assert panel.model.index_of("Sales").data() == "Sales"


def test_names_are_plain_text(panel: OutlinePanel, session: Session) -> None:
    session.commit(edits.rename(session.recorded, "IT", "<b>IT</b> & more"), "rename")
    index = panel.model.index_of("IT")
    assert index.data() == "<b>IT</b> & more"
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


# -- in step with the map ---------------------------------------------------------------------


def test_edits_elsewhere_show_without_closing_what_is_open(
    panel: OutlinePanel, session: Session
) -> None:
    panel.tree.expandAll()
    session.commit(
        edits.deliver(session.recorded, PartyId("Ops"), PartyId("IT"), "desks"), "deliver"
    )
    session.commit(edits.rename(session.recorded, "Buyer", "Client"), "rename")
    panel.tree.expand(panel.model.index_of("s4"))
    QApplication.processEvents()
    assert panel.tree.texts[5:11] == [
        "    Ops", "      machine", "        Client", "      desks", "        IT", "  IT",
    ]  # fmt: skip
    session.undo()
    session.undo()
    assert panel.tree.texts[5:9] == ["    Ops", "      machine", "        Buyer", "  IT"]


def test_a_heading_comes_and_goes_with_its_first_party(
    panel: OutlinePanel, session: Session
) -> None:
    session.commit(edits.remove(session.recorded, ["Mill", "t1"]), "delete")
    assert panel.tree.texts[-2:] == ["External customers", "  Buyer"]
    session.undo()
    assert "External suppliers" in panel.tree.texts


def test_what_changes_while_it_is_hidden_is_there_when_it_is_seen(
    panel: OutlinePanel, session: Session
) -> None:
    panel.hide()
    session.commit(edits.rename(session.recorded, "IT", "Computing"), "rename")
    assert panel.model.index_of("IT").data() == "IT"
    panel.show()
    assert panel.model.index_of("IT").data() == "Computing"


def rows_of(model: QAbstractItemModel, above: QModelIndex | None = None) -> list[object]:
    """Everything, opened or not."""
    above = above or QModelIndex()
    if model.canFetchMore(above):
        model.fetchMore(above)
    return [
        (index.data(), rows_of(model, index))
        for row in range(model.rowCount(above))
        if (index := model.index(row, 0, above)).isValid()
    ]


_EDITS: list[Callable[[ChainMap, int], ChainMap]] = [
    lambda map, n: edits.add_party(map, list(PartyKind)[n % 5], f"New {n}"),
    lambda map, n: edits.remove(map, [_nth(map.parties, n)]),
    lambda map, n: edits.remove(map, [_nth(map.ids, n)]),
    lambda map, n: edits.rename(map, _nth(map.parties, n), f"Name {n}"),
    lambda map, n: grouping.group(map, [_nth(map.parties, n), _nth(map.parties, n + 1)], f"G{n}"),
    lambda map, n: edits.join_group(
        map, [_nth(map.parties, n)], GroupId(_nth(map.groups, n)) if map.groups else None
    ),
    lambda map, n: grouping.leave(map, [_nth(map.parties, n)]),
    lambda map, n: grouping.to_front(map, [_nth(map.parties, n)]),
    lambda map, n: _delivered(map, _nth(map.parties, n), _nth(map.parties, n // 3), f"s{n % 4}"),
    lambda map, n: edits.put(map, Note(NoteId(edits.new_id(map, "notes")), "n", Point(0, 0))),
    lambda map, n: edits.reorder(map, "parties", sorted(map.parties, reverse=bool(n % 2))),
]


def _nth(of: object, n: int) -> str:
    ids = sorted(of)  # type: ignore[call-overload]
    return ids[n % len(ids)] if ids else ""


def _delivered(map: ChainMap, provider: str, consumer: str, name: str) -> ChainMap:
    ends = PartyId(provider), PartyId(consumer)
    if not {*ends} <= map.parties.keys() or edits.can_deliver(map, *ends) is not None:
        return map
    return edits.deliver(map, *ends, name)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    steps=st.lists(
        st.tuples(st.integers(0, len(_EDITS) - 1), st.integers(0, 40)), min_size=1, max_size=12
    ),
    query=st.sampled_from(["", "", "o", "New"]),
)
def test_kept_in_step_it_is_as_if_made_anew(
    qtbot: QtBot, steps: list[tuple[int, int]], query: str
) -> None:
    map = works()
    model = _model(map, query)
    # Knows the rows by what the model signals alone.
    follower = QSortFilterProxyModel()
    follower.setSourceModel(model)
    rows_of(follower)
    for which, n in steps:
        try:
            after = _EDITS[which](map, n)
        except LookupError:
            continue
        change = diff(map, after)
        model.follow(change, model.stale_after(change))
        map = after
        assert rows_of(model) == rows_of(_model(map, query))
        assert rows_of(follower) == rows_of(model)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def _model(map: ChainMap, query: str) -> OutlineModel:
    def told(map: ChainMap, key: str, role: int) -> object:
        record = map.find(key)
        return (
            f"{key} {getattr(record, 'name', '')}" if role == Qt.ItemDataRole.DisplayRole else None
        )

    model = OutlineModel(told)
    model.show(map, query)
    return model


# -- the selection ----------------------------------------------------------------------------


def test_what_is_selected_on_the_canvas_is_opened_and_marked(
    panel: OutlinePanel, session: Session
) -> None:
    session.select(["d2"])
    assert panel.tree.keys == ["d2"]
    assert panel.tree.texts[3:7] == ["    Ops", "      machine", "        Buyer", "  IT"]
    session.select(["IT", "Buyer"])
    assert set(panel.tree.keys) == {"IT", "Buyer"}
    session.select([])
    assert panel.tree.keys == []


@pytest.mark.parametrize(
    ("row", "selected"),
    [
        ("IT", {"IT"}),
        ("d2", {"d2"}),
        ("t1", {"t1"}),
        ("g1", {"g1", "Sales", "Ops"}),
        ("s2", {"s2", "d2"}),
    ],
)
def test_a_row_selects_its_records(
    panel: OutlinePanel, session: Session, row: str, selected: set[str]
) -> None:
    panel.tree.go_to(row)
    assert session.selection == selected
    assert panel.tree.keys == [row]


def test_arrows_walk_and_enter_goes_there(
    panel: OutlinePanel, session: Session, qtbot: QtBot
) -> None:
    panel.tree.go_to("IT")
    press(panel, Qt.Key.Key_Down)
    assert session.selection == set()
    press(panel, Qt.Key.Key_Down)
    assert session.selection == {"Buyer"}
    with qtbot.waitSignal(panel.chosen) as chosen:
        press(panel, Qt.Key.Key_Return)
    assert chosen.args == [["Buyer"]]


def test_thousands_that_are_selected_do_not_open_everything(qtbot: QtBot) -> None:
    map = chart("; ".join(f"P{n} -> Q: s{n}" for n in range(300)))
    session = Session(map)
    panel = OutlinePanel(session, no_icon)
    qtbot.addWidget(panel)
    panel.show()
    session.select(map.ids)
    assert not panel.model.is_known("d5")
    assert len(panel.tree.keys) == 301


def test_what_is_selected_stays_it_when_its_row_moves(
    panel: OutlinePanel, session: Session
) -> None:
    panel.tree.go_to("IT")
    session.commit(edits.join_group(session.recorded, ["IT"], GroupId("g1")), "join")
    assert session.selection == {"IT"}
    assert panel.tree.keys == ["IT"]
    assert "    IT" in panel.tree.texts


# -- edits ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("IT", lambda map: map.parties["IT"].name),
        ("g1", lambda map: map.groups["g1"].name),
        ("s2", lambda map: map.services["s2"].name),
        ("d2", lambda map: map.services["s2"].name),
    ],
)
def test_f2_renames(
    panel: OutlinePanel, session: Session, row: str, read: Callable[[ChainMap], str]
) -> None:
    panel.tree.go_to(row)
    press(panel, Qt.Key.Key_F2)
    type_over(panel, "Other")
    assert read(session.recorded) == "Other"
    session.undo()
    assert read(session.recorded) != "Other"


def test_escape_renames_nothing(panel: OutlinePanel, session: Session) -> None:
    before = session.recorded
    panel.tree.go_to("IT")
    press(panel, Qt.Key.Key_F2)
    type_over(panel, "Other", Qt.Key.Key_Escape)
    assert session.recorded is before


def test_a_note_has_lines_and_is_typed_on_the_canvas(panel: OutlinePanel, qtbot: QtBot) -> None:
    panel.tree.go_to("t1")
    with qtbot.waitSignal(panel.note_wanted) as wanted:
        panel.rename()
    assert wanted.args == ["t1"]


def test_a_party_is_added_in_the_group_of_the_row_as_one_step(
    panel: OutlinePanel, session: Session
) -> None:
    panel.tree.go_to("Ops")
    panel.add_party(PartyKind.TEAM)
    assert "    Team" in panel.tree.texts
    assert session.recorded.parties.keys() == works().parties.keys()
    type_over(panel, "Fitters")
    new = next(one for one in session.recorded.parties.values() if one.name == "Fitters")
    assert (new.kind, new.group) == (PartyKind.TEAM, "g1")
    assert panel.tree.keys == [new.id]
    session.undo()
    assert session.recorded.parties.keys() == works().parties.keys()


def test_escape_adds_nothing(panel: OutlinePanel, session: Session) -> None:
    before = session.recorded
    panel.add_party(PartyKind.EXTERNAL_CUSTOMER)
    type_over(panel, "Nobody", Qt.Key.Key_Escape)
    assert session.recorded is before
    assert session.map is before
    assert panel.tree.texts.count("  External customer") == 0


def test_what_is_being_typed_is_taken_when_the_session_settles(
    panel: OutlinePanel, session: Session
) -> None:
    panel.add_party(PartyKind.DEPARTMENT)
    field = panel.tree.field.open_field
    assert field is not None
    field.setText("Stores")
    session.settle()
    assert "Stores" in {one.name for one in session.recorded.parties.values()}


def test_a_service_is_added_below_its_party(panel: OutlinePanel, session: Session) -> None:
    panel.tree.go_to("d2")
    panel.add_service()
    type_over(panel, "Repairs")
    assert [one.name for one in session.recorded.services_by_provider[PartyId("Ops")]] == [
        "machine", "Repairs",
    ]  # fmt: skip


def test_a_delivery_of_the_service_of_the_row(panel: OutlinePanel, session: Session) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, DeliverDialog):
            QTimer.singleShot(5, answer)
            return
        assert dialog.service.text() == "machine"
        dialog.customer.setText("it")
        dialog.accept()

    panel.delivery_wanted.connect(
        lambda provider, service: draw_delivery(panel, session, provider, service)
    )
    panel.tree.go_to("d2")
    QTimer.singleShot(0, answer)
    panel.deliver()
    (new,) = session.selection
    delivery = session.recorded.deliveries[new]  # type: ignore[index]
    assert (delivery.service, delivery.consumer) == ("s2", "IT")
    assert panel.tree.current == new


def test_parties_are_dragged_into_a_group_and_out(
    panel: OutlinePanel, session: Session, qtbot: QtBot
) -> None:
    model = panel.model
    mime = model.mimeData([model.index_of("IT"), model.index_of("Buyer")])
    move = Qt.DropAction.MoveAction
    model.dropMimeData(mime, move, -1, -1, model.index_of("g1"))
    qtbot.waitUntil(lambda: session.recorded.parties[PartyId("IT")].group == "g1")
    assert panel.model.index_of("IT").parent().data() == "Works"
    model.dropMimeData(model.mimeData([model.index_of("IT")]), move, -1, -1, model.index(0, 0))
    qtbot.waitUntil(lambda: session.recorded.parties[PartyId("IT")].group is None)
    assert "  IT" in panel.tree.texts


def test_the_menu_moves_into_a_group_and_goes_to_the_customer(
    panel: OutlinePanel, session: Session
) -> None:
    from PySide6.QtWidgets import QMenu

    panel.tree.go_to("IT")
    menu = QMenu()
    panel._fill(menu)
    groups = next(one.menu() for one in menu.actions() if one.text() == "Move to group")
    states = {one.text(): one.isEnabled() for one in groups.actions()}
    assert states == {"No group": False, "Works": True}
    next(one for one in groups.actions() if one.text() == "Works").trigger()
    assert session.recorded.parties[PartyId("IT")].group == "g1"
    panel.tree.go_to("d2")
    other = QMenu()
    panel._fill(other)
    next(one for one in other.actions() if one.text() == "Go to the customer").trigger()
    assert session.selection == {"Buyer"}


def test_delete_and_insert_ask_the_window(panel: OutlinePanel, qtbot: QtBot) -> None:
    panel.tree.go_to("IT")
    with qtbot.waitSignal(panel.removed):
        press(panel, Qt.Key.Key_Delete)
    with qtbot.waitSignal(panel.tree.add_wanted):
        press(panel, Qt.Key.Key_Insert)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


# -- the filter -------------------------------------------------------------------------------


def test_the_filter_shows_what_fits_and_the_way_to_it(panel: OutlinePanel, qtbot: QtBot) -> None:
    panel.filter.setText("buyer")
    qtbot.waitUntil(lambda: panel.model.is_filtered)
    assert panel.tree.texts == [
        "Acme (invented)", "  Works", "    Ops", "      machine", "        Buyer",
        "External customers", "  Buyer",
    ]  # fmt: skip
    panel.filter.setText("zzz")
    qtbot.waitUntil(panel.nothing.isVisible)
    panel.filter.clear()
    qtbot.waitUntil(lambda: "Notes" in panel.tree.texts)


def test_enter_in_the_filter_goes_to_the_first_that_fits(
    panel: OutlinePanel, session: Session
) -> None:
    panel.filter.setText("steel")
    QTest.keyClick(panel.filter, Qt.Key.Key_Return)
    assert panel.tree.hasFocus() or panel.tree.current
    assert session.selection & {"s3", "d3"}
