"""Zip files from anywhere (XLSX, ODS …): looked over before anything is unpacked for good."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from chainmap.errors import Fault, WrongFormat

LARGEST = 100_000_000
"""The most bytes that all parts may have together, unpacked."""
MOST_PARTS = 2_000
_WORST_RATIO = 200
_UNSUSPICIOUS = 10_000_000
_CHUNK = 1 << 20
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_IS_LOCKED = 0x1
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError),
    *(ValueError, struct.error),
)
"""What zipfile raises, as chance has it, on a directory that lies."""
_UNSAFE = (b"<!DOCTYPE", b"<!ENTITY")
_LONGEST_MARK = max(map(len, _UNSAFE))


def opened_zip(content: bytes, *, expected: str) -> zipfile.ZipFile:
    """The zip file in the content, once it is known that it can be unpacked without a risk.

    No part of it, unpacked, is larger than its directory says, or defines XML entities.

    Raises:
        WrongFormat: empty, of another kind, damaged, locked, or too large once unpacked; of an
            unsafe or damaged part `detail` tells the name.
    """
    _check_kind(content, expected)
    try:
        file = zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN:
        raise WrongFormat(expected, Fault.DAMAGED) from None
    _check_directory(file, len(content), expected)
    for part in file.infolist():
        _check_part(file, part, expected)
    return file


def _check_kind(content: bytes, expected: str) -> None:
    if not content:
        raise WrongFormat(expected, Fault.EMPTY)
    if content.startswith(_OLE):
        # A workbook with a password is an old container with the encrypted new one inside.
        locked = _ENCRYPTED in content
        raise WrongFormat(expected, Fault.PASSWORD if locked else Fault.OLD_EXCEL)
    if not content.startswith(_ZIP):
        raise WrongFormat(expected, Fault.NOT_THIS_FORMAT)


def _check_directory(file: zipfile.ZipFile, length: int, expected: str) -> None:
    parts = file.infolist()
    if any(part.flag_bits & _IS_LOCKED for part in parts):
        raise WrongFormat(expected, Fault.PASSWORD)
    size = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or size > LARGEST:
        raise WrongFormat(expected, Fault.TOO_LARGE)
    if size > max(_UNSUSPICIOUS, _WORST_RATIO * length):
        raise WrongFormat(expected, Fault.TOO_LARGE)
    # Parts that lie upon each other: a bomb that needs no ratio.
    if sum(part.compress_size for part in parts) > length:
        raise WrongFormat(expected, Fault.DAMAGED)


def _check_part(file: zipfile.ZipFile, part: zipfile.ZipInfo, expected: str) -> None:
    """Unpacks a part once, in chunks that are thrown away; XML must have no document type."""
    is_xml = part.filename.lower().endswith((".xml", ".rels"))
    rest = b""
    try:
        with file.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                # UTF-16 is text with a NUL beside each letter.
                seen = rest + (chunk.replace(b"\0", b"") if is_xml else b"")
                if any(mark in seen for mark in _UNSAFE):
                    raise WrongFormat(expected, Fault.UNSAFE_XML, part.filename)
                rest = seen[-_LONGEST_MARK:]
    except _BROKEN:
        raise WrongFormat(expected, Fault.DAMAGED, part.filename) from None
