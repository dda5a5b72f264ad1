"""Earlier versions of a map's file: kept before each save, thinned out as they grow old."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from chainmap.storage.files import write_bytes

LATEST = 10
"""So many of the last ones are kept, however fast they came."""
DAYS = 20
"""Of older ones the last of each day, for so many days on which there was one."""

_STAMP = "%Y-%m-%d %H.%M.%S"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?: (\d+))?\.chainmap")


@dataclass(frozen=True, slots=True)
class Backup:
    """`saved_at`: when the file that it is a copy of was written."""

    path: Path
    saved_at: datetime
    number: int = 1
    """Of those of one second."""


class Backups:
    """Each map's file has a folder of its own; `where` holds them all."""

    def __init__(self, where: Path) -> None:
        self._where = where

    def folder(self, file: Path) -> Path:
        """Where the backups of a file are."""
        digest = hashlib.sha256(str(file).encode("utf-8", "surrogatepass")).hexdigest()
        return self._where / f"{file.stem[:60]}-{digest[:8]}"

    def keep(self, file: Path) -> Path | None:
        """Copies a file as it is now; `None` where there is none, or its last backup is the same.

        Raises:
            ChainMapError, OSError: it cannot be read or copied.
        """
        if not file.is_file():
            return None
        content, saved_at = file.read_bytes(), _written_at(file)
        there = self.of(file)
        if there and there[0].path.read_bytes() == content:
            return None
        copy = _free(self.folder(file), saved_at)
        copy.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(copy, content)
        self._thin_out(file, but=copy)
        return copy

    def of(self, file: Path) -> list[Backup]:
        """The backups of a file, the latest first."""
        found = []
        for path in self.folder(file).glob("*.chainmap"):
            match = _NAME.fullmatch(path.name)
            if match:
                saved_at = datetime.strptime(match[1], _STAMP).astimezone()
                found.append(Backup(path, saved_at, int(match[2] or 1)))
        return sorted(found, key=lambda one: (one.saved_at, one.number), reverse=True)

    def _thin_out(self, file: Path, *, but: Path) -> None:
        """`but` stays, even where a clock that went wrong makes it look old."""
        older = self.of(file)[LATEST:]
        by_day = {backup.saved_at.date(): backup for backup in reversed(older)}
        kept = {backup.path for day, backup in sorted(by_day.items(), reverse=True)[:DAYS]}
        for backup in older:
            if backup.path not in kept and backup.path != but:
                backup.path.unlink(missing_ok=True)


def _written_at(file: Path) -> datetime:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC).astimezone()
    except (ValueError, OverflowError):  # a file from the year 99,999
        return datetime.now(UTC).astimezone()


def _free(folder: Path, saved_at: datetime) -> Path:
    stem = saved_at.strftime(_STAMP)
    path, number = folder / f"{stem}.chainmap", 1
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}.chainmap"
    return path
