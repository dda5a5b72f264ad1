"""The matrix as a Qt model: a row for who gives, a column for who receives, links in between.

Nothing is kept per cell but for the cells that have deliveries.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chainmap.analysis.matrix import MatrixOrder, with_parties_of
from chainmap.analysis.passing import passes
from chainmap.errors import DeliveryRefused
from chainmap.model import edits
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.matrix_text import written_matrix
from chainmap.model.records import Delivery, DeliveryId, Flow, PartyId
from chainmap.panels.matrix.words import cell_in_words, header_in_words, tip_of_lines
from chainmap.session import Session
from chainmap.wording.errors import explain
from chainmap.wording.language import tr
from chainmap.wording.names import shown_name

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Pair: TypeAlias = tuple[PartyId, PartyId]

_NOWHERE = QModelIndex()
_ACROSS = Qt.Orientation.Horizontal


@dataclass(frozen=True, slots=True)
class Cell:
    """What one party delivers to another. `counted`: what passes the map's filter."""

    counted: tuple[Delivery, ...]
    others: tuple[Delivery, ...]
    is_feedback: bool

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        return self.counted + self.others


class MatrixModel(QAbstractTableModel):
    """Follows a session. While it is held (a cell is being typed in), no row comes or goes."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.map = session.map
        """The map as shown here; the session may be a step ahead while it tells of a change."""
        self._wanted = MatrixOrder()
        self._is_held = False
        self._links: dict[PartyId, dict[PartyId, tuple[DeliveryId, ...]]] = {}
        self._cells: dict[Pair, Cell] = {}
        self._arrange(with_parties_of(self._wanted, session.map))
        self._count_all()

    # -- what it shows ------------------------------------------------------------------------

    def pair(self, index: Index) -> Pair:
        """Who gives and who receives."""
        return self.rows[index.row()], self.columns[index.column()]

    def place(self, provider: PartyId, consumer: PartyId) -> QModelIndex:
        """The cell of a pair; an invalid index where there is none."""
        row, column = self.row_of.get(provider), self.column_of.get(consumer)
        return _NOWHERE if row is None or column is None else self.index(row, column)

    def cell(self, provider: PartyId, consumer: PartyId) -> Cell | None:
        """The deliveries of a pair; `None` where there are none."""
        ids = self._links.get(provider, {}).get(consumer)
        if not ids:
            return None
        pair = provider, consumer
        if pair not in self._cells:
            self._cells[pair] = self._made(pair, ids)
        return self._cells[pair]

    def _made(self, pair: Pair, ids: Collection[DeliveryId]) -> Cell:
        map, flows = self.map, self.map.settings.flows
        deliveries = [map.deliveries[id] for id in ids]
        counted = tuple(d for d in deliveries if passes(map, d, flows))
        others = tuple(d for d in deliveries if d not in counted)
        return Cell(counted, others, self.is_feedback(*pair))

    def is_feedback(self, provider: PartyId, consumer: PartyId) -> bool:
        """Below the diagonal: it goes back to somebody who stands before."""
        before, after = self._inside.get(consumer), self._inside.get(provider)
        if after is None:
            return False
        return before < after if before is not None else consumer in self.order.suppliers

    def links_in_row(self, row: int) -> dict[PartyId, tuple[DeliveryId, ...]]:
        """Whom the party of a row delivers to, and what."""
        return self._links.get(self.rows[row], {})

    def pairs(self) -> Iterator[Pair]:
        """All pairs with a delivery."""
        return ((one, other) for one, those in self._links.items() for other in those)

    def pair_of(self, id: str) -> Pair | None:
        """Where a delivery stands; `None` where the id is not a delivery's."""
        delivery = self.map.deliveries.get(DeliveryId(id))
        return None if delivery is None else _pair(self.map, delivery)

    def text_of(self, rows: range, columns: range) -> str:
        """A part of the matrix as a table for spreadsheets, whatever the filter."""
        map = self.map

        def services(provider: PartyId, consumer: PartyId) -> list[str]:
            cell = self.cell(provider, consumer)
            return [map.name_of(delivery) for delivery in cell.deliveries] if cell else []

        givers, takers = (
            self.rows[rows.start : rows.stop],
            self.columns[columns.start : columns.stop],
        )
        return written_matrix(
            [map.parties[id].name for id in givers],
            [map.parties[id].name for id in takers],
            [[services(one, other) for other in takers] for one in givers],
        )

    @property
    def blocks(self) -> Iterator[tuple[int, int]]:
        """Each loop's first and last place among the internal parties."""
        for loop in self.order.loops:
            places = [self._inside[id] for id in loop]
            yield min(places), max(places)

    # -- following ----------------------------------------------------------------------------

    def set_order(self, order: MatrixOrder) -> None:
        """Where a new report says that everybody belongs."""
        self._wanted = order
        self._rearrange()

    def follow(self, change: Change) -> None:
        """Shows what has changed, and only that."""
        self.map = change.after
        if change.settings:
            self._cells.clear()
            self._tell_all()
        for pair in self._recounted(change):
            index = self.place(*pair)
            if index.isValid():
                self.dataChanged.emit(index, index)
        if _moves_parties(change) or change.deliveries:
            self._rearrange()
        if any(old.name != new.name for old, new in change.parties.updated.values()):
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.rows) - 1)
            self.headerDataChanged.emit(_ACROSS, 0, len(self.columns) - 1)

    def forget(self) -> None:
        """The map is another one: nothing of the old order holds."""
        self.map = self._session.map
        self._wanted = MatrixOrder()
        self._is_held = False
        self._count_all()
        self._rearrange()

    def hold(self) -> None:
        self._is_held = True

    def release(self) -> None:
        self._is_held = False
        self._rearrange()

    def _rearrange(self) -> None:
        if self._is_held:
            return
        order = with_parties_of(self._wanted, self.map)
        if order != self.order:
            self.beginResetModel()
            self._arrange(order)
            self.endResetModel()

    def _arrange(self, order: MatrixOrder) -> None:
        self.order = order
        self.rows, self.columns = order.rows, order.columns
        self.row_of = {id: place for place, id in enumerate(self.rows)}
        self.column_of = {id: place for place, id in enumerate(self.columns)}
        self._inside = {id: place for place, id in enumerate(order.inside)}
        self._cells.clear()

    def _count_all(self) -> None:
        self._links, self._cells = {}, {}
        for delivery in self.map.deliveries.values():
            self._add(_pair(self.map, delivery), delivery.id)

    def _recounted(self, change: Change) -> set[Pair]:
        """Brings the links up to date; the pairs whose cells are others now."""
        pairs = set()
        for id, delivery in _touched(change, change.before).items():
            pair = _pair(change.before, delivery)
            self._take(pair, id)
            pairs.add(pair)
        for id, delivery in _touched(change, change.after).items():
            pair = _pair(change.after, delivery)
            self._add(pair, id)
            pairs.add(pair)
        for pair in pairs:
            self._cells.pop(pair, None)
        return pairs

    def _add(self, pair: Pair, id: DeliveryId) -> None:
        row = self._links.setdefault(pair[0], {})
        row[pair[1]] = tuple(sorted({*row.get(pair[1], ()), id}, key=lambda id: (len(id), id)))

    def _take(self, pair: Pair, id: DeliveryId) -> None:
        row = self._links[pair[0]]
        row[pair[1]] = tuple(other for other in row[pair[1]] if other != id)
        if not row[pair[1]]:
            del row[pair[1]]
        if not row:
            del self._links[pair[0]]

    def _tell_all(self) -> None:
        if self.rows and self.columns:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # -- as Qt asks ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag
        return flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        pair = self.pair(index)
        if role in (roles.ToolTipRole, roles.AccessibleTextRole):
            words = cell_in_words(self.map, pair, self.cell(*pair), self.refusal(pair))
            return words if role == roles.AccessibleTextRole else tip_of_lines(words)
        if role in (roles.DisplayRole, roles.EditRole):
            cell = self.cell(*pair)
            names = [self.map.name_of(d) for d in cell.deliveries] if cell else []
            return "\n".join(names)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        ids = self.columns if orientation is _ACROSS else self.rows
        party = self.map.parties.get(ids[section]) if section < len(ids) else None
        if party is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_name(party.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return header_in_words(self.map, party)
        return None

    # -- edits --------------------------------------------------------------------------------

    def refusal(self, pair: Pair) -> str | None:
        """Why nothing can be delivered here, as a sentence; `None` where it can."""
        map = self.map
        if not all(id in map.parties for id in pair):
            return tr("The party is no longer on the map.")
        reason = edits.can_deliver(map, *pair)
        if reason is None:
            return None
        names = (map.parties[id].name for id in pair)
        return explain(DeliveryRefused(reason, *names), tr)

    def deliver(self, pair: Pair, name: str) -> DeliveryId | None:
        """Records a new delivery, unless it is there; `None`: nothing was recorded.

        It is of the flow that a delivery is, whatever the filter.
        """
        self._session.settle()
        map = self._session.recorded
        service = edits.offered(map, pair[0], name)
        there = self._links.get(pair[0], {}).get(pair[1], ())
        if service and any(map.deliveries[id].service == service.id for id in there):
            return None
        id = DeliveryId(edits.new_id(map, "deliveries"))
        after = edits.deliver(map, *pair, name, Flow.DELIVERY)
        return id if self._session.commit(after, "deliver") else None

    def rename(self, id: DeliveryId, name: str) -> None:
        self._session.settle()
        map = self._session.recorded
        if id in map.deliveries:
            self._session.commit(edits.rename_delivery(map, id, name), "rename")

    def remove(self, ids: Collection[str]) -> int:
        """Takes deliveries off the map; how many these were."""
        self._session.settle()
        map = self._session.recorded
        doomed = [id for id in ids if id in map.deliveries]
        self._session.commit(edits.remove(map, doomed), "delete")
        return len(doomed)


def _pair(map: ChainMap, delivery: Delivery) -> Pair:
    return map.provider_of(delivery), delivery.consumer


def _moves_parties(change: Change) -> bool:
    """Somebody came, went, is called otherwise or is of another kind."""
    parties = change.parties
    return bool(parties.added or parties.removed) or any(
        (old.kind, old.name) != (new.kind, new.name) for old, new in parties.updated.values()
    )


def _touched(change: Change, map: ChainMap) -> dict[DeliveryId, Delivery]:
    """The deliveries of one of the two maps that a change is about, through their service too."""
    ids = set(change.deliveries.touched)
    for service in change.services.touched:
        ids |= {delivery.id for delivery in map.deliveries_by_service.get(service, ())}
    return {id: map.deliveries[id] for id in ids if id in map.deliveries}
