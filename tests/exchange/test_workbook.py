"""The workbook: all of a map in tables, and what a person changes in it comes back, by id."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from chainmap.errors import Fault, InputError, InvalidContent
from chainmap.exchange.imported import Imported, NoticeCode
from chainmap.exchange.workbook.file import read_xlsx, update_xlsx, write_xlsx
from chainmap.exchange.workbook.reader import HIDDEN
from chainmap.exchange.workbook.sheets import COLUMNS, Rows
from chainmap.exchange.workbook.values import same
from chainmap.model import edits
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.measuring import agree, measure
from chainmap.model.names import tidy
from chainmap.model.rating import Side, rate, raters
from chainmap.model.records import (
    Action,
    ActionId,
    DeliveryId,
    Flow,
    MapInfo,
    Need,
    NeedId,
    PartyId,
    PartyKind,
    Subject,
)
from chainmap.resources import resource
from chainmap.storage.files import read_map
from chainmap.wording.language import catalogue
from chainmap.wording.workbook import column_title, sheet_title
from tests.builders import chart
from tests.strategies import maps

EXAMPLES = ("maschinenbau_de", "saas_en", "starter_de", "starter_en")
MILL, THIRD = PartyKind.EXTERNAL_SUPPLIER, date(2026, 2, 3)
_EN, _DE = catalogue("en"), catalogue("de")


def example() -> ChainMap:
    """Ops gets a quote from Sales and gives a report to a customer; rated, agreed, needed."""
    map = chart("Sales -> Ops: quote; Ops -> +Buyer: report; Sales -> IT: order; IT")
    map = rate(map, DeliveryId("d1"), Side.CUSTOMER, 0, satisfaction=4, rated_by="Ann")
    map = agree(map, DeliveryId("d1"), metric="on time", target=95, unit="%", better="higher")
    map = measure(map, DeliveryId("d1"), date(2026, 1, 31), 90)
    map = edits.put(map, Need(NeedId("n1"), PartyId("Ops"), "a date", 5, (DeliveryId("d1"),)))
    about = Subject(delivery=DeliveryId("d1"))
    return edits.put(map, Action(ActionId("a1"), "talk", about, "Ann", date(2026, 3, 1)))


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def cell_at(page: Worksheet, title: str, row: int) -> Any:
    headings = [cell.value for cell in page[1]]
    return page.cell(row=row, column=headings.index(title) + 1)


def row_of(page: Worksheet, id: str) -> int:
    return next(cell.row for cell in page["A"] if cell.value == id)


def changed(map: ChainMap, sheet: str, id: str, values: Mapping[str, object]) -> bytes:
    """The workbook with cells of one row typed over; a row that is not there is added."""
    book = opened(write_xlsx(map))
    page = book[sheet_title(sheet, _EN)]
    ids = [cell.value for cell in page["A"]]
    row = ids.index(id) + 1 if id in ids else page.max_row + 1
    for key, value in values.items():
        cell_at(page, column_title(key, _EN), row).value = value
    return saved(book)


def without_row(map: ChainMap, sheet: str, id: str) -> bytes:
    book = opened(write_xlsx(map))
    page = book[sheet_title(sheet, _EN)]
    page.delete_rows(row_of(page, id))
    return saved(book)


def told(imported: Imported) -> list[tuple[NoticeCode, str]]:
    return [(notice.code, notice.place) for notice in imported.notices]


# -- there and back ---------------------------------------------------------------------------


@settings(max_examples=30)
@given(maps())
def test_a_map_comes_back_as_it_was(map: ChainMap) -> None:
    imported = read_xlsx(write_xlsx(map))
    assert imported.map == map
    assert imported.notices == ()


def _sane(map: ChainMap) -> ChainMap:
    """The map with names and texts of which something can be seen, and no two parties of one name.

    Measured values have their days nowhere but in the history; without it they are what they are.
    """
    parties = [replace(one, name=f"{tidy(one.name)} {id}") for id, one in map.parties.items()]
    services = [replace(one, name=tidy(one.name) or "x") for one in map.services.values()]
    needs = [replace(one, text=f"{one.text}.") for one in map.needs.values()]
    actions = [replace(one, text=f"{one.text}.") for one in map.actions.values()]
    deliveries = [
        replace(one, agreement=replace(one.agreement, history=()))
        for one in map.deliveries.values()
        if one.agreement is not None
    ]
    return edits.put(map, *parties, *services, *needs, *actions, *deliveries)


def _carried(map: ChainMap, sheet: str) -> list[dict[str, object]]:
    """What the cells of a sheet carry; empty ratings and how raters are numbered do not count."""
    tr = catalogue(map.info.language)
    columns = [one for one in COLUMNS[sheet] if not one.computed and one.key != "number"]
    found = []
    for row in Rows(map, tr).of(sheet):
        cells = {one.key: one.value.cell(row.values.get(one.key), tr) for one in columns}
        values = {key: tidy(cell) or None if isinstance(cell, str) else cell
                  for key, cell in cells.items()}  # fmt: skip
        said = {key: value for key, value in values.items() if value is not None}
        if sheet != "ratings" or len(said) > 2:
            found.append(said)
    return found


@settings(max_examples=30)
@given(maps())
def test_what_the_cells_carry_comes_back_even_without_the_hidden_map(map: ChainMap) -> None:
    map = _sane(map)
    book = opened(write_xlsx(map))
    del book[HIDDEN]
    back = read_xlsx(saved(book)).map
    for sheet in COLUMNS:
        for one, other in zip(_carried(map, sheet), _carried(back, sheet), strict=True):
            assert one.keys() == other.keys()
            for key, value in one.items():
                assert same(value, other[key]), (sheet, key)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_sample_maps_fill_every_sheet_and_come_back(name: str) -> None:
    map = read_map(Path(resource(f"examples/{name}.chainmap")))
    content = write_xlsx(map)
    tr = catalogue(map.info.language)
    book = opened(content)
    wanted = ["contents", *COLUMNS, "matrix", "findings"]
    assert book.sheetnames == [*(sheet_title(sheet, tr) for sheet in wanted), HIDDEN]
    assert book[HIDDEN].sheet_state == "veryHidden"
    for sheet in COLUMNS:
        page = book[sheet_title(sheet, tr)]
        assert page.freeze_panes is not None
        assert page.auto_filter.ref is not None
        assert len({cell.value for cell in page[1]}) == len(COLUMNS[sheet])
    assert book[sheet_title("parties", tr)].max_row == len(map.parties) + 1
    assert read_xlsx(content).map == map


def test_the_matrix_has_givers_on_the_left_and_receivers_above() -> None:
    page = opened(write_xlsx(example()))["Matrix"]
    above = {cell.value: cell.column for cell in page[1]}
    left = {cell.value: cell.row for cell in page["A"]}
    assert page.cell(left["Sales"], above["Ops"]).value == "quote"
    assert page.cell(left["Ops"], above["Buyer"]).value == "report"
    assert page.cell(left["Ops"], above["Sales"]).value is None


def test_no_name_becomes_a_formula_and_none_a_link() -> None:
    map = chart("=1+1 -> @SUM(A1): http://x.invalid")
    book = opened(write_xlsx(map))
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
    links = [cell for cell in cells if cell.hyperlink and cell.hyperlink.target]
    assert links == []
    assert read_xlsx(write_xlsx(map)).map == map


def test_a_handout_holds_no_raters_and_no_hidden_map() -> None:
    content = write_xlsx(example(), "handout")
    book = opened(content)
    assert HIDDEN not in book.sheetnames
    assert "Ratings" not in book.sheetnames
    texts = {str(cell.value) for page in book for row in page.iter_rows() for cell in row}
    assert not any("hidden sheet" in text for text in texts)
    map = read_xlsx(content).map
    assert map.parties.keys() == example().parties.keys()
    assert not any(raters(one, Side.CUSTOMER) for one in map.deliveries.values())


# -- edits ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sheet", "id", "key", "typed", "table", "field", "value"),
    [
        ("parties", "IT", "name", "Systems", "parties", "name", "Systems"),
        ("parties", "IT", "kind", "Team", "parties", "kind", PartyKind.TEAM),
        ("parties", "IT", "kind", "Externer Lieferant", "parties", "kind", MILL),
        ("parties", "IT", "headcount", "12", "parties", "headcount", 12),
        ("parties", "Buyer", "weight", 0.5, "parties", "weight", 0.5),
        ("parties", "IT", "trained_on", datetime(2026, 2, 3), "parties", "trained_on", THIRD),  # noqa: DTZ001
        ("parties", "IT", "trained_on", "3.2.2026", "parties", "trained_on", THIRD),
        ("services", "s1", "name", "offer", "services", "name", "offer"),
        ("services", "s1", "description", "a\nb", "services", "description", "a\nb"),
        ("deliveries", "d1", "to", "it", "deliveries", "consumer", "IT"),
        ("deliveries", "d1", "criticality", 5, "deliveries", "criticality", 5),
        ("deliveries", "d1", "active", "no", "deliveries", "active", False),
        ("deliveries", "d1", "flow", "Request", "deliveries", "flow", Flow.REQUEST),
        ("deliveries", "d1", "volume", "2.5", "deliveries", "volume_per_month", 2.5),
        ("needs", "n1", "text", "a firm date", "needs", "text", "a firm date"),
        ("needs", "n1", "met_by", "d1, d2", "needs", "met_by", ("d1", "d2")),
        ("actions", "a1", "due", None, "actions", "due", None),
        ("actions", "a1", "about", "Ops", "actions", "about", Subject(party=PartyId("Ops"))),
    ],
)  # fmt: skip
def test_a_cell_typed_over_is_exactly_that_change(
    sheet: str, id: str, key: str, typed: object, table: str, field: str, value: object
) -> None:
    map = example()
    imported = read_xlsx(changed(map, sheet, id, {key: typed}))
    (notice,) = imported.notices
    assert notice.code is NoticeCode.CHANGED
    after = imported.map
    assert getattr(getattr(after, table)[id], field) == value
    restored = replace(
        getattr(after, table)[id], **{field: getattr(getattr(map, table)[id], field)}
    )
    assert edits.put(after, restored) == map


def test_a_delivery_of_another_service_leaves_the_old_one_in_the_catalogue() -> None:
    map = read_xlsx(changed(example(), "deliveries", "d1", {"service": "offer"})).map
    assert map.name_of(map.deliveries[DeliveryId("d1")]) == "offer"
    assert "quote" in {service.name for service in map.services.values()}


def test_a_score_typed_in_the_row_of_a_rater_and_one_in_a_new_row() -> None:
    page_row = {"delivery": "d1", "side": "Customer", "satisfaction": 2, "rated_by": "Ben"}
    map = read_xlsx(changed(example(), "ratings", "", page_row)).map
    found = raters(map.deliveries[DeliveryId("d1")], Side.CUSTOMER)
    assert [(one.satisfaction, one.rated_by) for one in found] == [(4, "Ann"), (2, "Ben")]
    map = read_xlsx(changed(example(), "ratings", "d1", {"trust": 3})).map
    assert raters(map.deliveries[DeliveryId("d1")], Side.CUSTOMER)[0].trust == 3


def test_a_value_measured_on_a_new_day_is_added_and_without_a_day_corrected() -> None:
    values = {"measured": 97, "measured_on": datetime(2026, 2, 28)}  # noqa: DTZ001
    delivery = read_xlsx(changed(example(), "standards", "d1", values)).map.deliveries
    agreement = delivery[DeliveryId("d1")].agreement
    assert agreement is not None
    assert [(one.on.month, one.value) for one in agreement.history] == [(1, 90), (2, 97)]
    delivery = read_xlsx(changed(example(), "standards", "d1", {"measured": 91})).map.deliveries
    agreement = delivery[DeliveryId("d1")].agreement
    assert agreement is not None
    assert [one.value for one in agreement.history] == [91]


def test_a_standard_is_begun_in_the_empty_row_of_a_delivery() -> None:
    map = read_xlsx(changed(example(), "standards", "d2", {"metric": "errors", "target": 2})).map
    agreement = map.deliveries[DeliveryId("d2")].agreement
    assert agreement is not None
    assert (agreement.kind, agreement.metric, agreement.target) == ("SLA", "errors", 2)


def test_rows_that_are_new_become_records_and_may_speak_of_each_other() -> None:
    book = opened(changed(example(), "parties", "", {"name": "Lager", "group": "Nord"}))
    page = book["Deliveries"]
    row = page.max_row + 1
    for title, value in (("From", "Lager"), ("Service", "parts"), ("To", "Ops")):
        cell_at(page, title, row).value = value
    imported = read_xlsx(saved(book))
    party = next(one for one in imported.map.parties.values() if one.name == "Lager")
    assert party.group is not None
    assert imported.map.groups[party.group].name == "Nord"
    new = [one for one in imported.map.deliveries.values() if one.id not in example().deliveries]
    assert [imported.map.provider_of(one) for one in new] == [party.id]
    assert [code for code, _ in told(imported)] == [NoticeCode.ADDED] * 2


def test_a_row_that_is_gone_takes_what_hangs_on_it() -> None:
    imported = read_xlsx(without_row(example(), "parties", "IT"))
    assert imported.map == edits.remove(example(), ["IT"])
    assert (NoticeCode.REMOVED, "Parties") in told(imported)


def test_rows_and_columns_may_stand_elsewhere_and_others_beside_them() -> None:
    book = opened(write_xlsx(example()))
    page = book["Deliveries"]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    page.delete_rows(1, len(rows))
    for row in [rows[0], *rows[:0:-1]]:
        page.append(["mine", *row[::-1]])
    page["A1"].value = "My own"
    assert read_xlsx(saved(book)).map == example()
    del book["Needs"]
    assert read_xlsx(saved(book)).map == example()


def test_two_parties_of_one_name_are_told_apart_by_id() -> None:
    map = edits.rename(example(), PartyId("IT"), "Ops")
    assert read_xlsx(write_xlsx(map)).map == map
    after = read_xlsx(changed(map, "deliveries", "d1", {"to": "Ops [IT]"})).map
    assert after.deliveries[DeliveryId("d1")].consumer == "IT"


@pytest.mark.parametrize(
    ("sheet", "id", "key", "typed", "fault"),
    [
        ("deliveries", "d1", "criticality", 6, Fault.OUT_OF_RANGE),
        ("deliveries", "d1", "criticality", "high", Fault.WRONG_TYPE),
        ("deliveries", "d1", "criticality", 2.5, Fault.WRONG_TYPE),
        ("deliveries", "d1", "to", "Nobody", Fault.UNKNOWN_PARTY),
        ("deliveries", "d1", "to", "Sales", Fault.NO_DELIVERY),
        ("deliveries", "d1", "from", "Buyer", Fault.NO_DELIVERY),
        ("deliveries", "d1", "to", None, Fault.EMPTY),
        ("deliveries", "d1", "active", "perhaps", Fault.NOT_ALLOWED),
        ("parties", "Ops", "kind", "External customer", Fault.NO_DELIVERY),
        ("parties", "Ops", "name", " ", Fault.EMPTY),
        ("parties", "Ops", "trained_on", "31.2.2026", Fault.NO_DATE),
        ("needs", "n1", "met_by", "d9", Fault.UNKNOWN_DELIVERY),
        ("actions", "a1", "about", "q", Fault.UNKNOWN_RECORD),
        ("standards", "d1", "target", "much", Fault.WRONG_TYPE),
    ],
)
def test_a_bad_value_is_refused_with_sheet_and_cell(
    sheet: str, id: str, key: str, typed: object, fault: Fault
) -> None:
    content = changed(example(), sheet, id, {key: typed})
    with pytest.raises(InvalidContent) as caught:
        read_xlsx(content)
    page = opened(content)[sheet_title(sheet, _EN)]
    cell = cell_at(page, column_title(key, _EN), row_of(page, id)).coordinate
    assert (caught.value.fault, caught.value.place) == (fault, f"{page.title}!{cell}")


def test_an_id_that_stands_twice_is_refused() -> None:
    content = changed(example(), "parties", "", {"id": "IT", "name": "IT again"})
    with pytest.raises(InvalidContent) as caught:
        read_xlsx(content)
    assert caught.value.fault is Fault.DOUBLE_ID


# -- into a map that has moved on -------------------------------------------------------------


def test_only_what_was_changed_in_the_workbook_changes_the_map() -> None:
    content = changed(example(), "deliveries", "d1", {"criticality": 5})
    meanwhile = edits.rename(example(), PartyId("IT"), "Systems")
    meanwhile = edits.update(meanwhile, "d2", criticality=2)
    imported = update_xlsx(content, meanwhile)
    assert imported.map == edits.update(meanwhile, "d1", criticality=5)
    assert told(imported) == [(NoticeCode.CHANGED, "Deliveries!H2")]


def test_a_change_against_a_change_and_one_of_what_is_gone_are_told() -> None:
    content = changed(example(), "deliveries", "d1", {"criticality": 5})
    against = update_xlsx(content, edits.update(example(), "d1", criticality=1))
    assert [code for code, _ in told(against)] == [NoticeCode.CONFLICT, NoticeCode.CHANGED]
    assert against.map.deliveries[DeliveryId("d1")].criticality == 5
    gone = edits.remove(example(), ["d1"])
    imported = update_xlsx(content, gone)
    assert [code for code, _ in told(imported)] == [NoticeCode.GONE]
    assert imported.map == gone


def test_a_foreign_workbook_updates_nothing() -> None:
    book = Workbook()
    with pytest.raises(InputError):
        update_xlsx(saved(book), example())


@pytest.mark.parametrize("damage", ["", "chainmap workbook 1", "x"])
def test_a_damaged_hidden_sheet_is_told_and_the_tables_are_read(damage: str) -> None:
    book = opened(write_xlsx(example()))
    book[HIDDEN]["A3"].value = damage
    imported = read_xlsx(saved(book))
    assert (NoticeCode.EMBEDDED_UNREADABLE, "") in told(imported)
    assert imported.map.parties.keys() == example().parties.keys()
    assert imported.map.deliveries.keys() == example().deliveries.keys()


def test_a_german_workbook_is_read_in_german() -> None:
    map = edits.describe(example(), MapInfo(language="de"))
    book = opened(write_xlsx(map))
    page = book["Lieferungen"]
    row = row_of(page, "d1")
    cell_at(page, column_title("active", _DE), row).value = "nein"
    cell_at(page, column_title("volume", _DE), row).value = "1.234,5"
    delivery = read_xlsx(saved(book)).map.deliveries[DeliveryId("d1")]
    assert (delivery.active, delivery.volume_per_month) == (False, 1234.5)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["maschinenbau_de", "saas_en"])
def test_libreoffice_opens_the_workbook_and_saves_it_without_a_change(
    name: str, tmp_path: Path
) -> None:
    map = read_map(Path(resource(f"examples/{name}.chainmap")))
    (tmp_path / "m.xlsx").write_bytes(write_xlsx(map))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    convert = ["soffice", home, "--headless", "--convert-to", "xlsx", "--outdir", "again", "m.xlsx"]
    subprocess.run(convert, cwd=tmp_path, check=True, capture_output=True, timeout=100)
    imported = read_xlsx((tmp_path / "again" / "m.xlsx").read_bytes())
    assert imported.map == map
    assert imported.notices == ()


def test_all_tables_but_those_without_a_sheet_are_carried() -> None:
    carried = {*COLUMNS} & {*TABLES}
    assert {*TABLES} - carried == {"groups", "notes", "views", "dismissals"}
