"""Large maps open bit by bit: read on a thread, drawn in slices, with a bar meanwhile.

It is the one way, whoever opens: the menu, the start of the program, recovery.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from chainmap.app.bar import PATIENCE, Bar, Cancelled
from chainmap.background import Background
from chainmap.exchange import import_endings
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chainmap.model.map import ChainMap

T = TypeVar("T")
LARGE_FILE = 2_000_000
"""Bytes that are read and checked in about a quarter of a second."""
LARGE_MAP = 10_000
"""Parties and deliveries that are drawn in about half a second."""


def read_awake(window: QWidget | None, words: str, read: Callable[[], T]) -> T:
    """What `read`, which touches no Qt object, gives; the bar says `words`.

    Raises:
        ChainMapError: as it does.
        Cancelled: by the user; what is read is dropped.
    """
    return cast(T, _Reading(window, words).result(read))


def is_large(*files: Path) -> bool:
    """All of them together, as far as they are there."""
    return sum(map(_size, files)) > LARGE_FILE


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def is_large_map(map: ChainMap) -> bool:
    return len(map.parties) + len(map.deliveries) >= LARGE_MAP


def takes_long(file: Path) -> bool:
    """To open; or what is imported, which may ask something."""
    return file.name.lower().endswith(import_endings()) or is_large(file)


def draw_awake(
    window: QWidget, map: ChainMap, drawing: Callable[[ChainMap], Iterator[float]]
) -> None:
    """Runs through `drawing`, which yields the share done, where the map is large.

    Raises:
        Cancelled: by the user.
    """
    if not is_large_map(map):
        return
    with Bar(window, tr("Drawing the map …")) as tell:
        for share in drawing(map):
            tell(share)


class _Reading:
    def __init__(self, window: QWidget | None, words: str) -> None:
        self._answer: tuple[Any, Exception | None] | None = None
        self._loop = QEventLoop()
        self._bar = QProgressDialog(words, tr("Cancel"), 0, 0, window)
        self._bar.setWindowTitle(tr("Open a map"))
        self._bar.setWindowModality(Qt.WindowModality.WindowModal)
        self._bar.setMinimumDuration(PATIENCE)
        self._bar.canceled.connect(self._loop.quit)

    def result(self, read: Callable[[], Any]) -> Any:
        background = Background(self._bar)
        background.run(read, self._take)
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
