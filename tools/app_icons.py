"""Paints ChainMap's own icon in the sizes and formats that desktops ask for.

Run: `python tools/app_icons.py FOLDER` writes chainmap-16.png … chainmap-512.png, chainmap.ico
(Windows) and chainmap.icns (macOS).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

SVG = Path(__file__).parents[1] / "resources" / "icons" / "chainmap.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def write_app_icons(folder: Path) -> None:
    """Writes all icon files into the folder; what this Qt cannot write is said and left out."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        _write(folder / f"chainmap-{size}.png", size)
    _write(folder / "chainmap.ico", 256)
    _write(folder / "chainmap.icns", 512)
    del application


def _write(path: Path, size: int) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    if not image.save(str(path)):
        print(f"Qt cannot write {path.name} here", file=sys.stderr)


if __name__ == "__main__":
    write_app_icons(Path(sys.argv[1]))
