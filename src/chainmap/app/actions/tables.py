"""Tables out and in: the workbook and what was changed in it, CSV, a table on the clipboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from chainmap.app.actions.row import Row
from chainmap.errors import ChainMapError, InputError
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window


def table_exports(window: Window) -> tuple[Row, ...]:
    export = window.exporter.export
    drawn = bool(window.session.map.parties)
    csv = (
        ("excel", tr("For Excel and LibreOffice …")),
        ("gephi", tr("For Gephi …")),
        ("kumu", tr("For Kumu …")),
    )
    return (
        Row("export-workbook", tr("&Workbook (XLSX) …"), "file/export", "matrix",
            partial(export, "xlsx", profile="complete"), begins=True,
            tip=tr("All tables, to be changed in a spreadsheet and read back"), enabled=drawn),
        Row("export-workbook-handout", tr("Workbook to &hand out (XLSX) …"), "file/export",
            "matrix", partial(export, "xlsx", profile="handout"),
            tip=tr("All tables but the ratings of single persons"), enabled=drawn),
        *(Row(f"export-csv-{profile}", text, "file/export/csv", "matrix",
              partial(export, "csv", profile=profile),
              tip=tr("Two files: the parties, and the deliveries"), enabled=drawn)
          for profile, text in csv),
    )  # fmt: skip


def workbook_import(window: Window) -> tuple[Row, ...]:
    return (
        Row("update-from-workbook", tr("&Update from workbook …"), "file", "import",
            partial(update_from_workbook, window),
            tip=tr("What was changed in an exported workbook, into this map")),
    )  # fmt: skip


def table_paste(window: Window) -> tuple[Row, ...]:
    return (
        Row("paste-table", tr("Import table from clip&board …"), "edit", "paste",
            partial(import_clipboard, window), ("Ctrl+Shift+V",),
            tr("Look at a copied table, say what its columns hold, and add it to the map")),
    )  # fmt: skip


# -- in ---------------------------------------------------------------------------------------


def update_from_workbook(window: Window) -> None:
    """Asks for a workbook of ours, shows what was changed in it, and takes it over."""
    from chainmap.app import dialogs

    folder = window.settings.folder("exports")
    filters = tr("Workbooks (*.xlsx)")
    title = tr("Update from workbook")
    for file in dialogs.ask_files_to_open(window, title, folder, filters)[:1]:
        try:
            update_from(window, file)
        except ChainMapError as error:
            heading = tr("“{file}” cannot be taken over").format(file=file.name)
            dialogs.show_error(window, heading, error)


def update_from(window: Window, file: Path) -> bool:
    """Shows what was changed in a workbook; True where it was taken over.

    Raises:
        InputError: it cannot be read, or a cell holds what it cannot; `path` is set.
    """
    from chainmap.app.imports.changes_dialog import may_change
    from chainmap.exchange.workbook.file import update_xlsx
    from chainmap.storage.files import read_bytes
    from chainmap.wording.import_report import notice_line

    window.session.settle()
    map = window.session.recorded
    content = read_bytes(file, expected="xlsx")
    try:
        imported = update_xlsx(content, map)
    except InputError as error:
        error.path = file
        raise
    if imported.map == map:
        window.documents.told.emit(tr("In {file} nothing was changed.").format(file=file.name))
        return False
    lines = [notice_line(notice, tr) for notice in imported.notices]
    title = tr("Update from {file}").format(file=file.name)
    if not may_change(window, title, lines):
        return False
    window.session.commit(imported.map, "workbook")
    window.documents.told.emit(tr("Updated from {file}").format(file=file.name))
    return True


def import_clipboard(window: Window) -> None:
    """A table on the clipboard is looked at, and joins the map."""
    from PySide6.QtGui import QGuiApplication

    from chainmap.app import dialogs

    text = QGuiApplication.clipboard().text()
    if not text.strip():
        window.documents.told.emit(tr("There is no table on the clipboard."))
        return
    try:
        _join_table(window, text)
    except ChainMapError as error:
        dialogs.show_error(window, tr("The table cannot be read"), error)


def _join_table(window: Window, text: str) -> None:
    from chainmap.app.imports.table_dialog import ask
    from chainmap.exchange.imported import ImportOptions, TableOptions
    from chainmap.exchange.table.file import read_csv
    from chainmap.model.joining import joined

    content = text.encode("utf-8", "replace")
    told = ImportOptions(table=TableOptions(encoding="utf-8"))
    options = ask(window, tr("Clipboard"), content, told, "csv")
    if options is None:
        return
    window.session.settle()
    found = joined(window.session.recorded, read_csv(content, options).map, tr("New service"))
    if not window.session.commit(found.map, "paste"):
        window.documents.told.emit(tr("All of this is on the map already."))
        return
    parties = [id for id in found.ids if id in found.map.parties]
    deliveries = sum(id in found.map.deliveries for id in found.ids)
    window.session.select(parties)
    what = [tr("%n parties", "", len(parties)), tr("%n deliveries", "", deliveries)]
    refused = len(found.refused)
    if refused:
        what.append(tr("%n left out, since they cannot be delivered so", "", refused))
    window.documents.told.emit(tr("Added: {what}").format(what=", ".join(what)))
