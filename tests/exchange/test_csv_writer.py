"""The map as CSV for spreadsheets, Gephi and Kumu."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.exchange.csv_writer import PARTS, PROFILES, write_csv
from chainmap.exchange.table.file import read_csv
from chainmap.model import edits
from chainmap.model.formulas import guarded, unguarded
from chainmap.model.map import ChainMap
from chainmap.model.records import MapInfo, PartyId
from tests.builders import chart
from tests.strategies import maps


def rows(content: bytes, delimiter: str = ",") -> list[list[str]]:
    return [*csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter)]


def example(language: str = "en") -> ChainMap:
    map = chart("Sales -> Ops: quote; Ops -> +Buyer: report")
    map = edits.update(map, "d1", criticality=4, volume_per_month=2.5)
    return edits.describe(map, MapInfo(language="de" if language == "de" else "en"))


def test_for_gephi_nodes_and_edges_have_its_headings() -> None:
    nodes, links = (rows(write_csv(example(), "gephi", part)) for part in PARTS)
    assert nodes[0][:2] == ["Id", "Label"]
    assert links[:2] == [
        ["Source", "Target", "Type", "Id", "Label", "Weight", "Flow", "Importance", "Frequency"],
        ["Sales", "Ops", "Directed", "d1", "quote", "4", "delivery", "", ""],
    ]


def test_for_kumu_everything_goes_by_label_and_twins_are_told_apart() -> None:
    map = edits.rename(example(), PartyId("Ops"), "Sales")
    elements, connections = (rows(write_csv(map, "kumu", part)) for part in PARTS)
    assert [row[0] for row in elements] == ["Label", "Sales [Sales]", "Sales [Ops]", "Buyer"]
    assert connections[1][:4] == ["Sales [Sales]", "Sales [Ops]", "quote", "4"]


def test_for_german_excel_with_semicolons_decimal_commas_and_a_mark() -> None:
    content = write_csv(example("de"))
    assert content.startswith(b"\xef\xbb\xbf")
    head, first, _ = rows(content, ";")
    assert head[:4] == ["Id", "Von", "Leistung", "An"]
    assert first[head.index("Menge im Monat")] == "2,5"


@pytest.mark.parametrize("profile", PROFILES)
def test_deliveries_are_read_back_from_each_of_them(profile: str) -> None:
    for language in ("en", "de"):
        imported = read_csv(write_csv(example(language), profile)).map
        assert [
            (imported.name_of(one), one.criticality) for one in imported.deliveries.values()
        ] == [
            ("quote", 4),
            ("report", None),
        ]
        parties = read_csv(write_csv(example(language), profile, "parties")).map.parties
        assert [(one.name, one.kind) for one in parties.values()] == [
            (one.name, one.kind) for one in example().parties.values()
        ]


@given(st.text(st.sampled_from("'=+-@ab\t"), max_size=6))
def test_a_guard_comes_off_again_and_keeps_formulas_off(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t"))


@given(maps())
def test_no_cell_of_any_map_is_a_formula(map: ChainMap) -> None:
    for profile in PROFILES:
        is_german = profile == "excel" and map.info.language == "de"
        for part in PARTS:
            for row in rows(write_csv(map, profile, part), ";" if is_german else ","):
                assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
