"""Questionnaires from the window: who is asked what, and into which folder they go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QRadioButton,
    QVBoxLayout,
)

from chainmap.app import dialogs
from chainmap.app.waiting import waiting
from chainmap.errors import ChainMapError
from chainmap.model.records import PartyId
from chainmap.panels.pieces import STEP, allow, label
from chainmap.wording.kinds import flows_words
from chainmap.wording.language import tr
from chainmap.wording.names import listed_shortly, party_name

if TYPE_CHECKING:
    from chainmap.app.window import Window
    from chainmap.exchange.survey.questionnaire import Questionnaire


def make_questionnaires(window: Window) -> bool:
    """Asks who is to be asked and where to, and writes the workbooks."""
    window.session.settle()
    dialog = SurveyDialog(window)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        folder = dialogs.ask_folder(
            window, tr("A folder for the questionnaires"), window.settings.folder("surveys")
        )
        return folder is not None and _write(window, dialog, folder)
    finally:
        dialog.deleteLater()


def _write(window: Window, dialog: SurveyDialog, folder: Path) -> bool:
    from chainmap.exchange.survey.files import file_names
    from chainmap.exchange.survey.writer import write_questionnaire
    from chainmap.storage.files import write_bytes

    map, asked = window.session.recorded, dialog.asked
    targets = [folder / name for name in file_names(map, asked)]
    if not _may_replace(window, targets):
        return False
    today = datetime.now().astimezone().date()
    try:
        with waiting():
            for one, path in zip(asked, targets, strict=True):
                content = write_questionnaire(
                    map, one, on=today, servqual=dialog.servqual.isChecked()
                )
                write_bytes(path, content)
    except ChainMapError as error:
        dialogs.show_error(window, tr("Not all questionnaires were written"), error)
        return False
    window.settings.set_folder("surveys", folder)
    told = tr("%n questionnaires written to {folder}", "", len(targets))
    window.say(told.format(folder=folder))
    return True


def _may_replace(window: Window, targets: Sequence[Path]) -> bool:
    """One question for all that are there already: answers may stand in them."""
    there = [path.name for path in targets if path.exists()]
    return not there or dialogs.ask_replace_questionnaires(window, there)


class SurveyDialog(QDialog):
    """Who is asked, and how much; what comes of it is said at once."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._map = window.session.recorded
        self._selected = [id for id in self._map.parties if id in window.session.selection]
        self.asked: list[Questionnaire] = []
        self.setWindowTitle(tr("Make questionnaires"))
        self.everyone = QRadioButton(tr("All departments, teams and persons"))
        self.outside = QRadioButton(tr("External customers and suppliers as well"))
        self.chosen = QRadioButton(tr("Only who is selected on the map"))
        self.servqual = QCheckBox(tr("Ask also what is expected and perceived (SERVQUAL)"))
        self.told, self.left_out = label("", "strong"), label("", "muted")
        self.buttons = QDialogButtonBox()
        self._lay_out()
        allow(self.chosen, bool(self._selected), tr("Nobody is selected on the map."))
        (self.chosen if self._selected else self.everyone).setChecked(True)
        self._judge()

    def _lay_out(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self.write = self.buttons.addButton(tr("Choose folder …"), role.AcceptRole)
        self.buttons.addButton(tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(label(_purpose(), ""))
        column.addWidget(self._who())
        column.addWidget(self._what())
        column.addWidget(self.told)
        column.addWidget(self.left_out)
        column.addWidget(self.buttons)
        self.setMinimumWidth(520)

    def _who(self) -> QGroupBox:
        box, group = QGroupBox(tr("Who is asked")), QButtonGroup(self)
        column = QVBoxLayout(box)
        for button in (self.everyone, self.outside, self.chosen):
            group.addButton(button)
            column.addWidget(button)
            button.toggled.connect(self._judge)
        return box

    def _what(self) -> QGroupBox:
        box = QGroupBox(tr("What is asked"))
        column = QVBoxLayout(box)
        settings = self._map.settings
        flows = flows_words(settings.flows, settings.critical_from, tr)
        about = tr("Ratings from 1 to 5 and a comment on each delivery, from both sides.")
        filter = tr("Filter of the map: {flows}.").format(flows=flows)
        column.addWidget(label(f"{about} {filter}"))
        column.addWidget(self.servqual)
        return box

    def _judge(self) -> None:
        from chainmap.exchange.survey.questionnaire import questionnaires

        parties = self._selected if self.chosen.isChecked() else []
        self.asked = questionnaires(self._map, parties=parties, external=self.outside.isChecked())
        self.told.setText(tr("%n questionnaires", "", len(self.asked)))
        missing = self._without(parties)
        names = listed_shortly([party_name(self._map, id) for id in missing], tr)
        told = tr("Not asked, for no delivery passes the filter: {names}").format(names=names)
        self.left_out.setText(told if missing else "")
        self.left_out.setVisible(bool(missing))
        allow(self.write, bool(self.asked), tr("Nobody would be asked anything."))

    def _without(self, parties: Sequence[PartyId]) -> list[PartyId]:
        made = {one.party for one in self.asked}
        wanted = parties or [
            party.id
            for party in self._map.parties.values()
            if party.kind.is_internal or self.outside.isChecked()
        ]
        return [id for id in wanted if id not in made]


def _purpose() -> str:
    return tr(
        "Each department gets an Excel workbook of its own, in German and English, about those it "
        "really deals with. Send them out, and take the filled ones back with “Read answers”."
    )
