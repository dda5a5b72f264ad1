"""The colours of screen and pictures, as "#rrggbb": read from `resources/themes/tokens.json`.

Accents follow Okabe and Ito, "Color Universal Design" (2008), darkened or lightened where text
needs it. No meaning is told by colour alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from chainmap.resources import resource

# The window's frame is painted in these colours before the model is there.
if TYPE_CHECKING:
    from chainmap.model.overlay import Overlay, Tone
    from chainmap.model.records import Flow, PartyKind

ThemeName: TypeAlias = Literal["light", "dark"]


class PartyColours(NamedTuple):
    fill: str
    border: str
    icon: str
    text: str
    caption: str


class FlowColours(NamedTuple):
    line: str
    text: str


class NoteColours(NamedTuple):
    fill: str
    border: str
    fold: str
    text: str


class Theme(NamedTuple):
    """`window`, `surface`, `surface_raised`: behind panels, fields, buttons; `canvas`: the map.

    `border` parts areas from one another; `edge` tells that something can be clicked or typed into.
    `hover` and `pressed` lie behind what the pointer is on, and behind what is chosen. `disabled`:
    text and icons of what cannot be done now.
    `overlay`: what the map is coloured by; it goes wherever the colours go.
    """

    name: ThemeName
    is_dark: bool
    window: str
    surface: str
    surface_raised: str
    border: str
    edge: str
    hover: str
    pressed: str
    disabled: str
    canvas: str
    grid: str
    text: str
    text_muted: str
    accent: str
    on_accent: str
    selection: str
    good: str
    warning: str
    bad: str
    shadow: str
    shadow_strength: float
    inactive: str
    inactive_text: str
    parties: Mapping[PartyKind, PartyColours]
    flows: Mapping[Flow, FlowColours]
    note: NoteColours
    groups: tuple[str, ...]
    tones: Mapping[Tone, str]
    overlay: Overlay | None = None

    def group_colour(self, index: int) -> str:
        """The colour of the n-th group that has none of its own."""
        return self.groups[index % len(self.groups)]


@cache
def theme(name: ThemeName) -> Theme:
    """The theme of this name in `resources/themes/tokens.json`."""
    tokens = json.loads(resource("themes/tokens.json").read_text("utf-8"))[name]
    tokens["parties"] = {kind: PartyColours(**some) for kind, some in tokens["parties"].items()}
    tokens["flows"] = {flow: FlowColours(**some) for flow, some in tokens["flows"].items()}
    tokens["note"] = NoteColours(**tokens["note"])
    tokens["groups"] = tuple(tokens["groups"])
    return Theme(name=name, **tokens)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two "#rrggbb", 1–21.

    References:
        WCAG 2.2, "contrast ratio"; text needs 4.5.
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable_on(background: str) -> str:
    """Near-black or white, whichever is easier to read on a background."""
    return max(("#14202b", "#ffffff"), key=lambda ink: contrast(ink, background))


def mixed(one: str, other: str, share: float) -> str:
    """`share` (0–1) of `one` in `other`."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
