"""Paints ChainMap's icon, and that of its files, in the sizes and formats that desktops ask for.

Run: `python tools/app_icons.py FOLDER` writes for the program (chainmap) and for its files
(chainmap-document) NAME-16.png … NAME-512.png, NAME.ico (Windows) and NAME.icns (macOS).
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
DRAWINGS = {
    "chainmap": ROOT / "resources" / "icons" / "chainmap.svg",
    "chainmap-document": ROOT / "desktop" / "document.svg",
}
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {
    b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512,
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512,
}  # fmt: skip
"""Each with the pixels of its picture; the last row are those for sharp screens."""


def write_app_icons(folder: Path) -> None:
    """Writes all icon files into the folder.

    Raises:
        OSError: one cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawing in DRAWINGS.items():
        pictures = {size: _png(drawing, size) for size in SIZES}
        for size, png in pictures.items():
            (folder / f"{name}-{size}.png").write_bytes(png)
        (folder / f"{name}.ico").write_bytes(ico(pictures))
        (folder / f"{name}.icns").write_bytes(icns(pictures))
    del application


def _png(drawing: Path, size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise OSError(f"Qt cannot paint {drawing.name}")
    return bytes(buffer.data().data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Windows: a head, a row for each picture, the pictures as PNG; 256 is told as 0."""
    chosen = [(size, pictures[size]) for size in ICO_SIZES]
    at = 6 + 16 * len(chosen)
    head = struct.pack("<HHH", 0, 1, len(chosen))
    for size, png in chosen:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return head + b"".join(png for _, png in chosen)


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """macOS: each picture with its type and length before it."""
    body = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size]
        for kind, size in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    write_app_icons(Path(sys.argv[1]))
