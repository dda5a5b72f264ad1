"""What if: every answer against removing, adding and reckoning anew with plain networkx."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from chainmap.analysis.report import analyse
from chainmap.analysis.what_if import Link, WhatIf, what_if
from chainmap.errors import DeliveryRefused
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, Flow, Flows, PartyId, PartyKind
from chainmap.wording.language import catalogue
from chainmap.wording.what_if import struck_words
from tests.analysis import naive
from tests.analysis.small_maps import small_maps
from tests.builders import chart

X = PartyKind.EXTERNAL_CUSTOMER
filters = st.sampled_from(Flows)


@st.composite
def questions(draw: st.DrawFn) -> tuple[ChainMap, list[str], list[Link]]:
    """A map, what is taken out of it, and what is added."""
    map = draw(small_maps())
    assume(map.parties)
    ids = [*map.parties, *map.deliveries]
    out = draw(st.lists(st.sampled_from(ids), unique=True, max_size=4))
    ends = st.sampled_from([*map.parties])
    links = draw(st.lists(st.tuples(ends, ends), max_size=2))
    return map, out, [link for link in links if edits.can_deliver(map, *link) is None]


class Naive:
    """The links of a map without what is out, and with what is added; plain networkx on them."""

    def __init__(
        self, map: ChainMap, flows: Flows, out: Sequence[str] = (), added: Sequence[Link] = ()
    ) -> None:
        gone = {*out}
        left = {id: one for id, one in map.deliveries.items() if id not in gone}
        links = naive.links(replace(map, deliveries=left), flows) | {*added}
        self.graph = nx.DiGraph()
        self.graph.add_nodes_from(id for id in map.parties if id not in gone)
        self.graph.add_edges_from(link for link in links if not gone & {*link})
        self.inside = naive.inside(map) - gone
        self.customers = naive.of_kind(map, X) - gone

    def sees(self, party: str) -> bool:
        return bool(nx.descendants(self.graph, party) & self.customers)

    def unsupplied(self) -> set[str]:
        return {id for id in self.customers if not self.graph.in_degree(id)}

    def tier(self, party: str) -> int:
        lengths = nx.single_source_shortest_path_length(self.graph, party)
        return min(length for id, length in lengths.items() if id in self.customers)

    def points(self) -> set[str]:
        return {id for id in self.inside if self._breaks(id)}

    def _breaks(self, party: str) -> bool:
        rest = Naive.__new__(Naive)
        rest.graph = self.graph.copy()
        rest.graph.remove_node(party)
        rest.inside, rest.customers = self.inside - {party}, self.customers
        lost = any(self.sees(id) and not rest.sees(id) for id in rest.inside)
        return lost or bool(rest.unsupplied() - self.unsupplied())

    def loops(self) -> list[set[str]]:
        components = nx.strongly_connected_components(self.graph.subgraph(self.inside))
        return [{*members} for members in components if len(members) > 1]


@settings(max_examples=40)
@given(questions(), filters)
def test_affected_is_all_that_lies_downstream(
    question: tuple[ChainMap, list[str], list[Link]], flows: Flows
) -> None:
    map, out, added = question
    before, after = Naive(map, flows), Naive(map, flows, out, added)
    expected: set[str] = set()
    for id in map.parties:
        if id in out:
            expected |= nx.descendants(before.graph, id)
    for link in before.graph.edges:
        if link[0] not in out and link not in after.graph.edges:
            expected |= {link[1]} | nx.descendants(before.graph, link[1])
    expected -= {*out}
    found = what_if(map, flows, out, added).affected
    assert {*found.departments} == expected & naive.inside(map)
    assert {*found.external_customers} == expected & naive.of_kind(map, X)
    assert found.share == pytest.approx(share(map, expected))


@settings(max_examples=40)
@given(questions(), filters)
def test_cut_off_is_who_had_a_way_and_has_none(
    question: tuple[ChainMap, list[str], list[Link]], flows: Flows
) -> None:
    map, out, added = question
    before, after = Naive(map, flows), Naive(map, flows, out, added)
    found = what_if(map, flows, out, added).cut_off
    expected = {id for id in after.inside if before.sees(id) and not after.sees(id)}
    unserved = after.unsupplied() - before.unsupplied()
    assert found.departments == tuple(sorted(expected))
    assert found.external_customers == tuple(sorted(unserved))
    assert found.share == pytest.approx(share(map, unserved))


@settings(max_examples=40)
@given(questions(), filters)
def test_what_else_is_other_than_before(
    question: tuple[ChainMap, list[str], list[Link]], flows: Flows
) -> None:
    map, out, added = question
    before, after = Naive(map, flows), Naive(map, flows, out, added)
    found = what_if(map, flows, out, added)
    gained = {id for id in after.inside if after.sees(id) and not before.sees(id)}
    both = {id for id in after.inside if after.sees(id) and before.sees(id)}
    tiers = {id: (before.tier(id), after.tier(id)) for id in both}
    assert found.gained_sight == tuple(sorted(gained))
    assert found.tiers == {id: pair for id, pair in tiers.items() if pair[0] != pair[1]}
    assert {*found.points_gone} == before.points() - after.points() - {*out}
    assert {*found.points_new} == after.points() - before.points()
    assert found.coverage == (pytest.approx(seeing(before)), pytest.approx(seeing(after)))


@settings(max_examples=40)
@given(questions(), filters)
def test_loops_that_close_and_open(
    question: tuple[ChainMap, list[str], list[Link]], flows: Flows
) -> None:
    map, out, added = question
    before, after = Naive(map, flows).loops(), Naive(map, flows, out, added).loops()
    found = what_if(map, flows, out, added)
    closed = [loop for loop in after if not any(loop <= old for old in before)]
    left = [loop - {*out} for loop in before]
    opened = [loop for loop in left if loop and not any(loop <= new for new in after)]
    assert listed(found.loops_closed) == listed(closed)
    assert listed(found.loops_opened) == listed(opened)


def listed(loops: Iterable[Iterable[str]]) -> list[list[str]]:
    return sorted(sorted(loop) for loop in loops)


@settings(max_examples=40)
@given(small_maps(), filters)
def test_one_department_out_is_the_loss_of_the_report(map: ChainMap, flows: Flows) -> None:
    report = analyse(map, flows)
    for id, loss in report.losses.items():
        found = what_if(map, flows, [id])
        assert found.affected.departments == loss.affected.departments
        assert found.affected.external_customers == loss.affected.external_customers
        assert found.affected.share == loss.affected.impact
        assert found.cut_off.departments == loss.cut_off
        assert found.cut_off.external_customers == loss.sole_supplier_of


@settings(max_examples=40)
@given(small_maps(), filters)
def test_nothing_taken_out_changes_nothing(map: ChainMap, flows: Flows) -> None:
    found = what_if(map, flows)
    assert not found.affected
    assert not found.cut_off
    for changed in (found.tiers, found.gained_sight, found.points_gone, found.points_new):
        assert not changed
    assert found.loops_closed == found.loops_opened == ()
    assert found.coverage[0] == found.coverage[1]


def share(map: ChainMap, ids: set[str]) -> float | None:
    weights = {id: map.parties[PartyId(id)].weight or 0 for id in naive.of_kind(map, X)}
    whole = sum(weights.values())
    return sum(weights[id] for id in ids if id in weights) / whole if whole else None


def seeing(graph: Naive) -> float | None:
    seen = [graph.sees(id) for id in graph.inside]
    return sum(seen) / len(seen) if seen else None


# -- in words -----------------------------------------------------------------------------------


def asked(text: str, out: str = "", *added: Link) -> WhatIf:
    return what_if(chart(text), Flows.DELIVERIES, out.split(), added)


def test_affected_and_cut_off_are_different_answers() -> None:
    found = asked("IT -> Sales; IT -> Ops; Sales -> +Buyer; Ops -> +Buyer", "Sales")
    assert found.affected.external_customers == ("Buyer",)
    assert found.cut_off.departments == ()
    assert found.cut_off.external_customers == ()
    assert found.points_new == ("Ops",)


def test_a_parallel_delivery_keeps_the_link() -> None:
    found = asked("Sales -> +Buyer: quote; Sales -> +Buyer: invoice", "d1")
    assert not found.affected
    assert not found.cut_off


def test_both_parallel_deliveries_out_cut_the_customer_off() -> None:
    found = asked("Sales -> +Buyer: quote; Sales -> +Buyer: invoice", "d1 d2")
    assert found.affected.external_customers == ("Buyer",)
    assert found.cut_off.departments == ("Sales",)
    assert found.cut_off.external_customers == ("Buyer",)


def test_a_delivery_that_the_filter_leaves_out_is_no_loss() -> None:
    map = edits.update(chart("Sales -> +Buyer: quote"), "d1", flow=Flow.REQUEST)
    assert not what_if(map, Flows.DELIVERIES, ["d1"]).affected
    assert what_if(map, Flows.ALL, ["d1"]).affected


def test_a_delivery_more_gives_sight_and_ends_a_single_point_of_failure() -> None:
    chain = "IT -> Sales; Archive; Sales -> +Buyer"
    found = asked(chain, "", (PartyId("Archive"), PartyId("IT")))
    assert found.gained_sight == ("Archive",)
    assert found.sight.chain(PartyId("Archive")) == ("Archive", "IT", "Sales", "Buyer")
    found = asked(chain, "", (PartyId("IT"), PartyId("Buyer")))
    assert found.points_gone == ("Sales",)
    assert found.tiers == {"IT": (2, 1)}


def test_a_delivery_back_closes_a_loop() -> None:
    back = PartyId("Sales"), PartyId("IT")
    assert asked("IT -> Sales; Sales -> +Buyer", "", back).loops_closed == (("IT", "Sales"),)


def test_what_is_left_of_a_loop_is_no_new_loop() -> None:
    found = asked("IT -> Sales; Sales -> IT; Sales -> Ops; Ops -> Sales", "Ops")
    assert found.loops_closed == ()
    assert found.loops_opened == ()
    assert asked("IT -> Sales; Sales -> IT", "IT").loops_opened == (("Sales",),)


def test_a_delivery_in_place_of_the_one_that_is_out_keeps_all_as_it_is() -> None:
    found = asked("IT -> Sales; Sales -> +Buyer", "d1", (PartyId("IT"), PartyId("Sales")))
    assert not found.affected
    assert not found.cut_off


def test_who_is_out_is_in_no_list_and_its_added_delivery_goes_with_it() -> None:
    added = PartyId("IT"), PartyId("Buyer")
    found = asked("IT -> Sales; Sales -> +Buyer", "IT", added)
    assert found.taken_out.departments == ("IT",)
    assert found.affected.departments == ("Sales",)
    assert found.sight.tiers == {"Buyer": 0, "Sales": 1}


@pytest.mark.parametrize("link", [("Buyer", "Sales"), ("Sales", "Sales")])
def test_a_delivery_that_cannot_be_is_refused(link: Link) -> None:
    with pytest.raises(DeliveryRefused):
        asked("Sales -> +Buyer", "", link)


def test_ids_that_are_not_there_any_more_do_not_matter() -> None:
    assert not what_if(chart("Sales -> +Buyer"), Flows.ALL, [DeliveryId("gone")]).affected


def test_where_no_customer_has_a_weight_no_share_of_it_is_told() -> None:
    map = chart("Sales -> +Buyer: quote")
    words = catalogue("en")
    struck = what_if(map, Flows.DELIVERIES, ["Sales"]).affected
    assert struck_words(struck, words) == "0 departments · 1 external customer"
    map = edits.update(map, "Buyer", weight=3)
    struck = what_if(map, Flows.DELIVERIES, ["Sales"]).affected
    assert struck_words(struck, words).endswith("100% of the customers’ weight")
