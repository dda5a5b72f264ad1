"""Cards on paper: one page a party, nothing in the margins, long ones go on and say so."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from chainmap.analysis.card import card_order
from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import MapInfo, Need, NeedId, PartyId
from chainmap.render.cards.chain import chain_map
from chainmap.render.cards.pages import Page, card_pages, cards_pdf, paint_page
from chainmap.render.cards.styles import (
    BOTTOM,
    FOOT,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    WIDTH,
)
from chainmap.resources import resource
from chainmap.storage.files import read_map
from chainmap.wording.card import Card
from chainmap.wording.card_words import cards
from chainmap.wording.language import catalogue
from tests.builders import chart
from tests.render.pictures import ink

ENGLISH = catalogue("en")
SCALE = 0.3
LONG = (
    "Abteilung für ausnehmend lange Namen, Sonderaufgaben und Donaudampfschifffahrtsangelegenheiten"
)


def card_of(map: ChainMap, party: str) -> Card:
    (card,) = cards(analyse(map), [PartyId(party)], ENGLISH)
    return card


def hub(customers: int) -> ChainMap:
    parts = [f"Hub -> Customer {n:02}: Service {n:02}" for n in range(customers)]
    return chart("; ".join([*parts, *(f"Supplier {n} -> Hub" for n in range(customers))]))


def picture(page: Page) -> QImage:
    image = QImage(
        round(PAGE_WIDTH * SCALE), round(PAGE_HEIGHT * SCALE), QImage.Format.Format_RGB32
    )
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        painter.scale(SCALE, SCALE)
        paint_page(painter, page, 1, 1, ENGLISH)
    return image


def text_of(pdf: bytes, folder: Path) -> list[str]:
    """The text of each page."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (poppler-utils)")
    (folder / "cards.pdf").write_bytes(pdf)
    arguments = ["pdftotext", "-layout", str(folder / "cards.pdf"), "-"]
    run = subprocess.run(arguments, check=True, capture_output=True, text=True)
    return run.stdout.split("\f")[:-1]


@pytest.mark.parametrize("name", ["maschinenbau_de", "saas_en"])
def test_every_card_of_an_example_fits_on_one_page(name: str) -> None:
    map = read_map(resource(f"examples/{name}.chainmap"))
    tr = catalogue(map.info.language)
    for card in cards(analyse(map), card_order(map), tr):
        assert len(card_pages(card, tr)) == 1, card.name


def test_forty_customers_take_a_second_page_that_says_whose_it_is() -> None:
    first, second = card_pages(card_of(hub(40), "Hub"), ENGLISH)
    assert (first.head, second.head) == ("", "Hub")


def test_a_table_that_goes_on_repeats_its_heading(tmp_path: Path) -> None:
    map = hub(40)
    pages = text_of(cards_pdf([card_of(map, "Hub")], "Cards", ENGLISH), tmp_path)
    assert len(pages) == 2
    assert "– continued" in pages[1]
    assert "Page 2 of 2" in pages[1]


def test_four_hundred_customers_stay_on_two_pages_and_say_what_is_left_out(tmp_path: Path) -> None:
    pages = text_of(cards_pdf([card_of(hub(400), "Hub")], "Cards", ENGLISH), tmp_path)
    assert len(pages) == 2
    assert sum(page.count("more") for page in pages) >= 3
    assert "My internal customers (400)" in "".join(pages)


@pytest.mark.parametrize("customers", [0, 1, 12, 25, 40, 90])
def test_nothing_runs_over_the_end_of_a_page(customers: int) -> None:
    map = hub(customers) if customers else chart("Hub")
    for page in card_pages(card_of(map, "Hub"), ENGLISH):
        ends = [top + block.height for top, block in page.blocks]
        tops = [top for top, _ in page.blocks]
        assert max(ends) <= BOTTOM
        assert tops == sorted(tops)
        assert not page.blocks[-1][1].keeps or len(page.blocks) == 1


def test_long_names_stay_within_the_margins() -> None:
    party = PartyId("Hub")
    map = edits.deliver(hub(8), party, PartyId("Customer 00"), LONG * 2)
    map = edits.put(map, *(Need(NeedId(f"n{n}"), party, LONG * 9, None, ()) for n in range(3)))
    for id in ("Hub", "Customer 00", "Supplier 1"):
        map = edits.rename(map, id, f"{LONG} {id}")
    for id in ("Hub", "Customer 00"):
        for page in card_pages(card_of(map, id), ENGLISH):
            written = ink(picture(page))
            sheet = QRectF(LEFT - 4, 80, WIDTH + 8, FOOT + 95 - 80)
            inside = QRectF(*(side * SCALE for side in sheet.getRect())).adjusted(-1, -1, 1, 1)
            assert inside.contains(written), (id, written)


def test_the_text_can_be_selected_and_names_organisation_date_and_filter(tmp_path: Path) -> None:
    map = edits.describe(chart("Sales -> +Buyer: quote"), MapInfo("Chain", "Example Ltd"))
    written = list(cards(analyse(map), card_order(map), ENGLISH))
    first, second = text_of(cards_pdf(written, "Cards", ENGLISH), tmp_path)
    for words in ("Sales", "quote", "Buyer", "Example Ltd · Chain", "Filter:", "Page 1 of 2"):
        assert words in first
    assert "WHO SERVES ME?" in second


def test_each_card_has_a_bookmark(tmp_path: Path) -> None:
    if shutil.which("pdftohtml") is None:
        pytest.skip("needs pdftohtml (poppler-utils)")
    map = chart("Sales -> +Buyer: quote")
    written = list(cards(analyse(map), card_order(map), ENGLISH))
    (tmp_path / "cards.pdf").write_bytes(cards_pdf(written, "Cards", ENGLISH))
    command = ["pdftohtml", "-xml", "-i", "-stdout", str(tmp_path / "cards.pdf")]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert re.findall(r'<item page="(\d)">(\w+)</item>', said) == [("1", "Sales"), ("2", "Buyer")]


def test_the_fonts_are_in_the_file(tmp_path: Path) -> None:
    if shutil.which("pdffonts") is None:
        pytest.skip("needs pdffonts (poppler-utils)")
    (tmp_path / "cards.pdf").write_bytes(cards_pdf([card_of(hub(1), "Hub")], "C", ENGLISH))
    arguments = ["pdffonts", str(tmp_path / "cards.pdf")]
    listed = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    fonts = [line.split() for line in listed.splitlines()[2:]]
    assert fonts
    assert all("Inter" in font[0] and font[4] == "yes" for font in fonts)


def test_a_long_chain_turns_and_every_arrow_is_straight() -> None:
    names = [f"Department {n}" for n in range(9)]
    map = chart(" -> ".join([*names, "+Buyer"]))
    card = card_of(map, "Department 0")
    small = chain_map(card.chain)
    places = [party.position for party in small.parties.values()]
    rows = {place.y for place in places if place}
    assert len(rows) > 1
    for one, next_ in itertools.pairwise(places):
        assert one is not None
        assert next_ is not None
        assert one.x == next_.x or one.y == next_.y


def test_progress_runs_to_the_end_and_can_stop_the_work() -> None:
    shares: list[float] = []
    cards_pdf([card_of(hub(1), "Hub")] * 3, "Cards", ENGLISH, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0

    def enough(share: float) -> None:
        if share > 0.4:
            raise KeyError

    with pytest.raises(KeyError):
        cards_pdf([card_of(hub(1), "Hub")] * 3, "Cards", ENGLISH, enough)
