"""`chainmap cards`: the cards "Who is my customer?", one page a party, as one PDF."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from chainmap.analysis.card import card_order
from chainmap.cli import files
from chainmap.cli.parties import parties_named
from chainmap.cli.progress import bar
from chainmap.errors import UsageError
from chainmap.handout.cards_pdf import CardsOrder, cards_as_pdf
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows, PartyId
from chainmap.wording.language import tr

ENDING = ".pdf"


def arguments(parser: argparse.ArgumentParser) -> None:
    files.input_argument(parser)
    parser.add_argument(
        "-o", "--output", metavar="OUT.pdf", required=True, help=tr("the PDF to write")
    )
    parser.add_argument(
        "--party",
        metavar="ID",
        action="append",
        default=[],
        help=tr("only this party, by its id or its name; may be given several times"),
    )
    parser.add_argument(
        "--flows",
        choices=[flows.value for flows in Flows],
        help=tr("which deliveries count; usually as the map sets it"),
    )
    files.force_argument(parser)


def run(options: argparse.Namespace) -> int:
    _check_ending(options.output)
    files.refuse_in_the_way(options.output, force=options.force)
    map = files.map_from(options.file)
    parties = _parties(map, options.party)
    flows = Flows(options.flows) if options.flows else None
    order = CardsOrder(map, tuple(parties), options.language or map.info.language, flows)
    with bar(tr("Cards")) as progress:
        content = cards_as_pdf(order, progress)
    files.put_out(options.output, content, force=options.force)
    return 0


def _check_ending(output: str) -> None:
    if output == files.STREAM:
        message = tr("{ending} is no text and needs a file to go to.")
        raise UsageError(message.format(ending=ENDING))
    if Path(output).suffix.lower() != ENDING:
        message = tr("Cards are written as {ending} only, not as {name}.")
        raise UsageError(message.format(ending=ENDING, name=Path(output).name))


def _parties(map: ChainMap, wanted: Sequence[str]) -> list[PartyId]:
    """All, or those named, in the order of naming.

    Raises:
        UsageError: there is no such party, or none at all; or a name that several have.
    """
    if not map.parties:
        raise UsageError(tr("There are no parties on the map, and so no cards."))
    if not wanted:
        return card_order(map)
    return parties_named(map, wanted)
