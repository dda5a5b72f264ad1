"""The hidden part of a questionnaire: which map, party and deliveries it is about.

ASCII text in one column of a hidden sheet: a mark, the checksum of the rest, then JSON in pieces.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from chainmap.errors import Fault, NewerVersion, WrongFormat
from chainmap.exchange.survey.questionnaire import Asked, Questionnaire
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side
from chainmap.model.records import DeliveryId, Flow, PartyId

SHEET = "_chainmap"
FORMAT = "questionnaire"
"""What errors call the format."""
MARK = "chainmap-survey"
VERSION = 1
_PIECE = 8_000


@dataclass(frozen=True, slots=True)
class Manifest:
    """`columns`: by language and part of a sheet, the headings over the answers, left to right."""

    title: str
    organisation: str
    made_on: date
    questionnaire: Questionnaire
    columns: Mapping[str, Mapping[str, tuple[str, ...]]]

    @property
    def lines(self) -> dict[str, Asked]:
        """What is asked, by the key of its line: c1, c2 … as customer, s1, s2 … as supplier."""
        return dict(keyed(self.questionnaire))


def keyed(questionnaire: Questionnaire) -> list[tuple[str, Asked]]:
    """Each line with its key, in the order of the sheet."""
    return [
        (f"{side[0]}{number}", one)
        for side in Side
        for number, one in enumerate(questionnaire.on(side), 1)
    ]


def is_of(manifest: Manifest, map: ChainMap) -> bool:
    """Whether the map is still called as it was when the questionnaire was made."""
    return (manifest.title, manifest.organisation) == (map.info.title, map.info.organisation or "")


# -- writing ----------------------------------------------------------------------------------


def manifest_rows(manifest: Manifest) -> list[str]:
    """The cells of the hidden column."""
    text = json.dumps(_raw(manifest), separators=(",", ":"))
    pieces = [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]
    return [MARK, _checksum(text), *pieces]


def _raw(manifest: Manifest) -> dict[str, Any]:
    questionnaire = manifest.questionnaire
    return {
        "version": VERSION,
        "map": {"title": manifest.title, "organisation": manifest.organisation},
        "made_on": manifest.made_on.isoformat(),
        "party": {"id": questionnaire.party, "name": questionnaire.name},
        "asked": [_raw_line(one) for one in questionnaire.asked],
        "columns": manifest.columns,
    }


def _raw_line(one: Asked) -> dict[str, str]:
    return {
        "delivery": one.delivery,
        "side": one.side,
        "other": one.other,
        "service": one.service,
        "flow": one.flow,
        "provider": one.provider,
        "consumer": one.consumer,
    }


def _checksum(text: str) -> str:
    return sha256(text.encode("ascii")).hexdigest()


# -- reading ----------------------------------------------------------------------------------


def manifest_in(rows: Sequence[object]) -> Manifest:
    """The manifest in the cells of the hidden column.

    Raises:
        WrongFormat: it is none, or somebody changed it.
        NewerVersion: a newer ChainMap made the questionnaire.
    """
    texts = [row for row in rows if isinstance(row, str)]
    if texts[:1] != [MARK]:
        raise WrongFormat(FORMAT, Fault.NOT_THIS_FORMAT)
    text = "".join(texts[2:])
    if not text.isascii() or texts[1:2] != [_checksum(text)]:
        raise WrongFormat(FORMAT, Fault.HIDDEN_PART_CHANGED)
    try:
        raw = json.loads(text)
        if raw["version"] > VERSION:
            raise NewerVersion(raw["version"], VERSION)
        return _read(raw)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise WrongFormat(FORMAT, Fault.HIDDEN_PART_CHANGED) from None


def _read(raw: dict[str, Any]) -> Manifest:
    asked = tuple(_read_line(one) for one in raw["asked"])
    columns = {
        str(language): {str(part): tuple(map(str, heads)) for part, heads in parts.items()}
        for language, parts in raw["columns"].items()
    }
    return Manifest(
        str(raw["map"]["title"]),
        str(raw["map"]["organisation"]),
        date.fromisoformat(raw["made_on"]),
        Questionnaire(PartyId(str(raw["party"]["id"])), str(raw["party"]["name"]), asked),
        columns,
    )


def _read_line(raw: dict[str, Any]) -> Asked:
    return Asked(
        DeliveryId(str(raw["delivery"])),
        Side(raw["side"]),
        str(raw["other"]),
        str(raw["service"]),
        Flow(raw["flow"]),
        PartyId(str(raw["provider"])),
        PartyId(str(raw["consumer"])),
    )
