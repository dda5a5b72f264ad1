"""Compiles PySide's own Python code beforehand, for the executable.

libshiboken carries it as text in its own body, and compiles it at each start before anything else
can be done. A folder `files.dir` beside the library is taken instead where there is one (PySide's
SBK_EMBED makes it). Whoever replaces the library in the executable deletes that folder.

Left empty is what makes type stubs: no program runs it, but its patterns take longer to compile
than the rest.
"""

from __future__ import annotations

import py_compile
import sys
from pathlib import Path
from typing import Any

FOLDER = "shiboken6/files.dir"
EMPTY = ("shibokensupport/signature/lib/pyi_generator.py",)
INVALIDATION = py_compile.PycInvalidationMode.UNCHECKED_HASH


def compiled(folder: Path, optimize: int) -> list[tuple[str, str]]:
    """Writes the compiled modules there; (name in the bundle, file) of each.

    Raises:
        RuntimeError: this PySide keeps its code elsewhere.
    """
    files = []
    for name, source in sources().items():
        text = folder / name
        text.parent.mkdir(parents=True, exist_ok=True)
        text.write_bytes(b"" if name in EMPTY else source)
        result = text.with_suffix(".pyc")
        py_compile.compile(str(text), str(result), name, True, optimize, INVALIDATION)
        files.append((f"{FOLDER}/{result.relative_to(folder).as_posix()}", str(result)))
    return files


def sources() -> dict[str, bytes]:
    """What libshiboken carries, by its path."""
    import shiboken6  # noqa: F401  (unpacks it)

    importer: Any = getattr(sys.modules.get("shibokensupport"), "__loader__", None)
    archive: Any = getattr(importer, "zfile", None)
    names = archive.namelist() if archive is not None else []
    if not set(EMPTY) <= set(names):
        raise RuntimeError("shiboken6 has its Python code elsewhere than in its library")
    return {name: archive.read(name) for name in sorted(names) if name.endswith(".py")}
