"""A large map is read on a thread and drawn in slices: one can go on looking, and give it up."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton

from chainmap.app.files import large
from chainmap.app.files.open_file import OpenFile
from chainmap.errors import InputError
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.render import drawing
from chainmap.render.drawing import Drawing
from chainmap.storage.files import write_map
from tests.builders import chart
from tests.driver import Driver


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map that counts as large."""
    monkeypatch.setattr(large, "LARGE_FILE", 1)
    monkeypatch.setattr(large, "LARGE_MAP", 1)
    monkeypatch.setattr(large, "PATIENCE", 0)
    monkeypatch.setattr("chainmap.app.bar.PATIENCE", 0)
    monkeypatch.setattr(drawing, "BIT", 2)
    file = tmp_path / "large.chainmap"
    write_map(file, grown())
    return file


def grown() -> ChainMap:
    map = chart("A -> B: goods; B -> C: parts; C -> D: plans; D -> +E: machine; A -> D: advice")
    places = {id: Point(200 * i, 150 * (i % 2)) for i, id in enumerate(map.parties)}
    return edits.arrange(map, places)


def test_it_is_shown_as_if_it_had_been_drawn_at_once(user: Driver, file: Path) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.window.session.select(user.map.parties)
    bars: list[bool] = []
    seen(bars)

    assert user.window.documents.open_path(file)

    assert user.map == grown()
    assert any(bars)
    assert not user.window.session.selection
    assert_drawn(user)
    other = edits.rename(user.map, next(iter(user.map.parties)), "Other")
    user.window.session.commit(other, "rename")
    user.window.session.undo()
    assert_drawn(user)


@pytest.mark.parametrize("at", ["Reading", "Drawing"])
def test_given_up_the_open_map_stays(
    user: Driver, file: Path, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    user.open(chart("Sales -> Ops: quote"))
    is_late = Event()
    if at == "Reading":
        read = OpenFile.read
        monkeypatch.setattr(OpenFile, "read", lambda *how: is_late.wait(20) and read(*how))
    given_up(at)

    assert not user.window.documents.open_path(file)

    is_late.set()
    assert user.names == ["Sales", "Ops"]
    assert user.status.startswith("Cancelled")
    assert user.window.documents.open_path(file)
    assert user.map == grown()
    assert_drawn(user)


def test_a_broken_one_is_told_as_ever(
    user: Driver, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr(
        "chainmap.app.files.damage.help_with", lambda *words: told.append(words[-1]) or True
    )
    before = user.map
    file.write_bytes(file.read_bytes()[:-40])

    assert not user.window.documents.open_path(file)

    assert isinstance(told[0], InputError)
    assert told[0].path == file
    assert user.map is before


def assert_drawn(user: Driver) -> None:
    scene = user.window.canvas.scene
    fresh = Drawing(user.map, scene.drawing.routes)
    for part in ("map", "parties", "deliveries", "notes", "areas", "size"):
        assert getattr(scene.drawing, part) == getattr(fresh, part), part
    assert scene.shown.map is user.map


def seen(bars: list[bool]) -> None:
    """Looks in each turn of the loop whether a bar takes all input."""
    bars.append(isinstance(QApplication.activeModalWidget(), QProgressDialog))
    if len(bars) < 500 and not bars[-1]:
        QTimer.singleShot(0, lambda: seen(bars))


def given_up(at: str) -> None:
    """At the bar whose words begin like that."""
    bar = QApplication.activeModalWidget()
    if isinstance(bar, QProgressDialog) and bar.labelText().startswith(at):
        bar.findChild(QPushButton).click()
    else:
        QTimer.singleShot(0, lambda: given_up(at))
