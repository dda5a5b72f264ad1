"""Imports PySide without compiling its own Python code anew at each start.

libshiboken carries that code as text in its body. Python keeps the compiled form of modules that
are files; that text is in none, and to compile it takes an eighth of the time until a bare window
stands. So it is kept where Python keeps ours, and taken only for the very same text.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path
from types import CodeType
from typing import Any

PLACE = "shibokensupport/"
NEVER_RUN = f"{PLACE}signature/lib/pyi_generator.py"
"""What makes type stubs; its patterns take longer to compile than the rest."""


def import_pyside() -> None:
    """The core of it, and what is compiled for that."""
    if "PySide6.QtCore" in sys.modules:
        return
    kept = KeptCode(Path(cache_from_source(str(Path(__file__).with_name("pyside_code.py")))))
    plainly, builtins.compile = builtins.compile, kept.compile
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.compile = plainly
    kept.write()


class KeptCode:
    """What was compiled by an earlier start, in a file; it may be missing, old or broken."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._compile = builtins.compile
        self._is_new = False
        self._codes: dict[str, tuple[bytes, CodeType]] = {}
        with suppress(OSError, ValueError, EOFError, TypeError):
            content = file.read_bytes()
            if content.startswith(MAGIC_NUMBER):
                self._codes = dict(marshal.loads(content[len(MAGIC_NUMBER) :]))

    def compile(self, source: Any, filename: Any, mode: str, *more: Any, **options: Any) -> Any:
        """As `compile` does."""
        is_meant = isinstance(source, bytes) and mode == "exec" and not more and not options
        if not is_meant or not str(filename).startswith(PLACE):
            return self._compile(source, filename, mode, *more, **options)
        text = b"" if filename == NEVER_RUN else source
        stamp, code = self._codes.get(filename, (b"", None))
        if code is None or stamp != source_hash(text):
            code = self._compile(text, filename, mode)
            self._codes[filename] = source_hash(text), code
            self._is_new = True
        return code

    def write(self) -> None:
        """For the next start; where that is not possible, it compiles them again."""
        if not self._is_new or sys.dont_write_bytecode:
            return
        part = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(MAGIC_NUMBER + marshal.dumps(self._codes))
                part.replace(self._file)
            except OSError:
                part.unlink()
