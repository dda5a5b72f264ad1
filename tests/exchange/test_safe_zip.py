"""Zip files from anywhere: refused before they can do harm, and with a reason."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import openpyxl
import pytest

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.safe_zip import LARGEST, opened_zip
from chainmap.exchange.table.workbooks import opened_workbook, rows_of
from chainmap.wording.errors import explain
from chainmap.wording.language import tr

COLLECTION = Path(__file__).parents[3] / "shared" / "interop"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b'<dimension ref="A1:XFD1048576"/><sheetData>'
)


def zipped(**parts: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", part)
    return content.getvalue()


def workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["Sales", 3])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The zip file with one part replaced or added."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        new.writestr(name, part)
    return changed.getvalue()


def fault(content: bytes) -> Fault:
    with pytest.raises(WrongFormat) as caught, opened_workbook(content):
        pass
    return caught.value.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Fault.EMPTY),
        (b"\x89PNG\r\n\x1a\n", Fault.NOT_THIS_FORMAT),
        (b"<html></html>", Fault.NOT_THIS_FORMAT),
        (b"PK\x03\x04 and no more", Fault.DAMAGED),
        (workbook()[:-200], Fault.DAMAGED),
        (OLE + bytes(512), Fault.OLD_EXCEL),
        (OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le"), Fault.PASSWORD),
        (zipped(content=b"<a/>"), Fault.NOT_THIS_FORMAT),
        (zipped(xl__workbook=b"<a/>"), Fault.DAMAGED),
    ],
    ids=lambda value: value.name if isinstance(value, Fault) else "",
)
def test_what_is_no_workbook_is_refused_with_its_reason(content: bytes, reason: Fault) -> None:
    assert fault(content) is reason


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = zipped(xl__sheet=bytes(LARGEST + 1))
    tracemalloc.start()
    assert fault(bomb) is Fault.TOO_LARGE
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


def test_a_ratio_no_sheet_has_is_refused() -> None:
    assert fault(zipped(xl__sheet=bytes(30_000_000))) is Fault.TOO_LARGE


def test_a_part_larger_than_its_directory_says_is_refused() -> None:
    honest = zipped(xl__sheet=bytes(1_000_000))
    liar = honest.replace((1_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))
    assert fault(liar) is Fault.DAMAGED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_the_texts_of_a_workbook_are_refused(encoding: str) -> None:
    text = '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>'
    content = with_part(workbook(), "xl/sharedStrings.xml", text.encode(encoding))
    with pytest.raises(WrongFormat) as caught, opened_workbook(content):
        pass
    assert caught.value.reason is Fault.UNSAFE_XML
    assert caught.value.detail == "xl/sharedStrings.xml"


def test_a_mark_split_between_two_chunks_is_seen() -> None:
    part = b" " * ((1 << 20) - 4) + b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"
    with pytest.raises(WrongFormat):
        opened_zip(with_part(zipped(a=b"<a/>"), "b.xml", part), expected="xlsx")


def test_a_good_workbook_is_read_row_by_row() -> None:
    with opened_workbook(workbook()) as book:
        assert list(rows_of(book.worksheets[0])) == [("Sales", 3)]


def test_a_sheet_damaged_within_is_refused_while_it_is_read() -> None:
    sheet = SHEET + b'<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c'
    content = with_part(workbook(), "xl/worksheets/sheet1.xml", sheet)
    with opened_workbook(content) as book, pytest.raises(WrongFormat):
        list(rows_of(book.worksheets[0]))


def test_a_sheet_that_calls_itself_endless_is_read_as_far_as_it_is_filled() -> None:
    sheet = SHEET + b'<row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'
    content = with_part(workbook(), "xl/worksheets/sheet1.xml", sheet)
    with opened_workbook(content) as book:
        assert list(rows_of(book.worksheets[0])) == [(1,)]


def test_a_password_and_the_old_format_come_with_advice() -> None:
    locked, old = (
        explain(WrongFormat("xlsx", reason), tr) for reason in (Fault.PASSWORD, Fault.OLD_EXCEL)
    )
    assert locked == "cannot be read: it is protected by a password; save it without a password"
    assert old == "cannot be read: it is in the old format of Excel (.xls); save it as .xlsx"


@pytest.mark.skipif(not COLLECTION.exists(), reason="the collection is not at hand")
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("14_derived/n2g_truncated.xlsx", Fault.DAMAGED),
        ("14_derived/n2g_zip_bomb.xlsx", Fault.TOO_LARGE),
        ("13_xlsx/quebec_gnumeric.xls", Fault.OLD_EXCEL),
    ],
)
def test_a_hostile_file_of_the_collection_is_refused(name: str, reason: Fault) -> None:
    assert fault((COLLECTION / name).read_bytes()) is reason
