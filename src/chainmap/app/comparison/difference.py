"""Two maps compared, off the window’s thread, and what the canvases show of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from chainmap.model.map import ChainMap
from chainmap.model.overlay import Overlay
from chainmap.model.records import Delivery, PartyId
from chainmap.render.apart import on_one_picture, placed_as, shown_whole, way_between
from chainmap.wording.language import Translate

if TYPE_CHECKING:
    from chainmap.analysis.changes import MapChanges
    from chainmap.layout.values import Route
    from chainmap.wording.change_list import ChangeRow
    from chainmap.wording.overlay_sides import Sides

CHANGES = "changes"
"""What both maps are coloured by at first: what was added, removed or changed."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two maps. `now`: as it is when it is compared; `name`: what it is called.

    `lines`: as they run where it is open, if it is.
    """

    name: str
    now: Callable[[], ChainMap]
    lines: Callable[[], Mapping[str, Route]] = dict


@dataclass(frozen=True)
class Comparison:
    """`before` and `after`: as they are drawn, in the same manner, with the same ids for what is
    the same.

    `sources`: the maps that were compared. `way`: how far what is on both has moved.
    """

    sources: tuple[ChainMap, ChainMap]

    changes: MapChanges
    before: ChainMap
    after: ChainMap
    way: tuple[float, float]

    @cached_property
    def both(self) -> ChainMap:
        """All of both on one picture; it measures texts, so the window's thread must ask for it."""
        return on_one_picture(self._union, self.changes.before.map, self.changes.after.map)

    @cached_property
    def _union(self) -> ChainMap:
        return self.changes.both

    @property
    def is_empty(self) -> bool:
        return not self.changes.records and not self.changes.findings

    def rows(self, tr: Translate) -> tuple[ChangeRow, ...]:
        from chainmap.wording.change_list import change_rows

        return change_rows(self.changes, tr)

    def matched(self, tr: Translate) -> str:
        from chainmap.wording.changes import matched_words

        return matched_words(self.changes, tr)

    def overlays(self, kind: str, tr: Translate) -> Sides:
        """What both maps are coloured by: one of `OVERLAYS`, or `CHANGES`."""
        from chainmap.wording.overlay_sides import Sides, overlay_sides

        if kind != CHANGES:
            return overlay_sides(kind, self.changes.before, self.changes.after, tr)
        both = self._changes_overlay(tr)
        return Sides(_for_side(both, self.before), _for_side(both, self.after), both)

    def _changes_overlay(self, tr: Translate) -> Overlay:
        from chainmap.wording.changes import changes_overlay

        return changes_overlay(self.changes, tr)

    def place_on(self, map: ChainMap, ids: Collection[str]) -> frozenset[str]:
        """What of `map` shows the place of records of either map: they, or those they are at."""
        there = frozenset(id for id in ids if id in map.parties or id in map.deliveries)
        if there:
            return there
        return frozenset(id for one in ids for id in self._beside(one) if id in map.parties)

    def _beside(self, id: str) -> Collection[str]:
        map = self._union
        record = map.find(id)
        if isinstance(record, Delivery):
            return (map.provider_of(record), record.consumer)
        given = map.deliveries_by_provider.get(PartyId(id), ())
        got = map.deliveries_by_consumer.get(PartyId(id), ())
        return {*(it.consumer for it in given), *(map.provider_of(it) for it in got)}


def compare(before: ChainMap, after: ChainMap) -> Comparison:
    """Takes a second for some thousand deliveries: not for the window's thread."""
    from chainmap.analysis.changes import changes

    found = changes(before, after)
    earlier = placed_as(found.before.map, found.after.map)
    later = placed_as(found.after.map, earlier)
    return Comparison(
        (before, after),
        found,
        shown_whole(replace(earlier, display=after.display)),
        shown_whole(later),
        way_between(earlier, later),
    )


def _for_side(overlay: Overlay, map: ChainMap) -> Overlay:
    """What of an overlay is about this map."""
    there = map.parties.keys() | map.deliveries.keys()
    marks = {id: mark for id, mark in overlay.marks.items() if id in there}
    used = {*marks.values()}
    legend = tuple(row for row in overlay.legend if row.mark in used)
    return replace(overlay, marks=marks, legend=legend)
