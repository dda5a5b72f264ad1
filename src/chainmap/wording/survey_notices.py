"""What is missing or odd about a filled questionnaire, and what it would add, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from chainmap.wording.language import Translate
from chainmap.wording.names import listed, one_line
from chainmap.wording.ratings import dimension_name, item_name

_MOST_LINES = 6
_LONGEST = 60


class Notice(Protocol):
    """What wording, which stands below exchange, has to know of a notice there."""

    @property
    def code(self) -> str: ...

    @property
    def values(self) -> Mapping[str, object]: ...


def survey_sentence(notice: Notice, tr: Translate) -> str:
    """One line: what is missing or odd, and what becomes of it."""
    values = {key: _shown(key, value, tr) for key, value in notice.values.items()}
    lines = notice.values.get("lines")
    n = len(lines) if isinstance(lines, Sequence) else 0
    known = _of_answers(n, tr) | _of_sheets(tr) | _of_maps(n, tr) | _of_doubles(n, tr)
    return known[notice.code].format(**values)


def state_word(state: str, tr: Translate) -> str:
    """What becomes of a file."""
    words = {
        "new": tr("will be added"),
        "double": tr("received already"),
        "empty": tr("without answers"),
        "refused": tr("not usable"),
    }
    return words[state]


def entry_line(file: str, party: str, state: str, counts: tuple[int, int], tr: Translate) -> str:
    """A file, whose it is, what becomes of it; `counts`: its ratings as customer, as supplier."""
    told = tr("{file}: {party}, {state}: ratings as customer {customer}, as supplier {supplier}")
    return told.format(
        file=file,
        party=one_line(party),
        customer=counts[0],
        supplier=counts[1],
        state=state_word(state, tr),
    )


def silent_sentence(names: Sequence[str], tr: Translate) -> str:
    """Who has not answered yet."""
    return tr("No answer yet from {names}.").format(names=listed(list(names), tr))


def _shown(key: str, value: object, tr: Translate) -> str:
    if key == "item":
        return _item(str(value), tr)
    if key == "lines" and isinstance(value, Sequence):
        return _lines([one_line(str(line)) for line in value], tr)
    text = one_line(str(value))
    return text if len(text) <= _LONGEST or key == "line" else f"{text[: _LONGEST - 1]}…"


def _item(item: str, tr: Translate) -> str:
    try:
        return item_name(item, tr)
    except KeyError:
        return dimension_name(item, tr)


def _lines(lines: Sequence[str], tr: Translate) -> str:
    more = len(lines) - _MOST_LINES
    told = "; ".join(lines[:_MOST_LINES])
    return tr("{lines} and {count} more").format(lines=told, count=more) if more > 0 else told


def _of_answers(n: int, tr: Translate) -> dict[str, str]:
    return {
        "no_score": tr("{line}, {item}: “{value}” is no figure from 1 to 5 and is left out."),
        "out_of_range": tr("{line}, {item}: {value} lies outside 1 to 5 and is left out."),
        "no_whole_score": tr("{line}, {item}: {value} is no whole figure and is left out."),
        "no_date": tr("“{value}” is no date, or one that cannot be; the answers have none."),
        "date_missing": tr("The answers bear no date."),
        "name_cut": tr("The name is longer than {most} letters; the rest is left out."),
        "comment_cut": tr("{line}: the comment is longer than {most} letters and is cut."),
        "two_answers": tr("{line}, {item}: the two sheets say different things; the first counts."),
        "nothing_answered": tr("Nothing is answered."),
        "not_answered": tr("%n lines without an answer: {lines}", "", n),
        "half_answered": tr("%n lines answered in part: {lines}", "", n),
    }


def _of_sheets(tr: Translate) -> dict[str, str]:
    return {
        "row_gone": tr("Rows are missing from the sheet: {lines}"),
        "row_twice": tr("{line}: the row stands there twice; the first one counts."),
        "row_changed": tr(
            "{line}: another text stands there now (“{value}”); its answers are left out."
        ),
        "row_unknown": tr("A row with the unknown mark “{value}” is left out."),
        "column_gone": tr(
            "The column “{heading}” is missing or called otherwise; its answers are left out."
        ),
    }


def _of_maps(n: int, tr: Translate) -> dict[str, str]:
    return {
        "other_map": tr("This questionnaire belongs to another map: “{title}”."),
        "party_gone": tr("“{name}” is no longer on the map."),
        "title_differs": tr("It was made when the map was called “{title}”."),
        "delivery_gone": tr(
            "%n deliveries are no longer on the map; their answers are left out: {lines}", "", n
        ),
        "delivery_moved": tr(
            "%n deliveries go between others now; their answers are left out: {lines}", "", n
        ),
        "renamed": tr("{line} is now called “{name}”; the answers are added there."),
    }


def _of_doubles(n: int, tr: Translate) -> dict[str, str]:
    return {
        "same_file": tr("The same file as {file}; it is added only once."),
        "same_person": tr("{name} answered twice; {file} is the later one and counts."),
        "already_there": tr("The same answers are on the map already."),
        "partly_there": tr(
            "%n answers are on the map already and are not added again: {lines}", "", n
        ),
        "answered_before": tr(
            "{name} has answered before; both answers would count. Remove the old one if it is "
            "outdated."
        ),
    }
