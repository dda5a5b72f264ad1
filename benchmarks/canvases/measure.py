"""One surface with one map, measured from its making to its pictures."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, Qt

from canvases.adapter import Adapter, build
from canvases.hand import Hand, Rest
from canvases.maps import Chart, chart

VIEWPORT = (1280, 800)
ROUTES_WITHIN = 60.0
"""Seconds in which a surface may finish what it works out elsewhere."""
_LEFT, _MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton

Row = dict[str, Any]


class Stroke(NamedTuple):
    """How much of each is done; small for a quick look."""

    pans: int = 15
    zooms: int = 12
    moves: int = 30
    wholes: int = 10


QUICK = Stroke(pans=4, zooms=4, moves=8, wholes=4)


def measured(name: str, parties: int, stroke: Stroke) -> Iterator[Row]:
    """One row a metric, as soon as it is known."""
    _made(name, 5)  # fonts, imports, the first window
    surface, hand, row = _made(name, parties)
    yield row
    within = ROUTES_WITHIN
    if surface.is_busy:
        routed = _settled(surface, hand, within)
        yield routed
        within = within if routed["finished"] else 0.0
    data = chart(parties)
    for part in (_panned, _zoomed, _hub_dragged, _all_moved):
        surface.fit()
        _settled(surface, hand, within)
        yield from part(surface, hand, data, stroke)
    _settled(surface, hand, within)
    yield _undone(surface, hand, data)
    _settled(surface, hand, within)
    yield {"metric": "RSS", "median": _resident()}
    yield _once("PNG 4000", lambda: surface.png(4000))
    yield _once("SVG", surface.svg)


def _made(name: str, parties: int) -> tuple[Adapter, Hand, Row]:
    """From plain values to the finished picture of the whole map."""
    data = chart(parties)
    began = time.thread_time()
    surface = build(name, data)
    surface.window.resize(*VIEWPORT)
    built = time.thread_time() - began
    hand = Hand(surface.surface, surface.zoom_keys)
    first = hand.timed(lambda: _shown(surface))
    rest = hand.rest()
    median = built * 1000 + first + rest.cpu
    return surface, hand, {"metric": "build", "median": median, "first_frame": built * 1000 + first}


def _shown(surface: Adapter) -> None:
    surface.window.show()
    surface.fit()


def _settled(surface: Adapter, hand: Hand, within: float) -> Row:
    """What comes later from another process must not fall into the strokes."""
    began, frames = time.perf_counter(), hand.rest().frames
    while surface.is_busy and time.perf_counter() - began < within:
        frames += hand.rest().frames
    if frames:
        frames += hand.rest().frames
    finished = not surface.is_busy
    if not finished:
        surface.give_up()
    return {
        "metric": "routes taken over",
        "median": sum(frames),
        "longest": max(frames, default=0.0),
        "seconds": time.perf_counter() - began,
        "finished": finished,
    }


def _panned(surface: Adapter, hand: Hand, data: Chart, stroke: Stroke) -> Iterator[Row]:
    yield _pan("pan fitted", hand, stroke)
    surface.show_whole_size(data.hub)
    hand.rest()
    yield _pan("pan 100 %", hand, stroke)


def _pan(metric: str, hand: Hand, stroke: Stroke) -> Row:
    """Right, down, left and up again."""
    sides = [QPointF(24, 0), QPointF(0, 24), QPointF(-24, 0), QPointF(0, -24)]
    way = [side for side in sides for _ in range(stroke.pans)]
    moves, _, _ = hand.drag(_MIDDLE, QPointF(300, 200), way)
    return _row(metric, moves, rest=hand.rest().cpu)


def _zoomed(surface: Adapter, hand: Hand, data: Chart, stroke: Stroke) -> Iterator[Row]:
    middle = surface.pixel(data.hub)
    steps, rests = list[float](), list[Rest]()
    for turns in (stroke.zooms, -stroke.zooms, stroke.zooms // 2, -(stroke.zooms // 2)):
        steps += hand.zoom(middle, turns)
        rests.append(hand.rest())
    yield _row("zoom", steps)
    longest = max((rest.longest for rest in rests), default=0.0)
    wall = max(rest.wall for rest in rests)
    yield _row("sharp", [rest.cpu for rest in rests], wall=wall, longest_frame=longest)


def _hub_dragged(surface: Adapter, hand: Hand, data: Chart, stroke: Stroke) -> Iterator[Row]:
    way = [QPointF(3, 2)] * (stroke.moves // 2) + [QPointF(-3, -2)] * (stroke.moves // 2)
    moves, pressed, released = hand.drag(_LEFT, surface.pixel(data.hub), way)
    yield _row("drag hub", moves, press=pressed, drop=released, rest=hand.rest().cpu)


def _all_moved(surface: Adapter, hand: Hand, data: Chart, stroke: Stroke) -> Iterator[Row]:
    times = []
    for _ in range(max(2, stroke.wholes // 3)):
        surface.select_none()
        hand.rest()
        times.append(hand.timed(surface.select_all))
    yield _row("select all", times, rest=hand.rest().cpu)
    moves, _, released = hand.drag(_LEFT, surface.pixel(data.hub), [QPointF(5, 4)] * stroke.wholes)
    yield _row("move all", moves, drop=released, rest=hand.rest().cpu)
    surface.select_none()
    hand.rest()


def _undone(surface: Adapter, hand: Hand, data: Chart) -> Row:
    """100 parties, or half of a small map, spread over it; their deliveries go along."""
    total = len(data.boxes)
    every = max(2, total // 100)
    gone = [place for place in range(0, total, every) if place != data.hub][:100]
    deleted = hand.timed(lambda: surface.delete(gone))
    hand.rest()
    undone = hand.timed(surface.undo)
    rest = hand.rest().cpu
    return {"metric": "undo 100", "median": undone + rest, "delete": deleted, "rest": rest}


def _once(metric: str, act: Callable[[], bytes]) -> Row:
    began = time.thread_time()
    size = len(act())
    return {"metric": metric, "median": (time.thread_time() - began) * 1000, "bytes": size}


def _row(metric: str, times: list[float], **more: float) -> Row:
    ordered = sorted(times)
    return {
        "metric": metric,
        "median": statistics.median(ordered),
        "p95": ordered[min(len(ordered) - 1, round(len(ordered) * 0.95))],
        "longest": ordered[-1],
        "events": len(ordered),
        **more,
    }


def _resident() -> float:
    """Megabytes in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20
