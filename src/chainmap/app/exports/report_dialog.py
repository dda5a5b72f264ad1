"""What a report to hand over is to be: shape, language, cover, chapters."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from chainmap.app import dialogs
from chainmap.app.fitting import fitting
from chainmap.app.translations import LANGUAGE_NAMES
from chainmap.errors import ChainMapError, InputError
from chainmap.handout import SHAPES, shape_name
from chainmap.handout.contents import CHAPTERS, Order, chapter_title, usual_chapters
from chainmap.handout.logo import checked_logo
from chainmap.panels.cut_short import Choice, Line
from chainmap.panels.fields import LONGEST_TEXT
from chainmap.panels.pieces import STEP, allow, label
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window
    from chainmap.handout.worker import Commission

LOGO_SIZE = (140, 44)
WIDTH, FEWEST_ROWS = 520, 4
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ReportDialog(QDialog):
    """Shape, its chapters, logo and whether to open it are remembered; the cover is the map's."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._map = window.session.recorded
        self.setWindowTitle(tr("Report"))
        self.shapes, self.languages = Choice(), Choice()
        self.title, self.client = Line(), Line()
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat(tr("yyyy-MM-dd", "how a date is written"))
        self.logo_shown, self.chapters = QLabel(), QListWidget()
        self.opens = QCheckBox(tr("Open it when it is written"))
        self._logo: bytes | None = None
        self._logo_file: Path | None = None
        self.buttons = QDialogButtonBox()
        self._lay_out()
        self._fill()
        self._judge()
        self.resize(fitting(self, WIDTH, self.sizeHint().height()))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(2 * STEP)
        form.addRow(tr("Format"), self.shapes)
        form.addRow(tr("Language"), self.languages)
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("Client"), self.client)
        form.addRow(tr("Date"), self.date)
        form.addRow(tr("Logo"), self._logo_row())
        form.addRow(tr("Chapters"), self._chapter_column())
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(form)
        column.addWidget(self.opens)
        role = QDialogButtonBox.ButtonRole
        self.write = self.buttons.addButton(tr("Write report …"), role.AcceptRole)
        self.buttons.addButton(tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH)

    def _logo_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.choose_logo = QPushButton(tr("Choose a PNG …"))
        self.choose_logo.clicked.connect(self._ask_logo)
        self.drop_logo = QPushButton(tr("No logo"))
        self.drop_logo.clicked.connect(lambda: self._take_logo(None))
        for widget in (self.logo_shown, self.choose_logo, self.drop_logo):
            row.addWidget(widget)
        row.addStretch()
        return row

    def _chapter_column(self) -> QVBoxLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        for text, state in ((tr("All"), CHECKED), (tr("None", "of the chapters"), UNCHECKED)):
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, state=state: self._check_all(state))
            row.addWidget(button)
        row.addStretch()
        self.chapters.setAccessibleName(tr("Chapters"))
        self.chapters.setSizeAdjustPolicy(self.chapters.SizeAdjustPolicy.AdjustToContents)
        column.addWidget(self.chapters)
        column.addLayout(row)
        column.addWidget(label(tr("They come in this order."), "muted"))
        return column

    # -- what stands in it --------------------------------------------------------------------

    def _fill(self) -> None:
        settings, info = self._window.settings, self._map.info
        for id in SHAPES:
            self.shapes.addItem(shape_name(id, tr), id)
        self.shapes.setCurrentIndex(max(self.shapes.findData(settings.report_shape), 0))
        for code, name in LANGUAGE_NAMES.items():
            self.languages.addItem(name, code)
        self.languages.setCurrentIndex(max(self.languages.findData(info.language), 0))
        for line, text in ((self.title, info.title), (self.client, info.organisation or "")):
            line.setMaxLength(LONGEST_TEXT)
            line.setText(text)
            line.setCursorPosition(0)
        day = info.date or datetime.now().astimezone().date()
        self.date.setDate(QDate(day.year, day.month, day.day))
        self.opens.setChecked(settings.is_report_opened)
        self._fill_chapters()
        self.shapes.currentIndexChanged.connect(lambda _: self._check_usual())
        self._recall_logo(settings.report_logo)

    def _fill_chapters(self) -> None:
        for id in CHAPTERS:
            item = QListWidgetItem(chapter_title(id, tr), self.chapters)
            item.setData(Qt.ItemDataRole.UserRole, id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        row = self.chapters.sizeHintForRow(0)
        frame = 2 * self.chapters.frameWidth() + 2
        self.chapters.setMinimumHeight(FEWEST_ROWS * row + frame)
        self.chapters.setMaximumHeight(len(CHAPTERS) * row + frame)
        self._check_usual()
        self.chapters.itemChanged.connect(self._judge)

    def _check_usual(self) -> None:
        """The chapters of the last report in this shape, or those that it usually has."""
        wanted = self._window.settings.report_chapters(self.shape) or usual_chapters(self.shape)
        for row in range(self.chapters.count()):
            item = self.chapters.item(row)
            is_wanted = item.data(Qt.ItemDataRole.UserRole) in wanted
            item.setCheckState(CHECKED if is_wanted else UNCHECKED)

    def _recall_logo(self, file: Path | None) -> None:
        """One that is gone meanwhile is forgotten without a word."""
        try:
            self._take_logo(file)
        except ChainMapError:
            self._take_logo(None)

    def _ask_logo(self) -> None:
        folder = self._window.settings.folder("logos")
        filters = tr("PNG pictures (*.png)")
        for file in dialogs.ask_files_to_open(self, tr("Choose a logo"), folder, filters)[:1]:
            try:
                self._take_logo(file)
            except ChainMapError as error:
                dialogs.show_error(self, tr("This picture cannot be the logo"), error)

    def _take_logo(self, file: Path | None) -> None:
        from chainmap.storage.files import read_bytes

        try:
            self._logo = checked_logo(read_bytes(file, expected="png")) if file else None
        except InputError as error:
            error.path = file
            raise
        self._logo_file = file
        picture = QPixmap()
        if self._logo:
            picture.loadFromData(self._logo)
            aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            picture = picture.scaled(*LOGO_SIZE, aspect, smooth.SmoothTransformation)
        self.logo_shown.setPixmap(picture)
        # Logos are made for paper.
        self.logo_shown.setStyleSheet("background: white; padding: 4px; border-radius: 4px")
        self.logo_shown.setVisible(self._logo is not None)
        self.drop_logo.setVisible(self._logo is not None)

    def _check_all(self, state: Qt.CheckState) -> None:
        for row in range(self.chapters.count()):
            self.chapters.item(row).setCheckState(state)

    def _judge(self) -> None:
        allow(self.write, bool(self.chosen), tr("Choose at least one chapter."))

    # -- what was chosen ----------------------------------------------------------------------

    @property
    def shape(self) -> str:
        return str(self.shapes.currentData())

    @property
    def opens_it(self) -> bool:
        return self.opens.isChecked()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The chapters."""
        items = map(self.chapters.item, range(self.chapters.count()))
        data = Qt.ItemDataRole.UserRole
        return tuple(str(it.data(data)) for it in items if it.checkState() is CHECKED)

    def accept(self) -> None:
        settings = self._window.settings
        settings.keep_report(self.shape, self.chosen, self._logo_file, opens=self.opens_it)
        super().accept()

    def commission(self) -> Commission:
        """The map as it is drawn, and all that was chosen."""
        from chainmap.handout.worker import Commission
        from chainmap.storage.format import encode

        day = self.date.date()
        order = Order(
            language=str(self.languages.currentData()),
            title=self.title.text().strip(),
            client=self.client.text().strip(),
            date=datetime(day.year(), day.month(), day.day()).astimezone().date(),
            logo=self._logo,
            chapters=self.chosen,
        )
        drawing = self._window.canvas.placing.settled_drawing()
        routes = dict(drawing.routes)
        flows = self._map.settings.flows
        return Commission(encode(self._map), routes, flows, order, self.shape)
