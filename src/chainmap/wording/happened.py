"""What has just happened to a map, as a screen reader says it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId
from chainmap.wording.language import Translate
from chainmap.wording.names import listed_shortly, one_line

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding

FEW = 3
"""More than this at once are counted, not named."""


def happened(change: Change, tr: Translate) -> str:
    """The parties, deliveries, groups and notes that came, went, moved or were renamed."""
    return " ".join([*_parties(change, tr), *_deliveries(change, tr), *_others(change, tr)])


def _parties(change: Change, tr: Translate) -> Iterator[str]:
    parties, after = change.parties, change.after
    renamed = {id: pair for id, pair in parties.updated.items() if pair[0].name != pair[1].name}
    if parties.added:
        names = [one_line(party.name) for party in parties.added.values()]
        few = tr("Added: {names}.").format(names=listed_shortly(names, tr))
        yield few if len(names) <= FEW else tr("%n parties added.", "", len(names))
    if parties.removed:
        names = [one_line(party.name) for party in parties.removed.values()]
        few = tr("Removed: {names}.").format(names=listed_shortly(names, tr))
        yield few if len(names) <= FEW else tr("%n parties removed.", "", len(names))
    for old, new in list(renamed.values())[:FEW]:
        words = tr("{old} is called {new} now.")
        yield words.format(old=one_line(old.name), new=one_line(new.name))
    for old, new in list(parties.updated.values())[:FEW]:
        if old.group != new.group:
            name = one_line(new.name)
            if new.group is None:
                yield tr("{name} is in no group now.").format(name=name)
            else:
                group = one_line(after.groups[new.group].name)
                yield tr("{name} is in the group {group} now.").format(name=name, group=group)
    moved = [
        one_line(new.name)
        for old, new in parties.updated.values()
        if old.position is not None and replace(old, position=new.position) == new
    ]
    if moved:
        few = tr("Moved: {names}.").format(names=listed_shortly(moved, tr))
        yield few if len(moved) <= FEW else tr("%n parties moved.", "", len(moved))


def _deliveries(change: Change, tr: Translate) -> Iterator[str]:
    added, removed = change.deliveries.added, change.deliveries.removed
    if len(added) > FEW:
        yield tr("%n deliveries added.", "", len(added))
    else:
        yield from (tr("New: {told}.").format(told=told) for told in _told(change.after, added, tr))
    if len(removed) > FEW:
        yield tr("%n deliveries removed.", "", len(removed))
    elif not change.parties.removed:
        gone = _told(change.before, removed, tr)
        yield from (tr("Gone: {told}.").format(told=told) for told in gone)
    for old, new in list(change.services.updated.values())[:FEW]:
        if old.name != new.name:
            words = tr("{old} is called {new} now.")
            yield words.format(old=one_line(old.name), new=one_line(new.name))


def _told(map: ChainMap, ids: Collection[DeliveryId], tr: Translate) -> Iterator[str]:
    for id in ids:
        delivery = map.deliveries[id]
        yield tr("{service} from {provider} to {consumer}").format(
            service=one_line(map.name_of(delivery)),
            provider=one_line(map.parties[map.provider_of(delivery)].name),
            consumer=one_line(map.parties[delivery.consumer].name),
        )


def _others(change: Change, tr: Translate) -> Iterator[str]:
    for group in list(change.groups.added.values())[:FEW]:
        yield tr("New group: {name}.").format(name=one_line(group.name))
    for group in list(change.groups.removed.values())[:FEW]:
        yield tr("Group taken away: {name}.").format(name=one_line(group.name))
    if change.notes.added:
        yield tr("%n notes added.", "", len(change.notes.added))
    if change.notes.removed:
        yield tr("%n notes removed.", "", len(change.notes.removed))


def findings_happened(
    before: Collection[Finding], after: Collection[Finding], tr: Translate
) -> str:
    """How many findings came and went; nothing where all are the same."""
    old = {(one.code, one.ids) for one in before}
    new = {(one.code, one.ids) for one in after}
    told = []
    if new - old:
        told.append(tr("%n new findings.", "", len(new - old)))
    if old - new:
        told.append(tr("%n findings fewer.", "", len(old - new)))
    return " ".join(told)
