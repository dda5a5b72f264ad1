"""The words of the export dialogue: what its rows and choices are called, and why some are shut."""

from __future__ import annotations

from collections.abc import Callable

from chainmap.app.exports.options import EXTENTS, RESOLUTIONS, ExportKind, Extent, Situation
from chainmap.wording.language import tr


def row_names() -> dict[str, str]:
    return {
        "extent": tr("Extent"),
        "resolution": tr("Resolution"),
        "width": tr("Width"),
        "page": tr("Paper"),
        "orientation": tr("Orientation"),
        "sheets": tr("Sheets"),
        "counts": tr("Across × down"),
        "percent": tr("Scale"),
        "theme": tr("Colour scheme"),
        "background": tr("Background"),
        "profile": tr("For"),
    }


def extent_name(extent: Extent) -> str:
    names: dict[Extent, Callable[[], str]] = {
        "whole": lambda: tr("Whole map"),
        "visible": lambda: tr("What the window shows"),
        "selection": lambda: tr("Selection"),
    }
    return names[extent]()


def resolution_choices() -> list[tuple[int, str]]:
    good_for = {96: tr("screen"), 192: tr("slides"), 300: tr("print"), 600: tr("fine print")}
    named = [
        (dpi, f"{dpi} dpi ({good_for[dpi]})" if dpi in good_for else f"{dpi} dpi")
        for dpi in RESOLUTIONS
    ]
    return [*named, (0, tr("Width in pixels"))]


def page_name(page: str) -> str:
    return tr("As large as the map") if page == "fit" else page


def orientation_name(orientation: str) -> str:
    return {
        "auto": tr("As suits the map"),
        "portrait": tr("Upright"),
        "landscape": tr("Across"),
    }[orientation]


def sheet_choices() -> list[tuple[str, str]]:
    return [
        ("one", tr("All on one page")),
        ("count", tr("Several, so many")),
        ("scale", tr("Several, at a scale")),
    ]


def profile_name(kind: ExportKind, profile: str) -> str:
    return {
        ("graphml", "yed"): "yEd",
        ("graphml", "gephi"): "Gephi",
        ("graphml", "cytoscape"): "Cytoscape",
        ("graphml", "plain"): tr("any program (plain)"),
        ("csv", "excel"): tr("Excel, LibreOffice"),
        ("csv", "gephi"): "Gephi",
        ("csv", "kumu"): "Kumu",
        ("xlsx", "complete"): tr("reading it back"),
        ("xlsx", "handout"): tr("handing it out"),
    }[kind, profile]


def why_not(kind: ExportKind, extent: Extent, now: Situation) -> str:
    """Why an extent cannot be chosen now; "" where it can."""
    if extent not in EXTENTS[kind]:
        if kind == "markdown":
            return tr("The report is about the whole map.")
        if kind == "xlsx":
            return tr("The workbook holds the whole map, so that it can be read back.")
        return tr("Only pictures can be cut to what the window shows.")
    if extent == "selection" and not now.has_selection:
        return tr("Nothing is selected.")
    return ""


def why_not_anonymous(*, carries: bool, named: int) -> str:
    """`carries`: the file holds the map; `named`: how many ratings name a person."""
    if not carries:
        return tr("A picture without the map inside tells of nobody.")
    return "" if named else tr("No rating names a person.")
