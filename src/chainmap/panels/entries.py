"""Numbers and days as they are typed into a field and shown in it."""

from __future__ import annotations

import math
import re
from datetime import date

from PySide6.QtCore import QLocale

from chainmap.errors import NotANumber
from chainmap.wording.language import tr
from chainmap.wording.numbers import number
from chainmap.wording.typed_days import typed_day


def shown_number(value: float | None) -> str | None:
    return None if value is None else number(value, tr, 6)


def typed_number(text: str) -> int | float:
    """A number with the decimal sign of either language; groups of thousands in the reader's.

    Raises:
        NotANumber: it is none.
    """
    sign = tr(".", "decimal sign")
    group = "," if sign == "." else "."
    plain = text.replace(" ", "").replace("−", "-").replace("\u202f", "")
    if re.fullmatch(rf"-?\d{{1,3}}(\{group}\d{{3}})+(\{sign}\d+)?", plain):
        plain = plain.replace(group, "")
    plain = plain.replace(",", ".")
    if not re.fullmatch(r"[-+]?(\d+(\.\d*)?|\.\d+)", plain) or not math.isfinite(float(plain)):
        raise NotANumber(text)
    return float(plain) if "." in plain else int(plain)


def shown_date(day: date | None) -> str | None:
    return None if day is None else day.strftime(_date_format())


def typed_date(text: str, today: date | None = None) -> date:
    """A day written as in either language; with `today` also told from there: tomorrow, +14.

    Raises:
        NotADate: it is none.
    """
    return typed_day(text, today, example=date_hint())


def date_hint() -> str:
    """How a day is written."""
    return tr("2026-03-31")


def day_example() -> str:
    """For an empty field: said to be an example, so that nobody takes it for the day recorded."""
    return tr("e.g. {day}").format(day=date_hint())


def _date_format() -> str:
    is_german = QLocale().language() is QLocale.Language.German
    return "%d.%m.%Y" if is_german else "%Y-%m-%d"
