"""Hostile files on the command line: one line of words, no traceback, little time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from chainmap.storage.files import read_map, write_map
from tests.builders import chart
from tests.hostile.cases import CASES, Case

MEASURED = """
import json, os, re, sys, time
from pathlib import Path
from chainmap.cli import main
begun = time.process_time()
code = main(json.loads(sys.argv[1]))
seconds = time.process_time() - begun
most = int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
Path(sys.argv[2]).write_text(json.dumps([code, seconds, most]))
"""
SECONDS, MEGABYTES = 2, 300


def roads(case: Case, file: Path, folder: Path) -> dict[str, list[str]]:
    """The commands that read such a file."""
    sound = folder / "sound.chainmap"
    write_map(sound, chart("Sales -> +Buyer: car"))
    out = str(folder / "out.chainmap")
    answers = {
        "survey": ["survey", "read", str(sound), str(file), "-o", str(folder / "rated.chainmap")]
    }
    if not case.is_map:
        return {
            "import": ["import", str(file), out],
            "into": ["import", str(file), str(folder / "both.chainmap"), "--into", str(sound)],
            **answers,
        }
    return {
        "check": ["check", str(file)],
        "analyze": ["analyze", str(file), "--format", "json", "-o", str(folder / "out.json")],
        "export": ["export", str(file), str(folder / "out.svg")],
        "compare": ["compare", str(sound), str(file)],
        **answers,
    }


def run(words: list[str], folder: Path) -> tuple[int, float, float, str]:
    figures = folder / "figures.json"
    figures.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, json.dumps(words), str(figures)],
        capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert figures.exists(), done.stderr
    code, seconds, most = json.loads(figures.read_text())
    return code, seconds, most, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="no such figures there")
@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hostile_file_is_told_in_words_in_little_time_and_memory(
    case: Case, tmp_path: Path
) -> None:
    file = tmp_path / case.name
    file.write_bytes(case.content)
    for road, words in roads(case, file, tmp_path).items():
        code, seconds, most, said = run(words, tmp_path)
        is_taken = case.is_taken and road != "survey"
        assert code == (0 if is_taken else 3), (road, said)
        assert "Traceback" not in said
        assert is_taken or (file.name in said and len(said) < 1_000), (road, said)
        assert seconds < SECONDS, road
        assert most < MEGABYTES, road
        assert file.read_bytes() == case.content
        if is_taken and case.holds and road == "import":
            taken = read_map(tmp_path / "out.chainmap")
            assert any(case.holds in party.name for party in taken.parties.values())
