"""What of a map can be seen, in words: what its filter leaves out, how much is left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from chainmap.model.map import ChainMap
from chainmap.model.records import Filter, Flow, PartyKind
from chainmap.wording.kinds import flow_name, kind_names
from chainmap.wording.language import Translate
from chainmap.wording.names import listed_shortly, one_line

_T = TypeVar("_T")


def shown_words(map: ChainMap, tr: Translate) -> list[str]:
    """What the canvas leaves out and folds; empty where all is shown."""
    filter = map.display.filter
    words = list(_conditions(map, filter, tr)) if filter is not None else []
    shown = [tr("shown: {what}").format(what="; ".join(words))] if words else []
    if filter is not None and filter.hidden:
        shown.append(tr("%n hidden", "parties and notes", len(filter.hidden)))
    folded = sum(group.folded for group in map.groups.values())
    if folded:
        shown.append(tr("%n groups folded", "", folded))
    return shown


def _conditions(map: ChainMap, filter: Filter, tr: Translate) -> Iterable[str]:
    groups = [one_line(map.groups[id].name) for id in filter.groups if id in map.groups]
    if groups:
        yield listed_shortly(groups, tr)
    if filter.kinds:
        yield listed_shortly([kind_names(kind, tr) for kind in _of(PartyKind, filter.kinds)], tr)
    if filter.around is not None and filter.around in map.parties:
        name = one_line(map.parties[filter.around].name)
        yield tr("up to %n deliveries around {party}", "", filter.steps).format(party=name)
    if filter.flows:
        flows = [flow_name(flow, tr) for flow in _of(Flow, filter.flows)]
        yield tr("what travels: {flows}").format(flows=listed_shortly(flows, tr))
    if filter.critical_from is not None:
        yield tr("criticality {least} or more").format(least=filter.critical_from)


def _of(order: Iterable[_T], chosen: Iterable[_T]) -> list[_T]:
    wanted = set(chosen)
    return [one for one in order if one in wanted]


def shown_counts(
    parties: int, all_parties: int, deliveries: int, all_deliveries: int, tr: Translate
) -> str:
    """How many can be seen, and of how many where it is a part of them."""
    shown, lines = tr("%n parties", "", parties), tr("%n deliveries", "", deliveries)
    if parties < all_parties:
        shown = tr("{number} of %n parties", "", all_parties).format(number=parties)
    if deliveries < all_deliveries:
        lines = tr("{number} of %n deliveries", "", all_deliveries).format(number=deliveries)
    return f"{shown}, {lines}"
