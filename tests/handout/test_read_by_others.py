"""Reports opened by other programs: what stands in them is there to be read."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pptx
import pytest

from chainmap.analysis.report import analyse
from chainmap.handout.blocks import Heading
from chainmap.handout.contents import CHAPTERS, Order, chapter_title, handout
from chainmap.wording.language import catalogue
from tests.handout.browser import Page
from tests.handout.conftest import sample, written

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is missing")
BRIEF = tuple(id for id in CHAPTERS if id != "cards")


def read(file: Path) -> str:
    told = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True)
    return " ".join(told.stdout.decode().split())


def titles(language: str) -> list[str]:
    return [chapter_title(id, catalogue(language)) for id in BRIEF]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_document_and_slides(tmp_path: Path) -> None:
    map, order = sample("saas_en"), Order("en", chapters=BRIEF)
    for shape in ("docx", "pptx"):
        (tmp_path / f"{shape}.{shape}").write_bytes(written(map, shape, order))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    files = ["docx.docx", "pptx.pptx"]
    convert = ["soffice", home, "--headless", "--convert-to", "pdf", *files]
    subprocess.run(convert, cwd=tmp_path, check=True, capture_output=True, timeout=150)

    blocks = [it for chapter in handout(analyse(map), order).chapters for it in chapter.blocks]
    heads = [block.text for block in blocks if isinstance(block, Heading)]
    slides = pptx.Presentation(str(tmp_path / "pptx.pptx")).slides
    wanted = {
        "docx": [*titles("en"), *heads],
        "pptx": [slide.shapes.title.text for slide in slides if slide.shapes.title is not None],
    }
    for shape, told in wanted.items():
        text = read(tmp_path / f"{shape}.pdf")
        assert [head for head in told if head not in text] == []
        assert [it.name for it in map.parties.values() if it.name.split()[0] not in text] == []


def test_a_browser_prints_every_chapter(opened: Page, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    file.write_bytes(opened.paper())

    text = read(file)

    assert [title for title in titles("de") if title not in text] == []
    assert opened.said == []
