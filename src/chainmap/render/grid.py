"""Which shapes are near a place, without asking all of them.

What is put in waits until somebody asks, or until there is time: a map can be seen from afar, and
dragged about, before all of its labels have been measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from math import floor, inf
from time import perf_counter
from typing import Protocol, TypeAlias

from chainmap.render.geometry import Rect

CELL = 512.0
MANY = 512
"""Something that covers more cells than this is looked at on every question."""

_Cell: TypeAlias = tuple[int, int]


class Spread(Protocol):
    """Something that lies in these rectangles."""

    @property
    def parts(self) -> Sequence[Rect]: ...


class Grid:
    """Ids by the square cells that their rectangles touch."""

    def __init__(self) -> None:
        self._cells: dict[_Cell, set[str]] = {}
        self._cells_of: dict[str, frozenset[_Cell]] = {}
        self._large: set[str] = set()
        self._waiting: dict[str, Spread] = {}

    def put(self, id: str, what: Spread) -> None:
        """Adds an id, or moves it."""
        self._waiting[id] = what

    def drop(self, id: str) -> None:
        self._waiting.pop(id, None)
        self._take_out(id)

    @property
    def is_settled(self) -> bool:
        return not self._waiting

    def settle(self, seconds: float = inf) -> None:
        """Takes in what waits, or as much of it as there is time for."""
        end = perf_counter() + seconds
        while self._waiting:
            id, what = self._waiting.popitem()
            self._take_in(id, _cells_of(what.parts))
            if perf_counter() > end:
                return

    def _take_in(self, id: str, cells: frozenset[_Cell]) -> None:
        before = self._cells_of.get(id)
        if cells == before:
            return
        if before is not None:
            self._take_out(id)
        self._cells_of[id] = cells
        if not cells:
            self._large.add(id)
        for cell in cells:
            ids = self._cells.get(cell)
            if ids is None:
                self._cells[cell] = {id}
            else:
                ids.add(id)

    def _take_out(self, id: str) -> None:
        for cell in self._cells_of.pop(id, ()):
            ids = self._cells[cell]
            ids.discard(id)
            if not ids:
                del self._cells[cell]
        self._large.discard(id)

    def near(self, rect: Rect) -> set[str]:
        """All ids that may touch a rectangle, and perhaps some more."""
        self.settle()
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
