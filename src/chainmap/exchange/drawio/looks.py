"""How parties, groups, deliveries and notes look in draw.io, and what looks of others mean."""

from __future__ import annotations

from collections.abc import Mapping

from chainmap.exchange.drawio.cells import Cell
from chainmap.exchange.words import kind_named
from chainmap.model.records import Delivery, Flow, PartyKind

OWN = "chainmap"
"""The attribute by which our own cells tell what they are: one of those below."""
PARTY, GROUP, DELIVERY, NOTE = "party", "group", "delivery", "note"

_PEOPLE = ("umlActor", "actor", "person", "person2", "user", "user_male", "user_female", "users")

_FORMS = {
    PartyKind.DEPARTMENT: ("rounded=0", "#E8F1FA", "#0072B2"),
    PartyKind.TEAM: ("rounded=1", "#E8F1FA", "#0072B2"),
    PartyKind.PERSON: ("ellipse", "#E8F1FA", "#0072B2"),
    PartyKind.EXTERNAL_CUSTOMER: (
        "shape=hexagon;perimeter=hexagonPerimeter2;size=14;fixedSize=1",
        "#FDF3DC",
        "#B87800",
    ),
    PartyKind.EXTERNAL_SUPPLIER: (
        "shape=parallelogram;perimeter=parallelogramPerimeter;size=14;fixedSize=1",
        "#E5F5EF",
        "#00795A",
    ),
}
_GROUP_LINE = "#808080"
_DASHES: Mapping[Flow, str] = {
    Flow.DELIVERY: "",
    Flow.REQUEST: "dashed=1;",
    Flow.FEEDBACK: "dashed=1;dashPattern=1 3;",
}


def party_style(kind: PartyKind, colour: str | None) -> str:
    form, fill, line = _FORMS[kind]
    ink = "#000000" if colour is None or _is_light(colour) else "#FFFFFF"
    return (
        f"{form};whiteSpace=wrap;html=0;fillColor={colour or fill};strokeColor={line};"
        f"strokeWidth=1.5;fontColor={ink};fontSize=13;"
    )


def _is_light(colour: str) -> bool:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue > 140


def group_style(colour: str | None) -> str:
    """Without a fill: where areas overlap, none must hide what lies in another."""
    return (
        "rounded=1;arcSize=4;whiteSpace=wrap;html=0;container=1;collapsible=0;recursiveResize=0;"
        f"fillColor=none;pointerEvents=0;strokeColor={colour or _GROUP_LINE};dashed=1;"
        "verticalAlign=top;align=left;spacingLeft=8;fontStyle=1;fontSize=14;fontColor=#555555;"
    )


def note_style() -> str:
    return (
        "shape=note;size=14;whiteSpace=wrap;html=0;align=left;verticalAlign=top;spacing=8;"
        "fillColor=#FFF9DB;strokeColor=#C9B458;"
    )


def delivery_style(delivery: Delivery, *, is_upright: bool) -> str:
    """`is_upright`: all parts of its line run along the page's edges."""
    width = "2.5" if (delivery.criticality or 0) >= 4 else "1.5"
    colour = "#444444" if delivery.active else "#BBBBBB"
    form = "edgeStyle=orthogonalEdgeStyle" if is_upright else "edgeStyle=none"
    return (
        f"{form};rounded=1;html=0;endArrow=block;endFill=1;strokeWidth={width};"
        f"strokeColor={colour};{_DASHES[delivery.flow]}labelBackgroundColor=#FFFFFF;fontSize=11;"
    )


def colour_of(cell: Cell, own: str, kind: PartyKind | None) -> str | None:
    """The colour that somebody chose; of our own cells, those that we gave them are none."""
    if own == GROUP:
        colour = cell.colour("strokeColor")
        return None if colour == _GROUP_LINE else colour
    colour = cell.colour("fillColor")
    is_ours = own == PARTY and colour == _FORMS[kind or PartyKind.DEPARTMENT][1]
    return None if is_ours else colour


def kind_of(cell: Cell, values: dict[str, str]) -> PartyKind | None:
    """The kind that is told, or that the form makes plain; then it is among the values too."""
    if "kind" not in values:
        is_person = cell.form in _PEOPLE or values.get("c4Type", "") == "Person"
        if is_person:
            values["kind"] = PartyKind.PERSON.value
    return kind_named(values.get("kind", ""))
