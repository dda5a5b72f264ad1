"""What python-docx has no words for: fields, bookmarks, contents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

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


def bookmark(paragraph: Paragraph, name: str) -> None:
    """What a link of the contents leads to."""
    number = str(abs(hash(name)) % 100_000)
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), number)
        if tag.endswith("Start"):
            mark.set(qn("w:name"), _anchor(name))
            paragraph._p.insert(1, mark)
        else:
            paragraph._p.append(mark)


def contents_field(document: Document, titles: Sequence[tuple[str, str]]) -> None:
    """Contents of two levels; until they are worked out, the chapters as links."""
    first = document.add_paragraph(style="toc 1")
    _mark(first, "begin")
    run = first.add_run()
    order = OxmlElement("w:instrText")
    order.set(qn("xml:space"), "preserve")
    order.text = ' TOC \\o "1-2" \\h \\z \\u '
    run._r.append(order)
    _mark(first, "separate")
    paragraph = first
    for place, (name, title) in enumerate(titles):
        paragraph = first if place == 0 else document.add_paragraph(style="toc 1")
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), _anchor(name))
        link.append(paragraph.add_run(title)._r)
        paragraph._p.append(link)
    _mark(paragraph, "end")


def keep_together(*paragraphs: Paragraph) -> None:
    """None of them is divided between pages."""
    for paragraph in paragraphs:
        paragraph.paragraph_format.keep_together = True


def _mark(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)


def _anchor(name: str) -> str:
    return f"_Toc_{name}"
