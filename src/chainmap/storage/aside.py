"""Files that are written beside another before they take its place, and those that a crash left.

A writer holds a lock on its file; the system lets go of it when the process ends. So whatever
nobody holds was left behind, and is removed by the next one who writes or opens a map there.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from pathlib import Path

from chainmap.storage.locking import lock

_PREFIX, _SUFFIX = ".chainmap-", ".tmp"
_YOUNG, _FORGOTTEN = 10.0, 3600.0
"""Seconds. A young one may be another machine's, whose locks are not seen here; an old one is
nobody's, also on drives that know no locks."""


class Aside:
    """A new file in a folder, under a name of its own. Raises OSError where the disk refuses."""

    def __init__(self, folder: Path) -> None:
        self.handle, self.path = _begun(folder)
        # The lock is to last until the file is in place, and Windows moves no open file.
        self._held = os.dup(self.handle) if os.name != "nt" else -1

    def close(self) -> None:
        """Written: a drive in the network may tell only now that it was not."""
        handle, self.handle = self.handle, -1
        os.close(handle)

    def end(self) -> None:
        """Removes it unless it has become the other file; what cannot be removed is swept later."""
        if self.handle >= 0:
            with contextlib.suppress(OSError):
                self.close()
        with contextlib.suppress(OSError):
            self.path.unlink()
        if self._held >= 0:
            held, self._held = self._held, -1
            with contextlib.suppress(OSError):
                os.close(held)


def _begun(folder: Path) -> tuple[int, Path]:
    while True:
        handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=folder)
        with contextlib.suppress(OSError):  # here are no locks, or somebody is just removing it
            if os.name != "nt":
                lock(handle)
        if os.fstat(handle).st_nlink:
            return handle, Path(name)
        os.close(handle)


def sweep(folder: Path) -> None:
    """Removes what crashes have left in a folder; whatever cannot be removed stays."""
    found: list[Path] = []
    with contextlib.suppress(OSError):
        found = [path for path in folder.iterdir() if path.name.startswith(_PREFIX)]
    for path in found:
        if path.suffix == _SUFFIX:
            with contextlib.suppress(OSError):
                _remove(path)


def _remove(path: Path) -> None:
    age = time.time() - path.stat().st_mtime
    if age < _YOUNG:
        return
    if os.name == "nt" or age > _FORGOTTEN:  # Windows by itself keeps what somebody has open
        path.unlink()
        return
    handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    try:
        lock(handle)
        path.unlink()
    finally:
        os.close(handle)
