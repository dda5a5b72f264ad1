"""The command line run inside the test, and the files it works on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from chainmap.cli import main
from chainmap.model import edits
from chainmap.model.records import MapInfo
from chainmap.storage.files import write_map
from tests.builders import chart


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str


Chainmap = Callable[..., Run]


@pytest.fixture
def chainmap(capfd: pytest.CaptureFixture[str]) -> Chainmap:
    """`chainmap("analyze", file)` runs the command and returns its exit code and what it said."""

    def run(*words: str | Path) -> Run:
        capfd.readouterr()
        code = main([str(word) for word in words])
        said = capfd.readouterr()
        return Run(code, said.out, said.err)

    return run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A map of four parties, Archive without a line of sight."""
    map = chart("IT -> Sales: laptop; Sales -> +Buyer: offer; IT -> Archive: records")
    path = tmp_path / "sales.chainmap"
    write_map(path, edits.describe(map, MapInfo("Sales chain")))
    return path
