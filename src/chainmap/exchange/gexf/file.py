"""GEXF, the format of Gephi: 1.1, 1.2 and 1.3 are read, 1.3 is written."""

from __future__ import annotations

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.enlarging import enlarged
from chainmap.exchange.geometry import Geometry
from chainmap.exchange.gexf.reader import GexfReader
from chainmap.exchange.gexf.writer import document
from chainmap.exchange.imported import AS_IT_IS, Imported, ImportOptions
from chainmap.exchange.safe_xml import local_name, parsed_xml
from chainmap.exchange.sketch_to_map import map_of
from chainmap.model.map import ChainMap


def write_gexf(map: ChainMap, *, geometry: Geometry | None = None) -> bytes:
    """The map with places, sizes and colours as Gephi shows them; groups are an attribute."""
    return document(map, geometry or Geometry())


def read_gexf(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map in a GEXF file, plain or gzipped.

    Raises:
        WrongFormat: it is no GEXF, damaged, or not safe to read.
    """
    root = parsed_xml(content, expected="gexf")
    if local_name(root) != "gexf":
        raise WrongFormat("gexf", Fault.NOT_THIS_FORMAT, local_name(root))
    return map_of(enlarged(GexfReader(root).sketch), options)
