"""The way into the manual: a table of contents, or what a search has found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

from chainmap.app.help.hits import EXCERPT, HitDelegate
from chainmap.manual.pages import Manual, Page
from chainmap.manual.search import Hit, Index
from chainmap.panels.pieces import STEP, column, label
from chainmap.wording.language import tr

TOPIC, WORDS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class HelpContents(QWidget):
    """`chosen` brings a topic, and the words that are to be marked in it."""

    chosen = Signal(str, object)

    def __init__(self, manual: Manual) -> None:
        super().__init__()
        self.setObjectName("helpContents")
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.tree, self.found = QTreeWidget(), QListWidget()
        self.tree.setHeaderHidden(True)
        self.found.setItemDelegate(HitDelegate(self.found))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.found.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.nothing = label("", "muted")
        self._pile = QStackedWidget()
        for part in (self.tree, self.found, self.nothing):
            self._pile.addWidget(part)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        rows = column(margin=STEP, spacing=STEP)
        rows.addWidget(self.field)
        rows.addWidget(self._pile, 1)
        self.setLayout(rows)
        self.setMinimumWidth(220)
        self._connect()
        self.show_manual(manual)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._choose_first)
        self.field.installEventFilter(self)
        self.tree.currentItemChanged.connect(self._choose_page)
        self.tree.itemClicked.connect(lambda item: self._choose_page(item, None))
        self.found.currentItemChanged.connect(lambda item, _: self._choose_found(item))
        self.found.itemClicked.connect(self._choose_found)

    # -- the contents -------------------------------------------------------------------------

    def show_manual(self, manual: Manual) -> None:
        self.manual = manual
        self._index: Index | None = None
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for chapter in manual.chapters:
                above = QTreeWidgetItem([chapter.title])
                above.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = above.font(0)
                font.setWeight(font.Weight.DemiBold)
                above.setFont(0, font)
                self.tree.addTopLevelItem(above)
                for name in chapter.pages:
                    above.addChild(_item(manual.page(name)))
                above.setExpanded(True)
        self._search()

    def mark(self, topic: str) -> None:
        """Shows where a topic stands in the contents."""
        with QSignalBlocker(self.tree):
            for wanted in (topic, topic.partition("#")[0]):
                item = self._item_of(wanted)
                if item is not None:
                    self.tree.setCurrentItem(item)
                    self.tree.scrollToItem(item)
                    return

    def _item_of(self, topic: str) -> QTreeWidgetItem | None:
        walk = QTreeWidgetItemIterator(self.tree)
        item: QTreeWidgetItem | None = walk.value()
        while item is not None and item.data(0, TOPIC) != topic:
            walk += 1
            item = walk.value()
        return item

    def _choose_page(self, item: QTreeWidgetItem | None, _: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, TOPIC):
            self.chosen.emit(item.data(0, TOPIC), ())

    # -- the search ---------------------------------------------------------------------------

    def begin_search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def end_search(self) -> bool:
        """Back to the contents; whether there was a search to end."""
        was_searching = bool(self.field.text())
        self.field.clear()
        return was_searching

    def _search(self) -> None:
        query = self.field.text().strip()
        if not query:
            self._pile.setCurrentWidget(self.tree)
            return
        if self._index is None:
            self._index = Index(self.manual.topics.values())
        self._list(self._index.search(query))

    def _list(self, hits: list[Hit]) -> None:
        with QSignalBlocker(self.found):
            self.found.clear()
            for hit in hits:
                item = QListWidgetItem(self._said(hit), self.found)
                item.setData(EXCERPT, hit.excerpt)
                item.setData(TOPIC, hit.section.topic)
                item.setData(WORDS, hit.words)
        self.nothing.setText(tr("Nothing is found for “{text}”.").format(text=self.field.text()))
        self._pile.setCurrentWidget(self.found if hits else self.nothing)

    def _said(self, hit: Hit) -> str:
        page = self.manual.page(hit.section.topic.partition("#")[0]).title
        title = hit.section.title
        return title if title == page else f"{title} ({page})"

    def _choose_first(self) -> None:
        if self.found.count() and self._pile.currentWidget() is self.found:
            self.found.setCurrentRow(max(self.found.currentRow(), 0))
            self._choose_found(self.found.currentItem())

    def _choose_found(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(TOPIC), item.data(WORDS))

    # -- Qt -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.field.setPlaceholderText(tr("Search the help"))
        self.field.setAccessibleName(tr("Search the help"))
        self.tree.setAccessibleName(tr("Contents"))
        self.found.setAccessibleName(tr("Found"))
        self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search to what it has found."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            below = self._pile.currentWidget()
            if event.key() == Qt.Key.Key_Down and below is not None:
                below.setFocus(Qt.FocusReason.TabFocusReason)
                if below is self.found and self.found.currentRow() < 0:
                    self.found.setCurrentRow(0)
                return True
        return super().eventFilter(watched, event)


def _item(page: Page) -> QTreeWidgetItem:
    """A page and its parts."""
    item = QTreeWidgetItem([page.title])
    item.setData(0, TOPIC, page.name)
    for section in page.sections[1:]:
        if section.level == 2:
            part = QTreeWidgetItem([section.title])
            part.setData(0, TOPIC, section.topic)
            item.addChild(part)
    return item
