"""What lies over the map leaves in sight what one looks at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from chainmap.canvas.uncovered import way_out

ROOM = QRectF(0, 0, 800, 600)
MARK, LEGEND = QRectF(300, 12, 200, 30), QRectF(12, 400, 240, 188)


def test_what_nothing_covers_stays() -> None:
    assert way_out(QRectF(20, 100, 100, 50), [MARK, LEGEND], ROOM) == QPointF()


def test_what_lies_under_the_mark_comes_out_below_it() -> None:
    assert way_out(QRectF(350, 5, 100, 50), [MARK, LEGEND], ROOM) == QPointF(0, 45)


def test_what_has_room_nowhere_stays() -> None:
    assert way_out(QRectF(0, 0, 790, 590), [MARK, LEGEND], ROOM) == QPointF()


@given(
    st.integers(0, 700), st.integers(0, 500), st.integers(1, 300), st.integers(1, 300),
)  # fmt: skip
def test_after_the_move_it_is_in_sight_and_free(x: int, y: int, width: int, height: int) -> None:
    area = QRectF(x, y, width, height)
    way = way_out(area, [MARK, LEGEND], ROOM)
    if not way.isNull():
        moved = area.translated(way)
        assert ROOM.contains(moved)
        assert not moved.intersects(MARK)
        assert not moved.intersects(LEGEND)
