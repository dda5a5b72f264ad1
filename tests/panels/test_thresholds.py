"""From when on something counts, set on the card of the map."""

from __future__ import annotations

from chainmap.model.records import Settings
from chainmap.panels.card.map_page import MapPage
from chainmap.panels.card.panel import PartyCard
from chainmap.panels.card.threshold_section import ThresholdSection
from chainmap.session import Session


def thresholds(card: PartyCard) -> ThresholdSection:
    assert isinstance(card.page, MapPage)
    return card.page.thresholds


def test_each_threshold_is_set_as_one_step_that_can_be_undone(
    card: PartyCard, session: Session
) -> None:
    fields = thresholds(card)
    fields.critical.choose(5)
    fields.served.choose(4)
    fields.blind.choose(1)
    expected = Settings(critical_from=5, served_from=4, blind_spot_from=1)
    assert session.recorded.settings == expected
    session.undo()
    assert session.recorded.settings.blind_spot_from == 2
    assert fields.blind.currentText() == "2 points apart"


def test_the_heading_tells_all_three_while_it_is_folded(card: PartyCard, session: Session) -> None:
    assert thresholds(card).gist.text() == "4 · 3 · 2"
    thresholds(card).critical.choose(2)
    assert thresholds(card).gist.text() == "2 · 3 · 2"


def test_choosing_what_holds_already_is_no_step(card: PartyCard, session: Session) -> None:
    thresholds(card).served.choose(3)
    assert session.undo_label is None
