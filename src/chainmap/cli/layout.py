"""`chainmap layout`: gives the parties of a map their places."""

from __future__ import annotations

import argparse
from pathlib import Path

from chainmap.cli import files
from chainmap.errors import FileInTheWay
from chainmap.layout.values import Direction, Style
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.storage.format import encode
from chainmap.wording.language import tr

_STYLES = {
    "layered": Style.LAYERED,
    "tier": Style.TIERS,
    "radial": Style.RADIAL,
    "group": Style.SWIMLANES,
    "page": Style.COMPACT,
}


def arguments(parser: argparse.ArgumentParser) -> None:
    files.input_argument(parser)
    parser.add_argument(
        "-o", "--output", metavar="OUT", help=tr("the map to write; usually FILE itself")
    )
    parser.add_argument(
        "--direction",
        choices=[direction.value for direction in Direction],
        default=Direction.DOWN.value,
        help=tr("where the external customers stand"),
    )
    parser.add_argument(
        "--style",
        choices=list(_STYLES),
        default="layered",
        help=tr("what the places go by: few crossings, steps to the customer, one party, groups"),
    )
    parser.add_argument(
        "--keep-placed", action="store_true", help=tr("move no party that has a place")
    )
    files.force_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Into FILE itself it writes unasked only if no place is lost."""
    output = options.output or options.file
    if options.output:
        files.refuse_in_the_way(output, force=options.force)
    map = files.map_from(options.file)
    loses_places = bool(_places(map)) and not options.keep_placed
    if not options.output and output != files.STREAM and loses_places and not options.force:
        raise FileInTheWay(Path(output))
    kept = _places(map) if options.keep_placed else {}
    arranged = _arranged(map, _STYLES[options.style], Direction(options.direction), kept)
    into_itself = options.output is None
    files.put_out(output, encode(arranged), force=options.force or into_itself)
    return 0


def _arranged(
    map: ChainMap, style: Style, direction: Direction, kept: dict[str, Point]
) -> ChainMap:
    """The sizes of names come from the bundled font, so Qt comes in here; it needs no screen."""
    from chainmap.layout.arrange import arrange
    from chainmap.render.geometry import boxes_and_links
    from chainmap.render.picture import application

    application()
    found = arrange(*boxes_and_links(map), style=style, direction=direction, fixed=kept)
    places = {id: place for id, place in found.places.items() if id not in kept}
    moved = {
        delivery.id: ()
        for delivery in map.deliveries.values()
        if delivery.route and {map.provider_of(delivery), delivery.consumer} & places.keys()
    }
    return edits.arrange(map, places, moved)


def _places(map: ChainMap) -> dict[str, Point]:
    return {party.id: party.position for party in map.parties.values() if party.position}
