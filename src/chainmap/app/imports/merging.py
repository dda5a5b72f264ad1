"""File › Import into this map: another file's map, looked over row by row, as one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chainmap.app import dialogs
from chainmap.app.imports.importing import file_filters, imported_from, show_report
from chainmap.errors import ChainMapError
from chainmap.model.merging import Kind
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window
    from chainmap.exchange.imported import Imported

MAP = ".chainmap"


def merge_file(window: Window) -> bool:
    """Asks for a file and merges its map into the open one."""
    folder = window.settings.folder("imports")
    title, filters = tr("Import into this map"), file_filters(MAP)
    files = dialogs.ask_files_to_open(window, title, folder, filters)
    return bool(files) and merge_path(window, files[0])


def merge_path(window: Window, file: Path) -> bool:
    """Merges the map of a file; False where it was cancelled or cannot be read."""
    from chainmap.app.imports.merge_dialog import MergeDialog

    imported = map_in(window, file)
    if imported is None:
        return False
    window.settings.set_folder("imports", file.absolute().parent)
    window.session.settle()
    dialog = MergeDialog(window, window.session.recorded, imported.map, file.name)
    try:
        if all(row.kind is Kind.SAME for row in dialog.proposal.rows):
            window.say(tr("All of “{file}” is on this map already.").format(file=file.name))
            return False
        if not dialog.exec():
            return False
        window.session.commit(dialog.result_map, "merge")
    finally:
        dialog.deleteLater()
    window.say(tr("Imported into this map: {file}").format(file=file.name))
    show_report(window, file, imported)
    return True


def map_in(window: Window, file: Path) -> Imported | None:
    """The map of a file, whatever its format; `None`: cancelled, or refused, and why is told."""
    if not file.name.lower().endswith(MAP):
        return imported_from(window, file)
    from chainmap.exchange.imported import Imported
    from chainmap.storage.files import read_map

    try:
        return Imported(read_map(file))
    except ChainMapError as error:
        heading = tr("“{file}” cannot be opened").format(file=file.name)
        dialogs.show_error(window, heading, error)
        return None
