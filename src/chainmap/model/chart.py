"""Which chart is meant: how the command line and the reports call it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class ChartKind(StrEnum):
    IMPORTANCE_PERFORMANCE = "importance-performance"
    SERVQUAL = "servqual"
    COMPARISON = "comparison"
    STANDARDS = "standards"


MIDPOINT = "midpoint"
"""Importance and performance split at the middle of the scale instead of the means."""
MONTHS = "months"
"""Standards met at the end of each month instead of on each day of measuring."""


class ChartChoice(NamedTuple):
    """`of`: the delivery that it is about, or `MIDPOINT`, or `MONTHS`; empty: the usual one."""

    kind: ChartKind
    of: str = ""

    def __str__(self) -> str:
        """As the command line calls it: `servqual:d7`."""
        return f"{self.kind}:{self.of}" if self.of else str(self.kind)

    @classmethod
    def read(cls, text: str) -> ChartChoice:
        """The choice that a text names, whether there is such a delivery or not.

        Raises:
            ValueError: there is no such chart.
        """
        kind, _, of = text.strip().partition(":")
        return cls(ChartKind(kind), of)
