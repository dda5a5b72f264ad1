"""The map on the full screen, one saved view after another, nothing else in sight."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from chainmap.background import Background
from chainmap.canvas.view import CanvasView
from chainmap.model import edits
from chainmap.model.records import View, ViewId
from chainmap.session import Session
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from chainmap.model.overlay import Overlay
    from chainmap.render.theme import Theme

LARGEST = 2.0
"""A small map fills the screen up to this scale: it is looked at from across a room."""
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Presentation(QWidget):
    """Shows a copy: nothing that happens here changes the map. Esc ends it.

    A map without saved views is shown whole, filtered and coloured as it is.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        work_for: Callable[[str | None], Callable[[], Overlay] | None],
        coloured_by: str | None = None,
    ) -> None:
        """`work_for`: how the overlay that a view keeps is worked out."""
        super().__init__(None, Qt.WindowType.Window)
        self._work_for = work_for
        self._background = Background(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Presentation"))
        self._map = session.recorded
        self.views = list(self._map.views.values()) or [self._whole(coloured_by)]
        self.at = 0
        self._number = ""
        self._copy = Session(self._map, self)
        self.canvas = CanvasView(self._copy, theme, self)
        self.canvas.setEnabled(False)
        self.canvas.largest = LARGEST
        self.canvas.filter_mark.hide()
        self.canvas.overview.is_wanted = False
        self.canvas.legend.is_fixed = True
        self._caption = QLabel()
        self._caption.setObjectName("caption")
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setWordWrap(True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._caption)
        self.setStyleSheet(
            f"QWidget {{ background: {theme.canvas}; }}"
            f" QLabel#caption {{ color: {theme.text}; background: {theme.surface};"
            f" font-size: 20px; padding: 12px 48px; }}"
        )
        self._show()

    def _whole(self, coloured_by: str | None) -> View:
        title = self._map.info.title or tr("Untitled map")
        return View(ViewId("v"), title, overlay=coloured_by, filter=self._map.display.filter)

    @property
    def caption(self) -> str:
        return self._caption.text()

    def go(self, steps: int) -> None:
        self.at = min(max(self.at + steps, 0), len(self.views) - 1)
        self._show()

    def _show(self) -> None:
        view = self.views[self.at]
        map = edits.set_display(self._map, replace(self._map.display, filter=view.filter))
        self._copy.commit(map, "filter")
        self.canvas.filter_mark.hide()
        self._colour(view)
        words = f"{view.name} – {view.caption}" if view.caption else view.name
        count = f"  ({self.at + 1}/{len(self.views)})" if len(self.views) > 1 else ""
        self._caption.setText(words + count)
        self.canvas.show_frame(view.frame)

    def _colour(self, view: View) -> None:
        work = self._work_for(view.overlay)
        if work is None:
            self.canvas.set_overlay(None)
        else:
            self._background.run(work, partial(self._take, view))

    def _take(self, view: View, overlay: Overlay | None, _: Exception | None) -> None:
        if view is self.views[self.at]:
            self.canvas.set_overlay(overlay)
            if view.frame is None:
                self.canvas.fit()  # beside the legend

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Also a number and Enter, as one jumps in other presentations."""
        if event.text().isdecimal():
            self._number += event.text()
            return
        number, self._number = self._number, ""
        if number and event.key() in _ENTER:
            self.go(int(number) - 1 - self.at)
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.close()
        elif event.key() in _ON:
            self.go(1)
        elif event.key() in _BACK:
            self.go(-1)
        elif event.key() == Qt.Key.Key_Home:
            self.go(-len(self.views))
        elif event.key() == Qt.Key.Key_End:
            self.go(len(self.views))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.go(-1 if event.button() == Qt.MouseButton.RightButton else 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            QTimer.singleShot(0, self, self._fit_again)

    def _fit_again(self) -> None:
        self.canvas.show_frame(self.views[self.at].frame)
