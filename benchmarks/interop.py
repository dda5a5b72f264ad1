"""How many real and hostile files are read right, beside other readers, as a table in Markdown.

    python benchmarks/interop.py FOLDER [--rows]

FOLDER holds `MANIFEST.tsv`: for each file the nodes and edges that independent readers found, and
what a good importer should do. Each file is read by each reader in a process of its own with limits
of time and memory. `--rows` tells of each file that is not read right.

Right: the nodes and edges of the list. With notice: the same, and what was guessed or left out is
told. Refused: an error, where there must be one. All else is wrong: other counts, an error where
the file can be read, a hostile file that is read, a process that dies.
"""

from __future__ import annotations

import argparse
import csv
import io
import multiprocessing
import re
import resource
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

SECONDS = 60
MEMORY = 3_000_000_000

FORMATS = {
    "GraphML": (".graphml", ".graphmlz", "dead.xml", "modern.xml", "graphml_test.xml"),
    "GEXF": (".gexf",),
    "DOT": (".dot", ".gv"),
    "draw.io": (".drawio", ".drawio.svg", ".xml"),
    "CSV, TSV": (".csv", ".txt"),
    "XLSX, ODS, XLS": (".xlsx", ".ods", ".xls"),
}
COUNTS = {
    # What the list says in words only.
    "14_derived/formula_injection.csv": (8, 4),
    "14_derived/mixed_cells_formula_hidden_sheet.xlsx": (3, 2),
    "14_derived/quebec_cp1252_semicolon.csv": (850, 799),
    "14_derived/quebec_sep_line.csv": (850, 799),
    "14_derived/quebec_utf16le_tab.txt": (850, 799),
}


class Score(StrEnum):
    RIGHT = "right"
    NOTICED = "noticed"
    REFUSED = "refused"
    WRONG = "wrong"


@dataclass(frozen=True)
class Found:
    """`nodes`, `edges`: counts that the reader's answer can be taken for."""

    nodes: frozenset[int] = frozenset()
    edges: frozenset[int] = frozenset()
    notices: int = 0
    error: str = ""


Reader = Callable[[Path], Found]


# -- readers ----------------------------------------------------------------------------------


def chainmap(file: Path) -> Found:
    from chainmap.errors import InputError
    from chainmap.exchange.imported import AS_IT_IS, NoticeCode
    from chainmap.exchange.recognise import recognised

    content = file.read_bytes()
    try:
        imported = recognised(file.name, content).reader()(content, AS_IT_IS)
    except InputError as error:
        return Found(error=f"refused: {error}")
    map, codes = imported.map, Counter(notice.code for notice in imported.notices)
    parties, pages = len(map.parties), sum(id.startswith("page ") for id in map.groups)
    groups, doubled = len(map.groups) - pages, codes[NoticeCode.GROUP_AS_PARTY]
    added = codes[NoticeCode.UNDECLARED_NODE]
    drawn = parties + groups + len(map.notes) - doubled
    links = len(map.deliveries)
    return Found(
        frozenset({parties, drawn, drawn - added}),
        frozenset({links, links + codes[NoticeCode.UNATTACHED]}),
        len(imported.notices),
    )


def networkx(file: Path) -> Found:
    nx: Any = import_module("networkx")
    graph = {".gexf": nx.read_gexf}.get(file.suffix, nx.read_graphml)(file)
    return _counts(graph.number_of_nodes(), graph.number_of_edges())


def igraph(file: Path) -> Found:
    graph = import_module("igraph").Graph.Read_GraphML(str(file))
    return _counts(graph.vcount(), graph.ecount())


def pydot(file: Path) -> Found:
    content = file.read_bytes().decode("utf-8", "replace")
    (graph,) = import_module("pydot").graph_from_dot_data(content)
    nodes: set[str] = set()
    edges = 0
    waiting: list[Any] = [graph]
    while waiting:
        part = waiting.pop()
        waiting += part.get_subgraphs()
        nodes |= {one.get_name() for one in part.get_nodes()} - {"node", "edge", "graph"}
        edges += len(part.get_edges())
        for edge in part.get_edges():
            ends = (edge.get_source(), edge.get_destination())
            nodes |= {end.split(":")[0] for end in ends if isinstance(end, str)}
    return _counts(len(nodes), edges)


def pygraphviz(file: Path) -> Found:
    graph = import_module("pygraphviz").AGraph(str(file))
    return _counts(graph.number_of_nodes(), graph.number_of_edges())


def _counts(nodes: int, edges: int) -> Found:
    return Found(frozenset({nodes}), frozenset({edges}))


PEERS: Mapping[str, tuple[Reader, tuple[str, ...]]] = {
    "networkx": (networkx, ("GraphML", "GEXF")),
    "igraph": (igraph, ("GraphML",)),
    "pydot": (pydot, ("DOT",)),
    "pygraphviz": (pygraphviz, ("DOT",)),
}


# -- one file ---------------------------------------------------------------------------------


def tried(reader: Reader, file: Path) -> Found:
    """What a reader makes of a file, in a process that cannot do harm."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(reader, file, theirs))
    process.start()
    theirs.close()
    found = Found(error="died")
    with suppress(EOFError):
        found = ours.recv()
    process.join()
    return found


def _work(reader: Reader, file: Path, answers: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.alarm(SECONDS)
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        try:
            found = reader(file)
        except Exception as error:  # noqa: BLE001  whatever another library raises is an error
            found = Found(error=f"{type(error).__name__}: {error}")
    answers.send(found)


def score(row: Mapping[str, str], found: Found, *, is_ours: bool) -> Score:
    should = row["good_importer_should"]
    must, may = should.startswith("REJECT"), "REJECT" in should
    # Of our own errors only those that say what is wrong with the file are a refusal.
    is_refusal = found.error.startswith("refused") if is_ours else bool(found.error)
    if may and is_refusal and found.error != "died":
        return Score.REFUSED
    if found.error or (must and not (" or " in should and found.notices)):
        return Score.WRONG
    if not must or row["ref_nodes"]:
        listed = (int(row["ref_nodes"] or 0), int(row["ref_edges"] or 0))
        nodes, edges = COUNTS.get(row["path"], listed)
        undeclared = re.search(r"undeclared_endpoints=(\d+)", row["facts"])
        counts = {nodes, nodes + int(undeclared[1])} if undeclared else {nodes}
        if "or import the other" not in should and not (
            counts & found.nodes and edges in found.edges
        ):
            return Score.WRONG
    return Score.NOTICED if found.notices else Score.RIGHT


# -- the table --------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", action="store_true", help="tell of each file not read right")
    options = parser.parse_args()
    with (options.folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    scores: dict[tuple[str, str], Counter[Score]] = {}
    for name, format, row in _jobs(rows):
        reader = chainmap if name == "ChainMap" else PEERS[name][0]
        found = tried(reader, options.folder / row["path"])
        its = score(row, found, is_ours=name == "ChainMap")
        scores.setdefault((name, format), Counter())[its] += 1
        if options.rows and its is Score.WRONG:
            told = f"{found.error[:90] or (sorted(found.nodes), sorted(found.edges))}"
            print(f"{name:11} {row['path']}: {told}", file=sys.stderr)
    print(_table(scores))


def _jobs(rows: list[dict[str, str]]) -> Iterator[tuple[str, str, dict[str, str]]]:
    for row in rows:
        format = next(name for name, ends in FORMATS.items() if row["path"].endswith(ends))
        yield "ChainMap", format, row
        for name, (_, formats) in PEERS.items():
            if format in formats and find_spec(name) is not None:
                yield name, format, row


def _table(scores: Mapping[tuple[str, str], Counter[Score]]) -> str:
    heads = ["Format", "Files", "Read right", "Right, with notice", "Refused, as it must be"]
    heads += ["Wrong", "Others: right or refused"]
    lines = [f"| {' | '.join(heads)} |", "|---|--:|--:|--:|--:|--:|---|"]
    for format in FORMATS:
        its = scores[("ChainMap", format)]
        others = [
            f"{name} {scores[(name, format)].total() - scores[(name, format)][Score.WRONG]}"
            for name in PEERS
            if (name, format) in scores
        ]
        cells = (its.total(), *(its[one] for one in Score))
        lines.append(f"| {format} | {' | '.join(map(str, cells))} | {', '.join(others) or '–'} |")
    ours = sum((its for (name, _), its in scores.items() if name == "ChainMap"), Counter[Score]())
    total = " | ".join(map(str, (ours.total(), *(ours[one] for one in Score))))
    lines.append(f"| All | {total} | |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
