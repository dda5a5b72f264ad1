"""Icons in the colours of the theme, drawn from `resources/icons/NAME.svg`."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from chainmap.render.theme import Theme, mixed
from chainmap.resources import resource

if TYPE_CHECKING:
    from chainmap.app.style import Look
    from chainmap.model.records import PartyKind

SIZE = 20
"""The side of an icon in pixels."""


def icon(name: str, theme: Theme) -> QIcon:
    """The icon in the text's colour; greyed where disabled.

    Raises:
        FileNotFoundError: no such icon.
    """
    return _icon(name, _ink(theme), theme.disabled)


def half_icon(name: str, theme: Theme, is_enabled: bool) -> QIcon:
    """As `icon`, for an action that stays as it is: each of the two pictures takes its time."""
    if is_enabled:
        return QIcon(pixmap(name, _ink(theme)))
    picture = QIcon()
    picture.addPixmap(pixmap(name, theme.disabled), QIcon.Mode.Disabled)
    return picture


def _ink(theme: Theme) -> str:
    return mixed(theme.text, theme.window, 0.85)


@cache
def _icon(name: str, ink: str, faint: str) -> QIcon:
    picture = QIcon()
    picture.addPixmap(pixmap(name, ink), QIcon.Mode.Normal)
    picture.addPixmap(pixmap(name, faint), QIcon.Mode.Disabled)
    return picture


def pixmap(name: str, colour: str, size: int = SIZE) -> QPixmap:
    """One icon in one colour, for labels."""
    return _pixmap(name, colour, size, QGuiApplication.primaryScreen().devicePixelRatio())


@lru_cache(maxsize=1000)  # lists ask for one in each of their rows, whenever they are filled
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    source = resource(f"icons/{name}.svg").read_text("utf-8")
    # QtSvg paints currentColor black, so the colour is written into the text.
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    with QPainter(picture) as painter:
        renderer.render(painter, QRectF(0, 0, size, size))
    return picture


def panel_icon(look: Look, name: str, tone: str) -> QPixmap:
    """For panels; `tone` is "text", "muted", "good", "warning", "bad", a kind of party, or
    "selected", as in a selected row.
    """
    theme = look.theme
    if tone in theme.parties:
        return pixmap(name, theme.parties[cast("PartyKind", tone)].icon)
    tones = {
        "muted": theme.text_muted,
        "good": theme.good,
        "warning": theme.warning,
        "bad": theme.bad,
        "selected": theme.on_accent,
    }
    return pixmap(name, tones.get(tone, theme.text))


@cache
def program_icon() -> QIcon:
    """ChainMap's own."""
    return QIcon(str(resource("icons/chainmap.svg")))
