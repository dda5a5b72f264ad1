"""A report as one JSON object: for other programs, with ids and rounded numbers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from chainmap import __version__
from chainmap.analysis.loss import Affected
from chainmap.analysis.quality import party_quality
from chainmap.analysis.report import DepartmentReport, Report
from chainmap.analysis.structure import CYCLE_LENGTH_LIMIT
from chainmap.exchange.report_json_records import records_object
from chainmap.wording.findings import remedy, sentence
from chainmap.wording.language import Translate

PLACES = 6
"""Numbers are rounded to so many places."""


def report_as_json(report: Report, tr: Translate) -> str:
    """The object as text, one space to a level; sentences of findings in the language of `tr`."""
    return json.dumps(report_object(report, tr), ensure_ascii=False, indent=1) + "\n"


def report_object(report: Report, tr: Translate) -> dict[str, Any]:
    """What is computed, nothing else; lists by id, departments in the map's order."""
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
        "counts": asdict(report.counts),
        "graph": _graph(report),
        "records": records_object(report.map),
        "findings": _findings(report, tr),
    }
    rounded: dict[str, Any] = _rounded(contents)
    return rounded


def _parameters(report: Report) -> dict[str, int]:
    settings = report.map.settings
    return {
        "served_if_satisfaction_at_least": settings.served_from,
        "critical_if_criticality_at_least": settings.critical_from,
        "cycle_length_bound": CYCLE_LENGTH_LIMIT,
        "rounding": PLACES,
    }


def _graph(report: Report) -> dict[str, Any]:
    return {
        "departments": {id: _department(d, report) for id, d in report.departments.items()},
        "external_customers": {id: asdict(c) for id, c in report.external_customers.items()},
        "no_line_of_sight": report.no_line_of_sight,
        "line_of_sight_coverage": report.line_of_sight_coverage,
        "single_points_of_failure": report.single_points_of_failure,
        "articulation_points": report.articulation_points,
        "mutual_pairs": report.mutual_pairs,
        "loops": report.loops,
        "cycle_count_up_to_6": len(report.cycles.listed),
        "cycle_count_is_capped": report.cycles.capped,
        "reciprocity": report.reciprocity,
        "weakest_link": {id: asdict(link) for id, link in report.weakest_links.items()},
    }


def _department(department: DepartmentReport, report: Report) -> dict[str, Any]:
    id, loss = department.id, report.losses[department.id]
    values = asdict(department)
    del values["id"]
    return {
        **values,
        "affected_if_lost": _affected(loss.affected),
        "affected_if_lost_critical": _affected(loss.affected_critically),
        "impact_score": loss.affected.impact,
        "critical_impact_score": loss.affected_critically.impact,
        "cut_off_if_lost": loss.cut_off,
        "sole_supplier_of_external": loss.sole_supplier_of,
        "is_single_point_of_failure": loss.is_single_point_of_failure,
        "constraint_candidate": loss.constraint_candidate,
        "betweenness": report.between.betweenness[id],
        "brokerage_to_external": report.between.brokerage[id],
        "matrix_level": report.matrix_levels[id],
        **asdict(party_quality(report.map, id)),
    }


def _affected(affected: Affected) -> dict[str, Any]:
    return {
        "departments": affected.departments,
        "external_customers": affected.external_customers,
    }


def _findings(report: Report, tr: Translate) -> list[dict[str, Any]]:
    return [
        {
            "code": finding.code,
            "severity": finding.severity,
            "ids": finding.ids,
            "flows": finding.flows,
            "sentence": sentence(finding, report, tr),
            "remedy": remedy(finding, report, tr),
        }
        for finding in report.findings
    ]


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, PLACES)
    if isinstance(value, Mapping):
        return {key: _rounded(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(part) for part in value]
    return value
