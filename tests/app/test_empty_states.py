"""On an empty map every panel says what to do first."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from chainmap.app.docks import docks, show
from chainmap.wording.language import catalogue
from tests.builders import chart
from tests.driver import Driver


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_panel_says_what_to_do_first(user: Driver, language: str) -> None:
    user.choose(f"language-{language}")
    user.open(chart(""))
    user.wait_for_report()
    for dock in docks():
        show(user.window, dock.name)
        user.settle()
        parts = [one for one in user.window.docks[dock.name].findChildren(QWidget)
                 if one.isVisible()]  # fmt: skip
        told = [one.text() for one in parts if isinstance(one, QLabel)]
        told += [one.accessibleDescription() for one in parts]  # what a chart has painted
        assert max((len(text.split()) for text in told), default=0) >= 6, (dock.name, told)


def test_the_outline_forgets_its_advice_when_somebody_is_there(user: Driver) -> None:
    show(user.window, "outline")
    user.open(chart(""))
    user.settle()
    nothing = user.window.panels["outline"].nothing  # type: ignore[attr-defined]
    assert nothing.text().startswith("Nobody is on the map yet.")
    assert catalogue("de")(nothing.text()) != nothing.text()
    user.open(chart("Sales -> Ops: quote"))
    user.settle()
    assert nothing.isHidden()
