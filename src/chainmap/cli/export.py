"""`chainmap export`: the map as a picture or in another program's format."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from chainmap.cli import files
from chainmap.cli.chart_export import chart_names, export_chart, not_a_picture
from chainmap.cli.streams import tell
from chainmap.errors import UsageError
from chainmap.exchange import FORMATS, Format, format_of
from chainmap.model.anonymous import without_raters
from chainmap.model.map import ChainMap
from chainmap.model.overlay import ABOUT_SOME, OVERLAYS, Overlay
from chainmap.wording.language import catalogue, tr

PICTURES = (".png", ".svg", ".pdf")
CHART_OPTIONS = {".png": {"dpi", "width", "theme"}, ".svg": {"theme"}, ".pdf": {"theme"}}
"""Those that a chart takes as a picture."""
OPTIONS = {
    ".png": {"dpi", "width", "theme", "background", "overlay", "legend", "embed"},
    ".svg": {"theme", "background", "overlay", "legend", "embed"},
    ".pdf": {"theme", "page", "overlay", "legend"},
}
"""The options that each picture takes; GraphML and the like take `profile`."""
_TOLD = (
    *("profile", "anonymous", "dpi", "width", "theme", "background", "page", "overlay", "legend"),
    "embed",
)
TEXTS = (".svg", ".graphml", ".gexf", ".cyjs", ".drawio", ".dot", ".mmd")
"""What may go to standard output."""


def arguments(parser: argparse.ArgumentParser) -> None:
    files.input_argument(parser)
    parser.add_argument(
        "output", metavar="OUT", help=tr("the file to write; its ending tells the format")
    )
    names = [ending[1:] for ending in PICTURES] + [format.id for format in FORMATS if format.writes]
    parser.add_argument("--format", choices=names, help=tr("if the ending does not tell"))
    profiles = [*dict.fromkeys(profile for format in FORMATS for profile in format.profiles)]
    parser.add_argument(
        "--profile",
        choices=profiles,
        help=tr("GraphML and CSV: for this program; XLSX: complete, or to hand out"),
    )
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--dpi", type=float, metavar="N", help=tr("PNG: dots per inch"))
    size.add_argument("--width", type=int, metavar="PX", help=tr("PNG: width in pixels"))
    parser.add_argument("--theme", choices=["light", "dark"], help=tr("pictures: colours"))
    parser.add_argument(
        "--background", choices=["white", "transparent"], help=tr("PNG and SVG: what is behind")
    )
    parser.add_argument("--page", choices=["A4", "A3", "fit"], help=tr("PDF: size of the page"))
    parser.add_argument(
        "--overlay",
        metavar="NAME",
        help=tr("pictures: coloured by {names}").format(names=", ".join(_overlay_names())),
    )
    parser.add_argument(
        "--legend",
        action="store_true",
        default=None,
        help=tr("pictures: what the overlay’s colours mean, beside the map"),
    )
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


def _overlay_names() -> list[str]:
    return [*OVERLAYS, *(f"{name}:ID" for name in ABOUT_SOME)]


def run(options: argparse.Namespace) -> int:
    ending = _ending(options)
    if options.chart:
        if ending not in PICTURES:
            raise not_a_picture(options.output, PICTURES)
        return export_chart(options, ending, _chosen(options, CHART_OPTIONS[ending], ending))
    foreign = None if ending in PICTURES else format_of(ending)
    chosen = _chosen(options, _allowed(options, ending, foreign), ending)
    if not (foreign and foreign.parts):
        files.refuse_in_the_way(options.output, force=options.force)
    map = files.map_from(options.file)
    if chosen.pop("anonymous", False):
        map = without_raters(map)
    if options.language:
        chosen["language"] = options.language
    if "legend" in chosen and "overlay" not in chosen:
        raise UsageError(tr("--legend needs an --overlay to explain."))
    if "overlay" in chosen:
        chosen["overlay"] = _overlay(map, chosen)
    if foreign and foreign.parts:
        return _in_parts(map, foreign, chosen, options)
    content = _foreign(map, foreign, chosen) if foreign else _picture(map, ending, chosen)
    files.put_out(options.output, content, force=options.force)
    return 0


def _in_parts(
    map: ChainMap, format: Format, chosen: dict[str, Any], options: argparse.Namespace
) -> int:
    """`map.csv` becomes `map-parties.csv` and `map-deliveries.csv`; all of them or none."""
    out = Path(options.output)
    paths = [str(out.with_name(f"{out.stem}-{part}{out.suffix}")) for part in format.parts]
    for path in paths:
        files.refuse_in_the_way(path, force=options.force)
    for path, part in zip(paths, format.parts, strict=True):
        content = _foreign(map, format, {**chosen, "part": part})
        files.put_out(path, content, force=options.force)
        tell(path)
    return 0


def _allowed(options: argparse.Namespace, ending: str, foreign: Format | None) -> set[str]:
    if foreign is None:
        return OPTIONS[ending] | ({"anonymous"} if options.embed else set())
    return {"anonymous", "profile"} if foreign.profiles else {"anonymous"}


def _ending(options: argparse.Namespace) -> str:
    """The ending that stands for the format: of a picture, or the first of a foreign format."""
    name = f".{options.format}" if options.format else options.output.lower()
    picture = next((ending for ending in PICTURES if name.endswith(ending)), None)
    foreign = format_of(name)
    if foreign and not name.endswith(foreign.endings[0]):
        # What is read under many names is written under its own.
        foreign = None
    ending = picture or (foreign.endings[0] if foreign and foreign.writes else None)
    if ending is None:
        endings = [*PICTURES, *(format.endings[0] for format in FORMATS if format.writes)]
        message = tr("A map cannot be written as {name}, only as {endings}.")
        raise UsageError(message.format(name=options.output, endings=", ".join(endings)))
    if options.output == files.STREAM and ending not in TEXTS:
        message = tr("{ending} is no text and needs a file to go to.")
        raise UsageError(message.format(ending=ending))
    return ending


def _chosen(options: argparse.Namespace, allowed: set[str], ending: str) -> dict[str, Any]:
    """The options that were given; one that this format does not know is an error."""
    chosen: dict[str, Any] = {}
    for name in _TOLD:
        value = getattr(options, name)
        if value is None:
            continue
        if name not in allowed:
            message = tr("{option} means nothing for {ending}.")
            raise UsageError(message.format(option=f"--{name}", ending=ending))
        chosen[name] = value
    return chosen


def _overlay(map: ChainMap, chosen: dict[str, Any]) -> Overlay:
    from chainmap.analysis.report import analyse
    from chainmap.wording.overlays import overlay

    speak = catalogue(chosen.get("language") or map.info.language)
    return overlay(chosen["overlay"], analyse(map), speak)


def _foreign(map: ChainMap, format: Format, chosen: dict[str, Any]) -> bytes:
    chosen.pop("language", None)
    if chosen.get("profile") not in (None, *format.profiles):
        message = tr("{ending} has no profile {name}, only {names}.")
        names = ", ".join(format.profiles) or "–"
        ending = format.endings[0]
        raise UsageError(message.format(ending=ending, name=chosen["profile"], names=names))
    if format.is_drawn:
        from chainmap.app.geometry import geometry_for

        chosen["geometry"] = geometry_for(map)
    content = format.writer()(map, **chosen)
    if format.has_limits:
        from chainmap.wording.notices import notice_sentence

        for notice in format.limits()(map, content):
            tell(notice_sentence(notice, tr))
    return content


def _picture(map: ChainMap, ending: str, chosen: dict[str, Any]) -> bytes:
    """The picture as bytes; Qt comes in here and needs no screen."""
    from chainmap.render import picture

    embed = chosen.pop("embed", False)
    write = {".png": picture.write_png, ".svg": picture.write_svg, ".pdf": picture.write_pdf}
    with tempfile.TemporaryDirectory(prefix="chainmap-") as folder:
        path = Path(folder, f"picture{ending}")
        write[ending](map, path, **chosen)
        content = path.read_bytes()
    if not embed:
        return content
    from chainmap.exchange.pictures import with_map

    return with_map(content, map)
