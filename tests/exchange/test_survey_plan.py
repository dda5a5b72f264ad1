"""What filled questionnaires add to a map: shown first, each only once, nothing lost silently."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chainmap.analysis.raters import of_answers, rated
from chainmap.errors import WrongFormat
from chainmap.exchange.survey import sheet
from chainmap.exchange.survey.plan import Plan, Received, State, applied, planned
from chainmap.exchange.survey.reader import read_answers
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side, add_rating, raters, servquals
from chainmap.model.records import (
    CustomerRating,
    DeliveryId,
    MapInfo,
    PartyId,
    ServiceId,
    Servqual,
    ServqualDimension,
)
from chainmap.resources import resource
from chainmap.storage.files import read_map
from chainmap.storage.format import decode, encode
from tests.builders import chart
from tests.exchange.pen import TODAY, Pen, blank, sentences

FIVE = {"maschinenbau_de": ("VTR", "KON", "EK", "FER", "MON"),
        "saas_en": ("SAL", "CSM", "ENG", "SRE", "FIN")}  # fmt: skip


@pytest.fixture
def map() -> ChainMap:
    drawn = chart(
        "Shop -> Sales: stock; IT -> Sales: laptop; Sales -> +Buyer: offer; HR -> IT: pay"
    )
    return edits.describe(drawn, MapInfo("Sales chain", "Example Ltd"))


def received(content: bytes, file: str = "a.xlsx") -> Received:
    return Received(file, read_answers(content, TODAY))


def filled(
    map: ChainMap,
    party: str = "Sales",
    name: str | None = None,
    on: date | None = None,
    trust: int = 4,
) -> bytes:
    pen = Pen(blank(map, party)).signs(name, on)
    return pen.says("c1", {"trust": trust}).saved()


def told(plan: Plan, place: int = 0) -> list[str]:
    return sentences(plan.entries[place].notices)


def trusts(map: ChainMap, delivery: str = "d1") -> list[int | None]:
    return [one.trust for one in raters(map.deliveries[DeliveryId(delivery)], Side.CUSTOMER)]


@pytest.mark.parametrize("name", FIVE)
def test_five_departments_of_a_sample_answer(name: str) -> None:
    map = read_map(Path(resource(f"examples/{name}.chainmap")))
    files = []
    for number, party in enumerate(FIVE[name], 1):
        pen = Pen(blank(map, party, servqual=True), "de" if number % 2 else "en")
        pen.signs(f"Person {number} (invented)", date(2026, 4, number)).says_everywhere(number)
        for key in (key for key in pen.manifest.lines if key.startswith("c")):
            pen.says(f"{key}:expected", dict.fromkeys(sheet.DIMENSIONS, 5))
            pen.says(f"{key}:perceived", dict.fromkeys(sheet.DIMENSIONS, number))
        files.append(received(pen.saved(), f"{party}.xlsx"))
    plan = planned(map, files)
    assert [entry.state for entry in plan.entries] == [State.NEW] * 5
    assert [told(plan, place) for place in range(5)] == [[]] * 5
    assert set(plan.silent).isdisjoint(FIVE[name])
    assert len(plan.silent) > 5
    after = decode(encode(applied(plan)))
    for number, party in enumerate(FIVE[name], 1):
        (entry,) = [it for it in plan.entries if it.file == f"{party}.xlsx"]
        for (delivery, side), rating in entry.ratings:
            before, now = map.deliveries[delivery], after.deliveries[delivery]
            assert raters(now, side) == (*raters(before, side), rating)
            assert rating.satisfaction == number
            if side is Side.CUSTOMER:
                was = [one.trust for one in raters(before, side)]
                assert rated(now, "trust") == of_answers([*was, number])
                assert servquals(now)[-1].empathy == ServqualDimension(5, number)
    untouched = {id: it for id, it in map.deliveries.items() if it == after.deliveries[id]}
    assert len(untouched) + len(
        {line[0] for entry in plan.entries for line, _ in entry.ratings}
    ) == (len(map.deliveries))


@given(scores=st.lists(st.integers(1, 5), min_size=1, max_size=4))
@settings(max_examples=4)
def test_each_answer_of_several_people_is_one_more_rater(scores: list[int]) -> None:
    map = chart("Shop -> Sales: stock")
    files = [
        received(filled(map, name=f"Person {n}", trust=score), f"{n}.xlsx")
        for n, score in enumerate(scores)
    ]
    assert trusts(applied(planned(map, files))) == scores


def test_only_what_is_chosen_is_added(map: ChainMap) -> None:
    plan = planned(
        map, [received(filled(map, name="Ada"), "a"), received(filled(map, name="Bo"), "b")]
    )
    assert plan.proposed == {0, 1}
    assert [one.rated_by for one in raters(applied(plan, [1]).deliveries[DeliveryId("d1")],
                                           Side.CUSTOMER)] == ["Bo"]  # fmt: skip
    assert applied(plan, []) is map


def test_an_estimate_that_is_there_counts_with_the_answers(map: ChainMap) -> None:
    rated_map = add_rating(map, DeliveryId("d1"), Side.CUSTOMER, CustomerRating(trust=1))
    assert trusts(applied(planned(rated_map, [received(filled(map))]))) == [1, 4]


# -- twice ------------------------------------------------------------------------------------


def test_the_same_file_twice_is_added_once(map: ChainMap) -> None:
    content = filled(map)
    plan = planned(map, [received(content, "a.xlsx"), received(content, "copy.xlsx")])
    assert [entry.state for entry in plan.entries] == [State.DOUBLE, State.NEW]
    assert told(plan)[0] == "The same file as copy.xlsx; it is added only once."
    assert trusts(applied(plan)) == [4]


def test_of_two_answers_of_a_person_the_later_counts(map: ChainMap) -> None:
    later = received(filled(map, name="Ada Example", on=date(2026, 4, 2), trust=5), "later.xlsx")
    first = received(filled(map, name="ada example", on=date(2026, 4, 1), trust=1), "first.xlsx")
    plan = planned(map, [later, first])
    assert [entry.state for entry in plan.entries] == [State.NEW, State.DOUBLE]
    assert told(plan, 1)[0] == "ada example answered twice; later.xlsx is the later one and counts."
    assert trusts(applied(plan)) == [5]


def test_two_people_without_names_may_say_the_same(map: ChainMap) -> None:
    one, other = received(filled(map), "a"), received(filled(map), "b")
    assert isinstance(other.said, type(one.said))
    assert trusts(applied(planned(map, [one, replace_digest(other)]))) == [4, 4]


def replace_digest(one: Received) -> Received:
    """As if saved at another time: the bytes of a workbook tell when."""
    return replace(one, said=replace(one.said, digest="other"))


def test_what_was_added_before_is_not_added_again(map: ChainMap) -> None:
    files = [received(filled(map, name="Ada"))]
    once = applied(planned(map, files))
    plan = planned(once, files)
    assert plan.entries[0].state is State.DOUBLE
    assert told(plan)[0] == "The same answers are on the map already."
    assert applied(plan) is once
    assert trusts(applied(plan, [0])) == [4, 4]  # where somebody insists


def test_of_a_sheet_that_was_completed_only_the_new_part_is_added(map: ChainMap) -> None:
    pen = Pen(blank(map, "Sales")).signs("Ada").says("c1", {"trust": 4})
    once = applied(planned(map, [received(pen.saved())]))
    plan = planned(once, [received(pen.says("c2", {"trust": 2}).saved())])
    assert told(plan)[0] == ("1 answer is on the map already and is not added again: Shop: stock")
    twice = applied(plan)
    assert (trusts(twice), trusts(twice, "d2")) == ([4], [2])


def test_a_person_who_answers_anew_is_told(map: ChainMap) -> None:
    once = applied(planned(map, [received(filled(map, name="Ada", trust=1))]))
    plan = planned(once, [received(filled(map, name="Ada", trust=5))])
    assert plan.entries[0].state is State.NEW
    assert told(plan)[0] == (
        "Ada has answered before; both answers would count. Remove the old one if it is outdated."
    )


# -- another map, or another state of it -------------------------------------------------------


def test_a_questionnaire_of_another_map_is_refused(map: ChainMap) -> None:
    other = edits.describe(chart("Press -> Sales: parts"), MapInfo("Another chain"))
    plan = planned(map, [received(filled(other))])
    assert plan.entries[0].state is State.REFUSED
    assert told(plan) == ["This questionnaire belongs to another map: “Another chain”."]
    assert applied(plan) is map


def test_a_map_that_was_renamed_since_takes_its_answers(map: ChainMap) -> None:
    renamed = edits.describe(map, MapInfo("To be"))
    plan = planned(renamed, [received(filled(map))])
    assert "It was made when the map was called “Sales chain”." in told(plan)
    assert trusts(applied(plan)) == [4]


def test_a_delivery_that_is_gone_loses_its_answers_and_that_is_told(map: ChainMap) -> None:
    pen = Pen(blank(map, "Sales")).signs("Ada", date(2026, 4, 1)).says_everywhere(3)
    plan = planned(edits.remove(map, ["d1"]), [received(pen.saved())])
    assert told(plan) == [
        "1 delivery is no longer on the map; its answers are left out: Shop: stock"
    ]
    assert plan.entries[0].count(Side.CUSTOMER) == 1
    assert trusts(applied(plan), "d2") == [3]


def test_a_delivery_that_goes_elsewhere_now_loses_its_answers(map: ChainMap) -> None:
    moved = edits.update(map, DeliveryId("d1"), consumer=PartyId("HR"))
    plan = planned(moved, [received(filled(map))])
    assert plan.entries[0].state is State.EMPTY
    assert told(plan)[0] == (
        "1 delivery goes between others now; its answers are left out: Shop: stock"
    )


def test_a_service_that_is_called_otherwise_now_keeps_its_answers(map: ChainMap) -> None:
    renamed = edits.update(map, ServiceId("s1"), name="goods")
    plan = planned(renamed, [received(filled(map))])
    assert "Shop: stock is now called “Shop: goods”; the answers are added there." in told(plan)
    assert trusts(applied(plan)) == [4]


def test_a_department_that_is_gone_is_told(map: ChainMap) -> None:
    plan = planned(edits.remove(map, ["Sales"]), [received(filled(map))])
    assert (plan.entries[0].state, told(plan)) == (
        State.REFUSED,
        ["“Sales” is no longer on the map."],
    )


def test_a_file_that_cannot_be_read_keeps_no_other_back(map: ChainMap) -> None:
    with pytest.raises(WrongFormat) as caught:
        read_answers(b"no workbook", TODAY)
    plan = planned(map, [Received("b", caught.value), received(filled(map))])
    assert [entry.state for entry in plan.entries] == [State.REFUSED, State.NEW]
    assert trusts(applied(plan)) == [4]


# -- who is missing ---------------------------------------------------------------------------


def test_who_has_not_answered_is_named_until_they_have(map: ChainMap) -> None:
    estimated = add_rating(map, DeliveryId("d1"), Side.CUSTOMER, CustomerRating(trust=1))
    assert planned(estimated, []).silent == ("Shop", "Sales", "IT", "HR")
    plan = planned(map, [received(filled(map, name="Ada"))])
    assert plan.silent == ("Shop", "IT", "HR")
    assert planned(applied(plan), []).silent == ("Shop", "IT", "HR")
    empty = planned(map, [received(Pen(blank(map, "Sales")).saved())])
    assert empty.entries[0].state is State.EMPTY
    assert empty.silent == ("Shop", "Sales", "IT", "HR")


def test_servqual_values_of_several_people_stand_side_by_side(map: ChainMap) -> None:
    for name, score in (("Ada", 2), ("Bo", 4)):
        pen = Pen(blank(map, "Sales", servqual=True)).signs(name)
        pen.says("c1:expected", {"empathy": 5}).says("c1:perceived", {"empathy": score})
        map = applied(planned(map, [received(pen.saved())]))
    assert servquals(map.deliveries[DeliveryId("d1")]) == tuple(
        Servqual(empathy=ServqualDimension(5, score)) for score in (2, 4)
    )


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("name", "party"), [("maschinenbau_de", "FER"), ("saas_en", "ENG")])
def test_answers_that_libreoffice_saved_are_read_as_well(
    name: str, party: str, tmp_path: Path
) -> None:
    map = read_map(Path(resource(f"examples/{name}.chainmap")))
    pen = Pen(blank(map, party, servqual=True)).signs("Ada Example", date(2026, 4, 1))
    pen.says_everywhere(3).says("c1", {"trust": "4,0", "respect": "5 - gut"}, "a comment\nof two")
    pen.says("c1:expected", {"empathy": 5}).says("c1:perceived", {"empathy": 2})
    pen.says("c2", {"trust": "=2+2", "respect": 9})
    (tmp_path / "filled.xlsx").write_bytes(pen.saved())
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    convert = ["soffice", home, "--headless", "--convert-to", "xlsx", "--outdir", "again"]
    subprocess.run(
        [*convert, "filled.xlsx"], cwd=tmp_path, check=True, capture_output=True, timeout=100
    )
    before, after = pen.read(), read_answers((tmp_path / "again/filled.xlsx").read_bytes(), TODAY)
    first, second = (pen.manifest.lines[key].delivery for key in ("c1", "c2"))
    # The formula was typed without a value; LibreOffice reckoned it.
    reckoned = replace(before.ratings[second, Side.CUSTOMER], trust=4)
    assert after.ratings == {**before.ratings, (second, Side.CUSTOMER): reckoned}
    assert after.servqual == before.servqual
    assert after.manifest == before.manifest
    assert after.ratings[first, Side.CUSTOMER] == CustomerRating(
        3, 4, 5, 3, 3, "Ada Example", date(2026, 4, 1), "a comment\nof two"
    )
    told = [it for it in sentences(after.notices) if "lies outside" in it]
    assert len(told) == 1
