"""Whatever the window writes, on a full disk or where it may not: told in a sentence."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from chainmap.app import dialogs
from chainmap.app.shortcuts.dialog import ShortcutsDialog
from chainmap.errors import ChainMapError, FileUnwritable
from chainmap.model.anonymous import without_raters
from chainmap.model.shown import shown
from chainmap.storage import files as storage
from chainmap.storage.files import read_map
from chainmap.wording.errors import explain
from chainmap.wording.language import catalogue
from tests.app.conftest import FileDialogs
from tests.driver import Driver

EVERYTHING = Path(__file__).parents[1] / "data" / "everything_v5.chainmap"
EXPORTS = ("png", "svg", "pdf", "graphml", "gexf", "cytoscape", "drawio", "dot", "mermaid",
           "workbook", "cards", "report", "findings", "plan", "plan-ics")  # fmt: skip
SAID = {errno.ENOSPC: "voll", errno.EROFS: "schreibgeschützt", errno.EACCES: "Recht"}


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[ChainMapError]:
    errors: list[ChainMapError] = []
    monkeypatch.setattr(dialogs, "show_error", lambda *words: errors.append(words[-1]))
    return errors


def failing(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(storage, "_write", fail)


@pytest.fixture
def worked(user: Driver) -> Driver:
    user.open(without_raters(read_map(EVERYTHING)))
    user.wait_for_report()
    return user


@pytest.mark.parametrize("code", SAID)
def test_each_export_tells_why_nothing_was_written(
    worked: Driver,
    files: FileDialogs,
    tmp_path: Path,
    told: list[ChainMapError],
    monkeypatch: pytest.MonkeyPatch,
    code: int,
) -> None:
    failing(monkeypatch, code)
    folder = tmp_path / "out"
    folder.mkdir()
    for kind in EXPORTS if code == errno.ENOSPC else EXPORTS[:1]:
        told.clear()
        files.saved = folder / f"out-{kind}.{ENDINGS.get(kind, kind)}"
        worked.choose(f"export-{kind}")
        assert [type(error) for error in told] == [FileUnwritable], kind
        assert SAID[code] in explain(told[0], catalogue("de"))
        assert list(folder.iterdir()) == [], kind


ENDINGS = {"cytoscape": "cyjs", "mermaid": "mmd", "workbook": "xlsx", "cards": "pdf",
           "report": "md", "findings": "csv", "plan": "xlsx", "plan-ics": "ics"}  # fmt: skip


def test_a_report_as_text_tells_also_of_what_is_hidden(
    worked: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    files.saved = tmp_path / "report.md"
    hidden = set(worked.map.parties) - set(shown(worked.map).map.parties)
    worked.choose("export-report")
    text = files.saved.read_text("utf-8")
    assert all(worked.map.parties[id].name in text for id in hidden)
    assert hidden


def test_so_do_template_and_sheet_of_shortcuts(
    worked: Driver,
    files: FileDialogs,
    tmp_path: Path,
    told: list[ChainMapError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failing(monkeypatch, errno.ENOSPC)
    files.saved = tmp_path / "keys.pdf"
    dialog = ShortcutsDialog(worked.window)
    dialog.save_sheet()
    dialog.close()
    worked.answering("Save", lambda: worked.choose("save-template"))
    assert [type(error) for error in told] == [FileUnwritable] * 2
