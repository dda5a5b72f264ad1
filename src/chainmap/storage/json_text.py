"""JSON as ChainMap reads and prints it.

Printed: an indent of one space, a tuple on one line (`[120, 80]`), a list over several. Read: the
faults that stdlib json lets pass are kept visible for whoever checks the values, who knows their
place: a double key leaves a `Doubled`, a number too large for a float an infinity.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from json.encoder import encode_basestring
from typing import Any, TypeAlias

from chainmap.errors import Fault, WrongFormat

Raw: TypeAlias = Any
"""A value as it stands in JSON: the one place where a type says nothing."""

_SAFE_DIGITS = 300
_WHOLE_UP_TO = 2.0**53
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Doubled(dict[str, Raw]):
    """An object in which `key` stood twice."""

    key: str


def parsed(text: bytes, *, expected: str) -> Raw:
    """The JSON value in UTF-8 bytes; `expected` names the format for the errors.

    Raises:
        WrongFormat: empty, not UTF-8, not JSON (detail: "line:column"), or nested too deep.
    """
    if not text.strip():
        raise WrongFormat(expected, Fault.EMPTY)
    try:
        decoded = text.decode("utf-8-sig")
        return json.loads(decoded, object_pairs_hook=_object, parse_int=_whole_number)
    except UnicodeDecodeError:
        raise WrongFormat(expected, Fault.NOT_TEXT) from None
    except json.JSONDecodeError as error:
        raise WrongFormat(expected, Fault.NOT_JSON, f"{error.lineno}:{error.colno}") from None
    except RecursionError:
        raise WrongFormat(expected, Fault.TOO_DEEP) from None


def _object(pairs: list[tuple[str, Raw]]) -> dict[str, Raw]:
    record = dict(pairs)
    if len(record) == len(pairs):
        return record
    counts = Counter(key for key, _ in pairs)
    doubled = Doubled(record)
    doubled.key = next(key for key, count in counts.items() if count > 1)
    return doubled


def _whole_number(digits: str) -> int | float:
    return int(digits) if len(digits) < _SAFE_DIGITS else math.inf


def printed(raw: Raw) -> bytes:
    r"""The canonical text, with a newline at its end.

    Lone surrogates, which UTF-8 cannot hold, are written as escapes (`\ud800`): nothing is lost.
    """
    text = _printed(raw, "\n") + "\n"
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()


def _printed(raw: Raw, newline: str) -> str:
    kind = type(raw)
    if kind is str:
        return encode_basestring(raw)
    if kind is int:
        return str(raw)
    if kind not in (dict, list):
        return _on_one_line(raw)
    if not raw:
        return "{}" if kind is dict else "[]"
    inner = newline + " "
    if kind is dict:
        items = [f"{encode_basestring(key)}: {_printed(raw[key], inner)}" for key in raw]
        return f"{{{inner}{f',{inner}'.join(items)}{newline}}}"
    items = [_printed(item, inner) for item in raw]
    return f"[{inner}{f',{inner}'.join(items)}{newline}]"


def _on_one_line(raw: Raw) -> str:
    if isinstance(raw, tuple):
        return f"[{', '.join(_on_one_line(item) for item in raw)}]"
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < _WHOLE_UP_TO:
        return str(int(raw))
    return json.dumps(raw, allow_nan=False)
