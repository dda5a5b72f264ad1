"""What is on the sheets of our workbook: their columns, and the rows that a map fills them with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from chainmap.analysis.quality import needs as need_statuses
from chainmap.analysis.raters import ITEMS, OWN_ITEMS
from chainmap.analysis.standards import StandardStatus, standard_status
from chainmap.exchange.workbook.values import (
    ChoiceValue,
    DayValue,
    NumberValue,
    TextValue,
    Value,
    held,
)
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side, raters
from chainmap.model.records import (
    Action,
    Culture,
    Delivery,
    Exchange,
    Flow,
    Party,
    PartyId,
    PartyKind,
    Service,
)
from chainmap.wording import workbook as words
from chainmap.wording.kinds import exchange_name, flow_name, kind_name
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.open_questions import status_words
from chainmap.wording.ratings import standard_name

LINE, TEXT, DAY = TextValue(), TextValue(line=False), DayValue()
SCORE, AMOUNT, FIGURE = NumberValue(True, 1, 5), NumberValue(False, 0), NumberValue()
COUNT, ANSWER = NumberValue(True, 1), NumberValue(True, 0, 2)
YES_NO = ChoiceValue(words.yes_no)
KIND = ChoiceValue(lambda tr: {kind: kind_name(kind, tr) for kind in PartyKind})
EXCHANGE = ChoiceValue(lambda tr: {one: exchange_name(one, tr) for one in Exchange})
FLOW = ChoiceValue(lambda tr: {flow: flow_name(flow, tr) for flow in Flow})
SIDE = ChoiceValue(words.side_names)
AGREEMENT = ChoiceValue(words.agreement_names)
BETTER = ChoiceValue(words.better_names)
ACTION_STATUS = ChoiceValue(words.action_status_names)
STANDING = ChoiceValue(lambda tr: {one: standard_name(one, tr) for one in StandardStatus})


@dataclass(frozen=True, slots=True)
class BookColumn:
    """`computed`: to look at only; what is typed there is not read back. `names`: of parties."""

    key: str
    value: Value = LINE
    width: int = 12
    computed: bool = False
    names: bool = False


@dataclass(frozen=True, slots=True)
class BookRow:
    """`key`: what the row is known by, "" for one that was typed anew; `values` by column."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


def _shown(key: str, width: int, value: Value = LINE) -> BookColumn:
    return BookColumn(key, value, width, computed=True)


_ID = BookColumn("id", LINE, 8)
_ENDS = (_shown("from", 24), _shown("service", 30), _shown("to", 24))
_CULTURE = tuple(BookColumn(f"culture.{item.name}", ANSWER, 12) for item in fields(Culture))
COLUMNS: Mapping[str, tuple[BookColumn, ...]] = {
    "parties": (
        _ID,
        BookColumn("name", LINE, 30),
        BookColumn("kind", KIND, 18),
        BookColumn("group", LINE, 20),
        BookColumn("owner", LINE, 20),
        BookColumn("headcount", COUNT, 11),
        BookColumn("segment", LINE, 16),
        BookColumn("weight", AMOUNT, 10),
        BookColumn("description", TEXT, 40),
        BookColumn("policy_link", LINE, 24),
        BookColumn("trained_on", DAY, 12),
        *_CULTURE,
        _shown("customers", 11, COUNT),
        _shown("suppliers", 11, COUNT),
        _shown("tier", 8, COUNT),
        _shown("external", 14, COUNT),
    ),
    "services": (
        _ID,
        BookColumn("provider", LINE, 26, names=True),
        BookColumn("name", LINE, 34),
        BookColumn("exchange", EXCHANGE, 14),
        BookColumn("description", TEXT, 44),
        _shown("used_by", 40),
    ),
    "deliveries": (
        _ID,
        BookColumn("from", LINE, 26, names=True),
        BookColumn("service", LINE, 32),
        BookColumn("to", LINE, 26, names=True),
        BookColumn("flow", FLOW, 14),
        BookColumn("frequency", LINE, 16),
        BookColumn("volume", AMOUNT, 12),
        BookColumn("criticality", SCORE, 11),
        BookColumn("importance", SCORE, 11),
        BookColumn("active", YES_NO, 9),
        BookColumn("note", TEXT, 40),
    ),
    "needs": (
        _ID,
        BookColumn("consumer", LINE, 26, names=True),
        BookColumn("text", TEXT, 50),
        BookColumn("importance", SCORE, 11),
        BookColumn("met_by", LINE, 18),
        _shown("status", 16),
    ),
    "ratings": (
        BookColumn("delivery", LINE, 10),
        *_ENDS,
        BookColumn("side", SIDE, 12),
        BookColumn("number", COUNT, 8),
        *(BookColumn(item, SCORE, 13) for item in ITEMS),
        BookColumn("rated_by", LINE, 18),
        BookColumn("rated_on", DAY, 12),
        BookColumn("comment", TEXT, 40),
    ),
    "standards": (
        BookColumn("delivery", LINE, 10),
        *_ENDS,
        BookColumn("agreement", AGREEMENT, 9),
        BookColumn("agreed", YES_NO, 10),
        BookColumn("standard", TEXT, 34),
        BookColumn("metric", LINE, 22),
        BookColumn("better", BETTER, 16),
        BookColumn("target", FIGURE, 10),
        BookColumn("unit", LINE, 10),
        BookColumn("measured", FIGURE, 11),
        BookColumn("measured_on", DAY, 12),
        BookColumn("reviewed_on", DAY, 12),
        BookColumn("review_due", DAY, 12),
        _shown("standing", 14, STANDING),
    ),
    "actions": (
        _ID,
        BookColumn("action", TEXT, 50),
        BookColumn("about", LINE, 12),
        _shown("about_words", 40),
        BookColumn("owner", LINE, 20),
        BookColumn("due", DAY, 12),
        BookColumn("status", ACTION_STATUS, 14),
    ),
}
"""The sheets that are read back, in their order."""
RATER = ("rated_by", "rated_on", "comment")


class Labels:
    """What parties and services are called on the sheets: by name, with the id where names twin."""

    def __init__(self, map: ChainMap) -> None:
        self.map = map
        named = {id: held(one_line(party.name)) for id, party in map.parties.items()}
        count = Counter(name.casefold() for name in named.values())
        self.parties = {
            id: name if count[name.casefold()] == 1 and name else f"{name} [{id}]"
            for id, name in named.items()
        }

    @cached_property
    def services(self) -> Mapping[str, str]:
        listed = self.map.services.values()
        named = {one.id: (one.provider, held(one_line(one.name))) for one in listed}
        count = Counter((party, name.casefold()) for party, name in named.values())
        return {
            id: name if count[party, name.casefold()] == 1 and name else f"{name} [{id}]"
            for id, (party, name) in named.items()
        }


Facts = Mapping[PartyId, Mapping[str, int | None]]
"""What is reckoned about each party: customers, suppliers, tier, external."""


class Rows:
    """The rows of every sheet. `facts` may be left out where only what is read back matters."""

    def __init__(self, map: ChainMap, tr: Translate, facts: Facts | None = None) -> None:
        self.map = map
        self._tr = tr
        self._facts = facts or {}
        self.labels = Labels(map)

    def of(self, sheet: str) -> list[BookRow]:
        """The rows of one of `COLUMNS`, in the order of the map."""
        makers: Mapping[str, Callable[[], Iterator[BookRow]]] = {
            "parties": self._parties,
            "services": self._services,
            "deliveries": self._deliveries,
            "needs": self._needs,
            "ratings": self._ratings,
            "standards": self._standards,
            "actions": self._actions,
        }
        return [*makers[sheet]()]

    def _parties(self) -> Iterator[BookRow]:
        for party in self.map.parties.values():
            yield BookRow(party.id, self._party(party) | dict(self._facts.get(party.id, {})))

    def _party(self, party: Party) -> dict[str, Any]:
        plain = (
            *("id", "name", "kind", "owner", "headcount", "segment", "weight", "description"),
            *("policy_link", "trained_on"),
        )
        culture = party.culture or Culture()
        group = self.map.groups[party.group].name if party.group is not None else None
        answers = {f"culture.{one.name}": getattr(culture, one.name) for one in fields(Culture)}
        return {key: getattr(party, key) for key in plain} | {"group": group} | answers

    def _services(self) -> Iterator[BookRow]:
        for service in self.map.services.values():
            plain = ("id", "name", "exchange", "description")
            users = dict.fromkeys(
                self.labels.parties[one.consumer]
                for one in self.map.deliveries_by_service.get(service.id, ())
            )
            values = {key: getattr(service, key) for key in plain}
            provider = self.labels.parties[service.provider]
            yield BookRow(service.id, values | {"provider": provider, "used_by": ", ".join(users)})

    def _ends(self, delivery: Delivery) -> dict[str, Any]:
        return {
            "from": self.labels.parties[self.map.provider_of(delivery)],
            "service": self.labels.services[delivery.service],
            "to": self.labels.parties[delivery.consumer],
        }

    def _deliveries(self) -> Iterator[BookRow]:
        plain = ("id", "flow", "frequency", "criticality", "importance", "active", "note")
        for delivery in self.map.deliveries.values():
            values = {key: getattr(delivery, key) for key in plain}
            values["volume"] = delivery.volume_per_month
            yield BookRow(delivery.id, self._ends(delivery) | values)

    def _needs(self) -> Iterator[BookRow]:
        statuses = need_statuses(self.map)
        for need in self.map.needs.values():
            values = {
                "id": need.id,
                "consumer": self.labels.parties[need.consumer],
                "text": need.text,
                "importance": need.importance,
                "met_by": "; ".join(need.met_by),
                "status": status_words(statuses[need.id], self._tr),
            }
            yield BookRow(need.id, values)

    def _ratings(self) -> Iterator[BookRow]:
        """A row for each rater, and an empty one for a side that was not asked."""
        for delivery in self.map.deliveries.values():
            ends = {"delivery": delivery.id} | self._ends(delivery)
            for side in Side:
                asked = ITEMS if side is Side.CUSTOMER else OWN_ITEMS
                for number, rating in enumerate(raters(delivery, side) or (None,), 1):
                    said = {key: getattr(rating, key, None) for key in (*asked, *RATER)}
                    values = ends | {"side": side, "number": number} | said
                    yield BookRow(rating_key(delivery.id, side, number), values)

    def _standards(self) -> Iterator[BookRow]:
        """A row for each delivery, empty where nothing is agreed."""
        plain = (
            *("agreed", "standard", "metric", "better", "target", "unit", "measured"),
            *("reviewed_on", "review_due"),
        )
        for delivery in self.map.deliveries.values():
            agreement = delivery.agreement
            values: dict[str, Any] = {key: getattr(agreement, key, None) for key in plain}
            values["agreement"] = agreement.kind if agreement else None
            history = agreement.history if agreement else ()
            values["measured_on"] = history[-1].on if history else None
            values["standing"] = standard_status(delivery) if agreement else None
            yield BookRow(delivery.id, {"delivery": delivery.id} | self._ends(delivery) | values)

    def _actions(self) -> Iterator[BookRow]:
        for action in self.map.actions.values():
            values = {
                "id": action.id,
                "action": action.text,
                "about": self._about_id(action),
                "about_words": self._about(action),
                "owner": action.owner,
                "due": action.due,
                "status": action.status,
            }
            yield BookRow(action.id, values)

    def _about_id(self, action: Action) -> str | None:
        about = action.about
        return (about.party or about.delivery or about.need) if about else None

    def _about(self, action: Action) -> str | None:
        about = action.about
        if about is None:
            return None
        ids = about.finding.about if about.finding else (self._about_id(action) or "",)
        return "; ".join(filter(None, (self._called(id) for id in ids)))

    def _called(self, id: str) -> str:
        record = self.map.find(id)
        if isinstance(record, Delivery):
            ends = self._ends(record)
            return f"{ends['from']} → {ends['to']}: {ends['service']}"
        if isinstance(record, Party | Service):
            return one_line(record.name)
        return one_line(getattr(record, "text", id))


def rating_key(delivery: str, side: Side, number: int) -> str:
    return f"{delivery}\n{side}\n{number}"
