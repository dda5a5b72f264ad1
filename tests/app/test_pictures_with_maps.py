"""A picture that the window exported opens in the window as the map."""

from __future__ import annotations

from pathlib import Path

import pytest

from chainmap.app.exports.formats import limits
from chainmap.app.exports.options import usual
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_an_exported_picture_is_dropped_and_is_the_map_again(
    user: Driver, files: FileDialogs, tmp_path: Path, ending: str
) -> None:
    user.open(chart("Sales -> Ops: quote"))
    files.saved = tmp_path / f"picture{ending}"
    user.choose("map-embedded")
    user.choose(f"export-{ending[1:]}")
    before = user.map
    user.open(chart("IT"))
    user.window.session.mark_saved(user.map)

    assert user.drop(files.saved)

    user.qtbot.waitUntil(lambda: user.map == before)
    assert user.window.documents.path is None, "it is a map that is not saved yet"


def test_a_picture_carries_no_map_unless_that_is_chosen(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(chart("Sales -> Ops: quote"))
    files.saved = tmp_path / "picture.svg"
    user.choose("export-svg")

    assert b"metadata" not in files.saved.read_bytes()


@pytest.mark.parametrize(
    ("name", "ending", "mark"),
    [
        ("gexf", ".gexf", b"<gexf"),
        ("cytoscape", ".cyjs", b"elements"),
        ("drawio", ".drawio", b"mxfile"),
        ("dot", ".dot", b"digraph"),
        ("mermaid", ".mmd", b"flow"),
    ],
)
def test_diagrams_are_exported_from_the_menu(
    user: Driver, files: FileDialogs, tmp_path: Path, name: str, ending: str, mark: bytes
) -> None:
    user.open(chart("Sales -> Ops: quote"))
    files.saved = tmp_path / f"map{ending}"
    user.choose(f"export-{name}")

    assert mark in files.saved.read_bytes()


def test_only_mermaid_has_limits_to_tell_of(user: Driver) -> None:
    user.open(chart("Sales"))
    for kind, count in (("dot", 0), ("mermaid", 1)):
        order = user.window.exporter.order(kind, usual(kind))
        assert len(limits(order, {"": b"x" * 50_001})) == count
