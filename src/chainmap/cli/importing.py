"""`chainmap import`: a map from another program's file."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from chainmap.cli import files, table_options
from chainmap.cli.streams import tell
from chainmap.errors import InputError, UsageError
from chainmap.exchange import FORMATS, Format, format_of, import_endings
from chainmap.exchange.imported import Imported, ImportOptions, Undirected
from chainmap.exchange.recognise import recognised
from chainmap.model.map import ChainMap
from chainmap.storage.format import encode
from chainmap.wording.language import tr


def arguments(parser: argparse.ArgumentParser) -> None:
    files.input_argument(parser, "IN")
    parser.add_argument("output", metavar="OUT.chainmap", help=tr("the map to write"))
    names = [format.id for format in FORMATS if format.reads]
    parser.add_argument("--format", choices=names, help=tr("if the ending does not tell"))
    parser.add_argument(
        "--direction",
        choices=("as-is", "reverse", "both"),
        default="as-is",
        help=tr(
            "reverse: links point from the customer to the provider; both: links without "
            "direction are read there and back"
        ),
    )
    parser.add_argument(
        "--into",
        metavar="MAP.chainmap",
        help=tr(
            "into this map: of a workbook of ChainMap what was changed in it, of other files what "
            "is new"
        ),
    )
    parser.add_argument(
        "--page", metavar="NAME", help=tr("draw.io: only this page, by its name or number")
    )
    table_options.arguments(parser)
    files.force_argument(parser)


def run(options: argparse.Namespace) -> int:
    _refuse_other_names(options)
    files.refuse_in_the_way(options.output, force=options.force)
    content = files.content_of(options.file, options.format or "")
    try:
        format = _format(options, content)
        read = _updating(format, options) if options.into else format.reader()
        imported = read(content, _options(options))
    except InputError as error:
        error.path = error.path or Path("<stdin>" if options.file == files.STREAM else options.file)
        raise
    from chainmap.wording.import_report import notice_line

    for notice in imported.notices:
        tell(notice_line(notice, tr))
    files.put_out(options.output, encode(imported.map), force=options.force)
    return 0


def _updating(
    format: Format, options: argparse.Namespace
) -> Callable[[bytes, ImportOptions], Imported]:
    """Reads a file into the map that is named: a workbook's edits, or all that is new in others."""
    map = files.map_from(options.into)
    if format.updates:
        update = format.updater()
        return lambda content, _: update(content, map)
    read = format.reader()
    return lambda content, told: _merged(map, read(content, told))


def _merged(map: ChainMap, imported: Imported) -> Imported:
    """What is in the map stays; gaps are filled, and what is new is added."""
    from chainmap.model.merging import merged, proposal
    from chainmap.wording.merging import proposal_words

    found = proposal(map, imported.map)
    tell(proposal_words(found, tr))
    return Imported(merged(found), imported.notices)


def _options(options: argparse.Namespace) -> ImportOptions:
    both = Undirected.BOTH if options.direction == "both" else Undirected.AS_IT_STANDS
    reverse = options.direction == "reverse"
    told = ImportOptions(reverse=reverse, undirected=both, page=options.page)
    return table_options.with_table(told, options)


def _refuse_other_names(options: argparse.Namespace) -> None:
    """A file that is not there, of a name that could not be imported anyway, is a slip."""
    name = options.format or options.file
    if format_of(name) is None and name != files.STREAM and not Path(name).exists():
        message = tr("{name} cannot be imported, only {endings}; or name a --format.")
        raise UsageError(message.format(name=name, endings=", ".join(import_endings())))


def _format(options: argparse.Namespace, content: bytes) -> Format:
    """The format that was named, or else the one that the content is of."""
    format = format_of(options.format or "")
    return format or recognised("" if options.file == files.STREAM else options.file, content)
