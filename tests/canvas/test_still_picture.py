"""The still picture: painted a little at a time, and carried where much of it moves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from chainmap.canvas.tiles import Tiles
from chainmap.canvas.view import CanvasView
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.render.drawing import Drawing
from chainmap.render.marks import GAP
from chainmap.render.theme import theme
from chainmap.session import Session
from tests.builders import chart
from tests.canvas.hand import Hand

VIEW = QRect(0, 0, 600, 500)
FAR = 320
"""More deliveries at one party than are drawn anew in each frame."""


class Paint:
    """Fills areas with a colour, in steps; counts how often it began."""

    def __init__(self) -> None:
        self.colour = QColor("red")
        self.begun = 0

    def __call__(self, painter: QPainter, area: QRectF, scale: float) -> Iterator[None]:
        self.begun += 1
        for column in range(8):
            width = area.width() / 8
            place = QRectF(area.left() + column * width, area.top(), width + 1, area.height())
            painter.fillRect(place.intersected(area), self.colour)
            yield


def seen(tiles: Tiles, origin: QPointF) -> QImage:
    image = QImage(VIEW.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        tiles.draw(painter, VIEW, origin)
    return image


def colours(image: QImage) -> set[str]:
    points = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    return {image.pixelColor(x, y).name() for x, y in points}


def finish(tiles: Tiles, origin: QPointF) -> int:
    """How many slices of no time at all it took."""
    slices = 0
    while not tiles.is_whole(VIEW, origin):
        tiles.work(VIEW, origin, 1e-9)
        slices += 1
    return slices


@pytest.mark.usefixtures("qapp")
def test_tiles_are_painted_a_little_at_a_time_and_shown_when_they_are_whole() -> None:
    paint, origin = Paint(), QPointF(0, 0)
    tiles = Tiles(paint)
    tiles.work(VIEW, origin, 1e-9)
    assert colours(seen(tiles, origin)) == {"#ffffff"}

    assert finish(tiles, origin) > 3
    assert paint.begun == 1
    assert colours(seen(tiles, origin)) == {"#ff0000"}


@pytest.mark.usefixtures("qapp")
def test_what_was_there_is_shown_until_its_tile_is_painted_anew() -> None:
    paint, origin = Paint(), QPointF(0, 0)
    tiles = Tiles(paint)
    finish(tiles, origin)
    paint.colour = QColor("blue")
    tiles.forget([QRectF(10, 10, 20, 20)])

    assert not tiles.is_whole(VIEW, origin)
    assert colours(seen(tiles, origin)) == {"#ff0000"}
    finish(tiles, origin)
    image = seen(tiles, origin)
    assert image.pixelColor(20, 20) == QColor("blue")
    assert image.pixelColor(300, 20) == QColor("red")


@pytest.mark.usefixtures("qapp")
def test_a_change_in_what_is_being_painted_begins_it_again() -> None:
    paint, origin = Paint(), QPointF(0, 0)
    tiles = Tiles(paint)
    tiles.work(VIEW, origin, 1e-9)
    paint.colour = QColor("blue")
    tiles.forget([QRectF(10, 10, 20, 20)])
    finish(tiles, origin)

    assert colours(seen(tiles, origin)) == {"#0000ff"}


@pytest.mark.usefixtures("qapp")
def test_panning_paints_only_what_comes_into_sight() -> None:
    paint = Paint()
    tiles = Tiles(paint)
    finish(tiles, QPointF(0, 0))
    finish(tiles, QPointF(-100, 0))
    assert paint.begun == 1
    finish(tiles, QPointF(-400, 0))
    assert paint.begun == 2
    assert colours(seen(tiles, QPointF(-400, 0))) == {"#ff0000"}


@pytest.mark.usefixtures("qapp")
def test_what_changed_first_is_painted_first() -> None:
    paint, origin = Paint(), QPointF(0, 0)
    tiles = Tiles(paint)
    finish(tiles, origin)
    paint.colour = QColor("blue")
    tiles.forget([QRectF(300, 300, 20, 20), QRectF(10, 10, 590, 490)])
    while not tiles.work(VIEW, origin, 1e-9):
        pass

    image = seen(tiles, origin)
    assert image.pixelColor(310, 310) == QColor("blue")
    assert image.pixelColor(20, 20) == QColor("red")


# -- much that moves at once ------------------------------------------------------------------


def star() -> ChainMap:
    map = chart("; ".join(f"Hub -> P{place}: s{place}" for place in range(FAR)))
    places = {
        f"P{place}": Point(place % 20 * 250 - 2500, place // 20 * 130 - 900) for place in range(FAR)
    }
    return edits.arrange(map, {**places, "Hub": Point(100, 2000)})


def test_a_party_with_very_many_deliveries_is_seen_to_move_while_it_is_dragged(
    qtbot: QtBot,
) -> None:
    view = CanvasView(Session(star()), theme("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.placing.cancel()
    hand, before = Hand(view), view.session.recorded.places["Hub"]
    start = hand.middle("Hub")
    hand.press(start)
    hand.pull(start, start + QPoint(40, 30))
    way = view.scene.carried
    assert view.scene.lifts_many
    assert way[0] * view.camera.scale == pytest.approx(40, abs=6)

    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 30))
    after = view.session.recorded.places["Hub"]
    assert (after.x - before.x, after.y - before.y) == pytest.approx(way)
    qtbot.waitUntil(lambda: not view.scene.is_landing)
    assert view.scene.carried == (0.0, 0.0)
    assert view.scene.drawing.parties == Drawing(view.session.map).parties
    view.placing.cancel()


def test_escape_while_much_is_carried_puts_it_back(qtbot: QtBot) -> None:
    view = CanvasView(Session(star()), theme("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.placing.cancel()
    hand, map = Hand(view), view.session.recorded
    view.select_all()
    start = hand.middle("Hub")
    hand.press(start)
    hand.pull(start, start + QPoint(40, 30))
    assert view.scene.lifts_all
    hand.key(Qt.Key.Key_Escape)

    assert view.session.recorded is map
    assert view.scene.carried == (0.0, 0.0)
    qtbot.waitUntil(lambda: not view.scene.is_landing)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start)
    view.placing.cancel()


def test_what_is_selected_stays_marked_where_it_is_dragged(qtbot: QtBot) -> None:
    map = chart("; ".join(f"P{place} -> Q{place}: s{place}" for place in range(30)))
    places = {f"P{place}": Point(place % 6 * 250, place // 6 * 200) for place in range(30)}
    places |= {f"Q{place}": Point(place % 6 * 250 + 1800, place // 6 * 200) for place in range(30)}
    view = CanvasView(Session(edits.arrange(map, places)), theme("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.placing.cancel()
    view.surface.is_snapping = False
    hand, seen = Hand(view), QColor(theme("light").selection)
    view.session.select([*(f"P{n}" for n in range(30)), *list(view.session.map.deliveries)[:20]])
    qtbot.waitUntil(lambda: _has_near(view.grab().toImage(), _above(view, "P0"), seen))

    start = hand.middle("P0")
    hand.press(start)
    hand.pull(start, start + QPoint(0, 40))
    assert view.scene.lifts_few
    assert _has_near(view.grab().toImage(), _above(view, "P0"), seen)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 40))
    view.placing.cancel()
    qtbot.waitUntil(lambda: not view.scene.is_landing)
    qtbot.waitUntil(lambda: _has_near(view.grab().toImage(), _above(view, "P0"), seen))


def _above(view: CanvasView, id: str) -> QPointF:
    """Where the ring round a selected party runs above it, in pixels."""
    box = view.camera.area_to_view(view.scene.name_area(id))
    gap = GAP / max(view.camera.scale, 0.5) * view.camera.scale
    return QPointF(box.center().x(), box.top() - gap)


def _has_near(image: QImage, at: QPointF, colour: QColor) -> bool:
    ys = range(round(at.y()) - 1, round(at.y()) + 1)
    found = [image.pixelColor(round(at.x()), y) for y in ys]
    return any(abs(one.hue() - colour.hue()) < 12 and one.saturation() > 90 for one in found)
