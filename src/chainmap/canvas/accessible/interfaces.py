"""What Qt's accessibility is told of the canvas and of each thing on it.

Qt owns the interfaces that the factory hands out, and drops one when its object is destroyed; so
each has an object, be it only a `Spot`. `None` must not be returned where Qt wants a pointer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from chainmap.canvas.accessible.order import WHOLE
from chainmap.canvas.accessible.spots import Spot
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView

_Text, _Relation = QAccessible.Text, QAccessible.RelationFlag
RENAME, CONNECT = "rename", "connect"


def interface_of(view: CanvasView, id: str) -> QAccessibleInterface | None:
    """What tells of a thing on the canvas; of `WHOLE`, the canvas itself."""
    if id == WHOLE:
        return QAccessible.queryAccessibleInterface(view)
    if id not in view.accessible.spots.order:
        return None
    return QAccessible.queryAccessibleInterface(view.accessible.spots.spot(id))


class CanvasInterface(QAccessibleWidget):
    """The canvas: a list of all that is drawn on it, and of the fields over it."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view

    def text(self, kind: QAccessible.Text) -> str:
        shown = self._view.scene.shown
        if kind == _Text.Name:
            title = shown.map.info.title
            return tr("Map: {title}").format(title=title) if title else tr("Map")
        if kind == _Text.Description:
            return self._view.spoken.whole(shown.map, shown.hidden)
        if kind == _Text.Help:
            return tr(
                "Tab goes from one thing to the next, F2 renames, D draws a delivery, Escape "
                "selects nothing, Ctrl+Tab leaves the map."
            )
        return ""

    def state(self) -> QAccessible.State:
        state = super().state()
        state.multiSelectable = 1
        state.extSelectable = 1
        return state

    def childCount(self) -> int:
        return len(self._things) + len(self._fields)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        things, fields = self._things, self._fields
        if 0 <= index < len(things):
            return interface_of(self._view, things[index])
        index -= len(things)
        return (
            QAccessible.queryAccessibleInterface(fields[index])
            if 0 <= index < len(fields)
            else None
        )

    def indexOfChild(self, child: QAccessibleInterface | None) -> int:
        other = child.object() if child is not None else None
        order = self._view.accessible.spots.order
        if isinstance(other, Spot):
            return order.place(other.id) if order.above(other.id) == WHOLE else -1
        fields = self._fields
        return len(self._things) + fields.index(other) if other in fields else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The topmost at a point of the screen, a member rather than its group."""
        point = self._view.mapFromGlobal(QPoint(x, y))
        field = self._view.childAt(point)
        if field in self._fields:
            return QAccessible.queryAccessibleInterface(field)
        target = self._view.pointing.target_at(QPointF(point))
        return interface_of(self._view, target.id) if target.id else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        if not self._view.hasFocus():
            return super().focusChild()
        current = self._view.accessible.current
        return interface_of(self._view, current) if current is not None else None

    @property
    def _things(self) -> list[str]:
        return list(self._view.accessible.spots.order.below(WHOLE))

    @property
    def _fields(self) -> list[QObject]:
        """What is typed into over the canvas, while it is open, and the small cards."""
        return [one for one in self._view.fields if not one.isHidden()]


class ThingInterface(QAccessibleInterface):
    """One thing on the canvas."""

    def __init__(self, spot: Spot) -> None:
        super().__init__()
        self._spot = spot
        self._view = spot.view
        self._actions = ThingActions(spot)

    @property
    def _id(self) -> str:
        return self._spot.id

    # -- where it stands ----------------------------------------------------------------------

    def isValid(self) -> bool:
        return shiboken6.isValid(self._spot) and self._id in self._view.accessible.spots.order

    def object(self) -> QObject:
        return self._spot

    def window(self) -> QWindow:
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return interface_of(self._view, self._view.accessible.spots.order.above(self._id))

    def childCount(self) -> int:
        return len(self._view.accessible.spots.order.below(self._id))

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        below = self._view.accessible.spots.order.below(self._id)
        return interface_of(self._view, below[index]) if 0 <= index < len(below) else None

    def indexOfChild(self, child: QAccessibleInterface | None) -> int:
        other = child.object() if child is not None else None
        order = self._view.accessible.spots.order
        if isinstance(other, Spot) and order.above(other.id) == self._id:
            return order.place(other.id)
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def rect(self) -> QRect:
        area = self._view.camera.area_to_view(self._area).toAlignedRect()
        return area.translated(self._view.mapToGlobal(QPoint(0, 0)))

    @property
    def _area(self) -> QRectF:
        scene = self._view.scene
        area = scene.drawing.areas.get(self._id)  # type: ignore[call-overload]
        if area is not None:
            return QRectF(area.rect.area)
        return scene.area_of(self._view.accessible.spots.order.below(self._id) or [self._id])

    # -- what it is ---------------------------------------------------------------------------

    def role(self) -> QAccessible.Role:
        is_group = bool(self._view.accessible.spots.order.below(self._id))
        return QAccessible.Role.Grouping if is_group else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = 1
        state.selectable = 1
        state.multiSelectable = 1
        state.selected = int(self._view.accessible.is_selected(self._id))
        is_current = self._view.accessible.current == self._id
        state.focused = int(is_current and self._view.hasFocus())
        area = self._view.camera.area_to_view(self._area)
        state.invisible = int(area.isEmpty())
        state.offscreen = int(not area.intersects(QRectF(self._view.rect())))
        return state

    def text(self, kind: QAccessible.Text) -> str:
        map = self._view.scene.shown.map
        if kind == _Text.Name:
            self._spot.heard = self._view.spoken.name(map, self._id)
            return self._spot.heard
        return self._view.spoken.details(map, self._id) if kind == _Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing is renamed behind the user's back: the action opens the field."""

    def relations(
        self, match: QAccessible.RelationFlag = _Relation.AllRelations
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        """Where a delivery comes from and goes to; of a party, its deliveries.

        Qt's flag says what the other is to this one: what this flows to "flows from" this.
        """
        map = self._view.scene.shown.map
        found: list[tuple[str, QAccessible.RelationFlag]] = []
        delivery = map.deliveries.get(self._id)  # type: ignore[call-overload]
        if delivery is not None:
            found = [(map.provider_of(delivery), _Relation.FlowsTo)]
            found += [(delivery.consumer, _Relation.FlowsFrom)]
        elif self._id in map.parties:
            out = map.deliveries_by_provider.get(self._id, ())  # type: ignore[call-overload]
            into = map.deliveries_by_consumer.get(self._id, ())  # type: ignore[call-overload]
            found = [(one.id, _Relation.FlowsFrom) for one in out]
            found += [(one.id, _Relation.FlowsTo) for one in into]
        others = [(interface_of(self._view, id), flag) for id, flag in found if flag & match]
        return [(other, flag) for other, flag in others if other is not None]

    def interface_cast(self, kind: QAccessible.InterfaceType) -> shiboken6.VoidPtr:  # type: ignore[override]
        is_wanted = kind == QAccessible.InterfaceType.ActionInterface
        address = shiboken6.getCppPointer(self._actions)[0] if is_wanted else 0
        return shiboken6.VoidPtr(address)


class ThingActions(QAccessibleActionInterface):
    """What can be done with a thing without a mouse or keys."""

    def __init__(self, spot: Spot) -> None:
        super().__init__()
        self._spot = spot

    def actionNames(self) -> list[str]:
        names = [self.pressAction(), self.setFocusAction(), self.showMenuAction()]
        map = self._spot.view.scene.shown.map
        if self._spot.id in self._spot.view.session.map.ids:
            names.append(RENAME)
        if self._spot.id in map.parties and self._spot.id not in map.groups:
            names.append(CONNECT)
        return names

    def localizedActionName(self, name: str) -> str:
        own = {RENAME: tr("Rename"), CONNECT: tr("Deliver to …"), self.pressAction(): tr("Select")}
        return own.get(name) or super().localizedActionName(name)

    def localizedActionDescription(self, name: str) -> str:
        own = {
            RENAME: tr("Type a new name"),
            CONNECT: tr("Draw a delivery from here to another party"),
            self.pressAction(): tr("Select this and nothing else"),
        }
        return own.get(name) or super().localizedActionDescription(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return {RENAME: ["F2"], CONNECT: ["D"]}.get(name, [])

    def doAction(self, name: str) -> None:
        view, id = self._spot.view, self._spot.id
        view.accessible.choose(id)
        if name == RENAME:
            view.writing.rename(id)
        elif name == CONNECT:
            view.connect_wanted.emit(id)
        elif name == self.showMenuAction():
            view.menu_wanted.emit(view.mapToGlobal(view.to_pixel(id).toPoint()))
