"""What the program is, its version, and whose work is in it, with the licences' own words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from chainmap import __version__
from chainmap.app.fitting import fitting
from chainmap.app.help.licences import parts, terms
from chainmap.app.icons import program_icon
from chainmap.panels.pieces import STEP, column, label
from chainmap.wording.language import tr

SIZE = (940, 600)
"""As wide as the lines of most licences are."""
PARTS_WIDTH = 280
ICON = 64


class About(QDialog):
    """`parts`: the list at the left; `terms`: the licence of the one chosen in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About ChainMap"))
        self.parts = QListWidget()
        self.parts.setSpacing(3)
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.terms = QPlainTextEdit()
        self.terms.setReadOnly(True)
        self._known = parts()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        rows.setSpacing(2 * STEP)
        rows.addLayout(self._head())
        rows.addLayout(self._licences(), 1)
        rows.addWidget(self._buttons())
        self.resize(fitting(self, *SIZE))
        self.parts.setCurrentRow(0)
        self.parts.setFocus()

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(program_icon().pixmap(ICON, ICON))
        words = column(spacing=STEP // 2)
        words.addWidget(label(tr("ChainMap {version}").format(version=__version__), "title"))
        words.addWidget(
            label(
                tr(
                    "Who is whose customer? ChainMap draws the chain of internal customers and "
                    "suppliers, shows how each department’s work reaches the external customer, "
                    "and where it does not."
                )
            )
        )
        words.addWidget(label(tr("Free software under the MIT licence."), "muted"))
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _licences(self) -> QHBoxLayout:
        for part in self._known:
            self.parts.addItem(f"{part.title}  ·  {part.licence}")
        self.parts.setFixedWidth(PARTS_WIDTH)
        self.parts.setAccessibleName(tr("Parts and their licences"))
        self.terms.setAccessibleName(tr("Text of the licence"))
        self.parts.currentRowChanged.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.parts)
        row.addWidget(self.terms, 1)
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        buttons.addButton(tr("OK"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        return buttons

    def _show(self, row: int) -> None:
        self.terms.setPlainText(terms(self._known[row]))
