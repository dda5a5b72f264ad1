"""Days as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.errors import NotADate
from chainmap.wording.typed_days import EARLIEST, LATEST, typed_day

TODAY = date(2026, 11, 25)
LAST = date(2026, 12, 31)
ENGLISH = "January February March April May June July August September October November December"
GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
days = st.dates(date(EARLIEST, 1, 1), date(LATEST, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-31", " 31.12.2026 ", "31.12.26", "31. 12. 2026", "31/12/2026", "12/31/2026",
        "31 December 2026", "31. Dezember 2026", "31 dez. 2026", "Dec 31, 2026", "31.12.", "31.12",
        "31 Dez", "+36", "+ 36 d", "+36T",
    ],
)  # fmt: skip
def test_the_last_day_of_the_year_in_many_ways(text: str) -> None:
    assert typed_day(text, TODAY) == LAST


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("heute", TODAY),
        ("Tomorrow", date(2026, 11, 26)),
        ("übermorgen", date(2026, 11, 27)),
        ("+2w", date(2026, 12, 9)),
        ("+3m", date(2027, 2, 25)),
        ("24.11.", date(2027, 11, 24)),
        ("25.11.", TODAY),
        ("29.2.", date(2028, 2, 29)),
        ("1. März", date(2027, 3, 1)),
        ("4/4/2027", date(2027, 4, 4)),
    ],
)
def test_days_told_from_today(text: str, day: date) -> None:
    assert typed_day(text, TODAY) == day


def test_a_month_that_is_too_short_ends_the_span() -> None:
    assert typed_day("+1m", date(2026, 1, 31)) == date(2026, 2, 28)


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "soon", "31.11.2026", "29.2.2027", "2026-13-01", "3/4/2026", "31.12.202",
        "31.12.20266", "2026", "12.2026", "31-12-2026", "0.1.2026", "31.12.2026 noon", "ma 3, 2026",
        "31.12.1899", "+", "+99999", "30. Febr 2026", "30.2.",
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused_with_what_was_typed(text: str) -> None:
    with pytest.raises(NotADate) as refused:
        typed_day(text, TODAY, example="31.12.2026")
    assert (refused.value.text, refused.value.example) == (text, "31.12.2026")


@pytest.mark.parametrize("text", ["heute", "+14", "31.12."])
def test_without_a_today_nothing_is_told_from_there(text: str) -> None:
    with pytest.raises(NotADate):
        typed_day(text)


@given(days)
def test_a_day_in_figures_is_read_as_it_was_written(day: date) -> None:
    german = f"{day.day}.{day.month}.{day.year}"
    assert typed_day(day.isoformat()) == typed_day(german) == day
    assert typed_day(f"{day:%d.%m.%Y}", TODAY) == day


@given(days, st.sampled_from([ENGLISH, GERMAN]))
def test_a_day_with_its_months_name_is_read_as_it_was_written(day: date, names: str) -> None:
    name = names.split()[day.month - 1]
    for month in (name, name[:3], name.upper()):
        assert typed_day(f"{day.day}. {month} {day.year}") == day


@given(st.dates(TODAY, TODAY + timedelta(days=364)))
def test_a_day_without_its_year_is_the_next_such_day(day: date) -> None:
    assert typed_day(f"{day.day}.{day.month}.", TODAY) == day


@given(st.text(alphabet="0123456789./-+ dwmeaznov٣²", max_size=14))
def test_whatever_is_typed_is_a_day_of_these_times_or_refused(text: str) -> None:
    try:
        day = typed_day(text, TODAY)
    except NotADate:
        return
    assert EARLIEST <= day.year <= LATEST
