"""Older versions of the file, raw dict to raw dict, one numbered step per version.

Each step comes with a kept file of its version in `tests/data`, which is never edited.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from chainmap.storage.json_text import Raw

log = logging.getLogger(__name__)

VERSION = 1
"""The version that is written."""

STEPS: Mapping[int, Callable[[dict[str, Raw]], dict[str, Raw]]] = {}
"""From the version of the key to the next one."""


def migrated(raw: dict[str, Raw], version: int) -> dict[str, Raw]:
    """The raw map of an older version in the shape of the present one."""
    for step in range(version, VERSION):
        log.info("migrating from version %d", step)
        raw = STEPS[step](raw)
    return raw
