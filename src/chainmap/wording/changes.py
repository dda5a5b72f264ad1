"""The differences between two maps in words."""

from __future__ import annotations

from datetime import date

from chainmap.analysis.changes import (
    SHARES,
    Altered,
    Delta,
    Fate,
    FindingChange,
    MapChanges,
    Metric,
    RecordChange,
)
from chainmap.model.map import ChainMap
from chainmap.model.overlay import LegendRow, Mark, Overlay, Rest, Tone
from chainmap.model.records import ActionStatus, Exchange, Flow, PartyKind, ServiceId
from chainmap.wording.actions import status_name
from chainmap.wording.chains import NOTHING
from chainmap.wording.findings import sentence, title
from chainmap.wording.kinds import exchange_name, flow_name, kind_name, severity_name
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day, number, percent
from chainmap.wording.ratings import culture_name, dimension_name, item_name


def metric_name(metric: Metric, tr: Translate) -> str:
    return {
        Metric.DEPARTMENTS: tr("Departments, teams and persons"),
        Metric.EXTERNAL_CUSTOMERS: tr("External customers"),
        Metric.EXTERNAL_SUPPLIERS: tr("External suppliers"),
        Metric.SERVICES: tr("Services"),
        Metric.DELIVERIES: tr("Active deliveries"),
        Metric.LINE_OF_SIGHT: tr("With line of sight"),
        Metric.SINGLE_POINTS: tr("Single points of failure"),
        Metric.LOOPS: tr("Loops"),
        Metric.RECIPROCITY: tr("Reciprocity"),
        Metric.SATISFACTION: tr("Satisfaction"),
        Metric.TRUST: tr("Trust"),
        Metric.RESPECT: tr("Respect"),
        Metric.NEEDS_MET: tr("Needs met"),
        Metric.OPENNESS: tr("Openness"),
        Metric.NEEDS_SERVED: tr("Needs that are served"),
        Metric.STANDARDS: tr("Deliveries with an agreed standard"),
        Metric.STANDARDS_MISSED: tr("Standards missed"),
        Metric.FINDINGS: tr("Findings"),
    }[metric]


SAME = "="


def figure_words(delta: Delta, value: float | None, tr: Translate) -> str:
    return percent(value, tr) if delta.metric in SHARES else number(value, tr)


def difference_words(delta: Delta, tr: Translate) -> str:
    """With its sign, and better or worse where that can be said: "+0.4 better"."""
    difference = delta.difference
    if difference is None:
        return NOTHING
    if abs(difference) < (0.0005 if delta.metric in SHARES else 0.005):
        return SAME
    sign = "+" if difference > 0 else "−"
    told = sign + (
        tr("{number} points").format(number=number(abs(difference) * 100, tr, 1))
        if delta.metric in SHARES
        else number(abs(difference), tr)
    )
    if delta.is_better is None:
        return told
    return (
        tr("{told} ▲ better").format(told=told)
        if delta.is_better
        else tr("{told} ▼ worse").format(told=told)
    )


def fate_name(fate: Fate, tr: Translate) -> str:
    return {
        Fate.ADDED: tr("added"),
        Fate.REMOVED: tr("removed"),
        Fate.CHANGED: tr("changed"),
    }[fate]


def table_name(table: str, tr: Translate) -> str:
    return {
        "groups": tr("Groups"),
        "parties": tr("Parties"),
        "services": tr("Services"),
        "deliveries": tr("Deliveries"),
        "needs": tr("Needs"),
        "actions": tr("Actions"),
        "notes": tr("Notes"),
        "views": tr("Views"),
        "dismissals": tr("Findings set aside"),
    }[table]


def record_name(change: RecordChange, changes: MapChanges, tr: Translate) -> str:
    """As it is called now; what was removed, as it was called."""
    map = (changes.before if change.fate is Fate.REMOVED else changes.after).map
    return name_on(map, change.table, change.id, tr)


def name_on(map: ChainMap, table: str, id: str, tr: Translate) -> str:
    """What a record is called, with the party it belongs to."""
    record = getattr(map, table)[id]
    if table == "deliveries":
        return tr("{provider} → {customer}: {service}").format(
            provider=one_line(map.parties[map.provider_of(record)].name),
            customer=one_line(map.parties[record.consumer].name),
            service=one_line(map.name_of(record)),
        )
    if table == "services":
        provider = one_line(map.parties[record.provider].name)
        return tr("{provider}: {service}").format(provider=provider, service=one_line(record.name))
    if table == "needs":
        customer = one_line(map.parties[record.consumer].name)
        return tr("{customer}: {need}").format(customer=customer, need=one_line(record.text))
    named = (getattr(record, field, None) for field in ("name", "text", "reason"))
    return one_line(str(next(filter(None, named), "")))


def altered_words(altered: Altered, tr: Translate) -> str:
    """Trust, customer’s view: 3 → 4."""
    return tr("{field}: {before} → {after}").format(
        field=field_name(altered.field, tr),
        before=value_words(altered.before, tr),
        after=value_words(altered.after, tr),
    )


def field_name(field: str, tr: Translate) -> str:
    side, _, item = field.partition(".")
    if side == "by_customer":
        return tr("{item}, customer’s view").format(item=item_name(item, tr))
    if side == "by_supplier":
        return tr("{item}, supplier’s view").format(item=item_name(item, tr))
    if side == "culture":
        return culture_name(item, tr)
    if side == "servqual":
        return _servqual_name(item, tr)
    return _field_names(tr).get(field, field)


def _servqual_name(item: str, tr: Translate) -> str:
    dimension, _, part = item.partition(".")
    parts = {"expected": tr("expected"), "perceived": tr("perceived"), "weight": tr("weight")}
    name = dimension_name(dimension, tr)
    return tr("{dimension}, {part}").format(dimension=name, part=parts[part]) if part else name


def _field_names(tr: Translate) -> dict[str, str]:
    return {
        "name": tr("Name"),
        "text": tr("Text"),
        "kind": tr("Kind"),
        "group": tr("Group"),
        "owner": tr("Responsible"),
        "headcount": tr("Headcount"),
        "description": tr("Description"),
        "segment": tr("Segment"),
        "weight": tr("Weight"),
        "policy_link": tr("Policy"),
        "trained_on": tr("Trained on"),
        "provider": tr("Provider"),
        "consumer": tr("Customer"),
        "service": tr("Service"),
        "exchange": tr("Exchange"),
        "flow": tr("Flow"),
        "frequency": tr("Frequency"),
        "volume_per_month": tr("Volume per month"),
        "criticality": tr("Criticality"),
        "importance": tr("Importance"),
        "active": tr("Active"),
        "note": tr("Note"),
        "met_by": tr("Met by"),
        "due": tr("Due"),
        "status": tr("Status"),
        "agreement.kind": tr("Kind of standard"),
        "agreement.agreed": tr("Agreed"),
        "agreement.standard": tr("Standard"),
        "agreement.metric": tr("Metric"),
        "agreement.better": tr("Better"),
        "agreement.target": tr("Target"),
        "agreement.unit": tr("Unit"),
        "agreement.measured": tr("Measured"),
        "agreement.reviewed_on": tr("Reviewed on"),
        "agreement.review_due": tr("Review due"),
    }


def value_words(value: object, tr: Translate) -> str:
    """A value of a field; a dash for none."""
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, PartyKind):
        return kind_name(value, tr)
    if isinstance(value, Flow):
        return flow_name(value, tr)
    if isinstance(value, Exchange):
        return exchange_name(value, tr)
    if isinstance(value, ActionStatus):
        return status_name(value, tr)
    return _plain_value(value, tr)


def _plain_value(value: object, tr: Translate) -> str:
    if isinstance(value, date):
        return day(value, tr)
    if isinstance(value, int | float):
        return number(value, tr)
    return one_line(str(value))


def finding_fate(change: FindingChange, tr: Translate) -> str:
    """What became of a finding."""
    if change.before is None:
        return tr("new", "a finding")
    if change.after is None:
        return tr("resolved", "a finding")
    before, after = severity_name(change.before, tr), severity_name(change.after, tr)
    return tr("{before} → {after}").format(before=before, after=after)


def finding_words(change: FindingChange, changes: MapChanges, tr: Translate) -> tuple[str, str]:
    """What became of which finding, and the finding itself as it stands, or stood."""
    map = (changes.before if change.after is None else changes.after).map
    name = title(change.finding.code, tr)
    head = tr("{finding}: {fate}").format(finding=name, fate=finding_fate(change, tr))
    return head, sentence(change.finding, map, tr)


def matched_words(changes: MapChanges, tr: Translate) -> str:
    """How much of the two maps is the same, and what it was told by."""
    both = changes.matched_parties
    before, after = len(changes.before.map.parties), len(changes.after.map.parties)
    if not both:
        return tr("The maps have no party in common: not one id, and no name.")
    told = (
        tr("Matched by id: %n parties of {before} before and {after} after.", "", both)
        if changes.by_id
        else tr("Matched by name: %n parties of {before} before and {after} after.", "", both)
    )
    return told.format(before=before, after=after)


# -- on the map -------------------------------------------------------------------------------

MARKS = {
    Fate.ADDED: Mark(Tone.GOOD, "+"),
    Fate.REMOVED: Mark(Tone.BAD, "−"),
    Fate.CHANGED: Mark(Tone.A1, "≠"),
}


def changes_overlay(changes: MapChanges, tr: Translate) -> Overlay:
    """What was added, removed, changed, in colour and with a sign; for a map of both."""
    marks: dict[str, Mark] = {}
    for it in changes.records:
        if it.table in {"parties", "deliveries"}:
            marks[it.id] = MARKS[it.fate]
    for it in changes.records:
        if it.table == "services" and it.fate is Fate.CHANGED:
            for delivery in changes.after.map.deliveries_by_service.get(ServiceId(it.id), ()):
                marks.setdefault(delivery.id, MARKS[Fate.CHANGED])
    counted = [(fate, sum(mark is MARKS[fate] for mark in marks.values())) for fate in Fate]
    rows = tuple(
        LegendRow(MARKS[fate], fate_name(fate, tr), number=number_) for fate, number_ in counted
    )
    before = one_line(changes.before.map.info.title) or tr("Untitled map")
    lines = (tr("Compared with {map}").format(map=before),)
    return Overlay("changes", tr("Changes"), lines, marks, rows, Rest.CALM)
