"""The records of a map, as they stand in a `.chainmap` file.

Field order is the key order of the file. `None` means "not known" and is left out of the file.
The types of `limits` say what a value may be.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NamedTuple, NewType, TypeAlias

from chainmap.model.limits import (
    Amount,
    Colour,
    Coordinate,
    Count,
    CultureScore,
    Extent,
    Number,
    Range,
    Score,
    Share,
    Text,
)

GroupId = NewType("GroupId", str)
PartyId = NewType("PartyId", str)
ServiceId = NewType("ServiceId", str)
DeliveryId = NewType("DeliveryId", str)
NeedId = NewType("NeedId", str)
ActionId = NewType("ActionId", str)
NoteId = NewType("NoteId", str)
ViewId = NewType("ViewId", str)
DismissalId = NewType("DismissalId", str)
AnyId: TypeAlias = (
    GroupId | PartyId | ServiceId | DeliveryId | NeedId | ActionId | NoteId | ViewId | DismissalId
)


class Point(NamedTuple):
    """A place on the canvas in scene units, y down."""

    x: Coordinate
    y: Coordinate


class Size(NamedTuple):
    """Width and height in scene units."""

    width: Extent
    height: Extent


class PartyKind(StrEnum):
    DEPARTMENT = "department"
    TEAM = "team"
    PERSON = "person"
    EXTERNAL_CUSTOMER = "external_customer"
    EXTERNAL_SUPPLIER = "external_supplier"

    @property
    def is_internal(self) -> bool:
        """Inside the organisation: department, team or person (the set D of the metrics)."""
        return self is not PartyKind.EXTERNAL_CUSTOMER and self is not PartyKind.EXTERNAL_SUPPLIER


class Exchange(StrEnum):
    TANGIBLE = "tangible"
    INTANGIBLE = "intangible"


class Flow(StrEnum):
    """What travels: the thing itself, an order or question, or feedback."""

    DELIVERY = "delivery"
    REQUEST = "request"
    FEEDBACK = "feedback"


class Flows(StrEnum):
    """The filter of the analysis: which deliveries make a link."""

    DELIVERIES = "deliveries"
    ALL = "all"
    CRITICAL = "critical"


class Lines(StrEnum):
    """How deliveries are drawn."""

    ORTHOGONAL = "orthogonal"
    CURVED = "curved"
    STRAIGHT = "straight"


class ActionStatus(StrEnum):
    OPEN = "open"
    DOING = "doing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class MapInfo:
    title: str = ""
    organisation: Text | None = None
    language: Literal["de", "en"] = "en"
    date: date | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    flows: Flows = Flows.DELIVERIES
    critical_from: Score = 4
    served_from: Score = 3
    blind_spot_from: Annotated[int, Range(1, 4)] = 2


@dataclass(frozen=True, slots=True)
class Filter:
    """What of a map is shown; all conditions must hold, an empty one always does.

    `hidden`: parties and notes hidden one by one. `groups`, `kinds`: of parties. `flows`,
    `critical_from`: of deliveries. `around`: a party and all within so many `steps` of it.
    """

    hidden: tuple[Text, ...] = ()
    groups: tuple[GroupId, ...] = ()
    kinds: tuple[PartyKind, ...] = ()
    flows: tuple[Flow, ...] = ()
    critical_from: Score | None = None
    around: PartyId | None = None
    steps: Count = 1


@dataclass(frozen=True, slots=True)
class Display:
    """How the map is drawn. `jumps`: lines hop over those they cross. `areas`: round groups.

    `boundary`: the line of visibility, round all that is internal. `filter` `None`: all is shown.
    """

    lines: Lines = Lines.ORTHOGONAL
    jumps: bool = True
    areas: bool = True
    boundary: bool = False
    filter: Filter | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A division: an area drawn round its members, or one box for them all where it is folded."""

    id: GroupId
    name: Text
    colour: Colour | None = None
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Culture:
    policy_documented: CultureScore | None = None
    standards_set: CultureScore | None = None
    staff_trained: CultureScore | None = None
    service_is_priority: CultureScore | None = None
    good_service_rewarded: CultureScore | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A node of the map. `weight` is an external customer's share; `position` its centre.

    One that is `locked` is neither moved nor resized by hand, nor by a layout. `asked_on`: when it
    was asked for its customers and suppliers.
    """

    id: PartyId
    name: Text
    kind: PartyKind
    group: GroupId | None = None
    owner: Text | None = None
    headcount: Count | None = None
    description: Text | None = None
    segment: Text | None = None
    weight: Amount | None = None
    culture: Culture | None = None
    policy_link: Text | None = None
    trained_on: date | None = None
    position: Point | None = None
    size: Size | None = None
    colour: Colour | None = None
    locked: bool = False
    asked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """What a party offers; it may have no customer yet.

    `asked_on`: when it was asked who outside uses it.
    """

    id: ServiceId
    name: Text
    provider: PartyId
    exchange: Exchange = Exchange.INTANGIBLE
    description: Text | None = None
    asked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Measurement:
    """What was measured of a standard on one day, in the agreement's unit."""

    on: date
    value: Number


@dataclass(frozen=True, slots=True)
class Agreement:
    """An OLA (internal) or SLA (external) on one delivery.

    `measured` is the latest value of `history`, where there is one. `reviewed_on`: the last review;
    `review_due`: the next.
    """

    kind: Literal["OLA", "SLA"]
    agreed: bool
    standard: Text | None = None
    metric: Text | None = None
    better: Literal["higher", "lower"] | None = None
    target: Number | None = None
    unit: Text | None = None
    measured: Number | None = None
    reviewed_on: date | None = None
    review_due: date | None = None
    history: tuple[Measurement, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerRating:
    """One rater's answer about what is received."""

    satisfaction: Score | None = None
    trust: Score | None = None
    respect: Score | None = None
    needs_met: Score | None = None
    open_communication: Score | None = None
    rated_by: Text | None = None
    rated_on: date | None = None
    comment: Text | None = None


@dataclass(frozen=True, slots=True)
class SupplierRating:
    """One rater's answer about what is given."""

    satisfaction: Score | None = None
    trust: Score | None = None
    respect: Score | None = None
    open_communication: Score | None = None
    rated_by: Text | None = None
    rated_on: date | None = None
    comment: Text | None = None


@dataclass(frozen=True, slots=True)
class ServqualDimension:
    expected: Score | None = None
    perceived: Score | None = None
    weight: Amount | None = None


@dataclass(frozen=True, slots=True)
class Servqual:
    reliability: ServqualDimension | None = None
    responsiveness: ServqualDimension | None = None
    assurance: ServqualDimension | None = None
    empathy: ServqualDimension | None = None
    tangibles: ServqualDimension | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One service going to one consumer: an arrow. `route` holds bends set by hand.

    Of several raters on a side the others stand in `further_ratings_by_…`, of several who gave
    SERVQUAL values in `further_servqual`; weights are the first one's.
    """

    id: DeliveryId
    service: ServiceId
    consumer: PartyId
    flow: Flow
    frequency: Text | None = None
    volume_per_month: Amount | None = None
    criticality: Score | None = None
    importance: Score | None = None
    active: bool = True
    note: Text | None = None
    agreement: Agreement | None = None
    rating_by_customer: CustomerRating | None = None
    rating_by_supplier: SupplierRating | None = None
    further_ratings_by_customer: tuple[CustomerRating, ...] = ()
    further_ratings_by_supplier: tuple[SupplierRating, ...] = ()
    servqual: Servqual | None = None
    further_servqual: tuple[Servqual, ...] = ()
    route: tuple[Point, ...] = ()
    label_at: Share | None = None


@dataclass(frozen=True, slots=True)
class Need:
    id: NeedId
    consumer: PartyId
    text: Text
    importance: Score | None = None
    met_by: tuple[DeliveryId, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundAbout:
    """A finding as an action remembers it: its code, and the ids it was about that are left."""

    code: Text
    about: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What an action is about: exactly one of these is set."""

    party: PartyId | None = None
    delivery: DeliveryId | None = None
    need: NeedId | None = None
    finding: FoundAbout | None = None


@dataclass(frozen=True, slots=True)
class Action:
    id: ActionId
    text: Text
    about: Subject | None = None
    owner: Text | None = None
    due: date | None = None
    status: ActionStatus = ActionStatus.OPEN


@dataclass(frozen=True, slots=True)
class Note:
    id: NoteId
    text: Text
    position: Point
    size: Size | None = None
    locked: bool = False


class Frame(NamedTuple):
    """A part of the canvas in scene units."""

    left: Coordinate
    top: Coordinate
    width: Extent
    height: Extent


@dataclass(frozen=True, slots=True)
class View:
    """One picture of a presentation: what is in sight, what is shown of it, what is said to it.

    `overlay` names what the map is coloured by. `frame` `None`: the whole map.
    """

    id: ViewId
    name: Text
    caption: Text | None = None
    frame: Frame | None = None
    overlay: Text | None = None
    filter: Filter | None = None


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding of the analysis that somebody looked at and set aside, and why.

    `code` names the finding, `about` holds the ids it is about. `flows`: the filter under which it
    held; `None` where the filter does not matter.
    """

    id: DismissalId
    code: Text
    about: tuple[Text, ...]
    reason: Text
    flows: Flows | None = None
    dismissed_on: date | None = None


Record: TypeAlias = Group | Party | Service | Delivery | Need | Action | Note | View | Dismissal
