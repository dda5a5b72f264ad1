"""Shortcuts as the user wants them: read from the settings, put into the table of actions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from chainmap.app.actions.row import Row

OwnKeys: TypeAlias = Mapping[str, tuple[str, ...]]
"""The keys chosen for actions, by id; none: the action is to have no key."""

LONGEST = 50_000
"""More letters than this in the settings are none of ours."""
MOST_KEYS, MOST_TOLD = 4, 2
_Portable, _Native = (
    QKeySequence.SequenceFormat.PortableText,
    QKeySequence.SequenceFormat.NativeText,
)
_Held = Qt.KeyboardModifier
_TYPING = _Held.ControlModifier | _Held.AltModifier | _Held.MetaModifier


@lru_cache(maxsize=4)
def read_keys(text: str) -> OwnKeys:
    """What `written` wrote; whatever else stands there is left out."""
    if len(text) > LONGEST:
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    pairs = found.items() if isinstance(found, dict) else ()
    return {id: own for id, keys in pairs if (own := _own(keys)) is not None}


def written(own: OwnKeys) -> str:
    return json.dumps({id: list(keys) for id, keys in own.items()}) if own else ""


def _own(keys: object) -> tuple[str, ...] | None:
    if not isinstance(keys, list) or len(keys) > MOST_KEYS:
        return None
    own = [canonical(key) if isinstance(key, str) else "" for key in keys]
    return tuple(own) if all(own) else None


@lru_cache(maxsize=1000)
def canonical(key: str) -> str:
    """One key with what is held, as Qt writes it; empty where it is none, or several in a row."""
    sequence = QKeySequence(key[:60], _Portable)
    is_one = sequence.count() == 1 and _first(sequence).key() not in (Qt.Key.Key_unknown, Qt.Key(0))
    return sequence.toString(_Portable) if is_one else ""


def _first(sequence: QKeySequence) -> QKeyCombination:
    # The stubs do not know that it can be asked so.
    found: QKeyCombination = sequence[0]  # type: ignore[index]
    return found


def native(keys: Sequence[str]) -> str:
    """As the desktop calls them, side by side; of many the first, those of remote controls last."""
    told = [key for key in keys if not _is_on_few_keyboards(key)] or list(keys)
    return " · ".join(QKeySequence(key).toString(_Native) for key in told[:MOST_TOLD])


def _is_on_few_keyboards(key: str) -> bool:
    """A key of its own for copying, saving and the like."""
    sequence = QKeySequence(key)
    return not sequence.isEmpty() and _first(sequence).key() >= Qt.Key.Key_Back


def with_own_keys(rows: tuple[Row, ...], own: OwnKeys) -> tuple[Row, ...]:
    """The actions with the keys chosen for them; what is chosen for one is no other's key."""
    if not own:
        return rows
    chosen: dict[str, str] = {}
    for row in rows:
        for key in own.get(row.id, ()):
            chosen.setdefault(key, row.id)
    return tuple(_with(row, own.get(row.id), chosen) for row in rows)


def _with(row: Row, own: tuple[str, ...] | None, chosen: Mapping[str, str]) -> Row:
    wanted = row.keys if own is None else own
    keys = tuple(key for key in wanted if chosen.get(canonical(key), row.id) == row.id)
    if keys == row.keys:
        return row
    return replace(row, keys=keys, on_canvas=row.on_canvas or any(map(is_typed, keys)))


def is_typed(key: str) -> bool:
    """It writes something, or deletes it: as a shortcut it can work on the canvas only."""
    sequence = QKeySequence(key)
    if sequence.isEmpty():
        return False
    combination = _first(sequence)
    is_plain = not combination.keyboardModifiers() & _TYPING
    is_function = Qt.Key.Key_F1 <= combination.key() <= Qt.Key.Key_F35
    return is_plain and not is_function


def chosen_for(own: OwnKeys, id: str, keys: Sequence[str]) -> OwnKeys:
    """With these keys for an action. Who loses its last one by that has its usual keys again."""
    left = {other: tuple(key for key in its if key not in keys) for other, its in own.items()}
    kept = {other: its for other, its in left.items() if its or not own[other]}
    return {**kept, id: tuple(keys)}


def back_to_usual(own: OwnKeys, id: str) -> OwnKeys:
    return {other: keys for other, keys in own.items() if other != id}


def holder(rows: Iterable[Row], key: str) -> Row | None:
    """The action that has a key now."""
    return next((row for row in rows if key in map(canonical, row.keys)), None)
