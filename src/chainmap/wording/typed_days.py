"""Days as people type them: 31.12.2026, 2026-12-31, 31 December, tomorrow, +14."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from chainmap.errors import NotADate

EARLIEST, LATEST = 1900, 2199
"""Years outside are slips of the finger: 202, 20266."""

MONTHS = (
    "january|januar|jänner", "february|februar", "march|märz|maerz", "april", "may|mai",
    "june|juni", "july|juli", "august", "september", "october|oktober", "november",
    "december|dezember",
)  # fmt: skip
LEAST_OF_MONTH = 3
"""Letters that tell a month."""
RELATIVE = {"today": 0, "heute": 0, "tomorrow": 1, "morgen": 1, "übermorgen": 2}


def typed_day(text: str, today: date | None = None, *, example: str = "2026-12-31") -> date:
    """A day in figures or with the month's name, in the manner of either language.

    With `today` it may also be told from there: without its year (the next such day), by a word,
    or as +14, +2w, +3m. 3/4/2026 is refused: it is another day in London than in Boston.

    Raises:
        NotADate: it is none; `example` tells how one is written.
    """
    words = " ".join(text.casefold().split())
    try:
        found = next(_readings(words, today), None)
    except (ValueError, OverflowError):
        found = None
    if found is None or not EARLIEST <= found.year <= LATEST:
        raise NotADate(text, example)
    return found


def _readings(words: str, today: date | None) -> Iterator[date]:
    for pattern, read in _FORMS:
        match = pattern.fullmatch(words)
        if match:
            yield read(match)
    if today is not None:
        yield from _from_today(words, today)


# -- with the year ----------------------------------------------------------------------------


def _plain(match: re.Match[str]) -> date:
    return date(_year(match["y"]), int(match["m"]), int(match["d"]))


def _slashed(match: re.Match[str]) -> date:
    one, other, year = int(match["a"]), int(match["b"]), _year(match["y"])
    if one == other or other > 12:
        return date(year, one, other)
    if one > 12:
        return date(year, other, one)
    raise ValueError(match[0])


def _named(match: re.Match[str]) -> date:
    return date(_year(match["y"]), _month(match["m"]), int(match["d"]))


def _year(figures: str) -> int:
    """Of two figures as the C library has it: 69 and later are of the last century."""
    year = int(figures)
    if len(figures) > 2:
        return year
    return year + (1900 if year >= 69 else 2000)


def _month(word: str) -> int:
    for number, names in enumerate(MONTHS, 1):
        if any(name.startswith(word) for name in names.split("|")):
            return number
    raise ValueError(word)


_DAY, _NUMBER, _NAME = r"(?P<d>\d{1,2})", r"(?P<m>\d{1,2})", rf"(?P<m>[a-zä]{{{LEAST_OF_MONTH},}})"
_YEAR, _LONG_YEAR = r"(?P<y>\d{4}|\d{2})", r"(?P<y>\d{4})"

_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date]], ...] = (
    (re.compile(rf"{_LONG_YEAR}-{_NUMBER}-{_DAY}"), _plain),
    (re.compile(rf"{_DAY}\. ?{_NUMBER}\. ?{_YEAR}"), _plain),
    (re.compile(rf"(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})/{_YEAR}"), _slashed),
    (re.compile(rf"{_DAY}\.? ?{_NAME}\.?,? ?{_LONG_YEAR}"), _named),
    (re.compile(rf"{_NAME}\.? ?{_DAY},? {_LONG_YEAR}"), _named),
)


# -- from today on ----------------------------------------------------------------------------


def _from_today(words: str, today: date) -> Iterator[date]:
    if words in RELATIVE:
        yield today + timedelta(days=RELATIVE[words])
    match = re.fullmatch(r"\+ ?(?P<n>\d{1,4}) ?(?P<unit>[dtwm]?)", words)
    if match:
        yield _later(today, int(match["n"]), match["unit"])
    match = re.fullmatch(rf"{_DAY}\. ?{_NUMBER}\.?", words)
    if match:
        yield _next(today, int(match["m"]), int(match["d"]))
    match = re.fullmatch(rf"{_DAY}\.? ?{_NAME}\.?", words)
    if match:
        yield _next(today, _month(match["m"]), int(match["d"]))


def _later(today: date, count: int, unit: str) -> date:
    """So many days, weeks ("w") or months ("m") on; a month that is too short ends earlier."""
    if unit != "m":
        return today + timedelta(days=count * (7 if unit == "w" else 1))
    months = today.year * 12 + today.month - 1 + count
    year, month = divmod(months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(today.day, last))


def _next(today: date, month: int, day: int) -> date:
    """The next such day; of 29 February the next there is."""
    for year in range(today.year, today.year + 9):
        is_leap_day = (month, day) == (2, 29)
        if is_leap_day and not calendar.isleap(year):
            continue
        found = date(year, month, day)
        if found >= today:
            return found
    raise ValueError(day)
