"""Colours that can be read and told apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from chainmap.model.records import Flow, PartyKind
from chainmap.render.theme import Theme, contrast, mixed, readable_on, theme

THEMES = [theme("light"), theme("dark")]
READABLE = 4.5


def _texts(theme: Theme) -> list[tuple[str, str, str]]:
    pairs = [
        (ground, getattr(theme, ground), getattr(theme, ink))
        for ground in ("window", "surface", "canvas")
        for ink in ("text", "text_muted", "good", "warning", "bad", "inactive_text")
    ]
    pairs += [
        (kind, c.fill, ink) for kind, c in theme.parties.items() for ink in (c.text, c.caption)
    ]
    pairs += [(flow, theme.canvas, theme.flows[flow].text) for flow in Flow]
    pairs += [("note", theme.note.fill, theme.note.text)]
    pairs += [("accent", theme.accent, theme.on_accent)]
    pairs += [("raised", theme.surface_raised, theme.text)]
    return pairs


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_stands_out_from_its_ground(theme: Theme) -> None:
    poor = [pair for pair in _texts(theme) if contrast(pair[1], pair[2]) < READABLE]
    assert poor == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_lines_and_borders_stand_out_from_the_canvas(theme: Theme) -> None:
    lines = [theme.flows[flow].line for flow in Flow]
    lines += [theme.parties[kind].border for kind in PartyKind]
    assert [line for line in lines if contrast(line, theme.canvas) < 2.5] == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_each_kind_of_party_has_a_border_of_its_own(theme: Theme) -> None:
    borders = [theme.parties[kind].border for kind in PartyKind]
    assert all(one != other for one, other in combinations(borders, 2))


@pytest.mark.parametrize("ground", ["#000000", "#ffffff", "#7f7f7f", "#d55e00", "#0b3d91"])
def test_a_name_can_be_read_on_any_fill_that_a_party_is_given(ground: str) -> None:
    assert contrast(readable_on(ground), ground) >= 4.0


def test_contrast_goes_from_1_to_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#336699", "#336699") == pytest.approx(1)


def test_a_mixed_colour_lies_between_its_two() -> None:
    assert mixed("#ffffff", "#000000", 0.5) == "#808080"
    assert mixed("#ff0000", "#000000", 1) == "#ff0000"
