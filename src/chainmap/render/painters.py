"""The painters of shapes, the same for screen and files.

Level of detail by scale (pixels per scene unit): below 0.3 plain boxes and lines; below 0.5 names
written larger, no labels; from 0.5 everything. Names come before labels.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from chainmap.render.area_painter import paint_areas, paint_boundary
from chainmap.render.areas import AreaShape, BoundaryShape
from chainmap.render.delivery_painter import (
    FINE_FROM,
    LABELS_FROM,
    paint_labels,
    paint_lines,
    paint_plain_lines,
)
from chainmap.render.marks import (
    paint_attached,
    paint_ghost_delivery,
    paint_port_hint,
    paint_selection,
)
from chainmap.render.note_painter import paint_notes
from chainmap.render.overlay_painter import tells
from chainmap.render.party_painter import paint_parties, paint_plain_parties
from chainmap.render.shapes import DeliveryShape, NoteShape, PartyShape, Shape
from chainmap.render.theme import Theme
from chainmap.wording.language import Translate, tr

__all__ = [
    "paint",
    "paint_attached",
    "paint_ghost_delivery",
    "paint_ground",
    "paint_in_steps",
    "paint_port_hint",
    "paint_selection",
]

STEP = 6
"""Parties that are painted without a pause."""
DIMMED = 0.22
"""Opacity of what is not highlighted."""


def paint_ground(
    painter: QPainter,
    areas: Sequence[AreaShape],
    boundary: BoundaryShape | None,
    theme: Theme,
    *,
    scale: float = 1.0,
    folds: bool = False,
    speak: Translate = tr,
) -> None:
    """What lies behind all shapes: the areas of groups, the boundary of the organisation."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_areas(painter, areas, theme, scale=scale, folds=folds)
    if boundary is not None:
        paint_boundary(painter, boundary, theme, scale=scale, speak=speak)
    painter.restore()


def paint(
    painter: QPainter,
    shapes: Iterable[Shape],
    theme: Theme,
    *,
    scale: float = 1.0,
    highlight: Collection[str] | None = None,
    jumps: bool = False,
    speak: Translate = tr,
) -> None:
    """Paints shapes, given from back to front, with a painter set to scene units.

    `highlight`: ids; everything else is dimmed. `jumps`: lines hop over those they cross; give all
    shapes within `jumps.AROUND` of what is seen. `speak`: the language of captions.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shapes = list(shapes)
    if highlight is not None:
        painter.setOpacity(DIMMED)
        _paint(painter, [s for s in shapes if s.id not in highlight], theme, scale, speak)
        painter.setOpacity(1.0)
        shapes = [shape for shape in shapes if shape.id in highlight]
    _paint(painter, shapes, theme, scale, speak, jumps=jumps)
    painter.restore()


def paint_in_steps(
    painter: QPainter,
    shapes: Iterable[Shape],
    theme: Theme,
    *,
    scale: float,
    jumps: bool,
    within: QRectF | None,
    speak: Translate = tr,
) -> Iterator[None]:
    """As `paint`, where only a part of the map is seen; comes back wherever one may pause."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield from _steps(painter, list(shapes), theme, scale, speak, jumps=jumps, within=within)
    finally:
        painter.restore()


def _paint(
    painter: QPainter,
    shapes: list[Shape],
    theme: Theme,
    scale: float,
    speak: Translate,
    *,
    jumps: bool = False,
) -> None:
    for _ in _steps(painter, shapes, theme, scale, speak, jumps=jumps):
        pass


def _steps(
    painter: QPainter,
    shapes: list[Shape],
    theme: Theme,
    scale: float,
    speak: Translate,
    *,
    jumps: bool = False,
    within: QRectF | None = None,
) -> Iterator[None]:
    deliveries = [shape for shape in shapes if isinstance(shape, DeliveryShape)]
    parties = [shape for shape in shapes if isinstance(shape, PartyShape)]
    notes = [shape for shape in shapes if isinstance(shape, NoteShape)]
    if theme.overlay is not None:
        # Nothing that stands back is painted over what is told.
        deliveries.sort(key=lambda delivery: tells(theme, delivery.id))
    paint_notes(painter, notes, theme, scale=scale)
    yield
    if scale < FINE_FROM:
        paint_plain_lines(painter, deliveries, theme)
        paint_plain_parties(painter, parties, theme, scale=scale)
        return
    jumps = jumps and scale >= LABELS_FROM
    yield from paint_lines(painter, deliveries, theme, jumps=jumps, within=within)
    if scale >= LABELS_FROM:
        yield from paint_labels(painter, deliveries, theme)
    for few in _by_few(parties):
        paint_parties(painter, few, theme, scale=scale, speak=speak)
        yield


def _by_few(parties: Sequence[PartyShape]) -> Iterator[Sequence[PartyShape]]:
    return (parties[start : start + STEP] for start in range(0, len(parties), STEP))
