"""Tables whose layout is known, joined into one foreign graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chainmap.exchange.drawio.settings import Link
from chainmap.exchange.sketch import Sketch
from chainmap.exchange.table.deliveries import DeliveryList
from chainmap.exchange.table.draft import Draft, Table
from chainmap.exchange.table.fields import TableKind
from chainmap.exchange.table.matrix import Matrix
from chainmap.exchange.table.outline import Outline
from chainmap.exchange.table.parties import PartyList


def sketch_of(tables: Sequence[Table], links: Iterable[Link] = ()) -> Sketch:
    """One graph of all tables: parties first, then the deliveries between them."""
    draft = Draft(tables)
    for table in tables:
        if table.layout.kind is TableKind.NODES:
            PartyList(draft, table, links).read()
        elif table.layout.kind is TableKind.OUTLINE:
            Outline(draft, table).read()
    for table in tables:
        if table.layout.kind is TableKind.EDGES:
            DeliveryList(draft, table).read()
        elif table.layout.kind is TableKind.MATRIX:
            Matrix(draft, table).read()
    draft.link()
    return draft.sketch
