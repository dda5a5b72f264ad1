"""What an answer will add, shown before Enter: doubts about names, new parties, deliveries."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from chainmap.errors import DeliveryRefused
from chainmap.model.additions import Refused
from chainmap.model.answers import Answer, Doubt
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Party, PartyId, PartyKind
from chainmap.panels.cut_short import Choice
from chainmap.panels.palette import ICONS
from chainmap.panels.pieces import STEP, Icons, clear, column, label
from chainmap.wording.errors import explain
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import tr
from chainmap.wording.names import one_line

MOST_SHOWN = 6
"""Rows of a kind; of more the number is told."""


class AnswerPreview(QFrame):
    """`meant` brings a doubt's key and the name it stands for, `kind_chosen` a name and a kind."""

    meant = Signal(str, str)
    kind_chosen = Signal(str, object)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("answerPreview")
        self._icons = icons
        self._rows = column(margin=STEP, spacing=STEP // 2)
        self.setLayout(self._rows)
        self.doubts: list[DoubtRow] = []
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is read in it, from top to bottom."""
        shown = [child for child in self.findChildren(QLabel) if child.isVisibleTo(self)]
        return [child.text() for child in shown if child.text()]

    def show_nothing(self) -> None:
        self.doubts = []
        clear(self._rows)
        self.hide()

    def show_fault(self, sentence: str) -> None:
        self.show_nothing()
        self._rows.addWidget(label(sentence, "fault"))
        self.show()

    def show_answer(self, answer: Answer) -> None:
        self.show_nothing()
        self._show_doubts(answer.doubts)
        doubtful = {doubt.name for doubt in answer.doubts if not doubt.provider}
        self._show_parties([one for one in answer.parties if one.name not in doubtful])
        self._show_deliveries(answer)
        self._show_refused(answer.typed.refused)
        if not self._rows.count():
            self._rows.addWidget(label(tr("All of this is on the map already."), "muted"))
        self.show()

    # -- parts --------------------------------------------------------------------------------

    def _show_doubts(self, doubts: Sequence[Doubt]) -> None:
        for doubt in doubts[:MOST_SHOWN]:
            row = DoubtRow(doubt)
            row.meant.connect(self.meant)
            self.doubts.append(row)
            self._rows.addWidget(row)
        self._tell_more(len(doubts), tr("and {count} more names to compare"))

    def _show_parties(self, parties: Sequence[Party]) -> None:
        for party in parties[:MOST_SHOWN]:
            self._rows.addWidget(self._party_row(party))
        self._tell_more(len(parties), tr("and {count} more new parties"))

    def _party_row(self, party: Party) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(STEP // 2)
        picture = QLabel()
        picture.setPixmap(self._icons(ICONS[party.kind], party.kind))
        name = label(tr("New: {name}").format(name=one_line(party.name)))
        kinds = Choice()
        for kind in PartyKind:
            kinds.addItem(kind_name(kind, tr), kind)
        kinds.setCurrentIndex(list(PartyKind).index(party.kind))
        kinds.setAccessibleName(tr("Kind of {name}").format(name=party.name))
        kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        kinds.setMinimumContentsLength(13)
        kinds.activated.connect(
            lambda index: self.kind_chosen.emit(party.name, list(PartyKind)[index])
        )
        line.addWidget(picture)
        line.addWidget(name, 1)
        line.addWidget(kinds)
        return row

    def _show_deliveries(self, answer: Answer) -> None:
        deliveries = answer.deliveries
        for delivery in deliveries[:MOST_SHOWN]:
            words = delivery_words(answer.map, delivery)
            if delivery.service in answer.typed.ids:
                words = tr("{delivery} (new service)").format(delivery=words)
            self._rows.addWidget(label(words))
        self._tell_more(len(deliveries), tr("and {count} more deliveries"))

    def _show_refused(self, refused: Sequence[Refused]) -> None:
        for one in refused[:MOST_SHOWN]:
            error = DeliveryRefused(one.reason, one.provider, one.consumer)
            self._rows.addWidget(label(explain(error, tr), "fault"))

    def _tell_more(self, count: int, words: str) -> None:
        if count > MOST_SHOWN:
            self._rows.addWidget(label(words.format(count=count - MOST_SHOWN), "muted"))


class DoubtRow(QWidget):
    """Is a new name the same as one that is there? One button for each, and one for neither."""

    meant = Signal(str, str)

    def __init__(self, doubt: Doubt) -> None:
        super().__init__()
        self.doubt = doubt
        rows = column(spacing=STEP // 2)
        self.setLayout(rows)
        question = tr("Is “{new}” the same as “{known}”?").format(
            new=one_line(doubt.name), known=one_line(doubt.candidates[0])
        )
        rows.addWidget(label(question, "strong"))
        self.same = [
            self._button(tr("Same as {name}"), name, question) for name in doubt.candidates
        ]
        self.new = self._button(tr("No, {name} is new"), doubt.name, question)
        for button in [*self.same, self.new]:
            rows.addWidget(button)

    def _button(self, words: str, name: str, question: str) -> QPushButton:
        shown = one_line(name)
        if len(shown) > 30:
            shown = shown[:29] + "…"
        button = QPushButton(words.format(name=shown.replace("&", "&&")))
        button.setAutoDefault(True)
        button.setAccessibleDescription(question)
        button.clicked.connect(lambda: self.meant.emit(self.doubt.key, name))
        return button


def delivery_words(map: ChainMap, delivery: Delivery) -> str:
    """Purchasing → Production: sheet metal."""
    provider, consumer = map.provider_of(delivery), delivery.consumer
    return tr("{supplier} → {customer}: {service}").format(
        supplier=_name(map, provider),
        customer=_name(map, consumer),
        service=one_line(map.name_of(delivery)),
    )


def _name(map: ChainMap, id: PartyId) -> str:
    return one_line(map.parties[id].name)
