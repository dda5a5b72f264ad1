"""Mouse, wheel and touch become gestures, pans and zooms of a canvas."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent

from chainmap.canvas.camera import STEP
from chainmap.canvas.handles import AWAY, HANDLES_FROM, RADIUS
from chainmap.canvas.tools.begin import begin
from chainmap.canvas.tools.connect import Connect
from chainmap.canvas.tools.drop_party import DropParty
from chainmap.canvas.tools.gesture import Gesture
from chainmap.canvas.tools.look import Look
from chainmap.canvas.tools.pointer import CLICK_REACH, NOTHING, Part, Pointer, Target, Zone
from chainmap.canvas.tools.reconnect import Reconnect
from chainmap.model.records import PartyId, PartyKind, Point

if TYPE_CHECKING:
    from chainmap.canvas.surface import CanvasSurface
    from chainmap.canvas.view import CanvasView

RIM = 10.0
"""Pixels along the inside of the view's border in which a drag scrolls."""
FASTEST = 24.0
"""Pixels scrolled at once, at most."""
SCROLL_INTERVAL = 25
"""Milliseconds."""

_LEFT, _MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier

_CURSORS = {
    Zone.BORDER: Qt.CursorShape.CrossCursor,
    Zone.ADD: Qt.CursorShape.PointingHandCursor,
    Zone.FOLD: Qt.CursorShape.PointingHandCursor,
    Zone.END: Qt.CursorShape.CrossCursor,
}
_CORNER_CURSORS = {
    Part.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor,
    Part.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Part.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor,
    Part.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
}


class Pointing:
    """`hover`: what is under the pointer; `near`: the party whose handles are shown."""

    def __init__(self, view: CanvasView, surface: CanvasSurface) -> None:
        self._view = view
        self._surface = surface
        self.gesture: Gesture | None = None
        self.hover: Target = NOTHING
        self.near: str | None = None
        self._pan_from: QPointF | None = None
        self._space_held = False
        self._pressed: Target = NOTHING
        self._keys = Qt.KeyboardModifier.NoModifier
        self._pixel = QPointF()
        self._scroll = QTimer(view, interval=SCROLL_INTERVAL)
        self._scroll.timeout.connect(self._scroll_on)

    # -- mouse --------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        if event.button() == _MIDDLE or (event.button() == _LEFT and self._space_held):
            self._pan_from = event.position()
            self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == _LEFT and self._view.is_read_only:
            self._press_to_look(event)
        elif event.button() == _LEFT:
            self._view.message.emit("")
            pointer = self._pointer(event, self.near)
            self.near = None
            self._pressed = pointer.over
            self.gesture = begin(self._surface, pointer)
            self._view.update()

    def _press_to_look(self, event: QMouseEvent) -> None:
        """A drag moves the picture, with Shift or Ctrl it draws the rubber band."""
        pointer = self._pointer(event)
        self.gesture = Look(self._surface, pointer)
        if not pointer.adds:
            self._pan_from = self._pixel = event.position()

    def _end_look(self, event: QMouseEvent) -> None:
        """Ends a pan by the left button; one that has gone nowhere was a click."""
        gesture, self.gesture = self.gesture, None
        way = event.position() - self._pixel
        if gesture is not None and hypot(way.x(), way.y()) <= CLICK_REACH:
            gesture.release(self._pointer(event))

    def move(self, event: QMouseEvent) -> None:
        if not event.buttons() & (_LEFT | _MIDDLE):
            # A release that never arrived: something took the mouse away in between.
            self._pan_from = None
            self.cancel()
        if self._pan_from is not None:
            self._view.pan(event.position() - self._pan_from)
            self._pan_from = event.position()
        elif self.gesture is not None:
            self._drag(event.position(), event.modifiers())
        else:
            pointer = self._pointer(event, self.near)
            self._come_near(pointer)
            self.hover_over(pointer.over)

    def _drag(self, pixel: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._pixel, self._keys = pixel, keys
        if self.gesture is not None:
            self.gesture.drag(self._pointer_at(pixel, keys))
            if self._beyond(pixel).isNull():
                self._scroll.stop()
            elif not self._scroll.isActive():
                self._scroll.start()

    def _scroll_on(self) -> None:
        """What is dragged to the rim of the view, or beyond, brings more of the map into sight."""
        way = self._beyond(self._pixel)
        if self.gesture is None or way.isNull():
            self._scroll.stop()
        else:
            self._view.pan(-way)
            self._drag(self._pixel, self._keys)

    def _beyond(self, pixel: QPointF) -> QPointF:
        """How far a pixel is beyond the inner part of the view; as much as one scrolls at once."""
        inner = QRectF(self._view.rect()).adjusted(RIM, RIM, -RIM, -RIM)
        x = min(pixel.x() - inner.left(), 0) or max(pixel.x() - inner.right(), 0)
        y = min(pixel.y() - inner.top(), 0) or max(pixel.y() - inner.bottom(), 0)
        return QPointF(min(max(x, -FASTEST), FASTEST), min(max(y, -FASTEST), FASTEST))

    def release(self, event: QMouseEvent) -> None:
        self._scroll.stop()
        if self._pan_from is not None:
            self._pan_from = None
            if self._view.is_read_only:
                self._end_look(event)
            self._show_cursor()
        elif self.gesture is not None and event.button() == _LEFT:
            gesture, self.gesture = self.gesture, None
            gesture.release(self._pointer(event))
            self.hover_over(self._pointer(event).over)
            self._view.update()

    def double_click(self, event: QMouseEvent) -> None:
        if event.button() != _LEFT or self._view.is_read_only:
            return
        pointer = self._pointer(event)
        target = pointer.over
        if target.id != self._pressed.id or self._pressed.zone is Zone.ADD:
            # The first click has brought something else under the pointer.
            return
        if target.zone is Zone.EMPTY:
            self._view.writing.add_party(PartyKind.DEPARTMENT, pointer.at)
        elif target.zone is not Zone.FOLD:
            records = self._surface.records_behind(target.id)
            self._view.session.select(records)
            if target.id in self._surface.recorded.ids:
                self._view.writing.rename(target.id)

    def cancel(self) -> None:
        self._scroll.stop()
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            gesture.cancel()
            self._view.update()

    # -- from the palette ---------------------------------------------------------------------

    def begin_to_carry_in(self, kind: PartyKind) -> None:
        self.gesture = DropParty(self._surface, kind)

    def carry_in(self, pixel: QPointF) -> None:
        self._drag(pixel, Qt.KeyboardModifier.NoModifier)

    def let_go(self, pixel: QPointF) -> Callable[[], None]:
        """Ends the carrying; what it returns adds the party."""
        self._scroll.stop()
        gesture, self.gesture = self.gesture, None
        return partial(gesture.release, self._pointer_at(pixel)) if gesture else lambda: None

    # -- the wheel ----------------------------------------------------------------------------

    def wheel(self, event: QWheelEvent) -> None:
        """Ctrl+wheel zooms to the pointer; the wheel or two fingers pan, Shift sideways."""
        self._turn(event)
        if self.gesture is not None:
            # What is dragged stays under the pointer.
            self._drag(event.position(), event.modifiers())

    def _turn(self, event: QWheelEvent) -> None:
        if event.modifiers() & _CONTROL:
            self._view.zoom(STEP ** (event.angleDelta().y() / 120), event.position())
            return
        way = QPointF(event.pixelDelta())
        if way.isNull():
            way = QPointF(event.angleDelta()) / 2
        if event.modifiers() & _SHIFT:
            way = QPointF(way.y() or way.x(), 0)
        self._view.pan(way)

    def hold_space(self, held: bool) -> None:
        self._space_held = held
        self._show_cursor()

    # -- hovering -----------------------------------------------------------------------------

    def hover_over(self, target: Target) -> None:
        if target != self.hover:
            self.hover = target
            self._show_cursor()
            self._view.update()

    def leave(self) -> None:
        self.near = None
        self.hover_over(NOTHING)

    def target_at(self, pixel: QPointF) -> Target:
        camera = self._view.camera
        return self._view.scene.target(camera.to_scene(pixel), 1 / camera.scale)

    def _come_near(self, pointer: Pointer) -> None:
        """The handles of a party stay while the pointer is on the way to them."""
        near = self.near
        if pointer.over.is_party:
            near = pointer.over.id
        elif near is not None and pointer.over.zone is not Zone.ADD:
            party = self._view.scene.drawing.parties.get(PartyId(near))
            room = (AWAY + RADIUS + 4) * pointer.unit
            if party is None or party.rect.grown(room).distance(pointer.at) > 0:
                near = None
        if self._view.camera.scale < HANDLES_FROM or self._view.is_read_only:
            near = None
        if near != self.near:
            self.near = near
            self._view.update()

    def _show_cursor(self) -> None:
        view, hover = self._view, self.hover
        if self._space_held:
            view.setCursor(Qt.CursorShape.OpenHandCursor)
        elif hover.zone is Zone.EMPTY:
            view.unsetCursor()
        elif view.is_read_only:
            view.setCursor(Qt.CursorShape.PointingHandCursor)
        elif hover.zone is Zone.CORNER:
            view.setCursor(_CORNER_CURSORS[hover.part])
        else:
            view.setCursor(_CURSORS.get(hover.zone, Qt.CursorShape.SizeAllCursor))

    def _target(self, at: Point, unit: float, near: str | None) -> Target:
        """What is under a point; not asked for while a gesture does not aim at anything."""
        if self.gesture is None:
            return self._view.scene.target(at, unit, near)
        aims = isinstance(self.gesture, Connect | Reconnect)
        return self._view.scene.shape_target(at, unit) if aims else NOTHING

    def _pointer(self, event: QMouseEvent, near: str | None = None) -> Pointer:
        return self._pointer_at(event.position(), event.modifiers(), near)

    def _pointer_at(
        self,
        pixel: QPointF,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        near: str | None = None,
    ) -> Pointer:
        camera = self._view.camera
        at: Point = camera.to_scene(pixel)
        unit = 1 / camera.scale
        return Pointer(
            at,
            self._target(at, unit, near),
            unit,
            adds=bool(keys & (_CONTROL | _SHIFT)),
            copies=bool(keys & (_CONTROL | _ALT)),
            free=bool(keys & _ALT),
            straight=bool(keys & _SHIFT),
        )
