"""The journal: what a crash leaves, and what is made of it."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.model import edits
from chainmap.model.change import diff
from chainmap.model.map import ChainMap
from chainmap.storage.format import encode
from chainmap.storage.journal import About, Journal, Orphan, orphans
from tests.builders import chart
from tests.strategies import maps

BASE = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")
ABOUT = About("Our chain", Path("/maps/chain.chainmap"), "abc")


def renamed(*names: str) -> list[ChainMap]:
    """One map after another, each an edit further."""
    line = [BASE]
    for name in names:
        line.append(edits.rename(line[-1], "Sales", name))
    return line


def written(folder: Path, *line: ChainMap) -> Journal:
    journal = Journal(folder, ABOUT, encode(line[0]))
    for before, after in pairwise(line):
        journal.append(diff(before, after))
    return journal


def abandoned(folder: Path, *line: ChainMap) -> Path:
    """A journal as a process leaves it that was killed."""
    journal = written(folder, *line)
    content, path = journal.path.read_bytes(), journal.path
    journal.forget()
    path.write_bytes(content)
    return path


def only(folder: Path) -> Orphan:
    (orphan,) = orphans(folder)
    return orphan


def test_a_journal_brings_back_the_map_after_its_last_edit(tmp_path: Path) -> None:
    line = renamed("Selling", "Market")
    abandoned(tmp_path, *line)

    orphan = only(tmp_path)

    assert orphan.map() == line[-1]
    assert orphan.about == ABOUT
    assert orphan.edit_count == 2


@given(st.lists(maps(), min_size=2, max_size=4))
def test_whatever_was_edited_comes_back(line: list[ChainMap]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        abandoned(Path(folder), *line)
        assert only(Path(folder)).map() == line[-1]


@given(st.data())
def test_a_journal_torn_anywhere_gives_a_map_that_was_there(data: st.DataObject) -> None:
    line = renamed("Selling", "Market", "Trade")
    with tempfile.TemporaryDirectory() as folder:
        path = abandoned(Path(folder), *line)
        content = path.read_bytes()
        begun = content.index(encode(BASE)) + len(encode(BASE)) + 1
        cut = data.draw(st.integers(begun, len(content)))
        path.write_bytes(content[:cut])
        found = list(orphans(Path(folder)))
        assert [orphan.map() for orphan in found] in [[], *([it] for it in line[1:])]
        whole = content[begun:cut].count(b"\n")
        assert (found[0].map() if found else BASE) == line[whole]


def test_a_damaged_line_ends_what_is_believed(tmp_path: Path) -> None:
    line = renamed("Selling", "Market", "Trade")
    path = abandoned(tmp_path, *line)
    path.write_bytes(path.read_bytes().replace(b"Market", b"Markte"))

    assert only(tmp_path).map() == line[1]


def test_a_journal_is_not_offered_while_its_window_lives(tmp_path: Path) -> None:
    journal = written(tmp_path, *renamed("Selling"))

    assert list(orphans(tmp_path)) == []
    assert journal.path.exists()


def test_only_one_who_asks_is_offered_a_journal(tmp_path: Path) -> None:
    abandoned(tmp_path, *renamed("Selling"))
    held = only(tmp_path)

    assert list(orphans(tmp_path)) == []
    held.leave()
    only(tmp_path).discard()
    assert not held.path.exists()


def test_a_journal_without_an_edit_is_not_offered_but_removed(tmp_path: Path) -> None:
    path = abandoned(tmp_path, BASE)

    assert list(orphans(tmp_path)) == []
    assert not path.exists()


def test_a_saved_map_leaves_no_journal(tmp_path: Path) -> None:
    journal = written(tmp_path, *renamed("Selling"))
    journal.forget()

    assert not journal.path.exists()


def test_what_is_no_journal_stays_where_it_is(tmp_path: Path) -> None:
    odd = tmp_path / "odd.journal"
    odd.write_bytes(b"\x00 what?\n")

    assert list(orphans(tmp_path)) == []
    assert odd.exists()


def test_a_full_disk_leaves_no_half_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = renamed("Selling", "Market", "Trade")
    journal = written(tmp_path, *line[:2])
    real = os.write

    def half(handle: int, content: bytes) -> int:
        if len(content) > 20:
            return real(handle, content[:20])
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", half)
        with pytest.raises(OSError, match="full"):
            journal.append(diff(line[1], line[2]))
    journal.append(diff(line[1], line[2]))
    content = journal.path.read_bytes()
    journal.forget()
    (tmp_path / "left.journal").write_bytes(content)
    assert only(tmp_path).map() == line[2]


KILLED = """
import sys, time
from pathlib import Path
from tests.storage.test_journal import renamed, written
journal = written(Path(sys.argv[1]), *renamed("Selling", "Market"))
print("ready", flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a word of Unix")
def test_kill_9_leaves_a_journal_that_is_offered(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE, env=environment
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        assert list(orphans(tmp_path)) == []
        child.send_signal(signal.SIGKILL)

    assert only(tmp_path).map() == renamed("Selling", "Market")[-1]


@pytest.mark.parametrize("call", ["close", "unlink"])
def test_a_disk_that_refuses_to_forget_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    journal = written(tmp_path, *renamed("Selling"))
    with monkeypatch.context() as patch:
        patch.setattr(os, call, fails)
        journal.forget()
        journal.forget()
    assert (call == "close") == (list(tmp_path.glob("*.journal")) == [])
