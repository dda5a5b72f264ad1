"""SERVQUAL, and internal beside external customers, as bars in words."""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.analysis.charts import (
    Dimension,
    ServqualProfile,
    has_pair,
    servqual_over_all,
    servqual_profile,
)
from chainmap.analysis.comparison import Average, Compared, compare
from chainmap.analysis.raters import LEAST_ANSWERS
from chainmap.errors import UnknownRecord
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId
from chainmap.wording.chains import NOTHING
from chainmap.wording.chart import Bar, BarChart, BarGroup, Head
from chainmap.wording.chart_scale import score_axis
from chainmap.wording.context import context, delivery_with_ends
from chainmap.wording.language import Translate
from chainmap.wording.numbers import number, signed
from chainmap.wording.ratings import dimension_name, item_name

MOST_GAP = 4
"""Between two scores of 1–5."""


# -- SERVQUAL ---------------------------------------------------------------------------------


def servqual_chart(map: ChainMap, tr: Translate, of: str = "") -> BarChart:
    """Of one delivery, or of all that have values.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    if of:
        delivery = map.deliveries.get(DeliveryId(of))
        if delivery is None:
            raise UnknownRecord(of)
        recorded = delivery.servqual
        profile = servqual_profile([recorded] if recorded else [])
        subtitle = delivery_with_ends(map, delivery, tr)
        hint = "" if recorded and has_pair(recorded) else _no_pair(tr)
    else:
        profile = servqual_over_all(map)
        subtitle = _over_all(profile, tr)
        hint = "" if profile.deliveries else _no_servqual(tr)
    groups = tuple(_dimension(one, profile, tr) for one in profile.dimensions)
    told = " ".join(tr("{sentence}.").format(sentence=group.tip) for group in groups)
    title = tr("SERVQUAL: what customers expect and perceive")
    return BarChart(
        Head(
            title, subtitle, tuple(_servqual_notes(profile, tr)), context(map, tr),
            hint or told, hint,
        ),
        score_axis("", tr),
        (tr("Expected"), tr("Perceived")),
        groups,
        tr("Gap"),
        MOST_GAP,
        is_judged=True,
    )  # fmt: skip


def _over_all(profile: ServqualProfile, tr: Translate) -> str:
    deliveries = tr("%n deliveries", "", profile.deliveries)
    told = tr("Means over {deliveries}, weighted as their customers weigh the dimension")
    return told.format(deliveries=deliveries)


def _dimension(one: Dimension, profile: ServqualProfile, tr: Translate) -> BarGroup:
    name = dimension_name(one.name, tr)
    expected, perceived = (number(value, tr, 1) for value in (one.expected, one.perceived))
    gap = signed(one.gap, tr)
    told = tr("{dimension}: expected {expected}, perceived {perceived}, gap {gap}")
    tip = told.format(dimension=name, expected=expected, perceived=perceived, gap=gap)
    if one.weight is not None:
        tip = tr("{told}, weight {weight}").format(told=tip, weight=number(one.weight, tr, 1))
    if profile.deliveries > 1:
        tip = tr("{told}, n {n}").format(told=tip, n=one.pairs)
    return BarGroup(name, (Bar(one.expected, expected), Bar(one.perceived, perceived)), one.gap,
                    gap, tip)  # fmt: skip


def _servqual_notes(profile: ServqualProfile, tr: Translate) -> Iterator[str]:
    if profile.unweighted is None:
        return
    yield tr("Gap: perceived − expected, from −4 to +4; below 0 the customer gets less than hoped.")
    told = tr("Over all dimensions: mean gap {mean}, weighted gap {weighted}.")
    yield told.format(mean=signed(profile.unweighted, tr), weighted=signed(profile.weighted, tr))


def _no_pair(tr: Translate) -> str:
    return tr(
        "Nothing is both expected and perceived of this delivery yet. Record the values on its "
        "card, under SERVQUAL."
    )


def _no_servqual(tr: Translate) -> str:
    return tr(
        "No delivery has SERVQUAL values yet. Select a delivery on the map and record on its card "
        "what its customer expects and perceives."
    )


# -- internal and external customers ----------------------------------------------------------


def comparison_chart(map: ChainMap, tr: Translate) -> BarChart:
    """Trust, respect, needs met, openness and satisfaction, inside and outside."""
    compared = compare(map)
    sides = [side for one in compared for side in (one.internal, one.external)]
    groups = tuple(_compared(one, tr) for one in compared)
    hint = "" if any(side.answers for side in sides) else _no_rating(tr)
    notes = [
        tr(
            "Means of 1 to 5 over all rated deliveries of the organisation; n counts the answers. "
            "The filter does not matter."
        )
    ]
    if any(_is_thin(side) for side in sides):
        few = tr("Dashed: fewer than {least} answers, a hint only.")
        notes.append(few.format(least=LEAST_ANSWERS))
    told = " ".join(tr("{sentence}.").format(sentence=group.tip) for group in groups)
    return BarChart(
        Head(
            tr("How internal and external customers rate"),
            tr("What departments, teams and persons of the organisation deliver"),
            () if hint else tuple(notes),
            context(map, tr),
            hint or told,
            hint,
        ),
        score_axis("", tr),
        (tr("Internal customers"), tr("External customers")),
        groups,
        tr("Internal − external"),
        MOST_GAP,
        is_judged=False,
    )


def _compared(one: Compared, tr: Translate) -> BarGroup:
    name, gap = item_name(one.item, tr), signed(one.difference, tr)
    bars = tuple(_average(side, tr) for side in (one.internal, one.external))
    told = tr(
        "{item}: internal customers {internal}, external customers {external}, difference {gap}"
    )
    tip = told.format(item=name, internal=bars[0].text, external=bars[1].text, gap=gap)
    return BarGroup(name, bars, one.difference, gap, tip)


def _average(side: Average, tr: Translate) -> Bar:
    if side.mean is None:
        return Bar(None, NOTHING)
    text = tr("{mean} · n {n}").format(mean=number(side.mean, tr, 1), n=side.answers)
    return Bar(side.mean, text, _is_thin(side))


def _is_thin(side: Average) -> bool:
    return 0 < side.answers < LEAST_ANSWERS


def _no_rating(tr: Translate) -> str:
    return tr(
        "No delivery of the organisation is rated by its customers yet. Select a delivery on the "
        "map and record on its card how its customer rates it."
    )
