"""kill -9 at any moment: no torn file, and at most the edit just being made is lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from chainmap.app.folders import state_folder
from chainmap.model import edits
from chainmap.storage.files import read_map, write_map
from chainmap.storage.journal import orphans
from tests.builders import chart
from tests.soak.editor import FIRST, number_in

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("SOAK_KILLS", "3"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="kill -9 is a word of Unix"),
    pytest.mark.timeout(120 + 10 * KILLS),
]


def test_a_killed_program_loses_at_most_one_edit(tmp_path: Path) -> None:
    file = tmp_path / "chain.chainmap"
    write_map(file, edits.rename(chart("A -> B: goods; B -> +C: goods"), FIRST, "edit 0"))
    dice = random.Random(7)
    for _ in range(KILLS):
        begun = killed(file, after=dice.uniform(0.0, 0.8))
        on_disk = read_map(file)  # whole, and a map
        best = max([number_in(on_disk), *recovered()])
        assert best >= begun - 1
        write_map(file, edits.rename(on_disk, FIRST, f"edit {best}"))
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []


def killed(file: Path, *, after: float) -> int:
    """Runs the program, kills it some seconds after its first edit; the last edit begun."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "tests.soak.editor", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as program:
        assert program.stdout is not None
        first = program.stdout.readline()
        time.sleep(after)
        program.send_signal(signal.SIGKILL)
        lines = [first, *program.stdout]
    whole = [line for line in lines if line.endswith("\n")]
    return int(whole[-1])


def recovered() -> list[int]:
    found = []
    for orphan in orphans(state_folder("journals")):
        found.append(number_in(orphan.map()))
        orphan.discard()
    return found
