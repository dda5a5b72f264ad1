"""Parties as they are named on the command line: by id, or by name."""

from __future__ import annotations

from collections.abc import Sequence

from chainmap.errors import UsageError
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId
from chainmap.wording.language import tr


def parties_named(map: ChainMap, words: Sequence[str]) -> list[PartyId]:
    """Each party once, in the order of naming.

    Raises:
        UsageError: there is no such party, or several have that name.
    """
    return list(dict.fromkeys(_party(map, word) for word in words))


def records_named(map: ChainMap, words: Sequence[str]) -> list[tuple[str, str]]:
    """Each word and the id of what it names: a party or a group, or by its id whatever there is.

    Raises:
        UsageError: there is no such record, or several have that name.
    """
    return [(word, _record(map, word)) for word in words]


def _record(map: ChainMap, word: str) -> str:
    if any(word in table for table in (map.groups, map.deliveries, map.notes)):
        return word
    try:
        return _party(map, word)
    except UsageError:
        named = [id for id, it in map.groups.items() if _folded(it.name) == _folded(word)]
        if len(named) != 1:
            raise
        return named[0]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _party(map: ChainMap, word: str) -> PartyId:
    if word in map.parties:
        return PartyId(word)
    named = [id for id, it in map.parties.items() if _folded(it.name) == _folded(word)]
    if len(named) == 1:
        return named[0]
    if named:
        message = tr("Several parties are called {name}; use one of their ids: {ids}")
        raise UsageError(message.format(name=word, ids=", ".join(named)))
    message = tr("There is no party {name} on the map, neither as an id nor as a name.")
    raise UsageError(message.format(name=word))
