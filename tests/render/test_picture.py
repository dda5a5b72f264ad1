"""Pictures as files."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from chainmap.errors import FileInTheWay, UsageError
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import MapInfo
from chainmap.render import picture
from chainmap.render.drawing import Drawing
from chainmap.render.picture import write_pdf, write_png, write_svg
from chainmap.render.sheet import USUAL_BLOCK
from tests.builders import chart
from tests.render.pictures import ink, placed

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "<script>alert(1)</script>",
    "a\"b'c & d < e > f",
    "]]> <!-- --> <?x?>",
    "\x00\x01\x1b control",
    "lone \ud800 surrogate",
    "\ufffe\uffff non-characters",
    "\u202eright to left\u202c",
    "x" * 20_000,
    "🚚 Versand 会计 Größe",
    "&#0; &lt; &nosuch;",
)


@pytest.fixture
def map() -> ChainMap:
    map = placed(chart("Sales -> Ops: quote; Ops -> IT: ticket; Sales -> +Buyer: offer"))
    return edits.describe(
        map, MapInfo("Who serves whom", "Hartmann", "en", date(2026, 3, 16), None)
    )


# -- PNG --------------------------------------------------------------------------------------


def test_a_png_is_as_wide_as_asked(map: ChainMap, tmp_path: Path) -> None:
    write_png(map, tmp_path / "map.png", width=777)
    assert QImage(str(tmp_path / "map.png")).width() == 777


def test_a_png_knows_its_resolution(map: ChainMap, tmp_path: Path) -> None:
    sizes = []
    for dpi in (96, 192):
        write_png(map, tmp_path / f"{dpi}.png", dpi=dpi)
        read = QImage(str(tmp_path / f"{dpi}.png"))
        assert read.dotsPerMeterX() == round(dpi / 0.0254)
        sizes.append(read.width())
    assert sizes[1] == 2 * sizes[0]


def test_a_png_shows_all_of_the_map_with_a_margin(map: ChainMap) -> None:
    shown = picture.image(map, dpi=96)
    around = ink(shown)
    assert around.width() > shown.width() - 80
    assert QRectF(shown.rect()).adjusted(8, 8, -8, -8).contains(around)


def test_the_same_map_gives_the_same_png(map: ChainMap, tmp_path: Path) -> None:
    for name in ("one.png", "two.png"):
        write_png(map, tmp_path / name)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_a_transparent_png_has_no_background(map: ChainMap) -> None:
    assert picture.image(map, background="transparent").pixelColor(0, 0).alpha() == 0
    assert picture.image(map).pixelColor(0, 0).name() == "#ffffff"
    assert picture.image(map, theme="dark").pixelColor(0, 0).lightness() < 60


def test_a_title_makes_the_picture_higher(map: ChainMap) -> None:
    plain, titled = picture.image(map, dpi=96), picture.image(map, dpi=96, block=USUAL_BLOCK)
    assert titled.height() > plain.height() + 30


def test_captions_speak_the_language_of_the_map(map: ChainMap) -> None:
    german = picture.image(map, language="de")
    assert german.size() == picture.image(map, language="en").size()


def test_an_empty_map_gives_an_empty_picture() -> None:
    shown = picture.image(ChainMap())
    assert shown.width() > 0
    assert ink(shown).isEmpty()


def test_a_map_as_wide_as_can_be_gives_no_giant_picture() -> None:
    far = placed(chart("A -> B"), A=(-1e6, -1e6), B=(1e6, 1e6))
    shown = picture.image(Drawing(far), dpi=600)
    assert max(shown.width(), shown.height()) <= 16_000
    assert shown.width() * shown.height() <= 121_000_000


@pytest.mark.parametrize("out_of_reach", [{"width": 0}, {"width": 20_000}, {"dpi": 0}])
def test_a_size_out_of_reach_is_refused(map: ChainMap, out_of_reach: dict[str, int]) -> None:
    with pytest.raises(UsageError):
        picture.image(map, **out_of_reach)  # type: ignore[arg-type]


def test_a_file_in_the_way_is_kept(map: ChainMap, tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    path.write_text("mine")
    with pytest.raises(FileInTheWay):
        write_png(map, path, overwrite=False)
    assert path.read_text() == "mine"


# -- SVG --------------------------------------------------------------------------------------


def _svg(map: ChainMap, path: Path) -> etree._Element:
    write_svg(map, path, block=USUAL_BLOCK)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(path.read_bytes(), parser)


def test_an_svg_holds_its_text_as_text(map: ChainMap, tmp_path: Path) -> None:
    root = _svg(map, tmp_path / "map.svg")
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert {"Sales", "Ops", "quote", "ticket", "Who serves whom"} <= set(texts)
    families = {element.get("font-family") for element in root.iter(f"{SVG}text")}
    assert all("Inter" in family and "sans-serif" in family for family in families if family)


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_an_svg_is_well_formed_whatever_things_are_called(name: str, tmp_path: Path) -> None:
    map = placed(chart("Sales -> Ops: quote"))
    map = edits.update(edits.update(map, "Sales", name=name), "s1", name=name)
    map = edits.describe(map, MapInfo(title=name))
    root = _svg(map, tmp_path / "map.svg")
    assert root.tag == f"{SVG}svg"
    assert root.find(f".//{SVG}script") is None


def test_an_svg_needs_nothing_from_elsewhere(map: ChainMap, tmp_path: Path) -> None:
    root = _svg(map, tmp_path / "map.svg")
    assert not list(root.iter(f"{SVG}image", f"{SVG}use", f"{SVG}script", f"{SVG}style"))


# -- PDF --------------------------------------------------------------------------------------


def _read(command: str, path: Path) -> str:
    if shutil.which(command) is None:
        pytest.skip(f"needs {command} (poppler-utils)")
    arguments = [command, str(path), "-"] if command == "pdftotext" else [command, str(path)]
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


def test_the_text_of_a_pdf_can_be_selected(map: ChainMap, tmp_path: Path) -> None:
    write_pdf(map, tmp_path / "map.pdf")
    text = _read("pdftotext", tmp_path / "map.pdf")
    for words in ("Sales", "quote", "Who serves whom", "Hartmann · 16 March 2026 · filter:"):
        assert words in text


def test_the_page_lies_as_the_map_does(map: ChainMap, tmp_path: Path) -> None:
    write_pdf(map, tmp_path / "wide.pdf")
    assert "841.89 x 595" in _read("pdfinfo", tmp_path / "wide.pdf").replace("842", "841.89")
    high = placed(chart("Sales -> Ops"), Ops=(0.0, 800.0))
    write_pdf(high, tmp_path / "high.pdf", page="A3")
    size = _read("pdfinfo", tmp_path / "high.pdf").split("Page size:")[1].split()
    assert (round(float(size[0])), round(float(size[2]))) == (842, 1191)


def test_a_page_that_fits_is_no_larger_than_readers_take(tmp_path: Path) -> None:
    far = placed(chart("A -> B"), A=(-1e5, 0), B=(1e5, 0))
    write_pdf(far, tmp_path / "map.pdf", page="fit")
    size = _read("pdfinfo", tmp_path / "map.pdf").split("Page size:")[1].split()
    assert float(size[0]) <= 14_400


def test_a_pdf_with_a_hostile_title_is_written(tmp_path: Path) -> None:
    map = edits.describe(placed(chart("A -> B")), MapInfo(title="".join(HOSTILE)))
    write_pdf(map, tmp_path / "map.pdf")
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
