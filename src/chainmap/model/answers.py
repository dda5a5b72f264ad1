"""Answers to "Who needs what from whom?": what is typed or pasted, and what it would add.

What comes of an answer is worked out before it is recorded, so that a person sees it: new names,
names that may mean somebody who is there already, deliveries that are refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from chainmap.model.additions import Named, Step, Typed, added, folded
from chainmap.model.chain_text import is_chain, parse_answers, parse_chains
from chainmap.model.likeness import KnownNames, has_legal_form, lookalikes
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Party, PartyId, PartyKind, Service, ServiceId
from chainmap.model.table_text import is_list_of_answers, parse_table, rows_of

MOST_CANDIDATES = 3
MOST_SERVICES = 300
"""New services at once that are compared with the provider's others."""
MOST_COMPARED = 60_000
"""Pairs of names that are compared letter by letter; of more only the writing."""


class Question(StrEnum):
    """What is asked. `WHO`: which departments there are; of nobody in particular.

    `MEETS`: which delivery meets a need of the party.
    """

    WHO = "who"
    NEEDS = "needs"
    MEETS = "meets"
    SERVES = "serves"
    USES = "uses"


_RECEIVING = (Question.NEEDS, Question.MEETS)
"""Questions about what the party gets."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to a party; `USES` is asked about one of its services."""

    question: Question
    party: PartyId | None = None
    service: ServiceId | None = None


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the person has said about names.

    `meant`: by the key of a doubt, the name it stands for, or itself where it is a new one.
    `kinds`: of new parties, by their folded name.
    """

    meant: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, PartyKind] = field(default_factory=dict)


NOTHING_DECIDED = Decisions()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A new name, and the names that it may mean, the likest first.

    `provider`: whose service is called so; empty for the name of a party.
    """

    name: str
    candidates: tuple[str, ...]
    provider: str = ""

    @property
    def key(self) -> str:
        return _key(self.name, self.provider)


@dataclass(frozen=True, slots=True)
class Answer:
    """The map with an answer in it; `doubts` are to be settled before it is recorded."""

    typed: Typed
    doubts: tuple[Doubt, ...] = ()

    @property
    def map(self) -> ChainMap:
        return self.typed.map

    @property
    def deliveries(self) -> list[Delivery]:
        """The new ones."""
        return [one for one in self.map.deliveries.values() if one.id in self.typed.ids]

    @property
    def parties(self) -> list[Party]:
        """The new ones."""
        return [one for one in self.map.parties.values() if one.id in self.typed.ids]


def answer(
    map: ChainMap,
    asked: Asked,
    text: str,
    usual_service: str,
    decisions: Decisions = NOTHING_DECIDED,
) -> Answer:
    """What an answer would add to a map.

    Raises:
        ChainTextFault: a name is missing, or a table cannot be read.
    """
    steps, groups = _read(map, asked, text)
    steps = [_decided(step, decisions) for step in steps]
    service = map.services.get(asked.service) if asked.service is not None else None
    if service is not None:
        steps = [_of_service(step, service) for step in steps]
    kinds = decisions.kinds
    steps = [_with_kinds(step, kinds, outside=asked.question is Question.USES) for step in steps]
    typed = added(map, steps, usual_service, groups)
    doubts = (*_party_doubts(map, typed), *_service_doubts(typed, usual_service))
    return Answer(typed, tuple(one for one in doubts if one.key not in decisions.meant))


# -- reading ----------------------------------------------------------------------------------


def _read(map: ChainMap, asked: Asked, text: str) -> tuple[list[Step], dict[str, str]]:
    party = map.parties.get(asked.party) if asked.party is not None else None
    if not is_chain(text) and _is_table(text):
        rows = rows_of(text)
        if party is None or not is_list_of_answers(rows):
            return parse_table(text)
        text = "\n".join(_as_line(row) for row in rows if row[0])
    if party is None:
        return parse_chains(text), {}
    here = Named(party.name, party.kind, party.id)
    return parse_answers(text, here, receives=asked.question in _RECEIVING), {}


def _is_table(text: str) -> bool:
    return "\t" in text


def _as_line(row: list[str]) -> str:
    """A row of a table as one would type it."""
    service = row[1].replace('"', "'") if len(row) > 1 else ""
    name = row[0].replace('"', "'")
    return f'"{name}": "{service}"' if service else f'"{name}"'


# -- what names mean --------------------------------------------------------------------------


def _decided(step: Step, decisions: Decisions) -> Step:
    def meant(named: Named) -> Named:
        name = decisions.meant.get(_key(named.name))
        return named if name is None or named.id else named._replace(name=name)

    provider = meant(step.provider)
    consumer = meant(step.consumer) if step.consumer is not None else None
    service = step.service
    if service is not None:
        service = decisions.meant.get(_key(service, provider.name), service)
    return Step(provider, consumer, service, step.line)


def _of_service(step: Step, service: Service) -> Step:
    """A customer that was named without a service gets the one that is asked about."""
    if step.provider.id == service.provider and step.service is None:
        return step._replace(service=service.name)
    return step


def _with_kinds(step: Step, kinds: Mapping[str, PartyKind], *, outside: bool) -> Step:
    """A kind for names that tell none: as decided, or as a company's name and its side tell."""

    def with_kind(named: Named, kind: PartyKind) -> Named:
        decided = kinds.get(folded(named.name))
        if decided is None and named.kind is None:
            decided = kind if has_legal_form(named.name) else None
        return named if decided is None else named._replace(kind=decided)

    provider = with_kind(step.provider, PartyKind.EXTERNAL_SUPPLIER)
    consumer = step.consumer
    if consumer is not None:
        consumer = with_kind(consumer, PartyKind.EXTERNAL_CUSTOMER)
        if outside and consumer.kind is None:
            consumer = consumer._replace(kind=PartyKind.EXTERNAL_CUSTOMER)
    return step._replace(provider=provider, consumer=consumer)


def _key(name: str, provider: str = "") -> str:
    """What tells names apart in decisions: of a party, or of one party's service."""
    return f"{folded(provider)}\n{folded(name)}" if provider else folded(name)


def _party_doubts(map: ChainMap, typed: Typed) -> Iterator[Doubt]:
    """New names that resemble one that is there, or another new one before them."""
    new = [party for party in typed.map.parties.values() if party.id in typed.ids]
    pairs = len(new) * len(typed.map.parties)
    known = KnownNames(
        (party.name for party in map.parties.values()), is_exact=pairs > MOST_COMPARED
    )
    for party in new:
        candidates = known.like(party.name)
        if candidates:
            yield Doubt(party.name, tuple(candidates[:MOST_CANDIDATES]))
        known.add(party.name)


def _service_doubts(typed: Typed, usual: str) -> Iterator[Doubt]:
    """New services that resemble another one of the same provider."""
    new = [one for one in typed.map.services.values() if one.id in typed.ids]
    for service in new if len(new) <= MOST_SERVICES else ():
        if service.name == usual:
            continue
        others = typed.map.services_by_provider[service.provider]
        before = others[: others.index(service)]
        candidates = lookalikes(service.name, [one.name for one in before])
        if candidates:
            provider = typed.map.parties[service.provider].name
            yield Doubt(service.name, tuple(candidates[:MOST_CANDIDATES]), provider)
