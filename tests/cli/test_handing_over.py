"""`chainmap analyze --format html` and its like."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest

from chainmap.handout import SHAPES
from chainmap.handout.contents import CHAPTERS
from tests.cli.conftest import Chainmap


@pytest.mark.parametrize("shape", SHAPES.values(), ids=lambda shape: shape.id)
def test_the_ending_tells_the_shape(
    chainmap: Chainmap, file: Path, tmp_path: Path, shape: object
) -> None:
    out = tmp_path / f"report{shape.ending}"  # type: ignore[attr-defined]
    run = chainmap("analyze", file, "-o", out)
    assert (run.code, run.out, run.err) == (0, "", "")
    assert out.stat().st_size > 5_000


def test_a_web_page_may_go_to_stdout(chainmap: Chainmap, file: Path) -> None:
    assert chainmap("analyze", file, "--format", "html").out.startswith("<!DOCTYPE html>")


def test_title_client_date_and_chapters_are_the_reader_s(chainmap: Chainmap, file: Path) -> None:
    run = chainmap(
        "analyze", file, "--format", "html", "--language", "de", "--title", "Kette 2026",
        "--client", "Muster AG", "--date", "2026-03-31", "--chapters", "needs, summary",
    )  # fmt: skip
    assert "<h1>Kette 2026</h1>" in run.out
    assert "Muster AG" in run.out
    assert "31.03.2026" in run.out
    assert run.out.index('id="summary"') < run.out.index('id="needs"')
    assert 'id="map"' not in run.out


def test_slides_leave_out_cards_and_glossary_unless_they_are_asked_for(
    chainmap: Chainmap, file: Path, tmp_path: Path
) -> None:
    usual, whole = tmp_path / "usual.pptx", tmp_path / "whole.pptx"
    assert chainmap("analyze", file, "-o", usual).code == 0
    assert chainmap("analyze", file, "-o", whole, "--chapters", ",".join(CHAPTERS)).code == 0
    assert "Glossary" not in " ".join(_titles(usual))
    assert "Archive" not in _titles(usual), "no slide for each party"
    assert "Glossary" in " ".join(_titles(whole))
    assert "Archive" in _titles(whole)


def _titles(deck: Path) -> list[str]:
    slides = pptx.Presentation(str(deck)).slides
    return [slide.shapes.title.text_frame.text for slide in slides]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--chapters", "maps"], 2, "There is no chapter maps, only summary, map, findings"),
        (["--chapters", ","], 2, "A report needs at least one chapter."),
        (["--date", "31.3.2026"], 2, "31.3.2026 is no date; write it like 2026-03-31."),
        (["--logo", "nowhere.png"], 3, "nowhere.png"),
    ],
)
def test_what_cannot_be_is_told_before_any_work(
    chainmap: Chainmap, file: Path, words: list[str], code: int, told: str
) -> None:
    run = chainmap("analyze", file, "--format", "html", *words)
    assert run.code == code
    assert told in run.err
    assert run.out == ""


def test_a_logo_that_is_no_png_is_refused_by_name(
    chainmap: Chainmap, file: Path, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    logo.write_text("<svg/>")
    run = chainmap("analyze", file, "--format", "html", "--logo", logo)
    assert run.code == 3
    assert "logo.png: not a PNG file" in run.err


def test_options_of_the_report_mean_nothing_for_other_formats(
    chainmap: Chainmap, file: Path
) -> None:
    run = chainmap("analyze", file, "--format", "json", "--title", "T")
    assert run.code == 2
    assert "--title means nothing for json." in run.err
