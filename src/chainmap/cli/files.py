"""Input and output of the commands: files, or "-" for stdin and stdout."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from pathlib import Path

from chainmap.cli.streams import results
from chainmap.errors import FileInTheWay, FileUnreadable, InputError
from chainmap.model.map import ChainMap
from chainmap.storage.files import all_of, read_bytes, write_bytes
from chainmap.storage.format import decode
from chainmap.wording.language import tr

STREAM = "-"
STDIN = Path("<stdin>")


def input_argument(parser: argparse.ArgumentParser, name: str = "FILE") -> None:
    parser.add_argument("file", metavar=name, help=tr("the file to read; - is standard input"))


def force_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--force", action="store_true", help=tr("overwrite an output file that exists")
    )


def map_from(name: str) -> ChainMap:
    """The map in a `.chainmap` file, or from stdin.

    Raises:
        InputError: with the file's path.
    """
    return map_from_bytes(name, content_of(name, "chainmap"))


def map_from_bytes(name: str, content: bytes) -> ChainMap:
    """The map in the content of a file of this name, "-" for stdin.

    Raises:
        InputError: with the file's path.
    """
    try:
        return decode(content)
    except InputError as error:
        error.path = STDIN if name == STREAM else Path(name)
        raise


def content_of(name: str, expected: str) -> bytes:
    """The bytes of a file of this format, or of stdin."""
    if name != STREAM:
        return read_bytes(Path(name), expected=expected)
    if sys.stdin is None:
        raise FileUnreadable(STDIN, OSError(errno.EBADF, os.strerror(errno.EBADF)))
    return all_of(sys.stdin.buffer, STDIN, expected=expected)


def put_out(name: str | None, content: bytes, *, force: bool) -> None:
    """Writes to a file, or to stdout for "-" and `None`.

    Raises:
        OutputError: the file exists and `force` is not set, or it cannot be written.
    """
    if name is None or name == STREAM:
        out = results()
        out.flush()
        out.buffer.write(content)
        out.buffer.flush()
    else:
        write_bytes(Path(name), content, overwrite=force)


def refuse_in_the_way(name: str | None, *, force: bool) -> None:
    """Tells at once, before long work, that an output file exists.

    Raises:
        FileInTheWay: it does, and `force` is not set.
    """
    if name not in (None, STREAM) and not force and Path(str(name)).exists():
        raise FileInTheWay(Path(str(name)))
