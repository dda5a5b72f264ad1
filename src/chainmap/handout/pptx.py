"""The report as slides to be edited: the gravest findings by kind, real titles and tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chainmap.handout import Progress, blocks, pptx_slides
from chainmap.handout.logo import pixels
from chainmap.handout.pictures import Pictures
from chainmap.handout.pptx_findings import put_findings
from chainmap.handout.pptx_slides import (
    ACCENT,
    BOTTOM,
    INK,
    LEAST,
    MARGIN,
    MOST_MATRIX,
    QUIET,
    ROOM,
    TOP,
    WIDE,
    Deck,
    fitted,
    panel,
    put_matrix,
    put_picture,
    put_table,
    text,
    tile,
)
from chainmap.render.charts.parts import Around
from chainmap.render.charts.picture import Plate, chart_png
from chainmap.render.picture import application
from chainmap.wording.card import Card, Cell, Column, Figure, Row, Section
from chainmap.wording.language import Translate, catalogue

if TYPE_CHECKING:
    from pptx.slide import Slide

DPI = 200
CHART_DOTS = 76
"""Pixels of a screen to the inch of a slide: texts on a chart can be read from the back row."""
LEAD_TYPE = 14
"""Of a text above a chart."""
MOST_CARDS = 60
"""Cards with a slide; nobody shows more."""


def pptx(handout: blocks.Handout, pictures: Pictures, tell: Progress) -> bytes:
    """16 to 9; the chapters in the order of the report."""
    application()  # texts are measured
    writer = _Writer(handout, pictures)
    writer.cover(handout)
    chapters = [one for one in handout.chapters if _has_more_than_words(one)] or handout.chapters
    for place, chapter in enumerate(chapters):
        tell(place / (len(chapters) + 1))
        writer.chapter(chapter)
    return writer.deck.content()


class _Writer:
    """Collects what goes together on a slide; `_said`: texts that wait for one."""

    def __init__(self, handout: blocks.Handout, pictures: Pictures) -> None:
        cover = handout.cover
        self.deck = Deck(" · ".join(filter(None, (cover.client, cover.title, cover.date))))
        self._pictures, self._tr = pictures, catalogue(handout.language)
        self._title = ""
        self._said: list[tuple[str, str]] = []
        self._below: tuple[Slide, float] | None = None
        """A slide that has room for one text more, and from where on."""

    def cover(self, handout: blocks.Handout) -> None:
        cover = handout.cover
        slide = self.deck.file.slides.add_slide(self.deck.file.slide_layouts[5])
        panel(slide, (0, 0, WIDE, 0.18), ACCENT)
        if cover.logo:
            size = pixels(cover.logo)
            scale = min(3 / size.width, 1.1 / size.height)
            place = (MARGIN, 0.7, size.width * scale, size.height * scale)
            put_picture(slide, cover.logo, place)
        text(slide, (MARGIN, 2.4, ROOM, 0.4), cover.subtitle, 16, ACCENT, bold=True)
        title = slide.shapes.title
        assert title is not None
        pptx_slides.put_title(title, cover.title, (MARGIN, 2.9, ROOM, 1.7), most=44)
        facts = "  ·  ".join(filter(None, (cover.client, cover.date)))
        fitted(slide, (MARGIN, 4.8, ROOM, 0.5), facts, most=20, bold=True)
        told = self._tr("What counts (filter): {filter}.").format(filter=cover.filter)
        below = "  ".join(filter(None, (cover.note, told, handout.footer)))
        fitted(slide, (MARGIN, 6.4, ROOM, 0.7), below, most=12, ink=QUIET)

    # -- chapters -----------------------------------------------------------------------------

    def chapter(self, chapter: blocks.Chapter) -> None:
        self._title, self._below = chapter.title, None
        found = [
            one for it in chapter.blocks if isinstance(it, blocks.Findings) for one in it.found
        ]
        if found:
            put_findings(self.deck, chapter.title, found, self._tr)
        for block in chapter.blocks:
            self._block(block)
        self._flush()

    def _block(self, block: blocks.Block) -> None:
        match block:
            case blocks.Heading(said):
                self._below = None
                self._said.append((said, ""))
            case blocks.Paragraph(said) if self._put_below(said):
                pass
            case blocks.Paragraph(said):
                self._said.append(("", said))
            case blocks.Points(points):
                self._said += points
            case blocks.Table(caption, columns, rows):
                lead = self._lead()
                self._drop_heading()  # the caption says it
                self._table(caption or self._title, columns, rows)
                if lead and not self._put_below(lead):
                    self._said.append(("", lead))
            case _:
                self._own_slides(block)

    def _put_below(self, said: str) -> bool:
        """On the slide that has room; whether there was one and the text was not too long."""
        if self._below is None:
            return False
        (slide, top), self._below = self._below, None
        if pptx_slides.high(said, ROOM, LEAST) > BOTTOM - top:
            return False
        fitted(slide, (MARGIN, top, ROOM, BOTTOM - top), said, most=14, ink=QUIET)
        return True

    def _own_slides(self, block: blocks.Block) -> None:
        self._below = None
        match block:
            case blocks.Facts(rows):
                self._terms(rows)
            case blocks.Figures(figures):
                self._tiles(figures)
            case blocks.MapPicture():
                self._map(block)
            case blocks.ChartPicture():
                self._chart(block)
            case blocks.Matrix():
                self._matrix(block)
            case blocks.Cards(cards):
                for card in cards[:MOST_CARDS]:
                    self._card(card)
                if len(cards) > MOST_CARDS:
                    self._said.append(("", _left_out(len(cards) - MOST_CARDS, self._tr)))
            case _:
                pass

    def _drop_heading(self) -> str:
        """The heading that waits, taken away; what was said before it gets its slides."""
        waits = bool(self._said) and not self._said[-1][1]
        heading = self._said.pop()[0] if waits else ""
        self._flush()
        return heading

    def _lead(self) -> str:
        """What waits, taken away, where it is one short text that can stand above a chart."""
        match self._said:
            case [("", said)] if pptx_slides.lines_of(said, ROOM, LEAD_TYPE) <= 2:
                self._said = []
                return said
        return ""

    def _flush(self) -> None:
        """Texts that have been collected, on as many slides as they need."""
        waiting, self._said = self._said, []
        is_headed = bool(waiting) and not waiting[0][1]
        title = waiting.pop(0)[0] if is_headed else self._title
        slide, top = None, TOP
        for head, said in waiting:
            told = ". ".join(filter(None, (head, said)))
            is_heading = not said
            height = min(pptx_slides.high(told, ROOM, 15), BOTTOM - TOP)
            if slide is None or top + height + (0.6 if is_heading else 0) > BOTTOM:
                slide, top = self.deck.slide(title), TOP
            elif is_heading:
                top += 0.2
            box = (MARGIN, top, ROOM, height + 0.02)
            fitted(slide, box, told, most=15, ink=ACCENT if is_heading else INK, bold=is_heading)
            top += height + 0.16

    def _terms(self, rows: Sequence[tuple[str, str]]) -> None:
        """Under the heading that waits, or the chapter's title."""
        title = self._drop_heading()
        term, meaning = _heads_of_terms(self._tr)
        columns = (Column(term, 0.28), Column(meaning, 0.72))
        told = tuple(Row((Cell(label), Cell(value))) for label, value in rows)
        self._table(title or self._title, columns, told)

    def _tiles(self, figures: Sequence[Figure]) -> None:
        slide = self.deck.slide(self._title)
        self._below = slide, 6.35
        across, height, gap = 3, 2.2, 0.25
        width = (ROOM - (across - 1) * gap) / across
        for place, figure in enumerate(figures[:6]):
            left = MARGIN + place % across * (width + gap)
            top = TOP + 0.15 + place // across * (height + gap)
            tile(slide, (left, top, width, height), (figure.value, figure.caption, figure.detail))

    def _table(self, title: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        pages = list(pptx_slides.tables(columns, rows))
        for number, page in enumerate(pages, 1):
            slide = self.deck.slide(_of_several(title, number, len(pages), self._tr))
            end = put_table(slide, columns, page, title) + 0.3
            self._below = (slide, end) if end < BOTTOM - 0.9 else None

    def _map(self, block: blocks.MapPicture) -> None:
        area = self._pictures.sheet.map_area
        slide = self.deck.slide(self._title)
        room = BOTTOM - TOP - 0.3
        width = min(ROOM, room * area.width() / area.height(), area.width() / 72)
        height = width * area.height() / area.width()
        picture = self._pictures.png_for(width, DPI)
        put_picture(slide, picture, ((WIDE - width) / 2, TOP, width, height), block.told)
        fitted(slide, (MARGIN, BOTTOM - 0.2, ROOM, 0.3), block.caption, most=11, ink=QUIET)

    def _chart(self, block: blocks.ChartPicture) -> None:
        """As large as the slide allows, laid out for it, below a short text that leads to it."""
        lead = self._lead()
        self._drop_heading()  # the chart's own title says it
        slide, head, top = self.deck.slide(block.chart.head.title), block.chart.head, TOP
        if lead:
            top += fitted(slide, (MARGIN, TOP, ROOM, 0.6), lead, most=LEAD_TYPE, ink=QUIET) + 0.15
        room = BOTTOM - top - 0.3
        plate = Plate(ROOM * CHART_DOTS, room * CHART_DOTS, Around.NOTES)
        picture = chart_png(block.chart, plate=plate, dpi=DPI * 96 / CHART_DOTS)
        put_picture(slide, picture, (MARGIN, top, ROOM, room), block.told)
        fitted(slide, (MARGIN, BOTTOM - 0.2, ROOM, 0.3), head.subtitle, most=11, ink=QUIET)

    # -- matrix and cards ---------------------------------------------------------------------

    def _matrix(self, matrix: blocks.Matrix) -> None:
        """A table of its own where it fits; else who gives what to whom, row by row."""
        if max(len(matrix.columns), len(matrix.rows)) <= MOST_MATRIX:
            put_matrix(self.deck.slide(self._title), matrix)
            return
        columns, rows = _matrix_table(matrix, self._tr)
        self._table(self._title, columns, rows)

    def _card(self, card: Card) -> None:
        slide = self.deck.slide(card.name)
        text(
            slide,
            (MARGIN, 1.2, ROOM, 0.3),
            pptx_slides.shortened(card.subtitle, ROOM, 13),
            13,
            QUIET,
        )
        gap, count = 0.15, len(card.figures)
        width = (ROOM - (count - 1) * gap) / count
        for place, figure in enumerate(card.figures):
            box = (MARGIN + place * (width + gap), 1.65, width, 1.55)
            tile(slide, box, (figure.value, figure.caption, figure.detail))
        top = 3.4
        if card.way is not None:
            way = " ".join(line.text for line in card.way.lines)
            top += fitted(slide, (MARGIN, top, ROOM, 0.75), way, most=13) + 0.15
        halves = [_named(section) for section in card.sections if section.rows]
        half = (ROOM - 0.4) / 2
        for place, (title, said) in enumerate(halves[:4]):
            left = MARGIN + place % 2 * (half + 0.4)
            height = (BOTTOM - top) / 2 - 0.1
            at = top + place // 2 * (height + 0.1)
            text(slide, (left, at, half, 0.3), title, 13, ACCENT, bold=True)
            fitted(slide, (left, at + 0.3, half, height - 0.35), said, most=13, ink=INK)


def _has_more_than_words(chapter: blocks.Chapter) -> bool:
    """Nobody shows a slide that says that there is nothing yet."""
    return not all(isinstance(block, blocks.Paragraph) for block in chapter.blocks)


def _of_several(title: str, number: int, count: int, tr: Translate) -> str:
    if count == 1:
        return title
    return tr("{title} ({number} of {count})").format(title=title, number=number, count=count)


def _left_out(count: int, tr: Translate) -> str:
    return tr("%n more cards are in the report as a web page, PDF or Word document.", "", count)


def _heads_of_terms(tr: Translate) -> tuple[str, str]:
    return tr("Term"), tr("What it means")


def _named(section: Section) -> tuple[str, str]:
    """A table of a card in one sentence: whom, and what."""
    parts: list[str] = []
    for row in section.rows:
        first, second = row.cells[0].text, row.cells[1].text
        parts.append(f"{first}: {second}" if not row.goes_on else second)
    return section.title, "; ".join(parts)


def _matrix_table(
    matrix: blocks.Matrix, tr: Translate
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """Who gives what to whom, supplier by supplier."""
    columns = (
        Column(tr("Supplier"), 0.25),
        Column(tr("Customer"), 0.3),
        Column(tr("Services"), 0.45),
    )
    rows = []
    for giver in matrix.rows:
        given = [it for it in matrix.columns if matrix.cells.get((giver.id, it.id))]
        for place, taker in enumerate(given):
            services = ", ".join(matrix.cells[giver.id, taker.id])
            cells = (Cell(giver.name), Cell(taker.name), Cell(services))
            rows.append(Row(cells, goes_on=place > 0))
    return columns, tuple(rows)
