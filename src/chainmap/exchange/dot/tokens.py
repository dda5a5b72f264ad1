"""The words of a DOT file (Graphviz), each with its line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from chainmap.errors import Fault, InvalidContent, WrongFormat

EXPECTED = "dot"


class Kind(Enum):
    """`WORD`: an id or number as it stands. `QUOTED`, `HTML`: without their marks."""

    WORD = auto()
    QUOTED = auto()
    HTML = auto()
    SIGN = auto()
    END = auto()


class Token(NamedTuple):
    kind: Kind
    text: str
    line: int

    @property
    def is_id(self) -> bool:
        return self.kind in (Kind.WORD, Kind.QUOTED, Kind.HTML)

    def is_sign(self, *signs: str) -> bool:
        return self.kind is Kind.SIGN and self.text in signs

    def is_keyword(self, *words: str) -> bool:
        """Keywords are written in any case; in quotes they are none."""
        return self.kind is Kind.WORD and self.text.lower() in words


# Possessive: a mark that is missing must not have all before it tried again.
_TOKEN = re.compile(
    r"""(?P<space>[\s\ufeff]+|//[^\n]*|/\*.*?\*/|^\#[^\n]*)
      | (?P<word>(?:[A-Za-z_]|[^\x00-\x7f])(?:\w|[^\x00-\x7f])*|-?(?:\.\d+|\d+(?:\.\d*)?))
      | "(?P<quoted>[^"\\]*+(?:\\.[^"\\]*+)*+)"
      | (?P<sign>->|--|[{}\[\];,=:+])
      | (?P<html><)""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_ANGLE = re.compile(r"<!--.*?-->|[<>]", re.DOTALL)
_CHARSET = re.compile(rb"""\bcharset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LATIN = ("latin1", "latin-1", "l1", "iso-8859-1", "iso_8859-1", "iso88591")


def decoded(content: bytes) -> tuple[str, str]:
    """The text, and the encoding where it had to be guessed (else empty).

    Raises:
        WrongFormat: it is empty or no text.
    """
    if not content.strip():
        raise WrongFormat(EXPECTED, Fault.EMPTY)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _as(content, "utf-16"), ""
    if b"\0" in content:
        raise WrongFormat(EXPECTED, Fault.NOT_TEXT)
    told = _CHARSET.search(content)
    if told is not None and told[1].decode("ascii", "replace").lower() in _LATIN:
        return content.decode("cp1252", "replace"), ""
    try:
        return content.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), "Windows-1252"


def _as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise WrongFormat(EXPECTED, Fault.NOT_TEXT) from None


def tokens(text: str) -> Iterator[Token]:
    """All words; at the end one of the kind `END`.

    Raises:
        InvalidContent: a sign that does not belong there, or what begins and does not end.
    """
    at, line = 0, 1
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _stray(text, at, line)
        end = found.end()
        if found.lastgroup == "html":
            end = _html_end(text, end, line)
            yield Token(Kind.HTML, text[at + 1 : end - 1], line)
        elif found.lastgroup == "quoted":
            yield Token(Kind.QUOTED, _unquoted(found["quoted"]), line)
        elif found.lastgroup == "word":
            yield Token(Kind.WORD, found[0], line)
        elif found.lastgroup == "sign":
            yield Token(Kind.SIGN, found[0], line)
        line += text.count("\n", at, end)
        at = end
    yield Token(Kind.END, "", line)


def _html_end(text: str, at: int, line: int) -> int:
    """Behind the bracket that closes the one before `at`."""
    depth = 1
    for angle in _ANGLE.finditer(text, at):
        depth += {"<": 1, ">": -1}.get(angle[0], 0)
        if not depth:
            return angle.end()
    raise InvalidContent(str(line), Fault.UNCLOSED, "<")


def _unquoted(inner: str) -> str:
    """A line may go on after a backslash; a quotation mark is written with one."""
    return inner.replace("\\\r\n", "").replace("\\\n", "").replace('\\"', '"')


def _stray(text: str, at: int, line: int) -> InvalidContent:
    if text[at] == '"':
        return InvalidContent(str(line), Fault.OPEN_QUOTE)
    if text.startswith("/*", at):
        return InvalidContent(str(line), Fault.UNCLOSED, "/*")
    return InvalidContent(str(line), Fault.MISPLACED, text[at])
