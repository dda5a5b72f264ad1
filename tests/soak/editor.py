"""A program that edits and saves without end, and tells each edit before it begins.

    python -m tests.soak.editor FILE

Edit number 7 calls the first party "edit 7"; so a map tells how far it came.
"""

from __future__ import annotations

import itertools
import random
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

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
    window = program.new_window()
    assert window.documents.open_path(Path(sys.argv[1]))
    numbers = itertools.count(number_in(window.session.recorded) + 1)
    dice = random.Random(sys.argv[1])
    timer = QTimer(app, interval=0)
    timer.timeout.connect(lambda: _act(window, numbers, dice))
    timer.start()
    app.exec()


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
