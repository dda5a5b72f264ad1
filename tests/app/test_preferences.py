"""The preferences dialogue."""

from __future__ import annotations

from chainmap.analysis.paths import Effort
from chainmap.app.preferences import Preferences
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
