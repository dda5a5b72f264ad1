"""A fault at each file call of whatever writes: the file is the old one or the new one, whole.

Kills, a full disk, a broken one, and one that lies about what it took; put in by strace at every
call that touches the folders concerned. `make test` takes a few of them, `make soak` all.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from chainmap.app.folders import state_folder
from chainmap.errors import InputError
from chainmap.model import edits
from chainmap.storage.aside import sweep
from chainmap.storage.files import read_map, write_map
from chainmap.storage.journal import orphans
from tests.builders import chart
from tests.soak import commands
from tests.soak.editor import FIRST, number_in
from tests.soak.faults import FAULTS, HAS_STRACE, Nursery, Outcome, Point, Watched, faults_at

IS_SOAK = "SOAK_KILLS" in os.environ
NAMES = tuple(commands.COMMANDS) if IS_SOAK else commands.BRIEFLY
BRIEFLY = {"write", "fsync", "rename"}
"""The calls that `make test` tries."""
TOLD = ("the disk is full", "the disk reports an error", "No space left", "Input/output error")
OLD = b"what was there before"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not HAS_STRACE, reason="strace is not here: apt install strace"),
    pytest.mark.timeout(1800),
]


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    nursery = Nursery(tmp_path_factory.mktemp("nursery"))
    yield nursery
    nursery.close()


def tried(points: list[Point]) -> Iterator[tuple[Point, str]]:
    chosen = points if IS_SOAK else [point for point in points if point.call in BRIEFLY]
    return faults_at(chosen, tuple(FAULTS) if IS_SOAK else ("KILL", "ENOSPC"))


def tell(name: str, ends: Counter[str]) -> None:
    """Seen with `pytest -s`, as `make soak` calls it."""
    how = ", ".join(f"{end} {count}" for end, count in sorted(ends.items()))
    sys.stdout.write(f"\nfaults, {name}: {how}\n")


# -- commands ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_fault_in_a_command_tears_no_file(name: str, tmp_path: Path, nursery: Nursery) -> None:
    tear(name, tmp_path, nursery, OLD)


@pytest.mark.skipif(not IS_SOAK, reason="for `make soak`")
@pytest.mark.parametrize("name", commands.TO_NEW_FILES)
def test_a_fault_in_a_command_leaves_no_half_file_where_there_was_none(
    name: str, tmp_path: Path, nursery: Nursery
) -> None:
    tear(name, tmp_path, nursery, None)


def tear(name: str, tmp_path: Path, nursery: Nursery, old: bytes | None) -> None:
    commands.prepare(tmp_path)
    targets, out = commands.targets_of(name, tmp_path), tmp_path / "out"
    over = commands.COMMANDS[name].over
    before = (tmp_path / "in" / over).read_bytes() if over else old
    watched = [tmp_path / "in", out] if IS_SOAK else [out]
    program = Watched(commands.words_of(name, tmp_path), watched, tmp_path / "log", nursery)
    begin(out, targets, before)
    points = program.points()
    new = [target.read_bytes() for target in targets]
    ends: Counter[str] = Counter()
    for point, fault in tried(points):
        if fault == "KILL" and str(out) not in point.line:
            continue  # while it only reads there is nothing to tear
        begin(out, targets, before)
        run = program.with_fault(point, fault)
        if run.hit:
            found = [found_in(it, before, whole) for it, whole in zip(targets, new, strict=True)]
            ends[f"{fault} {judged(run, fault, found)}"] += 1
            nothing_left_in(out, may_have_been_killed=fault == "KILL" or "unlink" in point.call)
    assert sum(ends.values()) > 4
    tell(f"{name} {'over a file' if before else 'to a new file'}", ends)


def begin(out: Path, targets: list[Path], old: bytes | None) -> None:
    """Old files, or none, not even their folders."""
    shutil.rmtree(out)
    out.mkdir()
    if old is None:
        return
    for target in targets:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(old)


def found_in(target: Path, old: bytes | None, new: bytes) -> str:
    """Whether it is the "old" or the "new" one; asserts that it is one of them, and whole."""
    found = target.read_bytes() if target.exists() else None
    if found == old:
        return "old"
    assert found is not None, f"{target.name} is gone"
    assert is_whole(found, new), (target.name, found[:80])
    return "new"


def judged(run: Outcome, fault: str, found: list[str]) -> str:
    """How it ended; asserts that it is a good end."""
    ages = " and ".join(sorted(set(found)))
    if fault == "KILL":
        return ages
    assert "Traceback" not in run.errors
    if run.code == 0:
        assert ages == "new", "it said that it had written"
        return "written all the same"
    assert run.code in (3, 4), (run.code, run.errors)
    assert any(words in run.errors for words in TOLD), run.errors
    return f"told, {ages}"


def is_whole(found: bytes, new: bytes) -> bool:
    """The same as without a fault; of formats that hold the time of day, as good as that."""
    if found == new:
        return True
    if new.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(found)) as archive:
            return archive.testzip() is None
    if new.startswith(b"%PDF"):
        return found.rstrip().endswith(b"%%EOF") and abs(len(found) - len(new)) < 200
    return b"VCALENDAR" in new and len(found) == len(new)


def nothing_left_in(folder: Path, *, may_have_been_killed: bool) -> None:
    """No temporary files; one that a killed program left is removed by the next that writes."""
    left = list(folder.rglob("*.tmp"))
    assert len(left) <= (1 if may_have_been_killed else 0), left
    for path in left:
        then = time.time() - 60
        os.utime(path, (then, then))
        sweep(path.parent)
    assert not [path for path in left if path.exists()]


# -- the window -------------------------------------------------------------------------------


def test_a_fault_while_the_window_saves_loses_neither_file_nor_edit(
    tmp_path: Path, nursery: Nursery
) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    file, home = folder / "chain.chainmap", tmp_path / "home"
    before = edits.rename(chart("A -> B: goods; B -> +C: goods"), FIRST, "edit 0")
    write_map(file, before)
    watched = [folder, home] if IS_SOAK else [folder]
    program = Watched(["-m", "tests.soak.saver", str(file)], watched, tmp_path / "log", nursery)
    ends: Counter[str] = Counter()
    for point, fault in tried(program.points()):
        shutil.rmtree(home, ignore_errors=True)
        for path in folder.iterdir():
            path.unlink()
        write_map(file, before)
        run = program.with_fault(point, fault)
        if run.hit:
            ends[f"{fault} {judged_in_window(run, fault, point, file)}"] += 1
            nothing_left_in(folder, may_have_been_killed=fault == "KILL" or "unlink" in point.call)
    assert sum(ends.values()) > 4
    tell("the window", ends)


def judged_in_window(run: Outcome, fault: str, point: Point, file: Path) -> str:
    at = f"{fault} at {point.line}: {run}"
    on_disk = number_in(read_map(file))
    kept = max([on_disk, *recovered()])
    assert kept >= (1 if "edited" in run.said.splitlines() and fault == "KILL" else 0), at
    assert "uncaught" not in run.errors, at
    if fault == "KILL":
        return "new" if on_disk else "old, recovered" if kept else "old"
    assert run.code == 0, at
    if "saved" in run.said.splitlines():
        assert on_disk == 1, at
        return "saved"
    assert "refused: " in run.said, at
    return "told, new" if on_disk else "told, old"


def recovered() -> list[int]:
    found = []
    for orphan in orphans(state_folder("journals")):
        try:
            found.append(number_in(orphan.map()))
        except InputError as error:
            raise AssertionError(f"recovery refused: {error}") from error
        finally:
            orphan.discard()
    return found
