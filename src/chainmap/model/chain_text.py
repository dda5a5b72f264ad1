"""Chains as one types them: `Einkauf -[Bleche]-> Fertigung -> Autohaus (Kunde)`.

Arrows are `->`, `→`, `=>` or `>`, and their mirror images; a delivery is named in brackets on its
arrow (`-[Bleche]->`) or after a colon (`Einkauf: Bleche -> Fertigung`). Commas name several
parties. A kind in round brackets tells what a new party is. Quotes keep arrows in a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from chainmap.errors import Refusal
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, PartyKind

MOST_LINES = 5_000

_ARROW = re.compile(
    r"""(?:-\s*\[(?P<named>[^\]\n]*)\]\s*-*>)        # -[name]->
      | (?P<back><-*\s*\[(?P<named_back>[^\]\n]*)\]\s*-+)   # <-[name]-
      | (?P<right>-+>|=+>|→|⇒|➔|>)
      | (?P<left><-+|<=+|←|⇐|<)""",
    re.VERBOSE,
)
_QUOTED = re.compile(r'"[^"\n]*"|„[^“”\n]*[“”]')
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


class ChainTextFault(Exception):
    """Line and column count from 1."""

    def __init__(self, fault: ChainFault, line: int, column: int) -> None:
        super().__init__(f"{fault.name} at {line}:{column}")
        self.fault = fault
        self.line = line
        self.column = column


class Named(NamedTuple):
    """A party as typed. `kind` `None`: none was told."""

    name: str
    kind: PartyKind | None = None


class Step(NamedTuple):
    """A delivery as typed. `service` `None`: it was not named. `provider` alone: a lone party."""

    provider: Named
    consumer: Named | None
    service: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A step that the map does not allow."""

    line: int
    reason: Refusal
    provider: str
    consumer: str


@dataclass(frozen=True, slots=True)
class Typed:
    """The map with what was typed; `ids` of the parties and deliveries that are new in it."""

    map: ChainMap
    ids: frozenset[str]
    refused: tuple[Refused, ...] = ()


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
    return [step for number, line in enumerate(lines, 1) for step in _steps(line, number)]


def typed(map: ChainMap, text: str, usual_service: str) -> Typed:
    """Adds chains to a map: known names are the parties that are there, new ones departments.

    New parties have no place yet.

    Args:
        usual_service: the name of a delivery that was not named.

    Raises:
        ChainTextFault: as `parse_chains` does.
    """
    return added(map, parse_chains(text), usual_service)


def added(map: ChainMap, steps: list[Step], usual_service: str) -> Typed:
    """Adds steps to a map, as `typed` does."""
    known = {_folded(party.name): party.id for party in map.parties.values()}
    before, refused = map.ids, []
    for step in steps:
        map, provider = _party(map, known, step.provider)
        if step.consumer is None:
            continue
        map, consumer = _party(map, known, step.consumer)
        reason = edits.can_deliver(map, provider, consumer)
        if reason is not None:
            names = step.provider.name, step.consumer.name
            refused.append(Refused(step.line, reason, *names))
            continue
        name = step.service or usual_service
        if step.service is None and _delivers(map, provider, consumer):
            continue
        service = edits.offered(map, provider, name)
        if service is not None and any(
            one.consumer == consumer for one in map.deliveries_by_service.get(service.id, ())
        ):
            continue
        map = edits.deliver(map, provider, consumer, name)
    return Typed(map, map.ids - before, tuple(refused))


def _delivers(map: ChainMap, provider: PartyId, consumer: PartyId) -> bool:
    return any(one.consumer == consumer for one in map.deliveries_by_provider.get(provider, ()))


def _party(map: ChainMap, known: dict[str, PartyId], named: Named) -> tuple[ChainMap, PartyId]:
    id = known.get(_folded(named.name))
    if id is None:
        id = PartyId(edits.new_id(map, "parties"))
        map = edits.add_party(map, named.kind or PartyKind.DEPARTMENT, named.name)
        known[_folded(named.name)] = id
    return map, id


# -- one line ---------------------------------------------------------------------------------


def _steps(line: str, number: int) -> Iterator[Step]:
    masked = _masked(line)
    arrows = list(_ARROW.finditer(masked))
    edges = [0, *(edge for arrow in arrows for edge in arrow.span()), len(line)]
    parts = [(line[start:end], start) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    if not arrows:
        if line.strip():
            for named in _names(line, number, 0)[0]:
                yield Step(named, None, None, number)
        return
    read = [_names(part, number, start) for part, start in parts]
    for arrow, (left, right) in zip(arrows, pairwise(read), strict=True):
        leftwards = bool(arrow["left"] or arrow["back"])
        (providers, offer), (consumers, _) = (right, left) if leftwards else (left, right)
        written = (arrow["named"] or arrow["named_back"] or "").strip() or offer
        for provider in providers:
            for consumer in consumers:
                yield Step(provider, consumer, written, number)


def _names(part: str, line: int, start: int) -> tuple[list[Named], str | None]:
    """The parties of a part between arrows, and what stands after its colon."""
    masked = _masked(part)
    colon = masked.find(":")
    service = None
    if colon >= 0:
        service = _unquoted(part[colon + 1 :]) or None
        part, masked = part[:colon], masked[:colon]
    names = []
    begin = 0
    for end in [*(found.start() for found in re.finditer("[,;]", masked)), len(part)]:
        name = part[begin:end]
        if not name.strip():
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
    """The text with what is quoted made harmless, at its old length."""
    return _QUOTED.sub(lambda found: "x" * len(found[0]), text)


def _unquoted(text: str) -> str:
    text = text.strip()
    if _QUOTED.fullmatch(text):
        text = text[1:-1]
    return " ".join(text.split())


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
