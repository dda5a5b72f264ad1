"""Names as they stand in a sentence: one line, no quotes, lists with "and"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId
from chainmap.wording.language import Translate

_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

MOST_NAMES, SHOWN_NAMES = 5, 3
"""A longer list is shortened in a sentence; to so many names."""

LONGEST = 10_000


@lru_cache(maxsize=20_000)
def one_line(text: str) -> str:
    """The text without line breaks, doubled blanks, and what steers terminals or turns text."""
    return " ".join(_STEERING.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split())).split())


def shown_name(name: str) -> str:
    """The name on one line; of an endless one its beginning, which can be kept but not shown."""
    return one_line(name if len(name) <= LONGEST else f"{name[:LONGEST]}…")


def party_name(map: ChainMap, party: str) -> str:
    return shown_name(map.parties[PartyId(party)].name)


def party_names(map: ChainMap, parties: Iterable[str], tr: Translate) -> str:
    """The parties by name: Sales, Purchasing and IT."""
    return listed([party_name(map, party) for party in parties], tr)


def listed(names: Sequence[str], tr: Translate) -> str:
    """Names joined by commas and "and"; "nobody" for none.

    Where one of the last two has an "and" of its own, "as well as" keeps them apart.
    """
    if not names:
        return tr("nobody")
    if len(names) == 1:
        return names[0]
    joined = tr("{names} as well as {last}") if any(map(_is_compound, names[-2:])) else None
    joined = joined or tr("{names} and {last}")
    return joined.format(names=", ".join(names[:-1]), last=names[-1])


def listed_shortly(names: Sequence[str], tr: Translate) -> str:
    """As `listed`; of more than five the first three and how many others: A, B, C and 7 others.

    In German the count stands in the nominative or accusative: "und 7 weitere".
    """
    if len(names) <= MOST_NAMES:
        return listed(names, tr)
    shown = ", ".join(names[:SHOWN_NAMES])
    return tr("{names} and {count} others").format(names=shown, count=len(names) - SHOWN_NAMES)


def _is_compound(name: str) -> bool:
    return any(joint in name for joint in (" and ", " und ", " & "))
