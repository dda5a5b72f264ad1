"""The report on paper: cover, contents with page numbers, chapters; text stays text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from chainmap.handout import Progress
from chainmap.handout.blocks import Block as Said
from chainmap.handout.blocks import Cards, Chapter, Handout, Heading, MapPicture, Matrix
from chainmap.handout.paper_blocks import (
    BODY,
    SMALL,
    chapter_block,
    flowing,
    text_block,
)
from chainmap.handout.paper_matrix import UPRIGHT, matrix_blocks
from chainmap.handout.pdf_front import UPRIGHT_PAGE, Contents, Start, cover, feet, title_of
from chainmap.handout.pictures import Pictures
from chainmap.render.bookmarks import Bookmark, with_bookmarks
from chainmap.render.cards.blocks import COLOURS, Block, write
from chainmap.render.cards.pages import card_pages, opening_of, paint_page, together
from chainmap.render.cards.styles import BOTTOM, LEFT, TOP
from chainmap.render.picture import application
from chainmap.wording.language import Translate, catalogue

DPI = 600
ACROSS_PAGE, LARGE_UPRIGHT, LARGE_ACROSS = (2970.0, 2100.0), (2970.0, 4200.0), (4200.0, 2970.0)
LEAST_NAME = 16.0
"""Tenths of a millimetre: where names on the map would be smaller, its page is an A3."""
NAME_UNITS = 13.0
BELOW = BOTTOM * 0.55
"""A chapter that would begin further down begins a page."""
Lines = Sequence[tuple[float, Block]]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: its size, and how it is painted, told its number and how many there are.

    `begins`: chapters and headings that stand on it; `card`: whose card begins on it.
    """

    size: tuple[float, float]
    paint: Callable[[QPainter, int, int], None]
    begins: tuple[Start, ...] = ()
    card: str = ""


def pdf(handout: Handout, pictures: Pictures, tell: Progress) -> bytes:
    """A4, with pages that lie across, or are larger, where map and matrix ask for it."""
    application()
    tr = catalogue(handout.language)
    leaves = list(_leaves(handout, pictures, tr, tell))
    starts = [(start, page) for page, leaf in enumerate(leaves, 2) for start in leaf.begins]
    contents = Contents(handout, starts, tr)
    front = [Leaf(UPRIGHT_PAGE, cover(handout, tr)), Leaf(UPRIGHT_PAGE, contents.paint)]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _paint(buffer, handout, [*front, *leaves], tell)
    bookmarks = list(_bookmarks(leaves, first=2))
    return with_bookmarks(bytes(buffer.data().data()), bookmarks, contents.jumps())


def _bookmarks(leaves: Sequence[Leaf], first: int) -> Iterator[Bookmark]:
    for page, leaf in enumerate(leaves, first):
        for start in leaf.begins:
            yield Bookmark(title_of(start), page, int(isinstance(start, Heading)))
        if leaf.card:
            yield Bookmark(leaf.card, page, 1)


def _paint(buffer: QBuffer, handout: Handout, leaves: Sequence[Leaf], tell: Progress) -> None:
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(handout.cover.title)
    writer.setCreator("ChainMap")
    writer.setPageLayout(_layout(leaves[0].size))
    with QPainter(writer) as painter:
        for number, leaf in enumerate(leaves, 1):
            if number > 1:
                writer.setPageLayout(_layout(leaf.size))
                writer.newPage()
            painter.resetTransform()
            painter.scale(DPI / 254, DPI / 254)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            leaf.paint(painter, number, len(leaves))
            tell(0.5 + number / len(leaves) / 2)


def _layout(size: tuple[float, float]) -> QPageLayout:
    across, down = (side / 10 for side in size)
    page = QPageSize(QSizeF(across, down), QPageSize.Unit.Millimeter)
    layout = QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


# -- chapters ---------------------------------------------------------------------------------


def _leaves(handout: Handout, pictures: Pictures, tr: Translate, tell: Progress) -> Iterator[Leaf]:
    """All but cover and contents. What flows goes on through chapters until a page of its own."""
    flow = _Flow(handout)
    for place, chapter in enumerate(handout.chapters):
        tell(place / len(handout.chapters) / 2)
        flow.begin(chapter)
        for block in chapter.blocks:
            own = list(_own_leaves(chapter, block, handout, pictures, tr))
            if own:
                yield from flow.pages(but_begun=own)
                yield from own
            else:
                flow.add(block, tr)
    yield from flow.pages()


def _own_leaves(
    chapter: Chapter, block: Said, handout: Handout, pictures: Pictures, tr: Translate
) -> list[Leaf]:
    """The pages of what needs pages of its own; none for what flows."""
    if isinstance(block, MapPicture):
        return [_map_leaf(chapter, block, handout, pictures)]
    if isinstance(block, Matrix):
        return list(_matrix_leaves(chapter, block, handout))
    if isinstance(block, Cards):
        return list(_card_leaves(chapter, block, tr))
    return []


class _Flow:
    """Blocks down upright pages, chapter after chapter."""

    def __init__(self, handout: Handout) -> None:
        self._handout = handout
        self._blocks: list[Block] = []
        self._starts: dict[int, Start] = {}
        self._begun: Chapter | None = None

    def begin(self, chapter: Chapter) -> None:
        self._begun = chapter

    def add(self, said: Said, tr: Translate) -> None:
        if self._begun is not None:
            self._note(chapter_block(self._begun), self._begun)
            self._begun = None
        for block in flowing(said, tr):
            self._blocks.append(block)
        if isinstance(said, Heading):
            self._starts[id(self._blocks[-1])] = said

    def _note(self, block: Block, start: Start) -> None:
        self._blocks.append(block)
        self._starts[id(block)] = start

    def pages(self, but_begun: Sequence[Leaf] = ()) -> Iterator[Leaf]:
        """What has been added so far; `but_begun`: pages that head the chapter themselves."""
        if but_begun:
            self._begun = None
        for page in self._paged():
            begins = tuple(
                self._starts[id(block)] for _, block in page if id(block) in self._starts
            )
            yield _flow_leaf(page, begins, self._handout)
        self._blocks, self._starts = [], {}

    def _paged(self) -> list[list[tuple[float, Block]]]:
        """What belongs together stays together; chapters do not begin near the foot."""
        pages: list[list[tuple[float, Block]]] = [[]]
        top = TOP
        for group in together(self._blocks):
            is_chapter = any(isinstance(self._starts.get(id(it)), Chapter) for it in group)
            below = top + sum(block.height for block in group)
            begins = bool(pages[-1]) and (below > BOTTOM or (is_chapter and top > BELOW))
            if begins:
                pages.append([])
                top = TOP
            elif is_chapter and pages[-1]:
                top += 60
            for block in opening_of(group) if begins else group:
                pages[-1].append((top, block))
                top += block.height
        return [page for page in pages if page]


def _flow_leaf(page: Lines, begins: tuple[Start, ...], handout: Handout) -> Leaf:
    def paint(painter: QPainter, number: int, count: int) -> None:
        for top, block in page:
            block.paint(painter, top)
        feet(painter, UPRIGHT_PAGE, handout, number, count)

    return Leaf(UPRIGHT_PAGE, paint, begins)


def _map_leaf(chapter: Chapter, block: MapPicture, handout: Handout, pictures: Pictures) -> Leaf:
    """The map as large as its page allows; on an A3 where names would be too small else."""
    sheet, area = pictures.sheet, pictures.sheet.map_area
    across = pictures.is_wide

    def scale(size: tuple[float, float]) -> float:
        room = size[0] - 2 * LEFT, size[1] - TOP - 360
        return min(room[0] / area.width(), room[1] / area.height(), 3.4)

    size = ACROSS_PAGE if across else UPRIGHT_PAGE
    if scale(size) * NAME_UNITS < LEAST_NAME:
        size = LARGE_ACROSS if across else LARGE_UPRIGHT
    head = chapter_block(chapter, size[0] - 2 * LEFT)

    def paint(painter: QPainter, number: int, count: int) -> None:
        head.paint(painter, TOP)
        top = TOP + head.height
        write(painter, (LEFT, top), block.caption, SMALL, COLOURS.text_muted)
        painter.save()
        painter.translate(size[0] / 2, top + 50)
        painter.scale(scale(size), scale(size))
        painter.translate(-area.center().x(), -area.top())
        sheet.paint(painter)
        painter.restore()
        feet(painter, size, handout, number, count)

    return Leaf(size, paint, (chapter,))


def _matrix_leaves(chapter: Chapter, matrix: Matrix, handout: Handout) -> Iterator[Leaf]:
    across = len(matrix.columns) > UPRIGHT
    size = ACROSS_PAGE if across else UPRIGHT_PAGE
    bottom, room = size[1] - (UPRIGHT_PAGE[1] - BOTTOM), size[0] - 2 * LEFT
    head = [
        chapter_block(chapter),
        text_block(f"{matrix.note} {matrix.figures}", BODY, COLOURS.text),
    ]
    blocks = [*head, *matrix_blocks(matrix, room)]
    pages: list[list[tuple[float, Block]]] = [[]]
    top = TOP
    for group in together(blocks):
        begins = top + sum(block.height for block in group) > bottom
        if begins:
            pages.append([])
            top = TOP
        for block in opening_of(group) if begins else group:
            pages[-1].append((top, block))
            top += block.height
    for place, page in enumerate(pages):
        yield _matrix_leaf(page, size, handout, (chapter,) if place == 0 else ())


def _matrix_leaf(
    page: Lines, size: tuple[float, float], handout: Handout, begins: tuple[Chapter, ...]
) -> Leaf:
    def paint(painter: QPainter, number: int, count: int) -> None:
        for top, block in page:
            block.paint(painter, top)
        feet(painter, size, handout, number, count)

    return Leaf(size, paint, begins)


def _card_leaves(chapter: Chapter, cards: Cards, tr: Translate) -> Iterator[Leaf]:
    """The cards' own pages; above each stands which chapter it belongs to."""
    head = tr("{number} {chapter}").format(number=chapter.number, chapter=chapter.title)
    begins: tuple[Chapter, ...] = (chapter,)
    for card in cards.cards:
        for place, one in enumerate(card_pages(card, tr)):
            page = replace(one, head=" · ".join(filter(None, (head, one.head))))
            yield Leaf(
                UPRIGHT_PAGE,
                lambda painter, number, count, page=page: paint_page(  # type: ignore[misc]
                    painter, page, number, count, tr
                ),
                begins,
                card.name if place == 0 else "",
            )
            begins = ()
