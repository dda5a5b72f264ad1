"""Real tables for the Word document, with hairlines, and heads that are repeated on each page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Length, Pt

from chainmap.handout.blocks import Matrix
from chainmap.handout.docx_marks import fit
from chainmap.handout.docx_pages import TEXT_UPRIGHT
from chainmap.wording.card import Column, Figure, Row, Tone

if TYPE_CHECKING:
    from docx.document import Document

ACROSS_FROM = 12
"""Columns of a matrix that an upright page can bear."""
INK, QUIET_INK, LINE = "17212B", "566473", "CFD6DE"
HEAD, GIVEN, ITSELF = "F3F5F8", "DCECF7", "DFE4EA"
_INKS = {
    Tone.MUTED: QUIET_INK,
    Tone.GOOD: "007A5A",
    Tone.WARNING: "8A5A00",
    Tone.BAD: "B54700",
}


def add_table(document: Document, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """The table, and a little room below it."""
    heads = [
        _cell(column.title, _Look(QUIET_INK, bold=True, fill=HEAD, right=column.is_figure))
        for column in columns
    ]
    lines = [_row(heads, is_head=True)]
    for row in rows:
        cells = []
        for place, (column, said) in enumerate(zip(columns, row.cells, strict=True)):
            text = "" if place == 0 and row.goes_on else said.text
            look = _Look(_INKS.get(said.tone, INK), bold=place == 0, right=column.is_figure)
            cells.append(_cell(text, look))
        lines.append(_row(cells))
    _put(document, lines, [column.share for column in columns], TEXT_UPRIGHT)
    _room_below(document)


def add_pairs(document: Document, pairs: Sequence[tuple[str, str]]) -> None:
    """Terms and what they mean."""
    lines = [
        _row([_cell(label, _Look(bold=True)), _cell(value, _Look())]) for label, value in pairs
    ]
    _put(document, lines, (0.3, 0.7), TEXT_UPRIGHT)
    _room_below(document)


def add_tiles(document: Document, figures: Sequence[Figure]) -> None:
    """Key figures side by side, three or four in a row."""
    across = len(figures) if len(figures) <= 4 else 3
    lines = [
        _row([_tile(figure) for figure in figures[start : start + across]])
        for start in range(0, len(figures), across)
    ]
    _put(document, lines, [1 / across] * across, TEXT_UPRIGHT)
    _room_below(document)


def _tile(figure: Figure) -> str:
    parts = _paragraph(figure.value, _Look(bold=True, size=16))
    parts += _paragraph(figure.caption, _Look(bold=True))
    if figure.detail:
        parts += _paragraph(figure.detail, _Look(QUIET_INK, size=8))
    return _box(parts, HEAD)


def add_matrix(document: Document, matrix: Matrix, room: Length) -> None:
    """Names of columns stand upright; cells count the services."""
    names = Cm(4.4)
    each = min((room - names) / len(matrix.columns) / room, 0.09)
    heads = [_cell("", _Look())]
    heads += [_cell(column.name, _Look(size=7, upright=True)) for column in matrix.columns]
    lines = [_row(heads, is_head=True, height=Cm(3))]
    for row in matrix.rows:
        cells = [_cell(row.name, _Look(bold=True, size=8))]
        for column in matrix.columns:
            services = matrix.cells.get((row.id, column.id), ())
            fill = GIVEN if services else ITSELF if row.id == column.id else ""
            look = _Look(size=8, centre=True, fill=fill)
            cells.append(_cell(str(len(services) or ""), look))
        lines.append(_row(cells, height=Cm(0.48)))
    shares = [names / room, *[each] * len(matrix.columns)]
    _put(document, lines, shares, room, upright=True)
    _room_below(document)


# -- cells, as XML: python-docx makes them one by one, and a report has tens of thousands -------


@dataclass(frozen=True, slots=True)
class _Look:
    """Of a cell's text; `fill` "": none."""

    ink: str = INK
    bold: bool = False
    size: float = 8.5
    fill: str = ""
    right: bool = False
    centre: bool = False
    upright: bool = False


def _cell(text: str, look: _Look) -> str:
    return _box(_paragraph(text, look), look.fill, upright=look.upright)


def _box(content: str, fill: str, *, upright: bool = False) -> str:
    """Its width comes with the table."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    turned = '<w:textDirection w:val="btLr"/>' if upright else ""
    return f"<w:tc><w:tcPr>%WIDTH%{shade}{turned}</w:tcPr>{content}</w:tc>"


def _paragraph(text: str, look: _Look) -> str:
    side = "right" if look.right else "center" if look.centre else "left"
    after = 0 if look.centre else 20
    bold = "<w:b/>" if look.bold else ""
    half_points = round(look.size * 2)
    looks = f'{bold}<w:color w:val="{look.ink}"/><w:sz w:val="{half_points}"/>'
    run = f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{escape(fit(text))}</w:t></w:r>'
    spacing = f'<w:spacing w:before="0" w:after="{after}"/><w:jc w:val="{side}"/>'
    return f"<w:p><w:pPr>{spacing}</w:pPr>{run if text else ''}</w:p>"


def _row(cells: Sequence[str], *, is_head: bool = False, height: Length | None = None) -> str:
    """Not divided between pages; a head is repeated on each."""
    tall = f'<w:trHeight w:val="{_twips(height)}"/>' if height else ""
    head = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}{head}</w:trPr>{''.join(cells)}</w:tr>"


def _put(
    document: Document,
    lines: Sequence[str],
    shares: Sequence[float],
    room: Length,
    *,
    upright: bool = False,
) -> None:
    """At the end of the document, before what its last section says of its pages."""
    widths = [_twips(Length(round(room * share))) for share in shares]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    looks = (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{_borders(upright=upright)}'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/>'
        "</w:tblCellMar>"
        '<w:tblLook w:firstRow="1"/>'
    )
    rows = "".join(_with_widths(line, widths) for line in lines)
    table = f"<w:tblPr>{looks}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}"
    made = parse_xml(f"<w:tbl {nsdecls('w')}>{table}</w:tbl>")
    body = document.element.body
    place = body.add_p()
    place.addprevious(made)
    body.remove(place)


def _with_widths(line: str, widths: Sequence[int]) -> str:
    told = iter(widths)
    parts = line.split("%WIDTH%")
    return parts[0] + "".join(
        f'<w:tcW w:w="{next(told)}" w:type="dxa"/>{part}' for part in parts[1:]
    )


def _borders(*, upright: bool) -> str:
    """Hairlines between the rows, and between the columns too."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    wanted = sides if upright else ("bottom", "insideH")
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        for side in sides
        if side in wanted
    )
    return f"<w:tblBorders>{lines}</w:tblBorders>"


def _twips(length: Length) -> int:
    return round(length / 635)


def _room_below(document: Document) -> None:
    document.add_paragraph().paragraph_format.space_after = Pt(2)
