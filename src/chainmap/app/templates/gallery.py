"""The gallery that a new map is begun from: a picture, a name and a line for each template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from chainmap.app import dialogs
from chainmap.app.fitting import fitting
from chainmap.app.icons import panel_icon
from chainmap.app.templates.name import ask_name
from chainmap.app.templates.pictures import SIZE, TemplatePictures, framed, unchanging
from chainmap.app.templates.store import Template, remove_own, rename_own, templates
from chainmap.app.translations import LANGUAGE_NAMES
from chainmap.errors import ChainMapError
from chainmap.panels.pieces import STEP, allow, label, plain_tip
from chainmap.wording.errors import explain
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.style import Look


class TemplateGallery(QDialog):
    """`chosen`: the template to begin with, once the dialog is accepted."""

    def __init__(self, parent: QWidget, look: Look, language: str) -> None:
        super().__init__(parent)
        self.chosen: Template | None = None
        self.templates: list[Template] = []
        self._look = look
        self.setWindowTitle(tr("New from template"))
        self.cards = QListWidget()
        self.language = QComboBox()
        for code, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.name = label("", "title")
        self.about = label("", "muted")
        self.rename = QPushButton(tr("&Rename …"))
        self.remove = QPushButton(tr("Re&move …"))
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.use = self.buttons.addButton(tr("&Use template"), role.AcceptRole)
        self.buttons.addButton(tr("Cancel"), role.RejectRole)
        self.pictures = TemplatePictures(look.theme, self._show_picture, self)
        self._lay_out()
        self._connect()
        self._fill()

    def _lay_out(self) -> None:
        self.cards.setObjectName("templateCards")
        self.cards.setViewMode(QListWidget.ViewMode.IconMode)
        self.cards.setIconSize(SIZE)
        self.cards.setGridSize(SIZE + QSize(2 * STEP, 5 * STEP))
        self.cards.setMovement(QListWidget.Movement.Static)
        self.cards.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.cards.setUniformItemSizes(True)
        self.cards.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.cards.setAccessibleName(self.windowTitle())
        self.about.setMinimumHeight(5 * STEP)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        own = QHBoxLayout()
        own.setSpacing(STEP)
        own.addWidget(self.name, 1)
        own.addWidget(self.rename)
        own.addWidget(self.remove)
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        said = QLabel(tr("&Language of the map:"))
        said.setBuddy(self.language)
        foot.addWidget(said)
        foot.addWidget(self.language)
        foot.addStretch(1)
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self.cards, 1)
        column.addLayout(own)
        column.addWidget(self.about)
        column.addLayout(foot)
        self.resize(fitting(self, 3 * (SIZE.width() + 2 * STEP) + 10 * STEP, 680))

    def _connect(self) -> None:
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.cards.itemActivated.connect(lambda _: self._accept())
        self.cards.currentRowChanged.connect(lambda _: self._follow())
        self.language.currentIndexChanged.connect(lambda _: self._fill())
        self.rename.clicked.connect(self._rename)
        self.remove.clicked.connect(self._remove)

    # -- what is listed -----------------------------------------------------------------------

    def _fill(self, chosen: str = "") -> None:
        """Lists all anew; the one of this name, or that of the same place, is chosen."""
        at = max(0, self.cards.currentRow())
        self.templates = list(templates(self.language.currentData()))
        self.cards.clear()
        for template in self.templates:
            self.cards.addItem(self._card(template))
        names = [one.name if one.is_own else "" for one in self.templates]
        at = names.index(chosen) if chosen in names and chosen else at
        self.cards.setCurrentRow(min(at, len(self.templates) - 1))
        self.pictures.begin(self.templates)

    def _card(self, template: Template) -> QListWidgetItem:
        text = template.name
        if template.is_own:
            text = tr("{name} (own)").format(name=text)
        if template.fault is not None:
            text = tr("{name} – damaged").format(name=template.name)
        card = QListWidgetItem(self._blank(template), text)
        card.setToolTip(plain_tip(self._told(template)))
        card.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}. {self._told(template)}")
        return card

    def _blank(self, template: Template) -> QIcon:
        """Until there is a picture; of a damaged one, a sign that it is."""
        if template.fault is None:
            return unchanging(framed(None, self._look.theme))
        sign = panel_icon(self._look, "warning", "warning").toImage()
        return unchanging(framed(sign, self._look.theme, grow=False))

    @staticmethod
    def _told(template: Template) -> str:
        if template.fault is not None:
            return explain(template.fault, tr)
        assert template.map is not None
        counts = [
            tr("%n parties", "", len(template.map.parties)),
            tr("%n deliveries", "", len(template.map.deliveries)),
        ]
        return " · ".join(filter(None, [template.about, *counts]))

    def _show_picture(self, at: int, picture: QIcon) -> None:
        self.cards.item(at).setIcon(picture)

    @property
    def current(self) -> Template | None:
        at = self.cards.currentRow()
        return self.templates[at] if 0 <= at < len(self.templates) else None

    def _follow(self) -> None:
        one = self.current
        is_own = one is not None and one.is_own
        self.rename.setVisible(is_own)
        self.remove.setVisible(is_own)
        allow(self.use, one is not None and one.fault is None, tr("Choose a template first."))
        self.name.setText(one.name if one is not None else "")
        self.about.setText(self._told(one) if one is not None else "")

    # -- what is done -------------------------------------------------------------------------

    def _accept(self) -> None:
        one = self.current
        if one is not None and one.fault is None:
            self.chosen = one
            self.accept()

    def _rename(self) -> None:
        one = self.current
        if one is None or not one.is_own:
            return
        name = ask_name(self, tr("Rename the template"), one.name)
        if not name:
            return
        try:
            file = rename_own(one, name)
        except ChainMapError as error:
            dialogs.show_error(self, tr("The template was not renamed"), error)
        else:
            self._fill(file.stem)

    def _remove(self) -> None:
        one = self.current
        if one is None or not one.is_own or not dialogs.ask_remove_template(self, one.name):
            return
        try:
            remove_own(one)
        except ChainMapError as error:
            dialogs.show_error(self, tr("The template was not removed"), error)
        self._fill()
