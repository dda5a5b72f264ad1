"""The differences between two maps as rows of a list, kind by kind under headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chainmap.analysis.changes import Fate
from chainmap.panels.pieces import plain_tip
from chainmap.wording.change_list import ChangeKind, ChangeRow, kind_title
from chainmap.wording.changes import fate_name
from chainmap.wording.language import tr

ENTRY = Qt.ItemDataRole.UserRole
"""The role under which a row gives its `ChangeRow`, or its `Heading`."""

_ROLES = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands above the rows of one kind."""

    kind: ChangeKind
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be listed; no fate: whatever became of it. `words`: case-folded."""

    kind: ChangeKind | None = None
    fates: frozenset[Fate] = frozenset()
    words: tuple[str, ...] = ()

    def takes(self, row: ChangeRow) -> bool:
        """A figure that is as it was is told only where one asks for the figures."""
        if self.kind is not None and row.kind is not self.kind:
            return False
        if row.fate is None and (self.fates or self.kind is not ChangeKind.FIGURES):
            return False
        if self.fates and row.fate not in self.fates:
            return False
        text = row.text.casefold() if self.words else ""
        return all(word in text for word in self.words)


class ChangesModel(QAbstractListModel):
    """`rows` are all there are, `entries` those listed, with their headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[ChangeRow] = ()
        self.entries: list[ChangeRow | Heading] = []
        self._wish = Wish()

    def show(self, rows: Sequence[ChangeRow], wish: Wish) -> None:
        self.beginResetModel()
        self.rows, self._wish = rows, wish
        listed = [row for row in rows if wish.takes(row)]
        self.entries = list(_under_headings(listed))
        self.endResetModel()

    @property
    def changed(self) -> list[int]:
        """The places of rows, without headings."""
        return [n for n, entry in enumerate(self.entries) if isinstance(entry, ChangeRow)]

    def place_of(self, id: str) -> int | None:
        """The first row that is about a party or a delivery itself, or else about what is at it.

        Findings name many, and are about none of them alone.
        """
        at_it = None
        for place in self.changed:
            row = self.entries[place]
            if not isinstance(row, ChangeRow) or row.kind is ChangeKind.FINDINGS:
                continue
            if row.ids == (id,):
                return place
            if at_it is None and id in row.ids:
                at_it = place
        return at_it

    # -- as Qt asks ---------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.entries[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = _ROLES.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (_ROLES.DisplayRole, _ROLES.AccessibleTextRole):
            return entry.text if isinstance(entry, Heading) else _told(entry)
        if role == _ROLES.ToolTipRole and isinstance(entry, ChangeRow):
            return plain_tip(_told(entry)).replace("\n", "<br>")
        return None


def _told(row: ChangeRow) -> str:
    """All of a row as a text, with what became of it."""
    fate = fate_name(row.fate, tr) if row.fate is not None else ""
    head = tr("{name} ({fate})").format(name=row.name, fate=fate) if fate else row.name
    return "\n".join((head, *row.lines))


def _under_headings(rows: Sequence[ChangeRow]) -> Iterator[ChangeRow | Heading]:
    counts = Counter(row.kind for row in rows)
    last = None
    for row in rows:
        if row.kind is not last:
            last = row.kind
            title, count = kind_title(row.kind, tr), counts[row.kind]
            yield Heading(row.kind, f"{title} · {count}", count)
        yield row
