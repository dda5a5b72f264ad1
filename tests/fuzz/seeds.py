"""What a search begins from: the samples in every format we write, and files of other programs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from chainmap.errors import InputError
from chainmap.exchange import FORMATS, format_of
from chainmap.exchange.pictures import with_map
from chainmap.exchange.recognise import recognised
from chainmap.exchange.survey.questionnaire import questionnaires
from chainmap.exchange.survey.writer import write_questionnaire
from chainmap.model.change import diff
from chainmap.model.edits import deliver
from chainmap.model.map import ChainMap
from chainmap.running import Message
from chainmap.storage.format import decode, encode
from chainmap.storage.journal import About, Journal
from tests.fuzz.roads import MAP

DATA = Path(__file__).parents[1] / "data"
SHARED = Path(__file__).parents[3] / "shared"
LARGEST = 60_000
"""Longer files make a search slow and teach it little."""
_TEXTS = (
    "Purchasing: order -> Stores -> Production -> Dealer (customer)",
    "from\tto\tservice\nSales\tOps\torder\n",
    "\tSales\tOps\nSales\t\torder\nOps\tplan\t\n",
)
_SETTINGS = b"""[General]
language=de
theme=dark
snap=off
direction=right
version=0.1.0
recent_files=/maps/a.chainmap, "/maps/b, c.chainmap"
shortcuts="{\\"save\\": [\\"Ctrl+Alt+S\\"]}"

[analysis]
backend=parallel
exact=on

[exports]
last=pdf
pdf=dpi=300 page=A3 sheets=tiles across=2 down=3 percent=50 overlay=True
png=dpi=144 width=1920 theme=light background=transparent extent=whole

[help]
zoom=1.250

[palette]
recent=save party:p1

[report]
shape=docx
chapters=summary findings
logo=/maps/logo.png

[tables]
parties=name kind

[imports]
parties=a=from b=to

[window]
geometry=@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3)
state=@ByteArray(\\0\\0\\0\\xff)
"""
_SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><text>map</text></svg>'


def seeds(road: str, folder: Path) -> Iterator[bytes]:
    """Contents that the road takes well, most of them; `folder`: for what only files can be."""
    yield from (content for content in _of(road, folder) if len(content) <= LARGEST)


def _of(road: str, folder: Path) -> Iterator[bytes]:
    maps = [MAP, *_golden_maps()]
    if road in ("chainmap", "repair", "fragment"):
        yield from map(encode, maps)
    elif road == "text":
        yield from (text.encode() for text in _TEXTS)
    elif road == "message":
        yield Message((Path("/maps/Größe.chainmap"), Path("/maps/b.chainmap")), "token").encoded()
        yield Message(()).encoded()
    elif road == "settings":
        yield _SETTINGS
    elif road == "logo":
        yield _picture("png")
    elif road == "journal":
        yield _journal(folder)
    elif road == "survey":
        yield from _questionnaires()
    elif road == "recognise":
        yield from (content for _, content in _foreign_files())
        yield from map(encode, maps)
    elif road == "workbook":
        yield from (_written("xlsx", map) for map in maps)
    else:
        yield from _of_format(road, maps)


def _golden_maps() -> Iterator[ChainMap]:
    for file in sorted(DATA.glob("*.chainmap")):
        yield decode(file.read_bytes())


def _of_format(id: str, maps: list[ChainMap]) -> Iterator[bytes]:
    yield from (content for format, content in _foreign_files() if format == id)
    if id in ("png", "svg"):
        yield from (with_map(_picture(id), map) for map in maps)
    known = format_of(id)
    if known is not None and known.writes:
        yield from (_written(id, map) for map in maps)


def _written(id: str, map: ChainMap) -> bytes:
    format = next(it for it in FORMATS if it.id == id)
    options = {"part": format.parts[-1]} if format.parts else {}
    return format.writer()(map, **options)


def _foreign_files() -> Iterator[tuple[str, bytes]]:
    for file in sorted((SHARED / "interop").rglob("*")):
        if not file.is_file() or not 0 < file.stat().st_size <= LARGEST:
            continue
        content = file.read_bytes()
        try:
            yield recognised(file.name, content).id, content
        except InputError:
            continue


def _picture(kind: str) -> bytes:
    if kind == "svg":
        return _SVG
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage

    image = QImage(2, 2, QImage.Format.Format_RGB32)
    image.fill(0)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _journal(folder: Path) -> bytes:
    journal = Journal(folder, About("Works", unsaved=True), encode(MAP))
    edited = deliver(MAP, "Production", "Sales", "plan")
    journal.append(diff(MAP, edited))
    content = journal.path.read_bytes()
    journal.forget()
    return content


def _questionnaires() -> Iterator[bytes]:
    for asked in questionnaires(MAP):
        yield write_questionnaire(MAP, asked, on=date(2026, 1, 31))
