"""What a killed writer leaves beside a file is removed; what a living one holds is not."""

from __future__ import annotations

import errno
import fcntl
import os
import time
from pathlib import Path

import pytest

from chainmap.model import edits
from chainmap.model.change import diff
from chainmap.model.records import PartyId
from chainmap.storage import locking
from chainmap.storage.aside import Aside, sweep
from chainmap.storage.files import write_bytes
from chainmap.storage.format import encode
from chainmap.storage.journal import About, Journal, orphans
from tests.builders import chart


def left_behind(folder: Path, *, seconds_ago: float = 60.0) -> Path:
    path = folder / ".chainmap-abc.tmp"
    path.write_bytes(b"half a map")
    aged(path, seconds_ago)
    return path


def aged(path: Path, seconds_ago: float) -> None:
    then = time.time() - seconds_ago
    os.utime(path, (then, then))


def test_whoever_writes_next_removes_what_a_crash_has_left(tmp_path: Path) -> None:
    left = left_behind(tmp_path)
    kept = [tmp_path / name for name in (".chainmap-notes", "chainmap-abc.tmp", "map.tmp")]
    for path in kept:
        path.write_bytes(b"the user's own")
    write_bytes(tmp_path / "map", b"new")
    assert not left.exists()
    assert all(path.exists() for path in kept)


def test_what_somebody_is_writing_stays(tmp_path: Path) -> None:
    aside = Aside(tmp_path)
    aged(aside.path, 60)
    aside.close()
    sweep(tmp_path)
    assert aside.path.exists()
    aside.end()
    assert not aside.path.exists()


def test_what_was_begun_just_now_stays(tmp_path: Path) -> None:
    left = left_behind(tmp_path, seconds_ago=1)
    sweep(tmp_path)
    assert left.exists()


def no_locks(*_: object) -> None:
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))


def test_without_locks_only_what_is_an_hour_old_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fcntl, "flock", no_locks)
    left = left_behind(tmp_path)
    write_bytes(tmp_path / "map", b"new")
    assert left.exists()
    aged(left, 7200)
    sweep(tmp_path)
    assert not left.exists()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"the user's own")
    aged(target, 60)
    (tmp_path / ".chainmap-abc.tmp").symlink_to(target)
    sweep(tmp_path)
    assert target.read_bytes() == b"the user's own"


def test_a_folder_that_is_gone_has_nothing_to_sweep(tmp_path: Path) -> None:
    sweep(tmp_path / "nowhere")


# -- a home without locks ---------------------------------------------------------------------


def test_a_journal_is_kept_where_there_are_no_locks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking.fcntl, "flock", no_locks)
    before = chart("A -> B: goods")
    change = diff(before, edits.rename(before, PartyId("A"), "Selling"))
    journal = Journal(tmp_path, About("chain"), encode(before))
    journal.append(change)
    assert list(orphans(tmp_path)) == []  # its window lives
    gone = journal.path.with_name(f"{journal.path.stem.partition('-')[0]}-4194304.journal")
    journal.path.rename(gone)
    (orphan,) = orphans(tmp_path)
    assert orphan.map() == change.after
    orphan.discard()
    journal.forget()
