"""What if: what is taken out and added for trial; below, apart, who is affected and who cut off."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chainmap.errors import DeliveryRefused
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, PartyId
from chainmap.panels.pieces import (
    STEP,
    Icons,
    Row,
    allow,
    clear,
    column,
    label,
    plain_tip,
    scrolling,
)
from chainmap.panels.proposal_form import ProposalForm
from chainmap.panels.what_if.trial import Proposal, Trial
from chainmap.session import Session
from chainmap.wording.chains import chain_in_words
from chainmap.wording.errors import explain
from chainmap.wording.kinds import flows_name
from chainmap.wording.language import tr
from chainmap.wording.names import one_line
from chainmap.wording.what_if import coverage_words, effects, struck_words

if TYPE_CHECKING:
    from chainmap.analysis.what_if import Struck, WhatIf

MOST = 40
"""Names that one list shows."""


class WhatIfPanel(QWidget):
    """`chosen` brings the ids of what was clicked, `message` a sentence for the status bar."""

    chosen = Signal(object)
    message = Signal(str)

    def __init__(self, session: Session, trial: Trial, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._trial = trial
        self._icons = icons
        self.take_out = QPushButton()
        self.form = ProposalForm(session)
        self.apply = QPushButton()
        self.back = QPushButton()
        self._question, self._answer = column(spacing=2), column(spacing=2)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        page = QWidget()
        body = column(margin=STEP + STEP // 2, spacing=STEP)
        body.addWidget(self.take_out)
        body.addLayout(self._question)
        body.addLayout(self._answer)
        body.addWidget(self.form)
        body.addStretch(1)
        page.setLayout(body)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(STEP + STEP // 2, STEP, STEP + STEP // 2, STEP)
        buttons.setSpacing(STEP)
        buttons.addWidget(self.back)
        buttons.addWidget(self.apply)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolling(page))
        outer.addLayout(buttons)

    def _connect(self) -> None:
        self.take_out.clicked.connect(lambda: self._trial.take_out(self._session.selection))
        self.apply.clicked.connect(self._trial.apply)
        self.back.clicked.connect(self._trial.end)
        self.form.proposed.connect(self._propose)
        self._session.selection_changed.connect(lambda _: self._follow_selection())
        self._session.committed.connect(lambda _: self.form.follow())
        self._session.opened.connect(self.form.follow)
        self._trial.changed.connect(self._show)
        self._trial.answered.connect(self._show_answer)

    def retranslate(self) -> None:
        self.take_out.setText(tr("Take out what is selected"))
        self.take_out.setIconSize(QSize(16, 16))
        self.take_out.setIcon(QIcon(self._icons("take-out", "text")))
        tip = tr("What would happen without it? The map stays as it is.")
        self.take_out.setToolTip(plain_tip(tip))
        self.apply.setText(tr("Apply"))
        self.apply.setToolTip(plain_tip(tr("Change the map like this; can be undone")))
        self.back.setText(tr("Back"))
        self.back.setToolTip(plain_tip(tr("End the what-if; the map stays as it is")))
        self.form.retranslate()
        self._show()

    # -- the question -------------------------------------------------------------------------

    def _propose(self, proposal: Proposal) -> None:
        reason = edits.can_deliver(self._session.recorded, proposal.provider, proposal.consumer)
        if reason is None:
            self._trial.propose(proposal.provider, proposal.consumer, proposal.name)
            return
        parties = self._session.recorded.parties
        names = parties[proposal.provider].name, parties[proposal.consumer].name
        self.message.emit(explain(DeliveryRefused(reason, *names), tr))

    def _follow_selection(self) -> None:
        selection = self._session.selection
        can = bool(self._trial.can_take_out(selection))
        allow(self.take_out, can, tr("Select a party or a delivery on the map first."))

    def _show(self) -> None:
        clear(self._question)
        question, map = self._trial.question, self._session.recorded
        if question.out:
            self._question.addWidget(label(tr("Taken out"), "heading"))
        for id in question.out:
            out = _Removable(*self._said(id, map), tip=tr("Put it back"))
            out.removed.connect(lambda id=id: self._trial.put_back(id))
            self._question.addWidget(out)
        if question.added:
            self._question.addWidget(label(tr("Added"), "heading"))
        for proposal in question.added:
            added = _Removable(*_proposal_words(proposal, map), tip=tr("Do not add it"))
            added.removed.connect(lambda one=proposal: self._trial.withdraw(one))
            self._question.addWidget(added)
        allow(self.apply, bool(question), tr("Nothing is being tried."))
        allow(self.back, self._trial.is_on, tr("Nothing is being tried."))
        self._follow_selection()
        self._show_answer()

    @staticmethod
    def _said(id: str, map: ChainMap) -> tuple[str, str]:
        """The name of what is out; of a delivery also its ends."""
        record = map.find(id)
        if isinstance(record, Delivery):
            ends = map.provider_of(record), record.consumer
            return one_line(map.name_of(record)), chain_in_words(ends, map, tr)
        return one_line(map.parties[PartyId(id)].name), ""

    # -- the answer ---------------------------------------------------------------------------

    def _show_answer(self) -> None:
        """What is shown stays while a new answer is on its way."""
        answer, question = self._trial.answer, self._trial.question
        if answer is None and question:
            return
        clear(self._answer)
        if answer is None:
            hint = tr(
                "Select a party or a delivery and take it out, or choose a delivery that might be. "
                "While the what-if is on, drawing on the map adds to it. Nothing is changed."
            )
            self._answer.addWidget(label(hint, "muted"))
            return
        filter = flows_name(answer.map.settings.flows, tr)
        self._answer.addWidget(label(tr("Filter: {filter}").format(filter=filter), "muted"))
        if question.out:
            self._show_struck(answer.found, answer.map)
        self._show_effects(answer.found, answer.map)

    def _show_struck(self, found: WhatIf, map: ChainMap) -> None:
        self._list(
            found.affected, map, tr("Affected"), tr("An input is missing, at once or further up."),
            icon=("warning", "warning"),
        )  # fmt: skip
        self._list(
            found.cut_off, map, tr("Cut off"),
            tr("No way left to any external customer; customers whom nobody supplies any more."),
            icon=("error", "bad"),
        )  # fmt: skip

    def _list(
        self, struck: Struck, map: ChainMap, title: str, meaning: str, *, icon: tuple[str, str]
    ) -> None:
        frame = QFrame()
        frame.setObjectName("figures")
        box = column(margin=STEP, spacing=2)
        frame.setLayout(box)
        head = Row(self._icons(*icon), struck_words(struck, tr), heading=title)
        head.setToolTip(plain_tip(meaning))
        ids = [*struck.external_customers, *struck.departments]
        head.chosen.connect(lambda: self.chosen.emit(ids))
        box.addWidget(head)
        for group, role in ((struck.external_customers, "strong"), (struck.departments, "")):
            if group:
                box.addWidget(label(_names(group, map), role))
        self._answer.addWidget(frame)
        self._answer.addSpacing(STEP // 2)

    def _show_effects(self, found: WhatIf, map: ChainMap) -> None:
        said = list(effects(found, map, tr))
        self._answer.addWidget(label(tr("What else would change"), "heading"))
        coverage = coverage_words(found, tr)
        if coverage:
            self._answer.addWidget(label(coverage))
        elif not said:
            self._answer.addWidget(label(tr("Nothing"), "muted"))
        for text, ids in said[:MOST]:
            row = Row(None, text)
            row.chosen.connect(lambda ids=ids: self.chosen.emit(list(ids)))
            self._answer.addWidget(row)
        if len(said) > MOST:
            self._answer.addWidget(label(tr("… and %n more", "", len(said) - MOST), "muted"))


def _names(ids: Sequence[PartyId], map: ChainMap) -> str:
    names = [one_line(map.parties[id].name) for id in ids[:MOST]]
    if len(ids) > MOST:
        names.append(tr("… and %n more", "", len(ids) - MOST))
    return ", ".join(names)


class _Removable(QWidget):
    """A text with a button that takes it off the list."""

    removed = Signal()

    def __init__(self, text: str, detail: str = "", *, tip: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 0, 0, 0)
        texts = column(spacing=0)
        texts.addWidget(label(text))
        if detail:
            texts.addWidget(label(detail, "muted"))
        line.addLayout(texts, 1)
        self.button = QToolButton()
        self.button.setText("×")
        self.button.setAutoRaise(True)
        self.button.setIconSize(QSize(16, 16))
        self.button.setToolTip(plain_tip(tip))
        self.button.setAccessibleName(f"{tip}: {text}")
        self.button.clicked.connect(self.removed)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


def _proposal_words(proposal: Proposal, map: ChainMap) -> tuple[str, str]:
    ends: Collection[PartyId] = (proposal.provider, proposal.consumer)
    return one_line(proposal.name), chain_in_words(ends, map, tr)
