"""The export dialogue: format, choices, and beside them what it will look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chainmap.app.exports.form import ExportForm
from chainmap.app.exports.formats import EXPORTS, Order
from chainmap.app.exports.options import ExportKind, Options, Situation
from chainmap.app.exports.preview import ExportPreview
from chainmap.app.fitting import fitting
from chainmap.app.icons import panel_icon, pixmap
from chainmap.panels.pieces import STEP, label, plain_tip, scrolling
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.style import Look
    from chainmap.app.window import Window

KINDS: tuple[ExportKind, ...] = (
    "png", "svg", "pdf", "print", "xlsx", "csv", "graphml", "gexf", "cytoscape", "drawio", "dot",
    "mermaid", "markdown",
)  # fmt: skip
LIST_WIDTH, FORM_WIDTH = 224, 300


class ExportDialog(QDialog):
    """What is chosen is kept for the next time once it has led to a file."""

    def __init__(self, window: Window, kind: ExportKind | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._exporter = window.exporter
        self._drawing = window.canvas.placing.settled_drawing()
        self._chosen: dict[ExportKind, Options] = {}
        self.kinds = QListWidget()
        self.form = ExportForm(
            Situation(
                has_selection=bool(window.session.selection),
                is_coloured=window.documents.overlay() is not None,
                named=self._exporter.names_people,
            )
        )
        self.preview = ExportPreview(window.program.look, self)
        self.size_told, self.hint = label("", "muted"), label("", "muted")
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.act = self.buttons.addButton(tr("Export …"), role.AcceptRole)
        self.buttons.addButton(tr("Cancel"), role.RejectRole)
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self._fill(kind)

    def _lay_out(self) -> None:
        self.kinds.setObjectName("exportKinds")
        self.kinds.setFixedWidth(LIST_WIDTH)
        self.kinds.setAccessibleName(tr("Format"))
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, STEP, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.form)
        column.addWidget(self.hint)
        column.addStretch(1)
        choices = scrolling(middle)
        choices.setFixedWidth(FORM_WIDTH)
        middle.setObjectName("exportChoices")
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.kinds)
        row.addWidget(choices)
        row.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.size_told, 1)
        foot.addWidget(self.buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        whole.setSpacing(2 * STEP)
        whole.addLayout(row, 1)
        whole.addLayout(foot)
        self.resize(fitting(self, 1060, 660))

    def _connect(self) -> None:
        self.buttons.accepted.connect(self._export)
        self.buttons.rejected.connect(self.reject)
        self.kinds.currentRowChanged.connect(self._follow_kind)
        self.kinds.itemActivated.connect(lambda _: self._export())
        self.form.changed.connect(self._follow_options)
        self.preview.told.connect(self.size_told.setText)
        self.preview.refused.connect(self._judge)
        self._refresh.timeout.connect(self._show_preview)

    def _fill(self, kind: ExportKind | None) -> None:
        look = self._window.program.look
        for one in KINDS:
            icon = "print" if one == "print" else EXPORTS[one].icon
            item = QListWidgetItem(_icon(look, icon), _name(one), self.kinds)
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setSizeHint(QSize(LIST_WIDTH - 8, 34))
        first = kind or self._exporter.last_kind
        self.kinds.setCurrentRow(KINDS.index(first))
        self.kinds.setFocus()

    # -- what is chosen -----------------------------------------------------------------------

    @property
    def kind(self) -> ExportKind:
        kind: ExportKind = self.kinds.currentItem().data(Qt.ItemDataRole.UserRole)
        return kind

    @property
    def order(self) -> Order:
        return self._exporter.order(
            self.kind, self.form.options, anonymous=self.form.is_anonymous, drawing=self._drawing
        )

    def choose(self, kind: ExportKind) -> None:
        self.kinds.setCurrentRow(KINDS.index(kind))

    def _follow_kind(self, _: int) -> None:
        kind = self.kind
        options = self._chosen.get(kind) or self._exporter.options(kind)
        self.form.show_options(kind, options)
        self.setWindowTitle(tr("Print") if kind == "print" else tr("Export"))
        self.act.setText(self._act_text())
        self.hint.setText(self._hint())
        self.hint.setVisible(bool(self.hint.text()))
        self._refresh.start()

    def _follow_options(self) -> None:
        self._chosen[self.kind] = self.form.options
        self._refresh.start()

    def _act_text(self) -> str:
        if self._prints:
            return tr("Print …")
        return tr("Save as PDF …") if self.kind == "print" else tr("Export …")

    def _hint(self) -> str:
        if self.kind == "print" and not self._prints:
            return tr("No printer is set up on this computer. The pages can be saved as PDF.")
        if self.kind == "csv":
            return tr("Two files: the parties, and the deliveries.")
        return ""

    @property
    def _prints(self) -> bool:
        if self.kind != "print":
            return False
        from chainmap.app.exports.printing import has_printer

        return has_printer()

    def _show_preview(self) -> None:
        self.preview.show_order(self.order, self._drawing)

    def _judge(self, why_not: str) -> None:
        self.act.setEnabled(not why_not)
        self.act.setToolTip(plain_tip(why_not) if why_not else "")

    # -- what is done -------------------------------------------------------------------------

    def _export(self) -> None:
        if not self.act.isEnabled():
            return
        self.preview.stop()
        if self._done():
            self.accept()
        else:
            self._refresh.start()

    def _done(self) -> bool:
        kind, options = self.kind, self.form.options
        if self._prints:
            from chainmap.app.exports.printing import print_pages

            self._exporter.keep(kind, options)
            return print_pages(self, self.order, self._drawing)
        if kind == "print":
            kind = "pdf"
        return self._exporter.write_elsewhere(kind, options, anonymous=self.form.is_anonymous)

    def done(self, result: int) -> None:
        self.preview.stop()
        super().done(result)


def _name(kind: ExportKind) -> str:
    if kind == "print":
        return tr("Printer")
    name = EXPORTS[kind].name()
    return f"{name} ({EXPORTS[kind].ending[1:].upper()})" if kind in ("csv", "xlsx") else name


def _icon(look: Look, name: str) -> QIcon:
    """In the colours of the text, selected or not."""
    icon = QIcon(panel_icon(look, name, "text"))
    icon.addPixmap(pixmap(name, look.theme.on_accent), QIcon.Mode.Selected)
    return icon
