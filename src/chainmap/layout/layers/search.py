"""Several treatments of loops tried quickly, the best ones thoroughly."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from chainmap.layout.layers.loops import Arc, treatments
from chainmap.layout.layers.order import improved, settled
from chainmap.layout.layers.proper import Order, Proper
from chainmap.layout.layers.ranks import ranked

Report = Callable[[float], None]
"""Is told the share that is done, 0–1."""

BACKWARDS = 6.0
"""Crossings that one more line against the flow is worth."""


class Effort(NamedTuple):
    """Treatments of loops tried, how many of them thoroughly, and sweeps for these."""

    tries: int
    thorough: int
    rounds: int
    starts: int
    sifting: bool


_EFFORTS = (
    (80, Effort(24, 4, 16, 3, sifting=True)),
    (300, Effort(20, 2, 10, 3, sifting=True)),
    (900, Effort(16, 2, 8, 1, sifting=True)),
    (4000, Effort(5, 1, 4, 1, sifting=False)),
)
_LEAST = Effort(1, 1, 1, 1, sifting=False)


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
        found, order = improved(proper, 4, 4, sifting=False)
        turned = frozenset(
            at for at, (arc, now) in enumerate(zip(arcs, straight, strict=True)) if arc != now
        )
        cost = found + BACKWARDS * len(turned - set(against))
        trials.append(_Trial(cost, number, found, proper, order, turned))
        report(0.5 * (number + 1) / effort.tries)
    chosen = sorted(trials)[: effort.thorough]
    found_all = []
    for done, trial in enumerate(chosen):
        found_all.append(_thoroughly(trial, effort))
        report(0.5 + 0.5 * (done + 1) / len(chosen))
    best = min(found_all)
    best.proper.put(best.order)
    return Layering(best.proper, best.turned)


def effort_for(arcs: int) -> Effort:
    """By size alone, never by the clock: the same map gives the same picture everywhere."""
    return next((effort for most, effort in _EFFORTS if arcs <= most), _LEAST)


def _thoroughly(trial: _Trial, effort: Effort) -> _Trial:
    """The same layers, ordered with care from several starts."""
    proper = trial.proper
    best = None
    for order in _starts(trial, effort.starts):
        proper.put(order)
        found = improved(proper, effort.rounds, 3, sifting=effort.sifting)
        best = found if best is None or found[0] < best[0] else best
    count, order = best or (trial.crossings, trial.order)
    if effort.sifting:
        proper.put(order)
        count, order = settled(proper, 3), proper.copied()
    return trial._replace(cost=trial.cost - trial.crossings + count, crossings=count, order=order)


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
