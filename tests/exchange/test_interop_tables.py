"""Real and hostile tables, where the collection is at hand: each row of its list."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from chainmap.errors import Fault, InputError, InvalidContent, WrongFormat
from chainmap.exchange import format_of
from chainmap.exchange.imported import Imported, ImportOptions, NoticeCode
from chainmap.storage.files import read_bytes

COLLECTION = Path(__file__).parents[3] / "shared" / "interop"
ENDINGS = (".csv", ".txt", ".xlsx", ".ods", ".xls")
# What the list leaves open, or counts otherwise: the settings of draw.io obeyed, cells that look
# like formulas.
COUNTS = {
    "12_csv/drawio_csv_edges.txt": (7, 7),
    "14_derived/formula_injection.csv": (8, 4),
    "14_derived/mixed_cells_formula_hidden_sheet.xlsx": (3, 2),
    "14_derived/quebec_cp1252_semicolon.csv": (850, 799),
    "14_derived/quebec_sep_line.csv": (850, 799),
    "14_derived/quebec_utf16le_tab.txt": (850, 799),
}
REFUSED = {
    "13_xlsx/quebec_gnumeric.xls": Fault.OLD_EXCEL,
    "14_derived/n2g_truncated.xlsx": Fault.DAMAGED,
    "14_derived/n2g_zip_bomb.xlsx": Fault.TOO_LARGE,
    "14_derived/unclosed_quote.csv": Fault.OPEN_QUOTE,
}
INDENTED = "13_xlsx/yedextended_spreadsheet4.xlsx"


def rows() -> list[dict[str, str]]:
    manifest = COLLECTION / "MANIFEST.tsv"
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t"))
    return [row for row in table if row["path"].endswith(ENDINGS)]


ROWS = rows()
READABLE = [row for row in ROWS if row["path"] not in {*REFUSED, INDENTED}]
needs_collection = pytest.mark.skipif(not ROWS, reason="the collection is not at hand")


def read(path: str, options: ImportOptions | None = None) -> Imported:
    format = format_of(path)
    assert format is not None
    content = read_bytes(COLLECTION / path, expected=format.id)
    return format.reader()(content, options or ImportOptions())


def codes(imported: Imported) -> set[NoticeCode]:
    return {notice.code for notice in imported.notices}


@pytest.mark.parametrize("row", READABLE, ids=lambda row: row["path"])
def test_a_real_table_keeps_its_parties_and_deliveries(row: dict[str, str]) -> None:
    map = read(row["path"]).map
    listed = (int(row["ref_nodes"] or 0), int(row["ref_edges"] or 0))
    assert (len(map.parties), len(map.deliveries)) == COUNTS.get(row["path"], listed)


@pytest.mark.parametrize("path", [path for path in REFUSED if ROWS])
def test_a_broken_or_hostile_table_is_refused_with_its_reason(path: str) -> None:
    with pytest.raises(InputError) as caught:
        read(path)
    error = caught.value
    assert isinstance(error, WrongFormat | InvalidContent)
    assert (error.reason if isinstance(error, WrongFormat) else error.fault) is REFUSED[path]


@needs_collection
def test_each_table_of_the_list_is_tried() -> None:
    assert len(ROWS) == 22
    assert {*REFUSED, *COUNTS, INDENTED} <= {row["path"] for row in ROWS}


@needs_collection
@pytest.mark.parametrize(
    "path",
    [
        "12_csv/quebec_liens.csv",
        "13_xlsx/quebec_gnumeric.ods",
        "13_xlsx/quebec_gnumeric.xlsx",
        "14_derived/quebec_cp1252_semicolon.csv",
        "14_derived/quebec_sep_line.csv",
        "14_derived/quebec_utf16le_tab.txt",
    ],
)
def test_the_same_table_is_the_same_map_in_every_format(path: str) -> None:
    def told(imported: Imported) -> list[tuple[str, str]]:
        map = imported.map
        return [
            (map.parties[map.provider_of(one)].name, map.parties[one.consumer].name)
            for one in map.deliveries.values()
        ]

    imported, other = read(path), read("12_csv/quebec_liens.csv")
    assert told(imported) == told(other)
    assert any(party.name == "BELL MÉDIA INC." for party in imported.map.parties.values())
    notes = [one.note for one in imported.map.deliveries.values()]
    assert "lien: Majoritaire" in notes
    assert codes(imported) >= {NoticeCode.NO_VALUE_FOR, NoticeCode.ENDS_GUESSED}


@needs_collection
def test_the_ends_of_a_table_can_be_told_and_a_share_is_no_criticality() -> None:
    columns = {"propriétaire": "from", "propriété": "to", "lien": "weight"}
    imported = read("12_csv/quebec_liens.csv", ImportOptions(columns=columns))
    assert len(imported.map.deliveries) == 799
    assert NoticeCode.ENDS_GUESSED not in codes(imported)
    assert not any(one.criticality for one in imported.map.deliveries.values())


@needs_collection
def test_a_list_of_parties_is_named_by_the_column_of_names() -> None:
    map = read("12_csv/quebec_noeuds.csv").map
    first = next(iter(map.parties.values()))
    assert first.name == "BELL MÉDIA INC."
    assert first.description is not None
    assert "montant: 8162577,65" in first.description
    others = {party.name for party in read("12_csv/quebec_liens.csv").map.parties.values()}
    assert others <= {party.name for party in map.parties.values()}


@needs_collection
def test_the_first_element_of_archi_is_the_title_and_relations_are_named() -> None:
    elements = read("12_csv/nbility_elements.csv")
    assert elements.map.info.title == "NBility 2.4"
    assert NoticeCode.MODEL_ROW in codes(elements)
    relations = read("12_csv/nbility_relations.csv").map
    assert {*relations.parties} <= {*elements.map.parties}
    assert "AccessRelationship" in {service.name for service in relations.services.values()}


@needs_collection
def test_the_settings_of_draw_io_and_a_column_of_managers_are_obeyed() -> None:
    map = read("12_csv/drawio_csv_edges.txt").map
    told = {
        (map.parties[map.provider_of(one)].name, map.parties[one.consumer].name)
        for one in map.deliveries.values()
    }
    assert ("Cell A", "Cell F") in told
    assert ("Cell A", "Cell B") in told
    managers = read("12_csv/drawio_orgchart.csv").map
    ends = {managers.parties[one.consumer].name for one in managers.deliveries.values()}
    assert ends == {"Evan Miller"}


@needs_collection
def test_hidden_sheets_and_formulas_are_named_and_left_alone() -> None:
    imported = read("14_derived/mixed_cells_formula_hidden_sheet.xlsx")
    assert codes(imported) >= {
        NoticeCode.HIDDEN_SHEET,
        NoticeCode.FORMULAS,
        NoticeCode.FORMULA_WITHOUT_VALUE,
    }
    notes = [one.note or "" for one in imported.map.deliveries.values()]
    assert "gültig ab: 2024-02-29" in notes[0]


@needs_collection
def test_indentation_in_a_workbook_means_groups_and_ids_stand_beside_names() -> None:
    imported = read(INDENTED)
    map = imported.map
    inside = {
        party.name: map.groups[party.group].name if party.group else ""
        for party in map.parties.values()
    }
    assert inside == {
        "Ivrea": "",
        "Turin": "",
        "Savona": "Northern Italy",
        "SubBresc": "Brescia",
        "B": "A",
        "Brescia": "Brescia",
    }
    doubled = sum(notice.code is NoticeCode.GROUP_AS_PARTY for notice in imported.notices)
    assert len(map.parties) + len(map.groups) - doubled == 8
    assert {party.name: id for id, party in map.parties.items()}["Savona"] == "n2::n0"
    ends = {id: (map.provider_of(one), one.consumer) for id, one in map.deliveries.items()}
    assert ends == {"e0": ("n1", "n2::n1"), "e1": ("n1", "n0"), "e2": ("n1", "n2::n0")}
    assert codes(imported) >= {NoticeCode.ROWS_ABOVE, NoticeCode.OUTLINE_READ}
