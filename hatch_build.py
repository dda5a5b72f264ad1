"""What building a wheel does besides: compile the translations, take resources/ along."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent / "tools"))
from compile_translations import compile_translations


class Resources(BuildHookInterface):  # type: ignore[type-arg]
    """Runs for wheels and for editable installs, which find resources/ where it lies."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling; `version` is "standard" or "editable"."""
        resources = Path(self.root) / "resources"
        compile_translations(resources / "i18n")
        if version == "standard":
            for file in sorted(path for path in resources.rglob("*") if path.is_file()):
                if not file.name.startswith(".~"):  # somebody has an example open
                    place = f"chainmap/resources/{file.relative_to(resources).as_posix()}"
                    build_data["force_include"][str(file)] = place
