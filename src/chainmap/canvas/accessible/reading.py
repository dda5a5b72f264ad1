"""Where one is on the canvas: the one thing that has the keys, and word of what changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent

from chainmap.canvas.accessible.spots import Spot, Spots
from chainmap.canvas.tools.walk import Way, walk
from chainmap.model.change import Change

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView

FEW = 50
"""More new or lost things than this at once are not told one by one."""
AT_ONCE = 40
"""Names that are compared between two events."""
_Event = QAccessible.Event


class Reading(QObject):
    """Follows the selection and the map; tells a screen reader, where one is running."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self.spots = Spots(view)
        self._last: str | None = None
        self._renaming: Iterator[None] = iter(())
        self._spare_time = QTimer(self, interval=0)
        self._spare_time.timeout.connect(self._go_on)
        view.session.selection_changed.connect(self._follow_selection)
        view.session.changed.connect(self._follow_map)

    @property
    def current(self) -> str | None:
        """The one thing that the selection is about; of several, the one it was about before."""
        if self._last is None or not self.is_selected(self._last):
            self._last = self._current_of(self._view.session.selection) or self._last
        return self._last if self._last and self.is_selected(self._last) else None

    # -- walking ------------------------------------------------------------------------------

    def step(self, way: int) -> bool:
        """Selects what comes next (1) or before (-1); False at the end: the keys go elsewhere."""
        found = self.spots.order.step(self.current or self._last, way)
        if found is None:
            self._last = None
            return False
        self.choose(found)
        return True

    def walk(self, way: Way, *, extends: bool) -> bool:
        """Along a delivery to the nearest party that way; False where none leads there.

        From a group one goes from its first party, or to that one where nothing leads that way.
        `extends`: what was selected stays so.
        """
        start = self.current
        if start is None:
            return self.begin()
        first = self._first_of(start)
        found = walk(self._view.scene.shown.map, self._view.surface.box_of, first or start, way)
        found = found or first
        if found is None:
            return False
        self.choose(found, extends=extends)
        return True

    def _first_of(self, group: str) -> str | None:
        """Of a group's parties in sight the leftmost, of two the upper one."""
        boxes = ((self._view.surface.box_of(id), id) for id in self.spots.order.below(group))
        places = [(box.left, box.top, id) for box, id in boxes if box is not None]
        return min(places)[2] if places else None

    def begin(self) -> bool:
        """Where nothing is selected: selects the party nearest to the middle of the view."""
        if self._view.session.selection:
            return False
        middle = QRectF(self._view.rect()).center()
        near = [
            ((self._view.to_pixel(party.id) - middle).manhattanLength(), party.id)
            for party in self._view.scene.drawing.parties_touching(self._view.seen)
        ]
        if near:
            self.choose(min(near)[1])
        return bool(near)

    def choose(self, id: str, *, extends: bool = False) -> None:
        """Selects one thing, or it too, and brings it into sight."""
        self._view.setFocus()
        records = self._view.scene.records_behind([id])
        self._last = id
        before = self._view.session.selection
        selection = records | before if extends else records
        if selection == before:
            self.tell_focus()
        self._view.session.select(selection)
        self._view.center_on(records)

    def is_selected(self, id: str) -> bool:
        selection, shown = self._view.session.selection, self._view.scene.shown
        if id in selection or not selection or id in shown.all.groups:
            return id in selection
        return bool(shown.stand_ins) and shown.behind(id) <= selection

    def tell_focus_soon(self) -> None:
        """After Qt has said that the canvas as a whole has the keys."""
        if QAccessible.isActive():
            QTimer.singleShot(0, self, self.tell_focus)

    def tell_focus(self) -> None:
        """Says where the keys are now."""
        if QAccessible.isActive() and self._view.hasFocus() and self.current is not None:
            self._send(self.current, _Event.Focus)

    def _follow_selection(self, selection: frozenset[str]) -> None:
        if not QAccessible.isActive():
            return
        QAccessible.updateAccessibility(QAccessibleEvent(self._view, _Event.SelectionWithin))
        if self.current is not None:
            self._send(self.current, _Event.Selection)
            self.tell_focus()

    def _current_of(self, selection: frozenset[str]) -> str | None:
        order, shown = self.spots.order, self._view.scene.shown
        group = next((id for id in selection if id in shown.all.groups), None)
        if group is not None:
            return group if group in order else None
        return min((id for id in shown.drawn(selection) if id in order), default=None)

    # -- what changes -------------------------------------------------------------------------

    def _follow_map(self, change: Change) -> None:
        if not QAccessible.isActive():
            self._forget_all()
            return
        lost = self.spots.forget_lost()
        for spot in lost:
            if len(lost) <= FEW:
                QAccessible.updateAccessibility(QAccessibleEvent(spot, _Event.ObjectDestroyed))
            spot.deleteLater()
        added = [*change.parties.added, *change.deliveries.added, *change.notes.added]
        for id in added if len(added) <= FEW else ():
            self._send(id, _Event.ObjectCreated)
        if change.info:
            QAccessible.updateAccessibility(QAccessibleEvent(self._view, _Event.NameChanged))
        self.tell_new_names()

    def _forget_all(self) -> None:
        for spot in self.spots.known.values():
            spot.deleteLater()
        self.spots.known.clear()

    def tell_new_names(self) -> None:
        """Those that were heard and are told in other words now; a few at a time."""
        if QAccessible.isActive() and self.spots.known:
            self._renaming = self._compare_names()
            self._spare_time.start()

    def _compare_names(self) -> Iterator[None]:
        map, spoken = self._view.scene.shown.map, self._view.spoken
        heard = [spot for spot in self.spots.known.values() if spot.heard is not None]
        for number, spot in enumerate(heard, 1):
            if spot.heard != spoken.name(map, spot.id):
                self._send_of(spot, _Event.NameChanged)
            if number % AT_ONCE == 0:
                yield

    def _go_on(self) -> None:
        if next(self._renaming, self) is self:
            self._spare_time.stop()

    def _send(self, id: str, event: QAccessible.Event) -> None:
        if id in self.spots.order:
            self._send_of(self.spots.spot(id), event)

    @staticmethod
    def _send_of(spot: Spot, event: QAccessible.Event) -> None:
        QAccessible.updateAccessibility(QAccessibleEvent(spot, event))
