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
    return {
        **_sentences_on_files(n, tr),
        **_sentences_on_content(n, tr),
        **_sentences_on_tables(n, tr),
        **_sentences_on_diagrams(n, tr),
    }


def _sentences_on_files(n: int, tr: Translate) -> dict[str, str]:
    return {
        "undeclared_key": tr("The attribute “{key}” is not declared; it was read as text."),
        "odd_value": tr(
            "“{key}” is declared as a number or yes/no but holds “{value}”; it was kept as text."
        ),
        "odd_characters": tr("Characters that cannot be shown were replaced."),
        "name_cut": tr("A name of more than {count} characters was cut."),
        "several_graphs": tr("The file holds %n graphs; all were read into one map.", "", n),
        "no_graph": tr("The file holds no graph; the map is empty."),
        "embedded_unreadable": tr(
            "The ChainMap data in this file cannot be read; only the visible graph was imported."
        ),
        "edited": tr("“{name}”: {field} was changed in another program; “{value}” was taken over."),
        "added": tr("“{name}” was added in another program."),
        "changed": tr("“{name}”: {field} was {old} and is {value} now."),
        "conflict": tr("“{name}”: {field} has become {value} here meanwhile; this is overwritten."),
        "gone": tr("“{name}” is not on the map any more; its change was left out."),
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
        "undirected_turned": tr(
            "%n links have no direction; each was read as a delivery against the order of the "
            "file.",
            "",
            n,
        ),
        "undirected_both": tr(
            "%n links have no direction; each was read as two deliveries, there and back.", "", n
        ),
        "mutual": tr("%n links go both ways; each became two deliveries.", "", n),
        "changes_over_time": tr(
            "%n values change over time; the last one was taken of each.", "", n
        ),
        "several_parents": tr("“{name}” lies in several groups; the first one was taken."),
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


def _sentences_on_tables(n: int, tr: Translate) -> dict[str, str]:
    return {
        "encoding_guessed": tr("The text was read as {encoding}; nothing in it says so."),
        "odd_quotes": tr("A quotation mark within a cell was taken as it stands."),
        "formulas": tr("%n cells hold formulas; their last values were read.", "", n),
        "formula_without_value": tr("A formula was never calculated; its cell was read as empty."),
        "hidden_sheet": tr("The sheet “{name}” is hidden and was not read."),
        "sheet_left_out": tr("On the sheet “{name}” there is no such table; it was left out."),
        "rows_above": tr("%n rows above the table were left out.", "", n),
        "edges_read": tr("%n rows were read as deliveries.", "", n),
        "nodes_read": tr("%n rows were read as parties.", "", n),
        "matrix_read": tr("Read as a matrix with %n deliveries, from the left to the top.", "", n),
        "outline_read": tr(
            "Read as an organisation of %n entries; {groups} of them hold others by their "
            "indentation and became groups.",
            "",
            n,
        ),
        "beside_group": tr(
            "%n rows of groups hold more than a name; the rest of them was left out.", "", n
        ),
        "ends_guessed": tr(
            "From “{source}” to “{target}”: guessed from what is in the columns, not told."
        ),
        "names_guessed": tr("The names were taken from “{column}”; nothing in the table says so."),
        "ragged": tr("%n rows have cells beyond the headings.", "", n),
        "no_name": tr("%n rows without a name were left out.", "", n),
        "numbers_guessed": tr(
            "%n numbers such as “{value}” could be read in two ways; this one became {number}. If "
            "that is wrong, choose under “Numbers” in the import how they are written.",
            "",
            n,
        ),
        "no_value_for": tr(
            "“{column}”: %n cells such as “{value}” do not fit there; they were kept as text.",
            "",
            n,
        ),
        "model_row": tr("“{name}” describes the model as a whole; it became the title."),
        "matrix_without_names": tr(
            "The matrix has no names; its %n parties are numbered and want to be named.", "", n
        ),
    }


def _sentences_on_diagrams(n: int, tr: Translate) -> dict[str, str]:
    return {
        "pages_as_groups": tr("The file holds %n pages; each became a group.", "", n),
        "page_unreadable": tr("The page “{name}” is damaged and was left out."),
        "unattached": tr("The link “{name}” is not attached at both ends; it was left out."),
        "labels_joined": tr("A link had several texts; they were joined to “{name}”."),
        "no_text": tr("%n shapes have no text; they are called after their form or id.", "", n),
        "turned": tr("%n links have their arrowhead at the start and were turned.", "", n),
        "two_way": tr(
            "%n links point both ways; each was read as one delivery in the order of the file.",
            "",
            n,
        ),
        "enlarged": tr("%n shapes were too small to read their names; they were enlarged.", "", n),
        "hidden": tr("%n shapes are hidden in the drawing; they were read too.", "", n),
        "mermaid_edges": tr(
            "The chart has %n links; Mermaid draws at most {most} unless its host allows more.",
            "",
            n,
        ),
        "mermaid_letters": tr(
            "The text has %n letters; Mermaid reads at most {most} unless its host allows more.",
            "",
            n,
        ),
        "parent_cycle": tr("“{id}” lies in itself; it was taken out."),
    }
