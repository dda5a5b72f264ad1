"""Importance and performance of deliveries in words."""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.analysis.charts import Placed, Scatter, scatter
from chainmap.analysis.quality import Quadrant
from chainmap.model.map import ChainMap
from chainmap.wording.chart import Corner, Dot, Head, ScatterChart, Tick
from chainmap.wording.chart_scale import score_axis
from chainmap.wording.context import context, delivery_with_ends
from chainmap.wording.language import Translate
from chainmap.wording.names import listed_shortly, one_line
from chainmap.wording.numbers import number
from chainmap.wording.ratings import quadrant_name

CORNERS = {
    Quadrant.CONCENTRATE_HERE: Corner(is_right=False, is_above=True),
    Quadrant.KEEP_UP: Corner(is_right=True, is_above=True),
    Quadrant.LOW_PRIORITY: Corner(is_right=False, is_above=False),
    Quadrant.POSSIBLE_OVERKILL: Corner(is_right=True, is_above=False),
}
"""Where each lies: importance up, satisfaction across."""


def scatter_chart(map: ChainMap, tr: Translate, *, at_midpoint: bool = False) -> ScatterChart:
    """Importance up, satisfaction across; split at the means or at the middle of the scale."""
    found = scatter(map, at_midpoint=at_midpoint)
    mark = "{number}" if at_midpoint else tr("ø {number}")
    across, up = (
        Tick(value or 0, mark.format(number=number(value, tr)))
        for value in (found.satisfaction_from, found.importance_from)
    )
    return ScatterChart(
        Head(
            tr("Importance and performance of deliveries"),
            _subtitle(found, tr, at_midpoint=at_midpoint),
            tuple(_notes(found, tr)),
            context(map, tr),
            _told(found, map, tr),
            "" if found.placed else _hint(tr),
        ),
        score_axis(tr("Satisfaction of the customer"), tr),
        score_axis(tr("Importance"), tr),
        (across, up),
        {corner: quadrant_name(quadrant, tr) for quadrant, corner in CORNERS.items()},
        tuple(_dot(one, map, tr) for one in found.placed),
        tr("{count} more without room for a name."),
    )


def _dot(one: Placed, map: ChainMap, tr: Translate) -> Dot:
    delivery = map.deliveries[one.delivery]
    told = tr("{delivery}\nImportance {importance}, satisfaction {satisfaction}, n {n}: {quadrant}")
    tip = told.format(
        delivery=delivery_with_ends(map, delivery, tr),
        importance=one.importance,
        satisfaction=number(one.satisfaction, tr, 1),
        n=one.answers,
        quadrant=quadrant_name(one.quadrant, tr),
    )
    label = one_line(map.name_of(delivery))
    return Dot(one.delivery, one.satisfaction, one.importance, CORNERS[one.quadrant], label, tip)


def _subtitle(found: Scatter, tr: Translate, *, at_midpoint: bool) -> str:
    rated = tr("%n deliveries", "", len(found.placed))
    lines = tr("lines at the middle of the scale") if at_midpoint else tr("lines at the means")
    told = tr("{deliveries} with importance and satisfaction, {lines}")
    return told.format(deliveries=rated, lines=lines)


def _notes(found: Scatter, tr: Translate) -> Iterator[str]:
    if found.placed:
        yield tr(
            "Marks of the same values stand side by side. All active deliveries count, whatever "
            "the filter."
        )
    if found.unrated:
        yield tr("Without importance or satisfaction: %n deliveries.", "", len(found.unrated))


def _told(found: Scatter, map: ChainMap, tr: Translate) -> str:
    """The quadrants with the names of what is in them."""
    sentences = []
    for quadrant in Quadrant:
        names = [
            one_line(map.name_of(map.deliveries[one.delivery]))
            for one in found.placed
            if one.quadrant is quadrant
        ]
        if names:
            told = tr("{quadrant}: {names}.")
            name = quadrant_name(quadrant, tr)
            sentences.append(told.format(quadrant=name, names=listed_shortly(names, tr)))
    return " ".join(sentences) or _hint(tr)


def _hint(tr: Translate) -> str:
    return tr(
        "No delivery has both an importance and a satisfaction yet. Select a delivery on the map "
        "and record them on its card, or type them into the table of deliveries."
    )
