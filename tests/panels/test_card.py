"""The card: what it shows of the selection, and what typing in it does to the map."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.records import PartyKind
from chainmap.panels.card.delivery_page import DeliveryPage
from chainmap.panels.card.map_page import MapPage
from chainmap.panels.card.panel import PartyCard
from chainmap.panels.card.party_page import PartyPage
from chainmap.panels.card.several_page import SeveralPage
from chainmap.panels.fields import ChoiceField
from chainmap.panels.pieces import Row
from chainmap.session import Session


def party_page(card: PartyCard, session: Session, id: str) -> PartyPage:
    session.select([id])
    card.set_report(analyse(session.recorded))
    assert isinstance(card.page, PartyPage)
    return card.page


def delivery_page(card: PartyCard, session: Session, id: str) -> DeliveryPage:
    session.select([id])
    assert isinstance(card.page, DeliveryPage)
    return card.page


def map_page(card: PartyCard) -> MapPage:
    assert isinstance(card.page, MapPage)
    return card.page


def type_over(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def leave(field: QLineEdit) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return)


def rows(card: PartyCard) -> list[tuple[str, ...]]:
    assert card.page is not None
    found = card.page.findChildren(Row)
    return [(row.text, *row.details) for row in found if not row.isHidden()]


def texts(card: PartyCard) -> list[str]:
    assert card.page is not None
    return [it.text() for it in card.page.findChildren(QLabel) if not it.isHidden()]


# -- what it shows ----------------------------------------------------------------------------


def test_nothing_selected_shows_the_map(card: PartyCard) -> None:
    map_page(card)
    assert "3 departments, teams and persons" in texts(card)


def test_an_empty_map_says_what_to_do_first(card: PartyCard, session: Session) -> None:
    session.open(edits.remove(session.recorded, list(session.recorded.parties)))
    assert any(text.startswith("1. ") for text in texts(card))


def test_a_party_shows_customers_suppliers_and_the_chain_to_the_external_customer(
    card: PartyCard, session: Session
) -> None:
    party_page(card, session, "Ops")
    assert rows(card) == [
        ("Buyer", "Ops → Buyer"),
        ("Buyer", "machine"),
        ("Sales", "quote"),
        ("Mill", "steel"),
    ]
    assert "Tier 1: the front line, directly at the external customer" in texts(card)


def test_a_party_without_a_line_of_sight_says_why(card: PartyCard, session: Session) -> None:
    party_page(card, session, "Archive")
    told = [text for text in texts(card) if "no line of sight" in text]
    assert told
    assert "Nothing comes in" in told[0]


def test_the_filter_is_stated(card: PartyCard, session: Session) -> None:
    party_page(card, session, "Ops")
    assert "Filter: Deliveries only" in texts(card)


def test_an_external_customer_shows_who_works_for_it(card: PartyCard, session: Session) -> None:
    party_page(card, session, "Buyer")
    assert rows(card) == [("Ops", "machine"), ("Sales",)]


def test_an_external_supplier_shows_whom_its_work_reaches(
    card: PartyCard, session: Session
) -> None:
    party_page(card, session, "Mill")
    assert ("Buyer", "Mill → Ops → Buyer") in rows(card)


def test_a_delivery_shows_both_its_ends(card: PartyCard, session: Session) -> None:
    delivery_page(card, session, "d1")
    assert rows(card) == [("Sales",), ("Ops",)]


def test_several_things_are_counted(card: PartyCard, session: Session) -> None:
    session.select(["Sales", "Ops", "d1"])
    assert isinstance(card.page, SeveralPage)
    assert {"3 selected", "2 parties", "1 deliveries"} & set(texts(card)) >= {"2 parties"}


def test_a_click_on_a_name_tells_whom(card: PartyCard, session: Session, qtbot: QtBot) -> None:
    page = party_page(card, session, "Ops")
    row = next(row for row in page.findChildren(Row) if row.text == "Sales")
    with qtbot.waitSignal(card.chosen) as chosen:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert chosen.args == [["Sales"]]


def test_enter_on_a_name_does_the_same(card: PartyCard, session: Session, qtbot: QtBot) -> None:
    page = party_page(card, session, "Ops")
    row = next(row for row in page.findChildren(Row) if row.text == "Sales")
    with qtbot.waitSignal(card.chosen):
        QTest.keyClick(row, Qt.Key.Key_Return)


def test_mark_up_in_names_is_shown_as_it_is(card: PartyCard, session: Session) -> None:
    session.commit(edits.rename(session.recorded, "Sales", "<b>Sales</b>"), "rename")
    page = party_page(card, session, "Ops")
    row = next(row for row in page.findChildren(Row) if "Sales" in row.text)
    names = [label for label in row.findChildren(QLabel) if label.text() == "<b>Sales</b>"]
    assert [label.textFormat() for label in names] == [Qt.TextFormat.PlainText]


def test_a_report_older_than_the_selection_does_no_harm(card: PartyCard, session: Session) -> None:
    old = analyse(session.recorded)
    session.commit(edits.add_party(session.recorded, PartyKind.TEAM, "New"), "add")
    session.select(["p1"])
    card.set_report(old)
    assert "Computing …" in texts(card)
    session.commit(edits.remove(session.recorded, ["p1"]), "delete")
    map_page(card)


# -- what typing does -------------------------------------------------------------------------


def test_typing_a_name_is_one_undo_step(card: PartyCard, session: Session) -> None:
    page = party_page(card, session, "Sales")
    type_over(page.name, "Key Accounts")
    assert session.recorded.parties["Sales"].name == "Key Accounts"
    leave(page.name)
    session.undo()
    assert session.recorded.parties["Sales"].name == "Sales"
    assert session.undo_label is None
    assert page.name.text() == "Sales"


def test_coming_back_to_a_field_starts_a_new_step(card: PartyCard, session: Session) -> None:
    page = party_page(card, session, "Sales")
    type_over(page.name, "One")
    leave(page.name)
    type_over(page.name, "Two")
    leave(page.name)
    session.undo()
    assert session.recorded.parties["Sales"].name == "One"


def test_a_blank_at_the_end_can_be_typed_on_the_way_to_the_next_word(
    card: PartyCard, session: Session
) -> None:
    page = party_page(card, session, "Sales")
    type_over(page.name, "Key ")
    assert page.name.text() == "Key "
    QTest.keyClicks(page.name, "Accounts")
    assert session.recorded.parties["Sales"].name == "Key Accounts"


def test_an_empty_name_leaves_the_name(card: PartyCard, session: Session) -> None:
    page = party_page(card, session, "Sales")
    page.name.setFocus()
    page.name.selectAll()
    QTest.keyClick(page.name, Qt.Key.Key_Delete)
    leave(page.name)
    assert session.recorded.parties["Sales"].name == "Sales"
    assert page.name.text() == "Sales"


def test_an_emptied_owner_is_not_known_any_more(card: PartyCard, session: Session) -> None:
    page = party_page(card, session, "Sales")
    type_over(page.owner, "Ann")
    assert session.recorded.parties["Sales"].owner == "Ann"
    page.owner.selectAll()
    QTest.keyClick(page.owner, Qt.Key.Key_Delete)
    assert session.recorded.parties["Sales"].owner is None


def test_the_kind_can_be_changed(card: PartyCard, session: Session) -> None:
    page = party_page(card, session, "Sales")
    page.kind.choose(PartyKind.TEAM)
    assert session.recorded.parties["Sales"].kind is PartyKind.TEAM


def test_what_delivers_cannot_become_an_external_customer_and_is_told_why(
    card: PartyCard, session: Session, qtbot: QtBot
) -> None:
    page = party_page(card, session, "Sales")
    with qtbot.waitSignal(card.message) as said:
        page.kind.choose(PartyKind.EXTERNAL_CUSTOMER)
    assert "Sales" in said.args[0]
    assert session.recorded.parties["Sales"].kind is PartyKind.DEPARTMENT
    assert page.kind.currentText() == "Department"


def test_a_new_group_is_made_by_typing_its_name_and_joined_by_the_next(
    card: PartyCard, session: Session
) -> None:
    for id, name in (("Sales", "Market"), ("Ops", "market")):
        field = party_page(card, session, id).group.lineEdit()
        assert field is not None
        type_over(field, name)
        leave(field)
    groups = session.recorded.groups
    assert [group.name for group in groups.values()] == ["Market"]
    assert {party.group for party in session.recorded.parties.values() if party.group} == {*groups}


def test_a_delivery_says_at_its_head_who_delivers_to_whom(
    card: PartyCard, session: Session
) -> None:
    session.select(["d1"])
    delivery = session.recorded.deliveries["d1"]
    names = [
        session.recorded.parties[id].name
        for id in (session.recorded.provider_of(delivery), delivery.consumer)
    ]
    assert card.head.title.text() == " → ".join(names)
    assert not card.head.pdf.isVisible()
    session.commit(edits.rename(session.recorded, delivery.consumer, "Assembly"), "rename")
    assert card.head.title.text() == f"{names[0]} → Assembly"
    session.select([delivery.consumer])
    assert card.head.title.text() == "Who is my customer?"
    assert card.head.pdf.isVisible()
    session.select(())
    assert not card.head.isVisible()


def test_a_delivery_can_be_weighed_and_put_out_of_use(card: PartyCard, session: Session) -> None:
    page = delivery_page(card, session, "d1")
    page.criticality.choose(5)
    page.active.click()
    type_over(page.frequency, "weekly")
    delivery = session.recorded.deliveries["d1"]
    assert (delivery.criticality, delivery.active, delivery.frequency) == (5, False, "weekly")


def test_the_service_is_renamed_when_its_field_is_left(card: PartyCard, session: Session) -> None:
    page = delivery_page(card, session, "d1")
    type_over(page.service, "offer")
    assert session.recorded.services["s1"].name == "quote"
    leave(page.service)
    assert session.recorded.services["s1"].name == "offer"


def test_the_title_can_be_typed_and_undone(card: PartyCard, session: Session) -> None:
    page = map_page(card)
    type_over(page.title, "Our chain")
    assert session.recorded.info.title == "Our chain"
    session.undo()
    assert session.recorded.info.title == ""


def test_a_date_is_read_and_nonsense_refused_with_a_sentence(
    card: PartyCard, session: Session, qtbot: QtBot
) -> None:
    page = map_page(card)
    type_over(page.date, "2026-05-17")
    leave(page.date)
    assert session.recorded.info.date == date(2026, 5, 17)
    with qtbot.waitSignal(card.message) as said:
        type_over(page.date, "soon")
        leave(page.date)
    assert "“soon” is not a date" in said.args[0]
    assert session.recorded.info.date == date(2026, 5, 17)


def test_undo_while_typing_shows_what_holds(card: PartyCard, session: Session) -> None:
    page = party_page(card, session, "Sales")
    type_over(page.name, "Selling")
    session.undo()
    assert page.name.text() == "Sales"


@pytest.mark.parametrize("ids", [["Sales"], ["d1"], []])
def test_the_wheel_over_a_choice_changes_nothing(
    card: PartyCard, session: Session, ids: list[str]
) -> None:
    session.select(ids)
    before = session.recorded
    assert card.page is not None
    for field in card.page.findChildren(ChoiceField):
        at, none = QPointF(5, 5), QPoint()
        wheel = QWheelEvent(
            at, at, none, QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(field, wheel)
    assert session.recorded is before
