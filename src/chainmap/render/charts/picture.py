"""Charts as pictures: SVG, PNG and PDF as bytes, and images for the clipboard."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from chainmap.render import theme as themes
from chainmap.render.charts.layout import laid_out, natural_height
from chainmap.render.charts.parts import Around, Laid, Look
from chainmap.render.pdf import DPI as PDF_DPI
from chainmap.render.picture import UNITS_PER_INCH, USUAL_DPI, application, scale_of
from chainmap.render.svg import svg_drawn
from chainmap.render.theme import ThemeName
from chainmap.wording.chart import Chart


@dataclass(frozen=True, slots=True)
class Plate:
    """How a chart is laid out, in pixels of a screen; texts are as large on every plate.

    `height` `None`: what suits the chart.
    """

    across: float = 960.0
    height: float | None = None
    around: Around = Around.ALL

    def laid(self, chart: Chart) -> Laid:
        application()
        height = self.height or round(natural_height(chart, self.across, self.around))
        return laid_out(chart, self.across, height, around=self.around)


USUAL = Plate()


def chart_svg(chart: Chart, theme: ThemeName = "light", plate: Plate = USUAL) -> bytes:
    """Text stays text."""
    laid = plate.laid(chart)
    area = QRectF(0, 0, laid.width, laid.height)
    head = chart.head
    return svg_drawn(area, lambda painter: _paint(painter, laid, theme), head.title, head.told)


def chart_image(
    chart: Chart,
    theme: ThemeName = "light",
    plate: Plate = USUAL,
    *,
    dpi: float | None = None,
    width: int | None = None,
) -> QImage:
    """`width` in pixels, or 96 units to the inch at `dpi` (usually 192).

    Raises:
        UsageError: width or dpi are out of reach.
    """
    laid = plate.laid(chart)
    scale = scale_of(QRectF(0, 0, laid.width, laid.height), width, dpi or USUAL_DPI)
    size = (QSizeF(laid.width, laid.height) * scale).toSize().expandedTo(QSize(1, 1))
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.setDotsPerMeterX(round(scale * UNITS_PER_INCH / 0.0254))
    picture.setDotsPerMeterY(round(scale * UNITS_PER_INCH / 0.0254))
    picture.fill(themes.theme(theme).surface)
    with QPainter(picture) as painter:
        painter.scale(scale, scale)
        _paint(painter, laid, theme)
    return picture


def chart_png(
    chart: Chart,
    theme: ThemeName = "light",
    plate: Plate = USUAL,
    *,
    dpi: float | None = None,
    width: int | None = None,
) -> bytes:
    """As `chart_image`."""
    picture = chart_image(chart, theme, plate, dpi=dpi, width=width)
    picture.setText("Title", chart.head.title)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def chart_pdf(chart: Chart, theme: ThemeName = "light", plate: Plate = USUAL) -> bytes:
    """One page of the chart's own size; text stays text."""
    laid = plate.laid(chart)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_DPI)
    writer.setTitle(chart.head.title)
    writer.setCreator("ChainMap")
    inches = QSizeF(laid.width, laid.height) / UNITS_PER_INCH
    size = QPageSize(inches, QPageSize.Unit.Inch)
    margins = QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
    with QPainter(writer) as painter:
        painter.scale(PDF_DPI / UNITS_PER_INCH, PDF_DPI / UNITS_PER_INCH)
        _paint(painter, laid, theme)
    return bytes(buffer.data().data())


def chart_file(
    chart: Chart,
    ending: str,
    theme: ThemeName = "light",
    *,
    dpi: float | None = None,
    width: int | None = None,
) -> bytes:
    """As the file whose name ends in ".png", ".svg" or ".pdf"; only a PNG has dots.

    Raises:
        UsageError: width or dpi are out of reach.
    """
    if ending == ".png":
        return chart_png(chart, theme, dpi=dpi, width=width)
    return chart_svg(chart, theme) if ending == ".svg" else chart_pdf(chart, theme)


def _paint(painter: QPainter, laid: Laid, theme: ThemeName) -> None:
    laid.paint(painter, Look(themes.theme(theme)))
