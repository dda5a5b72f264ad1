"""Every test here paints: one application, with the bundled font."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from chainmap.render.fonts import load_fonts


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    load_fonts()
    return qapp
