"""What can be read of a damaged file is read; what cannot is listed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.errors import Fault, InputError
from chainmap.model.map import ChainMap
from chainmap.model.rules import problems
from chainmap.storage.format import decode, encode
from chainmap.storage.repair import repaired
from tests.builders import chart
from tests.strategies import maps

CHAIN = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")


def damaged(map: ChainMap, **changes: Any) -> bytes:
    raw = json.loads(encode(map))
    for path, value in changes.items():
        *steps, last = path.split("__")
        at = raw
        for step in steps:
            at = at[int(step) if step.isdigit() else step]
        at[last] = value
    return json.dumps(raw).encode()


@given(maps())
def test_a_sound_file_is_read_whole(map: ChainMap) -> None:
    assert repaired(encode(map)) == (map, ())


def test_a_value_that_does_not_fit_is_left_out_and_named() -> None:
    map, dropped = repaired(damaged(CHAIN, parties__0__colour="blue-ish"))

    assert map == CHAIN
    assert [(one.place, one.value) for one in dropped] == [("parties[0].colour", "blue-ish")]


def test_a_record_without_its_name_goes_with_all_that_hangs_on_it() -> None:
    map, dropped = repaired(damaged(CHAIN, parties__0__name=7))

    assert [party.name for party in map.parties.values()] == ["Ops", "Buyer"]
    assert len(map.deliveries) == 1
    places = [one.place for one in dropped]
    assert places[0] == "parties[0].name"
    assert "services[0].provider" in places


def test_unknown_keys_and_double_ids_are_dropped_by_name() -> None:
    raw = json.loads(encode(CHAIN))
    raw["colours"] = {}
    raw["parties"].append(raw["parties"][0])

    map, dropped = repaired(json.dumps(raw).encode())

    assert map == CHAIN
    assert {one.fault for one in dropped} == {Fault.UNKNOWN_KEY, Fault.DOUBLE_ID}


def test_a_file_cut_off_is_read_up_to_its_last_whole_record() -> None:
    content = encode(CHAIN)

    map, dropped = repaired(content[: content.index(b'"services"') + 30])

    assert [party.name for party in map.parties.values()] == ["Sales", "Ops", "Buyer"]
    assert dropped[0].fault is Fault.NOT_JSON


@given(maps(), st.data())
def test_whatever_is_cut_off_or_scribbled_over_gives_a_sound_map_or_an_error(
    map: ChainMap, data: st.DataObject
) -> None:
    content = bytearray(encode(map))
    for _ in range(data.draw(st.integers(0, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(32, 126))
    try:
        left, _ = repaired(bytes(content[: data.draw(st.integers(0, len(content)))]))
    except InputError:
        return
    assert not [problem for problem in problems(left) if problem.fatal]
    assert decode(encode(left)) == left


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'"map"', b"\x89PNG", b"<graphml/>"])
def test_what_holds_nothing_of_a_map_is_refused(content: bytes) -> None:
    with pytest.raises(InputError):
        repaired(content)
