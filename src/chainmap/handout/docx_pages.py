"""The pages and styles of the Word document."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor

from chainmap.handout.blocks import Handout
from chainmap.handout.docx_marks import fit, page_number
from chainmap.wording.language import Translate

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.styles.style import ParagraphStyle

FONT = "Calibri"
SHORT, LONG, MARGIN = Cm(21), Cm(29.7), Cm(2.2)
TEXT_UPRIGHT, TEXT_ACROSS = Length(SHORT - 2 * MARGIN), Length(LONG - 2 * MARGIN)
INK, ACCENT, QUIET = RGBColor(0x17, 0x21, 0x2B), RGBColor(0, 0x69, 0xA5), RGBColor(0x56, 0x64, 0x73)
_LANGUAGES = {"de": "de-DE", "en": "en-GB"}


def prepared(handout: Handout, tr: Translate) -> Document:
    """An empty document with our styles, its footer, and the facts about it."""
    document = docx.Document()
    _styles(document, handout.language)
    _size(document.sections[0], across=False)
    _facts(document, handout)
    document.sections[0].different_first_page_header_footer = True
    _footer(document.sections[0], handout, tr, TEXT_UPRIGHT)
    return document


def new_page(document: Document) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def turned(document: Document, *, across: bool) -> None:
    """A new section whose pages lie across, or upright again."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = False
    _size(section, across=across)


def _size(section: Section, *, across: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG, SHORT) if across else (SHORT, LONG)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)


def _facts(document: Document, handout: Handout) -> None:
    facts = document.core_properties
    facts.title = fit(handout.cover.title)[:250]
    facts.subject = fit(handout.cover.subtitle)[:250]
    facts.author, facts.comments = "", ""
    facts.language = _LANGUAGES[handout.language]


def _footer(section: Section, handout: Handout, tr: Translate, room: Length) -> None:
    cover = handout.cover
    paragraph = section.footer.paragraphs[0]
    paragraph.style = "Footer"
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(room, WD_TAB_ALIGNMENT.RIGHT)
    whose = " · ".join(filter(None, (cover.client, cover.title)))
    paragraph.add_run(shorten(fit(whose), 90, placeholder=" …") + "\t")
    page_number(paragraph, tr("Page {number} of {count}"))


# -- styles -----------------------------------------------------------------------------------


def _styles(document: Document, language: str) -> None:
    styles = document.styles
    _set(styles["Normal"], 10.5, INK, after=6)
    _set(styles["Title"], 30, INK, bold=True, after=14)
    _set(styles["Subtitle"], 11, ACCENT, bold=True, after=4)
    _set(styles["Heading 1"], 20, INK, bold=True, before=0, after=10)
    _set(styles["Heading 2"], 14, INK, bold=True, before=16, after=5)
    _set(styles["Heading 3"], 11.5, ACCENT, bold=True, before=10, after=2)
    _set(styles["Caption"], 9, QUIET, bold=False, before=6, after=4)
    _set(styles["Footer"], 8.5, QUIET)
    styles["Heading 1"].paragraph_format.page_break_before = True
    _unlined(styles["Title"])
    for name, base in (("TOC Heading", "Normal"), ("toc 1", "Normal"), ("toc 2", "Normal")):
        if name not in styles:
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles[base]
    _set(styles["TOC Heading"], 20, INK, bold=True, after=10)
    styles["TOC Heading"].paragraph_format.page_break_before = False
    for name, indent, gap in (("toc 1", 0.0, 3), ("toc 2", 0.6, 0)):
        style: ParagraphStyle = styles[name]
        style.paragraph_format.left_indent = Cm(indent)
        style.paragraph_format.space_before = Pt(gap)
        style.paragraph_format.space_after = Pt(0)
        style.paragraph_format.line_spacing = 1.0
        style.paragraph_format.tab_stops.add_tab_stop(TEXT_UPRIGHT, WD_TAB_ALIGNMENT.RIGHT)
    _speak(document, language)


def _set(
    style: ParagraphStyle,
    size: float,
    ink: RGBColor,
    *,
    bold: bool = False,
    before: float | None = None,
    after: float | None = None,
) -> None:
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.italic = False
    style.font.color.rgb = ink
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{kind}"), FONT)
    for spacing in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)
    layout = style.paragraph_format
    layout.space_before = Pt(before) if before is not None else layout.space_before
    layout.space_after = Pt(after) if after is not None else layout.space_after


def _unlined(style: ParagraphStyle) -> None:
    """The title of the usual template stands on a blue line."""
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _speak(document: Document, language: str) -> None:
    """What the spelling is checked for."""
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), _LANGUAGES[language])
