"""DOT: read as Graphviz reads it, written so that Graphviz draws it where it stands."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.errors import Fault, InputError, InvalidContent, WrongFormat
from chainmap.exchange.dot import parser as dot_parser
from chainmap.exchange.dot.file import read_dot, write_dot
from chainmap.exchange.geometry import Geometry
from chainmap.exchange.imported import Imported, ImportOptions, NoticeCode
from chainmap.exchange.safe_xml import xml_text
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, Point, Size
from chainmap.resources import resource
from chainmap.storage.files import read_map
from tests.builders import chart
from tests.strategies import maps


def read(text: str, **options: Any) -> Imported:
    return read_dot(text.encode(), ImportOptions(**options))


def names(imported: Imported) -> list[str]:
    return [party.name for party in imported.map.parties.values()]


def links(imported: Imported) -> list[tuple[str, str]]:
    map = imported.map
    return [(map.provider_of(it), it.consumer) for it in map.deliveries.values()]


def codes(imported: Imported) -> list[NoticeCode]:
    return [notice.code for notice in imported.notices]


# -- the language -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a -> b", [("a", "b")]),
        ("a -> b -> c", [("a", "b"), ("b", "c")]),
        ("a, b -> c", [("a", "c"), ("b", "c")]),
        ("a -> {b c} -> d", [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]),
        ("{a {b c}} -> d", [("a", "d"), ("b", "d"), ("c", "d")]),
        ("subgraph s {a b} c -> subgraph s", [("c", "a"), ("c", "b")]),
        ("subgraph s {a} subgraph s {b} c -> subgraph s {}", [("c", "a"), ("c", "b")]),
        ("a:p:ne -> b:_", [("a", "b")]),
        ('"a" + "b" -> "c\\"d"', [("ab", 'c"d')]),
        ('"a\\\nb" -> "node"', [("ab", "node")]),
        ("-1.5 -> .5", [("-1.5", ".5")]),
        ("Größe -> <b>", [("Größe", "b")]),
        ("a -> b // to b\n/* a -> c */\n# a -> d\n;", [("a", "b")]),
        ("edge=5 a -> b [weight=1;color=red, x] [y=2]", None),
    ],
)
def test_the_grammar_of_graphviz(body: str, expected: list[tuple[str, str]] | None) -> None:
    if expected is None:  # a keyword cannot be an attribute's name
        with pytest.raises(InvalidContent):
            read(f"digraph {{{body}}}")
    else:
        assert links(read(f"digraph {{{body}}}")) == expected


def test_keywords_are_written_in_any_case_and_graphs_have_names() -> None:
    imported = read('STRICT DiGraph "my graph" { Node [label="x"] a; SubGraph {b} }')

    assert names(imported) == ["x", "x"]


def test_attributes_hold_for_what_follows_in_their_subgraph_only() -> None:
    imported = read(
        """digraph {
            a
            node [kind=team]
            { node [kind=person] b; c [kind=supplier] }
            d
            b [owner="B. Kaya"]
        }"""
    )

    kinds = {id: party.kind.value for id, party in imported.map.parties.items()}
    assert kinds == {"a": "department", "b": "person", "c": "external_supplier", "d": "team"}
    assert imported.map.parties[PartyId("b")].owner == "B. Kaya"


def test_attributes_of_edges_have_defaults_too() -> None:
    imported = read('digraph { edge [label="quote" criticality=4] a -> b; a -> c [label="plan"] }')

    map = imported.map
    told = [(map.name_of(it), it.criticality) for it in map.deliveries.values()]
    assert told == [("quote", 4), ("plan", 4)]


def test_strict_graphs_have_one_edge_between_two_nodes() -> None:
    assert links(read("strict digraph { a -> b; a -> b [label=x]; b -> a }")) == [
        ("a", "b"),
        ("b", "a"),
    ]
    assert links(read("strict graph { a -- b; b -- a }")) == [("a", "b")]
    imported = read("strict digraph { a -> b; a -> b [label=x] }")
    assert [imported.map.name_of(it) for it in imported.map.deliveries.values()] == ["x"]
    assert len(links(read("digraph { a -> b; a -> b }"))) == 2


def test_clusters_become_groups_and_other_subgraphs_do_not() -> None:
    imported = read(
        """digraph {
            subgraph cluster_sales { label = <<b>Sales</b> &amp; more>; a; subgraph cluster1 { b } }
            subgraph same { rank=same; c }
            subgraph cluster_empty { label=none }
            a -> c
        }"""
    )

    map = imported.map
    groups = {id: map.groups[it.group].name if it.group else "" for id, it in map.parties.items()}
    assert groups == {"a": "Sales & more", "b": "cluster1", "c": ""}
    assert len(map.groups) == 2
    assert codes(imported) == [NoticeCode.NESTED_GROUP, NoticeCode.UNNAMED]


def test_a_node_named_first_outside_lies_in_the_cluster_that_names_it() -> None:
    imported = read("digraph { a -> b; subgraph cluster_x { b; subgraph cluster_y { a } } }")

    map = imported.map
    groups = {id: map.groups[it.group].name for id, it in map.parties.items() if it.group}
    assert groups == {"a": "y", "b": "x"}


@pytest.mark.parametrize(
    "body",
    [
        "subgraph cluster_x { a } subgraph cluster_y { a b }",
        "subgraph cluster_y { subgraph cluster_x { a } a b }",
    ],
)
def test_a_node_stays_in_the_cluster_that_named_it_first_or_innermost(body: str) -> None:
    map = read(f"digraph {{ {body} }}").map

    groups = {id: map.groups[it.group].name for id, it in map.parties.items() if it.group}
    assert groups == {"a": "x", "b": "y"}


# -- labels, places, directions ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ('"Sales\\nand more"', "Sales and more"),
        ('"\\N: \\G"', "a: g"),
        ('"C:\\\\temp"', "C:\\temp"),
        ("<Sales<br/><font point-size='9'>&amp; Service</font>>", "Sales & Service"),
        ("<<table><tr><td>Sales</td><td port='p'>Ops</td></tr></table>>", "SalesOps"),
        ('" "', "a"),
        ('"<b>bold</b>"', "<b>bold</b>"),
    ],
)
def test_labels_become_plain_text(label: str, name: str) -> None:
    assert names(read(f"digraph g {{ a [label={label}] }}")) == [name]


def test_the_fields_of_a_record_are_told_without_ports_and_braces() -> None:
    text = 'digraph { a [shape=record label="{<p> Sales|{owner \\| boss|<q> desk}}"] }'
    assert names(read(text)) == ["Sales owner | boss desk"]


def test_places_are_points_with_y_upwards() -> None:
    (party,) = read('digraph { a [pos="100,250.5!" width=2 height=0.5] }').map.parties.values()

    assert party.position == Point(100, -250.5)
    assert party.size == Size(144, 36)


@pytest.mark.parametrize("pos", ["1e999,0", "nan,1", "1;2", "abc", "9e9,1"])
def test_a_place_that_is_none_is_told(pos: str) -> None:
    imported = read(f'digraph {{\n a [pos="{pos}"] }}')

    assert imported.map.parties[PartyId("a")].position is None
    assert [(it.code, it.place) for it in imported.notices] == [(NoticeCode.BAD_POSITION, "2")]


@pytest.mark.parametrize(
    ("text", "ends", "code"),
    [
        ("graph { a -- b [label=x] }", ("a", "b"), NoticeCode.UNDIRECTED),
        ("digraph { a -> b [label=x dir=none] }", ("a", "b"), NoticeCode.UNDIRECTED),
        ("digraph { a -> b [label=x dir=back] }", ("b", "a"), NoticeCode.TURNED),
        ("digraph { a -> b [label=x dir=both] }", ("a", "b"), NoticeCode.TWO_WAY),
        ("graph { a -- b [label=x dir=forward] }", ("a", "b"), None),
        ("digraph { a:p -> b [label=x] }", ("a", "b"), NoticeCode.PORTS),
    ],
)
def test_directions_are_those_that_are_drawn(
    text: str, ends: tuple[str, str], code: NoticeCode | None
) -> None:
    imported = read(text)

    assert links(imported) == [ends]
    assert codes(imported) == ([code] if code else [])


def test_what_says_how_it_looks_is_left_out_and_the_rest_is_kept() -> None:
    text = 'digraph { a [fontsize=9 fillcolor="#AABBCC" URL="http://x.example" site=Ulm] }'

    (party,) = read(text).map.parties.values()

    assert party.colour == "#AABBCC"
    assert party.description == "site: Ulm"


def test_several_graphs_are_read_into_one_map() -> None:
    imported = read('digraph { a -> b } digraph { a -> c [label="x"] }')

    assert links(imported) == [("a", "b"), ("2/a", "c")]
    assert NoticeCode.SEVERAL_GRAPHS in codes(imported)


# -- signs and bytes --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "guessed"),
    [
        ("digraph { Größe }".encode("utf-8-sig"), False),
        ("digraph { Größe }".encode("utf-16"), False),
        ('digraph { charset="latin1" Größe }'.encode("latin-1"), False),
        ("digraph { graph [charset=ISO-8859-1]; Größe }".encode("latin-1"), False),
        ("digraph { Größe }".encode("latin-1"), True),
    ],
)
def test_texts_in_other_encodings(content: bytes, guessed: bool) -> None:
    imported = read_dot(content)

    assert names(imported) == ["Größe"]
    assert (NoticeCode.ENCODING_GUESSED in codes(imported)) == guessed


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("digraph {\n a -> ;\n}", "2", Fault.MISPLACED),
        ("digraph {\n\n a [label=]\n}", "3", Fault.MISPLACED),
        ("digraph {\n a -> b", "2", Fault.ENDS_EARLY),
        ("digraph {\n a\n }\n}", "4", Fault.MISPLACED),
        ('digraph {\n a [label="x]\n}', "2", Fault.OPEN_QUOTE),
        ("digraph {\n a [label=<x<b>]\n}", "2", Fault.UNCLOSED),
        ("digraph {\n /* a }", "2", Fault.UNCLOSED),
        ("digraph {\n a ! b }", "2", Fault.MISPLACED),
        ("tree {}", "1", Fault.MISPLACED),
        ('digraph { "a" + b }', "1", Fault.MISPLACED),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: str, fault: Fault) -> None:
    with pytest.raises(InvalidContent) as refused:
        read(text)

    assert (refused.value.place, refused.value.fault) == (line, fault)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b" \n", Fault.EMPTY),
        (b"\x89PNG\r\n\x1a\n\0\0", Fault.NOT_TEXT),
        (b"\xff\xfed\0\0\xdc", Fault.NOT_TEXT),
        (b"// nothing but this", Fault.NO_GRAPH),
        (b"digraph {" + b"{" * 3000 + b"}" * 3001, Fault.TOO_DEEP),
    ],
)
def test_what_is_no_graph_is_refused(content: bytes, fault: Fault) -> None:
    with pytest.raises(WrongFormat) as refused:
        read_dot(content)

    assert refused.value.reason is fault


def test_a_short_text_cannot_ask_for_millions_of_edges() -> None:
    many = " ".join(f"n{n}" for n in range(1000))

    with pytest.raises(WrongFormat) as refused:
        read(f"digraph {{ {{{many}}} -> {{{many}}} }}")

    assert refused.value.reason is Fault.TOO_LARGE


def test_long_chains_and_references_are_no_trouble() -> None:
    chain = " -> ".join(f"n{n % 50}" for n in range(20_000))
    assert len(links(read(f"digraph {{ {chain} }}"))) == 19_999
    references = " -> ".join(["subgraph s"] * 20_000)
    assert len(links(read(f"digraph {{ subgraph s {{a}} {references} }}"))) == 19_999


GOOD = """strict digraph "g" { // c
  node [shape=box]; subgraph cluster_a { label=<A<b>1</b>>; a:p -> {b "c\\"d"} [label="x\\n"]; }
  graph [rank=same] a -> b -> c [pos="e,1,2", dir=back] /* e */ "x" + "y" [pos="1,2!"] }"""


@given(st.data())
def test_garbled_files_are_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(GOOD)))
    some = data.draw(st.text('{}[]<>"\\;,:=+-/*# \na1é', max_size=4))
    with contextlib.suppress(InputError):
        read(GOOD[:at] + some + GOOD[at + data.draw(st.integers(0, 30)) :])


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(InputError):
        read_dot(b"digraph {" + content + b"}")


# -- writing ----------------------------------------------------------------------------------


def placed(map: ChainMap) -> Geometry:
    return Geometry({id: Point(200.0 * n, 50) for n, id in enumerate(map.parties)})


def _text(text: str | None) -> str:
    return " ".join(xml_text(text or "").split())


@given(maps(), st.booleans())
def test_there_and_back_all_is_kept_that_dot_can_carry(map: ChainMap, is_placed: bool) -> None:
    geometry = placed(map) if is_placed else Geometry()

    imported = read_dot(write_dot(map, geometry=geometry))

    again = imported.map
    assert set(codes(imported)) <= {NoticeCode.UNNAMED, NoticeCode.SELF_DELIVERY}
    for here in map.parties.values():
        back = again.parties[here.id]
        assert _text(back.name) == _text(here.name) or not _text(here.name)
        assert (back.kind, back.headcount, back.colour) == (here.kind, here.headcount, here.colour)
        assert (_text(back.owner), _text(back.segment)) == (_text(here.owner), _text(here.segment))
        assert _text(back.description) == _text(here.description)
        assert back.group == here.group
        place = geometry.place(here)
        assert (back.position is None) == (place is None)
        assert place is None or back.position == pytest.approx(place, abs=0.01)
    for here_group in (it for it in map.groups.values() if it.id in again.groups):
        assert again.groups[here_group.id].colour == here_group.colour
    assert list(again.deliveries) == list(map.deliveries)
    for one, two in zip(map.deliveries.values(), again.deliveries.values(), strict=True):
        assert (two.consumer, again.provider_of(two)) == (one.consumer, map.provider_of(one))
        assert _text(again.name_of(two)) == _text(map.name_of(one)) or not _text(map.name_of(one))
        assert (two.flow, two.criticality, two.importance) == (
            one.flow,
            one.criticality,
            one.importance,
        )
        assert (_text(two.frequency), _text(two.note)) == (_text(one.frequency), _text(one.note))


EXAMPLES = ["maschinenbau_de", "saas_en", "starter_de"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_graphviz_reads_what_is_written(name: str) -> None:
    pygraphviz = pytest.importorskip("pygraphviz")
    map = read_map(resource(f"examples/{name}.chainmap"))

    graph = pygraphviz.AGraph(string=write_dot(map, geometry=placed(map)).decode())

    assert {(node, node.attr["label"]) for node in graph.nodes()} == {
        (party.id, party.name) for party in map.parties.values()
    }
    assert sorted((*edge, edge.attr["label"]) for edge in graph.edges()) == sorted(
        (map.provider_of(it), it.consumer, map.name_of(it)) for it in map.deliveries.values()
    )
    assert len(graph.subgraphs()) == len(map.groups)
    assert graph.is_directed()


ODD = ['"', "\\", "\\\\", 'a\\"', "\\N", "<b>", "node", "a\nb", "ä", "{|}", "a//b", "#", "a\\"]


def odd_chart() -> ChainMap:
    map = chart("; ".join(f"N{n} -> N{n + 1}: x" for n in range(len(ODD) - 1)))
    parties = {id: replace(party, name=name)
               for (id, party), name in zip(map.parties.items(), ODD, strict=True)}  # fmt: skip
    return replace(map, parties=parties)


def test_odd_names_are_those_that_graphviz_shows() -> None:
    pygraphviz = pytest.importorskip("pygraphviz")

    graph = pygraphviz.AGraph(string=write_dot(odd_chart()).decode())

    told = [node.attr["label"] for node in graph.nodes()]
    shown = [it.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\") for it in told]
    assert shown == ODD


@pytest.mark.skipif(shutil.which("neato") is None, reason="Graphviz is not installed")
def test_graphviz_draws_the_parties_where_they_stand() -> None:
    map = chart("Sales -> Ops: quote; Ops -> IT: report")

    drawn = subprocess.run(
        ["neato", "-n", "-Tdot"], input=write_dot(map, geometry=placed(map)),
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip

    again = read_dot(drawn.stdout).map
    places = [party.position for party in again.parties.values()]
    assert all(places)
    gaps = [places[n + 1].x - places[n].x for n in (0, 1) if places[n] and places[n + 1]]
    assert gaps == pytest.approx([200, 200], abs=1)


def test_the_limit_of_edges_is_that_of_all_statements_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dot_parser, "MOST_EDGES", 3)

    assert len(links(read("digraph { a -> b -> c -> d }"))) == 3
    with pytest.raises(WrongFormat):
        read("digraph { a -> b -> c; a -> c; a -> d }")
