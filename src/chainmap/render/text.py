"""Texts made fit to be drawn: cleaned of what pictures cannot hold, measured, wrapped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from chainmap.render.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics

LONGEST = 10_000
"""Characters of a text that are looked at; the rest is not drawn."""

_HARMFUL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"  # XML cannot hold them
    "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"  # they turn the text around them
)
_BREAK_AFTER = re.compile(r"(?<=[-/–_.,;:&+])(?=\w)(?!(?<=\d[.,:])\d)")  # but not within 99.5
_VOWELS = frozenset("aeiouyäöüáéíóúàèêAEIOUYÄÖÜ")
_LEAST_PIECE = 4
_JOINTS = frozenset(["–", "—", "-", "/", "|", "·", "+", "&"])
# Where German compounds and long English words are best divided: before these.
_HEADS = (
    "ability",
    "abrechnung",
    "abschätzung",
    "abteilung",
    "abwicklung",
    "annahme",
    "aufgaben",
    "aufnahme",
    "auftrag",
    "ausgang",
    "bearbeitung",
    "beauftragt",
    "behandlung",
    "behörde",
    "beratung",
    "beschaffung",
    "bescheinigung",
    "beschreibung",
    "bestellung",
    "betreuer",
    "betreuung",
    "betrieb",
    "bewertung",
    "buchhaltung",
    "controlling",
    "department",
    "development",
    "dienst",
    "disposition",
    "eingang",
    "einkauf",
    "engineering",
    "entsorgung",
    "entwickler",
    "entwicklung",
    "erfassung",
    "ersatzteil",
    "erstellung",
    "etikettierung",
    "fertigung",
    "fleisch",
    "folgen",
    "forschung",
    "führung",
    "gesellschaft",
    "gesetz",
    "haltung",
    "handel",
    "hersteller",
    "händler",
    "industrie",
    "instandhaltung",
    "integration",
    "kalkulation",
    "kommunikation",
    "konstruktion",
    "kontrolle",
    "kunden",
    "leistung",
    "leitung",
    "lieferant",
    "lieferung",
    "logistik",
    "management",
    "marketing",
    "maschine",
    "material",
    "meldung",
    "montage",
    "nachweis",
    "nahme",
    "operation",
    "organisation",
    "partner",
    "personal",
    "planung",
    "produkt",
    "produktion",
    "prüfung",
    "qualität",
    "rechnung",
    "redaktion",
    "reinigung",
    "revision",
    "sachbearbeitung",
    "schulung",
    "schutz",
    "sekretariat",
    "service",
    "sicherung",
    "software",
    "stelle",
    "steuerung",
    "strategie",
    "support",
    "system",
    "technik",
    "transport",
    "unterlagen",
    "unternehmen",
    "verarbeitung",
    "vereinbarung",
    "verkehr",
    "versand",
    "versicherung",
    "versorgung",
    "verteilung",
    "vertrag",
    "vertrieb",
    "verwaltung",
    "vorbereitung",
    "wartung",
    "werbung",
    "werkzeug",
    "wesen",
    "wirtschaft",
    "wohnung",
    "zahlung",
    "zeichnung",
    "zentrum",
    "zulassung",
    "zulieferer",
    "übertragung",
    "überwachung",
)


@dataclass(frozen=True, eq=False)  # the caches below ask for a style's hash all the time
class Style:
    """`line`: distance of two base lines; `size` in scene units. Each is one object, shared."""

    size: int
    weight: int
    line: float
    italic: bool = False

    @cached_property
    def ascent(self) -> float:
        """From the top of a line to its base line: capitals sit in the middle of the line."""
        return (self.line + metrics(self.size, self.weight, self.italic).capHeight()) / 2


NAME = Style(13, SEMIBOLD, 17)
CAPTION = Style(10, MEDIUM, 14)
LABEL = Style(11, MEDIUM, 14)
LABEL_INACTIVE = Style(11, REGULAR, 14, italic=True)
NOTE = Style(12, REGULAR, 16)
AREA = Style(12, SEMIBOLD, 16)


def clean(text: str) -> str:
    """The text without characters that break pictures or reorder lines, and not too long."""
    return _HARMFUL.sub("\N{REPLACEMENT CHARACTER}", text[:LONGEST])


@lru_cache(maxsize=65_536)
def width(text: str, style: Style) -> float:
    """In scene units; `text` must be clean."""
    return metrics(style.size, style.weight, style.italic).horizontalAdvance(text)


@lru_cache(maxsize=16_384)
def wrapped(text: str, room: float, style: Style = NAME, most: int = 3) -> tuple[str, ...]:
    """The text in at most `most` lines no wider than `room`; what is too long ends in "…"."""
    lines: list[str] = []
    for paragraph in clean(text).splitlines() or [""]:
        _wrap(_words(paragraph), room, style, most, lines)
        if len(lines) > most:
            break
    if len(lines) > most:
        lines[most - 1 :] = [elided(_rejoined(*lines[most - 1 : most + 1]), room, style)]
    return tuple(lines) or ("",)


@lru_cache(maxsize=16_384)
def elided(text: str, room: float, style: Style) -> str:
    """The text, cut short with "…" where it is wider than `room`."""
    text = " ".join(clean(text).split())
    if width(text, style) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + "…", style) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" -") + "…"


def longest_word(text: str, style: Style) -> float:
    """Width of the widest part of a text that need not be broken."""
    words = (piece for word in clean(text).split()[:50] for piece in _BREAK_AFTER.split(word))
    return max((width(piece, style) for piece in words), default=0.0)


def _words(paragraph: str) -> list[str]:
    """The words; a dash or the like that stands alone stays with the word before it."""
    words: list[str] = []
    for word in paragraph.split():
        if words and word in _JOINTS:
            words[-1] += " " + word
        else:
            words.append(word)
    return words


def _rejoined(line: str, following: str) -> str:
    """Two lines as one that is sure to be too long."""
    glue = "" if line.endswith("-") else " "
    return line.removesuffix("-") + glue + following + "…"


def _wrap(words: list[str], room: float, style: Style, most: int, lines: list[str]) -> None:
    line, taken = "", 0.0
    for word in words:
        for piece, glue in _pieces(word):
            # Word by word: words return, lines do not, and measuring is what costs.
            length = width(piece, style)
            joined = taken + (width(" ", style) if glue else 0.0) + length
            if line and joined <= room:
                line, taken = line + glue + piece, joined
                continue
            if line:
                lines.append(line)
            line, taken = piece, length
            while len(lines) <= most and taken > room:
                head, line = _divided(line, room, style)
                lines.append(head)
                taken = width(line, style)
        if len(lines) > most:
            return
    if line:
        lines.append(line)


@lru_cache(maxsize=16_384)
def _pieces(word: str) -> list[tuple[str, str]]:
    """The parts of a word that may stand on lines of their own, and what joins each to the last."""
    parts = _BREAK_AFTER.split(word)
    return [(part, "" if index else " ") for index, part in enumerate(parts)]


def _divided(word: str, room: float, style: Style) -> tuple[str, str]:
    """A word too wide for the room, as a head that fits and the rest."""
    fitting = _fitting(word, room, style)
    place = _division(word, fitting)
    if place is None:
        place = max(fitting, 1)
    hyphen = "-" if _is_written_with_hyphens(word[place - 1 : place + 1]) else ""
    return word[:place] + hyphen, word[place:]


def _is_written_with_hyphens(letters: str) -> bool:
    """Two Latin, Greek or Cyrillic letters; not digits, signs, or the scripts of the far east."""
    return letters.isalpha() and max(letters) < "\u0600"


def _fitting(word: str, room: float, style: Style) -> int:
    """How many letters fit into the room together with a hyphen."""
    low, high = 1, len(word) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (
            (middle, high) if width(word[:middle] + "-", style) <= room else (low, middle - 1)
        )
    return low


def _division(word: str, most: int) -> int | None:
    """Where to divide a word, at `most` letters or before: at a compound's joint or a syllable."""
    joints = [place for head in _HEADS if (place := word.casefold().find(head)) >= _LEAST_PIECE]
    fitting = [place for place in joints if most * 0.4 <= place <= most]
    if fitting:
        return max(fitting)
    for least in range(_LEAST_PIECE, 1, -1):
        for place in range(min(most, len(word) - least), least - 1, -1):
            if _starts_syllable(word, place):
                return place
    return None


def _starts_syllable(word: str, place: int) -> bool:
    """A consonant before a vowel, and not the second of a pair such as ch or ck."""
    before, first, second = word[place - 1], word[place], word[place + 1]
    if not (before + first + second).isalpha():
        return False
    pair = (before + first).lower()
    return first not in _VOWELS and second in _VOWELS and pair not in ("ch", "ck", "th", "ph", "qu")
