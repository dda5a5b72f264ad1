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
        "merge": tr("import into the map"),
        "workbook": tr("update from workbook"),
        "cut": tr("cut"),
        "copy": tr("duplicate"),
        "insert": tr("insert in between"),
        "resize": tr("change size"),
        "align": tr("align"),
        "distribute": tr("distribute"),
        "bend": tr("bend line"),
        "label": tr("move label"),
        "reset lines": tr("reset lines"),
        "group": tr("group"),
        "ungroup": tr("ungroup"),
        "join": tr("join group"),
        "leave": tr("take out of group"),
        "fold": tr("fold"),
        "unfold": tr("open"),
        "lock": tr("lock"),
        "unlock": tr("unlock"),
        "order": tr("change order"),
        "note": tr("note"),
        "hide": tr("hide"),
        "show all": tr("show all"),
        "filter": tr("filter what is shown"),
        "lines": tr("line style"),
        "display": tr("what is drawn"),
        "view": tr("saved views"),
        "what if": tr("what if"),
        "dismiss": tr("set finding aside"),
        "restore": tr("restore finding"),
        "answer": tr("answer"),
        "asked": tr("mark as asked"),
        "need": tr("need"),
        "link need": tr("link need"),
        "rate": tr("rate"),
        "standard": tr("standard"),
        "measure": tr("measured value"),
        "culture": tr("service culture"),
        "survey": tr("take answers over"),
        "action": tr("action plan"),
    }
    return names.get(label, names["change"])
