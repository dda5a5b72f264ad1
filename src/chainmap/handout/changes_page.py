"""The page of what differs between two maps, with both of them in one picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chainmap.analysis.changes import MapChanges, changes
from chainmap.errand import Errand
from chainmap.errors import ReportFailed
from chainmap.handout import Progress
from chainmap.layout.values import Route
from chainmap.model.map import ChainMap


@dataclass(frozen=True)
class ChangesOrder:
    """A page to be written. `routes`: the lines of the picture of both, as they run in a window.

    Without them the picture is laid out where it must be.
    """

    before: ChainMap
    after: ChainMap
    language: str
    routes: Mapping[str, Route] | None = None


class ChangesProcess(Errand[ChangesOrder, bytes]):
    """Writes one page. `run` gives the content of the file, and raises ReportFailed."""

    def __init__(self, order: ChangesOrder) -> None:
        super().__init__(written, order, ReportFailed)


def written(order: ChangesOrder, tell: Any) -> bytes:
    """The page that was ordered; `tell` is told the share done."""
    return changes_page(changes(order.before, order.after), order.language, order.routes, tell)


def changes_page(
    found: MapChanges,
    language: str,
    routes: Mapping[str, Route] | None = None,
    tell: Progress = lambda _: None,
) -> bytes:
    from chainmap.handout.changes import changes_handout
    from chainmap.handout.html import html
    from chainmap.handout.pictures import Pictures
    from chainmap.render.drawing import Drawing
    from chainmap.render.picture import application
    from chainmap.wording.changes import changes_overlay
    from chainmap.wording.language import catalogue

    application()
    both, lines = picture_of_both(found, routes)
    overlay = changes_overlay(found, catalogue(language))
    pictures = Pictures(both, language, Drawing(both, lines), overlay)
    return html(changes_handout(found, language), pictures, tell)


def picture_of_both(
    found: MapChanges, routes: Mapping[str, Route] | None
) -> tuple[ChainMap, Mapping[str, Route]]:
    """What is on the later map runs as it does there, unless something removed is in its way."""
    from chainmap.render.apart import on_one_picture, shown_whole
    from chainmap.render.prepare import prepared

    both = on_one_picture(found.both, found.before.map, found.after.map)
    if routes is not None:
        return both, routes
    later = shown_whole(found.after.map)
    is_placed = len(later.places) == len(later.parties)
    return prepared(both, prepared(later)[1] if is_placed else None)
