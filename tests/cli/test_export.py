"""Parts of a map, title blocks, paper and many maps at once, from the command line."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from os import utime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from chainmap.model import edits
from chainmap.model.grouping import fold, group
from chainmap.model.map import ChainMap
from chainmap.model.records import Filter, MapInfo, Point
from chainmap.storage.files import read_map, write_map
from tests.builders import chart
from tests.cli.conftest import Chainmap


def _texts(svg: Path) -> set[str]:
    return set(re.findall(r">([^<>\n]+)</text>", svg.read_text("utf-8")))


def _words(svg: Path) -> str:
    return " ".join(_texts(svg))


def _map(title: str = "Sales chain") -> ChainMap:
    map = chart("IT -> Sales: laptop; Sales -> +Buyer: offer; IT -> Archive: records")
    places = {id: Point(300 * place, 0) for place, id in enumerate(map.parties)}
    return edits.arrange(edits.describe(map, MapInfo(title, "Example Ltd")), places)


@pytest.fixture
def placed(tmp_path: Path) -> Path:
    path = tmp_path / "sales.chainmap"
    write_map(path, _map())
    return path


# -- title block and scope --------------------------------------------------------------------


def test_a_title_block_stands_above_the_map_where_it_is_asked_for(
    chainmap: Chainmap, placed: Path, tmp_path: Path
) -> None:
    plain, titled, some = (tmp_path / name for name in ("a.svg", "b.svg", "c.svg"))
    assert chainmap("export", placed, plain).code == 0
    assert chainmap("export", placed, titled, "--title-block", "all").code == 0
    assert chainmap("export", placed, some, "--title-block", "title,counts").code == 0
    assert "Sales chain" not in _texts(plain)
    assert "Sales chain" in _texts(titled)
    assert "4 parties, 3 deliveries" in _words(titled)
    assert "filter:" in _words(titled)
    assert "4 parties, 3 deliveries" in _texts(some)
    assert "Example Ltd" not in _words(some)


def test_the_date_is_the_one_given_or_the_day_the_file_was_changed(
    chainmap: Chainmap, placed: Path, tmp_path: Path
) -> None:
    out = tmp_path / "a.svg"
    day = date(2024, 2, 29)
    utime(placed, (1_709_200_000, 1_709_200_000))
    assert chainmap("export", placed, out, "--title-block", "date").code == 0
    assert f"{day.day} February 2024" in _words(out)
    chainmap(
        *("export", placed, out, "--title-block", "date", "--date", "2025-01-31", "--force"),
        *("--language", "de"),
    )
    assert "31. Januar 2025" in _texts(out)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--title-block", "logo"), "--title-block cannot be logo"),
        (("--date", "2025-01-31"), "--date needs a --title-block"),
        (("--date", "yesterday", "--title-block", "all"), "--date cannot be yesterday"),
        (("--only", "Nobody"), "There is no party Nobody"),
        (("--only", ","), "--only cannot be ,"),
        (("--area", "1", "2", "x", "4"), "--area cannot be x"),
        (("--area", "0", "0", "nan", "5"), "--area takes left, top, width and height"),
        (("--area", "0", "0", "9", "9", "--only", "IT"), "exclude each other"),
        (("--tiles", "2x2"), "--tiles means nothing for .svg"),
        (("--title-block", "all", "--chart", "servqual"), "--title-block means nothing"),
    ],
)
def test_what_makes_no_sense_is_refused(
    chainmap: Chainmap, placed: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    run = chainmap("export", placed, tmp_path / "a.svg", *words)
    assert run.code == 2
    assert told in run.err
    assert not (tmp_path / "a.svg").exists()


def test_only_those_named_are_shown(chainmap: Chainmap, placed: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.svg"
    assert chainmap("export", placed, out, "--only", "sales,IT").code == 0
    assert {"Sales", "IT", "laptop"} <= _texts(out)
    assert not {"Buyer", "Archive", "offer", "records"} & _texts(out)


def test_a_group_is_named_as_a_party_is(chainmap: Chainmap, placed: Path, tmp_path: Path) -> None:
    write_map(placed, group(read_map(placed), ["Sales", "IT"], "Head office"))
    out = tmp_path / "a.svg"
    assert chainmap("export", placed, out, "--only", "head office", "--only", "Archive").code == 0
    assert {"Sales", "IT", "Archive"} <= _texts(out)
    assert "Buyer" not in _texts(out)


def test_those_named_that_are_not_shown_are_told(
    chainmap: Chainmap, placed: Path, tmp_path: Path
) -> None:
    map = read_map(placed)
    hiding = Filter(hidden=("IT",))
    write_map(placed, edits.set_display(map, type(map.display)(filter=hiding)))
    run = chainmap("export", placed, tmp_path / "a.svg", "--only", "IT")
    assert run.code == 2
    assert "IT is on the map, but not shown" in run.err


def test_one_named_in_a_folded_group_shows_the_group(
    chainmap: Chainmap, placed: Path, tmp_path: Path
) -> None:
    map = group(read_map(placed), ["Sales", "IT"], "Head office")
    write_map(placed, fold(map, next(iter(map.groups)), folded=True))
    out = tmp_path / "a.svg"
    assert chainmap("export", placed, out, "--only", "Sales").code == 0
    assert "Head office" in _words(out)
    assert "Archive" not in _texts(out)


def test_an_area_is_as_large_as_it_is_told(
    chainmap: Chainmap, placed: Path, tmp_path: Path
) -> None:
    out = tmp_path / "a.png"
    run = chainmap("export", placed, out, "--area", "-100", "-60", "320", "120", "--dpi", "96")
    assert (run.code, run.err) == (0, "")
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (320, 120)


def test_a_picture_that_would_be_too_large_says_how_fine_it_is(
    chainmap: Chainmap, placed: Path, tmp_path: Path
) -> None:
    map = edits.arrange(read_map(placed), {"Buyer": Point(60_000, 0)})
    write_map(placed, map)
    run = chainmap("export", placed, tmp_path / "a.png", "--dpi", "96")
    assert run.code == 0
    told = re.search(r"written at (\d+) dpi", run.err)
    assert told is not None
    picture = QImage(str(tmp_path / "a.png"))
    assert picture.dotsPerMeterX() * 0.0254 == pytest.approx(int(told[1]), abs=1)
    assert picture.width() == 16_000


# -- paper ------------------------------------------------------------------------------------


def _pages(file: Path) -> tuple[int, list[int]]:
    """How many, and width and height in millimetres."""
    if shutil.which("pdfinfo") is None:
        pytest.skip("needs pdfinfo (poppler-utils)")
    told = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True).stdout
    size = told.split("Page size:")[1].split()
    count = int(told.split("Pages:")[1].split()[0])
    return count, [round(float(size[place]) * 25.4 / 72) for place in (0, 2)]


@pytest.mark.parametrize(
    ("words", "count", "size"),
    [
        (("--page", "A0"), 1, [1189, 841]),
        (("--page", "A2", "--orientation", "portrait"), 1, [420, 594]),
        (("--page", "Letter", "--tiles", "3x2", "--orientation", "landscape"), 6, [279, 216]),
        (("--scale", "300%", "--orientation", "portrait"), 5, [210, 297]),
    ],
)
def test_paper_is_as_asked_for(
    chainmap: Chainmap,
    placed: Path,
    tmp_path: Path,
    words: tuple[str, ...],
    count: int,
    size: list[int],
) -> None:
    run = chainmap("export", placed, tmp_path / "a.pdf", *words)
    assert (run.code, run.err) == (0, "")
    assert _pages(tmp_path / "a.pdf") == (count, size)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--tiles", "2"), "--tiles cannot be 2"),
        (("--scale", "0%"), "--scale cannot be 0%"),
        (("--scale", "nan"), "--scale cannot be nan"),
        (("--scale", "9000%"), "sheets; 400 are the most"),
        (("--tiles", "0x2"), "at least one sheet"),
        (("--page", "fit", "--tiles", "2x2"), "A page that fits"),
        (("--tiles", "2x2", "--scale", "50%"), "exclude each other"),
    ],
)
def test_paper_that_makes_no_sense_is_refused(
    chainmap: Chainmap, placed: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    run = chainmap("export", placed, tmp_path / "a.pdf", *words)
    assert run.code == 2
    assert told in run.err


# -- many at once -----------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two maps, and a file that is none, between them."""
    folder = tmp_path / "maps"
    folder.mkdir()
    write_map(folder / "first.chainmap", _map("First"))
    (folder / "middle.chainmap").write_text("no map")
    write_map(folder / "second.chainmap", _map("Second"))
    return folder


def test_several_maps_go_to_a_folder_in_several_formats(
    chainmap: Chainmap, folder: Path, tmp_path: Path
) -> None:
    maps, out = [folder / "first.chainmap", folder / "second.chainmap"], tmp_path / "new" / "out"
    run = chainmap("export", maps[0], "--to", out, maps[1], "--format", "png,svg,xlsx")
    assert (run.code, run.out) == (0, "")
    written = [f"{name}.{end}" for name in ("first", "second") for end in ("png", "svg", "xlsx")]
    assert sorted(path.name for path in out.iterdir()) == sorted(written)
    assert run.err.splitlines() == [str(out / name) for name in written]


def test_a_file_that_is_no_map_does_not_keep_the_others(
    chainmap: Chainmap, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run = chainmap("export", folder, "--to", out, "--format", "svg,csv")
    assert run.code == 3
    assert run.err.count("middle.chainmap") == 1
    assert sorted(path.name for path in out.iterdir()) == [
        f"{name}{end}"
        for name in ("first", "second")
        for end in ("-deliveries.csv", "-parties.csv", ".svg")
    ]


def test_a_file_in_the_way_is_kept_and_the_others_are_written(
    chainmap: Chainmap, folder: Path, tmp_path: Path
) -> None:
    (folder / "middle.chainmap").unlink()
    out = tmp_path / "out"
    out.mkdir()
    (out / "first.svg").write_text("mine")
    run = chainmap("export", folder, "--to", out, "--format", "svg")
    assert run.code == 4
    assert "--force" in run.err
    assert (out / "first.svg").read_text() == "mine"
    assert (out / "second.svg").exists()
    assert chainmap("export", folder, "--to", out, "--format", "svg", "--force").code == 0
    assert "mine" not in (out / "first.svg").read_text("utf-8")


def test_options_reach_the_formats_that_know_them(
    chainmap: Chainmap, folder: Path, tmp_path: Path
) -> None:
    (folder / "middle.chainmap").unlink()
    words = ("--dpi", "48", "--title-block", "title", "--overlay", "tier", "--legend")
    run = chainmap("export", folder, "--to", tmp_path, "--format", "png,graphml,svg", *words)
    assert run.code == 0
    assert "Second" in _texts(tmp_path / "second.svg")
    assert QImage(str(tmp_path / "first.png")).dotsPerMeterX() == round(48 / 0.0254)
    run = chainmap("export", folder, "--to", tmp_path, "--format", "graphml,svg", "--dpi", "48")
    assert run.code == 2
    assert "--dpi means nothing for .graphml, .svg" in run.err


def test_charts_of_many_maps(chainmap: Chainmap, folder: Path, tmp_path: Path) -> None:
    (folder / "middle.chainmap").unlink()
    run = chainmap("export", folder, "--to", tmp_path, "--format", "svg", "--chart", "comparison")
    assert run.code == 0
    assert (tmp_path / "second.svg").exists()


def test_a_party_that_is_missing_on_one_map_only_keeps_that_one(
    chainmap: Chainmap, folder: Path, tmp_path: Path
) -> None:
    write_map(folder / "middle.chainmap", chart("A -> B"))
    run = chainmap("export", folder, "--to", tmp_path, "--format", "svg", "--only", "Sales,IT")
    assert run.code == 2
    assert {path.stem for path in tmp_path.glob("*.svg")} == {"first", "second"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("maps", "--to", "out"), "--to needs a --format"),
        (("maps", "--to", "out", "--format", "png,exe"), "--format cannot be exe"),
        (("-", "--to", "out", "--format", "png"), "With --to maps come from files"),
        (("empty", "--to", "out", "--format", "png"), "There is no map in"),
        (("maps", "again", "--to", "out", "--format", "png"), "under one name"),
        (("maps", "--to", "out", "--format", "csv", "--chart", "servqual"), "written as"),
        (("one.chainmap",), "One map goes to one file"),
        (("one.chainmap", "a.png", "b.png"), "One map goes to one file"),
        (("one.chainmap", "a.png", "--format", "png,svg"), "One map goes to one file"),
    ],
)
def test_many_maps_that_cannot_go_anywhere_are_refused_at_once(
    chainmap: Chainmap,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "again").mkdir()
    write_map(tmp_path / "again" / "First.chainmap", _map())
    run = chainmap("export", *words)
    assert run.code == 2
    assert told in run.err
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_told(
    chainmap: Chainmap, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("a file")
    run = chainmap("export", folder, "--to", tmp_path / "out", "--format", "svg")
    assert run.code == 4
    assert str(tmp_path / "out") in run.err
