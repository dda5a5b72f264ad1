"""The report on paper, as poppler reads it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from chainmap.handout.contents import CHAPTERS, Order
from chainmap.model.map import ChainMap
from tests.builders import chart
from tests.handout.conftest import sample, written

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is missing")


def pages(map: ChainMap, folder: Path, order: Order | None = None) -> list[str]:
    """The text of each page, laid out as on paper."""
    file = folder / "report.pdf"
    file.write_bytes(written(map, "pdf", order))
    command = ["pdftotext", "-layout", str(file), "-"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return run.stdout.split("\f")[:-1]


@pytest.mark.parametrize(("name", "language"), [("maschinenbau_de", "de"), ("saas_en", "en")])
def test_the_contents_name_the_page_on_which_each_chapter_stands(
    tmp_path: Path, name: str, language: str
) -> None:
    found = pages(sample(name), tmp_path, Order(language))
    rows = re.findall(r"^\s*(\d+)  +(\S.*?\S)\s+(?:[. ·]*\s)?(\d+)$", found[1], re.MULTILINE)
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(CHAPTERS) + 1)]
    for number, title, page in rows:
        assert re.search(rf"{number}\s+{re.escape(title)}", found[int(page) - 1], re.IGNORECASE)


def test_every_page_but_the_cover_says_which_it_is(tmp_path: Path) -> None:
    found = pages(sample("saas_en"), tmp_path)
    for number, text in enumerate(found[1:], 2):
        assert f"Page {number} of {len(found)}" in text


def test_no_heading_stands_last_on_its_page(tmp_path: Path) -> None:
    found = pages(sample("maschinenbau_de"), tmp_path)
    for text in found[2:]:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        body = [line for line in lines if "Seite " not in line]
        assert not re.fullmatch(r"\d+ {2,}\S.*|Loops|Schleifen|Lesehilfe", body[-1])


def test_a_map_of_two_makes_a_short_report(tmp_path: Path) -> None:
    found = pages(chart("Sales -> +Buyer: offer"), tmp_path, Order("en"))
    assert len(found) <= 10
    assert "Sales" in found[2]


@pytest.mark.skipif(shutil.which("pdftohtml") is None, reason="poppler is missing")
def test_bookmarks_and_contents_lead_to_chapters_headings_and_cards(tmp_path: Path) -> None:
    found = pages(sample("maschinenbau_de"), tmp_path, Order("de"))
    run = subprocess.run(
        ["pdftohtml", "-xml", "-i", "-stdout", str(tmp_path / "report.pdf")],
        capture_output=True,
        text=True,
        check=True,
    )
    bookmarks = re.findall(r'<item page="(\d+)">(.+?)</item>', run.stdout)
    listed = re.findall(r"^\s*\d+  +(\S.*?\S)\s+[. ·]*\s?(\d+)$", found[1], re.MULTILINE)
    assert {title.partition(" ")[2]: page for page, title in bookmarks}.items() >= dict(
        listed
    ).items()
    for page, title in bookmarks:
        words = re.sub(r"^\d+ ", "", title).split()
        assert re.search(r"\s+".join(map(re.escape, words)), found[int(page) - 1], re.IGNORECASE)
    names = {title for _, title in bookmarks}
    assert {party.name for party in sample("maschinenbau_de").parties.values()} <= names
    links = re.findall(r'href="[^"#]*#(\d+)"><b>([^<]+)</b>', run.stdout)
    assert {title: page for page, title in links}.items() >= dict(listed).items()
