"""Whom an identification walks through: first the departments, then the services."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chainmap.model.edits import update
from chainmap.model.map import ChainMap
from chainmap.model.records import Party, PartyId, Service, ServiceId


def departments(map: ChainMap) -> list[Party]:
    """All who are asked in the first pass: departments, teams and persons, in the map's order."""
    return [party for party in map.parties.values() if party.kind.is_internal]


def services(map: ChainMap) -> list[Service]:
    """All that is asked about in the second pass: what departments, teams and persons offer."""
    inside = {party.id for party in departments(map)}
    return [service for service in map.services.values() if service.provider in inside]


def next_to_ask(subjects: Sequence[Party] | Sequence[Service], after: str | None) -> str | None:
    """The next one that was not asked, round about the list; `None` where all others were.

    Who is named in an answer comes last in the list, so that no one is forgotten.
    """
    ids = [one.id for one in subjects]
    start = ids.index(after) + 1 if after in ids else 0  # type: ignore[arg-type]
    turn = [*subjects[start:], *subjects[:start]]
    return next((one.id for one in turn if one.asked_on is None and one.id != after), None)


def mark_asked(map: ChainMap, id: PartyId | ServiceId, on: date) -> ChainMap:
    """This party or service was walked through on that day."""
    return update(map, id, asked_on=on)
