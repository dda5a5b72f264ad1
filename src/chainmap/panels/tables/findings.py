"""The table of findings that stand, and all tables in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chainmap.analysis.codes import FindingCode, Severity
from chainmap.model.map import ChainMap
from chainmap.panels.tables.columns import Column, Pick, Sheet, reckoned, words
from chainmap.panels.tables.deliveries import deliveries, services
from chainmap.panels.tables.facts import Facts
from chainmap.panels.tables.parties import parties
from chainmap.wording.findings import remedy, sentence, title
from chainmap.wording.kinds import flows_name, severity_name
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding

_SEVERITIES = list(Severity)


def sheets() -> tuple[Sheet, ...]:
    """All tables, in the language that is spoken now."""
    return parties(), services(), deliveries(), findings()


def findings() -> Sheet:
    columns = (
        Column("severity", tr("Severity"), lambda facts, id: facts.findings[id].severity,
               text=lambda one: severity_name(one, tr), order=_SEVERITIES.index),
        words("finding", tr("Finding"), lambda facts, id: title(facts.findings[id].code, tr)),
        words("sentence", tr("What was found"), _sentence),
        words("remedy", tr("What would mend it"), _remedy),
        Column("flows", tr("Filter"), _flows),
    )  # fmt: skip
    return Sheet(
        "findings",
        tr("Findings"),
        tr("Nothing deserves a second look here."),
        tuple(map(reckoned, columns)),
        lambda facts: list(facts.findings),
        lambda facts, id: facts.findings[id].ids,
        (
            Pick(tr("Severity"), tr("All severities"), _severities,
                 lambda facts, id: facts.findings[id].severity),
            Pick(tr("Finding"), tr("All findings"), _codes,
                 lambda facts, id: facts.findings[id].code),
        ),
        removes=False,
    )  # fmt: skip


def _sentence(facts: Facts, id: str) -> str:
    return sentence(facts.findings[id], _named(facts), tr)


def _remedy(facts: Facts, id: str) -> str:
    return remedy(facts.findings[id], _named(facts), tr)


def _named(facts: Facts) -> ChainMap:
    """The map that has all the ids: the report's."""
    assert facts.report is not None
    return facts.report.map


def _flows(facts: Facts, id: str) -> str | None:
    found: Finding = facts.findings[id]
    return flows_name(found.flows, tr) if found.flows is not None else None


def _severities(_: ChainMap) -> list[tuple[Any, str]]:
    return [(severity, severity_name(severity, tr)) for severity in Severity]


def _codes(_: ChainMap) -> list[tuple[Any, str]]:
    return [(code, title(code, tr)) for code in FindingCode]
