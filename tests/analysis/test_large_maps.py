"""On larger graphs the algorithms agree with plain networkx; what is sampled says its error."""

from __future__ import annotations

from random import Random

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.analysis import paths
from chainmap.analysis.graph import graph_of
from chainmap.analysis.links import components, links_of
from chainmap.analysis.loss import cut_off, cut_vertices
from chainmap.analysis.paths import Effort, between
from chainmap.analysis.reach import Reach
from chainmap.analysis.structure import matrix_levels
from chainmap.model.records import PartyKind

KINDS = [*[PartyKind.DEPARTMENT] * 8, PartyKind.EXTERNAL_CUSTOMER, PartyKind.EXTERNAL_SUPPLIER]


def random_graph(seed: int, parties: int, each: float) -> nx.DiGraph:
    """Nothing leaves an external customer; ids do not stand in the order of the map."""
    random = Random(seed)
    ids = [f"P{n}" for n in random.sample(range(parties), parties)]
    kinds = {id: random.choice(KINDS) for id in ids}
    givers = [id for id in ids if kinds[id] is not PartyKind.EXTERNAL_CUSTOMER] or ids
    pairs = {(random.choice(givers), random.choice(ids)) for _ in range(round(parties * each))}
    return graph_of(kinds, [(a, b) for a, b in pairs if a != b and a in givers])


graphs = st.builds(
    random_graph, st.integers(0, 10**6), st.integers(1, 60), st.sampled_from([0.7, 1.2, 2.0, 3.5])
)


@given(graphs)
def test_reach_is_what_networkx_finds(graph: nx.DiGraph) -> None:
    reach = Reach(graph)
    for party in graph:
        assert set(reach.downstream(party)) == nx.descendants(graph, party)
        assert set(reach.upstream(party)) == nx.ancestors(graph, party)


@given(graphs)
def test_components_are_those_of_networkx_in_the_order_of_the_chain(graph: nx.DiGraph) -> None:
    links = links_of(graph)
    found = components(links.out)
    named = [{links.ids[member] for member in members} for members in found]
    assert sorted(map(sorted, named)) == sorted(
        map(sorted, nx.strongly_connected_components(graph))
    )
    place = {id: place for place, members in enumerate(named) for id in members}
    assert all(place[provider] >= place[consumer] for provider, consumer in graph.edges)


@given(graphs)
def test_who_is_cut_off_is_what_removal_shows(graph: nx.DiGraph) -> None:
    kinds = dict(graph.nodes(data="kind"))
    customers = {id for id, kind in kinds.items() if kind is PartyKind.EXTERNAL_CUSTOMER}

    def seeing(rest: nx.DiGraph) -> set[str]:
        return set().union(*(nx.ancestors(rest, x) for x in customers)) - customers

    inside = {id for id, kind in kinds.items() if kind.is_internal}
    for party, lost in cut_off(links_of(graph)).items():
        rest = graph.subgraph(set(graph) - {party})
        assert set(lost) == (seeing(graph) - seeing(rest) - {party}) & inside


@given(graphs)
def test_matrix_levels_are_topological_generations(graph: nx.DiGraph) -> None:
    inner = graph.subgraph(id for id, kind in graph.nodes(data="kind") if kind.is_internal)
    condensed = nx.condensation(inner)
    levels = {
        member: level
        for level, generation in enumerate(nx.topological_generations(condensed))
        for component in generation
        for member in condensed.nodes[component]["members"]
    }
    assert matrix_levels(links_of(graph)) == levels


@given(graphs)
def test_cut_vertices_are_articulation_points(graph: nx.DiGraph) -> None:
    suppliers = {k for k, its in graph.nodes(data="kind") if its is PartyKind.EXTERNAL_SUPPLIER}
    undirected = graph.subgraph(set(graph) - suppliers).to_undirected()
    assert cut_vertices(links_of(graph)) == tuple(sorted(nx.articulation_points(undirected)))


@given(graphs)
def test_betweenness_and_brokerage_are_those_of_networkx(graph: nx.DiGraph) -> None:
    kinds = dict(graph.nodes(data="kind"))
    inside = [id for id, kind in kinds.items() if kind.is_internal]
    customers = [id for id, kind in kinds.items() if kind is PartyKind.EXTERNAL_CUSTOMER]
    plain = graph.subgraph([*inside, *customers])
    found = between(links_of(graph))
    assert found.betweenness == pytest.approx(nx.betweenness_centrality(plain))
    subset = nx.betweenness_centrality_subset(plain, inside, customers)
    assert found.brokerage == pytest.approx(subset)


# -- a sample --------------------------------------------------------------------------------


@pytest.fixture
def small_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "EXACT_UP_TO", 100)
    monkeypatch.setattr(paths, "SAMPLE", 60)


@pytest.mark.usefixtures("small_samples")
def test_a_sample_says_its_size_and_an_error_that_holds() -> None:
    links = links_of(random_graph(4, 300, 2.5))
    exact, sampled = between(links, Effort(exact=True)), between(links)
    assert exact.sample is None
    assert exact.betweenness_error is None
    assert sampled.sample is not None
    assert sampled.sample.sources == 60
    assert sampled.sample.of > 60
    for values, truth, error in (
        (sampled.betweenness, exact.betweenness, sampled.betweenness_error),
        (sampled.brokerage, exact.brokerage, sampled.brokerage_error),
    ):
        assert error is not None
        wrong = {id: abs(values[id] - truth[id]) for id in truth}
        assert sum(wrong[id] <= 2 * error[id] + 1e-12 for id in truth) / len(truth) > 0.8
        assert sum(wrong[id] <= 2 * max(error.values()) for id in truth) / len(truth) > 0.99
        # An error that is always huge would hold, too, and tell nothing.
        assert max(error.values()) < max(truth.values()) / 4


@pytest.mark.usefixtures("small_samples")
def test_the_same_map_gives_the_same_sample() -> None:
    links = links_of(random_graph(4, 300, 2.5))
    assert between(links) == between(links)


@pytest.mark.usefixtures("small_samples")
def test_an_engine_and_exactness_want_no_sample() -> None:
    links = links_of(random_graph(4, 300, 2.5))
    exact = between(links, Effort(exact=True))
    by_engine = between(links, Effort(backend="networkx"))
    assert by_engine.sample is None
    assert by_engine.betweenness == pytest.approx(exact.betweenness)
    assert by_engine.brokerage == pytest.approx(exact.brokerage)


def test_all_samples_together_are_right_on_the_average(monkeypatch: pytest.MonkeyPatch) -> None:
    """The estimate has no bias: the mean of many samples is near the exact value."""
    links = links_of(random_graph(9, 80, 2.5))
    exact = between(links, Effort(exact=True)).betweenness
    top = max(exact, key=exact.__getitem__)
    monkeypatch.setattr(paths, "EXACT_UP_TO", 10)
    monkeypatch.setattr(paths, "SAMPLE", 15)
    values = []
    for seed in range(200):
        monkeypatch.setattr(paths, "SEED", seed)
        values.append(between(links).betweenness[top])
    assert sum(values) / len(values) == pytest.approx(exact[top], rel=0.05)


def test_progress_is_told_from_nothing_to_nearly_all() -> None:
    told: list[float] = []
    between(links_of(random_graph(4, 300, 2.5)), progress=told.append)
    assert told == sorted(told)
    assert told[0] == 0
    assert 0.8 < told[-1] < 1
