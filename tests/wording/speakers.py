"""A language for tests that needs no translation files."""

from __future__ import annotations

from collections.abc import Mapping


class Speaker:
    """Says what the dictionary says, the rest in English; plurals too."""

    def __init__(self, words: Mapping[str, str] | None = None) -> None:
        self.words = words or {}
        self.heard: list[str] = []

    def __call__(self, text: str, comment: str = "", n: int | None = None) -> str:
        self.heard.append(text)
        said = self.words.get(text, text)
        return said if n is None else said.replace("%n", str(n))
