"""What is kept of a fault that nobody expected."""

from __future__ import annotations

import platform
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from chainmap import __version__
from chainmap.cli.streams import tell


def crash_report(error: BaseException, words: Sequence[str]) -> Path | str:
    """Writes the trace into a file of its own in the temp folder; returns the file's path.

    Where even that fails, the trace goes to stderr and the name of stderr is returned.
    """
    trace = "".join(traceback.format_exception(error))
    system = f"Python {platform.python_version()}, {platform.platform()}"
    text = f"ChainMap {__version__}, {system}\nchainmap {' '.join(words)}\n\n{trace}"
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="chainmap-crash-", suffix=".txt", delete=False
        ) as file:
            file.write(text)
    except OSError:
        tell(text)
        return "stderr"
    return Path(file.name)
