"""Fuzzy match of what is typed: letters in their order, words in any; case and accents are one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_SPELT_OUT = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("ss", "s"))
"""As is typed for ä, ö, ü and ß, and the one letter that each becomes in a text."""
SWAPPED_FROM = 4
"""Letters that a word has at least, for two of them to be looked for the other way round."""

_ONE_FOR = {"ß": "s", "æ": "a", "ø": "o", "œ": "o", "đ": "d", "ł": "l"}


class Match(NamedTuple):
    """`score`: the higher the better; `places`: of the letters found, for whoever marks them."""

    score: float
    places: tuple[int, ...]


def match(query: str, text: str) -> Match | None:
    """How well a text fits what is typed; `None`: a word of it is not there.

    The beginnings of words and unbroken runs count most; short texts before long ones.

    >>> match("prodstr", "Produktion Straße").places
    (0, 1, 2, 3, 11, 12, 13)
    >>> match("xyz", "Produktion") is None
    True
    """
    letters = plain(text)
    score, places = 0.0, set[int]()
    for word in plain(query).split():
        found = _best(word, letters) or _nearly(word, letters)
        if found is None:
            return None
        score += found.score
        places.update(found.places)
    return Match(score - len(letters) / 100, tuple(sorted(places)))


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Small letters without accents, one for each letter of the text."""
    return "".join(_plain_letter(letter) for letter in text)


def _plain_letter(letter: str) -> str:
    small = letter.casefold()[:1] or letter
    small = _ONE_FOR.get(letter.lower(), small)
    return unicodedata.normalize("NFD", small)[0]


def _best(word: str, text: str) -> Match | None:
    """A run of all letters where there is one, else the letters one by one."""
    at = _best_run(word, text)
    if at is not None:
        bonus = 3.0 if _begins_word(text, at) else 0.0
        whole = 2.0 if at == 0 else 0.0
        return Match(2.0 * len(word) + bonus + whole, tuple(range(at, at + len(word))))
    return _scattered(word, text)


def _nearly(word: str, text: str) -> Match | None:
    """As in "strasse" for "Straße", or with two letters swapped: "prodkution"."""
    short = word
    for spelt, letter in _SPELT_OUT:
        short = short.replace(spelt, letter)
    found = _best(short, text) if short != word else None
    return found or next(filter(None, (_whole(it, text) for it in _swapped(word))), None)


def _swapped(word: str) -> Iterator[str]:
    if len(word) >= SWAPPED_FROM:
        for at in range(len(word) - 1):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _whole(word: str, text: str) -> Match | None:
    at = _best_run(word, text)
    return Match(len(word), tuple(range(at, at + len(word)))) if at is not None else None


def _best_run(word: str, text: str) -> int | None:
    at, first = text.find(word), None
    while at >= 0:
        if _begins_word(text, at):
            return at
        first = at if first is None else first
        at = text.find(word, at + 1)
    return first


def _scattered(word: str, text: str) -> Match | None:
    """Each letter goes on the run before it, else begins a word, else stands anywhere."""
    places: list[int] = []
    score = 0.0
    at = -1
    for letter in word:
        if at >= 0 and text[at + 1 : at + 2] == letter:
            at, gain = at + 1, 1.5
        else:
            start = _next_beginning(text, letter, at + 1)
            at = start if start is not None else text.find(letter, at + 1)
            gain = 1.0 if start is not None else 0.2
        if at < 0:
            return None
        places.append(at)
        score += gain
    return Match(score, tuple(places))


def _next_beginning(text: str, letter: str, start: int) -> int | None:
    at = text.find(letter, start)
    while at >= 0:
        if _begins_word(text, at):
            return at
        at = text.find(letter, at + 1)
    return None


def _begins_word(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()
