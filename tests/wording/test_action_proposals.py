"""Proposed actions for findings and records."""

from __future__ import annotations

from pathlib import Path

import pytest

from chainmap.analysis.codes import FindingCode
from chainmap.analysis.finding import Finding
from chainmap.analysis.report import Report, analyse
from chainmap.model import edits
from chainmap.model.records import DeliveryId, Need, NeedId, PartyId, Subject
from chainmap.storage.format import decode
from chainmap.wording.action_proposals import Step, for_finding, for_record, step_name
from chainmap.wording.language import catalogue
from tests.builders import chart

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"
EN, DE = catalogue("en"), catalogue("de")


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    names = ("maschinenbau_de", "saas_en")
    maps = [decode((EXAMPLES / f"{name}.chainmap").read_bytes()) for name in names]
    maps.append(chart("Ops -> IT -> Ops: data; Lab; +Buyer; Ops -> +Payer: machine"))
    maps.append(edits.remove(chart("Ops -> +Buyer: machine; Lab -> Ops: test"), ["d2"]))
    return [analyse(map) for map in maps]


def one_of_each(reports: list[Report]) -> dict[FindingCode, tuple[Finding, Report]]:
    return {one.code: (one, report) for report in reports for one in report.findings}


def test_every_kind_of_finding_has_a_step_in_both_languages(reports: list[Report]) -> None:
    found = one_of_each(reports)
    assert set(found) == set(FindingCode)
    for finding, report in found.values():
        english, german = (for_finding(finding, report.map, tr) for tr in (EN, DE))
        assert english.keys() == german.keys()
        assert english
        for text in (*english.values(), *german.values()):
            assert "{" not in text
            assert text == " ".join(text.split())
        assert not set(english.values()) & set(german.values())


def test_every_step_is_proposed_for_some_finding(reports: list[Report]) -> None:
    proposed = {
        step
        for finding, report in one_of_each(reports).values()
        for step in for_finding(finding, report.map, EN)
    }
    assert proposed == set(Step)


@pytest.mark.parametrize(
    ("lacking", "first"),
    [
        (("good_service_rewarded", "staff_trained"), Step.RECOGNITION),
        (("staff_trained",), Step.TRAINING),
        (("policy_documented",), Step.POLICY),
    ],
)
def test_where_service_culture_lacks_most_there_it_begins(
    lacking: tuple[str, ...], first: Step
) -> None:
    report = analyse(chart("Ops"))
    values = {"party": "Ops", "score": 20, "lacking": lacking}
    gap = Finding(FindingCode.CULTURE_GAP, ("Ops",), "high", values)  # type: ignore[arg-type]
    steps = for_finding(gap, report.map, EN)
    assert next(iter(steps)) is first
    assert set(steps) == set(Step)


@pytest.mark.parametrize(
    ("about", "step", "english", "german"),
    [
        (Subject(party=PartyId("Ops")), Step.POLICY, "Write a service policy with Ops",
         "Mit Ops eine Serviceleitlinie formulieren"),
        (Subject(delivery=DeliveryId("d1")), Step.STANDARD,
         "Agree a standard for quote from Sales to Ops",
         "Einen Standard für „quote“ von Sales an Ops vereinbaren"),
        (Subject(need=NeedId("n1")), Step.TALK, "Ask Ops what would meet the need “fast”",
         "Ops fragen, was den Bedarf „fast“ decken würde"),
    ],
)  # fmt: skip
def test_each_record_has_all_five_steps(
    about: Subject, step: Step, english: str, german: str
) -> None:
    map = edits.put(chart("Sales -> Ops: quote"), Need(NeedId("n1"), PartyId("Ops"), " fast\n"))
    assert for_record(about, map, EN)[step] == english
    assert for_record(about, map, DE)[step] == german
    assert set(for_record(about, map, EN)) == set(Step)


def test_the_steps_are_named() -> None:
    assert [step_name(step, DE) for step in Step] == [
        "Gespräch", "Standard", "Serviceleitlinie", "Schulung", "Anerkennung",
    ]  # fmt: skip
