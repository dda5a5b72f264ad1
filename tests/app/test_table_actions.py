"""Tables from the window: the workbook out and back, CSV, and a table on the clipboard."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from chainmap.app.actions.tables import update_from
from chainmap.app.imports.changes_dialog import ChangesDialog
from chainmap.app.imports.table_dialog import TableDialog
from chainmap.errors import InvalidContent
from chainmap.exchange.workbook.file import write_xlsx
from chainmap.model import edits
from chainmap.model.records import DeliveryId, PartyId, PartyKind
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver

CHAIN = "Sales -> Ops: quote; Ops -> +Buyer: machine"
YES, NO = QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected


@pytest.fixture
def changes(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What was shown before it was taken over."""
    shown: list[list[str]] = []

    def exec_(dialog: ChangesDialog) -> int:
        rows = range(dialog.changes.count())
        shown.append([dialog.changes.item(row).text() for row in rows])
        return YES.value

    monkeypatch.setattr(ChangesDialog, "exec", exec_)
    return shown


def edited(file: Path, sheet: str, cell: str, value: object) -> None:
    book = openpyxl.load_workbook(file)
    book[sheet][cell].value = value
    book.save(file)


def test_a_workbook_is_exported_changed_and_taken_over_as_one_step(
    user: Driver, files: FileDialogs, changes: list[list[str]], tmp_path: Path
) -> None:
    user.open(chart(CHAIN))
    user.settle()
    files.saved = tmp_path / "m.xlsx"
    user.choose("export-workbook")
    edited(files.saved, "Deliveries", "H2", 5)
    edited(files.saved, "Parties", "B3", "Operations")
    files.opened = [files.saved]
    user.choose("update-from-workbook")
    assert changes == [
        [
            "Parties!B3: “Parties: Ops”: Name was Ops and is Operations now.",
            "Deliveries!H2: “Deliveries: quote”: Criticality was – and is 5 now.",
        ]
    ]
    assert user.map.deliveries[DeliveryId("d1")].criticality == 5
    assert "Operations" in user.names
    user.choose("undo")
    assert user.names == ["Sales", "Ops", "Buyer"]
    assert user.map.deliveries[DeliveryId("d1")].criticality is None


def test_changes_that_are_not_wanted_leave_the_map_as_it_is(
    user: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    user.open(chart(CHAIN))
    file = tmp_path / "m.xlsx"
    file.write_bytes(write_xlsx(user.map))
    assert not update_from(user.window, file)
    edited(file, "Deliveries", "H2", 5)
    monkeypatch.setattr(ChangesDialog, "exec", lambda _: NO.value)
    assert not update_from(user.window, file)
    assert user.window.session.is_saved


def test_a_bad_value_is_told_with_its_file_and_changes_nothing(
    user: Driver, changes: list[list[str]], tmp_path: Path
) -> None:
    user.open(chart(CHAIN))
    file = tmp_path / "m.xlsx"
    file.write_bytes(write_xlsx(user.map))
    edited(file, "Deliveries", "H2", 9)
    with pytest.raises(InvalidContent) as caught:
        update_from(user.window, file)
    assert (caught.value.path, caught.value.place) == (file, "Deliveries!H2")
    assert changes == []


def test_csv_goes_out_as_two_files_and_overwrites_none(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(chart(CHAIN))
    files.saved = tmp_path / "m.csv"
    user.choose("export-csv-kumu")
    names = sorted(path.name for path in tmp_path.glob("*.csv"))
    assert names == ["m-deliveries.csv", "m-parties.csv"]
    told = user.answering("OK", lambda: user.choose("export-csv-kumu"))
    assert "exists already" in told


def test_a_table_on_the_clipboard_joins_the_map_by_name(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TableDialog, "exec", lambda _: YES.value)
    user.open(edits.update(chart(CHAIN), "Sales", owner="Ann"))
    table = "from\tto\tservice\tcriticality\nsales\tOps\tquote\t1\nSales\tStore\tlist\t4\n"
    QGuiApplication.clipboard().setText(table)
    user.choose("paste-table")
    assert user.names == ["Sales", "Ops", "Buyer", "Store"]
    assert user.map.parties[PartyId("Sales")].owner == "Ann"
    found = {user.map.name_of(one): one.criticality for one in user.map.deliveries.values()}
    assert found == {"quote": None, "machine": None, "list": 4}
    user.choose("undo")
    assert user.names == ["Sales", "Ops", "Buyer"]


def test_parties_on_the_clipboard_keep_their_facts(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TableDialog, "exec", lambda _: YES.value)
    user.open(chart(CHAIN))
    QGuiApplication.clipboard().setText("Name;Art;Gruppe;Köpfe\nLager;Team;Nord;7\n")
    user.choose("paste-table")
    party = next(one for one in user.map.parties.values() if one.name == "Lager")
    assert (party.kind, party.headcount) == (PartyKind.TEAM, 7)
    assert party.group is not None
    assert user.map.groups[party.group].name == "Nord"


def test_nothing_on_the_clipboard_is_told(user: Driver) -> None:
    QGuiApplication.clipboard().setText(" ")
    user.choose("paste-table")
    assert user.status == "There is no table on the clipboard."
