"""Tables written as text: CSV, TSV and what spreadsheets of all countries make of them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence

from chainmap.errors import Fault, InvalidContent, WrongFormat
from chainmap.exchange.encodings import Decoded, decoded
from chainmap.exchange.imported import Notice, NoticeCode
from chainmap.exchange.table.sheets import RowKeeper, Sheet, TableFile, text_of
from chainmap.model.formulas import unguarded
from chainmap.wording.table_import import encoding_name

SEPARATORS = ",;\t|"
_SAMPLE_LINES = 300
_MARKUP = ("<!doctype", "<html", "<?xml")


def read_delimited(
    content: bytes, *, encoding: str | None = None, separator: str | None = None
) -> TableFile:
    """The one table of a text; what is not told is found out.

    Raises:
        WrongFormat: it is empty, no text or too large.
        InvalidContent: a quote has no end; `place` is the line it begins in.
    """
    text = decoded(content, encoding)
    if text.text.lstrip()[:15].casefold().startswith(_MARKUP):
        raise WrongFormat("csv", Fault.NOT_THIS_FORMAT)
    lines, numbers = _lines(text.text)
    told = _told_separator(lines)
    if told:
        lines, numbers = lines[1:], numbers[1:]
    comments = _comments(lines)
    lines, numbers = lines[len(comments) :], numbers[len(comments) :]
    mark = separator or told or _likely_separator(lines)
    notices = [*_notices(text), *_nul(text.text)]
    keeper = RowKeeper("csv")
    for number, cells in _records(lines, numbers, mark, notices):
        keeper.add(number, [unguarded(text_of(cell)) for cell in cells])
    sheet = Sheet("", tuple(keeper.rows), separator=mark)
    return TableFile((sheet,), tuple(notices), text.encoding, mark, tuple(comments))


def _lines(text: str) -> tuple[list[str], list[int]]:
    """The lines with their numbers; those that are empty before the table are left out."""
    lines = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((at for at, line in enumerate(lines) if line.strip()), 0)
    return lines[start:], [*range(start + 1, len(lines) + 1)]


def _told_separator(lines: Sequence[str]) -> str:
    """`sep=;` in the first line, as Excel writes and reads it."""
    first = lines[0].strip().strip('"') if lines else ""
    is_hint = first.casefold().startswith("sep=") and len(first) == len("sep=;")
    is_tab = lines and lines[0].casefold().startswith("sep=\t")
    return "\t" if is_tab else first[-1] if is_hint else ""


def _comments(lines: Sequence[str]) -> list[str]:
    """The lines before the table that begin with #; `#;Name` is the heading of a number."""
    count = 0
    for line in lines:
        if line.strip() and (not line.startswith("#") or (line[1:2] in SEPARATORS and line[1:2])):
            break
        count += 1
    return [*lines[:count]] if count < len(lines) else []


def _likely_separator(lines: Sequence[str]) -> str:
    """The one that parts most of the lines into equally many cells, at least two."""
    sample = lines[:_SAMPLE_LINES]
    best, found = (0.0, 0), ","
    for mark in SEPARATORS:
        widths = Counter(len(row) for row in _sample(sample, mark) if any(row))
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda one: (one[1], one[0]))
        if width > 1:
            best, found = max((best, found), ((count / widths.total(), width), mark))
    return found


def _sample(lines: Sequence[str], mark: str) -> Iterator[list[str]]:
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=mark)
    try:
        yield from reader
    except csv.Error:
        return


def _records(
    lines: Sequence[str], numbers: Sequence[int], mark: str, notices: list[Notice]
) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it begins in."""
    # A lone quote is told from one that opens a cell by the strictness of the reader.
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=mark, strict=True)
    while True:
        begin = reader.line_num
        try:
            record = next(reader, None)
        except csv.Error:
            place = str(numbers[min(begin, len(numbers) - 1)])
            if len(lines[begin]) > csv.field_size_limit():
                raise InvalidContent(place, Fault.TOO_LARGE) from None
            if reader.line_num != begin + 1 or lines[begin].count('"') % 2:
                raise InvalidContent(place, Fault.OPEN_QUOTE) from None
            record = next(csv.reader([lines[begin]], delimiter=mark))
            notices.append(Notice(NoticeCode.ODD_QUOTES, place))
        if record is None:
            return
        yield numbers[begin], record


def _notices(text: Decoded) -> Iterator[Notice]:
    if not text.certain:
        name = encoding_name(text.encoding)
        yield Notice(NoticeCode.ENCODING_GUESSED, "", {"encoding": name})


def _nul(text: str) -> Iterator[Notice]:
    at = text.find("\0")
    if at >= 0:
        before = text[:at].replace("\r\n", "\n").replace("\r", "\n")
        yield Notice(NoticeCode.ODD_CHARACTERS, str(before.count("\n") + 1))
