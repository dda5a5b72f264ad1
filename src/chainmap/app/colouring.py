"""What the map of a window is coloured by: chosen in the menu, kept in step with the report.

It is no edit of the map: nothing is undone, nothing is saved, but for the name that a view keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from chainmap.errors import UsageError
from chainmap.model.overlay import ABOUT_ONE
from chainmap.model.records import PartyId, PartyKind
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report
    from chainmap.app.window import Window
    from chainmap.model.overlay import Overlay

CHAIN = "chain"


class Colouring(QObject):
    """`name` is the chosen overlay, `None` for none; `reach` and `loss` follow the selection."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.name: str | None = None
        self._party: PartyId | None = None
        self._way = 0
        window.analyst.ready.connect(lambda _: self.refresh())
        window.session.selection_changed.connect(lambda _: self._follow_selection())
        window.session.opened.connect(self.end)
        window.canvas.legend.closed.connect(self.end)

    @property
    def overlay(self) -> Overlay | None:
        """What is on the canvas now."""
        return self._window.canvas.theme.overlay

    @property
    def full_name(self) -> str | None:
        """What a saved view keeps, and `chainmap export --overlay` takes."""
        return self.overlay.name if self.overlay is not None and self.name != CHAIN else None

    def choose(self, name: str | None) -> None:
        """Colours by this; the same once more ends it. Of ABOUT_ONE `name:ID` names the party."""
        kind, _, party = (name or "").partition(":")
        if name is None or (kind == self.name and not party):
            self.end()
            return
        self._window.session.settle()
        self.name, self._way = kind, 0
        self._party = PartyId(party) if party else self.chosen_party
        self.refresh()

    def end(self) -> None:
        self.name = self._party = None
        self._window.canvas.set_overlay(None)
        self._window.in_step.refresh_soon()

    def show_again(self) -> None:
        """What was chosen, after something else was shown in its place."""
        if self.name is None:
            self._window.canvas.set_overlay(None)
        else:
            self.refresh()

    @property
    def chosen_party(self) -> PartyId | None:
        """The one party that is selected."""
        parties = self._window.session.recorded.parties
        chosen = [PartyId(id) for id in self._window.session.selection if id in parties]
        return chosen[0] if len(chosen) == 1 else None

    def refresh(self) -> None:
        """Reckons the marks anew; while a report is under way the old ones stay."""
        report = self._window.analyst.report
        if self.name is None or report is None or self._is_yet_to_come(report):
            return
        made = self._made(report)
        if made is None:
            self.end()
            return
        self._window.canvas.set_overlay(made)
        self._window.in_step.refresh_soon()

    def _is_yet_to_come(self, report: Report) -> bool:
        """It is about a party that only the next report will know."""
        is_new = self._party in self._window.session.recorded.parties
        return is_new and self._party not in report.map.parties

    def step(self, steps: int) -> None:
        """The next chain to an external customer, or the one before."""
        if self.name != CHAIN:
            self.choose(CHAIN)
            return
        self._way += steps
        self.refresh()

    def named(self, name: str | None) -> Overlay | None:
        """The overlay of a saved view; `None` where it cannot be had any more."""
        from chainmap.wording.overlays import overlay

        report = self._window.analyst.report
        try:
            return overlay(name, report, tr) if name and report is not None else None
        except UsageError:
            return None

    def _follow_selection(self) -> None:
        chosen = self.chosen_party
        if self.name in {*ABOUT_ONE, CHAIN} and chosen is not None and chosen != self._party:
            self._party, self._way = chosen, 0
            self.refresh()

    def _made(self, report: Report) -> Overlay | None:
        from chainmap.wording.overlays import overlay

        if self.name not in {*ABOUT_ONE, CHAIN}:
            return overlay(str(self.name), report, tr)
        if self._party not in report.map.parties:
            return None
        if self.name != CHAIN:
            return overlay(f"{self.name}:{self._party}", report, tr)
        return self._chain(report)

    def _chain(self, report: Report) -> Overlay | None:
        from chainmap.wording.overlays import chain_overlay

        assert self._party is not None
        ways = ways_out(report, self._party)
        if not ways:
            self._window.say(tr("No chain leads from here to an external customer."))
            return None
        self._way %= len(ways)
        return chain_overlay(report, ways[self._way], self._way + 1, len(ways), tr)


def ways_out(report: Report, party: PartyId) -> list[tuple[PartyId, ...]]:
    """All chains from a party to any external customer, the shortest first; at most 50 to each."""
    customers = report.reach.downstream(party, PartyKind.EXTERNAL_CUSTOMER)
    ways = [way for customer in customers for way in report.chains(party, customer)]
    return sorted(ways, key=lambda way: (len(way), way))
