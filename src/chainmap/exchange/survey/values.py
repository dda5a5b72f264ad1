"""What people type into a questionnaire: a score, a day, a text, in whatever way they do."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from enum import StrEnum

LEAST, MOST = 1, 5
FIRST_DAY = date(2000, 1, 1)
_LAST_DAY = date(2100, 1, 1)
_SERIAL_START = date(1899, 12, 30)
"""Day 0 of a spreadsheet whose cell has lost its format."""

_NO_ANSWER = {
    "",
    "-",
    "–",
    "—",
    "?",
    "n/a",
    "na",
    "k.a.",
    "k. a.",
    "ka",
    "keine angabe",
    "entfällt",
}
_SCORE = re.compile(r"(?P<number>[-+]?\d+(?:[.,]\d+)?)(?P<more>.*)", re.DOTALL)
_REMARK = re.compile(r"\s*(?:/\s*5|von\s*5|of\s*5|[^\d]*)\s*", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


class Oddness(StrEnum):
    """Why what somebody typed is not taken."""

    NO_SCORE = "no_score"
    OUT_OF_RANGE = "out_of_range"
    NO_WHOLE_SCORE = "no_whole_score"
    NO_DATE = "no_date"


def score(value: object) -> int | Oddness | None:
    """The score of 1–5 in a cell; `None`: not answered.

    >>> [score(it) for it in (4, 4.0, "4,0", " 4 ", "4 - gut", "5 (sehr gut)", "k. A.", None)]
    [4, 4, 4, 4, 4, 5, None, None]
    >>> [score(it).value for it in (7, "0", "4,5", "3-4", "gut", True)]
    ['out_of_range', 'out_of_range', 'no_whole_score', 'no_score', 'no_score', 'no_score']
    """
    if isinstance(value, bool):
        return Oddness.NO_SCORE
    if isinstance(value, int | float):
        return _checked(float(value))
    if value is None or text(value).strip().casefold() in _NO_ANSWER:
        return None
    match = _SCORE.fullmatch(text(value).strip()) if isinstance(value, str) else None
    if match is None or not _REMARK.fullmatch(match["more"]):
        return Oddness.NO_SCORE
    return _checked(float(match["number"].replace(",", ".")))


def _checked(number: float) -> int | Oddness:
    if not LEAST <= number <= MOST:  # nor is NaN
        return Oddness.OUT_OF_RANGE
    return int(number) if number == int(number) else Oddness.NO_WHOLE_SCORE


def day(value: object, today: date) -> date | Oddness | None:
    """The day in a cell, from 2000 to tomorrow; `None`: nothing stands there.

    Tomorrow, since somewhere it has begun.

    >>> now = date(2026, 5, 1)
    >>> [str(day(it, now)) for it in ("31.3.2026", "31.03.26", "2026-03-31", "3/31/2026", 46112)]
    ['2026-03-31', '2026-03-31', '2026-03-31', '2026-03-31', '2026-03-31']
    >>> day("3/4/2026", now).value, day("soon", now).value, day("", now)
    ('no_date', 'no_date', None)
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    found = _day(value)
    if found is None or not FIRST_DAY <= found <= today + timedelta(days=1):
        return Oddness.NO_DATE
    return found


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _of_serial(value)
    return _of_text(value.strip()) if isinstance(value, str) else None


def _of_serial(number: float) -> date | None:
    if not (FIRST_DAY - _SERIAL_START).days <= number <= (_LAST_DAY - _SERIAL_START).days:
        return None
    return _SERIAL_START + timedelta(days=int(number))


def _of_text(written: str) -> date | None:
    if match := _DAY_FIRST.fullmatch(written):
        month_day, month, year = (int(part) for part in match.groups())
        return _date(year if year >= 100 else 2000 + year, month, month_day)
    if match := _YEAR_FIRST.fullmatch(written):
        return _date(*(int(part) for part in match.groups()))
    if match := _SLASHES.fullmatch(written):
        first, second, year = (int(part) for part in match.groups())
        if first == second or second > 12:  # else it may be either of two days
            return _date(year, first, second)
        return _date(year, second, first) if first > 12 else None
    return None


def _date(year: int, month: int, month_day: int) -> date | None:
    try:
        return date(year, month, month_day)
    except ValueError:
        return None


def text(value: object) -> str:
    r"""What stands in a cell as plain text; what cannot be shown is replaced.

    >>> text(" a_x000D_\nb "), text(None), text(3.0)
    ('a\nb', '', '3')
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    plain = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), str(value))
    plain = plain.replace("\r\n", "\n").replace("\r", "\n")
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", plain).strip()
