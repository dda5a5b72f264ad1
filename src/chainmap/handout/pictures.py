"""The pictures of a report, drawn when a writer asks for them."""

from __future__ import annotations

from functools import cached_property

from chainmap.model.map import ChainMap
from chainmap.model.overlay import Overlay
from chainmap.render.drawing import Drawing
from chainmap.render.live_svg import Naming, live_svg
from chainmap.render.paper import Paper, Sheet
from chainmap.render.picture import application, png

LARGEST = 1.25
"""Pixels of a page for a scene unit."""


class Pictures:
    """Of one map. `drawing`: as it stands in a window; else the map is laid out where it must be.

    The report tells of the whole map; a drawing may show a part of it.
    """

    def __init__(
        self,
        map: ChainMap,
        language: str,
        drawing: Drawing | None = None,
        overlay: Overlay | None = None,
    ) -> None:
        self.map = map
        self._language = language
        self._drawing = drawing
        self._overlay = overlay

    @cached_property
    def sheet(self) -> Sheet:
        application()
        return Sheet(self._drawing or self.map, self._paper)

    @property
    def _paper(self) -> Paper:
        its = self._overlay
        return Paper(language=self._language, overlay=its, legend=its is not None)

    @property
    def is_wide(self) -> bool:
        """The map does better on a page that lies across."""
        area = self.sheet.map_area
        return area.width() > area.height()

    def live_svg(self, naming: Naming) -> str:
        """At most a little larger than it is drawn, so that a small map is not blown up."""
        area = self.sheet.map_area
        wide, high = round(area.width() * LARGEST), round(area.height() * LARGEST)
        return live_svg(self.sheet, naming, f'style="--wide:{wide}px;--high:{high}px"')

    def png_for(self, inches: float, dpi: float) -> bytes:
        """The map as a picture so wide on paper."""
        application()
        return png(self.sheet.drawing, width=round(inches * dpi), language=self._language)
