"""What the matrix says: of a cell, of a party, of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Flow, Flows, Party, PartyId
from chainmap.panels.pieces import plain_tip
from chainmap.wording.kinds import flow_name, flows_name, kind_name
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.panels.matrix.model import Cell


def title_of(map: ChainMap, provider: PartyId, consumer: PartyId) -> str:
    """Purchasing → Stores."""
    supplier, customer = map.parties.get(provider), map.parties.get(consumer)
    return tr("{supplier} → {customer}").format(
        supplier=supplier.name if supplier else "", customer=customer.name if customer else ""
    )


def delivery_in_words(map: ChainMap, delivery: Delivery, *, counts: bool) -> str:
    """The name, and what sets it apart: its flow, or why it does not count."""
    told = [] if delivery.flow is Flow.DELIVERY else [flow_name(delivery.flow, tr)]
    if not delivery.active:
        told.append(tr("not in use"))
    elif not counts:
        told.append(tr("does not count under this filter"))
    name = map.name_of(delivery)
    if not told:
        return name
    return tr("{name} ({remark})").format(name=name, remark=", ".join(told))


def lines_of(map: ChainMap, cell: Cell | None) -> list[str]:
    """The deliveries of a cell, those that count first."""
    if cell is None:
        return []
    return [delivery_in_words(map, d, counts=True) for d in cell.counted] + [
        delivery_in_words(map, d, counts=False) for d in cell.others
    ]


def cell_in_words(
    map: ChainMap, pair: tuple[PartyId, PartyId], cell: Cell | None, refusal: str | None
) -> str:
    """From whom to whom, what, and what can be done, line by line."""
    lines = [title_of(map, *pair), *lines_of(map, cell)]
    if cell is None:
        lines.append(refusal or tr("Type what is delivered."))
    elif cell.is_feedback:
        lines.append(tr("Below the diagonal: feedback, it goes back up the chain"))
    return "\n".join(lines)


def header_in_words(map: ChainMap, party: Party) -> str:
    """Name, kind, and how much goes out and comes in."""
    out = len(map.deliveries_by_provider.get(party.id, ()))
    into = len(map.deliveries_by_consumer.get(party.id, ()))
    counted = tr("gives {out}, receives {into}").format(out=out, into=into)
    return tip_of_lines("\n".join((party.name, kind_name(party.kind, tr), counted)))


def tip_of_lines(text: str) -> str:
    """A tooltip of plain text that keeps its lines."""
    return plain_tip(text).replace("\n", "<br>")


def convention(flows: Flows) -> tuple[str, str]:
    """What stands in the corner: how to read it, and the filter."""
    return (
        tr("Rows give, columns receive"),
        tr("Filter: {filter}").format(filter=flows_name(flows, tr)),
    )


def order_in_words() -> str:
    """How rows and columns are ordered, in full."""
    return tr(
        "Order: who supplies comes before whom it supplies (topological generations of the "
        "condensed internal links), then by name. External suppliers stand above, external "
        "customers on the right. A frame is a loop; below the diagonal is feedback."
    )
