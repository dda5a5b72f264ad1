"""How the cells of a questionnaire look; those to be filled in are pale yellow and not locked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

_INK, _MUTED, _ACCENT, _PALE, _ANSWER, _RULE = (
    *("#1F2933", "#52606D", "#1F4E79", "#DCE8F3"),
    *("#FFF8DC", "#9AA5B1"),
)
_BASE: dict[str, Any] = {
    "font_name": "Calibri",
    "font_size": 11,
    "font_color": _INK,
    "valign": "vcenter",
    "text_wrap": True,
}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": {"font_size": 20, "bold": True, "font_color": _ACCENT},
    "subtitle": {"font_size": 12, "bold": True},
    "text": {},
    "muted": {"font_color": _MUTED, "italic": True},
    "scale": {"bold": True, "bg_color": _PALE, "align": "center"},
    "part": {
        "font_size": 14,
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": _ACCENT,
        "indent": 1,
    },
    "head": {"bold": True, "bg_color": _PALE, "top": 1, "align": "center"},
    "head_left": {"bold": True, "bg_color": _PALE, "top": 1},
    "question": {
        "font_size": 9,
        "bg_color": _PALE,
        "bottom": 1,
        "align": "center",
        "valign": "top",
    },
    "label": {"bottom": 1},
    "field": {"bold": True},
    "score": {
        "font_size": 12,
        "align": "center",
        "bg_color": _ANSWER,
        "border": 1,
        "locked": False,
    },
    "comment": {"bg_color": _ANSWER, "border": 1, "locked": False, "font_size": 10},
    "entry": {"bg_color": _ANSWER, "border": 1, "locked": False},
    "day": {"bg_color": _ANSWER, "border": 1, "locked": False, "align": "left"},
}


def looks_in(book: Workbook) -> dict[str, Format]:
    """The looks by name, as formats of a workbook."""
    return {name: _bordered(book.add_format(_BASE | look)) for name, look in _LOOKS.items()}


def _bordered(format: Format) -> Format:
    for side in ("set_bottom_color", "set_top_color", "set_left_color", "set_right_color"):
        getattr(format, side)(_RULE)
    return format
