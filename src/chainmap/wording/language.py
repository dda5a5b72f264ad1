"""One form of translation call for the whole program: `tr("{count} services").format(count=3)`.

`pyside6-lupdate` finds every `tr("…")`; the translations live in `resources/i18n/chainmap_LL.ts`.
The window puts Qt's compiled translator behind `tr`; the command line and the reports read the
`.ts` files themselves and need no Qt. A function that must speak a given language, whatever the
window speaks, takes a parameter `tr: Translate` and is given `catalogue("de")`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Protocol

from chainmap.resources import resource

if TYPE_CHECKING:
    from xml.etree import ElementTree

LANGUAGES = ("de", "en")


class Translate(Protocol):
    """`comment` tells equal texts apart; with `n`, `%n` becomes the number in its right form."""

    def __call__(self, text: str, comment: str = "", n: int | None = None) -> str: ...


class Catalogue:
    """The texts of one language; a text that has no translation stands for itself."""

    def __init__(self, language: str, texts: Mapping[tuple[str, str], tuple[str, ...]]) -> None:
        self.language = language
        self._texts = texts

    def __call__(self, text: str, comment: str = "", n: int | None = None) -> str:
        forms = self._texts.get((text, comment), (text,))
        if n is None:
            return forms[0]
        return forms[0 if n == 1 else -1].replace("%n", str(n))


@cache
def catalogue(language: str) -> Catalogue:
    """The texts of `resources/i18n/chainmap_LL.ts`.

    Raises:
        ValueError: there is no such language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no language {language!r}, only {', '.join(LANGUAGES)}")
    from xml.etree import ElementTree

    tree = ElementTree.parse(resource(f"i18n/chainmap_{language}.ts"))
    texts = {}
    for message in tree.iter("message"):
        forms = _forms(message)
        if all(forms):
            key = (message.findtext("source", ""), message.findtext("comment", ""))
            texts[key] = forms
    return Catalogue(language, texts)


def _forms(message: ElementTree.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type") in ("vanished", "obsolete"):
        return ("",)
    plurals = translation.findall("numerusform")
    return tuple(form.text or "" for form in plurals) or (translation.text or "",)


def system_language() -> str:
    """The language of the user's system, German or else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "de" if os.environ[name].startswith("de") else "en"
    import locale

    return "de" if (locale.getlocale()[0] or "").startswith(("de", "German")) else "en"


_current: Translate | None = None


def tr(text: str, comment: str = "", n: int | None = None) -> str:
    """The text in the language that the program speaks now."""
    return (_current or catalogue("en"))(text, comment, n)


def speak(translate: Translate) -> None:
    """Sets what stands behind `tr` from now on."""
    global _current
    _current = translate
