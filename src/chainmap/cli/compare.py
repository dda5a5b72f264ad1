"""`chainmap compare`: what differs between two maps; also what a git difftool can call."""

from __future__ import annotations

import argparse
from pathlib import Path

from chainmap.analysis.changes import MapChanges, changes
from chainmap.cli import files
from chainmap.errors import UsageError
from chainmap.exchange.changes import changes_as_json, changes_as_text
from chainmap.wording.language import catalogue, tr

ENDINGS = {".txt": "text", ".json": "json", ".html": "html"}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("before", metavar="BEFORE", help=tr("the earlier map"))
    parser.add_argument("after", metavar="AFTER", help=tr("the later map; - is standard input"))
    parser.add_argument(
        "--format",
        choices=list(ENDINGS.values()),
        help=tr("usually told by the ending of OUT, else text"),
    )
    parser.add_argument("-o", "--output", metavar="OUT", help=tr("the file to write"))
    files.force_argument(parser)


def run(options: argparse.Namespace) -> int:
    format = options.format or _format_of(options.output)
    if options.before == options.after == files.STREAM:
        raise UsageError(tr("Only one of the two maps can come from standard input."))
    files.refuse_in_the_way(options.output, force=options.force)
    found = changes(files.map_from(options.before), files.map_from(options.after))
    language = options.language or found.after.map.info.language
    content = _written(found, format, language)
    files.put_out(options.output, content, force=options.force)
    return 0


def _format_of(output: str | None) -> str:
    if output is None or output == files.STREAM:
        return "text"
    ending = Path(output).suffix.lower()
    if ending not in ENDINGS:
        message = tr("{name} tells no format, only {endings}; or name a --format.")
        raise UsageError(message.format(name=output, endings=", ".join(ENDINGS)))
    return ENDINGS[ending]


def _written(found: MapChanges, format: str, language: str) -> bytes:
    if format == "html":
        from chainmap.handout.changes_page import changes_page

        return changes_page(found, language)
    write = changes_as_json if format == "json" else changes_as_text
    return write(found, catalogue(language)).encode("utf-8", "replace")
