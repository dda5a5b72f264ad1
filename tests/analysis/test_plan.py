"""Actions beside the analysis: what they are about, whom they concern, what is still found."""

from __future__ import annotations

import pytest

from chainmap.analysis.card import card_facts
from chainmap.analysis.codes import FindingCode
from chainmap.analysis.finding import Finding
from chainmap.analysis.plan import Found, concerned, ids_about, subject_of
from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.acting import add_action
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, FoundAbout, Need, NeedId, PartyId, Subject
from tests.builders import chart

MAP = "IT -> Sales: laptop; Sales -> +Buyer: quote; Sales -> IT: order; Ops -> Sales: parts"


def finding(map: ChainMap, code: FindingCode) -> Finding:
    return next(one for one in analyse(map).findings if one.code is code)


def planned(map: ChainMap, code: FindingCode) -> ChainMap:
    return add_action(map, "Do", subject_of(finding(map, code)))


def is_lost(map: ChainMap) -> bool:
    (action,) = map.actions.values()
    return Found(analyse(map).findings).is_lost(action)


def test_a_finding_is_found_again_until_it_is_mended() -> None:
    map = planned(chart(MAP), FindingCode.MUTUAL_CUSTOMERS)
    assert not is_lost(map)
    assert is_lost(edits.remove(map, ["d3"]))


def test_a_finding_whose_parties_are_gone_is_lost_and_the_action_stays() -> None:
    map = planned(chart(MAP), FindingCode.MUTUAL_CUSTOMERS)
    gone = edits.remove(map, ["IT", "Sales"])
    assert is_lost(gone)
    assert [action.text for action in gone.actions.values()] == ["Do"]


def test_a_finding_that_is_set_aside_is_still_found() -> None:
    from chainmap.model.dismissing import dismiss

    map = planned(chart(MAP), FindingCode.MUTUAL_CUSTOMERS)
    one = finding(map, FindingCode.MUTUAL_CUSTOMERS)
    map = dismiss(map, one.code, one.ids, "we know", flows=one.flows)
    assert not is_lost(map)


def test_an_action_about_no_finding_is_never_lost() -> None:
    assert not is_lost(add_action(chart(MAP), "Ask", Subject(party=PartyId("IT"))))
    assert not is_lost(add_action(chart(MAP), "Ask"))


@pytest.mark.parametrize(
    ("about", "ids", "parties"),
    [
        (None, [], set()),
        (Subject(party=PartyId("IT")), ["IT"], {"IT"}),
        (Subject(delivery=DeliveryId("d2")), ["d2"], {"Sales", "Buyer"}),
        (Subject(need=NeedId("n1")), ["Buyer", "d2"], {"Sales", "Buyer"}),
        (Subject(finding=FoundAbout("loop", ("IT", "Sales"))), ["IT", "Sales"], {"IT", "Sales"}),
        (Subject(finding=FoundAbout("unused_service", ("s1", "IT"))), ["IT"], {"IT"}),
        (Subject(finding=FoundAbout("unserved_need", ("n1", "Buyer"))), ["Buyer", "d2"],
         {"Sales", "Buyer"}),
        # Whom it cuts off can do nothing about it.
        (Subject(finding=FoundAbout("single_point_of_failure", ("IT", "Ops"))), ["IT"], {"IT"}),
        (Subject(finding=FoundAbout("of_the_future", ("IT",))), ["IT"], {"IT"}),
        (Subject(finding=FoundAbout("loop", ())), [], set()),
    ],
)  # fmt: skip
def test_what_is_shown_of_it_and_whom_it_concerns(
    about: Subject | None, ids: list[str], parties: set[str]
) -> None:
    need = Need(NeedId("n1"), PartyId("Buyer"), "fast", met_by=(DeliveryId("d2"),))
    map = edits.put(chart(MAP), need)
    assert ids_about(map, about) == ids
    assert concerned(map, about) == parties


def test_the_card_lists_an_action_about_a_finding() -> None:
    map = planned(chart(MAP), FindingCode.MUTUAL_CUSTOMERS)
    cards = card_facts(analyse(map), [PartyId(id) for id in ("IT", "Sales", "Ops")])
    assert [[one.text for one in card.actions] for card in cards] == [["Do"], ["Do"], []]
