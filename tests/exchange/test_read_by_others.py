"""What is written, read by other programs and held against what formats demand."""

from __future__ import annotations

import io
import json
import warnings
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.exchange.cytoscape import write_cytoscape
from chainmap.exchange.gexf.file import write_gexf
from chainmap.exchange.graphml.file import PROFILES, Geometry, write_graphml
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.resources import resource
from chainmap.storage.files import read_map
from tests.builders import chart
from tests.exchange.graphml_structure import faults
from tests.strategies import maps

SAMPLES = ("maschinenbau_de", "saas_en", "starter_de")


def sample(name: str) -> ChainMap:
    return read_map(resource(f"examples/{name}.chainmap"))


def placed(map: ChainMap) -> Geometry:
    return Geometry({id: Point(200.0 * n, 50) for n, id in enumerate(map.parties)})


def links(map: ChainMap) -> list[tuple[str, str]]:
    return sorted((map.provider_of(it), it.consumer) for it in map.deliveries.values())


def names(map: ChainMap) -> set[tuple[str, str]]:
    return {(party.id, party.name) for party in map.parties.values()}


# -- GraphML ----------------------------------------------------------------------------------


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", SAMPLES)
def test_igraph_reads_every_party_and_delivery_without_a_warning(
    name: str, profile: str, tmp_path: Path
) -> None:
    igraph = pytest.importorskip("igraph")
    map = sample(name)
    file = tmp_path / "map.graphml"
    file.write_bytes(write_graphml(map, profile=profile, geometry=placed(map)))

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        graph = igraph.Graph.Read_GraphML(str(file))

    assert graph.is_directed()
    vertices = {vertex.index: vertex["id"] for vertex in graph.vs}
    assert {(vertex["id"], vertex["label"]) for vertex in graph.vs} == names(map)
    assert sorted((vertices[e.source], vertices[e.target]) for e in graph.es) == links(map)
    services = sorted(map.name_of(one) for one in map.deliveries.values())
    assert sorted(graph.es["label"]) == services


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("groups", [True, False])
@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_are_as_graphml_and_yed_demand(name: str, profile: str, groups: bool) -> None:
    map = sample(name)
    written = write_graphml(map, profile=profile, geometry=placed(map), groups=groups)
    assert faults(written) == []


@given(maps(), st.sampled_from(PROFILES), st.booleans())
def test_every_map_is_as_graphml_and_yed_demand(map: ChainMap, profile: str, groups: bool) -> None:
    assert faults(write_graphml(map, profile=profile, geometry=placed(map), groups=groups)) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b'source="Sales"', b'source="Nobody"'),
        (b"<y:Fill", b"<y:Filling"),
        (b'type="rectangle"', b'type="square"'),
        (b'edgedefault="directed"', b'edgedefault="both"'),
        (b'attr.type="double"', b'attr.type="number"'),
        (b'<node id="Ops"', b'<node id="Sales"'),
    ],
)
def test_what_neither_demands_would_be_seen(right: bytes, wrong: bytes) -> None:
    map = chart("Sales -> Ops: quote")
    written = write_graphml(map, geometry=placed(map))
    assert right in written
    assert faults(written.replace(right, wrong)) != []


# -- GEXF and Cytoscape -----------------------------------------------------------------------


@pytest.mark.parametrize("name", SAMPLES)
def test_networkx_reads_gexf(name: str) -> None:
    map = sample(name)
    # It knows no version beyond 1.2; what it reads of it has not changed since.
    content = write_gexf(map, geometry=placed(map))
    content = content.replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft")
    graph = nx.read_gexf(io.BytesIO(content.replace(b'version="1.3"', b'version="1.2"')))
    assert set(graph.nodes(data="label")) == names(map)
    assert sorted((source, target) for source, target, *_ in graph.edges) == links(map)


@pytest.mark.parametrize("name", SAMPLES)
def test_networkx_reads_cytoscape(name: str) -> None:
    map = sample(name)
    told = json.loads(write_cytoscape(map, geometry=placed(map)))
    told["elements"]["nodes"] = [
        it for it in told["elements"]["nodes"] if it["data"]["id"] in map.parties
    ]
    for node in told["elements"]["nodes"]:
        node["data"].setdefault("value", node["data"]["id"])
    graph = nx.cytoscape_graph({"data": [], "directed": True, "multigraph": True, **told})
    assert set(graph.nodes(data="name")) == names(map)
    # It takes what runs side by side for one.
    assert {(source, target) for source, target, *_ in graph.edges} == {*links(map)}
