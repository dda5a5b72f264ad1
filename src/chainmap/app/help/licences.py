"""The parts that ChainMap is made of, and their licences: `resources/licences/index.json`.

The index is a list of {"name", "version", "licence", "file"} in the order in which they are shown:
`licence` is an SPDX expression, `file` a text in `resources/`; `version` may be empty.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from chainmap.resources import resource
from chainmap.wording.language import tr


class Part(NamedTuple):
    """A library, a typeface or another thing of somebody's that comes with ChainMap."""

    name: str
    version: str
    licence: str
    file: str

    @property
    def title(self) -> str:
        return " ".join(filter(None, (self.name, self.version)))


def parts() -> tuple[Part, ...]:
    """All of them, ChainMap itself first."""
    index = json.loads(resource("licences/index.json").read_text("utf-8"))
    return tuple(Part(**row) for row in index)


def terms(part: Part) -> str:
    """The licence's own words; for Qt, how to replace it comes first."""
    text = resource(part.file).read_text("utf-8")
    if "LGPL" in part.licence:
        return f"{_how_to_replace()}\n\n{'—' * 24}\n\n{text}"
    return text


def _how_to_replace() -> str:
    return tr(
        "This part is used under the LGPL: you may replace it with a version of your own. It lies "
        "in files of its own: in the folder _internal/PySide6 of the executable, or where pip has "
        "put PySide6. Put libraries of the same names and of a compatible version in their place "
        "and start ChainMap again. Its source text is at https://download.qt.io."
    )
