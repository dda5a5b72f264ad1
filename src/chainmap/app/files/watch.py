"""Tells above the map what happens to its file elsewhere: it is open, or was saved, by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from chainmap.app.notice_bar import NoticeBar, Offer
from chainmap.storage.versions import FileVersion, version_of
from chainmap.wording.errors import system_reason
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window


class FileWatch(QObject):
    """Looks whenever the window comes to the front, and when its map is in another file."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._documents = window.documents
        self.bar = NoticeBar(window)
        self._told: FileVersion | None = None
        self._not_kept = ""
        """What was told of edits that cannot be kept."""
        window.installEventFilter(self)
        window.session.opened.connect(self._begin)
        window.documents.renamed.connect(self._begin)
        window.documents.safekeeping.failed.connect(self._tell_not_kept)
        window.session.history_changed.connect(self._leave_where_saved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self._told = None
        self.bar.leave()
        self.look()

    def look(self) -> None:
        """Says what is to be said of the file as it is now; each new version of it once."""
        file = self._documents.file
        if file.holder is not None:
            self._tell_held()
        elif file.path is not None and file.has_changed_elsewhere:
            version = version_of(file.path)
            if version != self._told:
                self._told = version
                self._tell_changed()

    def _tell_held(self) -> None:
        file = self._documents.file
        if file.holder is None or file.path is None:
            return
        if file.holder.is_this_program:
            self._tell_held_here(file.path.name)
            return
        told = tr(
            "“{file}” is open elsewhere ({host}, process {process}). "
            "You can look at it and change it, but save only under another name."
        )
        self.bar.tell(
            told.format(file=file.path.name, host=file.holder.host, process=file.holder.process),
            [Offer(tr("Try again"), self._try_again), Offer(tr("Edit anyway"), self._edit_anyway)],
        )

    def _tell_held_here(self, file: str) -> None:
        """So it is where two windows had it, and both were recovered."""
        told = tr(
            "“{file}” is open in another window as well. "
            "You can look at it and change it, but save only under another name."
        )
        self.bar.tell(told.format(file=file), [Offer(tr("Try again"), self._try_again)])

    def _try_again(self) -> None:
        """Whoever had the file may have written it meanwhile: it is read anew."""
        if not self._documents.file.is_free_now():
            self._tell_held()
        elif self._documents.file.has_changed_elsewhere:
            self.look()
        self._window.in_step.refresh()

    def _edit_anyway(self) -> None:
        self._documents.file.take_anyway()
        self._window.in_step.refresh()
        self.look()

    def _tell_changed(self) -> None:
        told = tr("“{map}” was saved elsewhere since you opened it.")
        self.bar.tell(
            told.format(map=self._documents.name),
            [Offer(tr("Reload"), self._documents.reload), Offer(tr("Keep mine"), lambda: None)],
        )

    def _tell_not_kept(self, error: OSError) -> None:
        told = tr("Your edits cannot be kept for recovery ({reason}). Better save the map now.")
        self._not_kept = told.format(reason=system_reason(error, tr))
        self.bar.tell(self._not_kept, [Offer(tr("Save"), self._documents.save)])

    def _leave_where_saved(self) -> None:
        if self._not_kept and self._not_kept == self.bar.text and self._window.session.is_saved:
            self.bar.leave()
