"""Tells a screen reader what has happened; without one, nothing is worked out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from chainmap.model.change import Change
from chainmap.wording.happened import findings_happened, happened
from chainmap.wording.language import tr
from chainmap.wording.steps import step_name

if TYPE_CHECKING:
    from chainmap.analysis.report import Report
    from chainmap.app.window import Window


class Announcer(QObject):
    """Follows a window's map, its findings and its status bar; polite: it interrupts nothing.

    `is_heard` tells whether somebody listens; `announced` brings what was said.
    """

    announced = Signal(str)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.is_heard: Callable[[], bool] = QAccessible.isActive
        self._window = window
        self._told: list[str] = []
        self._report: Report | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._announce)
        session = window.session
        session.committed.connect(self._follow)
        session.undone.connect(lambda step: self._tell_step(tr("Undone: {step}."), step))
        session.redone.connect(lambda step: self._tell_step(tr("Redone: {step}."), step))
        session.opened.connect(self._forget)
        window.analyst.ready.connect(self._take_report)

    def say(self, text: str) -> None:
        """All that is said in one turn of the loop is one announcement."""
        if text and self.is_heard():
            self._told.append(text)
            self._soon.start()

    def _follow(self, change: Change) -> None:
        if self.is_heard():
            self.say(happened(change, tr))

    def _tell_step(self, words: str, label: str) -> None:
        self._told.insert(0, words.format(step=step_name(label, tr)))
        self.say(" ")

    def _forget(self) -> None:
        """Of a map that was opened only its size is told."""
        self._told.clear()
        self._report = self._window.canvas.spoken.report = None
        self.say(self._window.canvas.spoken.whole(self._window.session.map))

    def _take_report(self, report: Report) -> None:
        before, self._report = self._report, report
        self._window.canvas.spoken.report = report
        if self.is_heard():
            self._window.canvas.accessible.tell_new_names()
            if before is not None:
                old, new = before.sorted_findings.standing, report.sorted_findings.standing
                self.say(findings_happened(old, new, tr))

    def _announce(self) -> None:
        text = " ".join(dict.fromkeys(told.strip() for told in self._told)).strip()
        self._told.clear()
        if text and self.is_heard():
            event = QAccessibleAnnouncementEvent(self._window, text)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)
            self.announced.emit(text)
