"""Nothing that was drawn is lost: journals, recovery, backups, other windows, damaged files."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from chainmap.app.files import open_file
from chainmap.app.files.lock import FileLock, Holder
from chainmap.app.files.recovery import RecoveryDialog, offer_recovery
from chainmap.app.folders import state_folder
from chainmap.app.program import Program
from chainmap.model import edits
from chainmap.model.change import Change
from chainmap.model.records import PartyId
from chainmap.storage.files import read_map, write_map
from chainmap.storage.format import encode
from chainmap.storage.journal import Journal, orphans
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver

CHAIN = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")


def rename(user: Driver, name: str) -> None:
    user.window.session.commit(edits.rename(user.map, PartyId("Sales"), name), "rename")


def journals() -> list[Path]:
    return sorted(state_folder("journals").glob("*"))


def crash(user: Driver, tmp_path: Path) -> None:
    """Leaves the journal as a killed process leaves it, and closes the window."""
    (journal,) = journals()
    kept = tmp_path / "kept"
    shutil.copy(journal, kept)
    user.window.documents.close()
    user.window.session.mark_saved(user.map)
    user.window.close()
    shutil.move(kept, journal)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "chain.chainmap"
    write_map(file, CHAIN)
    return file


def opened(user: Driver, file: Path) -> Driver:
    assert user.window.documents.open_path(file)
    return user


# -- the journal ------------------------------------------------------------------------------


def test_a_map_that_is_only_looked_at_leaves_no_journal(user: Driver, file: Path) -> None:
    opened(user, file)
    assert journals() == []


def test_each_edit_stands_in_the_journal_until_the_map_is_saved(user: Driver, file: Path) -> None:
    opened(user, file)
    rename(user, "Selling")
    rename(user, "Market")
    assert len(journals()) == 1
    assert b"Market" in journals()[0].read_bytes()
    user.choose("save")
    assert journals() == []


def test_a_map_that_is_opened_is_no_edit_of_the_one_before(
    user: Driver, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To write down all of a large one as what was added takes seconds."""
    written: list[Change] = []
    opened(user, file)
    monkeypatch.setattr(Journal, "append", lambda _, change: written.append(change))
    user.window.documents.open_as_copy(chart("A -> B: goods"))
    assert not written
    (journal,) = journals()
    assert b"goods" in journal.read_bytes()
    user.window.session.commit(edits.rename(user.map, PartyId("A"), "C"), "rename")
    assert [change.after for change in written] == [user.map]


def test_undo_back_to_the_saved_map_leaves_nothing_to_recover(user: Driver, file: Path) -> None:
    opened(user, file)
    rename(user, "Selling")
    user.choose("undo")
    assert journals() == []
    user.choose("redo")
    assert len(journals()) == 1


def test_giving_up_the_edits_gives_up_the_journal(user: Driver, file: Path) -> None:
    opened(user, file)
    rename(user, "Selling")
    user.answering("Don’t save", user.window.close)
    assert journals() == []


def test_the_status_bar_says_that_a_draft_is_kept(user: Driver, file: Path) -> None:
    opened(user, file)
    rename(user, "Selling")
    user.settle()
    assert user.window.in_step.kept == "Draft kept"
    user.choose("save")
    user.settle()
    assert user.window.in_step.kept == ""


def test_a_journal_that_cannot_be_written_is_told_once_and_made_good_later(
    user: Driver, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(user, file)
    rename(user, "Selling")
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda *_: 0)
        rename(user, "Market")
    assert "Better save the map now" in user.window.file_watch.bar.text
    user.choose("undo")
    user.choose("undo")
    assert user.window.file_watch.bar.text == ""
    rename(user, "Trade")
    (journal,) = journals()
    held = journal.read_bytes()
    user.window.documents.close()
    journal.write_bytes(held)
    (orphan,) = orphans(state_folder("journals"))
    assert orphan.map() == user.map
    orphan.discard()


# -- recovery ---------------------------------------------------------------------------------


def recover(program: Program, qtbot: QtBot, button: str = "Recover") -> str:
    user = Driver(program.windows[0], qtbot) if program.windows else None
    assert user is not None
    return user.answering(button, lambda: offer_recovery(program))


def test_after_a_crash_the_edits_are_there_again_and_not_saved_yet(
    user: Driver, program: Program, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    opened(user, file)
    rename(user, "Selling")
    crash(user, tmp_path)
    program.new_window()
    recover(program, qtbot)
    (window,) = program.windows
    again = Driver(window, qtbot)
    assert again.names == ["Selling", "Ops", "Buyer"]
    assert again.title == "chain* – ChainMap"
    assert read_map(file) == CHAIN
    again.choose("save")
    assert read_map(file) == again.map
    assert journals() == []


def test_a_map_without_a_name_is_recovered_too(
    user: Driver, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    user.window.session.commit(chart("A -> B"), "add")
    crash(user, tmp_path)
    program.new_window()
    recover(program, qtbot)
    again = Driver(program.windows[0], qtbot)
    assert again.names == ["A", "B"]
    assert again.window.documents.path is None


def test_a_second_crash_right_after_the_recovery_loses_nothing(
    user: Driver, program: Program, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    opened(user, file)
    rename(user, "Selling")
    crash(user, tmp_path)
    program.new_window()
    recover(program, qtbot)
    crash(Driver(program.windows[0], qtbot), tmp_path)
    program.new_window()
    recover(program, qtbot)
    assert Driver(program.windows[0], qtbot).names == ["Selling", "Ops", "Buyer"]


def test_who_wants_to_be_asked_later_is(
    user: Driver, program: Program, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    opened(user, file)
    rename(user, "Selling")
    crash(user, tmp_path)
    program.new_window()
    recover(program, qtbot, "Ask me later")
    assert len(journals()) == 1
    recover(program, qtbot)
    assert Driver(program.windows[0], qtbot).names == ["Selling", "Ops", "Buyer"]


def test_a_recovered_map_whose_file_has_changed_meanwhile_overwrites_nothing_unasked(
    user: Driver, program: Program, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    opened(user, file)
    rename(user, "Selling")
    crash(user, tmp_path)
    write_map(file, chart("Somebody -> Else"))
    program.new_window()
    recover(program, qtbot)
    again = Driver(program.windows[0], qtbot)
    told = again.answering("Cancel", again.window.documents.save)
    assert "saved elsewhere" in told
    assert read_map(file) == chart("Somebody -> Else")


def test_the_recovery_lists_what_there_is(
    user: Driver, program: Program, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(user, file)
    rename(user, "Selling")
    crash(user, tmp_path)
    (orphan,) = orphans(state_folder("journals"))
    dialog = RecoveryDialog(None, [orphan])
    qtbot.addWidget(dialog)
    item = dialog.rows.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in (0, 2, 3)] == ["chain", "1", str(file)]
    orphan.discard()


# -- backups ----------------------------------------------------------------------------------


def test_saving_keeps_what_was_in_the_file_before(user: Driver, file: Path) -> None:
    opened(user, file)
    rename(user, "Selling")
    user.choose("save")
    (backup,) = open_file.backups_of(file)
    assert read_map(backup.path) == CHAIN


def test_an_earlier_version_opens_as_a_copy(user: Driver, file: Path) -> None:
    opened(user, file)
    rename(user, "Selling")
    user.choose("save")
    user.answering("Open as a copy", user.window.documents.show_earlier_versions)
    assert user.names == ["Sales", "Ops", "Buyer"]
    assert user.window.documents.path is None
    assert "Selling" in file.read_text()


def test_a_backup_that_cannot_be_kept_hinders_no_save(
    user: Driver, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("full")

    opened(user, file)
    rename(user, "Selling")
    monkeypatch.setattr(open_file.Backups, "keep", fail)
    user.choose("save")
    assert read_map(file) == user.map
    assert user.status == "Saved: chain.chainmap. What was in it before could not be kept (full)."


def test_a_version_of_somebody_elses_that_cannot_be_kept_is_not_overwritten(
    user: Driver, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    opened(user, file)
    rename(user, "Selling")
    other = chart("A -> B")
    write_map(file, other)
    monkeypatch.setattr(open_file.Backups, "keep", fail)
    answers(["Overwrite", "OK"], user.window.documents.save)
    assert read_map(file) == other
    assert not user.window.session.is_saved


# -- other windows and programs ---------------------------------------------------------------


class Elsewhere:
    """Another program that has a file open: to our lock, one of another host."""

    def __init__(self, file: Path) -> None:
        lock = file.with_name(f".~{file.name}.lock")
        lock.write_text("4711\nchainmap\nlaptop-7\n")
        self.lock = lock


def test_a_map_open_elsewhere_can_be_looked_at_but_not_saved_over(
    user: Driver, files: FileDialogs, file: Path, tmp_path: Path
) -> None:
    Elsewhere(file)
    opened(user, file)
    assert user.title == "chain [read only] – ChainMap"
    assert "laptop-7" in user.window.file_watch.bar.text
    rename(user, "Selling")
    files.saved = tmp_path / "mine.chainmap"
    user.choose("save")
    assert read_map(file) == CHAIN
    assert read_map(files.saved) == user.map
    assert user.title == "mine – ChainMap"
    assert user.window.file_watch.bar.text == ""


def test_a_map_left_by_the_other_can_be_taken(user: Driver, file: Path) -> None:
    elsewhere = Elsewhere(file)
    opened(user, file)
    user.press_bar("Try again")
    assert "laptop-7" in user.window.file_watch.bar.text
    elsewhere.lock.unlink()
    user.press_bar("Try again")
    assert user.window.file_watch.bar.text == ""
    assert user.title == "chain – ChainMap"


def test_whoever_knows_better_can_take_the_map_from_the_other(user: Driver, file: Path) -> None:
    Elsewhere(file)
    opened(user, file)
    user.press_bar("Edit anyway")
    rename(user, "Selling")
    user.choose("save")
    assert read_map(file) == user.map


def test_a_lock_whose_program_was_killed_counts_for_nothing(user: Driver, file: Path) -> None:
    import socket

    lock = file.with_name(f".~{file.name}.lock")
    lock.write_text(f"4194303\nchainmap\n{socket.gethostname()}\n")
    opened(user, file)
    assert user.title == "chain – ChainMap"


def test_closing_the_window_lets_go_of_the_file(user: Driver, file: Path) -> None:
    opened(user, file)
    assert FileLock(file).holder == Holder(FileLock(file).holder.host, os.getpid())  # type: ignore[union-attr]
    user.window.close()
    assert not FileLock.is_held(file)


def test_a_file_open_in_another_window_brings_that_to_the_front(
    user: Driver, program: Program, file: Path
) -> None:
    opened(user, file)
    other = program.new_window()
    assert other.documents.open_path(file)
    assert other.documents.path is None
    assert len(program.windows) == 2


def test_a_map_is_not_saved_over_one_that_another_window_has_open(
    user: Driver, program: Program, qtbot: QtBot, files: FileDialogs, file: Path
) -> None:
    opened(user, file)
    other = Driver(program.new_window(), qtbot)
    other.window.session.commit(chart("A -> B"), "add")
    files.saved = file
    other.answering("OK", other.window.documents.save_as)
    assert read_map(file) == CHAIN


def test_a_map_saved_elsewhere_can_be_reloaded(user: Driver, file: Path) -> None:
    opened(user, file)
    write_map(file, chart("A -> B"))
    activate(user)
    assert "saved elsewhere" in user.window.file_watch.bar.text
    user.press_bar("Reload")
    assert user.names == ["A", "B"]


def test_a_file_only_touched_is_not_taken_for_another(user: Driver, file: Path) -> None:
    opened(user, file)
    os.utime(file, (0, 0))
    activate(user)
    assert user.window.file_watch.bar.text == ""


def test_overwriting_the_other_version_keeps_it_among_the_earlier_ones(
    user: Driver, file: Path
) -> None:
    opened(user, file)
    rename(user, "Selling")
    other = chart("A -> B")
    write_map(file, other)
    user.answering("Overwrite", user.window.documents.save)
    assert read_map(file) == user.map
    assert read_map(open_file.backups_of(file)[0].path) == other


def activate(user: Driver) -> None:
    QApplication.sendEvent(user.window, QEvent(QEvent.Type.WindowActivate))


def test_a_map_is_one_file_by_whatever_link_it_is_opened(user: Driver, file: Path) -> None:
    link = file.parent / "shortcut.chainmap"
    link.symlink_to(file)
    opened(user, file)
    rename(user, "Selling")
    user.choose("save")
    assert FileLock.is_held(link)
    assert [one.path for one in open_file.backups_of(link)] == [
        one.path for one in open_file.backups_of(file)
    ]


ODD_NAMES = (
    "Größe – Überblick 🚚.chainmap",
    "a" * 246 + ".chainmap",
    "# 100 % & <b>x;$HOME.chainmap",
    "\u202egnp.chainmap",
    " leading, trailing .chainmap",
)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_map_of_any_name_is_opened_edited_saved_and_recovered(
    user: Driver, program: Program, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "Mappe äöü 🗺" / "deep"
    folder.mkdir(parents=True)
    file = folder / name
    write_map(file, CHAIN)
    opened(user, file)
    rename(user, "Selling")
    user.choose("save")
    assert user.window.session.is_saved
    rename(user, "Market")
    assert not user.window.file_watch.bar.text
    crash(user, tmp_path)
    program.new_window()
    recover(program, qtbot)
    again = Driver(program.windows[0], qtbot)
    assert again.window.documents.path == file
    assert again.names == ["Market", "Ops", "Buyer"]
    again.choose("save")
    assert read_map(file) == again.map
    assert len(open_file.backups_of(file)) == 2
    assert file in again.window.settings.recent_files


def test_a_name_that_is_no_text_is_saved_and_locked_and_mistaken_for_no_other(
    user: Driver, tmp_path: Path
) -> None:
    file, other = tmp_path / os.fsdecode(b"caf\xe9.chainmap"), tmp_path / "caf.chainmap"
    write_map(file, CHAIN)
    write_map(other, CHAIN)
    opened(user, file)
    rename(user, "Selling")
    user.choose("save")
    assert read_map(file) == user.map
    assert FileLock.is_held(file)
    assert not FileLock.is_held(other)
    assert user.window.settings.recent_files == []


# -- damage -----------------------------------------------------------------------------------


def test_of_a_damaged_map_what_can_be_read_is_opened_and_the_rest_listed(
    user: Driver, file: Path
) -> None:
    raw = json.loads(encode(CHAIN))
    raw["parties"][0]["colour"] = "blue-ish"
    file.write_text(json.dumps(raw))

    answers(["Open what can be read", "OK"], lambda: user.window.documents.open_path(file))
    assert user.names == ["Sales", "Ops", "Buyer"]
    assert user.map.deliveries == CHAIN.deliveries
    assert user.window.documents.path is None
    assert json.loads(file.read_text()) == raw


def answers(buttons: list[str], act: Callable[[], object]) -> None:
    """Presses one button after another, each as soon as a box has it."""
    left = list(buttons)

    def answer() -> None:
        box = QApplication.activeModalWidget()
        found = box.findChildren(QPushButton) if isinstance(box, QDialog) else []
        wanted = [button for button in found if button.text().replace("&", "") == left[0]]
        if wanted:
            del left[0]
        if left:
            QTimer.singleShot(5, answer)
        if wanted:
            wanted[0].click()

    QTimer.singleShot(0, answer)
    act()
    assert not left


def test_edits_that_the_file_has_are_not_offered_again(
    user: Driver, program: Program, file: Path, tmp_path: Path
) -> None:
    """The end came between saving and giving the journal up."""
    opened(user, file)
    rename(user, "Selling")
    map = user.map
    crash(user, tmp_path)
    write_map(file, map)
    offer_recovery(program)  # asks nothing, or this would wait for ever
    assert journals() == []


def test_of_two_that_had_one_file_the_second_says_that_it_is_in_another_window(
    user: Driver, program: Program, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    """A second program had it to look at, and changed it all the same."""
    opened(user, file)
    rename(user, "Selling")
    crash(user, tmp_path)
    (first,) = journals()
    kept = first.rename(tmp_path / first.name)
    again = opened(Driver(program.new_window(), qtbot), file)
    rename(again, "Market")
    crash(again, tmp_path)
    kept.rename(first)
    program.new_window()
    recover(program, qtbot)
    names = {window.file_watch.bar.text for window in program.windows}
    assert len(program.windows) == 2
    assert sum("in another window" in text for text in names) == 1
    assert not any("process" in text for text in names)


def test_the_same_edits_are_offered_once(
    user: Driver, program: Program, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    """The end came while a map was being recovered: it stands in two journals."""
    opened(user, file)
    rename(user, "Selling")
    crash(user, tmp_path)
    (journal,) = journals()
    shutil.copy(journal, journal.with_name(f"9{journal.name[1:]}"))
    program.new_window()
    recover(program, qtbot)
    assert [window.documents.name for window in program.windows] == ["chain"]
    assert len(journals()) == 1


def test_a_save_of_which_the_disk_is_not_sure_is_no_other_version(
    user: Driver, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is in place, and then the folder cannot be synced."""
    opened(user, file)
    rename(user, "Selling")

    def fails(_: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr("chainmap.storage.files._sync_folder", fails)
        assert "not saved" in user.answering("OK", lambda: user.choose("save"))
    assert not user.window.session.is_saved
    user.choose("save")
    assert user.window.session.is_saved
