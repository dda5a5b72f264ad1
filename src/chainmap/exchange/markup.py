"""The text of a label that is written in HTML; nothing of it is ever shown as markup."""

from __future__ import annotations

import re
from html import unescape

# No "<" within a tag: else many of them, none closed, would be searched through again and again.
_UNSEEN = re.compile(r"<(style|script)\b[^<>]*>[^<]*</\1\s*>|<!--[^<>]*-->", re.IGNORECASE)
_BREAK = re.compile(
    r"<br\s*/?>|<hr\b[^<>]*>|</?(?:p|div|li|tr|h[1-6]|table|ul|ol)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)


def text_of_markup(markup: str) -> str:
    """The lines that a reader of the label sees, without blank ones."""
    text = _BREAK.sub("\n", _UNSEEN.sub("", markup))
    text = unescape(_TAG.sub("", text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(filter(None, lines))
