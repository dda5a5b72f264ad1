"""What an import did, in words: what was read, what was left out, what was guessed, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from chainmap.model.map import ChainMap
from chainmap.wording.faults import place_shown
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.notices import Notice, notice_sentence


class PlacedNotice(Notice, Protocol):
    @property
    def place(self) -> str: ...

    @property
    def is_loss(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Part:
    """`rows`: what happened, and where in the file ("": nowhere in particular)."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    title: str
    read: str
    parts: tuple[Part, ...]

    def as_text(self) -> str:
        """To be kept beside the map, or mailed to whoever made the file."""
        lines = [self.title, self.read]
        for part in self.parts:
            lines += ["", f"{part.title}:"]
            lines += [f"- {where}: {what}" if where else f"- {what}" for what, where in part.rows]
        return "\n".join(lines) + "\n"


def import_report(
    file: str, map: ChainMap, notices: Iterable[PlacedNotice], tr: Translate
) -> ImportReport:
    """`file`: the name of what was read."""
    told = list(notices)
    parts = [
        Part(tr("Left out"), _rows((one for one in told if one.is_loss), tr)),
        Part(tr("Guessed or changed"), _rows((one for one in told if not one.is_loss), tr)),
    ]
    title = one_line(tr("Import of {file}").format(file=file))
    return ImportReport(title, counted(map, tr), tuple(part for part in parts if part.rows))


def counted(map: ChainMap, tr: Translate) -> str:
    """What is on a map, in numbers."""
    counts = {
        tr("%n parties", "", len(map.parties)): map.parties,
        tr("%n groups", "", len(map.groups)): map.groups,
        tr("%n services", "", len(map.services)): map.services,
        tr("%n deliveries", "", len(map.deliveries)): map.deliveries,
    }
    read = ", ".join(words for words, records in counts.items() if records)
    if not map.parties:
        return tr("Nothing was read.")
    return tr("Read: {counts}; {places}.").format(counts=read, places=_places(map, tr))


def _places(map: ChainMap, tr: Translate) -> str:
    placed = sum(party.position is not None for party in map.parties.values())
    if placed == len(map.parties):
        return tr("all with their positions")
    if not placed:
        return tr("without positions")
    return tr("%n parties with a position", "", placed)


def notice_line(notice: PlacedNotice, tr: Translate) -> str:
    """One line: where in the file, and what was guessed, changed or dropped there."""
    text, place = notice_sentence(notice, tr), place_shown(notice.place, tr)
    return tr("{place}: {text}").format(place=place, text=text) if place else text


def _rows(notices: Iterable[PlacedNotice], tr: Translate) -> tuple[tuple[str, str], ...]:
    return tuple((notice_sentence(notice, tr), place_shown(notice.place, tr)) for notice in notices)
