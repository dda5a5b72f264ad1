"""What is wrong with a map: a list of problems with their place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chainmap.errors import Fault
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.records import Filter, Need


@dataclass(frozen=True, slots=True)
class Problem:
    """`fatal`: such a map must not be opened; `place`: a JSON path, `value`: what stands there."""

    place: str
    fault: Fault
    value: str
    fatal: bool = True


def problems(map: ChainMap) -> list[Problem]:
    """All problems of a map: double ids, dangling ends, and (not fatal) parties of one name."""
    return [*_double_ids(map), *_dangling(map), *_twin_names(map)]


def _double_ids(map: ChainMap) -> Iterator[Problem]:
    seen: set[str] = set()
    for table in TABLES:
        for index, id in enumerate(getattr(map, table)):
            if id in seen:
                yield Problem(f"{table}[{index}].id", Fault.DOUBLE_ID, id)
            seen.add(id)


def _dangling(map: ChainMap) -> Iterator[Problem]:
    for index, party in enumerate(map.parties.values()):
        if party.group is not None and party.group not in map.groups:
            yield Problem(f"parties[{index}].group", Fault.UNKNOWN_GROUP, party.group)
    for index, service in enumerate(map.services.values()):
        if service.provider not in map.parties:
            yield Problem(f"services[{index}].provider", Fault.UNKNOWN_PARTY, service.provider)
    for index, delivery in enumerate(map.deliveries.values()):
        if delivery.service not in map.services:
            yield Problem(f"deliveries[{index}].service", Fault.UNKNOWN_SERVICE, delivery.service)
        if delivery.consumer not in map.parties:
            yield Problem(f"deliveries[{index}].consumer", Fault.UNKNOWN_PARTY, delivery.consumer)
    for index, need in enumerate(map.needs.values()):
        yield from _dangling_need(map, need, f"needs[{index}]")
    yield from _dangling_actions(map)
    yield from _dangling_dismissals(map)
    yield from _dangling_filter(map, map.display.filter, "display.filter")
    for index, view in enumerate(map.views.values()):
        yield from _dangling_filter(map, view.filter, f"views[{index}].filter")


def _dangling_need(map: ChainMap, need: Need, place: str) -> Iterator[Problem]:
    if need.consumer not in map.parties:
        yield Problem(f"{place}.consumer", Fault.UNKNOWN_PARTY, need.consumer)
    for index, id in enumerate(need.met_by):
        if id not in map.deliveries:
            yield Problem(f"{place}.met_by[{index}]", Fault.UNKNOWN_DELIVERY, id)


def _dangling_actions(map: ChainMap) -> Iterator[Problem]:
    for index, action in enumerate(map.actions.values()):
        about, place = action.about, f"actions[{index}].about"
        if about is None:
            continue
        if about.party is not None and about.party not in map.parties:
            yield Problem(f"{place}.party", Fault.UNKNOWN_PARTY, about.party)
        if about.delivery is not None and about.delivery not in map.deliveries:
            yield Problem(f"{place}.delivery", Fault.UNKNOWN_DELIVERY, about.delivery)
        if about.need is not None and about.need not in map.needs:
            yield Problem(f"{place}.need", Fault.UNKNOWN_NEED, about.need)
        for number, id in enumerate(about.finding.about if about.finding else ()):
            if map.find(id) is None or id in map.actions:
                yield Problem(f"{place}.finding.about[{number}]", Fault.UNKNOWN_RECORD, id)


def _dangling_dismissals(map: ChainMap) -> Iterator[Problem]:
    for place, dismissal in enumerate(map.dismissals.values()):
        for index, id in enumerate(dismissal.about):
            if map.find(id) is None or id in map.dismissals:
                yield Problem(f"dismissals[{place}].about[{index}]", Fault.UNKNOWN_RECORD, id)


def _dangling_filter(map: ChainMap, filter: Filter | None, place: str) -> Iterator[Problem]:
    if filter is None:
        return
    for index, id in enumerate(filter.hidden):
        if id not in map.parties and id not in map.notes:
            yield Problem(f"{place}.hidden[{index}]", Fault.UNKNOWN_PARTY, id)
    for index, group in enumerate(filter.groups):
        if group not in map.groups:
            yield Problem(f"{place}.groups[{index}]", Fault.UNKNOWN_GROUP, group)
    if filter.around is not None and filter.around not in map.parties:
        yield Problem(f"{place}.around", Fault.UNKNOWN_PARTY, filter.around)


def _twin_names(map: ChainMap) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, party in enumerate(map.parties.values()):
        name = party.name.casefold()
        if name in seen:
            yield Problem(f"parties[{index}].name", Fault.TWIN_NAME, party.name, fatal=False)
        seen.add(name)
