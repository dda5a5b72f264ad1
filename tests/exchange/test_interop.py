"""Real GraphML of many programs, where the collection is at hand."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from chainmap.errors import InputError
from chainmap.exchange.graphml import read_graphml
from chainmap.exchange.report import NoticeCode
from chainmap.storage.files import read_bytes

COLLECTION = Path(__file__).parents[3] / "shared" / "interop"
OTHER_ENDINGS = ("grateful-dead.xml", "tinkerpop-modern.xml", "boost_graphml_test.xml")
REJECT_OR = ("duplicate_node_ids", "no_graph_element")


def rows() -> list[dict[str, str]]:
    manifest = COLLECTION / "MANIFEST.tsv"
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t"))
    endings = (".graphml", ".graphmlz", *OTHER_ENDINGS)
    return [row for row in table if row["path"].endswith(endings)]


def wanted(row: dict[str, str], pattern: str) -> int | None:
    found = re.search(pattern, row["facts"])
    return int(found[1]) if found else None


ROWS = rows()
READABLE = [row for row in ROWS if not row["good_importer_should"].startswith("REJECT")]
HOSTILE = [
    row
    for row in ROWS
    if row["good_importer_should"].startswith("REJECT")
    and not any(name in row["path"] for name in REJECT_OR)
]


@pytest.mark.parametrize("row", READABLE, ids=lambda row: row["path"])
def test_a_real_file_keeps_nodes_edges_labels_and_places(row: dict[str, str]) -> None:
    imported = read_graphml(read_bytes(COLLECTION / row["path"], expected="graphml"))

    map = imported.map
    doubled = sum(notice.code is NoticeCode.GROUP_AS_PARTY for notice in imported.notices)
    undeclared = wanted(row, r"undeclared_endpoints=(\d+)") or 0
    nodes = len(map.parties) + len(map.groups) - doubled
    assert nodes in {int(row["ref_nodes"] or 0), int(row["ref_nodes"] or 0) + undeclared}
    assert len(map.deliveries) == int(row["ref_edges"] or 0)
    groups = wanted(row, r"groups=(\d+)") or 0
    places = wanted(row, r"with_position=(\d+)")
    if places is not None:
        placed = sum(party.position is not None for party in map.parties.values())
        assert placed == places - groups + doubled


@pytest.mark.parametrize("row", HOSTILE, ids=lambda row: row["path"])
def test_a_broken_or_hostile_file_is_refused(row: dict[str, str]) -> None:
    with pytest.raises(InputError):
        read_graphml(read_bytes(COLLECTION / row["path"], expected="graphml"))
