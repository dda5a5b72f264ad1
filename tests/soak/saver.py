"""Opens a map in a window, makes one edit, saves it, and tells how far it came.

    python -m tests.soak.saver FILE

It says "edited" once the edit is made, then "saved", or "refused: " and what the user was told.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from chainmap.app import dialogs
from chainmap.app.program import Program
from chainmap.app.run import application
from chainmap.app.settings import Settings
from chainmap.app.window import Window
from chainmap.errors import ChainMapError
from chainmap.model import edits
from chainmap.wording.errors import explain
from chainmap.wording.language import tr
from tests.soak.editor import FIRST


def main() -> int:
    app = application()
    program = Program(app, Settings(app), "en")
    program.crash_guard.install()
    window = program.new_window()
    vars(dialogs)["show_error"] = lambda _window, heading, error: _told(heading, error)
    vars(dialogs)["show_crash"] = lambda *_: _say("a crash was told")
    QTimer.singleShot(0, lambda: _edit_and_save(window, Path(sys.argv[1])))
    return app.exec()


def _told(heading: str, error: ChainMapError) -> None:
    _say(f"refused: {heading}: {explain(error, tr)}")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _edit_and_save(window: Window, file: Path) -> None:
    if window.documents.open_path(file):
        map = edits.rename(window.session.recorded, FIRST, "edit 1")
        window.session.commit(map, "rename")
        _say("edited")
        if window.documents.save():
            _say("saved")
        window.session.mark_saved(window.session.recorded)
    window.close()


if __name__ == "__main__":
    sys.exit(main())
