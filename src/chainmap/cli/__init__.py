"""The command line: results to stdout, messages to stderr, exit codes as told below.

May import storage, analysis, wording, exchange and layout; render and app inside functions only.
Each command is a module with `arguments(parser)` and `run(options) -> exit code`; it is loaded
when it is called, so that `chainmap --version` answers at once.

    0 done                        3 input cannot be read
    1 findings of --fail-on       4 output cannot be written
    2 wrong usage                 70 a bug; the crash report's path is printed
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from chainmap.cli.commands import dispatch
from chainmap.cli.streams import tell
from chainmap.errors import (
    BackendUnusable,
    ChainMapError,
    FileInTheWay,
    FileUnwritable,
    InputError,
    UsageError,
)
from chainmap.wording.language import LANGUAGES, catalogue, speak, system_language, tr

DONE, FINDINGS, WRONG_USAGE, NO_INPUT, NO_OUTPUT, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 70, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs `chainmap` with these arguments (`None`: the process's own); returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _prepare(sys.stdout)
    _prepare(sys.stderr)
    language = _asked_language(words) or system_language()
    speak(lambda text, comment="", n=None: catalogue(language)(text, comment, n))
    try:
        code = dispatch(words)
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as leaving:  # argparse has shown its help
        return int(leaving.code or 0)
    except ChainMapError as error:
        return refused(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has closed it (`| head`)
        _close_output()
        return NO_OUTPUT
    except OSError as error:
        if sys.stdout is not None and not _is_full(error):
            return _bug(error, words)
        _close_output()
        return refused(FileUnwritable(Path("<stdout>"), error))
    except Exception as error:  # noqa: BLE001  the last stop: told, written down, exit code 70
        return _bug(error, words)
    return code


def _bug(error: Exception, words: Sequence[str]) -> int:
    from chainmap.cli.bug import crash_report

    told = tr("chainmap: This is a bug, sorry. What happened is written down in {file}")
    tell(told.format(file=crash_report(error, words)))
    return BUG


def _is_full(error: OSError) -> bool:
    return error.errno in (errno.ENOSPC, errno.EBADF, errno.EIO)


def refused(error: ChainMapError) -> int:
    """Tells what went wrong; the exit code for it."""
    from chainmap.wording.errors import explain

    message = explain(error, tr)
    if isinstance(error, FileInTheWay):
        message = tr("{message} with --force").format(message=message)
    tell(tr("chainmap: {message}").format(message=message))
    if isinstance(error, UsageError | BackendUnusable):
        return WRONG_USAGE
    return NO_INPUT if isinstance(error, InputError) else NO_OUTPUT


def _close_output() -> None:
    """Nobody takes the rest: the interpreter must not try again, and fail, when it ends."""
    with suppress(OSError, AttributeError):  # it is none, or no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _prepare(stream: TextIO) -> None:
    """UTF-8 into files and pipes on every system; no letter that a terminal lacks is a fault."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        encoding = stream.encoding if stream.isatty() else "utf-8"
        reconfigure(encoding=encoding, errors="backslashreplace")


def _asked_language(words: Sequence[str]) -> str | None:
    """The value of `--language`, needed before anything can be said about the other arguments."""
    for place, word in enumerate(words):
        value = word.partition("=")[2]
        if word == "--language":
            value = words[place + 1] if place + 1 < len(words) else ""
        if word.startswith("--language") and value in LANGUAGES:
            return value
    return None
