"""What the commands say: results on stdout, messages on stderr."""

from __future__ import annotations

import sys


def say(text: str) -> None:
    """A line of the result."""
    sys.stdout.write(f"{text}\n")


def tell(text: str) -> None:
    """A message to the person at the terminal."""
    sys.stderr.write(f"{text}\n")
