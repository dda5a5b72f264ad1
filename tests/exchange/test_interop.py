"""Real graphs of many programs, where the collection is at hand; tables and drawings apart."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from chainmap.errors import Fault, InputError, WrongFormat
from chainmap.exchange.imported import AS_IT_IS, Imported, NoticeCode
from chainmap.exchange.recognise import recognised
from chainmap.storage.files import read_bytes

COLLECTION = Path(__file__).parents[3] / "shared" / "interop"
OTHER_ENDINGS = ("grateful-dead.xml", "tinkerpop-modern.xml", "boost_graphml_test.xml")
REJECT_OR = ("duplicate_node_ids", "no_graph_element")
ENDINGS = (".graphml", ".graphmlz", ".gexf", ".cyjs", *OTHER_ENDINGS)


def rows() -> list[dict[str, str]]:
    manifest = COLLECTION / "MANIFEST.tsv"
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t"))
    return [row for row in table if row["path"].endswith(ENDINGS)]


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


def read(path: str) -> Imported:
    content = read_bytes(COLLECTION / path, expected="")
    return recognised(path, content).reader()(content, AS_IT_IS)


@pytest.mark.parametrize("row", READABLE, ids=lambda row: row["path"])
def test_a_real_file_keeps_nodes_edges_labels_and_places(row: dict[str, str]) -> None:
    imported = read(row["path"])

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


@pytest.mark.parametrize("row", READABLE, ids=lambda row: row["path"])
def test_the_labels_of_a_real_file_are_the_names(row: dict[str, str]) -> None:
    map = read(row["path"]).map
    names = [*map.parties.values(), *map.groups.values()]
    told = [name for one in names for name in (plain(one.name), one.name)]
    for label in filter(None, row["sample_labels"].split(" / ")):
        assert any(name.startswith((plain(label), label[:25])) for name in told), label


def plain(label: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", label.replace('"', "")).split())[:25]


@pytest.mark.parametrize("row", READABLE, ids=lambda row: row["path"])
def test_links_without_direction_are_told(row: dict[str, str]) -> None:
    told = any(it.code is NoticeCode.UNDIRECTED for it in read(row["path"]).notices)
    if row["directed"] in ("directed", "undirected", "mixed"):
        is_mixed = "undirected" in row["facts"] or row["directed"] == "mixed"
        assert told == (row["directed"] != "directed" or is_mixed)


@pytest.mark.parametrize("row", HOSTILE, ids=lambda row: row["path"])
def test_a_broken_or_hostile_file_is_refused(row: dict[str, str]) -> None:
    with pytest.raises(InputError):
        read(row["path"])


@pytest.mark.skipif(not ROWS, reason="the collection is not at hand")
def test_a_picture_under_a_wrong_name_is_called_one() -> None:
    with pytest.raises(WrongFormat) as refused:
        read("14_derived/is_png.graphml")
    assert (refused.value.reason, refused.value.detail) == (Fault.LOOKS_LIKE, "png")


# -- time and memory --------------------------------------------------------------------------

MEASURE = """
import json, re, sys, time
from pathlib import Path
from chainmap.errors import InputError
from chainmap.exchange.recognise import recognised
from chainmap.exchange.imported import AS_IT_IS
content = Path(sys.argv[1]).read_bytes()
begun = time.process_time()
try:
    recognised(sys.argv[1], content).reader()(content, AS_IT_IS)
    told = "read"
except InputError as error:
    told = str(error)
# Not ru_maxrss, which counts what this process was before it became Python.
status = Path("/proc/self/status").read_text()
most = int(re.search(r"VmHWM:\\s*(\\d+)", status)[1]) / 1024
print(json.dumps([told, time.process_time() - begun, most]))
"""


def measured(file: Path, megabytes: int) -> tuple[str, float, float]:
    """What came of it, CPU seconds, and megabytes at the most; it cannot take more than a limit."""

    def limited() -> None:
        import resource

        size = (megabytes + 900) * 1_000_000  # the libraries' own address space beside it
        resource.setrlimit(resource.RLIMIT_AS, (size, size))

    run = subprocess.run(
        [sys.executable, "-c", MEASURE, str(file)],
        capture_output=True, text=True, check=True, timeout=60, preexec_fn=limited,
    )  # fmt: skip
    told, seconds, most = json.loads(run.stdout)
    return told, seconds, most


@pytest.mark.skipif(sys.platform != "linux", reason="no such limits and figures there")
@pytest.mark.parametrize("row", HOSTILE, ids=lambda row: row["path"])
def test_a_hostile_file_takes_little_time_and_memory(row: dict[str, str]) -> None:
    told, seconds, most = measured(COLLECTION / row["path"], 300)
    assert told != "read"
    assert seconds < 2
    assert most < 300


@pytest.mark.skipif(sys.platform != "linux", reason="no such limits and figures there")
def test_entities_that_multiply_are_stopped_at_once(tmp_path: Path) -> None:
    for name, entities in {
        "laughs": "".join(
            f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(10)
        ),
        "quadratic": f'<!ENTITY e9 "{"x" * 100_000}">',
    }.items():
        file = tmp_path / f"{name}.graphml"
        body = "&e9;" * (1 if name == "laughs" else 2_000)
        file.write_text(f"<!DOCTYPE graphml [{entities}]><graphml><graph>{body}</graph></graphml>")
        told, seconds, most = measured(file, 100)
        assert "unsafe_xml" in told
        assert seconds < 1
        assert most < 100


@pytest.mark.skipif(sys.platform != "linux", reason="no such limits and figures there")
def test_thirty_thousand_nodes_are_read_within_a_gigabyte(tmp_path: Path) -> None:
    file = COLLECTION / "14_derived" / "kdl_x40_30k_nodes.graphml"
    if not file.exists():
        file = tmp_path / "large.graphml"
        nodes = "".join(f'<node id="n{n}"/>' for n in range(30_160))
        edges = "".join(
            f'<edge source="n{n % 30_160}" target="n{(7 * n + 1) % 30_160}"/>'
            for n in range(35_960)
        )
        file.write_text(f"<graphml><graph>{nodes}{edges}</graph></graphml>")
    told, seconds, most = measured(file, 1_000)
    assert told == "read"
    assert seconds < 20
    assert most < 1_000
