"""The tables of a card: services, customers, suppliers, needs, standards, actions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chainmap.analysis.card import CardFacts, Exchanged
from chainmap.analysis.quality import NeedStatus
from chainmap.analysis.standards import Standard, StandardStatus
from chainmap.model.map import ChainMap
from chainmap.model.records import Flow, Need, PartyKind
from chainmap.wording.actions import status_name
from chainmap.wording.card import Cell, Column, Row, Section, Tone
from chainmap.wording.chains import NOTHING
from chainmap.wording.kinds import flow_name
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line, party_name
from chainmap.wording.numbers import day, number, signed

CUSTOMER = PartyKind.EXTERNAL_CUSTOMER


def service_table(facts: CardFacts, map: ChainMap, tr: Translate) -> Section:
    """Each service and who gets it; one that nobody gets is marked."""
    title = tr("My services ({count})").format(count=len(facts.services))
    columns = (Column(tr("Service"), 0.4), Column(tr("Customers"), 0.6))
    rows = []
    for use in facts.services:
        names = ", ".join(party_name(map, id) for id in use.customers)
        who = Cell(names) if names else Cell(tr("no customer"), Tone.WARNING)
        rows.append(Row((Cell(one_line(map.services[use.service].name)), who)))
    return _section(title, columns, rows, tr("I offer no service."))


def customer_table(facts: CardFacts, map: ChainMap, tr: Translate, *, external: bool) -> Section:
    """What each customer gets and needs, how it rates that and how I do."""
    ids = facts.external_customers if external else facts.internal_customers
    title = tr("My internal customers ({count})")
    if external:
        title = tr("My external customers ({count})")
    given = [one for one in facts.given if _is_customer(map, one, external=external)]
    columns = (
        Column(tr("Customer"), 0.22),
        Column(tr("gets from me"), 0.26),
        Column(tr("needs"), 0.24),
        Column(tr("they rate"), 0.07, is_figure=True),
        Column(tr("I rate"), 0.07, is_figure=True),
        Column(tr("gap"), 0.14, is_figure=True),
    )
    nobody = tr("Nobody outside gets anything from me directly.")
    if not external:
        nobody = tr("Nobody inside gets anything from me.")
    rows = _exchange_rows(given, map, tr)
    return _section(title.format(count=len(ids)), columns, rows, nobody)


def supplier_table(facts: CardFacts, map: ChainMap, tr: Translate) -> Section:
    """What each supplier gives, what is needed of it, and how that is rated."""
    title = tr("My suppliers ({count})").format(count=len(facts.suppliers))
    columns = (
        Column(tr("Supplier"), 0.22),
        Column(tr("gives me"), 0.26),
        Column(tr("I need"), 0.24),
        Column(tr("I rate", "of a supplier"), 0.07, is_figure=True),
        Column(tr("they rate", "of a supplier"), 0.07, is_figure=True),
        Column(tr("gap"), 0.14, is_figure=True),
    )
    rows = _exchange_rows(facts.received, map, tr)
    return _section(title, columns, rows, tr("I get nothing from anybody."))


def need_table(facts: CardFacts, tr: Translate) -> Section:
    """Needs that nothing meets; the others stand with who meets them."""
    columns = (Column(tr("Need"), 0.76), Column(tr("Importance"), 0.12), Column("", 0.12))
    rows = [
        Row((Cell(one_line(need.text)), Cell(number(need.importance, tr)), need_state(status, tr)))
        for need, status in facts.unserved_needs
    ]
    title = tr("What I need and nobody gives me ({count})").format(count=len(rows))
    return _section(title, columns, rows, tr("None is known."))


def standard_table(facts: CardFacts, map: ChainMap, tr: Translate) -> Section:
    """Agreements on what is given; on what is received, for an external customer."""
    is_customer = map.parties[facts.party].kind is CUSTOMER
    exchanged = facts.received if is_customer else facts.given
    columns = (
        Column(tr("Service"), 0.22),
        Column(tr("with"), 0.18),
        Column(tr("Standard"), 0.24),
        Column(tr("Target"), 0.13, is_figure=True),
        Column(tr("Measured"), 0.13, is_figure=True),
        Column(tr("State"), 0.10),
    )
    rows = [_standard_row(one, map, tr) for one in exchanged if one.standard is not None]
    title = tr("My standards (OLA, SLA)")
    return _section(title, columns, rows, tr("No standard is agreed on."))


def action_table(facts: CardFacts, tr: Translate) -> Section:
    columns = (
        Column(tr("Action"), 0.58),
        Column(tr("Who"), 0.18),
        Column(tr("Due"), 0.12),
        Column(tr("State"), 0.12),
    )
    rows = [
        Row(
            (
                Cell(one_line(action.text)),
                Cell(one_line(action.owner or "") or NOTHING),
                Cell(day(action.due, tr)),
                Cell(status_name(action.status, tr)),
            )
        )
        for action in facts.actions
    ]
    title = tr("Open actions ({count})").format(count=len(rows))
    return _section(title, columns, rows, tr("None is open."))


# -- rows -------------------------------------------------------------------------------------


def _section(title: str, columns: tuple[Column, ...], rows: Sequence[Row], nothing: str) -> Section:
    if not rows:
        return Section(title, (Cell(nothing, Tone.MUTED),))
    return Section(title, (), columns, tuple(rows))


def _is_customer(map: ChainMap, one: Exchanged, *, external: bool) -> bool:
    kind = map.parties[one.other].kind
    return kind is CUSTOMER if external else kind.is_internal


def _exchange_rows(exchanged: Iterable[Exchanged], map: ChainMap, tr: Translate) -> list[Row]:
    """A row a delivery; those with the same party follow each other."""
    rows: list[Row] = []
    before = None
    for one in exchanged:
        goes_on = one.other == before
        before = one.other
        rows.append(Row(_exchange_cells(one, map, tr), goes_on))
    return rows


def _exchange_cells(one: Exchanged, map: ChainMap, tr: Translate) -> tuple[Cell, ...]:
    tone = Tone.PLAIN if one.counts else Tone.MUTED
    service = one_line(map.name_of(one.delivery))
    if one.delivery.flow is not Flow.DELIVERY:
        flow = flow_name(one.delivery.flow, tr)
        service = tr("{service} ({flow})").format(service=service, flow=flow)
    return (
        Cell(party_name(map, one.other), tone),
        Cell(service, tone),
        _needs_cell(one.needs, tr),
        Cell(number(one.by_customer, tr, 1)),
        Cell(number(one.by_supplier, tr, 1)),
        _gap_cell(one, tr),
    )


def _gap_cell(one: Exchanged, tr: Translate) -> Cell:
    gap = signed(one.gap, tr)
    if one.is_blind_spot:
        return Cell(tr("{gap} blind spot").format(gap=gap), Tone.BAD)
    return Cell(gap)


def _needs_cell(needs: Sequence[tuple[Need, NeedStatus]], tr: Translate) -> Cell:
    """The needs with how well each is met; the tone of the worst."""
    if not needs:
        return Cell(NOTHING, Tone.MUTED)
    said = [
        tr("{state}: {need}").format(state=need_state(state, tr).text, need=one_line(need.text))
        for need, state in needs
    ]
    tones = {need_state(state, tr).tone for _, state in needs}
    order = (Tone.BAD, Tone.WARNING, Tone.PLAIN, Tone.GOOD)
    return Cell("; ".join(said), next(tone for tone in order if tone in tones))


def need_state(status: NeedStatus, tr: Translate) -> Cell:
    states = {
        NeedStatus.SERVED: Cell(tr("served"), Tone.PLAIN),
        NeedStatus.POORLY_SERVED: Cell(tr("poorly served"), Tone.WARNING),
        NeedStatus.UNRATED: Cell(tr("not rated"), Tone.PLAIN),
        NeedStatus.UNSERVED: Cell(tr("unserved"), Tone.BAD),
    }
    return states[status]


def _standard_row(one: Exchanged, map: ChainMap, tr: Translate) -> Row:
    agreement = one.delivery.agreement
    assert agreement is not None
    assert one.standard is not None
    wording = one_line(agreement.standard or agreement.metric or "") or NOTHING
    if not agreement.agreed:
        wording = tr("{standard} (not agreed yet)").format(standard=wording)
    unit = one_line(agreement.unit or "")
    return Row(
        (
            Cell(one_line(map.name_of(one.delivery))),
            Cell(party_name(map, one.other)),
            Cell(tr("{kind}: {standard}").format(kind=agreement.kind, standard=wording)),
            Cell(with_unit(agreement.target, unit, tr)),
            Cell(with_unit(agreement.measured, unit, tr)),
            standard_state(one.standard, tr),
        )
    )


def standard_state(standard: Standard, tr: Translate) -> Cell:
    states = {
        StandardStatus.MET: Cell(tr("met"), Tone.GOOD),
        StandardStatus.MISSED: Cell(tr("missed"), Tone.BAD),
        StandardStatus.NOT_MEASURED: Cell(tr("not measured"), Tone.MUTED),
    }
    return states.get(standard.status, Cell(NOTHING))


def with_unit(value: float | None, unit: str, tr: Translate) -> str:
    said = number(value, tr)
    return f"{said} {unit}" if unit and value is not None else said
