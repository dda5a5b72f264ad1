"""Groups, locks, and who stands in front of whom."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from chainmap.model.edits import join_group, new_id, put, remove, reorder
from chainmap.model.map import ChainMap
from chainmap.model.names import tidy
from chainmap.model.records import Group, GroupId, Note, Party, PartyId


def group(map: ChainMap, ids: Collection[str], name: str) -> ChainMap:
    """Makes parties a new group, whose id is `new_id(map, "groups")`; groups left empty go."""
    members = [id for id in ids if id in map.parties]
    if not members:
        return map
    id = GroupId(new_id(map, "groups"))
    left = {map.parties[PartyId(member)].group for member in members}
    joined = join_group(put(map, Group(id, tidy(name) or id)), members, id)
    return _without_empty(joined, left)


def leave(map: ChainMap, ids: Collection[str]) -> ChainMap:
    """Takes parties out of their groups; groups left empty go."""
    left = {map.parties[PartyId(id)].group for id in ids if id in map.parties}
    return _without_empty(join_group(map, ids, None), left)


def _without_empty(map: ChainMap, groups: Collection[GroupId | None]) -> ChainMap:
    return remove(map, [one for one in groups if one and not members_of(map, one)])


def ungroup(map: ChainMap, groups: Collection[str]) -> ChainMap:
    """Takes groups away; their members stay."""
    return remove(map, [id for id in groups if id in map.groups])


def fold(map: ChainMap, id: GroupId, folded: bool) -> ChainMap:
    """Shows a group as one box, or opens it."""
    return put(map, replace(map.groups[id], folded=folded))


def members_of(map: ChainMap, id: GroupId) -> list[PartyId]:
    return [party.id for party in map.parties.values() if party.group == id]


def lock(map: ChainMap, ids: Collection[str], locked: bool) -> ChainMap:
    """Locks parties and notes in their places, or lets them go."""
    records = (map.find(id) for id in ids)
    return put(
        map, *(replace(one, locked=locked) for one in records if isinstance(one, Party | Note))
    )


def to_front(map: ChainMap, ids: Collection[str]) -> ChainMap:
    """In front of all others of their kind: what stands later in its table is painted later."""
    for table in ("parties", "notes"):
        order = list(getattr(map, table))
        map = reorder(
            map, table, [*(i for i in order if i not in ids), *(i for i in order if i in ids)]
        )
    return map


def to_back(map: ChainMap, ids: Collection[str]) -> ChainMap:
    """Behind all others of their kind."""
    for table in ("parties", "notes"):
        map = reorder(map, table, [id for id in getattr(map, table) if id in ids])
    return map


def join_named(map: ChainMap, ids: Collection[str], name: str | None) -> ChainMap:
    """Makes parties members of the group of this name (made where there is none), or of none."""
    if name is None:
        return join_group(map, ids, None)
    for group in map.groups.values():
        if group.name.casefold() == name.casefold():
            return join_group(map, ids, group.id)
    id = GroupId(new_id(map, "groups"))
    return join_group(put(map, Group(id, name)), ids, id)
