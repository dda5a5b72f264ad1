"""The standard of a delivery: what is agreed, what was measured when, and whether it is met."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem

from chainmap.errors import EditRefused
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.measuring import agree, forget_measurement, measure
from chainmap.model.records import Agreement, DeliveryId, Measurement
from chainmap.panels.bond import Bond
from chainmap.panels.card.section import Section
from chainmap.panels.card.sparkline import Sparkline
from chainmap.panels.cut_short import Line
from chainmap.panels.entries import day_example, shown_date, shown_number, typed_date, typed_number
from chainmap.panels.fields import ChoiceField, TextField, TickField
from chainmap.panels.pieces import STEP, label
from chainmap.session import Session
from chainmap.wording.errors import explain
from chainmap.wording.language import tr

MOST_ROWS, ROW = 5, 24


class StandardSection(Section):
    """`today` tells the day; a review is overdue after its day."""

    def __init__(
        self, session: Session, id: DeliveryId, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__("standard", tr("Standard"))
        self._session = session
        self._id = id
        self._today = today
        self.status = label("", "strong")
        self.add_wide(self.status)
        self._add_fields()
        self._add_measured()
        self.reviewed = TextField(self._day_bond("reviewed_on"), live=False, hint=day_example())
        self.review = TextField(self._day_bond("review_due"), live=False, hint=day_example())
        self.add_row(tr("Last review"), self.reviewed)
        self.add_row(tr("Next review"), self.review)

    def _add_fields(self) -> None:
        kinds = [(None, tr("No agreement")), ("OLA", tr("OLA (inside)")), ("SLA", tr("SLA"))]
        self.kind = ChoiceField(self._bond("kind", self._set_kind), kinds)
        self.agreed = TickField(self._bond("agreed"), tr("Agreed with the customer"))
        self.standard = TextField(self._bond("standard"))
        self.metric_field = TextField(self._bond("metric"), hint=tr("e.g. days until delivery"))
        better = [("higher", tr("Higher is better")), ("lower", tr("Lower is better"))]
        self.better = ChoiceField(self._bond("better"), [(None, tr("Not known")), *better])
        self.target = TextField(self._number_bond("target"), live=False)
        self.unit = TextField(self._bond("unit"), hint=tr("e.g. days, %"))
        self.add_row(tr("Kind"), self.kind)
        self.add_row("", self.agreed)
        self.add_row(tr("Standard"), self.standard)
        self.add_row(tr("Metric"), self.metric_field)
        self.add_row(tr("Direction"), self.better)
        self.add_row(tr("Target"), self.target)
        self.add_row(tr("Unit"), self.unit)

    def _add_measured(self) -> None:
        self.line = Sparkline()
        self.table = _Measured()
        self.table.forgotten = self._forget
        self.day, self.value = Line(), Line()
        self.day.setPlaceholderText(day_example())
        self.day.setAccessibleName(tr("Measured on"))
        self.value.setPlaceholderText(tr("Value"))
        self.value.setAccessibleName(tr("Measured value"))
        self.value.returnPressed.connect(self._measure)
        self.day.returnPressed.connect(self._measure)
        add = QPushButton(tr("Add"))
        add.setAutoDefault(False)
        add.clicked.connect(self._measure)
        self.day.setText(shown_date(self._today()) or "")
        self.add_wide(label(tr("Measured values"), "field"))
        self.add_wide(self.table)
        self.add_wide(self.line)
        entry = QHBoxLayout()
        entry.setSpacing(STEP // 2)
        entry.addWidget(self.day, 3)
        entry.addWidget(self.value, 2)
        entry.addWidget(add)
        self.grid.addLayout(entry, self.grid.rowCount(), 0, 1, -1)

    # -- between field and map ----------------------------------------------------------------

    def _bond(self, field: str, write: Callable[[ChainMap, Any], ChainMap] | None = None) -> Bond:
        def read(map: ChainMap) -> Any:
            return getattr(self._agreement(map), field, None)

        def set_field(map: ChainMap, value: Any) -> ChainMap:
            return agree(map, self._id, **{field: value})

        key = f"{self._id}.agreement.{field}"
        return Bond(self._session, read, write or set_field, label="standard", key=key)

    def _number_bond(self, field: str) -> Bond:
        def read(map: ChainMap) -> str | None:
            return shown_number(getattr(self._agreement(map), field, None))

        def write(map: ChainMap, text: str | None) -> ChainMap:
            return agree(map, self._id, **{field: typed_number(text) if text else None})

        return Bond(self._session, read, write, label="standard", key=f"{self._id}.{field}")

    def _day_bond(self, field: str) -> Bond:
        def read(map: ChainMap) -> str | None:
            return shown_date(getattr(self._agreement(map), field, None))

        def write(map: ChainMap, text: str | None) -> ChainMap:
            return agree(map, self._id, **{field: typed_date(text) if text else None})

        return Bond(self._session, read, write, label="standard", key=f"{self._id}.{field}")

    def _set_kind(self, map: ChainMap, kind: Any) -> ChainMap:
        if kind is None:
            return edits.update(map, self._id, agreement=None)
        return agree(map, self._id, kind=kind)

    def _agreement(self, map: ChainMap) -> Agreement | None:
        delivery = map.deliveries.get(self._id)
        return delivery.agreement if delivery else None

    def _measure(self) -> None:
        """What was typed stays where it is refused."""
        self._session.settle()
        try:
            day, value = typed_date(self.day.text()), typed_number(self.value.text())
        except EditRefused as error:
            self.message.emit(explain(error, tr))
            return
        self._session.commit(measure(self._session.recorded, self._id, day, value), "measure")
        self.value.clear()

    def _forget(self, measurement: Measurement) -> None:
        self._session.settle()
        map = forget_measurement(self._session.recorded, self._id, measurement)
        self._session.commit(map, "measure")

    # -- what is shown ------------------------------------------------------------------------

    def follow(self) -> None:
        delivery = self._session.map.deliveries.get(self._id)
        if delivery is None:
            return
        from chainmap.analysis.standards import is_review_overdue, standard_status
        from chainmap.wording.ratings import status_with_sign

        agreement = delivery.agreement
        words = status_with_sign(standard_status(delivery), tr)
        if is_review_overdue(agreement, self._today()):
            words = tr("{status} · ⚠ review overdue").format(status=words)
        self.say_gist(words)
        self.status.setText(_with_value(words, agreement))
        self.table.show_history(agreement)
        self.line.show_agreement(agreement)


class _Measured(QTreeWidget):
    """Measured values, the latest first; Delete takes the current one out."""

    def __init__(self) -> None:
        super().__init__()
        self.forgotten: Callable[[Measurement], None] = lambda _: None
        self.setHeaderLabels([tr("Date"), tr("Value")])
        self.setRootIsDecorated(False)
        self.setAccessibleName(tr("Measured values"))
        self.setToolTip(tr("Delete takes the selected value out."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_history(self, agreement: Agreement | None) -> None:
        history = agreement.history if agreement else ()
        with QSignalBlocker(self):
            self.clear()
            for one in reversed(history):
                unit = (agreement.unit if agreement else None) or ""
                texts = [shown_date(one.on) or "", f"{shown_number(one.value)} {unit}".rstrip()]
                item = QTreeWidgetItem(texts)
                item.setData(0, Qt.ItemDataRole.UserRole, one)
                self.addTopLevelItem(item)
        self.setVisible(bool(history))
        self.setFixedHeight(ROW * (min(len(history), MOST_ROWS) + 1) + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and item is not None:
            self.forgotten(item.data(0, Qt.ItemDataRole.UserRole))
        else:
            super().keyPressEvent(event)


def _with_value(words: str, agreement: Agreement | None) -> str:
    if agreement is None or agreement.measured is None:
        return words
    value = f"{shown_number(agreement.measured)} {agreement.unit or ''}".rstrip()
    return tr("{status} (last measured: {value})").format(status=words, value=value)
