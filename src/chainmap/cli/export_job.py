"""One map written in one format, as a picture or as another program's file."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chainmap.cli import files
from chainmap.cli.chart_export import not_a_picture
from chainmap.cli.export_look import Source, look_of
from chainmap.cli.export_options import PICTURES
from chainmap.cli.streams import tell
from chainmap.errors import UsageError
from chainmap.exchange import FORMATS, Format, format_of
from chainmap.model.anonymous import without_raters
from chainmap.model.map import ChainMap
from chainmap.wording.language import tr

TEXTS = (".svg", ".graphml", ".gexf", ".cyjs", ".drawio", ".dot", ".mmd")
"""What may go to standard output."""


@dataclass(frozen=True)
class Job:
    """One map to be written in one format. `ending`: of a picture, or a format's first."""

    output: str
    ending: str
    foreign: Format | None
    force: bool

    @property
    def outputs(self) -> list[str]:
        """`map.csv` becomes `map-parties.csv` and `map-deliveries.csv`."""
        if not self.foreign or not self.foreign.parts:
            return [self.output]
        out = Path(self.output)
        return [str(out.with_name(f"{out.stem}-{it}{out.suffix}")) for it in self.foreign.parts]

    def refuse_in_the_way(self) -> None:
        for path in self.outputs:
            files.refuse_in_the_way(path, force=self.force)


def job_for(options: argparse.Namespace, output: str, format: str | None) -> Job:
    """
    Raises:
        UsageError: nothing can be written so.
    """
    ending = _ending(output, format)
    foreign = None if ending in PICTURES else format_of(ending)
    if options.chart and foreign:
        raise not_a_picture(output, PICTURES)
    return Job(output, ending, foreign, options.force)


def carry_out(
    job: Job, source: Source, options: argparse.Namespace, chosen: dict[str, Any]
) -> list[str]:
    """The files written: all of them or none."""
    if chosen.get("anonymous"):
        source = Source(without_raters(source.map), source.file)
    chosen = {name: value for name, value in chosen.items() if name != "anonymous"}
    if options.language:
        chosen["language"] = options.language
    if job.foreign and job.foreign.parts:
        contents = [
            _foreign(source.map, job.foreign, {**chosen, "part": part})
            for part in job.foreign.parts
        ]
    elif job.foreign:
        contents = [_foreign(source.map, job.foreign, chosen)]
    else:
        contents = [_picture(source, job.ending, chosen)]
    for path, content in zip(job.outputs, contents, strict=True):
        files.put_out(path, content, force=job.force)
    return job.outputs


def _ending(output: str, format: str | None) -> str:
    """The ending that stands for the format: of a picture, or the first of a foreign format."""
    name = f".{format}" if format else output.lower()
    picture = next((ending for ending in PICTURES if name.endswith(ending)), None)
    foreign = format_of(name)
    if foreign and not name.endswith(foreign.endings[0]):
        # What is read under many names is written under its own.
        foreign = None
    ending = picture or (foreign.endings[0] if foreign and foreign.writes else None)
    if ending is None:
        endings = [*PICTURES, *(format.endings[0] for format in FORMATS if format.writes)]
        message = tr("A map cannot be written as {name}, only as {endings}.")
        raise UsageError(message.format(name=output, endings=", ".join(endings)))
    if output == files.STREAM and ending not in TEXTS:
        message = tr("{ending} is no text and needs a file to go to.")
        raise UsageError(message.format(ending=ending))
    return ending


def _foreign(map: ChainMap, format: Format, chosen: dict[str, Any]) -> bytes:
    chosen.pop("language", None)
    if chosen.get("profile") not in (None, *format.profiles):
        message = tr("{ending} has no profile {name}, only {names}.")
        names = ", ".join(format.profiles) or "–"
        ending = format.endings[0]
        raise UsageError(message.format(ending=ending, name=chosen["profile"], names=names))
    if format.is_drawn:
        from chainmap.app.exports.geometry import geometry_for

        chosen["geometry"] = geometry_for(map)
    content = format.writer()(map, **chosen)
    if format.has_limits:
        from chainmap.wording.notices import notice_sentence

        for notice in format.limits()(map, content):
            tell(notice_sentence(notice, tr))
    return content


def _picture(source: Source, ending: str, chosen: dict[str, Any]) -> bytes:
    """The picture as bytes; Qt comes in here and needs no screen."""
    from chainmap.render import picture

    paint = {".png": picture.png, ".svg": picture.svg, ".pdf": picture.pdf}
    look = look_of(source, chosen, ending)
    least = picture.largest_dpi(source.drawing, **look) if ending == ".png" else None
    if least is not None:
        message = tr("The picture would be too large; it is written at {dpi} dpi.")
        tell(tr("chainmap: {message}").format(message=message.format(dpi=round(least))))
    content = paint[ending](source.drawing, **look)
    if not chosen.get("embed"):
        return content
    from chainmap.exchange.pictures import with_map

    return with_map(content, source.map)
