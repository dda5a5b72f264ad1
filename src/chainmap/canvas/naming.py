"""New parties and deliveries come with a name to type; nothing is recorded until it is accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from chainmap.canvas.camera import Camera
from chainmap.canvas.name_editor import NameEditor
from chainmap.canvas.scene import Scene
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, DeliveryId, Party, PartyId, PartyKind, Point
from chainmap.session import Session
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import tr


class Naming:
    """Opens the name editor at the right place and turns what is typed into one undo step."""

    def __init__(self, session: Session, scene: Scene, camera: Camera, editor: NameEditor) -> None:
        self._session = session
        self._scene = scene
        self._camera = camera
        self._editor = editor

    def add_party(self, kind: PartyKind, at: Point) -> None:
        map = self._session.recorded
        proposal = _free_name(map, kind_name(kind, tr))

        def added(name: str) -> ChainMap:
            return edits.add_party(self._session.recorded, kind, name or proposal, at)

        self._propose("parties", proposal, added, "add")

    def add_delivery(self, provider: PartyId, consumer: PartyId) -> None:
        map = self._session.recorded
        offered = [service.name for service in map.services_by_provider.get(provider, ())]
        proposal = tr("New service")

        def added(name: str) -> ChainMap:
            map = self._session.recorded
            if not {provider, consumer} <= map.parties.keys():
                return map
            return edits.deliver(map, provider, consumer, name or proposal)

        self._propose("deliveries", proposal, added, "deliver", offered)

    def rename(self, id: str) -> None:
        """Types a new name over a party, or over a delivery (for its service)."""
        map = self._session.recorded
        record = map.find(id)
        if isinstance(record, Party):
            self._open(id, record.name, partial(self._rename, id))
        elif isinstance(record, Delivery):
            offered = map.services_by_provider[map.provider_of(record)]
            known = [service.name for service in offered]
            self._open(id, map.name_of(record), partial(self._rename, id), known)

    def _rename(self, id: str, name: str) -> None:
        map = self._session.recorded
        if id in map.parties:
            self._session.commit(edits.rename(map, id, name), "rename")
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
        place = self._scene.name_area(id)
        self._editor.open(
            self._camera.area_to_view(place),
            text,
            accept=accept,
            cancel=self._session.revert,
            known=known,
        )


def _free_name(map: ChainMap, name: str) -> str:
    """The name, with a number where a party is called so already."""
    taken = {party.name.casefold() for party in map.parties.values()}
    if name.casefold() not in taken:
        return name
    number = next(n for n in range(2, len(taken) + 3) if f"{name} {n}".casefold() not in taken)
    return f"{name} {number}"
