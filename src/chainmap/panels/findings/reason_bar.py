"""Asks in place why findings are set aside."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton

from chainmap.panels.fields import LONGEST_TEXT
from chainmap.panels.pieces import STEP, allow, column, label
from chainmap.wording.language import tr


class ReasonBar(QFrame):
    """`given` brings the reason; it is never empty. `left`: the question is over."""

    given = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reasonBar")
        self.question = label("", "strong")
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_TEXT)
        self.reason.textChanged.connect(self._allow)
        self.reason.returnPressed.connect(self._give)
        self.accept, self.cancel = QPushButton(), QPushButton()
        self.accept.clicked.connect(self._give)
        self.cancel.clicked.connect(self.leave)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.accept)
        rows = column(margin=STEP, spacing=STEP // 2)
        rows.addWidget(self.question)
        rows.addWidget(self.reason)
        rows.addLayout(buttons)
        self.setLayout(rows)
        self.retranslate()
        self.hide()

    def ask(self, question: str) -> None:
        self.question.setText(question)
        self.reason.setAccessibleName(question)
        self.reason.clear()
        self._allow()
        self.show()
        self.reason.setFocus()

    def leave(self) -> None:
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def retranslate(self) -> None:
        self.reason.setPlaceholderText(tr("For example: wanted so, agreed with the head of Sales"))
        self.accept.setText(tr("Set aside"))
        self.cancel.setText(tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _allow(self) -> None:
        allow(self.accept, bool(self.reason.text().strip()), tr("Type the reason first."))

    def _give(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.hide()
            self.given.emit(reason)
