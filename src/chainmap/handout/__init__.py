"""The report to hand over: one description, written as HTML, PDF, Word and PowerPoint.

May import model, analysis, wording, exchange, layout, storage and render; the command line and the
app import it, inside functions. The description knows no Qt; the writers load their libraries when
called.

    blocks.py        what chapters are made of
    contents.py      the report: its cover and its chapters; with chapter_*.py, which fill them
    worker.py        all of it in a process of its own, for the window
    pictures.py      what is drawn, when a writer asks for it
    pdf.py           on paper; with paper_blocks.py and paper_matrix.py
    docx.py          to be edited; with docx_pages, docx_tables, docx_marks
    pptx.py          slides to be edited; with pptx_slides.py and no_pillow.py
    cards_pdf.py     the cards of parties as one PDF, here or in a process of its own
    html.py          one file for a browser; template, style and script in resources/report
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias, cast

from chainmap.wording.language import Translate

if TYPE_CHECKING:
    from chainmap.handout.blocks import Handout
    from chainmap.handout.pictures import Pictures

Progress: TypeAlias = Callable[[float], None]
"""Is told the share done, 0–1; what it raises ends the work."""
Writer: TypeAlias = "Callable[[Handout, Pictures, Progress], bytes]"


@dataclass(frozen=True, slots=True)
class Shape:
    """One of the forms that a report is handed over in. `is_text`: a terminal can show it."""

    id: str
    ending: str
    is_text: bool = False

    def writer(self) -> Writer:
        """Loads and returns the function that writes it."""
        module = import_module(f"chainmap.handout.{self.id}")
        return cast("Writer", getattr(module, self.id))


SHAPES = {
    shape.id: shape
    for shape in (
        Shape("html", ".html", is_text=True),
        Shape("pdf", ".pdf"),
        Shape("docx", ".docx"),
        Shape("pptx", ".pptx"),
    )
}


def shape_name(id: str, tr: Translate) -> str:
    """What a shape is called, as a choice."""
    return {
        "html": tr("Web page (HTML)"),
        "pdf": tr("PDF document"),
        "docx": tr("Word document (DOCX)"),
        "pptx": tr("PowerPoint slides (PPTX)"),
    }[id]
