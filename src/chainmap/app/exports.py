"""The formats that a window writes; their code is loaded when used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from chainmap.model.map import ChainMap
from chainmap.render.drawing import Drawing
from chainmap.wording.language import catalogue, tr

if TYPE_CHECKING:
    from chainmap.render.paper import Look

ExportKind: TypeAlias = Literal[
    "png", "svg", "pdf", "graphml", "gexf", "cytoscape", "drawio", "dot", "mermaid", "markdown"
]


CARRIES_ALL: tuple[ExportKind, ...] = ("graphml",)
"""What holds the whole map inside, those who rated it included."""
CAN_CARRY_ALL: tuple[ExportKind, ...] = ("png", "svg")
"""What does so where it is wanted."""


@dataclass(frozen=True, slots=True)
class Export:
    """`write` replaces a file that exists: the file dialog has asked. It raises OutputError.

    Of the look, pictures take the overlay and whether they explain it.
    """

    ending: str
    name: Callable[[], str]
    write: Callable[[Drawing, Path, Look], None]


def _png(drawing: Drawing, file: Path, look: Look) -> None:
    from chainmap.render.picture import write_png

    write_png(drawing, file, **look)


def _svg(drawing: Drawing, file: Path, look: Look) -> None:
    from chainmap.render.picture import write_svg

    write_svg(drawing, file, **look)


def _pdf(drawing: Drawing, file: Path, look: Look) -> None:
    from chainmap.render.picture import write_pdf

    write_pdf(drawing, file, **look)


def _graphml(drawing: Drawing, file: Path, _: Look) -> None:
    from chainmap.analysis.report import analyse
    from chainmap.app.geometry import geometry_of
    from chainmap.exchange.graphml import write_graphml
    from chainmap.storage.files import write_bytes

    map = drawing.map
    departments = analyse(map).departments
    tiers = {id: its.tier for id, its in departments.items() if its.tier is not None}
    write_bytes(file, write_graphml(map, geometry=geometry_of(drawing), tier=tiers))


def _gexf(drawing: Drawing, file: Path, _: Look) -> None:
    from chainmap.app.geometry import geometry_of
    from chainmap.exchange.gexf import write_gexf
    from chainmap.storage.files import write_bytes

    write_bytes(file, write_gexf(drawing.map, geometry=geometry_of(drawing)))


def _cytoscape(drawing: Drawing, file: Path, _: Look) -> None:
    from chainmap.app.geometry import geometry_of
    from chainmap.exchange.cytoscape import write_cytoscape
    from chainmap.storage.files import write_bytes

    write_bytes(file, write_cytoscape(drawing.map, geometry=geometry_of(drawing)))


def _drawio(drawing: Drawing, file: Path, _: Look) -> None:
    from chainmap.app.geometry import geometry_of
    from chainmap.exchange.drawio import write_drawio
    from chainmap.storage.files import write_bytes

    write_bytes(file, write_drawio(drawing.map, geometry=geometry_of(drawing)))


def _dot(drawing: Drawing, file: Path, _: Look) -> None:
    from chainmap.app.geometry import geometry_of
    from chainmap.exchange.dot import write_dot
    from chainmap.storage.files import write_bytes

    write_bytes(file, write_dot(drawing.map, geometry=geometry_of(drawing)))


def _mermaid(drawing: Drawing, file: Path, _: Look) -> None:
    from chainmap.exchange.mermaid import write_mermaid
    from chainmap.storage.files import write_bytes

    write_bytes(file, write_mermaid(drawing.map))


def put_inside(file: Path, map: ChainMap) -> None:
    """Puts the map into a picture that was just written.

    Raises:
        ChainMapError: it cannot be read or written; the picture is as it was.
    """
    from chainmap.exchange.pictures import with_map
    from chainmap.storage.files import read_bytes, write_bytes

    write_bytes(file, with_map(read_bytes(file, expected=file.suffix[1:]), map))


def limits(kind: ExportKind, map: ChainMap, file: Path) -> list[str]:
    """What of a file that was just written will not be shown, in words."""
    from chainmap.exchange import format_of
    from chainmap.storage.files import read_bytes
    from chainmap.wording.notices import notice_sentence

    format = format_of(kind)
    if format is None or not format.has_limits:
        return []
    notices = format.limits()(map, read_bytes(file, expected=kind))
    return [notice_sentence(notice, tr) for notice in notices]


def _markdown(drawing: Drawing, file: Path, _: Look) -> None:
    from chainmap.analysis.report import analyse
    from chainmap.exchange.report_markdown import report_as_markdown
    from chainmap.storage.files import write_bytes

    map = drawing.map
    text = report_as_markdown(analyse(map), catalogue(map.info.language))
    write_bytes(file, text.encode("utf-8"))


EXPORTS: dict[ExportKind, Export] = {
    "png": Export(".png", lambda: tr("PNG picture"), _png),
    "svg": Export(".svg", lambda: tr("SVG drawing"), _svg),
    "pdf": Export(".pdf", lambda: tr("PDF document"), _pdf),
    "graphml": Export(".graphml", lambda: tr("GraphML"), _graphml),
    "gexf": Export(".gexf", lambda: tr("GEXF network"), _gexf),
    "cytoscape": Export(".cyjs", lambda: tr("Cytoscape network"), _cytoscape),
    "drawio": Export(".drawio", lambda: tr("draw.io drawing"), _drawio),
    "dot": Export(".dot", lambda: tr("Graphviz graph"), _dot),
    "mermaid": Export(".mmd", lambda: tr("Mermaid flowchart"), _mermaid),
    "markdown": Export(".md", lambda: tr("Markdown report"), _markdown),
}
