"""What kinds of things are called: parties, flows, filters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from chainmap.analysis.codes import Severity
from chainmap.model.records import Exchange, Flow, Flows, PartyKind
from chainmap.wording.language import Translate

if TYPE_CHECKING:
    from chainmap.model.map import ChainMap


def kind_name(kind: PartyKind, tr: Translate) -> str:
    names = {
        PartyKind.DEPARTMENT: tr("Department"),
        PartyKind.TEAM: tr("Team"),
        PartyKind.PERSON: tr("Person"),
        PartyKind.EXTERNAL_CUSTOMER: tr("External customer"),
        PartyKind.EXTERNAL_SUPPLIER: tr("External supplier"),
    }
    return names[kind]


def kind_names(kind: PartyKind, tr: Translate) -> str:
    """The plural, as a heading."""
    names = {
        PartyKind.DEPARTMENT: tr("Departments"),
        PartyKind.TEAM: tr("Teams"),
        PartyKind.PERSON: tr("Persons"),
        PartyKind.EXTERNAL_CUSTOMER: tr("External customers"),
        PartyKind.EXTERNAL_SUPPLIER: tr("External suppliers"),
    }
    return names[kind]


def flow_name(flow: Flow, tr: Translate) -> str:
    """What travels along one delivery."""
    names = {
        Flow.DELIVERY: tr("Delivery"),
        Flow.REQUEST: tr("Request"),
        Flow.FEEDBACK: tr("Feedback"),
    }
    return names[flow]


def flows_name(flows: Flows, tr: Translate) -> str:
    """The filter, short, as a choice."""
    names = {
        Flows.DELIVERIES: tr("Deliveries only"),
        Flows.ALL: tr("All flows"),
        Flows.CRITICAL: tr("Critical only"),
    }
    return names[flows]


def flows_words(flows: Flows, critical_from: int, tr: Translate) -> str:
    """The filter in full, as it stands on a report; `critical_from` is the map's threshold."""
    words = {
        Flows.DELIVERIES: tr("deliveries only, without requests and feedback"),
        Flows.ALL: tr("deliveries, requests and feedback"),
        Flows.CRITICAL: tr("critical deliveries only (criticality {least} or more)").format(
            least=critical_from
        ),
    }
    return words[flows]


def exchange_name(exchange: Exchange, tr: Translate) -> str:
    names = {Exchange.TANGIBLE: tr("Tangible"), Exchange.INTANGIBLE: tr("Intangible")}
    return names[exchange]


def severity_name(severity: Severity, tr: Translate) -> str:
    names = {
        Severity.HIGH: tr("Serious"),
        Severity.MEDIUM: tr("Notable"),
        Severity.LOW: tr("For information"),
    }
    return names[severity]


def parties_counted(map: ChainMap, tr: Translate) -> str:
    """How many there are, by the name of their kind where all are departments."""
    kinds = {party.kind for party in map.parties.values()}
    if kinds == {PartyKind.DEPARTMENT}:
        return tr("%n departments", "", len(map.parties))
    return tr("%n parties", "", len(map.parties))


def kinds_counted(map: ChainMap, tr: Translate) -> Iterator[str]:
    """How many there are of each kind."""
    for kind in PartyKind:
        count = sum(party.kind is kind for party in map.parties.values())
        if count:
            yield tr("{kind}: {count}").format(kind=kind_names(kind, tr), count=count)


def party_count(count: int, tr: Translate) -> str:
    """How many parties a folded group stands for."""
    return tr("%n parties", "", count)


def boundary_name(tr: Translate) -> str:
    """What the boundary of the organisation is called."""
    return tr("Line of visibility")
