"""The notices of an import as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from chainmap.wording.language import Translate


class Notice(Protocol):
    """What wording, which stands below exchange, has to know of a notice there."""

    @property
    def code(self) -> str: ...

    @property
    def values(self) -> Mapping[str, object]: ...


def notice_sentence(notice: Notice, tr: Translate) -> str:
    """One line: what was guessed, changed or dropped, and where."""
    values = {key: _shown(value) for key, value in notice.values.items()}
    count = notice.values.get("count")
    n = count if isinstance(count, int) else 0
    return _sentences(n, tr)[notice.code].format(**values)


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _sentences(n: int, tr: Translate) -> dict[str, str]:
    return _sentences_on_content(n, tr) | {
        "undeclared_key": tr("The attribute “{key}” is not declared; it was read as text."),
        "odd_value": tr(
            "“{key}” is declared as a number or yes/no but holds “{value}”; it was kept as text."
        ),
        "odd_characters": tr("Characters that cannot be shown were replaced."),
        "several_graphs": tr("The file holds %n graphs; all were read into one map.", "", n),
        "no_graph": tr("The file holds no graph; the map is empty."),
        "embedded_unreadable": tr(
            "The ChainMap data in this file cannot be read; only the visible graph was imported."
        ),
        "edited": tr("“{name}”: {field} was changed in another program; “{value}” was taken over."),
        "added": tr("“{name}” was added in another program."),
        "removed": tr("“{name}” was removed in another program and is removed here too."),
    }


def _sentences_on_content(n: int, tr: Translate) -> dict[str, str]:
    return {
        "double_node": tr("The id “{id}” stands twice; the second node got another one."),
        "undeclared_node": tr("“{id}” is linked but not described; it became a department."),
        "missing_end": tr("A link without a start or an end was left out."),
        "undirected": tr(
            "%n links have no direction; each was read as a delivery in the order of the file.",
            "",
            n,
        ),
        "unnamed": tr("%n links have no name; they are called after their two ends.", "", n),
        "self_delivery": tr("“{name}” delivers to itself; the analysis leaves this out."),
        "bad_position": tr("“{name}” has no valid position; it will be placed by the layout."),
        "geographic": tr("Positions are longitudes and latitudes; they were scaled to the map."),
        "nested_group": tr("The group “{name}” lies in another group; it became one beside it."),
        "group_as_party": tr(
            "The group “{name}” has links of its own; it also became a department."
        ),
        "ports": tr("Ports were left out; the links at them were kept."),
        "hyperedge": tr("A link with several ends became one service with several customers."),
    }
