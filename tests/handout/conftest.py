"""Reports to look at: the sample maps, a map of hostile names, and a browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from chainmap.analysis.report import analyse
from chainmap.handout import SHAPES
from chainmap.handout.contents import Order, handout
from chainmap.handout.pictures import Pictures
from chainmap.model.map import ChainMap
from chainmap.resources import resource
from chainmap.storage.files import read_map
from tests.handout.browser import CHROMIUM, Page, browser


def written(map: ChainMap, shape: str, order: Order | None = None) -> bytes:
    """The report of a map, as the command line writes it."""
    contents = handout(analyse(map), order or Order())
    pictures = Pictures(map, contents.language)
    return SHAPES[shape].writer()(contents, pictures, lambda _share: None)


@cache
def sample(name: str) -> ChainMap:
    return read_map(resource(f"examples/{name}.chainmap"))


def dot() -> bytes:
    """A tiny PNG."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage

    image = QImage(2, 2, QImage.Format.Format_RGB32)
    image.fill(0xFF8800)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page in Chromium; skips where there is none."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium")
    with browser(tmp_path_factory.mktemp("browser")) as found:
        yield found


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Page:
    """The report of the German sample, open in a browser; `said` and `asked` are empty."""
    file = tmp_path / "report.html"
    file.write_bytes(written(sample("maschinenbau_de"), "html"))
    page.said.clear()
    page.asked.clear()
    page.open(file)
    return page
