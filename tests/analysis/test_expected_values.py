"""Every value that was computed apart from this program, under both filters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chainmap.analysis.report import analyse
from chainmap.exchange.report.json import report_object
from chainmap.model.records import Flows
from chainmap.storage.files import read_map
from chainmap.wording.language import catalogue

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
NAMES = ("edge_cases", "maschinenbau_de")

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("flows", [Flows.DELIVERIES, Flows.ALL])
def test_the_report_agrees_with_the_expected_values(name: str, flows: Flows) -> None:
    expected = json.loads((SAMPLES / f"{name}.expected.json").read_text("utf-8"))
    answer = _as_read(analyse(read_map(SAMPLES / f"{name}.chainmap"), flows))
    wanted = {**expected, "graph": expected["graph"][flows]}
    differences = list(_differences(answer, wanted, name))
    assert differences == []


def _as_read(report: Any) -> Any:
    return json.loads(json.dumps(report_object(report, catalogue("en"))))


def _differences(answer: Any, expected: Any, place: str) -> list[str]:
    """The expected values that the answer lacks or has otherwise; it may have more keys."""
    if isinstance(expected, dict):
        found = [f"{place}.{key}: missing" for key in expected if key not in answer]
        for key in expected.keys() & answer.keys():
            found += _differences(answer[key], expected[key], f"{place}.{key}")
        return found
    return [] if answer == expected else [f"{place}: {answer} instead of {expected}"]
