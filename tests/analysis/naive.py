"""The metrics a second time, straight from their definitions, without a graph library."""

from __future__ import annotations

from itertools import permutations

from chainmap.model.map import ChainMap
from chainmap.model.records import Flow, Flows, PartyKind

Links = set[tuple[str, str]]


def links(map: ChainMap, flows: Flows) -> Links:
    found = set()
    for delivery in map.deliveries.values():
        provider = map.services[delivery.service].provider
        counts = {
            Flows.DELIVERIES: delivery.flow is Flow.DELIVERY,
            Flows.ALL: True,
            Flows.CRITICAL: (delivery.criticality or 0) >= map.settings.critical_from,
        }[flows]
        leaves_customer = map.parties[provider].kind is PartyKind.EXTERNAL_CUSTOMER
        if delivery.active and counts and not leaves_customer and provider != delivery.consumer:
            found.add((provider, delivery.consumer))
    return found


def inside(map: ChainMap) -> set[str]:
    outside = (PartyKind.EXTERNAL_CUSTOMER, PartyKind.EXTERNAL_SUPPLIER)
    return {id for id, party in map.parties.items() if party.kind not in outside}


def of_kind(map: ChainMap, kind: PartyKind) -> set[str]:
    return {id for id, party in map.parties.items() if party.kind is kind}


def successors(links: Links, party: str) -> set[str]:
    return {b for a, b in links if a == party}


def predecessors(links: Links, party: str) -> set[str]:
    return {a for a, b in links if b == party}


def reached(links: Links, party: str) -> set[str]:
    """All on a way of at least one link from the party, itself too if it lies on a cycle."""
    found: set[str] = set()
    edge = successors(links, party)
    while edge - found:
        found |= edge
        edge = {b for a, b in links if a in found}
    return found


def reversed_(links: Links) -> Links:
    return {(b, a) for a, b in links}


def distance(links: Links, party: str, goals: set[str]) -> int | None:
    edge, steps, seen = {party}, 0, {party}
    while edge:
        if edge & goals:
            return steps
        edge = {b for a, b in links if a in edge} - seen
        seen |= edge
        steps += 1
    return None


def without(links: Links, party: str) -> Links:
    return {(a, b) for a, b in links if party not in (a, b)}


def loop_members(links: Links, party: str) -> set[str]:
    return {other for other in reached(links, party) if party in reached(links, other)} | {party}


def count_cycles(links: Links, parties: set[str], longest: int) -> int:
    """By trying every order of every few parties."""
    count = 0
    for length in range(2, longest + 1):
        for order in permutations(sorted(parties), length):
            if order[0] == min(order):
                count += all(
                    (a, b) in links for a, b in zip(order, order[1:] + order[:1], strict=True)
                )
    return count
