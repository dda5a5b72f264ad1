"""What a map is coloured by: plain values, filled in by who answers and read by who paints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Tone(StrEnum):
    """What a colour says; each theme has one for it.

    `V…`: from bad to good. `S…`: from weak to strong. `A…`: one of several kinds.
    """

    V1 = "v1"
    V2 = "v2"
    V3 = "v3"
    V4 = "v4"
    V5 = "v5"
    S1 = "s1"
    S2 = "s2"
    S3 = "s3"
    S4 = "s4"
    S5 = "s5"
    A1 = "a1"
    A2 = "a2"
    A3 = "a3"
    A4 = "a4"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    NONE = "none"


VALUES = (Tone.V1, Tone.V2, Tone.V3, Tone.V4, Tone.V5)
"""Of the scores 1–5, bad to good."""
STRENGTHS = (Tone.S1, Tone.S2, Tone.S3, Tone.S4, Tone.S5)
"""Of the scores 1–5, weak to strong."""
KINDS = (Tone.A1, Tone.A2, Tone.A3, Tone.A4)


class Mark(NamedTuple):
    """How one record looks: its colour, and a short text beside it that says the same."""

    tone: Tone
    badge: str = ""


class Rest(StrEnum):
    """How those look that have no mark: as ever, without colours of their own, or faint."""

    AS_EVER = "as ever"
    CALM = "calm"
    FAINT = "faint"


class LegendRow(NamedTuple):
    """`is_line`: the mark is one of deliveries."""

    mark: Mark
    text: str
    is_line: bool = False


@dataclass(frozen=True, eq=False)
class Overlay:
    """`name`: what the command line and saved views call it. `marks`: by the id of the record.

    `lines`: what is said besides, each on a line of its own; the filter is among them.
    """

    name: str
    title: str
    lines: tuple[str, ...]
    marks: Mapping[str, Mark]
    legend: tuple[LegendRow, ...] = ()
    rest: Rest = Rest.CALM
    ids: frozenset[str] = field(default=frozenset())
    """What it is about, for whoever brings it into sight; empty: the whole map."""


HEATS = ("satisfaction", "trust", "criticality", "standard")
"""Those that colour deliveries by what is recorded, whatever the filter."""
OVERLAYS = ("tier", "sight", "load", "loops", "findings", *HEATS)
"""Those that are about the whole map."""
ABOUT_ONE = ("reach", "loss")
"""Those about one party: `reach:ID`, `loss:ID`; a party's name will do."""
