"""The small line of measured values on a delivery's page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from chainmap.model.records import Agreement
from chainmap.render.charts.sparkline import paint_sparkline
from chainmap.render.theme import Theme, theme

HEIGHT = 48


class Sparkline(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._agreement: Agreement | None = None
        self.setFixedHeight(HEIGHT)

    def show_agreement(self, agreement: Agreement | None) -> None:
        """Nothing is shown below two values."""
        self._agreement = agreement
        self.setVisible(agreement is not None and len(agreement.history) > 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        agreement = self._agreement
        if agreement is None:
            return
        with QPainter(self) as painter:
            paint_sparkline(
                painter,
                QRectF(self.rect()),
                agreement.history,
                agreement.target,
                lower_is_better=agreement.better == "lower",
                theme=theme_of(self),
            )


def theme_of(widget: QWidget) -> Theme:
    """The theme whose colours a widget wears."""
    is_dark = widget.palette().color(QPalette.ColorRole.Base).lightness() < 128
    return theme("dark" if is_dark else "light")
