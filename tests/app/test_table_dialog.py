"""A table in its preview: what is guessed is shown, what is chosen is done, and remembered."""

from __future__ import annotations

import io
from importlib import import_module

import openpyxl
import pytest
from PySide6.QtWidgets import QComboBox, QDialog

from chainmap.app.imports.table_dialog import TABLE_FORMATS, TableDialog, ask
from chainmap.app.window import Window
from chainmap.exchange import FORMATS
from chainmap.exchange.imported import AS_IT_IS
from chainmap.exchange.table.fields import Field, TableKind
from chainmap.exchange.table.file import read_csv, read_xlsx
from chainmap.exchange.table.trial import begun
from chainmap.exchange.workbook.file import write_xlsx
from chainmap.model.map import ChainMap
from tests.builders import chart

EDGES = "Abgeber;Empfänger;Was;Wert\nEinkauf;Lager;Bleche;5\nLager;Versand;Geräte;2,5\n"


def opened(window: Window, text: str, encoding: str = "utf-8") -> TableDialog:
    return TableDialog(window, "t.csv", begun(text.encode(encoding), "csv", AS_IT_IS))


def choose(box: QComboBox, value: object) -> None:
    """As the user does: the entry is activated."""
    at = box.findData(value)
    assert at >= 0
    box.setCurrentIndex(at)
    box.activated.emit(at)


def field_box(dialog: TableDialog, column: int) -> QComboBox:
    box = dialog.preview.cellWidget(0, column)
    assert isinstance(box, QComboBox)
    return box


def links(map: ChainMap) -> list[tuple[str, str]]:
    return [
        (map.parties[map.provider_of(one)].name, map.parties[one.consumer].name)
        for one in map.deliveries.values()
    ]


def shown_links(dialog: TableDialog) -> list[tuple[str, str]]:
    assert dialog.outcome is not None
    return links(dialog.outcome.map)


def test_what_is_guessed_is_shown_with_what_comes_of_it(window: Window) -> None:
    dialog = opened(window, EDGES, "cp1252")
    assert dialog.choices.kinds.currentData() == TableKind.EDGES
    assert dialog.choices.encodings.currentData() == "cp1252"
    assert dialog.choices.separators.currentData() == ";"
    assert dialog.choices.decimals.currentData() is True
    assert dialog.choices.heading.value() == 1
    fields = [field_box(dialog, at).currentData() for at in range(4)]
    assert fields == [Field.FROM, Field.TO, Field.SERVICE, Field.WEIGHT]
    assert dialog.told.text() == "What comes of it: 3 parties, 2 deliveries"
    assert dialog.preview.item(2, 0).text() == "Einkauf"
    assert dialog.notices.count() > 0


def test_a_column_is_chosen_over_it_and_the_other_gives_way(window: Window) -> None:
    dialog = opened(window, EDGES)
    choose(field_box(dialog, 1), Field.FROM)
    assert field_box(dialog, 0).currentData() == Field.KEEP
    choose(field_box(dialog, 0), Field.TO)
    assert shown_links(dialog) == [("Lager", "Einkauf"), ("Versand", "Lager")]
    options = dialog.trial.options
    assert links(read_csv(EDGES.encode(), options).map) == shown_links(dialog)


def test_direction_headings_kind_encoding_and_separator_are_changed_at_once(window: Window) -> None:
    dialog = opened(window, EDGES)
    dialog.choices.reverse.setChecked(True)
    assert shown_links(dialog)[0] == ("Lager", "Einkauf")
    dialog.choices.heading.setValue(0)
    assert len(shown_links(dialog)) == 3
    choose(dialog.choices.kinds, TableKind.NODES)
    assert dialog.outcome is not None
    assert [one.name for one in dialog.outcome.map.parties.values()] == [
        "Abgeber",
        "Einkauf",
        "Lager",
    ]
    choose(dialog.choices.separators, "|")
    assert dialog.preview.columnCount() == 1
    choose(dialog.choices.encodings, "mac-roman")
    assert "Empf√" in dialog.preview.item(1, 0).text()


def test_an_encoding_that_does_not_fit_is_told_and_the_old_one_stays(window: Window) -> None:
    dialog = opened(window, EDGES, "cp1252")
    choose(dialog.choices.encodings, "utf-8")
    assert "UTF-8" in dialog.notices.item(0).text() or "utf-8" in dialog.notices.item(0).text()
    assert not dialog.accept_button.isEnabled()
    choose(dialog.choices.encodings, "cp1252")
    assert dialog.accept_button.isEnabled()


def test_what_is_no_table_yet_can_be_told_what_it_is(window: Window) -> None:
    dialog = opened(window, "1;2\n3;4;5\n")
    assert dialog.choices.kinds.currentIndex() == -1
    assert not dialog.accept_button.isEnabled()
    choose(dialog.choices.kinds, TableKind.NODES)
    assert dialog.accept_button.isEnabled()


def test_the_sheets_of_a_workbook_are_chosen_by_name(window: Window) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Flows"
    for row in (["from", "to"], ["A", "B"]):
        book.worksheets[0].append(row)
    page = book.create_sheet("Secret")
    page.sheet_state = "hidden"
    for row in (["from", "to"], ["P", "Q"]):
        page.append(row)
    content = io.BytesIO()
    book.save(content)
    dialog = TableDialog(window, "t.xlsx", begun(content.getvalue(), "xlsx", AS_IT_IS))
    texts = [dialog.choices.sheets.itemText(at) for at in range(dialog.choices.sheets.count())]
    assert texts == ["All that belong together", "Flows", "Secret (hidden)"]
    assert not dialog.choices.kinds.isEnabled()
    assert shown_links(dialog) == [("A", "B")]
    choose(dialog.choices.sheets, "Secret")
    assert dialog.choices.kinds.isEnabled()
    assert shown_links(dialog) == [("P", "Q")]
    assert links(read_xlsx(content.getvalue(), dialog.trial.options).map) == [("P", "Q")]


@pytest.fixture
def accepted(monkeypatch: pytest.MonkeyPatch) -> list[TableDialog]:
    """The dialogue is left with what stands in it; each one that was shown."""
    shown: list[TableDialog] = []

    def exec_(dialog: TableDialog) -> int:
        shown.append(dialog)
        if len(shown) == 1:
            choose(field_box(dialog, 2), Field.IGNORE)
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(TableDialog, "exec", exec_)
    return shown


def test_what_was_chosen_is_remembered_for_the_next_table_of_these_headings(
    window: Window, accepted: list[TableDialog]
) -> None:
    options = ask(window, "t.csv", EDGES.encode(), AS_IT_IS)
    assert options is not None
    again = EDGES.replace("Einkauf", "Vertrieb").encode()
    kept = ask(window, "other.csv", again, AS_IT_IS)
    assert kept is not None
    assert set(kept.columns.values()) == {"from", "to", "ignore", "weight"}
    map = read_csv(again, kept).map
    assert {service.name for service in map.services.values()} == {
        "Vertrieb \u2192 Lager",
        "Lager \u2192 Versand",
    }
    assert len(accepted) == 2


def test_a_workbook_of_ours_needs_no_question(window: Window, accepted: list[TableDialog]) -> None:
    content = write_xlsx(chart("A -> B: x"))
    assert ask(window, "m.xlsx", content, AS_IT_IS) == AS_IT_IS
    assert accepted == []


def test_a_cancelled_dialogue_changes_nothing(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TableDialog, "exec", lambda _: QDialog.DialogCode.Rejected.value)
    assert ask(window, "t.csv", EDGES.encode(), AS_IT_IS) is None
    dialog = opened(window, EDGES)
    assert dialog.recalled.text() == ""


def test_every_format_of_tables_is_looked_at_before_it_is_imported() -> None:
    modules = {it.id: it.ask for it in FORMATS if it.id in TABLE_FORMATS}
    assert set(modules) == set(TABLE_FORMATS)
    for name in modules.values():
        assert name is not None
        assert import_module(name).ask is ask
