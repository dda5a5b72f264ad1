"""The current cell stays under the eye while rows and columns change places."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtWidgets import QTableView

from chainmap.panels.matrix.model import MatrixModel, Pair


class KeptPlace:
    def __init__(self, view: QTableView, matrix: MatrixModel) -> None:
        self._view = view
        self._matrix = matrix
        self._kept: tuple[Pair, QPoint] | None = None

    def keep(self) -> None:
        """Notes the current cell and its pixel, before the order changes."""
        index = self._view.currentIndex()
        self._kept = None
        if index.isValid():
            self._kept = self._matrix.pair(index), self._view.visualRect(index).topLeft()

    def restore(self) -> None:
        """Makes the cell current where it is now, and scrolls it to that pixel."""
        if self._kept is None:
            return
        pair, at = self._kept
        index = self._matrix.place(*pair)
        if not index.isValid():
            return
        no_update = QItemSelectionModel.SelectionFlag.NoUpdate
        self._view.selectionModel().setCurrentIndex(index, no_update)
        now = self._view.visualRect(index).topLeft()
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() + now.x() - at.x())
        down.setValue(down.value() + now.y() - at.y())
