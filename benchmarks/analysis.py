"""How long the analysis takes, how that grows, and how it stands to plain calls of networkx.

    python benchmarks/analysis.py [--sizes 100 1000 2000 10000] [--cap 30] [--exact] [--tangle]

One JSON object a line, then a table. Seconds of the CPU. The naive side asks networkx for reach,
tiers, cut-off sets and shape party by party; what takes longer than the cap is broken off, so that
the ratio is then a lower bound.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from analyses.maps import organisation
from analyses.naive import BETWEENNESS, QUICK, seconds_for

from chainmap.analysis.paths import Effort, between
from chainmap.analysis.report import Report, analyse
from chainmap.exchange.report.json import report_in_pieces, report_object
from chainmap.model.map import ChainMap
from chainmap.wording.language import catalogue

SIZES = {100: 220, 1000: 2500, 2000: 5000, 10_000: 25_000}
"""Deliveries for so many parties."""
AT_ONCE_UP_TO = 5000
"""Parties: the values of a larger map are made piece by piece, as its report is written."""
AIMS = {("all but betweenness", 2000): 1.0, ("betweenness", 2000): 15.0}
METRICS = ("quick answers", "values for JSON", "all but betweenness", "betweenness")

Row = dict[str, Any]
_T = TypeVar("_T")


def main() -> None:
    options = _options()
    rows: list[Row] = []
    for size in options.sizes:
        deliveries = SIZES.get(size, round(2.5 * size))
        map = organisation(size, deliveries, back=0.5 if options.tangle else 0.02)
        for row in _measured(map, options.cap, exact=options.exact):
            rows.append({"parties": size, "deliveries": deliveries, **row})
            print(json.dumps(rows[-1]), flush=True)
    print(_table(rows, options.sizes))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--cap", type=float, default=30, help="seconds for each naive answer")
    parser.add_argument("--exact", action="store_true", help="exact betweenness at every size")
    parser.add_argument("--tangle", action="store_true", help="nearly all in one loop")
    return parser.parse_args()


def _measured(map: ChainMap, cap: float, *, exact: bool) -> Iterator[Row]:
    quick, report = _timed(lambda: _quick(map))
    counting, found = _timed(lambda: between(report.reach.links, Effort(exact)))
    report.take_between(found)
    values, _ = _timed(lambda: _values(report))
    naive_quick = [seconds_for(name, report.graph, cap) for name in QUICK]
    naive_between = [seconds_for(name, report.graph, cap) for name in BETWEENNESS]
    loop = max((len(members) for members in report.loops), default=0)
    yield {"metric": "quick answers", "seconds": quick, **_ratio(naive_quick, quick, cap),
           "links": report.graph.number_of_edges(), "largest_loop": loop,
           "findings": len(report.findings)}  # fmt: skip
    yield {"metric": "values for JSON", "seconds": values}
    yield {"metric": "all but betweenness", "seconds": quick + values}
    row: Row = {"metric": "betweenness", "seconds": counting}
    if found.sample is not None and found.betweenness_error is not None:
        row |= {"sample": found.sample.sources, "of": found.sample.of,
                "largest_error": max(found.betweenness_error.values()),
                "largest_value": max(found.betweenness.values())}  # fmt: skip
    yield row | _ratio(naive_between, counting, cap)


def _quick(map: ChainMap) -> Report:
    report = analyse(map)
    report.reckon_quick_answers()
    return report


def _values(report: Report) -> None:
    tr = catalogue("en")
    if len(report.map.parties) <= AT_ONCE_UP_TO:
        report_object(report, tr)
    else:
        for _ in report_in_pieces(report, tr):
            pass


def _timed(work: Callable[[], _T]) -> tuple[float, _T]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _ratio(naive: Sequence[float | None], ours: float, cap: float) -> Row:
    """`broken_off`: at least one took longer than the cap, which then counts as its time."""
    seconds = sum(cap if each is None else each for each in naive)
    return {"naive": seconds, "ratio": seconds / ours, "broken_off": None in naive}


def _table(rows: Sequence[Row], sizes: Sequence[int]) -> str:
    found = {(row["metric"], row["parties"]): row for row in rows}
    head = "seconds".ljust(22) + "".join(f"{size:>12}" for size in sizes) + "    growth"
    lines = [head]
    for metric in METRICS:
        of_metric = [found[metric, size] for size in sizes]
        seconds = "".join(f"{row['seconds']:12.3f}" for row in of_metric)
        lines.append(metric.ljust(22) + seconds + f"    {_growth(of_metric)}")
        if "ratio" in of_metric[0]:
            ratios = "".join(_ratio_cell(row) for row in of_metric)
            lines.append("  naive networkx /".ljust(22) + ratios)
    lines += [
        f"{metric} at {size}: aim {aim:g} s, {'met' if row['seconds'] <= aim else 'MISSED'}"
        for (metric, size), aim in AIMS.items()
        if (row := found.get((metric, size))) is not None
    ]
    lines += [
        f"betweenness at {row['parties']}: sampled from {row['sample']} of {row['of']}, largest "
        f"standard error {row['largest_error']:.2g} (largest value {row['largest_value']:.2g})"
        for row in rows
        if row.get("sample")
    ]
    return "\n".join(lines) + "\n"


def _ratio_cell(row: Row) -> str:
    sign = "≥" if row["broken_off"] else ""
    return f"{sign}{row['ratio']:.1f}×".rjust(12)


def _growth(rows: Sequence[Row]) -> str:
    """The slope in a log–log plot, 1 is linear in the parties; samples are left out."""
    points = [
        (math.log(row["parties"]), math.log(row["seconds"]))
        for row in rows
        if row["seconds"] > 0 and not row.get("sample")
    ]
    if len(points) < 2:
        return "–"
    across = sum(x for x, _ in points) / len(points)
    up = sum(y for _, y in points) / len(points)
    slope = sum((x - across) * (y - up) for x, y in points) / sum(
        (x - across) ** 2 for x, _ in points
    )
    return f"n^{slope:.2f}"


if __name__ == "__main__":
    main()
