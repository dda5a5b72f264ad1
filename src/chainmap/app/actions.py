"""The one table of actions. It is computed anew whenever something it says may have changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QAction, QKeySequence

from chainmap.app.translations import LANGUAGE_NAMES
from chainmap.model.records import Flows, PartyKind
from chainmap.panels.palette import ICONS
from chainmap.wording.kinds import flows_name, kind_name
from chainmap.wording.language import tr
from chainmap.wording.steps import step_name

if TYPE_CHECKING:
    from chainmap.app.window import Window

Keys: TypeAlias = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Row:
    """One action as it is now.

    `place`: the menu it stands in ("file", "file/export"). `keys`: shortcuts, the first is shown.
    `checked` `None`: it cannot be checked. `on_canvas`: its keys work on the canvas alone, so that
    they can be typed elsewhere. `begins`: a line above it. `on_bar`: it is on the tool bar.
    """

    id: str
    text: str
    place: str
    icon: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    tip: str = ""
    enabled: bool = True
    checked: bool | None = None
    on_canvas: bool = False
    begins: bool = False
    on_bar: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole


@dataclass(frozen=True, slots=True)
class Menu:
    """`place` is its path; a path with a slash is a submenu."""

    place: str
    text: str
    icon: str = ""


def menus() -> tuple[Menu, ...]:
    """All menus, each after the one it stands in; a submenu stands where its first row would."""
    return (
        Menu("file", tr("&File")),
        Menu("file/recent", tr("Open &recent"), "recent"),
        Menu("file/export", tr("&Export"), "export"),
        Menu("edit", tr("&Edit")),
        Menu("insert", tr("&Insert")),
        Menu("view", tr("&View")),
        Menu("view/theme", tr("&Theme"), "theme"),
        Menu("view/language", tr("&Language"), "language"),
        Menu("analysis", tr("&Analysis")),
        Menu("help", tr("&Help")),
        Menu("help/examples", tr("&Examples"), "example"),
    )


def table(window: Window) -> tuple[Row, ...]:
    """Every action of a window, in the order of the menus."""
    return (
        *_file(window),
        *_export(window),
        *_leave(window),
        *_edit(window),
        *_insert(window),
        *_zoom(window),
        *_docks(window),
        *_looks(window),
        *_analysis(window),
        *_help(window),
    )


def _file(window: Window) -> tuple[Row, ...]:
    documents = window.documents
    return (
        Row("new", tr("&New"), "file", "new", documents.new, _keys(Keys.New, "Ctrl+N"),
            tr("Begin an empty map"), on_bar=True),
        Row("open", tr("&Open …"), "file", "open", documents.open, _keys(Keys.Open, "Ctrl+O"),
            tr("Open a map"), on_bar=True),
        Row("recent-clear", tr("&Clear this list"), "file/recent", "delete",
            window.settings.clear_recent, begins=True,
            enabled=bool(window.settings.recent_files)),
        Row("save", tr("&Save"), "file", "save", documents.save, _keys(Keys.Save, "Ctrl+S"),
            tr("Save the map"), on_bar=True, begins=True, enabled=documents.has_something_to_save),
        Row("save-as", tr("Save &as …"), "file", "save-as", documents.save_as,
            _keys(Keys.SaveAs, "Ctrl+Shift+S"), tr("Save the map under another name")),
        Row("import", tr("&Import GraphML …"), "file", "import", documents.import_graphml,
            ("Ctrl+Shift+I",), tr("Make a new map of a GraphML file"), begins=True),
    )  # fmt: skip


def _export(window: Window) -> tuple[Row, ...]:
    export = window.documents.export
    drawn = bool(window.session.map.parties)
    return (
        Row("export-png", tr("Picture (&PNG) …"), "file/export", "export-picture",
            partial(export, "png"), ("Ctrl+Shift+E",), tr("A picture for slides and documents"),
            enabled=drawn, on_bar=True),
        Row("export-svg", tr("Drawing (&SVG) …"), "file/export", "export-picture",
            partial(export, "svg"), tip=tr("A drawing that stays sharp at every size"),
            enabled=drawn),
        Row("export-pdf", tr("P&DF …"), "file/export", "export-pdf", partial(export, "pdf"),
            tip=tr("The map on one page"), enabled=drawn),
        Row("export-graphml", tr("&GraphML …"), "file/export", "export-graphml",
            partial(export, "graphml"), tip=tr("For yEd and other programs for graphs"),
            enabled=drawn, begins=True),
        Row("export-report", tr("&Report (Markdown) …"), "file/export", "report",
            partial(export, "markdown"), tip=tr("The findings and figures as a text"),
            enabled=drawn),
    )  # fmt: skip


def _leave(window: Window) -> tuple[Row, ...]:
    return (
        Row("close", tr("&Close window"), "file", "close", window.close,
            _keys(Keys.Close, "Ctrl+W"), begins=True),
        Row("quit", tr("&Quit"), "file", "quit", window.program.quit, _keys(Keys.Quit, "Ctrl+Q"),
            role=QAction.MenuRole.QuitRole),
    )  # fmt: skip


def _edit(window: Window) -> tuple[Row, ...]:
    session, canvas = window.session, window.canvas
    selection = session.selection
    something = bool(selection)
    anything = bool(session.map.parties or session.map.notes)
    return (
        Row("undo", _undo_text(session.undo_label), "edit", "undo", session.undo,
            _keys(Keys.Undo, "Ctrl+Z"), enabled=session.undo_label is not None, on_bar=True),
        Row("redo", _redo_text(session.redo_label), "edit", "redo", session.redo,
            _keys(Keys.Redo, "Ctrl+Y"), enabled=session.redo_label is not None, on_bar=True),
        Row("rename", tr("Re&name"), "edit", "rename", canvas.start_rename, ("F2",),
            tr("Type a new name in place"), enabled=len(selection) == 1, begins=True),
        Row("delete", tr("&Delete"), "edit", "delete", canvas.commands.delete, ("Del",),
            tr("Remove what is selected"), enabled=something, on_canvas=True, on_bar=True),
        Row("select-all", tr("Select &all"), "edit", "select-all", canvas.select_all,
            _keys(Keys.SelectAll, "Ctrl+A"), enabled=anything, on_canvas=True, begins=True),
        Row("arrange", tr("Arran&ge"), "edit", "arrange", canvas.arrange, ("Ctrl+L",),
            tr("Lay the whole map out anew"), enabled=bool(session.map.parties), begins=True,
            on_bar=True),
    )  # fmt: skip


def _undo_text(label: str | None) -> str:
    return tr("&Undo") if label is None else tr("&Undo: {step}").format(step=step_name(label, tr))


def _redo_text(label: str | None) -> str:
    return tr("&Redo") if label is None else tr("&Redo: {step}").format(step=step_name(label, tr))


def _insert(window: Window) -> tuple[Row, ...]:
    return tuple(
        Row(
            f"insert-{ICONS[kind]}",
            kind_name(kind, tr),
            "insert",
            ICONS[kind],
            partial(window.canvas.add_party, kind),
            (str(number),),
            tr("Add to the canvas where you look; or drag it from the palette"),
            on_canvas=True,
            begins=kind is PartyKind.EXTERNAL_CUSTOMER,
        )
        for number, kind in enumerate(PartyKind, 1)
    )


def _zoom(window: Window) -> tuple[Row, ...]:
    canvas = window.canvas
    return (
        Row("zoom-in", tr("Zoom &in"), "view", "zoom-in", canvas.zoom_in,
            _keys(Keys.ZoomIn, "Ctrl++", "Ctrl+="), on_bar=True),
        Row("zoom-out", tr("Zoom &out"), "view", "zoom-out", canvas.zoom_out,
            _keys(Keys.ZoomOut, "Ctrl+-"), on_bar=True),
        Row("fit", tr("&Whole map"), "view", "fit", canvas.fit, ("Ctrl+0",),
            tr("Show the whole map"), on_bar=True),
        Row("zoom-100", tr("&100 %"), "view", "zoom-100", partial(canvas.zoom_to, 1.0),
            ("Ctrl+1",), tr("Show the map in its true size")),
    )  # fmt: skip


def _docks(window: Window) -> tuple[Row, ...]:
    texts = {"palette": tr("&Palette"), "card": tr("&Card"), "findings": tr("&Findings")}
    return tuple(
        Row(
            f"dock-{name}",
            texts[name],
            "view",
            name,
            partial(window.toggle_dock, name),
            (f"Ctrl+Alt+{number}",),
            checked=not window.docks[name].isHidden(),
            begins=number == 1,
        )
        for number, name in enumerate(texts, 1)
    )


def _looks(window: Window) -> tuple[Row, ...]:
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


def _analysis(window: Window) -> tuple[Row, ...]:
    return tuple(
        Row(
            f"flows-{flows}",
            flows_name(flows, tr),
            "analysis",
            "filter",
            partial(window.choose_flows, flows),
            tip=tr("Which deliveries count. The filter is part of every answer."),
            checked=flows is window.session.map.settings.flows,
        )
        for flows in Flows
    )


def _help(window: Window) -> tuple[Row, ...]:
    examples = {
        "starter_de": tr("First steps (German)"),
        "starter_en": tr("First steps (English)"),
        "maschinenbau_de": tr("Machine builder (German)"),
        "saas_en": tr("Software house (English)"),
    }
    rows = (
        Row(
            f"example-{name}",
            text,
            "help/examples",
            "example",
            partial(window.documents.open_example, name),
        )
        for name, text in examples.items()
    )
    about = Row("about", tr("&About ChainMap"), "help", "about", window.show_about, begins=True,
                role=QAction.MenuRole.AboutRole)  # fmt: skip
    return (*rows, about)


def _keys(standard: Keys, *fallbacks: str) -> tuple[str, ...]:
    """The desktop's own keys for it, and ours beside them."""
    bindings = [key.toString() for key in QKeySequence.keyBindings(standard)]
    return tuple(dict.fromkeys([*bindings, *fallbacks]))
