"""The open questions of an identification, by kind; Enter or a click goes where they are asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from chainmap.analysis.open_questions import OpenKind, OpenQuestion, open_questions
from chainmap.panels.pieces import STEP, column, label, plain_tip
from chainmap.session import Session
from chainmap.wording.language import tr
from chainmap.wording.open_questions import open_kind_words, subject_words

_QUESTION = Qt.ItemDataRole.UserRole


class OpenList(QWidget):
    """`wanted` brings an `OpenQuestion`."""

    wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._closed: set[OpenKind] = set()
        self.questions: tuple[OpenQuestion, ...] = ()
        self.tree = _Tree()
        self.empty = label("", "muted")
        rows = column(margin=STEP, spacing=STEP)
        rows.addWidget(self.empty)
        rows.addWidget(self.tree, 1)
        self.setLayout(rows)
        self.tree.wanted.connect(self._want)
        self.tree.itemExpanded.connect(self._remember)
        self.tree.itemCollapsed.connect(self._remember)

    @property
    def texts(self) -> list[str]:
        """What is listed, headings and what stands below them."""
        found = []
        for place in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(place)
            assert head is not None
            found.append(head.text(0))
            items = (head.child(row) for row in range(head.childCount()))
            found += [item.text(0) for item in items if item is not None]
        return found

    def follow(self) -> None:
        """Shows what is open now."""
        questions = open_questions(self._session.recorded)
        chosen = self.tree.currentItem()
        before = chosen.data(0, _QUESTION) if chosen is not None else None
        self.questions = questions
        self.tree.blockSignals(True)
        self.tree.clear()
        for kind in OpenKind:
            self._add(kind, [one for one in questions if one.kind is kind], before)
        self.tree.blockSignals(False)
        self.tree.setVisible(bool(questions))
        self.empty.setVisible(not questions)

    def retranslate(self) -> None:
        self.tree.setAccessibleName(tr("Open questions"))
        self.empty.setText(tr("Nothing is open: everybody has customers and suppliers."))
        self.follow()

    def _add(self, kind: OpenKind, questions: list[OpenQuestion], before: object) -> None:
        if not questions:
            return
        words = tr("{title} ({count})").format(
            title=open_kind_words(kind, tr), count=len(questions)
        )
        head = QTreeWidgetItem(self.tree, [words])
        head.setData(0, _QUESTION, kind)
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        head.setToolTip(0, plain_tip(words))
        head.setExpanded(kind not in self._closed)
        for one in questions:
            text = subject_words(self._session.recorded, one, tr)
            item = QTreeWidgetItem(head, [text])
            item.setData(0, _QUESTION, one)
            item.setToolTip(0, plain_tip(text))
            if one == before:
                self.tree.setCurrentItem(item)

    def _remember(self, item: QTreeWidgetItem) -> None:
        kind = item.data(0, _QUESTION)
        if isinstance(kind, OpenKind):
            (self._closed.discard if item.isExpanded() else self._closed.add)(kind)

    def _want(self, item: QTreeWidgetItem) -> None:
        question = item.data(0, _QUESTION)
        if isinstance(question, OpenQuestion):
            self.wanted.emit(question)
        else:
            item.setExpanded(not item.isExpanded())


class _Tree(QTreeWidget):
    """`wanted`: an item was clicked, or Enter pressed on it."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("openList")
        self.setHeaderHidden(True)
        self.setIndentation(2 * STEP)
        self.setExpandsOnDoubleClick(False)
        self.itemClicked.connect(self._want_clicked)

    def _want_clicked(self, item: QTreeWidgetItem) -> None:
        if item.parent() is not None:
            self.wanted.emit(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if item is not None and is_enter:
            self.wanted.emit(item)
        else:
            super().keyPressEvent(event)
