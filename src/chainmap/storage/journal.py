"""The journal of a window: a map, and each edit since; what a crash leaves to be recovered.

A file of lines, appended to and never rewritten:

    {"journal": 1, "version": …, "name": …, "path": …, "digest": …, "base": length}   checksum first
    the map at its beginning, as the bytes of a `.chainmap` file
    one line for each edit: a delta (`chainmap.storage.delta`)                       checksum first

What stands behind a torn or damaged line is not read. The file is locked while its window lives;
the system lets go of the lock when the process ends, however it ends.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import time
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chainmap.errors import Fault, InputError, NewerVersion, WrongFormat
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.storage.delta import applied, raw_delta
from chainmap.storage.format import decode
from chainmap.storage.locking import is_held, lock, unlock
from chainmap.storage.migrations import VERSION
from chainmap.storage.shapes import Misfit

ENDING = ".journal"
_HEAD = {"name": str, "path": str, "digest": str, "unsaved": bool, "base": int}
JOURNAL = 1
"""The version of the journal's own form."""


@dataclass(frozen=True, slots=True)
class About:
    """Which map a journal is of. `digest`: of the file's content that the map was read from.

    `unsaved`: not even its beginning is in any file.
    """

    name: str
    path: Path | None = None
    digest: str = ""
    unsaved: bool = False


class Journal:
    """One file, open for appending and locked. Raises OSError wherever the disk refuses."""

    def __init__(self, folder: Path, about: About, base: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{time.time_ns():020}-{os.getpid()}{ENDING}"
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._handle = os.open(self.path, flags, 0o600)
        self._end = 0
        try:
            _lock_where_possible(self._handle)
            head = {"journal": JOURNAL, "version": VERSION, "name": about.name,
                    "path": str(about.path or ""), "digest": about.digest,
                    "unsaved": about.unsaved, "base": len(base)}  # fmt: skip
            self._append(_line(head) + base + b"\n")
        except BaseException:
            self.forget()
            raise

    def append(self, change: Change) -> None:
        """Writes an edit down; once this returns, it survives the end of the process."""
        self._append(_line(raw_delta(change)))

    def _append(self, line: bytes) -> None:
        try:
            left = memoryview(line)
            while left:
                left = left[_written(self._handle, left) :]
        except OSError:
            # A torn line would hide all that follows it.
            with contextlib.suppress(OSError):
                os.ftruncate(self._handle, self._end)
                os.lseek(self._handle, self._end, os.SEEK_SET)
            raise
        self._end += len(line)

    @property
    def size(self) -> int:
        """Bytes."""
        return self._end

    def sync(self) -> None:
        """Waits until all of it would survive a loss of power."""
        os.fsync(self._handle)

    def forget(self) -> None:
        """The map was saved, or given up: there is nothing to recover.

        A disk that refuses even this is no fault of the map's; what stays is found to be saved.
        """
        if self._handle >= 0:
            handle, self._handle = self._handle, -1
            _end(self.path, handle)


def _end(path: Path, handle: int) -> None:
    # Removed before it is let go of: nobody may find it without an owner.
    if os.name != "nt":
        _remove(path)
    unlock(handle)
    with contextlib.suppress(OSError):
        os.close(handle)
    _remove(path)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _lock_where_possible(handle: int) -> None:
    """A home on a drive without locks is no reason to keep no journal."""
    try:
        lock(handle)
    except OSError as error:
        if is_held(error):
            raise


def _written(handle: int, content: memoryview) -> int:
    count = os.write(handle, content)
    if count <= 0:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return count


def _line(raw: Mapping[str, Any]) -> bytes:
    text = json.dumps(raw, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(text), text)


# -- what a crash has left --------------------------------------------------------------------


class Orphan:
    """A journal whose window is gone. It is held by whoever asked, so that only one offers it."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle = handle
        with os.fdopen(os.dup(handle), "rb") as file:
            file.seek(0)
            self._content = file.read()
        self.about, self._base, self._edits = _opened(self._content)
        self.written_at = path.stat().st_mtime

    @property
    def edit_count(self) -> int:
        """How many edits it holds; 0: it was given up before the first one was written."""
        return sum(1 for _ in _lines(self._content, self._edits))

    def map(self) -> ChainMap:
        """The map after the last whole edit.

        Raises:
            InputError: not even its beginning can be read.
        """
        map = decode(self._base)
        for raw in _lines(self._content, self._edits):
            try:
                map = applied(map, raw)
            except (Misfit, KeyError, TypeError, AttributeError):
                break
        return map

    def leave(self) -> None:
        """Lets go of it; it will be offered again."""
        if self._handle >= 0:
            handle, self._handle = self._handle, -1
            unlock(handle)
            with contextlib.suppress(OSError):
                os.close(handle)

    def discard(self) -> None:
        """Its map has been taken over, or is not wanted."""
        if self._handle >= 0:
            handle, self._handle = self._handle, -1
            _end(self.path, handle)


def journals(folder: Path) -> list[Path]:
    """All in a folder, whoever writes them, the oldest first."""
    return sorted(folder.glob(f"*{ENDING}"))


def orphans(folder: Path) -> Iterator[Orphan]:
    """Journals in a folder that nobody writes any more, the oldest first.

    One in which no edit stands is removed: nothing was lost. One that cannot be read stays.
    """
    for path in journals(folder):
        orphan = _orphan(path)
        if orphan is None:
            continue
        if orphan.edit_count or orphan.about.unsaved:
            yield orphan
        else:
            orphan.discard()


def _orphan(path: Path) -> Orphan | None:
    try:
        handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    try:
        _take(path, handle)
        return Orphan(path, handle)
    except (OSError, InputError):
        os.close(handle)
        return None


def _take(path: Path, handle: int) -> None:
    """Raises OSError where the journal's window lives."""
    try:
        lock(handle)
    except OSError as error:
        process = path.stem.rpartition("-")[2]
        if is_held(error) or not process.isdecimal() or _lives(int(process)):
            raise


def _lives(process: int) -> bool:
    """Where there are no locks, the number in the journal's name tells whose it is."""
    if os.name == "nt":  # there `kill` ends the process; and its drives know locks
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return True


def _opened(content: bytes) -> tuple[About, bytes, int]:
    """Of which map it is, the map at its beginning, and where its edits begin."""
    head, _, rest = content.partition(b"\n")
    raw = _checked(head)
    if raw is None or raw.get("journal") != JOURNAL or not isinstance(raw.get("version"), int):
        raise WrongFormat("chainmap", Fault.DAMAGED)
    if raw["version"] > VERSION:
        raise NewerVersion(raw["version"], VERSION)
    if any(not isinstance(raw.get(key), kind) for key, kind in _HEAD.items()) or raw["base"] < 0:
        raise WrongFormat("chainmap", Fault.DAMAGED)
    base, path = rest[: raw["base"]], raw["path"]
    about = About(raw["name"], Path(path) if path else None, raw["digest"], raw["unsaved"])
    return about, base, len(head) + 1 + raw["base"] + 1


def _lines(content: bytes, start: int) -> Iterator[dict[str, Any]]:
    for line in content[start:].split(b"\n")[:-1]:
        raw = _checked(line)
        if raw is None:
            return
        yield raw


def _checked(line: bytes) -> dict[str, Any] | None:
    """The object in a line, or `None` where it is not what was written."""
    checksum, _, text = line.partition(b" ")
    try:
        if int(checksum, 16) != zlib.crc32(text):
            return None
        raw = json.loads(text)
    except ValueError:
        return None
    return raw if isinstance(raw, dict) else None


__all__ = ["About", "Journal", "Orphan", "journals", "orphans"]
