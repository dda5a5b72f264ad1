"""Cytoscape.js JSON: read strictly, written with places and compound parents."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from chainmap.errors import Fault, InvalidContent, WrongFormat
from chainmap.exchange.cytoscape import read_cytoscape, write_cytoscape
from chainmap.exchange.imported import Imported, NoticeCode
from chainmap.model.edits import clamped
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, Point
from tests.strategies import maps

CYJS = {
    "format_version": "1.0",
    "generated_by": "cytoscape-3.9.1",
    "data": {"shared_name": "Net", "name": "Net", "SUID": 52},
    "elements": {
        "nodes": [
            {"data": {"id": "61", "shared_name": "Sales", "name": "Sales", "SUID": 61,
                      "selected": False}, "position": {"x": 10.5, "y": -20}, "selected": False},
            {"data": {"id": "62", "name": "Ops", "owner": "Kim"}, "position": {"x": 0, "y": 0}},
        ],
        "edges": [{"data": {"id": "70", "source": "61", "target": "62", "interaction": "quotes"}}],
    },
}  # fmt: skip


def read(raw: Any) -> Imported:
    return read_cytoscape(json.dumps(raw).encode())


def test_a_file_of_cytoscape_keeps_names_places_and_links() -> None:
    imported = read(CYJS)
    sales, ops = imported.map.parties.values()
    assert (sales.name, sales.position, sales.description) == ("Sales", Point(10.5, -20), None)
    assert (ops.name, ops.owner) == ("Ops", "Kim")
    assert [service.name for service in imported.map.services.values()] == ["quotes"]
    assert imported.map.info.title == "Net"
    assert imported.notices == ()


def test_elements_may_be_one_list_with_numbers_as_ids() -> None:
    map = read(
        [
            {"data": {"id": 1, "label": "A"}},
            {"data": {"id": 2, "label": "B"}, "group": "nodes"},
            {"data": {"source": 1, "target": 2, "label": "x"}},
        ]
    ).map
    assert [party.name for party in map.parties.values()] == ["A", "B"]
    assert len(map.deliveries) == 1


def test_compound_parents_become_groups() -> None:
    nodes = [
        {"data": {"id": "a", "parent": "g"}},
        {"data": {"id": "g", "label": "Division"}},
        {"data": {"id": "b"}, "style": {"background-color": "#336699"}},
    ]
    map = read({"elements": {"nodes": nodes, "edges": []}}).map
    assert [group.name for group in map.groups.values()] == ["Division"]
    assert map.parties[PartyId("a")].group in map.groups
    assert map.parties[PartyId("b")].colour == "#336699"


def test_what_is_odd_is_told() -> None:
    nodes = [{"data": {"id": "a"}, "position": {"x": "far", "y": 0}}, {"data": {"id": "a"}}]
    edges = [{"data": {"source": "a"}}, {"data": {"source": "a", "target": "z"}}]
    told = {notice.code for notice in read({"elements": {"nodes": nodes, "edges": edges}}).notices}
    assert told >= {
        NoticeCode.BAD_POSITION,
        NoticeCode.DOUBLE_NODE,
        NoticeCode.MISSING_END,
        NoticeCode.UNDECLARED_NODE,
    }


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.EMPTY),
        ("{", Fault.NOT_JSON),
        ('{"a": 1}', Fault.NOT_THIS_FORMAT),
        ("[" * 100_000, Fault.TOO_DEEP),
        ('{"elements": {"nodes": [], "x": ' + "[" * 80 + "]" * 80 + "}}", Fault.TOO_DEEP),
    ],
)
def test_what_is_none_is_refused(text: str, fault: Fault) -> None:
    with pytest.raises(WrongFormat) as refused:
        read_cytoscape(text.encode())
    assert refused.value.reason is fault


@pytest.mark.parametrize(
    ("text", "fault", "place"),
    [
        ('{"elements": {"nodes": [{"data": {"id": "a", "id": "b"}}]}}', Fault.DOUBLE_KEY,
         "elements.nodes[0].data"),
        ('{"elements": [{"data": {"id": "a", "x": NaN}}]}', Fault.NOT_FINITE,
         "elements[0].data.x"),
        ('{"elements": [{"data": {"id": "a", "x": 1e999}}]}', Fault.NOT_FINITE,
         "elements[0].data.x"),
        ('{"elements": [{"id": "a"}]}', Fault.MISSING_KEY, "elements[0]"),
    ],
)  # fmt: skip
def test_what_json_does_not_know_is_named_by_its_place(text: str, fault: Fault, place: str) -> None:
    with pytest.raises(InvalidContent) as refused:
        read_cytoscape(text.encode())
    assert (refused.value.fault, refused.value.place) == (fault, place)


@given(map=maps())
def test_names_places_groups_and_deliveries_come_back(map: ChainMap) -> None:
    again = read_cytoscape(write_cytoscape(map)).map

    assert _party_facts(again) == _party_facts(map)
    # A foreign record without a name is called by its id.
    assert {group.name.strip() for group in again.groups.values()} == {
        group.name.strip() or group.id for group in map.groups.values()
    }
    assert _delivery_facts(again) == _delivery_facts(map)


def _party_facts(map: ChainMap) -> list[tuple[object, ...]]:
    return [
        (
            it.id,
            it.name.strip() or it.id,
            it.kind,
            it.size,
            it.colour,
            it.position and clamped(it.position),
            it.group is None,
        )
        for it in map.parties.values()
    ]


def _delivery_facts(map: ChainMap) -> list[tuple[object, ...]]:
    return [
        (map.provider_of(it), it.consumer, it.flow, it.criticality, it.importance)
        for it in map.deliveries.values()
    ]
