"""The needs register in the window: by keyboard, and by dragging onto the canvas."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from chainmap.analysis.open_questions import OpenKind
from chainmap.analysis.quality import NeedStatus
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.needs import add_need, link
from chainmap.model.records import CustomerRating, DeliveryId, NeedId, PartyId
from chainmap.panels.needs.panel import NeedsPanel
from chainmap.panels.needs.tree import TEXT, mime_of
from tests.app.test_identify import Interviewer
from tests.builders import chart
from tests.driver import Driver

Key = Qt.Key
BUYER, N1, N2 = PartyId("Buyer"), NeedId("n1"), NeedId("n2")


def rated_map() -> ChainMap:
    """Four needs, one of each status."""
    map = chart("Ops -> +Buyer: machine; Sales -> +Buyer: date; Sales -> Ops: quote; Mill")
    for text in ("in time", "cheap", "clear"):
        map = add_need(map, BUYER, text)
    map = add_need(map, PartyId("Ops"), "complete")
    for id, satisfaction in (("d1", 4), ("d3", 2)):
        rating = CustomerRating(satisfaction=satisfaction)
        map = edits.update(map, id, rating_by_customer=rating)
    map = link(map, N1, DeliveryId("d1"))
    map = link(map, N2, DeliveryId("d2"))
    return link(map, NeedId("n4"), DeliveryId("d3"))


@pytest.fixture
def panel(user: Driver) -> NeedsPanel:
    user.open(rated_map())
    user.wait_for_report()
    user.choose("needs")
    return user.window.needs


def test_the_field_for_a_new_need_has_room_to_tell_whose_it_would_be(panel: NeedsPanel) -> None:
    panel.resize(330, 700)
    panel.layout().activate()
    panel.grab()
    assert panel.new.width() > 300


def test_a_long_need_has_as_many_lines_as_it_takes_up_to_three(panel: NeedsPanel) -> None:
    tree = panel.tree
    panel.resize(330, 700)
    panel.layout().activate()
    head = tree.topLevelItem(0)

    def height(text: str) -> int:
        assert head is not None
        tree.blockSignals(True)
        head.child(0).setText(0, text)
        tree.blockSignals(False)
        tree.doItemsLayout()
        return tree.visualItemRect(head.child(0)).height()

    line, short = tree.fontMetrics().lineSpacing(), height("Prompt")
    assert height("Spare parts within a day, at weekends too") > short + line // 2
    most = height("Spare parts within a day, at weekends too, " * 9)
    assert most == height("Spare parts within a day, at weekends too, " * 20)
    assert most < short + 3 * line


@pytest.fixture
def hands(user: Driver) -> Interviewer:
    return Interviewer(user)


def drop(user: Driver, need: NeedId, target: str) -> bool:
    """Drags a need onto something on the canvas; False where it is not taken."""
    canvas = user.window.canvas
    at, mime = canvas.to_pixel(target), mime_of(need)
    return _drop_at(user, at, mime)


def _drop_at(user: Driver, at: QPointF, mime: object) -> bool:
    canvas = user.window.canvas
    how = (Qt.DropAction.LinkAction, mime, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), *how, none)  # type: ignore[arg-type]
    QApplication.sendEvent(canvas, enter)
    move = QDragMoveEvent(at.toPoint(), *how, none)  # type: ignore[arg-type]
    move.accept()
    QApplication.sendEvent(canvas, move)
    if not move.isAccepted():
        # Else Qt sends what is dragged next to this canvas, which is gone by then.
        QApplication.sendEvent(canvas, QDragLeaveEvent())
        return False
    QApplication.sendEvent(canvas, QDropEvent(at, *how, none))  # type: ignore[arg-type]
    return True


def test_each_need_stands_below_its_customer_with_its_figures(panel: NeedsPanel) -> None:
    assert panel.tree.texts == [
        "Buyer (3)",
        "  in time |  | 4/5",
        "  cheap |  | ",
        "  clear |  | ",
        "Ops (1)",
        "  complete |  | 2/5",
    ]
    shown = [panel._statuses[NeedId(id)] for id in ("n1", "n2", "n3", "n4")]
    assert shown == [
        NeedStatus.SERVED,
        NeedStatus.UNRATED,
        NeedStatus.UNSERVED,
        NeedStatus.POORLY_SERVED,
    ]


def test_an_empty_register_says_what_to_do_first(user: Driver) -> None:
    user.choose("needs")
    panel = user.window.needs
    assert panel.empty.text() == "Draw the customers first; then their needs are recorded here."
    user.open(chart("Ops -> +Buyer: machine"))
    assert panel.empty.text() == "No needs yet. Choose a customer, type what it needs, Enter."


def test_the_filters_leave_what_is_wanted(panel: NeedsPanel) -> None:
    panel.search.setText("C")
    assert [text.strip().split(" |")[0] for text in panel.tree.texts] == [
        "Buyer (2)", "cheap", "clear", "Ops (1)", "complete",
    ]  # fmt: skip
    panel.status.setCurrentIndex(panel.status.findData(NeedStatus.UNSERVED))
    panel.status.activated.emit(panel.status.currentIndex())
    assert panel.tree.texts == ["Buyer (1)", "  clear |  | "]
    panel.customer.setCurrentIndex(panel.customer.findData("Ops"))
    panel.customer.activated.emit(panel.customer.currentIndex())
    assert panel.tree.texts == []
    assert panel.empty.text() == "No need is like this. Clear the filters to see all."
    panel.clear_filters()
    assert len(panel.tree.texts) == 6


def test_needs_are_recorded_and_weighed_and_linked_by_keyboard(
    user: Driver, hands: Interviewer
) -> None:
    user.open(chart("Ops -> +Buyer: machine"))
    user.select("Buyer")
    hands.shortcut("F7")
    panel = user.window.needs
    hands.answers("delivered in time")
    hands.answers("a person to talk to")
    assert [need.text for need in user.map.needs.values()] == [
        "delivered in time",
        "a person to talk to",
    ]
    panel.tree.setFocus()
    hands.types("5")
    assert user.map.needs[N2].importance == 5
    hands.presses(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert list(user.map.needs) == ["n2", "n1"]
    panel.detail.met_by.setFocus()
    hands.presses(Key.Key_Space)
    assert user.map.needs[N2].met_by == ("d1",)
    hands.presses(Key.Key_Space)
    assert user.map.needs[N2].met_by == ()
    panel.detail.box.field.setFocus()
    hands.answers("Service desk: hotline")
    (id,) = user.map.needs[N2].met_by
    assert user.map.name_of(user.map.deliveries[id]) == "hotline"
    assert list(panel.detail.met_by.texts.values()) == [False, True]
    user.choose("undo")  # the delivery and the link are one step
    assert user.map.needs[N2].met_by == ()
    assert len(user.map.deliveries) == 1


def test_a_need_is_reworded_in_place(user: Driver, panel: NeedsPanel, hands: Interviewer) -> None:
    panel.tree.pick("n1")
    panel.tree.setFocus()
    hands.presses(Key.Key_F2)
    editor = panel.tree.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "early")
    QTest.keyClick(editor, Key.Key_Return)
    user.qtbot.waitUntil(lambda: user.map.needs[N1].text == "early")
    assert panel.tree.need == N1
    user.choose("undo")
    assert user.map.needs[N1].text == "in time"


def test_a_need_is_deleted_and_comes_back(
    user: Driver, panel: NeedsPanel, hands: Interviewer
) -> None:
    panel.tree.pick("n1")
    panel.tree.setFocus()
    hands.presses(Key.Key_Delete)
    assert N1 not in user.map.needs
    user.choose("undo")
    assert user.map.needs[N1].met_by == ("d1",)


def test_a_need_dropped_on_a_delivery_is_met_by_it(user: Driver, panel: NeedsPanel) -> None:
    assert drop(user, NeedId("n3"), "d1")
    user.qtbot.waitUntil(lambda: user.map.needs[NeedId("n3")].met_by == ("d1",))
    assert panel.tree.need == "n3"
    user.choose("undo")
    assert not user.map.needs[NeedId("n3")].met_by


def test_a_need_dropped_on_another_customers_delivery_is_refused_with_a_reason(
    user: Driver, panel: NeedsPanel
) -> None:
    before = user.map
    drop(user, NeedId("n3"), "d3")
    user.qtbot.waitUntil(lambda: "This delivery goes to Ops" in user.status)
    assert user.map is before


def test_a_need_dropped_on_a_party_asks_what_it_will_deliver(
    user: Driver, panel: NeedsPanel, hands: Interviewer
) -> None:
    drop(user, NeedId("n3"), "Mill")
    field = panel.detail.box.field
    user.qtbot.waitUntil(lambda: field.text == "Mill: ")
    hands.answers("samples")
    (id,) = user.map.needs[NeedId("n3")].met_by
    delivery = user.map.deliveries[id]
    assert (user.map.provider_of(delivery), delivery.consumer) == ("Mill", "Buyer")


def test_a_need_is_not_taken_where_there_is_nothing(user: Driver, panel: NeedsPanel) -> None:
    assert not _drop_at(user, QPointF(QPoint(3, 3)), mime_of(N1))


def test_selection_and_register_are_in_step(user: Driver, panel: NeedsPanel) -> None:
    user.select("d2")
    assert panel.tree.need == N2
    user.select("Ops")
    assert panel.tree.customer == "Ops"
    panel.tree.pick("n1")
    panel.tree.wanted.emit()
    assert user.window.session.selection == {"Buyer", "d1"}
    assert panel.tree.need == N1


def test_an_open_need_leads_from_the_list_to_the_register(user: Driver) -> None:
    user.open(rated_map())
    user.choose("open-questions")
    identify = user.window.identify
    (asked,) = [one for one in identify.open.questions if one.kind is OpenKind.UNSERVED_NEED]
    identify.go_to(asked)
    assert user.window.needs.tree.need == asked.about


def test_what_another_edit_takes_away_leaves_the_register(user: Driver, panel: NeedsPanel) -> None:
    panel.tree.pick("n1")
    user.select("Buyer")
    user.choose("delete")
    assert panel.tree.texts == ["Ops (1)", "  complete |  | 2/5"]
    assert panel.detail.isHidden()


def test_the_register_speaks_german(user: Driver, panel: NeedsPanel) -> None:
    user.choose("language-de")
    panel.tree.pick("n4")
    assert panel.detail.status.text() == "Schlecht gedeckt: beste Zufriedenheit 2 von 5"
    assert panel.tree.headerItem().text(TEXT) == "Bedarf"


def test_a_need_with_many_lines_is_shown_on_one(user: Driver, panel: NeedsPanel) -> None:
    need = replace(user.map.needs[N1], text="one\ntwo")
    user.open(edits.put(user.map, need))
    assert "  one two |  | 4/5" in panel.tree.texts
