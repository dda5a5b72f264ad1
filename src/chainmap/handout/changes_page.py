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
    from chainmap.render.apart import on_one_picture
    from chainmap.render.drawing import Drawing
    from chainmap.render.picture import application
    from chainmap.wording.changes import changes_overlay
    from chainmap.wording.language import catalogue

    application()
    both = on_one_picture(found.both, found.before.map, found.after.map)
    drawing = Drawing(both, routes) if routes is not None else None
    overlay = changes_overlay(found, catalogue(language))
    pictures = Pictures(both, language, drawing, overlay)
    return html(changes_handout(found, language), pictures, tell)
