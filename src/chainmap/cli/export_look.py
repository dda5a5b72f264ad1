"""The options of a picture, made into what the pictures take."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chainmap.cli import files
from chainmap.cli.parties import records_named
from chainmap.errors import UsageError
from chainmap.model.map import ChainMap
from chainmap.model.overlay import Overlay
from chainmap.model.records import Frame
from chainmap.model.shown import Shown, shown
from chainmap.wording.language import catalogue, tr

if TYPE_CHECKING:
    from chainmap.render.drawing import Drawing
    from chainmap.render.page_setup import PageSetup
    from chainmap.render.scope import Scope
    from chainmap.render.title_block import TitleBlock


FAR = 10_000_000.0
"""Units: nothing lies so far out."""


class Source:
    """A map that pictures are made of, laid out once for all of them."""

    def __init__(self, map: ChainMap, file: str) -> None:
        self.map = map
        self.file = file

    @cached_property
    def shown(self) -> Shown:
        return shown(self.map)

    @cached_property
    def drawing(self) -> Drawing:
        """Qt comes in here and needs no screen."""
        from chainmap.render.drawing import Drawing
        from chainmap.render.picture import application
        from chainmap.render.prepare import prepared

        application()
        return Drawing(*prepared(self.map))

    @property
    def changed_on(self) -> date | None:
        """The day that its file was last changed."""
        if self.file == files.STREAM:
            return None
        changed = Path(self.file).stat().st_mtime
        return datetime.fromtimestamp(changed).astimezone().date()


def look_of(source: Source, chosen: dict[str, Any], ending: str) -> dict[str, Any]:
    """What `write_png` and its like take, of the options that were given.

    Raises:
        UsageError: they do not go together, or name what is not on the map.
    """
    look = {name: value for name, value in chosen.items() if name in _AS_THEY_ARE}
    if "overlay" in chosen:
        look["overlay"] = _overlay(source, chosen)
    if chosen.get("legend"):
        look["legend" if "overlay" in chosen else "key"] = True
    if "title_block" in chosen or "date" in chosen:
        look["block"] = _block(source, chosen, ending)
    if "only" in chosen or "area" in chosen:
        look["scope"] = _scope(source, chosen)
    if ending == ".pdf":
        look["setup"] = _setup(chosen)
    return look


_AS_THEY_ARE = ("dpi", "width", "theme", "background", "language")


def _overlay(source: Source, chosen: dict[str, Any]) -> Overlay:
    from chainmap.analysis.report import analyse
    from chainmap.wording.overlays import overlay

    speak = catalogue(chosen.get("language") or source.map.info.language)
    found = overlay(chosen["overlay"], analyse(source.map), speak)
    return found.shown_as(source.shown)


def _block(source: Source, chosen: dict[str, Any], ending: str) -> TitleBlock:
    from chainmap.render.title_block import NO_BLOCK, PARTS, USUAL_BLOCK, TitleBlock

    names, day = chosen.get("title_block"), chosen.get("date")
    if names is None:
        if ending != ".pdf":
            raise UsageError(tr("--date needs a --title-block to stand in."))
        return TitleBlock(USUAL_BLOCK.parts, day)
    if names == ["none"]:
        return NO_BLOCK
    parts = frozenset(PARTS if names == ["all"] else names)
    if not parts <= set(PARTS):
        message = tr("{option} cannot be {what}, only {list}")
        wrong, known = ", ".join(sorted(parts - set(PARTS))), ", ".join(("all", "none", *PARTS))
        raise UsageError(message.format(option="--title-block", what=wrong, list=known))
    return TitleBlock(parts, day or source.map.info.date or source.changed_on)


def _scope(source: Source, chosen: dict[str, Any]) -> Scope:
    from chainmap.render.scope import Scope

    if "area" in chosen:
        return Scope.within(_frame(*chosen["area"]))
    map = source.shown.map
    drawn = {*map.parties, *map.deliveries, *map.notes, *(it.group for it in map.parties.values())}
    ids: set[str] = set()
    for name, id in records_named(source.map, chosen["only"]):
        found = source.shown.drawn([id])
        if not found & drawn:
            raise UsageError(tr("{name} is on the map, but not shown.").format(name=name))
        ids |= found
    return Scope.only(ids)


def _frame(left: float, top: float, width: float, height: float) -> Frame:
    if not (1 <= width < FAR and 1 <= height < FAR and abs(left) < FAR and abs(top) < FAR):
        raise UsageError(tr("--area takes left, top, width and height, of at least 1 unit."))
    return Frame(left, top, width, height)


def _setup(chosen: dict[str, Any]) -> PageSetup:
    from chainmap.render.page_setup import PageSetup, Tiles

    page, tiles = chosen.get("page", "A4"), None
    if "tiles" in chosen:
        tiles = Tiles(*chosen["tiles"])
    elif "scale" in chosen:
        tiles = Tiles(scale=chosen["scale"])
    if page == "fit" and (tiles or "orientation" in chosen):
        raise UsageError(tr("A page that fits has one size: no --orientation, --tiles, --scale."))
    return PageSetup(page, chosen.get("orientation", "auto"), tiles)
