"""draw.io (diagrams.net): read however it is packed, written as it opens there to be edited."""

from __future__ import annotations

from lxml import etree

from chainmap.exchange.drawio.pages import chosen_pages, pages_of
from chainmap.exchange.drawio.reader import PageReader, joined
from chainmap.exchange.drawio.writer import document
from chainmap.exchange.enlarging import enlarged
from chainmap.exchange.geometry import Geometry
from chainmap.exchange.imported import AS_IT_IS, Imported, ImportOptions, Notice, NoticeCode
from chainmap.exchange.sketch import Sketch
from chainmap.exchange.sketch_to_map import map_of
from chainmap.model.map import ChainMap


def write_drawio(map: ChainMap, *, geometry: Geometry | None = None) -> bytes:
    """The map as one page: parties as shapes, groups as containers, routes with their corners."""
    return document(map, geometry or Geometry())


def read_drawio(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map in a draw.io file; of several pages the one that `options` name, else all as groups.

    Raises:
        WrongFormat: it is no draw.io file, damaged, or not safe to read.
        InvalidContent: the page asked for is not there or, as the only one, damaged; `place` is it.
    """
    pages = chosen_pages(pages_of(content), options.page)
    is_one_of_many = len(pages) > 1
    broken: list[Notice] = []
    sketches: list[tuple[str, Sketch]] = []
    for page in pages:
        if isinstance(page.graph, etree._Element):
            reader = PageReader(page.graph, page.name if is_one_of_many else "")
            sketches.append((page.name, reader.sketch))
        else:
            broken.append(Notice(NoticeCode.PAGE_UNREADABLE, page.name, {"name": page.name}))
    sketch = joined(sketches) if is_one_of_many else sketches[0][1]
    sketch.notices[:0] = broken
    if is_one_of_many:
        sketch.notices.insert(0, Notice(NoticeCode.PAGES_AS_GROUPS, "", {"count": len(sketches)}))
    return map_of(enlarged(sketch), options)
