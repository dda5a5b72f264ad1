"""A need that is dragged from the register and dropped on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from chainmap.mime import NEED
from chainmap.model.records import DeliveryId, NeedId, PartyId

if TYPE_CHECKING:
    from chainmap.app.window import Window


class NeedDrop(QObject):
    """Watches the canvas; other drags it leaves alone."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return False
        if not event.mimeData().hasFormat(NEED):
            return False
        if event.type() == QEvent.Type.DragEnter:
            event.acceptProposedAction()
            return True
        at = event.position()
        target = self._target(at)
        if target is None:
            event.ignore()
        else:
            event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop and target is not None:
            need = NeedId(bytes(event.mimeData().data(NEED).data()).decode())
            # The drag must be over before a field can take the focus.
            QTimer.singleShot(0, self, lambda: self._link(need, target))
        else:
            self._window.session.select([target] if target is not None else [])
        return True

    def _target(self, at: QPointF) -> str | None:
        """The delivery or the party under the pointer."""
        over = self._window.canvas.pointing.target_at(at)
        map = self._window.session.recorded
        return over.id if over.id in map.deliveries or over.id in map.parties else None

    def _link(self, need: NeedId, target: str) -> None:
        panel, map = self._window.needs, self._window.session.recorded
        if target in map.deliveries:
            panel.drop_on_delivery(need, DeliveryId(target))
        elif target in map.parties:
            self._window.activateWindow()
            panel.drop_on_party(need, PartyId(target))
