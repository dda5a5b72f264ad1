"""Names that may mean the same: "Einkauf" and "Einkaufsabt.", "Buchhaltung" and "Buchaltung".

Whether they do, a person decides; what is told here is only whom to ask about. Names that differ
in a number or a single letter ("Lager 1", "Lager 2") are meant to differ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

ALIKE_FROM = 0.84
"""Likeness from which one is asked."""
LEAST_GUESSED = 5
"""Letters from which a word may hold a typing error; shorter ones are the same or are not."""

_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o"})
_LEGAL = frozenset((
    "ab", "ag", "as", "bv", "co", "company", "corp", "eg", "ek", "ev", "gbr", "ggmbh", "gmbh",
    "inc", "incorporated", "kg", "kgaa", "limited", "llc", "llp", "ltd", "mbh", "nv", "ohg", "oy",
    "plc", "sa", "sarl", "se", "srl", "ug",
))  # fmt: skip
_FILLING = frozenset((
    "abt", "abteilung", "and", "bereich", "das", "dep", "department", "dept", "der", "des", "die",
    "division", "fa", "firma", "group", "gruppe", "of", "team", "the", "u", "und", "unit",
))  # fmt: skip
_ENDINGS = ("sabteilung", "abteilung", "sabt", "abt", "sbereich", "bereich", "steam", "team")
_PLURALS = ("innen", "ern", "en", "er", "es", "e", "n", "s")
_INITIALS = {
    "av": "arbeitsvorbereitung",
    "ek": "einkauf",
    "fibu": "finanzbuchhaltung",
    "fue": "forschung entwicklung",
    "hr": "human resources",
    "it": "informationstechnik",
    "pm": "produktmanagement",
    "qa": "quality assurance",
    "qm": "qualitaetsmanagement",
    "qs": "qualitaetssicherung",
    "rd": "research development",
    "rewe": "rechnungswesen",
    "vk": "verkauf",
}
"""What short forms stand for, where their letters alone do not tell."""


def likeness(one: str, other: str) -> float:
    """How alike two names are, 0–1; 1 where they differ in writing only. Symmetric."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return float(_plain(one) == _plain(other))
    if "".join(first) == "".join(second) or sorted(first) == sorted(second):
        return 1.0
    if _marks(first) != _marks(second):
        return 0.0
    if _shortens(one, first, second) or _shortens(other, second, first):
        return 0.9
    return _ratio(first, second)


def are_alike(one: str, other: str) -> bool:
    """Whether to ask if they are the same."""
    return likeness(one, other) >= ALIKE_FROM


def lookalikes(name: str, names: Iterable[str]) -> list[str]:
    """Those of the names that may mean the same, the likest first."""
    found = [(likeness(name, other), other) for other in names]
    return [other for share, other in sorted(found, key=lambda one: -one[0]) if share >= ALIKE_FROM]


def has_legal_form(name: str) -> bool:
    """It is called like a company: "Stahl GmbH", "Steel Ltd."."""
    return any(word in _LEGAL for word in _plain(name).split()[1:])


# -- words ------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    """Small letters and digits without accents, words divided by blanks."""
    text = unicodedata.normalize("NFKC", name).casefold().translate(_SPELT_OUT)
    text = unicodedata.normalize("NFKD", text)
    text = re.sub(r"(?<=\b\w)\s*[&+]\s*(?=\w\b)", "", text)  # F&E, R & D
    text = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", text)  # e.V.
    kept = (sign for sign in text if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[\W_]+", " ", "".join(kept)).split())


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """What a name is told by: without legal form, "department" and endings."""
    words = _plain(name).split()
    told = [word for word in words if word not in _LEGAL and word not in _FILLING]
    return tuple(_stem(word) for word in (told or words) if word)


def _stem(word: str) -> str:
    word = {"fe": "fue", "fande": "fue", "randd": "rd"}.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_GUESSED - 1:
            word = word.removesuffix(ending)
            break
    for ending in _PLURALS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_GUESSED - 1:
            return word.removesuffix(ending)
    return word


def _marks(words: Iterable[str]) -> list[str]:
    """Numbers and single letters: what tells one of many from the others."""
    return sorted(word for word in words if len(word) == 1 or any(map(str.isdigit, word)))


def _shortens(name: str, short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """As "Buchh." for Buchhaltung, "QS" for Qualitätssicherung, "KD" for Kunden Dienst."""
    if len(short) == 1 and len(short[0]) <= 4:
        meant = _INITIALS.get(short[0], "").split()
        if meant and tuple(_stem(word) for word in meant) == long:
            return True
        if len(long) > 1 and short[0] == "".join(word[0] for word in long):
            return True
    if "." not in name or len(short) != len(long):
        return False
    return all(
        (full.startswith(part) and len(part) >= 3) or part == full
        for part, full in zip(short, long, strict=True)
    )


def _ratio(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    """Of the letters, where all words differ by a slip of the keys at most."""
    if len(first) != len(second):
        one, other = "".join(first), "".join(second)
        return _letters(one, other) if min(len(one), len(other)) >= LEAST_GUESSED else 0.0
    shares = []
    for one, other in zip(first, second, strict=True):
        if one == other:
            shares.append(1.0)
        elif min(len(one), len(other)) < LEAST_GUESSED:
            return 0.0
        else:
            shares.append(_letters(one, other))
    return min(shares)


def _letters(one: str, other: str) -> float:
    """`SequenceMatcher.ratio` depends on the order, so both are taken."""
    shorter, longer = sorted((len(one), len(other)))
    if 2 * shorter / (shorter + longer) < ALIKE_FROM:
        return 0.0
    return max(
        SequenceMatcher(None, one, other, autojunk=False).ratio(),
        SequenceMatcher(None, other, one, autojunk=False).ratio(),
    )
