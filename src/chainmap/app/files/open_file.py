"""The file that a window's map is in: which version, who else has it, what it was before."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from chainmap.app.files.lock import FileLock, Holder
from chainmap.app.folders import state_folder
from chainmap.errors import FileUnwritable, InputError
from chainmap.model.map import ChainMap
from chainmap.storage.aside import sweep
from chainmap.storage.backups import Backup, Backups
from chainmap.storage.files import read_bytes, write_map
from chainmap.storage.format import decode, encode
from chainmap.storage.versions import FileVersion, digest_of, version_of

log = logging.getLogger(__name__)


class OpenFile:
    """No file at first. What is asked of the user is not asked here."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.version: FileVersion | None = None
        """Of the file's content as it was last read or written here."""
        self._lock: FileLock | None = None
        self.unkept: OSError | None = None
        """Why what was in the file before the last save is not among the earlier versions."""

    @property
    def holder(self) -> Holder | None:
        """Somebody else who has it open; then it is only to be read here."""
        return self._lock.holder if self._lock else None

    def read(self, path: Path) -> tuple[ChainMap, FileVersion | None]:
        """The map in a file, and which version it is.

        Raises:
            InputError: with the file's path.
        """
        content = read_bytes(path, expected="chainmap")
        try:
            return decode(content), version_of(path, content)
        except InputError as error:
            error.path = path
            raise

    def take(self, path: Path | None, version: FileVersion | None = None) -> None:
        """From now on the map is in this file."""
        if path != self.path or path is None:
            self.let_go()
            if path is not None:
                sweep(path.parent)
                self._lock = FileLock(path)
        self.path, self.version = path, version

    def let_go(self) -> None:
        if self._lock is not None:
            self._lock.let_go()
        self._lock = None
        self.path = self.version = None

    def take_anyway(self) -> None:
        """Makes the file ours, whoever has it open."""
        if self._lock is not None:
            self._lock.take_anyway()

    def is_free_now(self) -> bool:
        """Whoever had the file has let go of it."""
        return self._lock is None or self._lock.try_again()

    @property
    def has_changed_elsewhere(self) -> bool:
        """The file is not what was read or written here; cheap where nothing happened."""
        if self.path is None or self.version is None:
            return False
        return not self.version.is_on(self.path)

    def content(self) -> bytes | None:
        """The bytes of the file as it was read or written; `None` where it is not that any more."""
        if self.path is None or self.version is None or self.has_changed_elsewhere:
            return None
        try:
            return self.path.read_bytes()
        except OSError:
            return None

    def write(self, path: Path, map: ChainMap, *, must_keep: bool = False) -> FileVersion | None:
        """Saves the map; what was in the file before is kept as a backup.

        `must_keep`: nothing is written where that cannot be done.

        Raises:
            OutputError: the file is as it was.
        """
        self.unkept = keep_backup(path)
        if must_keep and self.unkept is not None:
            raise FileUnwritable(state_folder("backups"), self.unkept)
        try:
            write_map(path, map)
        except FileUnwritable:
            self._notice_ours(path, map)
            raise
        return version_of(path)

    def _notice_ours(self, path: Path, map: ChainMap) -> None:
        """In place, but perhaps not safe on the disk: the next save must not ask whose it is."""
        found = version_of(path)
        if path == self.path and found is not None and found.digest == digest_of(encode(map)):
            self.version = found


def keep_backup(path: Path) -> OSError | None:
    """Keeps what is in a file now; why this could not be done."""
    try:
        _backups().keep(_where_it_is(path))
    except FileUnwritable as error:
        found = error.cause
    except OSError as error:
        found = error
    else:
        return None
    log.warning("no backup of %s: %s", path, found)
    return found


def backups_of(path: Path) -> list[Backup]:
    """What was in a file before, the latest first."""
    return _backups().of(_where_it_is(path))


def _where_it_is(path: Path) -> Path:
    """A map has the same earlier versions by whatever link it is opened."""
    return Path(os.path.realpath(path))


def _backups() -> Backups:
    return Backups(state_folder("backups"))
