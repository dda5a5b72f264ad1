"""Numbers as people of different countries write them."""

from __future__ import annotations

import re

from chainmap.exchange.words import number

_SPACES = str.maketrans("", "", " \u00a0\u202f'\u2019")
_THOUSANDS_POINT = re.compile(r"[-+]?\d{1,3}(\.\d{3})+")
_THOUSANDS_COMMA = re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?")


def number_in(text: str, *, comma: bool) -> float | None:
    """The number a cell holds, or `None`; a percentage is its figure.

    `comma` decides what could be either way: whether 1.234 is more than a thousand, or 1,234 is.
    """
    plain = text.strip().removesuffix("%").translate(_SPACES)
    if comma and ("," in plain or _THOUSANDS_POINT.fullmatch(plain)):
        return number(plain.replace(".", "").replace(",", ".", 1))
    if not comma and _THOUSANDS_COMMA.fullmatch(plain):
        return number(plain.replace(",", ""))
    return number(plain.replace(",", ".", 1))


def written_number(value: float, *, comma: bool) -> str:
    """The number as short as it can be, with a comma where one is wanted."""
    text = f"{value:.15g}"
    return text.replace(".", ",") if comma else text
