"""`chainmap check`: is the file valid, and does it open without loss?"""

from __future__ import annotations

import argparse

from chainmap.cli import files
from chainmap.cli.streams import say, tell
from chainmap.errors import InvalidContent
from chainmap.model.rules import problems
from chainmap.storage.format import decode, encode
from chainmap.wording.errors import explain
from chainmap.wording.language import tr


def arguments(parser: argparse.ArgumentParser) -> None:
    files.input_argument(parser)


def run(options: argparse.Namespace) -> int:
    content = files.content_of(options.file, "chainmap")
    map = files.map_from_bytes(options.file, content)
    for problem in problems(map):
        warning = InvalidContent(problem.place, problem.fault, problem.value)
        tell(explain(warning, tr))
    saved = encode(map)
    if decode(saved) != map:
        raise AssertionError("a map read from its own bytes is another one")
    say(
        tr("{file}: valid, {parties}, {services}, {deliveries}").format(
            file=options.file,
            parties=tr("%n parties", "", len(map.parties)),
            services=tr("%n services", "", len(map.services)),
            deliveries=tr("%n deliveries", "", len(map.deliveries)),
        )
    )
    if saved == content:
        say(tr("Saving it again gives the same bytes."))
    else:
        say(tr("Saving it again keeps every value, in ChainMap's own order and spacing."))
    return 0
