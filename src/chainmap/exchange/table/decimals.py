"""How a table writes its numbers: 2,5 or 2.5; and whether anything in it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from chainmap.exchange.table.rows import MANY
from chainmap.exchange.table.sheets import Row
from chainmap.exchange.words import folded


class Decimals(NamedTuple):
    """`is_guess`: no number shows it; what could be either way is read as `comma` says."""

    comma: bool
    is_guess: bool


POINT = Decimals(comma=False, is_guess=False)
_COMMA, _POINT = (
    re.compile(
        rf"[-+]?(\d+({thousands}\d{{3}})*{decimal}(\d{{1,2}}|\d{{4,}})"
        rf"|\d{{1,3}}({thousands}\d{{3}})+{decimal}\d+"
        rf"|\d{{1,3}}({thousands}\d{{3}}){{2,}}|(0|\d{{4,}}){decimal}\d+)"
    )
    for thousands, decimal in ((r"\.", ","), (",", r"\."))
)
_EITHER = re.compile(r"[-+]?[1-9]\d{0,2}[.,]\d{3}")
_GERMAN = frozenset(
    (
        *("von", "an", "nach", "quelle", "ziel", "lieferant", "abgeber", "absender", "kunde"),
        *("abnehmer", "leistung", "lieferung", "gegenstand", "abteilung", "stelle"),
        *("gruppe", "bereich", "bezeichnung", "menge", "mengeimmonat", "mengepromonat", "wert"),
        *("gewicht", "volumen", "anteil", "umsatzanteil", "mitarbeiter", "bemerkung"),
        *("mitarbeiterzahl", "personen", "leitung", "wichtigkeit", "bedeutung", "beschreibung"),
    )
)


def decimals_of(headings: Iterable[str], body: Sequence[Row], separator: str) -> Decimals:
    """The numbers decide; where none of them does, how the cells are parted and the headings.

    Args:
        separator: of the cells, in a text. In a workbook, whose numbers have a point here wherever
            it was made, it is empty, and only the numbers tell.
    """
    commas = points = 0
    for row in body[:MANY]:
        for cell in row.cells:
            plain = cell.removesuffix("%").strip()
            commas += _COMMA.fullmatch(plain) is not None
            points += _POINT.fullmatch(plain) is not None
    if commas != points:
        return Decimals(commas > points, is_guess=False)
    return Decimals(bool(separator) and _is_from_germany(headings, separator), is_guess=True)


def is_either(text: str) -> bool:
    """Whether a number is more than a thousand in one country, and less than that in another."""
    return _EITHER.fullmatch(text.strip().removesuffix("%").strip()) is not None


def _is_from_germany(headings: Iterable[str], separator: str) -> bool:
    """A spreadsheet parts cells by semicolons where numbers have a comma."""
    return separator == ";" or any(_is_german(heading) for heading in headings)


def _is_german(heading: str) -> bool:
    word = folded(heading)
    return word in _GERMAN or any(letter in "äöüß" for letter in heading.casefold())
