"""A map is handed on without the persons who rated."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from chainmap.analysis.raters import ITEMS, OWN_ITEMS, own_rated, rated
from chainmap.model.anonymous import named_ratings, without_raters
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side, rate, raters
from chainmap.model.records import DeliveryId
from tests.builders import chart
from tests.strategies import maps

D1 = DeliveryId("d1")


def test_names_days_and_comments_go_and_no_order_tells_who_is_who() -> None:
    map = chart("Shop -> Sales: stock")
    day = date(2026, 4, 1)
    map = rate(map, D1, Side.CUSTOMER, 0, trust=5, rated_by="Ann", rated_on=day, comment="late")
    map = rate(map, D1, Side.CUSTOMER, 1, trust=2)
    assert named_ratings(map) == 1
    bare = raters(without_raters(map).deliveries[D1], Side.CUSTOMER)
    assert [(one.trust, one.rated_by, one.rated_on, one.comment) for one in bare] == [
        (2, None, None, None),
        (5, None, None, None),
    ]


@given(maps())
def test_all_figures_stay(map: ChainMap) -> None:
    bare = without_raters(map)
    assert named_ratings(bare) == 0
    assert without_raters(bare) is bare
    for id, delivery in map.deliveries.items():
        assert [rated(bare.deliveries[id], it) for it in ITEMS] == [
            rated(delivery, it) for it in ITEMS
        ]
        assert [own_rated(bare.deliveries[id], it) for it in OWN_ITEMS] == [
            own_rated(delivery, it) for it in OWN_ITEMS
        ]
