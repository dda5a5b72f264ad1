"""Files of other programs in the window: asked about, read, reported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QRadioButton, QTreeWidget

from chainmap.app.imports.importing import _in_our_language, file_filters, titled
from chainmap.exchange import FORMATS, import_endings
from chainmap.exchange.graphml.file import write_graphml
from chainmap.exchange.imported import Imported
from chainmap.model.records import MapInfo
from chainmap.storage.files import read_map
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver

UNDIRECTED = (
    '<graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/>'
    '<edge source="a" target="b"/><edge source="a"/></graph></graphml>'
)


@pytest.fixture
def undirected(tmp_path: Path) -> Path:
    file = tmp_path / "plain.graphml"
    file.write_text(UNDIRECTED)
    return file


def ways(user: Driver) -> list[str]:
    map = user.map
    return [f"{map.services[it.service].provider}>{it.consumer}" for it in map.deliveries.values()]


def test_every_format_that_can_be_read_is_in_the_filter() -> None:
    everything = file_filters().split(";;")[0]
    assert all(f"*{ending}" in everything for ending in import_endings())
    readable = [format for format in FORMATS if format.reads]
    assert len(file_filters().split(";;")) == len(readable) + 2


@pytest.mark.parametrize("ending", [".graphml", ".xml", ".graphmlz"])
def test_a_dropped_foreign_file_becomes_a_new_map(
    user: Driver, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"dropped{ending}"
    file.write_bytes(write_graphml(chart("Sales -> Ops: quote")))
    assert user.drop(file)
    user.qtbot.waitUntil(lambda: "Ops" in user.map.parties)
    assert user.window.documents.path is None


@pytest.mark.parametrize(
    ("name", "title", "expected"),
    [
        ("Lieferkette_2026  neu.csv", "", "Lieferkette 2026 neu"),
        ("chain.csv", "Sales chain", "Sales chain"),
    ],
)
def test_a_map_without_a_title_is_called_as_its_file(name: str, title: str, expected: str) -> None:
    map = replace(chart("Sales -> Ops: quote"), info=MapInfo(title=title, language="de"))
    found = titled(map, Path(name))
    assert found.info == MapInfo(title=expected, language="de")


def test_an_imported_file_gives_its_name_to_the_map(user: Driver, tmp_path: Path) -> None:
    file = tmp_path / "Who serves whom.graphml"
    file.write_bytes(write_graphml(chart("Sales -> Ops: quote")))
    assert user.window.documents.import_path(file)
    assert user.map.info.title == "Who serves whom"


@pytest.mark.parametrize("language", ["de", "en"])
def test_reports_of_an_imported_table_are_in_the_language_of_the_window(
    user: Driver, language: str
) -> None:
    user.choose(f"language-{language}")
    imported = _in_our_language(Imported(chart("Sales -> Ops: quote")))
    assert imported.map.info.language == language


def test_a_file_that_tells_of_its_map_keeps_its_language() -> None:
    told = MapInfo("Chain", organisation="Example Ltd", language="en")
    imported = Imported(replace(chart("Sales -> Ops: quote"), info=told))
    assert _in_our_language(imported) is imported


@pytest.mark.parametrize(("choice", "found"), [(0, ["a>b"]), (1, ["b>a"]), (2, ["a>b", "b>a"])])
def test_links_without_direction_are_asked_about(
    user: Driver, undirected: Path, choice: int, found: list[str]
) -> None:
    def choose() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        box.findChildren(QRadioButton)[choice].click()

    QTimer.singleShot(0, choose)
    user.answering_all(["Import", "OK"], lambda: user.window.documents.open_path(undirected))
    assert ways(user) == found


def test_who_does_not_know_the_direction_keeps_the_open_map(user: Driver, undirected: Path) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.answering_all(["Cancel"], lambda: user.window.documents.open_path(undirected))
    assert user.names == ["Sales", "Ops"]


def test_whoever_has_something_unsaved_is_asked_about_that_first(
    user: Driver, files: FileDialogs, undirected: Path, tmp_path: Path
) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.window.session.commit(chart("Sales -> Ops: quote; Ops -> IT: laptop"), "draw")
    user.answering_all(["Cancel"], lambda: user.window.documents.open_path(undirected))
    assert user.names == ["Sales", "Ops", "IT"]
    files.saved = tmp_path / "before.chainmap"
    user.answering_all(["Save", "Cancel"], lambda: user.window.documents.open_path(undirected))
    assert user.names == ["Sales", "Ops", "IT"]
    assert len(read_map(files.saved).parties) == 3
    assert user.window.documents.path == files.saved


def test_a_file_that_cannot_be_imported_asks_for_nothing_else(user: Driver, tmp_path: Path) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.window.session.commit(chart("Sales -> Ops: quote; Ops -> IT: laptop"), "draw")
    user.answering_all(["OK"], lambda: user.window.documents.open_path(tmp_path / "none.csv"))
    assert user.names == ["Sales", "Ops", "IT"]


def test_the_report_is_listed_copied_and_saved(
    user: Driver, files: FileDialogs, undirected: Path, tmp_path: Path
) -> None:
    listed: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        tree = box.findChild(QTreeWidget) if box is not None else None
        if box is None or tree is None:
            QTimer.singleShot(5, look)
            return
        branches = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
        listed.extend(branch.text(0) for branch in branches if branch is not None)
        shown = {one.text().replace("&", ""): one for one in box.findChildren(QPushButton)}
        shown["Copy"].click()
        shown["Save as text …"].click()
        shown["OK"].click()

    files.saved = tmp_path / "report.txt"
    QTimer.singleShot(10, look)
    user.answering_all(["Import"], lambda: user.window.documents.open_path(undirected))
    user.qtbot.waitUntil(lambda: bool(listed))
    assert listed == ["Left out (1)", "Guessed or changed (2)"]
    text = files.saved.read_text("utf-8")
    assert text == QApplication.clipboard().text()
    assert text.startswith("Import of plain.graphml\nRead: 2 parties, 1 service, 1 delivery")
    assert "without a start or an end" in text


PAGES = (
    ("Notes", ""),
    ("Ist", "Sales>Ops"),
    ("Soll", "Sales>IT"),
)


@pytest.fixture
def of_three_pages(tmp_path: Path) -> Path:
    file = tmp_path / "flows.drawio"
    pages = "".join(f'<diagram name="{name}">{_page(ends)}</diagram>' for name, ends in PAGES)
    file.write_text(f'<mxfile>{pages}<diagram name="Torn">#</diagram></mxfile>')
    return file


def _page(ends: str) -> str:
    source, _, target = ends.partition(">")
    cells = f"""
        <mxCell id="a" parent="1" vertex="1" value="{source}"><mxGeometry/></mxCell>
        <mxCell id="b" parent="1" vertex="1" value="{target}"><mxGeometry/></mxCell>
        <mxCell id="d" parent="1" edge="1" source="a" target="b"><mxGeometry/></mxCell>
        <mxCell id="e" parent="d" vertex="1" value="quote"><mxGeometry/></mxCell>
    """
    root = f'<mxCell id="0"/><mxCell id="1" parent="0"/>{cells if ends else ""}'
    return f"<mxGraphModel><root>{root}</root></mxGraphModel>"


def _choose_page(number: int, seen: list[tuple[str, ...]]) -> None:
    box = QApplication.activeModalWidget()
    tree = box.findChild(QTreeWidget) if box is not None else None
    assert tree is not None
    rows = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    seen += [tuple(row.text(column) for column in range(3)) for row in rows]
    assert rows.index(tree.currentItem()) == 1
    tree.setCurrentItem(rows[number])


@pytest.mark.parametrize(
    ("number", "names", "groups"),
    [(1, {"Sales", "Ops"}, 0), (2, {"Sales", "IT"}, 0), (4, {"Sales", "Ops", "IT"}, 2)],
)
def test_of_a_drawing_with_pages_one_or_all_are_chosen(
    user: Driver, of_three_pages: Path, number: int, names: set[str], groups: int
) -> None:
    seen: list[tuple[str, ...]] = []
    QTimer.singleShot(0, lambda: _choose_page(number, seen))
    answers = ["Import", "OK"] if number == 4 else ["Import"]
    user.answering_all(answers, lambda: user.window.documents.open_path(of_three_pages))
    assert set(user.names) == names
    assert len(user.map.groups) == groups
    assert seen == [
        ("Notes", "0", "0"),
        ("Ist", "2", "1"),
        ("Soll", "2", "1"),
        ("Torn (cannot be read)", "0", "0"),
        ("All pages as one map, each a group", "", ""),
    ]


def test_who_cannot_choose_a_page_keeps_the_open_map(user: Driver, of_three_pages: Path) -> None:
    user.open(chart("Buying -> Ops: quote"))
    user.answering_all(["Cancel"], lambda: user.window.documents.open_path(of_three_pages))
    assert user.names == ["Buying", "Ops"]


def large(tmp_path: Path) -> Path:
    nodes = "".join(f'<node id="n{n}"><data key="label">N{n}</data></node>' for n in range(4_000))
    file = tmp_path / "large.graphml"
    file.write_text(f'<graphml><key id="label" for="node"/><graph>{nodes}</graph></graphml>')
    return file


def test_a_large_file_is_read_in_a_process_of_its_own(
    user: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chainmap.exchange.reading.SHORT", 100)
    file = tmp_path / "map.graphml"
    file.write_bytes(write_graphml(chart("Sales -> Ops: quote")))
    assert user.window.documents.open_path(file)
    assert user.names == ["Sales", "Ops"]


def test_a_long_reading_can_be_cancelled(user: Driver, tmp_path: Path) -> None:
    user.open(chart("Sales -> Ops: quote"))

    def cancel() -> None:
        bar = QApplication.activeModalWidget()
        if isinstance(bar, QProgressDialog) and bar.isVisible():
            bar.findChildren(QPushButton)[0].click()
        else:
            QTimer.singleShot(1, cancel)

    QTimer.singleShot(0, cancel)
    assert not user.window.documents.open_path(large(tmp_path))
    assert user.names == ["Sales", "Ops"]


def test_a_wrong_name_is_told_for_what_it_is(user: Driver, tmp_path: Path) -> None:
    file = tmp_path / "picture.graphml"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")
    told = user.answering("OK", lambda: user.window.documents.open_path(file))
    assert "it looks like a PNG picture" in told
