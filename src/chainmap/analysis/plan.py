"""The action plan beside the analysis: whom an action concerns, whether its finding still holds.

Nothing of networkx here, so that the window can ask before it is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from chainmap.analysis.codes import FindingCode
from chainmap.model.map import ChainMap
from chainmap.model.records import Action, DeliveryId, FoundAbout, NeedId, PartyId, Subject

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding

_ABOUT_THE_FIRST = {FindingCode.SINGLE_POINT_OF_FAILURE: 1, FindingCode.WEAKEST_LINK: 3}
"""Findings that also name all who suffer from them: so many of their ids can do something."""


def today() -> date:
    """The day it is where the program runs."""
    return datetime.now().astimezone().date()


def subject_of(finding: Finding) -> Subject:
    """The finding as an action remembers it."""
    return Subject(finding=FoundAbout(finding.code.value, finding.ids))


class Found:
    """The findings of a report, to be met again by the actions about them."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._by_key = {(one.code.value, frozenset(one.ids)): one for one in findings}

    def again(self, about: FoundAbout) -> Finding | None:
        """The finding that an action is about; `None`: the analysis finds it no longer."""
        return self._by_key.get((about.code, frozenset(about.about)))

    def is_lost(self, action: Action) -> bool:
        """It is about a finding that is no longer found."""
        found = action.about.finding if action.about is not None else None
        return found is not None and self.again(found) is None


def planned_findings(map: ChainMap) -> dict[tuple[str, frozenset[str]], Action]:
    """By code and ids of the finding the latest action about it."""
    found = {_key(one): one for one in map.actions.values()}
    return {key: action for key, action in found.items() if key is not None}


def _key(action: Action) -> tuple[str, frozenset[str]] | None:
    found = action.about.finding if action.about is not None else None
    return (found.code, frozenset(found.about)) if found is not None else None


def ids_about(map: ChainMap, about: Subject | None) -> list[str]:
    """What of a map is to be shown where an action is shown: parties and deliveries."""
    if about is None:
        return []
    if about.party is not None or about.delivery is not None:
        return [about.party or about.delivery or ""]
    if about.need is not None:
        return _of_need(map, about.need)
    ids = _ids_found(about)
    needs = [id for id in ids if id in map.needs]
    drawn = [id for id in ids if id in map.parties or id in map.deliveries]
    return list(dict.fromkeys([*(one for id in needs for one in _of_need(map, id)), *drawn]))


def concerned(map: ChainMap, about: Subject | None) -> set[PartyId]:
    """The parties that have to do with it: both ends of a delivery, who has a need and who meets
    it.
    """
    found: set[PartyId] = set()
    for id in ids_about(map, about):
        delivery = map.deliveries.get(DeliveryId(id))
        found |= {map.provider_of(delivery), delivery.consumer} if delivery else {PartyId(id)}
    return found


def _ids_found(about: Subject) -> tuple[str, ...]:
    assert about.finding is not None
    code = about.finding.code
    most = _ABOUT_THE_FIRST.get(FindingCode(code)) if code in list(FindingCode) else None
    return about.finding.about[:most]


def _of_need(map: ChainMap, id: str) -> list[str]:
    need = map.needs[NeedId(id)]
    return [need.consumer, *need.met_by]
