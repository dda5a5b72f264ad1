"""Writes resources/usual_places.txt: the docks of a window that has never been closed.

Run it when a dock comes or goes: `QT_QPA_PLATFORM=offscreen .venv/bin/python tools/dock_places.py`.
"""

from __future__ import annotations

import tempfile
from base64 import encodebytes
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from chainmap.app.dock_places import place_by_hand
from chainmap.app.program import Program
from chainmap.app.settings import Settings
from chainmap.app.window import Window

FILE = Path(__file__).parents[1] / "resources" / "usual_places.txt"


def main() -> None:
    FILE.touch()  # a frame is to be put up before there is any
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
        settings = Settings(app)
        window = Window(settings)
        Program(app, settings, "en").frame(window)
        place_by_hand(window)
        window.show()
        app.processEvents()
        FILE.write_text(encodebytes(window.saveState().data()).decode(), "ascii")


if __name__ == "__main__":
    main()
