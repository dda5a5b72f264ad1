"""Deflated content from anywhere, inflated with a limit on its size and on how much it grows."""

from __future__ import annotations

import zlib

from chainmap.errors import Fault, WrongFormat

LARGEST = 100_000_000
"""The most bytes of anything after unpacking."""
_WORST_RATIO = 200
_UNSUSPICIOUS = 1_000_000

GZIP, ZLIB, RAW = 31, 15, -15
"""Kinds of wrapping, as `zlib` counts its window bits."""


def inflated(content: bytes, wrapping: int, *, expected: str, most: int = LARGEST) -> bytes:
    """The plain bytes.

    Raises:
        WrongFormat: they are too many, or the content is damaged or cut off.
    """
    unzip = zlib.decompressobj(wbits=wrapping)
    most = min(most, max(_UNSUSPICIOUS, _WORST_RATIO * len(content)))
    try:
        plain = unzip.decompress(content, most + 1)
    except zlib.error:
        raise WrongFormat(expected, Fault.DAMAGED) from None
    if len(plain) > most:
        raise WrongFormat(expected, Fault.TOO_LARGE)
    if not unzip.eof:
        raise WrongFormat(expected, Fault.DAMAGED)
    return plain
