"""What the map can be coloured by: marks from the definitions, words in both languages."""

from __future__ import annotations

import pytest

from chainmap.analysis.report import Report, analyse
from chainmap.errors import UsageError
from chainmap.model import edits
from chainmap.model.overlay import ABOUT_SOME, OVERLAYS, STRENGTHS, Choice, Mark, Rest, Tone
from chainmap.model.records import Agreement, CustomerRating, PartyId, Service, ServiceId
from chainmap.wording.language import catalogue
from chainmap.wording.overlays import Overlays, chain_overlay, overlay
from tests.builders import chart

EN, DE = catalogue("en"), catalogue("de")
CHAIN = "IT -> Sales: laptop; Sales -> +Buyer: quote; IT -> Archive: backup; HR -> IT: people"


def of(text: str = CHAIN) -> Report:
    return analyse(chart(text))


def mark(report: Report, name: str, record: str) -> Mark | None:
    return overlay(name, report, EN).marks.get(record)


def delivery(report: Report, service: str) -> str:
    return next(d.id for d in report.map.deliveries.values() if report.map.name_of(d) == service)


def test_the_front_line_has_the_strongest_colour_and_whoever_has_no_sight_a_dash() -> None:
    report = of()
    assert mark(report, "tier", "Sales") == (Tone.S5, "1")
    assert mark(report, "tier", "IT") == (Tone.S4, "2")
    assert mark(report, "tier", "Archive") == (Tone.NONE, "–")
    assert mark(report, "tier", "Buyer") is None


def test_sight_tells_front_line_back_office_and_blind_apart() -> None:
    report = of()
    tones = [mark(report, "sight", one) for one in ("Sales", "IT", "Archive")]
    assert tones == [(Tone.GOOD, "1"), (Tone.A1, "2"), (Tone.BAD, "–")]


def test_reach_shows_both_directions_and_the_ways_and_leaves_the_rest_faint() -> None:
    report = of("HR -> IT: people; IT -> Sales: laptop; Sales -> +Buyer: quote; HR -> Sales: x")
    shown = overlay("reach:IT", report, EN)
    assert shown.rest is Rest.FAINT
    assert [shown.marks[one].badge for one in ("HR", "IT", "Sales", "Buyer")] == list("↑●↓↓")
    assert shown.marks[delivery(report, "people")].tone == shown.marks["HR"].tone
    assert delivery(report, "x") not in shown.marks, "it passes IT by"


def test_who_is_in_a_loop_with_it_is_both() -> None:
    report = of("IT -> HR: a; HR -> IT: b")
    assert mark(report, "reach:IT", "HR") == (Tone.A3, "↕")


def test_loss_keeps_affected_and_cut_off_apart() -> None:
    shown = overlay("loss:Sales", of(), EN)
    assert {id: its.badge for id, its in shown.marks.items() if its.badge} == {
        "Sales": "×",
        "IT": "■",
        "HR": "■",
        "Buyer": "! ■",
    }


def test_what_is_not_rated_is_no_zero() -> None:
    report = of()
    rated = edits.update(
        report.map, delivery(report, "quote"), rating_by_customer=CustomerRating(satisfaction=1)
    )
    report = analyse(rated)
    assert mark(report, "satisfaction", delivery(report, "quote")) == (Tone.V1, "1")
    assert mark(report, "satisfaction", delivery(report, "laptop")) == (Tone.NONE, "–")


def test_an_inactive_delivery_has_no_heat() -> None:
    report = of()
    report = analyse(edits.update(report.map, delivery(report, "quote"), active=False))
    assert mark(report, "criticality", delivery(report, "quote")) is None


@pytest.mark.parametrize(
    ("agreement", "badge"),
    [
        (Agreement("OLA", agreed=True, better="higher", target=90, measured=90), "✓"),
        (Agreement("OLA", agreed=True, better="lower", target=2, measured=3), "✗"),
        (Agreement("OLA", agreed=True, better="lower", target=2), "?"),
        (None, "–"),
    ],
)
def test_a_standard_is_met_missed_not_measured_or_none(
    agreement: Agreement | None, badge: str
) -> None:
    report = of()
    report = analyse(edits.update(report.map, delivery(report, "quote"), agreement=agreement))
    found = mark(report, "standard", delivery(report, "quote"))
    assert found is not None
    assert found.badge == badge


def test_load_counts_deliveries_in_and_out() -> None:
    report = of()
    assert mark(report, "load", "IT") == (Tone.S5, "1→2")
    assert mark(of("IT -> HR: a; HR -> IT: b; ERP"), "load", "ERP") == (Tone.NONE, "0→0")


def test_each_loop_has_its_letter_and_mutual_deliveries_a_sign() -> None:
    report = of("A -> B: x; B -> A: y; C -> D: z; D -> E: u; E -> C: v; B -> C: w")
    shown = overlay("loops", report, EN)
    assert [shown.marks[one].badge for one in "ABCDE"] == list("AABBB")
    assert shown.marks[delivery(report, "x")].badge == "↔"
    assert shown.marks[delivery(report, "z")].tone == shown.marks["C"].tone
    assert delivery(report, "w") not in shown.marks, "it joins two loops and is in neither"


def test_findings_are_counted_per_party() -> None:
    report = of()
    shown = overlay("findings", report, EN).marks
    for party in report.map.parties:
        expected = sum(party in finding.ids for finding in report.sorted_findings.standing)
        assert (shown[party].badge if party in shown else "0") == str(expected)


def test_a_chain_numbers_its_steps_and_names_its_weakest_link() -> None:
    report = of()
    rated = edits.update(
        report.map, delivery(report, "laptop"), rating_by_customer=CustomerRating(satisfaction=2)
    )
    report = analyse(rated)
    way = tuple(PartyId(id) for id in ("IT", "Sales", "Buyer"))
    shown = chain_overlay(report, way, 1, 3, EN)
    assert [shown.marks[id].badge for id in way] == ["1", "2", "3"]
    assert shown.marks[delivery(report, "laptop")] == (Tone.BAD, "2")
    assert shown.title == "Chain 1 of 3"
    assert "laptop" in shown.lines[1]


@pytest.mark.parametrize("name", [*OVERLAYS, *(f"{name}:Sales" for name in ABOUT_SOME)])
def test_each_overlay_has_words_in_both_languages_and_explains_each_of_its_tones(name: str) -> None:
    report = of("A -> B: x; B -> A: y; IT -> Sales: laptop; Sales -> +Buyer: quote; B -> IT: z")
    english, german = overlay(name, report, EN), overlay(name, report, DE)
    assert english.title != german.title
    assert english.marks == german.marks
    explained = {row.mark.tone for row in german.legend}
    if {STRENGTHS[0], STRENGTHS[-1]} <= explained:
        explained |= {*STRENGTHS}  # its ends explain a scale
    assert {its.tone for its in german.marks.values()} <= explained
    assert not any("{" in text for row in german.legend for text in (row.text, row.mark.badge))


def test_a_party_is_found_by_its_name_too() -> None:
    report = of()
    named = edits.update(report.map, "IT", name="Informatik & Netze")
    assert overlay("reach:informatik & netze", analyse(named), EN).name == "reach:IT"


@pytest.mark.parametrize("name", ["colour", "reach", "loss:", "tier:IT", "reach:Nobody"])
def test_what_is_no_overlay_is_refused_with_what_there_is(name: str) -> None:
    with pytest.raises(UsageError):
        overlay(name, of(), EN)


def test_the_name_of_an_overlay_reads_back_as_the_same_choice() -> None:
    for choice in (
        Choice("tier"),
        Choice("reach", ("a,b#1", "50%2C")),
        Choice("chains", ("IT", "Buyer"), 3),
    ):
        assert Choice.read(str(choice)) == choice


def test_the_loss_of_a_delivery_strikes_whoever_lives_by_it() -> None:
    report = of()
    quote = delivery(report, "quote")
    shown = overlay(f"loss:{quote}", report, EN)
    assert shown.marks[quote] == (Tone.A4, "×")
    assert shown.marks["Buyer"].badge == "! ■"
    assert "Affected: " in shown.lines[1]
    assert "Cut off: " in shown.lines[2]


def test_no_more_than_fifty_chains_are_stepped_through_the_shortest_first() -> None:
    layers = "; ".join(f"A{i} -> B{j}; B{j} -> +Buyer{j}" for i in range(8) for j in range(8))
    report = of("; ".join(f"IT -> A{i}" for i in range(8)) + f"; IT -> +Direct; {layers}")
    overlays = Overlays(report, EN)
    first, last = overlays.of(Choice("chains", ("IT",))), overlays.of(Choice("chains", ("IT",), 0))
    assert first.step == (1, 50)
    assert first.ids == {"IT", "Direct"}
    assert last.step == (50, 50)
    assert len(last.ids) == 4


def test_who_has_no_chain_is_told_in_the_picture_too() -> None:
    shown = overlay("chains:Archive", of(), EN)
    assert shown.step == (0, 0)
    assert shown.lines[0] == "No chain leads from Archive to an external customer."


def test_the_legend_counts_what_it_explains() -> None:
    shown = overlay("tier", of(), EN)
    numbers = {row.mark.badge: row.number for row in shown.legend}
    assert (numbers["1"], numbers["2"], numbers["–"]) == (1, 1, 1)
    heat = overlay("satisfaction", of(), EN)
    assert heat.legend[-1].number == 4, "all four are unrated"


def test_a_finding_about_a_service_is_seen_at_its_provider() -> None:
    report = of()
    unused = edits.put(report.map, Service(ServiceId("s9"), "Pager", PartyId("IT")))
    before, after = (overlay("findings", each, EN) for each in (report, analyse(unused)))
    count = {True: 0, False: 0}
    for place, shown in enumerate((before, after)):
        mark = shown.marks.get("IT")
        count[bool(place)] = int(mark.badge) if mark else 0
    assert count[True] == count[False] + 1
