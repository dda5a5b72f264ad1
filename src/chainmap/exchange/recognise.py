"""What a file is: told by its content, and held against its name. Looks at the beginning only."""

from __future__ import annotations

import re
import zlib

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange import FORMATS, Format

_HEAD = 65_536
_BLANK = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"
_MAGIC = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
)
_IN_ZIP = (
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"xl/", "xlsx"),
    (b"word/", "docx"),
    (b"ppt/", "pptx"),
    (b"visio/", "vsdx"),
)
_ROOTS = {"mxfile": "drawio", "mxgraphmodel": "drawio", "graphml": "graphml", "gexf": "gexf",
          "svg": "svg", "html": "html"}  # fmt: skip
# Atomic and possessive: a hostile beginning must not be tried in every way it could be parted.
_BEFORE_ROOT = re.compile(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*+", re.DOTALL | re.IGNORECASE
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")
_DOT = re.compile(
    r"(?>\s+|//[^\n]*|\#[^\n]*|/\*.*?\*/)*+(?:strict\s+)?(?:di)?graph\b[^;{]*+\{",
    re.IGNORECASE | re.DOTALL,
)
_VAGUE = ("text", "xml", "json", "zip")
"""Kinds that a file of a format may seem to be while something is wrong inside it."""
_SAYS_NOTHING = (".txt", ".xml", ".json")
"""Endings that many formats share; a file that has one may be anything."""


def recognised(name: str, content: bytes) -> Format:
    """The format to read a file with.

    Raises:
        WrongFormat: its content is of another kind than its name says (detail: which one), or of
            none that can be read.
    """
    kind = kind_of(content)
    readable = [format for format in FORMATS if format.reads]
    named = [format for format in readable if name.lower().endswith(format.endings)]
    told = [format for format in readable if format.id == kind]
    fitting = [format for format in named if kind in (format.id, *format.holds)]
    if not named or name.lower().endswith(_SAYS_NOTHING):
        fitting += told
    if kind in _VAGUE:
        fitting += named
    if fitting:
        return fitting[0]
    expected = named[0].id if named else ""
    if kind == "empty":
        raise WrongFormat(expected, Fault.EMPTY)
    raise WrongFormat(expected, Fault.LOOKS_LIKE, kind)


def kind_of(content: bytes) -> str:
    """The id of a format, or of another kind of file; `chainmap.wording.kinds_of_file` names it."""
    head = _unpacked(content)
    if not head.strip(_BLANK):
        return "text" if content[_HEAD:].strip(_BLANK) else "empty"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(b"PK\x03\x04"):
        # The names of what is packed stand at the end, those of the first files at the beginning.
        ends = content[:_HEAD] + content[-_HEAD:]
        return next((kind for mark, kind in _IN_ZIP if mark in ends), "zip")
    return _kind_of_text(_text(head))


def _unpacked(content: bytes) -> bytes:
    if not content.startswith(b"\x1f\x8b"):
        return content[:_HEAD]
    try:
        return zlib.decompressobj(wbits=31).decompress(content[:_HEAD], _HEAD)
    except zlib.error:
        return content[:_HEAD]


def _text(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    if head[1:2] == b"\0":
        return head.decode("utf-16-le", "replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _kind_of_text(text: str) -> str:
    start = text.lstrip()
    if start.startswith("<"):
        before = _BEFORE_ROOT.match(text)
        root = _ROOT.match(text, before.end() if before else 0)
        return _ROOTS.get(root[1].lower(), "xml") if root else "xml"
    if start.startswith(("{", "[")):
        return _kind_of_json(text)
    return "dot" if _DOT.match(text) else "text"


def _kind_of_json(text: str) -> str:
    if re.search(r'"format"\s*:\s*"chainmap"', text):
        return "chainmap"
    return "cytoscape" if re.search(r'"(?:elements|data)"\s*:', text) else "json"
