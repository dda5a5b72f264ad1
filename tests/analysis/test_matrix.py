"""Who stands where in the matrix."""

from __future__ import annotations

import networkx as nx
from hypothesis import given, settings

from chainmap.analysis.graph import internal_graph, supply_graph
from chainmap.analysis.matrix import MatrixOrder, matrix_order, with_parties_of
from chainmap.analysis.passing import passes
from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows, Party, PartyId, PartyKind
from tests.builders import chart
from tests.strategies import maps

CHAIN = "-Mill -> Ops: steel; Sales -> Ops: order; Ops -> Store: part; Store -> Ops: stock; "
CHAIN += "Store -> +Buyer: machine"


def test_suppliers_stand_above_and_customers_on_the_right() -> None:
    order = matrix_order(analyse(chart(CHAIN)))
    assert order.rows == ("Mill", "Sales", "Ops", "Store")
    assert order.columns == ("Sales", "Ops", "Store", "Buyer")
    assert order.loops == (("Ops", "Store"),)


def test_an_external_supplier_that_receives_has_a_column_too() -> None:
    order = matrix_order(analyse(chart("-Mill; -Forge -> Ops: iron; Ops -> Forge: drawing")))
    assert order.columns == ("Forge", "Ops")
    assert order.rows == ("Forge", "Mill", "Ops")


def test_who_is_new_stands_last_of_its_part_until_a_report_comes() -> None:
    map = chart(CHAIN)
    order = matrix_order(analyse(map))
    grown = edits.put(map, Party(PartyId("Admin"), "Admin", PartyKind.TEAM))
    grown = edits.remove(grown, ["Sales"])
    assert with_parties_of(order, grown).inside == ("Ops", "Store", "Admin")


def test_a_loop_that_lost_a_member_is_no_block() -> None:
    map = chart(CHAIN)
    order = matrix_order(analyse(map))
    assert with_parties_of(order, edits.remove(map, ["Store"])).loops == ()


@settings(max_examples=40)
@given(maps())
def test_every_party_that_gives_has_a_row_and_every_one_that_receives_a_column(
    map: ChainMap,
) -> None:
    for order in (matrix_order(analyse(map)), with_parties_of(MatrixOrder(), map)):
        assert len(set(order.rows)) == len(order.rows)
        assert len(set(order.columns)) == len(order.columns)
        for provider, consumer in supply_graph(map, Flows.ALL).edges:
            assert provider in order.rows
            assert consumer in order.columns


@settings(max_examples=40)
@given(maps())
def test_below_the_diagonal_are_links_of_loops_only(map: ChainMap) -> None:
    order = matrix_order(analyse(map, Flows.ALL))
    place = {id: number for number, id in enumerate(order.inside)}
    for provider, consumer in internal_graph(supply_graph(map, Flows.ALL)).edges:
        if place[consumer] < place[provider]:
            assert any({provider, consumer} <= set(loop) for loop in order.loops)


@settings(max_examples=40)
@given(maps())
def test_the_members_of_a_loop_stand_side_by_side(map: ChainMap) -> None:
    order = matrix_order(analyse(map))
    inside = internal_graph(supply_graph(map, map.settings.flows))
    expected = {frozenset(c) for c in nx.strongly_connected_components(inside) if len(c) > 1}
    assert set(map_of_sets(order)) == expected
    for loop in order.loops:
        places = sorted(order.inside.index(id) for id in loop)
        assert places == list(range(places[0], places[0] + len(loop)))


def map_of_sets(order: MatrixOrder) -> list[frozenset[PartyId]]:
    return [frozenset(loop) for loop in order.loops]


@settings(max_examples=40)
@given(maps())
def test_what_passes_is_what_the_graph_is_made_of(map: ChainMap) -> None:
    for flows in Flows:
        graph = supply_graph(map, flows)
        links = {
            (map.provider_of(d), d.consumer)
            for d in map.deliveries.values()
            if passes(map, d, flows)
        }
        assert set(graph.edges) == links
