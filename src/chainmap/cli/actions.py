"""`chainmap actions`: the action plan as a table, a workbook or a calendar."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from chainmap.analysis.plan import today
from chainmap.cli import files
from chainmap.cli.streams import tell
from chainmap.errors import NotADate, UsageError
from chainmap.model.acting import in_order, is_overdue
from chainmap.model.records import Action, ActionStatus, Flows
from chainmap.wording.language import Translate, catalogue, tr
from chainmap.wording.typed_days import typed_day

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

FORMATS = ("xlsx", "ics", "csv", "tsv", "md")
NO_TEXT = ("xlsx",)


def arguments(parser: argparse.ArgumentParser) -> None:
    files.input_argument(parser)
    parser.add_argument("-o", "--output", metavar="OUT", help=tr("the file to write"))
    parser.add_argument(
        "--format", choices=FORMATS, help=tr("usually told by the ending of OUT, else md")
    )
    parser.add_argument(
        "--status",
        metavar="STATUS,…",
        default="",
        help=tr("only actions that are one of: {states}").format(states=", ".join(ActionStatus)),
    )
    parser.add_argument("--owner", metavar="NAME", help=tr("only actions of this owner"))
    parser.add_argument("--overdue", action="store_true", help=tr("only what is overdue"))
    parser.add_argument(
        "--tasks",
        action="store_true",
        help=tr("in a calendar (ics): tasks, not all-day events; few calendars take them"),
    )
    parser.add_argument(
        "--as-of",
        metavar="YYYY-MM-DD",
        help=tr("the day that tells what is overdue; usually today"),
    )
    parser.add_argument(
        "--flows",
        choices=[flows.value for flows in Flows],
        help=tr("which deliveries count; usually as the map sets it"),
    )
    files.force_argument(parser)


def run(options: argparse.Namespace) -> int:
    format = options.format or _format_of(options.output)
    states, on = _states(options.status), _day(options.as_of)
    _check(options, format)
    files.refuse_in_the_way(options.output, force=options.force)
    map = files.map_from(options.file)
    wanted = [one for one in in_order(map.actions.values()) if _is_wanted(one, options, states, on)]

    from chainmap.analysis.report import analyse

    report = analyse(map, Flows(options.flows) if options.flows else None)
    content = _written(report, wanted, options, format, on)
    files.put_out(options.output, content, force=options.force)
    return 0


def _written(
    report: Report,
    wanted: Sequence[Action],
    options: argparse.Namespace,
    format: str,
    on: date,
) -> bytes:
    speak = catalogue(options.language or report.map.info.language)
    if format == "ics":
        return _calendar(report, wanted, on, speak, tasks=options.tasks)
    if format == "xlsx":
        from chainmap.exchange.plan.xlsx import plan_as_xlsx

        return plan_as_xlsx(report, wanted, speak, on)
    from chainmap.exchange.plan.table import plan_as_table
    from chainmap.exchange.written_tables import TableFormat

    return plan_as_table(report, wanted, speak, on, TableFormat(format))


def _calendar(
    report: Report, wanted: Sequence[Action], on: date, speak: Translate, *, tasks: bool
) -> bytes:
    """What cannot enter it is told; where nothing can, there is no calendar."""
    from chainmap.exchange.plan.ics import Entry, can_enter, plan_as_ics

    entry = Entry.TASK if tasks else Entry.EVENT
    entering = [one for one in wanted if can_enter(one, entry)]
    if not entering:
        raise UsageError(
            tr("No action is open and has a date, so there is nothing for a calendar.")
        )
    left_out = len(wanted) - len(entering)
    if left_out:
        tell(tr("%n actions are done or have no date and are not in the calendar.", "", left_out))
    now = datetime.now().astimezone()
    if on != now.date():
        now = datetime.combine(on, time(12)).astimezone()
    return plan_as_ics(report, entering, speak, now, entry=entry)


def _is_wanted(
    action: Action, options: argparse.Namespace, states: Sequence[ActionStatus], on: date
) -> bool:
    owner = options.owner
    return (
        (not states or action.status in states)
        and (owner is None or _folded(action.owner or "") == _folded(owner))
        and (not options.overdue or is_overdue(action, on))
    )


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


# -- what was asked for -----------------------------------------------------------------------


def _format_of(output: str | None) -> str:
    if output is None or output == files.STREAM:
        return "md"
    ending = Path(output).suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        message = tr("A plan cannot be written as {name}, only as {endings}; or name a --format.")
        endings = ", ".join(f".{one}" for one in FORMATS)
        raise UsageError(message.format(name=Path(output).name, endings=endings))
    return ending


def _check(options: argparse.Namespace, format: str) -> None:
    if format in NO_TEXT and options.output in (None, files.STREAM):
        message = tr("{ending} is no text and needs a file to go to.")
        raise UsageError(message.format(ending=f".{format}"))
    if options.tasks and format != "ics":
        message = tr("{option} means nothing for {ending}.")
        raise UsageError(message.format(option="--tasks", ending=f".{format}"))


def _states(text: str) -> Sequence[ActionStatus]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in list(ActionStatus):
            message = tr("There is no status {name}, only {states}.")
            raise UsageError(message.format(name=name, states=", ".join(ActionStatus)))
    return [ActionStatus(name) for name in names]


def _day(text: str | None) -> date:
    if text is None:
        return today()
    try:
        return typed_day(text, today())
    except NotADate as error:
        message = tr("“{text}” is not a date. Write it like {example}.")
        raise UsageError(message.format(text=error.text, example=error.example)) from None
