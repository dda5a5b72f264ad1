"""Processes of the program's own, and its end while they are being begun."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TOO_LATE = """
import atexit, time
from threading import Thread

late = Thread(target=lambda: begin())
atexit.register(lambda: (late.start(), late.join()))

from chainmap.layout.worker import LayoutWorker
from chainmap.spawning import ProgramEnds

def begin():
    with LayoutWorker() as worker:
        try:
            worker.start()
        except ProgramEnds:
            print("refused")
"""

ENDS_AT_ONCE = """
import sys, time
from threading import Thread
from chainmap.errand import Errand
from chainmap.errors import ExportFailed

def begin():
    try:
        Errand(time.sleep, 60, ExportFailed).run()
    except ExportFailed:
        pass

if __name__ == "__main__":
    Thread(target=begin, daemon=True).start()
    time.sleep(float(sys.argv[1]))
"""


@pytest.mark.parametrize("seconds", [0.0, 0.004, 0.008, 0.012, 0.016, 0.02])
def test_who_ends_while_a_process_begins_says_nothing(tmp_path: Path, seconds: float) -> None:
    program = tmp_path / "ends_at_once.py"
    program.write_text(ENDS_AT_ONCE, "utf-8")
    assert run(program, seconds).stderr == ""


def test_who_comes_while_the_program_ends_is_refused_and_not_kept_waiting(tmp_path: Path) -> None:
    """A window that is taken down last waits for its threads: they must come to an end."""
    program = tmp_path / "too_late.py"
    program.write_text(TOO_LATE, "utf-8")
    ended = run(program)
    assert (ended.stdout, ended.stderr) == ("refused\n", "")


def run(program: Path, *words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(program), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
