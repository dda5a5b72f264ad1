"""Full text search over the manual: all words of a query must be met, the best place first.

A word is met by the same word, by its beginning, within a longer one (German compounds), or, where
nothing else meets it, by one that is spelt nearly so. Case, umlauts and ß make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from chainmap.manual.pages import Section

_WORD = re.compile(r"\w+")
SAME, BEGINS, WITHIN, NEARLY = 8.0, 5.0, 3.0, 1.0
TITLE, TITLE_OF_ONE = 4.0, 6.0
"""How much more a word in the title counts than one in the text; more, the fewer there are."""
LEAST_WITHIN, LEAST_GUESSED = 3, 4
"""Letters from which a word is looked for within others; from which it may be misspelt."""
ALIKE_FROM = 0.78
AROUND = 60
"""Letters of an excerpt before the word."""
LENGTH = 160


class Hit(NamedTuple):
    """`excerpt`: what stands around the first word met. `words`: what was met, as written."""

    section: Section
    score: float
    excerpt: str
    words: tuple[str, ...]


def folded(text: str) -> str:
    """What makes words the same: without case, accents and the two spellings of umlauts.

    >>> folded("Maßnahme"), folded("Überblick"), folded("Ueberblick")
    ('massnahme', 'uberblick', 'uberblick')
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.sub(r"(?<![aeoqu])([aou])e", r"\1", bare)


class Index:
    """The words of all sections."""

    def __init__(self, sections: Iterable[Section]) -> None:
        self._sections = tuple(sections)
        self._places: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for number, section in enumerate(self._sections):
            title = TITLE + TITLE_OF_ONE / max(len(_WORD.findall(section.title)), 1)
            for text, weight in ((section.title, title), (section.text, 1.0)):
                for word in map(folded, _WORD.findall(text)):
                    known = self._places[word].get(number, 0.0)
                    # The same word again says less and less.
                    self._places[word][number] = known + weight / (1 + known)

    def search(self, query: str, most: int = 40) -> list[Hit]:
        """The sections that meet all words of a query."""
        words = [folded(word) for word in _WORD.findall(query)]
        met = [self._met(word) for word in dict.fromkeys(words)]
        if not met:
            return []
        scores = [self._scored(one) for one in met]
        places = set.intersection(*(set(score) for score in scores))
        total = {place: sum(score[place] for score in scores) for place in places}
        ranked = sorted(places, key=lambda place: (-total[place], place))[:most]
        wanted = frozenset(word for one in met for word in one)
        return [self._hit(place, total[place], wanted) for place in ranked]

    def _met(self, word: str) -> dict[str, float]:
        """The words of the manual that meet one of a query, and how well."""
        found: dict[str, float] = {}
        for known in self._places:
            if known == word:
                found[known] = SAME
            elif known.startswith(word):
                found[known] = BEGINS
            elif len(word) >= LEAST_WITHIN and word in known:
                found[known] = WITHIN
        if not found and len(word) >= LEAST_GUESSED:
            close = get_close_matches(word, self._places, n=5, cutoff=ALIKE_FROM)
            found = dict.fromkeys(close, NEARLY)
        return found

    def _scored(self, met: Mapping[str, float]) -> dict[int, float]:
        """By section; the best word counts, for one that has many forms is not worth more."""
        scores: dict[int, float] = {}
        for word, quality in met.items():
            for place, weight in self._places[word].items():
                scores[place] = max(scores.get(place, 0.0), quality * weight)
        return scores

    def _hit(self, place: int, score: float, wanted: frozenset[str]) -> Hit:
        section = self._sections[place]
        found = [it for it in _WORD.finditer(section.text) if folded(it[0]) in wanted]
        said = f"{section.title} {section.text}"
        words = dict.fromkeys(word for word in _WORD.findall(said) if folded(word) in wanted)
        start = found[0].start() if found else 0
        return Hit(section, score, _excerpt(section.text, start), tuple(words))


def _excerpt(text: str, start: int) -> str:
    """Some text around a place, from the beginning of a word to the end of one."""
    first = text.rfind(" ", 0, max(start - AROUND, 0)) + 1 if start > AROUND else 0
    last = len(text) if len(text) - first <= LENGTH else text.rfind(" ", first, first + LENGTH)
    before, after = "… " if first else "", " …" if last < len(text) else ""
    return f"{before}{text[first:last]}{after}"
