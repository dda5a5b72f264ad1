"""Findings as sentences: names, why it matters, what would mend it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given

from chainmap.analysis.codes import FindingCode, NoSight
from chainmap.analysis.report import Report, analyse
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows
from chainmap.wording.findings import in_full, reason_words, remedy, sentence, title
from chainmap.wording.names import one_line
from tests.analysis.small_maps import small_maps
from tests.builders import chart
from tests.wording.speakers import Speaker

ENGLISH = Speaker()


def _told(drawing: str, code: FindingCode) -> tuple[str, str]:
    report = analyse(chart(drawing))
    finding = next(f for f in report.findings if f.code is code)
    return sentence(finding, report.map, ENGLISH), remedy(finding, report.map, ENGLISH)


@pytest.mark.parametrize(
    ("drawing", "words", "advice"),
    [
        (
            "Archive",
            (
                "Archive has no line of sight to an external customer: nothing comes in and "
                "nothing goes out."
            ),
            "Ask who uses the work of Archive",
        ),
        (
            "IT -> Archive",
            (
                "Archive has no line of sight to an external customer: work comes in from IT, and "
                "nothing goes out to anybody."
            ),
            "Ask who uses what Archive makes of it and draw that delivery, or question the",
        ),
        (
            "Archive -> IT -> Archive; Archive -> HR -> Archive",
            (
                "Archive has no line of sight to an external customer: the work goes round in "
                "a loop with HR and IT."
            ),
            "Ask which result of Archive, HR and IT somebody outside the loop needs",
        ),
        (
            "Archive -> IT -> Cellar",
            (
                "Archive has no line of sight to an external customer: all that goes out ends with "
                "Cellar."
            ),
            "Find the way from Cellar to an external customer",
        ),
    ],
)
def test_each_reason_has_a_sentence_of_its_own(drawing: str, words: str, advice: str) -> None:
    report = analyse(chart(drawing))
    finding = next(f for f in report.findings if f.ids == ("Archive",))
    assert sentence(finding, report.map, ENGLISH).startswith(words)
    assert remedy(finding, report.map, ENGLISH).startswith(advice)


def test_mutual_customers_are_told_to_agree_both_ways() -> None:
    told, advice = _told("IT -> HR -> IT", FindingCode.MUTUAL_CUSTOMERS)
    assert told.startswith("HR and IT are customers of each other.")
    assert advice.startswith("Bring HR and IT to one table")


def test_a_loop_names_all_its_members() -> None:
    told, _ = _told("A -> B -> C -> A", FindingCode.LOOP)
    assert told.startswith("A, B and C form a loop")


def test_a_department_without_a_customer_is_told_with_what_it_offers() -> None:
    map = edits.update(chart("Archive -> Sales: record"), "d1", active=False)
    report = analyse(map)
    told = [
        sentence(f, report.map, ENGLISH)
        for f in report.findings
        if f.code is FindingCode.DEPARTMENT_WITHOUT_CUSTOMER
    ]
    assert len(told) == 1
    assert told[0].startswith("Archive offers record, but has no customer inside or outside.")


def test_an_unserved_external_customer_and_an_unused_service() -> None:
    told, _ = _told("+Buyer", FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER)
    assert told.startswith("Buyer is an external customer whom nobody on the map serves.")
    map = chart("Sales -> +Buyer: offer; Sales -> +Buyer: gift")
    map = edits.update(map, "d1", active=False)
    report = analyse(map)
    finding = next(f for f in report.findings if f.code is FindingCode.UNUSED_SERVICE)
    assert sentence(finding, report.map, ENGLISH).startswith(
        "Nobody receives offer, which Sales offers."
    )


def test_a_sentence_about_critical_deliveries_says_so() -> None:
    report = analyse(chart("Sales -> +Buyer"), Flows.CRITICAL)
    told = [sentence(f, report.map, ENGLISH) for f in report.findings if f.flows]
    assert told
    assert all(line.startswith("Counting critical deliveries only: ") for line in told)


def test_both_mutual_customers_are_named_as_they_are_called() -> None:
    map = chart("A -> B -> A")
    map = edits.rename(edits.rename(map, "A", "Sales"), "B", "Finance and Billing")
    told, _ = _of_first(map, FindingCode.MUTUAL_CUSTOMERS)
    assert told.startswith("Sales as well as Finance and Billing are customers of each other.")


def _of_first(map: ChainMap, code: FindingCode) -> tuple[str, str]:
    report = analyse(map)
    finding = next(f for f in report.findings if f.code is code)
    return sentence(finding, report.map, ENGLISH), remedy(finding, report.map, ENGLISH)


def test_a_name_with_braces_and_line_breaks_stands_as_it_is_on_one_line() -> None:
    map = chart("IT -> A")
    map = replace(map, parties={**map.parties, "A": replace(map.parties["A"], name="{0}\n{x}")})
    told, _ = _of_first(map, FindingCode.NO_LINE_OF_SIGHT)
    assert "{0} {x}" in f"{told} {_all_told(map)}"


def _all_told(map: ChainMap) -> str:
    report = analyse(map)
    return " ".join(sentence(f, report.map, ENGLISH) for f in report.findings)


def test_german_words_take_the_same_names() -> None:
    german = Speaker(
        {
            "{members} are customers of each other. Good give and take lifts both; a delay on one "
            "side soon comes back from the other.": "{members} sind Kunden.",
        }
    )
    report = analyse(chart("IT -> HR -> IT"))
    finding = next(f for f in report.findings if f.code is FindingCode.MUTUAL_CUSTOMERS)
    assert sentence(finding, report.map, german) == "HR and IT sind Kunden."


@pytest.mark.parametrize("code", FindingCode)
def test_each_code_has_a_title(code: FindingCode) -> None:
    assert title(code, ENGLISH)


@pytest.mark.parametrize("reason", NoSight)
def test_each_reason_has_words(reason: NoSight) -> None:
    assert reason_words(reason, ENGLISH).endswith(".")


@given(small_maps())
def test_every_finding_can_be_told_and_names_its_parties(map: ChainMap) -> None:
    for flows in Flows:
        report = analyse(map, flows)
        for finding in report.findings:
            told = sentence(finding, report.map, ENGLISH)
            full = in_full(finding, report.map, ENGLISH)
            _check(finding.ids, report, f"{told} {full}")
            assert _is_filled(remedy(finding, report.map, ENGLISH))


def _check(ids: tuple[str, ...], report: Report, told: str) -> None:
    assert _is_filled(told)
    for id in ids:
        record = report.map.find(id)
        assert one_line(getattr(record, "name", "")) in told


def _is_filled(text: str) -> bool:
    return bool(text) and not re.search(r"[{}\n]|nobody and|from nobody|with nobody", text)
