"""What a person may say of a table on the command line."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace

from chainmap.errors import UsageError
from chainmap.exchange.imported import ImportOptions, TableOptions
from chainmap.wording.language import tr

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
_PAIR = re.compile(r"\s*(?P<column>[^=]+?)\s*=\s*(?P<field>\w+)\s*(?:,|$)")


def arguments(parser: argparse.ArgumentParser) -> None:
    from chainmap.exchange.encodings import ENCODINGS

    group = parser.add_argument_group(tr("tables"))
    group.add_argument("--sheet", metavar="NAME", help=tr("only this sheet, even if it is hidden"))
    group.add_argument(
        "--map",
        action="append",
        metavar="COLUMN=FIELD,…",
        help=tr("what a column holds, by heading or letter: {fields}").format(fields=_fields()),
    )
    group.add_argument(
        "--table", choices=["edges", "nodes", "matrix"], help=tr("what the table lists")
    )
    group.add_argument(
        "--heading", type=int, metavar="ROW", help=tr("the row of the headings; 0: there are none")
    )
    group.add_argument("--encoding", choices=ENCODINGS, help=tr("of a table written as text"))
    group.add_argument(
        "--separator", choices=[*SEPARATORS], help=tr("what stands between the cells of a text")
    )
    group.add_argument(
        "--decimal", choices=["comma", "point"], help=tr("how numbers are written: 2,5 or 2.5")
    )


def _fields() -> str:
    from chainmap.exchange.table.fields import Field

    return ", ".join(Field)


def with_table(told: ImportOptions, options: argparse.Namespace) -> ImportOptions:
    """The options with what was said of a table.

    Raises:
        UsageError: `--map` lacks its "=".
    """
    table = TableOptions(
        encoding=options.encoding,
        separator=SEPARATORS.get(options.separator),
        decimal_comma=None if options.decimal is None else options.decimal == "comma",
        heading=options.heading,
        kind=options.table,
    )
    return replace(told, sheet=options.sheet, columns=_columns(options.map or ()), table=table)


def _columns(words: list[str] | tuple[str, ...]) -> dict[str, str]:
    """`Von=from,An=to` as a mapping; a comma within a heading is none that parts."""
    found: dict[str, str] = {}
    for word in words:
        rest = word
        while rest:
            pair = _PAIR.match(rest)
            if pair is None:
                message = tr("--map wants COLUMN=FIELD, not {text}.")
                raise UsageError(message.format(text=rest))
            found[pair["column"]] = pair["field"]
            rest = rest[pair.end() :]
    return found
