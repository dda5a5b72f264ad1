"""The differences between two maps as a report to hand over: figures, the map of both, lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chainmap import __version__
from chainmap.analysis.changes import Fate, MapChanges
from chainmap.handout.blocks import Block, Chapter, Cover, Handout, MapPicture, Table
from chainmap.model.aligned import COMPARED
from chainmap.model.records import PartyId
from chainmap.wording.card import Cell, Column, Row, Tone
from chainmap.wording.changes import (
    altered_words,
    changes_overlay,
    difference_words,
    fate_name,
    figure_words,
    finding_words,
    matched_words,
    metric_name,
    record_name,
    table_name,
)
from chainmap.wording.kinds import flows_words
from chainmap.wording.language import Translate, catalogue
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day

_TONES = {Fate.ADDED: Tone.GOOD, Fate.REMOVED: Tone.BAD, Fate.CHANGED: Tone.PLAIN}


def changes_handout(changes: MapChanges, language: str) -> Handout:
    tr = catalogue(language)
    chapters = [(tr("Key figures"), "summary", tuple(_figures(changes, tr)))]
    chapters.append((tr("The map", "a chapter"), "map", (_picture(changes, tr),)))
    for table in COMPARED:
        blocks = tuple(_list(changes, table, tr))
        if blocks:
            chapters.append((table_name(table, tr), table, blocks))
    if changes.findings:
        chapters.append((tr("Findings"), "findings", (_findings(changes, tr),)))
    return Handout(
        language,
        _cover(changes, tr),
        tuple(Chapter(id, number, title, blocks)
              for number, (title, id, blocks) in enumerate(chapters, 1)),
        tr("Compared with ChainMap {version}.").format(version=__version__),
    )  # fmt: skip


def _cover(changes: MapChanges, tr: Translate) -> Cover:
    before, after = changes.before.map.info, changes.after.map.info
    untitled = tr("Untitled map")
    return Cover(
        title=one_line(after.title) or untitled,
        subtitle=tr("What has changed since {map}").format(map=one_line(before.title) or untitled),
        client=one_line(after.organisation or ""),
        date=day(after.date, tr) if after.date else "",
        filter=flows_words(changes.after.flows, changes.after.map.settings.critical_from, tr),
        note=matched_words(changes, tr),
    )


def _figures(changes: MapChanges, tr: Translate) -> Iterator[Block]:
    columns = (
        Column(tr("Figure"), 0.4),
        Column(tr("Before"), 0.15, is_figure=True),
        Column(tr("After"), 0.15, is_figure=True),
        Column(tr("Difference"), 0.3),
    )
    yield Table(
        tr("Key figures before and after"),
        columns,
        tuple(
            Row(
                (
                    Cell(metric_name(delta.metric, tr)),
                    Cell(figure_words(delta, delta.before, tr)),
                    Cell(figure_words(delta, delta.after, tr)),
                    Cell(difference_words(delta, tr), _tone(delta.is_better)),
                )
            )
            for delta in changes.metrics
        ),
    )


def _tone(is_better: bool | None) -> Tone:
    if is_better is None:
        return Tone.PLAIN
    return Tone.GOOD if is_better else Tone.BAD


def _picture(changes: MapChanges, tr: Translate) -> MapPicture:
    overlay = changes_overlay(changes, tr)
    told = ", ".join(f"{row.text}: {row.number}" for row in overlay.legend)
    return MapPicture(tr("Both maps in one: + added, − removed, ≠ changed"), told)


def _list(changes: MapChanges, table: str, tr: Translate) -> Iterator[Block]:
    found = [change for fate in Fate for change in changes.of(table, fate)]
    if not found:
        return
    columns = (
        Column(tr("Change"), 0.14),
        Column(tr("What", "a column"), 0.4),
        Column(tr("From → to"), 0.46),
    )
    rows = tuple(
        Row(
            (
                Cell(fate_name(change.fate, tr), _TONES[change.fate]),
                Cell(record_name(change, changes, tr)),
                Cell("; ".join(altered_words(one, tr) for one in change.altered)),
            )
        )
        for change in found
    )
    about = tuple(_about(changes, table, change.id) for change in found)
    yield Table(table_name(table, tr), columns, rows, about)


def _findings(changes: MapChanges, tr: Translate) -> Table:
    columns = (Column(tr("Finding"), 0.36), Column(tr("Text"), 0.64))
    rows = []
    for change in changes.findings:
        head, text = finding_words(change, changes, tr)
        is_better = {Fate.ADDED: False, Fate.REMOVED: True}.get(change.fate)
        rows.append(Row((Cell(head, _tone(is_better)), Cell(text))))
    about = tuple(_parties_of(changes, it.finding.ids) for it in changes.findings)
    return Table(tr("Findings"), columns, tuple(rows), about)


def _parties_of(changes: MapChanges, ids: Iterable[str]) -> tuple[PartyId, ...]:
    return tuple(PartyId(id) for id in ids if id in changes.both.parties)


def _about(changes: MapChanges, table: str, id: str) -> tuple[PartyId, ...]:
    both = changes.both
    if table == "parties":
        return (PartyId(id),)
    if table == "deliveries":
        delivery = both.deliveries[id]  # type: ignore[index]
        return (both.provider_of(delivery), delivery.consumer)
    return ()
