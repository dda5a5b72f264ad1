"""Pictures with the map inside, from the command line and back."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from chainmap.model.rating import Side, rate
from chainmap.model.records import DeliveryId
from chainmap.storage.files import read_map, write_map
from tests.builders import chart
from tests.cli.conftest import Chainmap


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_a_picture_opens_as_the_map_that_it_was_made_of(
    chainmap: Chainmap, tmp_path: Path, ending: str
) -> None:
    source, picture, back = (
        tmp_path / "a.chainmap",
        tmp_path / f"a{ending}",
        tmp_path / "b.chainmap",
    )
    write_map(source, chart("Sales -> Ops: quote"))

    assert chainmap("export", source, picture, "--embed").code == 0
    assert chainmap("import", picture, back).code == 0

    assert read_map(back) == read_map(source)


def test_a_picture_carries_the_map_only_where_it_is_asked_to(
    chainmap: Chainmap, tmp_path: Path
) -> None:
    source, picture = tmp_path / "a.chainmap", tmp_path / "a.svg"
    write_map(source, chart("Sales -> Ops: quote"))
    assert chainmap("export", source, picture).code == 0

    run = chainmap("import", picture, tmp_path / "b.chainmap")

    assert run.code == 3
    assert "without a map inside" in run.err


def test_a_page_of_paper_carries_none(chainmap: Chainmap, tmp_path: Path) -> None:
    source = tmp_path / "a.chainmap"
    write_map(source, chart("Sales -> Ops: quote"))

    run = chainmap("export", source, tmp_path / "a.pdf", "--embed")

    assert run.code == 2
    assert "--embed means nothing" in run.err


def test_who_rated_can_be_left_out_of_what_is_inside(chainmap: Chainmap, tmp_path: Path) -> None:
    source, back = tmp_path / "a.chainmap", tmp_path / "b.chainmap"
    rated = rate(
        chart("Sales -> Ops: quote"), DeliveryId("d1"), Side.CUSTOMER, 0, trust=2, rated_by="Ada"
    )
    write_map(source, rated)

    assert chainmap("export", source, tmp_path / "a.png", "--embed", "--anonymous").code == 0
    assert chainmap("import", tmp_path / "a.png", back).code == 0

    assert "Ada" not in back.read_text("utf-8")
    assert read_map(back).deliveries[DeliveryId("d1")].rating_by_customer is not None


@pytest.mark.parametrize("ending", [".drawio", ".dot"])
def test_drawings_have_all_parties_at_places_of_their_own(
    chainmap: Chainmap, tmp_path: Path, ending: str
) -> None:
    source, drawing, back = (
        tmp_path / "a.chainmap",
        tmp_path / f"a{ending}",
        tmp_path / "b.chainmap",
    )
    write_map(source, chart("Sales -> Ops: quote; Ops -> IT: report"))

    assert chainmap("export", source, drawing).code == 0
    assert chainmap("import", drawing, back).code == 0

    again = read_map(back)
    assert len({party.position for party in again.parties.values()}) == 3
    assert None not in {party.position for party in again.parties.values()}


def test_a_graph_for_yed_has_all_parties_at_places_of_their_own(
    chainmap: Chainmap, tmp_path: Path
) -> None:
    source, graph = tmp_path / "a.chainmap", tmp_path / "a.graphml"
    write_map(source, chart("Sales -> Ops: quote; Ops -> IT: report"))

    assert chainmap("export", source, graph).code == 0

    nodes = nx.read_graphml(graph).nodes
    assert len({(nodes[id]["x"], nodes[id]["y"]) for id in nodes}) == 3


def test_a_chart_that_mermaid_would_not_draw_is_told(chainmap: Chainmap, tmp_path: Path) -> None:
    source = tmp_path / "a.chainmap"
    many = "; ".join(f"A -> B: service {n}" for n in range(501))
    write_map(source, chart(many))

    run = chainmap("export", source, tmp_path / "a.mmd")

    assert run.code == 0
    assert "Mermaid draws at most 500" in run.err
