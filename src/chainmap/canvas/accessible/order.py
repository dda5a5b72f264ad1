"""In which order the canvas is read: each group and its members, each party and what it delivers.

No Qt here: the order of reading is that of the records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId

WHOLE = ""
"""Stands for the canvas itself."""


class Order:
    """Who stands below whom and in which place; everything is looked up at once."""

    def __init__(self, map: ChainMap) -> None:
        self.map = map
        self._below: defaultdict[str, list[str]] = defaultdict(list)
        self._above: dict[str, str] = {}
        self._place: dict[str, int] = {}
        members: set[str] = {party.group for party in map.parties.values() if party.group}
        # A folded group is a party of its own; one without a member in sight is not there.
        open_groups = members.intersection(map.groups).difference(map.parties)
        for group in map.groups:
            if group in open_groups:
                self._put(WHOLE, group)
        for party in map.parties.values():
            above = party.group
            self._put_party(
                party.id, above if above is not None and above in open_groups else WHOLE
            )
        for note in map.notes:
            self._put(WHOLE, note)
        self._number()

    def _put_party(self, party: PartyId, above: str) -> None:
        self._put(above, party)
        for delivery in self.map.deliveries_by_provider.get(party, ()):
            self._put(above, delivery.id)

    def _put(self, above: str, id: str) -> None:
        self._above[id] = above
        self._below[above].append(id)

    def _number(self) -> None:
        for ids in self._below.values():
            for place, id in enumerate(ids):
                self._place[id] = place

    # -- looking up ---------------------------------------------------------------------------

    def __contains__(self, id: str) -> bool:
        return id in self._above

    def below(self, id: str) -> Sequence[str]:
        return self._below.get(id, ())

    def above(self, id: str) -> str:
        """The group that something stands in, or `WHOLE`."""
        return self._above.get(id, WHOLE)

    def place(self, id: str) -> int:
        """Which child it is, from 0; -1 where it is not there."""
        return self._place.get(id, -1)

    def all(self) -> Iterator[str]:
        """Everything in the order of reading, a group before its members."""
        for id in self.below(WHOLE):
            yield id
            yield from self.below(id)

    def step(self, id: str | None, way: int) -> str | None:
        """What comes after (`way` 1) or before (-1); from nothing, the first or the last."""
        if id is None or id not in self:
            ends = self.below(WHOLE)
            return self._deepest(ends[0 if way > 0 else -1], way) if ends else None
        if way > 0 and self.below(id):
            return self.below(id)[0]
        above = self.above(id)
        place = self.place(id) + way
        row = self.below(above)
        if 0 <= place < len(row):
            return self._deepest(row[place], way)
        if above == WHOLE:
            return None
        return above if way < 0 else self._after(above)

    def _after(self, id: str) -> str | None:
        row, place = self.below(self.above(id)), self.place(id) + 1
        return row[place] if place < len(row) else None

    def _deepest(self, id: str, way: int) -> str:
        """Backwards one comes to a group's last member first."""
        return self.below(id)[-1] if way < 0 and self.below(id) else id
