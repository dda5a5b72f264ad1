"""Older versions of the file, raw dict to raw dict, one numbered step per version.

Each step comes with a kept file of its version in `tests/data`, which is never edited.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping

from chainmap.storage.json_text import Raw

log = logging.getLogger(__name__)

VERSION = 5
"""The newest version."""

NEW_KEYS: Mapping[int, Mapping[str, frozenset[str]]] = {
    2: {
        "": frozenset({"display", "views"}),
        "groups": frozenset({"folded"}),
        "parties": frozenset({"locked"}),
        "notes": frozenset({"locked"}),
    },
    3: {"": frozenset({"dismissals"})},
    4: {
        "parties": frozenset({"asked_on"}),
        "services": frozenset({"asked_on"}),
        "deliveries": frozenset({"further_ratings_by_customer", "further_ratings_by_supplier"}),
        "deliveries.agreement": frozenset({"history", "review_due"}),
        "deliveries.rating_by_customer": frozenset({"rated_by", "rated_on", "comment"}),
        "deliveries.rating_by_supplier": frozenset({"rated_by", "rated_on", "comment"}),
        "actions.about": frozenset({"finding"}),
    },
    5: {"deliveries": frozenset({"further_servqual"})},
}
"""By version: the keys that came with it, by table or by an object in its records; "": of the file
itself."""


def version_needed(raw: Mapping[str, Raw]) -> int:
    """The oldest version that can hold a raw map: whoever has an older ChainMap can read it."""
    needed = (version for version in NEW_KEYS if next(later_keys(raw, version - 1), None))
    return max(needed, default=1)


def later_keys(raw: Mapping[str, Raw], version: int) -> Iterator[tuple[str, str]]:
    """The places and names of keys that this version does not know yet."""
    for newer, objects in NEW_KEYS.items():
        if newer <= version:
            continue
        for path, keys in objects.items():
            for place, found in _objects_at(raw, path):
                yield from ((f"{place}{key}", key) for key in found if key in keys)


def _objects_at(raw: Mapping[str, Raw], path: str) -> Iterator[tuple[str, Mapping[str, Raw]]]:
    """All objects at a path, each with what its keys' places begin with."""
    if not path:
        yield "", raw
        return
    table, _, inner = path.partition(".")
    records = raw.get(table)
    for index, record in enumerate(records if isinstance(records, list) else ()):
        found = record.get(inner) if inner and isinstance(record, dict) else record
        if isinstance(found, dict):
            yield f"{table}[{index}].{inner}{'.' if inner else ''}", found


def _to_version_2(raw: dict[str, Raw]) -> dict[str, Raw]:
    """Folded groups, locks, the display and saved views are new; nothing old changed."""
    return {**raw, "version": 2}


def _to_version_3(raw: dict[str, Raw]) -> dict[str, Raw]:
    """Dismissals of findings are new; nothing old changed."""
    return {**raw, "version": 3}


def _to_version_4(raw: dict[str, Raw]) -> dict[str, Raw]:
    """Several raters, measured histories, actions about findings are new; nothing old changed."""
    return {**raw, "version": 4}


def _to_version_5(raw: dict[str, Raw]) -> dict[str, Raw]:
    """SERVQUAL values of several raters are new; nothing old changed."""
    return {**raw, "version": 5}


STEPS: Mapping[int, Callable[[dict[str, Raw]], dict[str, Raw]]] = {
    1: _to_version_2,
    2: _to_version_3,
    3: _to_version_4,
    4: _to_version_5,
}
"""From the version of the key to the next one."""


def migrated(raw: dict[str, Raw], version: int) -> dict[str, Raw]:
    """The raw map of an older version in the shape of the present one."""
    for step in range(version, VERSION):
        log.info("migrating from version %d", step)
        raw = STEPS[step](raw)
    return raw
