"""The real program ended from outside, or on a disk that fails it: nothing is lost, all is told.

Each test runs the program in processes of its own; see `tests.lonely` for who sits before it.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chainmap.app.folders import state_folder
from chainmap.storage.files import read_map, write_map
from tests.builders import chart

ROOT = Path(__file__).parents[2]
CHAIN = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(180),
    pytest.mark.skipif(os.name == "nt", reason="signals and drives of Unix"),
]


class Program:
    """One run of the program; `lines`: what its user has told so far."""

    def __init__(self, *words: object, platform: str = "offscreen", display: str = "") -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "QT_QPA_PLATFORM": platform,
            "DISPLAY": display,
        }
        command = [sys.executable, "-m", "tests.lonely", *map(str, words)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
        )
        self.lines: list[str] = []

    def until(self, beginning: str) -> str:
        """Waits for a line that begins so."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))
            if line.startswith(beginning):
                return self.lines[-1]
        raise AssertionError(f"{self.lines}\n{self.ended()[1]}")

    def end(self, number: int) -> tuple[int, str]:
        self.process.send_signal(number)
        return self.ended()

    def ended(self) -> tuple[int, str]:
        """Its exit code, and what it said to the terminal."""
        _, errors = self.process.communicate(timeout=60)
        return self.process.returncode, errors


Start = Callable[..., Program]


@pytest.fixture
def start() -> Iterator[Start]:
    begun: list[Program] = []

    def run(*words: object, **where: str) -> Program:
        begun.append(Program(*words, **where))
        return begun[-1]

    yield run
    for program in begun:
        if program.process.poll() is None:
            program.end(signal.SIGKILL)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "maps"
    folder.mkdir()
    write_map(folder / "chain.chainmap", CHAIN)
    return folder / "chain.chainmap"


def names_in(file: Path) -> list[str]:
    return [party.name for party in read_map(file).parties.values()]


def offered_again(start: Start, *files: Path) -> Program:
    """The next start, which offers what was lost, and saves it."""
    program = start(*files, "--", "asked", "save", "wait")
    assert program.until("offered") == "offered 1"
    program.until("did save")
    return program


# -- asked to end -----------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_asked_to_end_it_asks_nothing_and_the_next_start_offers_what_was_not_saved(
    start: Start, file: Path, number: int
) -> None:
    program = start(file, "--", "rename=Selling", "wait")
    program.until("did rename")
    code, said = program.end(number)

    assert code == 128 + number
    assert "Traceback" not in said
    assert names_in(file)[0] == "Sales"
    assert [path.name for path in file.parent.iterdir()] == [file.name]

    again = offered_again(start)
    assert "held" not in again.lines
    assert names_in(file)[0] == "Selling"


def test_also_while_a_question_is_open(start: Start, file: Path) -> None:
    program = start(file, "--", "rename=Selling", "close", "wait")
    assert "save the changes" in program.until("told")
    assert program.end(signal.SIGTERM)[0] == 128 + signal.SIGTERM

    offered_again(start)
    assert names_in(file)[0] == "Selling"


def test_who_opens_the_file_again_gets_the_recovered_map_into_that_window(
    start: Start, file: Path
) -> None:
    program = start(file, "--", "rename=Selling", "wait")
    program.until("did rename")
    program.end(signal.SIGKILL)

    again = offered_again(start, file)
    names = [line for line in again.lines if line.startswith("names")]
    assert set(names) == {"names Selling Ops Buyer"}
    assert not {"held", "bar"} & {line.partition(" ")[0] for line in again.lines}
    assert names_in(file)[0] == "Selling"


def test_killed_while_it_offers_and_again_just_after_it_loses_nothing(
    start: Start, file: Path
) -> None:
    program = start(file, "--", "rename=Selling", "wait")
    program.until("did rename")
    program.end(signal.SIGKILL)

    for words in (["asks", "wait"], ["asks", "wait"], ["asked", "wait"], ["asked", "wait"]):
        again = start("--", *words)
        again.until("offered 1")
        if "asked" in words:
            assert again.until("names") == "names Selling Ops Buyer"
        again.end(signal.SIGKILL)

    offered_again(start)
    assert names_in(file)[0] == "Selling"


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not here")
def test_the_end_of_the_screen_loses_nothing(start: Start, file: Path) -> None:
    screen, display = a_screen()
    program = start(file, "--", "rename=Selling", "wait", platform="xcb", display=display)
    program.until("did rename")
    screen.kill()
    screen.wait()
    program.ended()

    again = offered_again(start, file)
    assert "held" not in again.lines
    assert names_in(file)[0] == "Selling"


def a_screen() -> tuple[subprocess.Popen[bytes], str]:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "800x600x24"]
    screen = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        return screen, f":{told.readline().strip()}"


# -- drives that fail -------------------------------------------------------------------------


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """A small drive of its own, with the map on it: `drive("ro")` is only to be read."""
    folder = tmp_path / "drive"
    folder.mkdir()
    if mount("-t", "tmpfs", "-o", "size=160k", "tmpfs", folder):
        pytest.skip("cannot mount")
    yield lambda option: mount("-o", f"remount,{option}", folder) or folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def mount(*words: object) -> int:
    return subprocess.run(["mount", *map(str, words)], capture_output=True, check=False).returncode


def fill(folder: Path) -> None:
    """Until not one byte more has room."""
    with (folder / "filling").open("wb", buffering=0) as filling:
        try:
            while filling.write(b"x" * 4096):
                pass
        except OSError:
            pass


def test_on_a_drive_only_to_be_read_saving_is_refused_in_words_and_can_be_recovered(
    start: Start, drive: Callable[..., Path]
) -> None:
    file = drive("rw") / "chain.chainmap"
    write_map(file, CHAIN)
    drive("ro")
    program = start(file, "--", "rename=Selling", "save", "look", "wait")
    told = program.until("told")
    assert "The map was not saved" in told
    assert "read" in told
    program.until("did save")
    program.end(signal.SIGTERM)
    assert names_in(file)[0] == "Sales"

    drive("rw")
    offered_again(start)
    assert names_in(file)[0] == "Selling"


def test_on_a_full_drive_the_old_file_stays_and_the_edit_can_be_recovered(
    start: Start, drive: Callable[..., Path]
) -> None:
    file = drive("rw") / "chain.chainmap"
    write_map(file, CHAIN)
    fill(file.parent)
    program = start(file, "--", "rename=Selling", "save", "look", "wait")
    assert "full" in program.until("told")
    program.until("did save")
    program.end(signal.SIGTERM)
    assert names_in(file)[0] == "Sales"

    (file.parent / "filling").unlink()
    offered_again(start)
    assert names_in(file)[0] == "Selling"


@pytest.mark.parametrize("state", ["full", "ro"])
def test_without_room_for_journal_backup_settings_and_log_the_map_is_edited_and_saved(
    start: Start,
    drive: Callable[..., Path],
    file: Path,
    state: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home = drive("rw")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home))
    fill(home) if state == "full" else drive("ro")
    program = start(file, "--", "rename=Selling", "look", "save", "close", "wait")
    assert "Better save the map now" in program.until("bar")
    program.until("did close")
    code, said = program.ended()

    assert (code, names_in(file)[0]) == (0, "Selling")
    assert "Traceback" not in said, said


def test_a_recovered_map_that_finds_no_room_for_a_journal_keeps_the_old_one(
    start: Start, drive: Callable[..., Path], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = drive("rw")
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    program = start(file, "--", "rename=Selling", "wait")
    program.until("did rename")
    program.end(signal.SIGKILL)
    fill(home)
    again = start(file, "--", "asked", "wait")
    assert again.until("names") == "names Selling Ops Buyer"
    again.end(signal.SIGKILL)

    offered_again(start)
    assert names_in(file)[0] == "Selling"
    assert list(state_folder("journals").glob("*")) == []
