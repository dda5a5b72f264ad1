"""Which groups, kinds, flows and how critical deliveries the canvas shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from chainmap.model.records import Filter, Flow, Party, PartyKind
from chainmap.panels.cut_short import Choice
from chainmap.panels.pieces import label
from chainmap.session import Session
from chainmap.wording.kinds import flow_name, kind_name
from chainmap.wording.language import tr


class ShowPanel(QScrollArea):
    """`wanted`: the filter as it was just set. All boxes ticked: no such condition."""

    wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("showPanel")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the keys
        session.committed.connect(self._follow)
        self._key: object = None
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("What is shown"))
        self._key = None
        self._follow()

    def _follow(self, _: object = None) -> None:
        map = self._session.recorded
        filter = map.display.filter or Filter()
        around = map.parties.get(filter.around) if filter.around is not None else None
        key = (filter, tuple((g.id, g.name) for g in map.groups.values()), around and around.name)
        if key == self._key:
            return
        self._key = key
        self._build(filter, around)

    def _build(self, filter: Filter, around: Party | None) -> None:
        """All anew; the keys and what is in sight stay where they were."""
        bar, place = self.verticalScrollBar().value(), self._place_of_keys()
        page = QWidget()
        column = QVBoxLayout(page)
        if around is not None:
            text = tr("Up to %n deliveries around {party}", "", filter.steps)
            column.addWidget(label(text.format(party=around.name)))
        groups = [(group.id, group.name) for group in self._session.recorded.groups.values()]
        if groups:
            self._boxes(column, tr("Groups"), groups, filter, "groups")
        kinds = [(kind, kind_name(kind, tr)) for kind in PartyKind]
        self._boxes(column, tr("Kinds"), kinds, filter, "kinds")
        flows = [(flow, flow_name(flow, tr)) for flow in Flow]
        self._boxes(column, tr("What travels"), flows, filter, "flows")
        column.addWidget(_head(tr("Criticality of deliveries")))
        column.addWidget(self._criticality(filter))
        hint = tr("What is not ticked is hidden on the map and in pictures; the analysis sees all.")
        column.addWidget(label(hint, "muted"))
        column.addStretch()
        self.setWidget(page)
        controls = self._controls()
        if place is not None and place < len(controls):
            controls[place].setFocus()
        self.verticalScrollBar().setValue(bar)

    def _controls(self) -> list[QWidget]:
        page: QWidget | None = self.widget()
        return (
            [] if page is None else [*page.findChildren(QCheckBox), *page.findChildren(QComboBox)]
        )

    def _place_of_keys(self) -> int | None:
        return next((at for at, one in enumerate(self._controls()) if one.hasFocus()), None)

    def _boxes(
        self,
        column: QVBoxLayout,
        title: str,
        choices: Iterable[tuple[Any, str]],
        filter: Filter,
        field: str,
    ) -> None:
        column.addWidget(_head(title))
        choices = list(choices)
        chosen = set(getattr(filter, field)) or {value for value, _ in choices}
        boxes: list[tuple[Any, QCheckBox]] = []
        for value, text in choices:
            box = QCheckBox(text.replace("&", "&&"))
            box.setChecked(value in chosen)
            boxes.append((value, box))
            column.addWidget(box)
        for _, box in boxes:
            box.clicked.connect(self._telling(filter, field, boxes))

    def _telling(
        self, filter: Filter, field: str, boxes: list[tuple[Any, QCheckBox]]
    ) -> Callable[[], None]:
        def tell() -> None:
            ticked = tuple(value for value, box in boxes if box.isChecked())
            if len(ticked) == len(boxes):
                ticked = ()
            values: dict[str, Any] = {field: ticked}
            self.wanted.emit(replace(filter, **values))
            self.retranslate()

        return tell

    def _criticality(self, filter: Filter) -> QComboBox:
        combo = Choice()
        combo.setAccessibleName(tr("Criticality of deliveries"))
        combo.addItem(tr("All"), None)
        for score in range(2, 6):
            combo.addItem(tr("From {score}").format(score=score), score)
        combo.setCurrentIndex(max(combo.findData(filter.critical_from), 0))
        combo.activated.connect(
            lambda _: self.wanted.emit(replace(filter, critical_from=combo.currentData()))
        )
        return combo


def _head(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("head")
    return label
