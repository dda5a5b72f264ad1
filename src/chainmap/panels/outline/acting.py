"""What is done in the outline: each is one undo step. What needs a name shows it first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from chainmap.model import edits, grouping
from chainmap.model.connecting import offer
from chainmap.model.fragment import free_name
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, GroupId, Party, PartyId, PartyKind
from chainmap.panels.outline.rows import CUSTOMERS, ORGANISATION, SUPPLIERS, group_of
from chainmap.session import Session
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import tr


class OutlineActing:
    """Adds, renames and moves; `pending` is what is being added under a proposed name."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.pending: Callable[[str], ChainMap] | None = None

    def begin_party(self, kind: PartyKind, at: str) -> str:
        """Shows a new party near a row; in its group, if it stands in one. Its id."""
        map = self._session.recorded
        id = PartyId(edits.new_id(map, "parties"))
        taken = {party.name.casefold() for party in map.parties.values()}
        proposal = free_name(taken, kind_name(kind, tr))
        group = group_of(map, at) if kind.is_internal else None
        return self._begin(
            id, proposal, partial(_with_party, Party(id, proposal, kind, group), proposal)
        )

    def begin_service(self, provider: PartyId) -> str:
        map = self._session.recorded
        taken = {one.name.casefold() for one in map.services_by_provider.get(provider, ())}
        proposal = free_name(taken, tr("New service"))
        id = edits.new_id(map, "services")
        return self._begin(id, proposal, partial(_with_service, provider, proposal))

    def _begin(self, id: str, proposal: str, added: Callable[[ChainMap, str], ChainMap]) -> str:
        self.pending = lambda name: added(self._session.recorded, name)
        self._session.preview(self.pending(proposal))
        self._session.select({id})
        return id

    def take_name(self, key: str, name: str) -> None:
        """What was typed over a row."""
        if self.pending is not None:
            added, self.pending = self.pending, None
            self._session.commit(added(name), "add")
            return
        map = self._session.recorded
        if key == ORGANISATION:
            self._session.commit(_called(map, name), "change")
        elif key in map.deliveries:
            self._session.commit(edits.rename_delivery(map, DeliveryId(key), name), "rename")
        elif key in map.ids:
            self._session.commit(edits.rename(map, key, name), "rename")

    def give_up(self) -> None:
        if self.pending is not None:
            self.pending = None
            self._session.revert()

    def move(self, parties: Sequence[PartyId], group: GroupId | None) -> None:
        """Into a group, or out of all."""
        self._session.settle()
        map = self._session.recorded
        if group is None:
            self._session.commit(grouping.leave(map, parties), "leave")
        else:
            self._session.commit(edits.join_group(map, parties, group), "join")


def kind_near(key: str) -> PartyKind:
    """What kind of party one most likely adds at a row."""
    kinds = {CUSTOMERS: PartyKind.EXTERNAL_CUSTOMER, SUPPLIERS: PartyKind.EXTERNAL_SUPPLIER}
    return kinds.get(key, PartyKind.DEPARTMENT)


def _with_party(party: Party, proposal: str, map: ChainMap, name: str) -> ChainMap:
    return edits.put(map, replace(party, name=name or proposal))


def _with_service(provider: PartyId, proposal: str, map: ChainMap, name: str) -> ChainMap:
    return offer(map, provider, name or proposal) if provider in map.parties else map


def _called(map: ChainMap, name: str) -> ChainMap:
    return edits.describe(map, replace(map.info, organisation=name or None))
