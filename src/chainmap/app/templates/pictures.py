"""Small pictures of templates, painted from the maps themselves, one a turn of the loop."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from chainmap.app.templates.store import Template
from chainmap.render.picture import image
from chainmap.render.theme import Theme

SIZE = QSize(264, 176)
SHARP = 2
"""Pixels painted for each that is shown at 100 %."""
MOST_PARTIES = 300
"""A larger map is not painted: nobody would see anything, and all would wait."""

_Key: TypeAlias = tuple[Path, int, bool]
_KNOWN: dict[_Key, QPixmap] = {}


class TemplatePictures(QObject):
    """`show` gets the number of the template and its picture, as soon as it is painted."""

    def __init__(self, theme: Theme, show: Callable[[int, QIcon], None], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._show = show
        self._left: list[tuple[int, Template]] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._next)

    @property
    def is_busy(self) -> bool:
        return self._turn.isActive()

    def begin(self, templates: Iterable[Template]) -> None:
        """Paints what is not known yet; what was under way is forgotten."""
        self._left = [(at, it) for at, it in enumerate(templates) if it.map is not None]
        self._turn.start()

    def _next(self) -> None:
        if not self._left:
            self._turn.stop()
            return
        at, template = self._left.pop(0)
        assert template.map is not None
        if len(template.map.parties) > MOST_PARTIES:
            return
        key = self._key(template)
        if key not in _KNOWN:
            _KNOWN[key] = framed(self._painted(template), self._theme)
        self._show(at, unchanging(_KNOWN[key]))

    def _key(self, template: Template) -> _Key:
        return (template.path, template.path.stat().st_mtime_ns, self._theme.is_dark)

    def _painted(self, template: Template) -> QImage:
        assert template.map is not None
        is_dark = self._theme.is_dark
        return image(template.map, width=3 * SIZE.width(), theme="dark" if is_dark else "light")


def framed(picture: QImage | None, theme: Theme, *, grow: bool = True) -> QPixmap:
    """The picture in the middle of a card of `SIZE`; without one, an empty card.

    `grow`: it fills the card; otherwise it is as large as an icon.
    """
    card = QPixmap(SIZE * SHARP)
    card.setDevicePixelRatio(SHARP)
    card.fill(Qt.GlobalColor.transparent)
    colours = theme if theme.is_dark else theme._replace(canvas="#ffffff")
    whole = QRect(0, 0, SIZE.width(), SIZE.height())
    with QPainter(card) as painter:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setPen(QColor(theme.border))
        painter.setBrush(QColor(colours.canvas))
        painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 6, 6)
        if picture is not None:
            room = whole.size() - QSize(12, 12) if grow else QSize(32, 32)
            size = picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            small = picture.scaled(
                size * SHARP,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(whole.center())
            painter.drawImage(place, small)
    return card


def unchanging(picture: QPixmap) -> QIcon:
    """An icon that keeps its colours when it is selected."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
