"""The action plan as a table of texts; `xlsx` and `ics` make a workbook and a calendar of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from chainmap.analysis.plan import Found
from chainmap.analysis.report import Report
from chainmap.exchange.written_tables import Row, TableFormat, written
from chainmap.model.acting import is_overdue
from chainmap.model.records import Action
from chainmap.wording.actions import about_words, status_name
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day


@dataclass(frozen=True, slots=True)
class Line:
    """An action in the words of a language; "" for what is not known."""

    action: Action
    text: str
    about: str
    owner: str
    due: date | None
    status: str
    overdue: str


def lines(report: Report, actions: Iterable[Action], tr: Translate, on: date) -> Iterator[Line]:
    """`on`: the day that tells what is overdue."""
    found = Found(report.findings)
    for action in actions:
        yield Line(
            action,
            one_line(action.text),
            about_words(report.map, action, found, tr),
            one_line(action.owner or ""),
            action.due,
            status_name(action.status, tr),
            tr("overdue", "of an action") if is_overdue(action, on) else "",
        )


def header(tr: Translate) -> Row:
    return (
        tr("Status"),
        tr("Action"),
        tr("About"),
        tr("Owner"),
        tr("Due"),
        tr("Overdue", "heading of a column"),
    )


def plan_as_table(
    report: Report, actions: Iterable[Action], tr: Translate, on: date, format: TableFormat
) -> bytes:
    """These actions in this order, under one header, in the language of `tr`."""
    rows = [
        (one.status, one.text, one.about, one.owner, day(one.due, tr) if one.due else "",
         one.overdue)
        for one in lines(report, actions, tr, on)
    ]  # fmt: skip
    return written([header(tr), *rows], tr, format)
