"""Takes pictures of the whole program to look at: 14 scenes, light and dark, in both languages.

Run: `make screenshots`, or `python tools/screenshots.py [--contact] [SCENE …]`. They go to
`out/screenshots/LANGUAGE/THEME/SCENE.png`; with `--contact` (needs Pillow) a sheet of each language
and theme as well.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QTabBar, QWidget

from chainmap.app.comparison.difference import Side
from chainmap.app.comparison.window import ComparisonWindow
from chainmap.app.docks import show
from chainmap.app.exports.dialog import ExportDialog
from chainmap.app.exports.report_dialog import ReportDialog
from chainmap.app.program import Program
from chainmap.app.run import application
from chainmap.app.settings import Settings
from help_pictures import LANGUAGES, THEMES, Studio, hub, until
from help_story import identified, later, planned, rated, script

OUT = Path(__file__).parents[1] / "out" / "screenshots"
SIZE = (1280, 800)
COLUMNS, SMALL = 3, 640
SHADE = QColor(0, 0, 0, 90)


class Hall(Studio):
    """A window of the size that most screens have room for."""

    size = SIZE

    def __init__(self, program: Program, language: str) -> None:
        super().__init__(program, language)
        self.window.resize(*self.size)
        self.look()

    def look(self) -> None:
        """At the whole map, when all is in its place."""
        self.rest()
        self.window.canvas.fit()
        self.rest()

    def told(self) -> None:
        """The map of the worked story."""
        self.story(identified, rated, planned)
        self.look()

    def with_dock(self, name: str) -> QPixmap:
        show(self.window, name)
        self.look()
        return self.grab(self.window)

    def with_dialog(self, dialog: QDialog) -> QPixmap:
        """The dialogue in the middle of the window, which is shaded."""
        dialog.show()
        QTest.qWait(200)
        if isinstance(dialog, ExportDialog):
            until(lambda: dialog.preview.picture.is_whole)
        picture, card = self.grab(self.window), dialog.grab()
        room = self.window.size() - dialog.size()
        with QPainter(picture) as painter:
            painter.fillRect(self.window.rect(), SHADE)
            painter.drawPixmap(QPoint(room.width() // 2, room.height() // 2), card)
        dialog.close()
        return picture


def window(hall: Hall) -> QPixmap:
    return hall.grab(hall.window)


def findings(hall: Hall) -> QPixmap:
    hall.told()
    hall.window.docks["card"].hide()
    hall.look()
    hall.click_finding(0)
    hall.look()
    return hall.grab(hall.window)


def card(hall: Hall) -> QPixmap:
    hall.told()
    hall.window.docks["findings"].hide()
    hall.window.session.select([hub(hall)])
    hall.look()
    return hall.grab(hall.window)


def colours(hall: Hall) -> QPixmap:
    hall.told()
    hall.choose("overlay-sight")
    hall.look()
    return hall.grab(hall.window)


def matrix(hall: Hall) -> QPixmap:
    return hall.with_dock("matrix")


def tables(hall: Hall) -> QPixmap:
    show(hall.window, "tables")
    hall.window.docks["tables"].findChildren(QTabBar)[0].setCurrentIndex(2)
    return hall.with_dock("tables")


def charts(hall: Hall) -> QPixmap:
    return hall.with_dock("charts")


def actions(hall: Hall) -> QPixmap:
    hall.told()
    return hall.with_dock("actions")


def needs(hall: Hall) -> QPixmap:
    hall.told()
    return hall.with_dock("needs")


def report(hall: Hall) -> QPixmap:
    return hall.with_dialog(ReportDialog(hall.window))


def export(hall: Hall) -> QPixmap:
    hall.told()
    hall.choose("overlay-sight")
    return hall.with_dialog(ExportDialog(hall.window, "pdf"))


def comparison(hall: Hall) -> QPixmap:
    """What the last step of the worked story changed."""
    hall.told()
    before = hall.window.session.recorded
    names = {"de": ("Kolbe im Mai", "Kolbe im Juni"), "en": ("Kolbe in May", "Kolbe in June")}
    earlier, now = names[hall.language]
    after = later(before, script(hall.language))
    window = ComparisonWindow(hall.window, Side(earlier, lambda: before), Side(now, lambda: after))
    window.resize(*hall.size)
    window.show()
    until(lambda: window.is_settled)
    window.panel.step(1)
    QTest.qWait(400)
    picture = hall.grab(window)
    window.close()
    return picture


def help_window(hall: Hall) -> QPixmap:
    hall.window.show_help("findings")
    manual = hall.window.program.help
    assert isinstance(manual, QWidget)
    hall.rest()
    return hall.grab(manual)


def presentation(hall: Hall) -> QPixmap:
    hall.told()
    hall.choose("overlay-tier")
    hall.window.present()
    shown = hall.window.presentation
    shown.showNormal()
    shown.resize(*hall.size)
    until(lambda: shown.canvas.legend.is_shown)
    shown.canvas.fit()
    QTest.qWait(400)
    picture = hall.grab(shown)
    shown.close()
    return picture


SCENES: dict[str, Callable[[Hall], QPixmap]] = {
    "window": window,
    "findings": findings,
    "card": card,
    "colours": colours,
    "matrix": matrix,
    "tables": tables,
    "charts": charts,
    "actions": actions,
    "needs": needs,
    "report": report,
    "export": export,
    "comparison": comparison,
    "help": help_window,
    "presentation": presentation,
}


def take(names: Sequence[str]) -> list[Path]:
    """All wanted pictures; gives back the folders they are in."""
    app = application()
    program = Program(app, Settings(app))
    folders = []
    for language, theme in product(LANGUAGES, THEMES):
        program.choose_language(language)
        program.choose_theme(theme)
        folder = OUT / language / theme
        folder.mkdir(parents=True, exist_ok=True)
        folders.append(folder)
        for name in names:
            hall = Hall(program, language)
            SCENES[name](hall).save(str(folder / f"{name}.png"))
            print(f"{language}/{theme}/{name}.png")
            hall.close()
    return folders


def contact_sheet(folder: Path, names: Sequence[str]) -> None:
    """All pictures of a folder on one, small."""
    from PIL import Image

    images = [Image.open(folder / f"{name}.png").convert("RGB") for name in names]
    small = [one.resize((SMALL, round(one.height * SMALL / one.width))) for one in images]
    height = max(one.height for one in small)
    rows = -(-len(small) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * (SMALL + 8), rows * (height + 8)), "#888888")
    for place, one in enumerate(small):
        row, column = divmod(place, COLUMNS)
        sheet.paste(one, (column * (SMALL + 8), row * (height + 8)))
    sheet.save(folder.with_suffix(".png"))


if __name__ == "__main__":
    words = sys.argv[1:]
    wanted = [word for word in words if not word.startswith("--")] or list(SCENES)
    with tempfile.TemporaryDirectory() as home:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, home)
        taken = take(wanted)
    if "--contact" in words:
        for one in taken:
            contact_sheet(one, wanted)
