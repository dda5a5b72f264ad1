"""The list of all keys: menu by menu, searched by words or by a key."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from chainmap.app.shortcuts.own import canonical, native
from chainmap.app.shortcuts.sheet import Line, Section
from chainmap.model.fuzzy import plain
from chainmap.panels.pieces import STEP
from chainmap.wording.language import tr

ROW = 3 * STEP
"""Height in pixels."""
_LINE = Qt.ItemDataRole.UserRole


class ShortcutsList(QTreeWidget):
    """Headings are menus. What differs from what the program comes with says so."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: list[QTreeWidgetItem] = []
        self.setHeaderLabels([tr("Command"), tr("Keys"), tr("Usually")])
        self.setAccessibleName(tr("Keyboard shortcuts"))
        self.setRootIsDecorated(False)
        self.setIndentation(2 * STEP)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionsMovable(False)

    @property
    def line(self) -> Line | None:
        """The one that is chosen; `None`: a heading, or nothing."""
        item = self.currentItem()
        found = item.data(0, _LINE) if item is not None else None
        return found if isinstance(found, Line) else None

    @property
    def shown(self) -> list[Line]:
        return [item.data(0, _LINE) for item in self._items() if not item.isHidden()]

    def fill(self, sections: Iterable[Section]) -> None:
        """Anew; what was chosen stays so."""
        before = self.line
        self.clear()
        self._headings.clear()
        for section in sections:
            heading = QTreeWidgetItem([section.title])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setSizeHint(0, QSize(0, ROW + STEP))
            _embolden(heading, 0)
            heading.addChildren([_item(line) for line in section.lines])
            self.addTopLevelItem(heading)
            self._headings.append(heading)
        self.expandAll()
        if before is not None:
            self.choose(before.id, before.name)

    def choose(self, id: str, name: str = "") -> None:
        """By its id; of the fixed ones, which have none, by what they do."""
        for item in self._items():
            line: Line = item.data(0, _LINE)
            if line.id == id and (id or line.name == name):
                self.setCurrentItem(item)
                return

    def narrow(self, words: str, key: str) -> None:
        """Shows what has all the words in its name or its menu, and the key."""
        for item in self._items():
            item.setHidden(not _fits(item, words, key))
        for heading in self._headings:
            heading.setHidden(all(child.isHidden() for child in _children(heading)))
        current = self.currentItem()
        if current is None or current.isHidden() or self.line is None:
            seen = [item for item in self._items() if not item.isHidden()]
            self.setCurrentItem(seen[0] if seen else None)  # type: ignore[arg-type]

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for heading in self._headings for item in _children(heading)]


def _children(heading: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (heading.child(row) for row in range(heading.childCount()))
    return [item for item in found if item is not None]


def _item(line: Line) -> QTreeWidgetItem:
    is_own = line.keys != line.usual
    usual = (native(line.usual) or tr("none")) if is_own else ""
    item = QTreeWidgetItem([line.name, line.told, usual])
    item.setData(0, _LINE, line)
    item.setSizeHint(0, QSize(0, ROW))
    if is_own:
        _embolden(item, 1)
    return item


def _embolden(item: QTreeWidgetItem, column: int) -> None:
    font = item.font(column)
    font.setBold(True)
    item.setFont(column, font)


def _fits(item: QTreeWidgetItem, words: str, key: str) -> bool:
    line: Line = item.data(0, _LINE)
    heading = item.parent()
    text = plain(f"{heading.text(0) if heading else ''} {line.name}")
    has_words = all(word in text for word in plain(words).split())
    return has_words and (not key or key in map(canonical, line.keys))
