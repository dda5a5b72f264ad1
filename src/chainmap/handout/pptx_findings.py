"""Findings on slides: all of them counted by kind, then the gravest kinds, each on a slide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chainmap.analysis.codes import Severity
from chainmap.handout.blocks import Found
from chainmap.handout.docx_marks import fit
from chainmap.handout.pptx_slides import (
    ACCENT,
    BOTTOM,
    GROUND,
    INKS,
    MARGIN,
    QUIET,
    ROOM,
    TOP,
    Deck,
    Setting,
    fitted,
    panel,
    put_table,
    shortened,
    tables,
    text,
)
from chainmap.wording.card import Cell, Column, Row, Tone
from chainmap.wording.kinds import severity_name
from chainmap.wording.language import Translate
from chainmap.wording.names import listed_shortly

if TYPE_CHECKING:
    from pptx.slide import Slide

MOST_KINDS = 6
"""Kinds with a slide of their own, the gravest first; a board sees no more."""
MOST_OF_A_KIND = 4
"""Findings that stand on the slide of their kind; the others are in its notes."""
_OVERVIEW = Setting(12, 2)
_KIND = tuple(Setting(size, 9) for size in (16, 15, 14, 13))
"""The largest that has room for all is taken."""
_TONES = {Severity.HIGH: Tone.BAD, Severity.MEDIUM: Tone.WARNING, Severity.LOW: Tone.MUTED}


@dataclass(frozen=True, slots=True)
class Kind:
    """What was found of one kind, the gravest first."""

    title: str
    found: tuple[Found, ...]

    def count(self, severity: Severity) -> int:
        return sum(one.severity is severity for one in self.found)


def by_kind(found: Iterable[Found]) -> list[Kind]:
    """In the order of the gravest of each."""
    kinds: dict[str, list[Found]] = {}
    for one in sorted(found, key=lambda one: one.number):
        kinds.setdefault(one.title, []).append(one)
    return [Kind(title, tuple(of_it)) for title, of_it in kinds.items()]


def put_findings(deck: Deck, title: str, found: Sequence[Found], tr: Translate) -> None:
    """An overview, and the gravest kinds; `title`: the chapter's."""
    kinds = by_kind(found)
    if len(kinds) > 1:
        _put_overview(deck, title, kinds, tr)
    for kind in kinds[:MOST_KINDS]:
        if len(kind.found) == 1:
            _put_one(deck.slide(kind.title), kind.found[0], tr)
        else:
            _put_several(deck, kind, tr)


def _put_overview(deck: Deck, title: str, kinds: Sequence[Kind], tr: Translate) -> None:
    columns = (
        Column(tr("Finding"), 0.26),
        Column(tr("Concerns"), 0.38),
        *(Column(severity_name(one, tr), 0.12, is_figure=True) for one in Severity),
    )
    room = ROOM * columns[1].share - 0.2
    rows = [Row((Cell(kind.title), Cell(_concerned(kind, room)), *_counts(kind))) for kind in kinds]
    for page in tables(columns, rows, _OVERVIEW):
        slide = deck.slide(title)
        put_table(slide, columns, page, title, setting=_OVERVIEW)
    told = tr("Each finding by itself is in the report as a web page, PDF or Word document.")
    fitted(slide, (MARGIN, BOTTOM - 0.03, ROOM, 0.2), told, most=12, ink=QUIET)


def _counts(kind: Kind) -> tuple[Cell, ...]:
    return tuple(
        Cell(str(kind.count(one) or ""), _TONES[one] if kind.count(one) else Tone.PLAIN)
        for one in Severity
    )


def _concerned(kind: Kind, room: float) -> str:
    """As many names as a line has room for."""
    names = dict.fromkeys(party.name for one in kind.found for party in one.parties)
    return shortened(", ".join(names), room, _OVERVIEW.size)


def _put_one(slide: Slide, found: Found, tr: Translate) -> None:
    ink = INKS[_TONES[found.severity]]
    panel(slide, (MARGIN, TOP, 0.09, 2.35), ink)
    left, room = MARGIN + 0.3, ROOM - 0.3
    text(slide, (left, TOP, room, 0.3), found.severity_name, 14, ink, bold=True)
    sentence = f"{found.sentence} {found.more}".strip()
    fitted(slide, (left, TOP + 0.4, room, 1.95), sentence, most=20)
    panel(slide, (MARGIN, 4.1, ROOM, 1.5), GROUND)
    head = tr("What would mend it:")
    text(slide, (MARGIN + 0.3, 4.22, ROOM - 0.6, 0.3), head, 14, ACCENT, bold=True)
    fitted(slide, (MARGIN + 0.3, 4.56, ROOM - 0.6, 0.98), found.remedy, most=18)
    if found.parties:
        told = tr("About: {parties}").format(parties=", ".join(it.name for it in found.parties))
        fitted(slide, (MARGIN, 5.85, ROOM, 0.9), told, most=14, ink=QUIET)


def _put_several(deck: Deck, kind: Kind, tr: Translate) -> None:
    """The gravest in a table; all of them in the notes of who speaks."""
    columns = (
        Column(tr("Concerns"), 0.2),
        Column(tr("What was found"), 0.46),
        Column(tr("What would mend it"), 0.34),
    )
    rows = [_row(one, tr) for one in kind.found[:MOST_OF_A_KIND]]
    pages = [(setting, next(tables(columns, rows, setting))) for setting in _KIND]
    setting, page = next((it for it in pages if len(it[1]) == len(rows)), pages[-1])
    slide = deck.slide(f"{kind.title} ({len(kind.found)})")
    put_table(slide, columns, page, kind.title, setting=setting)
    told = _severities(kind, tr)
    if left := len(kind.found) - len(page):
        told += " " + tr("%n more are in the notes to this slide.", "", left)
    fitted(slide, (MARGIN, BOTTOM - 0.03, ROOM, 0.2), told, most=12, ink=QUIET)
    notes = slide.notes_slide.notes_text_frame
    assert notes is not None
    notes.text = fit("\n".join(f"{one.sentence} {one.remedy}" for one in kind.found))


def _row(found: Found, tr: Translate) -> Row:
    names = listed_shortly([party.name for party in found.parties], tr) if found.parties else ""
    return Row((Cell(names, _TONES[found.severity]), Cell(found.sentence), Cell(found.remedy)))


def _severities(kind: Kind, tr: Translate) -> str:
    """How many of each there are: Serious: 7, Notable: 3."""
    counted = ((severity_name(one, tr), kind.count(one)) for one in Severity)
    return ", ".join(f"{name}: {count}" for name, count in counted if count) + "."
