"""What lies on the clipboard after a copy: the part itself, its picture, its table, all at once.

Each program takes what it can make the most of. A picture is painted when one is asked for; the
data holds on to values alone, so that it does not matter what becomes of map and window meanwhile.
"""

from __future__ import annotations

import atexit
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMetaType, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from chainmap.layout.values import Route
from chainmap.mime import MAP_FRAGMENT
from chainmap.model.map import ChainMap
from chainmap.model.shown import shown
from chainmap.render.drawing import Drawing

if TYPE_CHECKING:
    from chainmap.render.paper import Look

SVG, PNG, IMAGE, TEXT = "image/svg+xml", "image/png", "application/x-qt-image", "text/plain"
MOST_ACROSS = 8_000
"""Pixels of a copied picture: the other program has to take it."""
SHARP = 2.0
"""Pixels to a scene unit."""
QUICK = 400
"""Things drawn in a picture that is still painted when the program ends."""


@dataclass(frozen=True)
class Part:
    """What is drawn of a map, how its lines run, and how the picture looks."""

    map: ChainMap
    routes: Mapping[str, Route]
    look: Look

    def svg(self) -> bytes:
        from chainmap.render.picture import svg

        look: Look = {**self.look, "background": "transparent"}
        return svg(Drawing(self.map, self.routes), **look)

    def image(self) -> QImage:
        from chainmap.render.picture import UNITS_PER_INCH, image

        drawing = Drawing(self.map, self.routes)
        area = drawing.bounds()
        sharp = min(SHARP, MOST_ACROSS / max(area.width(), area.height(), 1.0))
        look: Look = {"language": self.map.info.language, **self.look}
        return image(drawing, dpi=max(sharp * UNITS_PER_INCH, 1.0), **look)


def part_of(map: ChainMap, fragment: ChainMap, routes: Mapping[str, Route], look: Look) -> Part:
    """A fragment of a map, drawn as it stands on it."""
    display = replace(map.display, filter=None, boundary=False)
    alike = replace(fragment, info=map.info, settings=map.settings, display=display)
    return Part(shown(alike).map, routes, look)


class Copied(QMimeData):
    """`contents`: what is there already, by its type; the best first, for some take the first."""

    def __init__(self, part: Part, contents: Mapping[str, bytes]) -> None:
        super().__init__()
        self._part = part
        self._contents = dict(contents)
        self._image: QImage | None = None

    def formats(self) -> list[str]:
        ours = [MAP_FRAGMENT] if MAP_FRAGMENT in self._contents else []
        text = [TEXT] if TEXT in self._contents else []
        return [*ours, SVG, PNG, IMAGE, *text]

    def retrieveData(self, type: str, _: QMetaType | QMetaType.Type) -> Any:
        """Nothing for a type that is not offered: Qt then makes it of one that is."""
        if type == IMAGE:
            return self._painted()
        if type == SVG and SVG not in self._contents:
            self._contents[SVG] = self._part.svg()
        if type == PNG and PNG not in self._contents:
            self._contents[PNG] = _png(self._painted())
        content = self._contents.get(type)
        return None if content is None else QByteArray(content)

    def _painted(self) -> QImage:
        if self._image is None:
            self._image = self._part.image()
        return self._image

    def last_will(self) -> dict[str, bytes]:
        """What can be left behind without making anybody wait."""
        if len(self._part.map.parties) + len(self._part.map.deliveries) <= QUICK:
            for type in (SVG, PNG):
                self.retrieveData(type, QMetaType())
        return self._contents


def put_on_clipboard(copied: Copied) -> None:
    QGuiApplication.clipboard().setMimeData(copied)
    atexit.register(_leave_plain_data)


def on_clipboard() -> QMimeData:
    """Where nothing is on it, some platforms have no data at all, whatever the stubs say."""
    data = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
    return QMimeData() if data is None else data


def _leave_plain_data() -> None:
    """The clipboard outlives Python: it must not be left with an object of ours, or Qt crashes."""
    atexit.unregister(_leave_plain_data)
    if QGuiApplication.instance() is None:
        return
    data = on_clipboard()
    if isinstance(data, Copied):
        contents = data.last_will()
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(contents.get(TEXT, b"").decode("utf-8"))
        qts_own = on_clipboard()
        for type, content in contents.items():
            if type != TEXT:
                qts_own.setData(type, content)


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
