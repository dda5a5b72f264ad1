"""The manual's Markdown: what it becomes, and what it never becomes."""

from __future__ import annotations

import pytest

from chainmap.manual import markdown
from chainmap.manual.markdown import filled, html, inline


def fill(kind: str, argument: str) -> str:
    return {"keys": f"``<{argument}>``", "menu": f"**{argument}**"}[kind]


def test_a_heading_carries_its_anchor() -> None:
    assert html("## Who serves? {#who}") == (
        '<h2><a class="anchor" name="who">Who serves?</a></h2>'
    )


def test_a_text_may_follow_a_heading_without_an_empty_line() -> None:
    assert [block.kind for block in markdown.blocks("### Tier {#tier}\nThe number.")] == [
        "heading",
        "text",
    ]


def test_lists_go_on_over_indented_lines() -> None:
    assert html("- one\n  and more\n- two") == "<ul><li>one and more</li><li>two</li></ul>"
    assert html("1. one\n2. two") == "<ol><li>one</li><li>two</li></ol>"


def test_the_first_row_of_a_table_is_its_head() -> None:
    made = html("| A | |\n| - | - |\n| a | b |")
    assert made.count("<th>") == made.count("<td>") == 2


def test_marks_within_a_line_become_html_and_letters_stay_letters() -> None:
    assert inline("**A** *b* [c](d#e) `x < y` & <i>") == (
        '<b>A</b> <i>b</i> <a href="d#e">c</a> <code>x &lt; y</code> &amp; &lt;i&gt;'
    )


def test_code_keeps_its_stars() -> None:
    assert inline("`a*b*c`") == "<code>a*b*c</code>"


def test_keys_are_asked_for_and_set_apart_from_code() -> None:
    text = filled("`Ctrl+C` `chainmap` {{menu: save}}", fill)
    assert text == "``<Ctrl+C>`` `chainmap` **save**"
    assert inline("``Strg+C``") == '<span class="key">&nbsp;Strg+C&nbsp;</span>'


@pytest.mark.parametrize("keys", ["Ctrl+Shift+F6", "T", "4", "Ctrl++", "Ctrl+.", "Alt+Left", "Del"])
def test_what_looks_like_keys_is_keys(keys: str) -> None:
    assert markdown.KEYS.fullmatch(keys)


@pytest.mark.parametrize("word", ["Accounting", "Ctrl", "map.chainmap", "AB", "->", ""])
def test_other_code_is_no_keys(word: str) -> None:
    assert not markdown.KEYS.fullmatch(word)


def test_what_the_program_does_not_know_is_a_fault() -> None:
    with pytest.raises(KeyError):
        filled("{{colour: red}}", fill)


def test_fences_keep_lines_as_they_are() -> None:
    assert html("```\na  <b>\n\n# c\n```") == "<pre>a  &lt;b&gt;\n\n# c</pre>"
