"""GEXF: read in all versions, written for Gephi, read back as far as it can carry a map."""

from __future__ import annotations

import io

import networkx as nx
import pytest
from hypothesis import given
from lxml import etree

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.geometry import Geometry
from chainmap.exchange.gexf.file import read_gexf, write_gexf
from chainmap.exchange.gexf.writer import NAMESPACE, VIZ
from chainmap.exchange.imported import Imported, ImportOptions, NoticeCode, Undirected
from chainmap.exchange.safe_xml import xml_text
from chainmap.model import edits
from chainmap.model.edits import clamped
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, PartyKind, Point, Size
from chainmap.resources import resource
from chainmap.storage.files import read_map
from tests.builders import chart
from tests.strategies import maps


def gexf(body: str, graph: str = 'defaultedgetype="directed"') -> bytes:
    head = '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"'
    return f'{head} version="1.2"><graph {graph}>{body}</graph></gexf>'.encode()


def nodes(*ids: str) -> str:
    inner = "".join(f'<node id="{id}" label="{id.upper()}"/>' for id in ids)
    return f"<nodes>{inner}</nodes>"


def codes(imported: Imported) -> list[NoticeCode]:
    return [notice.code for notice in imported.notices]


def links(map: ChainMap) -> list[str]:
    return [
        f"{map.parties[map.provider_of(one)].name}>{map.parties[one.consumer].name}"
        for one in map.deliveries.values()
    ]


# -- reading ----------------------------------------------------------------------------------


def test_labels_places_and_colours_are_read_and_y_is_turned_down() -> None:
    body = (
        '<nodes><node id="a" label="Sales"><viz:position x="10" y="20" z="0"/>'
        '<viz:color r="1" g="16" b="255"/></node>'
        '<node id="b" label="Ops"><viz:color hex="#Aa00cC"/></node></nodes>'
    )
    map = read_gexf(gexf(body)).map
    assert [party.name for party in map.parties.values()] == ["Sales", "Ops"]
    assert map.parties[PartyId("a")].position == Point(10, -20)
    assert [party.colour for party in map.parties.values()] == ["#0110ff", "#Aa00cC"]


@pytest.mark.parametrize("place", ['x="NaN" y="1"', 'x="1"', 'x="1e308" y="0"', 'x="1,5" y="2"'])
def test_a_bad_place_is_told_and_left_to_the_layout(place: str) -> None:
    imported = read_gexf(gexf(f'<nodes><node id="a"><viz:position {place}/></node></nodes>'))
    assert imported.map.parties[PartyId("a")].position is None
    assert codes(imported) == [NoticeCode.BAD_POSITION]


def test_nested_nodes_become_members_of_a_group() -> None:
    body = (
        '<nodes><node id="g" label="Division"><nodes><node id="a"/><node id="b"/></nodes>'
        '<edges><edge source="a" target="b"/></edges></node></nodes>'
    )
    map = read_gexf(gexf(body)).map
    (group,) = map.groups.values()
    assert group.name == "Division"
    assert [party.group for party in map.parties.values()] == [group.id, group.id]
    assert links(map) == ["a>b"]


def test_a_parent_may_be_named_by_its_id() -> None:
    body = '<nodes><node id="a" pid="g"/><node id="g" label="Division"/></nodes>'
    map = read_gexf(gexf(body)).map
    assert [group.name for group in map.groups.values()] == ["Division"]
    assert list(map.parties) == ["a"]


def test_several_parents_are_told() -> None:
    body = (
        '<nodes><node id="a"><parents><parent for="g"/><parent for="h"/></parents></node>'
        '<node id="g"/><node id="h"/></nodes>'
    )
    imported = read_gexf(gexf(body))
    assert codes(imported) == [NoticeCode.SEVERAL_PARENTS]
    assert [group.name for group in imported.map.groups.values()] == ["g"]


def test_nodes_that_lie_in_each_other_stay_parties() -> None:
    imported = read_gexf(gexf('<nodes><node id="a" pid="b"/><node id="b" pid="a"/></nodes>'))
    assert NoticeCode.PARENT_CYCLE in codes(imported)
    assert len(imported.map.parties) + len(imported.map.groups) == 2
    assert imported.map.parties


def test_each_link_keeps_its_own_direction() -> None:
    edges = (
        '<edges><edge source="a" target="b"/><edge source="b" target="c" type="undirected"/>'
        '<edge source="c" target="a" type="mutual"/></edges>'
    )
    content = gexf(nodes("a", "b", "c") + edges)
    imported = read_gexf(content)
    assert links(imported.map) == ["A>B", "B>C", "C>A", "A>C"]
    assert {NoticeCode.MUTUAL, NoticeCode.UNDIRECTED} <= {*codes(imported)}
    turned = read_gexf(content, ImportOptions(undirected=Undirected.REVERSE)).map
    assert links(turned) == ["A>B", "C>B", "C>A", "A>C"]


def test_without_a_word_links_have_no_direction() -> None:
    edges = '<edges><edge source="a" target="b"/></edges>'
    assert NoticeCode.UNDIRECTED in codes(read_gexf(gexf(nodes("a", "b") + edges, "")))


def test_attributes_find_their_home_by_title_lists_stay_text_and_defaults_hold() -> None:
    body = (
        '<attributes class="node"><attribute id="0" title="owner" type="string"/>'
        '<attribute id="1" title="tags" type="liststring"/>'
        '<attribute id="2" title="kind" type="string"><default>customer</default></attribute>'
        '</attributes><nodes><node id="a"><attvalues><attvalue for="0" value="Kim"/>'
        '<attvalue for="1" value="[x, y]"/></attvalues></node></nodes>'
    )
    (party,) = read_gexf(gexf(body)).map.parties.values()
    assert (party.owner, party.kind) == ("Kim", PartyKind.EXTERNAL_CUSTOMER)
    assert party.description == "tags: [x, y]"


def test_an_undeclared_attribute_is_text_and_told_once() -> None:
    cell = '<attvalues><attvalue for="owner" value="Kim"/></attvalues>'
    body = f'<nodes><node id="a">{cell}</node><node id="b">{cell}</node></nodes>'
    imported = read_gexf(gexf(body))
    assert codes(imported) == [NoticeCode.UNDECLARED_KEY]
    assert [party.owner for party in imported.map.parties.values()] == ["Kim", "Kim"]


def test_of_values_over_time_the_last_one_counts() -> None:
    cells = (
        '<attvalue for="owner" value="Kim" start="2020-01-01"/>'
        '<attvalue for="owner" value="Lee" start="2024-05-01"/>'
        '<attvalue for="owner" value="Max" start="2022-01-01"/>'
    )
    body = (
        '<attributes class="node" mode="dynamic"><attribute id="owner" title="owner"/></attributes>'
        f'<nodes><node id="a"><attvalues>{cells}</attvalues></node></nodes>'
    )
    imported = read_gexf(gexf(body, 'mode="dynamic"'))
    assert [party.owner for party in imported.map.parties.values()] == ["Lee"]
    assert codes(imported) == [NoticeCode.CHANGES_OVER_TIME]


def test_what_is_odd_is_told() -> None:
    edges = '<edges><edge id="e" source="a"/><edge source="a" target="z"/></edges>'
    imported = read_gexf(gexf('<nodes><node id="a"/><node id="a"/></nodes>' + edges))
    told = {NoticeCode.MISSING_END, NoticeCode.UNDECLARED_NODE, NoticeCode.DOUBLE_NODE}
    assert told <= {*codes(imported)}
    assert len(imported.map.parties) == 3


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.EMPTY),
        (b"<graphml/>", Fault.NOT_THIS_FORMAT),
        (b"<gexf><graph>", Fault.NOT_XML),
        (b'<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf>&x;</gexf>',
         Fault.UNSAFE_XML),
        (b"<gexf>" + b"<nodes>" * 300 + b"</nodes>" * 300 + b"</gexf>", Fault.TOO_DEEP),
    ],
)  # fmt: skip
def test_what_is_no_gexf_is_refused(content: bytes, fault: Fault) -> None:
    with pytest.raises(WrongFormat) as refused:
        read_gexf(content)
    assert refused.value.reason is fault


# -- writing ----------------------------------------------------------------------------------


def test_gephi_finds_places_sizes_colours_and_attributes() -> None:
    map = edits.update(chart("Sales -> Ops: quote"), "Sales", colour="#ff8000", owner="Kim")
    drawn = Geometry({PartyId("Sales"): Point(5, 7)}, {PartyId("Sales"): Size(120, 50)})
    root = etree.fromstring(write_gexf(map, geometry=drawn))
    node = root.find(f".//{{{NAMESPACE}}}node")
    assert node is not None
    viz = {child.tag: dict(child.attrib) for child in node if VIZ in str(child.tag)}
    place = {axis: float(text) for axis, text in viz[f"{{{VIZ}}}position"].items()}
    assert place == {"x": 5, "y": -7, "z": 0}
    assert float(viz[f"{{{VIZ}}}size"]["value"]) == 120
    assert viz[f"{{{VIZ}}}color"] == {"r": "255", "g": "128", "b": "0"}


def test_networkx_reads_what_is_written() -> None:
    map = read_map(resource("examples/maschinenbau_de.chainmap"))
    content = write_gexf(map).replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft")
    graph = nx.read_gexf(io.BytesIO(content.replace(b'version="1.3"', b'version="1.2"')))
    assert len(graph) == len(map.parties)
    assert graph.number_of_edges() == len(map.deliveries)


@given(map=maps())
def test_names_places_groups_and_deliveries_come_back(map: ChainMap) -> None:
    again = read_gexf(write_gexf(map)).map

    assert sorted(_party_facts(again)) == sorted(_party_facts(map))
    assert len(again.deliveries) == len(map.deliveries)
    ends = [_delivery_facts(again), _delivery_facts(map)]
    assert ends[0] == ends[1]


def _party_facts(map: ChainMap) -> list[tuple[object, ...]]:
    return [
        (xml_text(it.name).strip(), it.kind.value, it.size or (), (it.colour or "").lower(),
         clamped(it.position) if it.position else ())
        for it in map.parties.values()
    ]  # fmt: skip


def _delivery_facts(map: ChainMap) -> list[tuple[object, ...]]:
    order = {id: at for at, id in enumerate(map.parties)}
    return [
        (order[map.provider_of(it)], order[it.consumer], it.flow, it.criticality, it.importance)
        for it in map.deliveries.values()
    ]
