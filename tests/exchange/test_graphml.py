"""GraphML: written for other programs, read back without loss, read from all of them."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from chainmap.errors import Fault, InputError, WrongFormat
from chainmap.exchange import FORMATS, description, format_of
from chainmap.exchange.graphml.file import PROFILES, Geometry, read_graphml, write_graphml
from chainmap.exchange.graphml.writer import NAMESPACE
from chainmap.exchange.graphml.yed import Y
from chainmap.exchange.imported import AS_IT_IS, ImportOptions, NoticeCode
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Flow, PartyId, PartyKind, Point, Size
from chainmap.resources import resource
from chainmap.storage.files import read_map
from chainmap.storage.format import decode, encode
from chainmap.wording.language import tr
from tests.builders import chart
from tests.strategies import maps

MASCHINENBAU = "examples/maschinenbau_de.chainmap"
HEAD = f'<graphml xmlns="{NAMESPACE}" xmlns:y="{Y}">'


def graphml(body: str, keys: str = "", edgedefault: str = "directed") -> bytes:
    return f'{HEAD}{keys}<graph edgedefault="{edgedefault}">{body}</graph></graphml>'.encode()


def placed(map: ChainMap) -> Geometry:
    """All parties in a row."""
    return Geometry({id: Point(200.0 * n, 50) for n, id in enumerate(map.parties)})


def codes(content: bytes) -> list[NoticeCode]:
    return [notice.code for notice in read_graphml(content).notices]


# -- writing ----------------------------------------------------------------------------------


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", ["maschinenbau_de", "saas_en", "starter_de"])
def test_networkx_reads_every_party_and_every_delivery(name: str, profile: str) -> None:
    map = read_map(resource(f"examples/{name}.chainmap"))

    graph = nx.read_graphml(io.BytesIO(write_graphml(map, profile=profile, geometry=placed(map))))

    assert graph.is_directed()
    assert (len(graph), graph.number_of_edges()) == (len(map.parties), len(map.deliveries))
    assert {label for _, label in graph.nodes(data="label")} == {
        party.name for party in map.parties.values()
    }


def test_maschinenbau_has_24_nodes_and_73_edges_in_networkx() -> None:
    graph = nx.read_graphml(io.BytesIO(write_graphml(read_map(resource(MASCHINENBAU)))))

    assert (len(graph), graph.number_of_edges()) == (24, 73)
    assert graph.nodes["ARC"]["kind"] == "department"


def test_yed_gets_top_left_corners_shapes_routes_and_labels() -> None:
    map = chart("Sales -> +Buyer: quote")
    geometry = Geometry(
        {PartyId("Sales"): Point(100, 50), PartyId("Buyer"): Point(400, 50)},
        {id: Size(120, 40) for id in map.parties},
        {id: (Point(160, 50), Point(250, 50), Point(340, 60)) for id in map.deliveries},
    )

    root = etree.fromstring(write_graphml(map, geometry=geometry))

    corner = root.find(f".//{{{Y}}}Geometry")
    path = root.find(f".//{{{Y}}}Path")
    assert corner is not None
    assert path is not None
    assert (corner.get("x"), corner.get("y"), corner.get("width")) == ("40.0", "30.0", "120.0")
    assert [path.get(key) for key in ("sx", "sy", "tx", "ty")] == ["60.0", "0.0", "-60.0", "10.0"]
    assert [(it.get("x"), it.get("y")) for it in path] == [("250.0", "50.0")]
    assert [it.text for it in root.iter(f"{{{Y}}}EdgeLabel")] == ["quote"]
    assert [it.get("type") for it in root.iter(f"{{{Y}}}Shape")] == ["rectangle", "hexagon"]


def test_gephi_gets_y_upwards_and_no_graphics() -> None:
    map = edits.arrange(chart("Sales"), {"Sales": Point(3, 40)})

    graph = nx.read_graphml(io.BytesIO(write_graphml(map, profile="gephi")))

    assert graph.nodes["Sales"]["y"] == -40


def test_groups_are_nested_on_request() -> None:
    map = read_map(resource(MASCHINENBAU))

    content = write_graphml(map, groups=True)

    assert len(nx.read_graphml(io.BytesIO(content))) == 24 + 7
    assert read_graphml(content).map == map


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(ValueError, match="no profile 'visio'"):
        write_graphml(ChainMap(), profile="visio")


def test_a_golden_file_is_written_as_ever() -> None:
    data = Path(__file__).parents[1] / "data"
    map = read_map(data / "everything_v1.chainmap")

    assert write_graphml(map).decode() == (data / "everything.graphml").read_text("utf-8")


# -- there and back ---------------------------------------------------------------------------


@given(maps(), st.sampled_from(PROFILES), st.booleans(), st.booleans())
def test_our_own_file_is_read_without_loss_and_without_a_notice(
    map: ChainMap, profile: str, is_placed: bool, groups: bool
) -> None:
    geometry = placed(map) if is_placed else None

    again = read_graphml(write_graphml(map, profile=profile, geometry=geometry, groups=groups))

    assert again.map == map
    assert again.notices == ()


def edited(content: bytes, change: Callable[[etree._Element], None]) -> bytes:
    root = etree.fromstring(content)
    change(root)
    return etree.tostring(root)


def test_what_was_renamed_in_yed_is_renamed_here_and_told() -> None:
    map = chart("Sales -> Ops: quote")

    def rename(root: etree._Element) -> None:
        next(root.iter(f"{{{Y}}}NodeLabel")).text = "Vertrieb"
        next(root.iter(f"{{{Y}}}EdgeLabel")).text = "Angebot"

    again = read_graphml(edited(write_graphml(map), rename))

    assert again.map.parties[PartyId("Sales")].name == "Vertrieb"
    assert [again.map.name_of(it) for it in again.map.deliveries.values()] == ["Angebot"]
    assert [notice.code for notice in again.notices] == [NoticeCode.EDITED] * 2


def test_what_was_moved_in_yed_is_moved_here_and_nothing_else() -> None:
    map = chart("Sales -> Ops: quote")

    def move(root: etree._Element) -> None:
        next(root.iter(f"{{{Y}}}Geometry")).set("x", "500")

    again = read_graphml(edited(write_graphml(map, geometry=placed(map)), move)).map

    assert again.parties[PartyId("Sales")].position == Point(580, 50)
    assert again.parties[PartyId("Ops")].position is None


def test_what_was_moved_in_gephi_is_moved_here_with_y_downwards() -> None:
    map = edits.arrange(chart("Sales"), {"Sales": Point(3, 40)})

    content = write_graphml(map, profile="gephi").replace(b">-40<", b">70.5<")

    assert read_graphml(content).map.parties[PartyId("Sales")].position == Point(3, -70.5)


def test_what_was_deleted_and_drawn_elsewhere_is_deleted_and_drawn_here() -> None:
    map = chart("Sales -> Ops: quote; Ops -> IT: report")

    def redraw(root: etree._Element) -> None:
        graph = root[-1]
        nodes = [it for it in graph if it.get("id") == "IT"]
        edges = [it for it in graph if it.get("target") == "IT"]
        for element in (*nodes, *edges):
            graph.remove(element)
        etree.SubElement(graph, f"{{{NAMESPACE}}}node", id="n7")
        etree.SubElement(graph, f"{{{NAMESPACE}}}edge", id="e7", source="n7", target="Ops")

    again = read_graphml(edited(write_graphml(map), redraw))

    assert [party.name for party in again.map.parties.values()] == ["Sales", "Ops", "n7"]
    assert [again.map.name_of(it) for it in again.map.deliveries.values()] == ["quote", "n7 → Ops"]
    assert sorted({notice.code for notice in again.notices}) == ["added", "removed"]


def test_an_edge_turned_elsewhere_is_turned_here() -> None:
    map = chart("Sales -> Ops: quote")
    content = write_graphml(map).replace(
        b'source="Sales" target="Ops"', b'source="Ops" target="Sales"'
    )

    again = read_graphml(content).map

    (delivery,) = again.deliveries.values()
    assert (again.provider_of(delivery), delivery.consumer) == ("Ops", "Sales")


def test_values_changed_elsewhere_win() -> None:
    map = chart("Sales -> Ops: quote")
    (delivery,) = map.deliveries.values()
    map = edits.put(map, replace(delivery, criticality=2))
    content = write_graphml(map).replace(b'"e_criticality">2<', b'"e_criticality">5<')
    content = content.replace(b'"n_kind">department<', b'"n_kind">team<', 1)
    content = content.replace(b'"e_flow">delivery<', b'"e_flow">request<')

    again = read_graphml(content).map

    (delivery,) = again.deliveries.values()
    assert (delivery.criticality, delivery.flow) == (5, Flow.REQUEST)
    assert again.parties[PartyId("Sales")].kind is PartyKind.TEAM


def test_embedded_data_that_cannot_be_read_leaves_the_visible_graph() -> None:
    content = write_graphml(chart("Sales -> Ops: quote")).replace(b'"version":1', b'"version":9')

    again = read_graphml(content)

    assert [party.name for party in again.map.parties.values()] == ["Sales", "Ops"]
    assert NoticeCode.EMBEDDED_UNREADABLE in [notice.code for notice in again.notices]


# -- what others write ------------------------------------------------------------------------


def test_unknown_nodes_become_departments_and_edge_labels_services() -> None:
    keys = '<key id="d0" for="all" attr.name="label" attr.type="string"/>'
    body = (
        '<node id="a"><data key="d0">Sales</data></node><node id="b"/>'
        '<edge source="a" target="b"><data key="d0">quote</data></edge>'
        '<edge source="a" target="b"><data key="d0">Quote</data></edge>'
    )

    map = read_graphml(graphml(body, keys)).map

    assert [(it.name, it.kind) for it in map.parties.values()] == [
        ("Sales", PartyKind.DEPARTMENT),
        ("b", PartyKind.DEPARTMENT),
    ]
    assert [it.name for it in map.services.values()] == ["quote"]
    assert len(map.deliveries) == 2


def test_one_key_id_may_mean_one_thing_for_nodes_and_another_for_edges() -> None:
    keys = '<key id="k" for="node" attr.name="name"/><key id="k" for="edge" attr.name="weight"/>'
    body = (
        '<node id="a"><data key="k">Sales</data></node>'
        '<node id="b"/><edge source="a" target="b"><data key="k">4</data></edge>'
    )

    map = read_graphml(graphml(body, keys)).map

    assert map.parties[PartyId("a")].name == "Sales"
    assert [it.criticality for it in map.deliveries.values()] == [4]


def test_what_has_a_home_goes_there_and_the_rest_into_the_description() -> None:
    keys = "".join(
        f'<key id="{name}" for="node" attr.name="{name}"/>' for name in ("kind", "owner", "site")
    )
    body = (
        '<node id="a"><data key="kind">External Customer</data>'
        '<data key="owner">A. Weiß</data><data key="site">Ulm</data></node>'
    )

    (party,) = read_graphml(graphml(body, keys)).map.parties.values()

    assert party.kind is PartyKind.EXTERNAL_CUSTOMER
    assert (party.owner, party.description) == ("A. Weiß", "site: Ulm")


def test_plain_positions_point_up_and_come_in_pointing_down() -> None:
    keys = '<key id="x" for="node" attr.name="x"/><key id="y" for="node" attr.name="y"/>'
    body = '<node id="a"><data key="x">1</data><data key="y">2</data></node>'

    (party,) = read_graphml(graphml(body, keys)).map.parties.values()

    assert party.position == Point(1, -2)


@pytest.mark.parametrize(
    ("body", "notice"),
    [
        ('<node id="a"/><node id="a"/>', NoticeCode.DOUBLE_NODE),
        ('<node id="a"/><edge source="a" target="b"/>', NoticeCode.UNDECLARED_NODE),
        ('<node id="a"/><edge target="a"/>', NoticeCode.MISSING_END),
        ('<node id="a"/><edge source="a" target="a"/>', NoticeCode.SELF_DELIVERY),
        ('<node id="a"><data key="q">1</data></node>', NoticeCode.UNDECLARED_KEY),
        ('<node id="a"><port name="p"/></node>', NoticeCode.PORTS),
        (
            '<hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>',
            NoticeCode.HYPEREDGE,
        ),
        (
            '<node id="g"><graph><node id="a"/></graph></node><edge source="a" target="g"/>',
            NoticeCode.GROUP_AS_PARTY,
        ),
    ],
)
def test_what_is_guessed_or_dropped_is_told(body: str, notice: NoticeCode) -> None:
    assert notice in codes(graphml(body))


def test_undirected_edges_are_told_with_their_number() -> None:
    body = '<node id="a"/><node id="b"/><edge source="a" target="b"/>'

    notices = read_graphml(graphml(body, edgedefault="undirected")).notices

    assert notices[0].code is NoticeCode.UNDIRECTED
    assert notices[0].values == {"count": 1}


def test_html_in_a_label_becomes_plain_text() -> None:
    keys = '<key id="d" for="node" yfiles.type="nodegraphics"/>'
    label = "&lt;html&gt;&lt;b&gt;Büro&lt;/b&gt;&lt;br&gt;Ulm &amp;amp; Köln&lt;/html&gt;"
    body = (
        f'<node id="a"><data key="d"><y:ShapeNode><y:NodeLabel>{label}</y:NodeLabel>'
        "</y:ShapeNode></data></node>"
    )

    (party,) = read_graphml(graphml(body, keys)).map.parties.values()

    assert party.name == "Büro\nUlm & Köln"


@pytest.mark.parametrize(
    "wrap",
    [
        gzip.compress,
        lambda content: b"\xef\xbb\xbf" + content,
        lambda content: content.decode().encode("utf-16"),
        lambda content: (
            b'<?xml version="1.0" encoding="ISO-8859-1"?>' + content.decode().encode("latin-1")
        ),
        lambda content: content.replace(f' xmlns="{NAMESPACE}"'.encode(), b""),
        lambda content: b"<!DOCTYPE graphml SYSTEM 'http://127.0.0.1:9/x.dtd'>" + content,
    ],
)
def test_encodings_wrappings_and_a_harmless_doctype_are_read(
    wrap: Callable[[bytes], bytes],
) -> None:
    content = wrap(graphml('<node id="Büro"/>'))

    assert [party.name for party in read_graphml(content).map.parties.values()] == ["Büro"]


# -- what is refused --------------------------------------------------------------------------

ENTITY = "<!DOCTYPE g [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
LAUGHS = "<!DOCTYPE g [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Fault.EMPTY),
        (b"\x89PNG\r\n\x1a\n", Fault.NOT_XML),
        (b"<html><body/></html>", Fault.NOT_THIS_FORMAT),
        (graphml("<node id='a'/>")[:-12], Fault.NOT_XML),
        (ENTITY.encode() + graphml("<node id='&x;'/>"), Fault.UNSAFE_XML),
        (
            ENTITY.encode() + graphml("<node id='a'><data key='l'>&x;</data></node>"),
            Fault.UNSAFE_XML,
        ),
        (
            LAUGHS.encode() + graphml("<node id='a'><data key='l'>&b;</data></node>"),
            Fault.UNSAFE_XML,
        ),
        (LAUGHS.encode() + graphml("<node id='a'/>"), Fault.UNSAFE_XML),
        (graphml("<node id='a'><graph>" * 200 + "</graph></node>" * 200), Fault.TOO_DEEP),
        (graphml("<node id='a'><graph>" * 5000 + "</graph></node>" * 5000), Fault.TOO_DEEP),
        (gzip.compress(graphml("<node id='a'/>" * 99))[:-20], Fault.DAMAGED),
        (b"\x1f\x8bno gzip at all", Fault.DAMAGED),
        (gzip.compress(b" " * 30_000_000), Fault.TOO_LARGE),
        (b"<?xml version='1.0' encoding='UTF-8'?><graphml>B\xfcro</graphml>", Fault.NOT_TEXT),
    ],
)
def test_what_is_broken_hostile_or_something_else_is_refused(content: bytes, reason: Fault) -> None:
    with pytest.raises(WrongFormat) as caught:
        read_graphml(content)

    assert (caught.value.expected, caught.value.reason) == ("graphml", reason)


@given(maps(), st.data())
def test_a_damaged_file_is_read_or_refused_but_never_an_accident(
    map: ChainMap, data: st.DataObject
) -> None:
    content = bytearray(write_graphml(map))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.sampled_from(b'<>"/& 0aZ-.'))
    try:
        read_graphml(bytes(content))
    except InputError:
        return


def test_a_link_from_customer_to_provider_can_be_read_the_other_way_round() -> None:
    content = "\n".join(nx.generate_graphml(nx.DiGraph([("customer", "provider")]))).encode()

    turned = read_graphml(content, ImportOptions(reverse=True)).map
    (delivery,) = turned.deliveries.values()

    assert (turned.provider_of(delivery), delivery.consumer) == ("provider", "customer")


# -- the table of formats ---------------------------------------------------------------------


def test_each_format_of_the_table_reads_what_it_writes() -> None:
    for format in (format for format in FORMATS if format.reads and format.writes):
        map = chart("Sales -> Ops: quote")

        again = format.reader()(format.writer()(map), AS_IT_IS).map

        # Drawings place all parties, even those that had no place.
        parties = {id: replace(it, position=None, size=None) for id, it in again.parties.items()}
        assert replace(again, parties=parties) == map or format.parts
        assert description(format, tr)
        assert format_of(f"Karte{format.endings[0].upper()}") is format
        assert format_of(format.id) is format


def test_a_file_of_no_known_format_has_none() -> None:
    assert format_of("map.vsdx") is None


def test_a_size_that_no_party_can_have_is_not_taken_over() -> None:
    huge = write_graphml(edits.add_party(ChainMap(), PartyKind.TEAM, "Crew", Point(0, 0)))
    huge = re.sub(rb'width="[^"]*"', b'width="3000000"', huge)
    huge = re.sub(rb"<data key=\"g_chainmap.model\">.*?</data>", b"", huge, flags=re.DOTALL)
    imported = read_graphml(huge).map
    assert decode(encode(imported)) == imported
