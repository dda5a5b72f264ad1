"""What the menus do with the selection: each command is one undo step."""

from __future__ import annotations

from collections.abc import Callable

from chainmap.canvas.scene import Scene
from chainmap.canvas.surface import CanvasSurface
from chainmap.canvas.tools.move import GRID
from chainmap.canvas.tools.pointer import Area
from chainmap.model import aligning, edits, fragment, grouping
from chainmap.model.aligning import Axis, Edge
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, GroupId, Note, Party, PartyId
from chainmap.session import Session
from chainmap.wording.language import tr

ASIDE = 30.0
"""Scene units between a thing and its copy."""


class Commands:
    """Edits of what is selected; what cannot be done is said in the status bar."""

    def __init__(
        self, session: Session, scene: Scene, surface: CanvasSurface, say: Callable[[str], None]
    ) -> None:
        self._session = session
        self._scene = scene
        self._surface = surface
        self._say = say

    # -- what is selected ---------------------------------------------------------------------

    @property
    def things(self) -> list[str]:
        """The parties and notes that are selected."""
        map = self._session.recorded
        return [id for id in self._session.selection if id in map.parties or id in map.notes]

    @property
    def deliveries(self) -> list[DeliveryId]:
        map = self._session.recorded
        return [d for id in self._session.selection if (d := DeliveryId(id)) in map.deliveries]

    @property
    def groups(self) -> list[str]:
        """The groups that are selected, or that have a member selected."""
        map = self._session.recorded
        found = [id for id in self._session.selection if id in map.groups]
        members = (map.parties.get(id) for id in self._session.selection)  # type: ignore[call-overload]
        found += [party.group for party in members if party is not None and party.group]
        return list(dict.fromkeys(found))

    @property
    def has_members(self) -> bool:
        """A selected party belongs to a group."""
        parties = self._session.recorded.parties
        return any(id in parties and parties[PartyId(id)].group for id in self.things)

    @property
    def is_locked(self) -> bool:
        """All that is selected and could be locked is."""
        records = (self._session.recorded.find(id) for id in self.things)
        return all(isinstance(one, Party | Note) and one.locked for one in records)

    @property
    def is_folded(self) -> bool:
        """A group that the selection is about is folded."""
        groups = self._session.recorded.groups
        return any(groups[GroupId(id)].folded for id in self.groups)

    @property
    def has_bent_lines(self) -> bool:
        """A selected delivery has bends made by hand, or a label that was moved."""
        deliveries = self._session.recorded.deliveries
        return any(
            deliveries[id].route or deliveries[id].label_at is not None for id in self.deliveries
        )

    # -- edits --------------------------------------------------------------------------------

    def delete(self) -> None:
        doomed = self._session.selection
        self._session.commit(edits.remove(self._settled(), doomed), "delete")

    def nudge(self, x: int, y: int, *, fine: bool = False) -> None:
        """By steps of the grid, or of one unit; steps in a row are one undo step."""
        map, chosen = self._settled(), self._session.selection
        step = 1.0 if fine else GRID
        moved = edits.move(map, (x * step, y * step), chosen)
        if moved is map and self.things:
            self._say(tr("Nothing moves: what is selected is locked."))
        self._session.commit(moved, "move", merge=("nudge", chosen))

    def duplicate(self) -> None:
        map = self._settled()
        copy, ids = fragment.duplicate(map, self._session.selection, (ASIDE, ASIDE))
        if not ids:
            self._say(tr("Select the parties or notes to be copied."))
            return
        self._session.commit(copy, "copy")
        self._session.select(ids)

    def align(self, edge: Edge) -> None:
        map = self._settled()
        self._commit_unlocked(aligning.align(map, self._boxes(), self.things, edge), "align")

    def distribute(self, axis: Axis) -> None:
        map = self._settled()
        changed = aligning.distribute(map, self._boxes(), self.things, axis)
        self._commit_unlocked(changed, "distribute")

    def same_size(self) -> None:
        map = self._settled()
        self._commit_unlocked(aligning.same_size(map, self._boxes(), self.things), "resize")

    def natural_size(self) -> None:
        self._commit_unlocked(aligning.natural_size(self._settled(), self.things), "resize")

    def group(self) -> GroupId | None:
        """The new group; `None` where no party is selected."""
        map = self._settled()
        id = GroupId(edits.new_id(map, "groups"))
        name = fragment.free_name(
            {group.name.casefold() for group in map.groups.values()}, tr("Group")
        )
        changed = grouping.group(map, self.things, name)
        if not self._session.commit(changed, "group", merge=("group", id)):
            self._say(tr("Select the parties that shall be a group."))
            return None
        self._session.select({id, *grouping.members_of(changed, id)})
        return id

    def leave_group(self) -> None:
        """Takes the selected parties out of their groups; groups left empty go."""
        map = self._settled()
        left = grouping.leave(map, self.things)
        self._session.commit(left, "leave")

    def ungroup(self) -> None:
        self._session.commit(grouping.ungroup(self._settled(), self.groups), "ungroup")

    def fold(self, folded: bool) -> None:
        map = self._settled()
        for id in self.groups:
            map = edits.update(map, id, folded=folded)
        self._session.commit(map, "fold" if folded else "unfold")

    def fold_all(self, folded: bool) -> None:
        map = self._settled()
        for id in map.groups:
            map = edits.update(map, id, folded=folded)
        self._session.commit(map, "fold" if folded else "unfold")

    def lock(self, locked: bool) -> None:
        map = grouping.lock(self._settled(), self.things, locked)
        self._session.commit(map, "lock" if locked else "unlock")

    def to_front(self) -> None:
        map = grouping.to_front(self._settled(), self._session.selection)
        self._session.commit(map, "order")

    def to_back(self) -> None:
        map = grouping.to_back(self._settled(), self._session.selection)
        self._session.commit(map, "order")

    def reset_lines(self) -> None:
        """Bends made by hand and moved labels go back to where the layout puts them."""
        map = self._settled()
        for id in self.deliveries:
            map = edits.update(map, id, route=(), label_at=None)
        self._session.commit(map, "reset lines")

    # -- helpers ------------------------------------------------------------------------------

    def _settled(self) -> ChainMap:
        self._session.settle()
        return self._session.recorded

    def _boxes(self) -> dict[str, Area]:
        found = {id: self._surface.box_of(id) for id in self.things}
        return {id: box for id, box in found.items() if box is not None}

    def _commit_unlocked(self, map: ChainMap, label: str) -> None:
        if not self._session.commit(map, label):
            self._say(
                tr("Nothing moves: what is selected is locked.")
                if self.is_locked
                else tr("Everything is in its place already.")
            )
