"""What PySide compiles at each start is compiled once, and is what PySide would have compiled."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from chainmap.app.kept_code import NEVER_RUN, PLACE, KeptCode

NAME = f"{PLACE}signature/layout.py"
START = """
import builtins, sys
compiled, plainly = [], builtins.compile
sys.addaudithook(lambda event, about: event == "compile" and compiled.append(about[1]))
from chainmap.app.kept_code import PLACE, import_pyside
import_pyside()
assert builtins.compile is plainly
from PySide6.QtCore import QObject
try:
    QObject().setObjectName({})
except TypeError as error:
    print("Supported signatures" in str(error))
print(sum(str(name).startswith(PLACE) for name in compiled))
"""


@pytest.fixture(autouse=True)
def may_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_a_second_start_compiles_none_of_it(tmp_path: Path) -> None:
    first, second = started(tmp_path), started(tmp_path)
    assert first[0] == second[0] == "True"
    assert int(first[1]) > 5
    assert second[1] == "0"


def test_where_nothing_can_be_kept_each_start_compiles(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    first, second = (started(tmp_path / "file") for _ in range(2))
    assert first == second
    assert int(first[1]) > 5


def test_a_changed_text_is_compiled_anew(tmp_path: Path) -> None:
    kept(tmp_path, b"answer = 1")
    assert kept(tmp_path, b"answer = 2") == 2
    assert kept(tmp_path, b"answer = 2") == 2


@pytest.mark.parametrize("length", [0, 3, 4, 30, -1])
def test_a_file_cut_off_does_no_harm(tmp_path: Path, length: int) -> None:
    kept(tmp_path, b"answer = 1")
    file = tmp_path / "kept.pyc"
    file.write_bytes(file.read_bytes()[:length])
    assert kept(tmp_path, b"answer = 1") == 1


def test_only_pysides_own_is_kept(tmp_path: Path) -> None:
    codes = KeptCode(tmp_path / "kept.pyc")
    assert eval(codes.compile("1 + 1", NAME, "eval")) == 2
    exec(codes.compile(b"", "elsewhere.py", "exec"))
    exec(codes.compile(b"", NAME, "exec", dont_inherit=True))
    codes.write()
    assert not (tmp_path / "kept.pyc").exists()


def test_what_makes_type_stubs_is_left_out(tmp_path: Path) -> None:
    code = KeptCode(tmp_path / "kept.pyc").compile(b"import argparse", NEVER_RUN, "exec")
    assert code.co_names == ()


def kept(folder: Path, text: bytes) -> object:
    """The answer that a text gives at a start."""
    codes = KeptCode(folder / "kept.pyc")
    words: dict[str, object] = {}
    exec(codes.compile(text, NAME, "exec"), words)
    codes.write()
    return words["answer"]


def started(cache: Path) -> list[str]:
    """What START prints."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    run = subprocess.run(
        [sys.executable, "-c", START],
        env=environment | {"PYTHONPYCACHEPREFIX": str(cache)},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.split()
