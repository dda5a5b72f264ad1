"""Which findings the list shows: by severity, by kind, by text; the counts stand beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from chainmap.analysis.codes import FindingCode, Severity
from chainmap.panels.cut_short import Choice, Line
from chainmap.panels.findings.delegate import ICONS
from chainmap.panels.findings.model import Entry
from chainmap.panels.pieces import STEP, Icons, column, fresh_menu
from chainmap.wording.kinds import severity_name
from chainmap.wording.language import tr


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be listed; no severity and no code: all of them. `text` is case-folded."""

    severities: frozenset[Severity] = frozenset()
    code: str = ""
    text: str = ""
    with_dismissed: bool = False

    def takes(self, entry: Entry) -> bool:
        if entry.dismissal is not None and not self.with_dismissed:
            return False
        if self.severities and entry.severity not in self.severities:
            return False
        if self.code and entry.code != self.code:
            return False
        return all(word in entry.searched for word in self.text.split())


class FindingsFilter(QWidget):
    """`changed`: another wish. `exporting` brings the ending of the format that is wanted."""

    changed = Signal()
    exporting = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("findingsFilter")
        self._icons = icons
        self.severities = {severity: self._button() for severity in Severity}
        self.code = Choice()
        self.code.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.code.setMinimumContentsLength(6)
        self.text = Line()
        self.text.setClearButtonEnabled(True)
        self.more = QToolButton()
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.act = QToolButton()
        """Makes actions of the selected findings; its menu has the kinds."""
        self.act.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.act.setIconSize(QSize(16, 16))
        self.with_dismissed = False
        self._dismissed = 0
        self._show_away = QAction(self, checkable=True)
        self._show_away.triggered.connect(self.show_dismissed)
        self._entries: Sequence[Entry] = ()
        self._set_out()
        for button in self.severities.values():
            button.toggled.connect(lambda _: self.changed.emit())
        self.code.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.text.textChanged.connect(lambda _: self.changed.emit())

    @property
    def wish(self) -> Wish:
        chosen = frozenset(one for one, button in self.severities.items() if button.isChecked())
        code = self.code.currentData() or ""
        return Wish(chosen, code, self.text.text().casefold(), self.with_dismissed)

    def count(self, entries: Sequence[Entry]) -> None:
        """Says how many there are of what; counts are of the findings that stand."""
        self._entries = entries
        standing = [entry for entry in entries if entry.dismissal is None]
        self._dismissed = len(entries) - len(standing)
        number = Counter(entry.severity for entry in standing)
        for severity, button in self.severities.items():
            button.setText(str(number[severity]))
            words = tr("{severity}: {count}").format(
                severity=severity_name(severity, tr), count=number[severity]
            )
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._count_codes(standing if not self.with_dismissed else list(entries))
        self._say_dismissed()

    def clear(self) -> None:
        """All findings that stand."""
        for button in self.severities.values():
            button.setChecked(False)
        self.text.clear()
        self.code.setCurrentIndex(0)

    def show_dismissed(self, wanted: bool) -> None:
        self.with_dismissed = wanted
        self.count(self._entries)
        self.changed.emit()

    def retranslate(self) -> None:
        for severity, button in self.severities.items():
            button.setIcon(QIcon(self._icons(*ICONS[severity])))
        self.more.setIcon(QIcon(self._icons("settings", "text")))
        self.more.setToolTip(tr("Set aside, copy, export"))
        self.more.setAccessibleName(self.more.toolTip())
        self.act.setIcon(QIcon(self._icons("new-action", "text")))
        self.allow_acting(self.act.isEnabled())
        self.code.setAccessibleName(tr("Kind of finding"))
        self.text.setPlaceholderText(tr("Search the findings"))
        self.text.setAccessibleName(self.text.placeholderText())
        self._fill_menu()
        self._say_dismissed()

    def allow_acting(self, allowed: bool) -> None:
        """A button that does nothing says why."""
        self.act.setEnabled(allowed)
        told = tr("Make an action of the finding (A)")
        self.act.setAccessibleName(told)
        self.act.setToolTip(told if allowed else tr("Choose a finding to make an action of it"))

    # -- helpers ------------------------------------------------------------------------------

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _set_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(STEP // 2)
        for button in self.severities.values():
            first.addWidget(button)
        first.addWidget(self.code, 1)
        second.addWidget(self.text, 1)
        second.addWidget(self.act)
        second.addWidget(self.more)
        rows = column(spacing=STEP // 2)
        rows.addLayout(first)
        rows.addLayout(second)
        self.setLayout(rows)

    def _count_codes(self, entries: Sequence[Entry]) -> None:
        from chainmap.wording.dismissals import code_words

        number = Counter(entry.code for entry in entries)
        known = [code.value for code in FindingCode if number[code.value]]
        others = sorted(code for code in number if code not in known)
        chosen = self.code.currentData()
        with QSignalBlocker(self.code):
            self.code.clear()
            self.code.addItem(tr("All kinds"), "")
            for code in (*known, *others):
                text = tr("{finding} ({count})").format(
                    finding=code_words(code, tr), count=number[code]
                )
                self.code.addItem(text, code)
            self.code.setCurrentIndex(max(self.code.findData(chosen), 0))

    def _say_dismissed(self) -> None:
        told = tr("Show what was set aside ({count})").format(count=self._dismissed)
        self._show_away.setText(told)
        self._show_away.setChecked(self.with_dismissed)

    def _fill_menu(self) -> None:
        menu = fresh_menu(self.more)
        menu.addAction(self._show_away)
        menu.addSeparator()
        exports = {
            "csv": tr("Export the list as CSV …"),
            "tsv": tr("Export the list as TSV …"),
            "md": tr("Export the list as Markdown …"),
        }
        for ending, text in exports.items():
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, ending=ending: self.exporting.emit(ending))
