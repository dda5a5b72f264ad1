"""Makes a small libicudata for the executable: 4 MB instead of 31.

Qt asks ICU for collation and old character sets only; names, formats, calendars and time zones of
all the world's languages are never read (Qt has its own). Kept are all collations, so that names
sort rightly in every language.

Run: `python tools/trim_icu.py LIBICUDATA OUTPUT`. Needs readelf, as and ld (package binutils).
Format: https://unicode-org.github.io/icu/userguide/icu_data/ and ICU's `udatamem.h`, `ucmndata.h`.
"""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

KEEP = re.compile(
    r"^(root|pool|res_index|cnvalias|coll/.*|nfc|nfkc|supplementalData|likelySubtags"
    r"|numberingSystems|keyTypeData|icuver|icustd|ibm-5348_P100-1997)\.(res|icu|nrm|cnv)$"
)
ALIGNMENT = 16
ASSEMBLY = """
    .section .rodata
    .globl {symbol}
    .type {symbol}, @object
    .balign 16
{symbol}:
    .incbin "{data}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack, "", @progbits
"""


def trim(library: Path, output: Path) -> None:
    """Writes a library of the same name and symbol with the items of KEEP only.

    Raises:
        ValueError: the library holds no ICU data as we know it.
        OSError, subprocess.CalledProcessError: a tool of binutils is missing or failed.
    """
    symbol, package = _data_of(library)
    header, items = unpack(package)
    kept = {name: item for name, item in items.items() if KEEP.match(name.partition("/")[2])}
    if not kept:
        raise ValueError(f"{library.name} holds nothing that we would keep")
    _link(pack(header, kept), symbol, output)


def unpack(package: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The header and the items by name of an ICU package ("CmnD"), little-endian."""
    (header_size,) = struct.unpack_from("<H", package)
    if package[2:4] != b"\xda\x27" or package[12:16] != b"CmnD":
        raise ValueError("no ICU package")
    contents = package[header_size:]
    (count,) = struct.unpack_from("<I", contents)
    table = [struct.unpack_from("<II", contents, 4 + 8 * i) for i in range(count)]
    ends = [start for _, start in table[1:]] + [len(contents)]
    items = {}
    for (name_at, start), end in zip(table, ends, strict=True):
        name = contents[name_at : contents.index(b"\0", name_at)].decode("ascii")
        items[name] = contents[start:end]
    return package[:header_size], items


def pack(header: bytes, items: Mapping[str, bytes]) -> bytes:
    """The package again: a table sorted by name, the names, the items on multiples of 16."""
    ordered = sorted(items.items(), key=lambda item: item[0].encode())
    names = b"".join(name.encode() + b"\0" for name, _ in ordered)
    name_at = 4 + 8 * len(ordered)
    item_at = _aligned(name_at + len(names))
    table, bodies = [struct.pack("<I", len(ordered))], []
    for name, body in ordered:
        table.append(struct.pack("<II", name_at, item_at))
        padded = body.ljust(_aligned(len(body)), b"\0")
        bodies.append(padded)
        name_at += len(name) + 1
        item_at += len(padded)
    head = b"".join(table) + names
    return header + head.ljust(_aligned(len(head)), b"\0") + b"".join(bodies)


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


def _data_of(library: Path) -> tuple[str, bytes]:
    """The one data symbol of the library and its bytes; .rodata lies in the file as in memory."""
    symbols = _run("readelf", "-sW", "--dyn-syms", str(library))
    match = re.search(r": ([0-9a-f]+) +(\w+) OBJECT .* (icudt\d+_dat)\b", symbols)
    if not match:
        raise ValueError(f"{library.name} has no icudt…_dat")
    address, size = int(match[1], 16), int(match[2], 0)  # large sizes come as 0x…
    data = library.read_bytes()[address : address + size]
    return match[3], data


def _link(package: bytes, symbol: str, output: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data, source, object_ = (Path(folder) / name for name in ("data", "data.s", "data.o"))
        data.write_bytes(package)
        source.write_text(ASSEMBLY.format(symbol=symbol, data=data))
        _run("as", "-o", str(object_), str(source))
        output.parent.mkdir(parents=True, exist_ok=True)
        # fmt: off
        _run("ld", "-shared", "-z", "noexecstack", "-soname", output.name, "-o", str(output),
             str(object_))
        # fmt: on


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    trim(Path(sys.argv[1]), Path(sys.argv[2]))
