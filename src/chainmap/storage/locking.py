"""Locks on open files that the system lets go of when a process ends, however it ends."""

from __future__ import annotations

import contextlib
import errno
import os
import sys

_HELD = (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)


def is_held(error: OSError) -> bool:
    """`lock` failed because of somebody else, and not because this drive knows no locks."""
    return error.errno in _HELD


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 40
    """A byte that nobody reads: a lock here bars no reader."""

    def lock(handle: int) -> None:
        """Takes the file.

        Raises:
            OSError: somebody else holds it.
        """
        at = os.lseek(handle, 0, os.SEEK_CUR)
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, at, os.SEEK_SET)

    def unlock(handle: int) -> None:
        at = os.lseek(handle, 0, os.SEEK_CUR)
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        finally:
            os.lseek(handle, at, os.SEEK_SET)

else:
    import fcntl

    def lock(handle: int) -> None:
        """Takes the file.

        Raises:
            OSError: somebody else holds it.
        """
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def unlock(handle: int) -> None:
        with contextlib.suppress(OSError):  # a drive without locks; closing would do as well
            fcntl.flock(handle, fcntl.LOCK_UN)
