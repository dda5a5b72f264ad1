"""Actions made of findings: the text that is proposed, and none twice by mistake."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from chainmap.analysis.plan import subject_of
from chainmap.model import edits
from chainmap.model.acting import add_action
from chainmap.model.map import ChainMap
from chainmap.model.records import ActionId
from chainmap.panels.findings.model import Entry

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding
    from chainmap.wording.action_proposals import Step


def plan(
    map: ChainMap, entries: Iterable[Entry], step: Step | None = None
) -> tuple[ChainMap, list[ActionId]]:
    """The map with an action about each finding, and which those are.

    `step` `None`: the one that is proposed first, and none where something is planned already.
    What is about something that has gone meanwhile is left out.
    """
    ids = []
    for entry in entries:
        if step is None and entry.action is not None and entry.action.id in map.actions:
            ids.append(entry.action.id)
        elif entry.finding is not None and is_there(map, entry.finding):
            ids.append(ActionId(edits.new_id(map, "actions")))
            map = add_action(map, _text(entry, step), subject_of(entry.finding))
    return map, ids


def is_there(map: ChainMap, finding: Finding) -> bool:
    """All that the finding is about is still on the map."""
    return all(map.find(id) is not None for id in finding.ids)


def _text(entry: Entry, step: Step | None) -> str:
    texts = entry.proposals
    return texts[step] if step in texts else next(iter(texts.values()))
