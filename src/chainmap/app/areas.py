"""The keys' way from one area of the window to the next: the map, and each dock that is seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from chainmap.app.docks import show

if TYPE_CHECKING:
    from chainmap.app.window import Window


def go_to_area(window: Window, way: int) -> None:
    """Gives the keys to the next area (1) or the one before (-1), and says which it is."""
    areas = [window.canvas, *_seen(window)]
    at = next((place for place, area in enumerate(areas) if _has_keys(area, window)), 0)
    area = areas[(at + way) % len(areas)]
    _give_keys(area)
    window.announcer.say(_name(area, window))


def go_into(window: Window, name: str) -> None:
    """Brings a dock into sight and gives it the keys."""
    show(window, name)
    _give_keys(window.panels[name])


def _give_keys(area: QWidget) -> None:
    """To the part that had them last, or the first that takes them."""
    field = area.focusWidget() if _takes_keys(area.focusWidget()) else _first(area)
    if field is not None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def _seen(window: Window) -> Iterator[QWidget]:
    """What the docks hold, but for those hidden behind another's tab."""
    for name, dock in window.docks.items():
        if name in window.panels and dock.isVisible() and not dock.visibleRegion().isEmpty():
            yield window.panels[name]


def _name(area: QWidget, window: Window) -> str:
    """Of a panel what its dock is called; the map says itself what has the keys."""
    names = (name for name, panel in window.panels.items() if panel is area)
    return next((window.docks[name].windowTitle() for name in names), "")


def _has_keys(area: QWidget, window: Window) -> bool:
    focus = window.focusWidget()
    return focus is area or area.isAncestorOf(focus)


def _takes_keys(widget: QWidget | None) -> bool:
    return (
        widget is not None
        and widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    )


def _first(area: QWidget) -> QWidget | None:
    """The first in the order of Tab that takes keys."""
    if area.focusProxy() is not None:
        return area.focusProxy()
    widget = area if _takes_keys(area) else area.nextInFocusChain()
    while widget is not None and widget is not area:
        if area.isAncestorOf(widget) and _takes_keys(widget):
            return widget
        widget = widget.nextInFocusChain()
    return widget if _takes_keys(widget) else None
