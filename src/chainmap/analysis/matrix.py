"""Who stands where in the customer–supplier matrix: rows give, columns receive.

Loads no networkx, so that the window can show a matrix before the first report is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chainmap.analysis.structure import in_order_of_name
from chainmap.model.map import ChainMap
from chainmap.model.records import Party, PartyId, PartyKind

if TYPE_CHECKING:
    from chainmap.analysis.report import Report


@dataclass(frozen=True, slots=True)
class MatrixOrder:
    """External suppliers first, then `inside` in the order of the matrix, external customers last.

    `receiving`: the external suppliers that receive something too, and so have a column. `loops`:
    members of each loop; they stand side by side in `inside`.
    """

    suppliers: tuple[PartyId, ...] = ()
    receiving: tuple[PartyId, ...] = ()
    inside: tuple[PartyId, ...] = ()
    customers: tuple[PartyId, ...] = ()
    loops: tuple[tuple[PartyId, ...], ...] = ()

    @property
    def rows(self) -> tuple[PartyId, ...]:
        """Who gives."""
        return self.suppliers + self.inside

    @property
    def columns(self) -> tuple[PartyId, ...]:
        """Who receives."""
        return self.receiving + self.inside + self.customers


def matrix_order(report: Report) -> MatrixOrder:
    """The order that a report reckons: generations of G[D], then name (Steward 1981)."""
    bare = MatrixOrder(inside=report.matrix_order, loops=report.loops)
    return with_parties_of(bare, report.map)


def with_parties_of(order: MatrixOrder, map: ChainMap) -> MatrixOrder:
    """The order for a map that has moved on: who is gone is left out.

    Who is new comes after the others of its part, until a report says where it belongs. Of loops
    those stay whose members are all there.
    """
    customer, supplier = PartyKind.EXTERNAL_CUSTOMER, PartyKind.EXTERNAL_SUPPLIER
    inside = _part(map, order.inside, lambda party: party.kind.is_internal)
    suppliers = _by_name(map, lambda party: party.kind is supplier)
    return MatrixOrder(
        suppliers,
        tuple(id for id in suppliers if id in map.deliveries_by_consumer),
        inside,
        _by_name(map, lambda party: party.kind is customer),
        tuple(loop for loop in order.loops if set(loop) <= set(inside)),
    )


def _part(
    map: ChainMap, known: Iterable[PartyId], belongs: Callable[[Party], bool]
) -> tuple[PartyId, ...]:
    kept = [id for id in known if id in map.parties and belongs(map.parties[id])]
    there = set(kept)
    new = [id for id in _by_name(map, belongs) if id not in there]
    return (*kept, *new)


def _by_name(map: ChainMap, belongs: Callable[[Party], bool]) -> tuple[PartyId, ...]:
    parties = sorted(filter(belongs, map.parties.values()), key=in_order_of_name)
    return tuple(party.id for party in parties)
