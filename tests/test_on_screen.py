"""The program in a real window: from the source tree, and frozen where it was built."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FROZEN = ROOT / "dist" / "chainmap" / "chainmap"
EXAMPLE = "resources/examples/maschinenbau_de.chainmap"

pytestmark = pytest.mark.screen


def test_a_map_named_on_the_command_line_opens_in_a_window() -> None:
    _opens_and_ends([sys.executable, "-m", "chainmap", EXAMPLE])


@pytest.mark.skipif(not FROZEN.exists(), reason="not built: run `make exe` first")
def test_the_executable_opens_a_map_in_a_window() -> None:
    _opens_and_ends([str(FROZEN), EXAMPLE])


def _opens_and_ends(command: Sequence[str]) -> None:
    """A window bears the map's name; asked to end, the program ends."""
    program = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    try:
        _run("xdotool", "search", "--sync", "--onlyvisible", "--name", "Hartmann.*ChainMap")
    finally:
        program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=30)
    assert program.returncode == 128 + signal.SIGTERM
    assert "Traceback" not in said


def _run(*command: str) -> None:
    subprocess.run(command, check=True, timeout=60, stdout=subprocess.DEVNULL)
