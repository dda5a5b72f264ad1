"""What is new in a map, as a line of a journal."""

from __future__ import annotations

import json

from hypothesis import given

from chainmap.model import edits
from chainmap.model.change import diff
from chainmap.model.map import TABLES, ChainMap
from chainmap.storage.delta import applied, raw_delta
from tests.builders import chart
from tests.strategies import maps


@given(maps(), maps())
def test_a_delta_leads_from_any_map_to_any_other_order_included(
    before: ChainMap, after: ChainMap
) -> None:
    raw = json.loads(json.dumps(raw_delta(diff(before, after))))

    there = applied(before, raw)

    assert there == after
    assert [list(getattr(there, table)) for table in TABLES] == [
        list(getattr(after, table)) for table in TABLES
    ]


def test_a_delta_holds_only_what_is_new() -> None:
    before = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")

    raw = raw_delta(diff(before, edits.rename(before, "Sales", "Selling")))

    assert list(raw) == ["parties"]
    assert [record["name"] for record in raw["parties"]["put"]] == ["Selling"]
    assert "order" not in raw["parties"]
