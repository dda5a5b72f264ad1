"""Numbers and dates as a reader of the language writes them."""

from __future__ import annotations

from datetime import date

from chainmap.wording.chains import NOTHING
from chainmap.wording.language import Translate


def percent(share: float | None, tr: Translate) -> str:
    """A share of 0–1 with at most one decimal; a dash where it cannot be computed."""
    if share is None:
        return NOTHING
    return tr("{number}%").format(number=_with_decimal_sign(f"{share * 100:.1f}", tr))


def number(value: float | None, tr: Translate, decimals: int = 2) -> str:
    """A number without needless zeros; a dash where it cannot be computed."""
    return NOTHING if value is None else _with_decimal_sign(f"{value:.{decimals}f}", tr)


def signed(value: float | None, tr: Translate) -> str:
    """A difference with its sign and at most one decimal; a dash where it cannot be computed."""
    if value is None:
        return NOTHING
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return sign + number(abs(value), tr, 1)


def day(value: date | None, tr: Translate) -> str:
    """A date in figures; a dash where none is known."""
    if value is None:
        return NOTHING
    return tr("{year}-{month}-{day}").format(
        year=value.year, month=f"{value.month:02}", day=f"{value.day:02}"
    )


def _with_decimal_sign(figures: str, tr: Translate) -> str:
    whole, _, fraction = figures.partition(".")
    fraction = fraction.rstrip("0")
    return whole + tr(".", "decimal sign") + fraction if fraction else whole
