"""Names that may mean the same: "Einkauf" and "Einkaufsabt.", "Buchhaltung" and "Buchaltung".

Whether they do, a person decides; what is told here is only whom to ask about. Names that differ
in a number or a single letter ("Lager 1", "Lager 2") are meant to differ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

ALIKE_FROM = 0.84
"""Likeness from which one is asked."""
LEAST_GUESSED = 5
"""Letters from which a word may hold a typing error; shorter ones are the same or are not."""

MOST_APART = 1 - ALIKE_FROM
"""Of the letters of both, the share that may be without a counterpart."""
SHORT = 4
"""Letters up to which a word may be the initials of others."""

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
    return _likeness(_form(one), _form(other))


def are_alike(one: str, other: str) -> bool:
    """Whether to ask if they are the same."""
    return likeness(one, other) >= ALIKE_FROM


def lookalikes(name: str, names: Iterable[str]) -> list[str]:
    """Those of the names that may mean the same, the likest first."""
    known = KnownNames(names)
    return known.like(name)


class KnownNames:
    """Names that others are compared with, one after another."""

    def __init__(self, names: Iterable[str] = (), *, is_exact: bool = False) -> None:
        """`is_exact`: only names that differ in writing alone are found; for very many."""
        self._names: list[str] = []
        self._forms: list[_Form] = []
        self._by_core: dict[str, list[str]] = {}
        self._is_exact = is_exact
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        form = _form(name)
        self._names.append(name)
        self._forms.append(form)
        self._by_core.setdefault(form.core, []).append(name)

    def like(self, name: str) -> list[str]:
        """Those that may mean the same, the likest first."""
        form = _form(name)
        if self._is_exact:
            return list(self._by_core.get(form.core, ()))
        shares = [(_likeness(form, other), place) for place, other in self._candidates(form)]
        shares.sort(key=lambda one: -one[0])
        return [self._names[place] for share, place in shares if share >= ALIKE_FROM]

    def _candidates(self, form: _Form) -> Iterator[tuple[int, _Form]]:
        """Without those that have too many letters which the other lacks."""
        letters, length, is_open = form.letters, form.length, form.is_short
        for place, other in enumerate(self._forms):
            apart = (letters ^ other.letters).bit_count()
            if is_open or other.is_short or apart <= MOST_APART * (length + other.length):
                yield place, other


def has_legal_form(name: str) -> bool:
    """It is called like a company: "Stahl GmbH", "Steel Ltd."."""
    return any(word in _LEGAL for word in _plain(name).split()[1:])


# -- words ------------------------------------------------------------------------------------


class _Form(NamedTuple):
    """A name as it is compared. `core`: all its words; `letters`: one bit for each that occurs.

    `is_short`: it may be short for another name, so that their letters tell nothing.
    """

    plain: str
    words: tuple[str, ...]
    core: str
    length: int
    letters: int
    marks: tuple[str, ...]
    is_short: bool
    has_dot: bool


@lru_cache(maxsize=20_000)
def _form(name: str) -> _Form:
    words = _words(name)
    letters = 0
    for sign in {*"".join(words)}:
        letters |= 1 << (ord(sign) % 64)
    is_short = "." in name or (len(words) == 1 and len(words[0]) <= SHORT)
    core = "".join(words) or _plain(name)
    return _Form(
        _plain(name), words, core, len(core), letters, _marks(words), is_short, "." in name
    )


def _likeness(one: _Form, other: _Form) -> float:
    first, second = one.words, other.words
    if not first or not second:
        return float(one.plain == other.plain)
    if one.core == other.core or sorted(first) == sorted(second):
        return 1.0
    if one.marks != other.marks:
        return 0.0
    if _shortens(one, second) or _shortens(other, first):
        return 0.9
    return _ratio(first, second)


def _plain(name: str) -> str:
    """Small letters and digits without accents, words divided by blanks."""
    text = unicodedata.normalize("NFKC", name).casefold().translate(_SPELT_OUT)
    text = unicodedata.normalize("NFKD", text)
    text = re.sub(r"(?<=\b\w)\s*[&+]\s*(?=\w\b)", "", text)  # F&E, R & D
    text = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", text)  # e.V.
    kept = (sign for sign in text if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[\W_]+", " ", "".join(kept)).split())


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


def _marks(words: Iterable[str]) -> tuple[str, ...]:
    """Numbers and single letters: what tells one of many from the others."""
    return tuple(sorted(word for word in words if len(word) == 1 or any(map(str.isdigit, word))))


def _shortens(form: _Form, long: tuple[str, ...]) -> bool:
    """As "Buchh." for Buchhaltung, "QS" for Qualitätssicherung, "KD" for Kunden Dienst."""
    if not form.is_short:
        return False
    short = form.words
    if len(short) == 1 and len(short[0]) <= SHORT:
        meant = _INITIALS.get(short[0], "").split()
        if meant and tuple(_stem(word) for word in meant) == long:
            return True
        if len(long) > 1 and short[0] == "".join(word[0] for word in long):
            return True
    if not form.has_dot or len(short) != len(long):
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
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.quick_ratio() < ALIKE_FROM:
        return 0.0
    return max(matcher.ratio(), SequenceMatcher(None, other, one, autojunk=False).ratio())
