"""The ways in: each takes any bytes, and either makes a sound map of them or refuses with words."""

from __future__ import annotations

import contextlib
import inspect
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QSettings

from chainmap.app.exports.formats import EXPORTS
from chainmap.app.exports.options import read as read_options
from chainmap.app.settings import Settings
from chainmap.errors import EditRefused, InputError
from chainmap.exchange import FORMATS
from chainmap.exchange.imported import AS_IT_IS, ImportOptions
from chainmap.exchange.reading import read
from chainmap.exchange.recognise import recognised
from chainmap.exchange.survey.plan import Received, applied, planned
from chainmap.exchange.survey.reader import read_answers
from chainmap.exchange.workbook.file import update_xlsx
from chainmap.handout.logo import checked_logo, pixels
from chainmap.model.chain_text import ChainTextFault, typed
from chainmap.model.fragment import pasted
from chainmap.model.map import ChainMap
from chainmap.model.matrix_text import MatrixTextFault, pasted_matrix
from chainmap.model.table_text import pasted_table
from chainmap.running import decoded
from chainmap.storage.format import decode, encode
from chainmap.storage.journal import orphans
from chainmap.storage.repair import repaired
from chainmap.wording.errors import explain
from chainmap.wording.language import catalogue
from chainmap.wording.notices import notice_sentence
from tests.builders import chart

Road: TypeAlias = Callable[[bytes], None]

GERMAN = catalogue("de")
MAP = chart("Sales -> Production: order; Production -> +Dealer: car")
TODAY = date(2026, 1, 31)


def walk(road: Road, content: bytes) -> None:
    """Lets the content in; what is refused must be told in words.

    Raises:
        AssertionError: what was made of it is not sound.
        Exception: whatever else the road did not see coming.
    """
    try:
        road(content)
    except (InputError, EditRefused) as refusal:
        _is_told(refusal)


def _is_told(refusal: InputError | EditRefused) -> None:
    assert explain(refusal, GERMAN).strip()


def _imported(format: str) -> Road:
    def road(content: bytes) -> None:
        for options in (AS_IT_IS, ImportOptions(reverse=True)):
            imported = read(format, content, options)
            _is_sound(imported.map)
            for notice in imported.notices:
                assert notice_sentence(notice, GERMAN).strip()

    return road


def _is_sound(map: ChainMap) -> None:
    """What came in can be saved, and opens again as it was."""
    assert decode(encode(map)) == map


def _opened(content: bytes) -> None:
    _is_sound(decode(content))


def _repaired(content: bytes) -> None:
    map, _ = repaired(content)
    _is_sound(map)


def _recovered(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "1.journal").write_bytes(content)
        for orphan in orphans(Path(folder)):
            try:
                _is_sound(orphan.map())
            finally:
                orphan.leave()


def _updated(content: bytes) -> None:
    _is_sound(update_xlsx(content, MAP).map)


def _answered(content: bytes) -> None:
    plan = planned(MAP, [Received("answers.xlsx", read_answers(content, TODAY))])
    _is_sound(applied(plan))


def _recognised(content: bytes) -> None:
    for name in ("map", "map.txt", "map.xml", "map.json", "map.xlsx"):
        try:
            recognised(name, content)
        except InputError as refusal:
            _is_told(refusal)


def _typed(content: bytes) -> None:
    text = content.decode("utf-8", "replace")
    for put in (typed, pasted_table, pasted_matrix):
        try:
            _is_sound(put(MAP, text, "service").map)
        except (ChainTextFault, MatrixTextFault):
            continue


def _pasted(content: bytes) -> None:
    """A part of a map, from the clipboard."""
    _is_sound(pasted(MAP, decode(content), (10.0, 10.0))[0])


def _told(content: bytes) -> None:
    """By a second program: which files are to be opened."""
    with contextlib.suppress(ValueError):  # whoever says something else is hung up on
        message = decoded(content)
        assert decoded(message.encoded()) == message


def _settled(content: bytes) -> None:
    """The settings file, with all that is read from it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "ChainMap", "ChainMap.conf")
        file.parent.mkdir()
        file.write_bytes(content)
        for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, folder)
        settings = Settings()
        for name, its in inspect.getmembers(Settings):
            if isinstance(its, property):
                getattr(settings, name)
        for kind in EXPORTS:
            read_options(kind, settings.export_options(kind))
        for table in ("parties", "services"):
            settings.table_columns(table)
            settings.table_mapping(table)
        for purpose in ("maps", "exports"):
            assert settings.folder(purpose)


def _branded(content: bytes) -> None:
    """The client's logo on a report."""
    assert min(pixels(checked_logo(content))) > 0


ROADS: dict[str, Road] = {
    **{format.id: _imported(format.id) for format in FORMATS if format.reads},
    "chainmap": _opened,
    "repair": _repaired,
    "journal": _recovered,
    "workbook": _updated,
    "survey": _answered,
    "recognise": _recognised,
    "text": _typed,
    "fragment": _pasted,
    "message": _told,
    "settings": _settled,
    "logo": _branded,
}
