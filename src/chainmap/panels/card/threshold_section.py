"""From when on something counts on this map: as critical, as met, as a blind spot."""

from __future__ import annotations

from functools import partial
from typing import Any

from chainmap.model.edits import set_threshold
from chainmap.model.map import ChainMap
from chainmap.panels.bond import Bond
from chainmap.panels.card.section import Section
from chainmap.panels.fields import ChoiceField
from chainmap.session import Session
from chainmap.wording.language import tr


class ThresholdSection(Section):
    """Three choices; the analysis follows each."""

    def __init__(self, session: Session) -> None:
        super().__init__("thresholds", tr("Thresholds"))
        self._session = session
        scores = {n: tr("{number} of 5").format(number=n) for n in range(1, 6)}
        gaps = {n: tr("%n points apart", "", n) for n in range(1, 5)}
        self.critical = self._add("critical_from", tr("Critical from"), scores)
        self.critical.setToolTip(tr("Deliveries of this criticality and above count as critical."))
        self.served = self._add("served_from", tr("Need met from"), scores)
        self.served.setToolTip(
            tr("A need is met where the customer’s satisfaction is this or better.")
        )
        self.blind = self._add("blind_spot_from", tr("Blind spot from"), gaps)
        self.blind.setToolTip(
            tr("So far above the customer’s rating must the supplier’s own be to be a blind spot.")
        )
        self.follow()

    def follow(self) -> None:
        settings = self._session.map.settings
        values = (settings.critical_from, settings.served_from, settings.blind_spot_from)
        self.say_gist(" · ".join(str(value) for value in values))

    def _add(self, name: str, caption: str, choices: dict[int, str]) -> ChoiceField:
        def read(map: ChainMap) -> Any:
            return getattr(map.settings, name)

        write = partial(_set, name)
        field = ChoiceField(Bond(self._session, read, write, key=name), list(choices.items()))
        self.add_row(caption, field)
        return field


def _set(name: str, map: ChainMap, value: Any) -> ChainMap:
    return set_threshold(map, name, int(value))
