"""What `chainmap export` can be told, and which format takes what."""

from __future__ import annotations

import argparse
import re
from collections.abc import Collection
from datetime import date
from typing import Any

from chainmap.cli import files
from chainmap.cli.chart_export import chart_names
from chainmap.errors import UsageError
from chainmap.exchange import FORMATS, Format
from chainmap.model.overlay import ABOUT_SOME, OVERLAYS
from chainmap.wording.language import tr

PICTURES = (".png", ".svg", ".pdf")
CHART_OPTIONS = {".png": {"dpi", "width", "theme"}, ".svg": {"theme"}, ".pdf": {"theme"}}
"""Those that a chart takes as a picture."""
_LOOKS = {"theme", "overlay", "legend", "title_block", "date", "only", "area"}
_DRAWN = _LOOKS | {"background", "embed"}
OPTIONS = {
    ".png": _DRAWN | {"dpi", "width"},
    ".svg": _DRAWN,
    ".pdf": _LOOKS | {"page", "orientation", "tiles", "scale"},
}
"""The options that each picture takes; GraphML and the like take `profile`."""
_ALL = (
    *("profile", "anonymous", "dpi", "width", "theme", "background", "page", "orientation"),
    *("tiles", "scale", "overlay", "legend", "title_block", "date", "only", "area", "embed"),
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.usage = "\n       ".join(
        [
            f"{parser.prog} FILE OUT [--OPTION …]",
            f"{parser.prog} FILE… --to DIR --format NAME,… [--OPTION …]",
        ]
    )
    parser.add_argument(
        "words",
        nargs="+",
        metavar="FILE",
        help=tr(
            "the map to read, - is standard input, and the file to write, whose ending tells "
            "the format; with --to: maps, or folders of maps"
        ),
    )
    parser.add_argument(
        "--to", metavar="DIR", help=tr("a folder that every map goes to, under its own name")
    )
    names = tr("if the ending does not tell; with --to one or several of {names}")
    parser.add_argument(
        "--format", type=_names, metavar="NAME,…", help=names.format(names=", ".join(_formats()))
    )
    profiles = [*dict.fromkeys(profile for format in FORMATS for profile in format.profiles)]
    parser.add_argument(
        "--profile",
        choices=profiles,
        help=tr("GraphML and CSV: for this program; XLSX: complete, or to hand out"),
    )
    _pictures(parser)
    _title(parser)
    _pages(parser)
    parser.add_argument(
        "--embed",
        action="store_true",
        default=None,
        help=tr("PNG and SVG: the whole map inside, so that the picture opens as a map"),
    )
    parser.add_argument(
        "--chart",
        metavar="NAME",
        help=tr("a chart instead of the map: {names}").format(names=", ".join(chart_names())),
    )
    parser.add_argument(
        "--anonymous",
        action="store_true",
        default=None,
        help=tr("GraphML, XLSX …: without names, dates and comments of those who rated"),
    )
    files.force_argument(parser)


def _pictures(parser: argparse.ArgumentParser) -> None:
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--dpi", type=float, metavar="N", help=tr("PNG: dots per inch"))
    size.add_argument("--width", type=int, metavar="PX", help=tr("PNG: width in pixels"))
    parser.add_argument("--theme", choices=["light", "dark"], help=tr("pictures: colours"))
    parser.add_argument(
        "--background", choices=["white", "transparent"], help=tr("PNG and SVG: what is behind")
    )
    names = [*OVERLAYS, *(f"{name}:ID" for name in ABOUT_SOME)]
    parser.add_argument(
        "--overlay",
        metavar="NAME",
        help=tr("pictures: coloured by {names}").format(names=", ".join(names)),
    )
    parser.add_argument(
        "--legend",
        action="store_true",
        default=None,
        help=tr("pictures: beside the map what the overlay’s colours mean, or shapes and lines"),
    )
    part = parser.add_mutually_exclusive_group()
    part.add_argument(
        "--only",
        type=_names,
        action="extend",
        metavar="ID,…",
        help=tr("pictures: these parties or groups, by id or name, and what lies between them"),
    )
    part.add_argument(
        "--area",
        type=float,
        nargs=4,
        metavar=("X", "Y", "W", "H"),
        help=tr("pictures: exactly this rectangle of the canvas, in its units"),
    )


def _title(parser: argparse.ArgumentParser) -> None:
    from chainmap.render.title_block import PARTS

    told = tr("pictures: above the map all, none, or some of {parts}")
    parser.add_argument(
        "--title-block", type=_names, metavar="WHAT", help=told.format(parts=", ".join(PARTS))
    )
    parser.add_argument(
        "--date",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help=tr("pictures: the date above the map, if not the map’s own"),
    )


def _pages(parser: argparse.ArgumentParser) -> None:
    from chainmap.render.page_setup import ORIENTATIONS, PAGES

    parser.add_argument("--page", choices=PAGES, help=tr("PDF: size of the page"))
    parser.add_argument(
        "--orientation", choices=ORIENTATIONS, help=tr("PDF: which way the page lies")
    )
    many = parser.add_mutually_exclusive_group()
    many.add_argument(
        "--tiles",
        type=tiles,
        metavar="2x3",
        help=tr("PDF: over so many sheets, across and down, to be glued together"),
    )
    many.add_argument(
        "--scale",
        type=scale,
        metavar="N%",
        help=tr("PDF: this large, over as many sheets as it takes").replace("%", "%%"),
    )


def _formats() -> list[str]:
    return [ending[1:] for ending in PICTURES] + [it.id for it in FORMATS if it.writes]


# -- values -----------------------------------------------------------------------------------


def _names(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise ValueError(text)
    return names


def tiles(text: str) -> tuple[int, int]:
    """Across and down, as in 2x3."""
    across, down = re.split(r"[x×*]", text.lower())
    return int(across), int(down)


def scale(text: str) -> float:
    """50% or 50 is half the natural size, 0.5."""
    percent = float(text.strip().removesuffix("%").replace(",", "."))
    if not 0 < percent <= 100_000:
        raise ValueError(text)
    return percent / 100


# -- what was chosen --------------------------------------------------------------------------


def formats_of(options: argparse.Namespace) -> list[str]:
    """Those of `--format`, each once.

    Raises:
        UsageError: there is no such format.
    """
    names = list(dict.fromkeys(options.format or ()))
    for name in names:
        if name not in _formats():
            message = tr("{option} cannot be {what}, only {list}")
            told = message.format(option="--format", what=name, list=", ".join(_formats()))
            raise UsageError(told)
    return names


def allowed(options: argparse.Namespace, ending: str, foreign: Format | None) -> set[str]:
    """The options that a format takes."""
    if options.chart:
        return CHART_OPTIONS.get(ending, set())
    if foreign is None:
        return OPTIONS[ending] | ({"anonymous"} if options.embed else set())
    return {"anonymous", "profile"} if foreign.profiles else {"anonymous"}


def given(options: argparse.Namespace) -> dict[str, Any]:
    """The options that were given."""
    values = {name: getattr(options, name) for name in _ALL}
    return {name: value for name, value in values.items() if value is not None}


def refuse_pointless(names: Collection[str], known: Collection[str], ending: str) -> None:
    """An option that a format does not know is an error.

    Raises:
        UsageError: there is such a one.
    """
    for name in names:
        if name not in known:
            message = tr("{option} means nothing for {ending}.")
            option = f"--{name.replace('_', '-')}"
            raise UsageError(message.format(option=option, ending=ending))
