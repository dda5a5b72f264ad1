"""Several treatments of loops tried quickly, the best ones thoroughly."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from chainmap.layout.layers.loops import Arc, treatments
from chainmap.layout.layers.order import sifted, swept
from chainmap.layout.layers.proper import Order, Proper
from chainmap.layout.layers.ranks import ranked

Report = Callable[[float], None]
"""Is told the share that is done, 0–1."""


class Effort(NamedTuple):
    """How much is tried.

    `tries` treatments of loops get a glance, `second` of them another one, `thorough` of them all:
    `sweeps` from so many `starts`, then `sifts`. `backwards`: crossings that one more line against
    the flow is worth.
    """

    tries: int
    second: int
    thorough: int
    sweeps: int
    starts: int
    sifts: int
    backwards: float


_EFFORTS = (
    (80, Effort(16, 5, 3, 12, 2, 10, 6.0)),
    (300, Effort(20, 6, 1, 12, 3, 12, 20.0)),
    (900, Effort(16, 5, 2, 10, 2, 12, 12.0)),
    (4000, Effort(4, 2, 1, 4, 1, 1, 12.0)),
)
_LEAST = Effort(1, 1, 1, 1, 1, 0, 12.0)
_GLANCE, _SECOND, _PATIENCE = 2, 4, 4


class Layering(NamedTuple):
    """Layers in order. `turned`: numbers of arcs that run from a higher layer to a lower one."""

    proper: Proper
    turned: frozenset[int]


class _Trial(NamedTuple):
    cost: float
    number: int
    crossings: int
    proper: Proper
    order: Order
    turned: frozenset[int]

    def with_order(self, crossings: int, order: Order) -> _Trial:
        cost = self.cost - self.crossings + crossings
        return self._replace(cost=cost, crossings=crossings, order=order)


def best_layering(
    count: int,
    arcs: Sequence[Arc],
    first: Collection[int],
    last: Collection[int],
    *,
    against: Collection[int] = (),
    report: Report,
) -> Layering:
    """The layering with the fewest crossings and few arcs against the flow.

    Arcs in `against` run backwards for nothing.
    """
    effort = effort_for(len(arcs))
    given = [_turned(arc) if at in against else arc for at, arc in enumerate(arcs)]
    bound = _bound(given, first, last)
    trials = []
    for number, loops in enumerate(treatments(count, bound, effort.tries)):
        straight = [_turned(arc) if at in loops else arc for at, arc in enumerate(bound)]
        proper = Proper(straight, ranked(count, straight, *_ends(straight, first, last)))
        proper.gathered(deep=True)
        turned = [at for at, arc in enumerate(arcs) if arc != straight[at]]
        cost = effort.backwards * len(set(turned) - set(against))
        trial = _Trial(cost, number, 0, proper, proper.copied(), frozenset(turned))
        trials.append(_looked_at(trial, _GLANCE))
        report(0.4 * (number + 1) / effort.tries)
    trials = sorted(trials)[: effort.second]
    for number, trial in enumerate(trials):
        trials[number] = _looked_at(trial, _SECOND)
        report(0.4 + 0.2 * (number + 1) / len(trials))
    trials = sorted(trials)[: effort.thorough]
    for number, trial in enumerate(trials):
        trials[number] = _thoroughly(trial, effort)
        report(0.6 + 0.4 * (number + 1) / len(trials))
    best = min(trials)
    best.proper.put(best.order)
    return Layering(best.proper, best.turned)


def effort_for(arcs: int) -> Effort:
    """By size alone, never by the clock: the same map gives the same picture everywhere."""
    return next((effort for most, effort in _EFFORTS if arcs <= most), _LEAST)


def _looked_at(trial: _Trial, rounds: int) -> _Trial:
    trial.proper.put(trial.order)
    return trial.with_order(*swept(trial.proper, rounds, rounds))


def _thoroughly(trial: _Trial, effort: Effort) -> _Trial:
    """The same layers, ordered with care from several starts."""
    best = trial
    for order in _starts(trial, effort.starts):
        trial.proper.put(order)
        best = min(best, trial.with_order(*swept(trial.proper, effort.sweeps, _PATIENCE)))
    trial.proper.put(best.order)
    return best.with_order(*sifted(trial.proper, effort.sifts, _PATIENCE))


def _starts(trial: _Trial, most: int) -> Iterator[Order]:
    yield trial.order
    for from_end in (False, True)[: most - 1]:
        trial.proper.gathered(deep=False, from_end=from_end)
        yield trial.proper.copied()


def _turned(arc: Arc) -> Arc:
    return arc[1], arc[0]


def _bound(arcs: Sequence[Arc], first: Collection[int], last: Collection[int]) -> list[Arc]:
    """The arcs turned such that the first boxes receive nothing and the last ones give nothing."""
    return [_turned(arc) if arc[1] in first or arc[0] in last else arc for arc in arcs]


def _ends(
    arcs: Sequence[Arc], first: Collection[int], last: Collection[int]
) -> tuple[frozenset[int], frozenset[int]]:
    receiving, giving = {end for _, end in arcs}, {start for start, _ in arcs}
    return frozenset(first) - receiving, frozenset(last) - giving
