"""Every change there is to a map: pure functions `ChainMap → ChainMap`.

An edit that changes nothing returns the very map it was given.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from chainmap.errors import DeliveryRefused, NameMissing, Refusal, UnknownRecord
from chainmap.model.dependents import filter_without, forgetting, with_dependents
from chainmap.model.limits import COORDINATE_LIMIT
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.names import tidy
from chainmap.model.records import (
    Action,
    Delivery,
    DeliveryId,
    Dismissal,
    Display,
    Filter,
    Flow,
    Flows,
    Group,
    GroupId,
    MapInfo,
    Need,
    Note,
    NoteId,
    Party,
    PartyId,
    PartyKind,
    Point,
    Record,
    Service,
    ServiceId,
    View,
)

_TABLE_OF_TYPE: Mapping[type, str] = {
    Group: "groups",
    Party: "parties",
    Service: "services",
    Delivery: "deliveries",
    Need: "needs",
    Action: "actions",
    Note: "notes",
    View: "views",
    Dismissal: "dismissals",
}
_PREFIX_OF_TABLE: Mapping[str, str] = {
    "groups": "g",
    "parties": "p",
    "services": "s",
    "deliveries": "d",
    "needs": "n",
    "actions": "a",
    "notes": "t",
    "views": "v",
    "dismissals": "f",
}

_T = TypeVar("_T")


# -- any record -------------------------------------------------------------------------------


def new_id(map: ChainMap, table: str) -> str:
    """The next free id for a table: its letter and one more than the highest number in use."""
    prefix = _PREFIX_OF_TABLE[table]
    pattern = re.compile(rf"{prefix}0*(\d{{1,4000}})$")
    numbers = (int(found[1]) for id in map.ids if (found := pattern.match(id)))
    return f"{prefix}{max(numbers, default=0) + 1}"


def put(map: ChainMap, *records: Record) -> ChainMap:
    """Adds records at the end of their tables; one whose id is there already takes its place."""
    tables: dict[str, dict[str, Record]] = {}
    for record in records:
        table = _TABLE_OF_TYPE[type(record)]
        current = tables.get(table)
        if (current or getattr(map, table)).get(record.id) == record:
            continue
        if current is None:
            current = tables[table] = dict(getattr(map, table))
        current[record.id] = record
    return _with_tables(map, tables)


def update(map: ChainMap, id: str, **values: Any) -> ChainMap:
    """Changes fields of one record; `None` means "not known".

    Raises:
        UnknownRecord: no record has this id.
        TypeError: the record has no such field.
    """
    record = map.find(id)
    if record is None:
        raise UnknownRecord(id)
    return put(map, replace(record, **values))


def remove(map: ChainMap, ids: Collection[str]) -> ChainMap:
    """Removes records and all that cannot be without them.

    A party takes its services, deliveries and needs with it, a service its deliveries, and all of
    them the dismissals of findings about them; members of a group, needs met by a delivery and
    actions about something stay and forget it. An action about a finding still knows which one it
    was, and what is left of it. A service that loses its last delivery stays in the catalogue.
    """
    gone = with_dependents(map, frozenset(ids) & map.ids)
    if not gone:
        return map
    tables: dict[str, dict[str, Record]] = {}
    for table in TABLES:
        current: Mapping[str, Record] = getattr(map, table)
        kept = {id: forgetting(record, gone) for id, record in current.items() if id not in gone}
        if len(kept) != len(current) or any(kept[id] is not current[id] for id in kept):
            tables[table] = kept
    remaining = _with_tables(map, tables)
    filter = map.display.filter
    if filter is None:
        return remaining
    rest = filter_without(filter, gone)
    return (
        remaining if rest == filter else set_display(remaining, replace(map.display, filter=rest))
    )


def reorder(map: ChainMap, table: str, order: Iterable[str]) -> ChainMap:
    """Puts the records of a table in the given order; those not named follow in their old one."""
    current: Mapping[str, Record] = getattr(map, table)
    named = [id for id in order if id in current]
    ids = [*named, *(id for id in current if id not in set(named))]
    if ids == list(current):
        return map
    return _with_tables(map, {table: {id: current[id] for id in ids}})


# -- the map as a whole -----------------------------------------------------------------------


def describe(map: ChainMap, info: MapInfo) -> ChainMap:
    """Sets title, organisation, language, date and note."""
    return map if info == map.info else replace(map, info=info)


def set_display(map: ChainMap, display: Display) -> ChainMap:
    """Sets how the map is drawn, and what of it is shown."""
    if display.filter == Filter():
        display = replace(display, filter=None)
    return map if display == map.display else replace(map, display=display)


def set_flows(map: ChainMap, flows: Flows) -> ChainMap:
    """Sets the filter that the map is analysed with."""
    if flows is map.settings.flows:
        return map
    return replace(map, settings=replace(map.settings, flows=flows))


def set_threshold(map: ChainMap, name: str, value: int) -> ChainMap:
    """Sets from when on something counts; `name`: "critical_from", "served_from" or the like."""
    if value == getattr(map.settings, name):
        return map
    new: Any = {name: value}
    return replace(map, settings=replace(map.settings, **new))


# -- parties ----------------------------------------------------------------------------------


def add_party(map: ChainMap, kind: PartyKind, name: str, at: Point | None = None) -> ChainMap:
    """Adds a party; its id is `new_id(map, "parties")`.

    Raises:
        NameMissing: the name is blank.
    """
    id = PartyId(new_id(map, "parties"))
    return put(map, Party(id, _named(name), kind, position=at and clamped(at)))


def rename(map: ChainMap, id: str, name: str) -> ChainMap:
    """Renames a party, group or service; renaming a delivery renames its service.

    White space is folded; an empty name leaves the map as it is.

    Raises:
        UnknownRecord: no party, group, service or delivery has this id.
    """
    name = tidy(name)
    target: str = map.deliveries[DeliveryId(id)].service if id in map.deliveries else id
    record = map.find(target)
    if not isinstance(record, Party | Group | Service):
        raise UnknownRecord(id)
    return put(map, replace(record, name=name)) if name else map


def change_kind(map: ChainMap, id: PartyId, kind: PartyKind) -> ChainMap:
    """Makes a party one of another kind.

    Raises:
        DeliveryRefused: it delivers something, which an external customer cannot.
    """
    outgoing = map.deliveries_by_provider.get(id, ())
    if kind is PartyKind.EXTERNAL_CUSTOMER and outgoing:
        raise DeliveryRefused(Refusal.FROM_EXTERNAL_CUSTOMER, id, outgoing[0].consumer)
    return update(map, id, kind=kind)


def move(map: ChainMap, by: tuple[float, float], ids: Collection[str]) -> ChainMap:
    """Moves parties and notes that have a place and are not locked.

    Bends between two moved parties move along.
    """
    places: dict[str, Point] = {}
    for id in ids:
        record = map.parties.get(PartyId(id)) or map.notes.get(NoteId(id))
        if record is not None and record.position is not None and not record.locked:
            places[id] = shifted(record.position, by)
    bends = {
        delivery.id: tuple(shifted(bend, by) for bend in delivery.route)
        for party in places
        for delivery in map.deliveries_by_provider.get(PartyId(party), ())
        if delivery.route and delivery.consumer in places
    }
    return arrange(map, places, bends)


def arrange(
    map: ChainMap,
    places: Mapping[str, Point],
    routes: Mapping[DeliveryId, tuple[Point, ...]] | None = None,
) -> ChainMap:
    """Puts parties and notes at places (centres), and bends into deliveries; locked ones stay."""
    changed: list[Record] = []
    for id, place in places.items():
        record = map.parties.get(PartyId(id)) or map.notes.get(NoteId(id))
        if record is not None and not (record.locked and record.position):
            changed.append(replace(record, position=clamped(place)))
    for delivery_id, route in (routes or {}).items():
        changed.append(replace(map.deliveries[delivery_id], route=route))
    return put(map, *changed)


def join_group(map: ChainMap, ids: Collection[str], group: GroupId | None) -> ChainMap:
    """Makes parties members of a group, or of none."""
    members = (map.parties[PartyId(id)] for id in ids if id in map.parties)
    return put(map, *(replace(party, group=group) for party in members))


# -- deliveries -------------------------------------------------------------------------------


def can_deliver(map: ChainMap, provider: PartyId, consumer: PartyId) -> Refusal | None:
    """Why this provider cannot deliver to this consumer; `None` where it can."""
    return refusal(map.parties[provider], consumer)


def refusal(provider: Party, consumer: PartyId) -> Refusal | None:
    """As `can_deliver`, for parties that are in no map yet."""
    if provider.kind is PartyKind.EXTERNAL_CUSTOMER:
        return Refusal.FROM_EXTERNAL_CUSTOMER
    if provider.id == consumer:
        return Refusal.SELF_DELIVERY
    return None


def deliver(
    map: ChainMap, provider: PartyId, consumer: PartyId, name: str, flow: Flow = Flow.DELIVERY
) -> ChainMap:
    """Draws a delivery; its id is `new_id(map, "deliveries")`.

    A name that the provider already offers (case and white space ignored) reuses that service.

    Raises:
        DeliveryRefused: as `can_deliver` tells.
        NameMissing: the name is blank.
    """
    reason = can_deliver(map, provider, consumer)
    if reason is not None:
        raise DeliveryRefused(reason, provider, consumer)
    service = offered(map, provider, name)
    if service is None:
        service = Service(ServiceId(new_id(map, "services")), _named(name), provider)
    delivery = Delivery(DeliveryId(new_id(map, "deliveries")), service.id, consumer, flow)
    return put(map, service, delivery)


def rename_delivery(map: ChainMap, id: DeliveryId, name: str) -> ChainMap:
    """Names what one delivery brings, and leaves the service's other customers alone.

    A service delivered only here is renamed; otherwise, or where the provider already offers the
    name, the delivery changes over to that service. One left without a delivery goes.
    """
    name = tidy(name)
    delivery = map.deliveries[id]
    old = map.services[delivery.service]
    if not name or name == old.name:
        return map
    twin = offered(map, old.provider, name)
    only_here = len(map.deliveries_by_service[old.id]) == 1
    if only_here and (twin is None or twin.id == old.id):
        return put(map, replace(old, name=name))
    if twin is None:
        twin = Service(ServiceId(new_id(map, "services")), name, old.provider, old.exchange)
    changed = put(map, twin, replace(delivery, service=twin.id))
    return remove(changed, [old.id]) if only_here else changed


def offered(map: ChainMap, provider: PartyId, name: str) -> Service | None:
    """The service of this name (case and white space ignored) that the provider offers."""
    wanted = _folded(name)
    services = map.services_by_provider.get(provider, ())
    return next((service for service in services if _folded(service.name) == wanted), None)


# -- helpers ----------------------------------------------------------------------------------


def shifted(point: Point, by: tuple[float, float]) -> Point:
    return clamped(Point(point.x + by[0], point.y + by[1]))


def clamped(point: Point) -> Point:
    """The point within the limits of the file, rounded to 0.01 scene units."""
    return Point(_coordinate(point.x), _coordinate(point.y))


def _coordinate(value: float) -> float:
    return round(min(max(value, -COORDINATE_LIMIT), COORDINATE_LIMIT), 2)


def _named(name: str) -> str:
    name = tidy(name)
    if not name:
        raise NameMissing
    return name


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _with_tables(map: ChainMap, tables: Mapping[str, Mapping[str, Record]]) -> ChainMap:
    changed: dict[str, Any] = dict(tables)
    return replace(map, **changed) if changed else map
