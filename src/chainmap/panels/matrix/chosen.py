"""The cells of the matrix that are selected, and those that something else selects."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain, islice

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange
from PySide6.QtWidgets import QTableView

from chainmap.model.records import DeliveryId
from chainmap.panels.matrix.model import MatrixModel, Pair

MOST_SELECTED = 300
"""Cells that are selected one by one for what is selected on the canvas."""


class ChosenCells:
    """`marked`: too many to be selected; they are only shown so.

    `is_following`: what is selected now was not chosen by the user here.
    """

    def __init__(self, view: QTableView, matrix: MatrixModel) -> None:
        self._view = view
        self._matrix = matrix
        self.marked: frozenset[Pair] = frozenset()
        self.is_following = False

    @property
    def ranges(self) -> list[QItemSelectionRange]:
        selection = self._view.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def span(self) -> tuple[range, range]:
        """Rows and columns round all selected cells; of one cell or none, the whole matrix."""
        ranges = self.ranges
        if sum(one.width() * one.height() for one in ranges) < 2:
            return range(len(self._matrix.rows)), range(len(self._matrix.columns))
        top, bottom = min(r.top() for r in ranges), max(r.bottom() for r in ranges)
        left, right = min(r.left() for r in ranges), max(r.right() for r in ranges)
        return range(top, bottom + 1), range(left, right + 1)

    def pairs(self, most: int) -> list[Pair]:
        """The selected cells, filled or not, or else the current one; at most so many."""
        indexes = (one.indexes() for one in self.ranges)
        found = [self._matrix.pair(index) for index in islice(chain(*indexes), most)]
        current = self._view.currentIndex()
        return found or ([self._matrix.pair(current)] if current.isValid() else [])

    def deliveries(self) -> list[DeliveryId]:
        """The deliveries of all selected cells."""
        ranges = self.ranges
        found: list[DeliveryId] = []
        if not ranges:
            return found
        for provider, consumer in self._matrix.pairs():
            index = self._matrix.place(provider, consumer)
            if index.isValid() and any(one.contains(index) for one in ranges):
                cell = self._matrix.cell(provider, consumer)
                found += [delivery.id for delivery in cell.deliveries] if cell else []
        return found

    def show(self, pairs: Collection[Pair], *, reveal: bool) -> None:
        """Selects these cells without telling anybody; `reveal`: makes the first one current.

        Very many are only marked: a selection of them all takes Qt long.
        """
        self.marked = frozenset(pairs) if len(pairs) > MOST_SELECTED else frozenset()
        pairs = () if self.marked else pairs
        indexes = [index for pair in pairs if (index := self._matrix.place(*pair)).isValid()]
        view, flags = self._view, QItemSelectionModel.SelectionFlag
        self.is_following = True
        selection = QItemSelection()
        for index in indexes:
            selection.select(index, index)
        view.selectionModel().select(selection, flags.ClearAndSelect)
        if indexes and reveal and view.currentIndex() not in indexes:
            view.selectionModel().setCurrentIndex(indexes[0], flags.NoUpdate)
            view.scrollTo(indexes[0])
        self.is_following = False
        view.viewport().update()
