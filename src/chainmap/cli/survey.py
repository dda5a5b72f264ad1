"""`chainmap survey`: questionnaires for the departments, and their answers taken back."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chainmap.cli import files
from chainmap.cli.parser import Parser
from chainmap.cli.parties import parties_named
from chainmap.cli.streams import say, tell
from chainmap.errors import FileInTheWay, FileUnreadable, InputError, UsageError
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side
from chainmap.model.records import Flows
from chainmap.storage.files import read_bytes, write_bytes
from chainmap.storage.format import encode
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.exchange.survey.plan import Entry, Plan, Received
    from chainmap.exchange.survey.questionnaire import Questionnaire

ENDING = ".xlsx"


class _SubParser(Parser):
    def __init__(self, prog: str, **more: Any) -> None:
        super().__init__(prog, more["description"])


def arguments(parser: argparse.ArgumentParser) -> None:
    parts = parser.add_subparsers(
        dest="part", required=True, metavar=tr("make | read"), parser_class=_SubParser
    )
    made = tr("an XLSX questionnaire for each department: whom it deals with, in both languages")
    read = tr("the answers of filled questionnaires, added to the map")
    _make_arguments(parts.add_parser("make", description=made, help=made))
    _read_arguments(parts.add_parser("read", description=read, help=read))


def _make_arguments(parser: argparse.ArgumentParser) -> None:
    files.input_argument(parser)
    parser.add_argument("folder", metavar="OUTDIR", help=tr("the folder to write them into"))
    parser.add_argument(
        "--party",
        metavar="ID",
        action="append",
        default=[],
        help=tr("only this party, by its id or its name; may be given several times"),
    )
    parser.add_argument(
        "--external",
        action="store_true",
        help=tr("external customers and suppliers are asked as well"),
    )
    parser.add_argument(
        "--servqual",
        action="store_true",
        help=tr("ask also what is expected and perceived in the five dimensions of SERVQUAL"),
    )
    parser.add_argument(
        "--flows",
        choices=[flows.value for flows in Flows],
        help=tr("which deliveries are asked about; usually as the map sets it"),
    )
    files.force_argument(parser)


def _read_arguments(parser: argparse.ArgumentParser) -> None:
    files.input_argument(parser)
    parser.add_argument(
        "answers",
        metavar="ANSWERS",
        nargs="+",
        help=tr("filled questionnaires, or folders full of them"),
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help=tr("the map to write; without it all is only shown")
    )
    parser.add_argument(
        "--again",
        action="store_true",
        help=tr("add also what looks like the same answers a second time"),
    )
    files.force_argument(parser)


def run(options: argparse.Namespace) -> int:
    return _make(options) if options.part == "make" else _read(options)


def today() -> date:
    return datetime.now().astimezone().date()


# -- make -------------------------------------------------------------------------------------


def _make(options: argparse.Namespace) -> int:
    from chainmap.exchange.survey.questionnaire import questionnaires
    from chainmap.exchange.survey.writer import write_questionnaire

    map = files.map_from(options.file)
    flows = Flows(options.flows) if options.flows else None
    wanted = parties_named(map, options.party)
    asked = questionnaires(map, flows, parties=wanted, external=options.external)
    _tell_unasked(map, asked, wanted)
    targets = _targets(map, asked, Path(options.folder), force=options.force)
    for one, path in zip(asked, targets, strict=True):
        content = write_questionnaire(map, one, on=today(), servqual=options.servqual)
        write_bytes(path, content, overwrite=options.force)
        say(str(path))
    return 0


def _tell_unasked(map: ChainMap, asked: Sequence[Questionnaire], wanted: Collection[str]) -> None:
    made = {one.party for one in asked}
    parties = [it for it in map.parties.values() if it.id in wanted or not wanted]
    for party in parties:
        if party.id not in made and (wanted or party.kind.is_internal):
            tell(tr("{name} deals with nobody under this filter and is not asked.").format(
                name=party.name))  # fmt: skip
    if not made:
        raise UsageError(tr("There is nobody to ask on this map."))


def _targets(
    map: ChainMap, asked: Sequence[Questionnaire], folder: Path, *, force: bool
) -> list[Path]:
    """Where each is to go, once it is known that all can go there.

    Raises:
        FileInTheWay: one of the files exists.
        OutputError: there is no such folder and none can be made.
    """
    from chainmap.exchange.survey.files import file_names, made_folder

    made_folder(folder)
    targets = [folder / name for name in file_names(map, asked)]
    in_the_way = next((it for it in targets if it.exists()), None)
    if in_the_way is not None and not force:
        raise FileInTheWay(in_the_way)
    return targets


# -- read -------------------------------------------------------------------------------------


def _read(options: argparse.Namespace) -> int:
    """Files that cannot be read keep no others back, but the exit code tells of them."""
    from chainmap.cli import DONE, NO_INPUT
    from chainmap.exchange.survey.plan import State, applied, planned

    files.refuse_in_the_way(options.output, force=options.force)
    map = files.map_from(options.file)
    plan = planned(map, [_received(path) for path in _all_files(options.answers)])
    _tell_plan(plan)
    takes = (State.NEW, State.DOUBLE) if options.again else (State.NEW,)
    chosen = [n for n, entry in enumerate(plan.entries) if entry.state in takes]
    if options.output is not None:
        files.put_out(options.output, encode(applied(plan, chosen)), force=options.force)
    is_refused = any(entry.state is State.REFUSED for entry in plan.entries)
    return NO_INPUT if is_refused else DONE


def _all_files(names: Sequence[str]) -> Iterator[Path]:
    """The files named, and the workbooks in the folders named.

    Raises:
        FileUnreadable: a folder cannot be listed.
    """
    for path in (Path(name) for name in names):
        if not path.is_dir():
            yield path
            continue
        try:
            inside = sorted(path.iterdir())
        except OSError as error:
            raise FileUnreadable(path, error) from error
        # What begins with ~$ is the lock of a workbook that is open in Excel.
        yield from (it for it in inside if it.suffix.lower() == ENDING and it.name[:2] != "~$")


def _received(path: Path) -> Received:
    from chainmap.exchange.survey.manifest import FORMAT
    from chainmap.exchange.survey.plan import Received
    from chainmap.exchange.survey.reader import read_answers

    try:
        return Received(str(path), read_answers(read_bytes(path, expected=FORMAT), today()))
    except InputError as error:
        error.path = path
        return Received(str(path), error)


def _tell_plan(plan: Plan) -> None:
    """What each file would add, what is odd about it, and who has not answered."""
    from chainmap.wording.survey_notices import silent_sentence

    for entry in plan.entries:
        _tell_entry(entry)
    if plan.silent:
        tell(silent_sentence([plan.map.parties[id].name for id in plan.silent], tr))


def _tell_entry(entry: Entry) -> None:
    from chainmap.wording.errors import explain
    from chainmap.wording.survey_notices import entry_line, survey_sentence

    if entry.answers is None:
        assert isinstance(entry.said, InputError)
        tell(explain(entry.said, tr))
        return
    counts = entry.count(Side.CUSTOMER), entry.count(Side.SUPPLIER)
    party = entry.answers.manifest.questionnaire.name
    tell(entry_line(entry.file, party, entry.state, counts, tr))
    for notice in entry.notices:
        tell(f"  {survey_sentence(notice, tr)}")
