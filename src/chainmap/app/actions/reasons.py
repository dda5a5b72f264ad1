"""Why an action cannot be done now, and what would make it possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window

_SELECTED = frozenset({
    "copy", "delete", "zoom-selection", "take-out", "select-connected", "select-upstream",
    "select-downstream", "select-neighbours",
})  # fmt: skip
_THINGS = frozenset({
    "cut", "duplicate", "natural-size", "to-front", "to-back", "group", "lock", "hide",
})  # fmt: skip
_NEVER_SAVED = frozenset({"reload", "earlier", "compare-saved", "compare-earlier"})


def why_not(id: str, window: Window) -> str:
    """For the tooltip of an action that is switched off; "" where nothing is known about it."""
    map = window.session.map
    own = _own_reasons().get(id, "")
    if own:
        return own
    if id.startswith("survey") and map.parties:
        return tr("Draw a delivery first: nobody delivers anything yet.")
    if not map.ids:
        return tr("The map is still empty: draw a department first.")
    return _about_selection(id)


def _own_reasons() -> dict[str, str]:
    """Of actions that do not depend on what is drawn or selected."""
    never_saved = tr("The map has not been saved yet.")
    return {
        "undo": tr("Nothing has been changed yet."),
        "redo": tr("Nothing has been undone."),
        "save": tr("Everything is saved."),
        "recent-clear": tr("The list is empty."),
        "show-all": tr("Nothing is hidden."),
        "fold-all": tr("There is no open group."),
        "unfold-all": tr("There is no folded group."),
        "chain-before": tr("Show a chain first."),
    } | dict.fromkeys(_NEVER_SAVED, never_saved)


def _about_selection(id: str) -> str:
    single = {
        "export-again": tr("Nothing has been exported yet."),
        "export-plan": tr("There are no actions in the plan yet."),
        "export-plan-ics": tr("There are no actions in the plan yet."),
        "rename": tr("Select one party, delivery, group or note first."),
        "reset-lines": tr("Select a delivery whose line or name was moved by hand."),
        "insert-delivery": tr("Select the party that delivers first."),
        "leave-group": tr("Select a party that belongs to a group."),
        "ungroup": tr("Select a group first."),
        "fold": tr("Select an open group first."),
        "unfold": tr("Select a folded group first."),
        "same-size": tr("Select at least two parties first."),
        "arrange-selection": tr("Select at least two parties first."),
        "chain-next": tr("Select a party that a chain leads from to an external customer."),
    }
    if id in single:
        return single[id]
    if id in _SELECTED:
        return tr("Select something on the map first.")
    if id in _THINGS:
        return tr("Select a party or a note first.")
    return _by_kind(id)


def _by_kind(id: str) -> str:
    """Of actions that come in several."""
    kinds = {
        "align-": tr("Select at least two parties first."),
        "distribute-": tr("Select at least three parties first."),
        "show-around-": tr("Select one party first."),
        "overlay-": tr("Select a party first."),
        "questionnaires": tr("Draw a delivery first: nobody delivers anything yet."),
    }
    return next((text for start, text in kinds.items() if id.startswith(start)), "")
