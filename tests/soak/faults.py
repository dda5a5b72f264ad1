"""Faults at the file calls of a program, one by one: strace puts them in from outside.

A first run without a fault tells which calls touch the folder that is watched; then the program
runs once for each of them and each fault.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
HAS_STRACE = shutil.which("strace") is not None

CALLS = (
    *("openat", "read", "write", "pwrite64", "fsync", "fdatasync", "close"),
    *("rename", "renameat2", "link", "linkat", "unlink", "unlinkat", "ftruncate", "fchmod"),
    *("fchown", "mkdir"),
)
FAULTS = {"KILL": "signal=KILL", "ENOSPC": "error=ENOSPC", "EIO": "error=EIO", "LIE": "retval=7"}
"""What strace is told. LIE: the disk says that it took seven bytes, and took none."""
_ONLY_IN = {
    "ENOSPC": {"openat", "write", "pwrite64", "fsync", "fdatasync", "close", "rename",
               "renameat2", "link", "linkat", "ftruncate", "mkdir"},
    "LIE": {"write", "pwrite64"},
}  # fmt: skip

_LINE = re.compile(r"(\d+) +(\w+)\(")


@dataclass(frozen=True, slots=True)
class Point:
    """The n-th such call of one thread; the log's line tells which file it is about."""

    call: str
    number: int
    line: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run with a fault ended. `hit`: the fault took place, and in the watched folder."""

    code: int
    said: str
    errors: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Watched:
    """A command whose file calls are watched where they touch one of the folders."""

    words: Sequence[str]
    watched: Sequence[Path]
    log: Path
    nursery: Nursery

    def points(self) -> list[Point]:
        """Runs it without a fault; its calls in the watched folders, in order."""
        run = self._run(["-e", f"trace={','.join(CALLS)}"])
        assert run.returncode == 0, run.stderr
        counts: Counter[tuple[str, str]] = Counter()
        found = []
        for line in self.log.read_text("utf-8", "replace").splitlines():
            match = _LINE.match(line)
            if match:
                counts[match[1], match[2]] += 1
                if self._is_watched(line):
                    found.append(Point(match[2], counts[match[1], match[2]], line))
        return list(dict.fromkeys(found))

    def with_fault(self, point: Point, fault: str) -> Outcome:
        injected = f"inject={point.call}:{FAULTS[fault]}:when={point.number}"
        run = self._run(["-e", f"trace={point.call}", "-e", injected])
        lines = self.log.read_text("utf-8", "replace").splitlines()
        if fault == "KILL":
            hit = any("killed by SIGKILL" in line for line in lines)
        else:
            hit = any("(INJECTED)" in line and self._is_watched(line) for line in lines)
        return Outcome(run.returncode, run.stdout, run.stderr, hit)

    def _is_watched(self, line: str) -> bool:
        return any(str(folder) in line for folder in self.watched)

    def _run(self, options: Sequence[str]) -> subprocess.CompletedProcess[str]:
        return self.nursery.run(self.words, ["-y", "-o", str(self.log), *options])


class Nursery:
    """Where programs begin, see `tests.soak.nursery`. `folder` takes what they say."""

    def __init__(self, folder: Path) -> None:
        self._out, self._errors, self._tracing = (
            folder / name for name in ("said", "errors", "tracing")
        )
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.nursery"], env=environment(), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def run(self, words: Sequence[str], options: Sequence[str]) -> subprocess.CompletedProcess[str]:
        """Runs a program under strace from its first step on."""
        home = {name: value for name, value in os.environ.items() if name.startswith("XDG_")}
        order = {"words": words, "out": str(self._out), "errors": str(self._errors),
                 "environment": home}  # fmt: skip
        child = int(self._asked(json.dumps(order)))
        with self._tracing.open("w+") as told:
            strace = ["strace", "-f", *options, "-p", str(child)]
            with subprocess.Popen(strace, stderr=told) as tracing:
                while "attached" not in self._tracing.read_text():
                    assert tracing.poll() is None, self._tracing.read_text()
                    time.sleep(0.002)
                os.kill(child, signal.SIGCONT)
                code = int(self._asked(None))
        said, errors = (path.read_text("utf-8", "replace") for path in (self._out, self._errors))
        return subprocess.CompletedProcess(words, code, said, errors)

    def _asked(self, order: str | None) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        if order is not None:
            self._process.stdin.write(f"{order}\n")
            self._process.stdin.flush()
        return self._process.stdout.readline()

    def close(self) -> None:
        with self._process as process:
            assert process.stdin is not None
            process.stdin.close()


def environment() -> Mapping[str, str]:
    return {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "QT_QPA_PLATFORM": "offscreen"}  # fmt: skip


def faults_at(points: Sequence[Point], faults: Sequence[str]) -> Iterator[tuple[Point, str]]:
    """Each fault at each call that can have it."""
    for point in points:
        for fault in faults:
            if point.call in _ONLY_IN.get(fault, CALLS):
                yield point, fault
