"""What stands on a picture beside the map itself: the title block, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF
from PySide6.QtGui import QPainter

from chainmap.model.map import ChainMap
from chainmap.render.fonts import BOLD, REGULAR, shared_font
from chainmap.render.pens import colour
from chainmap.render.text import Style, clean, wrapped
from chainmap.render.theme import Theme
from chainmap.render.title_block import NO_BLOCK, PARTS, USUAL_BLOCK, Part, TitleBlock
from chainmap.wording.kinds import flows_words
from chainmap.wording.language import Translate
from chainmap.wording.shown import shown_counts, shown_words

__all__ = [
    "NO_BLOCK",
    "PARTS",
    "USUAL_BLOCK",
    "Heading",
    "Part",
    "TitleBlock",
    "Visible",
    "long_date",
]

MOST_LINES = 3
"""A title, or a line of facts, that needs more is cut."""


class Visible(NamedTuple):
    """How many are in the picture, and of how many."""

    parties: int
    all_parties: int
    deliveries: int
    all_deliveries: int


@dataclass(frozen=True)
class Heading:
    """A title, empty where none is wanted, and the lines beneath it."""

    title: str
    lines: tuple[str, ...]

    @classmethod
    def of(
        cls,
        map: ChainMap,
        tr: Translate,
        block: TitleBlock = USUAL_BLOCK,
        visible: Visible | None = None,
    ) -> Heading:
        title = _one_line(map.info.title) or tr("Untitled map")
        first, second = list(_facts(map, block, tr)), []
        if "filter" in block.parts:
            words = flows_words(map.settings.flows, map.settings.critical_from, tr)
            second += [tr("filter: {flows}").format(flows=words), *shown_words(map, tr)]
        if "counts" in block.parts and visible is not None:
            second.append(shown_counts(*visible, tr))
        if "counts" not in block.parts:
            first, second = first + second, []
        lines = (" · ".join(part) for part in (first, second))
        return cls(title if "title" in block.parts else "", tuple(filter(None, lines)))

    @property
    def line(self) -> str:
        """All that is said beside the title."""
        return " · ".join(self.lines)

    def height(self, size: float, room: float) -> float:
        """Of all lines and the space below them, for a title of this size in so wide a room."""
        taken = sum(style.line for style, _, _ in self._laid(size, room))
        return taken + size * 0.4 if taken else 0.0

    def paint(self, painter: QPainter, area: QRectF, size: float, theme: Theme) -> None:
        """At the top left of an area, wrapped to its width."""
        top = area.top()
        for style, text, is_title in self._laid(size, area.width()):
            painter.setFont(shared_font(style.size, style.weight))
            painter.setPen(colour(theme.text if is_title else theme.text_muted))
            painter.drawText(QPointF(area.left(), top + style.ascent), text)
            top += style.line

    def _laid(self, size: float, room: float) -> Iterator[tuple[Style, str, bool]]:
        big, small = _styles(round(size))
        if self.title:
            yield from ((big, line, True) for line in wrapped(self.title, room, big, MOST_LINES))
        for fact in self.lines:
            yield from ((small, line, False) for line in wrapped(fact, room, small, MOST_LINES))


def _facts(map: ChainMap, block: TitleBlock, tr: Translate) -> Iterator[str]:
    if "client" in block.parts and map.info.organisation:
        yield _one_line(map.info.organisation)
    day = block.date or map.info.date
    if "date" in block.parts and day is not None:
        yield long_date(day, tr)


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


@cache
def _styles(size: int) -> tuple[Style, Style]:
    """Of the title and of what stands beneath it."""
    small = max(round(size * 0.62), 1)
    return Style(size, BOLD, size * 1.3), Style(small, REGULAR, size * 0.9)


def long_date(day: date, tr: Translate) -> str:
    """A date in the words of a language."""
    locale = QLocale(tr("en", "the code of the language itself"))
    pattern = tr("d MMMM yyyy", "a date in words, as Qt writes it")
    return locale.toString(QDate(day.year, day.month, day.day), pattern)
