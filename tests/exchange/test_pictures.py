"""Pictures that carry their map: in them it survives, and nothing else of them is looked at."""

from __future__ import annotations

import base64
import contextlib
import json
import zlib
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.errors import Fault, InputError, NewerVersion, WrongFormat
from chainmap.exchange.drawio.file import write_drawio
from chainmap.exchange.imported import AS_IT_IS
from chainmap.exchange.pictures import read_png, read_svg, with_map
from chainmap.exchange.png_texts import png_texts
from chainmap.exchange.recognise import recognised
from chainmap.model.map import ChainMap
from chainmap.storage.format import encode
from tests.builders import chart
from tests.exchange.drawio_decoder import png_with
from tests.strategies import maps

PNG = png_with(b"tEXt", b"Author\0me")
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><g/>\n</svg>\n'
MAP = chart("Sales -> Ops: quote")


def read(name: str, content: bytes) -> ChainMap:
    return recognised(name, content).reader()(content, AS_IT_IS).map


@given(maps())
def test_a_map_comes_out_of_a_picture_as_it_went_in(map: ChainMap) -> None:
    for name, picture in (("map.png", PNG), ("map.svg", SVG)):
        carrying = with_map(picture, map)

        assert read(name, carrying) == map
        assert recognised(name, carrying).reader()(carrying, AS_IT_IS).notices == ()


def test_the_picture_itself_stays_as_it_was() -> None:
    carrying = with_map(PNG, MAP)
    assert png_texts(carrying, ("Author",), expected="png") == {"Author": "me"}
    assert carrying.startswith(PNG[:33])
    assert carrying.endswith(PNG[33:])
    inside = with_map(SVG, MAP)
    start, _, rest = inside.partition(b"<metadata>")
    assert start + rest.partition(b"</metadata>\n")[2] == SVG


def test_what_is_no_picture_can_carry_nothing() -> None:
    with pytest.raises(ValueError, match="neither PNG nor SVG"):
        with_map(b"%PDF-", MAP)


def test_a_drawing_of_draw_io_opens_under_the_bare_ending_too() -> None:
    drawing = write_drawio(MAP).decode()
    png = png_with(b"tEXt", b"mxfile\0" + quote(drawing).encode())
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" content={quoteattr(drawing)}/>'.encode()

    for map in (read("drawing.png", png), read("drawing.svg", svg)):
        assert [party.name for party in map.parties.values()] == ["Sales", "Ops"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.png", PNG), ("a.svg", SVG), ("a.svg", b'<svg content="&lt;p/&gt;"/>')],
)
def test_a_picture_without_a_map_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(WrongFormat) as refused:
        read(name, content)

    assert refused.value.reason in (Fault.NO_MAP, Fault.NOT_THIS_FORMAT)


def svg_with(packed: str) -> bytes:
    inside = f'<metadata><map xmlns="urn:chainmap:map">{packed}</map></metadata>'
    return SVG.replace(b"<g/>", inside.encode())


def zipped(content: bytes) -> str:
    return base64.b64encode(zlib.compress(content)).decode()


BOMB = bytes(30_000_000)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("png", png_with(b"iTXt", b"chainmap\0\1\0\0\0" + zlib.compress(BOMB)), Fault.TOO_LARGE),
        ("png", png_with(b"zTXt", b"chainmap\0\0" + zlib.compress(BOMB)), Fault.TOO_LARGE),
        ("png", png_with(b"iTXt", b"chainmap\0\1\0\0\0x"), Fault.DAMAGED),
        ("png", png_with(b"iTXt", b"chainmap\0\0\0\0\0{"), Fault.NOT_JSON),
        ("png", png_with(b"tEXt", b"chainmap\0"), Fault.EMPTY),
        ("png", with_map(PNG, MAP)[:-30], Fault.DAMAGED),
        ("png", b"GIF8", Fault.NOT_THIS_FORMAT),
        ("svg", svg_with(zipped(BOMB)), Fault.TOO_LARGE),
        ("svg", svg_with("?"), Fault.DAMAGED),
        ("svg", svg_with(zipped(b"{}")), Fault.NOT_THIS_FORMAT),
        ("svg", svg_with(zipped(b"[" * 100_000)), Fault.TOO_DEEP),
        ("svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG[22:], Fault.UNSAFE_XML),
        ("svg", with_map(SVG, MAP)[:-20], Fault.NOT_XML),
    ],
)
def test_hostile_pictures_are_refused(name: str, content: bytes, fault: Fault) -> None:
    with pytest.raises(WrongFormat) as refused:
        {"png": read_png, "svg": read_svg}[name](content)

    assert refused.value.reason is fault


def test_a_map_of_a_newer_version_says_so() -> None:
    raw = json.loads(encode(MAP)) | {"version": 99}

    with pytest.raises(NewerVersion):
        read_svg(svg_with(zipped(json.dumps(raw).encode())))


@given(st.data())
def test_garbled_pictures_are_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    reader, whole = data.draw(
        st.sampled_from([(read_png, with_map(PNG, MAP)), (read_svg, with_map(SVG, MAP))])
    )
    at = data.draw(st.integers(0, len(whole)))
    some, gone = data.draw(st.binary(max_size=3)), data.draw(st.integers(0, 9))
    garbled = whole[:at] + some + whole[at + gone :]
    with contextlib.suppress(InputError):
        reader(garbled)
