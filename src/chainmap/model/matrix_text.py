"""The matrix as a table for spreadsheets, out and in: names above and on the left, services inside.

A cell holds one service a line; a mark or a number stands for a delivery that is not named.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from enum import StrEnum

from chainmap.model.additions import Named, Step, Typed, added, folded
from chainmap.model.chain_text import MOST_LINES, ChainFault, ChainTextFault, limited
from chainmap.model.formulas import guarded, unguarded
from chainmap.model.map import ChainMap

NO_DELIVERY = {"", "0", "-", "–", "—", "·", "."}
SOME_DELIVERY = {"x", "×", "✓", "✔", "●", "•", "■", "ja", "yes"}
"""Marks that do not name what is delivered."""


class MatrixFault(StrEnum):
    """Why a table is no matrix that can be taken over."""

    NO_HEADS = "no_heads"
    TWIN_NAME = "twin_name"
    NO_HEAD_HERE = "no_head_here"


class MatrixTextFault(Exception):
    """`row` and `column` count from 1, heads included; `name` is what stands there."""

    def __init__(self, fault: MatrixFault, row: int, column: int, name: str = "") -> None:
        super().__init__(f"{row}:{column}: {fault} {name}".strip())
        self.fault = fault
        self.row = row
        self.column = column
        self.name = name


def written_matrix(
    rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[Sequence[str]]]
) -> str:
    """Tab-separated, with heads and an empty corner; no cell of it is taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\r\n")
    writer.writerow(["", *map(_harmless, columns)])
    for name, row in zip(rows, cells, strict=True):
        writer.writerow([_harmless(name), *("\n".join(map(_harmless, cell)) for cell in row)])
    return text.getvalue()


def pasted_matrix(map: ChainMap, text: str, usual_service: str) -> Typed:
    """Adds the deliveries of a matrix; unknown names become departments, nothing is taken away.

    Raises:
        MatrixTextFault: it has no heads, or a head could be either of two parties.
        ChainTextFault: it is too large, or a cell has no end.
    """
    table = _read(text)
    _check_heads(table)
    _check_twins(map, table)
    return added(map, limited(matrix_steps(table)), usual_service)


def is_single(text: str) -> bool:
    """One cell, which is meant for the cells that are selected."""
    return len(_read(text)) == 1 and "\t" not in text.strip("\r\n")


def services_in(cell: str) -> list[str | None]:
    """What a cell tells to be delivered; `None`: something that is not named."""
    return [_service(line) for line in cell.splitlines() if line not in NO_DELIVERY]


def _service(line: str) -> str | None:
    is_mark = (
        line.casefold() in SOME_DELIVERY
        or line.replace(",", ".", 1).replace(".", "", 1).isdecimal()
    )
    return None if is_mark else line


def _read(text: str) -> list[list[str]]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip("\n")
    reader = csv.reader(io.StringIO(text), delimiter="\t")
    rows = []
    try:
        for row in reader:
            rows.append([_tidied(cell) for cell in row])
            if len(rows) > MOST_LINES:
                raise ChainTextFault(ChainFault.TOO_MANY_LINES, MOST_LINES + 1, 1)
    except csv.Error as error:
        raise ChainTextFault(ChainFault.OPEN_QUOTE, reader.line_num, 1) from error
    return rows


def _tidied(cell: str) -> str:
    """Its lines, each without needless space and without the quote that keeps off formulas."""
    lines = (" ".join(line.split()) for line in cell.split("\n"))
    return "\n".join(unguarded(line) for line in lines if line)


def _harmless(text: str) -> str:
    return guarded(" ".join(text.split()))


def _check_heads(table: list[list[str]]) -> None:
    """Names above all filled columns and before all filled rows."""
    if len(table) < 2 or not any(table[0][1:]) or not any(row and row[0] for row in table[1:]):
        raise MatrixTextFault(MatrixFault.NO_HEADS, 1, 1)
    above = table[0]
    for line, row in enumerate(table[1:], 2):
        for place, cell in enumerate(row[1:], 2):
            has_heads = row[0] and place <= len(above) and above[place - 1]
            if cell not in NO_DELIVERY and not has_heads:
                raise MatrixTextFault(MatrixFault.NO_HEAD_HERE, line, place, cell)


def _check_twins(map: ChainMap, table: list[list[str]]) -> None:
    names = [folded(party.name) for party in map.parties.values()]
    twins = {name for name in names if names.count(name) > 1}
    heads = [(1, place, name) for place, name in enumerate(table[0][1:], 2)]
    heads += [(line, 1, row[0]) for line, row in enumerate(table[1:], 2) if row]
    for line, place, name in heads:
        if folded(name) in twins:
            raise MatrixTextFault(MatrixFault.TWIN_NAME, line, place, name)


def matrix_steps(table: Sequence[Sequence[str]]) -> Iterator[Step]:
    """What a table with heads above and on the left tells.

    The parties in the order of the left side, then of the top; then the deliveries.
    """
    above = table[0]
    for line, row in enumerate(table[1:], 2):
        if row and row[0]:
            yield Step(Named(row[0]), None, None, line)
    for name in filter(None, above[1:]):
        yield Step(Named(name), None, None, 1)
    for line, row in enumerate(table[1:], 2):
        for name, cell in zip(above[1:], row[1:], strict=False):
            for service in services_in(cell):
                # Many fill the diagonal with marks: nobody means that he serves himself.
                if service is not None or folded(name) != folded(row[0]):
                    yield Step(Named(row[0]), Named(name), service, line)
