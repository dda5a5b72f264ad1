"""`python -m chainmap` and the program `chainmap`."""

from __future__ import annotations

import re
import sys

from chainmap import cli


def main() -> int:
    """The exit code of the command line, or of a worker process of the frozen program."""
    if any("multiprocessing" in word for word in sys.argv[1:]):
        _serve()
    return cli.main()


def _serve() -> None:
    """Does what multiprocessing began this process for, and ends; returns if it did not.

    PyInstaller would see to it at each start of the program, and load multiprocessing for that.
    """
    from multiprocessing import resource_tracker, spawn

    order = r"from multiprocessing\.resource_tracker import main; *main\((\d+)\)"
    tracker = re.fullmatch(order, sys.argv[-1])
    if tracker is not None and getattr(sys, "frozen", False):
        resource_tracker.main(int(tracker[1]))
        sys.exit()
    spawn.freeze_support()


if __name__ == "__main__":
    sys.exit(main())
