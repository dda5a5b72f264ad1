"""No text ends in the middle of a letter: it has room, or dots and a tip that says all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chainmap.app.docks import docks, show
from chainmap.app.style import palette, style_sheet
from chainmap.app.window import Window
from chainmap.model.map import ChainMap
from chainmap.panels.cut_short import Choice, Line
from chainmap.render.theme import theme
from chainmap.storage.files import read_map
from tests.app.every_dialog import DIALOGS
from tests.driver import Driver

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"
LONG = "Verantwortung für internationale Großkundenbetreuung und Reklamationsbearbeitung Süd"
PADDING = 24
"""Pixels beside the text of a button, which it may do without."""


def with_long_names(map: ChainMap) -> ChainMap:
    return replace(
        map,
        parties={
            id: replace(one, name=f"{one.name} {LONG}", owner=LONG)
            for id, one in map.parties.items()
        },
        groups={id: replace(one, name=f"{one.name} {LONG}") for id, one in map.groups.items()},
        services={id: replace(one, name=f"{one.name} {LONG}") for id, one in map.services.items()},
    )


def cut(top: QWidget) -> Iterator[str]:
    """What is cut without a word of it."""
    for one in top.findChildren(QWidget):
        if one.isVisible() and one.window() is top.window():
            yield from (f"{type(one).__name__} “{text}”" for text in _cut_in(one))


def _cut_in(one: QWidget) -> Iterator[str]:
    for kind, look in _LOOKS.items():
        if isinstance(one, kind):
            yield from look(one)


def _cut_choice(box: QComboBox) -> Iterator[str]:
    text = "" if isinstance(box, Choice) or box.isEditable() else box.currentText()
    if _width(box, text) > box.width() - PADDING:
        yield text


def _cut_line(field: QLineEdit) -> Iterator[str]:
    is_part = isinstance(field.parentWidget(), QAbstractSpinBox)
    if not isinstance(field, Line) and not is_part and _width(field, field.text()) > field.width():
        yield field.text()


def _cut_button(button: QPushButton) -> Iterator[str]:
    if button.sizeHint().width() > button.width() + PADDING:
        yield button.text()


def _cut_label(label: QLabel) -> Iterator[str]:
    needed = 0 if label.wordWrap() or not label.text() else label.minimumSizeHint().width()
    if needed > label.width() + 1:
        yield label.text()


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    texts = ((bar.tabText(place), bar.tabRect(place).width()) for place in range(bar.count()))
    yield from (text for text, room in texts if _width(bar, text) > room)


def _cut_sections(head: QHeaderView) -> Iterator[str]:
    """Headings that neither have room nor a tip."""
    for section in range(head.count() if head.orientation() == Qt.Orientation.Horizontal else 0):
        text, tip = (
            head.model().headerData(section, head.orientation(), role)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        )
        is_cut = _width(head, str(text or "")) > head.sectionSize(section)
        if is_cut and not tip and not head.isSectionHidden(section):
            yield str(text)


_LOOKS: dict[type[QWidget], Callable[..., Iterator[str]]] = {
    QComboBox: _cut_choice,
    QLineEdit: _cut_line,
    QPushButton: _cut_button,
    QLabel: _cut_label,
    QHeaderView: _cut_sections,
    QTabBar: _cut_tabs,
}


def _width(one: QWidget, text: str) -> int:
    return one.fontMetrics().horizontalAdvance(text.replace("&", ""))


@pytest.mark.parametrize(("language", "example"), [("de", "maschinenbau_de"), ("en", "saas_en")])
def test_no_text_is_cut_in_a_dock_or_a_dialogue(
    window: Window, user: Driver, language: str, example: str
) -> None:
    window.program.choose_language(language)
    user.open(with_long_names(read_map(EXAMPLES / f"{example}.chainmap")))
    user.wait_for_report()
    user.select(next(iter(user.map.parties)))
    found: list[str] = []
    for dock in docks():
        show(window, dock.name)
        window.resizeDocks([window.docks[dock.name]], [240], Qt.Orientation.Horizontal)
        user.settle()
        found += [f"{dock.name}: {one}" for one in cut(window.docks[dock.name])]
    user.select(next(iter(user.map.deliveries)))
    found += [f"card: {one}" for one in cut(window.card)]
    for name, make in DIALOGS.items():
        dialog = make(window)
        dialog.show()
        QApplication.processEvents()
        found += [f"{name}: {one}" for one in cut(dialog)]
        dialog.close()
    assert found == []


@pytest.fixture(params=["light", "dark"])
def room(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    look = theme(request.param)
    qapp.setPalette(palette(look))
    qapp.setStyleSheet(style_sheet(look))
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(400, 80)
    yield room
    qapp.setStyleSheet("")


def tip(one: QWidget) -> str:
    at = QPoint(10, 10)
    QApplication.sendEvent(one, QHelpEvent(QEvent.Type.ToolTip, at, one.mapToGlobal(at)))
    return QToolTip.text()


def test_a_long_choice_ends_in_dots_before_its_arrow(room: QWidget) -> None:
    box = Choice(room)
    box.addItems([LONG, "Short"])
    box.setGeometry(0, 0, 160, 28)
    room.show()
    assert box.shown.endswith("…")
    assert _width(box, box.shown) < 160 - 24
    assert LONG in tip(box)
    before = box.grab().toImage()
    box.setItemText(0, box.shown)
    assert box.grab().toImage() == before, "it looks as if it held just that"


def test_a_long_text_ends_in_dots_until_it_is_typed_into(room: QWidget, qtbot: QtBot) -> None:
    field, other = Line(room), QLineEdit(room)
    field.setText(LONG)
    field.setGeometry(0, 0, 160, 28)
    other.setGeometry(0, 40, 160, 28)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    other.setFocus()
    assert field.shown.endswith("…")
    assert field.shown[:-1] in LONG
    assert LONG in tip(field)
    before = field.grab().toImage()
    field.setText(field.shown)
    field.setCursorPosition(0)

    assert field.grab().toImage() == before, "it looks as if it held just that"
    field.setText(LONG)
    field.setFocus()
    assert field.grab().toImage() != before


def test_what_has_room_is_left_alone(room: QWidget) -> None:
    box, field = Choice(room), Line(room)
    box.addItem("Short")
    field.setPlaceholderText("Hint")
    assert (box.shown, field.shown) == ("Short", "Hint")
