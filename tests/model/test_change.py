"""The difference between two maps: all that changed and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from chainmap.model import edits
from chainmap.model.change import TableChange, diff
from chainmap.model.dismissing import dismiss
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.records import Flows, MapInfo, PartyId, Point
from tests.builders import chart
from tests.strategies import maps

SALES = PartyId("Sales")


@given(maps())
def test_a_map_does_not_differ_from_itself(map: ChainMap) -> None:
    assert not diff(map, map)
    assert not diff(map, replace(map, parties=dict(map.parties)))


def patched(before: Mapping[str, Any], change: TableChange[Any, Any]) -> dict[str, Any]:
    kept = {id: record for id, record in before.items() if id not in change.removed}
    return kept | dict(change.added) | {id: new for id, (_, new) in change.updated.items()}


@given(maps(), maps())
def test_who_knows_the_old_map_and_the_difference_knows_the_new_map(
    before: ChainMap, after: ChainMap
) -> None:
    change = diff(before, after)

    for table in TABLES:
        assert patched(getattr(before, table), getattr(change, table)) == getattr(after, table)
    assert change.info == (before.info != after.info)
    assert change.settings == (before.settings != after.settings)
    assert bool(change) >= (before != after)


@given(maps(), maps())
def test_the_way_back_adds_what_the_way_there_removed(before: ChainMap, after: ChainMap) -> None:
    there, back = diff(before, after).parties, diff(after, before).parties

    assert (there.added, there.removed) == (back.removed, back.added)
    assert {id: (new, old) for id, (old, new) in there.updated.items()} == back.updated
    assert there.reordered == back.reordered


def test_touched_names_each_id_that_changed() -> None:
    before = chart("Sales; Ops; IT")
    after = edits.remove(edits.rename(chart("Sales; Ops; IT; HR"), SALES, "Vertrieb"), ["IT"])

    assert set(diff(before, after).parties.touched) == {"Sales", "IT", "HR"}


def test_another_order_is_a_change() -> None:
    before = chart("Sales; Ops")
    change = diff(before, edits.reorder(before, "parties", ["Ops"]))

    assert change.parties.reordered
    assert not list(change.parties.touched)


@pytest.mark.parametrize(
    ("edit", "looks"),
    [
        (lambda map: edits.arrange(map, {SALES: Point(1, 2)}), True),
        (lambda map: edits.update(map, "Sales", colour="#000000"), True),
        (lambda map: edits.arrange(map, {}, {next(iter(map.deliveries)): (Point(1, 2),)}), True),
        (lambda map: dismiss(map, "loop", [SALES], "wanted so"), True),
        (lambda map: edits.rename(map, SALES, "Vertrieb"), False),
        (lambda map: edits.update(map, "d1", criticality=5), False),
        (lambda map: edits.remove(map, [SALES]), False),
        (lambda map: edits.set_flows(map, Flows.ALL), False),
        (lambda map: edits.describe(map, MapInfo("x")), False),
    ],
)
def test_only_what_is_seen_and_not_counted_needs_no_analysis(edit: Any, looks: bool) -> None:
    map = chart("Sales -> Ops: quote")

    assert diff(map, edit(map)).only_looks is looks
