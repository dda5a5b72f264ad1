"""The report as a Word document to be edited: real headings, tables, captions and contents."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Emu, Length, Pt, RGBColor

from chainmap.analysis.codes import Severity
from chainmap.handout import Progress, blocks
from chainmap.handout.docx_marks import field, fill_contents, fit, keep_together
from chainmap.handout.docx_pages import TEXT_ACROSS, TEXT_UPRIGHT, new_page, prepared, turned
from chainmap.handout.docx_tables import ACROSS_FROM, add_matrix, add_pairs, add_table, add_tiles
from chainmap.handout.logo import pixels
from chainmap.handout.pictures import Pictures
from chainmap.render.charts.parts import Around
from chainmap.render.charts.picture import Plate, chart_png
from chainmap.wording.card import Card, Column, Row, Section, Tone
from chainmap.wording.language import Translate, catalogue

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

DPI = 200
CHART_DOTS = 100
"""Pixels of a screen to the inch of paper: the smaller, the larger are the texts on a chart."""
INKS = {
    Tone.MUTED: RGBColor(0x56, 0x64, 0x73),
    Tone.GOOD: RGBColor(0x00, 0x7A, 0x5A),
    Tone.WARNING: RGBColor(0x8A, 0x5A, 0x00),
    Tone.BAD: RGBColor(0xB5, 0x47, 0x00),
}
SEVERITY_TONES = {Severity.HIGH: Tone.BAD, Severity.MEDIUM: Tone.WARNING, Severity.LOW: Tone.MUTED}
CHAIN_ARROW = " → "


def docx(handout: blocks.Handout, pictures: Pictures, tell: Progress) -> bytes:
    """A4; pages lie across where map and matrix ask for it."""
    writer = _Writer(handout, pictures)
    for place, chapter in enumerate(handout.chapters):
        tell(place / (len(handout.chapters) + 1))
        writer.chapter(chapter)
    writer.fill_contents()
    stream = io.BytesIO()
    writer.document.save(stream)
    return stream.getvalue()


class _Writer:
    """The document while it grows; counts tables and figures for their captions."""

    def __init__(self, handout: blocks.Handout, pictures: Pictures) -> None:
        self._pictures = pictures
        self._tr = catalogue(handout.language)
        self._tables = self._figures = 0
        self._across = False
        self.document: Document = prepared(handout, self._tr)
        self._cover(handout)
        self._place = self._contents()

    # -- cover and contents -------------------------------------------------------------------

    def _cover(self, handout: blocks.Handout) -> None:
        cover, document = handout.cover, self.document
        if cover.logo:
            size = pixels(cover.logo)
            scale = min(Cm(6) / size.width, Cm(2.6) / size.height)
            width = Emu(round(size.width * scale))
            document.add_picture(io.BytesIO(cover.logo), width=width)
        over = document.add_paragraph(fit(cover.subtitle), style="Subtitle")
        over.paragraph_format.space_before = Cm(5.5)
        document.add_paragraph(fit(cover.title), style="Title")
        for text in filter(None, (cover.client, cover.date)):
            document.add_paragraph().add_run(fit(text)).bold = True
        filter_line = self._tr("What counts (filter): {filter}.").format(filter=cover.filter)
        for text in filter(None, (cover.note, filter_line, handout.footer)):
            self._paragraph(text, Tone.MUTED)

    def _contents(self) -> Paragraph:
        """The place of the contents: they are known when all is written."""
        new_page(self.document)
        # No heading of a level: it would stand in the contents itself.
        self.document.add_paragraph(self._tr("Contents"), style="TOC Heading")
        return self.document.add_paragraph()

    # -- chapters -----------------------------------------------------------------------------

    def chapter(self, chapter: blocks.Chapter) -> None:
        self._turn(any(map(self._lies_across, chapter.blocks)))
        self.document.add_heading(fit(chapter.title), 1)
        for block in chapter.blocks:
            self._block(block)

    def fill_contents(self) -> None:
        fill_contents(self.document, self._place)

    def _lies_across(self, block: blocks.Block) -> bool:
        if isinstance(block, blocks.MapPicture):
            return self._pictures.is_wide
        return isinstance(block, blocks.Matrix) and len(block.columns) > ACROSS_FROM

    def _turn(self, across: bool) -> None:
        """A section of its own where the page lies otherwise than before."""
        if across != self._across:
            turned(self.document, across=across)
            self._across = across

    def _block(self, block: blocks.Block) -> None:
        match block:
            case blocks.Heading(text):
                self.document.add_heading(fit(text), 2)
            case blocks.Paragraph(text, tone):
                self._paragraph(text, tone)
            case blocks.Findings(severity, title, found):
                self.document.add_heading(fit(title), 2)
                for one in found:
                    self._finding(one, severity)
            case blocks.Cards(cards):
                for place, card in enumerate(cards):
                    self._card(card, begins_page=place > 0)
            case _:
                self._laid_out(block)

    def _laid_out(self, block: blocks.Block) -> None:
        """What stands in tables, lists and pictures."""
        match block:
            case blocks.Points(points):
                for head, text in points:
                    self._point(head, text)
            case blocks.Facts(rows):
                add_pairs(self.document, rows)
            case blocks.Figures(figures):
                add_tiles(self.document, figures)
            case blocks.Table(caption, columns, rows):
                self._table(caption, columns, rows)
            case blocks.Matrix():
                self._matrix(block)
            case blocks.MapPicture():
                self._map(block)
            case blocks.ChartPicture():
                self._chart(block)
            case _:
                pass

    def _paragraph(self, text: str, tone: Tone = Tone.PLAIN) -> Paragraph:
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(fit(text))
        if tone in INKS:
            run.font.color.rgb = INKS[tone]
        return paragraph

    def _point(self, head: str, text: str) -> None:
        paragraph = self.document.add_paragraph(style="List Bullet")
        if head:
            paragraph.add_run(f"{fit(head)}. ").bold = True
        paragraph.add_run(fit(text))

    def _finding(self, found: blocks.Found, severity: Severity) -> None:
        heading = self.document.add_heading(level=3)
        heading.add_run(fit(found.title))
        tag = heading.add_run(f"   {found.severity_name}")
        tag.font.size, tag.bold = Pt(9), False
        tag.font.color.rgb = INKS[SEVERITY_TONES[severity]]
        told = self.document.add_paragraph(fit(f"{found.sentence} {found.more}".strip()))
        told.paragraph_format.keep_with_next = True
        remedy = self.document.add_paragraph()
        remedy.add_run(self._tr("What would mend it:")).bold = True
        remedy.add_run(f" {fit(found.remedy)}")
        keep_together(told, remedy)
        if found.parties:
            remedy.paragraph_format.keep_with_next = True
            names = ", ".join(party.name for party in found.parties)
            self._paragraph(self._tr("About: {parties}").format(parties=names), Tone.MUTED)

    # -- tables and pictures ------------------------------------------------------------------

    def _table(self, caption: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        if caption:
            self._tables += 1
            self._caption(_table_word(self._tr), self._tables, caption, above=True)
        add_table(self.document, columns, rows)

    def _matrix(self, matrix: blocks.Matrix) -> None:
        self._paragraph(f"{matrix.note} {matrix.figures}")
        self._tables += 1
        self._caption(_table_word(self._tr), self._tables, matrix.caption, above=True)
        add_matrix(self.document, matrix, TEXT_ACROSS if self._across else TEXT_UPRIGHT)

    def _map(self, block: blocks.MapPicture) -> None:
        room = TEXT_ACROSS if self._across else TEXT_UPRIGHT
        height = Cm(14.2) if self._across else Cm(21.5)
        area = self._pictures.sheet.map_area
        width = min(room, Emu(round(height * area.width() / area.height())), Cm(area.width() / 38))
        self._picture(self._pictures.png_for(width / Cm(2.54), DPI), width, block)

    def _chart(self, block: blocks.ChartPicture) -> None:
        room = TEXT_ACROSS if self._across else TEXT_UPRIGHT
        plate = Plate(room / Cm(2.54) * CHART_DOTS, around=Around.NOTES)
        self._picture(chart_png(block.chart, plate=plate, dpi=DPI * 96 / CHART_DOTS), room, block)

    def _picture(
        self, picture: bytes, width: Length, block: blocks.MapPicture | blocks.ChartPicture
    ) -> None:
        """In the middle, with its caption, and with words for those who cannot see it."""
        self.document.add_picture(io.BytesIO(picture), width=width)
        paragraph = self.document.paragraphs[-1]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.keep_with_next = True
        shape = self.document.inline_shapes[-1]
        shape._inline.docPr.set("descr", fit(block.told))
        self._figures += 1
        self._caption(_figure_word(self._tr), self._figures, block.caption)

    def _caption(self, kind: str, number: int, text: str, *, above: bool = False) -> None:
        paragraph = self.document.add_paragraph(style="Caption")
        paragraph.add_run(f"{kind} ")
        field(paragraph, f"SEQ {kind} \\* ARABIC", str(number))
        paragraph.add_run(f": {fit(text)}")
        paragraph.paragraph_format.keep_with_next = above

    # -- cards --------------------------------------------------------------------------------

    def _card(self, card: Card, *, begins_page: bool) -> None:
        heading = self.document.add_heading(fit(card.name), 2)
        heading.paragraph_format.page_break_before = begins_page
        self._paragraph(card.subtitle, Tone.MUTED)
        if card.description:
            self._paragraph(card.description)
        add_tiles(self.document, card.figures)
        if card.way is not None:
            self._section(card.way)
        if len(card.chain) > 1:
            self._chain(card)
        for section in card.sections:
            self._section(section)
        self._paragraph(f"{card.filter}. {card.notes}", Tone.MUTED)

    def _chain(self, card: Card) -> None:
        paragraph = self.document.add_paragraph()
        for step in card.chain:
            paragraph.add_run(fit(step.name)).bold = True
            if step.service:
                run = paragraph.add_run(f" – {fit(step.service)}{CHAIN_ARROW}")
                run.font.color.rgb = INKS[Tone.MUTED]

    def _section(self, section: Section) -> None:
        self.document.add_heading(fit(section.title), 3)
        for line in section.lines:
            self._paragraph(line.text, line.tone)
        if section.rows:
            add_table(self.document, section.columns, section.rows)


def _table_word(tr: Translate) -> str:
    return tr("Table", "above a table")


def _figure_word(tr: Translate) -> str:
    return tr("Figure", "below a picture")
