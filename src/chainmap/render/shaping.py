"""From records to shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chainmap.layout.values import Route
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Group,
    Lines,
    Note,
    Party,
    PartyId,
    Point,
    Size,
)
from chainmap.render.bends import is_orthogonal
from chainmap.render.geometry import (
    Rect,
    label_size,
    name_lines,
    note_lines,
    note_size,
    party_size,
)
from chainmap.render.instant import ALONE, Lane, instant_line, loop_line, straight_line
from chainmap.render.lines import (
    is_attached,
    middle_of_longest,
    outside,
    point_at,
    through_bends,
)
from chainmap.render.outline import on_outline
from chainmap.render.shapes import DeliveryShape, GroupMark, NoteShape, PartyShape
from chainmap.render.text import clean


def party_shape(
    party: Party, place: Point, group: Group | None, group_index: int, *, members: int = 0
) -> PartyShape:
    """`members`: how many parties a folded group stands for."""
    size = party_size(party)
    return PartyShape(
        id=party.id,
        kind=party.kind,
        rect=Rect.around(place, size),
        name=" ".join(clean(party.name).split()),
        lines=name_lines(party, size),
        group=GroupMark(group.name, group_index, group.colour) if group else None,
        colour=party.colour,
        members=members,
    )


def note_shape(note: Note) -> NoteShape:
    return NoteShape(note.id, Rect.around(note.position, note_size(note)), note_lines(note))


def delivery_shape(
    map: ChainMap,
    id: DeliveryId,
    siblings: Sequence[DeliveryId],
    parties: Mapping[PartyId, PartyShape],
    route: Route | None,
) -> DeliveryShape:
    """`siblings`: all deliveries between the same two parties, itself included."""
    delivery = map.deliveries[id]
    service = map.services[delivery.service]
    provider, consumer = parties[service.provider], parties[delivery.consumer]
    points, label = _line(map, delivery, siblings, (provider, consumer), route)
    if delivery.label_at is not None:
        label = point_at(points, delivery.label_at)
    return DeliveryShape(
        id,
        service.provider,
        delivery.consumer,
        _between_forms(points, provider, consumer),
        service.name,
        label or middle_of_longest(points),
        delivery.flow,
        delivery.criticality,
        delivery.active,
        map.display.lines,
    )


def _line(
    map: ChainMap,
    delivery: Delivery,
    siblings: Sequence[DeliveryId],
    ends: tuple[PartyShape, PartyShape],
    route: Route | None,
) -> tuple[tuple[Point, ...], Point | None]:
    provider, consumer = ends
    bends = outside(delivery.route, provider.rect, consumer.rect)
    if bends:
        return through_bends(
            bends,
            provider.rect,
            consumer.rect,
            orthogonal=map.display.lines is not Lines.STRAIGHT,
        ), None
    forward = provider.id < consumer.id
    is_straight = map.display.lines is Lines.STRAIGHT
    if (
        route is not None
        and _suits(route.points, straight=is_straight)
        and is_attached(route.points, provider.rect, consumer.rect)
    ):
        return route.points, route.label
    lane = _lane(map, delivery.id, siblings)
    if is_straight and provider.id != consumer.id:
        return straight_line(provider.rect, consumer.rect, lane, forward=forward)
    if provider.id == consumer.id:
        return loop_line(provider.rect, lane)
    return instant_line(provider.rect, consumer.rect, lane, forward=forward)


def _suits(points: Sequence[Point], *, straight: bool) -> bool:
    """Whether the router was asked for such a line, not for one of another look."""
    if straight:
        return len(points) == 2 or not is_orthogonal(points)
    return is_orthogonal(points)


def _lane(map: ChainMap, id: DeliveryId, siblings: Sequence[DeliveryId]) -> Lane:
    if len(siblings) == 1:
        return ALONE
    sizes = [label_size(map.name_of(map.deliveries[one])) for one in siblings]
    largest = Size(max(size[0] for size in sizes), max(size[1] for size in sizes))
    return Lane(siblings.index(id), len(siblings), largest)


def _between_forms(
    points: tuple[Point, ...], provider: PartyShape, consumer: PartyShape
) -> tuple[Point, ...]:
    """The line from form to form: a form with cut corners lies within its box."""
    if not is_attached(points, provider.rect, consumer.rect):
        return points
    start = on_outline(provider.kind, provider.rect, points[0])
    end = on_outline(consumer.kind, consumer.rect, points[-1])
    return (start, *points[1:-1], end)
