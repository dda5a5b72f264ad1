"""A bar on the terminal for long work; nothing where nobody looks."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from chainmap.wording.language import tr

WIDTH = 30
SHOWN_AFTER = 0.5
"""Seconds: what is done sooner is not worth a bar."""


class Bar:
    """Is told the share done, 0–1; `clear` takes the bar away."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._begin = time.monotonic()
        self._shown = ""

    def __call__(self, share: float) -> None:
        if time.monotonic() - self._begin < SHOWN_AFTER:
            return
        full = round(WIDTH * share)
        percent = tr("{number}%").format(number=round(100 * share))
        bar = f"\r{self._label} [{'#' * full}{'.' * (WIDTH - full)}] {percent}"
        if bar != self._shown:
            self._shown = bar
            _write(bar)

    def clear(self) -> None:
        if self._shown:
            _write("\r" + " " * len(self._shown) + "\r")
            self._shown = ""


@contextmanager
def bar(label: str) -> Iterator[Callable[[float], None] | None]:
    """What is to be told the share done, 0–1; `None` where standard error is no terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    shown = Bar(label)
    try:
        yield shown
    finally:
        shown.clear()


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
