"""The action plan as an iCalendar file (RFC 5545): all-day events, or tasks.

Outlook, Google Calendar and Apple Calendar take events and pass over tasks; Thunderbird,
Nextcloud and their like take both. So events are the usual form. What is not needed (zones, rules,
alarms) is what a library would be good for: these lines need escaping and folding, no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from chainmap import __version__
from chainmap.analysis.report import Report
from chainmap.exchange.plan.table import Line, lines
from chainmap.model.map import ChainMap
from chainmap.model.records import Action, ActionStatus
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line

LONGEST = 75
"""Octets of a line (3.1); what is longer is folded."""


class Entry(StrEnum):
    """What an action becomes in a calendar."""

    EVENT = "event"
    TASK = "task"


_STATUS = {
    ActionStatus.OPEN: "NEEDS-ACTION",
    ActionStatus.DOING: "IN-PROCESS",
    ActionStatus.DONE: "COMPLETED",
}


def can_enter(action: Action, entry: Entry) -> bool:
    """An event needs a day, and a calendar is for what is still to be done."""
    return entry is Entry.TASK or (
        action.due is not None and action.status is not ActionStatus.DONE
    )


def plan_as_ics(
    report: Report,
    actions: Iterable[Action],
    tr: Translate,
    now: datetime,
    *,
    entry: Entry = Entry.EVENT,
) -> bytes:
    """Those of the actions that can enter, in this order. `now` has its zone.

    Read into a calendar again, an action meets its own older entry, as long as the map keeps its
    title and organisation.
    """
    told = [one for one in actions if can_enter(one, entry)]
    rows = list(lines(report, told, tr, now.date()))
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//ChainMap//ChainMap {__version__}//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",  # without it Outlook takes no more than the first
        f"X-WR-CALNAME:{_text(_name(report.map, tr))}",
    ]
    stamp = f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    write = _event if entry is Entry.EVENT else _task
    for row in rows:
        uid = f"UID:{_uid(report.map, row.action, entry)}"
        head += [*write(row, [uid, stamp, *_words(row, report.map, tr)])]
    content = [*head, "END:VCALENDAR"]
    return "".join(folded(line) for line in content).encode()


def folded(line: str) -> str:
    """The line with its end, broken so that none is too long, and no letter in two."""
    parts, room, part = [], LONGEST, ""
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append(part)
            part, room = "", LONGEST - 1  # the blank that goes before counts
        part += letter
        room -= size
    return "\r\n ".join([*parts, part]) + "\r\n"


def _event(row: Line, shared: list[str]) -> Iterator[str]:
    """On its last day; it keeps nobody from being invited elsewhere."""
    assert row.due is not None
    yield "BEGIN:VEVENT"
    yield from shared
    yield f"DTSTART;VALUE=DATE:{_day(row.due)}"
    yield f"DTEND;VALUE=DATE:{_day(_day_after(row.due))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _task(row: Line, shared: list[str]) -> Iterator[str]:
    yield "BEGIN:VTODO"
    yield from shared
    if row.due is not None:
        yield f"DUE;VALUE=DATE:{_day(row.due)}"
    yield f"STATUS:{_STATUS[row.action.status]}"
    if row.action.status is ActionStatus.DONE:
        yield "PERCENT-COMPLETE:100"
    yield "END:VTODO"


def _words(row: Line, map: ChainMap, tr: Translate) -> Iterator[str]:
    title = tr("{owner}: {action}").format(owner=row.owner, action=row.text)
    yield f"SUMMARY:{_text(title if row.owner else row.text)}"
    facts = [
        (tr("About"), row.about),
        (tr("Owner"), row.owner),
        (tr("Status"), row.status),
        (tr("Map"), one_line(map.info.title)),
    ]
    told = tr("{label}: {value}", "a fact")
    known = [told.format(label=label, value=value) for label, value in facts if value]
    yield f"DESCRIPTION:{_text(chr(10).join(known))}"


def _name(map: ChainMap, tr: Translate) -> str:
    title = one_line(map.info.title)
    return tr("Action plan: {map}").format(map=title) if title else tr("Action plan")


def _uid(map: ChainMap, action: Action, entry: Entry) -> str:
    parts = (map.info.organisation or "", map.info.title, action.id, entry)
    return str(uuid5(NAMESPACE_URL, "\0".join(("chainmap", *parts))))


def _text(text: str) -> str:
    for sign, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, escaped)
    return text


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _day_after(day: date) -> date:
    """The end is not part of it; the calendar itself ends with the year 9999."""
    return day + timedelta(days=1) if day < date.max else day
