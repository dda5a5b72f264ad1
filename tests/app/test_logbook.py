"""What the program writes down of itself."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from chainmap.app import logbook
from chainmap.app.folders import state_folder
from chainmap.app.logbook import Logbook


def lines() -> list[str]:
    return (state_folder("logs") / "chainmap.log").read_text("utf-8").splitlines()


def test_faults_and_warnings_are_written_down() -> None:
    book = Logbook()
    logging.getLogger("chainmap.qt").warning("a warning of Qt's")
    book.close()
    logging.getLogger("chainmap.qt").warning("said too late")
    assert [line.split("chainmap.")[-1] for line in lines()][1] == "qt: a warning of Qt's"
    assert not any("too late" in line for line in lines())


def test_a_long_log_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logbook, "LONGEST", 10)
    for _ in range(2):
        Logbook().close()
    assert len(lines()) == 2
    assert (state_folder("logs") / "chainmap.old.log").exists()


def test_a_disk_that_takes_no_log_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    state_folder("logs").parent.mkdir(parents=True)
    state_folder("logs").write_bytes(b"a file, where the folder should be")
    Logbook().close()


@pytest.mark.skipif(os.name == "nt", reason="signals are of Unix")
def test_a_fault_in_cpp_leaves_the_stack_of_each_thread() -> None:
    code = (
        "import ctypes; from chainmap.app.logbook import Logbook; book = Logbook();"
        "ctypes.string_at(0)"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(logbook.__file__).parents[2])}
    run = subprocess.run([sys.executable, "-c", code], env=environment, check=False)
    assert run.returncode < 0
    assert any("Fatal Python error: Segmentation fault" in line for line in lines())
