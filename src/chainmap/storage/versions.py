"""Which version of a file was read or written: is it still the one on the disk?"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileVersion:
    """`number`, `time` and `size` tell cheaply that nothing happened; `digest` decides."""

    number: int
    time: int
    size: int
    digest: str

    def is_on(self, path: Path) -> bool:
        """The file holds this very content (or is gone: nothing of anybody's would be lost)."""
        try:
            state = path.stat()
        except FileNotFoundError:
            return True
        except OSError:
            return False
        if _marks(state) == (self.number, self.time, self.size):
            return True
        return state.st_size == self.size and _digest_of(path) == self.digest


def version_of(path: Path, content: bytes | None = None) -> FileVersion | None:
    """The version of a file; `content`: its bytes, where they were read already.

    `None` where it cannot be read.
    """
    try:
        state = path.stat()
        digest = digest_of(path.read_bytes() if content is None else content)
    except OSError:
        return None
    return FileVersion(*_marks(state), digest)


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _digest_of(path: Path) -> str:
    try:
        return digest_of(path.read_bytes())
    except OSError:
        return ""


def _marks(state: os.stat_result) -> tuple[int, int, int]:
    return state.st_ino, state.st_mtime_ns, state.st_size
