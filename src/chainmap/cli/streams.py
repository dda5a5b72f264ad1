"""What the commands say: results on stdout, messages on stderr."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TextIO


def results() -> TextIO:
    """Standard output.

    Raises:
        OSError: it was closed before we began.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdout


def say(text: str) -> None:
    """A line of the result."""
    results().write(f"{text}\n")


def tell(text: str) -> None:
    """A message to the person at the terminal."""
    # Whoever closed it does not want to know, and the exit code must tell the truth all the same.
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
