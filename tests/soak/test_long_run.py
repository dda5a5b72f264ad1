"""Twenty thousand acts in one window: nothing is lost, nothing piles up, Qt has nothing to say."""

from __future__ import annotations

import gc
import os
import random
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chainmap.app import dialogs
from chainmap.app.program import Program
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.storage.files import write_map
from tests.app.conftest import FileDialogs, files, program  # noqa: F401
from tests.builders import chart
from tests.soak.wanderer import Wanderer

IS_SOAK = "SOAK_KILLS" in os.environ
STEPS = int(os.environ.get("SOAK_STEPS", "20000" if IS_SOAK else "300"))
LOOK_EVERY, NEW_EVERY = 100, 500
"""Acts between two looks at whether all is in order; and until the window is opened anew."""
MOST_GROWTH = {"kilobytes": 1000, "widgets": 5, "own": 100}
"""In 1,000 acts, once warm, what is still called flat."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(7200)]


def test_a_long_day_in_the_window(
    program: Program, files: FileDialogs, qtbot: QtBot, tmp_path: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    wanderer = begun(program, files, tmp_path, monkeypatch)
    first = at_rest(wanderer, qtbot)
    faults = faults_of(monkeypatch)
    sizes: list[Size] = []
    for step in range(1, STEPS + 1):
        wanderer.step()
        assert not faults, (step, faults)
        if step % LOOK_EVERY == 0:
            at_rest(wanderer, qtbot)
            wanderer.assert_in_order()
        if step % NEW_EVERY == 0 or step == STEPS:
            wanderer.assert_undo_leads_back_to(first)
            wanderer.begin_anew()
            first = at_rest(wanderer, qtbot)
            sizes.append(size_after(step))
            say(f"  {sizes[-1]}")
    tell(sizes, wanderer)
    if IS_SOAK:
        assert not {it: grown for it, grown in growth(sizes).items() if grown > MOST_GROWTH[it]}


def at_rest(wanderer: Wanderer, qtbot: QtBot) -> ChainMap:
    """The map once layout and analysis have nothing left to do."""
    qtbot.waitUntil(wanderer.is_at_rest, timeout=60_000)
    return wanderer.map


def begun(
    started: Program, dialogues: FileDialogs, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Wanderer:
    file = folder / "chain.chainmap"
    write_map(file, edits.rename(chart("A -> B: goods; B -> +C: goods"), "A", "Sales"))
    dialogues.saved = folder / "out.txt"
    monkeypatch.setattr(dialogs, "ask_file_to_write", lambda *words: folder / f"out{words[-1]}")
    monkeypatch.setattr(dialogs, "show_notices", lambda *_: None)
    window = started.new_window()
    assert window.documents.open_path(file)
    dice = random.Random(int(os.environ.get("SOAK_SEED", "7")))
    return Wanderer(started, file, dice)


def faults_of(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the hooks were told. (pytest-qt fails by itself on Qt's own warnings.)"""
    faults: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, _: faults.append(f"{kind} {error}"))
    monkeypatch.setattr(sys, "unraisablehook", lambda it: faults.append(repr(it.exc_value)))
    monkeypatch.setattr(
        dialogs, "show_error", lambda _, head, error: faults.append(f"{head} {error}")
    )
    return faults


# -- memory -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Size:
    """What there is of a window just opened anew. `own`: objects of classes of ChainMap."""

    step: int
    kilobytes: int
    widgets: int
    own: Counter[str]
    seconds: float

    def __str__(self) -> str:
        return (
            f"after {self.step}: {self.kilobytes:,} KB, {self.widgets:,} widgets, "
            f"{self.own.total():,} objects of its own, {self.seconds:.0f} s of CPU"
        )


def size_after(step: int) -> Size:
    gc.collect()
    kinds = (type(it) for it in gc.get_objects())
    own = Counter(
        kind.__qualname__ for kind in kinds if str(kind.__module__).startswith("chainmap.")
    )
    return Size(
        step, resident_kilobytes(), len(QApplication.allWidgets()), own, time.process_time()
    )


def resident_kilobytes() -> int:
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    return int(status.partition("VmRSS:")[2].split()[0])


def growth(sizes: list[Size]) -> dict[str, float]:
    """In 1,000 acts; without the first quarter, in which all is loaded that ever will be."""
    warm = sizes[len(sizes) // 4 :]
    counts = {
        "kilobytes": [it.kilobytes for it in warm],
        "widgets": [it.widgets for it in warm],
        "own": [it.own.total() for it in warm],
    }
    steps = [it.step for it in warm]
    return {name: 1000 * statistics.linear_regression(steps, values).slope
            for name, values in counts.items()}  # fmt: skip


def tell(sizes: list[Size], wanderer: Wanderer) -> None:
    acts = ", ".join(f"{name} {count}" for name, count in sorted(wanderer.done.items()))
    say(f"long run: {sum(wanderer.done.values())} acts: {acts}")
    if len(sizes) > 2:
        grown = ", ".join(f"{name} {value:+.1f}" for name, value in growth(sizes).items())
        more = sizes[-1].own - sizes[len(sizes) // 4].own
        say(f"  in 1,000 acts: {grown}; more than once warm: {more.most_common(8)}")


def say(line: str) -> None:
    sys.stdout.write(f"\n{line}\n")
    sys.stdout.flush()
