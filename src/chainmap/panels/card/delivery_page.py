"""A delivery's page: what goes from whom to whom, how both sides rate it, what is agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side
from chainmap.model.records import DeliveryId, Flow, Subject
from chainmap.panels.actions.section import ActionsSection
from chainmap.panels.bond import Bond
from chainmap.panels.card.page import Page
from chainmap.panels.card.rating_section import RatingSection
from chainmap.panels.card.servqual_section import ServqualSection
from chainmap.panels.card.standard_section import StandardSection
from chainmap.panels.fields import ChoiceField, TextField, TickField
from chainmap.panels.pieces import Icons
from chainmap.session import Session
from chainmap.wording.kinds import flow_name
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report


class DeliveryPage(Page):
    def __init__(self, session: Session, id: DeliveryId, icons: Icons) -> None:
        super().__init__(session, icons)
        self.id = id
        self._add_fields()

    def _add_fields(self) -> None:
        # Recorded when the field is left: a name half typed could be another service's.
        name = Bond(self.session, self._service_name, self._rename, label="rename", key=self.id)
        self.service = TextField(name, live=False)
        flows = [(flow, flow_name(flow, tr)) for flow in Flow]
        self.flow = ChoiceField(self._bond("flow"), flows)
        self.criticality = ChoiceField(self._bond("criticality"), _scores())
        self.importance = ChoiceField(self._bond("importance"), _scores())
        self.frequency = TextField(self._bond("frequency"), hint=tr("e.g. weekly"))
        self.active = TickField(self._bond("active"), tr("In use"))
        self.add_field(tr("Service"), self.service)
        self.add_field(tr("Flow"), self.flow)
        self.add_field(tr("Criticality"), self.criticality)
        self.add_field(tr("Importance"), self.importance)
        self.add_field(tr("Frequency"), self.frequency)
        self.add_field("", self.active)
        self.ratings = {side: RatingSection(self.session, self.id, side) for side in Side}
        self.servqual = ServqualSection(self.session, self.id)
        self.standard = StandardSection(self.session, self.id)
        self.plan = ActionsSection(self.session, self.icons, Subject(delivery=self.id))
        self.plan.planned.connect(self.planned)
        for section in (*self.ratings.values(), self.servqual, self.standard, self.plan):
            self.add_section(section)

    def _bond(self, field: str) -> Bond:
        def read(map: ChainMap) -> Any:
            return getattr(map.deliveries.get(self.id), field, None)

        def write(map: ChainMap, value: Any) -> ChainMap:
            return edits.update(map, self.id, **{field: value})

        return Bond(self.session, read, write, key=f"{self.id}.{field}")

    def _service_name(self, map: ChainMap) -> str | None:
        delivery = map.deliveries.get(self.id)
        return map.name_of(delivery) if delivery else None

    def _rename(self, map: ChainMap, name: str | None) -> ChainMap:
        return edits.rename_delivery(map, self.id, name or "")

    def heading(self) -> str:
        map = self.session.map
        delivery = map.deliveries.get(self.id)
        if delivery is None:
            return ""
        ends = (map.provider_of(delivery), delivery.consumer)
        supplier, customer = (map.parties[id].name for id in ends)
        return tr("{supplier} → {customer}").format(supplier=supplier, customer=customer)

    def fill(self, report: Report | None) -> None:
        map = self.session.map
        delivery = map.deliveries.get(self.id)
        if delivery is None:
            return
        self.say(tr("From"), "heading")
        self.add_party_row(map, map.provider_of(delivery))
        self.say(tr("To"), "heading")
        self.add_party_row(map, delivery.consumer)
        others = [
            other.consumer
            for other in map.deliveries_by_service.get(delivery.service, ())
            if other.id != self.id
        ]
        if others:
            self.say(tr("The same service also goes to"), "heading")
        for party in dict.fromkeys(others):
            self.add_party_row(map, party)


def _scores() -> list[tuple[int | None, str]]:
    return [
        (None, tr("Not known")),
        (1, tr("1 – very low")),
        (2, tr("2 – low")),
        (3, tr("3 – medium")),
        (4, tr("4 – high")),
        (5, tr("5 – very high")),
    ]
