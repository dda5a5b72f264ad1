"""argparse in the reader's language, and with our own errors."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import NoReturn

from chainmap.errors import UsageError
from chainmap.wording.language import LANGUAGES, Translate, tr


class Parser(argparse.ArgumentParser):
    """A parser with `--help` and `--language`; what is wrong is raised as UsageError."""

    def __init__(self, program: str, description: str) -> None:
        super().__init__(
            program,
            description=description,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Help,
        )
        self._positionals.title = tr("arguments")
        self._optionals.title = tr("options")
        self.add_argument("-h", "--help", action="help", help=tr("show this help"))
        self.add_argument(
            "--language", choices=LANGUAGES, help=tr("language of messages and reports")
        )

    def error(self, message: str) -> NoReturn:
        told = tr("{problem}; see {program} --help")
        raise UsageError(told.format(problem=_in_words(message, tr), program=self.prog))


class _Help(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, tr("usage: ") if prefix is None else prefix)


def _in_words(message: str, tr: Translate) -> str:
    """argparse speaks English only: its messages, said anew."""
    sentences = {
        r"the following arguments are required: (?P<what>.*)": tr("{what} is missing"),
        r"unrecognized arguments: (?P<what>.*)": tr("there is no {what}"),
        r"argument (?P<option>.*): invalid choice: '(?P<what>.*)' \(choose from (?P<list>.*)\)": tr(
            "{option} cannot be {what}, only {list}"
        ),
        r"argument (?P<option>.*): expected one argument": tr("{option} needs a value"),
        r"argument (?P<option>.*): invalid \w+ value: '(?P<what>.*)'": tr(
            "{option} cannot be {what}"
        ),
        r"argument (?P<option>.*): not allowed with argument (?P<what>.*)": tr(
            "{option} and {what} exclude each other"
        ),
    }
    for pattern, sentence in sentences.items():
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return sentence.format(**{k: v.replace("'", "") for k, v in match.groupdict().items()})
    return message
