"""The one table of actions. It is computed anew whenever something it says may have changed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from chainmap.app.actions.customers import customers
from chainmap.app.actions.drawing import arrange, edit, insert, select
from chainmap.app.actions.help import help_pages
from chainmap.app.actions.row import Keys, Row, desktop_keys
from chainmap.app.actions.tables import table_exports, table_paste, workbook_import
from chainmap.app.actions.templates import new_from_template, save_as_template
from chainmap.app.actions.view import areas, colour, docks, looks, picture, present, shown, zoom
from chainmap.app.exports.cards import export_cards, print_cards
from chainmap.app.exports.findings import export_all_findings
from chainmap.app.exports.plan import export_whole_plan
from chainmap.app.shortcuts.own import with_own_keys
from chainmap.model.records import Flows
from chainmap.wording.kinds import flows_name
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window


def table(window: Window) -> tuple[Row, ...]:
    """Every action of a window, in the order of the menus, with the keys that the user wants."""
    return with_own_keys(usual_table(window), window.settings.own_keys)


def usual_table(window: Window) -> tuple[Row, ...]:
    """The same with the keys that it comes with."""
    return (
        *_file(window),
        *workbook_import(window),
        *_export(window),
        *_leave(window),
        *edit(window),
        *table_paste(window),
        *select(window),
        *insert(window),
        *arrange(window),
        *zoom(window),
        *present(window),
        *shown(window),
        *picture(window),
        *docks(window),
        *areas(window),
        *looks(window),
        *_analysis(window),
        *customers(window),
        *help_pages(window),
        *_help(window),
    )


def _file(window: Window) -> tuple[Row, ...]:
    documents = window.documents
    return (
        Row("new", tr("&New"), "file", "new", documents.new, desktop_keys(Keys.New, "Ctrl+N"),
            tr("Begin an empty map"), on_bar=True),
        *new_from_template(window),
        Row("open", tr("&Open …"), "file", "open", documents.open,
            desktop_keys(Keys.Open, "Ctrl+O"), tr("Open a map"), on_bar=True),
        Row("recent-clear", tr("&Clear this list"), "file/recent", "delete",
            window.settings.clear_recent, begins=True,
            enabled=bool(window.settings.recent_files)),
        Row("save", tr("&Save"), "file", "save", documents.save, desktop_keys(Keys.Save, "Ctrl+S"),
            tr("Save the map"), on_bar=True, begins=True, enabled=documents.has_something_to_save),
        Row("save-as", tr("Save &as …"), "file", "save-as", documents.save_as,
            desktop_keys(Keys.SaveAs, "Ctrl+Shift+S"), tr("Save the map under another name")),
        *save_as_template(window),
        Row("reload", tr("Re&load"), "file", "undo", documents.reload,
            tip=tr("Show what is in the file now"), enabled=documents.path is not None),
        Row("earlier", tr("Earlier &versions …"), "file", "recent", documents.show_earlier_versions,
            tip=tr("What was in the file before each save"), enabled=documents.path is not None),
        Row("import", tr("&Import …"), "file", "import", documents.import_file,
            ("Ctrl+Shift+I",), tr("Make a new map of another program’s file"), begins=True),
        Row("import-into", tr("Import into &this map …"), "file", "import",
            window.import_into, tip=tr("Add what a file holds to the open map")),
        *_compare(window),
    )  # fmt: skip


def _compare(window: Window) -> tuple[Row, ...]:
    documents = window.documents
    return (
        Row("compare", tr("&Another map …"), "file/compare", "compare",
            partial(_do_compare, window, "file"), begins=True,
            tip=tr("What differs between the map of a file and this one, side by side")),
        Row("compare-saved", tr("The map as &saved"), "file/compare", "save",
            partial(_do_compare, window, "saved"), tip=tr("What has been edited since"),
            enabled=documents.path is not None),
        Row("compare-earlier", tr("An &earlier version …"), "file/compare", "recent",
            partial(_do_compare, window, "earlier"),
            tip=tr("What has changed since one of the saves before"),
            enabled=documents.path is not None),
    )  # fmt: skip


def _do_compare(window: Window, which: str) -> None:
    from chainmap.app.comparison import comparing

    getattr(comparing, f"compare_with_{which}")(window)


def _export(window: Window) -> tuple[Row, ...]:
    export = window.exporter.export
    drawn = bool(window.session.map.parties)
    planned = bool(window.session.map.actions)
    return (
        Row("export", tr("Export …"), "file/export", "export", window.exporter.show,
            ("Ctrl+Shift+E",), tr("Choose format, extent and looks, and see what comes of it"),
            enabled=drawn, on_bar=True),
        Row("export-again", _again_text(window.exporter.last_file), "file/export", "export",
            window.exporter.again, ("Ctrl+E",),
            tr("To the same file, in the same way, without a question"),
            enabled=drawn and window.exporter.last_file is not None),
        Row("export-png", tr("Picture (&PNG) …"), "file/export", "export-picture",
            partial(export, "png"), tip=tr("A picture for slides and documents"), enabled=drawn,
            begins=True),
        Row("export-svg", tr("Drawing (&SVG) …"), "file/export", "export-picture",
            partial(export, "svg"), tip=tr("A drawing that stays sharp at every size"),
            enabled=drawn),
        Row("export-pdf", tr("P&DF …"), "file/export", "export-pdf", partial(export, "pdf"),
            tip=tr("The map on one page"), enabled=drawn),
        Row("export-graphml", tr("&GraphML …"), "file/export", "export-graphml",
            partial(export, "graphml"), tip=tr("For yEd and other programs for graphs"),
            enabled=drawn, begins=True),
        Row("export-gexf", tr("Networ&k for Gephi (GEXF) …"), "file/export", "export-graphml",
            partial(export, "gexf"), tip=tr("With places, sizes and colours"), enabled=drawn),
        Row("export-cytoscape", tr("C&ytoscape (JSON) …"), "file/export", "export-graphml",
            partial(export, "cytoscape"), tip=tr("For Cytoscape and web pages"), enabled=drawn),
        Row("export-drawio", tr("draw.i&o …"), "file/export", "export-graphml",
            partial(export, "drawio"), tip=tr("A drawing to be edited in draw.io"), enabled=drawn),
        Row("export-dot", tr("Graph&viz (DOT) …"), "file/export", "export-graphml",
            partial(export, "dot"), tip=tr("A text that Graphviz draws"), enabled=drawn),
        Row("export-mermaid", tr("M&ermaid …"), "file/export", "export-graphml",
            partial(export, "mermaid"), tip=tr("A text that wikis and repositories draw"),
            enabled=drawn),
        *table_exports(window),
        Row("export-handout", tr("&Report …"), "file/export", "report",
            partial(_hand_over, window), begins=True,
            tip=tr("A web page, PDF, Word or PowerPoint file for the client"), enabled=drawn),
        Row("export-report", tr("Report as &Markdown …"), "file/export", "report",
            partial(export, "markdown"), tip=tr("The findings and figures as a text"),
            enabled=drawn),
        Row("export-findings", tr("&Findings (CSV) …"), "file/export", "findings",
            partial(export_all_findings, window), tip=tr("All findings as a table"),
            enabled=drawn),
        Row("export-plan", tr("&Action plan (XLSX) …"), "file/export", "actions",
            partial(export_whole_plan, window, "xlsx"),
            tip=tr("The action plan as a workbook to go on working in"), enabled=planned),
        Row("export-plan-ics", tr("Action plan (ca&lendar) …"), "file/export", "calendar",
            partial(export_whole_plan, window, "ics"),
            tip=tr("Open actions that have a date, for Outlook, Google or Apple Calendar"),
            enabled=planned),
        Row("export-cards", tr("&Customer cards (PDF) …"), "file/export", "card",
            partial(export_cards, window), begins=True,
            tip=tr("A page for each selected party, or for all: who is my customer?"),
            enabled=drawn),
        Row("print-cards", tr("Pr&int customer cards …"), "file/export", "print",
            partial(print_cards, window),
            tip=tr("The cards of the selected parties, or of all, with a preview"), enabled=drawn),
        Row("map-embedded", tr("Map inside e&xported pictures"), "file/export", "export-picture",
            window.toggle_embedding, begins=True, checked=window.settings.is_map_embedded,
            tip=tr("PNG and SVG carry the whole map and open as a map again")),
    )  # fmt: skip


def _hand_over(window: Window) -> None:
    from chainmap.app.exports.reports import hand_over

    hand_over(window)


def _again_text(last: Path | None) -> str:
    if last is None:
        return tr("Export agai&n")
    return tr("Export agai&n: {file}").format(file=last.name.replace("&", "&&"))


def _leave(window: Window) -> tuple[Row, ...]:
    return (
        Row("print", tr("Print …"), "file", "print", partial(window.exporter.show, "print"),
            desktop_keys(Keys.Print, "Ctrl+P"), tr("The map on paper, on one page or many"),
            enabled=bool(window.session.map.parties), begins=True),
        Row("preferences", tr("Pre&ferences …"), "file", "settings", window.show_preferences,
            ("Ctrl+Shift+P",), tr("Language, colours, drawing, analysis"), begins=True,
            role=QAction.MenuRole.PreferencesRole),
        Row("close", tr("&Close window"), "file", "close", window.close,
            desktop_keys(Keys.Close, "Ctrl+W"), begins=True),
        Row("quit", tr("&Quit"), "file", "quit", window.program.quit,
            desktop_keys(Keys.Quit, "Ctrl+Q"), role=QAction.MenuRole.QuitRole),
    )  # fmt: skip


def _analysis(window: Window) -> tuple[Row, ...]:
    flows = tuple(
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
    map, selection = window.session.map, window.session.selection
    what_if = (
        Row("what-if", tr("What &if …"), "analysis", "what-if", window.what_if.show,
            tip=tr("Try what would happen without a party, or with one delivery more"),
            begins=True),
        Row("take-out", tr("&Take out for trial"), "analysis", "take-out",
            window.what_if.take_out, ("W",),
            tr("What would happen without what is selected? The map stays as it is."),
            enabled=any(id in map.parties or id in map.deliveries for id in selection),
            on_canvas=True),
    )  # fmt: skip
    return flows + colour(window) + what_if


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
