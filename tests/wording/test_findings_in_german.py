"""Findings in both languages: numbers, long lists, nothing left unfilled."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.analysis.codes import FindingCode
from chainmap.analysis.report import Report, analyse
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Agreement, Flows, Need, NeedId, PartyId
from chainmap.wording.findings import in_full, remedy, sentence
from chainmap.wording.language import Catalogue, catalogue
from chainmap.wording.severity import severity_rule
from tests.builders import chart
from tests.strategies import maps

GERMAN, ENGLISH = catalogue("de"), catalogue("en")


def told(map: ChainMap, code: FindingCode, tr: Catalogue = GERMAN) -> str:
    finding = next(finding for finding in analyse(map).findings if finding.code is code)
    return sentence(finding, map, tr)


def test_figures_stand_in_the_reader_s_language() -> None:
    standard = Agreement("OLA", True, metric="Dauer", better="lower", target=24.5, measured=36.25,
                         unit="h")  # fmt: skip
    map = edits.update(chart("IT -> Sales"), "d1", agreement=standard)
    german = told(map, FindingCode.STANDARD_MISSED)
    english = told(map, FindingCode.STANDARD_MISSED, ENGLISH)
    assert "(Dauer: Ziel höchstens 24,5 h, gemessen 36,25 h)" in german
    assert "(Dauer: target at most 24.5 h, measured 36.25 h)" in english


@pytest.mark.parametrize(
    ("better", "words"), [("higher", "Ziel mindestens 95, gemessen 71"), (None, "mindestens 95")]
)
def test_a_target_without_metric_and_unit(better: Any, words: str) -> None:
    standard = Agreement("OLA", True, better=better, target=95, measured=71)
    map = edits.update(chart("IT -> Sales"), "d1", agreement=standard)
    assert words in told(map, FindingCode.STANDARD_MISSED)


def test_the_weight_of_those_who_are_hit_is_named_where_it_is_known() -> None:
    map = chart("IT -> Sales -> +Buyer; Ops -> +Buyer; Ops -> +Agent; HR -> +Agent")
    assert "Gewicht" not in told(map, FindingCode.SINGLE_POINT_OF_FAILURE)
    map = edits.update(edits.update(map, "Buyer", weight=60), "Agent", weight=40)
    assert "60\u00a0% des Gewichts" in told(map, FindingCode.SINGLE_POINT_OF_FAILURE)
    assert "60% of the weight" in told(map, FindingCode.SINGLE_POINT_OF_FAILURE, ENGLISH)


@pytest.mark.parametrize(("members", "shortened"), [(5, False), (6, True)])
def test_long_lists_are_shortened_and_given_in_full_elsewhere(
    members: int, shortened: bool
) -> None:
    names = [f"D{n}" for n in range(members)]
    map = chart(" -> ".join([*names, names[0]]))
    finding = next(f for f in analyse(map).findings if f.code is FindingCode.LOOP)
    assert ("D0, D1, D2 und 3 weitere bilden" in sentence(finding, map, GERMAN)) is shortened
    assert in_full(finding, map, GERMAN) == (
        "Vollständig: D0; D1; D2; D3; D4; D5" if shortened else ""
    )


def test_a_need_is_quoted_as_the_language_does() -> None:
    map = edits.put(chart("IT -> Sales"), Need(NeedId("n"), PartyId("Sales"), "quick\nhelp", 5))
    assert "„quick help“" in told(map, FindingCode.UNSERVED_NEED)
    assert "“quick help”" in told(map, FindingCode.UNSERVED_NEED, ENGLISH)


@pytest.mark.parametrize("code", FindingCode)
def test_every_code_has_a_rule_for_its_severity(code: FindingCode) -> None:
    assert severity_rule(code, ENGLISH) != severity_rule(code, GERMAN)


@st.composite
def plain_maps(draw: st.DrawFn) -> ChainMap:
    """Names without braces, so that a brace in a sentence is a place that was left unfilled."""
    map = draw(maps(max_parties=6, max_deliveries=10))
    parties = {id: replace(p, name=f"Amt {id}") for id, p in map.parties.items()}
    services = {id: replace(s, name=f"Dienst {id}") for id, s in map.services.items()}
    needs = {id: replace(n, text=f"Bedarf {id}") for id, n in map.needs.items()}
    agreed = {
        id: replace(d, agreement=replace(d.agreement, metric=None, unit=None))
        for id, d in map.deliveries.items()
        if d.agreement is not None
    }
    deliveries = {**map.deliveries, **agreed}
    return replace(map, parties=parties, services=services, needs=needs, deliveries=deliveries)


@given(plain_maps(), st.sampled_from(Flows))
def test_every_sentence_is_whole_in_both_languages_and_they_differ(
    map: ChainMap, flows: Flows
) -> None:
    report = analyse(map, flows)
    for finding in report.findings:
        for words in (sentence, remedy):
            german, english = words(finding, map, GERMAN), words(finding, map, ENGLISH)
            assert german != english
            for text in german, english:
                assert not re.search(r"[{}]|None|  | [.,;:]|nobody and|niemand und", text)
                assert text.endswith(".")


@given(plain_maps())
def test_every_party_that_a_finding_is_about_is_named(map: ChainMap) -> None:
    report: Report = analyse(map)
    for finding in report.findings:
        told = f"{sentence(finding, map, GERMAN)} {in_full(finding, map, GERMAN)}"
        for id in finding.ids:
            record = map.find(id)
            assert getattr(record, "name", "") in told
