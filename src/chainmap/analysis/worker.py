"""Betweenness in a process of its own: a thread costs the window frames and cannot be killed.

What is counted sooner than a process has started is better counted at once: see `is_short`.
"""

from __future__ import annotations

from chainmap.analysis.brandes import Counted, Counting, count
from chainmap.errand import Errand
from chainmap.errors import CountingFailed

SHORT = 150_000
"""Links looked at, from all sources together: about a tenth of a second."""


def is_short(counting: Counting) -> bool:
    """Whether a process is not worth its start."""
    links = sum(map(len, counting.out))
    return counting.backend is None and links * len(counting.sources) <= SHORT


class CountingProcess(Errand[Counting, Counted]):
    """One counting. `run` gives the counts, and raises CountingFailed or as `count` does."""

    def __init__(self, counting: Counting) -> None:
        # An engine may want processes of its own.
        has_children = counting.backend is not None
        super().__init__(count, counting, CountingFailed, has_children=has_children)
