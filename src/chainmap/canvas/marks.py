"""What is drawn over the still picture: selection, edges to pull at, rubber band, arrow, hint."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from chainmap.canvas import handles
from chainmap.canvas.scene import Scene
from chainmap.canvas.surface import Arrow, CanvasSurface, LooseEnd
from chainmap.canvas.tools.guides import Guide
from chainmap.canvas.tools.pointer import Area, Part, Target, Zone
from chainmap.model.records import GroupId, PartyId
from chainmap.render.delivery_painter import LABELS_FROM
from chainmap.render.fonts import font
from chainmap.render.overlay_painter import picks_out
from chainmap.render.painters import (
    paint_attached,
    paint_ghost_delivery,
    paint_port_hint,
    paint_selection,
)
from chainmap.render.pens import NO_BRUSH, colour, pen
from chainmap.render.shapes import DeliveryShape, PartyShape
from chainmap.render.theme import Theme
from chainmap.wording.language import tr

MANY, PLAIN_FROM = 40, 300
"""More selected shapes than these are marked in tiles, and by plain frames where they are small."""


def paint_selected(
    painter: QPainter,
    scene: Scene,
    ids: frozenset[str],
    theme: Theme,
    scale: float,
) -> None:
    drawn = scene.shown.drawn(ids)
    shapes = [shape for id in drawn if (shape := scene.drawing.shape(id)) is not None]
    _paint_selected_areas(painter, scene, ids, theme, scale)
    if shapes:
        if not picks_out(theme):
            paint_attached(painter, scene.lines_at(ids), theme, scale)
        paint_selection(painter, shapes, theme, scale)


def _paint_selected_areas(
    painter: QPainter, scene: Scene, ids: frozenset[str], theme: Theme, scale: float
) -> None:
    painter.setPen(pen(theme.selection, 2.0 / scale))
    painter.setBrush(NO_BRUSH)
    for id in scene.drawing.areas.keys() & ids:
        painter.drawRoundedRect(scene.drawing.areas[GroupId(id)].rect.grown(2).area, 13, 13)


def paint_edge(painter: QPainter, scene: Scene, hover: Target, theme: Theme, scale: float) -> None:
    """Marks the party under the pointer as one from whose edge deliveries are drawn."""
    shape = scene.drawing.shape(hover.id) if hover.is_party else None
    if isinstance(shape, PartyShape):
        paint_port_hint(painter, shape, theme, scale, active=hover.zone is Zone.BORDER)


def paint_many_selected(
    painter: QPainter,
    scene: Scene,
    ids: frozenset[str],
    theme: Theme,
    *,
    scale: float,
    area: QRectF,
) -> Iterator[None]:
    """What is selected in an area; plain frames where it is small. Comes back to pause."""
    drawn = scene.shown.drawn(ids)
    _paint_selected_areas(painter, scene, ids, theme, scale)
    if len(drawn) <= PLAIN_FROM and not picks_out(theme):
        paint_attached(painter, scene.lines_at(ids), theme, scale)
    if scale >= LABELS_FROM or len(drawn) <= PLAIN_FROM:
        for shape in scene.drawing.touching(area):
            if shape.id in drawn:
                paint_selection(painter, [shape], theme, scale)
                yield
        return
    parties = scene.drawing.parties.values()
    frames = [one.frame for one in parties if one.id in drawn and area.intersects(one.frame)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(pen(theme.selection, 0))
    painter.setBrush(colour(theme.selection, 0.35))
    for start in range(0, len(frames), PLAIN_FROM):
        painter.drawRects(frames[start : start + PLAIN_FROM])
        yield
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def paint_handled(
    painter: QPainter,
    scene: Scene,
    hover: Target,
    near: str | None,
    theme: Theme,
    *,
    scale: float,
) -> None:
    """The handles of what is selected, and those beside the party that the pointer is at."""
    if scale < handles.HANDLES_FROM:
        return
    beside = scene.drawing.parties.get(PartyId(near)) if near is not None else None
    if beside is not None and not beside.members:
        active = hover.part if hover.zone is Zone.ADD else Part.NONE
        handles.paint_adders(painter, handles.adders(beside.rect, 1 / scale), theme, scale, active)
    chosen = scene.handled()
    if isinstance(chosen, DeliveryShape):
        handles.paint_ends(painter, handles.ends(chosen), theme, scale)
    elif chosen is not None:
        handles.paint_handles(painter, handles.corners(chosen.rect), theme, scale)


def paint_guides(painter: QPainter, guides: Sequence[Guide], theme: Theme, scale: float) -> None:
    """Lines along what is aligned; a strip with its ends marked in each gap of equal width."""
    painter.setPen(pen(theme.accent, 1.0 / scale))
    painter.setBrush(NO_BRUSH)
    for guide in guides:
        if not guide.is_gap:
            painter.drawLine(QPointF(*guide.start), QPointF(*guide.end))
    # Over the lines, which often run along the middle of the gaps.
    for guide in guides:
        if guide.is_gap:
            _paint_gap(painter, guide, theme, scale)


def _paint_gap(painter: QPainter, guide: Guide, theme: Theme, scale: float) -> None:
    start, end = QPointF(*guide.start), QPointF(*guide.end)
    is_level = guide.start[1] == guide.end[1]
    across = QPointF(0, 9 / scale) if is_level else QPointF(9 / scale, 0)
    painter.fillRect(QRectF(start - across, end + across), colour(theme.accent, 0.22))
    painter.setPen(pen(theme.accent, 2.0 / scale))
    painter.drawLine(start - across, start + across)
    painter.drawLine(end - across, end + across)
    painter.setPen(pen(theme.accent, 1.0 / scale))


def paint_target(
    painter: QPainter, surface: CanvasSurface, scene: Scene, theme: Theme, scale: float
) -> None:
    """What would be dropped on."""
    area = surface.target_area()
    if area is not None:
        painter.setPen(pen(theme.accent, 2.5 / scale))
        painter.setBrush(colour(theme.accent, 0.08))
        painter.drawRoundedRect(area.rect.area, 12, 12)
        return
    shape = scene.drawing.shape(surface.target) if surface.target is not None else None
    if shape is not None:
        paint_selection(painter, [shape], theme, scale)


def paint_loose_end(
    painter: QPainter, scene: Scene, loose: LooseEnd, theme: Theme, scale: float
) -> None:
    shape = scene.drawing.deliveries.get(loose.delivery)
    if shape is None:
        return
    points = [shape.points[0], loose.at] if loose.part is Part.END else [loose.at, shape.points[-1]]
    party = scene.drawing.parties.get(loose.party) if loose.party is not None else None
    if party is not None and not loose.refused:
        paint_port_hint(painter, party, theme, scale, active=True)
    paint_ghost_delivery(painter, points, theme, scale, refused=loose.refused)


def paint_band(painter: QPainter, band: Area, theme: Theme, scale: float) -> None:
    colour = QColor(theme.selection)
    painter.setPen(QPen(colour, 1 / scale))
    colour.setAlpha(36)
    painter.setBrush(colour)
    painter.drawRect(QRectF(band.left, band.top, band.right - band.left, band.bottom - band.top))


def paint_arrow(painter: QPainter, scene: Scene, arrow: Arrow, theme: Theme, scale: float) -> None:
    provider = scene.drawing.parties.get(arrow.provider)
    if provider is None:
        return
    box = provider.rect.area
    start = _leaving(box, QPointF(arrow.end.x, arrow.end.y))
    end = QPointF(arrow.end.x, arrow.end.y)
    consumer = scene.drawing.parties.get(arrow.consumer) if arrow.consumer else None
    if consumer is not None and arrow.consumer != arrow.provider:
        end = _leaving(consumer.rect.area, start)
        if not arrow.refused:
            paint_port_hint(painter, consumer, theme, scale, active=True)
    points = [(start.x(), start.y()), (end.x(), end.y())]
    paint_ghost_delivery(painter, points, theme, scale, refused=arrow.refused)


def paint_proposed(
    painter: QPainter,
    scene: Scene,
    links: Collection[tuple[PartyId, PartyId]],
    theme: Theme,
    scale: float,
) -> None:
    """Deliveries of a what-if: straight from box to box."""
    for link in links:
        ends = [
            scene.drawing.parties.get(PartyId(scene.shown.stand_ins.get(id, id))) for id in link
        ]
        if ends[0] is not None and ends[1] is not None and ends[0] is not ends[1]:
            boxes = [end.rect.area for end in ends if end is not None]
            start = _leaving(boxes[0], boxes[1].center())
            end = _leaving(boxes[1], boxes[0].center())
            points = [(start.x(), start.y()), (end.x(), end.y())]
            paint_ghost_delivery(painter, points, theme, scale)


def paint_empty_hint(painter: QPainter, view: QRectF, theme: Theme) -> None:
    """What to do first, in the middle of an empty map (pixels)."""
    painter.setPen(QColor(theme.text_muted))
    painter.setFont(font(16, 600))
    head = QRectF(view.left(), view.center().y() - 44, view.width(), 28)
    painter.drawText(head, Qt.AlignmentFlag.AlignCenter, tr("Who serves whom?"))
    painter.setFont(font(13, 400))
    body = QRectF(view.left() + 24, head.bottom() + 4, view.width() - 48, 64)
    painter.drawText(
        body,
        Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
        tr(
            "Double-click to add a department, or drag one in from the palette.\n"
            "Then pull from its edge to the colleague or customer it serves."
        ),
    )


def _leaving(box: QRectF, towards: QPointF) -> QPointF:
    """Where the line from the middle of a box to a point leaves the box."""
    middle = box.center()
    way = towards - middle
    x = abs(way.x()) / max(box.width() / 2, 1)
    y = abs(way.y()) / max(box.height() / 2, 1)
    return middle + way / max(x, y) if max(x, y) > 1 else towards
