"""What of the map is shown, and how: hiding, filters, lines, areas. Each is one undo step."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from chainmap.model import edits, selecting
from chainmap.model.records import Filter, Lines, PartyId
from chainmap.session import Session


class Showing:
    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def filter(self) -> Filter:
        return self._session.recorded.display.filter or Filter()

    @property
    def is_filtered(self) -> bool:
        return self._session.recorded.display.filter is not None

    # -- what is shown ------------------------------------------------------------------------

    def set_filter(self, filter: Filter) -> None:
        self._display("filter", filter=filter)

    def hide(self) -> None:
        """Takes the selected parties and notes out of sight."""
        map = self._session.recorded
        chosen = [id for id in self._session.selection if id in map.parties or id in map.notes]
        if chosen:
            hidden = tuple(dict.fromkeys((*self.filter.hidden, *sorted(chosen))))
            self._display("hide", filter=replace(self.filter, hidden=hidden))
            self._session.select(())

    def show_all(self) -> None:
        self._display("show all", filter=None)

    def show_around(self, steps: int) -> None:
        """Only the selected party, and who is so many deliveries away from it."""
        party = self.chosen_party
        if party is not None:
            self._display("filter", filter=replace(self.filter, around=party, steps=steps))

    @property
    def chosen_party(self) -> PartyId | None:
        """The one party that is selected."""
        map = self._session.recorded
        chosen = [PartyId(id) for id in self._session.selection if id in map.parties]
        return chosen[0] if len(chosen) == 1 else None

    # -- how ----------------------------------------------------------------------------------

    def set_lines(self, lines: Lines) -> None:
        self._display("lines", lines=lines)

    def switch(self, what: str) -> None:
        """Turns `jumps`, `areas` or `boundary` on or off."""
        self._display("display", **{what: not getattr(self._session.recorded.display, what)})

    def _display(self, label: str, **values: Any) -> None:
        self._session.settle()
        map = self._session.recorded
        self._session.commit(edits.set_display(map, replace(map.display, **values)), label)

    # -- what is selected ---------------------------------------------------------------------

    def select_connected(self) -> None:
        self._select(selecting.connected)

    def select_upstream(self) -> None:
        self._select(selecting.upstream)

    def select_downstream(self) -> None:
        self._select(selecting.downstream)

    def select_neighbours(self) -> None:
        self._select(selecting.neighbours)

    def _select(self, found: Any) -> None:
        self._session.select(found(self._session.recorded, self._session.selection))
