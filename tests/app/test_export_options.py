"""What is remembered of an export: kept as text, and nonsense counts as nothing."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.app.exports.options import (
    _CHOICES,
    _RANGES,
    EXTENTS,
    PROFILES,
    ExportKind,
    Options,
    read,
    usual,
)

KINDS = get_args(ExportKind)


@st.composite
def kinds_and_options(draw: st.DrawFn) -> tuple[ExportKind, Options]:
    kind = draw(st.sampled_from(KINDS))
    chosen = {name: draw(st.sampled_from(values)) for name, values in _CHOICES.items()}
    chosen |= {name: draw(st.integers(*limits)) for name, limits in _RANGES.items()}
    switches = [one.name for one in fields(Options) if one.type == "bool"]
    chosen |= {name: draw(st.booleans()) for name in switches}
    chosen["extent"] = draw(st.sampled_from(EXTENTS[kind]))
    chosen["profile"] = draw(st.sampled_from(PROFILES.get(kind, ("",))))
    return kind, Options(**chosen)


@given(kinds_and_options())
def test_what_was_kept_is_read_as_it_was(given: tuple[ExportKind, Options]) -> None:
    kind, options = given
    assert read(kind, options.as_text()) == options


@given(st.sampled_from(KINDS), st.text())
def test_nonsense_counts_as_not_chosen(kind: ExportKind, text: str) -> None:
    read(kind, text)
    assert read(kind, "dpi=-3 width=9999999999999 page=B7 legend=maybe x=1 =") == usual(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_an_extent_that_a_format_does_not_know_is_the_whole_map(kind: ExportKind) -> None:
    assert read(kind, "extent=visible").extent in EXTENTS[kind]
    assert read(kind, "") == usual(kind)
