"""Keeps each edit of a window in a journal until it is saved, so that no crash loses it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from chainmap.app.files.large import is_large_map
from chainmap.app.files.open_file import OpenFile
from chainmap.app.folders import state_folder
from chainmap.background import Background
from chainmap.model.change import Change, diff
from chainmap.model.map import ChainMap
from chainmap.session import Session
from chainmap.storage.format import encode
from chainmap.storage.journal import About, Journal, Orphan

log = logging.getLogger(__name__)

LARGEST = 64_000_000
"""Bytes of a journal; then it begins anew from the whole map."""
SYNC_EVERY = 1000
"""Milliseconds; so much a loss of power may cost. The end of the program costs nothing."""


class Safekeeping(QObject):
    """Begins a journal with the first edit, and forgets it when there is nothing to lose.

    `failed` tells once that edits are not kept: the disk is full, say.
    """

    failed = Signal(object)

    def __init__(self, session: Session, file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._file = file
        self._origin = session.recorded
        """What is in the file, or what the window began with."""
        self._kept = self._origin
        """What the journal holds."""
        self._is_in_file = True
        """What it began with is in the file, or is nothing that could be lost."""
        self._inherited: Orphan | None = None
        """The journal that the map was recovered from, until one of its own holds it."""
        self._journal: Journal | None = None
        self._awaited: ChainMap | None = None
        """A large map that is in no file, while it is put into bytes."""
        self._has_failed = False
        self._background = Background(self)
        self._sync_timer = QTimer(self, singleShot=True, interval=SYNC_EVERY)
        self._sync_timer.timeout.connect(self._sync)
        session.committed.connect(self._keep)
        session.opened.connect(self.begin)
        session.history_changed.connect(self._forget_what_is_saved)

    @property
    def is_keeping(self) -> bool:
        """There are edits that only the journal holds."""
        return self._journal is not None

    def begin(self) -> None:
        """The map is another one, or was saved: from here on edits are kept."""
        self.forget()
        self._origin = self._session.recorded
        self._is_in_file = True

    def take_over(self, inherited: Orphan | None = None) -> None:
        """Keeps at once what is in no file: a recovered map, which nobody has saved yet.

        Its journal goes only when there is another one: a full disk has no room for that. A large
        map is put into bytes on a thread.
        """
        self.forget()
        self._is_in_file = False
        self._inherited = inherited
        map = self._session.recorded
        if not is_large_map(map):
            self._write(partial(self._keep_all, map))
            return
        self._awaited = map
        self._background.run(partial(encode, map), partial(self._keep_encoded, map))

    def _keep_encoded(self, map: ChainMap, content: bytes, fault: Exception | None) -> None:
        """Unless an edit has begun a journal meanwhile, or there is nothing to lose any more."""
        if fault is not None:
            raise fault
        if self._awaited is map and self._journal is None:
            self._write(partial(self._keep_all, map, content))

    def _keep_all(self, map: ChainMap, content: bytes | None = None) -> None:
        self._journal = self._begun(map, unsaved=True, content=content)
        self._give_up_inherited()

    def _give_up_inherited(self) -> None:
        orphan, self._inherited = self._inherited, None
        if orphan is not None:
            orphan.discard()

    def forget(self) -> None:
        """The map was saved, or its changes are not wanted."""
        journal, self._journal = self._journal, None
        self._awaited = None
        self._give_up_inherited()
        self._has_failed = False
        self._sync_timer.stop()
        if journal is not None:
            journal.forget()

    def _forget_what_is_saved(self) -> None:
        if self._session.is_saved:
            self.forget()

    def _keep(self, change: Change) -> None:
        if self._session.is_opening or self._session.is_saved:
            return  # another map, a completed one, or one that undo has led back: nothing to lose
        self._write(lambda: self._append(change))

    def _append(self, change: Change) -> None:
        if self._journal is None:
            self._journal = self._begun(self._origin, unsaved=not self._is_in_file)
        elif self._journal.size > LARGEST:
            old, self._journal = self._journal, self._begun(change.before, unsaved=True)
            old.forget()
        # What an earlier edit could not write down comes along with this one.
        whole = change if change.before is self._kept else diff(self._kept, change.after)
        self._journal.append(whole)
        self._kept = change.after
        self._give_up_inherited()

    def _begun(self, origin: ChainMap, *, unsaved: bool, content: bytes | None = None) -> Journal:
        """`content`: the map's bytes, where they are known."""
        content = content if unsaved else self._file.content()
        version, name = self._file.version, self._session.recorded.info.title
        about = About(name, self._file.path, version.digest if version else "", unsaved)
        folder = state_folder("journals")
        journal = Journal(folder, about, encode(origin) if content is None else content)
        self._kept = origin
        return journal

    def _write(self, work: Callable[[], None]) -> None:
        try:
            work()
        except OSError as error:
            log.warning("the journal cannot be written: %s", error)
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(error)
        else:
            self._has_failed = False
            if not self._sync_timer.isActive():
                self._sync_timer.start()

    def _sync(self) -> None:
        """On a thread: a slow disk must not stop the window."""
        journal = self._journal
        if journal is not None:
            self._background.run(journal.sync, lambda _, fault: self._after_sync(journal, fault))

    def _after_sync(self, journal: Journal, fault: Exception | None) -> None:
        if fault is not None and journal is self._journal:
            log.warning("the journal cannot be synced: %s", fault)
