"""Who has a map open: a lock beside its file, as office programs leave one.

A lock whose program has ended on this machine counts for nothing; one of another machine can be
broken by the user, who knows whether that machine still runs.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the map open."""

    host: str
    process: int

    @property
    def is_this_program(self) -> bool:
        """Another window of ours."""
        return (self.host, self.process) == (QSysInfo.machineHostName(), os.getpid())


class FileLock:
    """`holder`: who had the file before us; then it is not ours.

    A link is locked where it leads.
    """

    def __init__(self, file: Path) -> None:
        file = Path(os.path.realpath(file))
        # Qt would drop bytes of the name that are no UTF-8, and lock another file.
        name = file.name.encode("utf-8", "backslashreplace").decode()
        self._lock = QLockFile(str(file.with_name(f".~{name}.lock")))
        self._lock.setStaleLockTime(0)  # by age none is stale: only where its program has ended
        self.holder: Holder | None = None
        self._take()

    def _take(self) -> None:
        self.holder = None
        if self._lock.tryLock(0):
            return
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            self.holder = self._who()
        # Where no lock can be written (a folder to read only, a full disk), nothing is locked.

    def _who(self) -> Holder:
        # (known, process, host, program); its form differs between versions of PySide
        info = [part for part in self._lock.getLockInfo() if not isinstance(part, bool)]
        process = next((part for part in info if isinstance(part, int)), 0)
        host = next((part for part in info if isinstance(part, str)), "")
        return Holder(host, process)

    @classmethod
    def is_held(cls, file: Path) -> bool:
        """Somebody else has this file open."""
        lock = cls(file)
        lock.let_go()
        return lock.holder is not None

    def take_anyway(self) -> None:
        """Breaks the other's lock."""
        self._lock.removeStaleLockFile()
        path = Path(self._lock.fileName())
        path.unlink(missing_ok=True)
        self._take()

    def try_again(self) -> bool:
        """Whether the file is ours now."""
        if self.holder is not None:
            self._take()
        return self.holder is None

    def let_go(self) -> None:
        self._lock.unlock()
