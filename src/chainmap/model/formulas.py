"""Texts for the cells of spreadsheets, which take some of them for formulas unless told better."""

from __future__ import annotations

_BEGINS = ("=", "+", "-", "@", "\t", "\r")


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would reckon with it."""
    return f"'{text}" if _is_formula(text.lstrip("'")) else text


def unguarded(text: str) -> str:
    """The text without the apostrophe that `guarded` put before it."""
    is_guarded = text.startswith("'") and _is_formula(text.lstrip("'"))
    return text[1:] if is_guarded else text


def _is_formula(text: str) -> bool:
    return text.startswith(_BEGINS)
