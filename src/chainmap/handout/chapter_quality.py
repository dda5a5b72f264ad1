"""What the records say: needs, standards, and how customers inside and outside rate."""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.analysis.quality import NeedStatus, needs
from chainmap.analysis.raters import satisfaction_of
from chainmap.analysis.report import Report
from chainmap.analysis.standards import Standard, standards, standards_coverage
from chainmap.exchange.report import comparison as report_comparison
from chainmap.handout.blocks import Block, Paragraph, Table
from chainmap.handout.chapter_chain import as_block
from chainmap.handout.chapter_performance import chart_blocks
from chainmap.model.chart import ChartKind
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, DeliveryId, Need, PartyId
from chainmap.wording.card import Cell, Column, Row
from chainmap.wording.card_tables import need_state, standard_state, with_unit
from chainmap.wording.chains import NOTHING
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line, party_name
from chainmap.wording.numbers import number, percent

_WORST_FIRST = (
    NeedStatus.UNSERVED,
    NeedStatus.POORLY_SERVED,
    NeedStatus.UNRATED,
    NeedStatus.SERVED,
)


# -- needs ------------------------------------------------------------------------------------


def need_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    map, states = report.map, needs(report.map)
    if not states:
        yield Paragraph(tr("No need is recorded on the map."))
        return
    by_rank = sorted(
        map.needs.values(),
        key=lambda need: (_WORST_FIRST.index(states[need.id]), -(need.importance or 0)),
    )
    told = tr("{needs} are recorded; {open} of them are unserved or poorly served.")
    count = sum(state in _WORST_FIRST[:2] for state in states.values())
    yield Paragraph(told.format(needs=tr("%n needs", "", len(states)), open=count))
    columns = (
        Column(tr("Need"), 0.3),
        Column(tr("Customer"), 0.18),
        Column(tr("Importance"), 0.1, is_figure=True),
        Column(tr("Met by"), 0.28),
        Column(tr("State"), 0.14),
    )
    yield Table(
        tr("What customers need, and who meets it"),
        columns,
        tuple(_need_row(need, states[need.id], map, tr) for need in by_rank),
        tuple(_concerned(need, map) for need in by_rank),
    )


def _need_row(need: Need, state: NeedStatus, map: ChainMap, tr: Translate) -> Row:
    linked = [map.deliveries[id] for id in need.met_by]
    met_by = "; ".join(_met_by(delivery, map, tr) for delivery in linked if delivery.active)
    return Row(
        (
            Cell(one_line(need.text)),
            Cell(party_name(map, need.consumer)),
            Cell(number(need.importance, tr)),
            Cell(met_by or NOTHING),
            need_state(state, tr),
        )
    )


def _met_by(delivery: Delivery, map: ChainMap, tr: Translate) -> str:
    service = one_line(map.name_of(delivery))
    provider = party_name(map, map.provider_of(delivery))
    rated = satisfaction_of(delivery)
    if rated is None:
        return tr("{service} from {provider}").format(service=service, provider=provider)
    told = tr("{service} from {provider} (satisfaction {value})")
    return told.format(service=service, provider=provider, value=number(rated, tr, 1))


def _concerned(need: Need, map: ChainMap) -> tuple[PartyId, ...]:
    return (need.consumer, *(map.provider_of(map.deliveries[id]) for id in need.met_by))


# -- standards --------------------------------------------------------------------------------


def standard_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    map, agreed = report.map, standards(report.map)
    share = percent(standards_coverage(map), tr)
    critical = percent(standards_coverage(map, critical_only=True), tr)
    told = tr(
        "An agreed standard stands behind {share} of what the organisation delivers, and behind "
        "{critical} of what is critical."
    )
    yield Paragraph(told.format(share=share, critical=critical))
    if not agreed:
        yield Paragraph(tr("No standard is agreed on."))
        return
    yield from chart_blocks(ChartKind.STANDARDS, report, tr)
    columns = (
        Column(tr("Service"), 0.18),
        Column(tr("Supplier"), 0.15),
        Column(tr("Customer"), 0.15),
        Column(tr("Standard"), 0.18),
        Column(tr("Target"), 0.12, is_figure=True),
        Column(tr("Measured"), 0.12, is_figure=True),
        Column(tr("State"), 0.1),
    )
    yield Table(
        tr("Standards (OLA inside, SLA towards external customers)"),
        columns,
        tuple(_standard_row(map, id, its, tr) for id, its in agreed.items()),
        tuple(_ends(map, map.deliveries[id]) for id in agreed),
    )


def _ends(map: ChainMap, delivery: Delivery) -> tuple[PartyId, PartyId]:
    return map.provider_of(delivery), delivery.consumer


def _standard_row(map: ChainMap, id: DeliveryId, its: Standard, tr: Translate) -> Row:
    delivery = map.deliveries[id]
    agreement = delivery.agreement
    assert agreement is not None
    wording = one_line(agreement.standard or agreement.metric or "") or NOTHING
    if not agreement.agreed:
        wording = tr("{standard} (not agreed yet)").format(standard=wording)
    unit = one_line(agreement.unit or "")
    provider, consumer = _ends(map, delivery)
    return Row(
        (
            Cell(one_line(map.name_of(delivery))),
            Cell(party_name(map, provider)),
            Cell(party_name(map, consumer)),
            Cell(tr("{kind}: {standard}").format(kind=agreement.kind, standard=wording)),
            Cell(with_unit(agreement.target, unit, tr)),
            Cell(with_unit(agreement.measured, unit, tr)),
            standard_state(its, tr),
        )
    )


# -- inside and outside -----------------------------------------------------------------------


def comparison_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    yield from chart_blocks(ChartKind.COMPARISON, report, tr)
    for block in report_comparison.comparison_blocks(report.map, tr):
        yield from as_block(
            block, tr("Ratings by internal and by external customers"), (4, 3, 3, 3)
        )
