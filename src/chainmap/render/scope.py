"""How much of a map a picture shows: all of it, a rectangle of it, or some of its records."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from chainmap.model.map import ChainMap
from chainmap.model.records import Frame, Party, PartyId
from chainmap.model.shown import Shown
from chainmap.render.drawing import Drawing


@dataclass(frozen=True)
class Scope:
    """Made by `within` or `only`; without either the whole map.

    `frame`: exactly this rectangle, in scene units, without a margin; what it cuts is cut.
    `ids`: these records and nothing else, with the margin that the whole map has: parties and the
    deliveries among them; deliveries, with both their ends; notes; groups, with their members.
    """

    frame: Frame | None = None
    ids: frozenset[str] | None = None

    @classmethod
    def within(cls, rect: QRectF | Frame) -> Scope:
        """What is visible, for one."""
        if isinstance(rect, QRectF):
            rect = Frame(rect.x(), rect.y(), rect.width(), rect.height())
        return cls(frame=rect)

    @classmethod
    def only(cls, ids: Collection[str]) -> Scope:
        """What is selected, for one."""
        return cls(ids=frozenset(ids))

    @property
    def is_whole(self) -> bool:
        return self == WHOLE

    def of(self, drawing: Drawing) -> Drawing:
        """The drawing with nothing but these records; lines stay where they are."""
        if self.ids is None:
            return drawing
        return Drawing(_only(drawing.map, self.ids), drawing.routes)

    def shown_as(self, shown: Shown) -> Scope:
        """The same for what is drawn: folded groups stand for what is in them."""
        return self if self.ids is None else Scope(self.frame, frozenset(shown.drawn(self.ids)))


WHOLE = Scope()


def _only(map: ChainMap, ids: Collection[str]) -> ChainMap:
    """A map of these records; a display that hides nothing but what is left out."""
    picked = {id for id, party in map.parties.items() if id in ids or party.group in ids}
    named = {id: one for id, one in map.deliveries.items() if id in ids}
    ends = {map.provider_of(one) for one in named.values()}
    ends |= {one.consumer for one in named.values()}
    deliveries = {
        id: one
        for id, one in map.deliveries.items()
        if id in named or (one.consumer in picked and map.provider_of(one) in picked)
    }
    return replace(
        map,
        parties=_those(map.parties, picked | ends),
        services={id: one for id, one in map.services.items() if one.provider in picked | ends},
        deliveries=deliveries,
        notes={id: note for id, note in map.notes.items() if id in ids},
    )


def _those(parties: Mapping[PartyId, Party], ids: Collection[PartyId]) -> dict[PartyId, Party]:
    return {id: party for id, party in parties.items() if id in ids}
