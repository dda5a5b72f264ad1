"""A large map is read on a thread and drawn in slices: one can go on looking, and give it up."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from chainmap.app.files import large
from chainmap.app.files.open_file import OpenFile
from chainmap.app.files.recovery import offer_recovery
from chainmap.app.folders import state_folder
from chainmap.app.program import Program
from chainmap.app.window import Window
from chainmap.errors import InputError
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.render import drawing
from chainmap.render.drawing import Drawing
from chainmap.storage.files import write_map
from chainmap.storage.journal import Orphan, journals, orphans
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


def test_named_at_the_start_it_opens_as_from_the_menu(
    program: Program, qtbot: QtBot, file: Path
) -> None:
    bars: list[bool] = []
    done: list[tuple[str, ...]] = []
    window = begun(program, [file], lambda: done.append(tuple(window.panels)))
    qtbot.addWidget(window)
    assert not window.session.recorded.ids
    seen(bars)

    qtbot.waitUntil(lambda: bool(done), timeout=20_000)

    assert any(bars)
    assert window.session.recorded == grown()
    assert window.documents.path == file
    assert_drawn(Driver(window, qtbot))


def test_what_comes_after_waits_for_it(program: Program, qtbot: QtBot, file: Path) -> None:
    shown: list[ChainMap] = []
    window = begun(program, [file], lambda: shown.append(window.session.recorded))
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert shown == [grown()]


def test_given_up_at_the_start_the_window_is_there_to_work_in(
    program: Program, qtbot: QtBot, file: Path
) -> None:
    done: list[bool] = []
    given_up("Drawing")
    window = begun(program, [file], lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    user = Driver(window, qtbot)
    assert user.status.startswith("Cancelled")
    user.open(chart("Sales -> Ops: quote"))
    assert user.names == ["Sales", "Ops"]


def test_a_small_one_is_in_the_first_picture(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    file, other = (tmp_path / f"{name}.chainmap" for name in ("small", "other"))
    write_map(file, grown())
    write_map(other, chart("Sales -> Ops: quote"))
    done: list[bool] = []
    window = begun(program, [file, other], lambda: done.append(True))
    assert window.session.recorded == grown()
    assert program.windows == [window]
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert [one.documents.path for one in program.windows] == [file, other]


def test_recovered_it_is_read_and_drawn_bit_by_bit(
    user: Driver, program: Program, file: Path, tmp_path: Path
) -> None:
    map = lost(user, file, tmp_path)
    bars: list[bool] = []
    seen(bars)

    user.answering("Recover", lambda: offer_recovery(program))

    assert any(bars)
    assert (user.map, user.window.documents.path) == (map, file)
    assert not user.window.session.is_saved
    assert_drawn(user)


def test_a_recovery_given_up_while_it_reads_is_offered_again(
    user: Driver, program: Program, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map, is_late, read = lost(user, file, tmp_path), Event(), Orphan.map
    monkeypatch.setattr(Orphan, "map", lambda orphan: is_late.wait(20) and read(orphan))
    given_up("Reading")
    offer_recovery(program)
    is_late.set()

    user.qtbot.waitUntil(lambda: any(one.leave() is None for one in orphans(folder())))
    user.answering("Recover", lambda: offer_recovery(program))

    assert user.map == map


def test_a_recovery_given_up_while_it_draws_is_offered_again(
    user: Driver, program: Program, file: Path, tmp_path: Path
) -> None:
    map = lost(user, file, tmp_path)
    given_up("Drawing")
    user.answering("Recover", lambda: offer_recovery(program))
    assert user.map != map
    assert user.status == "Not recovered; the next start offers it again."
    user.answering("Recover", lambda: offer_recovery(program))
    assert user.map == map


def test_the_old_journal_of_a_recovered_map_goes_when_there_is_a_new_one(
    user: Driver, program: Program, file: Path, tmp_path: Path
) -> None:
    lost(user, file, tmp_path)
    (old,) = journals(folder())
    user.answering("Recover", lambda: offer_recovery(program))
    assert journals(folder()) == [old]
    user.qtbot.waitUntil(lambda: old not in journals(folder()))
    (new,) = journals(folder())
    user.window.session.undo()
    assert journals(folder()) == [new]


def test_an_edit_made_meanwhile_is_in_the_new_journal(
    user: Driver, program: Program, file: Path, tmp_path: Path
) -> None:
    lost(user, file, tmp_path)
    user.answering("Recover", lambda: offer_recovery(program))
    rename_first(user, "Later")
    (new,) = journals(folder())
    user.settle()
    assert journals(folder()) == [new]
    assert b"Later" in new.read_bytes()


def lost(user: Driver, file: Path, tmp_path: Path) -> ChainMap:
    """A map with an edit of which only the journal knows; the window is on nothing."""
    assert user.window.documents.open_path(file)
    rename_first(user, "New")
    map = user.map
    (journal,) = journals(folder())
    kept = shutil.copy(journal, tmp_path / "kept")
    user.window.session.mark_saved(map)
    user.window.documents.new()
    shutil.move(kept, journal)
    return map


def rename_first(user: Driver, name: str) -> None:
    map = edits.rename(user.map, next(iter(user.map.parties)), name)
    user.window.session.commit(map, "rename")


def folder() -> Path:
    return state_folder("journals")


def begun(program: Program, files: list[Path], then: Callable[[], object]) -> Window:
    """A program as it starts, with its first window."""
    window = Window(program.settings)
    program.frame(window)
    window.show()
    program.open(window, files, then)
    return window


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
