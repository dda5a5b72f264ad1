"""Every error that the program raises on purpose has its line."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from chainmap import errors
from chainmap.errors import (
    BackendUnusable,
    ChainMapError,
    CountingFailed,
    DeliveryRefused,
    EditRefused,
    ExportFailed,
    Fault,
    FileInTheWay,
    FileUnreadable,
    FileUnwritable,
    InputError,
    InvalidContent,
    LayoutFailed,
    NameMissing,
    NewerVersion,
    NotADate,
    NotANumber,
    OutputError,
    ReasonMissing,
    Refusal,
    ReportFailed,
    SeveralRaters,
    UnknownRecord,
    UsageError,
    WrongFormat,
)
from chainmap.wording.errors import explain
from tests.wording.speakers import Speaker

ENGLISH = Speaker()
FILE = Path("maps/sales.chainmap")


def _system(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def _at(error: InputError) -> InputError:
    error.path = FILE
    return error


EXAMPLES: list[tuple[ChainMapError, str]] = [
    (
        DeliveryRefused(Refusal.SELF_DELIVERY, "IT", "IT"),
        "IT cannot deliver to itself; pull to another party.",
    ),
    (
        DeliveryRefused(Refusal.FROM_EXTERNAL_CUSTOMER, "Buyer", "IT"),
        "Buyer is an external customer and only receives; draw it the other way round.",
    ),
    (NameMissing(), "A party and a service need a name; nothing was changed."),
    (
        SeveralRaters("d1"),
        "Several people rated this; what is shown is their mean and stays as it is.",
    ),
    (NotANumber("many"), "“many” is not a number."),
    (NotADate("soon", "2026-03-31"), "“soon” is not a date. Write it like 2026-03-31."),
    (ReasonMissing(), "Say why the finding is set aside; nothing was changed."),
    (
        UnknownRecord("P9"),
        "There is nothing with the id P9 on this map; it may have been deleted.",
    ),
    (
        FileUnreadable(FILE, _system(errno.ENOENT)),
        "maps/sales.chainmap: there is no such file or folder; check the name and your rights",
    ),
    (
        _at(WrongFormat("chainmap", Fault.NOT_JSON, "3:7")),
        (
            "maps/sales.chainmap: not a ChainMap file: it is not valid JSON (3:7); take a "
            "backup copy, or save it again where it came from"
        ),
    ),
    (
        _at(NewerVersion(3, 1)),
        (
            "maps/sales.chainmap: written by a newer ChainMap (file version 3, this one reads 1); "
            "install the current ChainMap"
        ),
    ),
    (
        _at(InvalidContent("deliveries[12].consumer", Fault.UNKNOWN_PARTY, "KON2")),
        "maps/sales.chainmap: deliveries[12].consumer: no party KON2; add it, or correct the id",
    ),
    (
        InvalidContent("parties[0].name", Fault.EMPTY),
        "parties[0].name: nothing stands here; correct it in a text editor",
    ),
    (
        FileInTheWay(FILE),
        "maps/sales.chainmap: the file exists already; choose another name, or overwrite it",
    ),
    (
        FileUnwritable(FILE, _system(errno.ENOSPC)),
        "maps/sales.chainmap: the disk is full; choose another place",
    ),
    (UsageError("FILE is missing"), "FILE is missing"),
    (
        LayoutFailed("heap overflow at 7"),
        "The map could not be arranged; nothing was moved. Try another direction.",
    ),
    (
        BackendUnusable("graphblas", ("networkx", "parallel")),
        "There is no networkx engine graphblas installed; choose one of: networkx, parallel.",
    ),
    (
        CountingFailed("out of memory"),
        "Betweenness could not be reckoned (out of memory); all other answers are there.",
    ),
    (
        ReportFailed("the process ended"),
        "The report could not be written (the process ended); the map is untouched.",
    ),
    (
        ExportFailed("the process ended"),
        "The content of the file could not be made (the process ended); the map is untouched.",
    ),
]


@pytest.mark.parametrize(("error", "line"), EXAMPLES, ids=[type(e).__name__ for e, _ in EXAMPLES])
def test_an_error_is_told_in_one_line(error: ChainMapError, line: str) -> None:
    assert explain(error, ENGLISH) == line


def test_no_leaf_is_forgotten() -> None:
    roots = {ChainMapError, EditRefused, InputError, OutputError}
    assert set(_leaves(ChainMapError)) - roots == {type(error) for error, _ in EXAMPLES}


def _leaves(kind: type[ChainMapError]) -> Iterator[type[ChainMapError]]:
    below = [sub for sub in kind.__subclasses__() if sub.__module__ == errors.__name__]
    if not below:
        yield kind
    for sub in below:
        yield from _leaves(sub)


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_is_told_of_a_file_and_of_a_place(fault: Fault) -> None:
    for error in (WrongFormat("graphml", fault), InvalidContent("line 7", fault, "x")):
        line = explain(error, ENGLISH)
        assert re.fullmatch(r"[^\n{}]+; [^\n{}]+", line)
        assert line != str(error)


def test_faults_of_one_kind_of_place_read_differently() -> None:
    lines = {explain(InvalidContent("p", fault, "v"), ENGLISH).split(";")[0] for fault in Fault}
    assert len(lines) == len(Fault)


@pytest.mark.parametrize(
    "number",
    [errno.EACCES, errno.EISDIR, errno.EROFS, errno.ENAMETOOLONG, errno.ENOTDIR, errno.EIO],
)
def test_common_troubles_with_files_are_told_in_the_reader_s_words(number: int) -> None:
    speaker = Speaker()
    explain(FileUnreadable(FILE, _system(number)), speaker)
    line = explain(FileUnreadable(FILE, _system(number)), ENGLISH)
    assert os.strerror(number) not in line
    assert speaker.heard


def test_a_rare_trouble_is_told_in_the_system_s_words() -> None:
    error = FileUnwritable(FILE, _system(errno.EXDEV))
    assert os.strerror(errno.EXDEV) in explain(error, ENGLISH)


def test_a_long_value_is_shortened_and_a_line_break_does_not_break_the_line() -> None:
    line = explain(InvalidContent("notes[0]", Fault.WRONG_TYPE, "long\n" * 100), ENGLISH)
    assert "\n" not in line
    assert "…" in line
    assert len(line) < 200
