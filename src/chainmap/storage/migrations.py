"""Older versions of the file, raw dict to raw dict, one numbered step per version.

Each step comes with a kept file of its version in `tests/data`, which is never edited.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping

from chainmap.storage.json_text import Raw

log = logging.getLogger(__name__)

VERSION = 3
"""The newest version."""

NEW_KEYS: Mapping[int, Mapping[str, frozenset[str]]] = {
    2: {
        "": frozenset({"display", "views"}),
        "groups": frozenset({"folded"}),
        "parties": frozenset({"locked"}),
        "notes": frozenset({"locked"}),
    },
    3: {"": frozenset({"dismissals"})},
}
"""By version: the keys that came with it, by table ("": of the file itself)."""


def version_needed(raw: Mapping[str, Raw]) -> int:
    """The oldest version that can hold a raw map: whoever has an older ChainMap can read it."""
    needed = (version for version in NEW_KEYS if next(later_keys(raw, version - 1), None))
    return max(needed, default=1)


def later_keys(raw: Mapping[str, Raw], version: int) -> Iterator[tuple[str, str]]:
    """The places and names of keys that this version does not know yet."""
    for newer, tables in NEW_KEYS.items():
        if newer <= version:
            continue
        yield from ((key, key) for key in sorted(tables[""]) if key in raw)
        for table, keys in tables.items():
            records = raw.get(table)
            for index, record in enumerate(records if isinstance(records, list) else ()):
                if isinstance(record, dict):
                    found = (key for key in record if key in keys)
                    yield from ((f"{table}[{index}].{key}", key) for key in found)


def _to_version_2(raw: dict[str, Raw]) -> dict[str, Raw]:
    """Folded groups, locks, the display and saved views are new; nothing old changed."""
    return {**raw, "version": 2}


def _to_version_3(raw: dict[str, Raw]) -> dict[str, Raw]:
    """Dismissals of findings are new; nothing old changed."""
    return {**raw, "version": 3}


STEPS: Mapping[int, Callable[[dict[str, Raw]], dict[str, Raw]]] = {
    1: _to_version_2,
    2: _to_version_3,
}
"""From the version of the key to the next one."""


def migrated(raw: dict[str, Raw], version: int) -> dict[str, Raw]:
    """The raw map of an older version in the shape of the present one."""
    for step in range(version, VERSION):
        log.info("migrating from version %d", step)
        raw = STEPS[step](raw)
    return raw
