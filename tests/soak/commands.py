"""Every command that writes a file, and what it works on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from chainmap.cli import main
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Action, ActionId, MapInfo, PartyId, Subject
from chainmap.storage.files import write_map
from tests.builders import chart

EXPORTS = ("png", "svg", "pdf", "graphml", "gexf", "cyjs", "drawio", "dot", "mmd", "xlsx")
TEXTS = ("text", "json", "markdown")
REPORTS = ("html", "pdf", "docx", "pptx")

COMMANDS: dict[str, tuple[str, str]] = {
    **{f"export {end}": (f"export IN/map.chainmap OUT/map.{end}", f"map.{end}") for end in EXPORTS},
    "export csv": ("export IN/map.chainmap OUT/map.csv", "map-parties.csv"),
    "export with the map inside": ("export --embed IN/map.chainmap OUT/map.png", "map.png"),
    "export of a chart": ("export --chart servqual IN/map.chainmap OUT/map.svg", "map.svg"),
    **{f"analyze {name}": (f"analyze IN/map.chainmap --format {name} -o OUT/report", "report")
       for name in TEXTS},
    **{
        f"analyze {name}": (
            f"analyze IN/map.chainmap --format {name} -o OUT/report --date 2026-05-04", "report",
        )
        for name in REPORTS
    },
    "cards": ("cards IN/map.chainmap -o OUT/cards.pdf", "cards.pdf"),
    "actions xlsx": ("actions IN/map.chainmap -o OUT/plan.xlsx", "plan.xlsx"),
    "actions ics": ("actions IN/map.chainmap -o OUT/plan.ics", "plan.ics"),
    "import": ("import IN/map.graphml OUT/map.chainmap", "map.chainmap"),
    "import into": (
        "import IN/map.graphml --into IN/old.chainmap OUT/map.chainmap", "map.chainmap",
    ),
    "layout": ("layout IN/map.chainmap -o OUT/map.chainmap", "map.chainmap"),
    "survey make": ("survey make IN/map.chainmap OUT", "Questionnaire Ops.xlsx"),
    "survey read": (
        "survey read IN/map.chainmap IN/answers -o OUT/map.chainmap", "map.chainmap",
    ),
    "compare text": ("compare IN/old.chainmap IN/map.chainmap -o OUT/new.txt", "new.txt"),
    "compare json": ("compare IN/old.chainmap IN/map.chainmap -o OUT/new.json", "new.json"),
    "compare html": ("compare IN/old.chainmap IN/map.chainmap -o OUT/new.html", "new.html"),
}  # fmt: skip
"""By name: the words of the command, and the file that it writes (the first of several)."""

TO_NEW_FILES = ("export png", "export csv", "analyze pdf", "import", "survey make")
"""Tried also where the file was not there before; writing goes one way for all of them."""
BRIEFLY = ("import",)
"""What `make test` tries; the rest is for `make soak`."""


def words_of(name: str, folder: Path) -> Sequence[str]:
    """The command line, in a folder that `prepare` has prepared; files are overwritten."""
    line, _ = COMMANDS[name]
    places = {"IN": folder / "in", "OUT": folder / "out"}
    words = [str(places[w[: w.find("/")]] / w[w.find("/") + 1 :]) if "/" in w
             else str(places.get(w, w)) for w in line.split()]  # fmt: skip
    return ["-m", "chainmap", *words, "--force"]


def target_of(name: str, folder: Path) -> Path:
    return folder / "out" / COMMANDS[name][1]


def prepare(folder: Path) -> None:
    """The maps, the foreign file and the answers that the commands read."""
    source = folder / "in"
    source.mkdir()
    (folder / "out").mkdir()
    map = _map()
    write_map(source / "old.chainmap", map)
    write_map(source / "map.chainmap", edits.describe(map, MapInfo("Sales chain")))
    for line in (
        ["export", str(source / "map.chainmap"), str(source / "map.graphml")],
        ["survey", "make", str(source / "map.chainmap"), str(source / "answers")],
    ):
        assert main(line) == 0


def _map() -> ChainMap:
    asks = Action(ActionId("a1"), "Ask the buyer", Subject(party=PartyId("Sales")), "Ann Ott",
                  date(2026, 5, 9))  # fmt: skip
    return edits.put(chart("Sales -> Ops: quote; Ops -> +Buyer: machine"), asks)
