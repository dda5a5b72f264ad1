"""What a column of a table can hold, and the headings by which it is known."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from chainmap.exchange.words import folded


class TableKind(StrEnum):
    EDGES = "edges"
    NODES = "nodes"
    MATRIX = "matrix"
    OUTLINE = "outline"
    NOTHING = "nothing"


class Field(StrEnum):
    """`KEEP`: into the description or note, under its heading; `LINK`: names what has no name.

    `SHARE`: of an external customer; `MANAGER`: the party to which this one reports.
    """

    KEEP = "keep"
    IGNORE = "ignore"
    ID = "id"
    NAME = "name"
    KIND = "kind"
    GROUP = "group"
    OWNER = "owner"
    HEADCOUNT = "headcount"
    DESCRIPTION = "description"
    SEGMENT = "segment"
    SHARE = "share"
    MANAGER = "manager"
    COLOUR = "colour"
    FROM = "from"
    TO = "to"
    SERVICE = "service"
    LINK = "link"
    FLOW = "flow"
    FREQUENCY = "frequency"
    VOLUME = "volume"
    CRITICALITY = "criticality"
    IMPORTANCE = "importance"
    WEIGHT = "weight"
    NOTE = "note"


ANYWHERE = (Field.KEEP, Field.IGNORE)
FIELDS: Mapping[TableKind, tuple[Field, ...]] = {
    TableKind.NODES: (
        *(Field.NAME, Field.ID, Field.KIND, Field.GROUP, Field.MANAGER, Field.OWNER),
        *(Field.HEADCOUNT, Field.SEGMENT, Field.SHARE, Field.DESCRIPTION, Field.COLOUR),
        *ANYWHERE,
    ),
    TableKind.EDGES: (
        *(Field.FROM, Field.TO, Field.SERVICE, Field.LINK, Field.ID, Field.FLOW, Field.WEIGHT),
        *(Field.CRITICALITY, Field.IMPORTANCE, Field.FREQUENCY, Field.VOLUME, Field.NOTE),
        *ANYWHERE,
    ),
    TableKind.MATRIX: (),
    TableKind.OUTLINE: (),
    TableKind.NOTHING: (),
}
"""What the columns of each kind of table can hold, in the order in which they are offered."""
ONCE = frozenset(Field) - {Field.KEEP, Field.IGNORE}

_FROM = (
    *("from", "von", "source", "quelle", "provider", "supplier", "lieferant", "abgeber"),
    *("sender", "absender", "start", "origin", "anbieter", "leister", "fromid", "sourceid"),
)
_TO = (
    *("to", "an", "nach", "target", "ziel", "consumer", "customer", "kunde", "empfänger"),
    *("receiver", "recipient", "abnehmer", "end", "destination", "toid", "targetid"),
)
_GROUP = (
    "group",
    "gruppe",
    "division",
    "sparte",
    "ressort",
    "cluster",
    "bereich",
    "geschäftsbereich",
)
_OWNER = ("owner", "leiter", "leitung", "leiterin", "verantwortlich", "verantwortliche", "head")
_NOTE = ("note", "notes", "notiz", "bemerkung", "kommentar", "comment", "anmerkung")
_TEXT = ("description", "beschreibung", "documentation", "dokumentation", "erläuterung")
_TYPE = ("type", "typ", "art", "kind", "relation", "interaction", "beziehung")

_NODE_HEADINGS: Mapping[Field, tuple[str, ...]] = {
    Field.NAME: (
        *("label", "name", "bezeichnung", "party", "partei", "abteilung", "department", "bereich"),
        *("stelle", "team", "title", "titel", "unit", "einheit", "organisationseinheit", "nom"),
        *("mitarbeiter", "mitarbeiterin", "employee", "person", *_FROM, *_TO),
    ),
    Field.ID: ("id", "nodeid", "key", "schlüssel", "kürzel", "nummer", "nr", "no"),
    Field.KIND: ("kind", "art", "typ", "type", "partytype"),
    Field.GROUP: _GROUP,
    Field.MANAGER: (
        *("manager", "managerid", "reportsto", "supervisor", "boss", "vorgesetzter"),
        *("vorgesetzte", "vorgesetzter", "berichtetan", "führungskraft", "parent", "übergeordnet"),
        *("parentid", "reportingto", "linemanager", "unterstellt"),
    ),
    Field.OWNER: _OWNER,
    Field.HEADCOUNT: ("headcount", "köpfe", "mitarbeiterzahl", "personen", "fte", "employees"),
    Field.DESCRIPTION: (*_TEXT, *_NOTE),
    Field.SEGMENT: ("segment", "kundensegment", "markt", "market"),
    Field.SHARE: ("share", "anteil", "umsatzanteil"),
    Field.COLOUR: ("colour", "color", "farbe", "fill", "fillcolor"),
}
_EDGE_HEADINGS: Mapping[Field, tuple[str, ...]] = {
    Field.FROM: _FROM,
    Field.TO: _TO,
    Field.SERVICE: (
        *("label", "service", "leistung", "lieferung", "delivery", "produkt", "product", "was"),
        *("what", "name", "bezeichnung", "title", "edgelabel", "item", "gegenstand"),
    ),
    Field.LINK: _TYPE,
    Field.ID: ("id", "edgeid", "key", "nr", "nummer"),
    Field.FLOW: ("flow", "fluss", "artdesflusses"),
    Field.WEIGHT: ("weight", "gewicht", "strength", "stärke", "wert", "value"),
    Field.CRITICALITY: ("criticality", "kritikalität", "critical", "kritisch"),
    Field.IMPORTANCE: ("importance", "wichtigkeit", "bedeutung"),
    Field.FREQUENCY: ("frequency", "häufigkeit", "rhythmus", "turnus", "takt"),
    Field.VOLUME: ("volume", "volumen", "menge", "volumepermonth", "mengeimmonat", "mengepromonat"),
    Field.NOTE: (*_NOTE, *_TEXT),
}
HEADINGS: Mapping[TableKind, Mapping[Field, tuple[str, ...]]] = {
    TableKind.NODES: _NODE_HEADINGS,
    TableKind.EDGES: _EDGE_HEADINGS,
}


_SPOKEN: Mapping[Field, tuple[str, ...]] = {
    Field.SERVICE: ("was ", "what ", "welche leistung", "which service"),
    Field.TO: ("empfänger", "empfängt", "an wen", "für wen", "receive", "recipient", "to whom"),
    Field.FROM: ("liefert", "liefernde", "wer gibt", "absender", "deliver", "provid", "from whom"),
    Field.FREQUENCY: ("häufigk", "wie oft", "how often"),
}
"""What a heading in the words of a client has in it: "Abteilung (liefert an)", "Wie oft?"."""


def known(kind: TableKind, headings: tuple[str, ...]) -> dict[int, Field]:
    """The columns that are known by their headings; each field once, its best heading first.

    What a delivery's columns are is also heard from a question, where no heading says it shortly.
    """
    found = _known_by_name(kind, headings)
    if kind is not TableKind.EDGES:
        return found
    for column, heading in enumerate(headings):
        field = None if column in found else _spoken(heading)
        if field is not None and field not in found.values():
            found[column] = field
    return found


def _spoken(heading: str) -> Field | None:
    said = f"{' '.join(heading.split()).casefold()} "
    if " " not in said.strip() and not said.startswith("häufigk"):
        return None  # one word is a name: "Lieferantennummer" delivers nothing
    return next((it for it, marks in _SPOKEN.items() if any(mark in said for mark in marks)), None)


def _known_by_name(kind: TableKind, headings: tuple[str, ...]) -> dict[int, Field]:
    names = [_word(heading) for heading in headings]
    found: dict[int, Field] = {}
    for field, words in HEADINGS[kind].items():
        for word in words:
            column = next((at for at, name in enumerate(names) if name == word), None)
            if column is not None and column not in found:
                found[column] = field
                break
    return found


def ends_known(headings: tuple[str, ...]) -> tuple[int, int] | None:
    """The columns "from" and "to", by their names or as a pair such as `unit:a` and `unit:b`."""
    fields = {field: column for column, field in known(TableKind.EDGES, headings).items()}
    if Field.FROM in fields and Field.TO in fields:
        return fields[Field.FROM], fields[Field.TO]
    names = [" ".join(heading.split()).casefold() for heading in headings]
    for first, second in _PAIRS:
        for column, name in enumerate(names):
            stem = name.removesuffix(first)
            if stem != name and stem and stem[-1] in " :_-./" and stem + second in names:
                return column, names.index(stem + second)
    return None


_PAIRS = (("a", "b"), ("1", "2"), ("from", "to"), ("von", "nach"), ("source", "target"))


def _word(heading: str) -> str:
    """`Name 1`, `name_1` and `NAME` are one word."""
    word = folded(heading)
    return word.rstrip("0123456789") or word
