"""Takes the pictures of the manual from the program itself: both languages, light and dark.

Run: `python tools/help_pictures.py [NAME …]`; needs Pillow, which makes the files small.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Literal

# Dialogues are never larger than the screen, and Qt's own has 800 pixels.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parent / 'screens.json'}"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSettings
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar, QWidget

from chainmap.app.docks import show
from chainmap.app.program import Program
from chainmap.app.run import application
from chainmap.app.settings import Settings, ThemeChoice
from chainmap.app.window import Window
from chainmap.model.map import ChainMap
from help_story import Script, delivery, identified, later, planned, rated, script

TITLES = {"de": "Kolbe Fahrradanhänger (erfunden)", "en": "Kolbe Bike Trailers (invented)"}
IMAGES = Path(__file__).parents[1] / "resources" / "help" / "images"
WINDOW = (1060, 680)
CANVAS = (900, 640)
COLOURS = 96
EXAMPLES = {"de": "maschinenbau_de", "en": "saas_en"}
LANGUAGES = ("de", "en")
THEMES: tuple[ThemeChoice, ...] = ("light", "dark")
PATIENCE = 400
"""Twentieths of a second."""


def until(is_so: Callable[[], bool]) -> None:
    """Waits, not for ever: a picture of what is not done yet is seen on the sheet."""
    for _ in range(PATIENCE):
        QTest.qWait(50)
        if is_so():
            return


class Studio:
    """A window on the example map of a language."""

    def __init__(self, program: Program, language: str) -> None:
        self.language = language
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
        until(lambda: not analyst.is_busy and not canvas.is_busy)
        QTest.qWait(250)

    def choose(self, id: str) -> None:
        self.window.menus.refresh()
        self.window.menus.actions[id].trigger()
        self.rest()

    def clear_table(self) -> None:
        """Nothing but the canvas."""
        for dock in self.window.docks.values():
            dock.hide()
        self.window.resize(*CANVAS)
        self.rest()
        self.window.canvas.fit()
        self.rest()

    def story(self, *parts: Callable[[ChainMap, Script], ChainMap]) -> None:
        """The map of the worked story, after these parts of it."""
        map, told = ChainMap(), script(self.language)
        for part in parts:
            map = part(map, told)
        language: Literal["de", "en"] = "de" if self.language == "de" else "en"
        info = replace(map.info, title=TITLES[language], language=language)
        self.window.session.open(replace(map, info=info))
        self.rest()
        self.choose("arrange")
        self.window.canvas.fit()
        self.rest()

    def order(self, *sections: str, height: int) -> QPixmap:
        """The card of the delivery that the story is about, with these sections open."""
        order = delivery(self.window.session.recorded, script(self.language).ratings[0][0])
        self.window.go_to([order.id])
        page = self.window.card.page
        assert page is not None
        for section in page.sections:
            section.set_open(section.name in sections)
        return self.dock("card", 400, height)

    def click_finding(self, row: int) -> None:
        """Picks one, and shows whom it is about."""
        list = self.window.findings.list
        list.pick(row)
        list.clicked.emit(list.currentIndex())
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
    studio.clear_table()
    studio.story(identified)
    studio.choose("overlay-sight")
    return studio.grab(studio.window.canvas)


def charts(studio: Studio) -> QPixmap:
    return studio.dock("charts", 820, 560)


def card(studio: Studio) -> QPixmap:
    studio.window.go_to([hub(studio)])
    return studio.dock("card", 380, 640)


def what_if(studio: Studio) -> QPixmap:
    studio.clear_table()
    studio.window.go_to([hub(studio)])
    studio.choose("take-out")
    studio.window.canvas.fit()
    studio.rest()
    return studio.grab(studio.window)


def matrix(studio: Studio) -> QPixmap:
    return studio.dock("matrix", 860, 620)


def tables(studio: Studio) -> QPixmap:
    show(studio.window, "tables")
    tabs = studio.window.docks["tables"].findChildren(QTabBar)
    tabs[0].setCurrentIndex(2)
    return studio.dock("tables", 860, 420)


def identify(studio: Studio) -> QPixmap:
    studio.story(identified)
    studio.choose("identify")
    page = studio.window.identify.departments
    page.skip_subject()
    page.skip_subject()
    words = {"de": "Versand: Wochenplan", "en": "Shipping: weekly plan"}
    page.boxes[0].field.setFocus()
    page.boxes[0].field.fill(words[studio.language])
    studio.window.canvas.fit()
    studio.rest()
    return studio.grab(studio.window)


def needs(studio: Studio) -> QPixmap:
    studio.story(identified, rated)
    studio.choose("needs")
    return studio.dock("needs", 400, 480)


def ratings(studio: Studio) -> QPixmap:
    studio.story(identified, rated)
    return studio.order("customer", "supplier", height=700)


def standards(studio: Studio) -> QPixmap:
    studio.story(identified, rated, planned)
    return studio.order("standard", height=780)


def actions(studio: Studio) -> QPixmap:
    studio.story(identified, rated, planned)
    studio.choose("plan")
    return studio.dock("actions", 860, 320)


def story_identified(studio: Studio) -> QPixmap:
    studio.clear_table()
    studio.story(identified)
    return studio.grab(studio.window.canvas)


def story_findings(studio: Studio) -> QPixmap:
    studio.story(identified, rated)
    panel = studio.window.findings
    show(studio.window, "findings")
    blind = [row.code for row in panel.rows].index("blind_spot")
    panel.list.pick(blind)
    return studio.dock("findings", 420, 640)


def story_later(studio: Studio) -> QPixmap:
    studio.clear_table()
    studio.story(identified, rated, planned, later)
    studio.choose("overlay-tier")
    return studio.grab(studio.window.canvas)


def hub(studio: Studio) -> str:
    """The party with the most deliveries."""
    map = studio.window.session.recorded
    inside = [id for id, one in map.parties.items() if one.kind.is_internal]
    return max(inside, key=lambda id: len(map.deliveries_by_provider.get(id, ())))


SCENES: dict[str, Callable[[Studio], QPixmap]] = {
    "window": window,
    "findings": findings,
    "colours": colours,
    "card": card,
    "charts": charts,
    "what-if": what_if,
    "matrix": matrix,
    "tables": tables,
    "identify": identify,
    "needs": needs,
    "ratings": ratings,
    "standards": standards,
    "actions": actions,
    "story-identified": story_identified,
    "story-findings": story_findings,
    "story-later": story_later,
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
            size = write_small(picture, folder / f"{name}.png")
            print(f"{language}/{theme}/{name}.png  {size} bytes")
            studio.close()


def write_small(picture: QPixmap, file: Path) -> int:
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
