"""`chainmap self-test`."""

from __future__ import annotations

import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001  every command is called alike
    from chainmap.app.self_test import self_test

    return int(self_test())
