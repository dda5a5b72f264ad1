"""One action of the program: its words, its place in the menus, its keys, what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtGui import QAction, QKeySequence

Keys: TypeAlias = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Row:
    """One action as it is now.

    `place`: the menu it stands in ("file", "file/export"). `keys`: shortcuts, the first is shown.
    `checked` `None`: it cannot be checked. `on_canvas`: its keys work on the canvas alone, so that
    they can be typed elsewhere. `begins`: a line above it. `on_bar`: it is on the tool bar.
    """

    id: str
    text: str
    place: str
    icon: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    tip: str = ""
    enabled: bool = True
    checked: bool | None = None
    on_canvas: bool = False
    begins: bool = False
    on_bar: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole


def desktop_keys(standard: Keys, *fallbacks: str) -> tuple[str, ...]:
    """The desktop's own keys for it, and ours beside them."""
    bindings = [key.toString() for key in QKeySequence.keyBindings(standard)]
    return tuple(dict.fromkeys([*bindings, *fallbacks]))
