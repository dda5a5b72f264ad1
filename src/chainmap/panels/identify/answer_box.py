"""One question: the field for its answers, what they will add, and what is known already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from chainmap.model import edits
from chainmap.model.additions import folded
from chainmap.model.answers import NOTHING_DECIDED, Answer, Asked, Decisions, Question, answer
from chainmap.model.chain_text import ChainTextFault, is_chain
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, DeliveryId, PartyKind
from chainmap.panels.identify.answer_field import AnswerField
from chainmap.panels.identify.answer_preview import AnswerPreview
from chainmap.panels.pieces import STEP, Icons, column, label, plain_tip
from chainmap.session import Session
from chainmap.wording.language import tr
from chainmap.wording.names import one_line
from chainmap.wording.open_questions import example_words, question_words
from chainmap.wording.typed import fault_words

MOST_ROWS = 5
"""Known answers that are seen without scrolling."""
_ID = Qt.ItemDataRole.UserRole


Complete: TypeAlias = Callable[[Answer], ChainMap]


class AnswerBox(QWidget):
    """`answered` brings the ids of what is new, `chosen` those of a known answer.

    `left`: Enter was pressed with nothing typed. `finished`: Ctrl+Enter. `asking`: a widget in it
    has the keyboard now, and must be in sight.
    """

    answered = Signal(object)
    chosen = Signal(object)
    message = Signal(str)
    left = Signal()
    finished = Signal()
    asking = Signal(object)

    def __init__(
        self, session: Session, icons: Icons, complete: Complete | None = None, step: str = "answer"
    ) -> None:
        """`complete`: what else belongs to an answer, in the same `step`."""
        super().__init__()
        self._session = session
        self._complete = complete or (lambda answer: answer.map)
        self._step = step
        self.asked = Asked(Question.WHO)
        self._decisions: Decisions = NOTHING_DECIDED
        self._answer: Answer | None = None
        self._is_entered = False
        self._drafts: dict[Asked, str] = {}
        self.title = label("", "heading")
        self.field = AnswerField(self._names)
        self.preview = AnswerPreview(icons)
        self.known = KnownList()
        self._set_out()
        self._connect()

    def _set_out(self) -> None:
        rows = column(spacing=STEP // 2)
        for part in (self.title, self.field, self.preview, self.known):
            rows.addWidget(part)
        self.setLayout(rows)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._think)
        self.field.accepted.connect(self.enter)
        self.field.finished.connect(self.finished)
        self.preview.meant.connect(self._settle_doubt)
        self.preview.kind_chosen.connect(self._choose_kind)
        self.known.chosen.connect(self.chosen)
        self.known.removed.connect(self._remove)

    # -- the question -------------------------------------------------------------------------

    def ask(self, asked: Asked) -> None:
        """Turns to another question; what was typed for the last one is kept for it."""
        if asked != self.asked:
            self._drafts[self.asked] = self.field.text
            self.asked = asked
            self._decisions = NOTHING_DECIDED
            self.field.fill(self._drafts.pop(asked, ""))
        self.retranslate()

    def forget(self) -> None:
        """Nothing that was typed is about this map."""
        self._drafts.clear()
        self.field.fill("")

    def retranslate(self) -> None:
        self.title.setText(question_words(self.asked.question, tr))
        self.field.setAccessibleName(self.title.text())
        self.field.setPlaceholderText(example_words(self.asked.question, tr))
        self.known.setAccessibleName(tr("Known: {question}").format(question=self.title.text()))
        self.follow()

    def follow(self) -> None:
        """Shows what the map knows by now."""
        self.known.show_deliveries(self._session.map, self.asked)
        self._think()

    # -- the answer ---------------------------------------------------------------------------

    def _think(self) -> None:
        """Works out what is typed, and shows it."""
        self._answer = None
        text = self.field.text
        if not text.strip():
            self._decisions, self._is_entered = NOTHING_DECIDED, False
            self.preview.show_nothing()
            return
        try:
            self._answer = self._worked_out(text)
        except ChainTextFault as fault:
            if _is_unfinished(text):
                self.preview.show_nothing()
            else:
                self.preview.show_fault(fault_words(fault, tr))
            return
        self.preview.show_answer(self._answer)

    def _worked_out(self, text: str) -> Answer:
        usual = tr("New service")
        return answer(self._session.recorded, self.asked, text, usual, self._decisions)

    def enter(self) -> None:
        """Records the answer, or asks what a name means first."""
        if not self.field.text.strip():
            self.left.emit()
            return
        self._session.settle()
        self._think()
        if self._answer is None:
            self._tell_fault()
        elif self._answer.doubts:
            self._is_entered = True
            self._ask_about_name()
        else:
            self._record(self._answer)

    def _tell_fault(self) -> None:
        try:
            self._worked_out(self.field.text)
        except ChainTextFault as fault:
            self.preview.show_fault(fault_words(fault, tr))

    def _record(self, answer: Answer) -> None:
        self._is_entered = False
        is_new = self._session.commit(self._complete(answer), self._step)
        refused = len(answer.typed.refused)
        if refused and not is_new:
            self.field.setFocus()  # the preview says why; what is typed can be mended
            return
        if not is_new:
            self.message.emit(tr("All of this is on the map already."))
        elif refused:
            self.message.emit(tr("%n deliveries are not possible and were left out.", "", refused))
        self._decisions = NOTHING_DECIDED
        self.field.fill("")
        self.field.setFocus()
        self.answered.emit(answer.typed.ids)

    # -- names --------------------------------------------------------------------------------

    def _settle_doubt(self, key: str, meant: str) -> None:
        decided = {**self._decisions.meant, key: meant}
        self._decisions = replace(self._decisions, meant=decided)
        self._think()
        if self.preview.doubts:
            self._ask_about_name()
        elif self._is_entered:
            self.enter()
        else:
            self.field.setFocus()

    def _ask_about_name(self) -> None:
        button = self.preview.doubts[0].same[0]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.asking.emit(button)

    def _choose_kind(self, name: str, kind: PartyKind) -> None:
        decided = {**self._decisions.kinds, folded(name): kind}
        self._decisions = replace(self._decisions, kinds=decided)
        self._think()
        self.field.setFocus()

    def _names(self, before: str) -> list[str]:
        """Parties, or after a colon services."""
        map = self._session.recorded
        if before.rstrip().endswith(":"):
            return list(dict.fromkeys(service.name for service in map.services.values()))
        return [party.name for party in map.parties.values() if party.id != self.asked.party]

    def _remove(self, id: DeliveryId) -> None:
        self._session.settle()
        self._session.commit(edits.remove(self._session.recorded, [id]), "delete")


class KnownList(QListWidget):
    """What was answered; Enter or a click shows it on the canvas, Delete takes it away."""

    chosen = Signal(object)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("knownList")
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)

    @property
    def texts(self) -> list[str]:
        return [self.item(row).text() for row in range(self.count())]

    def show_deliveries(self, map: ChainMap, asked: Asked) -> None:
        found = answers_of(map, asked)
        at = self.currentRow()
        self.clear()
        for delivery, words in found.items():
            item = QListWidgetItem(words, self)
            item.setData(_ID, delivery)
            item.setToolTip(plain_tip(words))
        self.setVisible(bool(found))
        if found:
            self.setCurrentRow(min(max(at, 0), len(found) - 1))
            rows = min(len(found), MOST_ROWS)
            self.setFixedHeight(self.sizeHintForRow(0) * rows + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if self.count() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(item.data(_ID))
        elif self.count() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit([item.data(_ID)])


def answers_of(map: ChainMap, asked: Asked) -> Mapping[DeliveryId, str]:
    """The deliveries that answer a question, in words."""
    if asked.service is not None:
        served: Any = map.deliveries_by_service.get(asked.service, ())
        return {one.id: one_line(map.parties[one.consumer].name) for one in served}
    if asked.party is None:
        return {}
    if asked.question is Question.NEEDS:
        received = map.deliveries_by_consumer.get(asked.party, ())
        return {one.id: _words(map, one, map.provider_of(one)) for one in received}
    given = map.deliveries_by_provider.get(asked.party, ())
    return {one.id: _words(map, one, one.consumer) for one in given}


def _words(map: ChainMap, delivery: Delivery, other: Any) -> str:
    told = tr("{party}: {service}", "who is on the other end, and what is delivered")
    service = one_line(map.name_of(delivery))
    return told.format(party=one_line(map.parties[other].name), service=service)


def _is_unfinished(text: str) -> bool:
    """A name is still to come: that is no fault yet."""
    return is_chain(text) or text.rstrip().endswith((",", ";"))
