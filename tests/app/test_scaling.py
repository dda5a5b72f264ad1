"""At every scale, on a small screen and a usual one: no text is clipped, no dialogue too large."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("scale", "language", "size"),
    [("1", "de", "1366 768"), ("1", "en", "1024 700"), ("1.25", "en", "1280 800"),
     ("1.5", "de", "1280 800"), ("2", "de", "1280 800")],
)  # fmt: skip
def test_nothing_is_clipped(scale: str, language: str, size: str, tmp_path: Path) -> None:
    width, height = (round(float(scale) * int(one)) for one in size.split())
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height}
    (tmp_path / "screen.json").write_text(json.dumps({"screens": [screen]}))
    run = subprocess.run(
        [sys.executable, "-m", "tests.app.scales", language, *size.split()],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_SCALE_FACTOR": scale,
            "QT_LOGGING_RULES": "*=false",
            "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screen.json'}",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert run.stdout == ""
