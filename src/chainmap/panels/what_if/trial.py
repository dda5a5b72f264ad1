"""A what-if under way: what is taken out and added for trial, and the answer to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from chainmap.model import edits
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId
from chainmap.session import Session

if TYPE_CHECKING:
    from chainmap.analysis.what_if import Standing, WhatIf

Run: TypeAlias = "Callable[[Callable[[], Any], Callable[[Any, Exception | None], None]], None]"
"""Does some work on another thread and hands the result, or else the exception, back to this."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A delivery that might be."""

    provider: PartyId
    consumer: PartyId
    name: str


@dataclass(frozen=True, slots=True)
class Question:
    """`out`: parties and deliveries, in the order of taking them out."""

    out: tuple[str, ...] = ()
    added: tuple[Proposal, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.out or self.added)


@dataclass(frozen=True, slots=True)
class Answer:
    """What would be, and the map that it is about."""

    map: ChainMap
    question: Question
    found: WhatIf


class Trial(QObject):
    """The map stays as it is until `apply`. `changed`: the question, or whether there is one.

    `answered` follows as soon as the answer is there; `failed` brings the analysis' own fault.
    """

    changed = Signal()
    answered = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = False
        self.question = Question()
        self.answer: Answer | None = None
        self._session = session
        self._run = run
        self._turn = 0
        self._before: tuple[ChainMap, Standing] | None = None
        session.committed.connect(self._follow)
        session.opened.connect(self.end)

    # -- the question -------------------------------------------------------------------------

    def begin(self) -> None:
        if not self.is_on:
            self.is_on = True
            self.changed.emit()

    def take_out(self, ids: Iterable[str]) -> None:
        """Parties and deliveries among the ids; others cannot be taken out."""
        out = dict.fromkeys([*self.question.out, *self.can_take_out(ids)])
        self._ask(replace(self.question, out=tuple(out)))

    def can_take_out(self, ids: Iterable[str]) -> list[str]:
        """Those of the ids that are parties or deliveries and not out yet, in the map's order."""
        map, wanted = self._session.recorded, {*ids} - {*self.question.out}
        return [id for id in (*map.parties, *map.deliveries) if id in wanted]

    def put_back(self, id: str) -> None:
        out = tuple(other for other in self.question.out if other != id)
        self._ask(replace(self.question, out=out))

    def propose(self, provider: PartyId, consumer: PartyId, name: str) -> None:
        """A delivery that might be; whoever asks has made sure that it can be."""
        proposal = Proposal(provider, consumer, name)
        if proposal not in self.question.added:
            self._ask(replace(self.question, added=(*self.question.added, proposal)))

    def withdraw(self, proposal: Proposal) -> None:
        added = tuple(other for other in self.question.added if other != proposal)
        self._ask(replace(self.question, added=added))

    def end(self) -> None:
        """Back to the map as it is."""
        self._turn += 1
        self._before = None
        if self.is_on:
            self.is_on, self.question, self.answer = False, Question(), None
            self.changed.emit()

    def apply(self) -> None:
        """Changes the map as the question says, in one step."""
        self._session.settle()
        map, question = self._session.recorded, self.question
        map = edits.remove(map, question.out)
        for one in question.added:
            if one.provider in map.parties and one.consumer in map.parties:
                map = edits.deliver(map, one.provider, one.consumer, one.name)
        self.end()
        self._session.commit(map, "what if")

    # -- the answer ---------------------------------------------------------------------------

    def _ask(self, question: Question) -> None:
        self.is_on = True
        self.question = question
        self._begin()
        self.changed.emit()

    def _begin(self) -> None:
        self._turn += 1
        self.answer = None
        if self.question:
            map = self._session.recorded
            before = self._before[1] if self._before and self._before[0] is map else None
            work = partial(_reckoned, map, self.question, before)
            self._run(work, partial(self._take, self._turn))

    def _take(
        self, turn: int, result: tuple[Answer, Standing] | None, fault: Exception | None
    ) -> None:
        if turn != self._turn:
            return
        if result is None:
            self.failed.emit(fault)
            return
        self.answer = result[0]
        self._before = result[0].map, result[1]
        self.answered.emit()

    def _follow(self, change: Change) -> None:
        """What is not in the map any more can neither be out nor deliver."""
        if not self.is_on or change.only_looks:
            return
        map = change.after
        self.question = Question(
            tuple(id for id in self.question.out if id in map.parties or id in map.deliveries),
            tuple(one for one in self.question.added if _can_be(map, one)),
        )
        self._begin()
        self.changed.emit()


def _can_be(map: ChainMap, proposal: Proposal) -> bool:
    ends = proposal.provider, proposal.consumer
    return all(end in map.parties for end in ends) and edits.can_deliver(map, *ends) is None


def _reckoned(
    map: ChainMap, question: Question, before: Standing | None
) -> tuple[Answer, Standing]:
    # networkx takes long to import: on this thread, nobody waits for it.
    from chainmap.analysis.graph import supply_graph
    from chainmap.analysis.what_if import Standing, what_if

    flows = map.settings.flows
    before = before or Standing(supply_graph(map, flows))
    links = [(one.provider, one.consumer) for one in question.added]
    return Answer(map, question, what_if(map, flows, question.out, links, before=before)), before
