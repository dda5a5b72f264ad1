"""A chain of parties in words."""

from __future__ import annotations

from collections.abc import Iterable

from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId
from chainmap.wording.language import Translate
from chainmap.wording.names import party_name

NOTHING = "–"
"""What stands where there is nothing to tell or nothing can be computed."""


def chain_in_words(chain: Iterable[PartyId], map: ChainMap, tr: Translate) -> str:
    """Names with arrows, Purchasing → Production → Car maker; a dash for an empty chain."""
    arrow = tr("{supplier} → {customer}")
    words = ""
    for party in chain:
        name = party_name(map, party)
        words = arrow.format(supplier=words, customer=name) if words else name
    return words or NOTHING
