"""The table of parties: who they are, whom they serve, what hangs on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from chainmap.model import edits
from chainmap.model.grouping import join_named
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, PartyKind
from chainmap.panels.tables.columns import (
    Column,
    Pick,
    Sheet,
    Value,
    figure,
    reckoned,
    share,
    typed_number,
    typed_text,
    words,
)
from chainmap.panels.tables.facts import Facts
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import tr

_KINDS = list(PartyKind)


def parties() -> Sheet:
    """In the language that is spoken now."""
    return Sheet(
        "parties",
        tr("Parties"),
        tr("Nobody is on the map yet. Draw a department first: double-click the empty canvas."),
        (*_records(), *map(reckoned, (*_reach(), *_loss(), *_place(), *_quality()))),
        lambda facts: list(facts.map.parties),
        lambda facts, id: [id],
        (
            Pick(tr("Kind"), tr("All kinds"), _kinds, _field("kind")),
            Pick(tr("Group"), tr("All groups"), _groups, _field("group")),
        ),
    )


def _records() -> tuple[Column, ...]:
    return (
        words("name", tr("Name"), _field("name"), write=_rename, label="rename"),
        Column("kind", tr("Kind"), _field("kind"), text=lambda kind: kind_name(kind, tr),
               write=_change_kind, choices=_kinds, order=_KINDS.index),
        words("group", tr("Group"), _group_name, write=_join_group, label="join",
              read=typed_text),
        words("owner", tr("Owner"), _field("owner"), write=_set("owner"), read=typed_text),
        figure("weight", tr("Weight"), _field("weight"), write=_set("weight"), read=typed_number,
               tip=tr("The share of an external customer in what the organisation lives from"),
               is_shown=False),
    )  # fmt: skip


def _reach() -> tuple[Column, ...]:
    return (
        figure("tier", tr("Tier"), _answer("tier"),
               tip=tr("Deliveries to the nearest external customer; 1 is the front line, "
                      "– reaches none")),
        _count("customers", tr("Int. customers"), "internal_customers_direct",
               tr("Internal customers, directly")),
        _count("customers_indirect", tr("Int. customers, indirect"), "internal_customers_indirect",
               tr("Internal customers, indirectly"), is_shown=False),
        _count("suppliers", tr("Int. suppliers"), "internal_suppliers_direct",
               tr("Internal suppliers, directly")),
        _count("suppliers_indirect", tr("Int. suppliers, indirect"), "internal_suppliers_indirect",
               tr("Internal suppliers, indirectly"), is_shown=False),
        _count("external_direct", tr("Ext. customers, direct"), "external_customers_direct",
               tr("External customers, directly"), is_shown=False),
        _count("external", tr("Ext. customers"), "external_customers_ultimate",
               tr("External customers that the work reaches in the end")),
        Column("sight", tr("No line of sight"), _sight, tip=tr(
            "Why the work reaches no external customer; – where it does"), is_shown=False),
    )  # fmt: skip


def _loss() -> tuple[Column, ...]:
    return (
        share("impact", tr("Impact"), _loss_value(lambda loss: loss.affected.impact),
              tip=tr("Share of the external customers' weight that is affected if it is lost")),
        share("critical_impact", tr("Critical impact"),
              _loss_value(lambda loss: loss.affected_critically.impact),
              tip=tr("The same over critical links only"), is_shown=False),
        figure("affected", tr("Affected"),
               _loss_value(lambda loss: len(loss.affected.departments)),
               tip=tr("Departments that miss an input if it is lost"),
               more=_loss_names(lambda loss: loss.affected.departments), is_shown=False),
        figure("cut_off", tr("Cut off"), _loss_value(lambda loss: len(loss.cut_off)),
               tip=tr("Departments that have no way to any external customer without it"),
               more=_loss_names(lambda loss: loss.cut_off)),
        figure("sole", tr("Sole supplier of"),
               _loss_value(lambda loss: len(loss.sole_supplier_of)),
               tip=tr("External customers that nobody else serves"),
               more=_loss_names(lambda loss: loss.sole_supplier_of), is_shown=False),
        Column("spof", tr("Single point of failure"),
               _loss_value(lambda loss: loss.is_single_point_of_failure), text=_yes_or_no,
               tip=tr("Somebody is cut off, or a customer unserved, without it")),
        share("constraint", tr("Constraint"),
              _loss_value(lambda loss: loss.constraint_candidate), is_shown=False,
              tip=tr("A hint where the chain may be held up: critical impact × dissatisfaction")),
    )  # fmt: skip


def _place() -> tuple[Column, ...]:
    tip = tr("Share of the shortest ways that run through it; – until it is reckoned")
    return (
        figure("betweenness", tr("Betweenness"), _between("betweenness"), tip=tip,
               text=_fine, is_shown=False),
        figure("betweenness_rank", tr("Rank by betweenness"), _between("betweenness_ranks"),
               tip=tip, is_shown=False),
        figure("brokerage", tr("Brokerage"), _between("brokerage"), is_shown=False,
               tip=tr("How many shortest ways from departments to external customers it lies on")),
        figure("brokerage_rank", tr("Rank by brokerage"), _between("brokerage_ranks"),
               is_shown=False),
        figure("level", tr("Place in the matrix"), _level, is_shown=False,
               tip=tr("Generation in the order of the matrix; 0 takes from nobody")),
    )  # fmt: skip


def _quality() -> tuple[Column, ...]:
    return (
        figure("out", tr("Given"), _quality_value("out_deliveries"),
               tip=tr("Deliveries in use that it gives, whatever the filter")),
        figure("in", tr("Received"), _quality_value("in_deliveries"),
               tip=tr("Deliveries in use that it receives, whatever the filter")),
        figure("satisfaction_given", tr("Satisfaction with it"),
               _quality_value("mean_satisfaction_given"),
               tip=tr("Mean satisfaction of its customers, 1–5")),
        figure("satisfaction_received", tr("Its satisfaction"),
               _quality_value("mean_satisfaction_received"), is_shown=False,
               tip=tr("Mean satisfaction with what it receives, 1–5")),
        figure("culture", tr("Service culture"), _quality_value("culture_score"), is_shown=False,
               tip=tr("Signs of a service culture, 0–100")),
    )  # fmt: skip


# -- values -----------------------------------------------------------------------------------


def _field(name: str) -> Value:
    return lambda facts, id: getattr(facts.map.parties.get(PartyId(id)), name, None)


def _group_name(facts: Facts, id: str) -> str | None:
    group = _field("group")(facts, id)
    return facts.map.groups[group].name if group in facts.map.groups else None


def _answer(name: str) -> Value:
    return lambda facts, id: getattr(facts.answers(id), name, None)


def _has(facts: Facts, id: str, name: str) -> bool:
    """An external customer supplies nobody, and who supplies an external supplier is not asked."""
    without = {PartyKind.EXTERNAL_CUSTOMER: "customers", PartyKind.EXTERNAL_SUPPLIER: "suppliers"}
    kind = _field("kind")(facts, id)
    return kind not in without or without[kind] not in name


def _count(key: str, title: str, name: str, tip: str, *, is_shown: bool = True) -> Column:
    def count(facts: Facts, id: str) -> int | None:
        listed = _answer(name)(facts, id)
        return None if listed is None or not _has(facts, id, name) else len(listed)

    def told(facts: Facts, id: str) -> str:
        listed = _answer(name)(facts, id)
        return facts.names(listed) if listed else ""

    return figure(key, title, count, tip=tip, more=told, is_shown=is_shown)


def _sight(facts: Facts, id: str) -> str | None:
    from chainmap.wording.findings import reason_words

    department = facts.department(id)
    reason = department.no_line_of_sight_reason if department else None
    return None if reason is None else reason_words(reason, tr)


def _loss_value(take: Callable[[Any], Any]) -> Value:
    def value(facts: Facts, id: str) -> Any:
        loss = facts.loss(id)
        return None if loss is None else take(loss)

    return value


def _loss_names(take: Callable[[Any], Sequence[str]]) -> Callable[[Facts, str], str]:
    def told(facts: Facts, id: str) -> str:
        loss = facts.loss(id)
        return facts.names(take(loss)) if loss is not None and take(loss) else ""

    return told


def _between(name: str) -> Value:
    return lambda facts, id: facts.between(id, name)


def _level(facts: Facts, id: str) -> int | None:
    return facts.report.matrix_levels.get(PartyId(id)) if facts.report is not None else None


def _quality_value(name: str) -> Value:
    return lambda facts, id: getattr(facts.quality(id), name, None)


def _fine(value: float) -> str:
    from chainmap.wording.numbers import number

    return number(value, tr, 4)


def _yes_or_no(value: bool) -> str:
    return tr("yes") if value else tr("no")


# -- edits ------------------------------------------------------------------------------------


def _kinds(_: ChainMap) -> list[tuple[Any, str]]:
    return [(kind, kind_name(kind, tr)) for kind in PartyKind]


def _groups(map: ChainMap) -> list[tuple[Any, str]]:
    return [(None, tr("No group")), *((group.id, group.name) for group in map.groups.values())]


def _rename(map: ChainMap, id: str, name: str) -> ChainMap:
    return edits.rename(map, id, name)


def _join_group(map: ChainMap, id: str, name: str | None) -> ChainMap:
    return join_named(map, [id], name)


def _change_kind(map: ChainMap, id: str, kind: PartyKind) -> ChainMap:
    return edits.change_kind(map, PartyId(id), kind)


def _set(field: str) -> Callable[[ChainMap, str, Any], ChainMap]:
    return lambda map, id, value: edits.update(map, id, **{field: value})
