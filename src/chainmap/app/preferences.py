"""The preferences: language, colours, drawing, and how the analysis reckons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QVBoxLayout,
    QWidget,
)

from chainmap.app.translations import LANGUAGE_NAMES
from chainmap.panels.pieces import STEP, label, plain_tip
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window


class Preferences(QDialog):
    """What is chosen here takes effect with OK; Cancel leaves all as it was."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(tr("Preferences"))
        self.language, self.theme = QComboBox(), QComboBox()
        self.snaps, self.glides = QCheckBox(tr("Snap to the grid")), QCheckBox()
        self.glides.setText(tr("Show movements: parties glide to their places, panels slide"))
        self.backend, self.exact = QComboBox(), QCheckBox(tr("Never estimate betweenness"))
        buttons = QDialogButtonBox()
        keys = buttons.addButton(tr("Keyboard shortcuts …"), QDialogButtonBox.ButtonRole.ResetRole)
        keys.setAutoDefault(False)
        keys.clicked.connect(window.show_shortcuts)
        buttons.addButton(tr("OK"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        for group in (self._looks(), self._drawing(), self._analysis()):
            column.addWidget(group)
        column.addWidget(buttons)
        self._fill()
        self.setMinimumWidth(520)

    def _looks(self) -> QGroupBox:
        group = QGroupBox(tr("Language and colours"))
        form = _form(group)
        form.addRow(tr("Language"), self.language)
        form.addRow(tr("Colour scheme"), self.theme)
        return group

    def _drawing(self) -> QGroupBox:
        group = QGroupBox(tr("Drawing"))
        form = _form(group)
        form.addRow(self.snaps)
        form.addRow(self.glides)
        return group

    def _analysis(self) -> QGroupBox:
        group = QGroupBox(tr("Analysis"))
        form = _form(group)
        form.addRow(tr("Engine for betweenness"), self.backend)
        tip = tr("Engines of networkx that are installed beside ChainMap are offered here.")
        self.backend.setToolTip(plain_tip(tip))
        form.addRow(self.exact)
        hint = tr("On maps of many thousands it is estimated from a sample, and says so.")
        form.addRow(label(hint, "muted"))
        return group

    def _fill(self) -> None:
        from chainmap.analysis.backends import OWN, installed_backends

        program, settings = self._window.program, self._window.settings
        for code, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, code)
        _choose(self.language, program.translations.language)
        schemes = {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
        for choice, name in schemes.items():
            self.theme.addItem(name, choice)
        _choose(self.theme, program.look.choice)
        self.snaps.setChecked(settings.is_snapping)
        self.glides.setChecked(settings.is_animated)
        effort = settings.effort
        for name in dict.fromkeys([*installed_backends(), effort.backend or OWN]):
            text = tr("networkx itself") if name == OWN else name
            self.backend.addItem(text, None if name == OWN else name)
        _choose(self.backend, effort.backend)
        self.exact.setChecked(effort.exact)

    def _apply(self) -> None:
        from chainmap.analysis.paths import Effort

        window, program = self._window, self._window.program
        if self.snaps.isChecked() != window.settings.is_snapping:
            window.toggle_snap()
        if self.glides.isChecked() != window.settings.is_animated:
            window.toggle_animation()
        window.settings.effort = Effort(self.exact.isChecked(), self.backend.currentData())
        for one in program.windows:
            one.analyst.set_effort(window.settings.effort)
        if self.theme.currentData() != program.look.choice:
            program.choose_theme(self.theme.currentData())
        if self.language.currentData() != program.translations.language:
            program.choose_language(self.language.currentData())


def _form(group: QWidget) -> QFormLayout:
    form = QFormLayout(group)
    form.setHorizontalSpacing(2 * STEP)
    form.setFormAlignment(Qt.AlignmentFlag.AlignTop)
    return form


def _choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(max(box.findData(value), 0))
