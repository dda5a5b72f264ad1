"""The identification in the window, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from chainmap.analysis.open_questions import OpenKind
from chainmap.app.window import Window
from chainmap.model.map import ChainMap
from chainmap.panels.identify.panel import OPEN, SERVICES, IdentifyPanel
from tests.builders import chart
from tests.driver import Driver

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Interviewer:
    """Hands that never leave the keyboard; what they press goes where Qt sends it."""

    def __init__(self, user: Driver) -> None:
        self.user = user
        user.window.activateWindow()
        user.qtbot.waitUntil(user.window.isActiveWindow)

    @property
    def panel(self) -> IdentifyPanel:
        return self.user.window.identify

    @property
    def focus(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        focus = popup or self.user.window.focusWidget()
        assert focus is not None
        return focus

    def types(self, text: str) -> None:
        for letter in text:
            plain = Qt.KeyboardModifier.NoModifier
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus, QKeyEvent(kind, 0, plain, letter))

    def presses(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.focus, key, held or Qt.KeyboardModifier.NoModifier)

    def answers(self, text: str) -> None:
        self.types(text)
        self.presses(Key.Key_Return)

    def shortcut(self, keys: str) -> None:
        self.user.press(keys)


@pytest.fixture
def hands(user: Driver) -> Interviewer:
    return Interviewer(user)


def deliveries(map: ChainMap) -> list[str]:
    return [
        f"{map.parties[map.provider_of(one)].name} -> {map.parties[one.consumer].name}: "
        f"{map.name_of(one)}"
        for one in map.deliveries.values()
    ]


def test_from_an_empty_map_to_a_known_chain_by_keyboard_alone(
    user: Driver, hands: Interviewer
) -> None:
    hands.shortcut("F4")
    hands.answers("Einkauf, Fertigung, Vertrieb")
    assert user.names == ["Einkauf", "Fertigung", "Vertrieb"]
    hands.presses(Key.Key_Return)  # no more departments
    hands.presses(Key.Key_Return)  # begin
    assert hands.panel.departments.choice.currentText() == "Einkauf"

    hands.answers("Stahl Krüger GmbH: Coils")
    hands.presses(Key.Key_Return)  # nothing more is needed
    hands.answers("Fertigung: Bleche")
    hands.presses(Key.Key_Return, CTRL)
    assert hands.panel.departments.choice.currentText() == "Fertigung"

    hands.answers("Einkaufsabt.: Termine")  # which asks whether that is Einkauf
    assert "Einkaufsabt." not in user.names
    hands.presses(Key.Key_Return)  # it is
    hands.presses(Key.Key_Return)
    hands.answers("Vertrieb: Maschine")
    hands.presses(Key.Key_Return, CTRL)
    assert hands.panel.departments.choice.currentText() == "Vertrieb"
    hands.presses(Key.Key_Return, CTRL)
    assert all(one.asked_on for one in user.map.parties.values() if one.kind.is_internal)

    hands.shortcut("Shift+F4")
    tree = hands.panel.open.tree
    while tree.currentItem().text(0) != "Vertrieb":
        hands.presses(Key.Key_Down)
    hands.presses(Key.Key_Return)
    hands.answers("Autohaus (Kunde): Maschine")
    assert deliveries(user.map) == [
        "Stahl Krüger GmbH -> Einkauf: Coils",
        "Einkauf -> Fertigung: Bleche",
        "Einkauf -> Fertigung: Termine",
        "Fertigung -> Vertrieb: Maschine",
        "Vertrieb -> Autohaus: Maschine",
    ]
    user.wait_for_report()
    assert not hands.panel.open.questions
    user.qtbot.waitUntil(lambda: not user.window.canvas.is_busy, timeout=20_000)
    assert all(party.position for party in user.map.parties.values())


def test_every_answer_is_one_step_and_is_seen_at_once(user: Driver, hands: Interviewer) -> None:
    user.open(chart("Ops"))
    hands.shortcut("F4")
    hands.answers("Sales: quote; Stores")
    before = user.map
    hands.answers("Mill, Forge: steel")
    assert user.window.canvas.scene.shown.map.parties.keys() >= {"Ops"}
    user.qtbot.waitUntil(lambda: len(user.map.places) == len(user.map.parties))
    rect = user.window.canvas.rect()
    seen = [user.window.canvas.to_pixel(id).toPoint() for id in user.map.parties]
    assert all(rect.contains(place) for place in seen)
    user.choose("undo")
    assert user.map.deliveries == before.deliveries
    user.choose("redo")
    assert len(user.map.deliveries) == len(before.deliveries) + 2


def test_a_preview_tells_what_enter_will_add(user: Driver, hands: Interviewer) -> None:
    user.open(chart("Ops; Sales"))
    hands.shortcut("F4")
    hands.types("Stores: parts")
    box = hands.panel.departments.boxes[0]
    assert box.preview.texts == ["New: Stores", "Stores → Ops: parts (new service)"]
    assert "Stores" not in user.names


def test_the_dialogue_goes_on_where_it_was_left(user: Driver, hands: Interviewer) -> None:
    user.open(chart("Ops; Sales; Stores"))
    hands.shortcut("F4")
    hands.presses(Key.Key_Return, CTRL)
    hands.types("half an ans")
    user.choose("dock-identify")
    assert user.window.docks["identify"].isHidden()
    user.open(user.map)  # as from the file
    hands.shortcut("F4")
    assert hands.panel.departments.choice.currentText() == "Sales"


def test_what_is_typed_is_kept_while_somebody_else_is_asked(
    user: Driver, hands: Interviewer
) -> None:
    user.open(chart("Ops; Sales"))
    hands.shortcut("F4")
    hands.types("Stores: pa")
    hands.shortcut("Alt+Right")
    assert hands.panel.departments.choice.currentText() == "Sales"
    assert not hands.panel.departments.boxes[0].field.text
    hands.shortcut("Alt+Left")
    assert hands.panel.departments.boxes[0].field.text == "Stores: pa"
    user.choose("dock-identify")
    user.choose("identify")
    assert hands.panel.departments.boxes[0].field.text == "Stores: pa"


def test_a_table_is_pasted_and_added_in_one_step(user: Driver, hands: Interviewer) -> None:
    user.open(chart("Ops"))
    hands.shortcut("F4")
    QGuiApplication.clipboard().setText("Sales\tquote\nStores\tparts\n")
    hands.presses(Key.Key_V, CTRL)
    hands.presses(Key.Key_Return)
    assert deliveries(user.map) == ["Sales -> Ops: quote", "Stores -> Ops: parts"]
    user.choose("undo")
    assert user.names == ["Ops"]


def test_the_second_pass_asks_who_outside_uses_a_service(user: Driver, hands: Interviewer) -> None:
    user.open(chart("Ops -> Sales: machine"))
    user.choose("identify")
    hands.panel.tabs.setFocus()
    hands.presses(Key.Key_Right)
    assert hands.panel.tabs.currentIndex() == SERVICES
    user.choose("identify")
    hands.answers("Car dealer")
    assert deliveries(user.map)[1:] == ["Ops -> Car dealer: machine"]
    hands.presses(Key.Key_Return, CTRL)
    assert all(one.asked_on for one in user.map.services.values())


def test_a_known_answer_is_taken_away_with_delete(user: Driver, hands: Interviewer) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.choose("identify")
    page = hands.panel.departments
    page.skip_subject()
    assert page.boxes[0].known.texts == ["Sales: quote"]
    page.boxes[0].known.setFocus()
    hands.presses(Key.Key_Delete)
    assert not user.map.deliveries
    assert page.boxes[0].known.texts == []


def test_an_open_question_leads_to_where_it_is_asked(user: Driver, hands: Interviewer) -> None:
    user.open(chart("Sales -> Ops: quote; +Buyer"))
    user.choose("open-questions")
    assert hands.panel.tabs.currentIndex() == OPEN
    asked = {one.kind: one for one in hands.panel.open.questions}
    hands.panel.go_to(asked[OpenKind.UNSUPPLIED_CUSTOMER])
    hands.answers("Ops: machine")
    assert deliveries(user.map)[-1] == "Ops -> Buyer: machine"
    assert all(one.kind is OpenKind.NOT_ASKED or one.about == "Sales"
               for one in hands.panel.open.questions)  # fmt: skip


def test_deleting_who_is_being_asked_asks_somebody_else(user: Driver, hands: Interviewer) -> None:
    user.open(chart("Ops; Sales"))
    user.choose("identify")
    user.select("Ops")
    user.choose("delete")
    assert hands.panel.departments.choice.currentText() == "Sales"


def test_everything_is_said_in_german_too(user: Driver, window: Window) -> None:
    user.choose("identify")
    user.choose("language-de")
    assert window.identify.tabs.tabText(OPEN) == "Offen 0"
    assert window.identify.departments.boxes[0].title.text() == "Welche Abteilungen gibt es?"
    assert window.docks["identify"].windowTitle() == "Identifikation"
