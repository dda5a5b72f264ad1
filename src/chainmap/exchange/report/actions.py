"""The action plan in a report: a table for people, and JSON values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from chainmap.analysis.plan import Found
from chainmap.analysis.report import Report
from chainmap.exchange.blocks import Paragraph, Section, Table
from chainmap.model.acting import in_order, is_overdue
from chainmap.model.records import Action
from chainmap.wording.actions import about_words, counts_words, due_words, status_name
from chainmap.wording.chains import NOTHING
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day


def action_sections(report: Report, tr: Translate, today: date) -> Iterator[Section]:
    """What is due first stands first, what is done last; nothing where nothing is planned."""
    actions = in_order(report.map.actions.values())
    if not actions:
        return
    found = Found(report.findings)
    told = tr("As of {day}: {counts}.").format(
        day=day(today, tr), counts=counts_words(actions, today, tr)
    )
    header = (tr("Action"), tr("About"), tr("Owner"), tr("Due"), tr("Status"))
    rows = tuple(
        (
            one_line(action.text),
            about_words(report.map, action, found, tr) or NOTHING,
            one_line(action.owner or "") or NOTHING,
            due_words(action, today, tr),
            status_name(action.status, tr),
        )
        for action in actions
    )
    yield Section(tr("Action plan"), (Paragraph(told), Table(header, rows)))


def actions_object(report: Report, today: date) -> list[dict[str, Any]]:
    """All actions in the map's order; one about a finding tells whether that is still found."""
    found = Found(report.findings)
    return [_object(action, found, today) for action in report.map.actions.values()]


def _object(action: Action, found: Found, today: date) -> dict[str, Any]:
    return {
        "id": action.id,
        "text": action.text,
        "about": _about(action, found),
        "owner": action.owner,
        "due": action.due.isoformat() if action.due else None,
        "status": action.status,
        "overdue": is_overdue(action, today),
    }


def _about(action: Action, found: Found) -> dict[str, Any] | None:
    about = action.about
    if about is None:
        return None
    if about.finding is not None:
        told = {"code": about.finding.code, "ids": about.finding.about}
        return {"finding": {**told, "found": not found.is_lost(action)}}
    parts = {"party": about.party, "delivery": about.delivery, "need": about.need}
    return {kind: id for kind, id in parts.items() if id is not None}
