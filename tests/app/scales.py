"""Says what is clipped in the window and in every dialogue; run by test_scaling.py at a scale.

Run: `QT_SCALE_FACTOR=1.5 python -m tests.app.scales LANGUAGE WIDTH HEIGHT`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSettings, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QScrollArea,
    QWidget,
)

from chainmap.app.docks import docks, show
from chainmap.app.program import Program
from chainmap.app.run import application
from chainmap.app.settings import Settings
from chainmap.app.window import Window
from tests.app.every_dialog import DIALOGS

BORDERS = QSize(16, 64)
"""What a desktop takes of the screen: a title bar and a panel."""
EXAMPLES = {"de": "maschinenbau_de", "en": "saas_en"}


def clipped(top: QWidget) -> Iterator[str]:
    """Texts that have less room than they need, and parts that lie beyond their window."""
    for one in top.findChildren(QWidget):
        if not one.isVisible() or one.window() is not top.window():
            continue
        if _lacks_room(one):
            yield f"{type(one).__name__} “{one.property('text')}” {one.size().toTuple()}"
        elif not _scrolls(one, top) and not _lies_in(one, top):
            yield f"{type(one).__name__} {one.objectName()} lies beyond the window"


def _lacks_room(one: QWidget) -> bool:
    if isinstance(one, QLabel) and one.wordWrap():
        return one.heightForWidth(one.width()) > one.height() + 1
    if isinstance(one, QLabel) and one.text():
        return one.minimumSizeHint().width() > one.width() + 1
    if isinstance(one, QAbstractButton) and one.text():
        needed = one.sizeHint()
        return needed.width() > one.width() + 1 or needed.height() > one.height() + 6
    return False


def _scrolls(one: QWidget, top: QWidget) -> bool:
    """It is in something that scrolls, or folded away in a tool bar."""
    parent = one.parentWidget()
    while parent is not None and parent is not top:
        if isinstance(parent, QScrollArea | QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _lies_in(one: QWidget, top: QWidget) -> bool:
    place = QRect(one.mapTo(top, QPoint(0, 0)), one.size())
    return top.rect().adjusted(-1, -1, 1, 1).contains(place)


def look(language: str, size: QSize) -> list[str]:
    """All that is clipped, each with where it is."""
    app = application()
    program = Program(app, Settings(app))
    program.choose_language(language)
    window = program.new_window()
    window.documents.open_example(EXAMPLES[language])
    window.resize(size - BORDERS)
    while window.canvas.is_busy or window.analyst.is_busy:  # what comes and goes is not looked at
        QTest.qWait(50)
    found: list[str] = []
    if window.width() > size.width() or window.height() > size.height():
        found.append(f"the window needs {window.size().toTuple()}")
    for dock in docks():
        show(window, dock.name)
        QTest.qWait(150)
        found += [f"{dock.name}: {one}" for one in clipped(window.docks[dock.name])]
        if not dock.is_open:
            window.docks[dock.name].hide()
    found += _all_together(window)
    found += [f"status bar: {one}" for one in clipped(window.statusBar())]
    for name, make in DIALOGS.items():
        dialog = make(window)
        dialog.show()
        QTest.qWait(100)
        found += [f"{name}: {one}" for one in clipped(dialog)]
        if dialog.width() > size.width() - 16 or dialog.height() > size.height() - 64:
            found.append(f"{name}: {dialog.size().toTuple()} is larger than the screen")
        dialog.close()
    window.session.mark_saved(window.session.recorded)
    window.close()
    return found


def _all_together(window: Window) -> list[str]:
    """However many docks are open, the window stays as large as it was."""
    before = window.size()
    for dock in docks():
        show(window, dock.name)
        QTest.qWait(50)
    after = window.size()
    for dock in docks():
        window.docks[dock.name].setVisible(dock.is_open)
    return [] if after == before else [f"all docks: the window grew to {after.toTuple()}"]


if __name__ == "__main__":
    tongue, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with tempfile.TemporaryDirectory() as home:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, home)
        for line in look(tongue, QSize(width, height)):
            sys.stdout.write(f"{line}\n")
