"""From the facts of a party to the words of its card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chainmap.analysis.card import CardFacts, Rating, card_facts
from chainmap.analysis.report import Report
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, PartyKind
from chainmap.wording.card import Card, Cell, Figure, Section, Step, Tone
from chainmap.wording.card_tables import (
    action_table,
    customer_table,
    need_table,
    service_table,
    standard_table,
    supplier_table,
)
from chainmap.wording.chains import NOTHING
from chainmap.wording.context import context
from chainmap.wording.kinds import flows_words, kind_name
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line, party_name
from chainmap.wording.numbers import number, percent, signed

CUSTOMER, SUPPLIER = PartyKind.EXTERNAL_CUSTOMER, PartyKind.EXTERNAL_SUPPLIER


def cards(report: Report, parties: Iterable[PartyId], tr: Translate) -> Iterator[Card]:
    """The cards of these parties, in this order."""
    for facts in card_facts(report, parties):
        yield card(facts, report, tr)


def cards_title(map: ChainMap, tr: Translate) -> str:
    """What the document of all cards is called."""
    title = one_line(map.info.title) or tr("Untitled map")
    return tr("Who is my customer? {map}").format(map=title)


def card(facts: CardFacts, report: Report, tr: Translate) -> Card:
    map = report.map
    party = map.parties[facts.party]
    return Card(
        party=facts.party,
        kind=party.kind,
        overline=tr("Who serves me?") if party.kind is CUSTOMER else tr("Who is my customer?"),
        name=one_line(party.name),
        subtitle=_subtitle(facts.party, map, tr),
        description=one_line(party.description or ""),
        figures=tuple(_figures(facts, party.kind, tr)),
        way=_way(facts, report, tr),
        chain=_steps(facts, report),
        sections=tuple(_sections(facts, map, tr)),
        context=context(map, tr),
        filter=tr("Filter: {filter}").format(
            filter=flows_words(report.flows, map.settings.critical_from, tr)
        ),
        notes=_notes(facts, tr),
    )


def _subtitle(id: PartyId, map: ChainMap, tr: Translate) -> str:
    party = map.parties[id]
    parts = [kind_name(party.kind, tr)]
    if party.group is not None:
        parts.append(one_line(map.groups[party.group].name))
    if party.segment is not None:
        parts.append(one_line(party.segment))
    if party.owner is not None:
        parts.append(tr("Owner: {owner}").format(owner=one_line(party.owner)))
    if party.headcount is not None:
        parts.append(tr("%n people", "", party.headcount))
    return " · ".join(parts)


def _notes(facts: CardFacts, tr: Translate) -> str:
    notes = [tr("Satisfaction from 1 to 5; {dash} means not known.").format(dash=NOTHING)]
    if any(one.gap is not None for one in (*facts.given, *facts.received)):
        notes.append(tr("Gap: the supplier’s own rating less the customer’s."))
    if any(not one.counts for one in (*facts.given, *facts.received)):
        notes.append(tr("In grey: what the filter does not count."))
    return " ".join(notes)


# -- figures ----------------------------------------------------------------------------------


def _figures(facts: CardFacts, kind: PartyKind, tr: Translate) -> Iterator[Figure]:
    if kind is CUSTOMER:
        yield Figure(str(len(facts.suppliers)), tr("suppliers"), _indirect(facts, tr))
        yield _rating(facts.rating_given, tr("my rating"), tr)
        yield Figure(str(len(facts.unserved_needs)), tr("needs unserved"))
        return
    yield Figure(number(facts.tier, tr), tr("tier"), _tier_detail(facts.tier, tr))
    yield Figure(
        str(len(facts.internal_customers)),
        tr("internal customers"),
        tr("%n more indirectly", "", len(facts.indirect_customers)),
    )
    yield Figure(
        str(len(facts.reached)),
        tr("customers reached"),
        tr("external, {share}").format(share=percent(facts.share, tr)),
    )
    yield _rating(facts.rating, tr("customers’ rating"), tr)
    yield _rating(facts.own_rating, tr("my own rating"), tr)
    yield Figure(signed(facts.gap, tr), tr("mean gap"), _gap_detail(facts, tr))


def _indirect(facts: CardFacts, tr: Translate) -> str:
    return tr("%n more indirectly", "", len(facts.indirect_suppliers))


def _tier_detail(tier: int | None, tr: Translate) -> str:
    if tier is None:
        return tr("no line of sight")
    return tr("1 = front line")


def _rating(rating: Rating, caption: str, tr: Translate) -> Figure:
    detail = tr("n = {n} of {of}").format(n=rating.n, of=rating.of)
    return Figure(number(rating.mean, tr, 1), caption, detail)


def _gap_detail(facts: CardFacts, tr: Translate) -> str:
    if facts.blind_spots:
        return tr("%n blind spots", "", facts.blind_spots)
    return tr("n = {n}").format(n=facts.gaps)


# -- the way to the external customer ---------------------------------------------------------


def _way(facts: CardFacts, report: Report, tr: Translate) -> Section | None:
    """Whose customers are reached in the end, the heaviest first; or why none is."""
    map = report.map
    title = tr("My way to the external customer")
    if map.parties[facts.party].kind is CUSTOMER:
        return None
    if facts.no_sight is not None:
        from chainmap.wording.findings import reason_words

        reason = tr("None: no line of sight. {reason}")
        line = reason.format(reason=reason_words(facts.no_sight, tr))
        return Section(title, (Cell(line, Tone.BAD),))
    if not facts.reached:
        return Section(title, (Cell(tr("None"), Tone.MUTED),))
    reached = sorted(facts.reached, key=lambda id: -(map.parties[id].weight or 0))
    names = ", ".join(party_name(map, id) for id in reached)
    return Section(title, (Cell(tr("In the end I reach: {names}").format(names=names)),))


def _steps(facts: CardFacts, report: Report) -> tuple[Step, ...]:
    map, steps = report.map, []
    for place, party in enumerate(facts.chain):
        following = facts.chain[place + 1] if place + 1 < len(facts.chain) else None
        service = "" if following is None else _service_between(report, party, following)
        steps.append(Step(party, party_name(map, party), map.parties[party].kind, service))
    return tuple(steps)


def _service_between(report: Report, provider: PartyId, consumer: PartyId) -> str:
    """What makes the link: the most critical of what is delivered under the filter."""
    between = report.graph.edges[provider, consumer]["deliveries"]
    main = max(between, key=lambda delivery: delivery.criticality or 0)
    return one_line(report.map.name_of(main))


# -- sections ---------------------------------------------------------------------------------


def _sections(facts: CardFacts, map: ChainMap, tr: Translate) -> Iterator[Section]:
    if map.parties[facts.party].kind is CUSTOMER:
        yield need_table(facts, tr)
        yield supplier_table(facts, map, tr)
    else:
        yield service_table(facts, map, tr)
        yield customer_table(facts, map, tr, external=False)
        yield customer_table(facts, map, tr, external=True)
        yield supplier_table(facts, map, tr)
        if facts.unserved_needs:
            yield need_table(facts, tr)
    yield standard_table(facts, map, tr)
    yield action_table(facts, tr)
