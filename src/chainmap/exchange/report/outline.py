"""What a report for people says and in which order; text, Markdown and others only set it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from chainmap import __version__
from chainmap.analysis.plan import today
from chainmap.analysis.report import DepartmentReport, Report
from chainmap.exchange.blocks import Block, Facts, Items, Outline, Paragraph, Section, Table
from chainmap.exchange.report.actions import action_sections
from chainmap.exchange.report.comparison import comparison_blocks
from chainmap.exchange.report.findings import findings_sections, severity_notes
from chainmap.model.records import PartyId
from chainmap.wording.chains import NOTHING, chain_in_words
from chainmap.wording.findings import reason_words
from chainmap.wording.kinds import flows_words
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line, party_name
from chainmap.wording.numbers import day, percent


def outline(report: Report, tr: Translate, as_of: date | None = None) -> Outline:
    """The report in the reader's language; every report states its filter at the head.

    `as_of`: what was due before it is overdue; today if not given.
    """
    untitled = tr("Untitled map")
    return Outline(
        one_line(report.map.info.title) or untitled,
        _head(report, tr),
        tuple(_sections(report, tr, as_of or today())),
        tr("Analysed with ChainMap {version}.").format(version=__version__),
    )


def _head(report: Report, tr: Translate) -> Facts:
    info = report.map.info
    words = flows_words(report.flows, report.map.settings.critical_from, tr)
    rows = [
        (tr("Organisation"), one_line(info.organisation or "")),
        (tr("Date"), day(info.date, tr) if info.date else ""),
        (tr("Filter"), words),
        (tr("Note"), one_line(info.note or "")),
    ]
    return Facts(tuple((label, value) for label, value in rows if value))


def _sections(report: Report, tr: Translate, as_of: date) -> Iterator[Section]:
    yield Section(tr("Key figures"), (key_figures(report, tr),))
    yield from findings_sections(report, tr)
    yield from action_sections(report, tr, as_of)
    yield Section(tr("Who serves whom"), (direct_table(report, tr),))
    yield Section(tr("The way to the external customer"), (chain_table(report, tr),))
    yield Section(tr("External customers"), (customer_table(report, tr),))
    yield Section(tr("Internal and external customers compared"), comparison_blocks(report.map, tr))
    yield Section(tr("No line of sight"), (blind_table(report, tr),))
    yield Section(tr("Mutual customers"), (pairs(report, tr),))
    yield Section(tr("Loops"), (loops(report, tr),))
    yield Section(tr("Indirect customers and suppliers"), (indirect_table(report, tr),))
    yield Section(tr("How to read this"), tuple(Paragraph(text) for text in notes(tr)))
    rules = Items(tuple((rule, "") for rule in severity_notes(report, tr)))
    if rules.items:
        yield Section(tr("When a finding is serious"), (rules,), level=3)


def key_figures(report: Report, tr: Translate) -> Facts:
    counts, blind = report.counts, len(report.no_line_of_sight)
    sight = tr("{share} ({seeing} of {all})").format(
        share=percent(report.line_of_sight_coverage, tr),
        seeing=counts.departments - blind,
        all=counts.departments,
    )
    return Facts(
        (
            (tr("Departments, teams and persons"), str(counts.departments)),
            (tr("External customers"), str(counts.external_customers)),
            (tr("External suppliers"), str(counts.external_suppliers)),
            (tr("Services"), str(counts.services)),
            (tr("Active deliveries"), str(counts.deliveries)),
            (tr("Links under this filter"), str(report.graph.number_of_edges())),
            (tr("With line of sight"), sight if counts.departments else NOTHING),
            (tr("Pairs of mutual customers"), str(len(report.mutual_pairs))),
            (tr("Loops"), str(len(report.loops))),
            (tr("Reciprocity"), percent(report.reciprocity, tr)),
        )
    )


def direct_table(report: Report, tr: Translate) -> Block:
    header = (
        tr("Department"),
        tr("Internal customers"),
        tr("External customers"),
        tr("Internal suppliers"),
        tr("External suppliers"),
    )
    return _department_table(
        report,
        header,
        lambda d: (
            _names(report, d.internal_customers_direct),
            _names(report, d.external_customers_direct),
            _names(report, d.internal_suppliers_direct),
            _names(report, d.external_suppliers_direct),
        ),
        tr,
    )


def chain_table(report: Report, tr: Translate) -> Block:
    header = (
        tr("Department"),
        tr("Tier"),
        tr("Shortest chain"),
        tr("External customers reached in the end"),
    )
    return _department_table(
        report,
        header,
        lambda d: (
            NOTHING if d.tier is None else str(d.tier),
            chain_in_words(d.shortest_chain, report.map, tr),
            _names(report, d.external_customers_ultimate),
        ),
        tr,
    )


def indirect_table(report: Report, tr: Translate) -> Block:
    header = (
        tr("Department"),
        tr("Indirect internal customers"),
        tr("Indirect internal suppliers"),
    )
    return _department_table(
        report,
        header,
        lambda d: (
            _names(report, d.internal_customers_indirect),
            _names(report, d.internal_suppliers_indirect),
        ),
        tr,
    )


def _department_table(
    report: Report,
    header: tuple[str, ...],
    cells: Callable[[DepartmentReport], tuple[str, ...]],
    tr: Translate,
) -> Block:
    if not report.departments:
        return Paragraph(tr("There is no department on the map."))
    departments = report.departments.values()
    return Table(header, tuple((party_name(report.map, d.id), *cells(d)) for d in departments))


def customer_table(report: Report, tr: Translate) -> Block:
    if not report.external_customers:
        return Paragraph(tr("There is no external customer on the map."))
    header = (tr("External customer"), tr("Served by"), tr("Departments working for it in the end"))
    rows = []
    for id, customer in report.external_customers.items():
        direct = (*customer.internal_suppliers_direct, *customer.external_suppliers_direct)
        behind = customer.internal_suppliers_direct + customer.internal_suppliers_indirect
        rows.append((party_name(report.map, id), _names(report, direct), str(len(behind))))
    return Table(header, tuple(rows))


def blind_table(report: Report, tr: Translate) -> Block:
    if not report.no_line_of_sight:
        return Paragraph(tr("Everybody has a line of sight to an external customer."))
    rows = []
    for id in report.no_line_of_sight:
        reason = report.departments[id].no_line_of_sight_reason
        assert reason is not None
        rows.append((_name_with_id(report, id), reason_words(reason, tr)))
    return Table((tr("Department"), tr("Reason")), tuple(rows))


def _name_with_id(report: Report, id: PartyId) -> str:
    """The name, and the id where somebody chose it: ARC, but not p7."""
    name = party_name(report.map, id)
    return name if id == name or re.fullmatch(r"p\d+", id) else f"{name} ({id})"


def pairs(report: Report, tr: Translate) -> Block:
    if not report.mutual_pairs:
        return Paragraph(tr("No two departments are customers of each other."))
    arrow = tr("{one} ↔ {other}")
    map = report.map
    pairs = ((party_name(map, a), party_name(map, b)) for a, b in report.mutual_pairs)
    return Items(tuple((arrow.format(one=one, other=other), "") for one, other in pairs))


def loops(report: Report, tr: Translate) -> Block:
    if not report.loops:
        return Paragraph(tr("There is no loop."))
    return Items(tuple((_names(report, members), "") for members in report.loops))


def notes(tr: Translate) -> Iterator[str]:
    """What the words mean, for a report without a glossary, and what to mind."""
    yield tr(
        "An internal customer is a department, team or person inside the organisation that another "
        "one supplies; an external customer stands outside and pays in the end."
    )
    yield tr(
        "The tier counts the links to the nearest external customer: tier 1 is the front line. "
        "A party has a line of sight if its work reaches an external customer at all."
    )
    yield tr(
        "A loop is a set of parties that each supply all the others in the end. Reciprocity is the "
        "share of internal links that have a return link."
    )
    yield from cautions(tr)


def cautions(tr: Translate) -> Iterator[str]:
    """What to mind in any report."""
    yield tr("A dash means: none, or not computable.")
    yield tr(
        "The filter decides which deliveries count for who reaches whom; findings about services "
        "count every active delivery."
    )


def _names(report: Report, parties: Iterable[PartyId]) -> str:
    return ", ".join(party_name(report.map, party) for party in parties) or NOTHING
