"""Findings that were looked at and set aside: kept in the map, with the reason."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from chainmap.errors import ReasonMissing
from chainmap.model.edits import new_id, put
from chainmap.model.map import ChainMap
from chainmap.model.records import Dismissal, DismissalId, Flows


def dismiss(
    map: ChainMap,
    code: str,
    about: Collection[str],
    reason: str,
    *,
    flows: Flows | None = None,
    on: date | None = None,
) -> ChainMap:
    """Sets a finding aside; one that is so already gets the new reason.

    To restore it, remove the dismissal.

    Raises:
        ReasonMissing: the reason is blank.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise ReasonMissing
    old = dismissal_of(map, code, about, flows)
    id = old.id if old is not None else DismissalId(new_id(map, "dismissals"))
    return put(map, Dismissal(id, code, tuple(about), reason, flows, on))


def dismissal_of(
    map: ChainMap, code: str, about: Collection[str], flows: Flows | None
) -> Dismissal | None:
    """Why this very finding was set aside: same code, same filter, about the same ids."""
    for dismissal in map.dismissals.values():
        if (dismissal.code, dismissal.flows) == (code, flows) and set(about) == {*dismissal.about}:
            return dismissal
    return None
