"""What is told of a thing under the pointer where its own words are too small to stand there."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, NoteId, PartyId
from chainmap.render.delivery_painter import LABELS_FROM
from chainmap.render.shapes import PartyShape, Shape
from chainmap.wording.language import tr
from chainmap.wording.names import party_name, shown_name

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView


def show_tip(view: CanvasView, event: QHelpEvent) -> None:
    """What is too small to be read, or cut short, is told in full on hover."""
    target = view.pointing.target_at(QPointF(event.pos()))
    shape = view.scene.drawing.shape(target.id) if target.id else None
    text = tip_for(view.scene.shown.map, shape, view.camera.scale)
    near = QRect(event.pos() - QPoint(8, 8), QSize(16, 16))
    QToolTip.showText(event.globalPos(), text, view, near)


def tip_for(map: ChainMap, shape: Shape | None, scale: float) -> str:
    """As mark-up that is plain text to Qt; empty where the map says it in full."""
    if shape is None or not _is_cut(shape, scale):
        return ""
    return f"<qt>{escape(_words(map, shape.id))}</qt>"


def _is_cut(shape: Shape, scale: float) -> bool:
    is_short = isinstance(shape, PartyShape) and shape.lines[-1].endswith("…")
    return scale < LABELS_FROM or is_short


def _words(map: ChainMap, id: str) -> str:
    if id in map.parties:
        return party_name(map, PartyId(id))
    delivery = map.deliveries.get(DeliveryId(id))
    if delivery is None:
        note = map.notes.get(NoteId(id))
        return shown_name(note.text) if note is not None else ""
    return tr("{supplier} → {customer}: {service}").format(
        supplier=party_name(map, map.provider_of(delivery)),
        customer=party_name(map, delivery.consumer),
        service=shown_name(map.name_of(delivery)),
    )
