"""The widget one draws on: camera, still picture, marks; hands events to pointing and keyboard."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPoint, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from chainmap.canvas.accessible import factory
from chainmap.canvas.accessible.reading import Reading
from chainmap.canvas.chain_bar import ChainBar
from chainmap.canvas.clipboard import Clipboard
from chainmap.canvas.commands import Commands
from chainmap.canvas.filter_mark import FilterMark
from chainmap.canvas.foreground import paint_foreground
from chainmap.canvas.kept_in_sight import KeptInSight
from chainmap.canvas.keyboard import Keyboard
from chainmap.canvas.legend_card import LegendCard
from chainmap.canvas.marks import paint_empty_hint
from chainmap.canvas.menu_place import menu_place
from chainmap.canvas.name_editor import NameEditor
from chainmap.canvas.naming import Naming
from chainmap.canvas.overview import Overview
from chainmap.canvas.pictures import Pictures
from chainmap.canvas.placing import Placing
from chainmap.canvas.pointing import Pointing
from chainmap.canvas.scene_view import SceneView
from chainmap.canvas.showing import Showing
from chainmap.canvas.surface import CanvasSurface
from chainmap.canvas.text_editor import TextEditor
from chainmap.canvas.tip import show_tip
from chainmap.canvas.uncovered import way_out
from chainmap.canvas.what_if_mark import WhatIfMark
from chainmap.canvas.writing import Writing
from chainmap.mime import PARTY_KIND
from chainmap.model.overlay import Overlay
from chainmap.model.records import PartyKind
from chainmap.render.theme import Theme
from chainmap.session import Session
from chainmap.wording.language import tr
from chainmap.wording.spoken import Spoken


class CanvasView(SceneView):
    """Shows and edits the session's map. `message` is for the status bar.

    A session that is read-only is shown for looking: one zooms, pans, selects, points; no press,
    key or drop edits, and no handle offers to.

    `waits_for_lines`: it is busy, and its lines are plain, until `placing.draw_like` brings
    those of another picture.

    `menu_wanted`: a context menu, at a point of the screen; what it is about is selected.
    `connect_wanted`: a delivery from this party to one that is to be named.
    `placed`: parties have got places from the layout; True where they had none before.
    """

    message = Signal(str)
    placed = Signal(bool)
    menu_wanted = Signal(QPoint)
    connect_wanted = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        waits_for_lines: bool = False,
    ) -> None:
        super().__init__(session, theme, parent)
        self.editor = NameEditor(self)
        self.text_editor = TextEditor(self)
        naming = Naming(session, self.scene, self.camera, self.editor, self.text_editor)
        self.placing = Placing(session, self.scene, self, waits=waits_for_lines)
        self.busy_changed = self.placing.busy_changed
        self.surface = CanvasSurface(
            session,
            self.scene,
            naming,
            update=self.update,
            say=self.message.emit,
            in_sight=lambda: self.seen,
        )
        self.commands = Commands(session, self.scene, self.surface, self.message.emit)
        self.showing = Showing(session)
        self.clipboard = Clipboard(
            session, self.scene, self.message.emit, self.point_of_interest, self.center_on
        )
        self.overview = Overview(self)
        self.filter_mark = FilterMark(self, self.showing)
        self.what_if_mark = WhatIfMark(self)
        self.legend = LegendCard(self)
        self.pointing = Pointing(self, self.surface)
        self._keyboard = Keyboard(self)
        self.chain_bar = ChainBar(self, self.clipboard.add_text, self._names)
        self.writing = Writing(self, naming)
        self._pictures = Pictures(self)
        self.spoken = Spoken(tr)
        self.accessible = Reading(self)
        self._set_up_widget()
        self._follow_session()

    def _set_up_widget(self) -> None:
        factory.install()
        self.setObjectName("canvas")
        # A press takes the focus by itself; the second of a double click must not end the typing
        # that the first has begun.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(not self.is_read_only)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(200, 160)

    def _follow_session(self) -> None:
        self.zooming.connect(self._pictures.before_zoom)
        self.camera_moved.connect(self._follow_camera)
        self.scene.lifting.connect(self._pictures.follow_lifting)
        self.scene.repaint.connect(self._pictures.forget)
        self.colours.overlaid.connect(self._paint_colours)
        self.session.selection_changed.connect(self._pictures.follow_selection)
        self._kept_in_sight = KeptInSight(self)
        self.session.settling.connect(self._end_what_is_under_way)
        self.session.history_changed.connect(self._mark_filter)
        self.session.opened.connect(self._mark_filter)

    # -- what the rest of the program asks of the canvas --------------------------------------

    @property
    def is_read_only(self) -> bool:
        return self.session.is_read_only

    def set_theme(self, theme: Theme) -> None:
        self.colours.wear(theme)
        self._pictures.clear()
        self.overview.forget()

    def set_overlay(self, overlay: Overlay | None) -> None:
        """Colours the map by something, or no more; what was there is shown until it is painted."""
        if self.colours.show(overlay) and self.legend.show_overlay(overlay) and self._is_fitted:
            self.fit()  # what is shown whole is to be seen whole beside the legend

    def _paint_colours(self) -> None:
        self.overview.renew_soon()
        self._pictures.forget([self.scene.drawing.bounds()])

    @property
    def fields(self) -> list[QWidget]:
        """What lies over the map, open or not: fields to type into, cards, marks."""
        return [self.editor, self.text_editor, self.chain_bar, self.filter_mark,
                self.what_if_mark, self.legend]  # fmt: skip

    def select_all(self) -> None:
        map = self.scene.shown.map
        self.session.select(self.scene.records_behind([*map.parties, *map.deliveries, *map.notes]))

    @property
    def is_busy(self) -> bool:
        """Places or routes are still being worked out."""
        return self.placing.is_busy

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self.theme.canvas))
            self._pictures.draw_still(painter)
            self._pictures.draw_carried(painter)
            self._pictures.draw_many_selected(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_empty = not self.session.map.parties and not self.session.map.notes
            if is_empty and not self.is_read_only:
                paint_empty_hint(painter, QRectF(self.rect()), self.theme)
            paint_foreground(painter, self, marks_selected=not self._pictures.marks_many)

    # -- the camera ---------------------------------------------------------------------------

    def _foot(self) -> float:
        return self.chain_bar.room

    def _head(self) -> float:
        places = [QRectF(mark.geometry()) for mark in (self.filter_mark, self.what_if_mark)
                  if not mark.isHidden()]  # fmt: skip
        covering = [place for place in places
                    if self.scene.drawing.touching(self.camera.area_to_scene(place))]  # fmt: skip
        return max((place.bottom() for place in covering), default=0.0)

    def _make_way(self, map: QRectF, room: QSizeF, head: float) -> None:
        self.legend.stand_aside(map, room, head)

    def uncover(self, ids: Collection[str]) -> None:
        """Nothing lies over these: a map shown whole is made to fit again, another moves a bit."""
        if self._is_fitted:
            self.fit()
            return
        over = (self.filter_mark, self.what_if_mark, self.legend, self.overview)
        covers = [QRectF(part.geometry()) for part in over if not part.isHidden()]
        place = self.camera.area_to_view(self.scene.area_of(ids))
        way = way_out(place, covers, QRectF(self.rect()))
        if not way.isNull():
            self.pan(way)

    def _follow_camera(self) -> None:
        self.editor.accept()
        self.text_editor.accept()
        self.overview.follow()

    def _mark_filter(self) -> None:
        self.filter_mark.follow(self.scene.shown.hidden)

    def _names(self) -> list[str]:
        return [party.name for party in self.session.recorded.parties.values()]

    # -- events -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.session.settle()
        self.pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointing.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointing.wheel(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.session.settle()
        self.menu_wanted.emit(menu_place(self, event))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._pictures.clear()
            self._mark_filter()
            self.accessible.tell_new_names()

    def event(self, event: QEvent) -> bool:
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.zoom(1 + event.value(), event.position())
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show_tip(self, event)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.accessible.tell_focus_soon()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab walks over the map; from the last thing on, and from the fields over it, away."""
        if self.hasFocus() and self.accessible.step(1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Whoever has the keyboard now is told when the space bar comes up.
        self.pointing.hold_space(False)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointing.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keyboard.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._keyboard.release(event):
            super().keyReleaseEvent(event)

    def _end_what_is_under_way(self) -> None:
        self.editor.accept()
        self.text_editor.accept()
        self.pointing.cancel()

    # -- drops and size -----------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.is_read_only and event.mimeData().hasFormat(PARTY_KIND):
            kind = bytes(event.mimeData().data(PARTY_KIND).data()).decode()
            self.session.settle()
            self.pointing.begin_to_carry_in(PartyKind(kind))
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()
        self.pointing.carry_in(event.position())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.pointing.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        # The drag must be over before a field can take the focus.
        QTimer.singleShot(0, self, self.pointing.let_go(event.position()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.chain_bar.place()
        self.legend.place()
        self.what_if_mark.place()
        self.overview.follow()
        if self._is_fitted:
            self.fit()
