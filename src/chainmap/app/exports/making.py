"""What is in exported files is made: at once where it is little, else by a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from chainmap.app.errand_bar import done_with_bar, runs_of
from chainmap.app.exports.formats import EXPORTS, Contents, Order, contents
from chainmap.background import Background
from chainmap.errand import Errand
from chainmap.errors import ChainMapError, ExportFailed
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


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
        self._background.run(runs_of(self._errand), self.done.emit)

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


def made_with_bar(window: QWidget, order: Order) -> Contents | None:
    """The contents; `None`: it was cancelled. Meanwhile the window stays awake.

    Raises:
        ChainMapError: they cannot be made.
    """
    if is_quick(order):
        return contents(order)
    words = tr("Writing: {format} …").format(format=EXPORTS[order.kind].name())
    return done_with_bar(window, Errand(contents, order, ExportFailed), tr("Export"), words)
