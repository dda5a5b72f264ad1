"""The charts in a window: opened from the menu, in step with the canvas, written to files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from chainmap.app.window import Window
from chainmap.model.chart import ChartChoice, ChartKind
from chainmap.panels.charts.panel import ChartsPanel
from chainmap.resources import resource
from chainmap.storage.files import read_map
from tests.app.conftest import FileDialogs


@pytest.fixture
def panel(window: Window, qtbot: QtBot) -> ChartsPanel:
    window.session.open(read_map(resource("examples/saas_en.chainmap")))
    window.menus.actions["charts"].trigger()
    panel = window.panels["charts"]
    assert isinstance(panel, ChartsPanel)
    qtbot.waitUntil(lambda: panel.isVisible() and len(panel.view.spots) == 51)
    return panel


def test_a_point_clicked_is_selected_on_the_canvas(
    window: Window, panel: ChartsPanel, qtbot: QtBot
) -> None:
    spot = panel.view.spots[3]
    qtbot.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=spot.box.center().toPoint())
    assert window.session.selection == {spot.delivery}
    area = window.canvas.scene.area_of([spot.delivery])
    shown = window.canvas.camera.area_to_view(area)
    assert window.canvas.rect().contains(shown.toRect())


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_a_chart_is_written_where_the_user_wants_it(
    window: Window, panel: ChartsPanel, files: FileDialogs, tmp_path: Path, ending: str
) -> None:
    files.saved = tmp_path / f"chart{ending}"
    panel.show_chart(ChartChoice(ChartKind.COMPARISON))
    panel.bar.export_wanted.emit(ending, 300 if ending == ".png" else 0)
    assert "Internal and external customers" in files.proposals[0].name
    assert files.saved.stat().st_size > 1_000
    if ending == ".png":
        assert QImage(str(files.saved)).width() == 3000


def test_an_export_speaks_the_map_s_language(
    window: Window, panel: ChartsPanel, files: FileDialogs, tmp_path: Path
) -> None:
    window.session.open(read_map(resource("examples/maschinenbau_de.chainmap")))
    files.saved = tmp_path / "chart.svg"
    panel.bar.export_wanted.emit(".svg", 0)
    assert "Wichtigkeit und Leistung der Lieferungen" in files.saved.read_text("utf-8")
