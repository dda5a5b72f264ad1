"""`chainmap compare`: two maps on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chainmap.model import edits
from chainmap.model.records import PartyId
from chainmap.storage.files import write_map
from tests.builders import chart
from tests.cli.conftest import Chainmap

CHAIN = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    before, after = tmp_path / "before.chainmap", tmp_path / "after.chainmap"
    write_map(before, CHAIN)
    write_map(after, edits.rename(edits.remove(CHAIN, ["Buyer"]), PartyId("Ops"), "<b>Ops</b>"))
    return before, after


def test_the_differences_are_told_as_text(chainmap: Chainmap, pair: tuple[Path, Path]) -> None:
    done = chainmap("compare", *map(str, pair))

    assert done.code == 0
    assert "− Buyer (removed)" in done.out
    assert "Name: Ops → <b>Ops</b>" in done.out
    assert "External customers:" in done.out
    assert "Matched by id: 2 parties of 3 before and 2 after." in " ".join(done.out.split())
    assert "+ Department without a customer: new" in done.out


def test_the_same_map_twice_differs_in_nothing(chainmap: Chainmap, pair: tuple[Path, Path]) -> None:
    done = chainmap("compare", str(pair[0]), str(pair[0]))

    assert "Nothing differs" in done.out


def test_the_differences_can_be_read_by_programs(
    chainmap: Chainmap, pair: tuple[Path, Path]
) -> None:
    done = chainmap("compare", *map(str, pair), "--format", "json")

    raw = json.loads(done.out)
    assert raw["metrics"]["external_customers"] == {"before": 1, "after": 0, "difference": -1}
    assert {(it["table"], it["change"], it["name"]) for it in raw["changes"]} >= {
        ("parties", "removed", "Buyer"),
        ("parties", "changed", "<b>Ops</b>"),
    }
    assert raw["matched"] == {"by": "id", "parties": 2}
    assert ("department_without_customer", "added", "Ops", None) in {
        (it["code"], it["change"], ",".join(it["ids"]), it["before"]) for it in raw["findings"]
    }


def test_the_page_shows_both_maps_in_one_and_names_are_no_markup(
    chainmap: Chainmap, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "changes.html"

    done = chainmap("compare", *map(str, pair), "-o", str(out), "--language", "de")

    page = out.read_text("utf-8")
    assert done.code == 0
    assert "weggefallen" in page
    assert "Buyer" in page
    assert "Nach Kennung zugeordnet" in page
    assert "behoben" in page
    assert "<b>Ops</b>" not in page


def test_a_missing_map_is_named(chainmap: Chainmap, pair: tuple[Path, Path]) -> None:
    done = chainmap("compare", str(pair[0]), "gone.chainmap")

    assert done.code == 3
    assert "gone.chainmap" in done.err


def test_an_ending_that_tells_no_format_is_refused(
    chainmap: Chainmap, pair: tuple[Path, Path]
) -> None:
    assert chainmap("compare", *map(str, pair), "-o", "x.docx").code == 2
