"""The rows of the outline for Qt: made when they are opened, kept in step by differences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from chainmap.mime import PARTIES
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.names import tidy
from chainmap.model.records import GroupId, PartyId
from chainmap.panels.outline.rows import (
    NOTES,
    ORGANISATION,
    ROOT,
    Rows,
    fitting,
    group_of,
    reworded,
    touched,
)

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Roles, _Flags = Qt.ItemDataRole, Qt.ItemFlag

MOST_MOVES = 30
"""Rows in another order than that are put down anew."""


_serials = count(1)


class Node:
    """A row that Qt has been told of; `below` `None`: what stands below it has not been asked.

    Qt knows it by its `serial`: an index of a row that has gone must not lead into thin air.
    """

    def __init__(self, key: str, above: Node | None) -> None:
        self.serial = next(_serials)
        self.key = key
        self.above = above
        self.row = 0
        self.below: list[Node] | None = None

    def number(self, start: int = 0) -> None:
        for row, node in enumerate((self.below or [])[start:], start):
            node.row = row


class OutlineModel(QAbstractItemModel):
    """`told(map, key, role)` says how a row looks; it knows of languages and icons.

    `renamed`: a row's key and what was typed. `dropped`: ids of parties, and the group they were
    dragged into (`None`: out of all groups).
    """

    renamed = Signal(str, str)
    dropped = Signal(object, object)

    def __init__(
        self, told: Callable[[ChainMap, str, int], Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._told = told
        self._query = ""
        self.rows = Rows(ChainMap())
        self._root = Node(ROOT, None)
        self._nodes: dict[str, Node] = {ROOT: self._root}
        self._by_serial: dict[int, Node] = {}
        self._take(ChainMap())

    # -- which map ----------------------------------------------------------------------------

    def show(self, map: ChainMap, query: str | None = None) -> None:
        """Puts all down anew; `query`: only what fits it."""
        self.beginResetModel()
        self._query = self._query if query is None else query.strip()
        self._root = Node(ROOT, None)
        self._nodes = {ROOT: self._root}
        self._by_serial = {}
        self._take(map)
        self._fill(self._root)
        self.endResetModel()

    def stale_after(self, change: Change) -> list[str]:
        """The known rows whose children may be others after a change."""
        tables = (change.groups, change.parties, change.services, change.deliveries, change.notes)
        stale: Iterable[str] = touched(change)
        if any(table.reordered for table in tables) or (self._query and self._is_read(change)):
            stale = self._nodes
        return [key for key in dict.fromkeys(stale) if key in self._nodes]

    @staticmethod
    def _is_read(change: Change) -> bool:
        """It is about what stands in rows, not about places alone."""
        return any(True for way in (touched(change), reworded(change)) for _ in way)

    def follow(self, change: Change, stale: Sequence[str]) -> None:
        """Brings the rows that are known in step with a change; `stale`: see `stale_after`."""
        kept = self.rows.kept
        if self._query and self._is_read(change):
            kept = fitting(change.after, self._query)
        self.rows = Rows(change.after, kept)
        for key in stale:
            node = self._nodes.get(key)
            if node is not None and node.below is not None:
                self._match(node)
            elif node is not None:
                self._say(node)
        for key in dict.fromkeys(reworded(change)):
            if key in self._nodes:
                self._say(self._nodes[key])

    def say_all_anew(self) -> None:
        """The language, the theme or what is hidden is another one."""
        for node in self._nodes.values():
            if node.below:
                ends = (node.below[0], node.below[-1])
                self.dataChanged.emit(*(self._index(one) for one in ends))

    def _take(self, map: ChainMap) -> None:
        self.rows = Rows(map, fitting(map, self._query) if self._query else None)

    @property
    def is_filtered(self) -> bool:
        return bool(self._query)

    # -- rows come and go ---------------------------------------------------------------------

    def _fill(self, node: Node) -> None:
        node.below = [Node(key, node) for key in self.rows.below(node.key)]
        node.number()
        self._know(node.below)

    def _know(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            self._nodes[node.key] = self._by_serial[node.serial] = node

    def _match(self, node: Node) -> None:
        """Takes away, moves and adds rows until they are as the map has them."""
        wanted, index = self.rows.below(node.key), self._index(node)
        had = bool(node.below)
        self._take_away(node, index, frozenset(wanted))
        assert node.below is not None
        moves = 0
        for row, key in enumerate(wanted):
            if row < len(node.below) and node.below[row].key == key:
                continue
            known = self._nodes.get(key)
            if known is not None and known.above is node:
                moves += 1
                if moves > MOST_MOVES:
                    self._put_down_anew(node, index)
                    break
                self._move(node, index, known.row, row)
            else:
                self._add(node, index, row, self._run(node, wanted, row))
        if had != bool(node.below) and node is not self._root:
            self._say(node)

    def _run(self, node: Node, wanted: Sequence[str], row: int) -> list[str]:
        """The new rows that stand together from here on."""
        end = row
        known = {one.key for one in node.below or ()}
        while end < len(wanted) and wanted[end] not in known:
            end += 1
        return list(wanted[row:end])

    def _take_away(self, node: Node, index: QModelIndex, but: frozenset[str]) -> None:
        assert node.below is not None
        last = len(node.below) - 1
        while last >= 0:
            if node.below[last].key in but:
                last -= 1
                continue
            first = last
            while first > 0 and node.below[first - 1].key not in but:
                first -= 1
            self.beginRemoveRows(index, first, last)
            gone = node.below[first : last + 1]
            del node.below[first : last + 1]
            node.number(first)
            for one in gone:
                self._forget(one)
            self.endRemoveRows()
            last = first - 1

    def _add(self, node: Node, index: QModelIndex, row: int, keys: Sequence[str]) -> None:
        assert node.below is not None
        for key in keys:
            # It has left another group, whose turn comes later.
            elsewhere = self._nodes.get(key)
            if elsewhere is not None and elsewhere.above is not None:
                others = frozenset(one.key for one in elsewhere.above.below or ()) - {key}
                self._take_away(elsewhere.above, self._index(elsewhere.above), others)
        self.beginInsertRows(index, row, row + len(keys) - 1)
        new = [Node(key, node) for key in keys]
        node.below[row:row] = new
        node.number(row)
        self._know(new)
        self.endInsertRows()

    def _move(self, node: Node, index: QModelIndex, row: int, to: int) -> None:
        assert node.below is not None
        self.beginMoveRows(index, row, row, index, to)
        node.below.insert(to, node.below.pop(row))
        node.number()
        self.endMoveRows()

    def _put_down_anew(self, node: Node, index: QModelIndex) -> None:
        self._take_away(node, index, frozenset())
        keys = self.rows.below(node.key)
        if keys:
            self._add(node, index, 0, keys)

    def _forget(self, node: Node) -> None:
        self._by_serial.pop(node.serial, None)
        if self._nodes.get(node.key) is node:
            del self._nodes[node.key]
        for one in node.below or ():
            self._forget(one)

    def _say(self, node: Node) -> None:
        index = self._index(node)
        self.dataChanged.emit(index, index)

    # -- where a row is -----------------------------------------------------------------------

    def index_of(self, key: str) -> QModelIndex:
        """The place of a row, opened up to it; an invalid one where it is not in the outline."""
        if self.rows.kept is not None and key not in self.rows.kept:
            return QModelIndex()
        for above in [ROOT, *self.rows.path(key)[:-1]]:
            node = self._nodes.get(above)
            if node is None:
                return QModelIndex()
            if node.below is None:
                self.fetchMore(self._index(node))
        return self._index(self._nodes[key]) if key in self._nodes else QModelIndex()

    def is_known(self, key: str) -> bool:
        """Qt has been told of the row."""
        return key in self._nodes

    def key(self, index: Index) -> str:
        return self._node(index).key

    def _node(self, index: Index) -> Node:
        if not index.isValid():
            return self._root
        return self._by_serial.get(index.internalId(), self._root)

    def _index(self, node: Node) -> QModelIndex:
        return QModelIndex() if node.above is None else self.createIndex(node.row, 0, node.serial)

    # -- what Qt asks -------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        below = self._node(parent).below or []
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row].serial)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self._node(index).above
        return QModelIndex() if above is None else self._index(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._node(parent).below or ())

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008, N802
        node = self._node(parent)
        return bool(node.below) if node.below is not None else self.rows.has_below(node.key)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        return self._node(parent).below is None

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        node = self._node(parent)
        if node.below is not None:
            return
        keys = self.rows.below(node.key)
        node.below = []
        if keys:
            self._add(node, self._index(node), 0, keys)

    def data(self, index: Index, role: int = _Roles.DisplayRole) -> Any:
        return self._told(self.rows.map, self.key(index), role)

    def setData(self, index: Index, value: Any, role: int = _Roles.EditRole) -> bool:
        if role != _Roles.EditRole:
            return False
        self.renamed.emit(self.key(index), tidy(str(value)))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return _Flags.NoItemFlags
        flags = _Flags.ItemIsEnabled | _Flags.ItemIsSelectable
        key, map = self.key(index), self.rows.map
        if key in map.parties:
            flags |= _Flags.ItemIsDragEnabled
        if key in map.parties or key in map.groups or key == ORGANISATION:
            flags |= _Flags.ItemIsDropEnabled
        # Notes have lines: they are typed on the canvas.
        is_named = key in map.ids and key not in map.notes
        return flags | _Flags.ItemIsEditable if is_named or key == ORGANISATION else flags

    # -- dragging into another group ----------------------------------------------------------

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [PARTIES]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        ids = [key for key in map(self.key, indexes) if key in self.rows.map.parties]
        mime = QMimeData()
        mime.setData(PARTIES, "\n".join(ids).encode())
        return mime

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """The map says what comes of it: Qt itself takes no row away."""
        ids = bytes(data.data(PARTIES).data()).decode().split("\n")
        parties = [PartyId(id) for id in ids if id in self.rows.map.parties]
        key = self.key(parent)
        if parties and key not in (ROOT, NOTES):
            group: GroupId | None = group_of(self.rows.map, key)
            self.dropped.emit(parties, group)
        return False
