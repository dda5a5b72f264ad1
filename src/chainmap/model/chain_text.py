"""Chains as one types them: `Einkauf -[Bleche]-> Fertigung -> Autohaus (Kunde)`.

Arrows are `->`, `→`, `=>` or `>`, and their mirror images; a delivery is named in brackets on its
arrow (`-[Bleche]->`) or after a colon (`Einkauf: Bleche -> Fertigung`). Commas name several
parties. A kind in round brackets tells what a new party is. Quotes keep arrows in a name. A
semicolon after what is delivered begins the next chain: `A -> B: quote; B -> C`.

Who answers for one party may leave it out: `<- Einkauf`, `-> Vertrieb: Angebot`, or just
`Einkauf: Bleche`, which the question turns into a delivery.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto

from chainmap.model.additions import MOST_STEPS, Named, Step, Typed, added
from chainmap.model.map import ChainMap
from chainmap.model.names import tidy
from chainmap.model.records import PartyKind

MOST_LINES = 5_000

_ARROW = re.compile(
    r"""(?:-\s*\[(?P<named>[^\]\n]*)\]\s*-*>)        # -[name]->
      | (?P<back><-*\s*\[(?P<named_back>[^\]\n]*)\]\s*-+)   # <-[name]-
      | (?P<right>-+>|=+>|→|⇒|➔|>)
      | (?P<left><-+|<=+|←|⇐|<)""",
    re.VERBOSE,
)
_QUOTED = re.compile(r'"[^"\n]*"|„[^“”\n]*[“”]')
_TAG = re.compile(r"</?\w[^<>\n]*>")
_KIND = re.compile(r"\(([^()]*)\)\s*$")
_KINDS = {
    **dict.fromkeys(
        ("kunde", "externer kunde", "customer", "external customer", "client"),
        PartyKind.EXTERNAL_CUSTOMER,
    ),
    **dict.fromkeys(
        ("lieferant", "externer lieferant", "supplier", "external supplier"),
        PartyKind.EXTERNAL_SUPPLIER,
    ),
    **dict.fromkeys(("team", "gruppe"), PartyKind.TEAM),
    **dict.fromkeys(("person", "mitarbeiter", "mitarbeiterin"), PartyKind.PERSON),
    **dict.fromkeys(("abteilung", "department"), PartyKind.DEPARTMENT),
}


class ChainFault(Enum):
    """Why a line is not understood."""

    NAME_MISSING = auto()
    TOO_MANY_LINES = auto()
    TOO_MANY_STEPS = auto()
    OPEN_QUOTE = auto()
    """A cell without an end."""


class ChainTextFault(Exception):
    """Line and column count from 1."""

    def __init__(self, fault: ChainFault, line: int, column: int) -> None:
        super().__init__(f"{fault.name} at {line}:{column}")
        self.fault = fault
        self.line = line
        self.column = column


def is_chain(text: str) -> bool:
    """Whether a text holds an arrow, so that it is meant as chains."""
    return _ARROW.search(_masked(text)) is not None


def parse_chains(text: str) -> list[Step]:
    """The deliveries, and the parties named alone, line by line.

    Raises:
        ChainTextFault: a name is missing beside an arrow; or there are too many lines.
    """
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise ChainTextFault(ChainFault.TOO_MANY_LINES, MOST_LINES + 1, 1)
    return limited(
        step
        for number, line in enumerate(lines, 1)
        for chain in _chains(line)
        for step in _steps(chain, number)
    )


def parse_answers(text: str, asked: Named, *, receives: bool) -> list[Step]:
    """As `parse_chains`, for the answers of one party: it is the end that was left out.

    Args:
        receives: names without an arrow deliver to it; else it delivers to them.

    Raises:
        ChainTextFault: as `parse_chains` does.
    """
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise ChainTextFault(ChainFault.TOO_MANY_LINES, MOST_LINES + 1, 1)

    def steps() -> Iterator[Step]:
        for number, line in enumerate(lines, 1):
            for chain in _chains(line):
                for step in _steps(chain, number, asked):
                    yield _turned(step, asked, receives) if step.consumer is None else step

    return limited(steps())


def _turned(lone: Step, asked: Named, receives: bool) -> Step:
    """A name without an arrow, as a delivery to or from the party that was asked."""
    ends = (lone.provider, asked) if receives else (asked, lone.provider)
    return Step(*ends, lone.service, lone.line)


def limited(steps: Iterable[Step]) -> list[Step]:
    """The steps, where they are not too many.

    Raises:
        ChainTextFault: there are more than `MOST_STEPS`.
    """
    found: list[Step] = []
    for step in steps:
        if len(found) == MOST_STEPS:
            raise ChainTextFault(ChainFault.TOO_MANY_STEPS, step.line, 1)
        found.append(step)
    return found


def typed(map: ChainMap, text: str, usual_service: str) -> Typed:
    """Adds chains to a map: known names are the parties that are there, new ones departments.

    New parties have no place yet.

    Args:
        usual_service: the name of a delivery that was not named.

    Raises:
        ChainTextFault: as `parse_chains` does.
    """
    return added(map, parse_chains(text), usual_service)


# -- one line ---------------------------------------------------------------------------------


def _chains(line: str) -> Iterator[str]:
    """The chains of a line, each at its old column."""
    masked = _masked(line)
    arrows = [arrow.span() for arrow in _ARROW.finditer(masked)]
    begin = 0
    for semicolon in re.finditer(";", masked):
        end = semicolon.start()
        told_from = max((stop for _, stop in arrows if begin < stop <= end), default=end)
        is_told = ":" in masked[told_from:end]
        is_in_arrow = any(start < end < stop for start, stop in arrows)
        goes_on = any(start > end for start, _ in arrows) or not masked[end + 1 :].strip()
        if is_told and goes_on and not is_in_arrow:
            yield " " * begin + line[begin:end]
            begin = end + 1
    yield " " * begin + line[begin:]


def _steps(line: str, number: int, asked: Named | None = None) -> Iterator[Step]:
    masked = _masked(line)
    arrows = list(_ARROW.finditer(masked))
    begin = len(line) - len(line.lstrip())
    edges = [begin, *(edge for arrow in arrows for edge in arrow.span()), len(line)]
    parts = [(line[start:end], start) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    if not arrows:
        if tidy(line):
            names, service = _names(line, number, 0)
            for named in names:
                yield Step(named, None, service if asked else None, number)
        return
    read = [_names(part, number, start, asked) for part, start in parts]
    leftwards = [bool(arrow["left"] or arrow["back"]) for arrow in arrows]
    givers = {place + left for place, left in enumerate(leftwards)}
    for place, (arrow, left) in enumerate(zip(arrows, leftwards, strict=True)):
        giver, taker = (place + 1, place) if left else (place, place + 1)
        (providers, offer), (consumers, told) = read[giver], read[taker]
        # Who gives nothing on tells by a colon what it gets: `Vertrieb -> Montage: Auftrag`.
        wanted = told if taker not in givers else None
        written = (arrow["named"] or arrow["named_back"] or "").strip() or offer or wanted
        for provider in providers:
            for consumer in consumers:
                yield Step(provider, consumer, written, number)


def _names(
    part: str, line: int, start: int, asked: Named | None = None
) -> tuple[list[Named], str | None]:
    """The parties of a part between arrows, and what stands after its colon."""
    masked = _masked(part)
    colon = masked.find(":")
    service = None
    if colon >= 0:
        service = _unquoted(part[colon + 1 :]) or None
        part, masked = part[:colon], masked[:colon]
    if asked is not None and not tidy(part):
        return [asked], service
    names = []
    begin = 0
    for end in [*(found.start() for found in re.finditer("[,;]", masked)), len(part)]:
        name = part[begin:end]
        if not tidy(name):
            raise ChainTextFault(ChainFault.NAME_MISSING, line, start + begin + 1)
        names.append(_named(name))
        begin = end + 1
    return names, service


def _named(text: str) -> Named:
    kind = _KIND.search(_masked(text))
    if kind is not None and kind[1].strip().casefold() in _KINDS:
        name = _unquoted(text[: kind.start()])
        if name:
            return Named(name, _KINDS[kind[1].strip().casefold()])
    return Named(_unquoted(text) or text.strip())


def _masked(text: str) -> str:
    """The text with what is quoted, or looks like HTML, made harmless, at its old length."""
    quoted = _QUOTED.sub(lambda found: "x" * len(found[0]), text)
    return _TAG.sub(lambda found: "x" * len(found[0]), quoted)


def _unquoted(text: str) -> str:
    text = text.strip()
    if _QUOTED.fullmatch(text):
        text = text[1:-1]
    return " ".join(text.split())
