"""`chainmap analyze`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from chainmap.handout import SHAPES
from chainmap.model.dismissing import dismiss
from chainmap.model.records import Flows
from chainmap.storage.files import read_map, write_map
from tests.cli.conftest import Chainmap

FORMATS = ", ".join(["text", "json", "markdown", *SHAPES])
SRC = Path(__file__).parents[2] / "src"


def test_the_report_goes_to_stdout_and_nothing_else(chainmap: Chainmap, file: Path) -> None:
    run = chainmap("analyze", file)
    assert run.code == 0
    assert run.err == ""
    assert run.out.startswith("Sales chain\n===========\n")
    assert "Archive has no line of sight" in run.out


@pytest.mark.parametrize(
    ("name", "start"), [("r.txt", "Sales chain\n"), ("r.md", "# Sales chain\n"), ("r.json", "{\n")]
)
def test_the_ending_tells_the_format(
    chainmap: Chainmap, file: Path, tmp_path: Path, name: str, start: str
) -> None:
    run = chainmap("analyze", file, "-o", tmp_path / name)
    assert (run.code, run.out, run.err) == (0, "", "")
    assert (tmp_path / name).read_text("utf-8").startswith(start)


def test_the_format_overrides_the_ending(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    chainmap("analyze", file, "-o", tmp_path / "r.txt", "--format", "json")
    assert json.loads((tmp_path / "r.txt").read_text("utf-8"))["map"]["title"] == "Sales chain"


def test_the_filter_is_the_map_s_unless_named(chainmap: Chainmap, file: Path) -> None:
    assert json.loads(chainmap("analyze", file, "--format", "json").out)["flows"] == "deliveries"
    run = chainmap("analyze", file, "--format", "json", "--flows", "critical")
    assert json.loads(run.out)["flows"] == "critical"


@pytest.mark.parametrize("word", ["xlsx", "odt", "rtf"])
def test_a_format_that_does_not_exist_is_refused_with_those_that_do(
    chainmap: Chainmap, file: Path, word: str
) -> None:
    run = chainmap("analyze", file, "--format", word)
    assert run.code == 2
    assert run.out == ""
    assert run.err == (
        f"chainmap: --format cannot be {word}, only {FORMATS}; see chainmap analyze --help\n"
    )


def test_an_ending_that_tells_nothing_is_refused(chainmap: Chainmap, file: Path) -> None:
    run = chainmap("analyze", file, "-o", "report.odt")
    assert run.code == 2
    assert run.err == (
        "chainmap: A report cannot be written as report.odt, only as .txt, .json, .md, .markdown, "
        f"{', '.join(shape.ending for shape in SHAPES.values())}; or name a --format.\n"
    )


def test_findings_that_are_watched_for_give_exit_code_one(chainmap: Chainmap, file: Path) -> None:
    assert chainmap("analyze", file, "--fail-on", "loop").code == 0
    run = chainmap("analyze", file, "--fail-on", "loop,no_line_of_sight")
    assert run.code == 1
    assert run.out
    assert run.err == ""


def test_findings_set_aside_do_not_fail(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    map = read_map(file)
    map = dismiss(map, "no_line_of_sight", ("Archive",), "Closed", flows=Flows.DELIVERIES)
    write_map(tmp_path / "away.chainmap", map)
    run = chainmap("analyze", tmp_path / "away.chainmap", "--fail-on", "no_line_of_sight")
    assert run.code == 0
    assert "Findings set aside" in run.out


def test_a_code_that_does_not_exist_is_refused(chainmap: Chainmap, file: Path) -> None:
    run = chainmap("analyze", file, "--fail-on", "lop")
    assert run.code == 2
    assert run.err.startswith("chainmap: There is no finding lop, only no_line_of_sight, ")


def test_an_existing_report_is_kept_unless_forced(
    chainmap: Chainmap, file: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.md"
    report.write_text("mine")
    run = chainmap("analyze", file, "-o", report)
    assert run.code == 4
    assert run.err == (
        f"chainmap: {report}: the file exists already; choose another name, or overwrite it "
        "with --force\n"
    )
    assert report.read_text() == "mine"
    assert chainmap("analyze", file, "-o", report, "--force").code == 0
    assert report.read_text("utf-8").startswith("# Sales chain")


def test_a_file_that_is_no_map_is_named_with_place_and_reason(
    chainmap: Chainmap, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.chainmap"
    bad.write_text('{"format": "chainmap", "version": 1, "needs": [{"id": "n", "consumer": "X"}]}')
    run = chainmap("analyze", bad)
    assert run.code == 3
    assert run.err == (
        f"chainmap: {bad}: needs[0].text: the key text is missing; correct it in a text editor\n"
    )


def test_a_missing_file(chainmap: Chainmap, tmp_path: Path) -> None:
    run = chainmap("analyze", tmp_path / "gone.chainmap")
    assert run.code == 3
    assert run.err == (
        f"chainmap: {tmp_path / 'gone.chainmap'}: there is no such file or folder; "
        "check the name and your rights\n"
    )


def test_a_folder_that_is_not_there_cannot_be_written_to(
    chainmap: Chainmap, file: Path, tmp_path: Path
) -> None:
    run = chainmap("analyze", file, "-o", tmp_path / "no" / "report.md")
    assert run.code == 4
    assert "there is no such file or folder; choose another place" in run.err


def test_the_language_of_the_report_is_the_map_s_unless_named(
    chainmap: Chainmap, file: Path
) -> None:
    german = file.with_name("de.chainmap")
    german.write_text(file.read_text("utf-8").replace('"language": "en"', '"language": "de"'))
    assert chainmap("analyze", german, "--language", "en").out == chainmap("analyze", file).out


def test_an_argument_that_is_missing(chainmap: Chainmap) -> None:
    run = chainmap("analyze")
    assert run.code == 2
    assert run.err == "chainmap: FILE is missing; see chainmap analyze --help\n"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["x", "--flows"], "--flows needs a value"),
        (["x", "--flows", "some"], "--flows cannot be some, only deliveries, all, critical"),
        (["x", "--colour"], "there is no --colour"),
        (["x", "--language", "fr"], "--language cannot be fr, only de, en"),
    ],
)
def test_what_is_wrong_with_the_arguments_is_said(
    chainmap: Chainmap, words: list[str], problem: str
) -> None:
    run = chainmap("analyze", *words)
    assert run.code == 2
    assert run.err == f"chainmap: {problem}; see chainmap analyze --help\n"


# -- betweenness -----------------------------------------------------------------------------

BACKEND = '''
import networkx as nx

class Backend:
    """Says that it was asked, and lets networkx answer."""

    @staticmethod
    def convert_from_nx(graph, **options):
        return graph

    @staticmethod
    def convert_to_nx(result, *, name=None):
        return result

    @staticmethod
    def betweenness_centrality(graph, *arguments, **options):
        import pathlib
        pathlib.Path(__file__).with_name("asked").touch()
        return nx.betweenness_centrality.orig_func(graph, *arguments, **options)

backend = Backend()
'''


@pytest.fixture
def with_engines(tmp_path: Path) -> dict[str, str]:
    """An environment in which networkx finds engines `loud` and `dumb` by their entry points."""
    (tmp_path / "loud_engine.py").write_text(BACKEND)
    (tmp_path / "dumb_engine.py").write_text("class Backend: pass\nbackend = Backend()\n")
    for name in ("loud", "dumb"):
        told = tmp_path / f"{name}_engine-1.dist-info"
        told.mkdir()
        (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}-engine\nVersion: 1\n")
        (told / "entry_points.txt").write_text(
            f"[networkx.backends]\n{name} = {name}_engine:backend\n"
        )
    return os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{SRC}"}


def analyzed(file: Path, env: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "chainmap", "analyze", str(file), "--format", "json", *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def test_the_engine_that_is_named_reckons_betweenness(
    file: Path, tmp_path: Path, with_engines: dict[str, str]
) -> None:
    run = analyzed(file, with_engines, "--backend", "loud")
    assert run.returncode == 0, run.stderr
    graph = json.loads(run.stdout)["graph"]
    assert graph["betweenness_backend"] == "loud"
    assert graph["brokerage_backend"] is None
    assert (tmp_path / "asked").exists()
    plain = json.loads(analyzed(file, with_engines).stdout)["graph"]
    assert plain["betweenness_backend"] is None
    assert plain["departments"] == graph["departments"]


def test_networkx_s_own_code_can_be_named_too(chainmap: Chainmap, file: Path) -> None:
    own = json.loads(chainmap("analyze", file, "--format", "json").out)["graph"]
    named = chainmap("analyze", file, "--format", "json", "--backend", "networkx")
    graph = json.loads(named.out)["graph"]
    assert graph["betweenness_backend"] == graph["brokerage_backend"] == "networkx"
    assert graph["departments"] == own["departments"]


def test_an_engine_that_is_not_there_is_refused_with_those_that_are(
    chainmap: Chainmap, file: Path
) -> None:
    run = chainmap("analyze", file, "--backend", "cugraph")
    assert run.code == 2
    assert run.out == ""
    assert run.err == (
        "chainmap: There is no networkx engine cugraph installed; choose one of: networkx.\n"
    )


def test_an_engine_without_betweenness_is_refused(file: Path, with_engines: dict[str, str]) -> None:
    run = analyzed(file, with_engines, "--backend", "dumb")
    assert run.returncode == 2
    assert run.stderr == (
        "chainmap: The engine dumb cannot reckon betweenness_centrality; "
        "choose one of: networkx, loud.\n"
    )
