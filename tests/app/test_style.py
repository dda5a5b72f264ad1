"""What controls look like: measured in pictures of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import theme_marks
from chainmap.app.style import palette, style_sheet
from chainmap.render.theme import Theme, contrast, theme
from chainmap.resources import resource

THEMES = [theme("light"), theme("dark")]
VISIBLE = 3.0


@pytest.fixture(params=THEMES, ids=lambda theme: theme.name)
def dressed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    qapp.setPalette(palette(request.param))
    qapp.setStyleSheet(style_sheet(request.param))
    yield request.param
    qapp.setStyleSheet("")


@pytest.mark.parametrize(
    ("kind", "is_enabled"),
    [
        *((kind, True) for kind in (QCheckBox, QRadioButton, QLineEdit, QComboBox, QPushButton)),
        *((kind, False) for kind in (QCheckBox, QRadioButton)),  # the others are told by their text
    ],
)
def test_the_border_of_a_control_can_be_seen(
    dressed: Theme, qtbot: QtBot, kind: type[QWidget], is_enabled: bool
) -> None:
    control = kind()
    qtbot.addWidget(control)
    control.setEnabled(is_enabled)
    control.resize(control.sizeHint())
    assert _clearest(control, dressed.window) >= VISIBLE


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton, QPushButton, QComboBox, QLineEdit])
def test_the_keyboard_is_seen_where_it_is(
    dressed: Theme, qtbot: QtBot, kind: type[QWidget]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    control = kind(window)
    control.resize(control.sizeHint())
    other = QLineEdit(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    before = control.grab().toImage()
    control.setFocus()
    assert control.hasFocus()
    after = control.grab().toImage()
    spots = [(x, y) for x in range(before.width()) for y in range(before.height())]
    changed = [
        contrast(before.pixelColor(*spot).name(), after.pixelColor(*spot).name()) for spot in spots
    ]
    assert max(changed) >= 1.5, "focus changes nothing that can be seen"


def _clearest(control: QWidget, ground: str) -> float:
    """The highest contrast of the left end of a control, where it has no text, to its ground."""
    picture = control.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(min(18, picture.width()))
        for y in range(picture.height())
    }
    return max(contrast(QColor(colour).name(), ground) for colour in colours)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_marks_in_controls_have_the_colours_of_the_theme(theme: Theme) -> None:
    for name, text in theme_marks.marks(theme).items():
        assert resource(f"themes/{theme.name}/{name}").read_text("utf-8") == text, name


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_sheet_names_no_colour_by_itself_and_only_marks_that_are_there(theme: Theme) -> None:
    source = resource("themes/window.qss").read_text("utf-8")
    assert re.findall(r"#[0-9a-fA-F]{6}\b", source) == []
    for name in theme_marks.marks(theme):
        assert f"themes:{theme.name}/{name}" in style_sheet(theme), name
