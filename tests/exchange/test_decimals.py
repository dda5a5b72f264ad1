"""Whether 1.234 is more than a thousand: what the rest of the table tells of it."""

from __future__ import annotations

import pytest

from chainmap.exchange.imported import ImportOptions, NoticeCode, TableOptions
from chainmap.exchange.table.decimals import decimals_of, is_either
from chainmap.exchange.table.sheets import Row
from chainmap.exchange.table.trial import begun

GERMAN = ("Lieferant", "Kunde", "Menge")
ENGLISH = ("From", "To", "Volume")


@pytest.mark.parametrize(
    ("numbers", "comma"),
    [
        (["2,5"], True),
        (["2.5"], False),
        (["1.234", "2,5"], True),
        (["1,234", "2.5"], False),
        (["1.234.567"], True),
        (["1,234,567"], False),
        (["1.234,567"], True),
        (["0.234"], False),
        (["0,234 %"], True),
        (["12345.678"], False),
    ],
)
def test_a_number_that_is_written_in_one_way_only_decides(numbers: list[str], comma: bool) -> None:
    body = [Row(at, ("A", "B", number)) for at, number in enumerate(numbers)]
    for headings, separator in ((GERMAN, ";"), (ENGLISH, ",")):
        assert decimals_of(headings, body, separator) == (comma, False)


@pytest.mark.parametrize(
    ("headings", "separator", "comma"),
    [(ENGLISH, ",", False), (ENGLISH, ";", True), (GERMAN, ",", True), (("Stück",), "\t", True),
     (GERMAN, "", False)],
)  # fmt: skip
def test_where_no_number_does_semicolons_and_german_headings_do(
    headings: tuple[str, ...], separator: str, comma: bool
) -> None:
    """But in a workbook a number has a point in every language."""
    assert decimals_of(headings, [Row(2, ("A", "B", "1.234"))], separator) == (comma, True)


def test_only_what_could_be_either_way_is_in_doubt() -> None:
    doubtful = [text for text in ("1.234", "12,345 %", "0.123", "1.23", "1234", "1.234.567", "x")
                if is_either(text)]  # fmt: skip
    assert doubtful == ["1.234", "12,345 %"]


def read(text: str, *, comma: bool | None = None) -> tuple[list[float | None], list[str]]:
    """The volumes, and what is told of numbers that were guessed: the first one as it was read."""
    options = ImportOptions(table=TableOptions(decimal_comma=comma))
    outcome = begun(text.encode(), "csv", options).outcome()
    told = [
        f"{one.place}: {one.values['count']} {one.values['number']}"
        for one in outcome.notices
        if one.code is NoticeCode.NUMBERS_GUESSED
    ]
    return [one.volume_per_month for one in outcome.map.deliveries.values()], told


def test_a_guess_is_told_with_its_place_and_what_became_of_it() -> None:
    table = "Lieferant;Kunde;Menge\nA;B;7\nB;C;1.234\nC;A;5.000\n"
    assert read(table) == ([7, 1234, 5000], ["3: 2 1234"])
    english = "From,To,Volume\nA,B,1.234\n"
    assert read(english) == ([1.234], ["2: 1 1.234"])


def test_whoever_chooses_is_not_told_of_a_guess() -> None:
    table = "Lieferant;Kunde;Menge\nA;B;1.234\n"
    assert read(table, comma=True) == ([1234], [])
    assert read(table, comma=False) == ([1.234], [])


def test_where_another_cell_decides_nothing_is_told() -> None:
    assert read("Lieferant;Kunde;Menge\nA;B;1.234\nB;C;2,5\n") == ([1234, 2.5], [])
