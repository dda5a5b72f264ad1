"""Names as they come in, typed or pasted: one line, nothing unseen in it."""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 200
"""Characters that a name may have which is typed or pasted on the canvas."""

# Control characters, halves of surrogate pairs, and what turns the text that follows.
_STEERING = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")  # noqa: E501  # fmt: skip


def tidy(name: str) -> str:
    """The name with its white space folded and without what steers terminals or turns text.

    Empty where nothing of it can be seen.
    """
    name = " ".join(_STEERING.sub("", name).split())
    is_unseen = all(unicodedata.category(sign) in ("Cf", "Zs") for sign in name)
    return "" if is_unseen else name


def tidy_text(text: str) -> str:
    """The same for a text of several lines."""
    if text.isprintable():  # most are, and of a large map there are very many
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(_STEERING.sub("", line).rstrip() for line in text.split("\n")).strip()
