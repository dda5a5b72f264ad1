"""ChainMap's own canvas over a session, as the window has it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from canvases.maps import Chart
from chainmap.canvas.view import CanvasView
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Flow,
    Party,
    PartyId,
    PartyKind,
    Point,
    Service,
    ServiceId,
)
from chainmap.render import picture
from chainmap.render.theme import theme
from chainmap.session import Session


class Product:
    zoom_keys = Qt.KeyboardModifier.ControlModifier

    def __init__(self, chart: Chart) -> None:
        picture.application()
        self.session = Session(map_of(chart))
        self.surface = CanvasView(self.session, theme("light"))
        self.window = self.surface

    def fit(self) -> None:
        self.surface.fit()

    def show_whole_size(self, box: int) -> None:
        self.surface.zoom_to(1.0)
        self.surface.center_on([f"p{box}"])
        self.surface.pan(QRectF(self.surface.rect()).center() - self.pixel(box))

    def pixel(self, box: int) -> QPointF:
        return self.surface.to_pixel(f"p{box}")

    def select_all(self) -> None:
        self.surface.select_all()

    def select_none(self) -> None:
        self.session.select(())

    def delete(self, boxes: list[int]) -> None:
        gone = edits.remove(self.session.recorded, [f"p{box}" for box in boxes])
        self.session.commit(gone, "remove")

    def undo(self) -> None:
        self.session.undo()

    def png(self, width: int) -> bytes:
        return picture.png(self.surface.scene.drawing, width=width)

    def svg(self) -> bytes:
        return picture.svg(self.surface.scene.drawing)

    @property
    def is_busy(self) -> bool:
        return self.surface.is_busy

    def give_up(self) -> None:
        self.surface.placing.cancel()


def adapter(chart: Chart) -> Product:
    return Product(chart)


def map_of(chart: Chart) -> ChainMap:
    parties = [
        Party(PartyId(f"p{place}"), box.name, PartyKind.DEPARTMENT, position=Point(box.x, box.y))
        for place, box in enumerate(chart.boxes)
    ]
    services = [
        Service(ServiceId(f"s{place}"), arrow.name, PartyId(f"p{arrow.start}"))
        for place, arrow in enumerate(chart.arrows)
    ]
    deliveries = [
        Delivery(
            DeliveryId(f"d{place}"),
            ServiceId(f"s{place}"),
            PartyId(f"p{arrow.end}"),
            Flow.DELIVERY,
        )
        for place, arrow in enumerate(chart.arrows)
    ]
    return ChainMap(
        parties={party.id: party for party in parties},
        services={service.id: service for service in services},
        deliveries={delivery.id: delivery for delivery in deliveries},
    )
