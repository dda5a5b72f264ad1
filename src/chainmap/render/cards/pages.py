"""Cards on A4 pages: one page each where that can be, painted onto a PDF, a printer, an image."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from chainmap.render.bookmarks import Bookmark, with_bookmarks
from chainmap.render.cards.blocks import COLOURS, Block, head_blocks, section_blocks, space, write
from chainmap.render.cards.chain import chain_block
from chainmap.render.cards.styles import (
    BOTTOM,
    DENSITIES,
    FOOT,
    FOOTER,
    HEAD,
    LEFT,
    OVERLINE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP,
    WIDTH,
    Density,
    close,
)
from chainmap.render.picture import application
from chainmap.render.text import elided, width
from chainmap.wording.card import Card
from chainmap.wording.language import Translate

Progress: TypeAlias = Callable[[float], None]

MOST_PAGES = 2
"""Of one card; where all it says takes more, its tables are cut and say so."""
DPI = 600


@dataclass(frozen=True, slots=True)
class Page:
    """Blocks with their tops; `head` stands above them, `feet` at the bottom left."""

    blocks: tuple[tuple[float, Block], ...]
    head: str
    feet: tuple[str, ...]


def card_pages(card: Card, tr: Translate) -> list[Page]:
    """The pages of one card, as roomy as one page allows, else close on two."""
    for density in DENSITIES:
        pages = paged(_blocks(card, density, tr))
        if len(pages) == 1:
            break
    else:
        pages = _on_most_pages(card, tr)
    feet = card.context, card.filter, card.notes
    heads = ["", *[card.name] * (len(pages) - 1)]
    return [Page(tuple(page), head, feet) for page, head in zip(pages, heads, strict=True)]


def _on_most_pages(card: Card, tr: Translate) -> list[list[tuple[float, Block]]]:
    """With as many rows a table as fit on the pages that a card may have."""
    pages = paged(_blocks(card, close(None), tr))
    least, most = 1, max((len(section.rows) for section in card.sections), default=1)
    if len(pages) <= MOST_PAGES:
        return pages
    while least < most:
        middle = (least + most + 1) // 2
        if len(paged(_blocks(card, close(middle), tr))) <= MOST_PAGES:
            least = middle
        else:
            most = middle - 1
    return paged(_blocks(card, close(least), tr))


def _blocks(card: Card, density: Density, tr: Translate) -> list[Block]:
    blocks = list(head_blocks(card))
    if card.way is not None:
        blocks += section_blocks(card.way, density, tr)
    if len(card.chain) > 1:
        blocks += [space(10), chain_block(card.chain, density.chain, tr)]
    for section in card.sections:
        blocks += section_blocks(section, density, tr)
    return blocks


def paged(blocks: Sequence[Block]) -> list[list[tuple[float, Block]]]:
    """What belongs together stays together, and a table that goes on says whose it is."""
    pages: list[list[tuple[float, Block]]] = [[]]
    top = TOP
    for group in together(blocks):
        begins = bool(pages[-1]) and top + sum(block.height for block in group) > BOTTOM
        if begins:
            pages.append([])
            top = TOP
        for block in opening_of(group) if begins else group:
            pages[-1].append((top, block))
            top += block.height
    return pages


def opening_of(group: Sequence[Block]) -> Sequence[Block]:
    """The group as it begins a page."""
    first, *rest = group
    return [*(first.opening or (first,)), *rest]


def together(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keeps:
            yield group
            group = []
    if group:
        yield group


# -- onto paper -------------------------------------------------------------------------------


def paint_cards(
    device: QPagedPaintDevice,
    cards: Collection[Card],
    tr: Translate,
    progress: Progress | None = None,
) -> list[int]:
    """Paints all cards, and returns how many pages stand before each.

    `progress` is told the share done, 0–1; what it raises ends the work.
    """
    application()
    tell = progress or (lambda _share: None)
    pages: list[Page] = []
    starts: list[int] = []
    for number, card in enumerate(cards):
        tell(number / len(cards) / 2)
        starts.append(len(pages))
        pages += card_pages(card, tr)
    with QPainter(device) as painter:
        scale = min(device.width() / PAGE_WIDTH, device.height() / PAGE_HEIGHT)
        painter.scale(scale, scale)
        for number, page in enumerate(pages, 1):
            if number > 1:
                device.newPage()
            paint_page(painter, page, number, len(pages), tr)
            tell(0.5 + number / len(pages) / 2)
    return starts


def paint_page(painter: QPainter, page: Page, number: int, count: int, tr: Translate) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for top, block in page.blocks:
        block.paint(painter, top)
    write(painter, (LEFT, HEAD), elided(page.head, WIDTH, OVERLINE), OVERLINE, COLOURS.accent)
    said = tr("Page {number} of {count}").format(number=number, count=count)
    room = width(said, FOOTER)
    ink = COLOURS.text_muted
    for line, text in enumerate(page.feet):
        space_left = WIDTH - (room + 40 if line == 0 else 0)
        at = (LEFT, FOOT + line * FOOTER.line)
        write(painter, at, elided(text, space_left, FOOTER), FOOTER, ink)
    write(painter, (LEFT + WIDTH - room, FOOT), said, FOOTER, ink)


def cards_pdf(
    cards: Collection[Card], title: str, tr: Translate, progress: Progress | None = None
) -> bytes:
    """All cards as one PDF; text stays text, the font is in it, and each card has a bookmark.

    `progress` as in `paint_cards`.
    """
    application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setCreator("ChainMap")
    writer.setPageLayout(page_layout())
    starts = paint_cards(writer, cards, tr, progress)
    bookmarks = [Bookmark(card.name, page) for card, page in zip(cards, starts, strict=True)]
    return with_bookmarks(bytes(buffer.data().data()), bookmarks)


def page_layout() -> QPageLayout:
    """A4 upright; the margins are the card's own."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
