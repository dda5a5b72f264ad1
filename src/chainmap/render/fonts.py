"""The font that comes with the program, so that a map looks the same on every machine."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from chainmap.resources import resource

FAMILY = "Inter"
REGULAR, MEDIUM, SEMIBOLD, BOLD = 400, 500, 600, 700
KEPT = 1024
"""Sizes, many more than a picture needs."""
FACES = {REGULAR: "Regular", MEDIUM: "Medium", SEMIBOLD: "SemiBold", BOLD: "Bold"}


def load_fonts(*weights: int) -> None:
    """Registers the bundled font, in all its weights or in some; a QGuiApplication must exist.

    Further calls do nothing.
    """
    for weight in weights or FACES:
        _load(weight)


@cache
def _load(weight: int) -> None:
    QFontDatabase.addApplicationFont(str(resource(f"fonts/{FAMILY}-{FACES[weight]}.otf")))


def font(size: float, weight: int = REGULAR) -> QFont:
    """`size` in pixels (in painters: scene units)."""
    return QFont(shared_font(size, weight))


@lru_cache(KEPT)
def shared_font(size: float, weight: int = REGULAR, italic: bool = False) -> QFont:
    """As `font`, but one object for all: not to be changed."""
    load_fonts(*FACES.keys() & {weight})
    face = QFont(FAMILY)
    face.setPixelSize(max(round(size), 1))
    face.setWeight(QFont.Weight(weight))
    face.setItalic(italic)
    # Unhinted letters keep their widths at every zoom, so that wrapped lines fit.
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Inter's brackets and dashes beside figures and capitals have no letter in a PDF: copied from
    # there or searched for, they would be missing.
    face.setFeature(QFont.Tag("calt"), 0)
    return face


@lru_cache(KEPT)
def metrics(size: float, weight: int = REGULAR, italic: bool = False) -> QFontMetricsF:
    return QFontMetricsF(shared_font(size, weight, italic))
