"""Whatever takes the keys has a name: a screen reader says where one is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from chainmap.app import dialogs, docks
from chainmap.app.window import Window
from chainmap.storage.files import read_map
from tests.app.every_dialog import DIALOGS
from tests.driver import Driver

EXAMPLE = Path(__file__).parents[2] / "resources" / "examples" / "maschinenbau_de.chainmap"


def nameless(root: QWidget) -> Iterator[str]:
    """What takes the keys by Tab and would be told as nothing."""
    for widget in [root, *root.findChildren(QWidget)]:
        takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(root)
        # The field within a spin box gives its keys to the box.
        if not takes_keys or widget.focusProxy() is not None:
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        if not spoken.text(QAccessible.Text.Name).strip():
            yield f"{type(widget).__name__} {widget.objectName()} in {_where(widget)}"


def _where(widget: QWidget) -> str:
    above = [type(widget).__name__]
    while (parent := widget.parentWidget()) is not None and len(above) < 6:
        widget = parent
        above.append(widget.objectName() or type(widget).__name__)
    return " < ".join(above)


@pytest.fixture
def worked(user: Driver) -> Driver:
    """A window on a map with everything in it."""
    user.open(read_map(EXAMPLE))
    user.wait_for_report()
    return user


def test_in_every_dock(window: Window, worked: Driver) -> None:
    for dock in docks.docks():
        docks.show(window, dock.name)
        worked.settle()
        assert list(nameless(window.docks[dock.name])) == []


def test_on_every_card(window: Window, worked: Driver) -> None:
    parties, deliveries = list(worked.map.parties), list(worked.map.deliveries)
    for ids in (parties[:1], parties[-1:], deliveries[:1], parties[:3]):
        worked.select(*ids)
        page = window.card.page
        assert page is not None
        for section in page.sections:
            section.set_open(True)
        assert list(nameless(window.card)) == []


def test_in_the_fields_over_the_canvas(window: Window, worked: Driver) -> None:
    party = next(iter(worked.map.parties))
    for opened in (window.canvas.writing.type_chain, lambda: window.canvas.writing.rename(party),
                   window.canvas.writing.add_note):  # fmt: skip
        opened()
        assert list(nameless(window)) == []
        window.session.settle()


def test_on_the_tool_bar_every_button_says_what_it_does(window: Window) -> None:
    for action in window.menus.bar.actions():
        button = window.menus.bar.widgetForAction(action)
        if not action.isSeparator() and button is not None:
            spoken = QAccessible.queryAccessibleInterface(button)
            assert spoken.text(QAccessible.Text.Name)


def test_in_every_dialog(window: Window, worked: Driver) -> None:
    missing: list[str] = []
    for make in DIALOGS.values():
        dialog = make(window)
        dialog.show()
        missing += nameless(dialog)
        assert dialog.windowTitle()
        dialog.close()
    assert missing == []


def test_in_the_list_of_what_is_to_be_checked(window: Window) -> None:
    found: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(5, look)
            return
        found.extend(nameless(dialog))
        dialog.accept()

    QTimer.singleShot(0, look)
    dialogs.show_notices(window, "Imported", ["one"])
    assert found == []


def test_in_the_help(window: Window) -> None:
    window.program.show_help("start", window)
    assert window.program.help is not None
    assert list(nameless(window.program.help)) == []


def test_the_keys_walk_a_dialog_from_top_to_bottom(window: Window, worked: Driver) -> None:
    """In the order in which one reads."""
    for name in ("deliver", "preferences", "report", "template name"):
        dialog = DIALOGS[name](window)
        dialog.show()
        tops = [widget.mapTo(dialog, QPoint(0, widget.height() // 2)).y()
                for widget in _walked(dialog)]  # fmt: skip
        assert tops == sorted(tops), name
        dialog.close()


def _walked(dialog: QWidget) -> Iterator[QWidget]:
    widget = dialog.nextInFocusChain()
    while widget is not dialog:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            yield widget
        widget = widget.nextInFocusChain()
