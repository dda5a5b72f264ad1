"""A report written in a process of its own, from what a window sends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chainmap.errand import Errand
from chainmap.errors import ReportFailed
from chainmap.handout import SHAPES
from chainmap.handout.contents import Order
from chainmap.layout.values import Route
from chainmap.model.records import Flows


@dataclass(frozen=True)
class Commission:
    """A report to be written. `map`: a `.chainmap` file; `routes`: of its lines as they run now."""

    map: bytes
    routes: Mapping[str, Route]
    flows: Flows
    order: Order
    shape: str


class ReportProcess(Errand[Commission, bytes]):
    """One report. `run` gives the content of the file, and raises ReportFailed."""

    def __init__(self, commission: Commission) -> None:
        super().__init__(written, commission, ReportFailed)


def written(commission: Commission, tell: Any) -> bytes:
    """The report that was commissioned; `tell` is told the share done."""
    from chainmap.analysis.report import analyse
    from chainmap.handout.contents import handout
    from chainmap.handout.pictures import Pictures
    from chainmap.model.shown import shown
    from chainmap.render.drawing import Drawing
    from chainmap.render.picture import application
    from chainmap.storage.format import decode

    application()
    map = decode(commission.map)
    contents = handout(analyse(map, commission.flows), commission.order)
    drawn = Drawing(shown(map).map, commission.routes)
    pictures = Pictures(map, contents.language, drawn)
    return SHAPES[commission.shape].writer()(contents, pictures, tell)
