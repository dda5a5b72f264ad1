"""How internal and external customers rate what the organisation delivers, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chainmap.analysis.quality import internal_deliveries, mean
from chainmap.analysis.raters import ITEMS, rated
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, PartyKind


@dataclass(frozen=True, slots=True)
class Average:
    """The mean over `deliveries` that are rated, 1–5, each the mean of its raters.

    `answers`: of all raters together. `None` where there is none.
    """

    mean: float | None
    deliveries: int
    answers: int


@dataclass(frozen=True, slots=True)
class Compared:
    """One item of `raters.ITEMS`, as internal and as external customers rate it."""

    item: str
    internal: Average
    external: Average

    @property
    def difference(self) -> float | None:
        """Internal − external, −4…+4; `None` where a side is empty."""
        if self.internal.mean is None or self.external.mean is None:
            return None
        return self.internal.mean - self.external.mean


def compare(map: ChainMap) -> tuple[Compared, ...]:
    """Each item over the active deliveries that departments, teams and persons provide."""
    provided = internal_deliveries(map)
    inside = [d for d in provided if map.parties[d.consumer].kind.is_internal]
    kind = PartyKind.EXTERNAL_CUSTOMER
    outside = [d for d in provided if map.parties[d.consumer].kind is kind]
    return tuple(Compared(it, _average(inside, it), _average(outside, it)) for it in ITEMS)


def _average(deliveries: Iterable[Delivery], item: str) -> Average:
    known = [it for it in (rated(delivery, item) for delivery in deliveries) if it.n]
    return Average(mean(it.mean for it in known), len(known), sum(it.n for it in known))
