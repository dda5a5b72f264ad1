"""What stands in the named places of a finding's sentences: names, figures, phrases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, overload

from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, NeedId, ServiceId
from chainmap.wording.language import Translate
from chainmap.wording.names import (
    MOST_NAMES,
    listed,
    listed_shortly,
    one_line,
    party_name,
    shown_name,
)
from chainmap.wording.numbers import number, percent

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding

Places = dict[str, str]

PARTY = ("party", "supplier", "customer", "provider", "consumer")
FIGURES = ("satisfaction", "least", "importance", "criticality", "own", "given", "score")
LISTS = ("members", "suppliers", "loop", "ends", "cut_off", "customers", "services", "deliveries")
LONGEST_TEXT = 160
"""Characters of a need or a metric that a sentence can bear."""


def places(finding: Finding, map: ChainMap, tr: Translate) -> Places:
    """All that the sentences about a finding may name; a value that is not known has no place."""
    values = finding.values
    found = {key: party_name(map, str(values[key])) for key in PARTY if key in values}
    found |= {key: number(_number(values[key]), tr) for key in FIGURES if _known(finding, key)}
    for key in LISTS:
        if key in values:
            found[key] = listed_shortly(_names(key, finding, map, tr), tr)
    if "provider" in found and "consumer" in found:
        found["both"] = listed([found["provider"], found["consumer"]], tr)
    if _known(finding, "weight"):
        found["weight"] = percent(_number(values["weight"]), tr)
    if "lacking" in values:
        words = culture_words(tr)
        found["lacking"] = listed_shortly([words[item] for item in _ids(values["lacking"])], tr)
    return found | _record_places(finding, map) | _measure(finding, tr)


def in_full(finding: Finding, map: ChainMap, tr: Translate) -> str:
    """The lists that a sentence shortens, complete; "" where it shortens none."""
    named = (_names(key, finding, map, tr) for key in LISTS if key in finding.values)
    long = (names for names in named if len(names) > MOST_NAMES)
    lists = {"; ".join(names): None for names in long}
    return tr("In full: {names}").format(names=" / ".join(lists)) if lists else ""


def culture_words(tr: Translate) -> dict[str, str]:
    """The signs of a service culture, as they stand in a list."""
    return {
        "policy_documented": tr("a written service policy"),
        "standards_set": tr("service standards"),
        "staff_trained": tr("trained staff"),
        "service_is_priority": tr("service as a priority"),
        "good_service_rewarded": tr("reward for good service"),
    }


def _record_places(finding: Finding, map: ChainMap) -> Places:
    values, found = finding.values, {}
    if "service" in values:
        found["service"] = shown_name(map.services[ServiceId(str(values["service"]))].name)
    if "delivery" in values:
        delivery = map.deliveries[DeliveryId(str(values["delivery"]))]
        found["service"] = shown_name(map.name_of(delivery))
    if "need" in values:
        found["need"] = _cut(map.needs[NeedId(str(values["need"]))].text)
    return found


def _measure(finding: Finding, tr: Translate) -> Places:
    """What was agreed and what was measured, where the finding is about a standard."""
    values = finding.values
    if "target" not in values:
        return {}
    least_or_most = tr("at most {figure}") if values["lower"] else tr("at least {figure}")
    unit = one_line(str(values["unit"] or ""))
    target = least_or_most.format(figure=_with_unit(values["target"], unit, tr))
    measured = _with_unit(values["measured"], unit, tr)
    told = tr("target {target}, measured {measured}").format(target=target, measured=measured)
    metric = _cut(str(values["metric"] or ""))
    return {"measure": tr("{metric}: {told}").format(metric=metric, told=told) if metric else told}


def _with_unit(value: object, unit: str, tr: Translate) -> str:
    figure = number(_number(value), tr)
    return tr("{figure} {unit}").format(figure=figure, unit=unit) if unit else figure


def _names(key: str, finding: Finding, map: ChainMap, tr: Translate) -> _Names:
    ids = _ids(finding.values[key])
    if key == "services":
        return _Names(ids, lambda id: shown_name(map.services[ServiceId(id)].name))
    if key == "deliveries":
        return _Names(ids, lambda id: _delivery_name(map, id, tr))
    if key == "loop":
        place = ids.index(str(finding.values["party"]))
        ids = ids[:place] + ids[place + 1 :]
    return _Names(ids, lambda id: party_name(map, id))


class _Names(Sequence[str]):
    """Each name is looked up when it is asked for: of thousands a sentence tells three."""

    def __init__(self, ids: tuple[str, ...], name_of: Callable[[str], str]) -> None:
        self._ids = ids
        self._name_of = name_of

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> list[str]: ...

    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self._name_of(id) for id in self._ids[place]]
        return self._name_of(self._ids[place])


def _delivery_name(map: ChainMap, id: str, tr: Translate) -> str:
    delivery = map.deliveries[DeliveryId(id)]
    provider = party_name(map, map.provider_of(delivery))
    return tr("{service} from {provider}").format(
        service=shown_name(map.name_of(delivery)), provider=provider
    )


def _cut(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1].rstrip() + "…"


def _known(finding: Finding, key: str) -> bool:
    return finding.values.get(key) is not None


def _number(value: Any) -> float:
    return float(value)


def _ids(value: object) -> tuple[str, ...]:
    assert isinstance(value, tuple)
    return value
