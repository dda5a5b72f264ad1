"""Actions that change what is seen, and nothing of the map's content."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from chainmap.app.actions.row import Keys, Row, desktop_keys
from chainmap.app.areas import go_to_area
from chainmap.app.docks import docks as all_docks
from chainmap.app.translations import LANGUAGE_NAMES
from chainmap.model.overlay import HEATS, OVERLAYS
from chainmap.model.records import Lines
from chainmap.wording.language import tr
from chainmap.wording.overlay_titles import overlay_title

if TYPE_CHECKING:
    from chainmap.app.window import Window


def zoom(window: Window) -> tuple[Row, ...]:
    canvas = window.canvas
    return (
        Row("zoom-in", tr("Zoom &in"), "view", "zoom-in", canvas.zoom_in,
            desktop_keys(Keys.ZoomIn, "Ctrl++", "Ctrl+="), on_bar=True),
        Row("zoom-out", tr("Zoom &out"), "view", "zoom-out", canvas.zoom_out,
            desktop_keys(Keys.ZoomOut, "Ctrl+-"), on_bar=True),
        Row("fit", tr("&Whole map"), "view", "fit", canvas.fit, ("Ctrl+0",),
            tr("Show the whole map"), on_bar=True),
        Row("zoom-100", tr("&100 %"), "view", "zoom-100", partial(canvas.zoom_to, 1.0),
            ("Ctrl+1",), tr("Show the map in its true size")),
        Row("zoom-selection", tr("Zoom to selection"), "view", "zoom-selection",
            canvas.zoom_to_selection, ("Ctrl+2",), tr("Fill the window with what is selected"),
            enabled=bool(window.session.selection)),
    )  # fmt: skip


def present(window: Window) -> tuple[Row, ...]:
    return (
        Row("overview", tr("Overview"), "view", "overview", window.toggle_overview,
            tip=tr("A small picture of the whole map, where not all of it is in sight"),
            checked=window.canvas.overview.is_wanted),
        Row("present", tr("Present"), "view", "presentation", window.present, ("F5",),
            tr("The saved views on the full screen, one after another"),
            enabled=bool(window.session.map.parties), on_bar=True),
    )  # fmt: skip


def shown(window: Window) -> tuple[Row, ...]:
    """What of the map is shown."""
    showing, session = window.canvas.showing, window.session
    things = bool(window.canvas.commands.things)
    around = tuple(
        Row(f"show-around-{steps}", tr("Up to %n deliveries around the selected party", "", steps),
            "view/show", "filter", partial(showing.show_around, steps),
            enabled=showing.chosen_party is not None, begins=steps == 1)
        for steps in (1, 2, 3)
    )  # fmt: skip
    return (
        Row("hide", tr("Hide"), "view", "hide", showing.hide, ("H",),
            tr("Take what is selected out of sight"), enabled=things, on_canvas=True, begins=True),
        *around,
        Row("show-all", tr("Show everything"), "view", "show", showing.show_all, ("Shift+H",),
            tr("End the filter, bring back what is hidden"),
            enabled=session.map.display.filter is not None, on_canvas=True),
    )  # fmt: skip


def picture(window: Window) -> tuple[Row, ...]:
    """How it is drawn."""
    showing, display = window.canvas.showing, window.session.map.display
    texts = {
        Lines.ORTHOGONAL: tr("&Orthogonal"),
        Lines.CURVED: tr("&Curved"),
        Lines.STRAIGHT: tr("&Straight"),
    }
    lines = tuple(
        Row(f"lines-{lines}", text, "view/lines", "delivery", partial(showing.set_lines, lines),
            checked=display.lines is lines)
        for lines, text in texts.items()
    )  # fmt: skip
    return (
        *lines,
        Row("jumps", tr("&Jumps at crossings"), "view/lines", "delivery",
            partial(showing.switch, "jumps"), checked=display.jumps, begins=True),
        Row("areas", tr("Areas of groups"), "view", "group", partial(showing.switch, "areas"),
            tip=tr("A frame round the members of a group, where they stand together"),
            checked=display.areas),
        Row("boundary", tr("Line of visibility"), "view", "group",
            partial(showing.switch, "boundary"),
            tip=tr("The boundary of the organisation, round all that is internal"),
            checked=display.boundary),
    )  # fmt: skip


def areas(window: Window) -> tuple[Row, ...]:
    return (
        Row("area-next", tr("Next area of the window"), "view/panels", "chevron-right",
            partial(go_to_area, window, 1), ("F6", "Ctrl+Tab"),
            tr("The keys go from the map to the panels and back"), begins=True),
        Row("area-before", tr("Area before"), "view/panels", "chevron-left",
            partial(go_to_area, window, -1), ("Shift+F6", "Ctrl+Shift+Tab")),
    )  # fmt: skip


def docks(window: Window) -> tuple[Row, ...]:
    return tuple(
        Row(f"dock-{dock.name}", dock.text, "view/panels", dock.icon,
            partial(window.toggle_dock, dock.name), (f"Ctrl+Alt+{number}",) if number < 10 else (),
            checked=not window.docks[dock.name].isHidden(), begins=number == 1)
        for number, dock in enumerate(all_docks(), 1)
    )  # fmt: skip


def colour(window: Window) -> tuple[Row, ...]:
    """What the map is coloured by."""
    colouring = window.colouring
    has_parties, kind = bool(window.session.map.parties), colouring.kind
    whole = tuple(
        Row(f"overlay-{name}", overlay_title(name, tr), "analysis/colour", "colour",
            partial(colouring.choose, name), checked=kind == name, enabled=has_parties,
            begins=name in {"tier", HEATS[0]})
        for name in OVERLAYS
    )  # fmt: skip
    about = tuple(
        Row(f"overlay-{name}", overlay_title(name, tr), "analysis/colour", "colour",
            partial(colouring.choose, name), keys,
            tr("About the selection, and then about whatever you select"),
            checked=kind == name, enabled=kind == name or bool(colouring.about(name)),
            on_canvas=True, begins=name == "reach")
        for name, keys in {"reach": ("R",), "loss": ("L",)}.items()
    )  # fmt: skip
    walks = kind == "chains"
    return (
        Row("overlay-none", tr("Nothing"), "analysis/colour", "hide",
            partial(colouring.choose, None), checked=kind is None, begins=True),
        *whole,
        *about,
        Row("chain-next", tr("Next chain to the customer"), "analysis/colour", "chevron-right",
            partial(colouring.step, 1), ("Ctrl+.",),
            tr("All chains from the selected party to external customers, or to the selected one"),
            enabled=walks or bool(colouring.about("chains")), begins=True),
        Row("chain-before", tr("Chain before"), "analysis/colour", "chevron-left",
            partial(colouring.step, -1), ("Ctrl+,",), enabled=walks),
        Row("legend-exported", tr("Legend in exported pictures"), "analysis/colour", "export",
            window.toggle_legend, tip=tr("What the colours mean stands beside the map"),
            checked=window.settings.is_legend_exported, begins=True),
    )  # fmt: skip


def looks(window: Window) -> tuple[Row, ...]:
    program = window.program
    choice, language = program.look.choice, program.translations.language
    themes = (
        Row("theme-system", tr("As the &system"), "view/theme", "theme",
            partial(program.choose_theme, "system"), checked=choice == "system", begins=True),
        Row("theme-light", tr("&Light"), "view/theme", "theme-light",
            partial(program.choose_theme, "light"), checked=choice == "light"),
        Row("theme-dark", tr("&Dark"), "view/theme", "theme-dark",
            partial(program.choose_theme, "dark"), checked=choice == "dark"),
    )  # fmt: skip
    return themes + tuple(
        Row(
            f"language-{code}",
            name,
            "view/language",
            "language",
            partial(program.choose_language, code),
            checked=code == language,
        )
        for code, name in LANGUAGE_NAMES.items()
    )
