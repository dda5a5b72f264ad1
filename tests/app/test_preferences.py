"""The preferences dialogue."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from chainmap.analysis.paths import Effort
from chainmap.app.preferences import Preferences
from chainmap.app.settings import Settings
from tests.driver import Driver


def test_what_is_chosen_is_in_force_and_remembered(user: Driver) -> None:
    dialog = Preferences(user.window)
    dialog.exact.setChecked(True)
    dialog.snaps.setChecked(False)
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    dialog.accept()

    window = user.window
    assert window.settings.effort == Effort(exact=True)
    assert not window.settings.is_snapping
    assert not window.canvas.surface.is_snapping
    assert window.program.look.theme.is_dark
    assert window.program.translations.language == "de"
    again = Preferences(window)
    assert again.exact.isChecked()
    assert again.windowTitle() == "Einstellungen"


def test_cancel_changes_nothing(user: Driver) -> None:
    before = user.window.settings.effort
    dialog = Preferences(user.window)
    dialog.exact.setChecked(not before.exact)
    dialog.reject()
    assert user.window.settings.effort == before


def test_an_engine_that_is_gone_is_still_named(user: Driver) -> None:
    user.window.settings.effort = Effort(backend="gone")
    dialog = Preferences(user.window)
    assert dialog.backend.currentData() == "gone"
    assert dialog.backend.findData(None) >= 0


@pytest.mark.parametrize(("duration", "moves"), [(200, True), (0, False)])
def test_unless_chosen_things_move_as_on_the_desktop(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, duration: int, moves: bool
) -> None:
    desktop = SimpleNamespace(styleHint=lambda _: duration)
    monkeypatch.setattr(QApplication, "style", lambda *_: desktop)
    settings = Settings()
    assert settings.is_animated is moves
    settings.is_animated = not moves
    assert settings.is_animated is not moves


def test_without_movements_panels_do_not_slide_either(user: Driver) -> None:
    assert user.window.isAnimated()
    user.choose("animated")
    assert not user.window.isAnimated()
    assert not user.window.canvas.placing.is_animated


def test_what_leads_elsewhere_stands_apart_from_ok_and_cancel(user: Driver) -> None:
    dialog = Preferences(user.window)
    dialog.show()
    user.settle()
    keys, ok, cancel = (
        next(it for it in dialog.findChildren(QPushButton) if it.text().startswith(text))
        for text in ("Keyboard", "OK", "Cancel")
    )
    assert keys.geometry().right() + keys.width() // 2 < min(ok.x(), cancel.x())
    assert abs(ok.x() - cancel.x()) < 2 * max(ok.width(), cancel.width())
    dialog.close()
