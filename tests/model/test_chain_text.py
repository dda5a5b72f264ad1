"""Chains and tables as they are typed and pasted."""

from __future__ import annotations

from unittest.mock import Mock, patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.errors import Refusal
from chainmap.model import edits, rules
from chainmap.model.chain_text import ChainFault, ChainTextFault, is_chain, parse_chains, typed
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyKind
from chainmap.model.table_text import pasted_table
from tests.builders import chart
from tests.strategies import maps


def steps(text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (step.provider.name, step.consumer.name if step.consumer else None, step.service)
        for step in parse_chains(text)
    ]


def deliveries(map: ChainMap) -> list[str]:
    return [
        f"{map.parties[map.provider_of(one)].name} {map.name_of(one)} "
        f"{map.parties[one.consumer].name}"
        for one in map.deliveries.values()
    ]


@pytest.mark.parametrize("arrow", ["->", "-->", "→", "=>", "⇒", ">"])
def test_a_chain_is_read_from_left_to_right(arrow: str) -> None:
    assert steps(f"A {arrow} B {arrow} C") == [("A", "B", None), ("B", "C", None)]


@pytest.mark.parametrize("arrow", ["<-", "←", "<=", "<"])
def test_an_arrow_to_the_left_names_the_provider_last(arrow: str) -> None:
    assert steps(f"Rechnungsprüfung {arrow} Einkauf") == [("Einkauf", "Rechnungsprüfung", None)]


@pytest.mark.parametrize(
    "text", ["A -[sheet metal]-> B", "A: sheet metal -> B", "B <-[sheet metal]- A"]
)
def test_a_delivery_is_named_on_its_arrow_or_after_a_colon(text: str) -> None:
    assert steps(text) == [("A", "B", "sheet metal")]


def test_commas_name_several_parties() -> None:
    assert steps("A, B -> C; D") == [
        ("A", "C", None),
        ("A", "D", None),
        ("B", "C", None),
        ("B", "D", None),
    ]


def test_a_semicolon_after_what_is_delivered_begins_the_next_chain() -> None:
    two = [("A", "B", "x"), ("B", "C", None)]
    assert steps("A -> B: x; B -> C") == two
    assert steps("A -> B: x; B -> C: y;") == [two[0], ("B", "C", "y")]
    with pytest.raises(ChainTextFault) as caught:
        parse_chains("A -> B: x; -> C")
    assert caught.value.column == 12


@pytest.mark.parametrize(
    ("text", "service"),
    [("A -> B: x; y", "x; y"), ("A -[x; y]-> B", "x; y"), ('A -> B: "x; y"', "x; y")],
)
def test_a_semicolon_within_a_name_stays_there(text: str, service: str) -> None:
    assert steps(text) == [("A", "B", service)]


def test_quotes_keep_arrows_and_commas_in_a_name() -> None:
    assert steps('"A -> B, GmbH" -> C') == [("A -> B, GmbH", "C", None)]


def test_a_line_without_an_arrow_names_parties() -> None:
    assert steps("Sales\nOps, IT") == [
        ("Sales", None, None),
        ("Ops", None, None),
        ("IT", None, None),
    ]


def test_a_kind_in_brackets_tells_what_a_new_party_is() -> None:
    map = typed(ChainMap(), "Mill (Lieferant) -> Ops -> Autohaus (Kunde)", "x").map

    assert [party.kind for party in map.parties.values()] == [
        PartyKind.EXTERNAL_SUPPLIER,
        PartyKind.DEPARTMENT,
        PartyKind.EXTERNAL_CUSTOMER,
    ]


def test_a_department_with_brackets_in_its_name_keeps_them() -> None:
    assert steps("Sales (North) -> IT") == [("Sales (North)", "IT", None)]


def test_known_names_are_the_parties_that_are_there() -> None:
    map = chart("Sales -> Ops: quote")

    added = typed(map, "sales  -> IT: tickets", "x")

    assert set(added.map.parties) == {"Sales", "Ops", "p1"}
    assert len(added.ids) == 3  # a party, a service, a delivery


def test_the_same_chain_typed_twice_adds_nothing_twice() -> None:
    once = typed(ChainMap(), "A -> B: x", "service").map

    assert typed(once, "A -> B: x", "service").map is once
    assert typed(once, "A -> B", "service").map is once


@pytest.mark.parametrize(("text", "column"), [("A -> ", 5), ("-> B", 1), ("A -> , B", 5)])
def test_a_missing_name_is_told_with_its_place(text: str, column: int) -> None:
    with pytest.raises(ChainTextFault) as caught:
        parse_chains(f"X -> Y\n{text}")

    assert (caught.value.line, caught.value.column) == (2, column)


def test_what_an_external_customer_would_deliver_is_refused_with_its_line() -> None:
    added = typed(ChainMap(), "A -> K (Kunde)\nK -> A", "x")

    (refused,) = added.refused
    assert (refused.line, refused.reason) == (2, Refusal.FROM_EXTERNAL_CUSTOMER)
    assert len(added.map.deliveries) == 1


def test_only_text_with_an_arrow_is_meant_as_a_chain() -> None:
    assert is_chain("A -> B")
    assert not is_chain("Sales\tOps")
    assert not is_chain('"A -> B"')


@given(maps(), st.text(alphabet='AB ->:,;[]()"\n<=', max_size=40))
def test_no_typed_text_makes_an_unsound_map(map: ChainMap, text: str) -> None:
    try:
        after = typed(map, text, "service").map
    except ChainTextFault:
        return
    before = {problem.place for problem in rules.problems(map) if problem.fatal}
    assert {p.place for p in rules.problems(after) if p.fatal} <= before


# -- tables -----------------------------------------------------------------------------------


def test_one_column_is_a_list_of_parties() -> None:
    map = pasted_table(ChainMap(), "Sales\nOps\n\nIT\n", "x").map

    assert [party.name for party in map.parties.values()] == ["Sales", "Ops", "IT"]


def test_heads_tell_names_kinds_and_groups() -> None:
    text = "Abteilung\tArt\tGruppe\nEinkauf\tTeam\tZentrale\nAutohaus\tKunde\t\nLager\t\tZentrale"
    map = pasted_table(ChainMap(), text, "x").map

    assert [party.kind for party in map.parties.values()] == [
        PartyKind.TEAM,
        PartyKind.EXTERNAL_CUSTOMER,
        PartyKind.DEPARTMENT,
    ]
    assert [group.name for group in map.groups.values()] == ["Zentrale"]
    assert [party.group for party in map.parties.values()] == ["g1", None, "g1"]


@pytest.mark.parametrize(
    "text",
    ["Von\tAn\tLeistung\nA\tB\tx\nB\tC\ty", "from,to,service\nA,B,x\nB,C,y", "A;x;B\nB;y;C"],
)
def test_a_table_of_deliveries_is_drawn(text: str) -> None:
    assert deliveries(pasted_table(ChainMap(), text, "z").map) == ["A x B", "B y C"]


@given(maps(), st.text(alphabet="AB\t;,\n\"'", max_size=40))
def test_no_pasted_table_makes_an_unsound_map(map: ChainMap, text: str) -> None:
    after = pasted_table(map, text, "service").map
    before = {problem.place for problem in rules.problems(map) if problem.fatal}
    assert {p.place for p in rules.problems(after) if p.fatal} <= before


@pytest.mark.parametrize(
    ("typed_in", "name"),
    [
        ("A\0B", "AB"),
        ("Sales\ud800", "Sales"),
        ("\u202eIT\u2069", "IT"),
        ("a\x1b[31m", "a[31m"),
        ("<p>A</p>", "<p>A</p>"),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("x" * 10_000, "x" * 199 + "…"),
    ],
)
def test_names_come_in_without_what_cannot_be_seen_and_no_longer_than_can_be_read(
    typed_in: str, name: str
) -> None:
    for text in (f"{typed_in} -> B: x", f"{typed_in}\tx\tB"):
        read = typed if is_chain(text) else pasted_table
        assert next(iter(read(ChainMap(), text, "x").map.parties.values())).name == name


def test_a_name_of_which_nothing_can_be_seen_is_missing() -> None:
    with pytest.raises(ChainTextFault):
        typed(ChainMap(), "\u200b -> B", "x")


def test_names_that_were_cut_are_counted() -> None:
    assert pasted_table(ChainMap(), f"{'x' * 300}\n{'y' * 300}\nz", "s").cut == 2


def test_an_arrow_in_html_is_no_arrow() -> None:
    assert not is_chain("<p>A</p>\n<b>B</b>")
    assert is_chain("A < B")


def test_a_cell_without_an_end_is_told_with_its_line() -> None:
    with pytest.raises(ChainTextFault) as caught:
        pasted_table(ChainMap(), 'From\tTo\n"' + "x" * 200_000, "s")
    assert caught.value.fault is ChainFault.OPEN_QUOTE


def test_a_product_of_many_names_is_too_many() -> None:
    many = ", ".join(f"a{number}" for number in range(200))
    with pytest.raises(ChainTextFault) as caught:
        typed(ChainMap(), f"{many} -> {many.replace('a', 'b')}", "s")
    assert caught.value.fault is ChainFault.TOO_MANY_STEPS


def test_a_matrix_tells_who_delivers_to_whom() -> None:
    text = "\tSales\tIT\tShop\nSales\t\t-\tmachine\nIT\tx\t0\t\n"

    map = pasted_table(ChainMap(), text, "service").map

    assert [party.name for party in map.parties.values()] == ["Sales", "IT", "Shop"]
    assert deliveries(map) == ["Sales machine Shop", "IT service Sales"]


def test_one_row_of_names_is_a_list_of_parties() -> None:
    map = pasted_table(ChainMap(), "Sales\tIT\tOps\tShop\n", "service").map

    assert [party.name for party in map.parties.values()] == ["Sales", "IT", "Ops", "Shop"]


def test_each_pasted_row_is_told_apart_from_what_is_there_without_looking_at_all_of_it() -> None:
    """5,000 rows once took a minute and a half."""
    rows = "".join(f"From {number}\tTo {number}\tx\n" for number in range(2_000))

    put = Mock(wraps=edits.put)
    with patch.object(edits, "put", put):
        map = pasted_table(ChainMap(), "From\tTo\tService\n" + rows, "service").map

    assert (len(map.parties), len(map.deliveries)) == (4_000, 2_000)
    assert put.call_count == 1
