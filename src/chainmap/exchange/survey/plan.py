"""What filled questionnaires would add to a map, what is odd about them, who has not answered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from chainmap.errors import InputError
from chainmap.exchange.survey.answers import Answers, Line, SurveyCode, SurveyNotice
from chainmap.exchange.survey.manifest import is_of
from chainmap.exchange.survey.questionnaire import Asked, questionnaires
from chainmap.exchange.survey.reader import line_words
from chainmap.exchange.survey.sheet import shown
from chainmap.model.map import ChainMap
from chainmap.model.rating import Rating, Side, add_rating, add_servqual, raters, servquals
from chainmap.model.records import Delivery, DeliveryId, PartyId, Servqual


@dataclass(frozen=True, slots=True)
class Received:
    """A file that came back: what it says, or why it cannot be read."""

    file: str
    said: Answers | InputError


class State(StrEnum):
    NEW = "new"
    DOUBLE = "double"
    """The same answers are on the map, or among the files, already."""
    EMPTY = "empty"
    """Nothing in it can be taken."""
    REFUSED = "refused"
    """It is no questionnaire, or not of this map."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file, and what of it would be added."""

    file: str
    said: Answers | InputError
    state: State
    ratings: tuple[tuple[Line, Rating], ...] = ()
    servqual: tuple[tuple[DeliveryId, Servqual], ...] = ()
    notices: tuple[SurveyNotice, ...] = ()

    @property
    def answers(self) -> Answers | None:
        return self.said if isinstance(self.said, Answers) else None

    def count(self, side: Side) -> int:
        """On how many deliveries it says something as this side."""
        return sum(line[1] is side for line, _ in self.ratings)


@dataclass(frozen=True, slots=True)
class Plan:
    """`silent`: the parties who are asked and of whom nothing has come."""

    map: ChainMap
    entries: tuple[Entry, ...]
    silent: tuple[PartyId, ...]

    @property
    def proposed(self) -> frozenset[int]:
        """The places of the entries that are new."""
        return frozenset(n for n, one in enumerate(self.entries) if one.state is State.NEW)


def planned(map: ChainMap, received: Sequence[Received]) -> Plan:
    """Compares what came back with the map, and with each other; nothing is changed yet."""
    entries = list(_without_doubles([_entry(map, one) for one in received]))
    return Plan(map, tuple(entries), tuple(_silent(map, entries)))


def applied(plan: Plan, chosen: Collection[int] | None = None) -> ChainMap:
    """The map with the ratings of these entries, by their places; `None`: of those proposed."""
    map = plan.map
    for place in sorted(plan.proposed if chosen is None else chosen):
        entry = plan.entries[place]
        for (delivery, side), rating in entry.ratings:
            map = add_rating(map, delivery, side, rating)
        for delivery, judged in entry.servqual:
            map = add_servqual(map, delivery, judged)
    return map


# -- one file and the map ---------------------------------------------------------------------


def _entry(map: ChainMap, received: Received) -> Entry:
    said = received.said
    if isinstance(said, InputError):
        return Entry(received.file, said, State.REFUSED)
    refusal = _refusal(map, said)
    if refusal is not None:
        return Entry(received.file, said, State.REFUSED, notices=(refusal,))
    usable, notices = _usable(map, said)
    ratings = tuple((line, it) for line, it in said.ratings.items() if line in usable)
    judged = tuple((id, it) for id, it in said.servqual.items() if (id, Side.CUSTOMER) in usable)
    entry = Entry(received.file, said, State.NEW, ratings, judged, (*notices, *said.notices))
    return _compared(map, entry) if ratings or judged else replace(entry, state=State.EMPTY)


def _refusal(map: ChainMap, said: Answers) -> SurveyNotice | None:
    """Why nothing of it belongs to this map.

    Ids alone do not tell maps apart (p1, d1 …), nor do titles, which people change: of a map that
    is called otherwise, some delivery must be the same by id, ends and name.
    """
    manifest, party = said.manifest, said.manifest.questionnaire
    if not is_of(manifest, map) and not any(_is_the_same(map, one) for one in party.asked):
        return SurveyNotice(SurveyCode.OTHER_MAP, {"title": manifest.title})
    if party.party not in map.parties:
        return SurveyNotice(SurveyCode.PARTY_GONE, {"name": party.name})
    return None


def _is_the_same(map: ChainMap, one: Asked) -> bool:
    delivery = map.deliveries.get(one.delivery)
    if delivery is None or not _has_ends(map, delivery, one):
        return False
    return _names(map, delivery, one.side) == (one.other, one.service)


def _has_ends(map: ChainMap, delivery: Delivery, one: Asked) -> bool:
    return (map.provider_of(delivery), delivery.consumer) == (one.provider, one.consumer)


def _names(map: ChainMap, delivery: Delivery, side: Side) -> tuple[str, str]:
    other = map.provider_of(delivery) if side is Side.CUSTOMER else delivery.consumer
    return map.parties[other].name, map.name_of(delivery)


def _usable(map: ChainMap, said: Answers) -> tuple[set[Line], list[SurveyNotice]]:
    """The lines whose delivery is still what was asked about, and what is to be said of others."""
    usable: set[Line] = set()
    gone: list[str] = []
    moved: list[str] = []
    notices = []
    if not is_of(said.manifest, map):
        notices.append(SurveyNotice(SurveyCode.TITLE_DIFFERS, {"title": said.manifest.title}))
    answered = said.ratings.keys() | {(id, Side.CUSTOMER) for id in said.servqual}
    for one in said.manifest.questionnaire.asked:
        delivery = map.deliveries.get(one.delivery)
        if (one.delivery, one.side) not in answered:
            continue
        if delivery is None:
            gone.append(line_words(one))
        elif not _has_ends(map, delivery, one):
            moved.append(line_words(one))
        else:
            usable.add((one.delivery, one.side))
            notices.extend(_renamed(map, delivery, one))
    if gone:
        notices.append(SurveyNotice(SurveyCode.DELIVERY_GONE, {"lines": tuple(gone)}))
    if moved:
        notices.append(SurveyNotice(SurveyCode.DELIVERY_MOVED, {"lines": tuple(moved)}))
    return usable, notices


def _renamed(map: ChainMap, delivery: Delivery, one: Asked) -> Iterator[SurveyNotice]:
    now = _names(map, delivery, one.side)
    if now != (one.other, one.service):
        name = f"{shown(now[0])}: {shown(now[1])}"
        yield SurveyNotice(SurveyCode.RENAMED, {"line": line_words(one), "name": name})


# -- the same answers twice -------------------------------------------------------------------


def _compared(map: ChainMap, entry: Entry) -> Entry:
    """Whether its answers are on the map already, all or some of them."""
    there = [line for line, it in entry.ratings if it in raters(map.deliveries[line[0]], line[1])]
    judged = [id for id, it in entry.servqual if it in servquals(map.deliveries[id])]
    if len(there) == len(entry.ratings) and len(judged) == len(entry.servqual):
        notices = (SurveyNotice(SurveyCode.ALREADY_THERE), *entry.notices)
        return replace(entry, state=State.DOUBLE, notices=notices)
    assert entry.answers is not None
    name = entry.answers.name
    if name is None:
        return entry
    if there:
        return _without(entry, frozenset(there), frozenset(judged))
    if any(_has_answered(map, line, name) for line, _ in entry.ratings):
        before = SurveyNotice(SurveyCode.ANSWERED_BEFORE, {"name": name})
        return replace(entry, notices=(before, *entry.notices))
    return entry


def _without(entry: Entry, there: frozenset[Line], judged: frozenset[DeliveryId]) -> Entry:
    """What a person who signs has said before is not added again."""
    assert entry.answers is not None
    asked = entry.answers.manifest.questionnaire.asked
    lines = tuple(line_words(one) for one in asked if (one.delivery, one.side) in there)
    notice = SurveyNotice(SurveyCode.PARTLY_THERE, {"lines": lines})
    return replace(
        entry,
        ratings=tuple((line, it) for line, it in entry.ratings if line not in there),
        servqual=tuple((id, it) for id, it in entry.servqual if id not in judged),
        notices=(notice, *entry.notices),
    )


def _has_answered(map: ChainMap, line: Line, name: str) -> bool:
    said = raters(map.deliveries[line[0]], line[1])
    return any(_is_called(one.rated_by, name) for one in said)


def _is_called(one: str | None, other: str | None) -> bool:
    return bool(one and other) and str(one).casefold() == str(other).casefold()


def _without_doubles(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Of the same file, and of the same person of a party, the last one counts."""
    for place, entry in enumerate(entries):
        again = [n for n, one in enumerate(entries) if n != place and _is_again(entry, one)]
        last = max(again, key=lambda n: _age(entries, n), default=place)
        if entry.state is State.NEW and _age(entries, last) > _age(entries, place):
            notices = (_told_twice(entry, entries[last]), *entry.notices)
            yield replace(entry, state=State.DOUBLE, notices=notices)
        else:
            yield entry


def _age(entries: Sequence[Entry], place: int) -> tuple[date, int]:
    """The later, the larger: by the date on the sheet, then by the order of the files."""
    answers = entries[place].answers
    return (answers and answers.on) or date.min, place


def _is_again(entry: Entry, other: Entry) -> bool:
    one, two = entry.answers, other.answers
    if one is None or two is None or other.state is not State.NEW:
        return False
    is_same_party = one.manifest.questionnaire.party == two.manifest.questionnaire.party
    return one.digest == two.digest or (is_same_party and _is_called(one.name, two.name))


def _told_twice(entry: Entry, last: Entry) -> SurveyNotice:
    assert entry.answers is not None
    assert last.answers is not None
    if entry.answers.digest == last.answers.digest:
        return SurveyNotice(SurveyCode.SAME_FILE, {"file": last.file})
    values = {"name": entry.answers.name, "file": last.file}
    return SurveyNotice(SurveyCode.SAME_PERSON, values)


# -- who has not answered ---------------------------------------------------------------------


def _silent(map: ChainMap, entries: Sequence[Entry]) -> Iterator[PartyId]:
    """Who would be asked, is not among the files, and has not answered before either."""
    heard = {
        entry.answers.manifest.questionnaire.party
        for entry in entries
        if entry.answers is not None and entry.state in (State.NEW, State.DOUBLE)
    }
    for one in questionnaires(map):
        if one.party not in heard and not any(_is_answered(map, it) for it in one.asked):
            yield one.party


def _is_answered(map: ChainMap, one: Asked) -> bool:
    """Whether a rating bears the marks of an answer; an estimate of the consultant's has none."""
    said = raters(map.deliveries[one.delivery], one.side)
    return any(it.rated_by or it.rated_on or it.comment for it in said)
