"""The matrix as a table: written for spreadsheets, and read back."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chainmap.model import edits
from chainmap.model.additions import folded
from chainmap.model.chain_text import ChainTextFault
from chainmap.model.map import ChainMap
from chainmap.model.matrix_text import (
    MatrixFault,
    MatrixTextFault,
    is_single,
    pasted_matrix,
    written_matrix,
)
from chainmap.model.names import tidy
from chainmap.model.records import PartyKind
from tests.builders import chart

USUAL = "New service"


def links(map: ChainMap) -> Counter[tuple[str, str, str]]:
    """From whom to whom what, by name."""
    return Counter(
        (
            map.parties[map.provider_of(d)].name,
            map.parties[d.consumer].name,
            map.name_of(d),
        )
        for d in map.deliveries.values()
    )


def test_names_marks_and_numbers_become_deliveries() -> None:
    map = chart("Sales -> Ops: quote; +Buyer")
    text = "\tSales\tOps\tBuyer\nSales\t\tquote\tx\nOps\t3\t-\tmachine\n"
    after = pasted_matrix(map, text, USUAL).map
    assert links(after) == Counter(
        [
            ("Sales", "Ops", "quote"),
            ("Sales", "Buyer", USUAL),
            ("Ops", "Sales", USUAL),
            ("Ops", "Buyer", "machine"),
        ]
    )


def test_a_mark_where_something_is_delivered_adds_nothing() -> None:
    map = chart("Sales -> Ops: quote")
    assert pasted_matrix(map, "\tSales\tOps\nSales\t\tx\n", USUAL).map is map


def test_unknown_names_become_departments() -> None:
    after = pasted_matrix(ChainMap(), "\tOps\tTax\nSales\tquote\t\n", USUAL).map
    assert [party.name for party in after.parties.values()] == ["Sales", "Ops", "Tax"]
    assert {party.kind for party in after.parties.values()} == {PartyKind.DEPARTMENT}


def test_several_lines_of_a_cell_are_several_deliveries() -> None:
    after = pasted_matrix(ChainMap(), '\tOps\tTax\nSales\t"quote\nplan"\t\n', USUAL).map
    assert [name for _, _, name in links(after)] == ["quote", "plan"]


def test_marks_on_the_diagonal_are_passed_over_and_names_refused() -> None:
    table = "\tSales\tOps\nSales\t{cell}\tquote\nOps\t\tx\n"
    assert not pasted_matrix(ChainMap(), table.format(cell="x"), USUAL).refused
    refused = pasted_matrix(ChainMap(), table.format(cell="self care"), USUAL).refused
    assert [(one.line, one.provider) for one in refused] == [(2, "Sales")]


def test_nothing_leaves_an_external_customer() -> None:
    refused = pasted_matrix(chart("+Buyer; Ops"), "\tOps\tBuyer\nBuyer\torder\t\n", USUAL).refused
    assert len(refused) == 1


@pytest.mark.parametrize(
    ("text", "fault", "row", "column"),
    [
        ("a\tb\n", MatrixFault.NO_HEADS, 1, 1),
        ("\t\t\n\tx\tx\n", MatrixFault.NO_HEADS, 1, 1),
        ("\tOps\tTax\nSales\tx\t\n\t\tlost\n", MatrixFault.NO_HEAD_HERE, 3, 3),
        ("\tOps\nSales\tx\tlost\n", MatrixFault.NO_HEAD_HERE, 2, 3),
        ("\tOps\tTwin\nOps\t\tx\n", MatrixFault.TWIN_NAME, 1, 3),
        ("\tOps\tTax\nTwin\tx\t\n", MatrixFault.TWIN_NAME, 2, 1),
    ],
)
def test_what_cannot_be_taken_over_says_where(
    text: str, fault: MatrixFault, row: int, column: int
) -> None:
    map = pasted_matrix(chart("Twin; Ops"), "\tA\tB\nC\tx\t\n", USUAL).map
    map = edits.rename(map, "p1", "twin")
    with pytest.raises(MatrixTextFault) as told:
        pasted_matrix(map, text, USUAL)
    assert (told.value.fault, told.value.row, told.value.column) == (fault, row, column)


def test_a_quote_left_open_is_told() -> None:
    with pytest.raises(ChainTextFault):
        pasted_matrix(ChainMap(), '\tA\tB\nC\t"' + "x" * 200_000, USUAL)


def test_one_cell_alone_is_no_matrix() -> None:
    assert is_single("quote\n")
    assert not is_single("a\tb")
    assert not is_single("a\nb")


def test_no_cell_is_a_formula_and_comes_back_as_it_was() -> None:
    text = written_matrix(["=Sales"], ["-Ops", "+Tax"], [[["@quote", "=1+1"], []]])
    assert text == "\t'-Ops\t'+Tax\r\n'=Sales\t\"'@quote\n'=1+1\"\t\r\n"
    after = pasted_matrix(ChainMap(), text, USUAL).map
    assert set(links(after)) == {("=Sales", "-Ops", "@quote"), ("=Sales", "-Ops", "=1+1")}


names = st.one_of(
    st.sampled_from(["=Sum", "-x", "'quoted", 'say "hi"', "a;b, c", "Größe", "会计", "tab\tin"]),
    st.text(min_size=1, max_size=8),
).map(tidy).filter(lambda name: name and not name.startswith("'"))  # fmt: skip
services = names.filter(
    lambda name: (
        folded(name)
        not in {"x", "×", "✓", "✔", "●", "•", "■", "ja", "yes", "0", "-", "–", "—", "·", "."}
        and not name.replace(",", ".", 1).replace(".", "", 1).isdecimal()
    )
)


@settings(max_examples=60)
@given(st.data())
def test_what_is_written_reads_back_as_the_same_deliveries(data: st.DataObject) -> None:
    parties = data.draw(st.lists(names, min_size=2, max_size=4, unique_by=folded))
    cells = [
        [
            [] if one == other else data.draw(st.lists(services, max_size=2, unique_by=folded))
            for other in parties
        ]
        for one in parties
    ]
    after = pasted_matrix(ChainMap(), written_matrix(parties, parties, cells), USUAL).map
    expected = Counter(
        (folded(one), folded(other), folded(service))
        for one, row in zip(parties, cells, strict=True)
        for other, cell in zip(parties, row, strict=True)
        for service in cell
    )
    found = Counter({tuple(map(folded, key)): count for key, count in links(after).items()})
    assert found == expected
