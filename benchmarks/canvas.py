"""How fast the canvas answers, beside other ways to draw the same map with Qt.

    python benchmarks/canvas.py [--sizes 50 500] [--quick] [--only chainmap pyqtgraph]

Milliseconds of CPU of the window's thread for each event with its paint, offscreen, 1280 × 800;
one JSON object a line, then tables with the ratio to the best library measured in the same run and
the ratio that is aimed at. Each surface with each map runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from typing import Any

from canvases.adapter import ADAPTERS
from canvases.table import table

SIZES = (50, 500, 2000, 10_000)
SECONDS = {"chainmap": 300.0}
"""For one map; others have `--patience`."""


def main() -> None:
    options = _options()
    if options.measure:
        _measure(options.measure, options.sizes[0], quick=options.quick)
        return
    for size in options.sizes:
        rows = []
        for name in options.only:
            rows += _in_its_own_process(name, size, options)
        print("\n" + table(size, rows), flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="PARTIES")
    parser.add_argument("--only", nargs="+", default=list(ADAPTERS), choices=list(ADAPTERS))
    parser.add_argument("--quick", action="store_true", help="fewer events")
    parser.add_argument(
        "--patience", type=float, default=60, help="seconds that another surface gets for one map"
    )
    parser.add_argument("--measure", choices=list(ADAPTERS), help=argparse.SUPPRESS)
    return parser.parse_args()


def _measure(name: str, size: int, *, quick: bool) -> None:
    from canvases.measure import QUICK, Stroke, measured
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    for row in measured(name, size, QUICK if quick else Stroke()):
        print(json.dumps(row), flush=True)
    # What a library would do while Python winds up is not our matter.
    os._exit(0)


def _in_its_own_process(name: str, size: int, options: argparse.Namespace) -> list[dict[str, Any]]:
    command = [sys.executable, __file__, "--measure", name, "--sizes", str(size)]
    command += ["--quick"] if options.quick else []
    seconds = SECONDS.get(name, options.patience)
    said, errors, status = _run(command, seconds)
    head = {"surface": name, "parties": size}
    rows = [head | _rounded(json.loads(line)) for line in said.splitlines() if line[:1] == "{"]
    if status is None:
        rows.append(head | {"metric": "end", "why": f"stopped after {seconds:.0f} s"})
    elif status:
        rows.append(head | {"metric": "end", "why": errors.strip().rpartition("\n")[2] or status})
    for row in rows:
        print(json.dumps(row), flush=True)
    return rows


def _run(command: list[str], seconds: float) -> tuple[str, str, int | None]:
    """What it said on both channels, and how it ended; `None`: it took too long.

    Processes that it has left behind end with it.
    """
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as errors:
        run = subprocess.Popen(
            command,
            stdout=said,
            stderr=errors,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_PREFERRED_BINDING": "PySide6"},
            start_new_session=True,
        )
        status: int | None = None
        with suppress(subprocess.TimeoutExpired):
            status = run.wait(seconds)
        with suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        said.seek(0)
        errors.seek(0)
        return said.read(), errors.read(), status


def _rounded(row: dict[str, Any]) -> dict[str, Any]:
    return {
        key: round(value, 3) if isinstance(value, float) else value for key, value in row.items()
    }


if __name__ == "__main__":
    main()
