"""Actions that change the drawing: edit, select, insert, arrange."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from chainmap.app.actions.row import Keys, Row, desktop_keys
from chainmap.layout.values import Direction, Style
from chainmap.model.aligning import Axis, Edge
from chainmap.model.records import PartyKind
from chainmap.panels.palette import ICONS
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import tr
from chainmap.wording.steps import step_name

if TYPE_CHECKING:
    from chainmap.app.window import Window


def edit(window: Window) -> tuple[Row, ...]:
    session, canvas = window.session, window.canvas
    things = bool(canvas.commands.things)
    return (
        Row("undo", _undo_text(session.undo_label), "edit", "undo", session.undo,
            desktop_keys(Keys.Undo, "Ctrl+Z"), enabled=session.undo_label is not None,
            on_bar=True),
        Row("redo", _redo_text(session.redo_label), "edit", "redo", session.redo,
            desktop_keys(Keys.Redo, "Ctrl+Y"), enabled=session.redo_label is not None,
            on_bar=True),
        Row("cut", tr("Cut"), "edit", "cut", canvas.clipboard.cut,
            desktop_keys(Keys.Cut, "Ctrl+X"), enabled=things, on_canvas=True, begins=True),
        Row("copy", tr("&Copy"), "edit", "copy", canvas.clipboard.copy,
            desktop_keys(Keys.Copy, "Ctrl+C"),
            tr("For other maps, tables, drawings and texts: each takes the best it can"),
            enabled=things or bool(canvas.commands.deliveries), on_canvas=True),
        Row("copy-picture", tr("Copy as picture"), "edit", "export-picture",
            partial(_copy_picture, window), ("Ctrl+Shift+C",),
            tr("What is selected, or the whole map, for slides and documents"),
            enabled=bool(session.map.parties or session.map.notes)),
        Row("paste", tr("&Paste"), "edit", "paste", canvas.clipboard.paste,
            desktop_keys(Keys.Paste, "Ctrl+V"),
            tr("Paste parts of a map, a table of parties or deliveries, or typed chains"),
            on_canvas=True),
        Row("duplicate", tr("Dup&licate"), "edit", "duplicate", canvas.commands.duplicate,
            ("Ctrl+D",), tr("Copy what is selected; or drag it with Ctrl or Alt held"),
            enabled=things),
        Row("rename", tr("Re&name"), "edit", "rename", canvas.writing.rename_selected, ("F2",),
            tr("Type a new name in place"), enabled=canvas.writing.can_rename, begins=True),
        Row("delete", tr("&Delete"), "edit", "delete", window.what_if.delete, ("Del",),
            tr("Remove what is selected"), enabled=bool(session.selection), on_canvas=True,
            on_bar=True),
        Row("palette-find", tr("&Find …"), "edit", "search",
            partial(_open_palette, window, with_actions=False),
            desktop_keys(Keys.Find, "Ctrl+F"),
            tr("Find a party, a service, a need or a note by name"), begins=True, on_bar=True),
        Row("palette-all", tr("Command palette …"), "edit", "command-palette",
            partial(_open_palette, window, with_actions=True), ("Ctrl+K",),
            tr("Every action, and everything on the map, by a few letters")),
        Row("reset-lines", tr("Reset l&ines"), "edit", "reset", canvas.commands.reset_lines,
            tip=tr("Let the layout lead the selected deliveries, and place their names"),
            enabled=canvas.commands.has_bent_lines),
    )  # fmt: skip


def _copy_picture(window: Window) -> None:
    from chainmap.app.exports.rest import comes_to_rest

    if comes_to_rest(window):
        window.canvas.clipboard.copy_picture(window.canvas.placing.settled_drawing())


def _open_palette(window: Window, *, with_actions: bool) -> None:
    from chainmap.app.command_palette import open_palette

    open_palette(window, with_actions=with_actions)


def _undo_text(label: str | None) -> str:
    return tr("&Undo") if label is None else tr("&Undo: {step}").format(step=step_name(label, tr))


def _redo_text(label: str | None) -> str:
    return tr("&Redo") if label is None else tr("&Redo: {step}").format(step=step_name(label, tr))


def select(window: Window) -> tuple[Row, ...]:
    session, canvas = window.session, window.canvas
    something = bool(session.selection)
    anything = bool(session.map.parties or session.map.notes)
    showing = canvas.showing
    return (
        Row("select-all", tr("Select &all"), "edit/select", "select-all", canvas.select_all,
            desktop_keys(Keys.SelectAll, "Ctrl+A"), enabled=anything, on_canvas=True, begins=True),
        Row("select-connected", tr("All that is &connected"), "edit/select", "select",
            showing.select_connected, ("Ctrl+Shift+A",), enabled=something, begins=True),
        Row("select-upstream", tr("&Upstream: all suppliers"), "edit/select", "select",
            showing.select_upstream, ("Ctrl+Shift+Left",), enabled=something, on_canvas=True),
        Row("select-downstream", tr("&Downstream: all that it serves"), "edit/select", "select",
            showing.select_downstream, ("Ctrl+Shift+Right",), enabled=something, on_canvas=True),
        Row("select-neighbours", tr("&Neighbours"), "edit/select", "select",
            showing.select_neighbours, enabled=something),
    )  # fmt: skip


def insert(window: Window) -> tuple[Row, ...]:
    parties = tuple(
        Row(
            f"insert-{ICONS[kind]}",
            kind_name(kind, tr),
            "insert",
            ICONS[kind],
            partial(window.canvas.writing.add_party, kind),
            (str(number),),
            tr("Add to the canvas where you look; or drag it from the palette"),
            on_canvas=True,
            begins=kind is PartyKind.EXTERNAL_CUSTOMER,
        )
        for number, kind in enumerate(PartyKind, 1)
    )
    canvas = window.canvas
    return (
        *parties,
        Row("insert-note", tr("&Note"), "insert", "note", canvas.writing.add_note, ("6",),
            tr("A remark on the map"), on_canvas=True, begins=True),
        Row("insert-delivery", tr("Delivery to …"), "insert", "delivery",
            partial(window.deliver_from, window.provider), ("D",),
            tr("From the selected party to one whose name is typed"),
            enabled=window.provider is not None, on_canvas=True),
        Row("insert-chain", tr("&Type a chain …"), "insert", "keyboard", canvas.writing.type_chain,
            ("T", "Ctrl+T"), tr("Purchasing -> Production: sheet metal -> Car dealer (customer)"),
            on_canvas=True),
    )  # fmt: skip


def arrange(window: Window) -> tuple[Row, ...]:
    commands, canvas = window.canvas.commands, window.canvas
    several, three = len(commands.things) > 1, len(commands.things) > 2
    things, groups = bool(commands.things), bool(commands.groups)
    map = window.session.map
    return (
        *_layout(window),
        *_align(window, several),
        Row("distribute-across", tr("Distribute &sideways"), "arrange/align", "distribute-across",
            partial(commands.distribute, Axis.ACROSS), tip=tr("Make the gaps equal"),
            enabled=three, begins=True),
        Row("distribute-down", tr("Distribute &downwards"), "arrange/align", "distribute-down",
            partial(commands.distribute, Axis.DOWN), tip=tr("Make the gaps equal"), enabled=three),
        Row("same-size", tr("Same si&ze"), "arrange/align", "same-size", commands.same_size,
            tip=tr("As large as the largest"), enabled=several, begins=True),
        Row("natural-size", tr("&Natural size"), "arrange/align", "natural-size",
            commands.natural_size, tip=tr("As large as the name needs"), enabled=things),
        Row("to-front", tr("To the &front"), "arrange/order", "to-front", commands.to_front,
            ("Ctrl+Shift+F",), enabled=things),
        Row("to-back", tr("To the &back"), "arrange/order", "to-back", commands.to_back,
            ("Ctrl+Shift+B",), enabled=things),
        Row("group", tr("Gro&up"), "arrange", "group", canvas.writing.group, ("Ctrl+G",),
            tr("Make the selected parties a group with an area of its own"), enabled=things,
            begins=True),
        Row("ungroup", tr("U&ngroup"), "arrange", "ungroup", commands.ungroup, ("Ctrl+Shift+G",),
            enabled=groups),
        Row("leave-group", tr("Take out of the group"), "arrange", "ungroup", commands.leave_group,
            tip=tr("Only the selected parties leave; the group stays"),
            enabled=commands.has_members),
        Row("fold", tr("&Fold group"), "arrange", "fold", partial(commands.fold, True),
            ("Ctrl+Alt+F",), tr("One box for all members, their deliveries bundled"),
            enabled=groups and not commands.is_folded),
        Row("unfold", tr("Op&en group"), "arrange", "unfold", partial(commands.fold, False),
            ("Ctrl+Alt+O",), enabled=groups and commands.is_folded),
        Row("fold-all", tr("Fold all groups"), "arrange", "fold", partial(commands.fold_all, True),
            enabled=any(not group.folded for group in map.groups.values())),
        Row("unfold-all", tr("Open all groups"), "arrange", "unfold",
            partial(commands.fold_all, False),
            enabled=any(group.folded for group in map.groups.values())),
        Row("lock", tr("&Lock in place"), "arrange", "lock",
            partial(commands.lock, not commands.is_locked), ("Ctrl+Shift+L",),
            tr("Neither dragging nor the layout moves what is locked"), enabled=things,
            checked=things and commands.is_locked, begins=True),
        Row("snap", tr("Sna&p"), "arrange", "snap", window.toggle_snap, ("Ctrl+Shift+N",),
            tr("Keep to the grid and to other things while moving; Alt suspends it"),
            checked=canvas.surface.is_snapping),
    )  # fmt: skip


def _layout(window: Window) -> tuple[Row, ...]:
    canvas, map = window.canvas, window.session.map
    texts = {
        Style.TIERS: (tr("By &tier"), tr("As far from the external customers as each one is")),
        Style.RADIAL: (tr("&Radial"), tr("Rings round the selected party, or the best connected")),
        Style.SWIMLANES: (tr("By &group"), tr("A lane for each group")),
        Style.COMPACT: (tr("&Compact"), tr("Closed up, in the shape of a page")),
    }
    directions = {
        Direction.DOWN: tr("Customers at the bottom"),
        Direction.RIGHT: tr("Customers on the right"),
        Direction.UP: tr("Customers at the top"),
        Direction.LEFT: tr("Customers on the left"),
    }
    placing, has_parties = canvas.placing, bool(map.parties)
    return (
        Row("arrange", tr("&Layered"), "arrange/layout", "arrange", placing.arrange, ("Ctrl+L",),
            tr("Lay the whole map out anew"), enabled=has_parties, on_bar=True),
        *(
            Row(f"arrange-{style}", text, "arrange/layout", "arrange",
                partial(placing.arrange, style), tip=tip, enabled=has_parties)
            for style, (text, tip) in texts.items()
        ),
        Row("arrange-selection", tr("Only the &selection"), "arrange/layout", "select",
            partial(placing.arrange, only_selection=True), ("Ctrl+Shift+R",),
            tr("Lay out what is selected, and leave everything else"),
            enabled=len(canvas.commands.things) > 1, begins=True),
        *(
            Row(f"direction-{direction}", text, "arrange/layout", "arrange-down",
                partial(window.choose_direction, direction),
                checked=placing.direction is direction, begins=direction is Direction.DOWN)
            for direction, text in directions.items()
        ),
        Row("animated", tr("Let parties glide"), "arrange/layout", "arrange",
            window.toggle_animation, tip=tr("Show the way from the old places to the new ones"),
            checked=placing.is_animated, begins=True),
    )  # fmt: skip


def _align(window: Window, several: bool) -> tuple[Row, ...]:
    texts = {
        Edge.LEFT: tr("&Left edges"),
        Edge.CENTRE: tr("&Centres"),
        Edge.RIGHT: tr("&Right edges"),
        Edge.TOP: tr("&Top edges"),
        Edge.MIDDLE: tr("&Middles"),
        Edge.BOTTOM: tr("&Bottom edges"),
    }
    return tuple(
        Row(
            f"align-{edge}",
            text,
            "arrange/align",
            f"align-{edge}",
            partial(window.canvas.commands.align, edge),
            enabled=several,
            begins=edge is Edge.TOP,
        )
        for edge, text in texts.items()
    )
