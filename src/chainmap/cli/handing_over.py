"""`chainmap analyze --format html` and its like: the report to hand over."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from chainmap.analysis.report import Report
from chainmap.cli import files
from chainmap.cli.progress import bar
from chainmap.errors import InputError, UsageError
from chainmap.handout import SHAPES, Shape
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.handout.contents import Order

OPTIONS = ("chapters", "title", "client", "date", "logo")


def arguments(parser: argparse.ArgumentParser) -> None:
    from chainmap.handout.contents import CHAPTERS

    group = parser.add_argument_group(
        tr("reports to hand over ({formats})").format(formats=", ".join(SHAPES))
    )
    group.add_argument(
        "--chapters",
        metavar="NAME,…",
        help=tr("only these chapters: {names}").format(names=", ".join(CHAPTERS)),
    )
    group.add_argument("--title", help=tr("instead of the map’s title"))
    group.add_argument("--client", help=tr("instead of the map’s organisation"))
    group.add_argument("--date", metavar="YYYY-MM-DD", help=tr("instead of the map’s date"))
    group.add_argument("--logo", metavar="PNG", help=tr("a picture for the first page"))


def check(options: argparse.Namespace, format: str) -> None:
    """What can be said before any work.

    Raises:
        UsageError: an option means nothing for this format; or it needs a file to go to.
    """
    shape = SHAPES.get(format)
    if shape is None:
        for name in OPTIONS:
            if getattr(options, name) is not None:
                message = tr("{option} means nothing for {ending}.")
                raise UsageError(message.format(option=f"--{name}", ending=format))
    elif not shape.is_text and options.output in (None, files.STREAM):
        message = tr("{ending} is no text and needs a file to go to.")
        raise UsageError(message.format(ending=shape.ending))
    _chapters(options)
    _date(options)


def written(options: argparse.Namespace, shape: Shape, report: Report) -> bytes:
    """The report in this shape; Qt comes in here and needs no screen."""
    from chainmap.handout.contents import handout
    from chainmap.handout.pictures import Pictures

    contents = handout(report, _order(options, shape))
    with bar(tr("Report")) as progress:
        tell = progress or (lambda _share: None)
        return shape.writer()(contents, Pictures(report.map, contents.language), tell)


def _order(options: argparse.Namespace, shape: Shape) -> Order:
    from chainmap.handout.contents import Order, usual_chapters

    return Order(
        language=options.language,
        title=options.title,
        client=options.client,
        date=_date(options),
        logo=_logo(options.logo) if options.logo else None,
        chapters=_chapters(options) if options.chapters else usual_chapters(shape.id),
    )


def _chapters(options: argparse.Namespace) -> tuple[str, ...]:
    from chainmap.handout.contents import CHAPTERS, checked_chapters

    if options.chapters is None:
        return tuple(CHAPTERS)
    return checked_chapters(name.strip() for name in options.chapters.split(",") if name.strip())


def _date(options: argparse.Namespace) -> date | None:
    if options.date is None:
        return None
    try:
        return date.fromisoformat(options.date)
    except ValueError as error:
        message = tr("{date} is no date; write it like {example}.")
        told = message.format(date=options.date, example="2026-03-31")
        raise UsageError(told) from error


def _logo(name: str) -> bytes:
    from chainmap.handout.logo import checked_logo
    from chainmap.storage.files import read_bytes

    try:
        return checked_logo(read_bytes(Path(name), expected="png"))
    except InputError as error:
        error.path = Path(name)
        raise
