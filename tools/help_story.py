"""The worked story of the manual, told on a map: all that is typed stands in the page itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from chainmap.analysis.plan import subject_of
from chainmap.analysis.report import analyse
from chainmap.manual.markdown import blocks, codes, plain
from chainmap.manual.pages import source
from chainmap.model import acting, needs
from chainmap.model.answers import NOTHING_DECIDED, Asked, Question, answer
from chainmap.model.map import ChainMap
from chainmap.model.measuring import agree, measure
from chainmap.model.rating import Side, rate
from chainmap.model.records import Delivery, PartyId, ServiceId

NOTHING = "–"
TARGET, MEASURED = 95, 80
MEASURED_ON = date(2026, 3, 6)

Row = tuple[str, ...]


class Script(NamedTuple):
    """What is typed and chosen in the story, in one language."""

    departments: str
    interview: tuple[Row, ...]
    second_pass: tuple[Row, ...]
    needs: tuple[Row, ...]
    ratings: tuple[Row, ...]
    plan: tuple[Row, ...]
    later: str


def script(language: str) -> Script:
    """As the page has it: tables without their heads, and what is set as code."""
    text = source(language, "story")
    tables = dict(_tables(text))
    return Script(
        _code_below(text, "interview"),
        tables["interview"],
        tables["second-pass"],
        tables["needs"],
        tables["survey"],
        tables["plan"],
        _code_below(text, "later"),
    )


def _tables(text: str) -> Iterator[tuple[str, tuple[Row, ...]]]:
    anchor = ""
    for block in blocks(text):
        anchor = block.anchor or anchor
        if block.kind == "table":
            cells = (line.strip("|").split("|") for line in block.lines[1:])
            yield anchor, tuple(tuple(map(_typed, row)) for row in cells)


def _typed(cell: str) -> str:
    """What is set as code in a cell, one a line, or else all that stands there."""
    return "\n".join(codes(cell)) or plain(cell).strip()


def _code_below(text: str, anchor: str) -> str:
    """The first thing set as code below a heading."""
    return codes(text.partition(f"{{#{anchor}}}")[2])[0]


# -- told on a map ----------------------------------------------------------------------------


def identified(map: ChainMap, script: Script) -> ChainMap:
    """After both passes of the identification."""
    map = _answered(map, Asked(Question.WHO), script.departments)
    for name, needed, given in script.interview:
        for question, typed in ((Question.NEEDS, needed), (Question.SERVES, given)):
            map = _answered(map, Asked(question, party(map, name)), typed)
    for name, typed in script.second_pass:
        it = service(map, name)
        map = _answered(map, Asked(Question.USES, map.services[it].provider, it), typed)
    return map


def _answered(map: ChainMap, asked: Asked, typed: str) -> ChainMap:
    return map if typed == NOTHING else answer(map, asked, typed, "?", NOTHING_DECIDED).map


def needed(map: ChainMap, script: Script) -> ChainMap:
    """With the needs."""
    for customer, need, importance, met_by in script.needs:
        map = needs.add_need(map, party(map, customer), need)
        id = list(map.needs)[-1]
        map = needs.weigh(map, id, int(importance))
        if met_by != NOTHING:
            map = needs.link(map, id, delivery(map, f"{met_by} → {customer}").id)
    return map


def rated(map: ChainMap, script: Script) -> ChainMap:
    """After the needs and the survey."""
    map = needed(map, script)
    for name, given, own in script.ratings:
        for side, value in ((Side.CUSTOMER, given), (Side.SUPPLIER, own)):
            if value != NOTHING:
                map = rate(map, delivery(map, name).id, side, 0, satisfaction=int(value))
    return map


def planned(map: ChainMap, script: Script) -> ChainMap:
    """With the action plan and the standard."""
    found = {finding.code.value: finding for finding in analyse(map).findings}
    for text, code, owner, due in script.plan:
        map = acting.add_action(map, text, subject_of(found[code]))
        id = list(map.actions)[-1]
        map = acting.schedule(acting.assign(map, id, owner), id, date.fromisoformat(due))
    order = delivery(map, script.ratings[0][0]).id
    map = agree(map, order, kind="OLA", agreed=True, target=TARGET, unit="%", better="higher")
    return measure(map, order, MEASURED_ON, MEASURED)


def later(map: ChainMap, script: Script) -> ChainMap:
    """When it is known who needs the tests."""
    return answer(map, Asked(Question.WHO), script.later, "?", NOTHING_DECIDED).map


# -- what is meant ----------------------------------------------------------------------------


def party(map: ChainMap, name: str) -> PartyId:
    return next(one.id for one in map.parties.values() if one.name == name)


def service(map: ChainMap, name: str) -> ServiceId:
    return next(one.id for one in map.services.values() if one.name == name)


def delivery(map: ChainMap, name: str) -> Delivery:
    """The one of a name like "order → Production"."""
    thing, _, customer = name.partition(" → ")
    return next(
        one
        for one in map.deliveries.values()
        if (map.name_of(one), map.parties[one.consumer].name) == (thing, customer)
    )
