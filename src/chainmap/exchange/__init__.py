"""Foreign formats, read and written side by side, and the table of them.

No Qt. May import model, storage, analysis and wording; the command line and the app import it.
Only this table is light: lxml and the like come in with `reader` and `writer`.

    recognise.py   which format a file is of, by its content and its name
    reading.py     reading in a process of its own; progress.py tells how far it is
    imported.py    what an import gives back: a map, and notices of what was guessed or dropped
    sketch.py      a foreign graph, whatever its format, and the map made of it
    geometry.py    where the parts of a map are drawn, for the writers
    safe_xml.py    XML from anywhere, parsed without a risk; safe_zip.py: zip files; inflating.py
    drawio/, graphml/, dot/, gexf/   each format has a `file` that reads and writes it;
    mermaid.py, cytoscape.py         pictures.py: PNG and SVG with the map inside
    table/         CSV, XLSX and ODS from anywhere; csv_writer.py: the two CSV files of a map
    workbook/      our own workbook, written and read back
    survey/        questionnaires
    report/        the answers of the analysis; plan/: the action plan; changes.py: a comparison
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from chainmap.wording.language import Translate

if TYPE_CHECKING:
    from chainmap.exchange.imported import Imported, ImportOptions, Notice
    from chainmap.model.map import ChainMap


@dataclass(frozen=True, slots=True)
class Format:
    """`endings` are lower case with their dot, the usual one first.

    `ask`: a module of the app with `ask(parent, name, content, options)`, a dialogue that returns
    the ImportOptions a person chose, or `None` where it was cancelled. `parts`: the files it takes,
    each written with `part=…` and named after it. `updates`: what was changed in a file that
    ChainMap wrote can be taken into a map. `is_drawn`: the writer takes a `geometry`, where parties
    stand and how deliveries run. `holds`: kinds of content, as `recognise.kind_of` calls them, that
    its files may be beside its own. `has_limits`: not all that can be written can be shown.
    """

    id: str
    endings: tuple[str, ...]
    reads: bool
    writes: bool
    module: str
    profiles: tuple[str, ...] = ()
    updates: bool = False
    parts: tuple[str, ...] = ()
    is_drawn: bool = False
    holds: tuple[str, ...] = ()
    has_limits: bool = False
    ask: str | None = None

    def reader(self) -> Callable[[bytes, ImportOptions], Imported]:
        """Loads and returns `read_…(content, options)`; raises InputError when called."""
        function = getattr(import_module(self.module), f"read_{self.id}")
        return cast("Callable[[bytes, ImportOptions], Imported]", function)

    def limits(self) -> Callable[[ChainMap, bytes], tuple[Notice, ...]]:
        """Loads and returns `notices_…(map, content)`: what of the content will not be shown."""
        function = getattr(import_module(self.module), f"notices_{self.id}")
        return cast("Callable[[ChainMap, bytes], tuple[Notice, ...]]", function)

    def updater(self) -> Callable[[bytes, ChainMap], Imported]:
        """Loads and returns `update_…(content, map)`; raises InputError when called."""
        function = getattr(import_module(self.module), f"update_{self.id}")
        return cast("Callable[[bytes, ChainMap], Imported]", function)

    def writer(self) -> Callable[..., bytes]:
        """Loads and returns `write_…(map, **options)`."""
        function = getattr(import_module(self.module), f"write_{self.id}")
        return cast("Callable[..., bytes]", function)


FORMATS = (
    Format(
        id="graphml",
        endings=(".graphml", ".graphmlz", ".xml"),
        reads=True,
        writes=True,
        module="chainmap.exchange.graphml.file",
        profiles=("yed", "gephi", "cytoscape", "plain"),
        is_drawn=True,
    ),
    Format(
        id="gexf",
        endings=(".gexf",),
        reads=True,
        writes=True,
        module="chainmap.exchange.gexf.file",
        is_drawn=True,
    ),
    Format(
        id="cytoscape",
        endings=(".cyjs", ".json"),
        reads=True,
        writes=True,
        module="chainmap.exchange.cytoscape",
        is_drawn=True,
        holds=("json",),
    ),
    Format(
        id="drawio",
        endings=(".drawio", ".drawio.svg", ".drawio.png", ".dio"),
        reads=True,
        writes=True,
        module="chainmap.exchange.drawio.file",
        holds=("svg", "png"),
        is_drawn=True,
        ask="chainmap.app.imports.page_dialog",
    ),
    Format(
        id="dot",
        endings=(".dot", ".gv"),
        reads=True,
        writes=True,
        module="chainmap.exchange.dot.file",
        is_drawn=True,
    ),
    Format(
        id="png",
        endings=(".png",),
        reads=True,
        writes=False,
        module="chainmap.exchange.pictures",
    ),
    Format(
        id="svg",
        endings=(".svg",),
        reads=True,
        writes=False,
        module="chainmap.exchange.pictures",
    ),
    Format(
        id="mermaid",
        endings=(".mmd", ".mermaid"),
        reads=False,
        writes=True,
        module="chainmap.exchange.mermaid",
        has_limits=True,
    ),
    Format(
        id="csv",
        endings=(".csv", ".tsv", ".tab", ".txt"),
        reads=True,
        writes=True,
        module="chainmap.exchange.table.file",
        profiles=("excel", "gephi", "kumu"),
        parts=("parties", "deliveries"),
        ask="chainmap.app.imports.table_dialog",
        holds=("text",),
    ),
    Format(
        id="xlsx",
        endings=(".xlsx", ".xlsm", ".xls"),
        reads=True,
        writes=True,
        module="chainmap.exchange.workbook.file",
        profiles=("complete", "handout"),
        updates=True,
        ask="chainmap.app.imports.table_dialog",
        holds=("ole",),
    ),
    Format(
        id="ods",
        endings=(".ods",),
        reads=True,
        writes=False,
        module="chainmap.exchange.table.file",
        ask="chainmap.app.imports.table_dialog",
    ),
)


def format_of(name: str) -> Format | None:
    """The format of a file name by its ending, or of a format's id."""
    lower = name.lower()
    return next((it for it in FORMATS if it.id == lower or lower.endswith(it.endings)), None)


def import_endings() -> tuple[str, ...]:
    """Of all files that can be read, each once."""
    return tuple(dict.fromkeys(end for it in FORMATS if it.reads for end in it.endings))


def description(format: Format, tr: Translate) -> str:
    """What the format is good for, in one line."""
    return {
        "graphml": tr("GraphML, for yEd, Gephi, Cytoscape and networkx; keeps the whole map"),
        "gexf": tr("GEXF, for Gephi"),
        "cytoscape": tr("JSON of Cytoscape.js and Cytoscape"),
        "drawio": tr("draw.io (diagrams.net) drawings, also packed or inside SVG and PNG"),
        "dot": tr("DOT, the graphs of Graphviz"),
        "png": tr("a picture in pixels"),
        "svg": tr("a picture for the web or to edit"),
        "mermaid": tr("Mermaid flowcharts, for wikis and repositories"),
        "csv": tr("tables as text, of all countries and programs"),
        "xlsx": tr("Excel workbooks; ours can be changed there and read back"),
        "ods": tr("LibreOffice workbooks"),
    }[format.id]
