"""The texts that travel inside a PNG, read with limits and written; the picture is not decoded."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Collection, Iterator

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.inflating import LARGEST, ZLIB, inflated

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TEXTS = (b"tEXt", b"zTXt", b"iTXt")


def is_png(content: bytes) -> bool:
    return content.startswith(_SIGNATURE)


def png_texts(
    content: bytes, keywords: Collection[str], *, expected: str, most: int = LARGEST
) -> dict[str, str]:
    """The texts under these keywords, the first of each.

    Raises:
        WrongFormat: the PNG is damaged or cut off, or a text is too large.
    """
    texts: dict[str, str] = {}
    for kind, data in _chunks(content, expected):
        if kind in _TEXTS:
            keyword, _, rest = data.partition(b"\0")
            name = keyword.decode("latin-1")
            if name in keywords and name not in texts:
                texts[name] = _text(kind, rest, expected, most)
    return texts


def with_text(png: bytes, keyword: str, text: str) -> bytes:
    """The PNG with a compressed text in UTF-8, before the picture's own data."""
    # After the keyword: compressed, by zlib; no language; no translated keyword.
    head = keyword.encode("latin-1") + b"\0\1\0\0\0"
    chunk = _chunk(b"iTXt", head + zlib.compress(text.encode("utf-8", "replace"), 9))
    at = len(_SIGNATURE) + 25  # after IHDR, which is always as long
    return png[:at] + chunk + png[at:]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _chunks(content: bytes, expected: str) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    kind = b""
    while kind != b"IEND":
        if at + 12 > len(content):
            raise WrongFormat(expected, Fault.DAMAGED)
        (length,) = struct.unpack_from(">I", content, at)
        end = at + 8 + length
        if end + 4 > len(content):
            raise WrongFormat(expected, Fault.DAMAGED)
        kind, data = content[at + 4 : at + 8], content[at + 8 : end]
        if struct.unpack_from(">I", content, end) != (zlib.crc32(kind + data),):
            raise WrongFormat(expected, Fault.DAMAGED)
        yield kind, data
        at = end + 4


def _text(kind: bytes, rest: bytes, expected: str, most: int) -> str:
    if kind == b"tEXt":
        return rest.decode("latin-1")
    if kind == b"zTXt":
        return inflated(rest[1:], ZLIB, expected=expected, most=most).decode("latin-1")
    is_packed = rest[:1] == b"\1"
    body = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    plain = inflated(body, ZLIB, expected=expected, most=most) if is_packed else body
    if len(plain) > most:
        raise WrongFormat(expected, Fault.TOO_LARGE)
    return plain.decode("utf-8", "replace")
