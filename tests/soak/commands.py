"""Every command that writes a file, and what it works on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from chainmap.cli import main
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Action, ActionId, MapInfo, PartyId, Subject
from chainmap.storage.files import write_map
from tests.builders import chart

EXPORTS = ("png", "svg", "pdf", "graphml", "gexf", "cyjs", "drawio", "dot", "mmd", "xlsx")
TEXTS = ("text", "json", "markdown")
REPORTS = ("html", "pdf", "docx", "pptx")
PLANS = ("xlsx", "ics", "csv", "tsv", "md")


class Writing(NamedTuple):
    """The words of a command, and the files that it writes.

    `over`: the file of those read that stands there before, where the command reads what it
    writes over.
    """

    line: str
    files: tuple[str, ...]
    over: str | None = None


COMMANDS: dict[str, Writing] = {
    **{f"export {end}": Writing(f"export IN/map.chainmap OUT/map.{end}", (f"map.{end}",))
       for end in EXPORTS},
    "export csv": Writing(
        "export IN/map.chainmap OUT/map.csv", ("map-parties.csv", "map-deliveries.csv"),
    ),
    "export with the map inside": Writing(
        "export --embed IN/map.chainmap OUT/map.png", ("map.png",),
    ),
    **{f"export of a chart, {end}": Writing(
        f"export --chart servqual IN/map.chainmap OUT/map.{end}", (f"map.{end}",),
    ) for end in ("png", "svg", "pdf")},
    "export of many": Writing(
        "export IN/map.chainmap IN/old.chainmap --to OUT --format svg,graphml,csv",
        tuple(f"{map}{end}" for map in ("map", "old")
              for end in (".svg", ".graphml", "-parties.csv", "-deliveries.csv")),
    ),
    "export to a folder": Writing(
        "export IN/map.chainmap --to OUT/deep/down --format png,pdf",
        ("deep/down/map.png", "deep/down/map.pdf"),
    ),
    **{f"analyze {name}": Writing(
        f"analyze IN/map.chainmap --format {name} -o OUT/report", ("report",),
    ) for name in TEXTS},
    **{f"analyze {name}": Writing(
        f"analyze IN/map.chainmap --format {name} -o OUT/report --date 2026-05-04", ("report",),
    ) for name in REPORTS},
    "cards": Writing("cards IN/map.chainmap -o OUT/cards.pdf", ("cards.pdf",)),
    **{f"actions {end}": Writing(f"actions IN/map.chainmap -o OUT/plan.{end}", (f"plan.{end}",))
       for end in PLANS},
    "import": Writing("import IN/map.graphml OUT/map.chainmap", ("map.chainmap",)),
    "import into": Writing(
        "import IN/map.graphml --into IN/old.chainmap OUT/map.chainmap", ("map.chainmap",),
    ),
    "layout": Writing("layout IN/map.chainmap -o OUT/map.chainmap", ("map.chainmap",)),
    "layout of the file itself": Writing(
        "layout OUT/map.chainmap", ("map.chainmap",), over="map.chainmap",
    ),
    "survey make": Writing("survey make IN/map.chainmap OUT",
                           ("Questionnaire Ops.xlsx", "Questionnaire Sales.xlsx")),
    "survey read": Writing(
        "survey read IN/map.chainmap IN/answers -o OUT/map.chainmap", ("map.chainmap",),
    ),
    **{f"compare {name}": Writing(
        f"compare IN/old.chainmap IN/map.chainmap -o OUT/new.{end}", (f"new.{end}",),
    ) for name, end in (("text", "txt"), ("json", "json"), ("html", "html"))},
}  # fmt: skip

TO_NEW_FILES = ("export png", "export csv", "export to a folder", "analyze pdf", "import",
                "survey make")  # fmt: skip
"""Tried also where the file was not there before; writing goes one way for all of them."""
BRIEFLY = ("import",)
"""What `make test` tries; the rest is for `make soak`."""
WRITES_NOTHING = ("check", "formats", "self-test")


def words_of(name: str, folder: Path) -> Sequence[str]:
    """The command line, in a folder that `prepare` has prepared; files are overwritten."""
    places = {"IN": folder / "in", "OUT": folder / "out"}
    words = []
    for word in COMMANDS[name].line.split():
        place, _, rest = word.partition("/")
        words.append(str(places[place] / rest) if place in places else word)
    return ["-m", "chainmap", *words, "--force"]


def targets_of(name: str, folder: Path) -> list[Path]:
    return [folder / "out" / file for file in COMMANDS[name].files]


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
