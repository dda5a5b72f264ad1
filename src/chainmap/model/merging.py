"""Another map merged into the open one: what it would bring is proposed, then done as one edit.

What is there stays unless a person decides otherwise: only what is missing is filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from chainmap.model import edits
from chainmap.model.aligned import Matched, folded, matching, renamed
from chainmap.model.likeness import KnownNames
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.records import (
    ActionStatus,
    Delivery,
    Exchange,
    Flow,
    Party,
    PartyId,
    PartyKind,
    Record,
    View,
)

EXACT_FROM = 3_000
"""Parties from which only names that differ in writing alone are asked about."""

_LOOKS = frozenset(
    {"id", "position", "size", "colour", "locked", "folded", "route", "label_at", "frame"}
)
_ASSUMED: Mapping[str, tuple[Any, ...]] = {
    "kind": (PartyKind.DEPARTMENT,),
    "flow": (Flow.DELIVERY,),
    "exchange": (Exchange.INTANGIBLE,),
    "status": (ActionStatus.OPEN,),
    "active": (True,),
}
"""What a reader of a foreign file takes where nothing is said."""


class Kind(StrEnum):
    """What a record of the other map is to this one."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"  # it knows what is not known here
    CONFLICTING = "conflicting"  # it says something else


class Choice(StrEnum):
    TAKE = "take"  # a new one is added; of others all that differs is taken over
    FILL = "fill"  # only what is not known here
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Row:
    """`id` is that of the record here, or the one that a new record would get.

    `gaps`, `conflicts`: names of fields. `alike`: parties here that a new one may be the same as.
    """

    table: str
    id: str
    kind: Kind
    gaps: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    alike: tuple[PartyId, ...] = ()

    @property
    def usual(self) -> Choice:
        """What is done unless a person decides otherwise: nothing that is here is lost."""
        return Choice.TAKE if self.kind is Kind.NEW else Choice.FILL

    @property
    def choices(self) -> tuple[Choice, ...]:
        if self.kind is Kind.NEW:
            return Choice.TAKE, Choice.LEAVE
        if self.kind is Kind.CHANGED:
            return Choice.FILL, Choice.LEAVE
        if self.kind is Kind.CONFLICTING:
            return Choice.FILL, Choice.TAKE, Choice.LEAVE
        return ()


@dataclass(frozen=True)
class Proposal:
    """`theirs` has the ids of `ours` for what is the same. `matched`: its own ids to these."""

    ours: ChainMap
    theirs: ChainMap
    matched: Matched
    rows: tuple[Row, ...]

    @cached_property
    def of_kind(self) -> Mapping[Kind, tuple[Row, ...]]:
        return {kind: tuple(row for row in self.rows if row.kind is kind) for kind in Kind}


def proposal(
    ours: ChainMap, theirs: ChainMap, same: Mapping[PartyId, PartyId] | None = None
) -> Proposal:
    """What merging `theirs` into `ours` would bring.

    `same`: parties of `theirs`, by their own ids, that are parties of `ours` under other names.
    """
    matched = matching(theirs, ours, same=same, in_order=True)
    other = _with_the_rest(ours, theirs, matched)
    rows = [
        _row(ours, table, record, trusted=matched.by_id)
        for table in TABLES
        for record in getattr(other, table).values()
    ]
    return Proposal(ours, other, matched, tuple(_asked(ours, other, rows)))


def merged(proposal: Proposal, choices: Mapping[str, Choice] | None = None) -> ChainMap:
    """`ours` with what was chosen of `theirs`, by the ids of the rows; the usual for all others.

    What cannot be without something that is left out is left out as well.
    """
    ours, theirs, chosen = proposal.ours, proposal.theirs, choices or {}
    decided = [(row, chosen.get(row.id, row.usual)) for row in proposal.rows]
    left_out = {row.id for row, choice in decided if _is_left_out(row, choice)}
    records: list[Record] = []
    for row, choice in decided:
        its: Record = getattr(theirs, row.table)[row.id]
        if row.kind is Kind.NEW:
            records.append(_fitted(its, proposal))
        elif choice is not Choice.LEAVE:
            names = row.gaps + (row.conflicts if choice is Choice.TAKE else ())
            records.append(_filled(getattr(ours, row.table)[row.id], its, names, left_out))
    return edits.remove(edits.put(_base(ours, theirs), *records), left_out)


def _base(ours: ChainMap, theirs: ChainMap) -> ChainMap:
    """An empty map takes title, settings and display too."""
    if ours.ids:
        return ours
    info = ours.info if ours.info.title else theirs.info
    return ChainMap(info, theirs.settings, theirs.display)


def _is_left_out(row: Row, choice: Choice) -> bool:
    return row.kind is Kind.NEW and choice is Choice.LEAVE


# -- what the other map holds -----------------------------------------------------------------


def _with_the_rest(ours: ChainMap, theirs: ChainMap, matched: Matched) -> ChainMap:
    """The other map with our ids, and its notes, views and dismissals too."""
    taken = {*ours.ids, *matched.ids.values()}
    tables: dict[str, Any] = {
        "notes": _known(ours.notes, theirs.notes, matched, taken, lambda it: folded(it.text)),
        "views": _known(ours.views, theirs.views, matched, taken, lambda it: folded(it.name)),
        "dismissals": _known(
            ours.dismissals,
            {
                id: replace(it, about=tuple(map(matched, it.about)))
                for id, it in theirs.dismissals.items()
            },
            matched,
            taken,
            lambda it: (it.code, it.about, it.flows),
        ),
    }
    tables["views"] = {id: _view(view, matched, ours) for id, view in tables["views"].items()}
    return replace(renamed(theirs, matched), display=theirs.display, **tables)


def _known(
    ours: Mapping[Any, Any], theirs: Mapping[Any, Any], matched: Matched, taken: set[str], key: Any
) -> dict[Any, Any]:
    """Records under our ids: of the same id in a version of this map, else of the same key."""
    by_key = {key(it): id for id, it in ours.items()}
    found: dict[Any, Any] = {}
    for id, it in theirs.items():
        own = id if matched.by_id and id in ours else by_key.pop(key(it), None)
        if own is None or own in found:
            own = _free(id, taken)
        taken.add(own)
        found[own] = replace(it, id=own)
    return found


def _free(id: str, taken: set[str]) -> str:
    while id in taken:
        id = f"~{id}"
    return id


def _view(view: View, matched: Matched, ours: ChainMap) -> View:
    filter = view.filter
    if filter is None or view == ours.views.get(view.id):
        return view
    around = filter.around
    told = replace(
        filter,
        hidden=tuple(map(matched, filter.hidden)),
        groups=tuple(type(id)(matched(id)) for id in filter.groups),
        around=PartyId(matched(around)) if around else None,
    )
    return replace(view, filter=told)


# -- rows -------------------------------------------------------------------------------------


def _row(ours: ChainMap, table: str, its: Record, *, trusted: bool) -> Row:
    mine: Record | None = getattr(ours, table).get(its.id)
    if mine is None:
        return Row(table, its.id, Kind.NEW)
    gaps: list[str] = []
    conflicts: list[str] = []
    for name in _differing(mine, its, trusted=trusted):
        (gaps if _is_blank(getattr(mine, name)) else conflicts).append(name)
    kind = Kind.CONFLICTING if conflicts else Kind.CHANGED if gaps else Kind.SAME
    return Row(table, its.id, kind, tuple(gaps), tuple(conflicts))


def _differing(mine: Record, its: Record, *, trusted: bool) -> Iterator[str]:
    for field in fields(its):
        name = field.name
        here, there = getattr(mine, name), getattr(its, name)
        if name in _LOOKS or _is_blank(there) or here == there:
            continue
        if isinstance(there, str) and isinstance(here, str) and folded(here) == folded(there):
            continue
        if trusted or there not in _ASSUMED.get(name, ()):
            yield name


def _is_blank(value: object) -> bool:
    return value is None or value in ("", ())


def _asked(ours: ChainMap, theirs: ChainMap, rows: list[Row]) -> Iterator[Row]:
    """The rows, those of new parties with the parties here that may be the same."""
    met = {row.id for row in rows if row.table == "parties" and row.kind is not Kind.NEW}
    free = {party.name: id for id, party in ours.parties.items() if id not in met}
    is_exact = max(len(ours.parties), len(theirs.parties)) > EXACT_FROM
    known = KnownNames(free, is_exact=is_exact)
    for row in rows:
        if row.table == "parties" and row.kind is Kind.NEW and free:
            name = theirs.parties[PartyId(row.id)].name
            yield replace(row, alike=tuple(free[one] for one in known.like(name)))
        else:
            yield row


# -- records ----------------------------------------------------------------------------------


def _fitted(its: Record, proposal: Proposal) -> Record:
    """A new record; places of another drawing mean nothing here, where there is one already."""
    if proposal.matched.by_id or not proposal.ours.places:
        return its
    if isinstance(its, Party):
        return replace(its, position=None)
    return replace(its, route=(), label_at=None) if isinstance(its, Delivery) else its


def _filled(mine: Record, its: Record, names: tuple[str, ...], left_out: set[str]) -> Record:
    values = {name: getattr(its, name) for name in names}
    kept = {name: value for name, value in values.items() if value not in left_out}
    return replace(mine, **kept) if kept else mine
