"""Real drawings of draw.io and graphs of Graphviz, where the collection is at hand."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from chainmap.errors import InputError, InvalidContent
from chainmap.exchange.imported import AS_IT_IS, Imported, ImportOptions, NoticeCode
from chainmap.exchange.recognise import recognised
from chainmap.model.map import ChainMap
from chainmap.storage.files import read_bytes

COLLECTION = Path(__file__).parents[3] / "shared" / "interop"


def rows(*endings: str) -> list[dict[str, str]]:
    manifest = COLLECTION / "MANIFEST.tsv"
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t"))
    groups = [row for row in table if row["group"] in ("10_dot", "11_drawio", "14_derived")]
    drawn = [row for row in groups if row["path"].endswith(endings)]
    return [row for row in drawn if not row["good_importer_should"].startswith("REJECT")]


def fact(row: dict[str, str], name: str) -> int:
    found = re.search(rf"\b{name}=(\d+)", row["facts"])
    return int(found[1]) if found else 0


def imported(path: str, options: ImportOptions = AS_IT_IS) -> Imported:
    content = read_bytes(COLLECTION / path, expected="drawio")
    return recognised(path, content).reader()(content, options)


def counted(found: Imported, code: NoticeCode) -> int:
    return sum(notice.code is code for notice in found.notices)


DRAWINGS = [row for row in rows(".drawio", ".drawio.svg", ".xml") if "graphml" not in row["path"]]


@pytest.mark.parametrize("row", DRAWINGS, ids=lambda row: row["path"])
def test_a_real_drawing_keeps_shapes_links_and_texts(row: dict[str, str]) -> None:
    found = imported(row["path"])

    map = found.map
    doubled = counted(found, NoticeCode.GROUP_AS_PARTY)
    pages = fact(row, "pages")
    own_pages = sum(id.startswith("page ") for id in map.groups)
    shapes = len(map.parties) + len(map.groups) + len(map.notes) - doubled - own_pages
    assert shapes == int(row["ref_nodes"])
    assert len(map.groups) - own_pages == fact(row, "containers")
    assert len(map.notes) <= fact(row, "text_only")
    assert len(map.deliveries) == fact(row, "connected_edges")
    unattached = counted(found, NoticeCode.UNATTACHED)
    assert unattached == int(row["ref_edges"]) - fact(row, "connected_edges")
    assert own_pages == 0 if pages == 1 else own_pages <= pages
    places = [party.position for party in map.parties.values()]
    assert places.count(None) == doubled or places.count(None) == 0


@pytest.mark.parametrize("row", DRAWINGS, ids=lambda row: row["path"])
def test_each_page_can_be_read_alone(row: dict[str, str]) -> None:
    per_page = re.search(r"per_page=([\d/ ]+)", row["facts"])
    assert per_page is not None
    for number, counts in enumerate(per_page[1].split(), 1):
        found = imported(row["path"], ImportOptions(page=str(number)))
        shapes, links = map(int, counts.split("/"))
        map_ = found.map
        doubled = counted(found, NoticeCode.GROUP_AS_PARTY)
        assert len(map_.parties) + len(map_.groups) + len(map_.notes) - doubled == shapes
        assert len(map_.deliveries) + counted(found, NoticeCode.UNATTACHED) == links


needs_collection = pytest.mark.skipif(not COLLECTION.exists(), reason="the collection is not here")


@needs_collection
def test_of_a_drawing_with_a_damaged_page_the_others_are_read() -> None:
    found = imported("14_derived/C4_bad_base64.drawio")

    (notice,) = (it for it in found.notices if it.code is NoticeCode.PAGE_UNREADABLE)
    assert notice.place == "C4 Context"
    assert {it.name for it in found.map.parties.values()} >= {"API Service", "Web Application"}


@needs_collection
def test_a_page_that_swells_is_refused_with_its_name() -> None:
    with pytest.raises(InputError) as refused:
        imported("14_derived/inflate_bomb.drawio")

    assert "Page-1" in str(refused.value)


@needs_collection
def test_the_connector_labels_of_a_real_drawing_name_its_services() -> None:
    found = imported("11_drawio/n2g_no_object_tags.drawio")

    names = {found.map.name_of(it) for it in found.map.deliveries.values()}
    assert {"Link-222-label2, Link-222", "Link-111"} <= names


GRAPHS = rows(".dot", ".gv")


@pytest.mark.parametrize("row", GRAPHS, ids=lambda row: row["path"])
def test_a_real_graph_keeps_nodes_edges_clusters_and_places(row: dict[str, str]) -> None:
    found = imported(row["path"])

    map = found.map
    assert len(map.parties) == int(row["ref_nodes"])
    assert len(map.deliveries) == int(row["ref_edges"])
    assert len(map.groups) == fact(row, "subgraphs")
    placed = [it.position for it in map.parties.values() if it.position is not None]
    assert len(placed) == fact(row, "with_position")
    assert all(place.y < 0 for place in placed)
    assert (NoticeCode.UNDIRECTED in {it.code for it in found.notices}) >= (
        row["directed"] == "graph"
    )
    assert not any("<BR" in it.name.upper() for it in map.parties.values())


@needs_collection
def test_french_names_of_a_real_graph_have_their_accents() -> None:
    names = {it.name for it in imported("10_dot/quebec_jgrapht.dot").map.parties.values()}

    assert {"BELL MÉDIA INC.", "101885 CANADA LTÉE"} <= names


@needs_collection
def test_a_laid_out_graph_is_that_which_it_was_made_from() -> None:
    plain, drawn = (
        imported(f"10_dot/decentraland_{name}").map for name in ("architecture.dot", "laid_out.gv")
    )

    def told(map: ChainMap) -> list[tuple[str, str]]:
        return sorted((map.provider_of(it), it.consumer) for it in map.deliveries.values())

    assert told(plain) == told(drawn)
    assert {id: it.name for id, it in plain.parties.items()} == {
        id: it.name for id, it in drawn.parties.items()
    }


@needs_collection
def test_a_graph_that_is_cut_off_is_refused_with_the_line() -> None:
    with pytest.raises(InvalidContent) as refused:
        imported("14_derived/decentraland_unbalanced.dot")

    assert refused.value.place == "286"
