"""What differs between two maps: a list with filters, beside the pictures of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chainmap.analysis.changes import Fate
from chainmap.panels.changes.legend import SidesLegend
from chainmap.panels.changes.list import ChangesList
from chainmap.panels.changes.model import Wish
from chainmap.panels.cut_short import Choice, Line
from chainmap.panels.pieces import STEP, label, plain_tip
from chainmap.render.overlay_painter import BADGE_HEIGHT, badge_width, paint_badge
from chainmap.render.theme import Theme
from chainmap.wording.change_list import ChangeKind, ChangeRow, kind_title
from chainmap.wording.changes import MARKS, fate_name
from chainmap.wording.language import tr

_RECKONED = (ChangeKind.FINDINGS, ChangeKind.FIGURES)
"""They follow from what was drawn and recorded, and are not counted with it."""


class ChangesPanel(QWidget):
    """`chosen` brings the row that is to be shown on the maps.

    The buttons with the signs are the legend of the maps, too.
    """

    chosen = Signal(object)

    def __init__(self, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._theme = theme
        self._rows: Sequence[ChangeRow] = ()
        self.matched = label("", "muted")
        self.fates = {fate: QToolButton() for fate in Fate}
        self.kind = Choice()
        self.search = Line()
        self.search.setClearButtonEnabled(True)
        self.legend = SidesLegend(theme)
        self.list = ChangesList(theme)
        self.hint = label("", "muted")
        self.stack = QStackedWidget()
        self._set_out()
        for button in self.fates.values():
            button.toggled.connect(lambda _: self._list())
        self.kind.currentIndexChanged.connect(lambda _: self._list())
        self.search.textChanged.connect(lambda _: self._list())
        self.list.chosen.connect(self.chosen)
        self.begins_at: QWidget = self.list

    def _set_out(self) -> None:
        fates, filters = QHBoxLayout(), QHBoxLayout()
        for button in self.fates.values():
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(18, 18))
            fates.addWidget(button)
        fates.addStretch(1)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        filters.addWidget(self.kind)
        filters.addWidget(self.search, 1)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, STEP, STEP)
        column.setSpacing(STEP)
        column.addWidget(self.matched)
        column.addWidget(self.legend)
        column.addLayout(fates)
        column.addLayout(filters)
        column.addWidget(self.stack, 1)

    # -- what is listed -----------------------------------------------------------------------

    def show_rows(self, rows: Sequence[ChangeRow], matched: str) -> None:
        """Lists other differences; `matched`: how much of the maps is the same, and by what."""
        self._rows = rows
        self.matched.setText(matched)
        self.retranslate()

    def retranslate(self) -> None:
        """Says all but the rows anew, which come in words."""
        records = (row for row in self._rows if row.kind not in _RECKONED)
        counts = Counter(row.fate for row in records)
        for fate, button in self.fates.items():
            button.setText(f"{counts[fate]} {fate_name(fate, tr)}")
            button.setIcon(self._sign(fate))
            button.setMinimumWidth(button.sizeHint().width())
            button.setToolTip(plain_tip(tr("List only what was {fate}").format(
                fate=fate_name(fate, tr))))  # fmt: skip
        self._fill_kinds()
        self.search.setPlaceholderText(tr("Search in texts"))
        self.search.setAccessibleName(tr("Search in texts"))
        self.list.setAccessibleName(tr("Differences"))
        self.kind.setAccessibleName(tr("What is listed"))
        self._list()

    def _sign(self, fate: Fate) -> QIcon:
        mark = MARKS[fate]
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(18 * ratio), round(18 * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            right = QRectF(0, 0, 9 + badge_width(mark) / 2, 9 - BADGE_HEIGHT / 2).bottomRight()
            paint_badge(painter, mark, right, self._theme())
        return QIcon(picture)

    def _fill_kinds(self) -> None:
        counts = Counter(row.kind for row in self._rows if row.fate is not None)
        wanted = self.kind.currentData()
        with QSignalBlocker(self.kind):
            self.kind.clear()
            self.kind.addItem(tr("All kinds"), None)
            for kind in ChangeKind:
                if counts[kind] or kind is ChangeKind.FIGURES:
                    text = f"{kind_title(kind, tr)} ({counts[kind]})"
                    self.kind.addItem(text, kind)
            self.kind.setCurrentIndex(max(self.kind.findData(wanted), 0))

    @property
    def wish(self) -> Wish:
        kind = self.kind.currentData()
        fates = frozenset(fate for fate, button in self.fates.items() if button.isChecked())
        words = tuple(self.search.text().casefold().split())
        return Wish(ChangeKind(kind) if kind else None, fates, words)

    def _list(self) -> None:
        current = self.list.current
        self.list.rows.show(self._rows, self.wish)
        if current in self.list.rows.entries:
            self.list.mark(self.list.rows.entries.index(current))
        self.stack.setCurrentWidget(self.list if self.list.rows.entries else self.hint)
        differs = any(row.fate is not None for row in self._rows)
        self.hint.setText(
            tr("Nothing matches the filter.")
            if differs
            else tr("The two maps are the same: nothing differs but looks, if anything.")
        )

    # -- walking ------------------------------------------------------------------------------

    def step(self, steps: int) -> None:
        self.list.step(steps)

    def mark(self, ids: Collection[str]) -> None:
        """What is selected on a map becomes the current row, where it has changed."""
        place = self.list.rows.place_of(next(iter(ids))) if len(ids) == 1 else None
        self.list.mark(place)
