"""Whether two builds of one commit are the same: builds twice, from two clones, and compares.

Run: `python tools/reproduce.py FOLDER [--only-program]`. Both clones lie at the same path in turn,
for that path is part of what is compared. Prints the names of what differs; 1 where anything does.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import dist

ROOT = Path(__file__).parents[1]


def main() -> int:
    """Leaves both outputs in the folder, as "one" and "other"."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only-program", action="store_true")
    arguments = parser.parse_args()
    folder: Path = arguments.folder.resolve()
    outputs = [folder / "one", folder / "other"]
    options = ["--only-program"] if arguments.only_program else []
    commit = subprocess.check_output(["git", "-C", str(ROOT), "rev-parse", "HEAD"], text=True)
    for output in outputs:
        _build(commit.strip(), folder / "tree", output, options)
    return _compare(*outputs)


def _build(commit: str, tree: Path, output: Path, options: list[str]) -> None:
    shutil.rmtree(tree, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(tree)], check=True)
    subprocess.run(["git", "-C", str(tree), "checkout", "--quiet", commit], check=True)
    command = [sys.executable, "tools/dist.py", "--output", str(output), *options]
    environment = os.environ | {"PYTHONPATH": str(tree / "src")}
    subprocess.run(command, cwd=tree, env=environment, check=True)


def _compare(one: Path, other: Path) -> int:
    differing = 0
    for first in sorted(path for path in one.iterdir() if path.is_file()):
        second = other / first.name
        is_same = first.read_bytes() == second.read_bytes()
        print(f"{first.name}: {'the same bytes' if is_same else 'differs'}")
        if not is_same and ".tar." in first.name:
            print(*(f"    {name}" for name in dist.differences(first, second)), sep="\n")
        differing += not is_same
    return int(differing > 0)


if __name__ == "__main__":
    sys.exit(main())
