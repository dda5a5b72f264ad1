"""From a map to DOT: all names quoted, places pinned, groups as clusters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chainmap.exchange.dot.reader import OWN, POINTS_PER_INCH, place_of
from chainmap.exchange.geometry import Geometry
from chainmap.exchange.graphml.writer import xml_ids
from chainmap.exchange.safe_xml import xml_text
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Flow, Group, Party, PartyKind

_FORMS: Mapping[PartyKind, Mapping[str, str]] = {
    PartyKind.DEPARTMENT: {"shape": "box", "fillcolor": "#E8F1FA", "color": "#0072B2"},
    PartyKind.TEAM: {
        "shape": "box", "style": "filled,rounded", "fillcolor": "#E8F1FA", "color": "#0072B2",
    },
    PartyKind.PERSON: {"shape": "ellipse", "fillcolor": "#E8F1FA", "color": "#0072B2"},
    PartyKind.EXTERNAL_CUSTOMER: {"shape": "hexagon", "fillcolor": "#FDF3DC", "color": "#B87800"},
    PartyKind.EXTERNAL_SUPPLIER: {
        "shape": "parallelogram", "fillcolor": "#E5F5EF", "color": "#00795A",
    },
}  # fmt: skip
_LINES = {Flow.DELIVERY: "solid", Flow.REQUEST: "dashed", Flow.FEEDBACK: "dotted"}


def document(map: ChainMap, geometry: Geometry) -> bytes:
    """The text of a `.dot` file in UTF-8."""
    return ("\n".join(_Document(map, geometry).lines()) + "\n").encode("utf-8")


class _Document:
    def __init__(self, map: ChainMap, geometry: Geometry) -> None:
        self.map, self.geometry = map, geometry
        self._ids = xml_ids(map.parties)

    def lines(self) -> list[str]:
        title = self.map.info.title.strip()
        # Places are in points: neato and fdp would else take them for inches.
        graph = {OWN: "1", "charset": "UTF-8", "inputscale": "72", "splines": "true"}
        graph |= {"label": title, "labelloc": "t"} if title else {}
        node = {"fontname": "sans-serif", "fontsize": "10", "style": "filled"}
        lines = ["digraph {", f"  graph {_attributes(graph)};", f"  node {_attributes(node)};"]
        lines.append(f"  edge {_attributes({'fontname': 'sans-serif', 'fontsize': '9'})};")
        for group in self.map.groups.values():
            lines += self._cluster(group)
        lines += [self._node(party) for party in self.map.parties.values() if not party.group]
        lines += [self._edge(delivery) for delivery in self.map.deliveries.values()]
        return [*lines, "}"]

    def _cluster(self, group: Group) -> list[str]:
        members = [party for party in self.map.parties.values() if party.group == group.id]
        values = {"label": group.name, "chainmap_id": group.id, "style": "dashed"}
        values |= {"colour": group.colour, "color": group.colour} if group.colour else {}
        inner = [f"    graph {_attributes(values)};", *(f"  {self._node(it)}" for it in members)]
        return [f"  subgraph {_quoted(f'cluster {group.id}')} {{", *inner, "  }"]

    def _node(self, party: Party) -> str:
        place, size = self.geometry.place(party), self.geometry.size(party)
        values: dict[str, Any] = {"label": party.name, **_FORMS[party.kind]}
        if party.colour:
            values |= {"fillcolor": party.colour, "colour": party.colour}
        if place is not None:
            values["pos"] = place_of(place)
            values |= {"width": size.width / POINTS_PER_INCH}
            values |= {"height": size.height / POINTS_PER_INCH, "fixedsize": "true"}
        values |= {"kind": party.kind.value, "owner": party.owner, "segment": party.segment}
        values |= {"headcount": party.headcount, "description": party.description}
        return f"  {_quoted(self._ids[party.id])} {_attributes(values)};"

    def _edge(self, delivery: Delivery) -> str:
        ends = (self.map.provider_of(delivery), delivery.consumer)
        values: dict[str, Any] = {"label": self.map.name_of(delivery)}
        values |= {"chainmap_id": delivery.id, "style": _LINES[delivery.flow]}
        values["penwidth"] = "2.5" if (delivery.criticality or 0) >= 4 else "1.5"
        values |= {"flow": delivery.flow.value, "criticality": delivery.criticality}
        values |= {"importance": delivery.importance, "frequency": delivery.frequency}
        values["note"] = delivery.note
        source, target = (_quoted(self._ids[end]) for end in ends)
        return f"  {source} -> {target} {_attributes(values)};"


def _attributes(values: Mapping[str, Any]) -> str:
    told = (f"{name}={_quoted(str(it))}" for name, it in values.items() if it is not None)
    return f"[{', '.join(told)}]"


def _quoted(text: str) -> str:
    """In quotes; signs that labels give a meaning to are written so that they keep their own."""
    text = xml_text(text).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n") + '"'
