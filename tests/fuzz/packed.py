"""Changes inside what is packed, so that a search gets past checksums and compression.

Each takes a content and `mutate`, which changes bytes, and returns the content packed anew; one
that is not packed as expected is changed as it is.
"""

from __future__ import annotations

import base64
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import TypeAlias

Mutate: TypeAlias = Callable[[bytes], bytes]
Within: TypeAlias = Callable[[bytes, Mutate, random.Random], bytes]

_PNG = b"\x89PNG\r\n\x1a\n"
_MOST_INSIDE = 2_000_000
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, ValueError),
    *(NotImplementedError, RuntimeError, EOFError, OSError),
)


def in_zip(content: bytes, mutate: Mutate, chance: random.Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            parts = {it.filename: file.read(it) for it in file.infolist() if _is_small(it)}
    except _BROKEN:
        return mutate(content)
    if not parts:
        return mutate(content)
    name = chance.choice(sorted(parts))
    parts[name] = mutate(parts[name])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return packed.getvalue()


def _is_small(part: zipfile.ZipInfo) -> bool:
    return part.file_size < _MOST_INSIDE


def in_png(content: bytes, mutate: Mutate, chance: random.Random) -> bytes:
    chunks = _chunks(content)
    texts = [place for place, (kind, _) in enumerate(chunks) if kind in (b"iTXt", b"zTXt", b"tEXt")]
    if not texts:
        return mutate(content)
    place = chance.choice(texts)
    kind, data = chunks[place]
    chunks[place] = (kind, mutate(data))
    return _PNG + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    chunks = []
    at = len(_PNG)
    while at + 12 <= len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        chunks.append((content[at + 4 : at + 8], content[at + 8 : at + 8 + length]))
        at += 12 + length
    return chunks


def in_gzip(content: bytes, mutate: Mutate, chance: random.Random) -> bytes:
    if not content.startswith(b"\x1f\x8b"):
        return mutate(content)
    try:
        inside = zlib.decompressobj(wbits=31).decompress(content, _MOST_INSIDE)
    except zlib.error:
        return mutate(content)
    packer = zlib.compressobj(wbits=31)
    return packer.compress(mutate(inside)) + packer.flush()


def in_diagram(content: bytes, mutate: Mutate, chance: random.Random) -> bytes:
    """The compressed page of a draw.io file, where it has one."""
    start = content.find(b">", content.find(b"<diagram")) + 1
    end = content.find(b"</diagram>")
    packed = content[start:end].strip()
    if not 0 < start < end or packed.startswith(b"<"):
        return mutate(content)
    try:
        inside = zlib.decompress(base64.b64decode(packed), wbits=-15)
    except (ValueError, zlib.error):
        return mutate(content)
    packer = zlib.compressobj(wbits=-15)
    anew = packer.compress(mutate(inside)) + packer.flush()
    return content[:start] + base64.b64encode(anew) + content[end:]


def in_journal(content: bytes, mutate: Mutate, chance: random.Random) -> bytes:
    """One line of a journal, its checksum made to fit."""
    lines = content.split(b"\n")
    checked = [place for place, line in enumerate(lines) if line[8:9] == b" "]
    if not checked:
        return mutate(content)
    place = chance.choice(checked)
    text = mutate(lines[place][9:]).replace(b"\n", b" ")
    lines[place] = b"%08x %s" % (zlib.crc32(text), text)
    return b"\n".join(lines)


WITHIN: dict[str, Within] = {
    "graphml": in_gzip,
    "drawio": in_diagram,
    "png": in_png,
    "xlsx": in_zip,
    "ods": in_zip,
    "workbook": in_zip,
    "survey": in_zip,
    "journal": in_journal,
}
"""The roads whose content is packed, and how to get inside."""
