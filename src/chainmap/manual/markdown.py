"""The part of Markdown that the manual is written in, as blocks and as HTML.

Headings carry their anchors (`## Title {#anchor}`), `{{kind: argument}}` stands for words that the
program knows: the place of an action in the menus, say. What is not Markdown of ours is text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from itertools import pairwise
from typing import NamedTuple, TypeAlias

Fill: TypeAlias = Callable[[str, str], str]
"""The Markdown that `{{kind: argument}}` stands for. Raises KeyError where there is none."""

_FILL = re.compile(r"\{\{(\w+)(?::\s*([^}]+?))?\s*\}\}")
_HEADING = re.compile(r"(#{1,3}) (.+?)(?:\s*\{#([\w-]+)\})?")
_ITEM = re.compile(r"(-|\d+\.) ")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)")
_KEY = re.compile(r"``([^`]+)``")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_STRESSED = re.compile(r"\*([^*]+)\*")
_MARKED = re.compile(r"\x00(\d+)\x00")
KEYS = re.compile(
    r"(?:(?:Ctrl|Shift|Alt)\+)*"
    r"(?:[A-Z0-9]|F\d{1,2}|[-+.,]|Esc|Enter|Tab|Del|Ins|Space|Home|End|Up|Down|Left|Right)"
)
"""What is set as code and is one or several keys, as Qt names them whatever the language."""


class Block(NamedTuple):
    """`kind`: "heading", "text", "items", "steps", "table", "hint", "code", "picture".

    `lines`: of a heading its title, of a list one an item, of a table one a row.
    """

    kind: str
    lines: tuple[str, ...]
    level: int = 0
    anchor: str = ""


def filled(text: str, fill: Fill) -> str:
    """The text with everything put in that the program knows.

    Keys are asked for as `fill("keys", "Ctrl+C")`: they are called otherwise in each language.
    """
    text = _CODE.sub(lambda found: _keys_filled(found[1], fill), text)
    return _FILL.sub(lambda found: fill(found[1], found[2] or ""), text)


def _keys_filled(code: str, fill: Fill) -> str:
    return fill("keys", code) if KEYS.fullmatch(code) else f"`{code}`"


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a page, in order."""
    for part, is_code in _parts(text):
        if is_code:
            yield Block("code", tuple(part))
            continue
        heading = _HEADING.fullmatch(part[0])
        if heading:
            yield Block("heading", (heading[2],), len(heading[1]), heading[3] or "")
        below = part[1:] if heading else part
        if below:
            yield _block(below)


def _parts(text: str) -> Iterator[tuple[list[str], bool]]:
    """What stands between empty lines, and what stands between fences."""
    part: list[str] = []
    is_code = False
    for line in text.splitlines():
        is_fence = line.startswith("```")
        if is_fence or (not is_code and not line.strip()):
            if part:
                yield part, is_code
            part = []
            is_code ^= is_fence
        else:
            part.append(line if is_code else line.rstrip())
    if part:
        yield part, is_code


def _block(lines: list[str]) -> Block:
    first = lines[0]
    if _ITEM.match(first):
        kind = "items" if first.startswith("-") else "steps"
        return Block(kind, tuple(_items(lines)))
    if first.startswith("|"):
        return Block("table", tuple(line for line in lines if not set(line) <= set("|-: ")))
    if first.startswith(">"):
        return Block("hint", (" ".join(line.lstrip("> ") for line in lines),))
    if len(lines) == 1 and _PICTURE.fullmatch(first):
        return Block("picture", (first,))
    return Block("text", (" ".join(line.strip() for line in lines),))


def _items(lines: list[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        start = _ITEM.match(line)
        if start:
            items.append(line[start.end() :])
        else:
            items[-1] += " " + line.strip()
    return items


# -- HTML -------------------------------------------------------------------------------------


def html(text: str) -> str:
    """The body of a page."""
    return "\n".join(_HTML[block.kind](block) for block in blocks(text))


def _heading(block: Block) -> str:
    title = inline(block.lines[0])
    name = f'<a class="anchor" name="{block.anchor}">{title}</a>' if block.anchor else title
    return f"<h{block.level}>{name}</h{block.level}>"


def _listed(tag: str) -> Callable[[Block], str]:
    return lambda block: (
        f"<{tag}>" + "".join(f"<li>{inline(line)}</li>" for line in block.lines) + f"</{tag}>"
    )


def _table(block: Block) -> str:
    head, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.lines]
    lines = [_row("th", head), *(_row("td", row) for row in rows)]
    return '<table class="rows" width="100%" cellspacing="0">' + "".join(lines) + "</table>"


def _row(tag: str, cells: list[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{inline(cell)}</{tag}>" for cell in cells) + "</tr>"


def _hint(block: Block) -> str:
    cell = f"<td>{inline(block.lines[0])}</td>"
    return f'<table class="hint" width="100%" cellspacing="0"><tr>{cell}</tr></table>'


def _code(block: Block) -> str:
    return f"<pre>{escape(chr(10).join(block.lines))}</pre>"


def _text(block: Block) -> str:
    return f"<p>{inline(block.lines[0])}</p>"


def _picture(block: Block) -> str:
    return f'<p class="picture">{inline(block.lines[0])}</p>'


_HTML: dict[str, Callable[[Block], str]] = {
    "heading": _heading,
    "items": _listed("ul"),
    "steps": _listed("ol"),
    "table": _table,
    "hint": _hint,
    "code": _code,
    "text": _text,
    "picture": _picture,
}


def inline(text: str) -> str:
    """One line of text with its marks as HTML; code keeps all its letters."""
    kept: list[str] = []

    def keep(html: str) -> str:
        kept.append(html)
        return f"\0{len(kept) - 1}\0"

    text = _KEY.sub(
        lambda key: keep(f'<span class="key">&nbsp;{escape(key[1])}&nbsp;</span>'), text
    )
    text = _CODE.sub(lambda code: keep(f"<code>{escape(code[1])}</code>"), text)
    text = escape(text, quote=True)
    text = _PICTURE.sub(r'<img src="\2" alt="\1" />', text)
    text = _LINK.sub(r'<a href="\2">\1</a>', text)
    text = _STRONG.sub(r"<b>\1</b>", text)
    text = _STRESSED.sub(r"<i>\1</i>", text)
    return _MARKED.sub(lambda found: kept[int(found[1])], text)


# -- what is in it ----------------------------------------------------------------------------


def plain(text: str) -> str:
    """A line without its marks, for searching."""
    text = _PICTURE.sub(r"\1", text)
    text = _LINK.sub(r"\1", text)
    return re.sub(r"\*\*|[`*]", "", text)


def links(text: str) -> list[str]:
    """Where the links of a page lead."""
    return [target for _, target in _LINK.findall(_PICTURE.sub("", _CODE.sub("", text)))]


def pictures(text: str) -> list[tuple[str, str]]:
    """What stands for each picture of a page, and its file."""
    return _PICTURE.findall(text)


def codes(text: str) -> list[str]:
    """What is set as code or as keys within lines."""
    lines = (line for block in blocks(text) if block.kind != "code" for line in block.lines)
    return [code for line in lines for code in _CODE.findall(line)]


def skips_a_level(levels: list[int]) -> bool:
    """Whether a heading stands more than one step below the one before it.

    >>> skips_a_level([1, 2, 3, 2]), skips_a_level([1, 3])
    (False, True)
    """
    return any(below - above > 1 for above, below in pairwise(levels))
