"""Proves that this installation starts, opens, draws, analyses, exports and saves."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QImage

from chainmap.app.exports.formats import EXPORTS, contents, write
from chainmap.app.exports.options import ExportKind, usual
from chainmap.app.program import Program
from chainmap.app.run import application
from chainmap.app.settings import Settings
from chainmap.app.window import Window
from chainmap.handout import SHAPES
from chainmap.model.map import ChainMap
from chainmap.resources import resource

EXAMPLE = "examples/maschinenbau_de.chainmap"
EXPECTED = {"departments": 18, "external_customers": 4, "external_suppliers": 2, "deliveries": 73}
WITHOUT_SIGHT = ("ARC",)
LEAST_INK = 0.01
"""Share of pixels of a drawn map that are not background."""


class CheckFailed(Exception):
    """A check found something else than it should."""


@dataclass
class Bench:
    """What one check leaves for the next."""

    folder: Path
    map: ChainMap
    window: Window


def self_test() -> int:
    """Prints one line for each check, "ok" or "FAILED"; returns 0, or 1 where one failed."""
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="chainmap-self-test-") as name:
        return _run_in(Path(name))


def _run_in(folder: Path) -> int:
    # The user's own settings are neither read nor written.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    outcomes = [_passes("open the example", _load)]
    if not all(outcomes):
        return 1
    app = application()
    program = Program(app, Settings(app))
    bench = Bench(folder, _load(), program.new_window())
    outcomes += [_passes(name, check, bench) for name, check in _checks()]
    bench.window.session.mark_saved(bench.window.session.recorded)
    bench.window.close()
    _deliver_events()
    return 0 if all(outcomes) else 1


def _passes(name: str, check: Callable[..., object], *arguments: object) -> bool:
    """Runs one check and tells its outcome. Whatever it raises is that check's failure."""
    try:
        check(*arguments)
    except Exception as error:  # noqa: BLE001  (the other checks are to run all the same)
        sys.stdout.write(f"FAILED  {name}: {type(error).__name__}: {error}\n")
        return False
    else:
        sys.stdout.write(f"ok      {name}\n")
        return True
    finally:
        sys.stdout.flush()


def _checks() -> Iterator[tuple[str, Callable[[Bench], None]]]:
    yield "show it in a window", _show
    yield "draw", _draw
    yield "analyse", _analyse
    for kind in EXPORTS:
        yield f"export {kind}", partial(_export, kind=kind)
    for shape in SHAPES:
        yield f"report {shape}", partial(_report, shape=shape)
    yield "read the GraphML again", _import_again
    yield "save and open again", _save
    yield "speak German and English", _speak


# -- the checks -------------------------------------------------------------------------------


def _load() -> ChainMap:
    from chainmap.storage.files import read_map

    return read_map(resource(EXAMPLE))


def _show(bench: Bench) -> None:
    bench.map = _placed(bench.map)
    bench.window.session.open(bench.map)
    bench.window.canvas.fit()
    _deliver_events()
    _expect("title", bench.map.info.title in bench.window.windowTitle(), True)


def _placed(map: ChainMap) -> ChainMap:
    from chainmap.render.prepare import prepared

    placed, _ = prepared(map)
    unplaced = [party.id for party in placed.parties.values() if party.position is None]
    _expect("parties without a place", unplaced, [])
    return placed


def _draw(bench: Bench) -> None:
    _deliver_events()
    _expect_ink(bench.window.canvas.grab().toImage())


def _analyse(bench: Bench) -> None:
    from chainmap.analysis.report import analyse

    report = analyse(bench.map)
    for name, count in EXPECTED.items():
        _expect(name, getattr(report.counts, name), count)
    _expect("no line of sight", report.no_line_of_sight, WITHOUT_SIGHT)
    bench.window.findings.set_report(report)
    _expect("findings shown", len(bench.window.findings.rows), len(report.sorted_findings.standing))


def _export(bench: Bench, kind: ExportKind) -> None:
    file = bench.folder / f"map{EXPORTS[kind].ending}"
    order = bench.window.exporter.order(kind, usual(kind))
    file = write(file, contents(order), overwrite=True)[0]
    if kind == "png":
        _expect_ink(QImage(str(file)))
    else:
        start, within = _MARKS[kind]
        content = file.read_bytes()
        _expect("start of the file", content.startswith(start), True)
        _expect("content", within in content, True)


_MARKS: dict[ExportKind, tuple[bytes, bytes]] = {
    "svg": (b"<?xml", b"</svg>"),
    "pdf": (b"%PDF-", b"%%EOF"),
    "graphml": (b"<?xml", b"</graphml>"),
    "drawio": (b"<?xml", b"</mxfile>"),
    "gexf": (b"<?xml", b"</gexf>"),
    "cytoscape": (b"{", b'"elements"'),
    "dot": (b"digraph {", b" -> "),
    "mermaid": (b"---", b"flowchart TB"),
    "markdown": (b"#", b"Archiv"),
    "csv": (b"\xef\xbb\xbf", b"Vertrieb"),
    "xlsx": (b"PK", b"xl/workbook.xml"),
}


def _report(bench: Bench, shape: str) -> None:
    """Written as the window has it written: by a process of its own."""
    from chainmap.handout.contents import Order
    from chainmap.handout.worker import Commission, ReportProcess
    from chainmap.storage.format import encode

    routes = dict(bench.window.canvas.placing.settled_drawing().routes)
    flows = bench.map.settings.flows
    content = ReportProcess(Commission(encode(bench.map), routes, flows, Order(), shape)).run()
    assert content is not None
    start = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF-"}.get(shape, b"PK")
    _expect("start of the file", content[: len(start)], start)
    _expect("large enough", len(content) > 50_000, True)


def _import_again(bench: Bench) -> None:
    from chainmap.exchange.graphml.file import read_graphml

    map = read_graphml((bench.folder / "map.graphml").read_bytes()).map
    _expect("parties", len(map.parties), len(bench.map.parties))
    _expect("deliveries", len(map.deliveries), len(bench.map.deliveries))


def _save(bench: Bench) -> None:
    from chainmap.storage.files import read_map, write_map

    file = bench.folder / "map.chainmap"
    write_map(file, bench.map)
    _expect("the map read again", read_map(file) == bench.map, True)


def _speak(bench: Bench) -> None:
    bench.window.program.translations.set_language("de")
    german = bench.window.menus.actions["open"].text()
    bench.window.program.translations.set_language("en")
    english = bench.window.menus.actions["open"].text()
    _expect("different words", german != english, True)


# -- helpers ----------------------------------------------------------------------------------


def _expect(what: str, found: object, expected: object) -> None:
    if found != expected:
        raise CheckFailed(f"{what}: {found!r} instead of {expected!r}")


def _expect_ink(picture: QImage) -> None:
    """Something is drawn: on a grid of points, enough differ from the corner's colour."""
    if picture.isNull():
        raise CheckFailed("no picture")
    background = picture.pixel(2, 2)
    columns = range(0, picture.width(), 5)
    rows = range(0, picture.height(), 5)
    inked = sum(picture.pixel(x, y) != background for x in columns for y in rows)
    share = inked / (len(columns) * len(rows))
    if share < LEAST_INK:
        raise CheckFailed(f"only {share:.2%} of the picture is drawn on")


def _deliver_events() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
