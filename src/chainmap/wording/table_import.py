"""What a table is, and what its columns can hold, as a person chooses it."""

from __future__ import annotations

from chainmap.wording.language import Translate


def table_kind_name(kind: str, tr: Translate) -> str:
    return {
        "edges": tr("Deliveries: a row says who gives what to whom"),
        "nodes": tr("Parties: a row is a department, customer …"),
        "matrix": tr("Matrix: the left gives, the top receives"),
        "outline": tr("Organisation: indentation tells what belongs to what"),
        "nothing": tr("Nothing that can be read"),
    }[kind]


def field_name(field: str, tr: Translate) -> str:
    """What a column holds, short enough for the head of a column."""
    return (_names_for_parties(tr) | _names_for_deliveries(tr))[field]


def _names_for_parties(tr: Translate) -> dict[str, str]:
    return {
        "keep": tr("keep as text"),
        "ignore": tr("leave out"),
        "id": tr("Id"),
        "name": tr("Name"),
        "kind": tr("Kind"),
        "group": tr("Group"),
        "owner": tr("Owner"),
        "headcount": tr("Headcount"),
        "description": tr("Description"),
        "segment": tr("Segment"),
        "share": tr("Weight"),
        "manager": tr("Reports to"),
        "colour": tr("Colour"),
    }


def _names_for_deliveries(tr: Translate) -> dict[str, str]:
    return {
        "from": tr("From"),
        "to": tr("To"),
        "service": tr("Service"),
        "link": tr("Kind of link"),
        "flow": tr("Flow"),
        "frequency": tr("Frequency"),
        "volume": tr("Volume per month"),
        "criticality": tr("Criticality"),
        "importance": tr("Importance"),
        "weight": tr("Strength"),
        "note": tr("Note"),
    }


def separator_name(separator: str, tr: Translate) -> str:
    return {
        ",": tr("Comma ,"),
        ";": tr("Semicolon ;"),
        "\t": tr("Tab"),
        "|": tr("Bar |"),
    }[separator]


def encoding_name(encoding: str) -> str:
    """Encodings have names of their own in no language."""
    return {
        "utf-8": "UTF-8",
        "utf-16": "UTF-16",
        "utf-32": "UTF-32",
        "cp1252": "Windows-1252",
        "mac-roman": "Mac Roman",
        "iso-8859-1": "ISO 8859-1",
    }[encoding]
