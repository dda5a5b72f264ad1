"""File › Compare: the open map against another file, the file itself, or an earlier version."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chainmap.app import dialogs
from chainmap.app.files.open_file import backups_of
from chainmap.app.imports.importing import file_filters
from chainmap.app.imports.merging import MAP, map_in
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.comparison.window import ComparisonWindow
    from chainmap.app.window import Window
    from chainmap.model.map import ChainMap


def compare_with_file(window: Window) -> ComparisonWindow | None:
    """Asks for a file, of ChainMap or another program; what is open is the later map."""
    folder = window.settings.folder("maps")
    title, filters = tr("Compare with"), file_filters(MAP)
    files = dialogs.ask_files_to_open(window, title, folder, filters)
    return compare_with(window, files[0]) if files else None


def compare_with(window: Window, file: Path) -> ComparisonWindow | None:
    """Compares with the map of a file; `None` where it was cancelled or cannot be read."""
    imported = map_in(window, file)
    if imported is None:
        return None
    return _open(window, imported.map, file.name)


def compare_with_saved(window: Window) -> ComparisonWindow | None:
    """What has been edited since the map was saved."""
    file = window.documents.path
    imported = map_in(window, file) if file is not None else None
    if file is None or imported is None:
        return None
    return _open(window, imported.map, tr("{file}, as saved").format(file=file.name))


def compare_with_earlier(window: Window) -> ComparisonWindow | None:
    """What has changed since one of the versions that are kept of the file."""
    from chainmap.app.files.earlier_versions import EarlierVersions

    file = window.documents.path
    if file is None:
        return None
    backups = backups_of(file)
    dialog = EarlierVersions(window, file.name, backups, verb=tr("&Compare"))
    is_chosen = dialog.exec() and dialog.chosen is not None
    chosen, when = dialog.chosen, dialog.chosen_when
    dialog.deleteLater()
    imported = map_in(window, chosen) if is_chosen and chosen is not None else None
    if imported is None:
        return None
    name = tr("{file} of {when}").format(file=file.name, when=when)
    return _open(window, imported.map, name)


def _open(window: Window, before: ChainMap, name: str) -> ComparisonWindow:
    from chainmap.app.comparison.difference import Side
    from chainmap.app.comparison.window import ComparisonWindow

    earlier = Side(name, lambda: before)
    later = Side(
        window.documents.name,
        lambda: window.session.recorded,
        lambda: window.canvas.scene.drawing.routes,
    )
    comparison = ComparisonWindow(window, earlier, later)
    window.comparisons.append(comparison)
    comparison.destroyed.connect(lambda: window.comparisons.remove(comparison))
    comparison.show()
    return comparison
