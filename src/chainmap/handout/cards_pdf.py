"""The cards of parties as one PDF, written here or in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass

from chainmap.errand import Errand, Tell
from chainmap.errors import ExportFailed
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows, PartyId


@dataclass(frozen=True)
class CardsOrder:
    """Cards to be written. `flows`: what counts, if not as the map sets it."""

    map: ChainMap
    parties: tuple[PartyId, ...]
    language: str
    flows: Flows | None = None


class CardsProcess(Errand[CardsOrder, bytes]):
    """Writes the cards. `run` gives the content of the file, and raises ExportFailed."""

    def __init__(self, order: CardsOrder) -> None:
        super().__init__(cards_as_pdf, order, ExportFailed)


def cards_as_pdf(order: CardsOrder, tell: Tell | None = None) -> bytes:
    """The cards that were ordered; `tell` is told the share done."""
    from chainmap.analysis.report import analyse
    from chainmap.render.cards.pages import cards_pdf  # Qt comes in here and needs no screen
    from chainmap.wording.card_words import cards, cards_title
    from chainmap.wording.language import catalogue

    speak = catalogue(order.language)
    told = list(cards(analyse(order.map, order.flows), order.parties, speak))
    return cards_pdf(told, cards_title(order.map, speak), speak, tell)
