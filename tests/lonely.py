"""The real program, with somebody in it who does what the test says and tells what he sees.

    python -m tests.lonely [FILE] -- WORD…

Words, one after another: `asked` waits until lost maps have been offered; `rename=NAME` calls the
first party so; `save`; `close` asks to close the window; `look` tells what there is; `wait` does
nothing for ever, so that the test can end the program. Lost maps are recovered
when they are offered ("offered N"), unless a word is `asks`: then the question stays open.
He tells each word done ("did WORD"), what boxes say ("told TEXT"), the parties ("names …") and
whether the file is somebody else's ("held").
"""

from __future__ import annotations

import sys
from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from chainmap.app.files.recovery import RecoveryDialog
from chainmap.app.run import application, run
from chainmap.app.window import Window
from chainmap.model import edits
from chainmap.model.records import PartyId

EVERY = 20
"""Milliseconds between two looks."""
PATIENCE = 60_000
"""Milliseconds after which he leaves, whatever happens."""


class Person(QObject):
    def __init__(self, app: QApplication, words: list[str]) -> None:
        super().__init__(app)
        self._words = deque(words)
        self._may_recover = "asks" not in words
        self._was_asked = False
        self._is_at_it = False
        self._seen: set[int] = set()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        QTimer.singleShot(PATIENCE, app, lambda: app.exit(99))

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, RecoveryDialog):
            self._answer(dialog)
        elif isinstance(dialog, QMessageBox):
            self._read(dialog)
        elif dialog is None and self._can_go_on() and _windows():
            self._is_at_it = True
            # Within its own call a timer rings no more, and a box may come up.
            QTimer.singleShot(0, self, self._do_next)

    def _can_go_on(self) -> bool:
        return (
            not self._is_at_it
            and bool(self._words)
            and (self._words[0] not in ("asked", "asks") or self._was_asked)
        )

    def _answer(self, dialog: RecoveryDialog) -> None:
        if id(dialog) in self._seen:
            return
        self._seen.add(id(dialog))
        self._was_asked = True
        say(f"offered {len(dialog.kept)}")
        if self._may_recover:
            _press(dialog, "Recover")

    def _read(self, box: QMessageBox) -> None:
        if id(box) in self._seen:
            return
        self._seen.add(id(box))
        say(f"told {box.text()} {box.informativeText()}".replace("\n", " "))
        if not self._words or self._words[0] != "wait":
            box.reject()

    def _do_next(self) -> None:
        self._do(self._words.popleft())
        self._is_at_it = False

    def _do(self, word: str) -> None:
        window = _windows()[0]
        what, _, name = word.partition("=")
        if what == "rename":
            first = next(iter(window.session.recorded.parties))
            map = edits.rename(window.session.recorded, PartyId(first), name)
            window.session.commit(map, "rename")
        elif what == "save":
            window.documents.save()
        elif what == "close":
            window.close()
        if what != "wait":
            self._tell(word)

    def _tell(self, word: str) -> None:
        for window in _windows():
            map, bar = window.session.recorded, window.file_watch.bar.text
            say(f"names {' '.join(party.name for party in map.parties.values())}")
            say("held" if window.documents.file.holder else "free")
            say(f"bar {bar}") if bar else None
        say(f"did {word}")


def _windows() -> list[Window]:
    """Those that are ready to work in."""
    return [it for it in QApplication.topLevelWidgets()
            if isinstance(it, Window) and it.is_furnished and it.isVisible()]  # fmt: skip


def _press(dialog: QObject, name: str) -> None:
    (button,) = [
        it for it in dialog.findChildren(QPushButton) if it.text().replace("&", "") == name
    ]
    button.click()


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    at = sys.argv.index("--")
    files, words = [Path(word) for word in sys.argv[1:at]], sys.argv[at + 1 :]
    person = Person(application(), words)
    status = run(files, "en")
    person.deleteLater()
    return status


if __name__ == "__main__":
    sys.exit(main())
