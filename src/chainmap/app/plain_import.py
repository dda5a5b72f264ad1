"""Takes PySide's hook off `import`.

It reads the source of each module to come, to see whether it asks for snake_case names. None of
ours does, and reading them all takes longer than importing many of them.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  (puts the hook in)


def import_plainly() -> None:
    """From now on."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
