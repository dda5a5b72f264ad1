"""Files: the old one or the new one, whatever happens, and never a third thing."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from chainmap.errors import (
    Fault,
    FileInTheWay,
    FileUnreadable,
    FileUnwritable,
    InvalidContent,
    NewerVersion,
    WrongFormat,
)
from chainmap.storage import files
from chainmap.storage.files import read_map, write_bytes, write_map
from chainmap.storage.format import encode
from tests.builders import chart

OLD = chart("Sales -> Ops: quote")
NEW = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "maps"
    folder.mkdir()
    path = folder / "Übersicht.chainmap"
    write_map(path, OLD)
    return path


def test_a_saved_map_is_read_as_the_same_map(path: Path) -> None:
    write_map(path, NEW)

    assert read_map(path) == NEW
    assert path.read_bytes() == encode(NEW)


def test_nothing_but_the_file_is_left_in_the_folder(path: Path) -> None:
    write_map(path, NEW)

    assert list(path.parent.iterdir()) == [path]


# -- faults -----------------------------------------------------------------------------------


def _fails(code: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def _fails_second_time(code: int, real: Callable[..., Any]) -> Callable[..., Any]:
    calls = iter([real])

    def fail(*arguments: Any) -> Any:
        return next(calls, _fails(code))(*arguments)

    return fail


STEPS = {
    "mkstemp": "aside.tempfile.mkstemp",
    "write": "files.os.write",
    "fsync": "files.os.fsync",
    "read back": "files.Path.read_bytes",
    "replace": "files.Path.replace",
}


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT])
@pytest.mark.parametrize("step", STEPS)
def test_a_fault_at_any_step_leaves_the_old_file_and_no_other(
    path: Path, step: str, code: int
) -> None:
    before = path.read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"chainmap.storage.{STEPS[step]}", _fails(code))
        with pytest.raises(FileUnwritable) as caught:
            write_map(path, NEW)

    assert caught.value.path == path
    assert caught.value.cause.errno == code
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(("flags", "code"), [(0, errno.EACCES), (os.ST_RDONLY, errno.EROFS)])
def test_who_may_not_write_is_told_whether_the_drive_is_the_reason(
    path: Path, flags: int, code: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "access", lambda *_: False)
        patch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_flag=flags))
        with pytest.raises(FileUnwritable) as caught:
            write_map(path, NEW)
    assert caught.value.cause.errno == code


@pytest.mark.parametrize("step", ["fchmod", "fchown", "setxattr"])
def test_a_drive_that_knows_no_modes_is_saved_to(path: Path, step: str) -> None:
    os.setxattr(path, "user.note", b"mine")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, step, _fails(errno.EPERM))
        write_map(path, NEW)
    assert read_map(path) == NEW


def test_a_fault_in_the_sync_of_the_folder_is_told(path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", _fails_second_time(errno.EIO, os.fsync))
        with pytest.raises(FileUnwritable):
            write_map(path, NEW)

    assert read_map(path) == NEW


def test_a_folder_that_cannot_be_synced_is_no_fault(path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", _fails_second_time(errno.EINVAL, os.fsync))
        write_map(path, NEW)

    assert read_map(path) == NEW


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOSYS, errno.ENOTSUP])
def test_a_drive_that_knows_no_sync_is_saved_to(path: Path, code: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", _fails(code))
        write_map(path, NEW)

    assert read_map(path) == NEW


def test_a_disk_that_takes_less_than_it_is_given_gets_the_rest(path: Path) -> None:
    real = os.write
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", lambda handle, part: real(handle, part[:100]))
        write_map(path, NEW)

    assert read_map(path) == NEW


def test_a_disk_that_takes_nothing_and_says_nothing_is_found_out(path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", lambda handle, part: 0)
        with pytest.raises(FileUnwritable):
            write_map(path, NEW)

    assert read_map(path) == OLD


def test_a_disk_that_lies_about_what_it_wrote_is_found_out(path: Path) -> None:
    real = os.write
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            os, "write", lambda handle, part: real(handle, bytes(len(part))) and len(part)
        )
        with pytest.raises(FileUnwritable):
            write_map(path, NEW)

    assert read_map(path) == OLD


def test_a_map_that_would_not_open_again_does_not_replace_one_that_does(path: Path) -> None:
    party = next(iter(OLD.parties))
    broken = type(OLD)(services=OLD.services, parties={}, deliveries={})

    with pytest.raises(FileUnwritable):
        write_map(path, broken)

    assert party in read_map(path).parties


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("cannot mount")
    try:
        path = disk / "map.chainmap"
        write_bytes(path, b"old" * 40_000)
        with pytest.raises(FileUnwritable) as caught:
            write_bytes(path, b"new" * 60_000)
        assert caught.value.cause.errno == errno.ENOSPC
        assert path.read_bytes() == b"old" * 40_000
        assert list(disk.iterdir()) == [path]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


# -- what stays as it was ---------------------------------------------------------------------


def test_a_symlink_stays_and_its_target_is_written(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.chainmap"
    link.symlink_to("maps/Übersicht.chainmap")

    write_map(link, NEW)

    assert link.is_symlink()
    assert read_map(path) == NEW


def test_mode_and_attributes_stay(path: Path) -> None:
    path.chmod(0o640)
    try:
        os.setxattr(path, "user.tag", b"client A")
    except OSError:
        pytest.skip("no extended attributes here")

    write_map(path, NEW)

    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.getxattr(path, "user.tag") == b"client A"


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    plain, ours = tmp_path / "plain", tmp_path / "ours"
    plain.touch()

    write_bytes(ours, b"x")

    assert ours.stat().st_mode == plain.stat().st_mode


def test_a_name_as_long_as_the_system_allows_can_be_saved(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 246 + ".chainmap")

    write_map(path, NEW)

    assert read_map(path) == NEW


# -- what is in the way -----------------------------------------------------------------------


def test_a_file_in_the_way_is_not_overwritten_unless_wanted(path: Path) -> None:
    with pytest.raises(FileInTheWay):
        write_bytes(path, b"x", overwrite=False)

    assert read_map(path) == OLD


def test_a_file_that_came_meanwhile_is_not_overwritten_either(tmp_path: Path) -> None:
    path = tmp_path / "out.png"

    with pytest.raises(FileInTheWay):
        write_bytes(path, b"mine", overwrite=False, check=lambda _: path.write_bytes(b"theirs"))

    assert path.read_bytes() == b"theirs"
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["out.png"]


def test_without_overwriting_a_new_file_is_written(tmp_path: Path) -> None:
    write_bytes(tmp_path / "out.png", b"mine", overwrite=False)

    assert (tmp_path / "out.png").read_bytes() == b"mine"


def test_a_folder_in_the_way_is_an_error_of_the_output(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable):
        write_bytes(tmp_path, b"x")


def test_a_folder_that_is_missing_is_an_error_of_the_output(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable):
        write_bytes(tmp_path / "none" / "out.png", b"x")


def test_a_device_is_written_to_and_stays() -> None:
    write_bytes(Path("/dev/null"), b"x")

    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


# -- reading ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["missing.chainmap", ".", "with\0nul"])
def test_a_file_that_the_system_refuses_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileUnreadable) as caught:
        read_map(tmp_path / name)

    assert caught.value.path == tmp_path / name


def test_a_file_that_is_too_large_is_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 100)

    with pytest.raises(WrongFormat) as caught:
        read_map(path)

    assert (caught.value.reason, caught.value.path) == (Fault.TOO_LARGE, path)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", WrongFormat),
        (b'{"format": "chainmap", "version": 99}', NewerVersion),
        (b'{"format": "chainmap", "version": 1, "x": 1}', InvalidContent),
    ],
)
def test_every_refusal_names_the_file(path: Path, content: bytes, error: type[Any]) -> None:
    path.write_bytes(content)

    with pytest.raises(error) as caught:
        read_map(path)

    assert caught.value.path == path
