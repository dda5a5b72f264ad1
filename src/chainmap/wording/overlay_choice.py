"""Which overlay is meant, and whom it is about; what does not exist is told with what there is."""

from __future__ import annotations

from collections.abc import Sequence

from chainmap.errors import UsageError
from chainmap.model.map import ChainMap
from chainmap.model.overlay import ABOUT_SOME, OVERLAYS, Choice
from chainmap.model.records import DeliveryId, PartyId, PartyKind
from chainmap.wording.language import Translate
from chainmap.wording.names import listed, one_line, party_name

MOST_NAMES = 3


def checked(text: str, map: ChainMap, tr: Translate) -> Choice:
    """The choice that a text means on this map, by ids; what it is about may be named by name.

    Raises:
        UsageError: there is no such overlay, or nothing on the map that it could be about.
    """
    choice = Choice.read(text)
    _, _, about = text.strip().partition(":")
    if choice.kind in ABOUT_SOME and about:
        whole = _found(about, choice.kind, map)  # an id or a name that has a comma of its own
        ids = (
            (whole,)
            if whole is not None
            else tuple(_known(id, choice.kind, map, tr) for id in choice.ids)
        )
        choice = choice._replace(ids=ids, place=1 if whole is not None else choice.place)
        return _with_ends(choice, map, tr)
    if choice.kind not in OVERLAYS or about:
        told = tr("There is no overlay {name}; choose one of: {names}.")
        some = [f"{one}:ID" for one in ABOUT_SOME]
        raise UsageError(told.format(name=one_line(text), names=", ".join([*OVERLAYS, *some])))
    return choice


def names_of(ids: Sequence[str], map: ChainMap, tr: Translate) -> str:
    """Parties and deliveries by name; of many the first, and how many more there are."""
    first = listed([_name(id, map) for id in ids[:MOST_NAMES]], tr)
    more = len(ids) - MOST_NAMES
    return first if more <= 0 else tr("{parties} and %n others", "", more).format(parties=first)


def _name(id: str, map: ChainMap) -> str:
    delivery = map.deliveries.get(DeliveryId(id))
    return party_name(map, id) if delivery is None else one_line(map.name_of(delivery))


def _with_ends(choice: Choice, map: ChainMap, tr: Translate) -> Choice:
    """A chain leads from a party that may supply somebody, to an external customer."""
    if choice.kind != "chains":
        return choice
    customer = PartyKind.EXTERNAL_CUSTOMER
    first, *rest = (map.parties[PartyId(id)].kind for id in choice.ids)
    if first is customer or rest not in ([], [customer]):
        told = tr("A chain leads from one party to an external customer, not: {names}.")
        raise UsageError(told.format(names=names_of(choice.ids, map, tr)))
    return choice


def _known(name: str, kind: str, map: ChainMap, tr: Translate) -> str:
    id = _found(name, kind, map)
    if id is not None:
        return id
    told = tr("There is no party with the id or the name {name} on this map.")
    if kind == "loss":
        told = tr("There is no party and no delivery with the id or the name {name} on this map.")
    raise UsageError(told.format(name=one_line(name)))


def _found(name: str, kind: str, map: ChainMap) -> str | None:
    """By id, or else by the name of a party."""
    if name in map.parties or (kind == "loss" and name in map.deliveries):
        return name
    wanted = one_line(name).casefold()
    named = (id for id in map.parties if party_name(map, id).casefold() == wanted)
    return next(named, None)
