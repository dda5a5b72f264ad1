"""Pictures of a map: PNG, SVG and PDF, as bytes or files, pages to print, and images.

A picture shows the whole map, whatever the window shows and on whatever screen. Parties without a
place are laid out, deliveries are routed; a `Drawing` is taken as it is.

All of them take the same look (`paper.Look`):

    theme="dark", background="transparent", language="de"
    block=TitleBlock()                  above the map all that there is to say (`sheet`)
    block=TitleBlock(frozenset({"title", "filter"})), block=TitleBlock(date=changed_on)
    block=NO_BLOCK                      a PDF without its usual heading
    scope=Scope.within(rect)            exactly this rectangle of the scene (`scope`)
    scope=Scope.only(ids)               these parties, deliveries, notes, groups
    overlay=overlay, legend=True        coloured, with what the colours mean
    key=True                            what the shapes and lines mean

A PDF, `pages` and their preview take a `PageSetup` (`page_setup`), which says the paper, which way
up, and over how many sheets: PageSetup("A3", "landscape", Tiles(2, 3)), PageSetup("A4",
tiles=Tiles(scale=1.0)). `Pages` (`pages`) are painted one by one, onto whatever there is. An image
for a preview: `image(drawing, width=…, **look)`; SVG for the clipboard: `svg(drawing, **look)`.
"""

from __future__ import annotations

import logging
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Unpack

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from chainmap.errors import UsageError
from chainmap.model.map import ChainMap
from chainmap.render.drawing import Drawing
from chainmap.render.fonts import load_fonts
from chainmap.render.page_setup import Page, PageSetup
from chainmap.render.pages import Pages
from chainmap.render.paper import Look, Paper, Sheet
from chainmap.render.pdf import pdf_of
from chainmap.render.sheet import USUAL_BLOCK
from chainmap.render.svg import svg_of
from chainmap.wording.language import tr

__all__ = [
    "application",
    "image",
    "largest_dpi",
    "pages",
    "pdf",
    "png",
    "scale_of",
    "svg",
    "write_pdf",
    "write_png",
    "write_svg",
]

log = logging.getLogger(__name__)

UNITS_PER_INCH = 96.0
USUAL_DPI = 192.0
MOST_ACROSS = 16_000
"""Pixels: the longest side of an image."""
MOST_PIXELS = 120_000_000


@cache
def application() -> QGuiApplication:
    """The program's application, or one that needs no screen; the bundled font is loaded."""
    app = QCoreApplication.instance()
    if not isinstance(app, QGuiApplication):
        app = QGuiApplication(["chainmap", "-platform", "offscreen"])
    load_fonts()
    return app


# -- as images and bytes ----------------------------------------------------------------------


def image(
    source: ChainMap | Drawing,
    *,
    width: int | None = None,
    dpi: float | None = None,
    **look: Unpack[Look],
) -> QImage:
    """`width` in pixels, or 96 scene units to the inch at `dpi` (usually 192).

    A map too large for an image of 16,000 pixels across is shown smaller.

    Raises:
        UsageError: width or dpi are out of reach.
    """
    sheet = _sheet(source, look)
    scale = scale_of(sheet.area, width, dpi)
    size = (sheet.area.size() * scale).toSize()
    picture = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(sheet.paper.fill)
    picture.setDotsPerMeterX(round(scale * UNITS_PER_INCH / 0.0254))
    picture.setDotsPerMeterY(round(scale * UNITS_PER_INCH / 0.0254))
    with QPainter(picture) as painter:
        painter.scale(scale, scale)
        painter.translate(-sheet.area.topLeft())
        sheet.paint(painter, detail=scale)
    return picture


def png(
    source: ChainMap | Drawing,
    *,
    width: int | None = None,
    dpi: float | None = None,
    **look: Unpack[Look],
) -> bytes:
    """As `image`; captions in the map's language unless another is named."""
    picture = image(source, width=width, dpi=dpi, **_spoken(source, look))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg(source: ChainMap | Drawing, **look: Unpack[Look]) -> bytes:
    """Text stays text; where the bundled font is missing, another sans serif takes its place."""
    return svg_of(_sheet(source, _spoken(source, look)))


def pdf(
    source: ChainMap | Drawing,
    *,
    page: Page = "A4",
    setup: PageSetup | None = None,
    **look: Unpack[Look],
) -> bytes:
    """Headed by title and filter unless another `block` is wanted; text can be selected.

    `setup` in place of `page`: which way up, and how many sheets.

    Raises:
        UsageError: it would be too many sheets, or paper of no use.
    """
    return pdf_of(pages(source, setup or PageSetup(page), **look))


def pages(source: ChainMap | Drawing, setup: PageSetup, **look: Unpack[Look]) -> Pages:
    """The same for a printer or a preview.

    Raises:
        UsageError: it would be too many sheets, or paper of no use.
    """
    look = _spoken(source, look)
    return Pages(_sheet(source, {**look, "block": look.get("block") or USUAL_BLOCK}), setup)


def largest_dpi(
    source: ChainMap | Drawing,
    *,
    width: int | None = None,
    dpi: float | None = None,
    **look: Unpack[Look],
) -> float | None:
    """The resolution of an image that would be too large as it is wanted; else `None`.

    Raises:
        UsageError: width or dpi are out of reach.
    """
    area = _sheet(source, _spoken(source, look)).area
    found = scale_of(area, width, dpi)
    return found * UNITS_PER_INCH if found < _wanted(area, width, dpi) else None


def _sheet(source: ChainMap | Drawing, look: Look) -> Sheet:
    application()
    return Sheet(source, Paper(**look))


def _spoken(source: ChainMap | Drawing, look: Look) -> Look:
    map = source.map if isinstance(source, Drawing) else source
    return {**look, "language": look.get("language") or map.info.language}


def scale_of(area: QRectF, width: int | None, dpi: float | None) -> float:
    """Pixels per scene unit for a picture so wide, or so fine.

    Raises:
        UsageError: width or dpi are out of reach.
    """
    if width is not None and not 1 <= width <= MOST_ACROSS:
        text = tr("The width of a picture must be from 1 to {most} pixels.")
        raise UsageError(text.format(most=MOST_ACROSS))
    if dpi is not None and not 1 <= dpi <= 2400:
        raise UsageError(tr("The resolution of a picture must be from 1 to 2400 dpi."))
    wanted = _wanted(area, width, dpi)
    longest = max(area.width(), area.height())
    most = min(MOST_ACROSS / longest, sqrt(MOST_PIXELS / (area.width() * area.height())))
    if wanted > most:
        log.warning("the picture is shown at %.2f instead of %.2f pixels per unit", most, wanted)
    return min(wanted, most)


def _wanted(area: QRectF, width: int | None, dpi: float | None) -> float:
    return width / area.width() if width else (dpi or USUAL_DPI) / UNITS_PER_INCH


# -- as files ---------------------------------------------------------------------------------


def write_png(
    source: ChainMap | Drawing,
    path: Path,
    *,
    width: int | None = None,
    dpi: float | None = None,
    overwrite: bool = True,
    **look: Unpack[Look],
) -> None:
    """As `png`.

    Raises:
        UsageError: width or dpi are out of reach.
        OutputError: the file cannot be written.
    """
    _write(path, png(source, width=width, dpi=dpi, **look), overwrite=overwrite)


def write_svg(
    source: ChainMap | Drawing, path: Path, *, overwrite: bool = True, **look: Unpack[Look]
) -> None:
    """As `svg`.

    Raises:
        OutputError: the file cannot be written.
    """
    _write(path, svg(source, **look), overwrite=overwrite)


def write_pdf(
    source: ChainMap | Drawing,
    path: Path,
    *,
    page: Page = "A4",
    setup: PageSetup | None = None,
    overwrite: bool = True,
    **look: Unpack[Look],
) -> None:
    """As `pdf`.

    Raises:
        UsageError: it would be too many sheets, or paper of no use.
        OutputError: the file cannot be written.
    """
    _write(path, pdf(source, page=page, setup=setup, **look), overwrite=overwrite)


def _write(path: Path, content: bytes, *, overwrite: bool) -> None:
    from chainmap.storage.files import write_bytes

    write_bytes(path, content, overwrite=overwrite)
