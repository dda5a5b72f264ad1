"""Bookmarks and links inside a PDF, which Qt's writer does not know; pypdf adds them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import NamedTuple

POINTS = 72 / 254
"""A tenth of a millimetre."""


class Bookmark(NamedTuple):
    """A line of the reader's side bar. `page` counts from 0; `level` 1 stands below the last 0."""

    title: str
    page: int
    level: int = 0


class Jump(NamedTuple):
    """A place on a page that leads to another: left, top, width, height from the top left corner.

    In tenths of a millimetre; pages count from 0.
    """

    page: int
    area: tuple[float, float, float, float]
    to: int


def with_bookmarks(pdf: bytes, bookmarks: Sequence[Bookmark], jumps: Iterable[Jump] = ()) -> bytes:
    """The same pages, with bookmarks that a reader shows beside them, and places to click."""
    from pypdf import PdfWriter
    from pypdf.annotations import Link

    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    writer.pdf_header = pdf[:8].decode()  # it would call itself an older one
    above = None
    for title, page, level in bookmarks:
        parent = above if level else None
        item = writer.add_outline_item(title=title, page_number=page, parent=parent, is_open=False)
        above = above if level else item
    for page, (left, top, width, height), to in jumps:
        high = float(writer.pages[page].mediabox.height)
        area = (left * POINTS, high - (top + height) * POINTS,
                (left + width) * POINTS, high - top * POINTS)  # fmt: skip
        writer.add_annotation(page, Link(rect=area, target_page_index=to))
    if bookmarks:
        writer.page_mode = "/UseOutlines"
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
