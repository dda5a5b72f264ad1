"""What a page or a picture belongs to: organisation, map, date."""

from __future__ import annotations

from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery
from chainmap.wording.chains import chain_in_words
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day


def context(map: ChainMap, tr: Translate) -> str:
    info = map.info
    parts = [
        one_line(info.organisation or ""),
        one_line(info.title) or tr("Untitled map"),
        day(info.date, tr) if info.date else "",
    ]
    return " · ".join(filter(None, parts))


def delivery_with_ends(map: ChainMap, delivery: Delivery, tr: Translate) -> str:
    """Quote · Sales → Buyer."""
    ends = chain_in_words((map.provider_of(delivery), delivery.consumer), map, tr)
    return f"{one_line(map.name_of(delivery))} · {ends}"
