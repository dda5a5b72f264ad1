"""The bytes of a `.chainmap` file: canonical, lossless, strict."""

from __future__ import annotations

import contextlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.errors import Fault, InputError, InvalidContent, NewerVersion, WrongFormat
from chainmap.model import edits
from chainmap.model.dismissing import dismiss
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Agreement,
    CustomerRating,
    Display,
    Lines,
    Measurement,
    Party,
    PartyId,
    PartyKind,
    Point,
    Settings,
    Size,
    SupplierRating,
)
from chainmap.resources import resource
from chainmap.storage.format import decode, encode, schema
from chainmap.storage.migrations import STEPS, VERSION
from tests.builders import chart
from tests.strategies import maps

GOLDEN = Path(__file__).parents[1] / "data"


def file_with(**tables: Any) -> bytes:
    return json.dumps({"format": "chainmap", "version": 1, **tables}).encode()


def party(**values: Any) -> dict[str, Any]:
    return {"id": "p1", "name": "IT", "kind": "department", **values}


def refusal(content: bytes) -> tuple[str, Fault, str]:
    with pytest.raises(InvalidContent) as caught:
        decode(content)
    return caught.value.place, caught.value.fault, caught.value.value


# -- what is written comes back ---------------------------------------------------------------


@given(maps())
def test_a_written_map_is_read_as_the_same_map_in_the_same_order(map: ChainMap) -> None:
    again = decode(encode(map))

    assert again == map
    assert [*again.parties, *again.deliveries] == [*map.parties, *map.deliveries]


@given(maps())
def test_saving_an_unchanged_map_gives_the_same_bytes(map: ChainMap) -> None:
    assert encode(decode(encode(map))) == encode(map)


@given(maps())
def test_the_text_is_json_in_utf8_with_a_newline_at_its_end(map: ChainMap) -> None:
    text = encode(map).decode()

    assert json.loads(text)["format"] == "chainmap"
    assert text.endswith("}\n")


@given(st.text(min_size=1))
def test_no_character_of_a_name_is_lost_not_even_half_of_a_pair(name: str) -> None:
    id = PartyId("p")
    map = ChainMap(parties={id: Party(id, name, PartyKind.TEAM)})

    assert decode(encode(map)).parties[id].name == name


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_golden_file_is_written_as_ever(version: int) -> None:
    golden = (GOLDEN / f"everything_v{version}.chainmap").read_bytes()

    assert encode(decode(golden)) == golden


@pytest.mark.parametrize("name", ["maschinenbau_de", "saas_en", "starter_de", "starter_en"])
def test_an_example_that_comes_with_the_program_is_in_canonical_form(name: str) -> None:
    content = resource(f"examples/{name}.chainmap").read_bytes()

    assert encode(decode(content)) == content


def test_a_move_changes_one_line() -> None:
    before = ChainMap(
        parties={PartyId("p"): Party(PartyId("p"), "IT", PartyKind.TEAM, size=Size(9, 8))}
    )
    placed = [_placed(before, x) for x in (1.5, 120.0)]
    lines = [encode(map).decode().splitlines() for map in placed]

    changed = [pair for pair in zip(*lines, strict=True) if pair[0] != pair[1]]

    assert changed == [('   "position": [1.5, 80],', '   "position": [120, 80],')]


def _placed(map: ChainMap, x: float) -> ChainMap:
    return edits.arrange(map, {"p": Point(x, 80)})


def test_what_is_not_known_or_default_is_left_out() -> None:
    lines = encode(chart("Sales -> Ops: quote")).decode()

    assert "settings" not in lines
    assert "null" not in lines
    assert '"active"' not in lines
    assert '"needs"' not in lines


def test_flow_exchange_status_and_language_are_always_written() -> None:
    raw = json.loads(encode(decode((GOLDEN / "everything_v1.chainmap").read_bytes())))

    assert all("flow" in delivery for delivery in raw["deliveries"])
    assert all("exchange" in service for service in raw["services"])
    assert all("status" in action for action in raw["actions"])
    assert raw["map"]["language"] == "de"


def test_an_empty_optional_text_is_read_as_not_known() -> None:
    map = decode(file_with(parties=[party(owner="")]))

    assert map.parties[PartyId("p1")].owner is None


def test_settings_that_are_left_out_are_the_defaults() -> None:
    assert decode(file_with(settings={"flows": "all"})).settings == Settings(flows="all")  # type: ignore[arg-type]
    assert decode(file_with()).settings == Settings()


def test_the_oldest_version_that_can_hold_a_map_is_written() -> None:
    map = chart("Sales -> Ops: quote")
    locked = edits.update(map, next(iter(map.parties)), locked=True)
    curved = edits.set_display(map, Display(lines=Lines.CURVED))

    dismissed = dismiss(map, "loop", ("Sales", "Ops"), "Wanted so")
    asked = edits.update(map, next(iter(map.parties)), asked_on=date(2026, 3, 2))
    maps = (map, locked, curved, dismissed, asked)

    versions = [json.loads(encode(one))["version"] for one in maps]

    assert versions == [1, 2, 2, 3, 4]


@pytest.mark.parametrize(
    "delivery",
    [
        {"agreement": Agreement("OLA", agreed=True, history=(Measurement(date(2026, 1, 31), 94),))},
        {"rating_by_customer": CustomerRating(satisfaction=2, rated_by="A")},
        {"further_ratings_by_supplier": (SupplierRating(satisfaction=2),)},
    ],
)
def test_what_is_new_inside_a_record_needs_its_version_too(delivery: dict[str, Any]) -> None:
    map = chart("Sales -> Ops: quote")
    (id,) = map.deliveries
    raw = json.loads(encode(edits.update(map, id, **delivery)))

    assert raw["version"] == 4
    with pytest.raises(InvalidContent) as refused:
        decode(json.dumps(raw | {"version": 3}).encode())
    assert refused.value.fault is Fault.UNKNOWN_KEY
    assert refused.value.place.startswith("deliveries[0].")


def test_a_file_of_version_1_has_no_keys_of_version_2() -> None:
    place, fault, _ = refusal(file_with(parties=[party(locked=True)]))

    assert (place, fault) == ("parties[0].locked", Fault.UNKNOWN_KEY)


def test_a_file_of_version_2_has_no_dismissals() -> None:
    content = json.loads(file_with(dismissals=[]))

    place, fault, _ = refusal(json.dumps(content | {"version": 2}).encode())

    assert (place, fault) == ("dismissals", Fault.UNKNOWN_KEY)


def test_a_byte_order_mark_does_no_harm() -> None:
    assert decode(b"\xef\xbb\xbf" + file_with()) == ChainMap()


# -- what is refused --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "place", "fault"),
    [
        ({"colr": "#000000"}, "parties[0].colr", Fault.UNKNOWN_KEY),
        ({"owner": None}, "parties[0].owner", Fault.WRONG_TYPE),
        ({"owner": 5}, "parties[0].owner", Fault.WRONG_TYPE),
        ({"name": ""}, "parties[0].name", Fault.EMPTY),
        ({"id": ""}, "parties[0].id", Fault.EMPTY),
        ({"kind": "robot"}, "parties[0].kind", Fault.NOT_ALLOWED),
        ({"kind": 1}, "parties[0].kind", Fault.WRONG_TYPE),
        ({"headcount": True}, "parties[0].headcount", Fault.WRONG_TYPE),
        ({"headcount": 2.5}, "parties[0].headcount", Fault.WRONG_TYPE),
        ({"headcount": 0}, "parties[0].headcount", Fault.OUT_OF_RANGE),
        ({"weight": -1}, "parties[0].weight", Fault.OUT_OF_RANGE),
        ({"weight": "1"}, "parties[0].weight", Fault.WRONG_TYPE),
        ({"weight": float("nan")}, "parties[0].weight", Fault.NOT_FINITE),
        ({"weight": float("inf")}, "parties[0].weight", Fault.NOT_FINITE),
        ({"culture": {"staff_trained": 3}}, "parties[0].culture.staff_trained", Fault.OUT_OF_RANGE),
        ({"culture": []}, "parties[0].culture", Fault.WRONG_TYPE),
        ({"trained_on": "2026-13-01"}, "parties[0].trained_on", Fault.NOT_ALLOWED),
        ({"trained_on": "20260301"}, "parties[0].trained_on", Fault.NOT_ALLOWED),
        ({"trained_on": 2026}, "parties[0].trained_on", Fault.WRONG_TYPE),
        ({"position": [1]}, "parties[0].position", Fault.WRONG_TYPE),
        ({"position": [1, "2"]}, "parties[0].position[1]", Fault.WRONG_TYPE),
        ({"position": [1, 1e7]}, "parties[0].position[1]", Fault.OUT_OF_RANGE),
        ({"size": [0, 5]}, "parties[0].size[0]", Fault.OUT_OF_RANGE),
        ({"colour": "red"}, "parties[0].colour", Fault.NOT_ALLOWED),
        ({"colour": "#000000\n"}, "parties[0].colour", Fault.NOT_ALLOWED),
        ({"group": "g9"}, "parties[0].group", Fault.UNKNOWN_GROUP),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(
    values: dict[str, Any], place: str, fault: Fault
) -> None:
    assert refusal(file_with(parties=[party(**values)]))[:2] == (place, fault)


@pytest.mark.parametrize(
    ("tables", "place", "fault", "value"),
    [
        ({"extra": 1}, "extra", Fault.UNKNOWN_KEY, "extra"),
        ({"parties": {}}, "parties", Fault.WRONG_TYPE, "{…}"),
        ({"parties": None}, "parties", Fault.WRONG_TYPE, "null"),
        ({"parties": [7]}, "parties[0]", Fault.WRONG_TYPE, "7"),
        ({"parties": [{"id": "p", "kind": "team"}]}, "parties[0].name", Fault.MISSING_KEY, "name"),
        ({"parties": [party(), party()]}, "parties[1].id", Fault.DOUBLE_ID, "p1"),
        (
            {"parties": [party()], "groups": [{"id": "p1", "name": "g"}]},
            "parties[0].id",
            Fault.DOUBLE_ID,
            "p1",
        ),
        ({"map": {"language": "fr"}}, "map.language", Fault.NOT_ALLOWED, "fr"),
        ({"map": []}, "map", Fault.WRONG_TYPE, "[…]"),
        ({"settings": {"critical_from": 6}}, "settings.critical_from", Fault.OUT_OF_RANGE, "6"),
        (
            {"actions": [{"id": "a", "text": "t", "about": {}, "status": "open"}]},
            "actions[0].about",
            Fault.NOT_EXACTLY_ONE,
            "party, delivery, need, finding",
        ),
        (
            {"needs": [{"id": "n", "consumer": "KON2", "text": "t"}]},
            "needs[0].consumer",
            Fault.UNKNOWN_PARTY,
            "KON2",
        ),
        (
            {"notes": [{"id": "n", "text": "t", "position": [0, 0], "size": [1, -1]}]},
            "notes[0].size[1]",
            Fault.OUT_OF_RANGE,
            "-1",
        ),
    ],
)
def test_a_wrong_structure_is_refused_with_its_place(
    tables: dict[str, Any], place: str, fault: Fault, value: str
) -> None:
    assert refusal(file_with(**tables)) == (place, fault, value)


def test_the_place_of_a_bend_names_every_step() -> None:
    route = [[0, 0], [1, "x"]]
    delivery = {"id": "d", "service": "s", "consumer": "p1", "flow": "delivery", "route": route}

    assert refusal(file_with(deliveries=[delivery]))[0] == "deliveries[0].route[1][1]"


def test_a_dangling_delivery_is_named() -> None:
    service = {"id": "s", "name": "laptop", "provider": "p1", "exchange": "tangible"}
    delivery = {"id": "d", "service": "s", "consumer": "KON2", "flow": "delivery"}
    content = file_with(parties=[party()], services=[service], deliveries=[delivery])

    assert refusal(content) == ("deliveries[0].consumer", Fault.UNKNOWN_PARTY, "KON2")


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("1e999", Fault.NOT_FINITE),
        ("-1e999", Fault.NOT_FINITE),
        ("NaN", Fault.NOT_FINITE),
        ("-Infinity", Fault.NOT_FINITE),
        ("9" * 5000, Fault.NOT_FINITE),
        ("4.0", Fault.WRONG_TYPE),
    ],
)
def test_a_number_that_is_none_is_refused(number: str, fault: Fault) -> None:
    content = file_with(parties=[party(headcount="?")]).replace(b'"?"', number.encode())

    assert refusal(content)[:2] == ("parties[0].headcount", fault)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b'{"format": "chainmap", "version": 1, "version": 1}', "version"),
        (b'{"format": "chainmap", "version": 1, "map": {"title": "a", "title": "b"}}', "map"),
        (
            b'{"format": "chainmap", "version": 1, "parties": [{"id": "1", "id": "2"}]}',
            "parties[0]",
        ),
    ],
)
def test_a_double_key_is_refused(content: bytes, place: str) -> None:
    assert refusal(content)[:2] == (place, Fault.DOUBLE_KEY)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Fault.EMPTY),
        (b" \n", Fault.EMPTY),
        (b"\x89PNG\r\n\x1a\n\x00\xff", Fault.NOT_TEXT),
        ('{"format": "Größe"}'.encode("latin-1"), Fault.NOT_TEXT),
        (b"<graphml/>", Fault.NOT_JSON),
        (file_with()[:-1], Fault.NOT_JSON),
        (b"[" * 100_000, Fault.TOO_DEEP),
        (b'{"a":' * 100_000, Fault.TOO_DEEP),
        (b"[]", Fault.NOT_THIS_FORMAT),
        (b'{"format": "drawio"}', Fault.NOT_THIS_FORMAT),
        (b'{"nodes": []}', Fault.NOT_THIS_FORMAT),
    ],
)
def test_what_is_no_chainmap_file_at_all_is_refused(content: bytes, reason: Fault) -> None:
    with pytest.raises(WrongFormat) as caught:
        decode(content)

    assert (caught.value.expected, caught.value.reason) == ("chainmap", reason)


def test_json_that_breaks_off_is_refused_with_line_and_column() -> None:
    with pytest.raises(WrongFormat) as caught:
        decode(b'{\n "format": "chainmap",\n')

    assert caught.value.detail == "3:1"


@pytest.mark.parametrize("version", [None, "1", 1.0, True, 0, -1])
def test_a_version_that_is_none_is_refused(version: object) -> None:
    content = json.dumps({"format": "chainmap", "version": version}).encode()

    assert refusal(content)[0] == "version"


def test_a_file_without_a_version_is_refused() -> None:
    assert refusal(b'{"format": "chainmap"}')[:2] == ("version", Fault.MISSING_KEY)


def test_a_newer_version_is_refused_by_name_whatever_it_holds() -> None:
    with pytest.raises(NewerVersion) as caught:
        decode(b'{"format": "chainmap", "version": 7, "swimlanes": []}')

    assert (caught.value.version, caught.value.supported) == (7, VERSION)


def test_every_older_version_has_a_step() -> None:
    assert set(STEPS) == set(range(1, VERSION))


@given(maps(), st.data())
def test_a_damaged_file_is_read_or_refused_but_never_an_accident(
    map: ChainMap, data: st.DataObject
) -> None:
    content = bytearray(encode(map))
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    with contextlib.suppress(InputError):
        decode(bytes(content))


# -- the schema -------------------------------------------------------------------------------


def test_the_schema_in_the_resources_is_current() -> None:
    kept = json.loads(resource("chainmap.schema.json").read_text())

    assert kept == schema(), "run: python -m chainmap.storage.schema"


def test_the_schema_speaks_of_limits_choices_and_required_keys() -> None:
    definitions = schema()["$defs"]

    assert definitions["Delivery"]["required"] == ["id", "service", "consumer", "flow"]
    assert definitions["CustomerRating"]["properties"]["trust"] == {
        "type": "integer",
        "minimum": 1,
        "maximum": 5,
    }
    assert definitions["Service"]["properties"]["exchange"]["enum"] == ["tangible", "intangible"]
    assert definitions["Party"]["additionalProperties"] is False
