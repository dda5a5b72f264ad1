"""What the samples' findings are: code, severity and ids, in their order, under each filter."""

from __future__ import annotations

from pathlib import Path

import pytest

from chainmap.analysis.report import analyse
from chainmap.model.records import Flows
from chainmap.storage.files import read_map

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
GOLDEN = Path(__file__).parents[1] / "data" / "findings"

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")


def lines(name: str, flows: Flows) -> list[str]:
    """One finding a line; what the filter does not touch says so."""
    return [
        f"{finding.severity} {finding.code} {' '.join(finding.ids)}"
        for finding in analyse(read_map(SAMPLES / f"{name}.chainmap"), flows).findings
    ]


@pytest.mark.parametrize("flows", Flows)
@pytest.mark.parametrize("name", ["edge_cases", "maschinenbau_de", "saas_en"])
def test_the_findings_of_a_sample_stay_as_they_are(name: str, flows: Flows) -> None:
    golden = (GOLDEN / f"{name}_{flows}.txt").read_text("utf-8").splitlines()

    assert lines(name, flows) == golden
