"""What the shapes and lines of a picture mean, on a card: only those that can be seen in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from chainmap.model.records import DeliveryId, Flow, Lines, PartyId, PartyKind, Point
from chainmap.render.delivery_painter import paint_line
from chainmap.render.fonts import shared_font
from chainmap.render.geometry import Rect
from chainmap.render.overlay_painter import PAD, TEXT, TITLE
from chainmap.render.party_painter import paint_parties
from chainmap.render.pens import colour, pen
from chainmap.render.shapes import DeliveryShape, GroupMark, PartyShape, Shape
from chainmap.render.text import elided, width
from chainmap.render.theme import Theme
from chainmap.wording.kinds import flow_name, kind_name
from chainmap.wording.language import Translate

ROW = 26.0
SAMPLE = 52.0
BOX = (36.0, 20.0)
WIDEST_TEXT = 260.0

_Sample: TypeAlias = PartyShape | DeliveryShape


class Row(NamedTuple):
    """Samples side by side, drawn round 0, 0 at the middle of their left edge."""

    sample: _Sample
    text: str


class Key(NamedTuple):
    title: str
    rows: tuple[Row, ...]

    @classmethod
    def of(cls, shapes: Iterable[Shape], tr: Translate) -> Key:
        shapes = list(shapes)
        parties = [shape for shape in shapes if isinstance(shape, PartyShape)]
        lines = [shape for shape in shapes if isinstance(shape, DeliveryShape)]
        return cls(tr("Key"), (*_party_rows(parties, tr), *_line_rows(lines, tr)))

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the card, in scene units; nothing for a picture of nothing."""
        if not self.rows:
            return 0.0, 0.0
        text = max(width(row.text, TEXT) for row in self.rows)
        across = max(SAMPLE + min(text, WIDEST_TEXT), width(self.title, TITLE))
        return across + 2 * PAD, TITLE.line + 4 + len(self.rows) * ROW + 2 * PAD

    def paint(self, painter: QPainter, theme: Theme, speak: Translate) -> None:
        """At 0, 0."""
        if not self.rows:
            return
        # An overlay colours what is on the map, not what is meant by a form.
        theme = theme._replace(overlay=None)
        across, height = self.size
        painter.setPen(pen(theme.border, 1.0))
        painter.setBrush(colour(theme.surface))
        painter.drawRoundedRect(QRectF(0.5, 0.5, across - 1, height - 1), 8, 8)
        painter.setFont(shared_font(TITLE.size, TITLE.weight))
        painter.setPen(colour(theme.text))
        painter.drawText(QPointF(PAD, PAD + TITLE.ascent), self.title)
        painter.translate(PAD, PAD + TITLE.line + 4 + ROW / 2)
        for row in self.rows:
            _paint_sample(painter, row.sample, theme, speak)
            painter.setFont(shared_font(TEXT.size, TEXT.weight))
            painter.setPen(colour(theme.text))
            base = TEXT.ascent - TEXT.line / 2
            painter.drawText(QPointF(SAMPLE, base), elided(row.text, WIDEST_TEXT, TEXT))
            painter.translate(0, ROW)


def _paint_sample(painter: QPainter, sample: _Sample, theme: Theme, speak: Translate) -> None:
    painter.save()
    if isinstance(sample, PartyShape):
        paint_parties(painter, [sample], theme, scale=1.0, speak=speak)
    else:
        paint_line(painter, sample, theme, None)
    painter.restore()


def _party_rows(parties: Sequence[PartyShape], tr: Translate) -> Iterator[Row]:
    kinds = {party.kind for party in parties if not party.members}
    yield from (Row(_box(kind), kind_name(kind, tr)) for kind in PartyKind if kind in kinds)
    if any(party.members for party in parties):
        yield Row(_box(PartyKind.DEPARTMENT, members=2), tr("Folded group"))
    group = next((it.group for it in parties if it.group and not it.members), None)
    if group is not None:
        yield Row(_box(PartyKind.DEPARTMENT, group), tr("Coloured edge: group"))


def _line_rows(lines: Sequence[DeliveryShape], tr: Translate) -> Iterator[Row]:
    flows = {line.flow for line in lines}
    yield from (Row(_line(flow), flow_name(flow, tr)) for flow in Flow if flow in flows)
    if not all(line.active for line in lines):
        yield Row(_line(Flow.DELIVERY, active=False), tr("Not active", "a delivery"))
    if len({line.width for line in lines}) > 1:
        yield Row(_line(Flow.DELIVERY, 5), tr("The wider, the more critical"))


def _box(kind: PartyKind, group: GroupMark | None = None, members: int = 0) -> PartyShape:
    rect = Rect(0, -BOX[1] / 2, *BOX)
    return PartyShape(PartyId(""), kind, rect, "", (), group, None, members)


def _line(flow: Flow, criticality: int | None = None, *, active: bool = True) -> DeliveryShape:
    points = (Point(0, 0), Point(SAMPLE - 12, 0))
    nobody = PartyId("")
    return DeliveryShape(
        DeliveryId(""),
        nobody,
        nobody,
        points,
        "",
        Point(0, 0),
        flow,
        criticality,
        active,
        Lines.STRAIGHT,
    )
