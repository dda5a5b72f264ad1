"""`chainmap survey make` and `chainmap survey read`."""

from __future__ import annotations

from pathlib import Path

import pytest

from chainmap.storage.files import read_map
from tests.cli.conftest import Chainmap
from tests.exchange.pen import Pen


@pytest.fixture
def folder(tmp_path: Path, file: Path, chainmap: Chainmap) -> Path:
    assert chainmap("survey", "make", file, tmp_path / "survey").code == 0
    return tmp_path / "survey"


def fill(folder: Path, party: str, value: int, name: str = "Ada") -> Path:
    path = folder / f"Questionnaire {party}.xlsx"
    path.write_bytes(Pen(path.read_bytes()).signs(name).says_everywhere(value).saved())
    return path


def test_make_writes_a_questionnaire_for_each_department(file: Path, tmp_path: Path,
                                                         chainmap: Chainmap) -> None:  # fmt: skip
    run = chainmap("survey", "make", file, tmp_path / "new" / "folder")
    names = ["Questionnaire IT.xlsx", "Questionnaire Sales.xlsx", "Questionnaire Archive.xlsx"]
    assert run.out.splitlines() == [str(tmp_path / "new" / "folder" / name) for name in names]
    assert sorted(names) == sorted(it.name for it in (tmp_path / "new" / "folder").iterdir())


def test_make_overwrites_nothing_unasked(folder: Path, file: Path, chainmap: Chainmap) -> None:
    fill(folder, "Sales", 4)
    before = {it.name: it.read_bytes() for it in folder.iterdir()}
    run = chainmap("survey", "make", file, folder)
    assert run.code == 4
    assert "exists already" in run.err
    assert {it.name: it.read_bytes() for it in folder.iterdir()} == before
    assert chainmap("survey", "make", file, folder, "--force").code == 0


def test_make_asks_only_whom_one_names(file: Path, tmp_path: Path, chainmap: Chainmap) -> None:
    run = chainmap("survey", "make", file, tmp_path / "few", "--party", "buyer", "--party", "IT")
    assert len(run.out.splitlines()) == 2
    assert chainmap("survey", "make", file, tmp_path / "few", "--party", "X").code == 2
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert chainmap("survey", "make", file, blocked).code == 4


def test_read_adds_the_answers_and_tells_what_is_odd(
    folder: Path, file: Path, tmp_path: Path, chainmap: Chainmap
) -> None:
    fill(folder, "Sales", 4)
    out = tmp_path / "rated.chainmap"
    run = chainmap("survey", "read", file, folder, "-o", out)
    assert run.code == 0
    assert "Sales, will be added: ratings as customer 1, as supplier 1" in run.err
    assert "The answers bear no date." in run.err
    assert "No answer yet from IT and Archive." in run.err
    delivery = next(iter(read_map(out).deliveries.values()))
    assert delivery.rating_by_customer is not None
    assert delivery.rating_by_customer.satisfaction == 4


def test_read_without_an_output_only_shows(folder: Path, file: Path, chainmap: Chainmap) -> None:
    path, before = fill(folder, "Sales", 4), file.read_bytes()
    run = chainmap("survey", "read", file, path)
    assert (run.code, run.out) == (0, "")
    assert "will be added" in run.err
    assert file.read_bytes() == before


def test_read_takes_doubles_only_where_that_is_wanted(
    folder: Path, file: Path, tmp_path: Path, chainmap: Chainmap
) -> None:
    path = fill(folder, "Sales", 4)
    once, twice = tmp_path / "once.chainmap", tmp_path / "twice.chainmap"
    chainmap("survey", "read", file, path, path, "-o", once)
    chainmap("survey", "read", once, path, "-o", twice)
    assert twice.read_bytes() == once.read_bytes()
    chainmap("survey", "read", once, path, "-o", twice, "--again", "--force")
    assert len(next(iter(read_map(twice).deliveries.values())).further_ratings_by_customer) == 1


def test_a_file_that_is_none_is_told_and_the_others_are_read(
    folder: Path, file: Path, tmp_path: Path, chainmap: Chainmap
) -> None:
    path, wrong, out = fill(folder, "Sales", 4), folder / "notes.xlsx", tmp_path / "out.chainmap"
    wrong.write_text("these are notes")
    run = chainmap("survey", "read", file, folder, tmp_path / "missing.xlsx", "-o", out)
    assert run.code == 3
    assert f"{wrong}: not a questionnaire file" in run.err
    assert "missing.xlsx: there is no such file" in run.err
    assert f"{path}: Sales, will be added" in run.err
    assert next(iter(read_map(out).deliveries.values())).rating_by_customer is not None


@pytest.mark.parametrize("ending", ["graphml", "xlsx"])
def test_an_export_can_leave_out_who_rated(
    folder: Path, file: Path, tmp_path: Path, chainmap: Chainmap, ending: str
) -> None:
    rated, out = tmp_path / "rated.chainmap", tmp_path / f"out.{ending}"
    path = fill(folder, "Sales", 4, "Ada Example")
    chainmap("survey", "read", file, path, "-o", rated)
    for words, found in ([], True), (["--anonymous", "--force"], False):
        assert chainmap("export", rated, out, *words).code == 0
        back = tmp_path / "back.chainmap"
        chainmap("import", out, back, "--force")
        assert ("Ada Example" in back.read_text("utf-8")) is found
    assert chainmap("export", rated, tmp_path / "out.png", "--anonymous").code == 2


def test_a_report_names_nobody_and_says_where_answers_are_few(
    folder: Path, file: Path, tmp_path: Path, chainmap: Chainmap
) -> None:
    rated = tmp_path / "rated.chainmap"
    chainmap("survey", "read", file, fill(folder, "Sales", 4, "Ada Example"), "-o", rated)
    for format in ("text", "markdown", "html"):
        written = chainmap("analyze", rated, "--format", format).out
        assert "Ada Example" not in written
        assert "this holds for 2 of 2 rated deliveries" in written.replace("\n", " ")
    assert "Ada Example" not in chainmap("analyze", rated, "--format", "json").out
