"""Mermaid: a flowchart that no name can break, and a word where it is too large to be drawn."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given

from chainmap.exchange.mermaid import notices_mermaid, write_mermaid
from chainmap.exchange.safe_xml import xml_text
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Flow, Group, GroupId, MapInfo, PartyId
from tests.builders import chart
from tests.strategies import maps

_NODE = re.compile(r'\s+(n\d+)(\[/|\[|\(\[|\(|\{\{)"(?P<name>[^"]*)"(/\]|\]|\]\)|\)|\}\})')
_EDGE = re.compile(r'\s+(n\d+) (-->|==>|-\.->)\|"(?P<name>[^"]*)"\| (n\d+)')
_OTHER = re.compile(
    r'flowchart TB|\s+subgraph g\d+\["[^"]*"\]|\s+end|\s+classDef \w+ [\w:#,]+'
    r'|\s+class [\w,]+ \w+|\s+style n\d+ fill:#\w{6}|---|title: ".*"'
)


def lines(map: ChainMap) -> list[str]:
    return write_mermaid(map).decode().splitlines()


def shown(name: str) -> str:
    """A text as Mermaid shows it."""
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), name)


def test_parties_groups_and_deliveries_stand_in_a_chart() -> None:
    map = edits.put(chart("Sales -> +Buyer: quote; Ops -> Sales: plan"), Group(GroupId("g"), "Top"))
    map = edits.join_group(map, ["Sales"], GroupId("g"))
    plan = list(map.deliveries.values())[1]
    map = edits.put(map, replace(plan, flow=Flow.REQUEST))

    assert lines(map)[:8] == [
        "flowchart TB",
        '  subgraph g1["Top"]',
        '    n1["Sales"]',
        "  end",
        '  n2{{"Buyer"}}',
        '  n3["Ops"]',
        '  n1 -->|"quote"| n2',
        '  n3 -.->|"plan"| n1',
    ]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("end", "end"),
        ('say "hi"', "say #34;hi#34;"),
        ("[x]|{y}", "#91;x#93;#124;#123;y#125;"),
        ("1. Sales", "1#46; Sales"),
        ("- Sales", "#45; Sales"),
        ("a;b#c", "a#59;b#35;c"),
        ("`*x*`", "#96;#42;x#42;#96;"),
    ],
)
def test_signs_with_a_meaning_are_written_by_number(name: str, written: str) -> None:
    map = edits.update(chart("Sales"), PartyId("Sales"), name=name)

    assert lines(map)[1] == f'  n1["{written}"]'


@given(maps())
def test_no_name_breaks_the_chart(map: ChainMap) -> None:
    """Parties and deliveries are all there, and nothing but lines of the known kinds."""
    found = lines(map)

    nodes = [match for line in found if (match := _NODE.fullmatch(line))]
    edges = [match for line in found if (match := _EDGE.fullmatch(line))]
    names = sorted(" ".join(xml_text(it.name).split()) or "–" for it in map.parties.values())
    assert sorted(shown(match["name"]) for match in nodes) == names
    assert len(edges) == len(map.deliveries)
    rest = [line for line in found if not _NODE.fullmatch(line) and not _EDGE.fullmatch(line)]
    assert all(_OTHER.fullmatch(line) for line in rest)


def test_a_title_stands_above_the_chart() -> None:
    map = replace(chart("Sales"), info=MapInfo(title='The "best"\\'))

    assert lines(map)[:3] == ["---", 'title: "The \\"best\\"\\\\"', "---"]


def test_what_mermaid_would_not_draw_is_told() -> None:
    small = chart("Sales -> Ops: quote")
    assert notices_mermaid(small, write_mermaid(small)) == ()

    (delivery,) = small.deliveries.values()
    many = {f"d{n}": replace(delivery, id=f"d{n}") for n in range(501)}  # type: ignore[arg-type]
    large = replace(small, deliveries=many)  # type: ignore[arg-type]
    long = edits.update(small, PartyId("Sales"), name="x" * 50_000)

    (edges,) = notices_mermaid(large, write_mermaid(large))
    (letters,) = notices_mermaid(long, write_mermaid(long))
    assert (edges.code, edges.values["count"]) == ("mermaid_edges", 501)
    assert letters.code == "mermaid_letters"
