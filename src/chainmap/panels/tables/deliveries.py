"""The tables of services and of deliveries: what is offered, who gets it, how good it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from chainmap.analysis.quality import Quadrant
from chainmap.analysis.raters import given, own_rated
from chainmap.errors import SeveralRaters
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    CustomerRating,
    Delivery,
    DeliveryId,
    Exchange,
    Flow,
    ServiceId,
    SupplierRating,
)
from chainmap.panels.pieces import DASH
from chainmap.panels.tables.columns import (
    Column,
    Pick,
    Sheet,
    Value,
    figure,
    reckoned,
    share,
    typed_text,
    words,
)
from chainmap.panels.tables.facts import Facts
from chainmap.wording.kinds import exchange_name, flow_name
from chainmap.wording.language import tr
from chainmap.wording.ratings import quadrant_name

_FLOWS = list(Flow)
_EXCHANGES = list(Exchange)
_STANDARDS = ["missed", "not_measured", "met"]


# -- services ---------------------------------------------------------------------------------


def services() -> Sheet:
    return Sheet(
        "services",
        tr("Services"),
        tr("Nobody offers anything yet. Draw a delivery from one department to another first."),
        (
            words("name", tr("Name"), _service("name"), write=_rename, label="rename"),
            words("provider", tr("Provider"), _service_provider),
            Column("exchange", tr("Exchange"), _service("exchange"), choices=_exchanges,
                   text=lambda one: exchange_name(one, tr), order=_EXCHANGES.index,
                   write=lambda map, id, value: edits.update(map, id, exchange=value)),
            figure("deliveries", tr("Customers"), lambda facts, id: len(facts.deliveries_of(id)),
                   tip=tr("Deliveries in use; 0 is an unused service"), more=_customers),
            figure("satisfaction", tr("Satisfaction"), _mean_satisfaction,
                   tip=tr("Mean satisfaction of its customers, 1–5")),
            figure("criticality", tr("Criticality"), _highest_criticality,
                   tip=tr("The highest of its deliveries, 1–5")),
        ),
        lambda facts: list(facts.map.services),
        _about_service,
        (Pick(tr("Exchange"), tr("Tangible or not"), _exchanges, _service("exchange")),),
    )  # fmt: skip


def _service(name: str) -> Value:
    return lambda facts, id: getattr(facts.map.services.get(ServiceId(id)), name, None)


def _service_provider(facts: Facts, id: str) -> str:
    service = facts.map.services.get(ServiceId(id))
    return facts.name(service.provider) if service else ""


def _customers(facts: Facts, id: str) -> str:
    return facts.names(delivery.consumer for delivery in facts.deliveries_of(id))


def _mean_satisfaction(facts: Facts, id: str) -> float | None:
    ratings = [given(delivery, "satisfaction") for delivery in facts.deliveries_of(id)]
    known = [one for one in ratings if one is not None]
    return sum(known) / len(known) if known else None


def _highest_criticality(facts: Facts, id: str) -> int | None:
    known = [d.criticality for d in facts.deliveries_of(id) if d.criticality is not None]
    return max(known, default=None)


def _about_service(facts: Facts, id: str) -> list[str]:
    """Its deliveries; of an unused one the provider, so that something is to be seen."""
    there = [one.id for one in facts.map.deliveries_by_service.get(ServiceId(id), ())]
    service = facts.map.services.get(ServiceId(id))
    return [*there] or ([service.provider] if service else [])


def _exchanges(_: ChainMap) -> list[tuple[Any, str]]:
    return [(exchange, exchange_name(exchange, tr)) for exchange in Exchange]


def _rename(map: ChainMap, id: str, name: str) -> ChainMap:
    return edits.rename(map, id, name)


# -- deliveries -------------------------------------------------------------------------------


def deliveries() -> Sheet:
    return Sheet(
        "deliveries",
        tr("Deliveries"),
        tr("Nothing is delivered yet. Pull from the edge of one department to another first."),
        (*_records(), *_ratings(), *_reckoned()),
        lambda facts: list(facts.map.deliveries),
        lambda facts, id: [id],
        (Pick(tr("Flow"), tr("All flows"), _flows, _field("flow")),),
    )


def _records() -> tuple[Column, ...]:
    return (
        words("service", tr("Service"), _service_name, write=_rename_delivery, label="rename"),
        words("provider", tr("From"), _provider),
        words("consumer", tr("To"), _consumer),
        Column("flow", tr("Flow"), _field("flow"), text=lambda flow: flow_name(flow, tr),
               write=_set("flow"), choices=_flows, order=_FLOWS.index),
        Column("active", tr("In use"), _field("active"), text=_yes_or_no, write=_set("active"),
               choices=lambda _: [(True, tr("yes")), (False, tr("no"))], is_shown=False),
        _score("criticality", tr("Criticality"), _field("criticality"), _set("criticality")),
        _score("importance", tr("Importance"), _field("importance"), _set("importance")),
        words("frequency", tr("Frequency"), _field("frequency"), write=_set("frequency"),
              read=typed_text, is_shown=False),
    )  # fmt: skip


def _ratings() -> tuple[Column, ...]:
    names = {
        "satisfaction": tr("Satisfaction"),
        "trust": tr("Trust"),
        "respect": tr("Respect"),
        "needs_met": tr("Needs met"),
        "open_communication": tr("Open communication"),
    }
    tip = tr("As the customer rates it, 1–5")
    given = [
        _score(item, name, _by_customer(item), _rate_as_customer(item), tip=tip,
               is_shown=item in ("satisfaction", "trust"))
        for item, name in names.items()
    ]  # fmt: skip
    own = _score("own_satisfaction", tr("Own rating"), _by_supplier, _rate_as_supplier,
                 tip=tr("How satisfied the supplier thinks the customer is, 1–5"))  # fmt: skip
    return (*given, own)


def _reckoned() -> tuple[Column, ...]:
    return (
        figure("relationship", tr("Relationship"), _relationship, is_shown=False,
               tip=tr("Trust, respect, needs met and open communication, 0–100")),
        reckoned(figure("gap", tr("Perception gap"), lambda facts, id: facts.gap(id),
                        tip=tr("Own rating − the customer's; from 2 a blind spot"))),
        reckoned(Column("quadrant", tr("Importance and performance"),
                        lambda facts, id: facts.quadrant(id), text=_quadrant_name,
                        tip=tr("Importance against satisfaction, split at the means"),
                        is_shown=False)),
        reckoned(figure("servqual", tr("SERVQUAL gap"), lambda facts, id: facts.servqual(id),
                        tip=tr("Perceived − expected, −4 to +4"), is_shown=False)),
        reckoned(Column("standard", tr("Standard"), _standard, text=_standard_name,
                        order=_STANDARDS.index, tip=tr("Whether what was agreed is met"))),
        reckoned(share("attainment", tr("Attainment"), _attainment, is_shown=False,
                       tip=tr("Measured against the target; 100% is just met"))),
    )  # fmt: skip


def _score(key: str, title: str, value: Value, write: Any, **more: Any) -> Column:
    return figure(key, title, value, write=write, choices=_scores, **more)


def _scores(_: ChainMap) -> list[tuple[Any, str]]:
    return [(None, DASH), *((score, str(score)) for score in range(1, 6))]


def _flows(_: ChainMap) -> list[tuple[Any, str]]:
    return [(flow, flow_name(flow, tr)) for flow in Flow]


def _delivery(facts: Facts, id: str) -> Delivery | None:
    return facts.map.deliveries.get(DeliveryId(id))


def _field(name: str) -> Value:
    return lambda facts, id: getattr(_delivery(facts, id), name, None)


def _service_name(facts: Facts, id: str) -> str:
    delivery = _delivery(facts, id)
    return facts.map.name_of(delivery) if delivery else ""


def _provider(facts: Facts, id: str) -> str:
    delivery = _delivery(facts, id)
    return facts.name(facts.map.provider_of(delivery)) if delivery else ""


def _consumer(facts: Facts, id: str) -> str:
    delivery = _delivery(facts, id)
    return facts.name(delivery.consumer) if delivery else ""


def _by_customer(item: str) -> Value:
    """Of several raters the mean."""

    def value(facts: Facts, id: str) -> float | None:
        delivery = _delivery(facts, id)
        return given(delivery, item) if delivery is not None else None

    return value


def _by_supplier(facts: Facts, id: str) -> float | None:
    delivery = _delivery(facts, id)
    return own_rated(delivery, "satisfaction").mean if delivery is not None else None


def _relationship(facts: Facts, id: str) -> float | None:
    from chainmap.analysis.ratings import relationship_index

    delivery = _delivery(facts, id)
    return relationship_index(delivery).value if delivery and delivery.active else None


def _standard(facts: Facts, id: str) -> str | None:
    standard = facts.standard(id)
    return None if standard is None else standard.status


def _attainment(facts: Facts, id: str) -> float | None:
    standard = facts.standard(id)
    return None if standard is None else standard.attainment


def _standard_name(status: str) -> str:
    names = {"missed": tr("missed"), "not_measured": tr("not measured"), "met": tr("met")}
    return names.get(status, DASH)


def _quadrant_name(quadrant: str) -> str:
    return quadrant_name(Quadrant(quadrant), tr)


def _yes_or_no(value: bool) -> str:
    return tr("yes") if value else tr("no")


# -- edits ------------------------------------------------------------------------------------


def _set(field: str) -> Callable[[ChainMap, str, Any], ChainMap]:
    return lambda map, id, value: edits.update(map, id, **{field: value})


def _rename_delivery(map: ChainMap, id: str, name: str) -> ChainMap:
    return edits.rename_delivery(map, DeliveryId(id), name)


def _rate_as_customer(item: str) -> Callable[[ChainMap, str, Any], ChainMap]:
    scores: dict[str, Any] = {}

    def rate(map: ChainMap, id: str, score: int | None) -> ChainMap:
        delivery = map.deliveries[DeliveryId(id)]
        if delivery.further_ratings_by_customer:
            raise SeveralRaters(id)
        scores[item] = score
        rated = replace(delivery.rating_by_customer or CustomerRating(), **scores)
        return edits.update(map, id, rating_by_customer=_or_none(rated, CustomerRating()))

    return rate


def _rate_as_supplier(map: ChainMap, id: str, score: int | None) -> ChainMap:
    delivery = map.deliveries[DeliveryId(id)]
    if delivery.further_ratings_by_supplier:
        raise SeveralRaters(id)
    rated = replace(delivery.rating_by_supplier or SupplierRating(), satisfaction=score)
    return edits.update(map, id, rating_by_supplier=_or_none(rated, SupplierRating()))


def _or_none(rating: Any, empty: Any) -> Any:
    """A rating in which nothing is rated is left out of the file."""
    return None if rating == empty else rating
