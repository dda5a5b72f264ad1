"""Pictures of a map: PNG and SVG files, and images for the clipboard. PDF: see `pdf`.

A picture shows the whole map, whatever the window shows and on whatever screen. Parties without a
place are laid out, deliveries are routed.
"""

from __future__ import annotations

import logging
from functools import cache
from math import ceil, sqrt
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from chainmap.errors import UsageError
from chainmap.model.map import ChainMap
from chainmap.render.drawing import Drawing
from chainmap.render.fonts import load_fonts
from chainmap.render.paper import Background, Paper, Sheet
from chainmap.render.pdf import Page, pdf
from chainmap.render.svg import svg
from chainmap.render.theme import ThemeName
from chainmap.wording.language import tr

__all__ = ["application", "image", "write_pdf", "write_png", "write_svg"]

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


# -- images -----------------------------------------------------------------------------------


def image(
    source: ChainMap | Drawing,
    *,
    width: int | None = None,
    dpi: float | None = None,
    theme: ThemeName = "light",
    background: Background = "white",
    language: str | None = None,
    titled: bool = False,
) -> QImage:
    """`width` in pixels, or 96 scene units to the inch at `dpi` (usually 192).

    A map too large for an image of 16,000 pixels across is shown smaller.

    Raises:
        UsageError: width or dpi are out of reach.
    """
    application()
    sheet = Sheet(source, Paper(theme, background, language, titled))
    scale = _scale(sheet.area, width, dpi)
    size = QSize(width or ceil(sheet.area.width() * scale), ceil(sheet.area.height() * scale))
    picture = QImage(size.boundedTo(QSize(MOST_ACROSS, MOST_ACROSS)), _FORMAT)
    picture.fill(sheet.paper.fill)
    picture.setDotsPerMeterX(round(scale * UNITS_PER_INCH / 0.0254))
    picture.setDotsPerMeterY(round(scale * UNITS_PER_INCH / 0.0254))
    with QPainter(picture) as painter:
        painter.scale(scale, scale)
        painter.translate(-sheet.area.topLeft())
        sheet.paint(painter, detail=scale)
    return picture


_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


def _scale(area: QRectF, width: int | None, dpi: float | None) -> float:
    """Pixels per scene unit."""
    if width is not None and not 1 <= width <= MOST_ACROSS:
        text = tr("The width of a picture must be from 1 to {most} pixels.")
        raise UsageError(text.format(most=MOST_ACROSS))
    if dpi is not None and not 1 <= dpi <= 2400:
        raise UsageError(tr("The resolution of a picture must be from 1 to 2400 dpi."))
    wanted = width / area.width() if width else (dpi or USUAL_DPI) / UNITS_PER_INCH
    longest = max(area.width(), area.height())
    most = min(MOST_ACROSS / longest, sqrt(MOST_PIXELS / (area.width() * area.height())))
    if wanted > most:
        log.warning("the picture is shown at %.2f instead of %.2f pixels per unit", most, wanted)
    return min(wanted, most)


def write_png(
    map: ChainMap,
    path: Path,
    *,
    width: int | None = None,
    dpi: float | None = None,
    theme: ThemeName = "light",
    background: Background = "white",
    language: str | None = None,
    titled: bool = False,
    overwrite: bool = True,
) -> None:
    """As `image`.

    Raises:
        UsageError: as `image` tells.
        OutputError: the file cannot be written.
    """
    picture = image(
        map,
        width=width,
        dpi=dpi,
        theme=theme,
        background=background,
        language=language or map.info.language,
        titled=titled,
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    _write(path, bytes(buffer.data().data()), overwrite=overwrite)


# -- vectors ----------------------------------------------------------------------------------


def write_svg(
    map: ChainMap,
    path: Path,
    *,
    theme: ThemeName = "light",
    background: Background = "white",
    language: str | None = None,
    titled: bool = False,
    overwrite: bool = True,
) -> None:
    """Text stays text; where the bundled font is missing, another sans serif takes its place.

    Raises:
        OutputError: the file cannot be written.
    """
    application()
    sheet = Sheet(map, Paper(theme, background, language or map.info.language, titled))
    _write(path, svg(sheet), overwrite=overwrite)


def write_pdf(
    map: ChainMap,
    path: Path,
    *,
    page: Page = "A4",
    theme: ThemeName = "light",
    language: str | None = None,
    overwrite: bool = True,
) -> None:
    """One page, upright or across as suits the map, title and filter at its head, text selectable.

    Raises:
        OutputError: the file cannot be written.
    """
    application()
    paper = Paper(theme, "white", language or map.info.language)
    _write(path, pdf(Sheet(map, paper), page), overwrite=overwrite)


def _write(path: Path, content: bytes, *, overwrite: bool) -> None:
    from chainmap.storage.files import write_bytes

    write_bytes(path, content, overwrite=overwrite)
