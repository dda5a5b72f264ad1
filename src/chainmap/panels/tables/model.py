"""One table as a Qt model: rows are ids, filtered and sorted here; texts are made when seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from chainmap.errors import EditRefused
from chainmap.model.formulas import guarded
from chainmap.panels.bond import with_names
from chainmap.panels.pieces import DASH, plain_tip
from chainmap.panels.tables.columns import Column, Sheet
from chainmap.panels.tables.facts import Facts
from chainmap.session import Session
from chainmap.wording.errors import explain
from chainmap.wording.language import tr

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_ROLES = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_WRITTEN = _READ | Qt.ItemFlag.ItemIsEditable


class TableModel(QAbstractTableModel):
    """`rows` are those that pass the filters, in the order of `sorted_by`; held while typing."""

    def __init__(self, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.facts: Facts | None = None
        self.rows: list[str] = []
        self.count = 0
        """Rows there are, filtered or not."""
        self.is_stale = False
        self.sorted_by: tuple[str, bool] | None = None
        """Key of the column, and whether the highest comes first; `None`: the map's order."""
        self._search: list[str] = []
        self._picked: dict[int, Any] = {}
        self._searched: dict[str, str] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self._is_held = False

    # -- following ----------------------------------------------------------------------------

    def set_sheet(self, sheet: Sheet) -> None:
        """The same table in another language."""
        self.beginResetModel()
        self.sheet = sheet
        self._forget()
        self.endResetModel()

    def show(self, facts: Facts, touched: Iterable[str] | None = None) -> None:
        """Shows other facts; `touched`: the only rows that may read otherwise, `None`: all."""
        self.facts = facts
        if touched is None:
            self._forget()
        else:
            for id in touched:
                self._searched.pop(id, None)
                for column in self.sheet.columns:
                    self._texts.pop((id, column.key), None)
        self.arrange()

    def set_stale(self, stale: bool) -> None:
        if stale != self.is_stale:
            self.is_stale = stale
            self._tell_all()

    def hold(self) -> None:
        self._is_held = True

    def release(self) -> None:
        self._is_held = False
        self.arrange()

    def search(self, text: str) -> None:
        """Keeps the rows that have all these words in their texts."""
        self._search = text.casefold().split()
        self.arrange()

    def pick(self, place: int, value: Any, *, every: bool) -> None:
        """Keeps the rows with this value of a pick; `every`: all rows."""
        if every:
            self._picked.pop(place, None)
        else:
            self._picked[place] = value
        self.arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            self.sorted_by = None
        else:
            key = self.sheet.columns[column].key
            self.sorted_by = key, order == Qt.SortOrder.DescendingOrder
        self.arrange()

    @property
    def is_filtered(self) -> bool:
        return bool(self._search or self._picked)

    def arrange(self) -> None:
        """Filters and sorts anew; a reset only where rows come, go or move."""
        if self._is_held or self.facts is None:
            return
        every = self.sheet.rows(self.facts)
        rows = self._sorted([id for id in every if self._passes(id, self.facts)], self.facts)
        if rows == self.rows:
            self.count = len(every)
            self._tell_all()
            return
        self.beginResetModel()
        self.rows, self.count = rows, len(every)
        self.endResetModel()

    def read_ahead(self, most: int) -> bool:
        """Makes some of the texts that a search will look at; whether more are to be made."""
        facts = self.facts
        if facts is None:
            return False
        left = [id for id in self.sheet.rows(facts) if id not in self._searched]
        for id in left[:most]:
            self._searchable(id, facts)
        return len(left) > most

    def _passes(self, id: str, facts: Facts) -> bool:
        for place, value in self._picked.items():
            if self.sheet.picks[place].value(facts, id) != value:
                return False
        if not self._search:
            return True
        text = self._searchable(id, facts)
        return all(word in text for word in self._search)

    def _searchable(self, id: str, facts: Facts) -> str:
        if id not in self._searched:
            columns = (one for one in self.sheet.columns if one.is_searched)
            self._searched[id] = "\n".join(one.shown(facts, id) for one in columns).casefold()
        return self._searched[id]

    def _sorted(self, ids: list[str], facts: Facts) -> list[str]:
        """Stable; what is not known comes last whichever way it is sorted."""
        if self.sorted_by is None:
            return ids
        key, falling = self.sorted_by
        column = next((one for one in self.sheet.columns if one.key == key), None)
        if column is None:
            return ids
        values = {id: column.value(facts, id) for id in ids}
        known = [id for id in ids if values[id] is not None]
        known.sort(key=lambda id: column.order(values[id]), reverse=falling)
        return known + [id for id in ids if values[id] is None]

    def _forget(self) -> None:
        self._searched.clear()
        self._texts.clear()

    def _tell_all(self) -> None:
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self.sheet.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # -- as Qt asks ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.sheet.columns)

    def column(self, index: Index) -> Column:
        return self.sheet.columns[index.column()]

    def text(self, id: str, column: Column) -> str:
        """The cell as it reads."""
        key = id, column.key
        if key not in self._texts:
            shown = column.shown(self.facts, id) if self.facts and self._is_there(id) else DASH
            self._texts[key] = shown
        return self._texts[key]

    def _is_there(self, id: str) -> bool:
        """While rows are held, some may be about what is gone."""
        facts = self.facts
        return facts is not None and (id in facts.findings or facts.map.find(id) is not None)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _WRITTEN if self.column(index).write is not None else _READ

    def data(self, index: Index, role: int = _ROLES.DisplayRole) -> Any:
        column = self.column(index)
        if role == _ROLES.DisplayRole:
            return " ".join(self.text(self.rows[index.row()], column).split())
        if role == _ROLES.TextAlignmentRole:
            return _RIGHT if column.is_number else _LEFT
        if role == _ROLES.FontRole and self.is_stale and column.is_reckoned:
            font = QFont()
            font.setItalic(True)
            return font
        if role == _ROLES.ToolTipRole:
            return self._tip(self.rows[index.row()], column)
        return None

    def _tip(self, id: str, column: Column) -> str:
        if self.facts is None or not self._is_there(id):
            return ""
        more = column.more(self.facts, id) if column.more else ""
        reason = ""
        if column.value(self.facts, id) is None:
            reason = column.tip or tr("Not known")
        stale = tr("Of an older map; being reckoned anew") if self._is_old(column) else ""
        text = more or reason or self.text(id, column)
        return plain_tip("\n".join(filter(None, (text, stale)))).replace("\n", "<br>")

    def _is_old(self, column: Column) -> bool:
        return self.is_stale and column.is_reckoned

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLES.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == _ROLES.DisplayRole else None
        column = self.sheet.columns[section]
        if role == _ROLES.DisplayRole:
            return column.title
        if role == _ROLES.ToolTipRole:
            told = f"{column.title}: {column.tip}" if column.tip else column.title
            return plain_tip(told)
        if role == _ROLES.TextAlignmentRole:
            return _RIGHT if column.is_number else _LEFT
        return None

    # -- edits --------------------------------------------------------------------------------

    def write(self, session: Session, id: str, column: Column, value: Any) -> str:
        """Records one changed cell as one step; what is to be said where it is refused."""
        if column.write is None:
            return ""
        session.settle()
        if session.recorded.find(id) is None:
            return tr("This is no longer on the map.")
        try:
            after = column.write(session.recorded, id, value)
        except EditRefused as error:
            return explain(with_names(error, session.map), tr)
        session.commit(after, column.label)
        return ""


def as_tsv(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a spreadsheet takes them from the clipboard; no cell of it is a formula."""
    return "\r\n".join("\t".join(map(_harmless, row)) for row in rows) + "\r\n"


def _harmless(cell: str) -> str:
    cell = " ".join(cell.split())
    is_number = cell[:1] in "+-" and cell[1:2].isdigit()
    return cell if is_number else guarded(cell)
