"""Writes the small marks inside controls in the colours of the themes: `resources/themes/NAME/`.

Run: `python tools/theme_marks.py` after a change of `resources/themes/tokens.json`. A style sheet
can show pictures from files only, and cannot colour them.
"""

from __future__ import annotations

from pathlib import Path

from chainmap.render.theme import Theme, theme

THEMES = Path(__file__).parents[1] / "resources" / "themes"
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none"'
    ' stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round">'
)
CHECK, DASH = "M19 7 10 17l-5-5", "M6 12h12"
DOWN, UP, RIGHT = "m6 9 6 6 6-6", "m18 15-6-6-6 6", "m9 18 6-6-6-6"
CLOSE, FLOAT = "M18 6 6 18M6 6l12 12", "M9 3h12v12M3 9h12v12H3z"


def marks(theme: Theme) -> dict[str, str]:
    """The files of a theme by name."""
    shapes = {
        "check": (CHECK, theme.on_accent, 3.5),
        "check-plain": (CHECK, theme.text, 2.5),
        "check-disabled": (CHECK, theme.disabled, 3.5),
        "dash": (DASH, theme.on_accent, 3.5),
        "down": (DOWN, theme.text_muted, 2.5),
        "down-disabled": (DOWN, theme.disabled, 2.5),
        "up": (UP, theme.text_muted, 2.5),
        "right": (RIGHT, theme.text_muted, 2.5),
        "close": (CLOSE, theme.text_muted, 2),
        "float": (FLOAT, theme.text_muted, 2),
    }
    return {f"{name}.svg": _svg(*shape) for name, shape in shapes.items()}


def _svg(path: str, colour: str, width: float) -> str:
    return f'{HEAD.format(colour=colour, width=width)}<path d="{path}"/></svg>\n'


if __name__ == "__main__":
    for one in (theme("light"), theme("dark")):
        folder = THEMES / one.name
        folder.mkdir(exist_ok=True)
        for name, text in marks(one).items():
            (folder / name).write_text(text, "utf-8")
