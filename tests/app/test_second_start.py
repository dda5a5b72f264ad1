"""A second `chainmap map.chainmap` while one runs: two real processes, and hostile callers."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from chainmap import running
from chainmap.app.arrivals import Arrivals
from chainmap.app.doorbell import Doorbell
from chainmap.app.program import Program
from chainmap.app.window import Window
from chainmap.running import GREETING, Message, decoded, hand_over, meeting_place
from chainmap.storage.files import write_map
from tests.builders import chart

needs_sockets = pytest.mark.skipif(sys.platform == "win32", reason="no sockets with a name")
pytestmark = needs_sockets
LONG_ENOUGH = 60


@pytest.fixture(autouse=True)
def runtime_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    folder = tmp_path_factory.mktemp("run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("CHAINMAP_NEW_PROCESS")
    return folder


@pytest.fixture
def maps(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "first.chainmap", tmp_path / "zweite Karte.chainmap"
    for path in paths:
        write_map(path, chart("Sales -> Ops: quote"))
    return paths


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    begun: list[subprocess.Popen[bytes]] = []

    def run(*arguments: object) -> subprocess.Popen[bytes]:
        words = [sys.executable, "-m", "chainmap", *map(str, arguments)]
        begun.append(subprocess.Popen(words, cwd=tmp_path))
        return begun[-1]

    yield run
    for process in begun:
        process.kill()
        process.wait()


def _until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG_ENOUGH
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def _holder(file: Path) -> int:
    """The process that has the file open; 0: none."""
    lock = file.with_name(f".~{file.name}.lock")
    try:
        return int(lock.read_text("utf-8").partition("\n")[0] or 0)
    except OSError:
        return 0


def _place() -> Path:
    place = meeting_place()
    assert place is not None
    return place


# -- two processes ------------------------------------------------------------------------------


def test_a_second_start_opens_its_file_in_the_program_that_runs(
    start: Callable[..., subprocess.Popen[bytes]], maps: tuple[Path, Path]
) -> None:
    first = start(maps[0])
    _until(lambda: _place().exists())
    second = start(maps[1].name)
    assert second.wait(LONG_ENOUGH) == 0
    _until(lambda: _holder(maps[1]) == first.pid)
    assert _holder(maps[0]) == first.pid
    assert first.poll() is None


def test_a_start_of_its_own_and_one_with_a_language_stay_alone(
    start: Callable[..., subprocess.Popen[bytes]], maps: tuple[Path, Path]
) -> None:
    first = start(maps[0])
    _until(lambda: _place().exists())
    second = start("--new-process", maps[1])
    _until(lambda: _holder(maps[1]) == second.pid)
    assert first.poll() is None


def test_after_a_kill_the_next_start_listens_in_its_place(
    start: Callable[..., subprocess.Popen[bytes]], maps: tuple[Path, Path]
) -> None:
    first = start(maps[0])
    _until(lambda: _place().exists())
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert _place().exists()
    assert not hand_over([str(maps[1])])
    second = start(maps[0])
    _until(lambda: hand_over([str(maps[1])]))
    _until(lambda: _holder(maps[1]) == second.pid)


# -- in the program that runs -------------------------------------------------------------------


def test_a_file_that_is_open_already_brings_its_window_to_the_front(
    program: Program, window: Window, maps: tuple[Path, Path], qtbot: QtBot
) -> None:
    assert window.documents.open_path(maps[0])
    other = program.new_window()
    other.showMinimized()
    window.showMinimized()
    Arrivals(program).take(Message((maps[0],)))
    assert not window.isMinimized()
    assert other.isMinimized()
    assert len(program.windows) == 2


def test_another_file_opens_in_an_untouched_window_then_in_a_new_one(
    program: Program, window: Window, maps: tuple[Path, Path]
) -> None:
    arrivals = Arrivals(program)
    arrivals.take(Message(maps))
    assert [one.documents.path for one in program.windows] == list(maps)
    arrivals.take(Message(()))
    assert [one.documents.path for one in program.windows] == [*maps, None]


def test_a_file_waits_until_an_open_question_is_answered(
    program: Program, window: Window, maps: tuple[Path, Path], qtbot: QtBot
) -> None:
    question = QDialog(window, modal=True)
    question.show()
    Arrivals(program).take(Message((maps[0],)))
    assert window.documents.path is None
    question.close()
    qtbot.waitUntil(lambda: window.documents.path == maps[0])


def test_what_the_desktop_says_was_double_clicked_is_opened(
    start: Callable[..., subprocess.Popen[bytes]], maps: tuple[Path, Path], tmp_path: Path
) -> None:
    """macOS tells the application, also before its first window is ready."""
    code = f"""
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFileOpenEvent
from chainmap.app import run
app = run.application()
send = lambda name: QCoreApplication.sendEvent(app, QFileOpenEvent(name))
send({str(maps[0])!r})
def ask():
    if app.arrivals is None:
        return
    timer.stop()
    send({str(maps[1])!r})
    program = app.arrivals.parent()
    print(*(window.documents.path.name for window in program.windows), sep="|")
    app.exit(0)
timer = QTimer(interval=20)
timer.timeout.connect(ask)
timer.start()
sys.exit(run.run())
"""
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=LONG_ENOUGH)
    assert said.stdout.strip() == f"{maps[0].name}|{maps[1].name}"


# -- hostile or broken --------------------------------------------------------------------------


@pytest.fixture
def doorbell(qtbot: QtBot) -> Iterator[tuple[Doorbell, list[Message]]]:
    bell = Doorbell(_place())
    heard: list[Message] = []
    bell.rung.connect(heard.append)
    yield bell, heard
    bell.close()


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"\xff\xfe\n",
        b"[" * 60_000 + b"\n",
        b'{"files": ["relative.chainmap"], "token": ""}\n',
        b'{"files": ["/a\\u0000b"], "token": ""}\n',
        b'{"files": [1], "token": ""}\n',
        b'{"files": "/etc/passwd", "token": ""}\n',
        b'{"files": [], "token": "", "run": "rm"}\n',
        json.dumps({"files": ["/a"] * 101, "token": ""}).encode() + b"\n",
        json.dumps({"files": ["/" + "a" * 5000], "token": ""}).encode() + b"\n",
        b"x" * 200_000,
    ],
)
def test_a_caller_who_says_something_else_is_hung_up_on(
    doorbell: tuple[Doorbell, list[Message]], qtbot: QtBot, said: bytes
) -> None:
    line = socket.socket(socket.AF_UNIX)
    line.connect(str(_place()))
    line.setblocking(False)
    heard = bytearray()
    rest = memoryview(said)

    def hung_up() -> bool:
        nonlocal rest
        try:
            rest = rest[line.send(rest) :] if rest else rest
            if not rest:
                line.shutdown(socket.SHUT_WR)
        except BlockingIOError:
            pass
        except OSError:
            return True
        try:
            more = line.recv(4096)
        except BlockingIOError:
            return False
        except OSError:
            return True
        heard.extend(more)
        return not more

    qtbot.waitUntil(hung_up)
    line.close()
    assert bytes(heard) in {GREETING, b""}
    assert doorbell[1] == []


def test_a_message_is_read_as_it_was_written() -> None:
    odd = os.fsdecode(b"/tmp/\xff \xc3\xa4\n.chainmap")
    message = Message((Path(odd),), "token-1")
    assert decoded(message.encoded()[:-1]) == message
    assert message.encoded().count(b"\n") == 1


def test_only_one_program_listens(doorbell: tuple[Doorbell, list[Message]]) -> None:
    second = Doorbell(_place())
    assert not second.is_listening
    second.close()
    assert doorbell[0].is_listening
    assert _place().exists()


def test_who_listens_without_greeting_or_in_another_version_is_told_nothing(
    monkeypatch: pytest.MonkeyPatch, maps: tuple[Path, Path]
) -> None:
    monkeypatch.setattr(running, "PATIENCE", 0.05)
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(_place()))
        deaf.listen()
        assert not hand_over([str(maps[0])])


def test_a_folder_that_others_can_enter_or_that_leads_elsewhere_is_not_used(
    runtime_folder: Path, tmp_path: Path
) -> None:
    folder = _place().parent
    assert folder.is_relative_to(runtime_folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o755)
    assert meeting_place() is None
    folder.rmdir()
    folder.symlink_to(tmp_path)
    assert meeting_place() is None


def test_nobody_is_asked_where_a_process_of_its_own_is_wanted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CHAINMAP_NEW_PROCESS", "1")
    assert meeting_place() is None


def test_on_another_screen_another_program_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    here = _place()
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert _place() != here
