"""SERVQUAL of a delivery: five dimensions, expected, perceived, weight, and the gap of each."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from PySide6.QtWidgets import QLabel

from chainmap.errors import NotANumber
from chainmap.model.map import ChainMap
from chainmap.model.rating import judge, servquals
from chainmap.model.records import DeliveryId, Servqual
from chainmap.panels.bond import Bond
from chainmap.panels.card.section import Section
from chainmap.panels.entries import shown_number, typed_number
from chainmap.panels.fields import TextField
from chainmap.panels.pieces import label
from chainmap.panels.score_field import ScoreField
from chainmap.session import Session
from chainmap.wording.language import tr
from chainmap.wording.numbers import signed

DIMENSIONS = tuple(field.name for field in fields(Servqual))


class ServqualSection(Section):
    def __init__(self, session: Session, id: DeliveryId) -> None:
        super().__init__("servqual", tr("SERVQUAL"))
        self._session = session
        self._id = id
        self.scores: dict[tuple[str, str], ScoreField] = {}
        self.weights: dict[str, TextField] = {}
        self._gaps: dict[str, QLabel] = {}
        for place, caption in enumerate((tr("Expected"), tr("Perceived"), tr("Weight"))):
            self.grid.addWidget(label(caption, "field"), 0, place)
        self.grid.setColumnStretch(2, 1)
        for dimension in DIMENSIONS:
            self._add_dimension(dimension)
        self._several = label("", "muted")
        self._several.hide()
        self.add_wide(self._several)

    def _add_dimension(self, dimension: str) -> None:
        from chainmap.wording.ratings import dimension_name

        name, row = dimension_name(dimension, tr), self.grid.rowCount()
        self._gaps[dimension] = label(name, "")
        self.grid.addWidget(self._gaps[dimension], row, 0, 1, -1)
        for place, value in enumerate(("expected", "perceived")):
            field = ScoreField(self._bond(dimension, value))
            field.setAccessibleName(f"{name}: {tr('Perceived') if place else tr('Expected')}")
            self.scores[dimension, value] = field
            self.grid.addWidget(field, row + 1, place)
        weight = TextField(self._weight_bond(dimension), live=False)
        weight.setMinimumWidth(48)
        weight.setAccessibleName(f"{name}: {tr('Weight')}")
        self.weights[dimension] = weight
        self.grid.addWidget(weight, row + 1, 2)

    def _bond(self, dimension: str, field: str) -> Bond:
        def read(map: ChainMap) -> Any:
            return self._value(map, dimension, field)

        def write(map: ChainMap, value: Any) -> ChainMap:
            return judge(map, self._id, dimension, **{field: value})

        return Bond(self._session, read, write, label="rate", key=f"{self._id}.{dimension}.{field}")

    def _weight_bond(self, dimension: str) -> Bond:
        def write(map: ChainMap, text: str | None) -> ChainMap:
            weight = typed_number(text) if text else None
            if weight is not None and weight < 0:
                raise NotANumber(text or "")
            return judge(map, self._id, dimension, weight=weight)

        def read(map: ChainMap) -> str | None:
            return shown_number(self._value(map, dimension, "weight"))

        return Bond(self._session, read, write, label="rate", key=f"{self._id}.{dimension}.weight")

    def _value(self, map: ChainMap, dimension: str, field: str) -> Any:
        delivery = map.deliveries.get(self._id)
        return getattr(getattr(delivery and delivery.servqual, dimension, None), field, None)

    def follow(self) -> None:
        from chainmap.analysis.ratings import servqual_gap
        from chainmap.wording.ratings import dimension_name

        delivery = self._session.map.deliveries.get(self._id)
        if delivery is None:
            return
        judged = servquals(delivery)
        gaps = servqual_gap(*judged)
        for dimension, shown in self._gaps.items():
            name = dimension_name(dimension, tr)
            gap = tr("{name}: gap {gap}").format(name=name, gap=signed(gaps.gap.get(dimension), tr))
            shown.setText(gap if dimension in gaps.gap else name)
        whole = gaps.unweighted if gaps.weighted is None else gaps.weighted
        self.say_gist("" if whole is None else _gist(signed(whole, tr), len(judged)))
        self._several.setVisible(len(judged) > 1)
        told = tr(
            "Gaps are the mean of %n answers; what stands in the fields is the first one’s.",
            "",
            len(judged),
        )
        self._several.setText(told)


def _gist(gap: str, raters: int) -> str:
    if raters > 1:
        return tr("gap {gap} · n {n}").format(gap=gap, n=raters)
    return tr("gap {gap}").format(gap=gap)
