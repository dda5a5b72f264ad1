"""The paper that a map is put on: its size, which way up, one page or many. Millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Page: TypeAlias = Literal["A4", "A3", "A2", "A1", "A0", "Letter", "Legal", "Tabloid", "fit"]
"""Fit: a page as large as the map at its natural size."""
PAGES: tuple[Page, ...] = get_args(Page)
Orientation: TypeAlias = Literal["auto", "portrait", "landscape"]
"""Auto: as suits the map."""
ORIENTATIONS: tuple[Orientation, ...] = get_args(Orientation)

MM_PER_UNIT = 25.4 / 96
"""The natural size: 96 scene units to the inch."""
_SIZES: dict[str, tuple[float, float]] = {
    "A4": (210.0, 297.0),
    "A3": (297.0, 420.0),
    "A2": (420.0, 594.0),
    "A1": (594.0, 841.0),
    "A0": (841.0, 1189.0),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
    "Tabloid": (279.4, 431.8),
}


@dataclass(frozen=True)
class Tiles:
    """A map over several sheets that are glued together: so many of them, or at a scale.

    `scale`: 1.0 is the natural size; as many sheets as it takes.
    """

    across: int = 1
    down: int = 1
    scale: float | None = None


@dataclass(frozen=True)
class PageSetup:
    """`tiles` `None`: all on one page. A page that fits is never tiled.

    `size`: width and height of paper that has no name, in place of `page`; it is not turned.
    """

    page: Page = "A4"
    orientation: Orientation = "auto"
    tiles: Tiles | None = None
    size: tuple[float, float] | None = None

    def sizes(self) -> list[tuple[float, float]]:
        """Width and height as they may be chosen from; upright first."""
        if self.size is not None:
            return [self.size]
        short, long = _SIZES[self.page]
        upright, across = (short, long), (long, short)
        both = {"auto": [upright, across], "portrait": [upright], "landscape": [across]}
        return both[self.orientation]
