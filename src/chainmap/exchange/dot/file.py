"""DOT, the language of Graphviz: read by a parser of our own, written with places pinned."""

from __future__ import annotations

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.dot.parser import DotParser
from chainmap.exchange.dot.reader import DotReader
from chainmap.exchange.dot.tokens import EXPECTED, decoded
from chainmap.exchange.dot.writer import document
from chainmap.exchange.enlarging import enlarged
from chainmap.exchange.geometry import Geometry
from chainmap.exchange.imported import AS_IT_IS, Imported, ImportOptions, NoticeCode
from chainmap.exchange.sketch import Sketch
from chainmap.exchange.sketch_to_map import map_of
from chainmap.model.map import ChainMap


def write_dot(map: ChainMap, *, geometry: Geometry | None = None) -> bytes:
    """The map as a directed graph; `neato -n` draws it where the parties stand."""
    return document(map, geometry or Geometry())


def read_dot(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map in a DOT file.

    Raises:
        InvalidContent: what stands there is no DOT; `place` is the line.
        WrongFormat: it is empty, no text, nested too deeply, or holds too many edges.
    """
    text, guessed = decoded(content)
    sketch = Sketch()
    if guessed:
        sketch.note(NoticeCode.ENCODING_GUESSED, encoding=guessed)
    reader, count = DotReader(sketch), 0
    for graph in DotParser(text).graphs():
        reader.read(graph)
        count += 1
    if not count:
        raise WrongFormat(EXPECTED, Fault.NO_GRAPH)
    if count > 1:
        sketch.note(NoticeCode.SEVERAL_GRAPHS, count=count)
    reader.finish()
    return map_of(enlarged(sketch), options)
