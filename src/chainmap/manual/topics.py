"""Which page tells about which part of the program; a test sees to it that each has one."""

from __future__ import annotations

from collections.abc import Mapping

DOCKS: Mapping[str, str] = {
    "palette": "draw#palette",
    "card": "card",
    "findings": "findings",
    "show": "show",
    "what-if": "what-if",
    "views": "views",
    "matrix": "matrix",
    "tables": "tables",
    "identify": "identify",
    "needs": "needs",
    "charts": "charts",
    "actions": "actions",
    "outline": "without-mouse#outline",
    "history": "files#undo",
}
"""By the name of the dock."""

SECTIONS: Mapping[str, str] = {
    "customer": "ratings#both-sides",
    "supplier": "ratings#both-sides",
    "servqual": "ratings#servqual",
    "standard": "standards",
    "culture": "culture#score",
    "actions": "actions",
    "thresholds": "preferences#thresholds",
}
"""By the name of a section of the card."""


def finding_topic(code: str) -> str:
    """What a finding of this code means."""
    return f"findings#{code}"


def overlay_topic(kind: str) -> str:
    """What the map shows when it is coloured by this."""
    return f"colours#{kind}"


def term_topic(term: str) -> str:
    """A term of the glossary."""
    return f"glossary#{term}"


def dock_topic(name: str) -> str:
    """The page of a dock; the first page for one that has none."""
    return DOCKS.get(name, "start")
