"""Compiles Qt Linguist's `.ts` files to the `.qm` files that the window loads.

Run: `python tools/compile_translations.py [--if-older]` (the build of a wheel does the same).
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path


def compile_translations(folder: Path, *, if_older: bool = False) -> list[Path]:
    """Writes a `.qm` beside each `.ts` in the folder and returns the new ones.

    With `if_older` only those that are older than their source.

    Raises:
        SystemExit: lrelease is missing, or it found fault with a file.
    """
    sources = sorted(folder.glob("*.ts"))
    if not sources:
        raise SystemExit(f"no translations (*.ts) in {folder}")
    wanted = [source for source in sources if not (if_older and _is_compiled(source))]
    return [_compiled(source, linguist_tool("lrelease")) for source in wanted]


def linguist_tool(name: str) -> Path:
    """The program `lrelease` or `lupdate` that comes with PySide6-Essentials.

    Raises:
        SystemExit: this Python has no PySide6-Essentials, or one without its tools.
    """
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec and spec.submodule_search_locations) or []:
        for path in (Path(folder) / name, Path(folder) / f"{name}.exe"):
            if path.is_file():
                return path
    raise SystemExit(
        f"Qt's {name} is missing: the translations cannot be compiled.\n"
        f"It comes with PySide6-Essentials: {sys.executable} -m pip install PySide6-Essentials"
    )


def _is_compiled(source: Path) -> bool:
    target = source.with_suffix(".qm")
    return target.exists() and target.stat().st_mtime >= source.stat().st_mtime


def _compiled(source: Path, lrelease: Path) -> Path:
    target = source.with_suffix(".qm")
    # Put in place as a whole: a program that runs has the old one mapped into its memory.
    aside = target.with_suffix(f".{os.getpid()}.qm")
    command = [str(lrelease), "-silent", "-removeidentical", str(source), "-qm", str(aside)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    said = (run.stdout + run.stderr).strip()
    if run.returncode != 0:
        aside.unlink(missing_ok=True)
        raise SystemExit(f"{source} cannot be compiled: {said or f'lrelease: {run.returncode}'}")
    if said:
        print(said, file=sys.stderr)
    aside.replace(target)
    return target


if __name__ == "__main__":
    compile_translations(
        Path(__file__).parents[1] / "resources" / "i18n", if_older="--if-older" in sys.argv
    )
