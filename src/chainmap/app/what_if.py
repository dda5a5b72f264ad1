"""A what-if in a window: the trial, the mark on the canvas, and what is drawn meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from chainmap.background import Background
from chainmap.model.records import PartyId
from chainmap.panels.what_if.trial import Trial
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window


class WhatIfMode(QObject):
    """While it is on, drawing a delivery proposes it, and deleting takes out for trial."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.trial = Trial(window.session, Background(self).run, self)
        self._is_coloured = False
        self._uncovered: tuple[str, ...] = ()
        self.trial.changed.connect(self.follow)
        self.trial.answered.connect(self._colour)
        # After the colouring's own: while a what-if is on, its answer is what the map shows.
        window.analyst.ready.connect(lambda _: self._colour())
        self.trial.failed.connect(window.program.crash_guard.catch)
        window.canvas.what_if_mark.left.connect(self.trial.end)

    def show(self) -> None:
        """Begins one, in its dock."""
        self.trial.begin()
        self._show_dock()

    def take_out(self) -> None:
        """Takes out what is selected."""
        self._window.session.settle()
        self.trial.take_out(self._window.session.selection)
        self._show_dock()

    def try_without(self, ids: list[str]) -> None:
        """Takes out what something told elsewhere is about; that is what is selected then.

        The keys go to the canvas, where Esc ends it: the findings lie behind the dock from now on.
        """
        self._window.go_to(ids)
        self._window.canvas.setFocus()
        self.take_out()

    def delete(self) -> None:
        """The key for deleting: from the map, or while a what-if is on for trial."""
        if self.trial.is_on:
            self.take_out()
        else:
            self._window.canvas.commands.delete()

    def follow(self) -> None:
        """Shows on the canvas what the trial is about."""
        canvas, trial = self._window.canvas, self.trial
        out, added = trial.question.out, trial.question.added
        canvas.what_if_mark.follow(is_on=trial.is_on, out=len(out), added=len(added))
        canvas.surface.propose = self._propose if trial.is_on else None
        canvas.surface.proposed = [(one.provider, one.consumer) for one in added]
        canvas.update()
        self._colour()
        if canvas.is_fitted:
            canvas.fit()  # there is less room for it, or more again

    def _colour(self) -> None:
        """Who is out, affected and cut off; without anything out the colours are as ever."""
        answer, report = self.trial.answer, self._window.analyst.report
        if not self.trial.question.out:
            self._uncovered = ()
            if self._is_coloured:
                self._is_coloured = False
                self._window.colouring.show_again()
        elif answer is not None and report is not None:
            from chainmap.wording.what_if import what_if_overlay

            self._is_coloured = True
            made = what_if_overlay(answer.found, answer.question.out, report, tr)
            self._window.colouring.cover(made)
            self._uncover(answer.question.out)

    def _uncover(self, out: tuple[str, ...]) -> None:
        """Once for each question: afterwards the map stays where it has been moved to."""
        if out != self._uncovered:
            self._uncovered = out
            self._window.canvas.uncover(out)

    def _propose(self, provider: PartyId, consumer: PartyId) -> None:
        self.trial.propose(provider, consumer, tr("New service"))
        self._window.say("")

    def _show_dock(self) -> None:
        dock = self._window.docks["what-if"]
        dock.show()
        dock.raise_()
