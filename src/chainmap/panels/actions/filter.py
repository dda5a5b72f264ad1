"""Which actions are listed: by status, owner, lateness, selection and text; and the ways out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QToolButton, QWidget

from chainmap.panels.actions.columns import OVERDUE, OWNER, SELECTION, STATUS
from chainmap.panels.cut_short import Choice, Line
from chainmap.panels.pieces import STEP, Icons, fresh_menu, plain_tip
from chainmap.panels.tables.facts import Facts
from chainmap.panels.tables.model import TableModel
from chainmap.panels.tables.picking import narrow, refill
from chainmap.wording.language import tr


class ActionsFilter(QWidget):
    """Works on the model by itself. `exporting` brings what is wanted: "xlsx", "ics", "csv" …"""

    exporting = Signal(str)

    def __init__(self, table: TableModel, icons: Icons) -> None:
        super().__init__()
        self._table = table
        self._icons = icons
        self.boxes = {STATUS: Choice(), OWNER: Choice()}
        self.switches = {OVERDUE: QToolButton(), SELECTION: QToolButton()}
        self.search, self.more = Line(), QToolButton()
        self._set_out()
        self.search.textChanged.connect(table.search)
        for pick, box in self.boxes.items():
            box.activated.connect(lambda _, pick=pick: self._pick(pick))
        for pick, button in self.switches.items():
            button.toggled.connect(lambda on, pick=pick: table.pick(pick, True, every=not on))

    @property
    def status(self) -> QComboBox:
        return self.boxes[STATUS]

    @property
    def owner(self) -> QComboBox:
        return self.boxes[OWNER]

    @property
    def overdue(self) -> QToolButton:
        return self.switches[OVERDUE]

    @property
    def selection(self) -> QToolButton:
        return self.switches[SELECTION]

    def fill(self, facts: Facts) -> None:
        """The choices that there are; what was chosen stays so, as long as it is one."""
        for place, box in self.boxes.items():
            if refill(box, self._table.sheet.picks[place], facts.map):
                self._pick(place)

    def clear(self) -> None:
        """All actions."""
        self.search.clear()
        for button in self.switches.values():
            button.setChecked(False)
        for place, box in self.boxes.items():
            box.setCurrentIndex(0)
            self._pick(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def spread(self, is_wide: bool) -> None:
        """In one line, or in two."""
        ways = QBoxLayout.Direction
        self._lines.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    def retranslate(self) -> None:
        picks = self._table.sheet.picks
        for place, box in self.boxes.items():
            box.setAccessibleName(picks[place].title)
            box.setToolTip(plain_tip(picks[place].title))
        tips = {OVERDUE: ("overdue", tr("Only what is overdue")),
                SELECTION: ("select", tr("Only what is about the selection"))}  # fmt: skip
        for place, (icon, tip) in tips.items():
            self.switches[place].setIcon(QIcon(self._icons(icon, "text")))
            self.switches[place].setToolTip(plain_tip(tip))
            self.switches[place].setAccessibleName(tip)
        self.search.setPlaceholderText(tr("Search the actions"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.more.setIcon(QIcon(self._icons("export", "text")))
        self.more.setToolTip(tr("Export what is listed"))
        self.more.setAccessibleName(self.more.toolTip())
        self._fill_menu()

    # -- helpers ------------------------------------------------------------------------------

    def _pick(self, place: int) -> None:
        narrow(self._table, place, self.boxes[place])

    def _set_out(self) -> None:
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(STEP // 2)
        first, second = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        for line in (first, second):
            line.setSpacing(STEP // 2)
            self._lines.addLayout(line, 1)
        for box in self.boxes.values():
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
            first.addWidget(box, 1)
        for button in self.switches.values():
            button.setCheckable(True)
            button.setIconSize(QSize(16, 16))
            first.addWidget(button)
        self.search.setClearButtonEnabled(True)
        self.more.setIconSize(QSize(16, 16))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        second.addWidget(self.search, 1)
        second.addWidget(self.more)

    def _fill_menu(self) -> None:
        menu = fresh_menu(self.more)
        kinds = {
            "xlsx": tr("As a workbook (XLSX) …"),
            "ics": tr("As a calendar (ICS): dates for Outlook, Google, Apple …"),
            "tasks": tr("As a calendar (ICS): tasks for Thunderbird, Nextcloud …"),
            "csv": tr("As CSV …"),
            "md": tr("As Markdown …"),
        }
        for kind, text in kinds.items():
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, kind=kind: self.exporting.emit(kind))
