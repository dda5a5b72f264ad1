"""A settings file that somebody has tampered with: the program starts, and takes what is usual."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chainmap.app.program import Program
from chainmap.app.settings import Settings

HARMFUL: dict[str, object] = {
    "empty": "",
    "markup": '<img src="file:///etc/passwd">',
    "number": "1e999",
    "negative": "-1",
    "list": ["a", "\0", "/dev/zero"],
    "long": "x" * 100_000,
    "turned": "\u202eabc",
    "json": '{"a": [[[[]]]]}',
}
PROPERTIES = [name for name, its in inspect.getmembers(Settings) if isinstance(its, property)]


def keys_of_a_used_program(program: Program, qtbot: QtBot) -> list[str]:
    """All that is ever written: a window's marks, and what the preferences and dialogues keep."""
    settings = program.settings
    for name in PROPERTIES:
        if getattr(Settings, name).fset is not None:
            setattr(settings, name, getattr(settings, name))
    settings.add_recent(Path("/nowhere/map.chainmap"))
    window = program.new_window()
    settings.remember_window(window.saveGeometry(), window.saveState())
    window.close()
    return QSettings("ChainMap", "ChainMap").allKeys()


@pytest.mark.parametrize("harm", HARMFUL)
def test_the_program_starts_whatever_stands_in_its_settings(
    qapp: QApplication, qtbot: QtBot, program: Program, harm: str
) -> None:
    keys = keys_of_a_used_program(program, qtbot)
    assert len(keys) > 8
    store = QSettings("ChainMap", "ChainMap")
    for key in keys:
        store.setValue(key, HARMFUL[harm])
    store.sync()

    settings = Settings(qapp)
    for name in PROPERTIES:
        getattr(settings, name)
    window = program.new_window()
    qtbot.waitUntil(lambda: window.analyst.report is not None, timeout=20_000)
    window.close()


def test_a_settings_file_of_random_bytes_is_none(qapp: QApplication) -> None:
    file = Path(QSettings("ChainMap", "ChainMap").fileName())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(bytes(range(256)) * 200)
    settings = Settings(qapp)
    assert [getattr(settings, name) for name in ("language", "theme", "recent_files")] == [
        None,
        "system",
        [],
    ]
