"""Templates for new maps: those that come with the program, and the user's own in a folder."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from chainmap.app.folders import state_folder
from chainmap.errors import ChainMapError, FileInTheWay, FileUnwritable
from chainmap.model.map import ChainMap
from chainmap.resources import resource
from chainmap.storage.files import read_map, write_map
from chainmap.wording.language import tr
from chainmap.wording.names import one_line

ENDING = ".chainmap"
LONGEST = 60
"""Letters of a name, which is that of a file, too."""


@dataclass(frozen=True, slots=True)
class Template:
    """`map` is there unless `fault` says why it cannot be read."""

    name: str
    about: str
    path: Path
    is_own: bool
    map: ChainMap | None = None
    fault: ChainMapError | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    name: str
    about: str


def _rows() -> tuple[_Row, ...]:
    """Those that come with the program, in the order of the gallery."""
    return (
        _Row("functional", tr("Functional organisation"),
             tr("Sales, development, production, support: a company with the usual functions")),
        _Row("hospital", tr("Hospital"),
             tr("Wards, diagnostics and supply on the way to patients, referrers and insurers")),
        _Row("bank", tr("Bank"),
             tr("Branch, lending and payments, with the units behind them")),
        _Row("authority", tr("Public authority"),
             tr("Offices for the public, specialist offices and central services")),
        _Row("workshop", tr("Workshop start"),
             tr("One team, its customers and suppliers, and three questions to begin with")),
        _Row("sipoc", tr("SIPOC frame"),
             tr("Supplier, input, process, output, customer of one process")),
    )  # fmt: skip


def own_folder() -> Path:
    return state_folder("templates")


def templates(language: str) -> Iterator[Template]:
    """All of them; those of the program in this language. A damaged one is among them."""
    for row in _rows():
        file = resource("templates") / f"{row.id}_{language}{ENDING}"
        yield _read(Template(row.name, row.about, file, is_own=False))
    files = own_folder().glob(f"*{ENDING}")
    for file in sorted(files, key=lambda file: file.stem.casefold()):
        yield _read(Template(file.stem, "", file, is_own=True))


def _read(template: Template) -> Template:
    try:
        map = read_map(template.path)
    except ChainMapError as error:
        return replace(template, fault=error)
    about = template.about or one_line(map.info.note or map.info.title)
    return replace(template, map=map, about=about)


def new_map(template: Template, today: date) -> ChainMap:
    """The map to go on with; only for a template without a fault."""
    assert template.map is not None
    return replace(template.map, info=replace(template.map.info, date=today))


# -- the user's own ---------------------------------------------------------------------------


def file_name(text: str) -> str:
    """What of a name can be the name of a file on every system; maybe nothing."""
    allowed = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", text)
    return " ".join(allowed.split()).strip(" .")[:LONGEST].strip(" .")


def own_file(name: str) -> Path:
    return own_folder() / f"{file_name(name)}{ENDING}"


def save_own(name: str, map: ChainMap) -> Path:
    """Adds a template to the user's own, in the place of one of the same name.

    Raises:
        FileUnwritable: it cannot be written.
    """
    file = own_file(name)
    with _told(file):
        file.parent.mkdir(parents=True, exist_ok=True)
    write_map(file, map)
    return file


def rename_own(template: Template, name: str) -> Path:
    """Raises:
    FileInTheWay: another template has this name.
    FileUnwritable: it cannot be renamed.
    """
    file = own_file(name)
    with _told(file):
        if file.exists() and not file.samefile(template.path):
            raise FileInTheWay(file)
        template.path.rename(file)
    return file


def remove_own(template: Template) -> None:
    """Raises:
    FileUnwritable: it cannot be removed.
    """
    with _told(template.path):
        template.path.unlink(missing_ok=True)


@contextlib.contextmanager
def _told(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileUnwritable(file, error) from error
