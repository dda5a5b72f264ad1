"""Compiles the translations (`resources/i18n/*.ts` → `.qm`) whenever a wheel is built."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))
from tools.compile_translations import compile_translations


class CompileTranslations(BuildHookInterface):  # type: ignore[type-arg]
    """Runs for wheels and for editable installs; the sdist carries the sources only."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name == "wheel":
            compile_translations(Path(self.root) / "resources" / "i18n")
