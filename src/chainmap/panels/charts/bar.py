"""The bar above a chart: which one, about what, copy and export."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from chainmap.model.chart import ChartKind
from chainmap.panels.cut_short import Choice
from chainmap.panels.pieces import STEP, Icons, allow, fresh_menu, plain_tip
from chainmap.panels.short_label import ShortLabel
from chainmap.wording.chart import Head
from chainmap.wording.charts import chart_name
from chainmap.wording.language import tr

NARROW, NARROWEST = 640, 260
"""Pixels: below, the bar takes two rows; and what it needs at least."""
FINENESS = (96, 192, 300, 600)
"""Dots per inch that a picture is offered in."""


class Entry(NamedTuple):
    """What a chart may be about, as the choice calls it and as a reader does."""

    of: str
    text: str


class ChartBar(QWidget):
    """`export_wanted` brings the ending, and dots per inch where they matter, else 0."""

    kind_chosen = Signal(object)
    of_chosen = Signal(str)
    copy_wanted = Signal()
    export_wanted = Signal(str, int)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.kinds, self.about = Choice(), Choice()
        self.meaning = ShortLabel()
        self.copy, self.export = QToolButton(), QToolButton()
        self._set_out()
        self.kinds.activated.connect(lambda _: self.kind_chosen.emit(self.kind))
        self.about.activated.connect(lambda _: self.of_chosen.emit(self.about.currentData()))
        self.copy.clicked.connect(self.copy_wanted)

    def _set_out(self) -> None:
        self.kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kinds.setMinimumContentsLength(12)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.about.setSizeAdjustPolicy(policy)
        self.about.setMinimumContentsLength(24)
        self.about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.about.setMaximumWidth(360)
        for button in (self.copy, self.export):
            button.setAutoRaise(True)
            button.setIconSize(QSize(18, 18))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        # As it stands in two rows: what one row needs must not keep a dock from being narrow.
        self.setMinimumWidth(NARROWEST)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(STEP, 4, STEP, 4)
        self._rows.setSpacing(STEP // 2)
        self._first.addWidget(self.kinds)
        self._second.addWidget(self.about, 1)
        self._second.addWidget(self.meaning, 2)
        self._buttons = (self.copy, self.export)
        self._rows.addLayout(self._first)
        self._rows.addLayout(self._second, 1)
        self._place_buttons(self._second)

    def _place_buttons(self, row: QHBoxLayout) -> None:
        for button in self._buttons:
            row.addWidget(button)

    def fit(self, width: int) -> None:
        """One row, or two where it is narrow."""
        is_narrow = width < NARROW
        ways = QBoxLayout.Direction
        self._rows.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self.meaning.setVisible(not is_narrow)
        self._place_buttons(self._first if is_narrow else self._second)
        self._first.setStretch(0, 1 if is_narrow else 0)

    # -- what it says -------------------------------------------------------------------------

    def retranslate(self) -> None:
        kind = self.kind
        with QSignalBlocker(self.kinds):
            self.kinds.clear()
            for one in ChartKind:
                self.kinds.addItem(chart_name(one, tr), one)
        self.set_kind(kind)
        self.kinds.setAccessibleName(tr("Chart"))
        self.kinds.setToolTip(plain_tip(tr("Which chart is shown")))
        self.about.setAccessibleName(tr("What the chart is about"))
        self.about.setToolTip(plain_tip(tr("What the chart is about")))
        self.copy.setIcon(QIcon(self._icons("copy", "text")))
        self.export.setIcon(QIcon(self._icons("export", "text")))
        for button, tip in (
            (self.copy, tr("Copy the chart as a picture")),
            (self.export, tr("Export the chart")),
        ):
            button.setToolTip(plain_tip(tip))
            button.setAccessibleName(tip)
        self._fill_menu()

    def _fill_menu(self) -> None:
        menu = fresh_menu(self.export)
        for dpi in FINENESS:
            self._add(menu, tr("PNG picture, {dpi} dpi …").format(dpi=dpi), ".png", dpi)
        menu.addSeparator()
        self._add(menu, tr("SVG drawing …"), ".svg")
        self._add(menu, tr("PDF document …"), ".pdf")

    def _add(self, menu: QMenu, text: str, ending: str, dpi: int = 0) -> None:
        menu.addAction(text).triggered.connect(lambda: self.export_wanted.emit(ending, dpi))

    def say(self, head: Head, *, has_picture: bool) -> None:
        """What the chart shows, and on hover how to read it."""
        for button in self._buttons:
            allow(button, has_picture, tr("There is nothing to show in this chart yet."))
        self.meaning.say(head.subtitle, " ".join([f"{head.subtitle}.", *head.notes]))

    # -- what is chosen -----------------------------------------------------------------------

    @property
    def kind(self) -> ChartKind:
        chosen = self.kinds.currentData()
        return ChartKind(chosen) if chosen else ChartKind.IMPORTANCE_PERFORMANCE

    def set_kind(self, kind: ChartKind) -> None:
        self.kinds.setCurrentIndex(list(ChartKind).index(kind))

    def set_entries(self, entries: Sequence[Entry], of: str) -> None:
        """What can be chosen, and what is; where there is no choice, none is offered."""
        with QSignalBlocker(self.about):
            self.about.clear()
            for entry in entries:
                self.about.addItem(entry.text, entry.of)
            self.about.setCurrentIndex(max(self.about.findData(of), 0))
        self.about.setVisible(bool(entries))
