"""What merging another map would bring, in words."""

from __future__ import annotations

from collections.abc import Mapping

from chainmap.model.map import ChainMap
from chainmap.model.merging import Choice, Kind, Proposal, Row
from chainmap.wording.chains import NOTHING
from chainmap.wording.changes import field_name, name_on, value_words
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line

_LISTED = 3


def kind_word(kind: Kind, tr: Translate) -> str:
    return {
        Kind.NEW: tr("new"),
        Kind.SAME: tr("the same"),
        Kind.CHANGED: tr("completes"),
        Kind.CONFLICTING: tr("contradicts"),
    }[kind]


def choice_word(choice: Choice, row: Row, tr: Translate) -> str:
    """What a decision does to this row: where nothing is missing here, nothing is filled."""
    if choice is Choice.TAKE:
        return tr("add") if row.kind is Kind.NEW else tr("take from the file")
    if choice is Choice.FILL and row.gaps:
        return tr("keep, fill gaps") if row.conflicts else tr("fill gaps")
    if choice is Choice.FILL:
        return tr("keep what is here")
    return tr("leave out") if row.kind is Kind.NEW else tr("leave as it is")


def row_name(row: Row, proposal: Proposal, tr: Translate) -> str:
    """As it is called here, or there where it is new."""
    map = proposal.theirs if row.kind is Kind.NEW else proposal.ours
    return name_on(map, row.table, row.id, tr)


def row_details(row: Row, proposal: Proposal, tr: Translate) -> list[str]:
    """What differs, a line a field; or whom a new party may be the same as."""
    if row.kind is Kind.NEW:
        names = [one_line(proposal.ours.parties[id].name) for id in row.alike[:_LISTED]]
        sentence = tr("Perhaps the same as {names}?")
        return (
            [sentence.format(names=", ".join(_quoted(name, tr) for name in names))] if names else []
        )
    here = getattr(proposal.ours, row.table)[row.id]
    there = getattr(proposal.theirs, row.table)[row.id]
    return [
        tr("{field}: here {here}, there {there}").format(
            field=field_name(name, tr),
            here=_shown(getattr(here, name), proposal.ours, tr),
            there=_shown(getattr(there, name), proposal.theirs, tr),
        )
        for name in (*row.conflicts, *row.gaps)
    ]


def _shown(value: object, map: ChainMap, tr: Translate) -> str:
    """What refers to a record is its name; of what is made of parts it is enough that it is."""
    if isinstance(value, str):
        for table in ("groups", "parties", "services"):
            records: Mapping[str, object] = getattr(map, table)
            if value in records:
                return _quoted(name_on(map, table, value, tr), tr)
        return _quoted(_short(value), tr) if type(value) is str else value_words(value, tr)
    if isinstance(value, tuple):
        return tr("%n entries", "", len(value)) if value else NOTHING
    if hasattr(value, "__slots__"):
        return tr("given")
    return value_words(value, tr)


def _quoted(text: str, tr: Translate) -> str:
    return tr("“{text}”").format(text=text)


def _short(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= 40 else f"{text[:39]}…"


def proposal_words(proposal: Proposal, tr: Translate) -> str:
    """In numbers: what would come, what is the same."""
    counts = {kind: len(rows) for kind, rows in proposal.of_kind.items()}
    return tr(
        "New: {new} · completing: {changed} · contradicting: {conflicting} · the same: {same}"
    ).format(
        new=counts[Kind.NEW],
        changed=counts[Kind.CHANGED],
        conflicting=counts[Kind.CONFLICTING],
        same=counts[Kind.SAME],
    )
