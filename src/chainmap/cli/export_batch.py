"""`chainmap export … --to DIR`: several maps, each in one or several formats.

What goes wrong with one does not keep the others; the exit code is the highest of all.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from chainmap.cli import files
from chainmap.cli.chart_export import export_chart
from chainmap.cli.export_job import Job, carry_out, job_for
from chainmap.cli.export_look import Source
from chainmap.cli.export_options import allowed, given, refuse_pointless
from chainmap.cli.streams import tell
from chainmap.errors import ChainMapError, FileUnwritable, UsageError
from chainmap.wording.language import tr

ENDING = ".chainmap"


def export_all(options: argparse.Namespace, formats: list[str]) -> int:
    """
    Raises:
        UsageError: nothing of it can be done so; nothing has been written.
        OutputError: the folder cannot be made.
    """
    if not formats:
        raise UsageError(tr("--to needs a --format: png, or several as in png,svg,xlsx"))
    maps = _maps(options.words)
    _refuse_same_names(maps)
    _refuse_pointless(options, formats)
    folder = Path(options.to)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(folder, error) from error
    return max(_export(map, folder, formats, options) for map in maps)


def _maps(words: list[str]) -> list[Path]:
    """The files named, and the maps in the folders named, each once."""
    found: list[Path] = []
    for word in words:
        if word == files.STREAM:
            raise UsageError(tr("With --to maps come from files, which have names."))
        path = Path(word)
        inside = sorted(path.glob(f"*{ENDING}")) if path.is_dir() else [path]
        if not inside:
            raise UsageError(tr("There is no map in {folder}.").format(folder=path))
        found += inside
    return list({path.absolute(): path for path in found}.values())


def _refuse_same_names(maps: list[Path]) -> None:
    """Two maps must not go to one file, on whatever system."""
    seen: dict[str, Path] = {}
    for path in maps:
        other = seen.setdefault(path.stem.casefold(), path)
        if other is not path:
            message = tr("{one} and {other} would be written under one name.")
            raise UsageError(message.format(one=other, other=path))


def _refuse_pointless(options: argparse.Namespace, formats: list[str]) -> None:
    """An option must mean something to one of the formats."""
    jobs = [job_for(options, f"map.{format}", format) for format in formats]
    known = set[str]().union(*(allowed(options, job.ending, job.foreign) for job in jobs))
    refuse_pointless(given(options), known, ", ".join(job.ending for job in jobs))


def _export(file: Path, folder: Path, formats: list[str], options: argparse.Namespace) -> int:
    from chainmap.cli import refused

    try:
        source = Source(files.map_from(str(file)), str(file))
    except ChainMapError as error:
        return refused(error)
    worst = 0
    for format in formats:
        job = job_for(options, "", format)
        job = Job(str(folder / f"{file.stem}{job.ending}"), job.ending, job.foreign, job.force)
        try:
            _write(job, source, options)
        except ChainMapError as error:
            worst = max(worst, refused(error))
    return worst


def _write(job: Job, source: Source, options: argparse.Namespace) -> None:
    known = allowed(options, job.ending, job.foreign)
    chosen = {name: value for name, value in given(options).items() if name in known}
    job.refuse_in_the_way()
    written = job.outputs
    if options.chart:
        about = {**vars(options), "file": source.file, "output": job.output}
        export_chart(argparse.Namespace(**about), job.ending, chosen)
    else:
        written = carry_out(job, source, options, chosen)
    for path in written:
        tell(path)
