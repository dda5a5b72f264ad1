"""The difference between two maps: what every follower (scene, panels, analysis) is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import compress
from operator import is_not
from typing import Any, Generic, TypeVar

from chainmap.model.map import TABLES, ChainMap, nothing
from chainmap.model.records import (
    Action,
    ActionId,
    Delivery,
    DeliveryId,
    Dismissal,
    DismissalId,
    Group,
    GroupId,
    Need,
    NeedId,
    Note,
    NoteId,
    Party,
    PartyId,
    Service,
    ServiceId,
    View,
    ViewId,
)

_K = TypeVar("_K", bound=str)
_R = TypeVar("_R")


@dataclass(frozen=True)
class TableChange(Generic[_K, _R]):
    """`updated` holds (before, after); `reordered`: what stayed stands in another order."""

    added: Mapping[_K, _R] = field(default_factory=nothing)
    removed: Mapping[_K, _R] = field(default_factory=nothing)
    updated: Mapping[_K, tuple[_R, _R]] = field(default_factory=nothing)
    reordered: bool = False

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.updated or self.reordered)

    @property
    def touched(self) -> Iterator[_K]:
        """The ids that were added, removed or updated."""
        yield from self.added
        yield from self.removed
        yield from self.updated


@dataclass(frozen=True)
class Change:
    before: ChainMap
    after: ChainMap
    info: bool
    settings: bool
    display: bool
    groups: TableChange[GroupId, Group]
    parties: TableChange[PartyId, Party]
    services: TableChange[ServiceId, Service]
    deliveries: TableChange[DeliveryId, Delivery]
    needs: TableChange[NeedId, Need]
    actions: TableChange[ActionId, Action]
    notes: TableChange[NoteId, Note]
    views: TableChange[ViewId, View]
    dismissals: TableChange[DismissalId, Dismissal]

    def __bool__(self) -> bool:
        return (
            self.info
            or self.settings
            or self.display
            or any(getattr(self, table) for table in TABLES)
        )

    @property
    def only_looks(self) -> bool:
        """Only what is drawn or said to it changed (places, looks, notes, dismissals).

        No analysis is due.
        """
        if self.info or self.settings or self.services or self.needs or self.actions:
            return False
        return (
            _only_looks(self.groups, _group_without_looks)
            and _only_looks(self.parties, _party_without_looks)
            and _only_looks(self.deliveries, _delivery_without_looks)
        )

    @property
    def only_words(self) -> bool:
        """Only names, texts, actions and looks changed: the analysis holds, it is said anew."""
        if self.settings or any(table.reordered for table in self._tables):
            return False
        return (
            _only_looks(self.groups, _group_without_words)
            and _only_looks(self.parties, _party_without_words)
            and _only_looks(self.services, _service_without_words)
            and _only_looks(self.deliveries, _delivery_without_looks)
            and _only_looks(self.needs, _need_without_words)
        )

    @property
    def _tables(self) -> Iterator[TableChange[Any, Any]]:
        return (getattr(self, table) for table in TABLES)


def diff(before: ChainMap, after: ChainMap) -> Change:
    """What must be told to somebody who knows `before` and shall show `after`."""
    tables: dict[str, Any] = {
        table: _table_diff(getattr(before, table), getattr(after, table)) for table in TABLES
    }
    return Change(
        before,
        after,
        info=before.info != after.info,
        settings=before.settings != after.settings,
        display=before.display != after.display,
        **tables,
    )


_UNCHANGED: TableChange[Any, Any] = TableChange()


def _table_diff(before: Mapping[_K, _R], after: Mapping[_K, _R]) -> TableChange[_K, _R]:
    if before is after:
        return _UNCHANGED
    if list(before) == list(after):
        return _values_diff(before, after)
    stayed = [id for id in after if id in before]
    others = [id for id in stayed if before[id] is not after[id]]
    updated = {id: (before[id], after[id]) for id in others if before[id] != after[id]}
    added = {id: after[id] for id in after if id not in before} if len(stayed) < len(after) else {}
    stayed_before = [id for id in before if id in after]
    gone = len(stayed_before) < len(before)
    removed = {id: before[id] for id in before if id not in after} if gone else {}
    return TableChange(added, removed, updated, reordered=stayed_before != stayed)


def _values_diff(before: Mapping[_K, _R], after: Mapping[_K, _R]) -> TableChange[_K, _R]:
    """Of tables with the same ids in the same order, as each step of a drag makes them."""
    others = compress(after, map(is_not, before.values(), after.values()))
    updated = {id: (before[id], after[id]) for id in others if before[id] != after[id]}
    return TableChange(updated=updated) if updated else _UNCHANGED


def _only_looks(change: TableChange[Any, _R], without_looks: Any) -> bool:
    if change.added or change.removed:
        return False
    return all(without_looks(old) == without_looks(new) for old, new in change.updated.values())


def _party_without_looks(party: Party) -> Party:
    return replace(party, position=None, size=None, colour=None, locked=False)


def _group_without_looks(group: Group) -> Group:
    return replace(group, colour=None, folded=False)


def _delivery_without_looks(delivery: Delivery) -> Delivery:
    return replace(delivery, route=(), label_at=None)


def _group_without_words(group: Group) -> Group:
    return replace(_group_without_looks(group), name="")


def _party_without_words(party: Party) -> Party:
    return replace(_party_without_looks(party), name="", owner=None, description=None, segment=None)


def _service_without_words(service: Service) -> Service:
    return replace(service, name="", description=None)


def _need_without_words(need: Need) -> Need:
    return replace(need, text="")
