"""What is in exported files is made: at once where it is little, else by a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from chainmap.app.exports.formats import EXPORTS, Contents, Order, contents
from chainmap.background import Background
from chainmap.errand import Errand
from chainmap.errors import ChainMapError, ExportFailed
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 400
"""Milliseconds until a bar is shown."""


def is_quick(order: Order) -> bool:
    """It is done before a process would have started."""
    map = order.whole
    return len(map.parties) + len(map.deliveries) <= EXPORTS[order.kind].quick


class Making(QObject):
    """One order under way. `done` brings the contents, `None` where it was stopped, or a fault."""

    done = Signal(object, object)

    def __init__(self, order: Order, parent: QObject) -> None:
        super().__init__(parent)
        self._order = order
        self._errand: Errand[Order, Contents] | None = None
        self._background = Background(self)

    def begin(self) -> None:
        """The answer comes on a later turn of the loop, however little there is to do."""
        if is_quick(self._order):
            QTimer.singleShot(0, self, self._make_here)
            return
        self._errand = Errand(contents, self._order, ExportFailed)
        self._background.run(_runs(self._errand), self.done.emit)

    def _make_here(self) -> None:
        try:
            made = contents(self._order)
        except ChainMapError as error:
            self.done.emit(None, error)
        else:
            self.done.emit(made, None)

    def stop(self) -> None:
        if self._errand is not None:
            self._errand.stop()


def _runs(errand: Errand[Order, Contents]) -> Callable[[], Contents | None]:
    """The thread holds on to the errand and to no Qt object."""
    return errand.run


def made_with_bar(window: QWidget, order: Order) -> Contents | None:
    """The contents; `None`: it was cancelled. Meanwhile the window stays awake.

    Raises:
        ChainMapError: they cannot be made.
    """
    if is_quick(order):
        return contents(order)
    return _Wait(window, order).result()


class _Wait:
    """A bar with a button to cancel; the window takes no other command."""

    def __init__(self, window: QWidget, order: Order) -> None:
        self._made: Contents | None = None
        self._fault: Exception | None = None
        self._loop = QEventLoop()
        self._bar = QProgressDialog(window)
        self._bar.setWindowTitle(tr("Export"))
        self._bar.setLabelText(tr("Writing: {format} …").format(format=EXPORTS[order.kind].name()))
        self._bar.setCancelButtonText(tr("Cancel"))
        self._bar.setRange(0, 0)
        self._bar.setMinimumDuration(PATIENCE)
        self._bar.setMinimumWidth(360)
        self._bar.setAutoClose(False)
        self._bar.setWindowModality(Qt.WindowModality.WindowModal)
        self._making = Making(order, self._bar)
        self._making.done.connect(self._take)
        self._bar.canceled.connect(self._making.stop)

    def result(self) -> Contents | None:
        self._making.begin()
        self._bar.show()
        self._loop.exec()
        self._bar.canceled.disconnect(self._making.stop)
        self._bar.close()
        self._bar.deleteLater()
        if self._fault is not None:
            raise self._fault
        return self._made

    def _take(self, made: Contents | None, fault: Exception | None) -> None:
        self._made, self._fault = made, fault
        self._loop.quit()
