"""How well a need is served, as the register shows it."""

from __future__ import annotations

from chainmap.analysis.quality import NeedStatus, satisfactions
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Need
from chainmap.wording.language import tr
from chainmap.wording.names import one_line
from chainmap.wording.numbers import number
from chainmap.wording.open_questions import status_words

ICONS = {
    NeedStatus.SERVED: ("check", "good"),
    NeedStatus.POORLY_SERVED: ("warning", "warning"),
    NeedStatus.UNRATED: ("info", "muted"),
    NeedStatus.UNSERVED: ("error", "bad"),
}


def best_satisfaction(map: ChainMap, need: Need) -> float | None:
    """Of the active deliveries that meet it; `None`: there is none, or none is rated."""
    linked = [map.deliveries[id] for id in need.met_by if map.deliveries[id].active]
    return max((one for one in satisfactions(linked) if one is not None), default=None)


def figure(value: float | None) -> str:
    """4/5; empty where nothing is known."""
    return tr("{value}/5").format(value=number(value, tr, 1)) if value is not None else ""


def status_in_full(map: ChainMap, need: Need, status: NeedStatus) -> str:
    """Poorly served: the best satisfaction is 2 of 5."""
    words = status_words(status, tr)
    value = best_satisfaction(map, need)
    if value is None:
        return words
    told = tr("{status}: the best satisfaction is {value} of 5")
    return told.format(status=words, value=number(value, tr, 1))


def delivery_in_words(map: ChainMap, delivery: Delivery) -> str:
    """Sales: quote (4/5)."""
    provider = one_line(map.parties[map.provider_of(delivery)].name)
    told = tr("{party}: {service}", "who is on the other end, and what is delivered")
    words = told.format(party=provider, service=one_line(map.name_of(delivery)))
    (value,) = satisfactions([delivery])
    if not delivery.active:
        return tr("{delivery} (not active)").format(delivery=words)
    if value is None:
        return tr("{delivery} (not rated)").format(delivery=words)
    return tr("{delivery} ({value})").format(delivery=words, value=figure(value))
