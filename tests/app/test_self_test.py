"""The self-test passes here, and fails where something is broken."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUN = "from chainmap.app.self_test import self_test; raise SystemExit(self_test())"


def run(code: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_this_installation_passes() -> None:
    done = run(RUN)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "FAILED" not in done.stdout
    assert done.stdout.count("ok ") >= 10


def test_a_missing_example_is_a_failure() -> None:
    done = run("import chainmap.app.self_test as it; it.EXAMPLE = 'examples/none.chainmap';" + RUN)
    assert done.returncode == 1
    assert "FAILED  open the example" in done.stdout


def test_a_wrong_count_is_a_failure_and_the_other_checks_run_all_the_same() -> None:
    done = run("import chainmap.app.self_test as it; it.EXPECTED['deliveries'] = 74;" + RUN)
    assert done.returncode == 1
    assert "FAILED  analyse" in done.stdout
    assert "ok      save and open again" in done.stdout
