"""What a picture shows, told from its pixels."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.render.drawing import Drawing
from chainmap.render.painters import paint
from chainmap.render.theme import theme

Place = tuple[float, float]


def placed(map: ChainMap, **places: Place) -> ChainMap:
    """The map with parties at places, by id; all others stand in a row."""
    row = {str(id): (index * 400.0, 0.0) for index, id in enumerate(map.parties)}
    return edits.arrange(map, {id: Point(*place) for id, place in (row | places).items()})


def painted(drawing: Drawing, area: QRectF, *, scale: float = 1.0) -> QImage:
    """An area as the light theme shows it, on white."""
    picture = QImage(
        round(area.width() * scale), round(area.height() * scale), QImage.Format.Format_RGB32
    )
    picture.fill(QColor("white"))
    with QPainter(picture) as painter:
        painter.scale(scale, scale)
        painter.translate(-area.topLeft())
        paint(painter, drawing.touching(area), theme("light"), scale=scale)
    return picture


def ink(picture: QImage) -> QRectF:
    """The smallest rectangle, in pixels, with all that is not white; empty for a white picture."""
    xs, ys = [], []
    white = QColor("white").rgb()
    for y in range(picture.height()):
        row = [x for x in range(picture.width()) if picture.pixel(x, y) != white]
        if row:
            xs += [row[0], row[-1]]
            ys.append(y)
    if not ys:
        return QRectF()
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs) + 1, max(ys) + 1))
