"""A field for a day: typed as one writes it, or picked from a calendar; what is none stays to be
mended.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QWidget

from chainmap.errors import NotADate
from chainmap.panels.bond import Bond
from chainmap.panels.entries import date_hint, day_example, shown_date, typed_date
from chainmap.panels.fields import HEIGHT
from chainmap.panels.pieces import Icons, column, plain_tip
from chainmap.session import Session
from chainmap.wording.errors import explain
from chainmap.wording.language import tr

LONGEST = 40


class DayField(QLineEdit):
    """`judged` brings why what was typed is no day; "" once it is one. Alt+Down: the calendar."""

    judged = Signal(str)
    picked = Signal()

    def __init__(
        self, today: Callable[[], date], icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._popup: DayPopup | None = None
        self.fault = ""
        self.setMaxLength(LONGEST)
        where = QLineEdit.ActionPosition.TrailingPosition
        self._icons = icons
        self.button = self.addAction(QIcon(), where)
        self.button.triggered.connect(self.pop_up)
        self.textEdited.connect(lambda _: self._say(""))
        self.retranslate()

    def retranslate(self) -> None:
        """The manner of the language, and the icon of the theme."""
        self.setPlaceholderText(day_example())
        tip = tr("For example {day}, 31 Dec, tomorrow or +14; Alt+Down: calendar")
        self.setToolTip(plain_tip(tip.format(day=date_hint())))
        self.button.setIcon(QIcon(self._icons("calendar", "muted")))
        self.button.setToolTip(plain_tip(tr("Choose in the calendar (Alt+Down)")))

    @property
    def day(self) -> date | None:
        """What stands here; `None` for nothing.

        Raises:
            NotADate: it is no day.
        """
        return typed_date(self.text(), self._today()) if self.text().strip() else None

    def show_day(self, day: date | None) -> None:
        self.setText(shown_date(day) or "")
        self._say("")

    def judge(self) -> bool:
        """Whether it is a day or nothing; says why not."""
        try:
            self.day  # noqa: B018
        except NotADate as error:
            self._say(explain(error, tr))
            return False
        self._say("")
        return True

    def pop_up(self) -> None:
        """A calendar below the field, on the day that stands here."""
        if self._popup is None:
            self._popup = DayPopup(self)
            self._popup.calendar.activated.connect(self._pick)
            self._popup.calendar.clicked.connect(self._pick)
        self._popup.open_on(self.day if self.judge() and self.text() else self._today())

    def _pick(self, day: QDate) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.hide()
            self.setText(shown_date(date(day.year(), day.month(), day.day())) or "")
            self.setModified(True)
            self._say("")
            self.picked.emit()

    def _say(self, fault: str) -> None:
        if fault != self.fault:
            self.fault = fault
            self.setProperty("role", "fault" if fault else "")
            self.style().unpolish(self)
            self.style().polish(self)
            self.judged.emit(fault)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_down = event.key() == Qt.Key.Key_Down
        if is_down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.pop_up()
        else:
            super().keyPressEvent(event)


class DayPopup(QFrame):
    """A month to choose a day in; Esc leaves it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self._field = field
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.calendar = QCalendarWidget()
        self.calendar.setGridVisible(False)
        weeks = QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers
        self.calendar.setVerticalHeaderFormat(weeks)
        self.calendar.setAccessibleName(tr("Calendar"))
        rows = column(margin=1)
        rows.addWidget(self.calendar)
        self.setLayout(rows)

    def open_on(self, day: date | None) -> None:
        """Below the field; above it where the screen ends."""
        self._quieten_weekends()
        if day is not None:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        at = self._field.mapToGlobal(QPoint(0, self._field.height()))
        screen = self._field.screen().availableGeometry()
        at.setX(max(screen.left(), min(at.x(), screen.right() - self.width())))
        if at.y() + self.height() > screen.bottom():
            at.setY(at.y() - self._field.height() - self.height())
        self.move(at)
        self.show()
        self.calendar.setFocus()

    def _quieten_weekends(self) -> None:
        """Qt's own red is hard to read on a dark ground, and means something else here."""
        quiet = QTextCharFormat()
        quiet.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, quiet)


class BoundDayField(DayField):
    """A day of the map. What is none is not recorded, and not thrown away either."""

    def __init__(
        self, session: Session, bond: Bond, today: Callable[[], date], icons: Icons
    ) -> None:
        super().__init__(today, icons)
        self.bond = bond
        bond.setParent(self)
        self.setMinimumHeight(HEIGHT)
        self.editingFinished.connect(self.finish)
        self.picked.connect(self.finish)
        session.settling.connect(self.finish)
        self.follow()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "bond"):
            self.follow()

    def follow(self) -> None:
        if not self.isModified():
            with QSignalBlocker(self):
                self.show_day(self.bond.value)

    def forget(self) -> None:
        """Another record is shown; what stands here was about the last one."""
        self.setModified(False)
        self.show_day(self.bond.value)

    def finish(self) -> None:
        if self.isModified() and self.judge():
            day = self.day
            # Before the record, which asks for what is unfinished.
            self.setModified(False)
            if day != self.bond.value:
                self.bond.commit(day)
            self.show_day(self.bond.value)
