"""Parties: form, border, icon, name, caption. Form and border tell the kind, colour stresses it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from chainmap.model.records import PartyKind
from chainmap.render import icons
from chainmap.render.fonts import SEMIBOLD, shared_font
from chainmap.render.geometry import ICON, Rect, side_room
from chainmap.render.overlay_painter import marked_colours, paint_badges
from chainmap.render.pens import NO_BRUSH, NO_PEN, colour, pen
from chainmap.render.shapes import PartyShape
from chainmap.render.text import CAPTION, NAME, Style, elided, width, wrapped
from chainmap.render.theme import PartyColours, Theme, mixed, readable_on
from chainmap.wording.kinds import kind_name, party_count
from chainmap.wording.language import Translate

ICONS_FROM = 0.5
"""Scale from which icons, captions and shadows are painted."""
BADGES_FULL_TO = 0.7
"""Scale below which badges grow, so that they stay as large on the screen."""
LEAST_BOX = (72.0, 20.0)
"""Smaller boxes stay empty."""
LEAST_TEXT = 8.0
"""Pixels: names are written larger where they would be smaller than this on screen."""


def paint_parties(
    painter: QPainter,
    parties: Sequence[PartyShape],
    theme: Theme,
    *,
    scale: float,
    speak: Translate,
) -> None:
    for party in parties:
        colours = party_colours(theme, party)
        if scale >= ICONS_FROM:
            _paint_shadow(painter, party, theme)
        _paint_body(painter, party, colours)
        _paint_strip(painter, party, theme)
        if _is_too_small(party):
            continue
        if scale >= ICONS_FROM:
            _paint_icon(painter, party, colours)
            _paint_name(painter, party, colours, _caption(party, speak))
        else:
            paint_large_name(painter, party, colours, scale)
    paint_badges(painter, parties, theme, max(1.0, BADGES_FULL_TO / scale))


def paint_plain_parties(
    painter: QPainter, parties: Sequence[PartyShape], theme: Theme, *, scale: float
) -> None:
    """Boxes without form, those of a colour at once; names where they can be read."""
    boxes: dict[PartyColours, QPainterPath] = {}
    for party in parties:
        colours = party_colours(theme, party)
        boxes.setdefault(colours, QPainterPath()).addRect(party.rect.area)
    for colours, path in boxes.items():
        painter.setPen(pen(colours.border, 0))
        painter.setBrush(colour(colours.fill))
        painter.drawPath(path)
    for party in parties:
        paint_large_name(painter, party, party_colours(theme, party), scale)


def party_colours(theme: Theme, party: PartyShape) -> PartyColours:
    """The overlay's colours, or the theme's for a kind, or readable ones on a party's own fill."""
    own = party.colour
    plain = theme.parties[party.kind] if own is None else _own_colours(own)
    return plain if theme.overlay is None else marked_colours(theme, party.id, plain)


@cache
def _own_colours(own: str) -> PartyColours:
    ink = readable_on(own)
    border = mixed(own, ink, 0.6)
    return PartyColours(own, border, ink, ink, mixed(ink, own, 0.85))


def _is_too_small(party: PartyShape) -> bool:
    """A box made so small by hand that nothing can be written into it."""
    return party.body.width < LEAST_BOX[0] or party.body.height < LEAST_BOX[1]


# -- form -------------------------------------------------------------------------------------


def _paint_shadow(painter: QPainter, party: PartyShape, theme: Theme) -> None:
    painter.setPen(NO_PEN)
    painter.setBrush(colour(theme.shadow, theme.shadow_strength))
    painter.drawPath(party.outline.translated(0, 2))


def _paint_body(painter: QPainter, party: PartyShape, colours: PartyColours) -> None:
    dashes = (5.0, 3.0) if party.kind is PartyKind.EXTERNAL_SUPPLIER else ()
    painter.setPen(pen(colours.border, 1.5, dashes))
    painter.setBrush(colour(colours.fill))
    if party.kind is PartyKind.TEAM or party.members:
        painter.drawPath(party.card_behind)
    painter.drawPath(party.outline)
    if party.kind is PartyKind.EXTERNAL_CUSTOMER:
        painter.setBrush(NO_BRUSH)
        painter.setPen(pen(colours.border, 1.0))
        painter.drawPath(party.inner_outline)


def _paint_strip(painter: QPainter, party: PartyShape, theme: Theme) -> None:
    if party.group is not None and theme.overlay is None:
        painter.setPen(NO_PEN)
        painter.setBrush(colour(party.group.colour or theme.group_colour(party.group.index)))
        painter.drawPath(party.strip)


def _paint_icon(painter: QPainter, party: PartyShape, colours: PartyColours) -> None:
    painter.setBrush(NO_BRUSH)
    painter.setPen(pen(colours.icon, icons.STROKE, round_ends=True))
    before = painter.transform()
    place = QTransform.fromTranslate(party.icon.left, party.icon.top)
    painter.setTransform(place.scale(ICON / icons.BOX, ICON / icons.BOX), combine=True)
    painter.drawPath(icons.fold_icon() if party.members else icons.party_icon(party.kind))
    painter.setTransform(before)


# -- words ------------------------------------------------------------------------------------


def _caption(party: PartyShape, speak: Translate) -> str:
    """What stands beneath the name: the group, or that the party is external."""
    if party.members:
        return party_count(party.members, speak)
    group = party.group.name if party.group else ""
    if party.kind.is_internal:
        return group
    return " · ".join(filter(None, (kind_name(party.kind, speak), group)))


def _paint_name(painter: QPainter, party: PartyShape, colours: PartyColours, caption: str) -> None:
    body, (before, after) = party.body, side_room(party.kind)
    height = len(party.lines) * NAME.line + (CAPTION.line if caption else 0)
    if caption and height > body.height:
        caption, height = "", height - CAPTION.line
    left, top = body.left + before, body.center[1] - height / 2
    painter.setFont(shared_font(NAME.size, NAME.weight))
    painter.setPen(colour(colours.text))
    for index, line in enumerate(party.lines):
        painter.drawText(QPointF(left, top + index * NAME.line + NAME.ascent), line)
    if caption:
        room = max(body.width - before - after, 24.0)
        painter.setFont(shared_font(CAPTION.size, CAPTION.weight))
        painter.setPen(colour(colours.caption))
        base = top + len(party.lines) * NAME.line + CAPTION.ascent
        painter.drawText(QPointF(left, base), elided(caption, room, CAPTION))


def paint_large_name(
    painter: QPainter, party: PartyShape, colours: PartyColours, scale: float
) -> None:
    """The name as large as it must be to be read at a small scale, in the middle of the box."""
    style, lines = _large_name(party.name, party.body, max(NAME.size, round(LEAST_TEXT / scale)))
    if not lines:
        return
    painter.setFont(shared_font(style.size, style.weight))
    painter.setPen(colour(colours.text))
    middle = party.body.center
    top = middle[1] - len(lines) * style.line / 2
    for index, line in enumerate(lines):
        left = middle[0] - width(line, style) / 2
        painter.drawText(QPointF(left, top + index * style.line + style.ascent), line)


@cache
def _large(size: int) -> Style:
    return Style(size, SEMIBOLD, size * 1.1)


def _large_name(name: str, body: Rect, size: int) -> tuple[Style, tuple[str, ...]]:
    """The name at a size; a little smaller where only then it stands there whole."""
    style, smaller = _large(size), _large(max(NAME.size, round(size * 0.85)))
    lines = _large_lines(name, body, style)
    if lines and lines[-1].endswith("…"):
        whole = _large_lines(name, body, smaller)
        if not whole[-1].endswith("…"):
            return smaller, whole
    return style, lines


def _large_lines(name: str, body: Rect, style: Style) -> tuple[str, ...]:
    most = int((body.height - 2) / style.line)
    room = body.width - 14 - style.size / 3
    if most < 1 or room < 3 * style.size:
        return ()
    return wrapped(name, room, style, most)
