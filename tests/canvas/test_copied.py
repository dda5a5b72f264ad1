"""What other programs find on the clipboard after a copy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from chainmap.canvas.copied import SVG, TEXT
from chainmap.canvas.view import CanvasView
from chainmap.mime import MAP_FRAGMENT
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.render.theme import theme
from chainmap.session import Session
from chainmap.storage.format import decode
from tests.builders import chart


@pytest.fixture
def view(qtbot: QtBot) -> CanvasView:
    map = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")
    places = {"Sales": Point(-240, 0), "Ops": Point(0, 120), "Buyer": Point(240, 0)}
    view = CanvasView(Session(edits.arrange(map, places)), theme("light"))
    qtbot.addWidget(view)
    qtbot.waitUntil(lambda: not view.is_busy, timeout=20_000)
    return view


def delivery(view: CanvasView, service: str) -> str:
    map = view.session.recorded
    return next(id for id, one in map.deliveries.items() if map.name_of(one) == service)


def content(type: str) -> bytes:
    return bytes(QGuiApplication.clipboard().mimeData().data(type).data())


def test_a_copy_is_a_part_a_drawing_a_picture_and_a_table_at_once(view: CanvasView) -> None:
    view.session.select({"Sales", "Ops"})

    assert view.clipboard.copy()

    offered = QGuiApplication.clipboard().mimeData().formats()
    assert offered == [MAP_FRAGMENT, SVG, "image/png", "application/x-qt-image", TEXT]
    assert len(decode(content(MAP_FRAGMENT)).parties) == 2
    drawn = content(SVG)
    assert b">Sales<" in drawn
    assert b">Ops<" in drawn
    assert b">quote<" in drawn
    assert b">Buyer<" not in drawn, "it is not selected"
    picture = QImage.fromData(content("image/png"))
    assert picture.size() == QGuiApplication.clipboard().image().size()
    assert QGuiApplication.clipboard().text().splitlines()[1] == "Sales\tOps\tquote"


def test_a_picture_is_twice_as_fine_as_the_screen_and_says_so(view: CanvasView) -> None:
    view.session.select({"Sales"})
    view.clipboard.copy()

    picture = QGuiApplication.clipboard().image()

    assert round(picture.dotsPerMeterX() * 0.0254) == 192
    assert QColor(picture.pixel(2, 2)) == QColor("#ffffff"), "as on paper"


def test_what_was_copied_stays_what_it_was_when_another_map_is_opened(view: CanvasView) -> None:
    view.session.select({"Sales"})
    view.clipboard.copy()
    view.session.open(ChainMap(), saved=True)

    assert b">Sales<" in content(SVG)


def test_deliveries_alone_are_copied_as_table_and_picture(view: CanvasView) -> None:
    view.session.select({delivery(view, "machine")})

    assert view.clipboard.copy()

    assert not QGuiApplication.clipboard().mimeData().hasFormat(MAP_FRAGMENT)
    assert QGuiApplication.clipboard().text().splitlines()[1:] == ["Ops\tBuyer\tmachine"]
    drawn = content(SVG)
    assert b">machine<" in drawn
    assert b">Sales<" not in drawn


def test_deliveries_alone_are_not_cut_since_a_table_does_not_hold_them(view: CanvasView) -> None:
    QGuiApplication.clipboard().setText("before")
    view.session.select({delivery(view, "machine")})

    view.clipboard.cut()

    assert len(view.session.recorded.deliveries) == 2
    assert QGuiApplication.clipboard().text() == "before"


def test_copied_as_a_picture_no_text_gets_in_its_way(view: CanvasView) -> None:
    said: list[str] = []
    view.message.connect(said.append)

    view.clipboard.copy_picture(view.placing.settled_drawing())

    assert not QGuiApplication.clipboard().mimeData().hasText()
    assert b">Buyer<" in content(SVG), "nothing is selected: the whole map"
    assert "the whole map" in said[-1]
    view.session.select({"Sales"})
    view.clipboard.copy_picture(view.placing.settled_drawing())
    assert b">Buyer<" not in content(SVG)


def test_a_huge_part_is_copied_as_a_picture_that_others_can_take(view: CanvasView) -> None:
    map = edits.arrange(view.session.recorded, {"Buyer": Point(30_000, 0)})
    view.session.commit(map, "move")
    view.clipboard.copy_picture(view.placing.settled_drawing())

    assert 7_000 < QGuiApplication.clipboard().image().width() <= 8_200


QUITTING = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from chainmap.canvas import copied
from chainmap.canvas.view import CanvasView
from chainmap.render.theme import theme
from chainmap.session import Session
from tests.builders import chart

app = QApplication([])
view = CanvasView(Session(chart("Sales -> Ops: quote")), theme("light"))
view.session.select({"Sales"})
view.clipboard.copy()
copied._leave_plain_data()
data = QGuiApplication.clipboard().mimeData()
assert not isinstance(data, copied.Copied)
assert data.text() == "Sales"
assert all(len(data.data(type)) for type in ("image/png", "image/svg+xml"))
view.clipboard.copy()
print("leaves with something of ours on the clipboard")
"""


def test_a_program_that_ends_leaves_its_copy_behind_and_does_not_crash() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", QUITTING], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "leaves" in done.stdout
