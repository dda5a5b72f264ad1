"""The menus' titles. They stand in the first frame; what is in the menus comes after it."""

from __future__ import annotations

from typing import NamedTuple

from chainmap.wording.language import tr


class Menu(NamedTuple):
    """`place` is its path; a path with a slash is a submenu."""

    place: str
    text: str
    icon: str = ""


def menus() -> tuple[Menu, ...]:
    """All menus, each after the one it stands in; a submenu stands where its first row would."""
    return (
        Menu("file", tr("&File")),
        Menu("file/recent", tr("Open &recent"), "recent"),
        Menu("file/compare", tr("Compare with"), "compare"),
        Menu("file/export", tr("&Export"), "export"),
        Menu("file/export/csv", tr("&Tables (CSV)"), "matrix"),
        Menu("edit", tr("&Edit")),
        Menu("edit/select", tr("Select"), "select"),
        Menu("insert", tr("&Insert")),
        Menu("arrange", tr("A&rrange")),
        Menu("arrange/layout", tr("La&yout"), "arrange"),
        Menu("arrange/align", tr("&Align"), "align-left"),
        Menu("arrange/order", tr("&Order"), "to-front"),
        Menu("view", tr("&View")),
        Menu("view/show", tr("Show only"), "filter"),
        Menu("view/lines", tr("Lines"), "delivery"),
        Menu("view/panels", tr("Pa&nels"), "card"),
        Menu("view/theme", tr("&Theme"), "theme"),
        Menu("view/language", tr("&Language"), "language"),
        Menu("analysis", tr("&Analysis")),
        Menu("analysis/colour", tr("&Colour by"), "colour"),
        Menu("customers", tr("&Customers")),
        Menu("help", tr("&Help")),
        Menu("help/examples", tr("&Examples"), "example"),
    )
