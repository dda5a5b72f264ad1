"""Files: what is opened, saved, asked, refused, and what the title says of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from chainmap.app import dialogs
from chainmap.app.dialogs import SaveAnswer
from chainmap.app.program import Program
from chainmap.model import edits
from chainmap.storage.files import read_map, write_map
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver

CHAIN = "Sales -> Ops: quote; Ops -> +Buyer: machine"


def titled(text: str, title: str):
    map = chart(text)
    return edits.describe(map, replace(map.info, title=title))


def change(user: Driver) -> None:
    user.window.session.commit(edits.rename(user.map, "Sales", "Selling"), "rename")


def test_a_new_window_shows_an_empty_map_without_a_name(user: Driver) -> None:
    assert user.title == "Untitled map – ChainMap"
    assert not user.map.parties


def test_a_change_puts_the_mark_into_the_title_and_undo_takes_it_out(user: Driver) -> None:
    user.open(titled(CHAIN, "Our chain"))
    change(user)
    assert user.title == "Our chain* – ChainMap"
    user.choose("undo")
    assert user.title == "Our chain – ChainMap"


def test_saving_writes_the_map_and_takes_the_mark_out(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(titled(CHAIN, "Our chain"))
    change(user)
    files.saved = tmp_path / "chain.chainmap"
    user.choose("save")
    assert read_map(files.saved) == user.map
    assert user.title == "Our chain (chain.chainmap) – ChainMap"
    assert user.status == "Saved: chain.chainmap"
    assert user.window.settings.recent_files == [files.saved]


def test_the_ending_is_added_where_it_is_missing(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(chart(CHAIN))
    files.saved = tmp_path / "chain"
    user.choose("save")
    assert (tmp_path / "chain.chainmap").exists()


def test_a_file_name_completed_by_us_overwrites_nothing_unasked(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    there = tmp_path / "chain.chainmap"
    there.write_text("precious")
    user.open(chart(CHAIN))
    files.saved = tmp_path / "chain"

    def cancel_then_give_up() -> None:
        files_answers = iter([str(files.saved), ""])
        files.answer_save = lambda *_: (next(files_answers), "")  # type: ignore[method-assign]
        dialogs.QFileDialog.getSaveFileName = files.answer_save  # type: ignore[method-assign]
        user.choose("save")

    told = user.answering("Cancel", cancel_then_give_up)
    assert "already exists" in told
    assert there.read_text() == "precious"


def test_the_proposed_file_name_is_the_title(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(titled(CHAIN, 'Chain: "A/B"'))
    user.choose("save-as")
    assert files.proposals[0].name == "Chain A B.chainmap"


def test_a_save_that_fails_is_told_and_the_mark_stays(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(titled(CHAIN, "Our chain"))
    change(user)
    files.saved = tmp_path / "no such folder" / "chain.chainmap"
    told = user.answering("OK", lambda: user.choose("save"))
    assert "The map was not saved" in told
    assert "chain.chainmap" in told
    assert user.title == "Our chain* – ChainMap"
    assert not user.status.startswith("Saved")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "empty"),
        ("{", "JSON"),
        ('{"format": "chainmap", "version": 1, "map": {"title": 3}}', "title"),
        ('{"format": "chainmap", "version": 99}', "newer"),
    ],
)
def test_a_file_that_is_no_map_leaves_the_open_map_and_is_explained(
    user: Driver, tmp_path: Path, content: str, reason: str
) -> None:
    user.open(chart(CHAIN))
    change(user)
    bad = tmp_path / "bad.chainmap"
    bad.write_text(content)
    told = user.answering("OK", lambda: user.window.documents.open_path(bad))
    assert "bad.chainmap" in told
    assert reason.casefold() in told.casefold()
    assert user.names == ["Selling", "Ops", "Buyer"]
    assert user.title == "Untitled map* – ChainMap"


def test_names_in_message_boxes_are_plain_text(user: Driver, tmp_path: Path) -> None:
    bad = tmp_path / "<b>bold<img src=x>.chainmap"
    bad.write_text("{")
    told = user.answering("OK", lambda: user.window.documents.open_path(bad))
    assert "<b>bold<img src=x>.chainmap" in told


@pytest.mark.parametrize("answer", SaveAnswer)
def test_unsaved_changes_are_asked_about_before_another_map_is_opened(
    user: Driver,
    files: FileDialogs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: SaveAnswer,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        dialogs, "ask_save_changes", lambda _, name: (asked.append(name), answer)[1]
    )
    user.open(titled(CHAIN, "Our chain"))
    change(user)
    other = tmp_path / "other.chainmap"
    write_map(other, chart("A -> B"))
    files.saved = tmp_path / "mine.chainmap"
    user.window.documents.open_path(other)
    assert asked == ["Our chain"]
    assert files.saved.exists() == (answer is SaveAnswer.SAVE)
    stays = answer is SaveAnswer.CANCEL
    assert user.names == (["Selling", "Ops", "Buyer"] if stays else ["A", "B"])
    user.window.session.mark_saved(user.map)


def test_the_question_names_the_map_and_cancel_keeps_the_window(user: Driver) -> None:
    user.open(titled(CHAIN, "Our chain"))
    change(user)
    told = user.answering("Cancel", user.window.close)
    assert "“Our chain”" in told
    assert user.window.isVisible()


def test_closing_without_saving_closes(user: Driver, program: Program) -> None:
    user.open(titled(CHAIN, "Our chain"))
    change(user)
    user.answering("Don’t save", user.window.close)
    assert program.windows == []


def test_a_dropped_map_is_opened(user: Driver, tmp_path: Path) -> None:
    file = tmp_path / "dropped.chainmap"
    write_map(file, chart(CHAIN))
    assert user.drop(file)
    user.qtbot.waitUntil(lambda: "Ops" in user.map.parties)
    assert user.window.documents.path == file


def test_other_dropped_files_are_not_taken(user: Driver, tmp_path: Path) -> None:
    file = tmp_path / "letter.odt"
    file.write_text("Dear Sir")
    assert not user.drop(file)


def test_further_files_open_in_windows_of_their_own(
    user: Driver, program: Program, tmp_path: Path
) -> None:
    paths = [tmp_path / "one.chainmap", tmp_path / "two.chainmap"]
    for path in paths:
        write_map(path, chart(CHAIN))
    user.window.documents.open_all(paths)
    assert [window.documents.path for window in program.windows] == paths


def test_an_exported_graphml_comes_back_as_a_new_unsaved_map(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(titled(CHAIN, "Our chain"))
    files.saved = tmp_path / "chain.graphml"
    user.choose("export-graphml")
    assert user.status == "Exported: chain.graphml"
    user.choose("new")
    files.opened = [files.saved]
    user.choose("import")
    assert user.map.parties.keys() == chart(CHAIN).parties.keys()
    assert user.window.documents.path is None
    assert user.title == "Our chain* – ChainMap"


def test_a_graphml_that_is_none_leaves_the_open_map(user: Driver, tmp_path: Path) -> None:
    user.open(chart(CHAIN))
    bad = tmp_path / "bad.graphml"
    bad.write_text("<html/>")
    told = user.answering("OK", lambda: user.window.documents.open_path(bad))
    assert "“bad.graphml” cannot be imported" in told
    assert user.names == ["Sales", "Ops", "Buyer"]


def test_what_an_import_had_to_guess_is_told(user: Driver, tmp_path: Path) -> None:
    file = tmp_path / "plain.graphml"
    file.write_text(
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">'
        '<node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>'
    )
    user.answering_all(["Import", "OK"], lambda: user.window.documents.open_path(file))
    assert len(user.map.parties) == 2


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "report"])
def test_each_export_writes_its_file(
    user: Driver, files: FileDialogs, tmp_path: Path, kind: str
) -> None:
    user.open(chart(CHAIN))
    ending = ".md" if kind == "report" else f".{kind}"
    files.saved = tmp_path / f"chain{ending}"
    user.choose(f"export-{kind}")
    assert files.saved.stat().st_size > 100


def test_an_example_opens_as_a_map_of_ones_own(user: Driver) -> None:
    user.choose("example-starter_en")
    assert user.map.parties
    assert user.window.documents.path is None
    assert not user.window.isWindowModified()


def test_a_recent_file_that_has_gone_is_told_and_forgotten(user: Driver, tmp_path: Path) -> None:
    gone = tmp_path / "gone.chainmap"
    user.window.settings.add_recent(gone)
    told = user.answering("OK", lambda: user.window.documents.open_path(gone))
    assert "gone.chainmap" in told
    assert user.window.settings.recent_files == []


def test_saving_when_asked_before_reopening_the_same_file_keeps_the_save(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    file = tmp_path / "chain.chainmap"
    write_map(file, chart("Sales -> Ops: quote"))
    documents = user.window.documents
    documents.open_path(file)
    user.window.session.commit(edits.rename(user.map, "Ops", "Operations"), "rename")
    user.answering("Save", lambda: documents.open_path(file))
    assert "Operations" in user.names
    assert read_map(file) == user.map


def test_a_file_that_somebody_else_has_saved_is_not_overwritten_unasked(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    file = tmp_path / "chain.chainmap"
    write_map(file, chart("Sales -> Ops: quote"))
    user.window.documents.open_path(file)
    theirs = chart("Sales -> Ops: quote; Ops -> IT: ticket")
    write_map(file, theirs)
    user.window.session.commit(edits.rename(user.map, "Ops", "Operations"), "rename")
    told = user.answering("Cancel", user.window.documents.save)
    assert "saved elsewhere" in told
    assert read_map(file) == theirs
    user.answering("Overwrite", user.window.documents.save)
    assert read_map(file) == user.map


def test_the_last_export_is_done_again_without_a_question(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(chart(CHAIN))
    files.saved = tmp_path / "chain.svg"
    user.choose("export-svg")
    change(user)
    files.saved = None
    user.choose("export-again")
    assert "Selling" in (tmp_path / "chain.svg").read_text()
    assert user.status == "Exported: chain.svg"


def test_another_map_has_no_export_to_do_again(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.window.documents.open_as_copy(chart(CHAIN))
    files.saved = tmp_path / "chain.svg"
    user.choose("export-svg")
    user.window.session.mark_saved(user.map)
    user.choose("new")
    assert user.window.exporter.last_file is None
