"""Every dialogue of the program, each on a map; what is said of one is looked at in all of them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog

from chainmap.app.command_palette import CommandPalette
from chainmap.app.exports.dialog import ExportDialog
from chainmap.app.exports.report_dialog import ReportDialog
from chainmap.app.files.earlier_versions import EarlierVersions
from chainmap.app.files.recovery import RecoveryDialog
from chainmap.app.help.about import About
from chainmap.app.imports.changes_dialog import ChangesDialog
from chainmap.app.imports.direction import DirectionDialog
from chainmap.app.imports.merge_dialog import MergeDialog
from chainmap.app.imports.page_dialog import PageDialog
from chainmap.app.imports.report import ImportReportDialog
from chainmap.app.imports.table_dialog import TableDialog
from chainmap.app.preferences import Preferences
from chainmap.app.shortcuts.dialog import ShortcutsDialog
from chainmap.app.survey.dialog import AnswersDialog
from chainmap.app.survey.making import SurveyDialog
from chainmap.app.templates.gallery import TemplateGallery
from chainmap.app.templates.name import TemplateName
from chainmap.app.window import Window
from chainmap.exchange.drawio.pages import PageSize
from chainmap.exchange.imported import AS_IT_IS
from chainmap.exchange.survey.plan import planned
from chainmap.exchange.table.trial import begun
from chainmap.panels.deliver_dialog import DeliverDialog
from chainmap.storage.backups import Backup
from chainmap.storage.files import write_map
from chainmap.storage.format import encode
from chainmap.storage.journal import About as Lost
from chainmap.storage.journal import Journal, Orphan, orphans
from chainmap.wording.import_report import ImportReport, Part
from tests.builders import chart

TABLE = b"Lieferant;Kunde;Leistung\nEinkauf;Fertigung;Bleche\nFertigung;Montage;Baugruppen"
_SAVED_AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

Make = Callable[[Window], QDialog]


def _answers(window: Window) -> QDialog:
    return AnswersDialog(window, planned(window.session.recorded, []))


def _table(window: Window) -> QDialog:
    return TableDialog(window, "t.csv", begun(TABLE, "csv", AS_IT_IS))


def _earlier(window: Window) -> QDialog:
    file = Path(tempfile.mkdtemp()) / "2026-03-02 09.30.00.chainmap"
    write_map(file, window.session.recorded)
    return EarlierVersions(window, "map", [Backup(file, _SAVED_AT)])


def _recovery(window: Window) -> QDialog:
    found = list(_left_behind(window))
    dialog = RecoveryDialog(window, found)
    for orphan in found:
        orphan.discard()
    return dialog


def _left_behind(window: Window) -> Iterator[Orphan]:
    """The journal of a program that is gone."""
    folder = Path(tempfile.mkdtemp())
    journal = Journal(folder, Lost("Sales chain", unsaved=True), encode(window.session.recorded))
    content = journal.path.read_bytes()
    journal.forget()
    journal.path.write_bytes(content)
    return orphans(folder)


def _import_report(window: Window) -> QDialog:
    parts = (Part("Left out", (("A picture", "page 2"),)), Part("Guessed", (("A kind", ""),)))
    report = ImportReport("Import of map.vsdx", "3 parties", parts)
    return ImportReportDialog(window, report, Path("report.txt"))


def _deliver(window: Window) -> QDialog:
    map = window.session.recorded
    return DeliverDialog(window, map, next(iter(map.parties)), "")


def _merge(window: Window) -> QDialog:
    theirs = chart("Sales -> Ops: quote")
    return MergeDialog(window, window.session.recorded, theirs, "a.csv")


def _gallery(window: Window) -> QDialog:
    return TemplateGallery(window, window.program.look, window.program.translations.language)


DIALOGS: dict[str, Make] = {
    "about": About,
    "answers": _answers,
    "changes": lambda window: ChangesDialog(window, "Changes", ["one"]),
    "deliver": _deliver,
    "direction": lambda window: DirectionDialog(window, 3),
    "earlier": _earlier,
    "export": ExportDialog,
    "import report": _import_report,
    "merge": _merge,
    "pages": lambda window: PageDialog(window, "map.drawio", [PageSize(1, "Ist", 2, 1)]),
    "palette": lambda window: CommandPalette(window, with_actions=True),
    "preferences": Preferences,
    "recovery": _recovery,
    "report": ReportDialog,
    "shortcuts": ShortcutsDialog,
    "survey": SurveyDialog,
    "table": _table,
    "template name": lambda window: TemplateName(window, "Name", "Sales chain", asks_kept=True),
    "templates": _gallery,
}
