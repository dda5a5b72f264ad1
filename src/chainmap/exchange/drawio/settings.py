"""The comment lines by which draw.io is told how to draw a CSV file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from chainmap.exchange.table.sheets import column_at


class Link(NamedTuple):
    """A column that names other parties, by id or name, which its own row is linked to.

    `to`: the column in which they are looked up; empty: wherever they are found. `invert`: the link
    comes from there. `several`: commas part more than one of them.
    """

    column: int
    to: str
    label: str
    invert: bool
    several: bool = True


def links_in(settings: Iterable[str], headings: Sequence[str]) -> list[Link]:
    """What `# connect: {"from": "manager", "to": "name", …}` asks for; what is odd is left out."""
    found = []
    for asked in _connections(settings):
        column = column_at(str(asked.get("from", "")), headings)
        if column is not None and column < len(headings):
            label = str(asked.get("label", "") or asked.get("fromlabel", ""))
            link = Link(column, str(asked.get("to", "")), label, asked.get("invert") is True)
            found.append(link)
    return found


def _connections(settings: Iterable[str]) -> Iterator[dict[str, object]]:
    for line in _joined(settings):
        name, _, text = line.partition(":")
        if name.strip() != "connect":
            continue
        try:
            asked = json.loads(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(asked, dict):
            yield asked


def _joined(settings: Iterable[str]) -> Iterator[str]:
    """The lines without their #; one that ends with a backslash goes on in the next."""
    before = ""
    for line in settings:
        text = before + line.lstrip("#").strip()
        before = text.removesuffix("\\") if text.endswith("\\") else ""
        if not before:
            yield text
    if before:
        yield before
