"""What can be chosen for an export; what was chosen last is kept as a line of text."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Literal, TypeAlias, get_args

ExportKind: TypeAlias = Literal[
    "png", "svg", "pdf", "print", "graphml", "gexf", "cytoscape", "drawio", "dot", "mermaid",
    "csv", "xlsx", "markdown",
]  # fmt: skip
"""`print` is what a printer gets: it is no file."""
Extent: TypeAlias = Literal["whole", "visible", "selection"]
Sheets: TypeAlias = Literal["one", "count", "scale"]
"""One page; so many; as many as a scale takes."""

PICTURES: tuple[ExportKind, ...] = ("png", "svg", "pdf", "print")
PAPER: tuple[ExportKind, ...] = ("pdf", "print")
NETWORKS: tuple[ExportKind, ...] = (
    "graphml", "gexf", "cytoscape", "drawio", "dot", "mermaid",
)  # fmt: skip
PROFILES: dict[ExportKind, tuple[str, ...]] = {
    "graphml": ("yed", "gephi", "cytoscape", "plain"),
    "csv": ("excel", "gephi", "kumu"),
    "xlsx": ("complete", "handout"),
}
EXTENTS: dict[ExportKind, tuple[Extent, ...]] = {
    **dict.fromkeys(PICTURES, get_args(Extent)),
    **dict.fromkeys((*NETWORKS, "csv"), ("whole", "selection")),
    **dict.fromkeys(("xlsx", "markdown"), ("whole",)),
}
RESOLUTIONS = (96, 144, 192, 300, 600)
"""Dots per inch."""
MOST_WIDE, MOST_SIDE, MOST_PERCENT = 16_000, 20, 400


@dataclass(frozen=True)
class Options:
    """`width` in pixels, 0: the resolution tells. `across`, `down`: sheets; `percent`: of a scale.

    `overlay`: coloured as on the canvas. `title`: the block above the map. `key`: what shapes and
    lines mean. `embed`: the whole map inside the picture.
    """

    extent: Extent = "whole"
    dpi: int = 192
    width: int = 0
    theme: Literal["light", "dark"] = "light"
    background: Literal["white", "transparent"] = "white"
    page: Literal["A4", "A3", "A2", "A1", "A0", "Letter", "Legal", "Tabloid", "fit"] = "A4"
    orientation: Literal["auto", "portrait", "landscape"] = "auto"
    sheets: Sheets = "one"
    across: int = 2
    down: int = 1
    percent: int = 100
    profile: str = ""
    overlay: bool = True
    legend: bool = True
    title: bool = False
    key: bool = False
    embed: bool = False

    def as_text(self) -> str:
        return " ".join(f"{one.name}={getattr(self, one.name)}" for one in fields(self))


_RANGES = {
    "dpi": (1, 2400),
    "width": (0, MOST_WIDE),
    "across": (1, MOST_SIDE),
    "down": (1, MOST_SIDE),
    "percent": (5, MOST_PERCENT),
}
_CHOICES: dict[str, tuple[str, ...]] = {
    "extent": get_args(Extent),
    "theme": ("light", "dark"),
    "background": ("white", "transparent"),
    "page": ("A4", "A3", "A2", "A1", "A0", "Letter", "Legal", "Tabloid", "fit"),
    "orientation": ("auto", "portrait", "landscape"),
    "sheets": get_args(Sheets),
}
PAGES, ORIENTATIONS = _CHOICES["page"], _CHOICES["orientation"]


def usual(kind: ExportKind) -> Options:
    """What is chosen where nothing was chosen yet."""
    profile = PROFILES[kind][0] if kind in PROFILES else ""
    return Options(profile=profile, title=kind in PAPER)


def read(kind: ExportKind, text: str) -> Options:
    """What was kept; whatever is no such choice counts as not chosen."""
    found: dict[str, Any] = {}
    for word in text.split():
        name, _, value = word.partition("=")
        known = _value(kind, name, value)
        if known is not None:
            found[name] = known
    options = replace(usual(kind), **found)
    return options if options.extent in EXTENTS[kind] else replace(options, extent="whole")


def _value(kind: ExportKind, name: str, text: str) -> Any:
    if name in _CHOICES:
        return text if text in _CHOICES[name] else None
    if name in _RANGES:
        least, most = _RANGES[name]
        is_number = text.isdecimal() and len(text) < 10
        return int(text) if is_number and least <= int(text) <= most else None
    if name == "profile":
        return text if text in PROFILES.get(kind, ()) else None
    is_switch = name in ("overlay", "legend", "title", "key", "embed")
    return text == "True" if is_switch and text in ("True", "False") else None


@dataclass(frozen=True)
class Situation:
    """What can be chosen now: whether something is selected, coloured; how many ratings name."""

    has_selection: bool
    is_coloured: bool
    named: int
