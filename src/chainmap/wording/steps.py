"""What undo and redo would undo and redo."""

from __future__ import annotations

from chainmap.wording.language import Translate


def step_name(label: str, tr: Translate) -> str:
    """The name of a step of the history, as it follows "Undo:"; an unknown one is "change"."""
    names = {
        "add": tr("add"),
        "rename": tr("rename"),
        "move": tr("move"),
        "deliver": tr("draw delivery"),
        "delete": tr("delete"),
        "arrange": tr("arrange"),
        "change": tr("change"),
        "flows": tr("change filter"),
        "paste": tr("paste"),
        "reconnect": tr("reconnect delivery"),
        "import": tr("import"),
    }
    return names.get(label, names["change"])
