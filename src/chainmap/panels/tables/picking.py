"""Boxes that narrow a table to the rows with one value."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from chainmap.model.map import ChainMap
from chainmap.panels.tables.columns import Pick
from chainmap.panels.tables.model import TableModel

EVERY = "*every*"
"""The value of the row that narrows nothing."""


def refill(box: QComboBox, pick: Pick, map: ChainMap) -> bool:
    """Offers what there is; what is chosen stays so while it is offered. Whether it is not."""
    choices = [(EVERY, pick.everything), *pick.choices(map)]
    if choices == [(box.itemData(n), box.itemText(n)) for n in range(box.count())]:
        return False
    value = box.currentData() if box.count() else EVERY
    known = [one for one, _ in choices]
    with QSignalBlocker(box):
        box.clear()
        for one, text in choices:
            box.addItem(text, one)
        box.setCurrentIndex(known.index(value) if value in known else 0)
    return value not in known


def narrow(table: TableModel, place: int, box: QComboBox) -> None:
    """To what is chosen in the box of the table's pick at `place`."""
    value = box.currentData()
    table.pick(place, value, every=value == EVERY)
