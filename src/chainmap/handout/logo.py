"""The client's logo: a PNG that a person has chosen."""

from __future__ import annotations

from typing import NamedTuple

from chainmap.errors import Fault, WrongFormat

LARGEST = 4_000_000
"""Bytes of a logo; it is part of each report."""
MOST_ACROSS = 8_000
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


class Pixels(NamedTuple):
    width: int
    height: int


def checked_logo(content: bytes) -> bytes:
    """The same bytes.

    Raises:
        WrongFormat: they are no PNG, or one that is too large.
    """
    if not content.startswith(_SIGNATURE) or content[12:16] != b"IHDR" or len(content) < 33:
        raise WrongFormat("png", Fault.NOT_THIS_FORMAT if content else Fault.EMPTY)
    if (
        len(content) > LARGEST
        or not 0 < min(pixels(content)) <= max(pixels(content)) <= MOST_ACROSS
    ):
        raise WrongFormat("png", Fault.TOO_LARGE)
    return content


def pixels(logo: bytes) -> Pixels:
    """The size of a PNG."""
    return Pixels(int.from_bytes(logo[16:20], "big"), int.from_bytes(logo[20:24], "big"))
