"""A report as one JSON object: for other programs, with ids and rounded numbers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from chainmap import __version__
from chainmap.analysis.plan import today
from chainmap.analysis.report import Report
from chainmap.analysis.structure import CYCLE_COUNT_LIMIT, CYCLE_LENGTH_LIMIT
from chainmap.analysis.weakest import CHAIN_LIMIT
from chainmap.exchange.report.actions import actions_object
from chainmap.exchange.report.findings import findings_object
from chainmap.exchange.report.json_parties import (
    customer_object,
    department_object,
    supplier_object,
)
from chainmap.exchange.report.json_records import records_object, values_of
from chainmap.wording.language import Translate

PLACES = 6
"""Numbers are rounded to so many places."""


def report_as_json(report: Report, tr: Translate) -> str:
    """The object as text, one space to a level; sentences of findings in the language of `tr`."""
    return "".join(report_in_pieces(report, tr))


def report_in_pieces(report: Report, tr: Translate) -> Iterator[str]:
    """The same text bit by bit: of 10,000 parties it may be too large to be held at once."""
    yield from _pieces(_contents(report, tr), "\n")
    yield "\n"


def report_object(report: Report, tr: Translate) -> dict[str, Any]:
    """What is computed, nothing else; lists by id, departments in the map's order."""
    made: dict[str, Any] = _made(_contents(report, tr))
    return made


class _Large(dict[str, Any]):
    """Written part by part: all at once may be too large."""


class _Parties(_Large):
    """Ids, and functions that make the object of each."""


def _contents(report: Report, tr: Translate) -> _Large:
    info = report.map.info
    contents = {
        "version": __version__,
        "map": {
            "title": info.title,
            "organisation": info.organisation,
            "date": info.date.isoformat() if info.date else None,
        },
        "flows": report.flows,
        "parameters": _parameters(report),
        "counts": values_of(report.counts),
        "graph": _graph(report),
        "records": records_object(report.map),
        "findings": findings_object(report, tr),
        "actions": actions_object(report, today()),
    }
    return _Large(contents)


def _parameters(report: Report) -> dict[str, int]:
    settings = report.map.settings
    return {
        "served_if_satisfaction_at_least": settings.served_from,
        "critical_if_criticality_at_least": settings.critical_from,
        "blind_spot_if_gap_at_least": settings.blind_spot_from,
        "cycle_length_bound": CYCLE_LENGTH_LIMIT,
        "cycle_count_bound": CYCLE_COUNT_LIMIT,
        "chain_count_bound": CHAIN_LIMIT,
        "rounding": PLACES,
    }


def _graph(report: Report) -> _Large:
    graph = {
        "departments": _Parties(
            (id, lambda its=its: department_object(report, its))
            for id, its in report.departments.items()
        ),
        "external_customers": _Parties(
            (id, lambda its=its: customer_object(its))
            for id, its in report.external_customers.items()
        ),
        "external_suppliers": _Parties(
            (id, lambda its=its: supplier_object(its))
            for id, its in report.external_suppliers.items()
        ),
        "no_line_of_sight": report.no_line_of_sight,
        "line_of_sight_coverage": report.line_of_sight_coverage,
        "single_points_of_failure": report.single_points_of_failure,
        "articulation_points": report.articulation_points,
        "mutual_pairs": report.mutual_pairs,
        "loops": report.loops,
        "cycles_up_to_6": report.cycles.listed,
        "cycle_count_up_to_6": len(report.cycles.listed),
        "cycle_count_is_capped": report.cycles.capped,
        "reciprocity": report.reciprocity,
        "matrix_order": report.matrix_order,
        "betweenness_sample": _sample(report),
        "betweenness_backend": report.between.engines[0],
        "brokerage_backend": report.between.engines[1],
        "weakest_link": {id: values_of(link) for id, link in report.weakest_links.items()},
    }
    return _Large(graph)


def _sample(report: Report) -> dict[str, Any] | None:
    """`None`: betweenness is exact."""
    between = report.between
    if between.sample is None:
        return None
    return {
        "sources": between.sample.sources,
        "of": between.sample.of,
        "largest_standard_error": max((between.betweenness_error or {}).values(), default=None),
        "largest_standard_error_of_brokerage": max(
            (between.brokerage_error or {}).values(), default=None
        ),
    }


def _made(value: Any) -> Any:
    """With numbers rounded; a list of ids stays the tuple that it is."""
    kind = type(value)
    if kind is float:
        return round(value, PLACES)
    if kind is _Parties:
        return {id: _made(make()) for id, make in value.items()}
    if kind is dict or kind is _Large:
        return {key: _made(part) for key, part in value.items()}
    if kind in (list, tuple):
        return value if _is_list_of_ids(value) else [_made(part) for part in value]
    return value


def _is_list_of_ids(value: Any) -> bool:
    return bool(value) and isinstance(value[0], str)


def _pieces(value: Any, newline: str) -> Iterator[str]:
    """As `_text`, what is large part by part."""
    if not isinstance(value, _Large) or not value:
        yield _text(_made(value), newline)
        return
    inner = f"{newline} "
    for first, (key, part) in zip(_commas("{"), value.items(), strict=False):
        yield f"{first}{inner}{_encoded(key)}: "
        yield from _pieces(part() if isinstance(value, _Parties) else part, inner)
    yield f"{newline}}}"


def _commas(bracket: str) -> Iterator[str]:
    yield bracket
    while True:
        yield ","


def _text(value: Any, newline: str) -> str:
    """Objects and lists over several lines, a list of ids on one."""
    inner = f"{newline} "
    if isinstance(value, dict) and value:
        parts = [f"{_encoded(key)}: {_text(part, inner)}" for key, part in value.items()]
        return f"{{{inner}{f',{inner}'.join(parts)}{newline}}}"
    if isinstance(value, list | tuple) and value and not _is_list_of_ids(value):
        return f"[{inner}{f',{inner}'.join(_text(part, inner) for part in value)}{newline}]"
    return _encoded(value)


_encoded = json.JSONEncoder(ensure_ascii=False).encode
