"""`chainmap cards`: a PDF with a page for each party, or for those named."""

from __future__ import annotations

from pathlib import Path

import pytest

from chainmap.model import edits
from chainmap.storage.files import write_map
from tests.builders import chart
from tests.cli.conftest import Chainmap


def pages(file: Path) -> int:
    return file.read_bytes().count(b"/Type /Page\n")


def test_a_page_for_each_party(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "cards.pdf"
    run = chainmap("cards", file, "-o", out)
    assert (run.code, run.out, run.err) == (0, "", "")
    assert pages(out) == 4


def test_only_those_named_by_id_or_name(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "cards.pdf"
    run = chainmap("cards", file, "-o", out, "--party", "Sales", "--party", " buyer ")
    assert (run.code, pages(out)) == (0, 2)


def test_a_party_that_is_not_there(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    run = chainmap("cards", file, "-o", tmp_path / "cards.pdf", "--party", "Nobody")
    assert run.code == 2
    assert "There is no party Nobody on the map" in run.err
    assert not (tmp_path / "cards.pdf").exists()


def test_a_name_that_two_have(chainmap: Chainmap, tmp_path: Path) -> None:
    map = edits.rename(chart("A -> B"), "B", "A team")
    write_map(tmp_path / "map.chainmap", edits.rename(map, "A", "A team"))
    out = tmp_path / "cards.pdf"
    run = chainmap("cards", tmp_path / "map.chainmap", "-o", out, "--party", "a team")
    assert run.code == 2
    assert "A, B" in run.err


def test_nothing_is_overwritten_unasked(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "cards.pdf"
    out.write_bytes(b"mine")
    run = chainmap("cards", file, "-o", out)
    assert run.code == 4
    assert "--force" in run.err
    assert out.read_bytes() == b"mine"
    assert chainmap("cards", file, "-o", out, "--force").code == 0
    assert pages(out) == 4


@pytest.mark.parametrize(("name", "said"), [("-", "needs a file"), ("cards.docx", ".pdf only")])
def test_it_is_a_pdf_in_a_file(chainmap: Chainmap, file: Path, name: str, said: str) -> None:
    run = chainmap("cards", file, "-o", name)
    assert run.code == 2
    assert said in run.err


def test_an_empty_map_has_no_cards(chainmap: Chainmap, tmp_path: Path) -> None:
    write_map(tmp_path / "map.chainmap", chart(""))
    run = chainmap("cards", tmp_path / "map.chainmap", "-o", tmp_path / "cards.pdf")
    assert run.code == 2
    assert "no parties" in run.err


def test_a_file_that_is_none(chainmap: Chainmap, tmp_path: Path) -> None:
    assert chainmap("cards", tmp_path / "none.chainmap", "-o", tmp_path / "c.pdf").code == 3
