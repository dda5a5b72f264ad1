"""Takes the icons we use, under our names, from an unpacked `lucide-static` package.

Run: `npm pack lucide-static && tar xzf lucide-static-*.tgz`,
then `python tools/vendor_icons.py package`. A new icon is a new row of ICONS.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

ICONS = {  # our name: lucide's name
    "about": "badge-info",
    "action-doing": "circle-dot",
    "action-done": "circle-check",
    "action-open": "circle",
    "actions": "list-checks",
    "align-bottom": "align-end-horizontal",
    "align-centre": "align-center-vertical",
    "align-left": "align-start-vertical",
    "align-middle": "align-center-horizontal",
    "align-right": "align-end-vertical",
    "align-top": "align-start-horizontal",
    "arrange": "network",
    "arrange-down": "layout-arrow-down",
    "arrange-right": "layout-arrow-right",
    "calendar": "calendar-days",
    "cancel": "circle-x",
    "card": "id-card",
    "charts": "chart-scatter",
    "check": "check",
    "chevron-down": "chevron-down",
    "chevron-left": "chevron-left",
    "chevron-right": "chevron-right",
    "chevron-up": "chevron-up",
    "close": "x",
    "colour": "paintbrush",
    "command-palette": "command",
    "compare": "git-compare-arrows",
    "compare-anew": "refresh-cw",
    "copy": "copy",
    "cut": "scissors",
    "delete": "trash-2",
    "delivery": "move-right",
    "department": "building",
    "distribute-across": "align-horizontal-distribute-center",
    "distribute-down": "align-vertical-distribute-center",
    "duplicate": "copy-plus",
    "error": "octagon-x",
    "example": "book-open",
    "export": "file-output",
    "export-graphml": "waypoints",
    "export-pdf": "file-text",
    "export-picture": "image-down",
    "external-customer": "shopping-cart",
    "external-supplier": "truck",
    "filter": "funnel",
    "findings": "clipboard-list",
    "fit": "fullscreen",
    "fold": "square-minus",
    "full-screen": "maximize",
    "glossary": "book-a",
    "group": "group",
    "guide": "graduation-cap",
    "help": "circle-question-mark",
    "hide": "eye-off",
    "history": "history",
    "identify": "messages-square",
    "import": "file-input",
    "info": "info",
    "keyboard": "keyboard",
    "language": "languages",
    "link": "link",
    "lock": "lock",
    "matrix": "grid-3x3",
    "natural-size": "minimize-2",
    "need": "hand",
    "new": "file-plus",
    "new-action": "list-plus",
    "note": "sticky-note",
    "one-picture": "layers-2",
    "open": "folder-open",
    "open-questions": "list-todo",
    "outline": "list-tree",
    "overdue": "clock-alert",
    "overview": "map",
    "palette": "shapes",
    "pan": "hand-grab",
    "paste": "clipboard-paste",
    "person": "user",
    "presentation": "presentation",
    "print": "printer",
    "quit": "log-out",
    "recent": "file-clock",
    "redo": "redo-2",
    "rename": "text-cursor-input",
    "report": "file-chart-column",
    "reset": "rotate-ccw",
    "same-size": "scaling",
    "save": "save",
    "save-as": "save-all",
    "search": "search",
    "select": "mouse-pointer-2",
    "select-all": "square-dashed-mouse-pointer",
    "service": "package",
    "settings": "settings",
    "show": "eye",
    "side-by-side": "columns-2",
    "snap": "magnet",
    "survey-make": "clipboard-pen",
    "survey-read": "inbox",
    "supplier": "package-open",
    "swap": "arrow-left-right",
    "tables": "table-2",
    "take-out": "unplug",
    "team": "users",
    "template": "layout-template",
    "theme": "sun-moon",
    "theme-dark": "moon",
    "theme-light": "sun",
    "to-back": "send-to-back",
    "to-front": "bring-to-front",
    "undo": "undo-2",
    "unfold": "square-plus",
    "ungroup": "ungroup",
    "warning": "triangle-alert",
    "what-if": "flask-conical",
    "zoom-in": "zoom-in",
    "zoom-out": "zoom-out",
    "zoom-selection": "scan-search",
}
HERE = Path(__file__).parents[1] / "resources" / "icons"


def vendor(package: Path) -> None:
    """Copies the icons of ICONS and their licence; other icons here are our own and stay."""
    for ours, theirs in ICONS.items():
        svg = (package / "icons" / f"{theirs}.svg").read_text()
        (HERE / f"{ours}.svg").write_text(_plain(svg))
    shutil.copy(package / "LICENSE", HERE / "LICENSE")


def _plain(svg: str) -> str:
    """The drawing without comment and class, its opening tag on one line."""
    svg = re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL)
    opening, rest = svg.split(">", 1)
    opening = re.sub(r'\s+class="[^"]*"', "", opening)
    return " ".join(opening.split()) + ">" + rest


if __name__ == "__main__":
    vendor(Path(sys.argv[1]))
