"""How far a layout is: what it is busy with, and what share of that is done."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias


class Step(StrEnum):
    """What a layout does, in this order."""

    PLACES = "places"
    LINES = "lines"
    NAMES = "names"


Progress: TypeAlias = Callable[[Step, float], None]
"""Is told the step, and the share of it that is done, 0–1."""


def unseen(step: Step, share: float) -> None:
    """For those who do not want to know."""
