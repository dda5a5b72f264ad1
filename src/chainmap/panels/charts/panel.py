"""The charts: importance and performance, SERVQUAL, inside and outside, standards over time."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from chainmap.model.change import Change
from chainmap.model.chart import MIDPOINT, MONTHS, ChartChoice, ChartKind
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, DeliveryId
from chainmap.panels.charts.bar import ChartBar, Entry
from chainmap.panels.charts.view import ChartView
from chainmap.panels.pieces import Icons, scrolling
from chainmap.panels.when_seen import WhenSeen
from chainmap.render.charts.picture import chart_image
from chainmap.session import Session
from chainmap.wording.chart import Chart
from chainmap.wording.charts import chart
from chainmap.wording.context import delivery_with_ends
from chainmap.wording.language import tr

ABOUT_DELIVERIES = (ChartKind.SERVQUAL, ChartKind.STANDARDS)
"""Those that can be about one delivery."""


class ChartsPanel(WhenSeen):
    """`chosen` brings ids to be shown on the canvas, `message` a sentence for the status bar.

    `exporting` brings the choice, the ending, and dots per inch where they matter, else 0.
    """

    chosen = Signal(object)
    message = Signal(str)
    exporting = Signal(object, str, int)

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._of = dict.fromkeys(ChartKind, "")
        self.bar = ChartBar(icons)
        self.view = ChartView()
        self.begins_at = self.view
        self.area = scrolling(self.view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self.area, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._session.committed.connect(self._follow_change)
        self._session.opened.connect(self._forget)
        self._session.selection_changed.connect(self._follow_selection)
        self.bar.kind_chosen.connect(lambda _: self.follow())
        self.bar.of_chosen.connect(self._choose_of)
        self.bar.copy_wanted.connect(self.copy)
        self.bar.export_wanted.connect(self._export)
        self.view.picked.connect(self._pick)
        self.view.wanted.connect(lambda id: self.chosen.emit([id]))

    def retranslate(self) -> None:
        """Says everything anew: the language or the theme is another one."""
        self.bar.retranslate()
        self.follow()

    # -- what is shown ------------------------------------------------------------------------

    @property
    def choice(self) -> ChartChoice:
        """The chart that is shown, as the command line calls it."""
        return ChartChoice(self.bar.kind, self._of[self.bar.kind])

    def show_chart(self, choice: ChartChoice) -> None:
        """Shows another chart."""
        self._of[choice.kind] = choice.of
        with QSignalBlocker(self.bar):
            self.bar.set_kind(choice.kind)
        self.follow()

    def follow(self) -> None:
        """Shows the recorded map as it is now."""
        self._drop_lost()
        self.bar.set_entries(list(_entries(self.choice, self._session.recorded)), self.choice.of)
        shown = self._chart()
        self.view.show_chart(shown)
        self.bar.say(shown.head, has_picture=bool(self.view.spots))
        self._show_selection()

    def _chart(self) -> Chart:
        return chart(self.choice, self._session.recorded, tr)

    def _drop_lost(self) -> None:
        """A delivery that is no longer there gives way to all."""
        kind, of = self.choice
        is_lost = of not in ("", MONTHS) and DeliveryId(of) not in self._session.recorded.deliveries
        if kind in ABOUT_DELIVERIES and is_lost:
            self._of[kind] = ""

    def _choose_of(self, of: str) -> None:
        self._of[self.bar.kind] = of
        self.follow()
        if DeliveryId(of) in self._session.recorded.deliveries:
            self._session.select([of])

    # -- in step with the map -----------------------------------------------------------------

    def _follow_change(self, change: Change) -> None:
        if change.info or change.parties or change.services or change.deliveries:
            self._follow_soon()

    def _forget(self) -> None:
        self._of = dict.fromkeys(ChartKind, "")
        self._follow_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_selection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.fit(self.width())

    def _follow_selection(self, selection: frozenset[str]) -> None:
        """Where one delivery is shown, the one that is selected now is shown instead."""
        if not self.isVisible():
            return
        kind, of = self.choice
        shows_one = kind in ABOUT_DELIVERIES and of not in ("", MONTHS)
        if shows_one and len(selection) == 1 and not selection & {of}:
            (id,) = selection
            if any(entry.of == id for entry in _entries(self.choice, self._session.recorded)):
                self._of[kind] = id
                self.follow()
        self._show_selection()

    def _show_selection(self) -> None:
        self.view.select(self._session.selection)

    def _pick(self, id: str, joins: bool) -> None:
        if joins:
            self._session.select(self._session.selection ^ {id})
        elif id:
            self.chosen.emit([id])
        else:
            self._session.select([])

    # -- pictures -----------------------------------------------------------------------------

    def copy(self) -> None:
        """The chart as a picture, as an export has it."""
        QGuiApplication.clipboard().setImage(chart_image(self._chart()))
        self.message.emit(tr("The chart is on the clipboard as a picture."))

    def _export(self, ending: str, dpi: int) -> None:
        self.exporting.emit(self.choice, ending, dpi)


def _entries(choice: ChartChoice, map: ChainMap) -> Iterator[Entry]:
    """What a chart can be about, or how it can be shown."""
    if choice.kind is ChartKind.IMPORTANCE_PERFORMANCE:
        yield Entry("", tr("Lines at the means"))
        yield Entry(MIDPOINT, tr("Lines at the middle of the scale"))
    elif choice.kind is ChartKind.SERVQUAL:
        yield Entry("", tr("All deliveries"))
        yield from _deliveries(choice, map)
    elif choice.kind is ChartKind.STANDARDS:
        yield Entry("", tr("All standards, on each measuring day"))
        yield Entry(MONTHS, tr("All standards, month by month"))
        yield from _deliveries(choice, map)


def _deliveries(choice: ChartChoice, map: ChainMap) -> Iterator[Entry]:
    """Those that have something to show, and the one that is shown."""
    for delivery in map.deliveries.values():
        if delivery.id == choice.of or (delivery.active and _has_values(choice.kind, delivery)):
            yield Entry(delivery.id, delivery_with_ends(map, delivery, tr))


def _has_values(kind: ChartKind, delivery: Delivery) -> bool:
    recorded = delivery.servqual if kind is ChartKind.SERVQUAL else delivery.agreement
    return recorded is not None
