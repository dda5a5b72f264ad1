"""What the pages of the manual leave to the program: places in the menus, keys, rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from chainmap.analysis.codes import FindingCode
from chainmap.app.actions.row import Row
from chainmap.app.actions.whole_table import table
from chainmap.app.menu_titles import Menu, menus
from chainmap.cli import formats
from chainmap.cli.commands import summaries
from chainmap.manual.markdown import KEYS
from chainmap.manual.pages import Manual
from chainmap.wording.language import Translate, tr
from chainmap.wording.severity import severity_rule

if TYPE_CHECKING:
    from chainmap.app.window import Window


def manual_for(window: Window) -> Manual:
    """The manual in the language that is now spoken, with the window's menus and keys in it."""
    fill = HelpFill(table(window), menus(), tr)
    return Manual(window.program.translations.language, fill, tr)


class HelpFill:
    """`rows`: all actions as they are now; `titles`: the menus' titles by their place."""

    def __init__(self, rows: tuple[Row, ...], menus: tuple[Menu, ...], speak: Translate) -> None:
        self._rows = {row.id: row for row in rows}
        self._titles = {menu.place: bare(menu.text) for menu in menus}
        self._kinds: Mapping[str, Callable[[str], str]] = {
            "menu": self._menu,
            "key": self._key,
            "name": lambda id: bare(self._rows[id].text),
            "rule": lambda code: severity_rule(FindingCode(code), speak),
            "keys": key_mark,
            "shortcuts": lambda _: "\n".join(self._sheet()),
            "commands": lambda _: "\n".join(_commands()),
            "formats": lambda _: "\n".join(_formats()),
        }

    def __call__(self, kind: str, argument: str) -> str:
        return self._kinds[kind](argument)

    def _menu(self, id: str) -> str:
        """Where an action stands, and its first key."""
        row = self._rows[id]
        parts = [*self._path(row.place), bare(row.text)]
        key = f" ({self._key(id)})" if row.keys else ""
        return f"**{' › '.join(parts)}**{key}"

    def _key(self, id: str) -> str:
        keys = [key for key in self._rows[id].keys if KEYS.fullmatch(key)]
        return key_mark(keys[0]) if keys else tr("(no key)")

    def _path(self, place: str) -> Iterator[str]:
        """The titles of a menu and of those it stands in."""
        steps = place.split("/")
        return (self._titles["/".join(steps[: n + 1])] for n in range(len(steps)))

    def _sheet(self) -> Iterator[str]:
        """All actions that have a key, menu by menu."""
        with_keys = [row for row in self._rows.values() if row.keys]
        order = list(self._titles)
        for place, rows in groupby(sorted(with_keys, key=_top(order)), key=_menu_of):
            yield f"## {self._titles[place]} {{#menu-{place}}}\n"
            yield _cells(tr("What is done"), tr("Keys"))
            for row in rows:
                keys = " ".join(key_mark(key) for key in row.keys if KEYS.fullmatch(key))
                name = " › ".join([*list(self._path(row.place))[1:], bare(row.text)])
                yield _cells(name, keys)
            yield ""


def _commands() -> Iterator[str]:
    yield _cells(tr("Command"), "")
    for name, summary in summaries(tr).items():
        yield _cells(f"`chainmap {name}`", summary)


def _formats() -> Iterator[str]:
    yield _cells(tr("Ending"), "", "")
    for endings, way, what in formats.rows():
        yield _cells(" ".join(f"`{ending}`" for ending in endings.split()), way, what)


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def bare(text: str) -> str:
    """A menu's text without mnemonic, dots and what it says of the moment ("Undo: delete")."""
    return text.replace("&", "").removesuffix(" …").partition(":")[0]


def key_mark(keys: str) -> str:
    """Keys as the manual marks them, called as the desktop calls them."""
    return f"``{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}``"


def _menu_of(row: Row) -> str:
    return row.place.partition("/")[0]


def _top(order: list[str]) -> Callable[[Row], int]:
    return lambda row: order.index(_menu_of(row))
