"""draw.io: read however it is packed and drawn, written so that it opens there to be edited."""

from __future__ import annotations

import contextlib
import zlib
from dataclasses import replace
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.errors import Fault, InputError, InvalidContent, WrongFormat
from chainmap.exchange import format_of
from chainmap.exchange.drawio import pages as drawio_pages
from chainmap.exchange.drawio.file import read_drawio, write_drawio
from chainmap.exchange.geometry import Geometry
from chainmap.exchange.imported import Imported, ImportOptions, NoticeCode
from chainmap.exchange.recognise import recognised
from chainmap.exchange.safe_xml import xml_text
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Flow, Group, GroupId, PartyId, PartyKind, Point, Size
from chainmap.resources import resource
from chainmap.storage.files import read_map
from tests.builders import chart
from tests.exchange.drawio_decoder import decoded, packed, png_with
from tests.strategies import maps


def model(cells: str) -> str:
    top = '<mxCell id="0"/><mxCell id="1" parent="0"/>'
    return f"<mxGraphModel><root>{top}{cells}</root></mxGraphModel>"


def drawing(*pages: str) -> bytes:
    inner = "".join(f'<diagram name="P{n}">{page}</diagram>' for n, page in enumerate(pages, 1))
    return f"<mxfile>{inner}</mxfile>".encode()


def box(id: str, text: str = "", *, at: str = 'x="0" y="0"', **attributes: str) -> str:
    its = {"parent": "1", "style": "html=1;", "value": text} | attributes
    told = " ".join(f"{key}={quoteattr(value)}" for key, value in its.items())
    size = f'<mxGeometry width="100" height="40" as="geometry" {at}/>'
    return f'<mxCell id="{id}" vertex="1" {told}>{size}</mxCell>'


def line(id: str, ends: str, text: str = "", inner: str = "", style: str = "html=1;") -> str:
    source, _, target = ends.partition(">")
    told = "".join(f' {k}="{v}"' for k, v in (("source", source), ("target", target)) if v)
    geometry = f'<mxGeometry relative="1" as="geometry">{inner}</mxGeometry>'
    return (
        f'<mxCell id="{id}" edge="1" parent="1" style={quoteattr(style)} '
        f"value={quoteattr(text)}{told}>{geometry}</mxCell>"
    )


def beside(id: str, link: str, text: str, at: str = "0") -> str:
    geometry = f'<mxGeometry x="{at}" relative="1" as="geometry"/>'
    return f'<mxCell id="{id}" vertex="1" parent="{link}" value="{text}">{geometry}</mxCell>'


TWO = box("a", "Sales") + box("b", "Ops", at='x="300" y="0"')


def read(*pages: str, page: str | None = None) -> Imported:
    return read_drawio(drawing(*map(model, pages)), ImportOptions(page=page))


def codes(imported: Imported) -> list[NoticeCode]:
    return [notice.code for notice in imported.notices]


def told(map: ChainMap) -> set[tuple[str, str, str]]:
    return {
        (map.parties[map.provider_of(it)].name, map.parties[it.consumer].name, map.name_of(it))
        for it in map.deliveries.values()
    }


# -- how it is packed -------------------------------------------------------------------------

PLAIN = model(TWO + line("e", "a>b", "Angebot für 5 % & mehr"))
FILE = drawing(PLAIN).decode()


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        FILE.encode(),
        drawing(packed(PLAIN)),
        f"<svg xmlns='http://www.w3.org/2000/svg' content={quoteattr(FILE)}/>".encode(),
        f"<svg content={quoteattr(quote(FILE))}/>".encode(),
        f"<svg content={quoteattr(packed(FILE))}/>".encode(),
        png_with(b"tEXt", b"mxfile\0" + quote(FILE).encode()),
        png_with(b"zTXt", b"mxfile\0\0" + zlib.compress(quote(FILE).encode())),
        png_with(b"zTXt", b"mxGraphModel\0\0" + zlib.compress(quote(PLAIN).encode())),
        png_with(b"iTXt", b"mxfile\0\1\0\0\0" + zlib.compress(FILE.encode())),
    ],
    ids=[
        "model",
        "file",
        "deflated",
        "svg",
        "encoded-svg",
        "deflated-svg",
        "tEXt",
        "zTXt",
        "old-zTXt",
        "iTXt",
    ],
)
def test_a_drawing_is_read_however_it_is_packed(content: bytes) -> None:
    imported = read_drawio(content)

    assert told(imported.map) == {("Sales", "Ops", "Angebot für 5 % & mehr")}
    assert imported.notices == ()


def test_a_damaged_page_is_told_and_the_others_are_read() -> None:
    imported = read_drawio(drawing(packed(PLAIN)[:-20] + "!!", model(TWO)))

    assert len(imported.map.parties) == 2
    assert (NoticeCode.PAGE_UNREADABLE, "P1") in [(it.code, it.place) for it in imported.notices]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (drawing("Q!Q"), Fault.DAMAGED),
        (drawing(packed("<graph/>")), Fault.NOT_THIS_FORMAT),
        (drawing(packed("no xml")), Fault.NOT_XML),
        (drawing(packed(model(" " * 3_000_000))), Fault.TOO_LARGE),
    ],
)
def test_where_no_page_can_be_read_the_page_is_named(content: bytes, fault: Fault) -> None:
    with pytest.raises(InvalidContent) as refused:
        read_drawio(content)

    assert (refused.value.place, refused.value.fault) == ("P1", fault)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.EMPTY),
        (b"<graphml/>", Fault.NOT_THIS_FORMAT),
        (b"<mxfile/>", Fault.NO_GRAPH),
        (b"<svg/>", Fault.NO_GRAPH),
        (png_with(b"tEXt", b"Author\0me"), Fault.NO_GRAPH),
        (png_with(b"tEXt", b"mxfile\0<mxfile/>")[:60], Fault.DAMAGED),
        (png_with(b"zTXt", b"mxfile\0\0" + zlib.compress(bytes(3_000_000))), Fault.TOO_LARGE),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><mxfile>&b;</mxfile>', Fault.UNSAFE_XML),
    ],
)
def test_what_is_no_drawing_is_refused(content: bytes, fault: Fault) -> None:
    with pytest.raises(WrongFormat) as refused:
        read_drawio(content)

    assert refused.value.reason is fault


def test_all_pages_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawio_pages, "LARGEST", 2 * len(quote(PLAIN)) + 50)

    imported = read_drawio(drawing(*[packed(PLAIN)] * 3))

    broken = [it.place for it in imported.notices if it.code is NoticeCode.PAGE_UNREADABLE]
    assert broken == ["P3"]


@given(st.data())
def test_garbled_files_are_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    whole = data.draw(
        st.sampled_from(
            [FILE.encode(), drawing(packed(PLAIN)), png_with(b"tEXt", b"mxfile\0" + FILE.encode())]
        )
    )
    at = data.draw(st.integers(0, len(whole) - 1))
    some = data.draw(st.binary(max_size=4))
    garbled = whole[:at] + some + whole[at + data.draw(st.integers(0, 8)) :]
    with contextlib.suppress(InputError):
        read_drawio(garbled)


# -- pages ------------------------------------------------------------------------------------


def test_several_pages_become_groups_side_by_side() -> None:
    imported = read(TWO + line("e", "a>b", "quote"), box("a", "Legal") + box("c", "Tax"))

    map = imported.map
    groups = {party.name: map.groups[party.group].name for party in map.parties.values()
              if party.group}  # fmt: skip
    assert groups == {"Sales": "P1", "Ops": "P1", "Legal": "P2", "Tax": "P2"}
    rights = [it.position.x + 50 for it in map.parties.values() if it.position][:2]
    lefts = [it.position.x - 50 for it in map.parties.values() if it.position][2:]
    assert max(rights) < min(lefts)
    assert told(map) == {("Sales", "Ops", "quote")}
    assert codes(imported)[0] is NoticeCode.PAGES_AS_GROUPS


def test_a_number_sign_tells_the_number_from_the_name() -> None:
    page = model(box("a", "Tax"))
    other = model(box("a", "Pay"))
    content = (
        f'<mxfile><diagram name="2">{page}</diagram><diagram name="Pay">{other}</diagram></mxfile>'
    )
    for told, name in {"2": "Tax", "#2": "Pay", "#1": "Tax"}.items():
        (party,) = read_drawio(content.encode(), ImportOptions(page=told)).map.parties.values()
        assert party.name == name


@pytest.mark.parametrize("page", ["P2", "2"])
def test_one_page_can_be_chosen_by_its_name_or_number(page: str) -> None:
    map = read(TWO, box("c", "Tax"), page=page).map

    assert [party.name for party in map.parties.values()] == ["Tax"]
    assert map.groups == {}


def test_a_page_that_is_not_there_is_an_error() -> None:
    with pytest.raises(InvalidContent) as refused:
        read(TWO, page="P9")

    assert refused.value.fault is Fault.UNKNOWN_PAGE


# -- shapes -----------------------------------------------------------------------------------


def test_markup_of_a_label_becomes_text_and_plain_text_stays() -> None:
    markup = '<div style="x"><b>Ver&shy;kauf</b><br>&amp;&nbsp;Service</div>'

    map = read(box("a", markup) + box("b", "a < b <c>", style="html=0;")).map

    assert [it.name for it in map.parties.values()] == ["Ver\xadkauf & Service", "a < b <c>"]


def test_what_wraps_a_cell_tells_its_values_and_fills_its_placeholders() -> None:
    cell = (
        '<object id="a" placeholders="1" label="%team% (%none%)" team="Sales" owner="A. Weiß" '
        'site="Ulm" link="data:page/id,x"><mxCell vertex="1" parent="1" style="shape=umlActor">'
        '<mxGeometry width="40" height="80" as="geometry"/></mxCell></object>'
    )

    (party,) = read(cell).map.parties.values()

    assert (party.id, party.name, party.owner) == ("a", "Sales (%none%)", "A. Weiß")
    assert (party.kind, party.description) == (PartyKind.PERSON, "site: Ulm")


def test_a_label_of_many_words_is_a_name_and_a_description() -> None:
    (party,) = read(box("a", f"Sales<br>{'sells all over the country ' * 4}")).map.parties.values()

    assert party.name == "Sales"
    assert party.description is not None
    assert party.description.startswith("sells all")


def test_containers_become_groups_and_inner_places_absolute() -> None:
    cells = (
        box("g", "Group", at='x="100" y="200"')
        + box("h", "Inner", parent="g", at='x="10" y="20"')
        + box("a", "Sales", parent="h", at='x="1" y="2"', style="fillColor=#abcdef;")
    )

    imported = read(cells)

    (party,) = imported.map.parties.values()
    assert [it.name for it in imported.map.groups.values()] == ["Group", "Inner"]
    assert imported.map.groups[party.group or GroupId("")].name == "Inner"
    assert party.position == Point(100 + 10 + 1 + 50, 200 + 20 + 2 + 20)
    assert (party.size, party.colour) == (Size(100, 40), "#abcdef")
    assert codes(imported) == [NoticeCode.NESTED_GROUP]


def test_a_linked_container_is_also_a_party() -> None:
    cells = box("g", "Group") + box("a", "A", parent="g") + box("b", "B") + line("e", "g>b", "x")

    imported = read(cells)

    assert told(imported.map) == {("Group", "B", "x")}
    assert NoticeCode.GROUP_AS_PARTY in codes(imported)


def test_a_text_without_links_becomes_a_note_and_one_with_links_a_party() -> None:
    cells = (
        box("t", "As of <i>today</i>", style="text;html=1;")
        + box("u", "Ops", style="text;html=1;")
        + box("a", "Sales")
        + line("e", "a>u", "quote")
    )

    map = read(cells).map

    assert [note.text for note in map.notes.values()] == ["As of today"]
    assert told(map) == {("Sales", "Ops", "quote")}


def test_shapes_that_lie_in_themselves_are_taken_out() -> None:
    imported = read(box("a", "A", parent="b") + box("b", "B", parent="a"))

    assert NoticeCode.PARENT_CYCLE in codes(imported)
    assert {it.name for it in (*imported.map.parties.values(), *imported.map.groups.values())} == {
        "A", "B",
    }  # fmt: skip


def test_a_chain_of_many_thousand_containers_is_no_trouble() -> None:
    cells = "".join(box(f"c{n}", f"C{n}", parent=f"c{n - 1}" if n else "1") for n in range(20_000))

    imported = read(cells)

    assert len(imported.map.groups) == 19_999


def test_hidden_and_unnamed_shapes_and_double_ids_are_told() -> None:
    cells = box("a", "A", visible="0") + box("a", "B") + box("c", style="shape=mxgraph.x.cloud;")

    imported = read(cells)

    assert [it.name for it in imported.map.parties.values()] == ["A", "B", "cloud"]
    assert set(codes(imported)) == {
        NoticeCode.HIDDEN, NoticeCode.DOUBLE_NODE, NoticeCode.NO_TEXT,
    }  # fmt: skip


@pytest.mark.parametrize("number", ["NaN", "1e999", "-inf", "1,5", "", "9e9"])
def test_places_that_are_none_are_no_trouble(number: str) -> None:
    (party,) = read(box("a", "A", at=f'x="{number}" y="0"')).map.parties.values()

    assert party.position in (None, Point(50, 20))


# -- links ------------------------------------------------------------------------------------


def test_labels_beside_a_link_name_it_from_start_to_end() -> None:
    cells = TWO + line("e", "a>b") + beside("l", "e", "order", "0.8") + beside("k", "e", "by fax")

    imported = read(cells)

    assert told(imported.map) == {("Sales", "Ops", "by fax, order")}
    assert codes(imported) == [NoticeCode.LABELS_JOINED]


def test_corners_of_a_link_are_kept() -> None:
    corners = '<Array as="points"><mxPoint x="150" y="90"/><mxPoint x="250"/></Array>'

    (delivery,) = read(TWO + line("e", "a>b", "x", corners)).map.deliveries.values()

    assert delivery.route == (Point(150, 90), Point(250, 0))


@pytest.mark.parametrize(
    ("style", "ends", "code"),
    [
        ("", ("Sales", "Ops"), None),
        ("endArrow=ERmany;", ("Sales", "Ops"), None),
        ("startArrow=block;endArrow=none;", ("Ops", "Sales"), NoticeCode.TURNED),
        ("startArrow=block;", ("Sales", "Ops"), NoticeCode.TWO_WAY),
        ("endArrow=none;", ("Sales", "Ops"), NoticeCode.UNDIRECTED),
    ],
)
def test_arrowheads_tell_the_direction(
    style: str, ends: tuple[str, str], code: NoticeCode | None
) -> None:
    imported = read(TWO + line("e", "a>b", "x", style=style))

    assert told(imported.map) == {(*ends, "x")}
    assert codes(imported) == ([code] if code else [])


@pytest.mark.parametrize("ends", ["a>", ">b", "", "a>gone", "a>l", "a>e"])
def test_links_that_are_not_attached_are_told_with_their_place(ends: str) -> None:
    loose = '<mxPoint x="7" y="8" as="targetPoint"/><mxPoint x="3" y="4" as="sourcePoint"/>'
    cells = TWO + line("e", "a>b", "x") + beside("l", "e", "y") + line("f", ends, "quote", loose)

    imported = read(cells)

    assert len(imported.map.deliveries) == 1
    (notice,) = (it for it in imported.notices if it.code is NoticeCode.UNATTACHED)
    assert notice.values == {"name": "quote"}
    assert notice.place in ("(7, 8)", "(3, 4)", "f")


def test_a_link_at_a_port_is_one_at_its_shape() -> None:
    port = box("p", parent="a", at='x="1" y="0.5" relative="1"')

    imported = read(TWO + port + line("e", "p>b", "quote"))

    assert told(imported.map) == {("Sales", "Ops", "quote")}
    assert codes(imported) == [NoticeCode.PORTS]


# -- writing ----------------------------------------------------------------------------------


def test_what_is_written_stands_where_it_is_drawn() -> None:
    map = edits.put(chart("Sales -> +Buyer: quote; Ops -> Sales: plan"), Group(GroupId("g"), "G"))
    map = edits.join_group(map, ["Sales", "Ops"], GroupId("g"))
    places = {"Sales": Point(300, 100), "Ops": Point(100, 100), "Buyer": Point(600, 300)}
    quote_, plan = map.deliveries
    geometry = Geometry(
        {PartyId(id): place for id, place in places.items()},
        {id: Size(120, 40) for id in map.parties},
        {quote_: (Point(360, 100), Point(600, 100), Point(600, 280)),
         plan: (Point(160, 110), Point(240, 90))},
        {quote_: Point(602, 100)},
    )  # fmt: skip

    shapes, links = decoded(write_drawio(map, geometry=geometry))

    assert shapes["Sales"].box == (240, 80, 120, 40)
    assert shapes["Ops"].parent == "g"
    left, top, width, height = shapes["g"].box
    assert left < 40
    assert left + width > 360
    assert top < 80
    assert top + height > 120
    assert "hexagon" in shapes["Buyer"].style["shape"]
    link = links[quote_]
    assert (link.label, link.source, link.target) == ("quote", "Sales", "Buyer")
    assert link.corners == [(600, 100)]
    exits = [float(link.style[key]) for key in ("exitX", "exitY", "entryX", "entryY")]
    assert exits == [1, 0.5, 0.5, 0]
    assert link.style["edgeStyle"] == "orthogonalEdgeStyle"
    assert links[plan].style["edgeStyle"] == "none"
    assert link.share == pytest.approx(2 * 240 / 420 - 1, abs=1e-3)
    assert all(cell.style["html"] == "0" for cell in (*shapes.values(), *links.values()))


@pytest.mark.parametrize("name", ["maschinenbau_de", "saas_en", "starter_de"])
def test_the_examples_are_whole_drawings(name: str) -> None:
    map = read_map(resource(f"examples/{name}.chainmap"))

    shapes, links = decoded(write_drawio(map))

    assert len(shapes) == len(map.parties) + len(map.groups) + len(map.notes)
    assert {links[id].label for id in map.deliveries} == {
        map.name_of(delivery) for delivery in map.deliveries.values()
    }


def _text(text: str | None, empty: str = "") -> str:
    return " ".join(xml_text(text or "").split()) or empty


@given(maps())
def test_there_and_back_all_is_kept_that_a_drawing_can_carry(map: ChainMap) -> None:
    decoded(write_drawio(map))
    imported = read_drawio(write_drawio(map))
    again = imported.map

    assert {NoticeCode(code) for code in codes(imported)} <= {
        NoticeCode.NO_TEXT, NoticeCode.UNNAMED, NoticeCode.SELF_DELIVERY,
    }  # fmt: skip
    for here, back in zip(map.parties.values(), again.parties.values(), strict=True):
        assert back.id == here.id
        assert _text(back.name) == _text(here.name) or not _text(here.name)
        assert (back.kind, back.headcount, back.colour) == (here.kind, here.headcount, here.colour)
        assert (_text(back.owner), _text(back.segment)) == (_text(here.owner), _text(here.segment))
        assert _text(back.description) == _text(here.description)
        assert (back.group is None) == (here.group is None)
        if here.group and back.group:
            assert back.group == here.group
        if here.position:
            assert back.position == pytest.approx(here.position, abs=0.01)
        if here.size:
            assert back.size == pytest.approx(here.size, abs=0.001)
    assert [it.colour for it in again.groups.values()] == [it.colour for it in map.groups.values()]
    for one, two in zip(map.deliveries.values(), again.deliveries.values(), strict=True):
        assert (two.id, two.consumer) == (one.id, one.consumer)
        assert again.provider_of(two) == map.provider_of(one)
        assert _text(again.name_of(two)) == _text(map.name_of(one)) or not _text(map.name_of(one))
        assert (two.flow, two.criticality, two.importance) == (
            one.flow, one.criticality, one.importance,
        )  # fmt: skip
        assert _text(two.frequency) == _text(one.frequency)
        assert _text(two.note) == _text(one.note)
        assert len(two.route) == len(one.route)
    texts = [_text(note.text) for note in map.notes.values()]
    assert [_text(note.text) for note in again.notes.values()] == list(filter(None, texts))


def test_ids_that_draw_io_needs_for_itself_get_others() -> None:
    map = chart("Sales -> Ops: quote")
    parties = {PartyId(id): replace(party, id=PartyId(id))
               for id, party in zip(("0", "1"), map.parties.values(), strict=True)}  # fmt: skip
    services = {id: replace(it, provider=PartyId("0")) for id, it in map.services.items()}
    deliveries = {id: replace(it, consumer=PartyId("1"), flow=Flow.REQUEST)
                  for id, it in map.deliveries.items()}  # fmt: skip
    map = ChainMap(parties=parties, services=services, deliveries=deliveries)

    shapes, links = decoded(write_drawio(map))

    assert {shape.label for shape in shapes.values()} == {"Sales", "Ops"}
    assert [link.style["dashed"] for link in links.values()] == ["1"]


# -- the table of formats ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.drawio", "A.DrawIO.svg", "a.drawio.png"])
def test_a_drawing_is_known_by_its_ending(name: str) -> None:
    format = format_of(name)
    assert format is not None
    assert format.id == "drawio"


def test_an_xml_file_is_known_by_what_is_in_it() -> None:
    names = [recognised("a.xml", content) for content in (FILE.encode(), b"<graphml/>")]
    assert [format.id for format in names] == ["drawio", "graphml"]
