"""The report as one HTML file, looked at as text and in a browser."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from chainmap.analysis.changes import changes
from chainmap.analysis.report import analyse
from chainmap.handout.changes_page import changes_page
from chainmap.handout.contents import CHAPTERS, Order, handout
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import MapInfo
from tests.builders import chart
from tests.handout.browser import Page
from tests.handout.conftest import dot, sample, written
from tests.hostile.words import map_full_of

HOSTILE = (
    "<script>document.title='taken'</script>",
    '"><img src=x onerror="document.title=\'taken\'">',
    "javascript:document.title='taken'",
    "</style></title></svg><script>document.title='taken'</script>",
    "{{ 7*7 }}{% raw %}",
    "'-alert(1)-'",
)


def hostile_map() -> ChainMap:
    """All names of parties, services, title and organisation try to become mark-up."""
    map = chart("; ".join(f"P{n} -> P{n + 1}: s; P{n} -> +C: out" for n in range(len(HOSTILE))))
    for number, name in enumerate(HOSTILE):
        map = edits.rename(map, map.parties[f"P{number}"].id, name)  # type: ignore[index]
    for service, name in zip(map.services.values(), HOSTILE * 3, strict=False):
        map = edits.rename(map, service.id, f"{name} {service.id}")
    return edits.describe(map, MapInfo(HOSTILE[3], organisation=HOSTILE[1], note=HOSTILE[0]))


def test_nothing_in_the_file_is_fetched_from_elsewhere() -> None:
    text = written(sample("saas_en"), "html").decode()
    assert "http" not in re.sub(r'xmlns="[^"]*"|http-equiv', "", text)
    assert "default-src 'none'" in unescape(text)
    assert text.startswith("<!DOCTYPE html>")


def test_the_chapters_are_those_that_were_asked_for_in_the_order_of_the_report() -> None:
    text = written(sample("saas_en"), "html", Order(chapters=("needs", "map"))).decode()
    assert re.findall(r'<section id="(\w+)"', text) == ["map", "needs"]
    whole = written(sample("saas_en"), "html").decode()
    assert re.findall(r'<section id="(\w+)"', whole) == list(CHAPTERS)


def test_title_client_date_and_logo_stand_on_the_cover() -> None:
    from datetime import date

    order = Order("de", "Werk <Süd>", "Kunde & Co", date(2026, 3, 1), logo=dot())
    text = written(chart("A -> +B: x"), "html", order).decode()
    assert "<h1>Werk &lt;Süd&gt;</h1>" in text
    assert "Kunde &amp; Co" in text
    assert "01.03.2026" in text
    assert 'src="data:image/png;base64,' in text
    assert '<html lang="de">' in text


def test_each_party_and_delivery_of_the_map_is_an_element_that_knows_its_ends() -> None:
    map = chart("A -> B: x; B -> +C: y")
    text = written(map, "html").decode()
    drawn = re.search(r"<svg .*</svg>", text, re.DOTALL)
    assert drawn is not None
    tree = etree.fromstring(drawn[0])
    assert [it.get("data-name") for it in tree.iterfind("g[@data-p]")] == ["A", "B", "C"]
    lines = [it for it in tree.iterfind("g[@data-from]") if it.get("data-name")]
    ends = [(it.get("data-from"), it.get("data-name"), it.get("data-to")) for it in lines]
    assert ends == [("1", "x", "2"), ("2", "y", "3")]
    told = tree.find("g[@data-p='2']").get("aria-label")  # type: ignore[union-attr]
    assert told == "B, Department. Suppliers: A. Customers: C."


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_finding_names_the_parties_it_is_about(language: str) -> None:
    map = sample("maschinenbau_de")
    contents = handout(analyse(map), Order(language, chapters=("findings",)))
    found = [one for block in contents.chapters[0].blocks for one in block.found]  # type: ignore[union-attr]
    assert len(found) == 77
    assert all(one.parties for one in found)
    text = written(map, "html", Order(language, chapters=("findings",))).decode()
    assert text.count('<li class="finding ') == 77


# -- in a browser -----------------------------------------------------------------------------


@pytest.mark.parametrize("width", [1280, 390])
def test_a_browser_has_nothing_to_complain_of_and_asks_for_nothing(
    page: Page, tmp_path: Path, width: int
) -> None:
    file = tmp_path / "report.html"
    for name in ("maschinenbau_de", "saas_en"):
        file.write_bytes(written(sample(name), "html"))
        page.said.clear()
        page.asked.clear()
        page.open(file, width)
        assert page.does("document.querySelector('.map').classList.contains('live')")
        assert page.does("document.documentElement.scrollWidth") <= width
        assert page.said == []
        assert page.asked == [file.as_uri()]


def test_no_name_becomes_markup_or_runs(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(written(hostile_map(), "html"))
    page.said.clear()
    page.asked.clear()
    page.open(file)
    page.does("document.querySelectorAll('.map [data-p]').forEach(it => it.dispatchEvent("
              "new MouseEvent('click', {bubbles: true})))")  # fmt: skip
    page.does("document.querySelector('.map [data-p]').focus()")
    assert page.does("document.querySelectorAll('script').length") == 1
    assert page.does("document.querySelectorAll('img, iframe, object, base, form').length") == 0
    assert page.does("document.title") == HOSTILE[3]
    hrefs = page.does("[...document.querySelectorAll('[href]')].map(it => it.getAttribute('href'))")
    assert all(href.startswith("#") for href in hrefs)
    assert page.does("document.querySelector('h1').textContent") == HOSTILE[3]
    assert page.said == []
    assert page.asked == [file.as_uri()]


@pytest.mark.parametrize("kind", ["report", "comparison"])
@pytest.mark.parametrize("harm", HOSTILE[:4])
def test_no_word_of_any_kind_of_record_runs(
    page: Page, tmp_path: Path, harm: str, kind: str
) -> None:
    """Needs, actions, notes, ratings, standards, groups and all the rest."""
    map = map_full_of(harm)
    other = edits.rename(map, next(iter(map.parties)), f"{harm} other")
    content = written(map, "html") if kind == "report" else changes_page(changes(map, other), "en")
    file = tmp_path / "page.html"
    file.write_bytes(content)
    page.said.clear()
    page.asked.clear()
    page.open(file)
    assert page.does("document.querySelectorAll('script').length") <= 1
    assert page.does("document.querySelectorAll('img, iframe, object, base, form').length") == 0
    assert page.does("document.title") != "taken"
    assert harm[:8] in page.does("document.body.textContent")
    assert page.said == []
    assert page.asked == [file.as_uri()]


def test_a_party_in_focus_names_its_suppliers_and_customers(opened: Page) -> None:
    opened.does("document.querySelector('.map [data-name=Vertrieb]').focus()")
    told = opened.does("document.querySelector('.panel').textContent")
    assert told.startswith("Vertrieb")
    assert "Marketing: " in told
    assert opened.does("document.querySelectorAll('.map .near[data-p]').length") > 3
    opened.does("document.activeElement.blur()")
    assert opened.does("document.querySelector('.panel').hidden")


def test_a_click_leaves_only_what_is_about_the_party_and_escape_shows_all_again(
    opened: Page,
) -> None:
    seen = "[...document.querySelectorAll('.finding')].filter(it => !it.hidden).length"
    assert opened.does(seen) == 77
    opened.does("document.querySelector('.map [data-name=Werksarchiv]').dispatchEvent("
                "new MouseEvent('click', {bubbles: true}))")  # fmt: skip
    few = opened.does(seen)
    assert 0 < few < 10
    about = "[...document.querySelectorAll('.finding')].filter(it => !it.hidden)"
    assert opened.does(f"{about}.every(it => it.textContent.includes('Werksarchiv'))")
    assert opened.does("!document.querySelector('.filter').hidden")
    opened.press("Escape")
    assert opened.does(seen) == 77


def test_the_keyboard_reaches_every_party_link_and_button(opened: Page) -> None:
    reachable = opened.does(
        "[...document.querySelectorAll('a[href], button, [tabindex=\"0\"]')]"
        ".filter(it => it.getClientRects().length).length"
    )
    parties = set()
    stops = 0
    for _ in range(reachable + 5):
        opened.press("Tab")
        at = opened.does("document.activeElement.dataset.name || document.activeElement.tagName")
        if at == "BODY":
            break
        stops += 1
        parties.add(opened.does("document.activeElement.dataset.p || ''"))
    assert stops == reachable
    assert len(parties - {""}) == 24


def test_enter_on_a_party_chooses_it(opened: Page) -> None:
    opened.does("document.querySelector('.map [data-name=Vertrieb]').focus()")
    opened.press("Enter")
    assert opened.does("document.activeElement.getAttribute('aria-pressed')") == "true"
    opened.press("Enter")
    assert opened.does("document.activeElement.getAttribute('aria-pressed')") == "false"


def test_a_party_in_focus_can_be_seen(opened: Page) -> None:
    opened.press("Tab")
    opened.does("document.querySelector('.map [data-name=Vertrieb]').focus({focusVisible: true})")
    assert opened.does("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_small_map_is_not_blown_up_and_a_large_one_brings_the_chosen_near(
    page: Page, tmp_path: Path
) -> None:
    size = "document.querySelector('.map [data-p]').getBoundingClientRect().height"
    click = (
        "document.querySelector('.map [data-p]').dispatchEvent("
        "new MouseEvent('click', {bubbles: true}))"
    )
    file = tmp_path / "report.html"
    heights = []
    for map in (chart("A -> +B: x"), chart(" -> ".join(f"D{n}" for n in range(60)))):
        file.write_bytes(written(map, "html", Order(chapters=("map",))))
        page.open(file)
        heights.append(page.does(size))
        page.does(click)
        heights.append(page.does(size))
    small, same, far, near = heights
    assert 40 < small < 90
    assert same == small
    assert far < near / 2


def test_headings_come_level_by_level(opened: Page) -> None:
    levels = opened.does(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5')].map(it => +it.tagName[1])"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


CONTRASTS = """(() => {
  const channels = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((it) => it / 255)
    .map((it) => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4)
    .reduce((sum, it, at) => sum + it * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (it) => {
    for (let at = it; at; at = at.parentElement) {
      const found = channels(getComputedStyle(at).backgroundColor);
      if (found.length < 4 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const it of document.querySelectorAll("body *:not(svg *)")) {
    const own = [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const ink = channels(getComputedStyle(it).color);
    if (!own || ink[3] === 0 || it.closest("script")) continue;
    const [dark, bright] = [light(ink), light(behind(it))].sort((a, b) => a - b);
    const contrast = (bright + 0.05) / (dark + 0.05);
    if (contrast < 4.5) found.push(`${it.tagName}.${it.className}: ${contrast.toFixed(2)}`);
  }
  return [...new Set(found)];
})()"""


def test_all_text_can_be_read_against_what_is_behind_it(opened: Page) -> None:
    assert opened.does(CONTRASTS) == []
