"""The formats that a window writes, and what is in their files; their code is loaded when used.

Everything here may run in a process of its own: an order holds on to values alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from chainmap.app.exports.options import ExportKind, Options
from chainmap.wording.language import catalogue, tr

if TYPE_CHECKING:
    from chainmap.exchange.geometry import Geometry
    from chainmap.layout.values import Route
    from chainmap.model.map import ChainMap
    from chainmap.model.overlay import Overlay
    from chainmap.model.records import Frame
    from chainmap.render.drawing import Drawing
    from chainmap.render.page_setup import PageSetup
    from chainmap.render.pages import Pages
    from chainmap.render.paper import Look, Sheet
    from chainmap.render.scope import Scope

Contents: TypeAlias = Mapping[str, bytes]
"""The content of each file, by what is added to the name that was chosen: mostly nothing."""


@dataclass(frozen=True)
class Order:
    """What is to be exported, and how.

    `drawn` and `routes`: what the canvas shows. `whole`: all that the tables are about; what a
    picture carries inside. `frame`, `ids`: the part of what is drawn that is wanted.
    """

    kind: ExportKind
    options: Options
    drawn: ChainMap
    routes: Mapping[str, Route]
    whole: ChainMap
    overlay: Overlay | None = None
    frame: Frame | None = None
    ids: frozenset[str] | None = None

    @property
    def scope(self) -> Scope:
        from chainmap.render.scope import Scope

        return Scope(self.frame, self.ids)

    def drawing(self, drawn: Drawing | None = None) -> Drawing:
        """All that is drawn; `drawn`: the same, where it is there already."""
        from chainmap.render.drawing import Drawing
        from chainmap.render.picture import application

        application()
        return drawn or Drawing(self.drawn, self.routes)

    @property
    def look(self) -> Look:
        from chainmap.render.sheet import NO_BLOCK, USUAL_BLOCK, TitleBlock

        options = self.options
        block = USUAL_BLOCK if options.extent == "whole" else TitleBlock()
        look: Look = {
            "block": block if options.title else NO_BLOCK,
            "scope": self.scope,
            "overlay": self.overlay if options.overlay else None,
            "legend": options.legend,
            "key": options.key,
        }
        if self.kind != "print":
            look["theme"] = options.theme
        if self.kind in ("png", "svg"):
            look["background"] = options.background
        return look

    @property
    def setup(self) -> PageSetup:
        from chainmap.render.page_setup import PageSetup, Tiles

        options = self.options
        tiles = {
            "one": None,
            "count": Tiles(options.across, options.down),
            "scale": Tiles(scale=options.percent / 100),
        }[options.sheets]
        return PageSetup(options.page, options.orientation, tiles)

    @property
    def language(self) -> str:
        return self.drawn.info.language

    def sheet(self, drawn: Drawing | None = None) -> Sheet:
        from chainmap.render.paper import Paper, Sheet

        look: Look = {"language": self.language, **self.look}
        return Sheet(self.drawing(drawn), Paper(**look))

    def pages(self, drawn: Drawing | None = None) -> Pages:
        """Raises UsageError."""
        from chainmap.render.picture import pages

        return pages(self.drawing(drawn), self.setup, **self.look)

    @property
    def carries_all(self) -> bool:
        """Whatever is in the whole map leaves with the file, those who rated included."""
        return self.kind in CARRIES_ALL or self.has_map_inside

    @property
    def has_map_inside(self) -> bool:
        options = self.options
        return self.kind in CAN_CARRY_ALL and options.embed and options.extent == "whole"


CARRIES_ALL: tuple[ExportKind, ...] = ("graphml",)
"""What holds the whole map inside, those who rated it included."""
CAN_CARRY_ALL: tuple[ExportKind, ...] = ("png", "svg")
"""What does so where it is wanted."""


@dataclass(frozen=True, slots=True)
class Export:
    """`quick`: how many parties and deliveries are done before a process has started.

    `contents` raises ChainMapError.
    """

    ending: str
    name: Callable[[], str]
    contents: Callable[[Order], Contents]
    icon: str
    quick: int = field(default=400)


def contents(order: Order, _: object = None) -> Contents:
    """What is in the files of an order.

    Raises:
        ChainMapError: it cannot be made.
    """
    return EXPORTS[order.kind].contents(order)


def write(file: Path, made: Contents, *, overwrite: bool) -> list[Path]:
    """The files written. Those of several parts replace others only where that is meant.

    Raises:
        OutputError: one cannot be written.
    """
    from chainmap.storage.files import write_bytes

    files = [file.with_stem(file.stem + part) for part in made]
    for one, content in zip(files, made.values(), strict=True):
        write_bytes(one, content, overwrite=overwrite or len(files) == 1)
    return files


# -- pictures ---------------------------------------------------------------------------------


def _png(order: Order) -> Contents:
    from chainmap.render.picture import png

    width = order.options.width or None
    dpi = None if width else order.options.dpi
    return _with_map(order, png(order.drawing(), width=width, dpi=dpi, **order.look))


def _svg(order: Order) -> Contents:
    from chainmap.render.picture import svg

    return _with_map(order, svg(order.drawing(), **order.look))


def _with_map(order: Order, picture: bytes) -> Contents:
    if not order.has_map_inside:
        return {"": picture}
    from chainmap.exchange.pictures import with_map

    return {"": with_map(picture, order.whole)}


def _pdf(order: Order) -> Contents:
    from chainmap.render.pdf import pdf_of

    return {"": pdf_of(order.pages())}


# -- networks and tables ----------------------------------------------------------------------


def _part(order: Order) -> tuple[ChainMap, Geometry]:
    from chainmap.app.exports.geometry import geometry_of

    drawing = order.scope.of(order.drawing())
    return drawing.map, geometry_of(drawing)


def _graphml(order: Order) -> Contents:
    from chainmap.analysis.report import analyse
    from chainmap.exchange.graphml.file import write_graphml

    map, geometry = _part(order)
    departments = analyse(map).departments
    tiers = {id: its.tier for id, its in departments.items() if its.tier is not None}
    profile = order.options.profile or "yed"
    return {"": write_graphml(map, profile=profile, geometry=geometry, tier=tiers)}


def _drawn(kind: ExportKind) -> Callable[[Order], Contents]:
    """Of a format that needs nothing but the map and where it is drawn."""

    def made(order: Order) -> Contents:
        from chainmap.exchange import format_of

        format = format_of(kind)
        assert format is not None
        map, geometry = _part(order)
        told = {"geometry": geometry} if format.is_drawn else {}
        return {"": format.writer()(map, **told)}

    return made


def _csv(order: Order) -> Contents:
    from chainmap.exchange.csv_writer import PARTS, write_csv

    profile = order.options.profile or "excel"
    return {f"-{part}": write_csv(order.whole, profile, part) for part in PARTS}


def _xlsx(order: Order) -> Contents:
    from chainmap.exchange.workbook.file import write_xlsx

    return {"": write_xlsx(order.whole, order.options.profile or "complete")}


def _markdown(order: Order) -> Contents:
    from chainmap.analysis.report import analyse
    from chainmap.exchange.report.markdown import report_as_markdown

    map = order.whole  # as in every other report: a need may be met by what is hidden
    text = report_as_markdown(analyse(map), catalogue(map.info.language))
    return {"": text.encode("utf-8")}


def limits(order: Order, made: Contents) -> list[str]:
    """What of a content will not be shown, in words."""
    from chainmap.exchange import format_of
    from chainmap.wording.notices import notice_sentence

    format = format_of(order.kind)
    if format is None or not format.has_limits:
        return []
    map = order.drawn
    notices = [one for content in made.values() for one in format.limits()(map, content)]
    return [notice_sentence(notice, tr) for notice in notices]


EXPORTS: dict[ExportKind, Export] = {
    "png": Export(".png", lambda: tr("PNG picture"), _png, "export-picture"),
    "svg": Export(".svg", lambda: tr("SVG drawing"), _svg, "export-picture"),
    "pdf": Export(".pdf", lambda: tr("PDF document"), _pdf, "export-pdf"),
    "graphml": Export(".graphml", lambda: tr("GraphML"), _graphml, "export-graphml"),
    "gexf": Export(".gexf", lambda: tr("GEXF network"), _drawn("gexf"), "export-graphml"),
    "cytoscape": Export(
        ".cyjs", lambda: tr("Cytoscape network"), _drawn("cytoscape"), "export-graphml"
    ),
    "drawio": Export(".drawio", lambda: tr("draw.io drawing"), _drawn("drawio"), "export-graphml"),
    "dot": Export(".dot", lambda: tr("Graphviz graph"), _drawn("dot"), "export-graphml"),
    "mermaid": Export(".mmd", lambda: tr("Mermaid flowchart"), _drawn("mermaid"), "export-graphml"),
    "csv": Export(".csv", lambda: tr("Tables"), _csv, "matrix"),
    "xlsx": Export(".xlsx", lambda: tr("Workbook"), _xlsx, "matrix", quick=60),
    "markdown": Export(".md", lambda: tr("Markdown report"), _markdown, "report"),
}
