"""What a search once found is handled now; and a sound content of each road is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.roads import ROADS, walk
from tests.fuzz.seeds import seeds

FINDINGS = Path(__file__).parent / "findings"


@pytest.mark.parametrize(
    "file", sorted(FINDINGS.glob("*/*")), ids=lambda file: f"{file.parent.name}-{file.name}"
)
def test_what_was_found_once_is_handled(file: Path) -> None:
    walk(ROADS[file.parent.name], file.read_bytes())


@pytest.mark.parametrize("road", sorted(ROADS))
def test_each_road_takes_what_a_search_begins_from(road: str, tmp_path: Path) -> None:
    content = list(seeds(road, tmp_path))[:3]

    assert content or road == "ods"  # which nothing here writes
    for each in content:
        walk(ROADS[road], each)
