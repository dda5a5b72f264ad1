"""The whole JSON of a report equals the naive one, on any small map and under each filter."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chainmap.analysis.report import analyse
from chainmap.exchange.report.json import report_as_json, report_object
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows
from chainmap.wording.language import catalogue
from tests.analysis.naive_report import graph_answers, record_answers, rounded
from tests.analysis.small_maps import small_maps

TR = catalogue("en")


def _as_read(map: ChainMap, flows: Flows) -> Any:
    return json.loads(json.dumps(report_object(analyse(map, flows), TR)))


@pytest.mark.parametrize("flows", Flows)
@given(map=small_maps())
def test_every_answer_of_the_graph_is_that_of_the_definitions(map: ChainMap, flows: Flows) -> None:
    found, naive = _as_read(map, flows)["graph"], rounded(graph_answers(map, flows))
    assert found == naive


@given(map=small_maps())
def test_every_answer_of_the_records_is_that_of_the_definitions(map: ChainMap) -> None:
    found, naive = _as_read(map, Flows.ALL)["records"], rounded(record_answers(map))
    assert found == naive


@settings(max_examples=30)
@given(map=small_maps(), flows=st.sampled_from(Flows))
def test_the_records_do_not_depend_on_the_filter(map: ChainMap, flows: Flows) -> None:
    assert _as_read(map, flows)["records"] == _as_read(map, Flows.ALL)["records"]


@settings(max_examples=30)
@given(map=small_maps(), flows=st.sampled_from(Flows))
def test_the_text_says_what_the_object_has(map: ChainMap, flows: Flows) -> None:
    assert json.loads(report_as_json(analyse(map, flows), TR)) == _as_read(map, flows)
