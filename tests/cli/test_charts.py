"""`chainmap export --chart`."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from chainmap.resources import resource
from tests.cli.conftest import Chainmap

EXAMPLE = resource("examples/saas_en.chainmap")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("importance-performance", "lines at the means"),
        ("importance-performance:midpoint", "lines at the middle of the scale"),
        ("servqual", "Means over 3 deliveries"),
        ("comparison", "How internal and external customers rate"),
        ("standards:months", "Share of the measured standards"),
    ],
)
def test_a_chart_is_written_as_svg_to_stdout(chainmap: Chainmap, name: str, told: str) -> None:
    run = chainmap("export", EXAMPLE, "-", "--format", "svg", "--chart", name)
    assert run.code == 0
    assert "<svg" in run.out
    assert told in run.out


def test_a_chart_of_one_delivery_is_named_by_its_id(chainmap: Chainmap) -> None:
    import json

    deliveries = json.loads(EXAMPLE.read_text("utf-8"))["deliveries"]
    id = next(one["id"] for one in deliveries if "servqual" in one)
    run = chainmap("export", EXAMPLE, "-", "--format", "svg", "--chart", f"servqual:{id}")
    assert run.code == 0
    assert "Means over" not in run.out


def test_png_is_as_wide_as_asked(chainmap: Chainmap, tmp_path: Path) -> None:
    out = tmp_path / "chart.png"
    run = chainmap("export", EXAMPLE, out, "--chart", "comparison", "--width", "700",
                   "--theme", "dark")  # fmt: skip
    assert (run.code, run.out, run.err) == (0, "", "")
    assert QImage(str(out)).width() == 700


def test_pdf_is_written(chainmap: Chainmap, tmp_path: Path) -> None:
    out = tmp_path / "chart.pdf"
    assert chainmap("export", EXAMPLE, out, "--chart", "servqual").code == 0
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "name", ["pie", "comparison:d1", "importance-performance:d1", "servqual:d9"]
)
def test_an_unknown_chart_is_refused(
    chainmap: Chainmap, file: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "chart.svg"
    run = chainmap("export", file, out, "--chart", name)
    assert run.code == 2
    assert name.rpartition(":")[2] in run.err
    assert not out.exists()


@pytest.mark.parametrize(
    ("out", "words", "told"),
    [
        ("chart.graphml", [], "A chart is written as .png, .svg, .pdf only"),
        ("chart.svg", ["--overlay", "tier"], "--overlay means nothing for .svg"),
        ("chart.svg", ["--dpi", "300"], "--dpi means nothing for .svg"),
    ],
)
def test_what_means_nothing_for_a_chart_is_refused(
    chainmap: Chainmap, file: Path, tmp_path: Path, out: str, words: list[str], told: str
) -> None:
    run = chainmap("export", file, tmp_path / out, "--chart", "servqual", *words)
    assert run.code == 2
    assert told in run.err


def test_an_empty_chart_says_what_to_record_first(
    chainmap: Chainmap, file: Path, tmp_path: Path
) -> None:
    run = chainmap("export", file, tmp_path / "chart.svg", "--chart", "servqual")
    assert run.code == 0
    assert "No delivery has SERVQUAL values yet" in run.err


def test_the_language_is_the_map_s_or_the_one_asked_for(chainmap: Chainmap) -> None:
    words = ("export", EXAMPLE, "-", "--format", "svg", "--chart", "comparison")
    assert "Internal customers" in chainmap(*words).out
    assert "Interne Kunden" in chainmap(*words, "--language", "de").out
