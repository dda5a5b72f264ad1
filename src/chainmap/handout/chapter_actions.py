"""The action plan as a chapter: what is agreed to be done, what is due first at the top."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chainmap.analysis.plan import Found, concerned, today
from chainmap.analysis.report import Report
from chainmap.handout.blocks import Block, Paragraph, Table
from chainmap.model.acting import in_order, is_overdue
from chainmap.model.records import Action, ActionStatus
from chainmap.wording.actions import about_words, counts_words, due_words, status_name
from chainmap.wording.card import Cell, Column, Row, Tone
from chainmap.wording.chains import NOTHING
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day

_TONES = {ActionStatus.DONE: Tone.GOOD, ActionStatus.OPEN: Tone.MUTED}


def action_blocks(report: Report, tr: Translate, as_of: date | None = None) -> Iterator[Block]:
    """`as_of`: what was due before it is overdue; today if not given."""
    on = as_of or today()
    actions = in_order(report.map.actions.values())
    if not actions:
        yield Paragraph(tr("No action is planned yet."))
        return
    told = tr("As of {day}: {counts}.")
    yield Paragraph(told.format(day=day(on, tr), counts=counts_words(actions, on, tr)))
    columns = (
        Column(tr("Action"), 0.36),
        Column(tr("About"), 0.26),
        Column(tr("Owner"), 0.14),
        Column(tr("Due"), 0.13),
        Column(tr("Status"), 0.11),
    )
    found = Found(report.findings)
    yield Table(
        tr("What is agreed, by due date"),
        columns,
        tuple(_row(report, action, found, on, tr) for action in actions),
        tuple(tuple(sorted(concerned(report.map, one.about))) for one in actions),
    )


def _row(report: Report, action: Action, found: Found, on: date, tr: Translate) -> Row:
    late = Tone.BAD if is_overdue(action, on) else Tone.PLAIN
    return Row(
        (
            Cell(one_line(action.text)),
            Cell(about_words(report.map, action, found, tr) or NOTHING),
            Cell(one_line(action.owner or "") or NOTHING),
            Cell(due_words(action, on, tr), late),
            Cell(status_name(action.status, tr), _TONES.get(action.status, Tone.PLAIN)),
        )
    )
