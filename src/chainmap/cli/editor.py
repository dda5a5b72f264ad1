"""`chainmap [FILE…]`: the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from chainmap.cli.streams import tell
from chainmap.running import hand_over
from chainmap.wording.language import tr


def open_editor(
    files: Sequence[str], language: str | None = None, *, is_alone: bool = False
) -> int:
    """Opens the editor; where there is no screen, says so and what to do instead (exit code 4).

    A program that runs already opens the files in windows of its own, unless this one is to be
    alone.
    """
    if not _has_screen():
        message = tr(
            "chainmap: There is no screen here, so the editor cannot open. chainmap analyze and "
            "chainmap export work without one; see chainmap --help"
        )
        tell(message)
        return 4
    if not is_alone and hand_over(files):
        return 0
    # Until the window has been painted: what is made now stays, and is no garbage.
    gc.disable()
    from chainmap.app.run import run

    return run([Path(name) for name in files], language)


def _has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
