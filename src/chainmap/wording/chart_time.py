"""Standards over time in words: the share that is met, and one metric against its target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chainmap.analysis.standards import StandardStatus, is_met
from chainmap.analysis.standards_over_time import MetBy, StandardsOverTime, standards_over_time
from chainmap.errors import UnknownRecord
from chainmap.model.map import ChainMap
from chainmap.model.records import Agreement, DeliveryId, Measurement
from chainmap.wording.card import Tone
from chainmap.wording.card_tables import with_unit
from chainmap.wording.chart import Axis, Head, Moment, Part, Tick, TimeChart
from chainmap.wording.chart_scale import day_ticks, month, round_axis
from chainmap.wording.context import context, delivery_with_ends
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day, percent
from chainmap.wording.ratings import standard_name

STATES = {
    StandardStatus.MET: Tone.GOOD,
    StandardStatus.MISSED: Tone.BAD,
    StandardStatus.NOT_MEASURED: Tone.MUTED,
}


# -- all standards ----------------------------------------------------------------------------


def standards_chart(map: ChainMap, tr: Translate, *, by_month: bool = False) -> TimeChart:
    """The share of standards met on each day of measuring, or at the end of each month."""
    found = standards_over_time(map, by_month=by_month)
    moments = tuple(_step(step, tr) for step in found.steps)
    parts = tuple(
        Part(tone, found.now[state], standard_name(state, tr)) for state, tone in STATES.items()
    )
    hint = _hint(found, tr)
    when = tr("at the end of each month with a value") if by_month else tr("on each measuring day")
    return TimeChart(
        Head(
            tr("Standards met over time"),
            tr("Share of the measured standards that are met, {when}").format(when=when),
            tuple(_notes(found, tr)),
            context(map, tr),
            " ".join([*(moment.tip for moment in moments), _now_told(parts, tr)]) or hint,
            hint,
        ),
        Axis("", 0, 1, tuple(Tick(part / 4, percent(part / 4, tr)) for part in range(5))),
        _days(moments, tr, by_month=by_month),
        moments,
        None,
        (),
        tr("Now"),
        parts if sum(part.number for part in parts) else (),
    )


def _days(moments: Sequence[Moment], tr: Translate, *, by_month: bool) -> tuple[Tick, ...]:
    """The end of a month is called by its month."""
    if by_month:
        return tuple(Tick(one.on.toordinal(), month(one.on, tr)) for one in moments)
    return day_ticks([one.on for one in moments], tr)


def _step(step: MetBy, tr: Translate) -> Moment:
    share = percent(step.share, tr)
    told = tr("{day}: {met} of {measured} standards met ({share}).")
    tip = told.format(day=day(step.on, tr), met=step.met, measured=step.measured, share=share)
    return Moment(step.on, step.share, None, f"{step.met}/{step.measured}", tip)


def _now_told(parts: tuple[Part, ...], tr: Translate) -> str:
    said = ", ".join(f"{part.number} {part.text}" for part in parts)
    return tr("Now: {states}.").format(states=said) if any(p.number for p in parts) else ""


def _notes(found: StandardsOverTime, tr: Translate) -> Iterator[str]:
    if found.steps:
        yield tr("Each standard counts with its last value by then, against the target of today.")
    if found.undated:
        yield tr("Without a date, and so only under “Now”: %n values.", "", found.undated)


def _hint(found: StandardsOverTime, tr: Translate) -> str:
    if found.steps:
        return ""
    if any(found.now[state] for state in STATES):
        return tr(
            "No measured value has a date yet. Select a delivery on the map and add values with "
            "their dates on its card, under Standard."
        )
    return tr(
        "No delivery has a standard yet. Select a delivery on the map and agree on a metric and a "
        "target on its card; then add what was measured, with dates."
    )


# -- one delivery -----------------------------------------------------------------------------


def measured_chart(map: ChainMap, tr: Translate, of: str) -> TimeChart:
    """What was measured of one delivery, against its target.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    delivery = map.deliveries.get(DeliveryId(of))
    if delivery is None:
        raise UnknownRecord(of)
    agreement = delivery.agreement or Agreement("OLA", agreed=False)
    history = sorted(agreement.history, key=lambda one: one.on)
    moments = tuple(_moment(one, agreement, tr) for one in history)
    target = _target(agreement, tr)
    values = [moment.value for moment in moments] + ([target.at] if target else [])
    hint = "" if moments else _no_values(agreement, tr)
    return TimeChart(
        Head(
            _metric(agreement) or tr("Standard over time"),
            delivery_with_ends(map, delivery, tr),
            tuple(_measured_notes(agreement, tr)),
            context(map, tr),
            " ".join(moment.tip for moment in moments) or hint,
            hint,
        ),
        round_axis(one_line(agreement.unit or ""), values or [0, 1], tr),
        day_ticks([moment.on for moment in moments], tr),
        moments,
        target,
        ((True, standard_name(StandardStatus.MET, tr)),
         (False, standard_name(StandardStatus.MISSED, tr))) if target else (),
        "",
        (),
    )  # fmt: skip


def _metric(agreement: Agreement) -> str:
    return one_line(agreement.metric or agreement.standard or "")


def _target(agreement: Agreement, tr: Translate) -> Tick | None:
    if agreement.target is None:
        return None
    sign = "≤" if agreement.better == "lower" else "≥"
    text = with_unit(agreement.target, one_line(agreement.unit or ""), tr)
    return Tick(agreement.target, tr("Target {sign} {value}").format(sign=sign, value=text))


def _moment(one: Measurement, agreement: Agreement, tr: Translate) -> Moment:
    met = is_met(agreement, one.value)
    value = with_unit(one.value, one_line(agreement.unit or ""), tr)
    tip = tr("{day}: {value}").format(day=day(one.on, tr), value=value)
    if met is not None:
        status = StandardStatus.MET if met else StandardStatus.MISSED
        tip = tr("{told}, {status}").format(told=tip, status=standard_name(status, tr))
    label = with_unit(one.value, "", tr)
    return Moment(one.on, one.value, met, label, tr("{sentence}.").format(sentence=tip))


def _measured_notes(agreement: Agreement, tr: Translate) -> Iterator[str]:
    if agreement.standard and agreement.metric:
        yield one_line(agreement.standard)
    if agreement.measured is not None and not agreement.history:
        value = with_unit(agreement.measured, one_line(agreement.unit or ""), tr)
        yield tr("Measured once, without a date: {value}.").format(value=value)


def _no_values(agreement: Agreement, tr: Translate) -> str:
    if agreement.target is None and not _metric(agreement):
        return tr(
            "This delivery has no standard yet. Agree on a metric and a target on its card; then "
            "add what was measured, with dates."
        )
    return tr(
        "Nothing measured of this delivery has a date yet. Add values with their dates on its "
        "card, under Standard."
    )
