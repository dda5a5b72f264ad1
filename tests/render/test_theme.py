"""Colours that can be read and told apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from chainmap.model.overlay import Tone
from chainmap.model.records import Flow, PartyKind
from chainmap.render.theme import Theme, contrast, mixed, readable_on, theme

THEMES = [theme("light"), theme("dark")]
READABLE, VISIBLE = 4.5, 3.0
"""WCAG 2.2: text, and all else that tells something."""


def _texts(theme: Theme) -> list[tuple[str, str, str]]:
    """Every text colour with every ground that it is written on."""
    calm = ("window", "surface", "canvas", "surface_raised")
    pairs = [
        (ground, getattr(theme, ground), getattr(theme, ink))
        for ground in calm
        for ink in ("text", "text_muted", "good", "warning", "bad")
    ]
    pairs += [
        (ground, getattr(theme, ground), getattr(theme, ink))
        for ground in ("hover", "pressed")
        for ink in ("text", "text_muted")
    ]
    pairs += [
        (ground, getattr(theme, ground), getattr(theme, ink))
        for ground in ("window", "surface", "canvas")
        for ink in ("accent", "inactive_text")
    ]
    pairs += [
        (kind, c.fill, ink) for kind, c in theme.parties.items() for ink in (c.text, c.caption)
    ]
    pairs += [(flow, theme.canvas, theme.flows[flow].text) for flow in Flow]
    pairs += [("note", theme.note.fill, theme.note.text)]
    pairs += [("accent", theme.accent, theme.on_accent)]
    return pairs


def _graphics(theme: Theme) -> list[tuple[str, str, str]]:
    """Every line, border, mark and icon that tells something, with what lies beside it."""
    grounds = ("window", "surface", "surface_raised", "hover", "pressed")
    pairs = [
        (f"{ink} on {ground}", getattr(theme, ground), getattr(theme, ink))
        for ground in grounds
        for ink in ("edge", "disabled", "accent", "good", "warning", "bad", "text_muted")
    ]
    pairs += [("selection", theme.canvas, theme.selection)]
    pairs += [(flow, theme.canvas, theme.flows[flow].line) for flow in Flow]
    for kind, c in theme.parties.items():
        pairs += [(kind, theme.canvas, c.border), (kind, c.fill, c.border), (kind, c.fill, c.icon)]
        pairs += [(kind, theme.window, c.icon), (kind, theme.surface, c.icon)]
    pairs += [(f"group {n}", theme.canvas, one) for n, one in enumerate(theme.groups)]
    pairs += [(tone, theme.canvas, theme.tones[tone]) for tone in Tone]
    pairs += [("note", theme.canvas, theme.note.border)]
    return pairs


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_stands_out_from_its_ground(theme: Theme) -> None:
    assert _poor(_texts(theme), READABLE) == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_line_border_mark_and_icon_stands_out(theme: Theme) -> None:
    assert _poor(_graphics(theme), VISIBLE) == []


def _poor(pairs: list[tuple[str, str, str]], least: float) -> list[tuple[str, str, str, float]]:
    told = [(*pair, round(contrast(pair[1], pair[2]), 2)) for pair in pairs]
    return [one for one in told if one[3] < least]


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
