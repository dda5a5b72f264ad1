"""Every dialogue by its keys: where one begins, where Tab leads, what Enter and Esc do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)
from shiboken6 import isValid

from chainmap.app import dialogs
from chainmap.app.window import Window
from chainmap.errors import ChainMapError
from chainmap.storage.files import read_map
from tests.app.every_dialog import DIALOGS
from tests.driver import Driver
from tests.typist import Typist

SOURCE = Path(__file__).parents[2] / "src" / "chainmap"
EXAMPLE = Path(__file__).parents[2] / "resources" / "examples" / "maschinenbau_de.chainmap"
RING = 4
"""Pixels round a control that the mark of the keyboard may take."""
MOST = 60
"""No dialogue has more controls."""


@pytest.fixture
def typist(user: Driver) -> Typist:
    user.open(read_map(EXAMPLE))
    user.window.activateWindow()
    return Typist(user.window, user.qtbot)


def opened(typist: Typist, window: Window) -> Iterator[tuple[str, QDialog]]:
    """One dialogue after another, as it comes up."""
    for name, make in DIALOGS.items():
        dialog = make(window)
        dialog.open()
        typist.qtbot.waitUntil(lambda: focus_in(dialog) is not None)  # noqa: B023
        yield name, dialog
        if isValid(dialog):
            dialog.close()


def focus_in(dialog: QDialog) -> QWidget | None:
    return dialog.focusWidget() if dialog.isActiveWindow() else None


def test_each_dialog_of_the_program_is_looked_at(window: Window, typist: Typist) -> None:
    named = {
        name
        for file in SOURCE.rglob("*.py")
        for name in re.findall(r"^class (\w+)\(QDialog\)", file.read_text("utf-8"), re.MULTILINE)
    }
    assert {type(make(window)).__name__ for make in DIALOGS.values()} == named


def test_one_begins_where_something_is_chosen_or_typed(window: Window, typist: Typist) -> None:
    for name, dialog in opened(typist, window):
        focus = focus_in(dialog)
        assert focus is not None
        assert focus.isVisible(), name
        assert focus.isEnabled(), name
        assert not isinstance(focus, QPushButton), name


def test_tab_leads_to_every_control_and_shows_where_it_is(window: Window, typist: Typist) -> None:
    missed, unseen = [], []
    for name, dialog in opened(typist, window):
        wanted = [one for one in dialog.findChildren(QWidget) if takes_keys(one)]
        reached: dict[QWidget, bool] = {}
        walk(dialog, typist, reached)
        missed += [
            f"{name}: {told(one)}"
            for one in wanted
            if one not in reached and not stands_with_others(one, reached)
        ]
        unseen += [f"{name}: {told(one)}" for one, seen in reached.items() if not seen]
    assert missed + unseen == []


def walk(dialog: QDialog, typist: Typist, reached: dict[QWidget, bool]) -> None:
    """Where Tab leads, and whether it is seen there; from the first control to it again."""
    first = last = typist.focus
    while len(reached) < MOST:
        before = dialog.grab().toImage()
        typist.press("Tab")
        if typist.focus is last:  # a date has three places to come to
            if last is first:
                reached[first] = True
                return
            continue
        last = typist.focus
        reached[last] = changed(before, dialog.grab().toImage(), place(last, dialog))
        if last is first:
            return


def takes_keys(widget: QWidget) -> bool:
    return (
        widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
    )


def stands_with_others(widget: QWidget, reached: Collection[QWidget]) -> bool:
    """The arrow keys lead from one of several choices to the next."""
    return isinstance(widget, QRadioButton) and any(
        isinstance(one, QRadioButton) and one.parent() is widget.parent() for one in reached
    )


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.property('text')}"


def place(widget: QWidget, dialog: QDialog) -> QRect:
    return QRect(widget.mapTo(dialog, QPoint(0, 0)), widget.size()).adjusted(
        -RING, -RING, RING, RING
    )


def changed(before: QImage, after: QImage, where: QRect) -> bool:
    where = where.intersected(before.rect())
    return before.copy(where) != after.copy(where)


def test_esc_leaves_it_and_decides_nothing(window: Window, typist: Typist) -> None:
    left = []
    for name, dialog in opened(typist, window):
        dialog.rejected.connect(lambda name=name: left.append(name))
        typist.press("Esc")
        assert left[-1:] == [name]


def test_enter_means_one_button(window: Window, typist: Typist) -> None:
    for name, dialog in opened(typist, window):
        has_buttons = bool(dialog.findChildren(QDialogButtonBox))
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        assert len([one for one in buttons if one.isDefault()]) == has_buttons, name


def test_what_is_switched_off_says_why(window: Window, typist: Typist) -> None:
    silent = [
        f"{name}: {told(one)}"
        for name, dialog in opened(typist, window)
        for one in dialog.findChildren(QAbstractButton)
        if one.isVisible() and not one.isEnabled() and not one.toolTip()
        and (one.text() or not one.icon().isNull())
    ]  # fmt: skip
    assert silent == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_letter_is_underlined_twice(window: Window, typist: Typist, language: str) -> None:
    window.program.choose_language(language)
    twice = [
        f"{name}: {letter}"
        for name, dialog in opened(typist, window)
        for letter, count in Counter(mnemonics(dialog)).items()
        if count > 1
    ]
    assert twice == []


def mnemonics(dialog: QDialog) -> Iterator[str]:
    for one in dialog.findChildren(QWidget):
        labels = isinstance(one, QLabel) and one.buddy() is not None
        if one.isVisible() and (labels or isinstance(one, QAbstractButton)):
            found = re.search(r"&([^&])", str(one.property("text")).replace("&&", ""))
            if found:
                yield found[1].casefold()


# -- boxes that ask ---------------------------------------------------------------------------

BOXES: dict[str, Callable[[QWidget], object]] = {
    "save": lambda parent: dialogs.ask_save_changes(parent, "map"),
    "other version": lambda parent: dialogs.ask_about_other_version(parent, "map"),
    "reload": lambda parent: dialogs.ask_lose_edits(parent, "map"),
    "held": lambda parent: dialogs.show_file_held(parent, "map"),
    "damage": lambda parent: dialogs.ask_about_damage(
        parent, "map", ChainMapError(), can_repair=True, has_backups=True
    ),
    "link": lambda parent: dialogs.ask_open_link(parent, "https://example.org"),
    "raters": lambda parent: dialogs.ask_about_raters(parent, 3),
    "questionnaires": lambda parent: dialogs.ask_replace_questionnaires(parent, ["a.xlsx"]),
    "replace template": lambda parent: dialogs.ask_replace_template(parent, "a"),
    "remove template": lambda parent: dialogs.ask_remove_template(parent, "a"),
    "notices": lambda parent: dialogs.show_notices(parent, "Imported", ["one"]),
    "crash": lambda parent: dialogs.show_crash(parent, Path("report.txt"), "details"),
}


def test_a_box_has_an_answer_for_enter_and_for_esc(window: Window, typist: Typist) -> None:
    defaults: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        defaults.extend(one.text() for one in box.findChildren(QPushButton) if one.isDefault())
        typist.press("Esc")

    for count, (name, ask) in enumerate(BOXES.items(), 1):
        typist.in_the_dialog(look)
        ask(window)
        assert len(defaults) == count, name
