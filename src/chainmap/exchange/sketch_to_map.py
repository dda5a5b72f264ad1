"""The map that is made of a foreign graph."""

from __future__ import annotations

from dataclasses import replace

from chainmap.exchange.imported import (
    AS_IT_IS,
    Imported,
    ImportOptions,
    NoticeCode,
    Undirected,
)
from chainmap.exchange.progress import told
from chainmap.exchange.sketch import Edge, Node, Sketch, at_id
from chainmap.exchange.words import delivery_facts, party_facts
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Group,
    GroupId,
    MapInfo,
    Note,
    NoteId,
    Party,
    PartyId,
    Service,
    ServiceId,
)

LONGEST_LABEL = 10_000
"""Characters of a name that can be shown."""


def map_of(sketch: Sketch, options: ImportOptions = AS_IT_IS) -> Imported:
    """Nodes become parties, nodes that hold others become groups, edges become deliveries.

    An edge's label names the service; edges of one label and provider share it.
    """
    _settle_directions(sketch, options)
    draft = _Draft(sketch)
    draft.add_groups()
    draft.add_parties()
    draft.add_deliveries()
    draft.add_notes()
    map = ChainMap(
        MapInfo(title=sketch.title),
        groups=draft.groups,
        parties=draft.parties,
        services=draft.services,
        deliveries=draft.deliveries,
        notes=draft.notes,
    )
    return Imported(map, tuple(sketch.notices))


def _settle_directions(sketch: Sketch, options: ImportOptions) -> None:
    """Each edge runs from who delivers to who receives."""
    undirected = [edge for edge in sketch.edges if not edge.directed]
    if options.reverse:
        for edge in sketch.edges:
            edge.turn()
    elif options.undirected is Undirected.REVERSE:
        for edge in undirected:
            edge.turn()
    if options.undirected is Undirected.BOTH:
        sketch.edges = [one for edge in sketch.edges for one in _both_ways(edge)]
    if undirected:
        sketch.note(_said_of_undirected(options), count=len(undirected))


def _both_ways(edge: Edge) -> tuple[Edge, ...]:
    if edge.directed or edge.source == edge.target:
        return (edge,)
    back = replace(edge, id="", values=dict(edge.values))
    back.turn()
    return edge, back


def _said_of_undirected(options: ImportOptions) -> NoticeCode:
    if options.undirected is Undirected.BOTH:
        return NoticeCode.UNDIRECTED_BOTH
    turned = options.reverse or options.undirected is Undirected.REVERSE
    return NoticeCode.UNDIRECTED_TURNED if turned else NoticeCode.UNDIRECTED


class _Draft:
    """The tables while they grow; foreign ids are kept where the whole map has them only once."""

    def __init__(self, sketch: Sketch) -> None:
        self.sketch = sketch
        self.groups: dict[GroupId, Group] = {}
        self.parties: dict[PartyId, Party] = {}
        self.services: dict[ServiceId, Service] = {}
        self.deliveries: dict[DeliveryId, Delivery] = {}
        self.notes: dict[NoteId, Note] = {}
        self._ids: set[str] = set()
        self._group_of: dict[str, GroupId] = {}
        self._named_groups: dict[str, GroupId] = {}
        self._party_of: dict[str, PartyId] = {}
        self._offers: dict[tuple[str, str], Service] = {}
        self._next: dict[str, int] = {}

    def _id(self, wanted: str, letter: str) -> str:
        id = wanted
        while not id or id in self._ids:
            self._next[letter] = self._next.get(letter, 0) + 1
            id = f"{letter}{self._next[letter]}"
        self._ids.add(id)
        return id

    def _name(self, label: str, id: str) -> str:
        """What can be shown of a name."""
        name = label.strip()
        if len(name) <= LONGEST_LABEL:
            return name
        self.sketch.note(NoticeCode.NAME_CUT, at_id(id), count=LONGEST_LABEL)
        return name[:LONGEST_LABEL]

    # -- groups and parties -------------------------------------------------------------------

    def add_groups(self) -> None:
        # Parties are more than groups: their ids are kept first.
        ends = {end for edge in self.sketch.edges for end in (edge.source, edge.target)}
        kept = {node.id for node in self.sketch.nodes.values() if not node.is_group}
        for node in self.sketch.nodes.values():
            if node.is_group:
                self._add_group(node, node.id if node.id not in kept | ends else "")

    def _add_group(self, node: Node, wanted: str) -> None:
        id = GroupId(self._id(wanted, "g"))
        name = self._name(node.label, node.id) or node.id
        self.groups[id] = Group(id, name, node.colour)
        self._group_of[node.id] = id
        if node.parent is not None:
            self.sketch.note(NoticeCode.NESTED_GROUP, at_id(node.id), name=name)

    def add_parties(self) -> None:
        for node in told(self.sketch.nodes.values(), 0.5, 0.65):
            if not node.is_group:
                self._add_party(node, node.parent)
        for edge in self.sketch.edges:
            for end in (edge.source, edge.target):
                if end not in self._party_of:
                    self._add_missing_end(end)

    def _add_missing_end(self, id: str) -> None:
        node = self.sketch.nodes.get(id)
        if node is None:
            self.sketch.note(NoticeCode.UNDECLARED_NODE, at_id(id), id=id)
            self._add_party(Node(id), None)
        else:
            self.sketch.note(NoticeCode.GROUP_AS_PARTY, at_id(id), name=node.label or id)
            self._add_party(Node(id, node.label, node.values, node.place), id)

    def _add_party(self, node: Node, parent: str | None) -> None:
        facts = party_facts(node.values)
        group = self._group_of.get(parent) if parent else self._group_named(facts.pop("group", ""))
        facts.pop("group", None)
        facts["colour"] = node.colour or facts.get("colour")
        id = PartyId(self._id(node.id, "p"))
        name = self._name(node.label, node.id) or node.id or id
        self._party_of[node.id] = id
        self.parties[id] = Party(
            id,
            name,
            group=group,
            position=node.place,
            size=node.size,
            **facts,
        )

    def _group_named(self, name: str) -> GroupId | None:
        if not name:
            return None
        if name not in self._named_groups:
            id = GroupId(self._id("", "g"))
            self.groups[id] = Group(id, name)
            self._named_groups[name] = id
        return self._named_groups[name]

    # -- deliveries ---------------------------------------------------------------------------

    def add_deliveries(self) -> None:
        unnamed = 0
        for edge in told(self.sketch.edges, 0.65, 0.95):
            unnamed += not edge.label.strip()
            self._add_delivery(edge)
        if unnamed:
            self.sketch.note(NoticeCode.UNNAMED, count=unnamed)

    def _add_delivery(self, edge: Edge) -> None:
        provider, consumer = self._party_of[edge.source], self._party_of[edge.target]
        if provider == consumer:
            name = self.parties[provider].name
            self.sketch.note(NoticeCode.SELF_DELIVERY, at_id(edge.id or edge.source), name=name)
        service = self._service(edge, provider, consumer)
        id = DeliveryId(self._id(edge.id, "d"))
        facts = delivery_facts(edge.values)
        self.deliveries[id] = Delivery(id, service.id, consumer, route=edge.bends, **facts)

    def _service(self, edge: Edge, provider: PartyId, consumer: PartyId) -> Service:
        name = self._name(" ".join(edge.label.split()), edge.id or edge.source)
        if not name:
            name = f"{self.parties[provider].name} → {self.parties[consumer].name}"
        key = (provider, name.casefold())
        if key not in self._offers:
            id = ServiceId(self._id("", "s"))
            self._offers[key] = self.services[id] = Service(id, name, provider)
        return self._offers[key]

    # -- notes --------------------------------------------------------------------------------

    def add_notes(self) -> None:
        for remark in self.sketch.remarks:
            if remark.text.strip():
                id = NoteId(self._id("", "t"))
                self.notes[id] = Note(id, remark.text, remark.place, remark.size)
