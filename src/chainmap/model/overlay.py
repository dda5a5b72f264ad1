"""What a map is coloured by: plain values, filled in by who answers and read by who paints."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from chainmap.model.shown import Shown


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


_TELLING = (
    Tone.A4, Tone.BAD, Tone.WARNING, *VALUES, *reversed(STRENGTHS), Tone.A1, Tone.A2, Tone.A3,
    Tone.GOOD, Tone.NONE,
)  # fmt: skip
"""Where one box or line stands for several records, the first of these is shown."""


class Mark(NamedTuple):
    """How one record looks: its colour, and a short text beside it that says the same."""

    tone: Tone
    badge: str = ""


class Rest(StrEnum):
    """How those look that have no mark: as ever, without colours of their own, or faint."""

    AS_EVER = "as ever"
    CALM = "calm"
    FAINT = "faint"


class Step(NamedTuple):
    """Which of how many chains is shown."""

    place: int
    of: int


class LegendRow(NamedTuple):
    """`is_line`: the mark is one of deliveries. `number`: how many things on the map have it.

    `was`: how many had it on the map that it is compared with.
    """

    mark: Mark
    text: str
    is_line: bool = False
    number: int | None = None
    was: int | None = None

    @property
    def numbers(self) -> str:
        """As they are written: "7", or "9 → 7"."""
        if self.number is None:
            return ""
        return str(self.number) if self.was is None else f"{self.was} → {self.number}"


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
    step: Step | None = None

    def shown_as(self, shown: Shown) -> Overlay:
        """The same for what is drawn: folded groups and bundles stand for what is in them."""
        if not shown.stand_ins:
            return self
        marks = dict(self.marks)
        for stand_in in dict.fromkeys(shown.stand_ins.values()):
            is_box = stand_in in shown.map.parties
            behind = (id for id in shown.behind(stand_in) if (id in shown.all.parties) is is_box)
            mark = _together([self.marks[id] for id in behind if id in self.marks])
            if mark is not None:
                marks[stand_in] = mark
        return replace(self, marks=marks)

    def counted_among(self, ids: Collection[str], lines: Collection[str]) -> Overlay:
        """The same for a part of what is drawn: its parties, and the `lines` among its ids."""
        marks = {id: self.marks[id] for id in ids if id in self.marks}
        known = frozenset(self.marks.values())
        legend = tuple(
            row if row.number is None else row._replace(number=_number(row, marks, lines, known))
            for row in self.legend
        )
        return replace(self, legend=legend)


def _number(
    row: LegendRow,
    marks: Mapping[str, Mark],
    lines: Collection[str],
    known: Collection[Mark],
) -> int:
    """How many have the mark of a row, or its tone where it stands for several marks."""
    of_its_sort = [mark for id, mark in marks.items() if (id in lines) is row.is_line]
    if row.mark in known:
        return of_its_sort.count(row.mark)
    return sum(mark.tone is row.mark.tone for mark in of_its_sort)


def _together(marks: Sequence[Mark]) -> Mark | None:
    """The most telling of several; dots say that there are others."""
    if not marks:
        return None
    first = min(marks, key=lambda mark: (_TELLING.index(mark.tone), mark.badge))
    if first.badge and any(mark.badge != first.badge for mark in marks):
        return first._replace(badge=f"{first.badge} …")
    return first


HEATS = ("satisfaction", "trust", "criticality", "standard")
"""Those that colour deliveries by what is recorded, whatever the filter."""
OVERLAYS = ("tier", "sight", "load", "loops", "findings", *HEATS)
"""Those that are about the whole map."""
ABOUT_SOME = ("reach", "loss", "chains")
"""Those about some that are named: `reach:ID`, `loss:ID,ID`, `chains:ID`, `chains:ID,ID#3`.

Reach is of parties, loss of parties and deliveries, chains lead from a party to an external
customer, or to any; a name will do instead of an id.
"""


class Choice(NamedTuple):
    """What a map is to be coloured by. `place`: which of several chains, from 1 on."""

    kind: str
    ids: tuple[str, ...] = ()
    place: int = 1

    def __str__(self) -> str:
        """As the command line and saved views call it."""
        place = f"#{self.place}" if self.place != 1 else ""
        return f"{self.kind}:{','.join(map(_quoted, self.ids))}{place}" if self.ids else self.kind

    @classmethod
    def read(cls, text: str) -> Choice:
        """The choice that a text names, whether there is such a one or not."""
        kind, _, about = text.strip().partition(":")
        listed, mark, place = about.rpartition("#")
        if not mark or not place.isdecimal():
            listed, place = about, "1"
        ids = tuple(_unquoted(part.strip()) for part in listed.split(",")) if listed else ()
        return cls(kind, ids, max(int(place), 1))


_ESCAPES = {"%": "%25", ",": "%2C", "#": "%23"}


def _quoted(id: str) -> str:
    return "".join(_ESCAPES.get(letter, letter) for letter in id)


def _unquoted(text: str) -> str:
    for letter, escape in reversed(_ESCAPES.items()):
        text = text.replace(escape, letter)
    return text
