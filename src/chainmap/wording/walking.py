"""What is said where the keys' way along the deliveries ends."""

from __future__ import annotations

from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, PartyId
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line


def no_way(map: ChainMap, start: str, way: str, tr: Translate) -> str:
    """`way`: "LEFT", "RIGHT", "UP" or "DOWN". `start` may be any record, or none ("")."""
    if start in map.parties:
        words = {
            "LEFT": tr("{name}: no delivery leads to the left."),
            "RIGHT": tr("{name}: no delivery leads to the right."),
            "UP": tr("{name}: no delivery leads upwards."),
            "DOWN": tr("{name}: no delivery leads downwards."),
        }
        return words[way].format(name=one_line(map.parties[PartyId(start)].name))
    if start in map.deliveries:
        name = one_line(map.name_of(map.deliveries[DeliveryId(start)]))
        return tr("{name}: neither end lies that way.").format(name=name)
    return tr("Deliveries lead from party to party: select one of them first.")
