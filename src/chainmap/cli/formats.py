"""`chainmap formats`: what can be read and written."""

from __future__ import annotations

import argparse

from chainmap.cli.export_options import PICTURES
from chainmap.cli.streams import say
from chainmap.exchange import FORMATS, description, format_of
from chainmap.wording.language import tr


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001  every command is called alike
    say(_table())
    return 0


def rows() -> list[tuple[str, str, str]]:
    """Endings, whether they are read or written, and what they are."""
    read_write, read, write = tr("read, write"), tr("read"), tr("write")
    rows = [(".chainmap", read_write, tr("a ChainMap map"))]
    for format in (it for it in FORMATS if it.endings[0] not in PICTURES):
        way = read_write if format.reads and format.writes else read if format.reads else write
        rows.append((" ".join(format.endings), way, description(format, tr)))
    words = {
        ".png": tr("a picture in pixels; it can carry the map (--embed)"),
        ".svg": tr("a picture for the web or to edit; it can carry the map (--embed)"),
        ".pdf": tr("a page to print"),
    }
    done = {ending: read_write if format_of(ending) else write for ending in PICTURES}
    rows += [(ending, done[ending], words[ending]) for ending in PICTURES]
    rows.append((".txt .md .json", write, tr("the report of chainmap analyze")))
    return rows


def _table() -> str:
    listed = rows()
    widths = [max(len(row[column]) for row in listed) for column in (0, 1)]
    return "\n".join(
        f"{endings:<{widths[0]}}  {way:<{widths[1]}}  {what}" for endings, way, what in listed
    )
