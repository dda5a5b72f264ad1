"""What stands on a picture beside the map: its title, and a line that says what is shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF
from PySide6.QtGui import QPainter

from chainmap.model.map import ChainMap
from chainmap.model.records import MapInfo
from chainmap.render.fonts import BOLD, REGULAR, shared_font
from chainmap.render.pens import colour
from chainmap.render.text import Style, clean, elided
from chainmap.render.theme import Theme
from chainmap.wording.kinds import flows_words
from chainmap.wording.language import Translate


@dataclass(frozen=True)
class Heading:
    """The title, and one line beneath it: organisation, date, filter."""

    title: str
    line: str

    @classmethod
    def of(cls, map: ChainMap, tr: Translate) -> Heading:
        info = map.info
        settings = map.settings
        words = flows_words(settings.flows, settings.critical_from, tr)
        flows = tr("filter: {flows}").format(flows=words)
        parts = (info.organisation or "", long_date(info), flows)
        line = " · ".join(" ".join(clean(part).split()) for part in parts if part)
        title = " ".join(clean(info.title).split()) or tr("Untitled map")
        return cls(title, line)

    def height(self, size: float) -> float:
        """Of both lines and the space below them, for a title of this size."""
        return size * 2.6

    def paint(self, painter: QPainter, area: QRectF, size: float, theme: Theme) -> None:
        """At the top left of an area, each line cut to its width."""
        big = Style(round(size), BOLD, size * 1.3)
        small = Style(max(round(size * 0.62), 1), REGULAR, size * 0.9)
        base = area.top() + big.ascent
        lines = ((big, self.title, theme.text), (small, self.line, theme.text_muted))
        for style, text, ink in lines:
            painter.setFont(shared_font(style.size, style.weight))
            painter.setPen(colour(ink))
            painter.drawText(QPointF(area.left(), base), elided(text, area.width(), style))
            base += big.line


def long_date(info: MapInfo) -> str:
    """The map's date in words of its language; empty where it has none."""
    if info.date is None:
        return ""
    locale = QLocale(QLocale.Language.German if info.language == "de" else QLocale.Language.English)
    pattern = "d. MMMM yyyy" if info.language == "de" else "d MMMM yyyy"
    return locale.toString(QDate(info.date.year, info.date.month, info.date.day), pattern)
