"""A map whose every word is markup: no label, tooltip or list draws any of it, anywhere."""

from __future__ import annotations

import operator
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QProgressDialog, QWidget

from chainmap.app import docks
from chainmap.app.comparison.comparing import compare_with_earlier, compare_with_saved
from chainmap.app.errand_bar import done_with_bar
from chainmap.app.files.recovery import RecoveryDialog
from chainmap.app.folders import state_folder
from chainmap.app.help.tour import start_tour
from chainmap.app.window import Window
from chainmap.errand import Errand
from chainmap.errors import ExportFailed
from chainmap.exchange import reading
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.storage.format import encode
from chainmap.storage.journal import orphans
from tests.app.every_dialog import DIALOGS
from tests.app.test_hostile_files import Butler, drawn_markup
from tests.driver import Driver
from tests.hostile.words import map_full_of

MARKUP = '<img src="file:///etc/passwd"><b>'


@pytest.fixture
def hostile() -> ChainMap:
    return map_full_of(MARKUP)


@pytest.fixture
def file(tmp_path: Path, hostile: ChainMap) -> Path:
    file = tmp_path / '<img src="x"><b>map.chainmap'
    file.write_bytes(encode(hostile))
    return file


@pytest.fixture
def opened(user: Driver, file: Path) -> Driver:
    assert user.window.documents.open_path(file)
    user.wait_for_report()
    return user


def everything() -> list[str]:
    """Of all windows, whatever they are."""
    return [it for top in QApplication.topLevelWidgets() for it in drawn_markup(top)]


def test_such_markup_would_be_drawn(qtbot: object, user: Driver) -> None:
    """Or else none of these tests could fail."""
    label = QLabel(MARKUP, user.window)
    assert drawn_markup(user.window) == ["Window > QLabel"]
    label.setParent(None)


def test_in_every_dock_and_every_card(opened: Driver, window: Window) -> None:
    for dock in docks.docks():
        docks.show(window, dock.name)
    records = [*opened.map.parties, *opened.map.deliveries, *opened.map.notes, *opened.map.groups]
    for ids in ([], *([it] for it in records), list(opened.map.parties)[:3]):
        opened.select(*ids)
        opened.wait_for_report()
        if window.card.page is not None:
            for section in window.card.page.sections:
                section.set_open(True)
        assert everything() == [], ids


def test_in_the_history_and_the_status_bar(opened: Driver, window: Window) -> None:
    docks.show(window, "history")
    for id in list(opened.map.parties)[:3]:
        window.session.commit(edits.rename(opened.map, id, f"{MARKUP}{id} again"), "rename")
        window.say(f"{MARKUP} said")
        opened.settle()
        assert everything() == []


def test_in_every_dialog(opened: Driver, window: Window) -> None:
    for make in DIALOGS.values():
        dialog = make(window)
        dialog.show()
        opened.settle()
        assert drawn_markup(dialog) == [], type(dialog).__name__
        dialog.close()


def test_in_the_palette_whatever_is_typed(opened: Driver, window: Window) -> None:
    palette = DIALOGS["palette"](window)
    palette.show()
    for field in palette.findChildren(QWidget):
        if hasattr(field, "setText") and field.focusPolicy():
            field.setText("img")
    opened.settle()
    assert drawn_markup(palette) == []
    palette.close()


def test_in_the_tour_on_a_map_with_such_names(opened: Driver, window: Window) -> None:
    tour = start_tour(window)
    other = tour.callout.window()
    assert isinstance(other, Window)
    for id in list(other.session.recorded.parties):
        renamed = edits.rename(other.session.recorded, id, f"{MARKUP}{id}")
        other.session.commit(renamed, "rename")
    for _ in tour.steps:
        opened.settle()
        assert everything() == []
        tour.go_on()
    other.session.mark_saved(other.session.recorded)


def test_in_the_windows_of_a_comparison(
    opened: Driver, window: Window, butler: Butler, file: Path
) -> None:
    id = next(iter(opened.map.parties))
    window.session.commit(edits.rename(opened.map, id, f"{MARKUP}other"), "rename")
    comparison = compare_with_saved(window)
    assert comparison is not None
    comparison.show()
    opened.qtbot.waitUntil(lambda: comparison.comparison is not None, timeout=20_000)
    opened.settle()
    assert everything() == []
    comparison.close()
    opened.choose("save")
    compare_with_earlier(window)
    opened.settle()
    assert everything() == []
    assert butler.rich == []


@pytest.fixture
def butler(user: Driver) -> Butler:
    return Butler(user.window)


def test_in_what_is_offered_after_a_crash(
    opened: Driver, window: Window, tmp_path: Path, qtbot: Any
) -> None:
    id = next(iter(opened.map.parties))
    window.session.commit(edits.rename(opened.map, id, f"{MARKUP}other"), "rename")
    (journal,) = state_folder("journals").glob("*")
    other = tmp_path / "journals"
    other.mkdir()
    shutil.copy(journal, other)
    found = list(orphans(other))
    dialog = RecoveryDialog(window, found)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.rows.topLevelItemCount() == 1
    assert drawn_markup(dialog) == []
    for orphan in found:
        orphan.discard()


def test_in_what_is_told_of_a_file_that_others_have_or_change(
    opened: Driver, window: Window, file: Path
) -> None:
    file.write_bytes(encode(ChainMap()))
    window.file_watch.look()
    assert window.file_watch.bar.text
    assert everything() == []


# -- bars -------------------------------------------------------------------------------------


def test_on_the_bar_of_an_errand(opened: Driver, window: Window) -> None:
    seen: list[str] = []
    QTimer.singleShot(0, lambda: _when_shown(window, seen))
    done_with_bar(window, Errand(operator.is_, 1, ExportFailed), "x", f"Writing {MARKUP}")
    assert seen == ["seen"]


def test_on_the_bar_of_an_import(
    opened: Driver,
    window: Window,
    butler: Butler,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "SHORT", 0)
    file = tmp_path / '<img src="x"><b>table.csv'
    file.write_text(f"from,to,service\n{MARKUP}a,{MARKUP}b,{MARKUP}c\n")
    seen: list[str] = []
    QTimer.singleShot(0, lambda: _when_shown(window, seen))
    window.documents.import_path(file)
    assert seen == ["seen"]
    assert butler.rich == []


def _when_shown(window: Window, seen: list[str]) -> None:
    bars = [bar for bar in window.findChildren(QProgressDialog) if bar.isVisible()]
    if bars:
        seen += ["seen", *drawn_markup(bars[0])]
    else:
        QTimer.singleShot(1, lambda: _when_shown(window, seen))
