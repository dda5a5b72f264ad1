"""Processes of the program's own, and its end while they are being begun."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

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
    run = subprocess.run(
        [sys.executable, str(program), str(seconds)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert run.stderr == ""
