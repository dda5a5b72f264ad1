"""Hostile files in the window: opened, dropped, merged, as templates; the open map stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QProgressDialog,
    QWidget,
)

from chainmap.app.docks import docks
from chainmap.app.imports.merging import merge_path
from chainmap.app.templates.store import own_folder, templates
from chainmap.errors import InputError
from chainmap.exchange import import_endings
from tests.builders import chart
from tests.driver import Driver
from tests.hostile.cases import CASES, Case

HARMFUL = [case for case in CASES if not case.is_taken]
TAKEN = [case for case in CASES if case.is_taken]
OPEN = chart("Sales -> Ops: quote")


class Butler(QObject):
    """Confirms every box that comes up, and remembers what it said."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.told: list[str] = []
        self.rich: list[str] = []
        timer = QTimer(self, interval=5)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QDialog) or isinstance(box, QProgressDialog):
            return
        if isinstance(box, QMessageBox):
            self.told.append(f"{box.text()} {box.informativeText()}")
        QTimer.singleShot(0, box, box.reject if isinstance(box, QMessageBox) else box.accept)
        self.rich += drawn_markup(box)


def drawn_markup(top: QWidget) -> list[str]:
    """What of a map's own words would be drawn as markup in labels, tool tips and lists."""
    found = []
    for widget in [top, *top.findChildren(QWidget)]:
        texts = [widget.toolTip()]
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            texts.append(widget.text())
        if isinstance(widget, QAbstractItemView):
            texts += _tips(widget)
        if any("<script" in text or "<img" in text for text in texts):
            found.append(f"{type(widget.parent()).__name__} > {type(widget).__name__}")
    return found


def _tips(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None:
        return []
    tips, left = [], [QModelIndex()]
    while left:
        parent = left.pop()
        for row in range(model.rowCount(parent)):
            left.append(model.index(row, 0, parent))
            for column in range(_width(model, parent)):
                tip = model.index(row, column, parent).data(Qt.ItemDataRole.ToolTipRole)
                tips.append(str(tip or ""))
    return tips


def _width(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


@pytest.fixture
def butler(user: Driver) -> Butler:
    return Butler(user.window)


def written(case: Case, folder: Path) -> Path:
    file = folder / case.name
    file.write_bytes(case.content)
    return file


def opened(user: Driver, file: Path) -> None:
    user.window.documents.open_path(file)


def dropped(user: Driver, file: Path) -> None:
    assert user.drop(file)


def merged(user: Driver, file: Path) -> None:
    merge_path(user.window, file)


ROADS: dict[str, Callable[[Driver, Path], None]] = {"open": opened, "drop": dropped, "into": merged}


@pytest.mark.parametrize("road", ROADS)
def test_what_cannot_be_taken_is_told_and_the_open_map_stays(
    user: Driver, butler: Butler, tmp_path: Path, road: str
) -> None:
    for case in HARMFUL:
        user.open(OPEN)
        butler.told.clear()
        ROADS[road](user, written(case, tmp_path))
        user.qtbot.waitUntil(lambda: bool(butler.told), timeout=20_000)
        assert any(case.name in told for told in butler.told), (case.name, butler.told)
        assert user.names == ["Sales", "Ops"], case.name


@pytest.mark.parametrize("case", TAKEN, ids=lambda case: case.name)
def test_what_is_taken_is_plain_text_everywhere(
    user: Driver, butler: Butler, tmp_path: Path, case: Case
) -> None:
    user.open(OPEN)
    user.window.documents.open_path(written(case, tmp_path))
    user.qtbot.waitUntil(lambda: user.names != ["Sales", "Ops"], timeout=20_000)
    for dock in docks():
        user.window.docks[dock.name].show()
    for record in [*user.map.parties, *user.map.deliveries]:
        user.select(record)
        user.wait_for_report()
        assert drawn_markup(user.window) == []
    assert butler.rich == []


def test_a_hostile_template_is_listed_as_damaged(user: Driver) -> None:
    own_folder().mkdir(parents=True, exist_ok=True)
    hostile = [case for case in HARMFUL if case.is_map]
    for case in hostile:
        written(case, own_folder())
    own = [template for template in templates("en") if template.is_own]
    assert len(own) == len(hostile)
    assert all(isinstance(template.fault, InputError) for template in own)


def test_every_case_has_a_name_that_can_be_dropped() -> None:
    assert all(case.name.endswith((".chainmap", *import_endings())) for case in CASES)
