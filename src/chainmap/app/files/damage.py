"""A map that cannot be opened whole: what is left of it, or an earlier version."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from chainmap.errors import ChainMapError, InvalidContent, WrongFormat
from chainmap.wording.faults import place_words, shortened
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from chainmap.app.files.documents import Documents
    from chainmap.model.map import ChainMap
    from chainmap.storage.repair import Dropped


def help_with(documents: Documents, parent: QWidget, file: Path, error: ChainMapError) -> bool:
    """Asks what to do about a damaged file. False: nothing can be done, and nothing was said."""
    if not isinstance(error, InvalidContent | WrongFormat):
        return False
    from chainmap.app.files.open_file import backups_of
    from chainmap.storage.files import read_bytes
    from chainmap.storage.repair import repaired

    backups = backups_of(file)
    map: ChainMap | None = None
    dropped: tuple[Dropped, ...] = ()
    try:
        map, dropped = repaired(read_bytes(file, expected="chainmap"))
        map = map if map.ids else None
    except ChainMapError:
        pass
    if map is None and not backups:
        return False
    cure = _dialogs().ask_about_damage(
        parent, file.name, error, can_repair=map is not None, has_backups=bool(backups)
    )
    if cure is _dialogs().Cure.REPAIR and map is not None:
        documents.open_as_copy(map)
        heading = tr("What could not be read of {file}").format(file=file.name)
        _dialogs().show_notices(parent, heading, [_line(one) for one in dropped])
    elif cure is _dialogs().Cure.EARLIER:
        documents.show_earlier_versions(file)
    return True


def _line(dropped: Dropped) -> str:
    reason = place_words(dropped.fault, dropped.value, tr)
    return f"{shortened(dropped.place)}: {reason}" if dropped.place else reason


def _dialogs() -> ModuleType:
    from chainmap.app import dialogs

    return dialogs
