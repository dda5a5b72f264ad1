"""Mermaid flowcharts: text that wikis and repositories draw by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chainmap.exchange.imported import Notice, NoticeCode
from chainmap.exchange.safe_xml import xml_text
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Flow, Party, PartyId, PartyKind

MOST_EDGES = 500
MOST_LETTERS = 50_000
"""What Mermaid draws unless its host allows more; nothing in the text can."""

_FORMS = {
    PartyKind.DEPARTMENT: ("[", "]"),
    PartyKind.TEAM: ("(", ")"),
    PartyKind.PERSON: ("([", "])"),
    PartyKind.EXTERNAL_CUSTOMER: ("{{", "}}"),
    PartyKind.EXTERNAL_SUPPLIER: ("[/", "/]"),
}
_INTERNAL = "fill:#E8F1FA,stroke:#0072B2,color:#000000"
_COLOURS = {
    PartyKind.DEPARTMENT: _INTERNAL,
    PartyKind.TEAM: _INTERNAL,
    PartyKind.PERSON: _INTERNAL,
    PartyKind.EXTERNAL_CUSTOMER: "fill:#FDF3DC,stroke:#B87800,color:#000000",
    PartyKind.EXTERNAL_SUPPLIER: "fill:#E5F5EF,stroke:#00795A,color:#000000",
}
_SPECIAL = re.compile(r"[^\w\s,.:()/+=!?'-]")
_LIST = re.compile(r"\A(\d+)([.)])|\A([-+])(?=\s)")


def write_mermaid(map: ChainMap) -> bytes:
    """A flowchart from top to bottom, groups as its subgraphs."""
    return ("\n".join(_lines(map)) + "\n").encode("utf-8")


def notices_mermaid(map: ChainMap, content: bytes) -> tuple[Notice, ...]:
    """What Mermaid will not draw of what was written."""
    notices = []
    if len(map.deliveries) > MOST_EDGES:
        values = {"count": len(map.deliveries), "most": MOST_EDGES}
        notices.append(Notice(NoticeCode.MERMAID_EDGES, "", values))
    letters = len(content.decode("utf-8"))
    if letters > MOST_LETTERS:
        values = {"count": letters, "most": MOST_LETTERS}
        notices.append(Notice(NoticeCode.MERMAID_LETTERS, "", values))
    return tuple(notices)


def _lines(map: ChainMap) -> Iterator[str]:
    # Ids of our own: words such as "end" would break the chart.
    ids = {id: f"n{number}" for number, id in enumerate(map.parties, 1)}
    if map.info.title.strip():
        yield from ("---", f'title: "{_front(map.info.title)}"', "---")
    yield "flowchart TB"
    for number, group in enumerate(map.groups.values(), 1):
        members = [party for party in map.parties.values() if party.group == group.id]
        if members:
            yield f'  subgraph g{number}["{_text(group.name)}"]'
            yield from (f"    {_node(party, ids)}" for party in members)
            yield "  end"
    yield from (f"  {_node(party, ids)}" for party in map.parties.values() if not party.group)
    yield from (f"  {_edge(map, delivery, ids)}" for delivery in map.deliveries.values())
    yield from _classes(map, ids)


def _node(party: Party, ids: Mapping[PartyId, str]) -> str:
    left, right = _FORMS[party.kind]
    return f'{ids[party.id]}{left}"{_text(party.name)}"{right}'


def _edge(map: ChainMap, delivery: Delivery, ids: Mapping[PartyId, str]) -> str:
    arrow = "-->" if delivery.flow is Flow.DELIVERY else "-.->"
    if delivery.flow is Flow.DELIVERY and (delivery.criticality or 0) >= 4:
        arrow = "==>"
    name = _text(map.name_of(delivery))
    return f'{ids[map.provider_of(delivery)]} {arrow}|"{name}"| {ids[delivery.consumer]}'


def _classes(map: ChainMap, ids: Mapping[PartyId, str]) -> Iterator[str]:
    for kind, colours in _COLOURS.items():
        members = [ids[id] for id, party in map.parties.items() if party.kind is kind]
        if members:
            yield f"  classDef {kind.value} {colours}"
            yield f"  class {','.join(members)} {kind.value}"
    for id, party in map.parties.items():
        if party.colour:
            yield f"  style {ids[id]} fill:{party.colour}"


def _text(name: str) -> str:
    """On one line; all that Mermaid or Markdown could give a meaning to by its number."""
    name = " ".join(xml_text(name).split()) or "–"
    name = _SPECIAL.sub(lambda found: f"#{ord(found[0])};", name)
    return _LIST.sub(_no_list, name)


def _no_list(found: re.Match[str]) -> str:
    if found[1]:
        return f"{found[1]}#{ord(found[2])};"
    return f"#{ord(found[3])};"


def _front(title: str) -> str:
    """A title within the quotes of YAML."""
    return " ".join(xml_text(title).split()).replace("\\", "\\\\").replace('"', '\\"')
