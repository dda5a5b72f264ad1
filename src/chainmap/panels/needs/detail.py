"""One need: how important it is, how well it is served, and which deliveries meet it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from chainmap.model.answers import Answer, Asked, Question
from chainmap.model.map import ChainMap
from chainmap.model.needs import link, unlink, weigh
from chainmap.model.records import DeliveryId, Need, NeedId, PartyId
from chainmap.panels.bond import Bond
from chainmap.panels.fields import ChoiceField
from chainmap.panels.identify.answer_box import AnswerBox
from chainmap.panels.needs.words import delivery_in_words, status_in_full
from chainmap.panels.pieces import STEP, Icons, column, label, plain_tip
from chainmap.session import Session
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.quality import NeedStatus

_ID = Qt.ItemDataRole.UserRole
MOST_ROWS = 5


class NeedDetail(QWidget):
    """`chosen` brings the ids to be shown on the canvas."""

    chosen = Signal(object)
    message = Signal(str)

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self._session = session
        self.id: NeedId | None = None
        self.status = label("", "strong")
        self.caption = label("", "field")
        self.importance = ChoiceField(
            Bond(session, self._importance, self._weigh, label="need"), _choices()
        )
        self.met_by = _Ticks()
        self.none = label("", "muted")
        self.heading = label("", "heading")
        self.box = AnswerBox(session, icons, self._linked, "link need")
        self._set_out()
        self.met_by.itemChanged.connect(self._tick)
        self.met_by.itemActivated.connect(lambda item: self.chosen.emit([item.data(_ID)]))
        self.box.message.connect(self.message)

    def _set_out(self) -> None:
        line = QHBoxLayout()
        self.caption.setWordWrap(False)
        self.caption.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.caption.setBuddy(self.importance)
        line.addWidget(self.caption)
        line.addWidget(self.importance, 1)
        rows = column(margin=STEP + STEP // 2, spacing=STEP // 2)
        rows.addWidget(self.status)
        rows.addLayout(line)
        for part in (self.heading, self.none, self.met_by, self.box):
            rows.addWidget(part)
        self.setLayout(rows)

    # -- what is shown ------------------------------------------------------------------------

    def show_need(self, need: Need, status: NeedStatus) -> None:
        map = self._session.map
        self.id = need.id
        self.status.setText(status_in_full(map, need, status))
        self.importance.follow()
        received = map.deliveries_by_consumer.get(need.consumer, ())
        words = {one.id: delivery_in_words(map, one) for one in received}
        with QSignalBlocker(self.met_by):
            self.met_by.show_deliveries(words, need.met_by)
        self.met_by.setVisible(bool(received))
        self.none.setVisible(not received)
        self.box.ask(Asked(Question.MEETS, need.consumer))
        self.box.known.hide()

    def retranslate(self) -> None:
        self.caption.setText(tr("Importance"))
        self.importance.setAccessibleName(tr("Importance"))
        with QSignalBlocker(self.importance):
            for row, (_, text) in enumerate(_choices()):
                self.importance.setItemText(row, text)
        self.heading.setText(tr("Met by"))
        self.met_by.setAccessibleName(
            tr("Deliveries that the customer receives: tick what meets it")
        )
        self.none.setText(tr("The customer receives nothing yet."))
        self.box.retranslate()
        self.box.known.hide()

    def propose(self, provider: PartyId) -> None:
        """The name of what a party delivers is still to be typed."""
        name = self._session.recorded.parties[provider].name
        quoted = f'"{name}"' if any(sign in name for sign in "<>→←,;:") else name
        self.box.field.fill(f"{quoted}: ")
        self.box.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- edits --------------------------------------------------------------------------------

    def _importance(self, map: ChainMap) -> int | None:
        need = map.needs.get(self.id) if self.id is not None else None
        return need.importance if need is not None else None

    def _weigh(self, map: ChainMap, importance: int | None) -> ChainMap:
        return weigh(map, self.id, importance) if self.id in map.needs else map  # type: ignore[arg-type]

    def _tick(self, item: QListWidgetItem) -> None:
        if self.id is None:
            return
        change = link if item.checkState() is Qt.CheckState.Checked else unlink
        self._session.settle()
        map = self._session.recorded
        self._session.commit(change(map, self.id, DeliveryId(item.data(_ID))), "link need")

    def _linked(self, answer: Answer) -> ChainMap:
        """What was typed meets the need, whether it is new or was there."""
        map = answer.map
        need = self.id
        if need is not None and need in map.needs:
            for delivery in answer.typed.told:
                map = link(map, need, delivery)
        return map


class _Ticks(QListWidget):
    """Deliveries to tick, with the mouse or the space bar."""

    def __init__(self) -> None:
        super().__init__()
        # A tick is as light as its box where a row is selected.
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.setSpacing(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def texts(self) -> dict[str, bool]:
        """What is listed, and whether it is ticked."""
        items = [self.item(row) for row in range(self.count())]
        return {one.text(): one.checkState() is Qt.CheckState.Checked for one in items}

    def show_deliveries(
        self, words: Mapping[DeliveryId, str], ticked: Collection[DeliveryId]
    ) -> None:
        """The rows stay where they can: the one that was just ticked must not go meanwhile."""
        if [self.item(row).data(_ID) for row in range(self.count())] != list(words):
            self.clear()
            for delivery in words:
                item = QListWidgetItem(self)
                item.setData(_ID, delivery)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self.setCurrentRow(0)
        for row, (id, text) in enumerate(words.items()):
            item = self.item(row)
            item.setText(text)
            item.setToolTip(plain_tip(text))
            item.setCheckState(Qt.CheckState.Checked if id in ticked else Qt.CheckState.Unchecked)
        if words:
            rows = min(len(words), MOST_ROWS)
            self.setFixedHeight((self.sizeHintForRow(0) + 2) * rows + 2 * self.frameWidth() + 2)


def _choices() -> list[tuple[int | None, str]]:
    words = {
        1: tr("1 – hardly matters"),
        2: tr("2 – minor"),
        3: tr("3 – matters"),
        4: tr("4 – important"),
        5: tr("5 – vital"),
    }
    return [(None, tr("Not known")), *words.items()]
