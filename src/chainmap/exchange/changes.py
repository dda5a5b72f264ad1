"""The differences between two maps as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from chainmap import __version__
from chainmap.analysis.changes import Fate, FindingChange, MapChanges
from chainmap.exchange.blocks import Block, Facts, Items, Outline, Paragraph, Section
from chainmap.exchange.report.text import outline_as_text
from chainmap.model.aligned import COMPARED
from chainmap.wording.changes import (
    altered_words,
    difference_words,
    fate_name,
    figure_words,
    finding_words,
    matched_words,
    metric_name,
    record_name,
    table_name,
)
from chainmap.wording.kinds import flows_words
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line

SIGNS = {Fate.ADDED: "+", Fate.REMOVED: "−", Fate.CHANGED: "≠"}


def changes_as_text(changes: MapChanges, tr: Translate) -> str:
    """Key figures, then what was added, removed and changed, table by table."""
    return outline_as_text(changes_outline(changes, tr))


def changes_outline(changes: MapChanges, tr: Translate) -> Outline:
    before, after = changes.before.map, changes.after.map
    untitled = tr("Untitled map")
    flows = flows_words(changes.after.flows, after.settings.critical_from, tr)
    return Outline(
        tr("What has changed"),
        Facts(
            (
                (tr("Before"), one_line(before.info.title) or untitled),
                (tr("After"), one_line(after.info.title) or untitled),
                (tr("Filter"), flows),
                (tr("Matched"), matched_words(changes, tr)),
            )
        ),
        tuple(_sections(changes, tr)),
        tr("Compared with ChainMap {version}.").format(version=__version__),
    )


def _sections(changes: MapChanges, tr: Translate) -> Iterator[Section]:
    rows = tuple(
        (
            metric_name(delta.metric, tr),
            tr("{before} → {after} ({difference})").format(
                before=figure_words(delta, delta.before, tr),
                after=figure_words(delta, delta.after, tr),
                difference=difference_words(delta, tr),
            ),
        )
        for delta in changes.metrics
    )
    yield Section(tr("Key figures"), (Facts(rows),))
    if changes.is_same:
        yield Section(tr("Changes"), (Paragraph(tr("Nothing differs but looks, if anything.")),))
    for table in COMPARED:
        found = tuple(_blocks(changes, table, tr))
        if found:
            yield Section(table_name(table, tr), found)
    if changes.findings:
        items = tuple(_finding_item(it, changes, tr) for it in changes.findings)
        yield Section(tr("Findings"), (Items(items),))


def _finding_item(change: FindingChange, changes: MapChanges, tr: Translate) -> tuple[str, str]:
    head, text = finding_words(change, changes, tr)
    return f"{SIGNS[change.fate]} {head}", text


def _blocks(changes: MapChanges, table: str, tr: Translate) -> Iterator[Block]:
    items = tuple(
        (
            f"{SIGNS[fate]} {record_name(change, changes, tr)} ({fate_name(fate, tr)})",
            "; ".join(altered_words(one, tr) for one in change.altered),
        )
        for fate in Fate
        for change in changes.of(table, fate)
    )
    if items:
        yield Items(items)


def changes_as_json(changes: MapChanges, tr: Translate) -> str:
    """One object: `before`, `after`, `metrics` by name, `changes` in the order of the tables."""
    raw = {
        "version": __version__,
        "before": _map(changes.before.map),
        "after": _map(changes.after.map),
        "flows": str(changes.after.flows),
        "matched": {"by": "id" if changes.by_id else "name", "parties": changes.matched_parties},
        "metrics": {
            str(delta.metric): {
                "before": _rounded(delta.before),
                "after": _rounded(delta.after),
                "difference": _rounded(delta.difference),
            }
            for delta in changes.metrics
        },
        "changes": [
            {
                "table": change.table,
                "change": str(change.fate),
                "id": change.id,
                "name": record_name(change, changes, tr),
                "fields": {
                    one.field: {"before": _plain(one.before), "after": _plain(one.after)}
                    for one in change.altered
                },
            }
            for change in changes.records
        ],
        "findings": [
            {
                "code": str(it.finding.code),
                "change": str(it.fate),
                "ids": list(it.finding.ids),
                "before": it.before and str(it.before),
                "after": it.after and str(it.after),
                "text": finding_words(it, changes, tr)[1],
            }
            for it in changes.findings
        ],
    }
    return json.dumps(raw, ensure_ascii=False, indent=1) + "\n"


def _map(map: Any) -> dict[str, Any]:
    info = map.info
    return {"title": info.title, "organisation": info.organisation, "date": _plain(info.date)}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return _rounded(value) if isinstance(value, float) else value


def _rounded(value: float | None) -> float | None:
    return round(value, 6) if isinstance(value, float) else value
