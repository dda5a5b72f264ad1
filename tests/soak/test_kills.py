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
from chainmap.storage.aside import sweep
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


@pytest.mark.parametrize("moment", ["while editing and saving", "from the start on"])
def test_a_killed_program_loses_at_most_one_edit(moment: str, tmp_path: Path) -> None:
    """From the start on: also while it opens the map, and while it recovers the last edits."""
    folder = tmp_path / "maps"
    folder.mkdir()
    file = folder / "chain.chainmap"
    write_map(file, edits.rename(chart("A -> B: goods; B -> +C: goods"), FIRST, "edit 0"))
    is_late = moment == "while editing and saving"
    dice = random.Random(7)
    reached, most_lost = 0, 0
    for _ in range(KILLS if is_late else 1 + KILLS // 4):
        last = killed(file, after=dice.uniform(0.0, 0.8 if is_late else 6.0), is_late=is_late)
        begun = reached if last is None else last
        reached = max([number_in(read_map(file)), *recoverable()])
        most_lost = max(most_lost, begun - reached)
        assert most_lost <= 1
    sys.stdout.write(f"\nkills {moment}: {reached} edits, at most {most_lost} lost at a time\n")
    assert reached >= KILLS or not is_late
    assert_swept(folder)


def killed(file: Path, *, after: float, is_late: bool) -> int | None:
    """Runs the program and kills it, some seconds after its first edit or its start.

    The last edit that it began; `None`: none.
    """
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "tests.soak.editor", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as program:
        assert program.stdout is not None
        first = [program.stdout.readline()] if is_late else []
        time.sleep(after)
        assert program.poll() is None, "it ended by itself"
        program.send_signal(signal.SIGKILL)
        lines = [*first, *program.stdout]
    whole = [line for line in lines if line.endswith("\n")]
    return int(whole[-1]) if whole else None


def recoverable() -> list[int]:
    """What the next program will offer; it is left to it."""
    found = []
    for orphan in orphans(state_folder("journals")):
        found.append(number_in(orphan.map()))
        orphan.leave()
    return found


def assert_swept(folder: Path) -> None:
    """Temporary files of those killed while saving go with the next save or opening."""
    for path in folder.glob("*.tmp"):
        os.utime(path, (time.time() - 60,) * 2)
    sweep(folder)
    assert list(folder.glob("*.tmp")) == []
