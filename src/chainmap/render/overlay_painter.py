"""Colours under an overlay, the badges beside what has a mark, and the legend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from chainmap.model.overlay import STRENGTHS, LegendRow, Mark, Overlay, Rest, Tone
from chainmap.render.fonts import REGULAR, SEMIBOLD, shared_font
from chainmap.render.outline import corner
from chainmap.render.pens import colour, pen
from chainmap.render.shapes import DeliveryShape, PartyShape
from chainmap.render.text import Style, width, wrapped
from chainmap.render.theme import PartyColours, Theme, contrast, mixed, readable_on

BADGE = Style(10, SEMIBOLD, 12)
BADGE_HEIGHT = 14.0
BADGE_ROOM = 20.0
"""Scene units by which badges reach out of what they stand at, at the smallest scale."""
FAINT = 0.3
"""Share of its own colour that is left to what is faint."""
FILLED = {False: 0.24, True: 0.34}
"""Share of a tone in the fill of a box, in light and in dark themes."""
_STRENGTH_FILLED = dict(zip(STRENGTHS, (0.10, 0.18, 0.28, 0.38, 0.47), strict=True))
LEGEND_WIDTH = 264.0
TITLE, TEXT, SMALL = Style(13, SEMIBOLD, 18), Style(12, REGULAR, 15), Style(11, REGULAR, 15)
PAD = 12.0
LEAST_CONTRAST = 4.5
BAD = (Tone.BAD, Tone.V1)
BAD_WIDTH = 3.4
"""Scene units: a line that tells something bad is at least as wide."""
BROAD, BROADEST = 1.8, 3.0
"""Pixels: widths of lines from afar."""
SAMPLE = 40.0
NUMBER, NUMBERS = 36.0, 66.0
"""Room in the legend for how many there are; and for how many there were, too."""


# -- colours ----------------------------------------------------------------------------------


def marked_colours(theme: Theme, id: str, plain: PartyColours) -> PartyColours:
    """The colours of a party under the theme's overlay; `plain`: those without it."""
    overlay = theme.overlay
    if overlay is None:
        return plain
    mark = overlay.marks.get(id)
    if mark is not None:
        return toned(theme, mark.tone)
    if overlay.rest is Rest.AS_EVER:
        return plain
    calm = PartyColours(
        theme.surface, theme.inactive, theme.text_muted, theme.text, theme.text_muted
    )
    return calm if overlay.rest is Rest.CALM else _faint(calm, theme.canvas)


def marked_line(theme: Theme, id: str, plain: str) -> str:
    """The colour of a delivery's line under the theme's overlay."""
    overlay = theme.overlay
    if overlay is None or overlay.rest is Rest.AS_EVER:
        return plain
    mark = overlay.marks.get(id)
    if mark is not None:
        return theme.tones[mark.tone]
    return _mixed(theme.inactive, theme.canvas, 1.0 if overlay.rest is Rest.CALM else FAINT * 1.5)


def tells(theme: Theme, id: str) -> bool:
    """Whether the theme's overlay says something of this."""
    return theme.overlay is not None and id in theme.overlay.marks


def picks_out(theme: Theme) -> bool:
    """Whether the overlay is about some only: what else is marked must not drown it."""
    return theme.overlay is not None and theme.overlay.rest is Rest.FAINT


def far_pen(theme: Theme, name: str, scale: float) -> QPen:
    """Of lines of a colour, from afar: what the overlay tells is broader, what is bad broadest."""
    if theme.overlay is None or name not in theme.tones.values():
        return pen(name, 0)
    bad = {theme.tones[tone] for tone in BAD}
    return pen(name, (BROADEST if name in bad else BROAD) / scale)


def marked_width(theme: Theme, id: str, plain: float) -> float:
    """The width of a delivery's line: what is bad is seen by more than its colour."""
    overlay = theme.overlay
    mark = overlay.marks.get(id) if overlay is not None else None
    return max(plain, BAD_WIDTH) if mark is not None and mark.tone in BAD else plain


def marked_text(theme: Theme, id: str, plain: str) -> str:
    """The colour of a delivery's name under the theme's overlay."""
    overlay = theme.overlay
    if overlay is None or id in overlay.marks or overlay.rest is Rest.AS_EVER:
        return plain
    return theme.inactive_text if overlay.rest is Rest.CALM else theme.inactive


def toned(theme: Theme, tone: Tone) -> PartyColours:
    """What is filled with a tone: the stronger, the deeper."""
    share = _STRENGTH_FILLED.get(tone, FILLED[theme.is_dark])
    return _toned(theme.tones[tone], theme.canvas, share, theme.text)


@cache
def _toned(tone: str, canvas: str, share: float, text: str) -> PartyColours:
    fill = mixed(tone, canvas, share)
    ink = text if contrast(text, fill) >= LEAST_CONTRAST else readable_on(fill)
    caption = mixed(ink, fill, 0.85)
    quiet = caption if contrast(caption, fill) >= LEAST_CONTRAST else ink
    icon = tone if contrast(tone, fill) >= 3 else ink
    return PartyColours(fill, tone, icon, ink, quiet)


@cache
def _faint(calm: PartyColours, canvas: str) -> PartyColours:
    shares = (1.0, FAINT * 1.5, FAINT * 1.5, FAINT * 1.8, FAINT * 1.8)
    return PartyColours(
        *(mixed(one, canvas, share) for one, share in zip(calm, shares, strict=True))
    )


_mixed = cache(mixed)


# -- badges -----------------------------------------------------------------------------------


def paint_badges(
    painter: QPainter,
    shapes: Iterable[PartyShape | DeliveryShape],
    theme: Theme,
    size: float = 1.0,
) -> None:
    """The short texts of the marks: at the top right of a box, at the top left of a label.

    `size`: how many times larger than usual, so that they can be read at a small scale.
    """
    if theme.overlay is None:
        return
    for shape in shapes:
        mark = theme.overlay.marks.get(shape.id)
        if mark is None or not mark.badge:
            continue
        if isinstance(shape, PartyShape):
            right = shape.rect.right + 15.0 - corner(shape.kind, shape.rect).width
            top = shape.rect.top - 6.0 * size
        else:
            right, top = shape.label.left + 4.0, shape.label.top - 7.0
        paint_badge(painter, mark, QPointF(right, top), theme, size)


def badge_width(mark: Mark) -> float:
    return max(width(mark.badge, BADGE) + 8.0, BADGE_HEIGHT)


def paint_badge(
    painter: QPainter, mark: Mark, top_right: QPointF, theme: Theme, size: float = 1.0
) -> None:
    """What is not known is hollow, so that it is told from a value by more than its colour."""
    painter.save()
    painter.translate(top_right)
    painter.scale(size, size)
    across = badge_width(mark)
    box = QRectF(-across, 0, across, BADGE_HEIGHT)
    tone, hollow = theme.tones[mark.tone], mark.tone is Tone.NONE
    painter.setPen(pen(theme.text_muted if hollow else theme.canvas, 1.0))
    painter.setBrush(colour(theme.canvas if hollow else tone))
    painter.drawRoundedRect(box, BADGE_HEIGHT / 2, BADGE_HEIGHT / 2)
    painter.setFont(shared_font(BADGE.size, BADGE.weight))
    painter.setPen(colour(theme.text_muted if hollow else readable_on(tone)))
    base = BADGE_HEIGHT / 2 + BADGE.size * 0.36
    painter.drawText(QPointF(-(across + width(mark.badge, BADGE)) / 2, base), mark.badge)
    painter.restore()


# -- the legend -------------------------------------------------------------------------------


def legend_size(overlay: Overlay) -> tuple[float, float]:
    """Width and height of its card, in scene units at 100 %."""
    lines = sum(len(_wrapped(line)) for line in overlay.lines)
    title = len(_title_lines(overlay))
    rows = sum(_row_height(row) for row in overlay.legend)
    return LEGEND_WIDTH, title * TITLE.line + lines * SMALL.line + rows + 2 * PAD + 10


def _title_lines(overlay: Overlay) -> Sequence[str]:
    """Beside the buttons that explain and close the card on the canvas."""
    return wrapped(overlay.title, LEGEND_WIDTH - 2 * PAD - 36, TITLE, 2)


def _row_height(row: LegendRow) -> float:
    return len(_row_lines(row)) * TEXT.line + 6


def _row_lines(row: LegendRow) -> Sequence[str]:
    numbers = NUMBERS if row.was is not None else NUMBER if row.number is not None else 0
    room = LEGEND_WIDTH - 2 * PAD - _text_indent(row) - numbers
    return wrapped(row.text, room, TEXT, 2)


def _text_indent(row: LegendRow) -> float:
    return SAMPLE + max(0.0, badge_width(row.mark) - 20 if row.mark.badge else 0.0)


def _wrapped(line: str) -> Sequence[str]:
    return wrapped(line, LEGEND_WIDTH - 2 * PAD, SMALL, 4)


def paint_legend(painter: QPainter, overlay: Overlay, theme: Theme, at: QPointF) -> None:
    """The card with what the colours and badges mean; `at`: its top left."""
    across, height = legend_size(overlay)
    painter.setPen(pen(theme.border, 1.0))
    painter.setBrush(colour(theme.surface))
    painter.drawRoundedRect(QRectF(at.x() + 0.5, at.y() + 0.5, across - 1, height - 1), 8, 8)
    left, top = at.x() + PAD, at.y() + PAD
    top = _paint_lines(painter, _title_lines(overlay), QPointF(left, top), TITLE, theme.text) + 4
    for row in overlay.legend:
        _paint_row(painter, row, QPointF(left, top), theme)
        top += _row_height(row)
    top += 4
    for line in overlay.lines:
        top = _paint_lines(painter, _wrapped(line), QPointF(left, top), SMALL, theme.text_muted)


def _paint_lines(
    painter: QPainter, lines: Sequence[str], at: QPointF, style: Style, ink: str
) -> float:
    """Where the next line begins."""
    painter.setFont(shared_font(style.size, style.weight))
    painter.setPen(colour(ink))
    top = at.y()
    for line in lines:
        painter.drawText(QPointF(at.x(), top + style.ascent), line)
        top += style.line
    return top


def _paint_row(painter: QPainter, row: LegendRow, at: QPointF, theme: Theme) -> None:
    tone, middle = theme.tones[row.mark.tone], at.y() + TEXT.line / 2
    if row.is_line:
        painter.setPen(pen(tone, 2.2))
        painter.drawLine(QPointF(at.x(), middle), QPointF(at.x() + SAMPLE - 10, middle))
    elif badge_width(row.mark) < SAMPLE - 4:
        painter.setPen(pen(tone, 1.5))
        painter.setBrush(colour(toned(theme, row.mark.tone).fill))
        painter.drawRoundedRect(QRectF(at.x() + 1, middle - 6, SAMPLE - 16, 12), 3, 3)
    if row.mark.badge:
        right = at.x() + max(SAMPLE - 4, badge_width(row.mark))
        paint_badge(painter, row.mark, QPointF(right, middle - BADGE_HEIGHT / 2), theme)
    start = QPointF(at.x() + _text_indent(row), at.y() + 2)
    _paint_lines(painter, _row_lines(row), start, TEXT, theme.text)
    if text := row.numbers:
        end = QPointF(at.x() + LEGEND_WIDTH - 2 * PAD - width(text, TEXT), at.y() + 2)
        _paint_lines(painter, [text], end, TEXT, theme.text_muted)
