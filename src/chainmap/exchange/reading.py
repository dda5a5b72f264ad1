"""A file read in a process of its own: the window stays awake, and reading can be cancelled."""

from __future__ import annotations

from typing import TypeAlias

from chainmap.errand import ENDED, Errand, Tell
from chainmap.errors import Fault, WrongFormat
from chainmap.exchange import format_of
from chainmap.exchange.imported import Imported, ImportOptions
from chainmap.exchange.progress import listening

SHORT = 100_000
"""Bytes that are read sooner than a process has started."""

_Question: TypeAlias = tuple[str, bytes, ImportOptions]


class ReadingProcess(Errand[_Question, Imported]):
    """One reading. `run` gives what was read.

    It raises InputError as the reader tells, and WrongFormat where its process died, for want of
    memory say.
    """

    def __init__(self, format: str, content: bytes, options: ImportOptions) -> None:
        def failed(detail: str) -> Exception:
            died = detail == ENDED
            return WrongFormat(format, Fault.TOO_LARGE) if died else RuntimeError(detail)

        super().__init__(_read, (format, content, options), failed)


def read(format: str, content: bytes, options: ImportOptions) -> Imported:
    """What the reader of a format makes of a content.

    Raises:
        InputError: it cannot be read.
    """
    known = format_of(format)
    if known is None:
        raise ValueError(f"no format {format!r}")
    return known.reader()(content, options)


def _read(question: _Question, tell: Tell) -> Imported:
    with listening(tell):
        return read(*question)
