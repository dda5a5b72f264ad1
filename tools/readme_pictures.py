"""Takes the pictures of the README: windows so small that their words are read at 830 pixels.

Run: `python tools/readme_pictures.py [NAME …]`; needs Pillow. They have two pixels for each of the
page's, and go to `docs/pictures/`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_SCALE_FACTOR"] = "2"

from PySide6.QtCore import QSettings
from PySide6.QtGui import QPixmap

from chainmap.app.program import Program
from chainmap.app.run import application
from chainmap.app.settings import Settings, ThemeChoice
from help_pictures import hub, write_small
from screenshots import Hall, comparison

OUT = Path(__file__).parents[1] / "docs" / "pictures"
SIZE = (1040, 660)


class Booth(Hall):
    """A window as narrow as its panels allow."""

    size = SIZE

    def __init__(self, program: Program, language: str) -> None:
        super().__init__(program, language)
        self.told()

    def only(self, *docks: str) -> None:
        for name, dock in self.window.docks.items():
            dock.setVisible(name in docks)
        self.look()


def window(booth: Booth) -> QPixmap:
    """The findings of a map, and the first of them on it."""
    booth.only("palette", "findings")
    booth.click_finding(0)
    booth.look()
    return booth.grab(booth.window)


def colours(booth: Booth) -> QPixmap:
    booth.only("card")
    booth.choose("overlay-sight")
    booth.window.session.select([hub(booth)])
    booth.look()
    return booth.grab(booth.window)


def what_if(booth: Booth) -> QPixmap:
    booth.only()
    booth.window.go_to([hub(booth)])
    booth.choose("take-out")
    booth.look()
    return booth.grab(booth.window)


SCENES: dict[str, tuple[str, ThemeChoice, Callable[[Booth], QPixmap]]] = {
    "window": ("de", "light", window),
    "colours": ("en", "light", colours),
    "what-if": ("en", "dark", what_if),
    "comparison": ("de", "dark", comparison),
}


def take(names: list[str]) -> None:
    app = application()
    program = Program(app, Settings(app))
    OUT.mkdir(parents=True, exist_ok=True)
    for name in names:
        language, theme, scene = SCENES[name]
        program.choose_language(language)
        program.choose_theme(theme)
        booth = Booth(program, language)
        print(f"{name}.png  {write_small(scene(booth), OUT / f'{name}.png')} bytes")
        booth.close()


if __name__ == "__main__":
    wanted = sys.argv[1:] or list(SCENES)
    with tempfile.TemporaryDirectory() as home:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, home)
        take(wanted)
