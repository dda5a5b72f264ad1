"""A bar with a button to cancel, while a process of its own works for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QLabel, QProgressDialog, QWidget

from chainmap.background import Background
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from chainmap.errand import Errand

PATIENCE = 400
"""Milliseconds until a bar is shown."""
EVERY = 100
"""Milliseconds between two looks at how much is done."""

_Answer = TypeVar("_Answer")


def done_with_bar(
    window: QWidget, errand: Errand[Any, _Answer], title: str, words: str
) -> _Answer | None:
    """What came of it; `None`: it was cancelled. Meanwhile the window stays awake.

    Raises:
        ChainMapError: as the errand raises it.
    """
    return _Wait(window, errand, title, words).result()


class _Wait(Generic[_Answer]):
    """The window takes no other command. A share done is shown once there is one."""

    def __init__(
        self, window: QWidget, errand: Errand[Any, _Answer], title: str, words: str
    ) -> None:
        self._errand = errand
        self._answer: _Answer | None = None
        self._fault: Exception | None = None
        self._loop = QEventLoop()
        self._bar = QProgressDialog(window)
        self._bar.setWindowTitle(title)
        self._bar.setLabel(_plain(words))
        self._bar.setCancelButtonText(tr("Cancel"))
        self._bar.setRange(0, 0)
        self._bar.setMinimumDuration(PATIENCE)
        self._bar.setMinimumWidth(360)
        self._bar.setAutoClose(False)
        self._bar.setAutoReset(False)
        self._bar.setWindowModality(Qt.WindowModality.WindowModal)
        self._bar.canceled.connect(errand.stop)
        self._look = QTimer(self._bar, interval=EVERY)
        self._look.timeout.connect(self._tell)

    def result(self) -> _Answer | None:
        Background(self._bar).run(runs_of(self._errand), self._take)
        self._look.start()
        self._bar.show()
        self._loop.exec()
        self._look.stop()
        self._bar.canceled.disconnect(self._errand.stop)
        self._errand.stop()  # where the program was asked to end meanwhile
        self._bar.close()
        self._bar.deleteLater()
        if self._fault is not None:
            raise self._fault
        return self._answer

    def _tell(self) -> None:
        if self._errand.share:
            self._bar.setRange(0, 100)
            self._bar.setValue(round(99 * self._errand.share))

    def _take(self, answer: _Answer | None, fault: Exception | None) -> None:
        self._answer, self._fault = answer, fault
        self._loop.quit()


def _plain(words: str) -> QLabel:
    """Names of files are in it, which are no markup."""
    label = QLabel(words, alignment=Qt.AlignmentFlag.AlignCenter)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def runs_of(errand: Errand[Any, _Answer]) -> Callable[[], _Answer | None]:
    """The thread holds on to the errand and to no Qt object."""
    return errand.run
