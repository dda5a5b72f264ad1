"""The table of commands, and which of them is meant."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from chainmap import __version__
from chainmap.cli.streams import say
from chainmap.errors import UsageError
from chainmap.wording.language import Translate, tr

# The window, which is opened without a word, waits for none of it.
if TYPE_CHECKING:
    import argparse

    from chainmap.cli.parser import Parser


class Command(Protocol):
    """A module of this package that is a command."""

    def arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace) -> int: ...


MODULES = {
    "analyze": "analyze",
    "export": "export",
    "cards": "cards",
    "actions": "actions",
    "import": "importing",
    "layout": "layout",
    "survey": "survey",
    "compare": "compare",
    "check": "check",
    "formats": "formats",
    "self-test": "self_test",
}


def summaries(tr: Translate) -> dict[str, str]:
    """What each command does, in a line."""
    return {
        "analyze": tr("who serves whom, who reaches which external customer, and what stands out"),
        "export": tr("the map as a picture or in another program's format"),
        "cards": tr("a page a party: who is my customer, how do I serve him, as one PDF"),
        "actions": tr("the action plan as a workbook, a calendar or a table"),
        "import": tr("a map from another program's file"),
        "layout": tr("give the parties of a map their places"),
        "survey": tr("questionnaires for the departments, and their answers taken back"),
        "compare": tr("what differs between two maps: last year and now, as it is and is to be"),
        "check": tr("is the file valid, and does it open without loss?"),
        "formats": tr("what can be read and written"),
        "self-test": tr("does this installation start, open, draw, analyse and export?"),
    }


def dispatch(words: Sequence[str]) -> int:
    """Runs the command that the arguments name; without one, opens the editor."""
    place = next((i for i, word in enumerate(words) if word in MODULES), None)
    if place is None or not _only_language(words[:place]):
        return _without_command(words)
    from chainmap.cli.parser import Parser

    _hush_log()
    name = words[place]
    command = cast(Command, import_module(f"chainmap.cli.{MODULES[name]}"))
    parser = Parser(f"chainmap {name}", summaries(tr)[name])
    command.arguments(parser)
    told = [*words[:place], *words[place + 1 :]]
    # Several files with options between them are too much for the usual way.
    is_mixed = getattr(command, "MIXED", False)
    return command.run((parser.parse_intermixed_args if is_mixed else parser.parse_args)(told))


def _hush_log() -> None:
    """What a command has to say, it says itself."""
    import logging

    logging.getLogger("chainmap").addHandler(logging.NullHandler())


def _only_language(words: Sequence[str]) -> bool:
    """Whether `--language LL` is all that stands before the command."""
    return len(words) in (0, 1, 2) and all(
        word.startswith("--language") or words[i - 1] == "--language"
        for i, word in enumerate(words)
    )


def _without_command(words: Sequence[str]) -> int:
    from chainmap.cli.editor import open_editor

    files, language, is_alone = words, None, False
    # Without options the parser, which says all its texts, need not keep the window waiting.
    if any(word.startswith("-") for word in words):
        options = _top_parser().parse_args(words)
        if options.version:
            say(f"ChainMap {__version__}")
            return 0
        files, language = options.files, options.language
        # A language for this time would be one for all windows.
        is_alone = options.new_process or language is not None
    _refuse_mistyped_command(files)
    return open_editor(files, language, is_alone=is_alone)


def _top_parser() -> Parser:
    from chainmap.cli.parser import Parser

    description = tr("Draw, analyse and hand over chains of internal and external customers.")
    parser = Parser("chainmap", description)
    parser.add_argument("files", nargs="*", metavar="FILE", help=tr("a map to open in the editor"))
    parser.add_argument(
        "--new-process", action="store_true", help=tr("do not open in the ChainMap that runs")
    )
    parser.add_argument("--version", action="store_true", help=tr("show the version"))
    lines = [f"  {name:<10} {summary}" for name, summary in summaries(tr).items()]
    more = tr("Each command tells more with --help.")
    parser.epilog = "\n".join([tr("commands:"), *lines, "", more])
    return parser


def _refuse_mistyped_command(files: Sequence[str]) -> None:
    """`chainmap anlyze map.chainmap` must not open an editor on a file that is not there."""
    if not files or Path(files[0]).suffix or Path(files[0]).exists():
        return
    from difflib import get_close_matches

    close = get_close_matches(files[0], MODULES, n=1)
    if close:
        message = tr("There is no command {name}; did you mean {close}?")
        raise UsageError(message.format(name=files[0], close=close[0]))
    message = tr("There is neither a command nor a file {name}; see chainmap --help")
    raise UsageError(message.format(name=files[0]))
