"""The service culture of a department: policy, training, five signs, and praise to pass on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.rating import answer_culture
from chainmap.model.records import PartyId
from chainmap.panels.bond import Bond
from chainmap.panels.card.section import Section
from chainmap.panels.entries import day_example, shown_date, typed_date
from chainmap.panels.fields import TextField
from chainmap.panels.pieces import STEP, allow
from chainmap.panels.score_field import ScoreField
from chainmap.session import Session
from chainmap.wording.language import tr
from chainmap.wording.numbers import number

SAFE = ("http", "https", "file", "mailto")
ITEMS = (
    "policy_documented",
    "standards_set",
    "staff_trained",
    "service_is_priority",
    "good_service_rewarded",
)


class CultureSection(Section):
    def __init__(self, session: Session, id: PartyId) -> None:
        super().__init__("culture", tr("Service culture"))
        self._session = session
        self._id = id
        self.items = {item: self._item(item) for item in ITEMS}
        self.link = TextField(self._bond("policy_link"), hint=tr("Address or file"))
        self.trained = TextField(self._day_bond(), live=False, hint=day_example())
        self.open = QToolButton()
        self.open.setText("↗")
        self.open.setToolTip(tr("Open the policy"))
        self.open.setAccessibleName(tr("Open the policy"))
        self.open.clicked.connect(self._open)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP // 2)
        row.addWidget(self.link, 1)
        row.addWidget(self.open)
        self.add_row(tr("Policy"), line)
        self.link.setAccessibleName(tr("Policy"))
        self.add_row(tr("Last training"), self.trained)

    def _item(self, item: str) -> ScoreField:
        from chainmap.wording.ratings import culture_name

        def read(map: ChainMap) -> Any:
            party = map.parties.get(self._id)
            return getattr(party and party.culture, item, None)

        def write(map: ChainMap, value: Any) -> ChainMap:
            return answer_culture(map, self._id, item, value)

        bond = Bond(self._session, read, write, label="culture", key=f"{self._id}.{item}")
        answers = ((0, tr("0 no")), (1, tr("1 partly")), (2, tr("2 yes")))
        field = ScoreField(bond, answers)
        self.add_row(culture_name(item, tr), field)
        return field

    def _bond(self, field: str) -> Bond:
        def read(map: ChainMap) -> Any:
            return getattr(map.parties.get(self._id), field, None)

        def write(map: ChainMap, value: Any) -> ChainMap:
            return edits.update(map, self._id, **{field: value})

        return Bond(self._session, read, write, label="culture", key=f"{self._id}.{field}")

    def _day_bond(self) -> Bond:
        def write(map: ChainMap, text: str | None) -> ChainMap:
            return edits.update(map, self._id, trained_on=typed_date(text) if text else None)

        def read(map: ChainMap) -> str | None:
            return shown_date(getattr(map.parties.get(self._id), "trained_on", None))

        return Bond(self._session, read, write, label="culture", key=f"{self._id}.trained_on")

    def _open(self) -> None:
        party = self._session.map.parties.get(self._id)
        address = QUrl.fromUserInput(party.policy_link or "" if party else "")
        if address.scheme() not in SAFE or not QDesktopServices.openUrl(address):
            self.message.emit(tr("The policy cannot be opened from here; check its address."))

    def follow(self) -> None:
        from chainmap.analysis.quality import culture_score

        party = self._session.map.parties.get(self._id)
        if party is None:
            return
        score = culture_score(party.culture)
        told = tr("{score} of 100").format(score=number(score, tr, 0))
        self.say_gist("" if score is None else told)
        allow(self.open, bool(party.policy_link), tr("No link has been typed yet."))
