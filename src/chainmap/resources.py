"""Where the files are that come with the program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


def resource(name: str) -> Path:
    """The path of a file or folder in `resources/`, e.g. `resource("icons/undo.svg")`.

    The one function for the source tree, the installed wheel and the frozen program.

    Raises:
        FileNotFoundError: this installation lacks it.
    """
    path = _root() / name
    if not path.exists():
        raise FileNotFoundError(f"resource {name!r} is missing in {_root()}")
    return path


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parent
    bundled = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    candidates = (bundled, package / "resources", package.parents[1] / "resources")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"no resources folder at any of {[str(c) for c in candidates]}")
