"""The icons that stand in the boxes, as paths: read once, painted in any colour and at any size."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtGui import QPainterPath

from chainmap.model.records import PartyKind
from chainmap.resources import resource

BOX = 24.0
"""Width and height that the icons are drawn in."""
STROKE = 2.0

_PATH = re.compile(r'\bd="([^"]*)"')
_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")


@cache
def party_icon(kind: PartyKind) -> QPainterPath:
    """To be stroked `STROKE` wide with round caps and joins."""
    drawing = resource(f"icons/party/{kind}.svg").read_text("utf-8")
    path = QPainterPath()
    for outline in _PATH.findall(drawing):
        for step, numbers in _STEP.findall(outline):
            _draw(path, step, [float(number) for number in numbers.split()])
    return path


@cache
def fold_icon() -> QPainterPath:
    """A plus in a box: what is folded can be opened."""
    path = QPainterPath()
    path.addRoundedRect(4, 4, 16, 16, 2, 2)
    path.moveTo(8, 12)
    path.lineTo(16, 12)
    path.moveTo(12, 8)
    path.lineTo(12, 16)
    return path


def _draw(path: QPainterPath, step: str, numbers: list[float]) -> None:
    match step:
        case "M":
            path.moveTo(*numbers)
        case "L":
            path.lineTo(*numbers)
        case "C":
            path.cubicTo(*numbers)
        case _:
            path.closeSubpath()
