"""Two maps of the same organisation made comparable: what is the same has the same id in both."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Action,
    Delivery,
    DeliveryId,
    DismissalId,
    GroupId,
    Need,
    NoteId,
    PartyId,
    ServiceId,
)

_R = TypeVar("_R")

COMPARED = ("groups", "parties", "services", "deliveries", "needs", "actions")
"""The tables that are matched; notes, views and dismissals are not."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Old id to new id, over all tables of `COMPARED`. What is not matched has an id of its own.

    `by_id`: they are versions of one map, where the same id means the same.
    """

    ids: Mapping[str, str]
    by_id: bool = False

    def __call__(self, id: str) -> str:
        return self.ids.get(id, id)


def aligned(before: ChainMap, after: ChainMap) -> ChainMap:
    """`before` with the ids of `after`, record for record.

    Two versions of one file are matched by their ids. Maps that were drawn apart are matched by
    names: parties and groups by theirs, services by provider and name, deliveries by service and
    customer, needs by customer and text.
    """
    return renamed(before, matching(before, after))


def matching(
    before: ChainMap,
    after: ChainMap,
    *,
    same: Mapping[PartyId, PartyId] | None = None,
    in_order: bool = False,
) -> Matched:
    """What of two maps is the same.

    `same`: parties that are, whatever they are called. `in_order`: of several deliveries of one
    service to one customer the first is the first; otherwise none of them is matched.
    """
    return _Matching(before, after, same or {}, in_order).matched()


class _Matching:
    def __init__(
        self, before: ChainMap, after: ChainMap, same: Mapping[PartyId, PartyId], in_order: bool
    ) -> None:
        self.before = before
        self.after = after
        self.same = same
        self.in_order = in_order
        self.by_id = _are_versions(before, after)
        self.ids: dict[str, str] = {}

    def matched(self) -> Matched:
        self._match("groups", lambda it: folded(it.name), lambda it: folded(it.name))
        self._match("parties", lambda it: folded(it.name), lambda it: folded(it.name))
        self._match("services", lambda it: (self._new(it.provider), folded(it.name)),
                    lambda it: (it.provider, folded(it.name)))  # fmt: skip
        self._match("deliveries", lambda it: (self._new(it.service), self._new(it.consumer)),
                    lambda it: (it.service, it.consumer))  # fmt: skip
        self._match("needs", lambda it: (self._new(it.consumer), folded(it.text)),
                    lambda it: (it.consumer, folded(it.text)))  # fmt: skip
        self._match("actions", lambda it: folded(it.text), lambda it: folded(it.text))
        self._free_the_rest()
        return Matched(self.ids, self.by_id and bool(self.before.ids & self.after.ids))

    def _new(self, id: str) -> str:
        return self.ids.get(id, "")

    def _match(
        self, table: str, old_key: Callable[[Any], Hashable], new_key: Callable[[Any], Hashable]
    ) -> None:
        old, new = getattr(self.before, table), getattr(self.after, table)
        found: dict[str, str] = {}
        if table == "parties":
            found |= {str(old): str(new) for old, new in self.same.items()}
        if self.by_id:
            there = set(found.values())
            found |= {id: id for id in old.keys() & new.keys() if id not in found.keys() | there}
        self.ids |= found
        taken = set(found.values())
        unique = _numbered if self.in_order and table == "deliveries" else _unique
        offers = unique((new_key(it), it.id) for it in new.values() if it.id not in taken)
        asked = unique((old_key(it), it.id) for it in old.values() if it.id not in found)
        self.ids |= {asked[key]: offers[key] for key in asked.keys() & offers.keys()}

    def _free_the_rest(self) -> None:
        """What is only in the old map must not be taken for something else in the new one."""
        taken = set(self.after.ids)
        for table in COMPARED:
            for id in getattr(self.before, table):
                if id not in self.ids:
                    self.ids[id] = _free(id, taken)


def folded(name: str) -> str:
    """Names that differ in case and blanks only are the same."""
    return " ".join(name.split()).casefold()


def _are_versions(before: ChainMap, after: ChainMap) -> bool:
    """Most of what has a common id is called alike too."""
    old, new = _names(before), _names(after)
    shared = old.keys() & new.keys()
    return 2 * sum(old[id] == new[id] for id in shared) >= len(shared)


def _names(map: ChainMap) -> dict[str, str]:
    tables: tuple[Mapping[Any, Any], ...] = (map.groups, map.parties, map.services)
    return {id: folded(record.name) for table in tables for id, record in table.items()}


def _unique(pairs: Iterable[tuple[Hashable, str]]) -> dict[Hashable, str]:
    """Without the keys that stand for several records: which is which could only be guessed."""
    found: dict[Hashable, str | None] = {}
    for key, id in pairs:
        found[key] = None if key in found else id
    return {key: id for key, id in found.items() if id is not None}


def _numbered(pairs: Iterable[tuple[Hashable, str]]) -> dict[Hashable, str]:
    """Those of one key are told apart by their order."""
    counts: dict[Hashable, int] = {}
    found: dict[Hashable, str] = {}
    for key, id in pairs:
        counts[key] = counts.get(key, 0) + 1
        found[key, counts[key]] = id
    return found


def renamed(map: ChainMap, to: Matched) -> ChainMap:
    """The map with other ids; without notes, views and dismissals, and what is hidden."""
    return replace(
        map,
        groups=_table(map.groups, to, lambda it: replace(it, id=GroupId(to(it.id)))),
        parties=_table(
            map.parties,
            to,
            lambda it: replace(
                it, id=PartyId(to(it.id)), group=GroupId(to(it.group)) if it.group else None
            ),
        ),
        services=_table(
            map.services,
            to,
            lambda it: replace(it, id=ServiceId(to(it.id)), provider=PartyId(to(it.provider))),
        ),
        deliveries=_table(map.deliveries, to, lambda it: _delivery(it, to)),
        needs=_table(map.needs, to, lambda it: _need(it, to)),
        actions=_table(map.actions, to, lambda it: _action(it, to)),
        notes={},
        views={},
        dismissals={},
        display=type(map.display)(),
    )


def with_notes_and_dismissals(earlier: ChainMap, before: ChainMap, to: Matched) -> ChainMap:
    """`earlier` is `before` as `renamed`: it gets back what was left out, under ids that are free.

    Nothing is matched by them; they are wanted where the map is shown, and its findings are told.
    """
    taken = set(earlier.ids)
    notes = {_free(id, taken): it for id, it in before.notes.items()}
    set_aside = {_free(id, taken): it for id, it in before.dismissals.items()}
    return replace(
        earlier,
        notes={NoteId(id): replace(it, id=NoteId(id)) for id, it in notes.items()},
        dismissals={
            DismissalId(id): replace(it, id=DismissalId(id), about=tuple(map(to, it.about)))
            for id, it in set_aside.items()
        },
    )


def _free(id: str, taken: set[str]) -> str:
    """The id, or the nearest to it that nothing has; it is taken from now on."""
    while id in taken:
        id = f"~{id}"
    taken.add(id)
    return id


def _table(table: Mapping[Any, _R], to: Matched, rename: Callable[[_R], _R]) -> dict[Any, _R]:
    return {to(id): rename(record) for id, record in table.items()}


def _delivery(it: Delivery, to: Matched) -> Delivery:
    return replace(
        it, id=DeliveryId(to(it.id)), service=ServiceId(to(it.service)),
        consumer=PartyId(to(it.consumer)),
    )  # fmt: skip


def _need(it: Need, to: Matched) -> Need:
    met_by = tuple(DeliveryId(to(id)) for id in it.met_by)
    return replace(it, id=type(it.id)(to(it.id)), consumer=PartyId(to(it.consumer)), met_by=met_by)


def _action(it: Action, to: Matched) -> Action:
    about = it.about
    if about is not None:
        finding = about.finding
        about = replace(
            about,
            party=PartyId(to(about.party)) if about.party else None,
            delivery=DeliveryId(to(about.delivery)) if about.delivery else None,
            need=type(about.need)(to(about.need)) if about.need else None,
            finding=finding and replace(finding, about=tuple(to(id) for id in finding.about)),
        )
    return replace(it, id=type(it.id)(to(it.id)), about=about)
