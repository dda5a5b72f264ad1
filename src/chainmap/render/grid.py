"""Which shapes are near a place, without asking all of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from math import floor
from typing import TypeAlias

from chainmap.render.geometry import Rect

CELL = 512.0
MANY = 512
"""Something that covers more cells than this is looked at on every question."""

_Cell: TypeAlias = tuple[int, int]


class Grid:
    """Ids by the square cells that their rectangles touch."""

    def __init__(self) -> None:
        self._cells: dict[_Cell, set[str]] = {}
        self._cells_of: dict[str, frozenset[_Cell]] = {}
        self._large: set[str] = set()

    def put(self, id: str, parts: Iterable[Rect]) -> None:
        """Adds an id, or moves it."""
        cells = _cells_of(parts)
        if cells == self._cells_of.get(id):
            return
        self.drop(id)
        self._cells_of[id] = cells
        if not cells:
            self._large.add(id)
        for cell in cells:
            self._cells.setdefault(cell, set()).add(id)

    def drop(self, id: str) -> None:
        for cell in self._cells_of.pop(id, ()):
            ids = self._cells[cell]
            ids.discard(id)
            if not ids:
                del self._cells[cell]
        self._large.discard(id)

    def near(self, rect: Rect) -> set[str]:
        """All ids that may touch a rectangle, and perhaps some more."""
        left, top, right, bottom = _span(rect)
        found = set(self._large)
        if (right - left + 1) * (bottom - top + 1) > len(self._cells):
            return found.union(self._cells_of)
        for cell in product(range(left, right + 1), range(top, bottom + 1)):
            found |= self._cells.get(cell, set())
        return found


def _cells_of(parts: Iterable[Rect]) -> frozenset[_Cell]:
    cells: set[_Cell] = set()
    for part in parts:
        left, top, right, bottom = _span(part)
        if left == right and top == bottom:
            cells.add((left, top))
        elif (right - left + 1) * (bottom - top + 1) > MANY:
            return frozenset()
        else:
            cells.update(product(range(left, right + 1), range(top, bottom + 1)))
    return frozenset(cells) if len(cells) <= MANY else frozenset()


def _span(rect: Rect) -> tuple[int, int, int, int]:
    return (
        floor(rect.left / CELL),
        floor(rect.top / CELL),
        floor((rect.left + rect.width) / CELL),
        floor((rect.top + rect.height) / CELL),
    )
