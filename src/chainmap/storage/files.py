"""Files on the disk: read with a limit, written whole or not at all.

Writing: a temporary file in the same folder, every write's length checked, fsync, read back and
compared, put in place, fsync of the folder. Until the last step the old file is untouched.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import stat
import sys
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import IO

from chainmap.errors import (
    ChainMapError,
    Fault,
    FileInTheWay,
    FileUnreadable,
    FileUnwritable,
    InputError,
    WrongFormat,
)
from chainmap.model.map import ChainMap
from chainmap.storage.aside import Aside, sweep
from chainmap.storage.format import decode, encode

log = logging.getLogger(__name__)

LARGEST = 64_000_000
"""The most bytes that are read of any file."""

_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)
"""A drive that cannot be told to write at once; it was written to all the same."""
_NO_FOLDER_SYNC = (*_NO_SYNC, errno.EACCES, errno.EBADF)


# -- reading ----------------------------------------------------------------------------------


def read_map(path: Path) -> ChainMap:
    """The map in a `.chainmap` file.

    Raises:
        InputError: as `decode` tells, or FileUnreadable; `path` is set.
    """
    content = read_bytes(path, expected="chainmap")
    try:
        return decode(content)
    except InputError as error:
        error.path = path
        raise


def read_bytes(path: Path, *, expected: str) -> bytes:
    """The content of a file of at most `LARGEST` bytes; `expected` names its format for the errors.

    Raises:
        FileUnreadable: the system refuses it.
        WrongFormat: it is larger than that.
    """
    with _input_errors(path):
        if path.exists() and not path.is_dir() and not path.is_file():
            # A pipe or a device: reading it could wait for ever.
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        with path.open("rb") as file:
            return all_of(file, path, expected=expected)


def all_of(file: IO[bytes], path: Path, *, expected: str) -> bytes:
    """The rest of an open file, at most `LARGEST` bytes.

    Raises:
        WrongFormat: there is more.
    """
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        error = WrongFormat(expected, Fault.TOO_LARGE)
        error.path = path
        raise error
    return content


@contextlib.contextmanager
def _input_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileUnreadable(path, error) from error
    except ValueError as error:  # a NUL in the path
        raise FileUnreadable(path, OSError(errno.EINVAL, os.strerror(errno.EINVAL))) from error


# -- writing ----------------------------------------------------------------------------------


def write_map(path: Path, map: ChainMap) -> None:
    """Saves a map; what was written has been read back as the same map before the old file goes.

    Raises:
        FileUnwritable: the old file, if any, is untouched.
    """

    def check(written: bytes) -> None:
        if decode(written) != map:
            raise OSError(errno.EIO, "the written map is not the same")

    write_bytes(path, encode(map), check=check)


def write_bytes(
    path: Path,
    content: bytes,
    *,
    overwrite: bool = True,
    check: Callable[[bytes], object] | None = None,
) -> None:
    """Writes a file whole or not at all; keeps symlink, mode, owner and attributes of an old one.

    `check` gets the bytes read back and raises where they are not right.

    Raises:
        FileInTheWay: the file exists and `overwrite` is false.
        FileUnwritable: the system refuses, or the check did; an old file is untouched.
    """
    try:
        _write(Path(os.path.realpath(path)), content, overwrite, check)
    except FileExistsError as error:
        raise FileInTheWay(path) from error
    except OSError as error:
        raise FileUnwritable(path, error) from error
    except (ChainMapError, ValueError) as error:
        raise FileUnwritable(path, OSError(errno.EIO, str(error))) from error


def _write(
    target: Path, content: bytes, overwrite: bool, check: Callable[[bytes], object] | None
) -> None:
    old = target.stat() if target.exists() else None
    if old is not None and not overwrite:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    if old is not None and not stat.S_ISREG(old.st_mode):
        target.write_bytes(content)  # a pipe or device cannot be replaced; a folder refuses
        return
    if old is not None and not os.access(target, os.W_OK):
        code = errno.EROFS if _is_on_read_only_drive(target) else errno.EACCES
        raise OSError(code, os.strerror(code))
    aside = Aside(target.parent)
    try:
        _fill(aside, target, content, old)
        _verify(aside.path, content, check)
        _put_in_place(aside.path, target, overwrite)
    finally:
        aside.end()
    sweep(target.parent)
    _sync_folder(target.parent)


def _is_on_read_only_drive(target: Path) -> bool:
    if sys.platform == "win32":
        return False
    return bool(os.statvfs(target).f_flag & os.ST_RDONLY)


def _fill(aside: Aside, target: Path, content: bytes, old: os.stat_result | None) -> None:
    _write_all(aside.handle, content)
    _take_over(aside.handle, target, old)
    _sync(aside.handle, _NO_SYNC)
    aside.close()


def _write_all(handle: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        written = os.write(handle, left)
        if written <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        left = left[written:]


def _take_over(handle: int, target: Path, old: os.stat_result | None) -> None:
    """Gives the new file the mode, owner and attributes of the old one, as far as allowed."""
    if old is None:
        mask = os.umask(0)
        os.umask(mask)
        _allow(handle, 0o666 & ~mask)
        return
    if hasattr(os, "fchown"):
        with contextlib.suppress(OSError):
            os.fchown(handle, old.st_uid, old.st_gid)
    _allow(handle, stat.S_IMODE(old.st_mode))
    if not hasattr(os, "listxattr"):  # only Linux has them
        return
    with contextlib.suppress(OSError):
        for name in os.listxattr(target):
            with contextlib.suppress(OSError):
                os.setxattr(handle, name, os.getxattr(target, name))


def _allow(handle: int, mode: int) -> None:
    """Nothing of this may keep anybody from saving: sticks and network drives know no modes."""
    if hasattr(os, "fchmod"):  # not on every Windows
        with contextlib.suppress(OSError):
            os.fchmod(handle, mode)


def _verify(temporary: Path, content: bytes, check: Callable[[bytes], object] | None) -> None:
    written = temporary.read_bytes()
    if written != content:
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    if check is not None:
        check(written)


def _put_in_place(temporary: Path, target: Path, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(target)
        return
    try:
        os.link(temporary, target)  # unlike a replace, it fails where a file has come meanwhile
    except FileExistsError:
        raise
    except OSError:  # no hard links here
        temporary.replace(target)


def _sync_folder(folder: Path) -> None:
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:  # a folder that may not be listed, or a system that opens none
        log.info("%s cannot be synced: %s", folder, error)
        return
    try:
        _sync(handle, _NO_FOLDER_SYNC)
    finally:
        os.close(handle)


def _sync(handle: int, no_faults: Collection[int]) -> None:
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in no_faults:
            raise
        log.info("this drive cannot be synced: %s", error)
