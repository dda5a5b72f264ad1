"""A map stays in sight: one that has opened, been laid out, or moved away, is shown whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from chainmap.model.change import Change

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView


class KeptInSight(QObject):
    """Belongs to a canvas, whose session and layout it follows; tells when it has `placed`."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._lines_are_new = False
        view.session.opened.connect(self._show_opened)
        view.session.committed.connect(self._keep_in_sight)
        view.placing.placed.connect(self._show_placed)
        view.busy_changed.connect(self._follow_work)

    def _keep_in_sight(self, change: Change) -> None:
        """Shows the whole map where most of it has moved out of sight (undone layout, say)."""
        if len(change.parties.updated) * 2 < len(self._view.session.map.parties):
            return
        seen = self._view.seen
        boxes = [party.frame for party in self._view.scene.drawing.parties.values()]
        if sum(map(seen.contains, boxes)) * 2 < len(boxes):
            self._view.fit()

    def _show_placed(self, is_first: bool) -> None:
        """A map that has just got its places is shown whole."""
        if is_first or self._view.is_fitted:
            self._view.fit()
            self._lines_are_new = True
        self._view.placed.emit(is_first)

    def _show_opened(self) -> None:
        self._view.fit()
        self._lines_are_new = True

    def _follow_work(self, is_busy: bool) -> None:
        """Lines and their names take up room, too; they come last, just after the work's end."""
        if self._lines_are_new and not is_busy:
            self._lines_are_new = False
            QTimer.singleShot(0, self, self._show_lines)

    def _show_lines(self) -> None:
        view = self._view
        if view.pointing.gesture is not None or not view.is_fitted:
            return
        if not view.seen.contains(view.scene.drawing.bounds()):
            view.fit()
