"""The differences between two maps as rows of a list: what, what was, what is, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from chainmap.analysis.changes import (
    Altered,
    Delta,
    Fate,
    FindingChange,
    MapChanges,
    RecordChange,
    Value,
)
from chainmap.model.map import ChainMap
from chainmap.model.records import Action, Delivery, Group, Need, Party, Service
from chainmap.wording.changes import (
    SAME,
    altered_words,
    difference_words,
    figure_words,
    finding_words,
    metric_name,
    record_name,
    table_name,
)
from chainmap.wording.language import Translate
from chainmap.wording.numbers import number


class ChangeKind(StrEnum):
    """What a row is about, in the order of the list."""

    PARTIES = "parties"
    GROUPS = "groups"
    SERVICES = "services"
    DELIVERIES = "deliveries"
    RATINGS = "ratings"
    NEEDS = "needs"
    ACTIONS = "actions"
    FINDINGS = "findings"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One difference. `fate` `None`: a figure that is as it was.

    `lines`: what was and what is, field by field. `ids`: the parties and deliveries, of either map,
    that show the place. `is_better`: of a figure, where that can be said.
    """

    kind: ChangeKind
    fate: Fate | None
    name: str
    lines: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    is_better: bool | None = None

    @property
    def text(self) -> str:
        return "\n".join((self.name, *self.lines))


_RATED = ("by_customer.", "by_supplier.", "servqual.", "culture.")
"""What begins like this is a rating, whatever record it is of."""


def kind_title(kind: ChangeKind, tr: Translate) -> str:
    if kind is ChangeKind.RATINGS:
        return tr("Ratings")
    if kind is ChangeKind.FINDINGS:
        return tr("Findings")
    return tr("Key figures") if kind is ChangeKind.FIGURES else table_name(kind, tr)


def change_rows(changes: MapChanges, tr: Translate) -> tuple[ChangeRow, ...]:
    """All differences, kind by kind; of each kind what was added, removed, changed."""
    rows = [*_record_rows(changes, tr), *_finding_rows(changes, tr), *_figure_rows(changes, tr)]
    kinds, fates = list(ChangeKind), [*Fate, None]
    return tuple(sorted(rows, key=lambda row: (kinds.index(row.kind), fates.index(row.fate))))


def _record_rows(changes: MapChanges, tr: Translate) -> Iterator[ChangeRow]:
    for change in changes.records:
        rated = [one for one in change.altered if one.field.startswith(_RATED)]
        other = [one for one in change.altered if one not in rated]
        if rated:
            yield _record_row(ChangeKind.RATINGS, change, rated, changes, tr)
        if other or not rated:
            yield _record_row(ChangeKind(change.table), change, other, changes, tr)


def _record_row(
    kind: ChangeKind,
    change: RecordChange,
    altered: Iterable[Altered],
    changes: MapChanges,
    tr: Translate,
) -> ChangeRow:
    name = record_name(change, changes, tr)
    lines = tuple(_with_difference(one, tr) for one in altered)
    return ChangeRow(kind, change.fate, name, lines, places([change.id], changes))


def _with_difference(altered: Altered, tr: Translate) -> str:
    """Trust, customer’s view: 3 → 4 (+1)."""
    told = altered_words(altered, tr)
    was, now = altered.before, altered.after
    if not (_is_number(was) and _is_number(now)):
        return told
    difference = float(now) - float(was)  # type: ignore[arg-type]
    sign = "+" if difference > 0 else "−"
    return f"{told} ({sign}{number(abs(difference), tr)})"


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _finding_rows(changes: MapChanges, tr: Translate) -> Iterator[ChangeRow]:
    for change in changes.findings:
        title, *lines = finding_words(change, changes, tr)
        ids = places(change.finding.ids, changes)
        yield ChangeRow(ChangeKind.FINDINGS, change.fate, title, tuple(lines), ids,
                        _is_relief(change))  # fmt: skip


def _is_relief(change: FindingChange) -> bool | None:
    return None if change.fate is Fate.CHANGED else change.fate is Fate.REMOVED


def _figure_rows(changes: MapChanges, tr: Translate) -> Iterator[ChangeRow]:
    for delta in changes.metrics:
        # What reads the same is the same, whatever stands behind the last digit.
        is_same = delta.before == delta.after or difference_words(delta, tr) == SAME
        fate = None if is_same else Fate.CHANGED
        lines = (_figures(delta, tr),)
        yield ChangeRow(ChangeKind.FIGURES, fate, metric_name(delta.metric, tr), lines, (),
                        delta.is_better)  # fmt: skip


def _figures(delta: Delta, tr: Translate) -> str:
    return tr("{before} → {after} ({difference})").format(
        before=figure_words(delta, delta.before, tr),
        after=figure_words(delta, delta.after, tr),
        difference=difference_words(delta, tr),
    )


# -- where ------------------------------------------------------------------------------------


def places(ids: Iterable[str], changes: MapChanges) -> tuple[str, ...]:
    """The parties and deliveries, of either map, that records are to be seen at."""
    maps = (changes.after.map, changes.before.map)
    return tuple(dict.fromkeys(it for id in ids for map in maps for it in _drawn_for(id, map)))


def _drawn_for(id: str, map: ChainMap) -> Iterator[str]:
    record = map.find(id)
    if isinstance(record, Party | Delivery):
        yield id
    elif isinstance(record, Service):
        deliveries = map.deliveries_by_service.get(record.id, ())
        yield from (it.id for it in deliveries)
        yield record.provider
    elif isinstance(record, Need):
        yield record.consumer
        yield from (it for it in record.met_by if it in map.deliveries)
    elif isinstance(record, Group):
        yield from (it.id for it in map.parties.values() if it.group == id)
    elif isinstance(record, Action):
        yield from _of_action(record, map)


def _of_action(action: Action, map: ChainMap) -> Iterator[str]:
    about = action.about
    if about is None:
        return
    found = about.finding.about if about.finding is not None else ()
    for id in (about.party, about.delivery, about.need, *found):
        if id is not None and id != action.id:
            yield from _drawn_for(id, map)
