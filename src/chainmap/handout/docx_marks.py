"""What python-docx has no words for: fields, bookmarks, contents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_LEVELS = {"Heading 1": 1, "Heading 2": 2}
"""Which headings the contents list, and where."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def fit(text: str) -> str:
    """The text without what XML cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def field(paragraph: Paragraph, order: str, shown: str) -> None:
    """A field that the word processor works out; `shown` until it does."""
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", order), ("separate", ""), ("shown", shown), ("end", "")):
        if kind == "shown":
            paragraph.add_run(text)
            run = paragraph.add_run()
        elif kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        else:
            told = OxmlElement("w:instrText")
            told.set(qn("xml:space"), "preserve")
            told.text = f" {text} "
            run._r.append(told)


def page_number(paragraph: Paragraph, said: str) -> None:
    """`said` with the fields for {number} and {count} in it."""
    orders = {"{number}": "PAGE", "{count}": "NUMPAGES"}
    for part in re.split(r"(\{\w+\})", said):
        if part in orders:
            field(paragraph, orders[part], "1")
        elif part:
            paragraph.add_run(part)


def fill_contents(document: Document, place: Paragraph) -> None:
    """Writes contents of two levels before `place`: each heading so far, as a link to it.

    They can be read at once. It is a field none the less: Word adds the pages when it is asked to
    update it, and takes over what was changed.
    """
    headings = [it for it in document.paragraphs if it.style and it.style.name in _LEVELS]
    first: Paragraph | None = None
    for number, heading in enumerate(headings, 1):
        level = _LEVELS[heading.style.name if heading.style else ""]
        entry = place.insert_paragraph_before(style=f"toc {level}")
        if first is None:
            first = entry
            _begin_contents(entry)
        _bookmark(heading, number)
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), _anchor(number))
        link.append(entry.add_run(heading.text)._r)
        entry._p.append(link)
    if first is not None:
        _mark(place, "end")


def _begin_contents(paragraph: Paragraph) -> None:
    _mark(paragraph, "begin")
    order = OxmlElement("w:instrText")
    order.set(qn("xml:space"), "preserve")
    order.text = ' TOC \\o "1-2" \\h \\z \\u '
    paragraph.add_run()._r.append(order)
    _mark(paragraph, "separate")


def _bookmark(paragraph: Paragraph, number: int) -> None:
    """What a link of the contents leads to."""
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(number))
        if tag.endswith("Start"):
            mark.set(qn("w:name"), _anchor(number))
            paragraph._p.insert(1, mark)
        else:
            paragraph._p.append(mark)


def keep_together(*paragraphs: Paragraph) -> None:
    """None of them is divided between pages."""
    for paragraph in paragraphs:
        paragraph.paragraph_format.keep_together = True


def _mark(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)


def _anchor(number: int) -> str:
    return f"_Toc{number:08}"
