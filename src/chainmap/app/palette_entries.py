"""What the command palette offers: actions, panels, saved views, help, and all on the map."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from chainmap.app.actions.reasons import why_not
from chainmap.app.actions.row import Row
from chainmap.app.actions.whole_table import table
from chainmap.app.areas import go_into
from chainmap.app.docks import docks
from chainmap.app.help.fill import manual_for
from chainmap.app.menu_titles import menus
from chainmap.app.shortcuts.own import native
from chainmap.model.fuzzy import match
from chainmap.model.map import ChainMap
from chainmap.model.records import ServiceId
from chainmap.panels.palette import ICONS
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import tr
from chainmap.wording.names import one_line

if TYPE_CHECKING:
    from chainmap.app.window import Window

_HELP_AFTER = 4.0
"""By how much better a page of the help must fit to come before an action or a party."""
_OFF_AFTER = 5.0
"""The same of what cannot be done now; it is not last, for one looks for it and for the reason."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to do or to go to. `detail` says where it is, `keys` how it is quicker.

    `id`: by which it is known the next time; "" of what is on one map only. `why`: what keeps it
    from being done now; "" where it can be. `behind`: how much it stands back.
    """

    text: str
    detail: str
    icon: str
    run: Callable[[], object]
    keys: str = ""
    id: str = ""
    why: str = ""
    behind: float = 0.0

    @property
    def enabled(self) -> bool:
        return not self.why

    @property
    def told(self) -> str:
        """The second line of its row."""
        if self.enabled:
            return self.detail
        return tr("{place} · {reason}").format(place=self.detail, reason=self.why)


def entries(window: Window, *, with_actions: bool) -> Iterator[Entry]:
    """Without actions: only what is on the map."""
    if with_actions:
        yield from _actions(window)
    yield from _things(window)
    if with_actions:
        yield from _views(window)
        yield from _help(window)


def fitting(query: str, entries: Sequence[Entry], recent: Sequence[str] = ()) -> list[Entry]:
    """The best first; without a query all: first those used last, last those not possible now."""
    if not query.strip():
        lately = {id: place for place, id in enumerate(recent)}
        last = len(lately)
        return sorted(entries, key=lambda it: (not it.enabled, lately.get(it.id, last)))
    found = []
    for place, entry in enumerate(entries):
        fit = match(query, entry.text) or match(query, f"{entry.text} {entry.detail}")
        if fit is not None:
            back = entry.behind + (0.0 if entry.enabled else _OFF_AFTER)
            found.append((back - fit.score, place, entry))
    return [entry for *_, entry in sorted(found, key=lambda it: it[:2])]


def _actions(window: Window) -> Iterator[Entry]:
    titles = {menu.place: _bare(menu.text) for menu in menus()}
    panels = {f"dock-{dock.name}": dock.name for dock in docks()}
    for row in table(window):
        if row.id.startswith("palette-"):
            continue
        top, _, _ = row.place.partition("/")
        path = titles[top] if row.place == top else f"{titles[top]} › {titles[row.place]}"
        run = partial(go_into, window, panels[row.id]) if row.id in panels else row.run
        why = "" if row.enabled else _why(row, window)
        yield Entry(_bare(row.text), path, row.icon, run, native(row.keys[:1]), row.id, why)


def _why(row: Row, window: Window) -> str:
    return why_not(row.id, window) or tr("not possible now")


def _bare(text: str) -> str:
    return text.replace("&", "").removesuffix("…").strip()


def _things(window: Window) -> Iterator[Entry]:
    map = window.session.recorded
    for party in map.parties.values():
        yield Entry(one_line(party.name), kind_name(party.kind, tr), ICONS[party.kind],
                    partial(window.go_to, [party.id]))  # fmt: skip
    for service in map.services.values():
        provider = one_line(map.parties[service.provider].name)
        detail = tr("Service of {provider}").format(provider=provider)
        yield Entry(one_line(service.name), detail, "service",
                    partial(window.go_to, _ends_of(map, service.id)))  # fmt: skip
    for need in map.needs.values():
        consumer = one_line(map.parties[need.consumer].name)
        detail = tr("Need of {customer}").format(customer=consumer)
        ids = [need.consumer, *need.met_by]
        yield Entry(one_line(need.text), detail, "need", partial(window.go_to, ids))
    for note in map.notes.values():
        yield Entry(one_line(note.text), tr("Note"), "note", partial(window.go_to, [note.id]))


def _ends_of(map: ChainMap, service: ServiceId) -> list[str]:
    """Its deliveries; where there is none, its provider."""
    deliveries = map.deliveries_by_service.get(service, ())
    return [it.id for it in deliveries] or [map.services[service].provider]


def _views(window: Window) -> Iterator[Entry]:
    for view in window.session.recorded.views.values():
        show = partial(window.show_view, view.id)
        yield Entry(one_line(view.name), tr("Saved view"), "presentation", show)


def _help(window: Window) -> Iterator[Entry]:
    """Every heading of the manual."""
    for page in manual_for(window).pages:
        for section in page.sections:
            place = [tr("Help"), page.title][: 1 if section.topic == page.name else 2]
            yield Entry(section.title, " › ".join(place), "help",
                        partial(window.show_help, section.topic),
                        id=f"help:{section.topic}", behind=_HELP_AFTER)  # fmt: skip
