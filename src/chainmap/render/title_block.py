"""What of a map's title block is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias, get_args

Part: TypeAlias = Literal["title", "client", "date", "filter", "counts"]
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True)
class TitleBlock:
    """What stands above a map. `date` `None`: the map's own, if it has one.

    `filter`: which flows the analysis counts, and what the canvas leaves out.
    `counts`: how many parties and deliveries can be seen.
    """

    parts: frozenset[Part] = frozenset(PARTS)
    date: date | None = None


USUAL_BLOCK = TitleBlock(frozenset(("title", "client", "date", "filter")))
"""What a PDF has unless another is wanted."""
NO_BLOCK = TitleBlock(frozenset())
