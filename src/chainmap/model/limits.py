"""What a value of a record may be.

`Annotated` marks carry the limits that `chainmap.storage` enforces and puts into the JSON Schema.
"""

from __future__ import annotations

from typing import Annotated, NamedTuple, TypeAlias


class Range(NamedTuple):
    """Inclusive limits of a number; `None` leaves that side open."""

    least: float | None
    most: float | None


class Length(NamedTuple):
    """The least number of characters of a text."""

    least: int


class Pattern(NamedTuple):
    """A regular expression that the whole text must match."""

    regex: str


COORDINATE_LIMIT = 1_000_000.0
EXTENT_LIMIT = 10_000

Text: TypeAlias = Annotated[str, Length(1)]
Number: TypeAlias = int | float
Score: TypeAlias = Annotated[int, Range(1, 5)]
CultureScore: TypeAlias = Annotated[int, Range(0, 2)]
Share: TypeAlias = Annotated[Number, Range(0, 1)]
Count: TypeAlias = Annotated[int, Range(1, None)]
Amount: TypeAlias = Annotated[Number, Range(0, None)]
Coordinate: TypeAlias = Annotated[Number, Range(-COORDINATE_LIMIT, COORDINATE_LIMIT)]
Extent: TypeAlias = Annotated[Number, Range(1, EXTENT_LIMIT)]
Colour: TypeAlias = Annotated[str, Pattern(r"^#[0-9a-fA-F]{6}$")]
