"""Attributes of foreign files that have a home in our records, known by their names."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from chainmap.model.records import Flow, PartyKind

LABELS = ("label", "name", "shared name", "title", "caption", "text")
"""Attributes that name a node or an edge, the best one first."""
EDGE_LABELS = (
    "label",
    "edge label",
    "service",
    "name",
    "labele",
    "interaction",
    "relation",
    "type",
)

# Looks and bookkeeping of other programs, which say nothing about the organisation.
_NOISE = frozenset(
    [
        *("r", "g", "b", "a", "x", "y", "z", "size", "viz", "color", "colour", "fill"),
        *("longitude", "latitude", "id", "url", "selected", "suid", "sharedname"),
        *("sharedinteraction", "interaction", "weight", "tier"),
        *("satisfaction", "agreed", "standard"),
    ]
)

_KINDS = {
    "department": PartyKind.DEPARTMENT,
    "abteilung": PartyKind.DEPARTMENT,
    "team": PartyKind.TEAM,
    "person": PartyKind.PERSON,
    "externalcustomer": PartyKind.EXTERNAL_CUSTOMER,
    "customer": PartyKind.EXTERNAL_CUSTOMER,
    "kunde": PartyKind.EXTERNAL_CUSTOMER,
    "externerkunde": PartyKind.EXTERNAL_CUSTOMER,
    "externalsupplier": PartyKind.EXTERNAL_SUPPLIER,
    "supplier": PartyKind.EXTERNAL_SUPPLIER,
    "lieferant": PartyKind.EXTERNAL_SUPPLIER,
    "externerlieferant": PartyKind.EXTERNAL_SUPPLIER,
}


def folded(name: str) -> str:
    """A name without case, blanks, hyphens and underscores."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def first_value(values: Mapping[str, str], names: tuple[str, ...]) -> str:
    """The first of these names under which something stands, whatever its case; "" for none."""
    folded = {name.casefold(): text for name, text in reversed(list(values.items()))}
    return next((folded[name].strip() for name in names if folded.get(name, "").strip()), "")


def kind_named(word: str) -> PartyKind | None:
    """The kind of party that a word means in German or English."""
    return _KINDS.get(folded(word))


def number(text: str) -> float | None:
    """A finite number, or `None`."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def score(text: str) -> int | None:
    """A whole number from 1 to 5, or `None`."""
    value = number(text)
    return int(value) if value is not None and value in (1, 2, 3, 4, 5) else None


def _text(text: str) -> str | None:
    return text.strip() or None


def _headcount(text: str) -> int | None:
    value = number(text)
    return int(value) if value is not None and value.is_integer() and value >= 1 else None


def _amount(text: str) -> float | None:
    value = number(text)
    return None if value is None or value < 0 else value


def _colour(text: str) -> str | None:
    return text.lower() if _COLOUR.fullmatch(text.strip()) else None


_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_PARTY_HOMES: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "kind": ("kind", kind_named),
    "group": ("group", _text),
    "division": ("group", _text),
    "owner": ("owner", _text),
    "headcount": ("headcount", _headcount),
    "description": ("description", _text),
    "segment": ("segment", _text),
    "share": ("weight", _amount),
    "colour": ("colour", _colour),
}
_DELIVERY_HOMES: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "flow": ("flow", lambda text: Flow(text) if text in list(Flow) else None),
    "criticality": ("criticality", score),
    "importance": ("importance", score),
    "frequency": ("frequency", _text),
    "volume": ("volume_per_month", _amount),
    "note": ("note", _text),
}


def party_facts(values: Mapping[str, str]) -> dict[str, Any]:
    """Fields of a party; `group` is a name. What has no home goes into the description."""
    facts, others = _sorted_in(values, _PARTY_HOMES, LABELS)
    facts.setdefault("kind", kind_named(values.get("type", "")) or PartyKind.DEPARTMENT)
    return _with_rest(facts, others, "description")


def delivery_facts(values: Mapping[str, str]) -> dict[str, Any]:
    """Fields of a delivery. What has no home goes into the note."""
    facts, others = _sorted_in(values, _DELIVERY_HOMES, EDGE_LABELS)
    weight = score(values.get("weight", ""))
    if weight is not None:
        facts.setdefault("criticality", weight)
    elif "weight" in values and "criticality" not in facts:
        others["weight"] = values["weight"]
    facts.setdefault("flow", Flow.DELIVERY)
    return _with_rest(facts, others, "note")


def _sorted_in(
    values: Mapping[str, str],
    homes: Mapping[str, tuple[str, Callable[[str], Any]]],
    labels: tuple[str, ...],
) -> tuple[dict[str, Any], dict[str, str]]:
    facts: dict[str, Any] = {}
    others: dict[str, str] = {}
    for name, text in values.items():
        home, read = homes.get(folded(name), ("", _text))
        value = read(text)
        if home and value is not None:
            facts[home] = value
        elif text.strip() and name.casefold() not in labels and folded(name) not in _NOISE:
            others[name] = text.strip()
    return facts, others


def _with_rest(facts: dict[str, Any], others: Mapping[str, str], home: str) -> dict[str, Any]:
    lines = [f"{name}: {text}" for name, text in others.items()]
    if lines:
        facts[home] = "\n".join(filter(None, [facts.get(home), *lines]))
    return facts
