"""All keys, menu by menu: what the list and the sheet of paper show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chainmap.app.actions.whole_table import table, usual_table
from chainmap.app.help.fill import bare
from chainmap.app.menu_titles import menus
from chainmap.app.shortcuts.fixed import fixed_keys
from chainmap.app.shortcuts.own import native
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window


@dataclass(frozen=True, slots=True)
class Line:
    """`id`: of the action, empty where the keys are fixed. `usual`: the keys it comes with."""

    id: str
    name: str
    keys: tuple[str, ...]
    usual: tuple[str, ...]
    called: str = ""

    @property
    def told(self) -> str:
        """The keys in words."""
        return self.called or native(self.keys)


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    lines: tuple[Line, ...]


def sections(window: Window) -> Iterator[Section]:
    """One for each menu, then the keys that stay as they are."""
    titles = {menu.place: bare(menu.text) for menu in menus()}
    usual = {row.id: row.keys for row in usual_table(window)}
    rows = table(window)
    for place, title in titles.items():
        if "/" not in place:
            lines = (
                Line(row.id, _name(row.place, row.text, titles), row.keys, usual[row.id])
                for row in rows
                if row.place.partition("/")[0] == place
            )
            yield Section(title, tuple(lines))
    fixed = (Line("", one.text, one.keys, one.keys, one.told) for one in fixed_keys())
    yield Section(tr("On the map, always the same"), tuple(fixed))


def _name(place: str, text: str, titles: dict[str, str]) -> str:
    steps = place.split("/")
    above = [titles["/".join(steps[: n + 1])] for n in range(1, len(steps))]
    return " › ".join([*above, bare(text)])
