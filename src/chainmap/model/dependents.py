"""What hangs on a record that is removed: what goes with it, and what stays and forgets it."""

from __future__ import annotations

from dataclasses import replace

from chainmap.model.map import ChainMap
from chainmap.model.records import Action, Filter, Need, Party, Record, Subject, View


def with_dependents(map: ChainMap, ids: frozenset[str]) -> frozenset[str]:
    """These ids, and those of all that cannot be without them."""
    services = {
        service.id for service in map.services.values() if ids & {service.id, service.provider}
    }
    deliveries = {
        delivery.id
        for delivery in map.deliveries.values()
        if delivery.service in services or ids & {delivery.id, delivery.consumer}
    }
    needs = {need.id for need in map.needs.values() if need.consumer in ids}
    gone = ids | services | deliveries | needs
    return gone | {one.id for one in map.dismissals.values() if gone.intersection(one.about)}


def forgetting(record: Record, gone: frozenset[str]) -> Record:
    """The record without references to what is gone; the very same where it has none."""
    if isinstance(record, Party) and record.group in gone:
        return replace(record, group=None)
    if isinstance(record, Need) and gone.intersection(record.met_by):
        return replace(record, met_by=tuple(id for id in record.met_by if id not in gone))
    if isinstance(record, Action) and record.about is not None:
        about = _subject_without(record.about, gone)
        return record if about is record.about else replace(record, about=about)
    if isinstance(record, View) and record.filter is not None:
        filter = filter_without(record.filter, gone)
        return record if filter is record.filter else replace(record, filter=filter)
    return record


def _subject_without(subject: Subject, gone: frozenset[str]) -> Subject | None:
    found = subject.finding
    if found is not None and gone.intersection(found.about):
        left = tuple(id for id in found.about if id not in gone)
        return replace(subject, finding=replace(found, about=left))
    return None if gone & {subject.party, subject.delivery, subject.need} else subject


def filter_without(filter: Filter, gone: frozenset[str]) -> Filter:
    """The filter without what is gone; the very same where it names nothing of it."""
    if not gone & {*filter.hidden, *filter.groups, filter.around}:
        return filter
    return replace(
        filter,
        hidden=tuple(id for id in filter.hidden if id not in gone),
        groups=tuple(id for id in filter.groups if id not in gone),
        around=None if filter.around in gone else filter.around,
    )
