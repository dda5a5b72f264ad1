"""Kinds, filters, steps, chains, numbers and dates in words."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

import pytest

from chainmap.analysis.codes import Severity
from chainmap.model.map import ChainMap
from chainmap.model.records import Exchange, Flow, Flows, PartyId, PartyKind
from chainmap.wording import kinds
from chainmap.wording.chains import chain_in_words
from chainmap.wording.names import listed
from chainmap.wording.numbers import day, number, percent
from chainmap.wording.steps import step_name
from tests.builders import chart
from tests.wording.speakers import Speaker

ENGLISH = Speaker()
GERMAN = Speaker(
    {
        ".": ",",
        "{number}%": "{number} %",
        "{year}-{month}-{day}": "{day}.{month}.{year}",
        "{names} and {last}": "{names} und {last}",
        "{names} as well as {last}": "{names} sowie {last}",
    }
)
STEPS = [
    "add", "rename", "move", "deliver", "delete", "arrange", "change", "flows", "paste",
    "reconnect", "import", "cut", "copy", "insert", "resize", "align", "distribute", "bend",
    "label", "reset lines", "group", "ungroup", "join", "fold", "unfold", "lock", "unlock", "order",
    "merge", "note", "hide", "show all", "filter", "lines", "display", "view",
]  # fmt: skip


def test_every_kind_of_thing_has_names_that_differ() -> None:
    assert len({kinds.kind_name(kind, ENGLISH) for kind in PartyKind}) == 5
    assert len({kinds.kind_names(kind, ENGLISH) for kind in PartyKind}) == 5
    assert len({kinds.flow_name(flow, ENGLISH) for flow in Flow}) == 3
    assert len({kinds.flows_name(flows, ENGLISH) for flows in Flows}) == 3
    assert len({kinds.exchange_name(exchange, ENGLISH) for exchange in Exchange}) == 2
    assert len({kinds.severity_name(severity, ENGLISH) for severity in Severity}) == 3


def test_the_filter_in_full_tells_the_map_s_threshold() -> None:
    assert "criticality 3 or more" in kinds.flows_words(Flows.CRITICAL, 3, ENGLISH)


def test_a_chain_reads_from_supplier_to_customer() -> None:
    map = chart("IT -> Sales -> +Buyer")
    chain = (PartyId("IT"), PartyId("Sales"), PartyId("Buyer"))
    assert chain_in_words(chain, map, ENGLISH) == "IT → Sales → Buyer"


def test_no_chain_is_a_dash() -> None:
    assert chain_in_words((), ChainMap(), ENGLISH) == "–"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], "nobody"),
        (["IT"], "IT"),
        (["IT", "HR"], "IT und HR"),
        (["IT", "Finanzen und Controlling", "HR", "Einkauf"], None),
        (["Finanzen und Controlling", "HR"], "Finanzen und Controlling sowie HR"),
        (["IT", "HR", "Finanzen und Controlling"], "IT, HR sowie Finanzen und Controlling"),
    ],
)
def test_lists_of_names(names: list[str], words: str | None) -> None:
    expected = words or "IT, Finanzen und Controlling, HR und Einkauf"
    assert listed(names, GERMAN) == expected


def test_every_step_of_the_history_has_a_name_of_its_own() -> None:
    assert len({step_name(step, ENGLISH) for step in STEPS}) == len(STEPS)
    assert step_name("something new", ENGLISH) == "change"


def test_none_is_a_dash_and_never_zero() -> None:
    assert percent(None, ENGLISH) == number(None, ENGLISH) == day(None, ENGLISH) == "–"
    assert percent(0, ENGLISH) == "0%"


def test_numbers_and_dates_as_the_language_writes_them() -> None:
    assert percent(17 / 18, ENGLISH) == "94.4%"
    assert percent(17 / 18, GERMAN) == "94,4 %"
    assert percent(1, GERMAN) == "100 %"
    assert number(2.5, GERMAN) == "2,5"
    assert day(date(2026, 3, 6), ENGLISH) == "2026-03-06"
    assert day(date(2026, 3, 6), GERMAN) == "06.03.2026"


def test_wording_loads_no_networkx_so_that_the_window_can_speak_at_once() -> None:
    code = (
        "import sys, chainmap.wording.findings, chainmap.wording.kinds, chainmap.wording.errors;"
        "import chainmap.wording.chains, chainmap.wording.steps;"
        "sys.exit('networkx' in sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert (
        subprocess.run([sys.executable, "-c", code], check=False, env=environment).returncode == 0
    )
