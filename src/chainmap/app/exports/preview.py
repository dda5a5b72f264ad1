"""What an export will look like: picture and pages, beginning of a text, sheets of a book."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from math import ceil, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chainmap.app.exports.formats import Contents, Order
from chainmap.app.exports.making import Making
from chainmap.app.exports.options import PAPER, PICTURES
from chainmap.app.exports.picture_preview import Leaf, PicturePreview
from chainmap.app.icons import panel_icon
from chainmap.background import Background
from chainmap.canvas.camera import STEP as ZOOM_STEP
from chainmap.errors import ChainMapError
from chainmap.panels.pieces import STEP, label, plain_tip
from chainmap.wording.errors import explain
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.style import Look
    from chainmap.exchange.workbook.outline import SheetSize
    from chainmap.render.drawing import Drawing
    from chainmap.render.pages import Pages

GAP = 8.0
"""Millimetres between two pages."""
PIXELS_PER_MM = 96 / 25.4
MOST_LETTERS, MOST_LINES, LONGEST_LINE = 400_000, 400, 300
SOON = 150
"""Milliseconds that choices must rest before a text is made for them."""


class ExportPreview(QWidget):
    """`told`: how large it will be, in words. `refused`: it cannot be made so; "" where it can."""

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture = PicturePreview(look.theme)
        self.text, self.sheets = QPlainTextEdit(), QListWidget()
        self.notice = label("", "muted")
        self._stack = QStackedWidget()
        self._zoom_row = QWidget()
        self._zoom = QLabel()
        self._making: Making | None = None
        self._background = Background(self)
        self._turn = 0
        self._wanted: Order | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._make_text)
        self._lay_out(look)

    def _lay_out(self, look: Look) -> None:
        self.picture.setAccessibleName(tr("Preview of the picture"))
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(tr("Beginning of the text"))
        self.text.setTabChangesFocus(True)
        self.sheets.setObjectName("exportSheets")
        self.sheets.setAccessibleName(tr("Sheets of the workbook"))
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (self.picture, self.text, self.sheets, self.notice):
            self._stack.addWidget(page)
        self._fill_zoom_row(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._stack, 1)
        column.addWidget(self._zoom_row)
        self.picture.zoomed.connect(self._tell_zoom)

    def _fill_zoom_row(self, look: Look) -> None:
        row = QHBoxLayout(self._zoom_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP // 2)
        picture = self.picture
        self._zoom.setMinimumWidth(56)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addStretch(1)
        row.addWidget(
            _button(look, "zoom-out", tr("Smaller (-)"), lambda: _by(picture, 1 / ZOOM_STEP))
        )
        row.addWidget(self._zoom)
        row.addWidget(_button(look, "zoom-in", tr("Larger (+)"), lambda: _by(picture, ZOOM_STEP)))
        row.addWidget(_button(look, "fit", tr("All of it (0)"), picture.fit))
        row.addWidget(_button(look, "zoom-100", tr("100 % (1)"), lambda: picture.zoom_to(1.0)))

    def _tell_zoom(self, zoom: float) -> None:
        share = QLocale(tr("en", "the code of the language itself")).toString(round(100 * zoom))
        self._zoom.setText(tr("{share}%").format(share=share))

    # -- what is shown ------------------------------------------------------------------------

    def show_order(self, order: Order, drawn: Drawing) -> None:
        """`drawn`: what the order's map looks like, as it is there already."""
        self.stop()
        self._turn += 1
        if order.kind in PICTURES:
            self._show_picture(order, drawn)
        elif order.kind == "xlsx":
            self._count_sheets(order)
        else:
            self._begin_text(order)

    def stop(self) -> None:
        """What is still being made is not wanted any more."""
        self._soon.stop()
        if self._making is not None:
            self._making.stop()
            self._making.deleteLater()
            self._making = None

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._zoom_row.setVisible(page is self.picture)

    def _refuse(self, error: ChainMapError) -> None:
        self.notice.setText(explain(error, tr))
        self._show(self.notice)
        self.told.emit("")
        self.refused.emit(self.notice.text())

    def _show_picture(self, order: Order, drawn: Drawing) -> None:
        try:
            leaves, natural, told = _leaves(order, drawn)
        except ChainMapError as error:
            self._refuse(error)
            return
        self._show(self.picture)
        self.picture.show_leaves(leaves, natural)
        self.told.emit(told)
        self.refused.emit("")

    # -- texts --------------------------------------------------------------------------------

    def _begin_text(self, order: Order) -> None:
        self._wanted = order
        self._wait()
        self._soon.start()

    def _wait(self) -> None:
        self.told.emit(tr("Is being worked out …"))
        self.refused.emit("")

    def _make_text(self) -> None:
        assert self._wanted is not None
        self._making = Making(self._wanted, self)
        self._making.done.connect(self._show_text)
        self._making.begin()

    def _show_text(self, made: Contents | None, fault: Exception | None) -> None:
        if isinstance(fault, ChainMapError):
            self._refuse(fault)
        elif fault is not None:
            raise fault
        elif made is not None:
            self.text.setPlainText(_beginning(made))
            self._show(self.text)
            self.told.emit(_size_words(made))

    # -- the workbook -------------------------------------------------------------------------

    def _count_sheets(self, order: Order) -> None:
        turn = self._turn
        self._wait()
        self._background.run(
            partial(_sheets_of, order), lambda sizes, fault: self._list_sheets(turn, sizes, fault)
        )

    def _list_sheets(
        self, turn: int, sizes: list[SheetSize] | None, fault: Exception | None
    ) -> None:
        if turn != self._turn:
            return
        if fault is not None or sizes is None:
            raise fault or AssertionError
        self.sheets.clear()
        for sheet in sizes:
            rows = tr("%n rows", "", sheet.rows) if sheet.rows is not None else ""
            self.sheets.addItem(" – ".join(filter(None, (sheet.title, rows))))
        self._show(self.sheets)
        self.told.emit(tr("%n sheets", "of a workbook", len(sizes)))


def _by(picture: PicturePreview, factor: float) -> None:
    picture.zoom_to(picture.zoom * factor)


def _button(look: Look, icon: str, tip: str, act: object) -> QToolButton:
    button = QToolButton()
    button.setIcon(panel_icon(look, icon, "text"))
    button.setToolTip(plain_tip(tip))
    button.setAccessibleName(tip)
    button.clicked.connect(act)
    return button


# -- pictures and pages -----------------------------------------------------------------------


def _leaves(order: Order, drawn: Drawing) -> tuple[list[Leaf], float, str]:
    """What is to be painted, how many pixels a unit of it takes at 100 %, and how large it is.

    Raises:
        UsageError: it would be too large.
    """
    if order.kind in PAPER:
        pages = order.pages(drawn)
        return _page_leaves(pages), PIXELS_PER_MM, _page_words(pages)
    from chainmap.render.picture import scale_of

    sheet, options = order.sheet(drawn), order.options
    is_png = order.kind == "png"
    width = options.width or None
    scale = scale_of(sheet.area, width, None if width else options.dpi) if is_png else 1.0
    detail = scale if is_png else 1.0
    steps = partial(sheet.steps, detail=detail)
    clear = options.background == "transparent"
    leaf = Leaf(QPointF(0, 0), sheet.area, lambda painter, part: steps(painter, within=part), clear)
    size = (sheet.area.size() * scale).toSize()
    told = tr("{width} × {height} pixels").format(width=size.width(), height=size.height())
    wanted = options.width or sheet.area.width() * options.dpi / 96
    if is_png and size.width() < 0.98 * wanted:
        told += " – " + tr("as fine as a picture of this size can be")
    return [leaf], scale, told


def _page_leaves(pages: Pages) -> list[Leaf]:
    """As they are glued together, or one."""
    width, height = pages.size
    across = pages.tiling.across if pages.tiling else ceil(sqrt(pages.count))
    area = QRectF(0, 0, width, height)
    return [
        Leaf(
            QPointF(number % across * (width + GAP), number // across * (height + GAP)),
            area,
            partial(_paint_page, pages, number),
        )
        for number in range(pages.count)
    ]


def _paint_page(pages: Pages, number: int, painter: QPainter, part: QRectF) -> Iterator[None]:
    return pages.steps(painter, number, within=part)


def _page_words(pages: Pages) -> str:
    width, height = (round(side) for side in pages.size)
    count = tr("%n pages", "", pages.count)
    return f"{count}, " + tr("{width} × {height} mm").format(width=width, height=height)


# -- texts and tables -------------------------------------------------------------------------


def _beginning(made: Contents) -> str:
    """Of each file, under its name where there are several."""
    parts = []
    for name, content in made.items():
        text = content[: 4 * MOST_LETTERS].decode("utf-8-sig", "ignore")[:MOST_LETTERS]
        lines = [_short(line) for line in text.splitlines()[:MOST_LINES]]
        is_all = len(text.encode()) >= len(content) - 3 and len(lines) == len(text.splitlines())
        parts.append("\n".join([*([f"[{name.lstrip('-')}]"] if name else []), *lines]))
        if not is_all:
            parts[-1] += "\n…"
    return "\n\n".join(parts)


def _short(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]} …"


def _size_words(made: Contents) -> str:
    size = QLocale(tr("en", "the code of the language itself")).formattedDataSize(
        sum(map(len, made.values())), 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )
    files = tr("%n files", "", len(made)) + ", " if len(made) > 1 else ""
    return files + size


def _sheets_of(order: Order) -> list[SheetSize]:
    from chainmap.exchange.workbook.outline import sheet_sizes

    return sheet_sizes(order.whole, order.options.profile or "complete")
