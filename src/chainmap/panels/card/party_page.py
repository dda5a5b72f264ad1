"""A party's page: its basics to edit, its suppliers and customers, and whom its work reaches."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from chainmap.manual.topics import term_topic
from chainmap.model import edits
from chainmap.model.grouping import join_named
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, PartyId, PartyKind, Subject
from chainmap.panels.actions.section import ActionsSection
from chainmap.panels.bond import Bond
from chainmap.panels.card.culture_section import CultureSection
from chainmap.panels.card.page import Page
from chainmap.panels.fields import ChoiceField, NameChoiceField, TextField
from chainmap.panels.pieces import Icons, Row
from chainmap.session import Session
from chainmap.wording.kinds import flows_name, kind_name
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import DepartmentReport, Report

_SIGHT = term_topic("line-of-sight")
_Write: TypeAlias = Callable[[ChainMap, PartyId, Any], ChainMap]


class PartyPage(Page):
    def __init__(self, session: Session, id: PartyId, icons: Icons) -> None:
        super().__init__(session, icons)
        self.id = id
        self._add_fields()

    def _add_fields(self) -> None:
        self.name = TextField(self._bond("name", _rename, label="rename"))
        kinds = [(kind, kind_name(kind, tr)) for kind in PartyKind]
        self.kind = ChoiceField(self._bond("kind", edits.change_kind), kinds)
        groups = [group.name for group in self.session.map.groups.values()]
        bond = Bond(self.session, self._group_name, self._join_group, key=self.id)
        self.group = NameChoiceField(bond, groups, hint=tr("None", "group"))
        self.owner = TextField(self._bond("owner", _set_owner), hint=tr("Not known"))
        self.add_field(tr("Name"), self.name)
        self.add_field(tr("Kind"), self.kind)
        self.add_field(tr("Group"), self.group)
        self.add_field(tr("Owner"), self.owner)
        party = self.session.map.parties.get(self.id)
        self.culture: CultureSection | None = None
        if party is not None and party.kind.is_internal:
            self.culture = CultureSection(self.session, self.id)
            self.add_section(self.culture)
        self.plan = ActionsSection(self.session, self.icons, Subject(party=self.id))
        self.plan.planned.connect(self.planned)
        self.add_section(self.plan)

    def _bond(self, field: str, write: _Write, *, label: str = "change") -> Bond:
        def read(map: ChainMap) -> object:
            return getattr(map.parties.get(self.id), field, None)

        return Bond(
            self.session,
            read,
            lambda map, value: write(map, self.id, value),
            label=label,
            key=f"{self.id}.{field}",
        )

    def _group_name(self, map: ChainMap) -> str | None:
        party = map.parties.get(self.id)
        return map.groups[party.group].name if party and party.group else None

    def _join_group(self, map: ChainMap, name: str | None) -> ChainMap:
        return join_named(map, [self.id], name)

    def heading(self) -> str:
        return tr("Who is my customer?")

    # -- what the report says -----------------------------------------------------------------

    def fill(self, report: Report | None) -> None:
        if report is None or self.id not in report.map.parties:
            self.say(tr("Computing …"), "muted")
            return
        if self.id in report.departments:
            self._show_department(report, report.departments[self.id])
        elif self.id in report.external_customers:
            self._show_external_customer(report)
        elif self.id in report.external_suppliers:
            self._show_external_supplier(report)
        self.say(tr("Filter: {filter}").format(filter=flows_name(report.flows, tr)), "muted")

    def _show_department(self, report: Report, department: DepartmentReport) -> None:
        self._show_line_of_sight(report, department)
        self._show_recognition(report)
        self.say(tr("My customers"), "heading", topic=term_topic("internal-customer"))
        self._customers(report, tr("Inside, directly"), department.internal_customers_direct)
        self._customers(report, tr("Outside, directly"), department.external_customers_direct)
        self._names(report, tr("Inside, indirectly"), department.internal_customers_indirect)
        self.say(tr("My suppliers"), "heading", topic=term_topic("internal-supplier"))
        self._suppliers(report, tr("Inside, directly"), department.internal_suppliers_direct)
        self._suppliers(report, tr("Outside, directly"), department.external_suppliers_direct)
        self._names(report, tr("Inside, indirectly"), department.internal_suppliers_indirect)
        both = set(department.internal_customers_direct) & set(department.internal_suppliers_direct)
        if both:
            topic = term_topic("mutual-customers")
            self.say(tr("Customer and supplier at once"), "heading", topic=topic)
            self._names(report, "", sorted(both))

    def _show_recognition(self, report: Report) -> None:
        """The deliveries of this party that deserve praise, the best rated first."""
        from chainmap.analysis.raters import rated
        from chainmap.wording.ratings import rated_words

        map = report.map
        deliveries = (map.deliveries[id] for id in report.recognition)
        praised = [one for one in deliveries if map.provider_of(one) == self.id]
        if praised:
            tip = tr("At least three ratings of 4 or 5")
            self.say(tr("Deserves recognition"), "heading", tip, topic=term_topic("recognition"))
        for delivery in praised:
            told = rated_words(rated(delivery, "satisfaction"), tr)
            row = Row(None, f"★ {map.name_of(delivery)}", map.parties[delivery.consumer].name, told)
            row.chosen.connect(partial(self.chosen.emit, [delivery.id]))
            self.below.addWidget(row)

    def _show_line_of_sight(self, report: Report, department: DepartmentReport) -> None:
        from chainmap.wording.findings import reason_words

        self.say(tr("External customers my work reaches"), "heading", topic=_SIGHT)
        reason = department.no_line_of_sight_reason
        if reason is not None:
            self.say(tr("None: no line of sight. {reason}").format(reason=reason_words(reason, tr)))
            return
        if department.tier is not None:
            self.say(self._tier_words(department.tier), "muted")
        self._chains(report, department.external_customers_ultimate)

    @staticmethod
    def _tier_words(tier: int) -> str:
        if tier == 1:
            return tr("Tier 1: the front line, directly at the external customer")
        return tr("Tier %n: that many deliveries away from the nearest external customer", "", tier)

    def _chains(self, report: Report, customers: Collection[PartyId]) -> None:
        from chainmap.wording.chains import chain_in_words

        for customer in customers:
            chain = report.chain(self.id, customer)
            self.add_party_row(report.map, customer, chain_in_words(chain, report.map, tr))

    def _show_external_customer(self, report: Report) -> None:
        customer = report.external_customers[self.id]
        self.say(tr("My suppliers"), "heading")
        self._suppliers(report, tr("Directly"), customer.internal_suppliers_direct)
        self._suppliers(report, tr("External suppliers"), customer.external_suppliers_direct)
        self._names(report, tr("Indirectly"), customer.internal_suppliers_indirect)

    def _show_external_supplier(self, report: Report) -> None:
        supplier = report.external_suppliers[self.id]
        self.say(tr("External customers my work reaches"), "heading")
        if not supplier.external_customers_ultimate:
            self.say(tr("None"), "muted")
        self._chains(report, supplier.external_customers_ultimate)
        self.say(tr("My customers"), "heading")
        self._customers(report, tr("Inside, directly"), supplier.internal_customers_direct)
        self._customers(report, tr("Outside, directly"), supplier.external_customers_direct)
        self._names(report, tr("Inside, indirectly"), supplier.internal_customers_indirect)

    def _customers(self, report: Report, title: str, parties: Collection[PartyId]) -> None:
        self._title(title, parties)
        for party in parties:
            self.add_party_row(report.map, party, _services(report, self.id, party))

    def _suppliers(self, report: Report, title: str, parties: Collection[PartyId]) -> None:
        self._title(title, parties)
        for party in parties:
            self.add_party_row(report.map, party, _services(report, party, self.id))

    def _names(self, report: Report, title: str, parties: Collection[PartyId]) -> None:
        self._title(title, parties)
        for party in parties:
            self.add_party_row(report.map, party)

    def _title(self, title: str, parties: Collection[PartyId]) -> None:
        if title and parties:
            self.say(tr("{title} ({count})").format(title=title, count=len(parties)), "muted")
        elif title:
            self.say(tr("{title}: none").format(title=title), "muted")


def _services(report: Report, provider: PartyId, consumer: PartyId) -> str:
    """What one party delivers to another under the report's filter."""
    from chainmap.analysis.graph import deliveries_passing

    map = report.map
    between = _between(map, provider, consumer)
    passing = {delivery.id for delivery in deliveries_passing(map, report.flows)}
    names = [map.name_of(delivery) for delivery in between if delivery.id in passing]
    return ", ".join(dict.fromkeys(names))


def _between(map: ChainMap, provider: PartyId, consumer: PartyId) -> list[Delivery]:
    outgoing = map.deliveries_by_provider.get(provider, ())
    return [delivery for delivery in outgoing if delivery.consumer == consumer]


def _rename(map: ChainMap, id: PartyId, name: str | None) -> ChainMap:
    return edits.rename(map, id, name or "")


def _set_owner(map: ChainMap, id: PartyId, owner: str | None) -> ChainMap:
    return edits.update(map, id, owner=owner)
