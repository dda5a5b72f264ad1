"""What differs between two maps: last year's and this year's, as it is and as it is to be."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

from chainmap.analysis.codes import Severity
from chainmap.analysis.finding import Finding
from chainmap.analysis.quality import NeedStatus, mean, needs
from chainmap.analysis.raters import ITEMS, OWN_ITEMS, own_rated, rated
from chainmap.analysis.report import Report, analyse
from chainmap.analysis.standards import StandardStatus, standards_coverage, status_counts
from chainmap.model.aligned import COMPARED, matching, renamed, with_notes_and_dismissals
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery

Value: TypeAlias = str | int | float | bool | date | None
"""Of one field; what refers to a record is its name."""

_LOOKS = frozenset(
    {"id", "position", "size", "colour", "locked", "folded", "route", "label_at", "asked_on"}
)
_RATINGS = frozenset(
    {"rating_by_customer", "rating_by_supplier", "further_ratings_by_customer",
     "further_ratings_by_supplier", "further_servqual"}
)  # fmt: skip
"""Compared as the means that the analysis takes of them."""
_REFERENCES = frozenset(
    {"group", "provider", "service", "consumer", "met_by", "party", "delivery", "need", "about"}
)


class Fate(StrEnum):
    """What became of a record."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Altered:
    """`field` with dots for what lies inside: "agreement.target", "by_customer.trust"."""

    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class RecordChange:
    """`id` is that of the later map; of what was removed, one that the later map does not have."""

    table: str
    fate: Fate
    id: str
    altered: tuple[Altered, ...] = ()


class Metric(StrEnum):
    """A figure of the whole map; its words are in `chainmap.wording.changes`."""

    DEPARTMENTS = "departments"
    EXTERNAL_CUSTOMERS = "external_customers"
    EXTERNAL_SUPPLIERS = "external_suppliers"
    SERVICES = "services"
    DELIVERIES = "deliveries"
    LINE_OF_SIGHT = "line_of_sight_coverage"
    SINGLE_POINTS = "single_points_of_failure"
    LOOPS = "loops"
    RECIPROCITY = "reciprocity"
    SATISFACTION = "satisfaction"
    TRUST = "trust"
    RESPECT = "respect"
    NEEDS_MET = "needs_met"
    OPENNESS = "open_communication"
    NEEDS_SERVED = "needs_served"
    STANDARDS = "standards_coverage"
    STANDARDS_MISSED = "standards_missed"
    FINDINGS = "findings"


SHARES = frozenset({Metric.LINE_OF_SIGHT, Metric.RECIPROCITY, Metric.STANDARDS,
                    Metric.NEEDS_SERVED})  # fmt: skip
"""Metrics of 0–1."""
BETTER_HIGHER = frozenset({*SHARES, Metric.SATISFACTION, Metric.TRUST, Metric.RESPECT,
                           Metric.NEEDS_MET, Metric.OPENNESS} - {Metric.RECIPROCITY})  # fmt: skip
BETTER_LOWER = frozenset({Metric.SINGLE_POINTS, Metric.STANDARDS_MISSED, Metric.FINDINGS})


@dataclass(frozen=True, slots=True)
class Delta:
    metric: Metric
    before: float | None
    after: float | None

    @property
    def difference(self) -> float | None:
        """After − before; `None` where a side is unknown."""
        if self.before is None or self.after is None:
            return None
        return round(self.after - self.before, 9)

    @property
    def is_better(self) -> bool | None:
        """`None`: neither better nor worse, or not to be judged."""
        if not self.difference:
            return None
        if self.metric in BETTER_HIGHER:
            return self.difference > 0
        return self.difference < 0 if self.metric in BETTER_LOWER else None


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding that has come, has gone, or is another severity now.

    `finding` is the later one; of what has gone, the earlier. Those set aside do not stand.
    """

    fate: Fate
    finding: Finding
    before: Severity | None
    after: Severity | None


@dataclass(frozen=True, slots=True)
class MapChanges:
    """`before` has the ids of `after` (`chainmap.model.aligned`).

    `by_id`: the maps are versions of one file; else what is called alike is the same.
    """

    before: Report
    after: Report
    records: tuple[RecordChange, ...]
    metrics: tuple[Delta, ...]
    findings: tuple[FindingChange, ...] = ()
    by_id: bool = True

    def of(self, table: str, fate: Fate) -> tuple[RecordChange, ...]:
        return tuple(it for it in self.records if it.table == table and it.fate is fate)

    @property
    def is_same(self) -> bool:
        """Nothing differs but looks."""
        return not self.records and not self.findings

    @property
    def matched_parties(self) -> int:
        """How many parties are on both maps."""
        return len(self.before.map.parties.keys() & self.after.map.parties.keys())

    @property
    def both(self) -> ChainMap:
        """One map of all that is in either: what was removed stands in it beside what is there."""
        later, earlier = self.after.map, self.before.map
        tables: dict[str, Any] = {
            table: {**getattr(later, table), **_only_in(earlier, later, table)}
            for table in ("groups", "parties", "services", "deliveries")
        }
        return replace(later, **tables)


def _only_in(one: ChainMap, other: ChainMap, table: str) -> dict[str, Any]:
    there = getattr(other, table)
    return {id: it for id, it in getattr(one, table).items() if id not in there}


def changes(before: ChainMap, after: ChainMap) -> MapChanges:
    """All differences but those of looks; both analysed under the filter of `after`."""
    matched = matching(before, after)
    earlier = with_notes_and_dismissals(renamed(before, matched), before, matched)
    reports = analyse(earlier, after.settings.flows), analyse(after)
    records = tuple(
        change
        for table in COMPARED
        for change in _table_changes(table, _Side(earlier), _Side(after))
    )
    found = tuple(_finding_changes(*reports))
    return MapChanges(*reports, records, tuple(_deltas(*reports)), found, matched.by_id)


class _Side:
    """A map and the fields of its records as they are compared."""

    def __init__(self, map: ChainMap) -> None:
        self.map = map

    def table(self, name: str) -> Mapping[str, Any]:
        table: Mapping[str, Any] = getattr(self.map, name)
        return table

    def values(self, record: Any) -> dict[str, Any]:
        found = dict(self._flat(record, ""))
        if isinstance(record, Delivery):
            found |= {f"by_customer.{item}": rated(record, item).mean for item in ITEMS}
            found |= {f"by_supplier.{item}": own_rated(record, item).mean for item in OWN_ITEMS}
        return found

    def _flat(self, record: Any, path: str) -> Iterator[tuple[str, Any]]:
        for field in fields(record):
            if field.name in _LOOKS or field.name in _RATINGS or field.name == "history":
                continue
            value, name = getattr(record, field.name), f"{path}{field.name}"
            if is_dataclass(value) and not isinstance(value, type):
                yield from self._flat(value, f"{name}.")
            else:
                yield name, value

    def told(self, field: str, value: Any) -> Value:
        """A value as people know it: what refers to records, by their names."""
        if isinstance(value, tuple):
            return ", ".join(sorted(self._name(str(it)) for it in value)) or None
        is_reference = field.rpartition(".")[2] in _REFERENCES
        return self._name(value) if is_reference and isinstance(value, str) else value

    def _name(self, text: str) -> str:
        record = self.map.find(text)
        if isinstance(record, Delivery):
            return self.map.name_of(record)
        return str(getattr(record, "name", None) or getattr(record, "text", None) or text)


def _table_changes(table: str, before: _Side, after: _Side) -> Iterator[RecordChange]:
    old, new = before.table(table), after.table(table)
    for id in new:
        if id not in old:
            yield RecordChange(table, Fate.ADDED, id)
        elif old[id] != new[id]:
            altered = tuple(_altered(before, old[id], after, new[id]))
            if altered:
                yield RecordChange(table, Fate.CHANGED, id, altered)
    for id in old:
        if id not in new:
            yield RecordChange(table, Fate.REMOVED, id)


def _altered(before: _Side, old: Any, after: _Side, new: Any) -> Iterator[Altered]:
    was, is_ = before.values(old), after.values(new)
    for field in dict.fromkeys((*was, *is_)):
        if was.get(field) != is_.get(field):
            told = before.told(field, was.get(field)), after.told(field, is_.get(field))
            yield Altered(field, *told)


def _finding_changes(before: Report, after: Report) -> Iterator[FindingChange]:
    """What has come, what weighs otherwise, then what has gone; the severest first."""
    old, new = _standing(before), _standing(after)
    for key, finding in new.items():
        if key not in old:
            yield FindingChange(Fate.ADDED, finding, None, finding.severity)
    for key, finding in new.items():
        if key in old and old[key].severity is not finding.severity:
            yield FindingChange(Fate.CHANGED, finding, old[key].severity, finding.severity)
    for key, finding in old.items():
        if key not in new:
            yield FindingChange(Fate.REMOVED, finding, finding.severity, None)


def _standing(report: Report) -> dict[Hashable, Finding]:
    """By what they are about, as dismissals name it."""
    found = report.sorted_findings.standing
    return {(it.code, frozenset(it.ids)): it for it in found}


# -- figures ----------------------------------------------------------------------------------


def _deltas(before: Report, after: Report) -> Iterator[Delta]:
    for metric, figure in _FIGURES.items():
        yield Delta(metric, figure(before), figure(after))


def _rated(item: str) -> Callable[[Report], float | None]:
    def figure(report: Report) -> float | None:
        active = (it for it in report.map.deliveries.values() if it.active)
        return mean(rated(delivery, item).mean for delivery in active)

    return figure


def _needs_served(report: Report) -> float | None:
    found = needs(report.map)
    return sum(it is NeedStatus.SERVED for it in found.values()) / len(found) if found else None


_FIGURES: dict[Metric, Callable[[Report], float | None]] = {
    Metric.DEPARTMENTS: lambda report: report.counts.departments,
    Metric.EXTERNAL_CUSTOMERS: lambda report: report.counts.external_customers,
    Metric.EXTERNAL_SUPPLIERS: lambda report: report.counts.external_suppliers,
    Metric.SERVICES: lambda report: report.counts.services,
    Metric.DELIVERIES: lambda report: report.counts.deliveries,
    Metric.LINE_OF_SIGHT: lambda report: report.line_of_sight_coverage,
    Metric.SINGLE_POINTS: lambda report: len(report.single_points_of_failure),
    Metric.LOOPS: lambda report: len(report.loops),
    Metric.RECIPROCITY: lambda report: report.reciprocity,
    Metric.SATISFACTION: _rated("satisfaction"),
    Metric.TRUST: _rated("trust"),
    Metric.RESPECT: _rated("respect"),
    Metric.NEEDS_MET: _rated("needs_met"),
    Metric.OPENNESS: _rated("open_communication"),
    Metric.NEEDS_SERVED: _needs_served,
    Metric.STANDARDS: lambda report: standards_coverage(report.map),
    Metric.STANDARDS_MISSED: lambda report: status_counts(report.map)[StandardStatus.MISSED],
    Metric.FINDINGS: lambda report: len(report.sorted_findings.standing),
}
