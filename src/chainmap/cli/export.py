"""`chainmap export`: the map as a picture or in another program's format."""

from __future__ import annotations

import argparse

from chainmap.cli import files
from chainmap.cli.chart_export import export_chart
from chainmap.cli.export_job import carry_out, job_for
from chainmap.cli.export_look import Source
from chainmap.cli.export_options import (
    allowed,
    arguments,
    formats_of,
    given,
    refuse_pointless,
)
from chainmap.cli.streams import tell
from chainmap.errors import UsageError
from chainmap.wording.language import tr

__all__ = ["MIXED", "arguments", "run"]

MIXED = True
"""Options may stand between the files."""


def run(options: argparse.Namespace) -> int:
    formats = formats_of(options)
    if options.to is not None:
        from chainmap.cli.export_batch import export_all

        return export_all(options, formats)
    if len(options.words) != 2 or len(formats) > 1:
        message = tr("One map goes to one file: export FILE OUT. Several go to a folder: --to DIR.")
        raise UsageError(message)
    options.file, options.output = options.words
    job = job_for(options, options.output, formats[0] if formats else None)
    chosen = given(options)
    refuse_pointless(chosen, allowed(options, job.ending, job.foreign), job.ending)
    if options.chart:
        return export_chart(options, job.ending, chosen)
    job.refuse_in_the_way()
    written = carry_out(job, Source(files.map_from(options.file), options.file), options, chosen)
    for path in written if job.foreign and job.foreign.parts else ():
        tell(path)
    return 0
