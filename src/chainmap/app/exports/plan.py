"""Writes the actions that a window lists as a workbook, a calendar or a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from chainmap.wording.language import catalogue, tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report
    from chainmap.app.window import Window
    from chainmap.model.records import Action


def export_plan(window: Window, kind: str, ids: Sequence[str]) -> None:
    """Asks for a file and writes these actions in this order, in the map's language.

    `kind`: "xlsx", "ics", "tasks" (a calendar too), "csv" or "md".
    """
    from chainmap.model.records import ActionId

    map, report = window.session.recorded, window.analyst.report
    actions = [map.actions[ActionId(id)] for id in ids]
    if report is None or not actions or _has_nothing(window, kind, actions):
        return
    # What was found may be a moment older than what the actions are about.
    report = report.with_words_of(map)
    names = {
        "xlsx": tr("Action plan as a workbook"),
        "ics": tr("Action plan as a calendar"),
        "tasks": tr("Action plan as tasks"),
        "csv": tr("Action plan for a spreadsheet"),
        "md": tr("Action plan in Markdown"),
    }
    ending = ".ics" if kind == "tasks" else f".{kind}"
    write = partial(_write, report, actions, kind)
    window.documents.write_elsewhere(names[kind], ending, write, part=tr("action plan"))


def export_whole_plan(window: Window, kind: str) -> None:
    """All actions, what is due first at the top."""
    from chainmap.model.acting import in_order

    window.session.settle()
    actions = in_order(window.session.recorded.actions.values())
    export_plan(window, kind, [action.id for action in actions])


def _has_nothing(window: Window, kind: str, actions: Sequence[Action]) -> bool:
    """A calendar that would be empty is not written."""
    from chainmap.exchange.plan.ics import Entry, can_enter

    if kind != "ics" or any(can_enter(action, Entry.EVENT) for action in actions):
        return False
    window.say(tr("No action is open and has a date, so there is nothing for a calendar."))
    return True


def _write(report: Report, actions: Sequence[Action], kind: str, file: Path) -> None:
    from chainmap.storage.files import write_bytes

    write_bytes(file, _CONTENTS[kind](report, actions))


def _workbook(report: Report, actions: Sequence[Action]) -> bytes:
    from chainmap.analysis.plan import today
    from chainmap.exchange.plan.xlsx import plan_as_xlsx

    return plan_as_xlsx(report, actions, catalogue(report.map.info.language), today())


def _calendar(entry: str, report: Report, actions: Sequence[Action]) -> bytes:
    from datetime import datetime

    from chainmap.exchange.plan.ics import Entry, plan_as_ics

    language, now = catalogue(report.map.info.language), datetime.now().astimezone()
    return plan_as_ics(report, actions, language, now, entry=Entry(entry))


def _table(format: str, report: Report, actions: Sequence[Action]) -> bytes:
    from chainmap.analysis.plan import today
    from chainmap.exchange.plan.table import plan_as_table
    from chainmap.exchange.written_tables import TableFormat

    language = catalogue(report.map.info.language)
    return plan_as_table(report, actions, language, today(), TableFormat(format))


_CONTENTS: dict[str, Callable[[Report, Sequence[Action]], bytes]] = {
    "xlsx": _workbook,
    "ics": partial(_calendar, "event"),
    "tasks": partial(_calendar, "task"),
    "csv": partial(_table, "csv"),
    "md": partial(_table, "md"),
}
