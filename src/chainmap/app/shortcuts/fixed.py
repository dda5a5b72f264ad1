"""The keys that are no actions and stay as they are: on the canvas, and for menus and windows."""

from __future__ import annotations

from dataclasses import dataclass

from chainmap.app.menu_titles import menus
from chainmap.app.shortcuts.own import canonical
from chainmap.wording.language import tr


@dataclass(frozen=True, slots=True)
class Fixed:
    """`text` says what the keys do, `told` what they are called together."""

    keys: tuple[str, ...]
    text: str
    told: str = ""


def fixed_keys() -> tuple[Fixed, ...]:
    """In the order in which they are listed."""
    return (
        Fixed(("Tab", "Shift+Tab"), tr("To the next thing on the map, to the one before")),
        Fixed(_arrows("Alt+"), tr("Walk along the deliveries to the nearest party"),
              tr("Alt+arrow keys")),
        Fixed(_arrows("Alt+Shift+"), tr("Walk, and select what is come to as well"),
              tr("Alt+Shift+arrow keys")),
        Fixed(_arrows(), tr("Move what is selected"), tr("Arrow keys")),
        Fixed(_arrows("Shift+"), tr("Move it by a hair"), tr("Shift+arrow keys")),
        Fixed(("Return", "Enter"), tr("Rename what is selected; accept what is typed")),
        Fixed(("Esc",), tr("Cancel; end a what-if, a colouring, a selection")),
        Fixed(("Space",), tr("Held: drag the sheet")),
        Fixed(("Menu", "Shift+F10"), tr("What can be done with it")),
        Fixed(("F10",), tr("To the menu bar")),
    )  # fmt: skip


def _arrows(held: str = "") -> tuple[str, ...]:
    return tuple(f"{held}{arrow}" for arrow in ("Left", "Right", "Up", "Down"))


def why_fixed(key: str) -> str:
    """What a key does that cannot be given away; empty where it can."""
    for fixed in fixed_keys():
        if key in map(canonical, fixed.keys):
            return fixed.text
    for menu in menus():
        letter = menu.text.partition("&")[2][:1]
        if "/" not in menu.place and letter and key == f"Alt+{letter.upper()}":
            title = menu.text.replace("&", "")
            return tr("Open the menu “{menu}”").format(menu=title)
    return ""
