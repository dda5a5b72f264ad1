"""A line that gives way ends in dots, and tells on hover what it says."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from chainmap.panels.short_label import ShortLabel

TOLD = "The figure is the number of deliveries"


@pytest.fixture
def shown(qtbot: QtBot) -> ShortLabel:
    label = ShortLabel()
    qtbot.addWidget(label)
    label.say(TOLD)
    label.resize(label.sizeHint())
    label.show()
    return label


def test_with_room_it_says_all(shown: ShortLabel) -> None:
    assert shown.text() == TOLD
    assert shown.minimumSizeHint().width() == 0


def test_with_less_it_ends_in_dots_and_the_tip_tells_the_rest(shown: ShortLabel) -> None:
    shown.resize(shown.width() // 2, shown.height())
    assert shown.text().endswith("…")
    assert TOLD.startswith(shown.text()[:-1])
    assert TOLD in shown.toolTip()
    assert shown.accessibleName() == TOLD


def test_with_room_for_a_letter_or_two_it_says_nothing(shown: ShortLabel) -> None:
    shown.resize(20, shown.height())
    assert shown.text() == ""
    shown.resize(shown.sizeHint())
    assert shown.text() == TOLD
