"""The tour: three things to do on the map of the first steps, each beside what it is done with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from chainmap.app.docks import show
from chainmap.app.help.callout import Callout
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window

FROM, TO = "HR", "IT"
"""Parties of the starter map, in every language of it."""
_MOVES = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Paint, QEvent.Type.LayoutRequest}


class Step(NamedTuple):
    """`target`: what it points at, in the window. `seen`: what changes once it has been done."""

    title: str
    text: str
    target: Callable[[Window], QRect]
    seen: Callable[[Window], object]


def start_tour(asking: Window) -> Tour:
    """Begins the tour in a window where nothing can be lost, or else in a new one."""
    program = asking.program
    is_free = asking.documents.path is None and asking.session.is_saved
    window = asking if is_free else program.window_for_another()
    window.documents.open_example(f"starter_{program.translations.language}")
    for name in ("card", "findings"):
        show(window, name)
    window.findings.list.clearSelection()
    window.session.select([])
    window.raise_()
    window.activateWindow()
    window.canvas.setFocus()
    return Tour(window)


class Tour(QObject):
    """Waits for each step to be done; ends when it is left, or another map is opened."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        if window.tour is not None:
            window.tour.end()
        window.tour = self
        self._window = window
        self.steps = _steps(window)
        self.place = -1
        self._before: object = None
        self._pointed: object = None
        self.callout = Callout(window)
        self.callout.passed.connect(self.go_on)
        self.callout.left.connect(self.end)
        window.session.history_changed.connect(self._judge)
        window.session.selection_changed.connect(self._judge)
        window.session.opened.connect(self.end)
        window.findings.list.picking.connect(self._judge)
        window.program.translations.changed.connect(self._say)
        self._watched: tuple[QWidget, ...] = (window, window.canvas, window.docks["card"])
        for widget in self._watched:
            widget.installEventFilter(self)
        self.go_on()

    def go_on(self) -> None:
        """To the next step, whether this one was done or not; after the last one it ends."""
        self.place += 1
        if self.place > len(self.steps):
            self.end()
            return
        if self.place < len(self.steps):
            self._before = self.steps[self.place].seen(self._window)
        self._say()
        self.callout.show()

    def end(self) -> None:
        """Nothing of it stays."""
        if self._window.tour is not self:
            return
        self._window.tour = None
        if any(widget.hasFocus() for widget in self.callout.findChildren(QWidget)):
            # Else Qt hands it to a field of the card, and the next key overwrites what is there.
            self._window.canvas.setFocus()
        for widget in self._watched:
            widget.removeEventFilter(self)
        self.callout.hide()
        self.callout.ring.deleteLater()
        self.callout.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it points at may have moved."""
        if event.type() in _MOVES:
            self._follow()
        return False

    def _judge(self, *_: object) -> None:
        if self.place < len(self.steps):
            now = self.steps[self.place].seen(self._window)
            if now and now != self._before:
                self.go_on()

    def _say(self, *_: object) -> None:
        self.steps = _steps(self._window)
        count = len(self.steps)
        if self.place < count:
            step = self.steps[self.place]
            place = tr("Step {number} of {count}").format(number=self.place + 1, count=count)
            self.callout.say(place, step.title, step.text, is_last=False)
        else:
            self.callout.say("", tr("That was the tour"), _farewell(), is_last=True)
        self._pointed = None
        self._follow()

    def _follow(self) -> None:
        """Only where something has moved: pointing paints, and painting asks again."""
        is_over = self.place >= len(self.steps)
        target = QRect() if is_over else self.steps[self.place].target(self._window)
        pointed = (target, self._window.size())
        if pointed != self._pointed:
            self._pointed = pointed
            self.callout.point_at(target)


def _steps(window: Window) -> tuple[Step, ...]:
    parties = window.session.recorded.parties
    names = [parties[id].name if id in parties else id for id in (FROM, TO)]  # type: ignore[index]
    return (
        Step(
            tr("Draw a delivery"),
            tr(
                "Point at the edge of “{provider}” until the cursor becomes a cross, pull to "
                "“{consumer}”, type what is delivered, press Enter."
            ).format(provider=names[0], consumer=names[1]),
            _provider,
            lambda window: len(window.session.recorded.deliveries),
        ),
        Step(
            tr("Read a finding"),
            tr(
                "The findings follow every edit. Click one: the map shows whom it is about, and "
                "F1 tells what it means."
            ),
            _findings,
            lambda window: tuple(i.row() for i in window.findings.list.selectedIndexes()),
        ),
        Step(
            tr("Look at a card"),
            tr(
                "Click a party on the map. Its card tells who its suppliers and customers are, and "
                "which external customers its work reaches."
            ),
            _card,
            _selected_party,
        ),
    )


def _farewell() -> str:
    return tr(
        "A double-click on an empty canvas makes the first department of a map of your own. "
        "Ctrl+K finds every action, F1 opens the help, and Help › Tour shows this again."
    )


def _provider(window: Window) -> QRect:
    canvas = window.canvas
    if FROM not in canvas.session.map.parties:
        return _within(window, canvas)
    area = canvas.camera.area_to_view(canvas.scene.area_of([FROM])).toAlignedRect()
    return area.translated(canvas.mapTo(window, QPoint(0, 0)))


def _findings(window: Window) -> QRect:
    return _within(window, window.findings.list)


def _card(window: Window) -> QRect:
    return _within(window, window.docks["card"])


def _within(window: Window, widget: QWidget) -> QRect:
    if not widget.isVisible() or widget.window() is not window:
        return QRect()
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _selected_party(window: Window) -> tuple[str, ...]:
    """The one selected party; nothing where it is none or several."""
    selected = tuple(window.session.selection)
    is_party = len(selected) == 1 and selected[0] in window.session.recorded.parties
    return selected if is_party else ()
