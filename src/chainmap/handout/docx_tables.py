"""Real tables for the Word document, with hairlines, and heads that are repeated on each page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt, RGBColor

from chainmap.handout.blocks import Matrix
from chainmap.handout.docx_marks import fit
from chainmap.handout.docx_pages import INK, QUIET, TEXT_UPRIGHT
from chainmap.wording.card import Column, Figure, Row, Tone

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

ACROSS_FROM = 12
"""Columns of a matrix that an upright page can bear."""
LINE = "CFD6DE"
HEAD, GIVEN, ITSELF = "F3F5F8", "DCECF7", "DFE4EA"
_INKS = {
    Tone.MUTED: QUIET,
    Tone.GOOD: RGBColor(0x00, 0x7A, 0x5A),
    Tone.WARNING: RGBColor(0x8A, 0x5A, 0x00),
    Tone.BAD: RGBColor(0xB5, 0x47, 0x00),
}


def add_table(document: Document, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """The table, and a little room below it."""
    table = _table(document, len(rows) + 1, [column.share for column in columns], TEXT_UPRIGHT)
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        _write(cell, column.title, ink=QUIET, bold=True, right=column.is_figure)
        _shade(cell, HEAD)
    _repeated(table)
    for row, told in zip(list(table.rows)[1:], rows, strict=True):
        for place, (cell, said) in enumerate(zip(row.cells, told.cells, strict=True)):
            text = "" if place == 0 and told.goes_on else said.text
            ink = _INKS.get(said.tone, INK)
            _write(cell, text, ink=ink, bold=place == 0, right=columns[place].is_figure)
    _room_below(document)


def add_pairs(document: Document, pairs: Sequence[tuple[str, str]]) -> None:
    """Terms and what they mean."""
    table = _table(document, len(pairs), (0.3, 0.7), TEXT_UPRIGHT)
    for row, (label, value) in zip(table.rows, pairs, strict=True):
        _write(row.cells[0], label, bold=True)
        _write(row.cells[1], value)
    _room_below(document)


def add_tiles(document: Document, figures: Sequence[Figure]) -> None:
    """Key figures side by side, three or six in a row."""
    across = len(figures) if len(figures) <= 4 else 3
    for start in range(0, len(figures), across):
        few = figures[start : start + across]
        table = _table(document, 1, [1 / across] * len(few), TEXT_UPRIGHT)
        for cell, figure in zip(table.rows[0].cells, few, strict=True):
            _shade(cell, HEAD)
            _write(cell, figure.value, bold=True, size=16)
            caption = cell.add_paragraph()
            _run(caption, figure.caption, bold=True)
            _run(caption, f"\n{figure.detail}" if figure.detail else "", ink=QUIET, size=8)
            caption.paragraph_format.space_after = Pt(2)
        _room_below(document, 3)


def add_matrix(document: Document, matrix: Matrix, room: Length) -> None:
    """Names of columns stand upright; cells count the services."""
    names = Cm(4.4)
    each = min((room - names) / len(matrix.columns) / room, 0.09)
    shares = [names / room, *[each] * len(matrix.columns)]
    table = _table(document, len(matrix.rows) + 1, shares, room, inside=True)
    _repeated(table)
    heads = table.rows[0]
    heads.height = Cm(3)
    for cell, column in zip(heads.cells[1:], matrix.columns, strict=True):
        _write(cell, column.name, size=7)
        _upright(cell)
    for row, told in zip(list(table.rows)[1:], matrix.rows, strict=True):
        row.height = Cm(0.48)
        cells = row.cells
        _write(cells[0], told.name, bold=True, size=8)
        for cell, column in zip(cells[1:], matrix.columns, strict=True):
            services = matrix.cells.get((told.id, column.id), ())
            _write(cell, str(len(services)) if services else "", size=8, centre=True)
            if services or told.id == column.id:
                _shade(cell, GIVEN if services else ITSELF)
    _room_below(document)


# -- cells ------------------------------------------------------------------------------------


def _table(
    document: Document, rows: int, shares: Sequence[float], room: Length, *, inside: bool = False
) -> Table:
    table: Table = document.add_table(rows, len(shares))
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    _lined(table, upright=inside)
    for place, share in enumerate(shares):
        width = Length(round(room * share))
        table.columns[place].width = width
        for cell in table.columns[place].cells:
            cell.width = width
    for row in table.rows:
        _undivided(row._tr)
    return table


def _write(
    cell: _Cell,
    text: str,
    *,
    ink: RGBColor = INK,
    bold: bool = False,
    size: float = 9,
    right: bool = False,
    centre: bool = False,
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0 if centre else 1)
    if right or centre:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.CENTER
    _run(paragraph, text, ink=ink, bold=bold, size=size)


def _run(
    paragraph: object, text: str, *, ink: RGBColor = INK, bold: bool = False, size: float = 9
) -> None:
    if text:
        run = paragraph.add_run(fit(text))  # type: ignore[attr-defined]
        run.bold, run.font.size, run.font.color.rgb = bold, Pt(size), ink


def _room_below(document: Document, points: float = 6) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(points)


def _lined(table: Table, *, upright: bool) -> None:
    """Hairlines between the rows."""
    sides = {"bottom": LINE, "insideH": LINE}
    if upright:
        sides |= {"top": LINE, "left": LINE, "right": LINE, "insideV": LINE}
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{sides[side]}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        if side in sides
    )
    borders = parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>")
    table._tbl.tblPr.append(borders)


def _shade(cell: _Cell, fill: str) -> None:
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
    cell._tc.get_or_add_tcPr().append(shade)


def _upright(cell: _Cell) -> None:
    turn = OxmlElement("w:textDirection")
    turn.set(qn("w:val"), "btLr")
    cell._tc.get_or_add_tcPr().append(turn)


def _repeated(table: Table) -> None:
    """The first row heads each page."""
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)


def _undivided(row: object) -> None:
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # type: ignore[attr-defined]
