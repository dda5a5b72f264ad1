"""The formats that a window writes, and the one it imports. What writes them is imported when used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from chainmap.model.map import ChainMap
from chainmap.wording.language import catalogue, tr

ExportKind: TypeAlias = Literal["png", "svg", "pdf", "graphml", "markdown"]

GRAPHML_ENDINGS = (".graphml", ".xml")


@dataclass(frozen=True, slots=True)
class Export:
    """`write` replaces a file that exists: the file dialog has asked. It raises OutputError."""

    ending: str
    name: Callable[[], str]
    write: Callable[[ChainMap, Path], None]


def read_graphml(file: Path) -> tuple[ChainMap, Sequence[str]]:
    """The map of a GraphML file, and in words what could not be taken over as it stood.

    Raises:
        InputError: it cannot be read.
    """
    from chainmap.exchange import graphml

    return graphml.read(file)


def _png(map: ChainMap, file: Path) -> None:
    from chainmap.render.picture import write_png

    write_png(map, file)


def _svg(map: ChainMap, file: Path) -> None:
    from chainmap.render.picture import write_svg

    write_svg(map, file)


def _pdf(map: ChainMap, file: Path) -> None:
    from chainmap.render.picture import write_pdf

    write_pdf(map, file)


def _graphml(map: ChainMap, file: Path) -> None:
    from chainmap.exchange import graphml

    graphml.write(map, file)


def _markdown(map: ChainMap, file: Path) -> None:
    from chainmap.analysis.report import analyse
    from chainmap.exchange.markdown import markdown
    from chainmap.storage.files import write_bytes

    text = markdown(analyse(map), catalogue(map.info.language))
    write_bytes(file, text.encode("utf-8"))


EXPORTS: dict[ExportKind, Export] = {
    "png": Export(".png", lambda: tr("PNG picture"), _png),
    "svg": Export(".svg", lambda: tr("SVG drawing"), _svg),
    "pdf": Export(".pdf", lambda: tr("PDF document"), _pdf),
    "graphml": Export(".graphml", lambda: tr("GraphML"), _graphml),
    "markdown": Export(".md", lambda: tr("Markdown report"), _markdown),
}
