"""`chainmap analyze`: the report of a map."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from chainmap.analysis.backends import check_backend
from chainmap.analysis.codes import FindingCode
from chainmap.analysis.paths import Effort, between
from chainmap.analysis.report import Report, analyse
from chainmap.cli import files, handing_over
from chainmap.cli.progress import bar
from chainmap.errors import UsageError
from chainmap.exchange.report.json import report_as_json
from chainmap.exchange.report.markdown import report_as_markdown
from chainmap.exchange.report.text import report_as_text
from chainmap.handout import SHAPES
from chainmap.model.records import Flows
from chainmap.wording.language import Translate, catalogue, tr

WRITERS: dict[str, Callable[[Report, Translate], str]] = {
    "text": report_as_text,
    "json": report_as_json,
    "markdown": report_as_markdown,
}
ENDINGS = {
    ".txt": "text",
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    **{shape.ending: shape.id for shape in SHAPES.values()},
}


def arguments(parser: argparse.ArgumentParser) -> None:
    files.input_argument(parser)
    parser.add_argument(
        "--flows",
        choices=[flows.value for flows in Flows],
        help=tr("which deliveries count; usually as the map sets it"),
    )
    parser.add_argument(
        "--format",
        choices=[*WRITERS, *SHAPES],
        help=tr("usually told by the ending of OUT, else text"),
    )
    parser.add_argument("-o", "--output", metavar="OUT", help=tr("the file to write"))
    parser.add_argument(
        "--exact",
        action="store_true",
        help=tr("betweenness from all parties, however large the map, not from a sample"),
    )
    parser.add_argument(
        "--backend",
        metavar="NAME",
        help=tr("reckon betweenness with this installed engine of networkx (always exact)"),
    )
    parser.add_argument(
        "--fail-on",
        metavar="CODE,…",
        default="",
        help=tr("exit code 1 if findings of these codes stand, not set aside: {codes}").format(
            codes=", ".join(FindingCode)
        ),
    )
    handing_over.arguments(parser)
    files.force_argument(parser)


def run(options: argparse.Namespace) -> int:
    format = options.format or _format_of(options.output)
    handing_over.check(options, format)
    watched = _codes(options.fail_on)
    files.refuse_in_the_way(options.output, force=options.force)
    effort = Effort(options.exact, options.backend)
    check_backend(effort.backend)
    map = files.map_from(options.file)
    report = analyse(map, Flows(options.flows) if options.flows else None, effort=effort)
    if format == "json":  # only there betweenness is told
        with bar(tr("Betweenness")) as progress:
            report.take_between(between(report.reach.links, effort, progress))
    files.put_out(options.output, _written(options, format, report), force=options.force)
    standing = report.sorted_findings.standing
    return int(any(finding.code in watched for finding in standing))


def _written(options: argparse.Namespace, format: str, report: Report) -> bytes:
    if format in SHAPES:
        return handing_over.written(options, SHAPES[format], report)
    speak = catalogue(options.language or report.map.info.language)
    return WRITERS[format](report, speak).encode("utf-8", "replace")


def _format_of(output: str | None) -> str:
    if output is None or output == files.STREAM:
        return "text"
    ending = Path(output).suffix.lower()
    if ending not in ENDINGS:
        message = tr("A report cannot be written as {name}, only as {endings}; or name a --format.")
        raise UsageError(message.format(name=Path(output).name, endings=", ".join(ENDINGS)))
    return ENDINGS[ending]


def _codes(text: str) -> Sequence[FindingCode]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in list(FindingCode):
            message = tr("There is no finding {name}, only {codes}.")
            raise UsageError(message.format(name=name, codes=", ".join(FindingCode)))
    return [FindingCode(name) for name in names]
