"""The page of several selected things: how many of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chainmap.model.records import PartyId
from chainmap.panels.card.page import Page
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

MOST = 50
"""Parties that are listed."""


class SeveralPage(Page):
    def fill(self, report: Report | None) -> None:
        map, selection = self.session.map, self.session.selection
        parties = [id for id in map.parties if id in selection]
        deliveries = sum(id in map.deliveries for id in selection)
        notes = sum(id in map.notes for id in selection)
        self.say(tr("%n selected", "", len(selection)), "title")
        for count, text in (
            (len(parties), tr("%n parties", "", len(parties))),
            (deliveries, tr("%n deliveries", "", deliveries)),
            (notes, tr("%n notes", "", notes)),
        ):
            if count:
                self.say(text)
        for id in parties[:MOST]:
            self.add_party_row(map, PartyId(id))
        if len(parties) > MOST:
            self.say(tr("… and %n more", "", len(parties) - MOST), "muted")
