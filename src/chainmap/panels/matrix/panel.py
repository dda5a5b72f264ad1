"""The customer–supplier matrix: who delivers what to whom, bound to the canvas both ways."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chainmap.analysis.matrix import matrix_order
from chainmap.model.change import Change
from chainmap.panels.cut_short import Choice
from chainmap.panels.matrix.bar import LINE, MatrixBar
from chainmap.panels.matrix.heat import Heat, heat_name, heat_words
from chainmap.panels.matrix.model import MatrixModel
from chainmap.panels.matrix.paste import PasteBar
from chainmap.panels.matrix.view import LARGEST, SMALLEST, MatrixView
from chainmap.panels.matrix.words import convention, order_in_words
from chainmap.panels.pieces import STEP, Icons, label, plain_tip
from chainmap.panels.short_label import ShortLabel
from chainmap.render.theme import Theme
from chainmap.session import Session
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

SLIDER_WIDTH = 110
ROOMY = 640
"""Pixels of width from which the current cell stands in the line of the tools."""
MOST_COPIED = 1_000_000
"""Cells that a table on the clipboard may have."""
MOST_FILLED = 500
"""Cells that one pasted cell is put into."""


class MatrixPanel(QWidget):
    """`message` is for the status bar; `chosen` brings ids to be shown on the canvas."""

    message = Signal(str)
    chosen = Signal(object)

    def __init__(self, session: Session, icons: Icons, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._is_choosing = False
        self._is_roomy = False
        self.model = MatrixModel(session, self)
        self.view = MatrixView(session, self.model, theme)
        self.begins_at = self.view
        self.bar = MatrixBar(self.model, icons)
        self.paste_bar = PasteBar(session)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.heat = Choice()
        self.heat.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.meaning = ShortLabel()
        self.state = QLabel()
        self.state.setProperty("role", "muted")
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setRange(SMALLEST, LARGEST)
        self.size_slider.setFixedWidth(SLIDER_WIDTH)
        self.corner = label("", "muted")
        self.corner.setParent(self.view)
        self.corner.setAutoFillBackground(True)
        self.corner.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.corner.setContentsMargins(STEP, 2, STEP, 4)
        self.hint = label("", "muted")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.hint)
        self._tools = QHBoxLayout()
        self._tools.setContentsMargins(STEP, 4, STEP, 0)
        self._tools.setSpacing(STEP)
        self._tools.addStrut(LINE)
        for part in (self.heat, self.meaning, self.state, self.size_slider):
            self._tools.addWidget(part, 1 if part is self.meaning else 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(self._tools)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.paste_bar)
        self._column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        session, view, bar = self._session, self.view, self.bar
        session.changed.connect(self._follow)
        session.opened.connect(self._follow_opened)
        session.selection_changed.connect(self._show_selection)
        session.settling.connect(view.finish_typing)
        view.cells_chosen.connect(self._choose_cells)
        view.party_chosen.connect(self._choose_party)
        view.remove_wanted.connect(self.remove)
        view.copy_wanted.connect(self.copy)
        view.paste_wanted.connect(self.paste)
        self.paste_bar.message.connect(self.message)
        self.paste_bar.ended.connect(self._end_paste)
        view.go_wanted.connect(self._go)
        view.message.connect(self.message)
        view.zoomed.connect(self._show_size)
        view.selectionModel().currentChanged.connect(self._show_bar)
        view.editor.recorded.connect(self._choose)
        self.model.modelReset.connect(self._show_selection_anew)
        bar.chosen.connect(self._choose)
        bar.renamed.connect(self.model.rename)
        bar.remove_wanted.connect(self.remove)
        bar.add_wanted.connect(view.add_another)
        self.heat.activated.connect(lambda place: self.set_heat(list(Heat)[place]))
        self.size_slider.valueChanged.connect(view.zoom_to)
        for head in (view.across, view.down):
            head.installEventFilter(self)

    # -- what it says -------------------------------------------------------------------------

    def retranslate(self) -> None:
        heat = self.view.painter.heat
        self.heat.clear()
        for one in Heat:
            self.heat.addItem(heat_name(one))
        self.heat.setCurrentIndex(list(Heat).index(heat))
        self.heat.setAccessibleName(tr("Colour of the cells"))
        self.heat.setToolTip(plain_tip(tr("What the cells are coloured by")))
        self.size_slider.setAccessibleName(tr("Size of the cells"))
        self.size_slider.setToolTip(plain_tip(tr("Size of the cells (Ctrl and the wheel)")))
        self.view.setAccessibleName(tr("Customer–supplier matrix"))
        self.view.setAccessibleDescription(order_in_words())
        self.hint.setText(
            tr(
                "The matrix shows who delivers what to whom. Draw two departments on the map "
                "first; then type here what one delivers to the other."
            )
        )
        self.bar.retranslate()
        self.paste_bar.retranslate()
        self._say_convention()
        self.view.measure()
        self.set_heat(heat)
        self._show_page()
        self._show_selection(self._session.selection)

    def _say_convention(self) -> None:
        lines = convention(self._session.map.settings.flows)
        self.corner.setText("\n".join(lines))
        self.corner.setToolTip(plain_tip(" – ".join((*lines, order_in_words()))))
        self._place_corner()

    def set_heat(self, heat: Heat) -> None:
        """Colours the cells by something else."""
        self.view.set_heat(heat)
        self.meaning.say(heat_words(heat))

    def _show_size(self, width: int) -> None:
        self.size_slider.setValue(width)
        self._place_corner()

    def _place_corner(self) -> None:
        view = self.view
        self.corner.setGeometry(0, 0, view.down.width(), view.across.height())
        self.corner.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_roomy = self.width() >= ROOMY
        if is_roomy is not self._is_roomy:
            self._is_roomy = is_roomy
            (self._column if is_roomy else self._tools).removeWidget(self.bar)
            if is_roomy:
                self._tools.insertWidget(2, self.bar, 3)
            else:
                self._column.insertWidget(1, self.bar)
            margin = 0 if is_roomy else STEP
            self.bar.setContentsMargins(margin, 0, margin, 0)
            self._show_page()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place_corner()
        return super().eventFilter(watched, event)

    # -- the map and its report ---------------------------------------------------------------

    def set_report(self, report: Report) -> None:
        self.model.set_order(matrix_order(report))
        self.state.clear()

    def set_busy(self) -> None:
        """The order shown is that of an older map."""
        self.state.setText(tr("Order being reckoned …"))

    def set_failed(self) -> None:
        self.state.setText(tr("Order of an older map"))

    def _follow(self, change: Change) -> None:
        self.model.follow(change)
        if change.parties:
            self.view.measure()
        if change.settings:
            self._say_convention()
        self._show_page()
        self._show_bar()

    def _follow_opened(self) -> None:
        self.model.forget()
        self._say_convention()
        self._show_page()

    def _show_page(self) -> None:
        self.pages.setCurrentWidget(self.view if self.model.rows else self.hint)
        has_cell = self.view.current_pair is not None
        self.bar.setVisible(bool(self.model.rows) and (has_cell or not self._is_roomy))
        self.meaning.setVisible(self.bar.isHidden() or not self._is_roomy)

    # -- in step with the canvas --------------------------------------------------------------

    def _choose_cells(self) -> None:
        self._choose(self.view.chosen.deliveries())

    def _choose(self, ids: object) -> None:
        """Selects what the user selected here, without coming back to change it."""
        self._is_choosing = True
        self._session.select(ids)  # type: ignore[arg-type]
        self._is_choosing = False
        self._show_parties()
        self._show_bar()

    def _choose_party(self, id: str, joins: bool) -> None:
        chosen = self._session.selection ^ {id} if joins else {id}
        self._session.select(chosen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_selection(self._session.selection)

    def _show_selection(self, selection: frozenset[str]) -> None:
        if not self.isVisible():
            return
        if not self._is_choosing:
            pairs = (self.model.pair_of(id) for id in selection)
            self.view.chosen.show({pair for pair in pairs if pair is not None}, reveal=True)
        self._show_parties()
        self._show_page()
        self._show_bar()

    def _show_selection_anew(self) -> None:
        """After rows have moved."""
        pairs = (self.model.pair_of(id) for id in self._session.selection)
        self.view.chosen.show({pair for pair in pairs if pair is not None}, reveal=False)
        self._show_parties()

    def _show_parties(self) -> None:
        self.view.show_parties(id for id in self._session.selection if id in self.model.row_of
                               or id in self.model.column_of)  # fmt: skip

    def _show_bar(self, *_: object) -> None:
        self.bar.show_cell(self.view.current_pair, self._session.selection)
        self._show_page()

    # -- edits --------------------------------------------------------------------------------

    def remove(self) -> None:
        """Takes the selected deliveries off the map: of a cell with several, those chosen above."""
        doomed = [id for id in self._session.selection if id in self._session.map.deliveries]
        count = self.model.remove(doomed)
        if count:
            self.message.emit(tr("%n deliveries removed.", "", count))
        else:
            self.message.emit(tr("Choose cells with deliveries to remove them."))

    # -- tables of a spreadsheet --------------------------------------------------------------

    def copy(self) -> None:
        """The selected cells, or else the whole matrix, with their heads."""
        rows, columns = self.view.chosen.span()
        if len(rows) * len(columns) > MOST_COPIED:
            self.message.emit(tr("That is too much for the clipboard; select fewer cells."))
            return
        QGuiApplication.clipboard().setText(self.model.text_of(rows, columns))
        told = tr("Copied with heads: {rows} × {columns} cells.")
        self.message.emit(told.format(rows=len(rows), columns=len(columns)))

    def paste(self) -> None:
        """A matrix with heads, or one cell into those that are selected."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.paste_bar.offer(text, self.view.chosen.pairs(MOST_FILLED))
        else:
            self.message.emit(tr("There is nothing on the clipboard that could be pasted."))

    def _end_paste(self, ids: object) -> None:
        if ids:
            self._session.select(ids)  # type: ignore[arg-type]
        self.view.setFocus()

    def _go(self) -> None:
        """Brings what is selected into sight on the canvas; of an empty cell both parties."""
        pair = self.view.current_pair
        ids = list(self._session.selection) or list(pair or ())
        if ids:
            self.chosen.emit(ids)
