"""Where the program keeps what is not the user's own: journals, backups, crash reports."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def state_folder(name: str) -> Path:
    """A folder of this user, on this machine; it need not exist yet."""
    place = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "ChainMap" / name
