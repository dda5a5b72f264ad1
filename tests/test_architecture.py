"""Who may import whom, and what stays unloaded: the house rules as tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "resources" / "examples" / "maschinenbau_de.chainmap"

EVERYONE = {"errors", "resources"}
# A room and the rooms it may import. Only `app` and the command line may import all; `cli` takes
# render and app inside functions only.
MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "analysis": {"model", "errand"},
    "wording": {"model", "analysis"},
    "storage": {"model"},
    "layout": {"model", "spawning"},
    "manual": {"wording"},
    "exchange": {"model", "analysis", "wording", "storage", "errand"},
    "session": {"model"},
    "background": set(),
    "errand": {"spawning"},
    "spawning": set(),
    "mime": set(),
    "running": set(),
    "render": {"model", "layout", "wording", "storage"},
    "handout": {
        "model",
        "analysis",
        "wording",
        "exchange",
        "render",
        "layout",
        "storage",
        "errand",
        "manual",
    },
    "canvas": {
        "model",
        "storage",
        "layout",
        "wording",
        "render",
        "session",
        "background",
        "mime",
    },
    "panels": {"model", "analysis", "wording", "manual", "render", "session", "mime"},
}
QT_FREE = ("model", "errand", "spawning", "analysis", "wording", "storage", "layout", "exchange",
           "canvas.tools", "handout.contents")  # fmt: skip
NOT_AT_FIRST_PAINT = {
    "networkx", "numpy", "lxml", "msgspec", "graphlay", "openpyxl", "xlsxwriter", "jinja2",
    "docx", "pptx", "pypdf", "PIL",
    "asyncio", "multiprocessing",
}  # fmt: skip

NOT_IN_THE_FRAME = (
    "chainmap.model", "chainmap.session", "chainmap.canvas", "chainmap.storage",
    "chainmap.analysis", "chainmap.panels", "chainmap.app.actions", "chainmap.app.furnish",
    "dataclasses",
)  # fmt: skip


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_the_rooms_below_it(room: str) -> None:
    allowed = [f"chainmap.{name}{end}" for name in MAY_IMPORT[room] | EVERYONE | {room}
               for end in ("", ".*")]  # fmt: skip
    (
        archrule(f"{room} imports only what lies below it")
        .match(f"chainmap.{room}", f"chainmap.{room}.*")
        .should_not_import("chainmap.*")
        .may_import(*allowed)
        .check("chainmap", only_direct_imports=True)
    )


@pytest.mark.parametrize("room", QT_FREE)
def test_no_qt_in_the_rooms_that_need_none(room: str) -> None:
    (
        archrule(f"{room} knows no Qt, nor does anything it imports")
        .match(f"chainmap.{room}", f"chainmap.{room}.*")
        .should_not_import("PySide6", "PySide6.*", "shiboken6*")
        .check("chainmap")
    )


def test_the_model_needs_the_standard_library_only() -> None:
    (
        archrule("model: the standard library only")
        .match("chainmap.model", "chainmap.model.*")
        .should_not_import("networkx*", "msgspec*", "lxml*", "graphlay*", "PySide6*")
        .check("chainmap")
    )


def test_render_draws_without_widgets() -> None:
    (
        archrule("render runs without a QApplication")
        .match("chainmap.render", "chainmap.render.*")
        .should_not_import("PySide6.QtWidgets*", "PySide6.QtSvgWidgets*")
        .check("chainmap")
    )


def test_the_command_line_reaches_qt_only_inside_functions() -> None:
    (
        archrule("cli: Qt only where a picture or the window is asked for")
        .match("chainmap.cli", "chainmap.cli.*", "chainmap.__main__")
        .should_not_import(
            "PySide6*",
            "chainmap.render*",
            "chainmap.handout.pictures",
            "chainmap.app*",
            "chainmap.canvas*",
            "chainmap.panels*",
            "chainmap.session",
        )
        .check("chainmap", only_toplevel_imports=True)
    )


def test_analyze_loads_no_qt() -> None:
    code = (
        "import sys; from chainmap.__main__ import main; status = main();"
        "qt = [m for m in sys.modules if m.startswith(('PySide6', 'shiboken6'))];"
        "sys.exit(f'loaded: {qt}' if qt else status)"
    )
    run = _python("-c", code, "analyze", str(EXAMPLE), "--format", "json")
    assert run.returncode == 0, run.stdout[-2000:]
    assert run.stdout.startswith("{")


def test_the_first_paint_waits_for_no_heavy_library() -> None:
    loaded = {name.partition(".")[0] for name in _loaded_for("all")}
    assert "PySide6" in loaded
    assert loaded & NOT_AT_FIRST_PAINT == set()


def test_the_frame_waits_for_neither_model_nor_canvas() -> None:
    loaded = _loaded_for("frame")
    assert "chainmap.app.frame" in loaded
    assert [name for name in loaded if name.startswith(NOT_IN_THE_FRAME)] == []


def _loaded_for(moment: str) -> list[str]:
    """The modules that are imported until something has been painted, see `app.run`."""
    run = _python(
        "-X", "importtime", "-m", "chainmap", FIRST_FRAME=moment, QT_QPA_PLATFORM="offscreen"
    )
    before, frame, _ = run.stdout.partition("\nFRAME ")
    assert frame, f"no frame was painted: {run.stdout[-2000:]}"
    lines = (line for line in before.splitlines() if line.startswith("import time:"))
    return [line.rpartition("|")[2].strip() for line in lines]


def _python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs Python; both outputs come as one text, in the order of writing."""
    return subprocess.run(
        [sys.executable, *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=100,
        check=False,
    )


def test_nobody_walks_the_chain_of_focus() -> None:
    """PySide makes each widget met on it the child of another: one deleted takes menus along."""
    walkers = [
        file for file in (ROOT / "src").rglob("*.py") if "InFocusChain()" in file.read_text("utf-8")
    ]
    assert walkers == []
