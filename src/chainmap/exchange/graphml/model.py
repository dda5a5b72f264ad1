"""A map that travelled inside a GraphML file, and what was changed around it meanwhile.

The embedded map is the base; where the visible graph says something else than was written, the
visible value wins, and a notice says so. Bends of edges stay as the embedded map has them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from chainmap.exchange.geometry import DEFAULT_SIZE
from chainmap.exchange.graphml.writer import (
    INTERACTION,
    MODEL,
    WRITTEN,
    edge_values,
    node_values,
    value_text,
    xml_ids,
)
from chainmap.exchange.graphml.yed import plain_text
from chainmap.exchange.imported import Imported, Notice, NoticeCode
from chainmap.exchange.sketch import Edge, Node, Sketch
from chainmap.exchange.sketch_to_map import map_of
from chainmap.exchange.words import delivery_facts, kind_named, score
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Flow,
    Group,
    GroupId,
    Party,
    PartyId,
    Point,
    Service,
    ServiceId,
    Size,
)
from chainmap.storage.format import map_of as stored_map
from chainmap.storage.json_text import parsed


@dataclass(frozen=True)
class Embedded:
    """`places`: party id → x, y, width, height as they were written, y down."""

    map: ChainMap
    profile: str
    places: Mapping[str, list[float]]


def embedded(values: Mapping[str, str]) -> Embedded | None:
    """The map in the graph's values, if there is one.

    Raises:
        InputError: there is one, but it cannot be read.
    """
    if MODEL not in values:
        return None
    map = stored_map(parsed(values[MODEL].encode(), expected="chainmap"))
    try:
        written = json.loads(values.get(WRITTEN, "{}"))
        places = {id: [float(n) for n in place] for id, place in written["places"].items()}
        return Embedded(map, str(written["profile"]), places)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Embedded(map, "", {})


class Reconciled:
    """Walks through the visible graph and puts what differs into the embedded map."""

    def __init__(self, base: Embedded, sketch: Sketch) -> None:
        self.base, self.sketch, self.map = base, sketch, base.map
        self.notices: list[Notice] = list(sketch.notices)
        self._party_ids = {xml: id for id, xml in xml_ids(base.map.parties).items()}
        self._delivery_ids = {xml: id for id, xml in xml_ids(base.map.deliveries).items()}
        groups = {node.id: node.label for node in sketch.nodes.values() if node.is_group}
        self._nodes = {id: node for id, node in sketch.nodes.items() if id not in groups}
        self._group_labels = groups

    def imported(self) -> Imported:
        self._remove_missing()
        for node in self._nodes.values():
            id = self._party_ids.get(node.id)
            if id is not None:
                self._change_party(self.base.map.parties[id], node)
        for edge in self.sketch.edges:
            delivery = self._delivery_ids.get(edge.id)
            if delivery is not None and delivery in self.map.deliveries:
                self._change_delivery(self.map.deliveries[delivery], edge)
        self._add_new()
        return Imported(self.map, tuple(self.notices))

    def _note(self, code: NoticeCode, place: str, **values: object) -> None:
        self.notices.append(Notice(code, place, values))

    # -- gone and new -------------------------------------------------------------------------

    def _remove_missing(self) -> None:
        edges = {edge.id for edge in self.sketch.edges}
        gone: set[str] = set()
        for xml, delivery in self._delivery_ids.items():
            if xml not in edges:
                gone.add(delivery)
                name = self.map.name_of(self.map.deliveries[delivery])
                self._note(NoticeCode.REMOVED, xml, name=name)
        for xml, party in self._party_ids.items():
            if xml not in self._nodes:
                gone.add(party)
                self._note(NoticeCode.REMOVED, xml, name=self.map.parties[party].name)
        self.map = edits.remove(self.map, gone)

    def _add_new(self) -> None:
        """New nodes and edges go through the same conversion as a foreign file."""
        fresh = [node for node in self._nodes.values() if node.id not in self._party_ids]
        known = {xml: id for xml, id in self._party_ids.items() if id in self.map.parties}
        ids: dict[str, PartyId] = dict(known)
        for node in fresh:
            alone = map_of(Sketch(nodes={node.id: replace(node, parent=None)}))
            party = next(iter(alone.map.parties.values()))
            id = PartyId(edits.new_id(self.map, "parties"))
            self.map = edits.put(self.map, replace(party, id=id, group=None))
            ids[node.id] = id
            self._note(NoticeCode.ADDED, node.id, name=party.name)
            group = next((group.name for group in alone.map.groups.values()), "")
            self._join(id, self._group_labels.get(node.parent or "", group))
        for edge in self.sketch.edges:
            if edge.id not in self._delivery_ids and {edge.source, edge.target} <= ids.keys():
                self._add_delivery(edge, ids[edge.source], ids[edge.target])

    def _add_delivery(self, edge: Edge, provider: PartyId, consumer: PartyId) -> None:
        parties = self.map.parties
        name = edge.label or f"{parties[provider].name} → {parties[consumer].name}"
        service = self._service(provider, name)
        facts = delivery_facts(edge.values)
        id = DeliveryId(edits.new_id(self.map, "deliveries"))
        self.map = edits.put(self.map, Delivery(id, service.id, consumer, **facts))
        self._note(NoticeCode.ADDED, edge.id, name=name)

    def _service(self, provider: PartyId, name: str) -> Service:
        service = edits.offered(self.map, provider, name)
        if service is None:
            id = ServiceId(edits.new_id(self.map, "services"))
            service = Service(id, " ".join(name.split()), provider)
            self.map = edits.put(self.map, service)
        return service

    # -- changed ------------------------------------------------------------------------------

    def _set(self, id: str, name: str, field: str, value: Any) -> None:
        self.map = edits.update(self.map, id, **{field: value})
        self._note(NoticeCode.EDITED, id, name=name, field=field, value=value)

    def _change_party(self, party: Party, node: Node) -> None:
        was = node_values(self.base.map, party)
        label = _new_label(node, str(was["label"]))
        if label:
            self._set(party.id, party.name, "name", label)
        kind = kind_named(node.values.get("kind", ""))
        if kind is not None and kind is not party.kind:
            self._set(party.id, party.name, "kind", kind)
        for field in ("owner", "description"):
            text = node.values.get(field, "")
            if text != value_text(was[field] or ""):
                self._set(party.id, party.name, field, text or None)
        self._change_group(party, node, value_text(was["group"] or ""))
        self._change_place(party, node)

    def _change_group(self, party: Party, node: Node, was: str) -> None:
        name = node.values.get("group", "")
        if node.parent is not None and name == was:
            name = self._group_labels.get(node.parent, name)
        if name != was:
            self._join(party.id, name)
            self._note(NoticeCode.EDITED, party.id, name=party.name, field="group", value=name)

    def _join(self, party: str, name: str) -> None:
        group = next((it.id for it in self.map.groups.values() if it.name == name), None)
        if group is None and name:
            group = GroupId(edits.new_id(self.map, "groups"))
            self.map = edits.put(self.map, Group(group, name))
        self.map = edits.join_group(self.map, [party], group)

    def _change_place(self, party: Party, node: Node) -> None:
        if node.place is None:
            return
        x, y, *extent = self.base.places.get(party.id, (0.0, 0.0, *DEFAULT_SIZE))
        if not _near(node.place, (x, y)):
            self._set(party.id, party.name, "position", edits.clamped(Point(*node.place)))
        if node.size is not None and len(extent) == 2 and not _near(node.size, extent):
            self._set(party.id, party.name, "size", Size(*node.size))

    def _change_delivery(self, delivery: Delivery, edge: Edge) -> None:
        was = edge_values(self.base.map, delivery)
        provider = self._party_ids.get(edge.source)
        consumer = self._party_ids.get(edge.target)
        name = str(was["label"])
        if consumer in self.map.parties and consumer != delivery.consumer:
            self._set(delivery.id, name, "consumer", consumer)
        label = _new_label(edge, name, "service")
        moved = provider in self.map.parties and provider != self.map.provider_of(delivery)
        if label or moved:
            source = provider if provider and moved else self.map.provider_of(delivery)
            service = self._service(source, label or name)
            self._set(delivery.id, name, "service", service.id)
        for field, read in (("flow", _flow), ("criticality", score), ("importance", score)):
            text = edge.values.get(field, "")
            value = read(text)
            if text != value_text(was[field] or "") and (value is not None or field != "flow"):
                self._set(delivery.id, name, field, value)


def _flow(text: str) -> Flow | None:
    return Flow(text) if text in list(Flow) else None


def _new_label(item: Node | Edge, was: str, *others: str) -> str:
    """The first label that is not what was written; empty where all are."""
    written = value_text(was).strip()
    # Of a name that cannot be seen, the kind of the edge is all that stands there.
    same = ("", written or INTERACTION, plain_text(written))
    for text in (item.label, *(item.values.get(key, "") for key in ("label", "name", *others))):
        if text.strip() not in same:
            return " ".join(text.split())
    return ""


def _near(one: tuple[float, float], other: Any) -> bool:
    return all(abs(a - b) <= 0.01 + 1e-6 * abs(b) for a, b in zip(one, other, strict=True))


def reconciled(base: Embedded, sketch: Sketch) -> Imported:
    """The embedded map with what the visible graph says differently."""
    return Reconciled(base, sketch).imported()


__all__ = ["Embedded", "embedded", "reconciled"]
