"""A map on paper: sizes, which way up, sheets that are glued together."""

from __future__ import annotations

import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from chainmap.errors import UsageError
from chainmap.model.map import ChainMap
from chainmap.render import picture
from chainmap.render.drawing import Drawing
from chainmap.render.page_setup import PAGES, Orientation, Page, PageSetup, Tiles
from chainmap.render.pages import Pages
from chainmap.render.sheet import NO_BLOCK, TitleBlock
from chainmap.render.tiling import OVERLAP, Tile
from tests.builders import chart
from tests.render.pictures import placed

A4 = (210.0, 297.0)


@pytest.fixture
def map() -> ChainMap:
    return placed(
        chart(
            "Sales -> Ops: quote; Ops -> IT: ticket; IT -> Sales: advice; Sales -> +Buyer: offer"
        ),
        Ops=(700.0, 500.0),
        IT=(100.0, 900.0),
        Buyer=(500.0, 1400.0),
    )


def _pages(map: ChainMap, setup: PageSetup, **look: object) -> Pages:
    return picture.pages(Drawing(map), setup, **look)  # type: ignore[arg-type]


def _pdf(map: ChainMap, path: Path, setup: PageSetup) -> Path:
    picture.write_pdf(Drawing(map), path, setup=setup)
    return path


def _told(command: str, *arguments: str | Path) -> str:
    if shutil.which(command) is None:
        pytest.skip(f"needs {command} (poppler-utils)")
    words = [command, *(str(word) for word in arguments)]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


# -- one page ---------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [page for page in PAGES if page != "fit"])
def test_each_page_has_its_size_in_the_file(map: ChainMap, tmp_path: Path, page: Page) -> None:
    file = _pdf(map, tmp_path / "map.pdf", PageSetup(page))
    size = _told("pdfinfo", file).split("Page size:")[1].split()
    found = sorted(float(size[place]) * 25.4 / 72 for place in (0, 2))
    assert found == pytest.approx(sorted(_pages(map, PageSetup(page)).size), abs=0.4)


@pytest.mark.parametrize(
    ("orientation", "is_wide"), [("auto", False), ("portrait", False), ("landscape", True)]
)
def test_a_page_lies_as_it_is_told_or_as_suits_the_map(
    map: ChainMap, orientation: Orientation, is_wide: bool
) -> None:
    width, height = _pages(map, PageSetup("A3", orientation)).size
    assert (width > height) is is_wide


def test_paper_without_a_name_is_taken_as_it_is(map: ChainMap) -> None:
    assert _pages(map, PageSetup(size=(500.0, 250.0))).size == (500.0, 250.0)


def test_a_page_without_title_leaves_its_room_to_the_map(map: ChainMap) -> None:
    titled = _pages(map, PageSetup("fit"), block=TitleBlock())
    plain = _pages(map, PageSetup("fit"), block=NO_BLOCK)
    assert titled.size[1] - plain.size[1] > 10
    assert plain.size[1] == pytest.approx(plain.sheet.body_area.height() * 25.4 / 96 + 24)


# -- sheets that are glued together -----------------------------------------------------------


def test_so_many_sheets_as_asked_for_show_all_of_the_map(map: ChainMap, tmp_path: Path) -> None:
    file = _pdf(map, tmp_path / "map.pdf", PageSetup("A4", "portrait", Tiles(2, 3)))
    assert "Pages:           6" in _told("pdfinfo", file)
    text = _told("pdftotext", file, "-")
    for words in ("Sales", "Ops", "IT", "Buyer", "advice", "B2 of 2 × 3", "page 6 of 6"):
        assert words in text


def test_at_a_scale_there_are_as_many_sheets_as_it_takes(map: ChainMap) -> None:
    pages = _pages(map, PageSetup("A4", tiles=Tiles(scale=2.0)))
    assert pages.tiling is not None
    assert pages.tiling.scale == pytest.approx(2 * 25.4 / 96)
    shown = [tile.shown for tile in pages.tiling.tiles()]
    together = QRectF(shown[0].topLeft(), shown[-1].bottomRight())
    assert together.contains(pages.sheet.area)
    one_less = shown[-1].left() + OVERLAP / pages.tiling.scale
    assert pages.sheet.area.right() > one_less or pages.tiling.across == 1


def test_the_paper_lies_so_that_fewer_sheets_are_needed(map: ChainMap) -> None:
    counts = [
        _pages(map, PageSetup("A4", orientation, Tiles(scale=2.0))).count
        for orientation in ("portrait", "landscape", "auto")
    ]
    assert counts[2] == min(counts[:2])


def test_two_sheets_side_by_side_share_ten_millimetres(map: ChainMap) -> None:
    tiling = _pages(map, PageSetup("A4", "portrait", Tiles(2, 2))).tiling
    assert tiling is not None
    first, right, below, _ = (tile.shown for tile in tiling.tiles())
    assert (first.right() - right.left()) * tiling.scale == pytest.approx(10)
    assert (first.bottom() - below.top()) * tiling.scale == pytest.approx(10)


def test_marks_to_cut_at_are_solid_and_those_to_glue_up_to_are_dashed(map: ChainMap) -> None:
    pages = _pages(map, PageSetup("A4", "portrait", Tiles(3, 1)))
    sheet, window = _painted(pages, 1), _window(pages)

    def runs(x: float) -> int:
        """Strokes on the way down beside the top edge."""
        column = round(x * DOTS)
        inked = [
            min(sheet.pixelColor(column + side, y).lightness() for side in (-1, 0, 1)) < 200
            for y in range(round(window.top() * DOTS))
        ]
        return sum(here and not before for before, here in pairwise([False, *inked]))

    assert runs(window.left()) == 1
    assert runs(window.right() - OVERLAP) > 2
    assert runs(window.center().x()) == 0


def test_sheets_are_called_as_cells_of_a_table_are() -> None:
    names = [Tile(place, QRectF()).name for place in ((0, 0), (1, 1), (25, 9), (26, 0))]
    assert names == ["A1", "B2", "Z10", "AA1"]


def test_a_single_sheet_has_no_marks(map: ChainMap, tmp_path: Path) -> None:
    setup = PageSetup("A0", tiles=Tiles(scale=0.5))
    pages = _pages(map, setup)
    assert pages.count == 1
    assert pages.name(0) == ""
    picture.write_pdf(Drawing(map), tmp_path / "map.pdf", setup=setup)
    text = _told("pdftotext", tmp_path / "map.pdf", "-")
    assert "Sales" in text
    assert "of 1" not in text


@pytest.mark.parametrize(
    "setup",
    [
        PageSetup("A4", tiles=Tiles(scale=200.0)),
        PageSetup("A4", tiles=Tiles(60, 1)),
        PageSetup("A4", tiles=Tiles(0, 1)),
        PageSetup("A4", tiles=Tiles(scale=0)),
        PageSetup(size=(40.0, 40.0), tiles=Tiles(2, 2)),
    ],
)
def test_what_cannot_be_glued_is_refused(map: ChainMap, setup: PageSetup) -> None:
    with pytest.raises(UsageError):
        _pages(map, setup)


DOTS = 6
"""Pixels per millimetre of the sheets that are pasted together."""


def _painted(pages: Pages, number: int) -> QImage:
    size = [round(side * DOTS) for side in pages.size]
    image = QImage(*size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.scale(DOTS, DOTS)
        pages.paint(painter, number)
    return image


def _window(pages: Pages) -> QRectF:
    """Where the map is on a sheet, in millimetres."""
    assert pages.tiling is not None
    return pages.tiling.window


def _pasted(pages: Pages, sheets: list[QImage]) -> QImage:
    """As with scissors and glue: each sheet cut at its solid marks, laid over those before it."""
    assert pages.tiling is not None
    window = pages.tiling.window
    step = (window.width() - OVERLAP, window.height() - OVERLAP)
    width = step[0] * (pages.tiling.across - 1) + window.width()
    height = step[1] * (pages.tiling.down - 1) + window.height()
    poster = QImage(round(width * DOTS), round(height * DOTS), QImage.Format.Format_RGB32)
    poster.fill(QColor("red"))
    part = QRect(
        *(round(it * DOTS) for it in (window.x(), window.y(), window.width(), window.height()))
    )
    with QPainter(poster) as painter:
        for tile, sheet in zip(pages.tiling.tiles(), sheets, strict=True):
            at = QPoint(
                round(tile.place[0] * step[0] * DOTS), round(tile.place[1] * step[1] * DOTS)
            )
            painter.drawImage(at, sheet, part)
    return poster


def _untiled(pages: Pages, size: QImage) -> QImage:
    """The same in one piece."""
    assert pages.tiling is not None
    image = QImage(size.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    first = next(pages.tiling.tiles()).shown
    with QPainter(image) as painter:
        painter.scale(DOTS * pages.tiling.scale, DOTS * pages.tiling.scale)
        painter.translate(-first.topLeft())
        pages.sheet.paint(painter)
    return image


def _grey(image: QImage) -> list[bytes]:
    """Row by row, four pixels each way as one: edges of letters and lines do not count."""
    small = image.scaled(
        image.width() // 4,
        image.height() // 4,
        mode=Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = (bytes(small.constScanLine(y)) for y in range(small.height()))
    return [row[: small.width()] for row in rows]


def _most_unlike(one: QImage, other: QImage) -> int:
    """The greatest difference of brightness, 0–255."""
    assert one.size() == other.size()
    rows = zip(_grey(one), _grey(other), strict=True)
    return max(abs(a - b) for row in rows for a, b in zip(*row, strict=True))


@pytest.mark.parametrize("tiles", [Tiles(2, 3), Tiles(scale=1.3)])
def test_sheets_glued_together_are_the_map_in_one_piece(map: ChainMap, tiles: Tiles) -> None:
    pages = _pages(map, PageSetup("A4", tiles=tiles))
    poster = _pasted(pages, [_painted(pages, number) for number in range(pages.count)])
    assert _most_unlike(poster, _untiled(pages, poster)) < 60


def test_so_are_the_sheets_of_the_file(map: ChainMap, tmp_path: Path) -> None:
    setup = PageSetup("A4", tiles=Tiles(2, 2))
    file = _pdf(map, tmp_path / "map.pdf", setup)
    _told("pdftoppm", "-png", "-r", str(DOTS * 25.4), file, tmp_path / "sheet")
    pages = _pages(map, setup)
    sheets = [QImage(str(path)) for path in sorted(tmp_path.glob("sheet*.png"))]
    assert len(sheets) == pages.count
    poster = _pasted(pages, sheets)
    # Another program draws the letters: lines a little bolder, but nothing that is not there.
    assert _most_unlike(poster, _untiled(pages, poster)) < 140
