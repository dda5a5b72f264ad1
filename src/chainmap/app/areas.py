"""The keys' way from one area of the window to the next: the map, the docks seen, the bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QWidget

from chainmap.app.docks import show

if TYPE_CHECKING:
    from chainmap.app.window import Window

_Areas = Qt.DockWidgetArea


@runtime_checkable
class Beginning(Protocol):
    """A panel that says what one begins with in it.

    No focus proxy: a panel whose proxy is hidden, an empty list say, would never let Tab go on.
    """

    begins_at: QWidget


def go_to_area(window: Window, way: int) -> None:
    """Gives the keys to the next area (1) or the one before (-1), and says which it is."""
    areas = [window.canvas, *_speaking(window), *_marks(window), *_seen(window), *_bars(window)]
    area = next_area(areas, window.focusWidget(), way)
    give_keys(area)
    window.announcer.say(_name(area, window))


def next_area(areas: Sequence[QWidget], focus: QWidget | None, way: int) -> QWidget:
    """The area `way` further on than the one that has the keys, else than the first."""
    # Marks lie on the canvas, the first: it is the last one that is asked.
    at = next((place for place in range(1, len(areas)) if _holds(areas[place], focus)), 0)
    return areas[(at + way) % len(areas)]


def go_into(window: Window, name: str) -> None:
    """Brings a dock into sight and gives it the keys."""
    show(window, name)
    panel = window.panels[name]
    give_keys(panel)
    if not _holds(panel, window.focusWidget()):
        # A new dock comes to the front of those it shares its place with only after this turn.
        QTimer.singleShot(0, window, lambda: give_keys(panel))


def give_keys(area: QWidget) -> None:
    """To the part that had them last, or the first that takes them."""
    field = area.focusWidget() if _takes_keys(area.focusWidget()) else _first(area)
    if field is not None:
        field.activateWindow()
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def _speaking(window: Window) -> list[QWidget]:
    """What asks for something just now: the bar above the map, the card of the tour."""
    bar, tour = window.file_watch.bar, window.tour
    return [*([bar] if bar.isVisible() else []), *([tour.callout] if tour is not None else [])]


def _marks(window: Window) -> list[QWidget]:
    """What lies over the map and can be clicked, from top to bottom."""
    canvas = window.canvas
    marks: list[QWidget] = [canvas.what_if_mark, canvas.filter_mark, canvas.legend]
    return sorted((one for one in marks if one.isVisible()), key=lambda one: (one.y(), one.x()))


def _bars(window: Window) -> list[QWidget]:
    """Those at the window's edge: the foot where something in it can be cancelled, the tools."""
    bars: list[QWidget] = [window.statusBar(), window.bar]
    return [bar for bar in bars if bar.isVisible() and _in_order(bar)]


def _seen(window: Window) -> list[QWidget]:
    """The panels that are not behind another's tab: left, right, below, apart."""
    docks = [(name, dock) for name, dock in window.docks.items() if name in window.panels]
    seen = [(_place(window, dock), name) for name, dock in docks if _is_seen(dock)]
    return [window.panels[name] for _, name in sorted(seen)]


def _is_seen(dock: QDockWidget) -> bool:
    return dock.isVisible() and not dock.visibleRegion().isEmpty()


def _place(window: Window, dock: QDockWidget) -> tuple[int, int, int]:
    order = (_Areas.LeftDockWidgetArea, _Areas.RightDockWidgetArea, _Areas.BottomDockWidgetArea)
    at = window.dockWidgetArea(dock)
    rank = order.index(at) if at in order and not dock.isFloating() else len(order)
    return rank, dock.y(), dock.x()


def _name(area: QWidget, window: Window) -> str:
    """Of a panel what its dock is called; the map says itself what has the keys."""
    if area is window.canvas:
        return ""
    names = (name for name, panel in window.panels.items() if panel is area)
    return next((window.docks[name].windowTitle() for name in names), area.accessibleName())


def _holds(area: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (focus is area or area.isAncestorOf(focus))


def _takes_keys(widget: QWidget | None) -> bool:
    return (
        widget is not None
        and widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    )


def _first(area: QWidget) -> QWidget | None:
    """What an area is for; else the first in the order of Tab, fields and lists before buttons."""
    if isinstance(area, Beginning) and _takes_keys(area.begins_at):
        return area.begins_at
    found = _in_order(area)
    return next((one for one in found if not isinstance(one, QAbstractButton)), None) or next(
        iter(found), None
    )


def _in_order(area: QWidget) -> list[QWidget]:
    """All in it that take keys, from top to bottom and left to right.

    Not along Qt's chain of focus: PySide makes each widget on it the child of another, and takes
    menus and panels for gone as soon as one of them is deleted.
    """
    parts = [one for one in (area, *area.findChildren(QWidget)) if _takes_keys(one)]
    return sorted(parts, key=lambda one: _corner(one, area))


def _corner(one: QWidget, area: QWidget) -> tuple[int, int]:
    at = one.mapTo(area, QPoint(0, 0))
    return at.y(), at.x()
