"""ChainMap, the frozen document, and its look-ups.

Tables are mappings from id to record in the user's order. They are shared between maps and never
changed in place: an edit makes a new table, so that `is` tells at once what stayed the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

from chainmap.errors import UnknownRecord
from chainmap.model.records import (
    Action,
    ActionId,
    Delivery,
    DeliveryId,
    Dismissal,
    DismissalId,
    Display,
    Group,
    GroupId,
    MapInfo,
    Need,
    NeedId,
    Note,
    NoteId,
    Party,
    PartyId,
    Point,
    Record,
    Service,
    ServiceId,
    Settings,
    View,
    ViewId,
)

_K = TypeVar("_K", bound=Hashable)
_R = TypeVar("_R")

_NOTHING: Mapping[Any, Any] = MappingProxyType({})


def nothing() -> Mapping[Any, Any]:
    """The one empty table."""
    return _NOTHING


TABLES = (
    "groups",
    "parties",
    "services",
    "deliveries",
    "needs",
    "actions",
    "notes",
    "views",
    "dismissals",
)
"""The names of the tables, in the order of the file."""


@dataclass(frozen=True)
class ChainMap:
    """A whole map. Equality is of records; their order shows in `Change.reordered`."""

    info: MapInfo = field(default_factory=MapInfo)
    settings: Settings = field(default_factory=Settings)
    display: Display = field(default_factory=Display)
    groups: Mapping[GroupId, Group] = field(default_factory=nothing)
    parties: Mapping[PartyId, Party] = field(default_factory=nothing)
    services: Mapping[ServiceId, Service] = field(default_factory=nothing)
    deliveries: Mapping[DeliveryId, Delivery] = field(default_factory=nothing)
    needs: Mapping[NeedId, Need] = field(default_factory=nothing)
    actions: Mapping[ActionId, Action] = field(default_factory=nothing)
    notes: Mapping[NoteId, Note] = field(default_factory=nothing)
    views: Mapping[ViewId, View] = field(default_factory=nothing)
    dismissals: Mapping[DismissalId, Dismissal] = field(default_factory=nothing)

    def provider_of(self, delivery: Delivery) -> PartyId:
        """The party that offers the delivery's service."""
        return self.services[delivery.service].provider

    def name_of(self, delivery: Delivery) -> str:
        """A delivery is called as its service."""
        return self.services[delivery.service].name

    @cached_property
    def services_by_provider(self) -> Mapping[PartyId, tuple[Service, ...]]:
        return _grouped(self.services.values(), lambda service: service.provider)

    @cached_property
    def deliveries_by_service(self) -> Mapping[ServiceId, tuple[Delivery, ...]]:
        return _grouped(self.deliveries.values(), lambda delivery: delivery.service)

    @cached_property
    def deliveries_by_provider(self) -> Mapping[PartyId, tuple[Delivery, ...]]:
        return _grouped(self.deliveries.values(), self.provider_of)

    @cached_property
    def deliveries_by_consumer(self) -> Mapping[PartyId, tuple[Delivery, ...]]:
        return _grouped(self.deliveries.values(), lambda delivery: delivery.consumer)

    @cached_property
    def places(self) -> Mapping[str, Point]:
        """The centres of the parties that have a place."""
        return {
            party.id: party.position
            for party in self.parties.values()
            if party.position is not None
        }

    @cached_property
    def ids(self) -> frozenset[str]:
        """All ids of all tables."""
        return frozenset[str]().union(*(getattr(self, table) for table in TABLES))

    def forget_reckoned(self) -> None:
        """Lets go of what was worked out from the records; it is worked out again when asked for.

        Of a large map it takes more room than the records, and a history holds many maps.
        """
        for name in _RECKONED:
            self.__dict__.pop(name, None)

    def find(self, id: str) -> Record | None:
        """The record with this id in whichever table, or `None`."""
        for table in TABLES:
            record: Record | None = getattr(self, table).get(id)
            if record is not None:
                return record
        return None

    def table_of(self, id: str) -> str:
        """The name of the table that holds this id.

        Raises:
            UnknownRecord: no table holds it.
        """
        for table in TABLES:
            if id in getattr(self, table):
                return table
        raise UnknownRecord(id)


_RECKONED = [name for name, it in vars(ChainMap).items() if isinstance(it, cached_property)]


def _grouped(records: Iterable[_R], key: Callable[[_R], _K]) -> Mapping[_K, tuple[_R, ...]]:
    groups: defaultdict[_K, list[_R]] = defaultdict(list)
    for record in records:
        groups[key(record)].append(record)
    return {name: tuple(members) for name, members in groups.items()}
