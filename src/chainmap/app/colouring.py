"""What the map of a window is coloured by: chosen in the menu, kept in step with the report.

It is no edit of the map: nothing is undone, nothing is saved, but for the name that a view keeps.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from chainmap.background import Background
from chainmap.errors import UsageError
from chainmap.manual.topics import overlay_topic
from chainmap.model.overlay import ABOUT_SOME, Choice
from chainmap.model.records import PartyId, PartyKind
from chainmap.wording.language import catalogue, tr
from chainmap.wording.overlay_choice import checked

if TYPE_CHECKING:
    from chainmap.analysis.report import Report
    from chainmap.app.window import Window
    from chainmap.model.overlay import Overlay
    from chainmap.wording.overlays import Overlays

CHAINS = "chains"


class Colouring(QObject):
    """`choice` is what is wanted; what is on the canvas follows as soon as it is worked out.

    Until then what was there stays. Those about somebody follow the selection.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.choice: Choice | None = None
        self._overlays: Overlays | None = None
        self._made: Overlay | None = None
        self._language = ""
        self._turn = 0
        self._is_covered = False
        self._background = Background(self)
        window.analyst.ready.connect(lambda _: self.refresh())
        window.session.selection_changed.connect(lambda _: self._follow_selection())
        window.session.opened.connect(self.end)
        window.canvas.legend.closed.connect(self.end)
        window.canvas.legend.asked.connect(self._explain)
        window.canvas.legend.stepped.connect(self.step)

    @property
    def kind(self) -> str | None:
        """The name without whom it is about; `None`: nothing is chosen."""
        return None if self.choice is None else self.choice.kind

    @property
    def full_name(self) -> str | None:
        """What a saved view keeps, and `chainmap export --overlay` takes."""
        return None if self.choice is None else str(self.choice)

    def _explain(self) -> None:
        """A what-if has a legend, and no colouring of one's choice."""
        self._window.show_help(overlay_topic(self.kind) if self.kind else "what-if")

    # -- choosing -----------------------------------------------------------------------------

    def choose(self, name: str | None) -> None:
        """Colours by this, or by what it is about of the selection; the same once more ends it."""
        self._window.session.settle()
        ids = self.about(name) if name in ABOUT_SOME else ()
        if name is None or name == self.kind or (name in ABOUT_SOME and not ids):
            self.end()
        else:
            self._set(Choice(name, ids))

    def show(self, name: str | None) -> None:
        """Colours by what a saved view names, or by nothing."""
        choice = self._read(name) if name else None
        if choice is None:
            self.end()
        elif choice != self.choice:
            self._set(choice)

    def _set(self, choice: Choice) -> None:
        self.choice, self._is_covered = choice, False
        self.refresh()
        self._window.in_step.refresh_soon()

    def _read(self, name: str) -> Choice | None:
        """What a saved view names; where that is no longer there, the user is told."""
        try:
            return checked(name, self._window.session.recorded, tr)
        except UsageError as error:
            self._window.say(str(error))
            return None

    def end(self) -> None:
        self._turn += 1
        self.choice = self._overlays = self._made = None
        self._is_covered = False
        self._window.canvas.set_overlay(None)
        self._window.in_step.refresh_soon()

    def cover(self, overlay: Overlay) -> None:
        """Shows something else in the place of what is chosen (a what-if), until `show_again`."""
        self._is_covered = True
        self._window.canvas.set_overlay(overlay)

    def show_again(self) -> None:
        """What was chosen, after something else was shown in its place."""
        self._is_covered = False
        self._window.canvas.set_overlay(self._made)
        self.refresh()

    def step(self, steps: int) -> None:
        """The next chain to an external customer, or the one before."""
        if self.choice is None or self.kind != CHAINS:
            self.choose(CHAINS)
            return
        # The place of the one before the first is that of the last.
        self.choice = self.choice._replace(place=self.choice.place + steps)
        self.refresh()

    def about(self, kind: str) -> tuple[str, ...]:
        """What of the selection an overlay of this kind can be about, in the map's order."""
        map, selection = self._window.session.recorded, self._window.session.selection
        parties = [id for id in map.parties if id in selection]
        if kind == "loss":
            return (*parties, *(id for id in map.deliveries if id in selection))
        if kind != CHAINS:
            return tuple(parties)
        customer = PartyKind.EXTERNAL_CUSTOMER
        ends = [id for id in parties if map.parties[id].kind is customer]
        starts = [id for id in parties if map.parties[id].kind is not customer]
        return (*starts, *ends) if len(starts) == 1 and len(ends) <= 1 else ()

    def _follow_selection(self) -> None:
        if self.choice is not None and self.choice.kind in ABOUT_SOME:
            ids = self.about(self.choice.kind)
            if ids and ids != self.choice.ids:
                self.choice = Choice(self.choice.kind, ids)
                self.refresh()

    # -- working it out -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Works the marks out anew; while a report is under way the old ones stay."""
        report = self._window.analyst.report
        if self.choice is None or report is None or self._is_yet_to_come(report):
            return
        left = tuple(id for id in self.choice.ids if _is_on(report, id))
        if left != self.choice.ids:
            if not left or self.kind == CHAINS:
                self.end()
                return
            self.choice = self.choice._replace(ids=left)
        self._turn += 1
        work = partial(self._of(report).of, self.choice)
        self._background.run(work, partial(self._take, self._turn))

    def _is_yet_to_come(self, report: Report) -> bool:
        """It is about something that only the next report will know."""
        map = self._window.session.recorded
        ids = self.choice.ids if self.choice is not None else ()
        return any(
            (PartyId(id) in map.parties or id in map.deliveries) and not _is_on(report, id)
            for id in ids
        )

    def _of(self, report: Report) -> Overlays:
        """The overlays of this report, in the language that is spoken."""
        from chainmap.wording.overlays import Overlays

        language = self._window.program.translations.language
        known = self._overlays
        if known is None or known.report is not report or language != self._language:
            known = self._overlays = Overlays(report, catalogue(language))
            self._language = language
        return known

    def _take(self, turn: int, made: Overlay | None, fault: Exception | None) -> None:
        if turn != self._turn or self.choice is None:
            return
        if made is None:
            self._window.program.crash_guard.catch(fault or RuntimeError("no overlay"))
            return
        if made.step is not None and not made.step.of:
            self.end()
            self._window.say(made.lines[0])
            return
        if made.step is not None:
            self.choice = self.choice._replace(place=made.step.place)
        self._made = made
        if not self._is_covered:
            self._window.canvas.set_overlay(made)
        self._window.in_step.refresh_soon()

    def for_picture(self) -> Overlay | None:
        """What is on the canvas now, in the language of the map, as pictures are."""
        from chainmap.wording.overlays import Overlays

        canvas, report = self._window.canvas, self._window.analyst.report
        shown, language = canvas.theme.overlay, self._window.session.recorded.info.language
        is_chosen = shown is not None and shown.name == self.full_name
        if shown is None or report is None or not is_chosen or language == self._language:
            return shown
        made = Overlays(report, catalogue(language)).of(Choice.read(shown.name))
        return made.shown_as(canvas.scene.shown)

    def work_for(self, name: str | None) -> Callable[[], Overlay] | None:
        """How the overlay of a saved view is worked out; `None` where it cannot be any more."""
        report = self._window.analyst.report
        if not name or report is None:
            return None
        try:
            choice = checked(name, report.map, tr)
        except UsageError:
            return None
        return partial(self._of(report).of, choice)


def _is_on(report: Report, id: str) -> bool:
    return id in report.map.parties or id in report.map.deliveries
