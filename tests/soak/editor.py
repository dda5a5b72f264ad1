"""A program that edits and saves without end, and tells each edit before it begins.

    python -m tests.soak.editor FILE

Like a person who was interrupted, it first recovers what there is to recover. Edit number 7 calls
the first party "edit 7"; so a map tells how far it came.
"""

from __future__ import annotations

import itertools
import random
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from chainmap.app.files.recovery import RecoveryDialog, offer_recovery
from chainmap.app.program import Program
from chainmap.app.run import application
from chainmap.app.settings import Settings
from chainmap.app.window import Window
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId

FIRST = PartyId("A")


def number_in(map: ChainMap) -> int:
    """How many edits a map has seen."""
    return int(map.parties[FIRST].name.removeprefix("edit "))


def main() -> None:
    app = application()
    program = Program(app, Settings(app))
    window = _window_on(program, Path(sys.argv[1]))
    numbers = itertools.count(number_in(window.session.recorded) + 1)
    dice = random.Random()
    timer = QTimer(app, interval=0)
    timer.timeout.connect(lambda: _act(window, numbers, dice))
    timer.start()
    app.exec()


def _window_on(program: Program, file: Path) -> Window:
    """With the map as it was recovered, or as it is in the file; never both."""
    first = program.new_window()
    RecoveryDialog.exec = _accepts  # type: ignore[assignment, method-assign]
    offer_recovery(program)
    if first.documents.path is None:
        assert first.documents.open_path(file)
    assert program.windows == [first], "the same edits were offered twice"
    return first


def _accepts(dialog: RecoveryDialog) -> None:
    (button,) = [it for it in dialog.findChildren(QPushButton) if it.isDefault()]
    button.click()


def _act(window: Window, numbers: itertools.count[int], dice: random.Random) -> None:
    if dice.random() < 0.2:
        assert window.documents.save()
    else:
        number = next(numbers)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        map = edits.rename(window.session.recorded, FIRST, f"edit {number}")
        window.session.commit(map, "rename")


if __name__ == "__main__":
    main()
