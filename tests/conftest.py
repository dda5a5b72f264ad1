"""What all tests share: no screen, no user's settings, no one language."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CHAINMAP_NEW_PROCESS"] = "1"  # a program that is tested opens its own windows
os.environ.setdefault("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "0")
os.environ.setdefault("CHAINMAP_WELCOME", "off")  # programs started by tests offer no tour

# A busy machine is no fault of the program's. The same examples at each run, so that a change is
# judged by what it changed; `HYPOTHESIS_PROFILE=long` looks for others, ten times as far.
CALM = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("chainmap", max_examples=50, derandomize=True, **CALM)
settings.register_profile("long", max_examples=500, **CALM)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "chainmap"))

# Runs on the system's Python, whose pyatspi is not in the virtual environment.
collect_ignore = ["ear.py"]

HOMES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
LANGUAGE = ("LC_ALL", "LC_MESSAGES", "LANGUAGE")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that needs a screen is skipped where there is none."""
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        return
    no_screen = pytest.mark.skip(reason="needs a screen: run `make test`")
    for item in items:
        if item.get_closest_marker("screen"):
            item.add_marker(no_screen)


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: object) -> None:
    """Before any test: pictures would make an application without widgets, and keep it."""


@pytest.fixture(autouse=True)
def nobodys_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, recent files and recovery files of a test land in its own folder."""
    for name in HOMES:
        home = tmp_path / "home" / name.lower()
        home.mkdir(parents=True)
        monkeypatch.setenv(name, str(home))
    from PySide6.QtCore import QSettings

    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, os.environ["XDG_CONFIG_HOME"])


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test starts in English, whatever the machine and the test before it spoke."""
    from PySide6.QtCore import QLocale

    from chainmap.wording import language

    for name in LANGUAGE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setattr(language, "_current", None)
    QLocale.setDefault(QLocale.c())  # days and figures as a field shows them
