"""Slides of 16 to 9, and what stands on them: measured first, so that nothing runs over."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chainmap.handout.blocks import Matrix
from chainmap.handout.docx_marks import fit
from chainmap.handout.no_pillow import let_pptx_be_imported
from chainmap.render.fonts import BOLD, REGULAR
from chainmap.render.text import Style, wrapped
from chainmap.wording.card import Cell, Column, Row, Tone

let_pptx_be_imported()
import pptx  # noqa: E402  only now it can be
from pptx.dml.color import RGBColor  # noqa: E402
from pptx.enum.shapes import MSO_SHAPE  # noqa: E402
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN  # noqa: E402
from pptx.oxml import parse_xml  # noqa: E402
from pptx.oxml.ns import nsdecls  # noqa: E402
from pptx.util import Emu, Inches, Pt  # noqa: E402

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

WIDE, HIGH, MARGIN = 13.333, 7.5, 0.6
"""Inches, as all measures here but type, which is in points."""
TITLE_TOP, TITLE_HIGH = 0.35, 0.95
TOP, BOTTOM = 1.45, 6.85
ROOM = WIDE - 2 * MARGIN
FONT = "Calibri"
LEAST, TABLE_TYPE = 11, 11
TITLE_ONLY = 5


def _ink(name: str) -> RGBColor:
    colour: RGBColor = RGBColor.from_string(name)  # type: ignore[no-untyped-call]
    return colour


INK, QUIET, ACCENT = (
    _ink("17212B"),
    _ink("566473"),
    _ink("0069A5"),
)
GROUND, LINE, WHITE = (
    _ink("F3F5F8"),
    _ink("CFD6DE"),
    _ink("FFFFFF"),
)
INKS = {
    Tone.PLAIN: INK,
    Tone.MUTED: QUIET,
    Tone.GOOD: _ink("007A5A"),
    Tone.WARNING: _ink("8A5A00"),
    Tone.BAD: _ink("B54700"),
}
CELL_PAD = 0.06
_PER_POINT = 1 / 72


def presentation() -> Presentation:
    """Empty, 16 to 9; the usual template is for 4 to 3, and its places are moved."""
    made = pptx.Presentation()
    stretch = Inches(WIDE) / (made.slide_width or 1)
    made.slide_width, made.slide_height = Inches(WIDE), Inches(HIGH)
    for page in (made.slide_master, *made.slide_layouts):
        for shape in page.placeholders:
            shape.left, shape.width = (
                Emu(int(shape.left * stretch)),
                Emu(int(shape.width * stretch)),
            )
    for page in (made.slide_master, made.slide_layouts[TITLE_ONLY]):
        _place_title(page)
    return made


def _place_title(page: Any) -> None:
    for shape in page.placeholders:
        if shape.placeholder_format.idx == 0:
            shape.left, shape.top = Inches(MARGIN), Inches(TITLE_TOP)
            shape.width, shape.height = Inches(ROOM), Inches(TITLE_HIGH)


def put_picture(
    slide: Slide, content: bytes, box: tuple[float, float, float, float], told: str = ""
) -> None:
    """`told`: what it shows, for those who cannot see it."""
    shape: Any = slide.shapes.add_picture(io.BytesIO(content), *map(Inches, box))
    shape._element.nvPicPr.cNvPr.set("descr", fit(told))


class Deck:
    """Slides, one after another, each with its title and, at its foot, whose report it is."""

    def __init__(self, whose: str) -> None:
        self.file = presentation()
        self._whose = whose

    def slide(self, title: str) -> Slide:
        made: Slide = self.file.slides.add_slide(self.file.slide_layouts[TITLE_ONLY])
        put_title(made.shapes.title, title, (MARGIN, TITLE_TOP, ROOM, TITLE_HIGH), most=28)
        number = str(len(self.file.slides))
        text(made, (MARGIN, 7.02, ROOM - 1, 0.3), shortened(self._whose, ROOM - 1, 10), 10, QUIET)
        text(made, (WIDE - MARGIN - 1, 7.02, 1, 0.3), number, 10, QUIET, right=True)
        return made

    def content(self) -> bytes:
        stream = io.BytesIO()
        self.file.save(stream)
        return stream.getvalue()


def put_title(shape: Any, said: str, box: tuple[float, float, float, float], *, most: int) -> None:
    """The slide's own title, as outlines and screen readers know it."""
    shape.left, shape.top, shape.width, shape.height = map(Inches, box)
    frame, (_, _, width, height) = shape.text_frame, box
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    _margins(frame)
    size = fitting(said, width, height, most=most, least=16, weight=BOLD)
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    _run(paragraph, cut(said, width, height, size, BOLD), size, INK, bold=True)


# -- measuring --------------------------------------------------------------------------------


def lines_of(said: str, room: float, size: float, weight: int = REGULAR) -> int:
    """How many lines a text takes; our own letters are wider than those of a usual slide."""
    style = _style(size, weight)
    return len(wrapped(said, (room - 0.05) * 72 * 10, style, 200))


def _style(size: float, weight: int) -> Style:
    # Tenths of a point: the type of our painters comes in whole numbers.
    key = round(size * 10), weight
    if key not in _STYLES:
        _STYLES[key] = Style(key[0], weight, key[0] * 1.22)
    return _STYLES[key]


_STYLES: dict[tuple[int, int], Style] = {}


def high(said: str, room: float, size: float, weight: int = REGULAR) -> float:
    return lines_of(said, room, size, weight) * size * 1.22 * _PER_POINT


def fitting(
    said: str, room: float, height: float, *, most: int, least: int = LEAST, weight: int = REGULAR
) -> int:
    """The largest size of type, between two, with which a text stays within its place."""
    sizes = range(most, least - 1, -1)
    return next((size for size in sizes if high(said, room, size, weight) <= height), least)


def cut(said: str, room: float, height: float, size: float, weight: int = REGULAR) -> str:
    """The text, shortened where even so it would run over."""
    most = max(int(height / (size * 1.22 * _PER_POINT)), 1)
    lines = wrapped(said, (room - 0.05) * 72 * 10, _style(size, weight), most)
    if lines_of(said, room, size, weight) <= most:
        return said
    return " ".join(line.removesuffix("-") for line in lines)


def shortened(said: str, room: float, size: float) -> str:
    return cut(said, room, size * 1.3 * _PER_POINT, size)


# -- writing ----------------------------------------------------------------------------------


def text(
    slide: Slide,
    box: tuple[float, float, float, float],
    said: str,
    size: float,
    ink: RGBColor = INK,
    *,
    bold: bool = False,
    right: bool = False,
) -> None:
    """A text in a box of left, top, width and height."""
    frame = slide.shapes.add_textbox(*map(Inches, box)).text_frame
    frame.word_wrap = True
    _margins(frame)
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    _run(paragraph, said, size, ink, bold=bold)


def fitted(
    slide: Slide,
    box: tuple[float, float, float, float],
    said: str,
    *,
    most: int,
    ink: RGBColor = INK,
    bold: bool = False,
) -> float:
    """A text as large as its box allows; how high it came out."""
    weight = BOLD if bold else REGULAR
    size = fitting(said, box[2], box[3], most=most, weight=weight)
    told = cut(said, box[2], box[3], size, weight)
    text(slide, box, told, size, ink, bold=bold)
    return high(told, box[2], size, weight)


def tile(slide: Slide, box: tuple[float, float, float, float], told: tuple[str, str, str]) -> None:
    """A key figure: what it is worth, what it is, what is to be known."""
    panel(slide, box, GROUND)
    left, top, width, height = box
    room = width - 0.3
    large = 40 if height > 1.8 else 26
    head = large * 1.25 * _PER_POINT + 0.12
    text(slide, (left + 0.15, top + 0.08, room, head), told[0], large, bold=True)
    most = 16 if height > 1.8 else 13
    used = fitted(slide, (left + 0.15, top + head, room, 0.55), told[1], most=most, bold=True)
    below = top + head + used + 0.05
    rest = top + height - below - 0.05
    fitted(slide, (left + 0.15, below, room, rest), told[2], most=most - 2, ink=QUIET)


def panel(slide: Slide, box: tuple[float, float, float, float], fill: RGBColor) -> None:
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Inches, box))
    shape.fill.solid()
    shape.fill.fore_color.rgb = fill
    shape.line.fill.background()
    shape.shadow.inherit = False


def _margins(frame: Any) -> None:
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0


def _run(
    paragraph: Any, said: str, size: float, ink: RGBColor = INK, *, bold: bool = False
) -> None:
    run = paragraph.add_run()
    run.text = fit(said)
    run.font.size, run.font.bold, run.font.name = Pt(size), bold, FONT
    run.font.color.rgb = ink


@dataclass(frozen=True, slots=True)
class Setting:
    """How a table is set: the size of its type, and the most lines in a cell."""

    size: int = TABLE_TYPE
    lines: int = 5


USUAL = Setting()


# -- tables -----------------------------------------------------------------------------------


def tables(
    columns: Sequence[Column], rows: Sequence[Row], setting: Setting = USUAL
) -> Iterator[tuple[Row, ...]]:
    """The rows slide by slide: as many as fit below the heads."""
    room = BOTTOM - TOP - _head_height(columns, setting)
    page: list[Row] = []
    used = 0.0
    for row in rows:
        height = _row_height(row, columns, setting)
        if page and used + height > room:
            yield tuple(page)
            page, used = [], 0.0
        first = row if page or not row.goes_on else Row(row.cells)
        page.append(first)
        used += height
    if page:
        yield tuple(page)


def put_table(
    slide: Slide,
    columns: Sequence[Column],
    rows: Sequence[Row],
    caption: str,
    *,
    setting: Setting = USUAL,
) -> float:
    """A real table under its heads; where it ends."""
    heights = [
        _head_height(columns, setting),
        *[_row_height(row, columns, setting) for row in rows],
    ]
    box = (Inches(MARGIN), Inches(TOP), Inches(ROOM), Inches(sum(heights)))
    frame = slide.shapes.add_table(len(rows) + 1, len(columns), *box)
    frame.name = fit(caption)
    table = frame.table
    table.first_row, table.horz_banding = True, False
    for place, column in enumerate(columns):
        table.columns[place].width = Inches(ROOM * column.share)
    for place, height in enumerate(heights):
        table.rows[place].height = Inches(height)
    heads = [Cell(column.title, Tone.MUTED) for column in columns]
    for across, cell in enumerate(heads):
        _put(table.cell(0, across), cell, columns[across], setting, is_head=True)
    for down, row in enumerate(rows, 1):
        for across, cell in enumerate(row.cells):
            said = Cell("") if across == 0 and row.goes_on else cell
            cut_to_fit = _cut_cell(said, columns[across], setting)
            _put(table.cell(down, across), cut_to_fit, columns[across], setting)
            if across == 0:
                for run in table.cell(down, 0).text_frame.paragraphs[0].runs:
                    run.font.bold = True
    return TOP + sum(heights)


def _cut_cell(cell: Cell, column: Column, setting: Setting) -> Cell:
    height = setting.lines * setting.size * 1.22 * _PER_POINT + 0.01
    return Cell(cut(cell.text, _cell_room(column), height, setting.size), cell.tone)


def _cell_room(column: Column) -> float:
    return ROOM * column.share - 2 * CELL_PAD


def _head_height(columns: Sequence[Column], setting: Setting) -> float:
    return _height([column.title for column in columns], columns, setting)


def _row_height(row: Row, columns: Sequence[Column], setting: Setting) -> float:
    return _height([cell.text for cell in row.cells], columns, setting)


def _height(texts: Sequence[str], columns: Sequence[Column], setting: Setting) -> float:
    lines = max(
        lines_of(said, _cell_room(column), setting.size, BOLD if place == 0 else REGULAR)
        for place, (said, column) in enumerate(zip(texts, columns, strict=True))
    )
    return min(lines, setting.lines) * setting.size * 1.22 * _PER_POINT + 2 * CELL_PAD


def _put(cell: Any, said: Cell, column: Column, setting: Setting, *, is_head: bool = False) -> None:
    cell.margin_left = cell.margin_right = Inches(CELL_PAD)
    cell.margin_top = cell.margin_bottom = Inches(CELL_PAD * 0.8)
    cell.fill.solid()
    cell.fill.fore_color.rgb = GROUND if is_head else WHITE
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE if is_head else MSO_ANCHOR.TOP
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if column.is_figure else PP_ALIGN.LEFT
    _run_or_none(paragraph, said, setting.size, is_head=is_head)
    _underline(cell)


def _run_or_none(paragraph: Any, said: Cell, size: int, *, is_head: bool = False) -> None:
    if said.text:
        _run(paragraph, said.text, size, INKS[said.tone], bold=is_head)
    else:  # as high as its type, which is large where nothing is said
        paragraph._p.get_or_add_endParaRPr().set("sz", str(size * 100))


def _underline(cell: Any) -> None:
    """Hairlines above and below; they must stand before the fill."""
    ink = '<a:solidFill><a:srgbClr val="CFD6DE"/></a:solidFill>'
    for place, side in enumerate(("lnT", "lnB")):
        line = parse_xml(f'<a:{side} {nsdecls("a")} w="6350">{ink}</a:{side}>')
        cell._tc.get_or_add_tcPr().insert(place, line)


# -- the matrix -------------------------------------------------------------------------------

MOST_MATRIX = 24
"""Rows and columns that a slide can bear."""
_NAMES, _HEADS, _SMALL = 2.5, 1.35, 8
_GIVEN, _ITSELF = _ink("DCECF7"), _ink("DFE4EA")


def put_matrix(slide: Slide, matrix: Matrix) -> None:
    """Names of columns run upwards; cells count the services."""
    down, across = len(matrix.rows), len(matrix.columns)
    each = min((ROOM - _NAMES) / across, 0.7)
    height = min((BOTTOM - TOP - _HEADS) / down, 0.3)
    box = (MARGIN, TOP, _NAMES + across * each, _HEADS + down * height)
    frame = slide.shapes.add_table(down + 1, across + 1, *map(Inches, box))
    frame.name = fit(matrix.caption)
    table = frame.table
    table.horz_banding = False
    table.columns[0].width, table.rows[0].height = Inches(_NAMES), Inches(_HEADS)
    _put_small(table.cell(0, 0), "", GROUND)
    for place, column in enumerate(matrix.columns, 1):
        table.columns[place].width = Inches(each)
        cell = table.cell(0, place)
        _put_small(cell, shortened(column.name, _HEADS - 0.1, _SMALL), GROUND)
        cell._tc.get_or_add_tcPr().set("vert", "vert270")
    for place, row in enumerate(matrix.rows, 1):
        table.rows[place].height = Inches(height)
        _put_small(table.cell(place, 0), shortened(row.name, _NAMES - 0.1, _SMALL + 1), GROUND)
        for at, column in enumerate(matrix.columns, 1):
            services = matrix.cells.get((row.id, column.id), ())
            fill = _GIVEN if services else _ITSELF if row.id == column.id else WHITE
            _put_small(table.cell(place, at), str(len(services) or ""), fill, centre=True)


def _put_small(cell: Any, said: str, fill: RGBColor, *, centre: bool = False) -> None:
    cell.margin_left = cell.margin_right = Inches(0.04)
    cell.margin_top = cell.margin_bottom = Inches(0.01)
    cell.fill.solid()
    cell.fill.fore_color.rgb = fill
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER if centre else PP_ALIGN.LEFT
    _run_or_none(paragraph, Cell(said), _SMALL)
