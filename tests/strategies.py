"""Random valid maps for hypothesis: `@given(maps())`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from hypothesis import strategies as st

from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Action,
    ActionId,
    ActionStatus,
    Agreement,
    Culture,
    CustomerRating,
    Delivery,
    DeliveryId,
    Dismissal,
    DismissalId,
    Display,
    Exchange,
    Filter,
    Flow,
    Flows,
    FoundAbout,
    Frame,
    Group,
    GroupId,
    Lines,
    MapInfo,
    Measurement,
    Need,
    NeedId,
    Note,
    NoteId,
    Party,
    PartyId,
    PartyKind,
    Point,
    Service,
    ServiceId,
    Servqual,
    ServqualDimension,
    Settings,
    Size,
    Subject,
    SupplierRating,
    View,
    ViewId,
)

_T = TypeVar("_T")

texts = st.one_of(
    st.sampled_from(
        ["IT", "Einkauf & Büro", "<b>Größe</b>", "会计", "🚚 Versand", 'say "hi"', "a\nb"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12),
)
"""Texts of at least one character, control characters and all planes of Unicode included."""

scores = st.integers(1, 5)
amounts = st.one_of(st.integers(0, 10_000), st.floats(0, 1e12))
coordinates = st.one_of(st.integers(-1000, 1000), st.floats(-1_000_000, 1_000_000))
points = st.builds(Point, coordinates, coordinates)
sizes = st.builds(Size, st.integers(1, 900), st.floats(1, 900))
colours = st.from_regex(r"\A#[0-9a-fA-F]{6}\Z")


def maybe(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    """The value, or `None` for "not known"."""
    return st.none() | strategy


def _each(record: Any, strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(record, **{key: maybe(strategy) for key in record.__dataclass_fields__})


infos = st.builds(
    MapInfo,
    title=st.just("") | texts,
    organisation=maybe(texts),
    language=st.sampled_from(["de", "en"]),
    date=maybe(st.dates()),
    note=maybe(texts),
)
settings = st.builds(Settings, st.sampled_from(Flows), scores, scores, st.integers(1, 4))
cultures = _each(Culture, st.integers(0, 2))
servquals = _each(
    Servqual, st.builds(ServqualDimension, maybe(scores), maybe(scores), maybe(amounts))
)
agreements = st.builds(
    Agreement,
    kind=st.sampled_from(["OLA", "SLA"]),
    agreed=st.booleans(),
    standard=maybe(texts),
    metric=maybe(texts),
    better=maybe(st.sampled_from(["higher", "lower"])),
    target=maybe(amounts),
    unit=maybe(texts),
    measured=maybe(amounts),
    reviewed_on=maybe(st.dates()),
    review_due=maybe(st.dates()),
    history=st.lists(st.builds(Measurement, st.dates(), amounts), max_size=2).map(tuple),
)

_rater = {"rated_by": maybe(texts), "rated_on": maybe(st.dates()), "comment": maybe(texts)}


def _ratings(record: Any) -> st.SearchStrategy[Any]:
    items = {key: maybe(scores) for key in record.__dataclass_fields__ if key not in _rater}
    return st.builds(record, **items, **_rater)


@st.composite
def maps(draw: st.DrawFn, *, max_parties: int = 4, max_deliveries: int = 6) -> ChainMap:
    """A map without fatal problems; ids are p1, s1, d1 …"""
    groups = [
        Group(GroupId(f"g{n}"), draw(texts), draw(maybe(colours)), draw(st.booleans()))
        for n in _numbers(draw, 2)
    ]
    parties = [_party(draw, n, groups) for n in _numbers(draw, max_parties)]
    services = [_service(draw, n, parties) for n in _numbers(draw, 4 if parties else 0)]
    deliveries = [
        _delivery(draw, n, services, parties)
        for n in _numbers(draw, max_deliveries if services else 0)
    ]
    needs = [_need(draw, n, parties, deliveries) for n in _numbers(draw, 2 if parties else 0)]
    actions = [_action(draw, n, [*parties, *deliveries, *needs]) for n in _numbers(draw, 2)]
    notes = [
        Note(NoteId(f"t{n}"), draw(texts), draw(points), draw(maybe(sizes)), draw(st.booleans()))
        for n in _numbers(draw, 2)
    ]
    filters = _filters(groups, parties, notes)
    views = [_view(draw, n, filters) for n in _numbers(draw, 2)]
    known = [record.id for record in (*parties, *services, *deliveries, *needs)]
    dismissals = [_dismissal(draw, n, known) for n in _numbers(draw, 2 if known else 0)]
    tables: tuple[Any, ...] = (
        groups, parties, services, deliveries, needs, actions, notes, views, dismissals,
    )  # fmt: skip
    return ChainMap(
        draw(infos),
        draw(settings),
        draw(_displays(filters)),
        *({record.id: record for record in table} for table in tables),
    )


def _numbers(draw: st.DrawFn, most: int) -> range:
    return range(1, 1 + draw(st.integers(0, most)))


# Made once: a strategy that is made anew for each record costs more than what it draws.
_parties = st.builds(
    Party,
    id=st.just(PartyId("p")),
    name=texts,
    kind=st.sampled_from(PartyKind),
    owner=maybe(texts),
    headcount=maybe(st.integers(1, 500)),
    description=maybe(texts),
    segment=maybe(texts),
    weight=maybe(amounts),
    culture=maybe(cultures),
    policy_link=maybe(texts),
    trained_on=maybe(st.dates()),
    position=maybe(points),
    size=maybe(sizes),
    colour=maybe(colours),
    locked=st.booleans(),
    asked_on=maybe(st.dates()),
)


def _party(draw: st.DrawFn, number: int, groups: list[Group]) -> Party:
    group = draw(st.sampled_from([None, *(group.id for group in groups)]))
    return replace(draw(_parties), id=PartyId(f"p{number}"), group=group)


def _service(draw: st.DrawFn, number: int, parties: list[Party]) -> Service:
    provider = draw(st.sampled_from(parties)).id
    exchange = draw(st.sampled_from(Exchange))
    about, asked = draw(maybe(texts)), draw(maybe(st.dates()))
    return Service(ServiceId(f"s{number}"), draw(texts), provider, exchange, about, asked)


_deliveries = st.builds(
    Delivery,
    id=st.just(DeliveryId("d")),
    service=st.just(ServiceId("s")),
    consumer=st.just(PartyId("p")),
    flow=st.sampled_from(Flow),
    frequency=maybe(texts),
    volume_per_month=maybe(amounts),
    criticality=maybe(scores),
    importance=maybe(scores),
    active=st.booleans(),
    note=maybe(texts),
    agreement=maybe(agreements),
    rating_by_customer=maybe(_ratings(CustomerRating)),
    rating_by_supplier=maybe(_ratings(SupplierRating)),
    further_ratings_by_customer=st.lists(_ratings(CustomerRating), max_size=2).map(tuple),
    further_ratings_by_supplier=st.lists(_ratings(SupplierRating), max_size=2).map(tuple),
    servqual=maybe(servquals),
    further_servqual=st.lists(servquals, max_size=2).map(tuple),
    route=st.lists(points, max_size=3).map(tuple),
    label_at=maybe(st.floats(0, 1)),
)


def _delivery(
    draw: st.DrawFn, number: int, services: list[Service], parties: list[Party]
) -> Delivery:
    return replace(
        draw(_deliveries),
        id=DeliveryId(f"d{number}"),
        service=draw(st.sampled_from(services)).id,
        consumer=draw(st.sampled_from(parties)).id,
    )


def _need(draw: st.DrawFn, number: int, parties: list[Party], deliveries: list[Delivery]) -> Need:
    ids = [delivery.id for delivery in deliveries]
    met_by = draw(st.lists(st.sampled_from(ids), unique=True, max_size=2)) if ids else []
    consumer = draw(st.sampled_from(parties)).id
    return Need(NeedId(f"n{number}"), consumer, draw(texts), draw(maybe(scores)), tuple(met_by))


def _action(draw: st.DrawFn, number: int, subjects: list[Party | Delivery | Need]) -> Action:
    found = FoundAbout("loop", tuple(record.id for record in subjects[:2]))
    whole = [*(_subject(record) for record in subjects), Subject(finding=found)]
    about = draw(st.sampled_from([None, *whole]))
    status = draw(st.sampled_from(ActionStatus))
    due = draw(maybe(st.dates()))
    return Action(ActionId(f"a{number}"), draw(texts), about, draw(maybe(texts)), due, status)


def _subject(record: Party | Delivery | Need) -> Subject:
    if isinstance(record, Party):
        return Subject(party=record.id)
    if isinstance(record, Delivery):
        return Subject(delivery=record.id)
    return Subject(need=record.id)


def _filters(
    groups: list[Group], parties: list[Party], notes: list[Note]
) -> st.SearchStrategy[Filter]:
    def some(ids: list[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
        if not ids:
            return st.just(())
        return st.lists(st.sampled_from(ids), unique=True, max_size=2).map(tuple)

    return st.builds(
        Filter,
        hidden=some([record.id for record in (*parties, *notes)]),
        groups=some([group.id for group in groups]),
        kinds=some(list(PartyKind)),
        flows=some(list(Flow)),
        critical_from=maybe(scores),
        around=st.sampled_from([None, *(party.id for party in parties)]),
        steps=st.integers(1, 4),
    )


def _displays(filters: st.SearchStrategy[Filter]) -> st.SearchStrategy[Display]:
    flags = st.booleans()
    return st.builds(Display, st.sampled_from(Lines), flags, flags, flags, maybe(filters))


def _view(draw: st.DrawFn, number: int, filters: st.SearchStrategy[Filter]) -> View:
    frames = st.builds(Frame, coordinates, coordinates, st.integers(1, 900), st.floats(1, 900))
    return draw(
        st.builds(
            View,
            id=st.just(ViewId(f"v{number}")),
            name=texts,
            caption=maybe(texts),
            frame=maybe(frames),
            overlay=maybe(texts),
            filter=maybe(filters),
        )
    )


def _dismissal(draw: st.DrawFn, number: int, known: list[str]) -> Dismissal:
    return draw(
        st.builds(
            Dismissal,
            id=st.just(DismissalId(f"f{number}")),
            code=texts,
            about=st.lists(st.sampled_from(known), unique=True, max_size=3).map(tuple),
            reason=texts,
            flows=maybe(st.sampled_from(Flows)),
            dismissed_on=maybe(st.dates()),
        )
    )
