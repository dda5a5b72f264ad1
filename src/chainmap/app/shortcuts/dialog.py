"""All shortcuts in one window: looked up, changed, printed. Changes take effect at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from chainmap.app.actions.whole_table import table
from chainmap.app.fitting import fitting
from chainmap.app.help.fill import bare
from chainmap.app.shortcuts.field import KeyField
from chainmap.app.shortcuts.fixed import why_fixed
from chainmap.app.shortcuts.list import ShortcutsList
from chainmap.app.shortcuts.own import (
    OwnKeys,
    back_to_usual,
    canonical,
    chosen_for,
    holder,
    is_typed,
    native,
)
from chainmap.app.shortcuts.sheet import sections
from chainmap.panels.pieces import STEP, allow, label
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.actions.row import Row
    from chainmap.app.window import Window

SIZE = (760, 660)
KEY_WIDTH = 200


class ShortcutsDialog(QDialog):
    """`search` and `pressed` narrow the list down; `field` takes the new key of what is chosen."""

    help_topic = "shortcuts"

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.search, self.pressed, self.field = QLineEdit(), KeyField(), KeyField()
        self.rows = ShortcutsList()
        self.verdict = label("", "muted")
        self.give = QPushButton(tr("&Use this key"))
        self.none = QPushButton(tr("&No key"))
        self.usual = QPushButton(tr("As usua&l"))
        self.all_usual = QPushButton(tr("&All as usual"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        rows.setSpacing(STEP + STEP // 2)
        rows.addLayout(self._looking())
        rows.addWidget(self.rows, 1)
        rows.addWidget(self._changing())
        rows.addWidget(self._buttons())
        self._connect()
        self._fill()
        self.resize(fitting(self, *SIZE))
        self.search.setFocus()

    # -- the parts ----------------------------------------------------------------------------

    def _looking(self) -> QHBoxLayout:
        self.search.setPlaceholderText(tr("Search by name or menu"))
        self.search.setAccessibleName(tr("Search by name or menu"))
        self.search.setClearButtonEnabled(True)
        self.pressed.setPlaceholderText(tr("… or press a key"))
        self.pressed.setAccessibleName(tr("Search by pressing a key"))
        self.pressed.setFixedWidth(KEY_WIDTH)
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addWidget(self.pressed)
        return line

    def _changing(self) -> QGroupBox:
        self._group = QGroupBox()
        self.field.setFixedWidth(KEY_WIDTH)
        caption = QLabel(tr("New &key"))
        caption.setBuddy(self.field)
        self.field.setPlaceholderText(tr("Press the key"))
        upper = QHBoxLayout()
        upper.setSpacing(STEP)
        for widget in (caption, self.field, self.give):
            upper.addWidget(widget)
        upper.addStretch(1)
        for button in (self.none, self.usual):
            upper.addWidget(button)
        column = QVBoxLayout(self._group)
        column.addLayout(upper)
        column.addWidget(self.verdict)
        self.verdict.setMinimumHeight(2 * STEP)
        return self._group

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        save = buttons.addButton(tr("&Save sheet (PDF) …"), roles.ActionRole)
        paper = buttons.addButton(tr("&Print sheet …"), roles.ActionRole)
        buttons.addButton(self.all_usual, roles.ResetRole)
        close = buttons.addButton(tr("&Close"), roles.RejectRole)
        save.clicked.connect(self.save_sheet)
        paper.clicked.connect(self.print_sheet)
        buttons.rejected.connect(self.reject)
        for button in (save, paper, close, self.all_usual, self.none, self.usual):
            button.setAutoDefault(False)
        self.give.setDefault(True)
        return buttons

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.pressed.pressed.connect(self._narrow)
        self.rows.currentItemChanged.connect(self._show_chosen)
        self.rows.itemActivated.connect(self._begin)
        self.field.pressed.connect(self._judge)
        self.give.clicked.connect(self._give)
        self.none.clicked.connect(lambda: self._set(()))
        self.usual.clicked.connect(self._reset)
        self.all_usual.clicked.connect(self._reset_all)

    # -- what is shown ------------------------------------------------------------------------

    @property
    def _own(self) -> OwnKeys:
        return self._window.settings.own_keys

    def _fill(self) -> None:
        self.rows.fill(sections(self._window))
        self._narrow()
        own = bool(self._own)
        allow(self.all_usual, own, tr("No shortcut has been changed."))

    def _narrow(self) -> None:
        self.rows.narrow(self.search.text(), self.pressed.key)
        self._show_chosen()

    def _begin(self) -> None:
        """Enter or a double click on a row leads to the field for its new key."""
        if self.field.isEnabled():
            self.field.setFocus()

    def _show_chosen(self) -> None:
        line = self.rows.line
        can = line is not None and bool(line.id)
        self._group.setTitle(line.name.replace("&", "&&") if line is not None else "")
        self.field.show_key("")
        self.field.setEnabled(can)
        allow(self.none, can and bool(line and line.keys), tr("It has no key."))
        is_own = can and line is not None and line.keys != line.usual
        allow(self.usual, is_own, tr("It has its usual key."))
        self._judge()
        if line is None:
            self.verdict.setText(tr("Nothing fits."))
        elif not line.id:
            self.verdict.setText(tr("This key stays as it is."))

    def _judge(self) -> None:
        """Says at once who has the key that was pressed."""
        key, line = self.field.key, self.rows.line
        self.give.setText(tr("&Use this key"))
        allow(self.give, False, tr("First press a key in the field."))
        self.verdict.setText("")
        if not key or line is None:
            return
        why = why_fixed(key)
        other = holder(table(self._window), key)
        if why:
            allow(self.give, False, tr("This key stays as it is."))
            self.verdict.setText(tr("Cannot be given away: {what}.").format(what=why))
        elif other is not None and other.id == line.id:
            self.verdict.setText(tr("It has this key already."))
            allow(self.give, line.keys != (key,), tr("It has this key already."))
        else:
            self._offer(key, other)

    def _offer(self, key: str, other: Row | None) -> None:
        allow(self.give, True, "")
        said = tr("This key is free.")
        if other is not None:
            self.give.setText(tr("&Take it away"))
            said = tr("Taken by “{action}” – take it away?").format(action=bare(other.text))
        if is_typed(key):
            said += " " + tr("It writes something, so it will work on the map only.")
        self.verdict.setText(said)

    # -- what is done -------------------------------------------------------------------------

    def _give(self) -> None:
        if self.field.key and self.give.isEnabled():
            self._set((self.field.key,))

    def _set(self, keys: tuple[str, ...]) -> None:
        line = self.rows.line
        if line is not None and line.id:
            if tuple(map(canonical, line.usual)) == keys:
                self._keep(back_to_usual(chosen_for(self._own, line.id, keys), line.id))
            else:
                self._keep(chosen_for(self._own, line.id, keys))

    def _reset(self) -> None:
        """Its usual keys are taken back from whoever has them now."""
        line = self.rows.line
        if line is not None:
            keys = tuple(map(canonical, line.usual))
            self._keep(back_to_usual(chosen_for(self._own, line.id, keys), line.id))

    def _reset_all(self) -> None:
        self._keep({})

    def _keep(self, own: OwnKeys) -> None:
        self._window.program.choose_keys(own)
        self._fill()
        line = self.rows.line
        if line is not None:
            told = native(line.keys) or tr("none")
            self.verdict.setText(tr("{action}: {keys}").format(action=line.name, keys=told))
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the sheet ----------------------------------------------------------------------------

    def save_sheet(self) -> None:
        from chainmap.app.shortcuts.paper import sheet_pdf
        from chainmap.storage.files import write_bytes

        def write(file: Path) -> None:
            write_bytes(file, sheet_pdf(list(sections(self._window))))

        self._window.documents.write_elsewhere(
            tr("Keyboard shortcuts (PDF)"), ".pdf", write, part=tr("shortcuts")
        )

    def print_sheet(self) -> None:
        """With a preview, from which it goes to a printer."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        from chainmap.app.shortcuts.paper import paint_sheet
        from chainmap.render.cards.pages import page_layout

        lines = list(sections(self._window))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        printer.setDocName(tr("Keyboard shortcuts"))
        preview = QPrintPreviewDialog(printer, self)
        preview.setWindowTitle(tr("Print sheet"))
        preview.resize(fitting(preview, 900, 1000))
        preview.paintRequested.connect(lambda device: paint_sheet(device, lines))
        preview.exec()
