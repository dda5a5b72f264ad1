"""The pages of a draw.io file, however they are packed: plain, deflated, in an SVG or in a PNG."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from lxml import etree

from chainmap.errors import Fault, InputError, InvalidContent, WrongFormat
from chainmap.exchange.drawio.cells import cells_of
from chainmap.exchange.inflating import RAW, inflated
from chainmap.exchange.png_texts import is_png, png_texts
from chainmap.exchange.safe_xml import local_name, parsed_xml

EXPECTED = "drawio"
LARGEST = 20_000_000
"""The most bytes of all pages of a file together, after unpacking."""
_IN_PNG = ("mxfile", "mxGraphModel")


@dataclass(frozen=True, slots=True)
class Page:
    """`graph` is the page's `mxGraphModel`, or what keeps it from being read."""

    number: int
    name: str
    graph: etree._Element | InputError


def pages_of(content: bytes) -> list[Page]:
    """All pages, in their order.

    Raises:
        WrongFormat: it is no draw.io file, or damaged as a whole.
    """
    if is_png(content):
        content = _from_png(content)
    root = parsed_xml(content, expected=EXPECTED)
    if local_name(root) == "svg":
        root = _unwrapped(root.get("content", "").strip())
    if local_name(root) == "mxGraphModel":
        return [Page(1, "", root)]
    if local_name(root) != "mxfile":
        raise WrongFormat(EXPECTED, Fault.NOT_THIS_FORMAT, local_name(root))
    diagrams = [child for child in root if local_name(child) == "diagram"]
    if not diagrams:
        raise WrongFormat(EXPECTED, Fault.NO_GRAPH)
    return list(_pages(diagrams))


def _pages(diagrams: list[etree._Element]) -> Iterator[Page]:
    room = LARGEST
    for number, diagram in enumerate(diagrams, 1):
        name = diagram.get("name", "").strip() or f"{number}"
        try:
            graph, used = _graph(diagram, room)
        except InputError as error:
            yield Page(number, name, error)
        else:
            room -= used
            yield Page(number, name, graph)


def _graph(diagram: etree._Element, room: int) -> tuple[etree._Element, int]:
    """The page's model, and how many bytes were unpacked for it."""
    for child in diagram:
        if local_name(child) == "mxGraphModel":
            return child, 0
    packed = (diagram.text or "").strip()
    if not packed:
        return etree.Element("mxGraphModel"), 0
    text = _inflated_text(packed, room)
    root = parsed_xml(text, expected=EXPECTED)
    if local_name(root) != "mxGraphModel":
        raise WrongFormat(EXPECTED, Fault.NOT_THIS_FORMAT, local_name(root))
    return root, len(text)


def _inflated_text(packed: str, room: int = LARGEST) -> bytes:
    """Base64 of deflated text, most often with its signs written as in a web address."""
    try:
        deflated = base64.b64decode("".join(packed.split()), validate=True)
    except (binascii.Error, ValueError):
        raise WrongFormat(EXPECTED, Fault.DAMAGED) from None
    text = inflated(deflated, RAW, expected=EXPECTED, most=room)
    return text if text.startswith(b"<") else unquote_to_bytes(text)


def _unwrapped(text: str) -> etree._Element:
    """The drawing that travels in an attribute or a PNG: as it is, percent-encoded or deflated."""
    if not text:
        raise WrongFormat(EXPECTED, Fault.NO_GRAPH)
    content = _plain(text)
    return parsed_xml(content, expected=EXPECTED)


def _plain(text: str) -> bytes:
    if text.startswith("<"):
        return text.encode("utf-8", "replace")
    return unquote_to_bytes(text) if text.startswith("%") else _inflated_text(text)


def _from_png(content: bytes) -> bytes:
    texts = png_texts(content, _IN_PNG, expected=EXPECTED)
    if not texts:
        raise WrongFormat(EXPECTED, Fault.NO_GRAPH)
    return etree.tostring(_unwrapped(next(iter(texts.values())).strip()))


@dataclass(frozen=True, slots=True)
class PageSize:
    """How much is on a page; nothing on one that cannot be read. `number` counts from 1."""

    number: int
    name: str
    shapes: int = 0
    links: int = 0
    is_readable: bool = True


def page_sizes(content: bytes) -> list[PageSize]:
    """What a person chooses from.

    Raises:
        WrongFormat: it is no draw.io file, or damaged as a whole.
    """
    return [_size(page) for page in pages_of(content)]


def _size(page: Page) -> PageSize:
    if isinstance(page.graph, InputError):
        return PageSize(page.number, page.name, is_readable=False)
    cells = list(cells_of(page.graph))
    edges = {cell.id for cell in cells if cell.is_edge}
    # What lies on a link is its label.
    shapes = sum(cell.is_vertex and cell.parent not in edges for cell in cells)
    return PageSize(page.number, page.name, shapes, len(edges))


def chosen_pages(pages: list[Page], wanted: str | None) -> list[Page]:
    """The page of this name or number, or all. `#2` is the second, whatever pages are called.

    Raises:
        InvalidContent: there is no such page, or none can be read.
    """
    if wanted is not None:
        named = [page for page in pages if page.name == wanted]
        number = wanted.strip().removeprefix("#")
        numbered = [page for page in pages if str(page.number) == number]
        pages = numbered if wanted.startswith("#") and numbered else named or numbered
        if not pages:
            raise InvalidContent(wanted, Fault.UNKNOWN_PAGE, wanted)
    if all(isinstance(page.graph, InputError) for page in pages):
        raise unreadable(pages[0])
    return pages


def unreadable(page: Page) -> InputError:
    """What keeps the page from being read, with its name."""
    reason = page.graph.reason if isinstance(page.graph, WrongFormat) else Fault.DAMAGED
    return InvalidContent(page.name, reason)
