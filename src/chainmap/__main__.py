"""`python -m chainmap` and the program `chainmap`."""

from __future__ import annotations

import sys

from chainmap import cli


def main() -> int:
    """The exit code of the command line, or of a worker process of the frozen program."""
    if any("multiprocessing" in word for word in sys.argv[1:]):
        from multiprocessing import freeze_support

        freeze_support()
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
