"""In which alphabet a text file is written, told by its bytes."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from chainmap.errors import Fault, WrongFormat

ENCODINGS = ("utf-8", "utf-16", "cp1252", "mac-roman", "iso-8859-1")
"""What a person may choose from; `utf-16` minds its mark, and is little-endian without one."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_USUAL = frozenset("äöüÄÖÜßéèêëàâáåãæçñíìîïóòôõøœúùûÉÈÀÁÂÇÑÓÖØÅÆŒ–—„“”‚‘’«»…€§°·•²³½")
_ODD = frozenset("¬¦¨¯¸´‡†‰ˆ˜¤∞∂∑∏π∫ªºΩ√ƒ≈∆◊ˇ˘˙˚˝˛Ÿ‹›")
_SAMPLE = 200_000


class Decoded(NamedTuple):
    """`certain`: the bytes leave no other choice."""

    text: str
    encoding: str
    certain: bool


def decoded(content: bytes, encoding: str | None = None, *, expected: str = "csv") -> Decoded:
    """The text, in the encoding that is told or that fits best.

    Raises:
        WrongFormat: it is empty, no text at all, or not in the encoding that was told.
    """
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise WrongFormat(expected, Fault.EMPTY)
    if encoding is not None:
        return Decoded(_as_told(content, encoding, expected), encoding, certain=True)
    for mark, name in _MARKS:
        if content.startswith(mark):
            shown = "utf-8" if name == "utf-8-sig" else name
            return Decoded(_as_told(content, name, expected), shown, certain=True)
    wide = _wide(content)
    if wide:
        return Decoded(_as_told(content, wide, expected), "utf-16", certain=False)
    if _is_binary(content):
        raise WrongFormat(expected, Fault.NOT_TEXT)
    try:
        return Decoded(content.decode("utf-8"), "utf-8", certain=True)
    except UnicodeDecodeError:
        return _best_of_old(content)


def _as_told(content: bytes, encoding: str, expected: str) -> str:
    try:
        text = content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise WrongFormat(expected, Fault.NOT_TEXT, encoding) from None
    return text.removeprefix("\ufeff")


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: every other byte of a western text is a NUL."""
    sample = content[:_SAMPLE]
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    if sample[1::2].count(0) > 0.6 * pairs and sample[0::2].count(0) < 0.1 * pairs:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.6 * pairs and sample[1::2].count(0) < 0.1 * pairs:
        return "utf-16-be"
    return ""


def _is_binary(content: bytes) -> bool:
    """Pictures, archives and the like are full of what steers machines; a NUL or two is not yet."""
    sample = content[:_SAMPLE]
    steering = sum(sample.count(bytes([sign])) for sign in range(32) if sign not in (9, 10, 12, 13))
    return steering > 0.02 * len(sample) + 2


def _best_of_old(content: bytes) -> Decoded:
    """Windows, the old Mac, or ISO 8859-1: whichever makes the most of the letters with accents."""
    best, most = "iso-8859-1", -1
    for name in ("cp1252", "mac-roman"):
        try:
            points = _likeness(content[:_SAMPLE].decode(name))
            content.decode(name)
        except UnicodeDecodeError:
            continue
        if best == "iso-8859-1" or points > most:
            best, most = name, points
    return Decoded(content.decode(best), best, certain=False)


def _likeness(text: str) -> int:
    return sum((sign in _USUAL) - 2 * (sign in _ODD) for sign in text if sign > "\x7f")
