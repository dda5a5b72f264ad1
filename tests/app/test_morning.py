"""A consultant's morning: an organisation drawn from nothing, in a real window, before a client."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from chainmap.app.window import Window
from chainmap.canvas.handles import adders
from chainmap.canvas.tools.pointer import Part
from chainmap.layout.geometry import Area, enters
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, PartyKind
from chainmap.render.drawing import Drawing
from tests.driver import Driver
from tests.person import Person

pytestmark = pytest.mark.screen

MOST_ACTIONS = 150

TYPED = [
    "Vertrieb: Lastenheft -> Konstruktion: Bauplan -> Einkauf",
    "Konstruktion: Zeichnungen -> Arbeitsvorbereitung: Arbeitsplan -> Fertigung",
    "Stahlwerk (Lieferant): Bleche -> Lager: Material -> Fertigung",
    "Einkauf: Bestellung -> Lager",
    "Fertigung: Bauteile -> Montage: Maschine -> Versand: Lieferung -> Autohaus (Kunde)",
    "Labor: Freigabe -> Versand",
    "Fertigung: Muster -> Labor",
    "Montage: Muster -> Labor",
    "IT: Rechner -> Konstruktion, Vertrieb, Einkauf",
    "Einkauf: Vertrag -> Buchhaltung",
    "Lager: Bestand -> Einkauf",
    "Konstruktion: Vorgaben -> Labor",
    "Service: Wartung -> Werkstatt (Kunde)",
    "Vertrieb: Vorführung -> Händler (Kunde)",
    "Versand: Ersatzteile -> Service",
    "Buchhaltung: Rechnung -> Autohaus, Werkstatt",
]


def test_twelve_departments_are_drawn_in_under_150_actions_and_can_be_read(
    window: Window, user: Driver, qtbot: QtBot
) -> None:
    person = Person(window, qtbot)
    window.activateWindow()
    person.waits(window.isActiveWindow)

    person.puts("Vertrieb", 300, 90)
    click_beside(person, user, "Vertrieb", Part.DOWN)
    person.names("Konstruktion")
    person.names("Anfragen")
    drop_on_free_ground(person, user, "Konstruktion", QPoint(520, 330))
    person.names("Buchhaltung")
    person.names("Stundenzettel")

    window.canvas.setFocus()
    person.presses("t")
    for line in TYPED:
        person.types(line)
        before = user.map
        person.presses("Return")
        person.waits(lambda: user.map is not before)  # noqa: B023
    person.presses("Escape")
    person.waits(lambda: not window.canvas.is_busy)
    person.presses("ctrl+0")

    kinds = [party.kind for party in user.map.parties.values()]
    assert sum(kind.is_internal for kind in kinds) == 12
    assert kinds.count(PartyKind.EXTERNAL_CUSTOMER) == 3
    assert len(user.map.deliveries) >= 25
    assert person.actions < MOST_ACTIONS
    assert faults_of(window.canvas.scene.drawing) == []
    assert window.canvas.rect().contains(everything(window))


def click_beside(person: Person, user: Driver, name: str, side: Part) -> None:
    """On the handle beside a party."""
    canvas, id = person.canvas, id_of(user.map, name)
    for step in (12, 0):
        person.points_at(person.where.middle(id) + QPoint(step, 0))
    person.waits(lambda: canvas.pointing.near == id)
    at = adders(canvas.scene.drawing.parties[id].rect, 1 / canvas.camera.scale)[side]
    person.clicks(person.where.pixel(at.x, at.y))


def drop_on_free_ground(person: Person, user: Driver, name: str, at: QPoint) -> None:
    person.drags(person.where.right_edge(id_of(user.map, name)), at)


def id_of(map: ChainMap, name: str) -> PartyId:
    return next(party.id for party in map.parties.values() if party.name == name)


def everything(window: Window) -> QRect:
    canvas = window.canvas
    return canvas.camera.area_to_view(canvas.scene.drawing.bounds()).toAlignedRect()


def faults_of(drawing: Drawing) -> list[str]:
    """What keeps one from reading it: boxes on boxes, names on boxes, lines through boxes."""
    parties = list(drawing.parties.values())
    faults = [
        f"{one.name} lies on {other.name}"
        for one, other in combinations(parties, 2)
        if one.rect.touches(other.rect)
    ]
    for line in drawing.deliveries.values():
        for party in parties:
            inner = party.rect.grown(-2)
            if line.label.touches(inner):
                faults.append(f"the name {line.lines} lies on {party.name}")
            if party.id in (line.provider, line.consumer):
                continue
            area = Area(inner.left, inner.top, inner.right, inner.bottom)
            if any(enters(a, b, area) for a, b in pairwise(line.points)):
                faults.append(f"{line.lines} runs through {party.name}")
    return faults
