"""Large maps open bit by bit: read on a thread, drawn in slices, with a bar meanwhile."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from chainmap.app.bar import PATIENCE, Bar, Cancelled
from chainmap.background import Background
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chainmap.model.map import ChainMap

LARGE_FILE = 2_000_000
"""Bytes that are read and checked in about a quarter of a second."""
LARGE_MAP = 10_000
"""Parties and deliveries that are drawn in about half a second."""


def read_awake(window: QWidget, file: Path, read: Callable[[Path], Any]) -> Any:
    """What `read`, which touches no Qt object, makes of a file.

    Raises:
        ChainMapError: as it does.
        Cancelled: by the user; what is read is dropped.
    """
    return _Reading(window, file).result(read)


def is_large(file: Path) -> bool:
    try:
        return file.stat().st_size > LARGE_FILE
    except OSError:
        return False


def draw_awake(
    window: QWidget, map: ChainMap, drawing: Callable[[ChainMap], Iterator[float]]
) -> None:
    """Runs through `drawing`, which yields the share done, where the map is large.

    Raises:
        Cancelled: by the user.
    """
    if len(map.parties) + len(map.deliveries) < LARGE_MAP:
        return
    with Bar(window, tr("Drawing the map …")) as tell:
        for share in drawing(map):
            tell(share)


class _Reading:
    def __init__(self, window: QWidget, file: Path) -> None:
        self._file = file
        self._answer: tuple[Any, Exception | None] | None = None
        self._loop = QEventLoop()
        words = tr("Reading “{file}” …").format(file=file.name)
        self._bar = QProgressDialog(words, tr("Cancel"), 0, 0, window)
        self._bar.setWindowTitle(tr("Open a map"))
        self._bar.setWindowModality(Qt.WindowModality.WindowModal)
        self._bar.setMinimumDuration(PATIENCE)
        self._bar.canceled.connect(self._loop.quit)

    def result(self, read: Callable[[Path], Any]) -> Any:
        background = Background(self._bar)
        background.run(partial(read, self._file), self._take)
        self._bar.show()
        self._loop.exec()
        self._bar.canceled.disconnect(self._loop.quit)
        self._bar.close()
        self._bar.deleteLater()
        if self._answer is None:
            raise Cancelled
        found, fault = self._answer
        if fault is not None:
            raise fault
        return found

    def _take(self, found: Any, fault: Exception | None) -> None:
        self._answer = found, fault
        self._loop.quit()
