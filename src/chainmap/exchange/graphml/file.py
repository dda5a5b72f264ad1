"""GraphML, read from whatever program and written for yEd, Gephi, Cytoscape and networkx."""

from __future__ import annotations

from collections.abc import Mapping

from chainmap.errors import Fault, InputError, WrongFormat
from chainmap.exchange.enlarging import enlarged
from chainmap.exchange.geometry import Geometry
from chainmap.exchange.graphml.model import Embedded, embedded, reconciled
from chainmap.exchange.graphml.reader import GraphReader
from chainmap.exchange.graphml.writer import PROFILES, document
from chainmap.exchange.imported import AS_IT_IS, Imported, ImportOptions, Notice, NoticeCode
from chainmap.exchange.safe_xml import local_name, parsed_xml
from chainmap.exchange.sketch_to_map import map_of
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId

__all__ = ["PROFILES", "Geometry", "Imported", "Notice", "read_graphml", "write_graphml"]


def write_graphml(
    map: ChainMap,
    *,
    profile: str = "yed",
    geometry: Geometry | None = None,
    tier: Mapping[PartyId, int] | None = None,
    groups: bool = False,
) -> bytes:
    """The map as GraphML; the whole of it travels along, so that reading it again loses nothing.

    `groups` (profile "yed" only) nests groups as yEd shows them; each then counts as a node.

    Raises:
        ValueError: there is no such profile.
    """
    if profile not in PROFILES:
        raise ValueError(f"no profile {profile!r}, only {', '.join(PROFILES)}")
    return document(map, profile, geometry or Geometry(), tier or {}, groups=groups)


def read_graphml(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map in a GraphML file, plain or gzipped.

    Raises:
        WrongFormat: it is no GraphML, damaged, or not safe to read.
    """
    root = parsed_xml(content, expected="graphml")
    if local_name(root) != "graphml":
        raise WrongFormat("graphml", Fault.NOT_THIS_FORMAT, local_name(root))
    reader = GraphReader(root)
    try:
        base = embedded(reader.graph_values)
    except InputError:
        base = None
        reader.sketch.note(NoticeCode.EMBEDDED_UNREADABLE)
    reader.place_by_values(y_up=_is_y_up(reader, base))
    if base is not None:
        return reconciled(base, reader.sketch)
    reader.sketch.title = reader.graph_values.get("title", "").strip()
    return map_of(enlarged(reader.sketch), options)


def _is_y_up(reader: GraphReader, base: Embedded | None) -> bool:
    """Plain x and y are those of a mathematician, unless we or yEd wrote them."""
    if base is not None:
        return base.profile == "gephi"
    return not reader.has_graphics
