"""Ratings, SERVQUAL, standard and culture on the card: what is typed there is in the map."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from chainmap.analysis.report import analyse
from chainmap.errors import NotADate, NotANumber
from chainmap.model import edits
from chainmap.model.measuring import agree, measure
from chainmap.model.rating import Side, rate
from chainmap.model.records import CustomerRating, DeliveryId, Measurement, PartyId
from chainmap.panels.card.delivery_page import DeliveryPage
from chainmap.panels.card.panel import PartyCard
from chainmap.panels.card.party_page import PartyPage
from chainmap.panels.card.rating_section import RatingSection
from chainmap.panels.card.section import Section
from chainmap.panels.card.standard_section import StandardSection
from chainmap.panels.entries import typed_date, typed_number
from chainmap.session import Session
from tests.panels.test_card import leave, texts, type_over

D1 = DeliveryId("d1")
MAY = date(2026, 5, 1)


@pytest.fixture
def page(card: PartyCard, session: Session) -> DeliveryPage:
    session.select([D1])
    assert isinstance(card.page, DeliveryPage)
    for section in card.page.sections:
        section.set_open(True)
    return card.page


def customer(page: DeliveryPage) -> RatingSection:
    return page.ratings[Side.CUSTOMER]


# -- ratings ----------------------------------------------------------------------------------


def test_a_digit_rates_and_delete_takes_it_back_each_one_step(
    page: DeliveryPage, session: Session
) -> None:
    field = customer(page).scores["trust"]
    QTest.keyClick(field, Qt.Key.Key_4)
    assert session.recorded.deliveries[D1].rating_by_customer == CustomerRating(trust=4)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert session.recorded.deliveries[D1].rating_by_customer is None
    session.undo()
    assert field.bond.value == 4


def test_digits_that_no_answer_has_mean_not_rated(page: DeliveryPage, session: Session) -> None:
    field = customer(page).scores["trust"]
    QTest.keyClick(field, Qt.Key.Key_5)
    QTest.keyClick(field, Qt.Key.Key_9)
    assert field.bond.value is None


def test_arrows_step_and_stay_within_the_scale(page: DeliveryPage) -> None:
    field = customer(page).scores["respect"]
    for _ in range(7):
        QTest.keyClick(field, Qt.Key.Key_Right)
    assert field.bond.value == 5
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert field.bond.value == 4
    assert field.accessibleDescription() == "4"


def test_a_click_rates_and_one_more_takes_it_back(page: DeliveryPage) -> None:
    field = customer(page).scores["satisfaction"]
    first = field.rect().adjusted(5, 5, 0, 0).topLeft()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=first)
    assert field.bond.value == 1
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=first)
    assert field.bond.value is None


def test_a_second_rater_is_added_named_and_removed(page: DeliveryPage, session: Session) -> None:
    section = customer(page)
    QTest.keyClick(section.scores["satisfaction"], Qt.Key.Key_2)
    section.add.click()
    QTest.keyClick(section.scores["satisfaction"], Qt.Key.Key_5)
    type_over(section.name_field, "Ann")
    leave(section.name_field)
    type_over(section.date_field, "2026-05-01")
    leave(section.date_field)
    (second,) = session.recorded.deliveries[D1].further_ratings_by_customer
    assert second == CustomerRating(satisfaction=5, rated_by="Ann", rated_on=MAY)
    assert section.gist.text() == "ø 3.5 · n 2"
    section.remove.click()
    assert session.recorded.deliveries[D1].further_ratings_by_customer == ()
    assert section.scores["satisfaction"].bond.value == 2


def test_choosing_a_rater_shows_that_raters_answers(page: DeliveryPage, session: Session) -> None:
    map = rate(session.recorded, D1, Side.CUSTOMER, 0, trust=2, rated_by="Ann")
    session.commit(rate(map, D1, Side.CUSTOMER, 1, trust=5, rated_by="Ben"), "change")
    section = customer(page)
    assert [section.raters.itemText(place) for place in range(2)] == ["1 · Ann", "2 · Ben"]
    section.raters.setCurrentIndex(1)
    section.raters.activated.emit(1)
    assert (section.scores["trust"].bond.value, section.name_field.text()) == (5, "Ben")


def is_seen(section: RatingSection) -> list[bool]:
    """Whether the raters, a score, a name and a comment are in sight."""
    parts = (section.raters, section.scores["trust"], section.name_field, section.comment)
    return [part.isVisibleTo(section) for part in parts]


def test_single_answers_of_persons_are_shown_only_when_asked_for(
    page: DeliveryPage, session: Session
) -> None:
    section = customer(page)
    assert is_seen(section) == [True] * 4
    assert not section.single.isVisibleTo(section)
    map = rate(session.recorded, D1, Side.CUSTOMER, 0, trust=2, rated_by="Ann")
    session.commit(rate(map, D1, Side.CUSTOMER, 1, trust=5, comment="often late"), "survey")
    assert is_seen(section) == [False] * 4
    told = texts_in(page)
    assert "ø 3.5 · n 2" in told
    assert "Fewer than 3 answers: who said what could be guessed." in told
    assert not any("Ann" in text or "often late" in text for text in told)
    section.single.click()
    assert is_seen(section) == [True] * 4
    section.single.click()
    assert is_seen(section) == [False] * 4


def test_what_is_typed_here_stays_in_sight(page: DeliveryPage) -> None:
    section = customer(page)
    QTest.keyClick(section.scores["trust"], Qt.Key.Key_4)
    type_over(section.name_field, "Ann")
    section.add.click()
    assert is_seen(section) == [True] * 4


def test_the_spread_appears_with_the_third_answer(page: DeliveryPage, session: Session) -> None:
    map = session.recorded
    for place, score in enumerate((2, 4)):
        map = rate(map, D1, Side.CUSTOMER, place, trust=score)
    session.commit(map, "change")
    assert "ø 3 · n 2" in texts_in(page)
    session.commit(rate(map, D1, Side.CUSTOMER, 2, trust=3), "change")
    assert "ø 3 · n 3 · 2–4" in texts_in(page)


def test_a_blind_spot_is_marked(page: DeliveryPage, session: Session) -> None:
    map = rate(session.recorded, D1, Side.CUSTOMER, 0, satisfaction=2)
    session.commit(rate(map, D1, Side.SUPPLIER, 0, satisfaction=5), "change")
    section = page.ratings[Side.SUPPLIER]
    assert section.gap.text() == "⚠ Gap +3: blind spot"
    assert section.gist.text() == "⚠ ø 5 · gap +3"


def texts_in(page: DeliveryPage) -> list[str]:
    return [it.text() for it in page.findChildren(QLabel)]


# -- SERVQUAL ---------------------------------------------------------------------------------


def test_servqual_is_typed_in_and_its_gap_shown(page: DeliveryPage, session: Session) -> None:
    QTest.keyClick(page.servqual.scores["empathy", "expected"], Qt.Key.Key_5)
    QTest.keyClick(page.servqual.scores["empathy", "perceived"], Qt.Key.Key_3)
    assert "Empathy: gap −2" in texts_in(page)
    assert page.servqual.gist.text() == "gap −2"
    type_over(page.servqual.weights["empathy"], "2.5")
    leave(page.servqual.weights["empathy"])
    servqual = session.recorded.deliveries[D1].servqual
    assert servqual is not None
    assert servqual.empathy is not None
    assert servqual.empathy.weight == 2.5


def test_a_weight_below_zero_is_refused_with_a_sentence(
    page: DeliveryPage, session: Session
) -> None:
    said: list[str] = []
    page.message.connect(said.append)
    type_over(page.servqual.weights["empathy"], "-1")
    leave(page.servqual.weights["empathy"])
    assert said == ["“-1” is not a number."]
    assert session.recorded.deliveries[D1].servqual is None


# -- standard ---------------------------------------------------------------------------------


def enter(section: StandardSection, day: str, value: str) -> None:
    section.day.setText(day)
    section.value.setText(value)
    QTest.keyClick(section.value, Qt.Key.Key_Return)


def test_a_standard_is_typed_in_and_measured_over_time(
    page: DeliveryPage, session: Session
) -> None:
    section = page.standard
    for field, text in ((section.metric_field, "days"), (section.target, "5")):
        type_over(field, text)
        leave(field)
    section.better.choose("lower")
    assert section.gist.text() == "? not measured"
    enter(section, "2026-06-01", "7")
    assert section.gist.text() == "✗ missed"
    enter(section, "2026-07-01", "4.5")
    assert section.gist.text() == "✓ met"
    assert section.value.text() == ""
    enter(section, "01.05.2026", "9")
    agreement = session.recorded.deliveries[D1].agreement
    assert agreement is not None
    assert [one.value for one in agreement.history] == [9, 7, 4.5]
    assert agreement.measured == 4.5
    assert section.line.isVisibleTo(page)


@pytest.mark.parametrize(("width", "is_beside"), [(700, True), (300, False)])
def test_a_gist_without_room_beside_its_heading_stands_below(width: int, is_beside: bool) -> None:
    section = Section("rating", "Rating by the customer")
    section.resize(width, 400)
    section.say_gist("rated by 12, mean 4.5, gap +2.3")
    section.grab()
    assert (section.gist.y() < section.header.geometry().bottom()) is is_beside
    assert section.gist.width() >= section.gist.fontMetrics().horizontalAdvance(section.gist.text())


@pytest.mark.parametrize(
    ("day", "value", "sentence"),
    [
        ("31.02.2026", "4", "“31.02.2026” is not a date. Write it like 2026-03-31."),
        ("2026-05-01", "many", "“many” is not a number."),
    ],
)
def test_a_wrong_value_is_refused_and_stays_where_it_was_typed(
    page: DeliveryPage, session: Session, day: str, value: str, sentence: str
) -> None:
    said: list[str] = []
    page.message.connect(said.append)
    before = session.recorded
    enter(page.standard, day, value)
    assert said == [sentence]
    assert (page.standard.day.text(), page.standard.value.text()) == (day, value)
    assert session.recorded is before


def test_delete_takes_a_measured_value_out_and_undo_brings_it_back(
    page: DeliveryPage, session: Session
) -> None:
    session.commit(measure(measure(session.recorded, D1, MAY, 3), D1, date(2026, 6, 1), 4), "add")
    table = page.standard.table
    table.setCurrentItem(table.topLevelItem(0))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    agreement = session.recorded.deliveries[D1].agreement
    assert agreement is not None
    assert agreement.history == (Measurement(MAY, 3),)
    session.undo()
    assert table.topLevelItemCount() == 2


def test_an_overdue_review_is_told(session: Session, card: PartyCard) -> None:
    session.commit(agree(session.recorded, D1, review_due=date(2000, 1, 1)), "standard")
    session.select([D1])
    assert isinstance(card.page, DeliveryPage)
    assert "review overdue" in card.page.standard.gist.text()


def test_no_agreement_drops_the_standard(page: DeliveryPage, session: Session) -> None:
    page.standard.kind.choose("OLA")
    page.standard.kind.choose(None)
    assert session.recorded.deliveries[D1].agreement is None


# -- culture and praise -----------------------------------------------------------------------


def party_page(card: PartyCard, session: Session, id: str) -> PartyPage:
    session.select([id])
    card.set_report(analyse(session.recorded))
    assert isinstance(card.page, PartyPage)
    return card.page


def test_culture_is_answered_by_digits_and_scored(card: PartyCard, session: Session) -> None:
    culture = party_page(card, session, "Sales").culture
    assert culture is not None
    QTest.keyClick(culture.items["staff_trained"], Qt.Key.Key_2)
    QTest.keyClick(culture.items["standards_set"], Qt.Key.Key_0)
    assert culture.gist.text() == "50 of 100"
    type_over(culture.trained, "2026-05-01")
    leave(culture.trained)
    assert session.recorded.parties[PartyId("Sales")].trained_on == MAY


def test_a_customer_outside_has_no_culture_section(card: PartyCard, session: Session) -> None:
    assert party_page(card, session, "Buyer").culture is None


def test_well_served_deliveries_are_listed_for_recognition(
    card: PartyCard, session: Session
) -> None:
    praise = CustomerRating(satisfaction=5, trust=4, respect=4)
    session.commit(edits.update(session.recorded, D1, rating_by_customer=praise), "change")
    party_page(card, session, "Sales")
    assert "★ quote" in texts(card)
    party_page(card, session, "Ops")
    assert "★ quote" not in texts(card)


def test_what_was_unfolded_stays_so_for_the_next_delivery(
    card: PartyCard, session: Session
) -> None:
    session.select([D1])
    assert isinstance(card.page, DeliveryPage)
    card.page.servqual.set_open(True)
    card.page.ratings[Side.CUSTOMER].set_open(False)
    session.select(["d2"])
    assert isinstance(card.page, DeliveryPage)
    opened = [it.name for it in card.page.sections if it.header.isChecked()]
    assert opened == ["servqual"]


# -- what is typed ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"), [("7", 7), ("2,5", 2.5), ("2.5", 2.5), ("1,000", 1000), ("−3", -3)]
)
def test_numbers_are_read_as_written(text: str, value: float) -> None:
    assert typed_number(text) == value


@pytest.mark.parametrize("text", ["", "nan", "1e999", "inf", "12 days", "1.2.3"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NotANumber):
        typed_number(text)


def test_days_are_read_in_either_language() -> None:
    assert typed_date("2026-05-01") == typed_date("01.05.2026") == MAY
    with pytest.raises(NotADate):
        typed_date("soon")


def test_every_field_has_a_name_for_those_who_do_not_see(page: DeliveryPage) -> None:
    assert all(field.accessibleName() for field in page.standard.findChildren(QLineEdit))
