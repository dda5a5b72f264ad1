"""New parties and deliveries come with a name to type; nothing is recorded until it is accepted."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from chainmap.canvas.camera import Camera
from chainmap.canvas.name_editor import NameEditor
from chainmap.canvas.scene import Scene
from chainmap.canvas.text_editor import TextEditor
from chainmap.model import connecting, edits
from chainmap.model.fragment import free_name
from chainmap.model.map import ChainMap
from chainmap.model.names import tidy, tidy_text
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Group,
    GroupId,
    Note,
    NoteId,
    Party,
    PartyId,
    PartyKind,
    Point,
)
from chainmap.session import Session
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import tr


class Naming:
    """Opens the name editor at the right place and turns what is typed into one undo step."""

    def __init__(
        self,
        session: Session,
        scene: Scene,
        camera: Camera,
        editor: NameEditor,
        text_editor: TextEditor,
    ) -> None:
        self._session = session
        self._scene = scene
        self._camera = camera
        self._editor = editor
        self._text_editor = text_editor
        self._named = ""
        scene.repaint.connect(self._follow)

    def add_party(self, kind: PartyKind, at: Point, between: DeliveryId | None = None) -> None:
        """In a group's area it is one of the group; `between`: the delivery it is put into."""
        map = self._session.recorded
        proposal = _free_name(map, kind_name(kind, tr))
        group = self._scene.group_at(at)

        def added(name: str) -> ChainMap:
            map = self._session.recorded
            id = PartyId(edits.new_id(map, "parties"))
            map = edits.add_party(map, kind, tidy(name) or proposal, at)
            if group in map.groups:
                map = edits.join_group(map, [id], group)
            if between is not None and _can_insert(map, between, id):
                map = connecting.insert_between(map, between, id)
            return map

        self._propose("parties", proposal, added, "insert" if between else "add")

    def add_next(self, party: PartyId, at: Point, *, serves_it: bool) -> None:
        """A new party beside one that serves it, or is served by it; then the service's name.

        The name of a party that is there already leads the delivery to that one.
        """
        map = self._session.recorded
        kind = PartyKind.DEPARTMENT
        proposal = _free_name(map, kind_name(kind, tr))
        service = tr("New service")
        group = self._scene.group_at(at)

        def added(name: str) -> ChainMap:
            map = self._session.recorded
            if party not in map.parties:
                return map
            other = connecting.party_named(map, name)
            if other is None:
                other = PartyId(edits.new_id(map, "parties"))
                map = edits.add_party(map, kind, tidy(name) or proposal, at)
                if group in map.groups:
                    map = edits.join_group(map, [other], group)
            ends = (other, party) if serves_it else (party, other)
            reason = edits.can_deliver(map, *ends)
            return map if reason is not None else edits.deliver(map, *ends, service)

        def record(name: str) -> None:
            before = self._session.recorded
            delivery = edits.new_id(before, "deliveries")
            step = ("next", delivery)
            if not self._session.commit(added(name), "add", merge=step):
                return
            self._session.select({delivery})
            if delivery in self._session.recorded.deliveries:
                self._name_delivery(DeliveryId(delivery), step)

        id = edits.new_id(map, "parties")
        self._session.preview(added(proposal))
        self._session.select({id})
        known = [one.name for one in map.parties.values() if one.id != party]
        self._open(id, proposal, record, known)

    def _name_delivery(self, id: DeliveryId, step: Hashable) -> None:
        """The name of a delivery that has just been drawn; part of the same step."""

        def record(name: str) -> None:
            map = self._session.recorded
            if id in map.deliveries:
                renamed = edits.rename_delivery(map, id, name)
                self._session.commit(renamed, "add", merge=step)
            self._session.close_step()

        map = self._session.recorded
        provider = map.provider_of(map.deliveries[id])
        self._open(id, map.name_of(map.deliveries[id]), record, _known_services(map, provider))

    def name_group(self, id: GroupId) -> None:
        """The name of a group that has just been made; part of the same step."""

        def record(name: str) -> None:
            map = self._session.recorded
            if id in map.groups:
                self._session.commit(edits.rename(map, id, name), "group", merge=("group", id))
            self._session.close_step()

        self._open(id, self._session.recorded.groups[id].name, record)

    def add_note(self, at: Point) -> None:
        def added(text: str) -> ChainMap:
            map = self._session.recorded
            id = NoteId(edits.new_id(map, "notes"))
            return edits.put(map, Note(id, text, edits.clamped(at)))

        id = edits.new_id(self._session.recorded, "notes")

        def record(text: str) -> None:
            text = tidy_text(text)
            if text:
                self._session.commit(added(text), "note")
                self._session.select({id})
            else:
                self._session.revert()

        self._session.preview(added(" "))
        self._session.select({id})
        self._open_text(id, "", record)

    def add_delivery(self, provider: PartyId, consumer: PartyId) -> None:
        map = self._session.recorded
        offered = _known_services(map, provider)
        proposal = tr("New service")

        def added(name: str) -> ChainMap:
            map = self._session.recorded
            if not {provider, consumer} <= map.parties.keys():
                return map
            return edits.deliver(map, provider, consumer, tidy(name) or proposal)

        self._propose("deliveries", proposal, added, "deliver", offered)

    def rename(self, id: str) -> None:
        """Types a new name over a party, or over a delivery (for its service)."""
        map = self._session.recorded
        record = map.find(id)
        if isinstance(record, Party | Group):
            self._open(id, record.name, partial(self._rename, id))
        elif isinstance(record, Delivery):
            known = _known_services(map, map.provider_of(record))
            self._open(id, map.name_of(record), partial(self._rename, id), known)
        elif isinstance(record, Note):
            self._open_text(id, record.text, partial(self._rename, id))

    def _rename(self, id: str, name: str) -> None:
        map = self._session.recorded
        if id in map.parties or id in map.groups:
            self._session.commit(edits.rename(map, id, name), "rename")
        elif id in map.notes:
            text = tidy_text(name)
            changed = edits.update(map, id, text=text) if text else edits.remove(map, [id])
            self._session.commit(changed, "note")
        elif id in map.deliveries:
            self._session.commit(edits.rename_delivery(map, DeliveryId(id), name), "rename")

    def _propose(
        self,
        table: str,
        proposal: str,
        added: Callable[[str], ChainMap],
        label: str,
        known: Sequence[str] = (),
    ) -> None:
        """Shows what is being added under a proposed name until a name is typed or Esc pressed."""
        id = edits.new_id(self._session.recorded, table)

        def record(name: str) -> None:
            id = edits.new_id(self._session.recorded, table)
            self._session.commit(added(name), label)
            self._session.select({id})

        self._session.preview(added(proposal))
        self._session.select({id})
        self._open(id, proposal, record, known)

    def _open(
        self, id: str, text: str, accept: Callable[[str], None], known: Sequence[str] = ()
    ) -> None:
        self._named = id
        place = self._scene.name_area(id)
        self._editor.open(
            self._camera.area_to_view(place),
            text,
            accept=accept,
            cancel=self._session.revert,
            known=known,
        )

    def _follow(self, _: object) -> None:
        """The field stays over what it names, also where that is drawn anew elsewhere."""
        if self._editor.is_open:
            place = self._scene.name_area(self._named)
            if not place.isEmpty():
                self._editor.place(self._camera.area_to_view(place))

    def _open_text(self, id: str, text: str, accept: Callable[[str], None]) -> None:
        place = self._camera.area_to_view(self._scene.name_area(id))
        self._text_editor.open(place, text, accept=accept, cancel=self._session.revert)


def _can_insert(map: ChainMap, between: DeliveryId, party: PartyId) -> bool:
    return between in map.deliveries and connecting.can_insert(map, between, party) is None


def _known_services(map: ChainMap, provider: PartyId) -> list[str]:
    """The names of services, the provider's own first."""
    own = [service.name for service in map.services_by_provider.get(provider, ())]
    return list(dict.fromkeys([*own, *(service.name for service in map.services.values())]))


def _free_name(map: ChainMap, name: str) -> str:
    """The name, with a number where a party is called so already."""
    return free_name({party.name.casefold() for party in map.parties.values()}, name)
