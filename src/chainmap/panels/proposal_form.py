"""A form that asks for a delivery that might be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QSizePolicy, QWidget

from chainmap.model.records import PartyId, PartyKind
from chainmap.panels.cut_short import Choice, Line
from chainmap.panels.fields import HEIGHT, LONGEST_TEXT
from chainmap.panels.pieces import label
from chainmap.panels.what_if.trial import Proposal
from chainmap.session import Session
from chainmap.wording.language import tr
from chainmap.wording.names import one_line


class ProposalForm(QWidget):
    """Who might deliver what to whom."""

    proposed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._listed: object = None
        self.provider, self.consumer, self.name = Choice(), Choice(), Line()
        self.add = QPushButton()
        self._captions = [label("", "field") for _ in range(3)]
        self._heading = label("", "heading")
        self.name.setMaxLength(LONGEST_TEXT)
        self.name.returnPressed.connect(self._propose)
        self.add.clicked.connect(self._propose)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._heading, 0, 0, 1, 2)
        fields = (self.provider, self.consumer, self.name)
        for row, (caption, field) in enumerate(zip(self._captions, fields, strict=True), 1):
            caption.setWordWrap(False)
            caption.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            caption.setBuddy(field)
            field.setMinimumHeight(HEIGHT)
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.add, 4, 1)
        for field in (self.provider, self.consumer):
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            field.setSizeAdjustPolicy(policy)
            field.setMinimumContentsLength(6)

    def retranslate(self) -> None:
        self._heading.setText(tr("What if this delivery existed?"))
        texts = (tr("From"), tr("To"), tr("Service"))
        fields = (self.provider, self.consumer, self.name)
        for caption, text, field in zip(self._captions, texts, fields, strict=True):
            caption.setText(text)
            field.setAccessibleName(text)
        self.name.setPlaceholderText(tr("New service"))
        self.add.setText(tr("Try it"))
        self.follow()

    def follow(self) -> None:
        """The parties as they are now called; who was chosen stays chosen."""
        parties = self._session.recorded.parties
        listed = [(id, one_line(party.name), party.kind) for id, party in parties.items()]
        if listed == self._listed:
            return
        self._listed = listed
        listed.sort(key=lambda one: one[1].casefold())
        for box in (self.provider, self.consumer):
            chosen = box.currentData()
            box.clear()
            for id, name, kind in listed:
                if box is self.consumer or kind is not PartyKind.EXTERNAL_CUSTOMER:
                    box.addItem(name, id)
            box.setCurrentIndex(box.findData(chosen) if chosen is not None else -1)

    def _propose(self) -> None:
        ends = self.provider.currentData(), self.consumer.currentData()
        if None not in ends:
            name = " ".join(self.name.text().split()) or tr("New service")
            self.proposed.emit(Proposal(PartyId(ends[0]), PartyId(ends[1]), name))
            self.name.clear()
