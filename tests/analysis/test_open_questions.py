"""What is still open: always what the map does not tell."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from chainmap.analysis.open_questions import OpenKind, open_questions
from chainmap.model import edits
from chainmap.model.asking import mark_asked
from chainmap.model.map import ChainMap
from chainmap.model.needs import add_need, link
from chainmap.model.records import DeliveryId, NeedId, PartyId
from tests.builders import chart
from tests.strategies import maps


def opened(map: ChainMap, kind: OpenKind) -> list[str]:
    return [one.about for one in open_questions(map) if one.kind is kind]


def test_each_kind_of_question_is_told_of_whom_it_is_open() -> None:
    map = chart("Sales -> Ops: quote; Ops -> +Buyer: machine; Archive; +Stranger")
    map = mark_asked(map, PartyId("Ops"), date(2026, 5, 1))
    map = add_need(add_need(map, PartyId("Buyer"), "quick"), PartyId("Buyer"), "cheap")
    map = link(map, NeedId("n1"), DeliveryId("d2"))
    map = edits.update(map, "d1", active=False)
    assert opened(map, OpenKind.NOT_ASKED) == ["Sales", "Archive"]
    assert opened(map, OpenKind.NO_CUSTOMER) == ["Sales", "Archive"]
    assert opened(map, OpenKind.NO_SUPPLIER) == ["Sales", "Ops", "Archive"]
    assert opened(map, OpenKind.UNUSED_SERVICE) == ["s1"]
    assert opened(map, OpenKind.UNSERVED_NEED) == ["n2"]
    assert opened(map, OpenKind.UNSUPPLIED_CUSTOMER) == ["Stranger"]


def test_nothing_is_open_where_all_is_known() -> None:
    map = chart("Sales -> Ops: quote; Ops -> Sales: date; Ops -> +Buyer: machine")
    for id in ("Sales", "Ops"):
        map = mark_asked(map, PartyId(id), date(2026, 5, 1))
    assert not open_questions(map)


@given(maps())
def test_the_list_is_what_a_look_at_every_record_tells(map: ChainMap) -> None:
    active = [one for one in map.deliveries.values() if one.active]
    parties = list(map.parties.values())
    inside = [one for one in parties if one.kind.is_internal]
    gets = {one.consumer for one in active}
    gives = {map.services[one.service].provider for one in active}
    assert opened(map, OpenKind.NOT_ASKED) == [p.id for p in inside if not p.asked_on]
    assert opened(map, OpenKind.NO_CUSTOMER) == [p.id for p in inside if p.id not in gives]
    assert opened(map, OpenKind.NO_SUPPLIER) == [p.id for p in inside if p.id not in gets]
    outside = [p.id for p in parties if p.kind == "external_customer" and p.id not in gets]
    assert opened(map, OpenKind.UNSUPPLIED_CUSTOMER) == outside
    unused = {s for s in map.services if all(d.service != s for d in active)}
    assert set(opened(map, OpenKind.UNUSED_SERVICE)) == unused
