"""A file of another program becomes a map: what is asked before, and while it is being read."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from chainmap.errors import ChainMapError, InputError
from chainmap.exchange import FORMATS, Format, import_endings
from chainmap.model.records import MapInfo
from chainmap.wording.kinds_of_file import FORMAT_NAMES
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from chainmap.exchange.imported import Imported, ImportOptions, Undirected
    from chainmap.model.map import ChainMap


class _Source(NamedTuple):
    name: str
    content: bytes
    format: Format


def file_filters(*further: str) -> str:
    """For the system's dialogue: all that can be read, then each format; `further`: endings."""
    rows = [(tr("All that can be imported"), (*further, *import_endings()))]
    rows += [(FORMAT_NAMES.get(it.id, it.id), it.endings) for it in FORMATS if it.reads]
    named = [f"{name} ({' '.join(f'*{ending}' for ending in endings)})" for name, endings in rows]
    return ";;".join([*named, tr("All files (*)")])


def imported_from(
    window: QWidget, file: Path, may_begin: Callable[[], bool] = lambda: True
) -> Imported | None:
    """The map in a file, once what has to be asked is answered; `None`: cancelled, or refused.

    Why it was refused is told. `may_begin` is asked once, before anything about the file is.
    """
    try:
        imported = _imported(window, file, may_begin)
    except ChainMapError as error:
        from chainmap.app import dialogs

        heading = tr("“{file}” cannot be imported").format(file=file.name)
        dialogs.show_error(window, heading, error)
        return None
    return imported and _in_our_language(imported)


def _in_our_language(imported: Imported) -> Imported:
    """Reports are in the window's language where the file says nothing about the map."""
    info = imported.map.info
    if info != MapInfo(title=info.title):
        return imported
    is_german = tr("en", "the code of the language itself") == "de"
    info = replace(info, language="de" if is_german else "en")
    return replace(imported, map=replace(imported.map, info=info))


def titled(map: ChainMap, file: Path) -> ChainMap:
    """With the name of the file as its title where the file gives it none.

    A picture holds a map of ours, which is as it was.
    """
    if map.info.title.strip() or file.suffix.lower() in {".png", ".svg"}:
        return map
    title = " ".join(file.stem.replace("_", " ").split())
    return replace(map, info=replace(map.info, title=title))


def show_report(window: QWidget, file: Path, imported: Imported) -> None:
    """What was left out and guessed; nothing where all was taken over as it stood."""
    if not imported.notices:
        return
    from chainmap.app.imports.report import ImportReportDialog
    from chainmap.wording.import_report import import_report

    report = import_report(file.name, imported.map, imported.notices, tr)
    name = tr("Import report")
    proposal = file.with_name(f"{file.stem} – {name}.txt")
    dialog = ImportReportDialog(window, report, proposal)
    dialog.exec()
    dialog.deleteLater()


def _imported(window: QWidget, file: Path, may_begin: Callable[[], bool]) -> Imported | None:
    from chainmap.exchange.imported import AS_IT_IS
    from chainmap.exchange.recognise import recognised
    from chainmap.storage.files import read_bytes

    content = read_bytes(file, expected="")
    try:
        source = _Source(file.name, content, recognised(file.name, content))
        if not may_begin():
            return None
        options: ImportOptions | None = AS_IT_IS
        if source.format.ask is not None:
            options = import_module(source.format.ask).ask(window, file.name, content, AS_IT_IS)
        return None if options is None else _directed(window, source, options)
    except InputError as error:
        error.path = file
        raise


def _directed(window: QWidget, source: _Source, options: ImportOptions) -> Imported | None:
    """Reads; where links have no direction, asks for one and reads again as it was answered."""
    from chainmap.exchange.imported import Undirected

    imported = _read(window, source, options)
    count = _undirected(imported)
    if not count:
        return imported
    from chainmap.app.imports.direction import ask_direction

    answer: Undirected | None = ask_direction(window, count)
    if answer is None or answer is Undirected.AS_IT_STANDS:
        return imported if answer is not None else None
    return _read(window, source, replace(options, undirected=answer))


def _undirected(imported: Imported | None) -> int:
    """How many links have no direction."""
    from chainmap.exchange.imported import NoticeCode

    notices = () if imported is None else imported.notices
    counts = (one.values["count"] for one in notices if one.code is NoticeCode.UNDIRECTED)
    count = next(counts, 0)
    return count if isinstance(count, int) else 0


def _read(window: QWidget, source: _Source, options: ImportOptions) -> Imported | None:
    from chainmap.exchange.reading import SHORT, ReadingProcess, read

    if len(source.content) <= SHORT:
        return read(source.format.id, source.content, options)
    from chainmap.app.errand_bar import done_with_bar

    process = ReadingProcess(source.format.id, source.content, options)
    words = tr("Reading “{file}” …").format(file=source.name)
    return done_with_bar(window, process, tr("Import"), words)
