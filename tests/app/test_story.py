"""A consultant's first small job, in a real window, with a real pointer and real keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from chainmap.app.window import Window
from chainmap.model.records import PartyKind
from chainmap.storage.files import read_map
from tests.driver import Driver
from tests.person import Person

pytestmark = pytest.mark.screen


def test_a_chain_is_drawn_read_exported_saved_and_opened_again(
    window: Window, user: Driver, qtbot: QtBot, tmp_path: Path
) -> None:
    """Three departments and a buyer are drawn; the finding names the one that is cut off."""
    person = Person(window, qtbot)
    window.activateWindow()
    person.waits(window.isActiveWindow)

    person.puts("Einkauf", 150, 120)
    person.puts("Fertigung", 420, 120)
    person.puts("Archiv", 420, 320)
    window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
    person.points_at(QPoint(640, 240))
    person.presses("4")
    person.names("Autohaus")
    kinds = [party.kind for party in user.map.parties.values()]
    assert kinds == [PartyKind.DEPARTMENT] * 3 + [PartyKind.EXTERNAL_CUSTOMER]

    ids = {party.name: party.id for party in user.map.parties.values()}
    person.delivers(ids["Einkauf"], ids["Fertigung"], "Bleche")
    person.delivers(ids["Fertigung"], ids["Autohaus"], "Karosserien")
    person.delivers(ids["Einkauf"], ids["Archiv"], "Bestellakten")
    assert len(user.map.deliveries) == 3

    user.wait_for_report()
    assert any("Archiv" in finding for finding in user.findings)
    assert not any("Einkauf has no line of sight" in finding for finding in user.findings)

    picture, file = tmp_path / "kette.png", tmp_path / "kette.chainmap"
    person.presses_and_names_a_file("ctrl+shift+e", picture)
    person.waits(picture.exists)
    assert picture.read_bytes().startswith(b"\x89PNG")

    person.presses_and_names_a_file("ctrl+s", file)
    person.waits(lambda: not window.isWindowModified())
    assert read_map(file) == user.map

    drawn = user.map
    person.presses("ctrl+n")
    person.waits(lambda: not user.map.parties)
    person.presses_and_names_a_file("ctrl+o", file, button="o")
    person.waits(lambda: user.map == drawn)
