"""A machine that edits, undoes, saves and loads at random, and a plain list that knows better."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from chainmap.model import edits
from chainmap.model.change import diff
from chainmap.model.history import History
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.records import (
    Action,
    ActionId,
    Flows,
    Group,
    GroupId,
    MapInfo,
    Need,
    NeedId,
    PartyKind,
    Point,
    Subject,
)
from chainmap.model.rules import problems
from chainmap.storage.format import decode, encode

NAMES = st.sampled_from(["IT", "Einkauf", "quote", "laptop", "Ä ß"])
PICKS = st.lists(st.integers(0, 99), min_size=1, max_size=2)
PICK = st.integers(0, 99)
OFFSETS = st.tuples(st.integers(-50, 50), st.integers(-50, 50))


def with_something_to_lose(map: ChainMap) -> ChainMap:
    """The map with a first delivery, the need it meets, and actions about both."""
    first, second = list(map.parties)[:2]
    if edits.can_deliver(map, first, second):
        return map
    map = edits.deliver(map, first, second, "quote")
    need = Need(NeedId("n1"), second, "fast", met_by=tuple(map.deliveries))
    talk = Action(ActionId("a1"), "talk", Subject(need=need.id))
    walk = Action(ActionId("a2"), "walk", Subject(delivery=need.met_by[0]))
    return edits.put(map, need, talk, walk)


class Editing(RuleBasedStateMachine):
    """Few parties and small selections, and something to lose from the start.

    A big map, or an empty one, walks past planted faults.
    """

    history: History
    line: list[ChainMap]
    at: int
    first: bytes

    @initialize(kinds=st.lists(st.sampled_from(PartyKind), min_size=2, max_size=4))
    def start(self, kinds: list[PartyKind]) -> None:
        map = ChainMap()
        for number, kind in enumerate(kinds):
            map = edits.add_party(map, kind, f"P{number}", Point(100 * number, 0))
        map = with_something_to_lose(map)
        self.history, self.line, self.at = History(map), [map], 0
        self.first = encode(map)

    def record(self, map: ChainMap) -> None:
        before = self.history.map
        assert self.history.record(map, "change") is (map is not before)
        if map is not before:
            self.line[self.at + 1 :] = [map]
            self.at += 1

    def chosen(self, table: str, pick: int) -> Any:
        ids = list(getattr(self.history.map, table))
        return ids[pick % len(ids)] if ids else None

    # -- edits --------------------------------------------------------------------------------

    @rule(kind=st.sampled_from(PartyKind), name=NAMES)
    @precondition(lambda self: len(self.history.map.parties) < 5)
    def add_party(self, kind: PartyKind, name: str) -> None:
        before = self.history.map
        id = edits.new_id(before, "parties")
        self.record(edits.add_party(before, kind, name))
        assert set(self.history.map.parties) - set(before.parties) == {id}

    @rule(ends=st.tuples(PICK, PICK), name=NAMES)
    def deliver(self, ends: tuple[int, int], name: str) -> None:
        provider, consumer = (self.chosen("parties", pick) for pick in ends)
        map = self.history.map
        if provider is None or edits.can_deliver(map, provider, consumer):
            return
        self.record(edits.deliver(map, provider, consumer, name))
        assert len(self.history.map.deliveries) == len(map.deliveries) + 1

    @rule(picks=PICKS, name=NAMES)
    def need(self, picks: list[int], name: str) -> None:
        map, consumer = self.history.map, self.chosen("parties", picks[0])
        if consumer is None:
            return
        met_by = {self.chosen("deliveries", pick) for pick in picks} - {None}
        need = Need(NeedId(edits.new_id(map, "needs")), consumer, name, met_by=tuple(met_by))
        self.record(edits.put(map, need))

    @rule(pick=PICK, table=st.sampled_from(["parties", "deliveries", "needs"]))
    def act(self, pick: int, table: str) -> None:
        id = self.chosen(table, pick)
        if id is None:
            return
        field = {"parties": "party", "deliveries": "delivery", "needs": "need"}[table]
        map = self.history.map
        action = Action(ActionId(edits.new_id(map, "actions")), "talk", Subject(**{field: id}))
        self.record(edits.put(map, action))

    @rule(picks=PICKS, name=NAMES)
    def group(self, picks: list[int], name: str) -> None:
        map = self.history.map
        group = Group(GroupId(edits.new_id(map, "groups")), name)
        members = {self.chosen("parties", pick) for pick in picks} - {None}
        self.record(edits.join_group(edits.put(map, group), members, group.id))

    @rule(picks=PICKS, table=st.sampled_from(TABLES))
    def remove(self, picks: list[int], table: str) -> None:
        ids = {self.chosen(table, pick) for pick in picks} - {None}
        self.record(edits.remove(self.history.map, ids))
        assert not ids & self.history.map.ids

    @rule(pick=PICK, table=st.sampled_from(["parties", "deliveries", "groups"]), name=NAMES)
    def rename(self, pick: int, table: str, name: str) -> None:
        id = self.chosen(table, pick)
        if id is not None:
            self.record(edits.rename(self.history.map, id, name))

    @rule(pick=PICK, name=NAMES)
    def rename_delivery(self, pick: int, name: str) -> None:
        id = self.chosen("deliveries", pick)
        if id is None:
            return
        map = self.history.map
        self.record(edits.rename_delivery(map, id, name))
        after = self.history.map
        assert after.name_of(after.deliveries[id]).casefold() == name.casefold()
        others = [it for it in map.deliveries.values() if it.id != id]
        assert all(after.name_of(it) == map.name_of(it) for it in others)

    @rule(by=OFFSETS, picks=PICKS)
    def move(self, by: tuple[int, int], picks: list[int]) -> None:
        ids = {self.chosen("parties", pick) for pick in picks} - {None}
        self.record(edits.move(self.history.map, by, ids))

    @rule(bends=st.lists(OFFSETS, max_size=2), pick=PICK)
    def bend(self, bends: list[tuple[int, int]], pick: int) -> None:
        id = self.chosen("deliveries", pick)
        if id is not None:
            route = tuple(Point(*bend) for bend in bends)
            self.record(edits.arrange(self.history.map, {}, {id: route}))

    @rule(pick=PICK, table=st.sampled_from(TABLES))
    def reorder(self, pick: int, table: str) -> None:
        self.record(edits.reorder(self.history.map, table, [self.chosen(table, pick)]))

    @rule(title=NAMES, flows=st.sampled_from(Flows))
    def describe(self, title: str, flows: Flows) -> None:
        map = edits.describe(self.history.map, MapInfo(title))
        self.record(edits.set_flows(map, flows))

    # -- along the line -----------------------------------------------------------------------

    @rule()
    def undo(self) -> None:
        assert self.history.undo() is (self.at > 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        assert self.history.redo() is (self.at + 1 < len(self.line))
        self.at = min(len(self.line) - 1, self.at + 1)

    @rule()
    def save_and_load(self) -> None:
        map = self.history.map
        again = decode(encode(map))
        assert not diff(map, again)
        assert encode(again) == encode(map)
        self.history.mark_saved(map)
        assert self.history.is_saved

    # -- what always holds --------------------------------------------------------------------

    @invariant()
    def the_map_is_the_one_of_this_place_on_the_line(self) -> None:
        assert self.history.map is self.line[self.at]

    @invariant()
    def the_map_is_sound(self) -> None:
        assert not [problem for problem in problems(self.history.map) if problem.fatal]

    @invariant()
    def each_id_stands_once_and_under_its_own_key(self) -> None:
        map = self.history.map
        records = [item for table in TABLES for item in getattr(map, table).items()]
        assert all(id == record.id for id, record in records)
        assert len(records) == len(map.ids)

    @invariant()
    def the_first_map_stays_as_it_was(self) -> None:
        assert encode(self.line[0]) == self.first


TestEditing = pytest.mark.timeout(300)(Editing.TestCase)
TestEditing.settings = settings(max_examples=200, stateful_step_count=30, deadline=None)
