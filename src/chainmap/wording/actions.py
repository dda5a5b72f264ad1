"""The action plan in words: how far an action is, what it is about, whether it is late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from chainmap.analysis.codes import FindingCode
from chainmap.analysis.plan import Found
from chainmap.model.acting import is_overdue
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Action,
    ActionStatus,
    DeliveryId,
    FoundAbout,
    NeedId,
    ServiceId,
    Subject,
)
from chainmap.wording.dismissals import code_words
from chainmap.wording.language import Translate
from chainmap.wording.names import listed_shortly, one_line, party_name
from chainmap.wording.numbers import day


def status_name(status: ActionStatus, tr: Translate) -> str:
    return {
        ActionStatus.OPEN: tr("open", "of an action"),
        ActionStatus.DOING: tr("under way"),
        ActionStatus.DONE: tr("done", "of an action"),
    }[status]


def due_words(action: Action, today: date, tr: Translate) -> str:
    """The day, and that it is over where it is."""
    if not is_overdue(action, today):
        return day(action.due, tr)
    return tr("{day}, overdue").format(day=day(action.due, tr))


def counts_words(actions: Iterable[Action], today: date, tr: Translate) -> str:
    """2 open · 1 under way · 3 done · 1 overdue; "" for none."""
    listed = list(actions)
    number = Counter(action.status for action in listed)
    told = tr("{count} {status}", "2 open")
    parts = [
        told.format(count=number[status], status=status_name(status, tr))
        for status in ActionStatus
        if number[status]
    ]
    return " · ".join([*parts, *_overdue_words(listed, today, tr)])


def undone_words(actions: Iterable[Action], today: date, tr: Translate) -> str:
    """3 not done · 1 overdue; "" where nothing is left to do."""
    left = [action for action in actions if action.status is not ActionStatus.DONE]
    if not left:
        return ""
    told = tr("%n not done", "actions", len(left))
    return " · ".join([told, *_overdue_words(left, today, tr)])


def _overdue_words(actions: Iterable[Action], today: date, tr: Translate) -> list[str]:
    overdue = sum(is_overdue(action, today) for action in actions)
    return [tr("%n overdue", "actions", overdue)] if overdue else []


def subject_words(map: ChainMap, about: Subject | None, tr: Translate) -> str:
    """What an action is about, by name; "" for nothing that is on the map."""
    if about is None:
        return ""
    if about.party is not None:
        return party_name(map, about.party)
    if about.delivery is not None:
        return _delivery_words(map, about.delivery, tr)
    if about.need is not None:
        return _need_words(map, about.need, tr)
    assert about.finding is not None
    return _found_words(map, about.finding, tr)


def about_words(map: ChainMap, action: Action, found: Found | None, tr: Translate) -> str:
    """As `subject_words`, and that the finding is gone, as far as the analysis says so yet."""
    words = subject_words(map, action.about, tr)
    if found is not None and found.is_lost(action):
        return tr("{finding} (no longer found)").format(finding=words)
    return words


def _found_words(map: ChainMap, found: FoundAbout, tr: Translate) -> str:
    """Single point of failure: Purchasing."""
    title = code_words(found.code, tr)
    names = _names(map, found, tr)
    return tr("{title}: {names}").format(title=title, names=names) if names else title


def _names(map: ChainMap, found: FoundAbout, tr: Translate) -> str:
    """What stands first in a finding tells it; of a circle all members do."""
    for id in found.about:
        if id in map.deliveries:
            return _delivery_words(map, DeliveryId(id), tr)
        if id in map.needs:
            return _need_words(map, NeedId(id), tr)
        if id in map.services:
            return one_line(map.services[ServiceId(id)].name)
    parties = [party_name(map, id) for id in found.about if id in map.parties]
    is_first_only = found.code == FindingCode.SINGLE_POINT_OF_FAILURE
    return listed_shortly(parties[:1] if is_first_only else parties, tr) if parties else ""


def _delivery_words(map: ChainMap, id: DeliveryId, tr: Translate) -> str:
    delivery = map.deliveries[id]
    return tr("{service} ({provider} → {consumer})").format(
        service=one_line(map.name_of(delivery)),
        provider=party_name(map, map.provider_of(delivery)),
        consumer=party_name(map, delivery.consumer),
    )


def _need_words(map: ChainMap, id: NeedId, tr: Translate) -> str:
    need = map.needs[id]
    return tr("“{need}” ({party})").format(
        need=one_line(need.text), party=party_name(map, need.consumer)
    )
