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


def _party(map: ChainMap, word: str) -> PartyId:
    if word in map.parties:
        return PartyId(word)
    name = " ".join(word.split()).casefold()
    named = [id for id, it in map.parties.items() if " ".join(it.name.split()).casefold() == name]
    if len(named) == 1:
        return named[0]
    if named:
        message = tr("Several parties are called {name}; use one of their ids: {ids}")
        raise UsageError(message.format(name=word, ids=", ".join(named)))
    message = tr("There is no party {name} on the map, neither as an id nor as a name.")
    raise UsageError(message.format(name=word))
