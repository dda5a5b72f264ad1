"""Writes the chart that a window shows as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chainmap.wording.language import catalogue, tr

if TYPE_CHECKING:
    from chainmap.app.window import Window
    from chainmap.model.chart import ChartChoice


def export_chart(window: Window, choice: ChartChoice, ending: str, dpi: int) -> bool:
    """Asks for a file and writes the chart there, in the map's language, on a light ground."""
    from chainmap.wording.charts import chart, chart_name

    map = window.session.recorded
    drawn = chart(choice, map, catalogue(map.info.language))

    def write(file: Path) -> None:
        from chainmap.render.charts.picture import chart_file
        from chainmap.storage.files import write_bytes

        write_bytes(file, chart_file(drawn, ending, dpi=dpi or None))

    names = {".png": tr("PNG picture"), ".svg": tr("SVG drawing"), ".pdf": tr("PDF document")}
    part = chart_name(choice.kind, tr).replace(":", "")
    return window.documents.write_elsewhere(names[ending], ending, write, part=part)
