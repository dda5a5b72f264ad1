"""What is not known yet about who serves whom: the list that an identification works off.

Every active delivery counts, whatever the filter of the report.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from chainmap.analysis.graph import active_deliveries
from chainmap.analysis.quality import NeedStatus, needs, unused_services
from chainmap.model.asking import departments
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyKind


class OpenKind(StrEnum):
    """In the order in which they are listed."""

    NOT_ASKED = "not_asked"
    NO_CUSTOMER = "no_customer"
    NO_SUPPLIER = "no_supplier"
    UNUSED_SERVICE = "unused_service"
    UNSERVED_NEED = "unserved_need"
    UNSUPPLIED_CUSTOMER = "unsupplied_customer"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """`about`: the id of a party, a service or a need, as `kind` tells."""

    kind: OpenKind
    about: str


def open_questions(map: ChainMap) -> tuple[OpenQuestion, ...]:
    """All that is open, by kind and then in the map's order.

    >>> from chainmap.model.edits import add_party
    >>> map = add_party(ChainMap(), PartyKind.EXTERNAL_CUSTOMER, "Car dealer")
    >>> open_questions(map)
    (OpenQuestion(kind=<OpenKind.UNSUPPLIED_CUSTOMER: 'unsupplied_customer'>, about='p1'),)
    """
    order = list(OpenKind)
    return tuple(sorted(_found(map), key=lambda one: order.index(one.kind)))


def _found(map: ChainMap) -> Iterator[OpenQuestion]:
    active = active_deliveries(map)
    givers = {map.provider_of(delivery) for delivery in active}
    takers = {delivery.consumer for delivery in active}
    for party in departments(map):
        if party.asked_on is None:
            yield OpenQuestion(OpenKind.NOT_ASKED, party.id)
        if party.id not in givers:
            yield OpenQuestion(OpenKind.NO_CUSTOMER, party.id)
        if party.id not in takers:
            yield OpenQuestion(OpenKind.NO_SUPPLIER, party.id)
    for service in unused_services(map):
        yield OpenQuestion(OpenKind.UNUSED_SERVICE, service)
    for need, status in needs(map).items():
        if status is NeedStatus.UNSERVED:
            yield OpenQuestion(OpenKind.UNSERVED_NEED, need)
    for party in map.parties.values():
        if party.kind is PartyKind.EXTERNAL_CUSTOMER and party.id not in takers:
            yield OpenQuestion(OpenKind.UNSUPPLIED_CUSTOMER, party.id)
