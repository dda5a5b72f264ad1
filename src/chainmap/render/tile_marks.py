"""What stands on a sheet beside its part of the map: where to cut and to glue, and which it is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from chainmap.render.fonts import REGULAR, SEMIBOLD, shared_font
from chainmap.render.paper import Sheet
from chainmap.render.pens import NO_BRUSH, colour, pen
from chainmap.render.text import Style, elided, width
from chainmap.render.theme import Theme
from chainmap.render.tiling import FOOT, MARGIN, OVERLAP, Tile, Tiling

FINE = 10.0
"""Type sizes are whole numbers: texts are set in tenths of a millimetre."""
NAME, TEXT = Style(40, SEMIBOLD, 48), Style(26, REGULAR, 34)
MARK = 5.0
"""Length of a mark."""
DASHES = (0.8, 0.6)
GAP = 5.0
"""Between the map and what is written beneath it: the marks are in between."""


def paint_tile_marks(painter: QPainter, tiling: Tiling, tile: Tile, sheet: Sheet) -> None:
    """Onto one sheet of several, in millimetres from its top left corner."""
    theme = sheet.paper.colours
    painter.setBrush(NO_BRUSH)
    painter.setPen(pen(theme.text_muted, 0.25))
    painter.drawLines(list(_cuts(tiling, tile)))
    painter.setPen(pen(theme.text_muted, 0.25, DASHES))
    painter.drawLines(list(_seams(tiling, tile)))
    foot = QRectF(MARGIN, tiling.window.bottom() + GAP, tiling.window.width(), FOOT - GAP)
    overview = _paint_overview(painter, foot, tiling, tile, theme)
    _paint_words(painter, foot.adjusted(0, 0, -overview - 4, 0), tiling, tile, sheet)


def _cuts(tiling: Tiling, tile: Tile) -> Iterator[QLineF]:
    """Beside the edges that lie on another sheet."""
    window, (column, row) = tiling.window, tile.place
    if column:
        yield from _upright(window, window.left())
    if row:
        yield from _level(window, window.top())


def _seams(tiling: Tiling, tile: Tile) -> Iterator[QLineF]:
    """Beside the lines up to which another sheet covers this one."""
    window, (column, row) = tiling.window, tile.place
    if column < tiling.across - 1:
        yield from _upright(window, window.right() - OVERLAP)
    if row < tiling.down - 1:
        yield from _level(window, window.bottom() - OVERLAP)


def _upright(window: QRectF, x: float) -> Iterator[QLineF]:
    yield QLineF(x, window.top() - MARK - 1, x, window.top() - 1)
    yield QLineF(x, window.bottom() + 1, x, window.bottom() + MARK - 1)


def _level(window: QRectF, y: float) -> Iterator[QLineF]:
    yield QLineF(window.left() - MARK - 1, y, window.left() - 1, y)
    yield QLineF(window.right() + 1, y, window.right() + MARK + 1, y)


def _paint_overview(
    painter: QPainter, foot: QRectF, tiling: Tiling, tile: Tile, theme: Theme
) -> float:
    """All sheets, small, at the right; this one is filled. Its width."""
    page = tiling.window
    high = min(
        foot.height() / tiling.down, foot.width() / 3 / tiling.across * page.height() / page.width()
    )
    wide = high * page.width() / page.height()
    left = foot.right() - wide * tiling.across
    painter.setPen(pen(theme.text_muted, 0.15))
    for one in tiling.tiles():
        column, row = one.place
        painter.setBrush(colour(theme.accent) if one.place == tile.place else NO_BRUSH)
        painter.drawRect(QRectF(left + column * wide, foot.top() + row * high, wide, high))
    return wide * tiling.across


def _paint_words(painter: QPainter, foot: QRectF, tiling: Tiling, tile: Tile, sheet: Sheet) -> None:
    title, theme, tr = sheet.about.title, sheet.paper.colours, sheet.paper.tr
    number = tile.place[1] * tiling.across + tile.place[0] + 1
    name = tr("{sheet} of {across} × {down}").format(
        sheet=tile.name, across=tiling.across, down=tiling.down
    )
    page = tr("page {page} of {pages}").format(page=number, pages=tiling.count)
    how = tr("Cut at the solid marks, glue up to the dashed ones; sheets overlap by 10 mm.")
    painter.save()
    painter.translate(foot.topLeft())
    painter.scale(1 / FINE, 1 / FINE)
    room = foot.width() * FINE
    _write(painter, QPointF(0, NAME.ascent), name, NAME, theme.text)
    beside = width(name, NAME) + 30
    text = elided(f"{title} · {page}", room - beside, TEXT)
    _write(painter, QPointF(beside, NAME.ascent), text, TEXT, theme.text_muted)
    base = NAME.line + TEXT.ascent
    _write(painter, QPointF(0, base), elided(how, room, TEXT), TEXT, theme.text_muted)
    painter.restore()


def _write(painter: QPainter, at: QPointF, text: str, style: Style, ink: str) -> None:
    painter.setFont(shared_font(style.size, style.weight))
    painter.setPen(colour(ink))
    painter.drawText(at, text)
