"""The page of the map itself, shown while nothing is selected."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyKind
from chainmap.panels.bond import Bond
from chainmap.panels.card.page import Page
from chainmap.panels.card.threshold_section import ThresholdSection
from chainmap.panels.entries import day_example, shown_date, typed_date
from chainmap.panels.fields import ChoiceField, TextField
from chainmap.panels.pieces import Icons
from chainmap.session import Session
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report


class MapPage(Page):
    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__(session, icons)
        self.title = TextField(self._bond("title"), hint=tr("Untitled map"))
        self.organisation = TextField(self._bond("organisation"), hint=tr("Not known"))
        date_bond = Bond(session, _shown_date, self._set_date, key="date")
        self.date = TextField(date_bond, live=False, hint=day_example())
        languages = [("de", "Deutsch"), ("en", "English")]
        self.language = ChoiceField(self._bond("language"), languages)
        self.add_field(tr("Title"), self.title)
        self.add_field(tr("Organisation"), self.organisation)
        self.add_field(tr("Date"), self.date)
        self.add_field(tr("Reports in"), self.language)
        self.thresholds = ThresholdSection(session)
        self.add_section(self.thresholds)

    def _bond(self, field: str) -> Bond:
        def write(map: ChainMap, value: Any) -> ChainMap:
            new: Any = {field: "" if value is None and field == "title" else value}
            return edits.describe(map, replace(map.info, **new))

        return Bond(self.session, lambda map: getattr(map.info, field), write, key=field)

    def _set_date(self, map: ChainMap, text: str | None) -> ChainMap:
        day = None if text is None else typed_date(text)
        return edits.describe(map, replace(map.info, date=day))

    def fill(self, report: Report | None) -> None:
        map = self.session.map
        if not map.parties:
            self.say(tr("How to begin"), "heading")
            for step in _first_steps():
                self.say(step)
            return
        self.say(tr("On this map"), "heading")
        for line in _counts(map):
            self.say(line)
        self.say(tr("Select a department to see who its customers and suppliers are."), "muted")


def _counts(map: ChainMap) -> list[str]:
    kinds = Counter(party.kind for party in map.parties.values())
    return [
        tr("%n departments, teams and persons", "", sum(kinds[k] for k in kinds if k.is_internal)),
        tr("%n external customers", "", kinds[PartyKind.EXTERNAL_CUSTOMER]),
        tr("%n external suppliers", "", kinds[PartyKind.EXTERNAL_SUPPLIER]),
        tr("%n services", "", len(map.services)),
        tr("%n deliveries", "", len(map.deliveries)),
    ]


def _first_steps() -> list[str]:
    return [
        tr("1. Draw the departments: double-click on the canvas, or drag from the palette."),
        tr("2. Draw at least one external customer: who buys or uses the result?"),
        tr("3. Drag from the edge of a department to whoever receives its work, and name it."),
        tr("Then the findings show who has no line of sight to the external customer."),
    ]


def _shown_date(map: ChainMap) -> str | None:
    return shown_date(map.info.date)
