"""The map as a file: new, open, save, import, export, and the question before changes are lost."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chainmap.app.bar import Cancelled
from chainmap.app.files import damage, large
from chainmap.app.files.lock import FileLock
from chainmap.app.files.open_file import OpenFile, backups_of
from chainmap.app.files.safekeeping import Safekeeping
from chainmap.app.settings import Settings
from chainmap.errors import ChainMapError
from chainmap.exchange import import_endings
from chainmap.model.map import ChainMap
from chainmap.model.overlay import Overlay
from chainmap.model.records import MapInfo
from chainmap.resources import resource
from chainmap.session import Session
from chainmap.storage.versions import FileVersion, version_of
from chainmap.wording.errors import system_reason
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from chainmap.storage.journal import Orphan

ENDING = ".chainmap"
ENDINGS = (ENDING, *import_endings())
"""Of files that a window takes."""


def empty_map(language: str) -> ChainMap:
    """A map without parties, of today."""
    today = datetime.now().astimezone().date()
    return ChainMap(info=MapInfo(language="de" if language == "de" else "en", date=today))


class Documents(QObject):
    """`renamed`: the file or its state is another. `elsewhere` brings a file for another window.

    `told` brings a sentence for the status bar.
    """

    renamed = Signal()
    elsewhere = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self.file = OpenFile()
        self._session = session
        self._settings = settings
        self._window = window
        self.safekeeping = Safekeeping(session, self.file, self)
        self.raise_window_with: Callable[[Path], bool] = lambda _: False
        """Brings another window that has a file open to the front; the program puts it here."""
        self.is_open_elsewhere: Callable[[Path], bool] = lambda _: False
        self.language = "en"
        """The language that new maps are in."""
        self.overlay: Callable[[], Overlay | None] = lambda: None
        """What it is coloured by."""
        self.drawing: Callable[[ChainMap], Iterator[float]] | None = None
        """Draws a map before it is shown, and yields the share done; the program puts it here once
        the window may handle events while it opens a map."""

    @property
    def path(self) -> Path | None:
        """The file that the map is in."""
        return self.file.path

    # -- what it is called --------------------------------------------------------------------

    @property
    def name(self) -> str:
        """What the map is called in titles and questions: its title, or its file's name."""
        title = self._session.recorded.info.title
        if title:
            return title
        return self.path.stem if self.path else tr("Untitled map")

    @property
    def has_something_to_save(self) -> bool:
        return not self._session.is_saved or self.path is None

    def _proposal(self, purpose: str, ending: str, *, part: str = "") -> Path:
        """`part`: what of the map it is, as the end of the file's name."""
        if self.path is not None:
            stem = self.path.stem
        else:
            allowed = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", self.name)
            stem = " ".join(allowed.split()).strip(" .")[:80]
        folder = self._settings.folder(purpose)
        if self.path is not None:
            folder = self.path.parent
        name = " ".join(filter(None, [stem or "map", part]))
        return folder / f"{name}{ending}"

    # -- new and open -------------------------------------------------------------------------

    def new(self) -> None:
        if self.may_go():
            self._show(empty_map(self.language), None, saved=True)

    def open(self) -> None:
        filters = ";;".join(
            [
                tr("Maps and what can be imported ({endings})").format(
                    endings=" ".join(f"*{ending}" for ending in ENDINGS)
                ),
                tr("ChainMap maps (*.chainmap)"),
                tr("All files (*)"),
            ]
        )
        folder = self._settings.folder("maps")
        self.open_all(_dialogs().ask_files_to_open(self._window, tr("Open a map"), folder, filters))

    def open_all(self, files: list[Path]) -> None:
        """The first file in this window, each further one in a window of its own."""
        for file in files[1:]:
            self.elsewhere.emit(file)
        if files:
            self.open_path(files[0])

    def open_path(self, file: Path) -> bool:
        """Opens or imports one file. False where it is not possible: the open map is untouched."""
        if file.name.lower().endswith(import_endings()):
            return self.import_path(file)
        file = file.absolute()
        if self.raise_window_with(file):
            return True
        found = self._map_in(file)
        if found is None or not self.may_go():
            return False
        if found[1] is None or not found[1].is_on(file):
            # The answer to the question has saved this very file.
            found = self._map_in(file)
        if found is None or not self._draw(found[0]):
            return False
        self._show(found[0], file, version=found[1], saved=True)
        self._remember(file)
        return True

    def _map_in(self, file: Path) -> tuple[ChainMap, FileVersion | None] | None:
        """The map in a file; `None` where there is none, and the user has been told why."""
        try:
            if self.drawing is not None and large.is_large(file):
                words = tr("Reading “{file}” …").format(file=file.name)
                return large.read_awake(self._window, words, partial(OpenFile().read, file))
            return self.file.read(file)
        except Cancelled:
            self._tell_cancelled()
            return None
        except ChainMapError as error:
            self._settings.drop_recent(file)
            if not damage.help_with(self, self._window, file, error):
                heading = tr("“{file}” cannot be opened").format(file=file.name)
                _dialogs().show_error(self._window, heading, error)
            return None

    def _draw(self, map: ChainMap) -> bool:
        """Draws a large map before it is shown; False: cancelled, all is as it was."""
        if self.drawing is None:
            return True
        try:
            large.draw_awake(self._window, map, self.drawing)
        except Cancelled:
            self._tell_cancelled()
            return False
        return True

    def _tell_cancelled(self) -> None:
        self.told.emit(tr("Cancelled; the map that was open stays."))

    def recover(self, map: ChainMap, orphan: Orphan) -> bool:
        """Shows the map of a journal; its file, if any, is written only when the user saves.

        False: cancelled, all is as it was.
        """
        if not self._draw(map):
            return False
        about = orphan.about
        version = version_of(about.path) if about.path else None
        self._show(map, about.path, version=version, saved=False)
        if version is not None and version.digest != about.digest:
            # The file is another one by now: saving asks before that is lost.
            self.file.version = replace(version, number=0, digest=about.digest)
        self.safekeeping.take_over(orphan)
        return True

    def open_as_copy(self, map: ChainMap) -> None:
        """Shows a map that is in no file yet."""
        if self.may_go() and self._draw(map):
            self._show(map, None, saved=False)
            self.safekeeping.take_over()

    def reload(self) -> bool:
        """Shows what is in the file now; edits that are not saved are asked about."""
        self._session.settle()
        if not self._session.is_saved and not _dialogs().ask_lose_edits(self._window, self.name):
            return False
        return self._read_again()

    def _read_again(self) -> bool:
        file = self.path
        found = file and self._map_in(file)
        if not found or not self._draw(found[0]):
            return False
        self._show(found[0], file, version=found[1], saved=True)
        return True

    def show_earlier_versions(self, file: Path | None = None) -> None:
        """Of a file, or of the open one."""
        from chainmap.app.files.earlier_versions import EarlierVersions

        file = file or self.path
        if file is None:
            return
        dialog = EarlierVersions(self._window, file.name, backups_of(file))
        if dialog.exec() and dialog.chosen is not None:
            found = self._map_in(dialog.chosen)
            if found is not None:
                self.open_as_copy(found[0])

    def open_example(self, name: str) -> None:
        """An example opens as a new map, so that it is there again next time."""
        from chainmap.storage.files import read_map

        try:
            map = read_map(resource(f"examples/{name}{ENDING}"))
        except ChainMapError as error:
            _dialogs().show_error(self._window, tr("The example cannot be opened"), error)
            return
        self.open_as_new(map)

    def open_as_new(self, map: ChainMap) -> None:
        """Shows a map that is in no file and is there again next time: example or template."""
        if self.may_go() and self._draw(map):
            self._show(map, None, saved=True)

    def import_file(self) -> None:
        """Asks for a file of another program, and makes a new map of it."""
        from chainmap.app.imports.importing import file_filters

        folder = self._settings.folder("imports")
        title = tr("Import")
        chosen = _dialogs().ask_files_to_open(self._window, title, folder, file_filters())
        for file in chosen[:1]:
            self.import_path(file)

    def import_path(self, file: Path) -> bool:
        """Opens a foreign file as a new map that is not saved yet, and tells what was changed."""
        from chainmap.app.imports.importing import imported_from, show_report, titled

        imported = imported_from(self._window, file, self.may_go)
        if imported is None or not self._draw(imported.map):
            return False
        self._settings.set_folder("imports", file.absolute().parent)
        self._show(titled(imported.map, file), None, saved=False)
        self.told.emit(tr("Imported: {file}").format(file=file.name))
        show_report(self._window, file, imported)
        return True

    def _show(
        self,
        map: ChainMap,
        path: Path | None,
        *,
        saved: bool,
        version: FileVersion | None = None,
    ) -> None:
        self.file.take(path, version)
        self._session.select(())
        self._session.open(map, saved=saved)
        self.renamed.emit()

    # -- save ---------------------------------------------------------------------------------

    def save(self) -> bool:
        """Saves under the present name, asking for one where there is none."""
        if self.path is None or self.file.holder is not None:
            return self.save_as()
        if self.file.has_changed_elsewhere:
            return self._save_over_another_version(self.path)
        return self._write(self.path)

    def _save_over_another_version(self, file: Path) -> bool:
        """Another window or program has written the file since; a backup is kept of that."""
        answer = _dialogs().ask_about_other_version(self._window, self.name)
        if answer is _dialogs().OtherVersion.RELOAD:
            self._read_again()
            return False
        if answer is _dialogs().OtherVersion.COPY:
            return self.save_as()
        return answer is _dialogs().OtherVersion.OVERWRITE and self._write(file, must_keep=True)

    def save_as(self) -> bool:
        file = self._ask_for_file(tr("Save the map"))
        if file is None or self._is_held(file) or not self._write(file):
            return False
        self._remember(file.absolute())
        self.renamed.emit()
        return True

    def _is_held(self, file: Path) -> bool:
        """Another window has this file open; it would not see what is written over it."""
        file = file.absolute()
        if file == self.path and self.file.holder is None:
            return False
        if not self.is_open_elsewhere(file) and not FileLock.is_held(file):
            return False
        _dialogs().show_file_held(self._window, file.name)
        return True

    def save_copy(self) -> bool:
        """Saves to another file, and goes on with the present one."""
        file = self._ask_for_file(tr("Save a copy of the map"))
        return file is not None and self._write(file, is_copy=True)

    def _ask_for_file(self, title: str) -> Path | None:
        filters = tr("ChainMap maps (*.chainmap)")
        proposal = self._proposal("maps", ENDING)
        file: Path | None = _dialogs().ask_file_to_write(
            self._window, title, proposal, filters, ENDING
        )
        return file

    def _write(self, file: Path, *, is_copy: bool = False, must_keep: bool = False) -> bool:
        """`must_keep`: not over a version of somebody else's that cannot be kept."""
        self._session.settle()
        map = self._session.recorded
        try:
            version = self.file.write(file, map, must_keep=must_keep)
        except ChainMapError as error:
            _dialogs().show_error(self._window, tr("The map was not saved"), error)
            return False
        if not is_copy:
            self.file.take(file.absolute(), version)
            self._session.mark_saved(map)
            self.safekeeping.begin()
        self.told.emit(self._saved(file))
        return True

    def _saved(self, file: Path) -> str:
        unkept = self.file.unkept
        if unkept is None:
            return tr("Saved: {file}").format(file=file.name)
        told = tr("Saved: {file}. What was in it before could not be kept ({reason}).")
        return told.format(file=file.name, reason=system_reason(unkept, tr))

    def may_go(self) -> bool:
        """True where the open map may be replaced or closed; asks and saves where it is needed."""
        self._session.settle()
        if self._session.is_saved:
            return True
        answer = _dialogs().ask_save_changes(self._window, self.name)
        if answer is _dialogs().SaveAnswer.SAVE:
            return self.save()
        return answer is _dialogs().SaveAnswer.DISCARD

    def close(self) -> None:
        """The window closes; what is not saved is not wanted."""
        self.safekeeping.forget()
        self.file.let_go()

    def _remember(self, file: Path) -> None:
        self._settings.add_recent(file)
        self._settings.set_folder("maps", file.parent)

    # -- export -------------------------------------------------------------------------------

    def write_elsewhere(
        self, name: str, ending: str, write: Callable[[Path], None], *, part: str = ""
    ) -> bool:
        """Writes a file of a format of this name, where the user wants it.

        `part`: what of the map it is, proposed as the end of the file's name.
        """
        file = self.file_for(name, ending, part=part)
        return file is not None and self._written(file, write)

    def _written(self, file: Path, write: Callable[[Path], None]) -> bool:
        try:
            write(file)
        except ChainMapError as error:
            _dialogs().show_error(self._window, tr("The map was not exported"), error)
            return False
        self._settings.set_folder("exports", file.absolute().parent)
        self.told.emit(tr("Exported: {file}").format(file=file.name))
        return True

    def file_for(self, name: str, ending: str, *, part: str = "") -> Path | None:
        """Where the user wants a file of a format of this name; `None`: nowhere."""
        proposal = self._proposal("exports", ending, part=part)
        title = tr("Export as {format}").format(format=name)
        file: Path | None = _dialogs().ask_file_to_write(
            self._window, title, proposal, f"{name} (*{ending})", ending
        )
        return file


def _dialogs() -> ModuleType:
    """Loaded when first needed: message boxes take long to import, and a start asks nothing."""
    from chainmap.app import dialogs

    return dialogs
