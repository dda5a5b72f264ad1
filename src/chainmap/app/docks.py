"""The docks: one table of them, and their making. A hidden one is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QDockWidget, QWidget

from chainmap.app.dock_places import set_ground_rules
from chainmap.app.icons import panel_icon
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from chainmap.analysis.report import Report
    from chainmap.app.window import Window
    from chainmap.panels.pieces import Icons

LEFT_WIDTH, RIGHT_WIDTH, LEAST_WIDTH = 192, 340, 300
BELOW_SHARE = 0.48
"""Of the window's height, for what opens below the canvas."""
Area: TypeAlias = Literal["left", "right", "below"]
LEFT: Area = "left"
RIGHT: Area = "right"
BELOW: Area = "below"
LEAST_HEIGHTS = {LEFT: 96, RIGHT: 290, BELOW: 96}
"""What a panel keeps of its height; it scrolls then. At the left several stand above another."""


@runtime_checkable
class Panel(Protocol):
    """What every dock holds."""

    def retranslate(self) -> None:
        """Says everything anew: the language or the theme is another one."""


@runtime_checkable
class ReportPanel(Protocol):
    """A panel that shows what the analysis says."""

    def set_report(self, report: Report) -> None:
        """A new report of the recorded map."""


class Dock(NamedTuple):
    """`text` is its name with a mnemonic. `make` makes the panel and connects it to the window.

    `beside`: the dock whose place it shares, as a tab.
    """

    name: str
    text: str
    icon: str
    area: Area
    make: Callable[[Window], QWidget]
    is_open: bool = False
    beside: str = ""

    @property
    def title(self) -> str:
        return self.text.replace("&", "")


def docks() -> tuple[Dock, ...]:
    """All docks, in the order of the menu; those that are open at first are made at once."""
    return (
        Dock("palette", tr("&Palette"), "palette", LEFT, _palette, is_open=True),
        Dock("card", tr("&Card"), "card", RIGHT, _card, is_open=True),
        Dock("findings", tr("&Findings"), "findings", RIGHT, _findings, is_open=True),
        Dock("show", tr("What is &shown"), "filter", LEFT, _show),
        Dock("what-if", tr("What &if"), "what-if", RIGHT, _what_if, beside="findings"),
        Dock("views", tr("Saved &views"), "presentation", LEFT, _views),
        Dock("matrix", tr("&Matrix"), "matrix", BELOW, _matrix),
        Dock("tables", tr("&Tables"), "tables", BELOW, _tables, beside="matrix"),
        Dock("identify", tr("I&dentification"), "identify", LEFT, _identify, beside="palette"),
        Dock("needs", tr("&Needs"), "need", LEFT, _needs, beside="palette"),
        Dock("actions", tr("&Actions"), "actions", BELOW, _actions, beside="matrix"),
        Dock("charts", tr("C&harts"), "charts", BELOW, _charts, beside="matrix"),
        Dock("outline", tr("&Outline"), "outline", LEFT, _outline, beside="palette"),
        Dock("history", tr("Histor&y"), "history", RIGHT, _history, beside="findings"),
    )


def make_docks(window: Window) -> None:
    """All docks, each with nothing in it yet but its room."""
    window.docks, window.panels = {}, {}
    for dock in docks():
        widget = QDockWidget(dock.title, window)
        widget.setObjectName(f"dock-{dock.name}")
        widget.setWidget(_keep_wide(QWidget(), dock))
        window.docks[dock.name] = widget


def fillings(window: Window) -> list[Callable[[], None]]:
    """What fills the docks that are open, one after another; from now on others are filled when
    they are shown.
    """
    set_ground_rules(window)
    for dock in docks():
        widget = window.docks[dock.name]
        widget.visibilityChanged.connect(partial(_fill_when_seen, window, dock))
    opened = (dock for dock in docks() if dock.is_open or not window.docks[dock.name].isHidden())
    return [partial(_fill_once, window, dock) for dock in opened]


def show(window: Window, name: str) -> None:
    """Brings a dock into sight, in front of those it shares its place with."""
    from PySide6.QtCore import Qt

    dock = window.docks[name]
    was_hidden = dock.isHidden()
    dock.show()
    dock.raise_()
    if was_hidden and _area(window, dock) == LEFT:
        window.resizeDocks([dock], [RIGHT_WIDTH], Qt.Orientation.Horizontal)
    _fill_when_seen(window, next(one for one in docks() if one.name == name), True)
    window.activateWindow()


def show_report(window: Window, report: Report) -> None:
    """Tells a report to all panels that show one."""
    for panel in window.panels.values():
        if isinstance(panel, ReportPanel):
            panel.set_report(report)


def retranslate(window: Window) -> None:
    """Says titles and contents in the language that is now spoken."""
    for dock in docks():
        window.docks[dock.name].setWindowTitle(dock.title)
    for panel in panels(window):
        panel.retranslate()


def panels(window: Window) -> Iterator[Panel]:
    """The panels that have been made."""
    return (panel for panel in window.panels.values() if isinstance(panel, Panel))


def _fill_when_seen(window: Window, dock: Dock, seen: bool) -> None:
    if seen and dock.name not in window.panels:
        _fill(window, dock)
        _give_place(window, dock)


def _give_place(window: Window, dock: Dock) -> None:
    """The first time: as a tab beside another, or with room enough below the canvas.

    Not before, for Qt leaves a stray bar behind where a dock that is a tab has never been shown.
    It is taken out first: of a dock that was restored hidden Qt would keep the old room free.
    """
    widget = window.docks[dock.name]
    if dock.beside and _area(window, widget) == dock.area and not widget.isFloating():
        window.removeDockWidget(widget)
        window.tabifyDockWidget(window.docks[dock.beside], widget)
        widget.show()
        QTimer.singleShot(0, widget, widget.raise_)
    if dock.area == BELOW:
        _make_tall(window, widget, round(window.height() * BELOW_SHARE))
    elif not dock.beside:
        _make_tall(window, widget, widget.sizeHint().height())


def _make_tall(window: Window, widget: QDockWidget, height: int) -> None:
    """As soon as it has its place."""
    from PySide6.QtCore import Qt

    QTimer.singleShot(
        0, window, partial(window.resizeDocks, [widget], [height], Qt.Orientation.Vertical)
    )


def _area(window: Window, widget: QDockWidget) -> str:
    """Where it is now; empty where it is at none of our sides."""
    from chainmap.app.dock_places import qt_areas

    now = window.dockWidgetArea(widget)
    return next((area for area, qt in qt_areas().items() if qt is now), "")


def _fill_once(window: Window, dock: Dock) -> None:
    """It keeps its place."""
    if dock.name not in window.panels:
        _fill(window, dock)


def _fill(window: Window, dock: Dock) -> None:
    panel, room = dock.make(window), window.docks[dock.name].widget()
    window.panels[dock.name] = panel
    window.docks[dock.name].setWidget(_roomy(panel, dock))
    room.deleteLater()
    if window.analyst.report is not None and isinstance(panel, ReportPanel):
        panel.set_report(window.analyst.report)


def _roomy(panel: QWidget, dock: Dock) -> QWidget:
    """In something that scrolls, if the panel does not by itself."""
    from chainmap.app.dock_room import DockRoom

    if isinstance(panel, QAbstractScrollArea):
        return _keep_wide(panel, dock)
    return _keep_wide(DockRoom(panel, LEAST_HEIGHTS[dock.area]), dock)


def _keep_wide(widget: QWidget, dock: Dock) -> QWidget:
    if dock.area in (LEFT, RIGHT):
        is_narrow = dock.area == LEFT and not dock.beside
        widget.setMinimumWidth(LEFT_WIDTH if is_narrow else LEAST_WIDTH)
    return widget


# -- the panels -------------------------------------------------------------------------------


def _icons(window: Window) -> Icons:
    return partial(panel_icon, window.program.look)


def _palette(window: Window) -> QWidget:
    from chainmap.panels.palette import PalettePanel

    panel = window.palette_panel = PalettePanel(_icons(window))
    panel.wanted.connect(window.add_party)
    return panel


def _card(window: Window) -> QWidget:
    from chainmap.app.exports.cards import export_cards, print_cards
    from chainmap.panels.card.panel import PartyCard

    panel = window.card = PartyCard(window.session, _icons(window))
    panel.planned.connect(partial(show_actions, window))
    panel.pdf_wanted.connect(partial(export_cards, window))
    panel.print_wanted.connect(partial(print_cards, window))
    panel.chosen.connect(window.go_to)
    panel.message.connect(window.say)
    return panel


def _findings(window: Window) -> QWidget:
    from chainmap.app.exports.findings import export_findings
    from chainmap.panels.findings.panel import FindingsPanel

    panel = window.findings = FindingsPanel(window.session, _icons(window))
    window.analyst.started.connect(panel.set_busy)
    window.analyst.failed.connect(panel.set_failed)
    panel.chosen.connect(window.go_to)
    panel.message.connect(window.say)
    panel.exporting.connect(partial(export_findings, window))
    panel.trying.connect(window.what_if.try_without)
    panel.planned.connect(partial(show_actions, window))
    return panel


def _what_if(window: Window) -> QWidget:
    from chainmap.panels.what_if.panel import WhatIfPanel

    panel = WhatIfPanel(window.session, window.what_if.trial, _icons(window))
    panel.chosen.connect(window.go_to)
    panel.message.connect(window.say)
    return panel


def _show(window: Window) -> QWidget:
    from chainmap.panels.show_panel import ShowPanel

    panel = ShowPanel(window.session)
    panel.wanted.connect(window.canvas.showing.set_filter)
    return panel


def _views(window: Window) -> QWidget:
    from chainmap.panels.views_panel import ViewsPanel

    panel = ViewsPanel(
        window.session,
        _icons(window),
        window.canvas.frame,
        lambda: window.colouring.full_name,
    )
    panel.wanted.connect(window.show_view)
    panel.presented.connect(window.present)
    return panel


def _matrix(window: Window) -> QWidget:
    from chainmap.panels.matrix.panel import MatrixPanel

    panel = MatrixPanel(window.session, _icons(window), lambda: window.program.look.theme)
    window.analyst.started.connect(panel.set_busy)
    window.analyst.failed.connect(panel.set_failed)
    panel.chosen.connect(window.go_to)
    panel.message.connect(window.say)
    return panel


def _tables(window: Window) -> QWidget:
    from chainmap.panels.tables.panel import TablesPanel

    settings = window.settings
    panel = TablesPanel(window.session, settings.table_columns, settings.keep_table_columns)
    window.analyst.started.connect(panel.set_busy)
    window.analyst.failed.connect(panel.set_failed)
    window.analyst.completed.connect(panel.set_report)
    panel.chosen.connect(window.go_to)
    panel.message.connect(window.say)
    return panel


def _charts(window: Window) -> QWidget:
    from chainmap.app.exports.chart import export_chart
    from chainmap.panels.charts.panel import ChartsPanel

    panel = ChartsPanel(window.session, _icons(window))
    panel.chosen.connect(window.go_to)
    panel.message.connect(window.say)
    panel.exporting.connect(partial(export_chart, window))
    return panel


def _outline(window: Window) -> QWidget:
    from chainmap.panels.outline.panel import OutlinePanel

    panel = OutlinePanel(window.session, _icons(window))
    panel.chosen.connect(window.go_to)
    panel.message.connect(window.say)
    panel.removed.connect(window.what_if.delete)
    panel.note_wanted.connect(window.canvas.writing.rename)
    panel.delivery_wanted.connect(window.deliver_from)
    panel.menu_filled.connect(partial(_add_context, window))
    window.docks["outline"].visibilityChanged.connect(partial(_narrow_again, window))
    return panel


def _add_context(window: Window, menu: QMenu) -> None:
    """What the canvas offers for the selection; the outline renames in its own rows."""
    window.in_step.refresh()
    window.menus.fill(menu, but="rename")


def _history(window: Window) -> QWidget:
    from chainmap.panels.history.panel import HistoryPanel

    panel = HistoryPanel(window.session, _icons(window))
    panel.message.connect(window.say)
    return panel


def _identify(window: Window) -> QWidget:
    from chainmap.panels.identify.panel import IdentifyPanel

    panel = window.identify = IdentifyPanel(window.session, _icons(window))
    panel.chosen.connect(window.go_to)
    panel.message.connect(window.say)
    panel.need_wanted.connect(partial(_show_need, window))
    window.docks["identify"].visibilityChanged.connect(partial(_narrow_again, window))
    return panel


def _needs(window: Window) -> QWidget:
    from chainmap.app.need_drop import NeedDrop
    from chainmap.panels.needs.panel import NeedsPanel

    panel = window.needs = NeedsPanel(window.session, _icons(window))
    panel.planned.connect(partial(show_actions, window))
    panel.chosen.connect(window.go_to)
    panel.message.connect(window.say)
    NeedDrop(window)
    window.docks["needs"].visibilityChanged.connect(partial(_narrow_again, window))
    return panel


def _actions(window: Window) -> QWidget:
    from chainmap.app.exports.plan import export_plan
    from chainmap.panels.actions.panel import ActionsPanel

    panel = window.plan = ActionsPanel(
        window.session, _icons(window), lambda: window.program.look.theme
    )
    panel.chosen.connect(window.go_to)
    panel.message.connect(window.say)
    panel.exporting.connect(partial(export_plan, window))
    return panel


def show_actions(window: Window, ids: Sequence[str]) -> None:
    """Actions that were just made, in their plan; the keys stay where they are."""
    focus = window.focusWidget()
    show(window, "actions")
    window.plan.show_actions(ids)
    if focus is not None:
        focus.setFocus()


def _show_need(window: Window, id: str) -> None:
    from chainmap.model.records import NeedId

    show(window, "needs")
    window.needs.show_need(NeedId(id))


def _narrow_again(window: Window, _: bool) -> None:
    """The canvas gets back what the docks beside the palette took."""
    from PySide6.QtCore import Qt

    wide = (window.docks[dock.name] for dock in docks() if dock.beside == "palette")
    palette = window.docks["palette"]
    if all(dock.isHidden() for dock in wide) and not palette.isHidden():
        window.resizeDocks([palette], [LEFT_WIDTH], Qt.Orientation.Horizontal)
