"""The window for those who do not see it: what is announced, and drawing by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from chainmap.app.window import Window
from chainmap.model import edits
from chainmap.panels.deliver_dialog import DeliverDialog
from tests.builders import chart
from tests.driver import Driver

CHAIN = "Sales -> Ops: quote; Ops -> +Buyer: machine"


@pytest.fixture
def heard(window: Window, user: Driver) -> list[str]:
    """What is announced from now on, to somebody who listens."""
    user.open(chart(CHAIN))
    user.wait_for_report()
    told: list[str] = []
    window.announcer.announced.connect(told.append)
    window.announcer.is_heard = lambda: True
    return told


def test_edits_undo_and_findings_are_announced(
    window: Window, user: Driver, heard: list[str]
) -> None:
    session = window.session
    session.commit(edits.deliver(session.recorded, "Ops", "Sales", "stock"), "deliver")
    user.qtbot.waitUntil(lambda: bool(heard))
    assert heard[0] == "New: stock from Ops to Sales."
    user.choose("undo")
    user.qtbot.waitUntil(lambda: "Undone: draw delivery. Gone: stock from Ops to Sales." in heard)
    user.choose("redo")
    user.qtbot.waitUntil(lambda: "Redone: draw delivery. New: stock from Ops to Sales." in heard)
    session.commit(edits.remove(session.recorded, ["d2"]), "delete")
    user.qtbot.waitUntil(lambda: any("new finding" in told for told in heard), timeout=20_000)


def test_what_the_status_bar_says_is_announced(window: Window, heard: list[str]) -> None:
    window.say("Type the name, then press Enter.")
    window.say("Type the name, then press Enter.")
    window.announcer._announce()
    assert heard == ["Type the name, then press Enter."]


def test_an_opened_map_is_told_by_its_size(user: Driver, heard: list[str]) -> None:
    user.open(chart("A -> B; B -> C"))
    user.qtbot.waitUntil(lambda: bool(heard))
    assert heard[0] == "3 parties, 2 deliveries"


def test_nothing_is_worked_out_while_nobody_listens(window: Window, user: Driver) -> None:
    told: list[str] = []
    window.announcer.announced.connect(told.append)
    user.open(chart(CHAIN))
    window.say("Saved.")
    window.announcer._announce()
    assert not told


# -- a delivery by name -----------------------------------------------------------------------


def fill_in(act: Callable[[], object], customer: str, service: str) -> tuple[str, bool]:
    """Fills in the dialog that comes up and presses Deliver; what it said, whether it could."""
    said: list[tuple[str, bool]] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, DeliverDialog):
            QTimer.singleShot(5, answer)
            return
        dialog.customer.setText(customer)
        dialog.service.setText(service)
        said.append((dialog.told.text(), dialog.ok.isEnabled()))
        dialog.accept() if dialog.ok.isEnabled() else dialog.reject()

    QTimer.singleShot(0, answer)
    act()
    return said[0]


def test_a_delivery_is_drawn_by_name(window: Window, user: Driver) -> None:
    user.open(chart(CHAIN))
    user.select("Ops")
    user.settle()
    said = fill_in(lambda: user.press_on_canvas("D"), " sales ", "stock")
    assert said == ("", True)
    (new,) = window.session.selection
    delivery = user.map.deliveries[new]  # type: ignore[index]
    assert (user.map.name_of(delivery), delivery.consumer) == ("stock", "Sales")
    user.choose("undo")
    assert new not in user.map.deliveries


def test_a_new_name_is_a_new_department(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.select("Ops")
    said, could = fill_in(lambda: user.choose("insert-delivery"), "Stores", "")
    assert could
    assert "Stores is new" in said
    assert "Stores" in user.names
    assert "New service" in {one.name for one in user.map.services.values()}


def test_what_cannot_be_drawn_is_told_and_the_map_stays(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.select("Ops")
    before = user.map.deliveries
    said, could = fill_in(lambda: user.choose("insert-delivery"), "Ops", "x")
    assert not could
    assert "Ops" in said
    assert user.map.deliveries == before


def test_an_external_customer_delivers_nothing(window: Window, user: Driver) -> None:
    user.open(chart(CHAIN))
    user.select("Buyer")
    user.settle()
    assert not window.menus.actions["insert-delivery"].isEnabled()


# -- from area to area ------------------------------------------------------------------------


def test_the_keys_go_from_area_to_area_and_back(window: Window, user: Driver) -> None:
    user.qtbot.waitExposed(window)
    window.canvas.setFocus()
    seen = [area_of(window)]
    for _ in range(4):
        user.choose("area-next")
        seen.append(area_of(window))
    assert seen == ["canvas", "palette", "card", "findings", "tool bar"]
    user.choose("area-next")
    assert area_of(window) == "canvas"
    user.choose("area-before")
    assert area_of(window) == "tool bar"


def area_of(window: Window) -> str:
    focus: QWidget | None = window.focusWidget()
    if focus is window.canvas:
        return "canvas"
    if focus is not None and window.bar.isAncestorOf(focus):
        return "tool bar"
    holding = (name for name, dock in window.docks.items() if focus and dock.isAncestorOf(focus))
    return next(holding, "none")
