"""A table is looked at before it is imported: what it is, what its columns hold, what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QVBoxLayout,
)

from chainmap.app.fitting import fitting
from chainmap.app.imports.table_choices import TableChoices
from chainmap.app.imports.table_preview import TablePreview
from chainmap.app.waiting import waiting
from chainmap.errors import InputError
from chainmap.exchange.imported import Imported, ImportOptions
from chainmap.exchange.table.fields import Field
from chainmap.exchange.table.trial import (
    TRIED_ROWS,
    Trial,
    begun,
    fingerprint,
    is_ours,
    recalled,
    remembered,
    with_column,
)
from chainmap.panels.pieces import STEP, allow, label
from chainmap.wording.errors import explain
from chainmap.wording.import_report import notice_line
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window

SHOWN_NOTICES = 60
TABLE_FORMATS = ("csv", "xlsx", "ods")


def ask(
    parent: Window, name: str, content: bytes, options: ImportOptions, format: str = ""
) -> ImportOptions | None:
    """What the user says of a table; `None` where the dialogue was cancelled.

    Raises:
        InputError: there is nothing in it that could be shown.
    """
    format = format or _format(name, content)
    with waiting():
        if format == "xlsx" and is_ours(content):
            # What its columns hold is known.
            return options
        trial = begun(content, format, options)
    dialog = TableDialog(parent, name, trial)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        dialog.keep()
        return dialog.trial.options
    finally:
        dialog.deleteLater()


def _format(name: str, content: bytes) -> str:
    """By the name, and without a known one by the content."""
    from chainmap.exchange import format_of

    known = format_of(name)
    if known is not None and known.id in TABLE_FORMATS:
        return known.id
    if content.startswith(b"PK"):
        return "ods" if b"opendocument.spreadsheet" in content[:200] else "xlsx"
    return "csv"


class TableDialog(QDialog):
    """Everything is guessed at first; each choice shows at once what becomes of it."""

    def __init__(self, window: Window, name: str, trial: Trial) -> None:
        super().__init__(window)
        self._window = window
        self.trial = trial
        self.outcome: Imported | None = None
        self.setWindowTitle(tr("Import table: {name}").format(name=name))
        self.told, self.recalled = label("", "heading"), label("", "muted")
        self._recall()
        self.choices = TableChoices(self.trial)
        self.preview = TablePreview()
        self.notices = QListWidget()
        self.notices.setAccessibleName(tr("What is left out or guessed"))
        self.buttons = QDialogButtonBox()
        self._lay_out()
        self._show()
        self._connect()

    # -- how it is laid out -------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(STEP)
        column.addWidget(self.choices)
        column.addWidget(self.recalled)
        column.addWidget(label(tr("Choose over each column what it holds:"), "muted"))
        column.addWidget(self.preview, 1)
        column.addWidget(self.told)
        column.addWidget(self.notices)
        role = QDialogButtonBox.ButtonRole
        self.accept_button = self.buttons.addButton(tr("Import"), role.AcceptRole)
        self.buttons.addButton(tr("Cancel"), role.RejectRole)
        column.addWidget(self.buttons)
        self.notices.setMaximumHeight(112)
        self.notices.setWordWrap(True)
        self.resize(fitting(self, 960, 680))

    def _connect(self) -> None:
        self.choices.told.connect(self._take)
        self.preview.field_chosen.connect(self._choose_field)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # -- what is chosen -----------------------------------------------------------------------

    def _take(self, options: ImportOptions) -> None:
        """Other words of the table; where it cannot be read so, the old ones stay."""
        try:
            with waiting():
                trial = self.trial.told(options)
        except InputError as error:
            self._refuse(error)
            return
        self.trial = trial
        self._show()

    def _choose_field(self, column: int, field: Field) -> None:
        sheet = self.trial.sheet
        if sheet is not None:
            self._take(with_column(self.trial, sheet, column, field))

    # -- what is remembered -------------------------------------------------------------------

    def _recall(self) -> None:
        trial = self.trial
        sheet = trial.sheet
        if sheet is None or trial.options.columns or len(trial.sheets()) > 1:
            return
        kept = self._window.settings.table_mapping(fingerprint(trial.layout(sheet)))
        if not kept:
            return
        again = trial.told(recalled(trial.options, kept))
        try:
            again.outcome()
        except InputError:
            return
        self.trial = again
        self.recalled.setText(tr("As you chose it last time for these headings."))

    def keep(self) -> None:
        """Remembers what the columns hold, for the next table with these headings."""
        sheet = self.trial.sheet
        if sheet is None:
            return
        layout = self.trial.layout(sheet)
        if fingerprint(layout):
            self._window.settings.keep_table_mapping(fingerprint(layout), remembered(layout))

    # -- what is shown ------------------------------------------------------------------------

    def _show(self) -> None:
        self.choices.show_trial(self.trial)
        self.recalled.setVisible(bool(self.recalled.text()))
        self.preview.show_trial(self.trial)
        for one, following in pairwise([self.preview, *self.preview.boxes, self.notices]):
            self.setTabOrder(one, following)
        self._show_outcome()

    def _show_outcome(self) -> None:
        self.outcome = None
        try:
            outcome = self.trial.outcome()
        except InputError as error:
            self._refuse(error)
            return
        self.outcome = outcome
        map = outcome.map
        counts = (
            tr("%n parties", "", len(map.parties)),
            tr("%n deliveries", "", len(map.deliveries)),
            tr("%n groups", "", len(map.groups)) if map.groups else "",
        )
        told = tr("What comes of it: {what}").format(what=", ".join(filter(None, counts)))
        if self.trial.is_cut:
            told += " " + tr("(of the first %n rows)", "", TRIED_ROWS)
        self.told.setText(told)
        self._list([notice_line(notice, tr) for notice in outcome.notices])
        allow(self.accept_button, bool(map.parties), tr("So no party would be on the map."))

    def _refuse(self, error: InputError) -> None:
        self.told.setText(tr("So it cannot be read."))
        self._list([explain(error, tr)])
        allow(self.accept_button, False, tr("So it cannot be read."))

    def _list(self, lines: Sequence[str]) -> None:
        self.notices.clear()
        self.notices.addItems([*lines[:SHOWN_NOTICES]])
        if len(lines) > SHOWN_NOTICES:
            self.notices.addItem(tr("%n more", "", len(lines) - SHOWN_NOTICES))
        self.notices.setVisible(bool(lines))
