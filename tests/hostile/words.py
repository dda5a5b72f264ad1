"""A map with everything in it whose every free word begins with something that means harm."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from chainmap.model.map import ChainMap
from chainmap.storage.format import decode

EVERYTHING = Path(__file__).parents[1] / "data" / "everything_v5.chainmap"
FREE = {
    *("title", "organisation", "note", "name", "owner", "description", "segment", "frequency"),
    *("standard", "metric", "unit", "rated_by", "comment", "text", "caption", "reason"),
}
"""Keys of what people write in their own words."""


def map_full_of(harm: str) -> ChainMap:
    raw = json.loads(EVERYTHING.read_bytes())
    return decode(json.dumps(_spoilt(raw, "", harm)).encode())


def _spoilt(raw: Any, key: str, harm: str) -> Any:
    if isinstance(raw, dict):
        return {name: _spoilt(value, name, harm) for name, value in raw.items()}
    if isinstance(raw, list):
        return [_spoilt(value, key, harm) for value in raw]
    return f"{harm}{raw}" if key in FREE and isinstance(raw, str) else raw
