"""Takes the pictures of the manual from the program itself: both languages, light and dark.

Run: `python tools/help_pictures.py [NAME …]`; needs Pillow, which makes the files small.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from itertools import product
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSettings
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from chainmap.app.docks import show
from chainmap.app.program import Program
from chainmap.app.run import application
from chainmap.app.settings import Settings, ThemeChoice
from chainmap.app.window import Window

IMAGES = Path(__file__).parents[1] / "resources" / "help" / "images"
WINDOW = (1060, 680)
COLOURS = 96
EXAMPLES = {"de": "maschinenbau_de", "en": "saas_en"}
LANGUAGES = ("de", "en")
THEMES: tuple[ThemeChoice, ...] = ("light", "dark")
PATIENCE = 400
"""Twentieths of a second."""


class Studio:
    """A window on the example map of a language."""

    def __init__(self, program: Program, language: str) -> None:
        self.window: Window = program.new_window()
        self.window.resize(*WINDOW)
        self.open(EXAMPLES[language])

    def open(self, example: str) -> None:
        self.window.documents.open_example(example)
        self.rest()
        self.window.canvas.fit()
        self.rest()

    def rest(self) -> None:
        """Until all is worked out and painted."""
        analyst, canvas = self.window.analyst, self.window.canvas
        for _ in range(PATIENCE):
            QTest.qWait(50)
            if not analyst.is_busy and not canvas.is_busy:
                break
        QTest.qWait(250)

    def choose(self, id: str) -> None:
        self.window.menus.refresh()
        self.window.menus.actions[id].trigger()
        self.rest()

    def dock(self, name: str, width: int, height: int) -> QPixmap:
        """A dock by itself, at a size of its own."""
        show(self.window, name)
        dock = self.window.docks[name]
        dock.setFloating(True)
        dock.resize(width, height)
        self.rest()
        return self.grab(dock)

    @staticmethod
    def grab(widget: QWidget) -> QPixmap:
        return widget.grab()

    def close(self) -> None:
        self.window.session.settle()
        self.window.session.mark_saved(self.window.session.recorded)
        self.window.close()
        self.window.settings.remember_window(QByteArray(), QByteArray())


def window(studio: Studio) -> QPixmap:
    return studio.grab(studio.window)


def findings(studio: Studio) -> QPixmap:
    panel = studio.window.findings
    panel.list.pick(0)
    return studio.dock("findings", 400, 560)


def colours(studio: Studio) -> QPixmap:
    studio.choose("overlay-tier")
    return studio.grab(studio.window.canvas)


SCENES: dict[str, Callable[[Studio], QPixmap]] = {
    "window": window,
    "findings": findings,
    "colours": colours,
}


def take(names: list[str]) -> None:
    app = application()
    program = Program(app, Settings(app))
    for language, theme in product(LANGUAGES, THEMES):
        program.choose_language(language)
        program.choose_theme(theme)
        folder = IMAGES / language / theme
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            studio = Studio(program, language)
            picture = SCENES[name](studio)
            size = _write_small(picture, folder / f"{name}.png")
            print(f"{language}/{theme}/{name}.png  {size} bytes")
            studio.close()


def _write_small(picture: QPixmap, file: Path) -> int:
    """With few colours, which a picture of a program has anyway."""
    from PIL import Image

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
    return file.stat().st_size


if __name__ == "__main__":
    wanted = sys.argv[1:] or list(SCENES)
    with tempfile.TemporaryDirectory() as home:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, home)
        take(wanted)
