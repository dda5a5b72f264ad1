"""The identification: who needs what from whom, asked one by one while the client looks on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar

from chainmap.analysis.open_questions import OpenKind, OpenQuestion
from chainmap.model.answers import Question
from chainmap.model.records import NeedId, PartyId, ServiceId
from chainmap.panels.identify.ask_page import AskPage
from chainmap.panels.identify.open_list import OpenList
from chainmap.panels.pieces import Icons, column
from chainmap.panels.when_seen import WhenSeen
from chainmap.session import Session
from chainmap.wording.language import tr

DEPARTMENTS, SERVICES, OPEN = range(3)


class IdentifyPanel(WhenSeen):
    """`chosen` brings the ids to be shown on the canvas, `need_wanted` a need without a service.

    It can be left at any time: who was asked stands in the map, what is typed stays in the fields.
    """

    chosen = Signal(object)
    message = Signal(str)
    need_wanted = Signal(str)

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self.tabs = QTabBar()
        self.departments = AskPage(session, icons)
        self.services = AskPage(session, icons, is_about_services=True)
        self.open = OpenList(session)
        self.pages = QStackedWidget()
        self._set_out()
        self._connect()
        self.departments.start()
        self.services.start()
        self.retranslate()

    def _set_out(self) -> None:
        self.tabs.setExpanding(True)
        self.tabs.setDrawBase(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setUsesScrollButtons(False)
        for page in (self.departments, self.services, self.open):
            self.tabs.addTab("")
            self.pages.addWidget(page)
        rows = column()
        rows.addWidget(self.tabs)
        rows.addWidget(self.pages, 1)
        self.setLayout(rows)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.open.wanted.connect(self.go_to)
        for page in (self.departments, self.services):
            page.chosen.connect(self.chosen)
            page.message.connect(self.message)
        self.departments.ended.connect(
            lambda: self.message.emit(tr("All departments have been asked."))
        )
        self.services.ended.connect(
            lambda: self.message.emit(tr("All services have been asked about."))
        )
        self._session.committed.connect(self._follow_soon)
        self._session.opened.connect(self._restart)

    # -- what the window asks of it -----------------------------------------------------------

    def begin(self) -> None:
        """Ready to type, where one left off."""
        self._catch_up()
        if self.tabs.currentIndex() == OPEN:
            self.tabs.setCurrentIndex(DEPARTMENTS)
        self._page.focus_field()

    def show_open(self) -> None:
        """The list of what is open, ready to pick from."""
        self.tabs.setCurrentIndex(OPEN)
        self.open.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.open.tree.currentItem() is None and self.open.questions:
            first = self.open.tree.topLevelItem(0)
            item = first.child(0) if first is not None else None
            if item is not None:
                self.open.tree.setCurrentItem(item)

    def go_to(self, question: OpenQuestion) -> None:
        """Asks what is open."""
        if question.kind is OpenKind.UNSERVED_NEED:
            self.need_wanted.emit(NeedId(question.about))
        elif question.kind is OpenKind.UNUSED_SERVICE:
            self.tabs.setCurrentIndex(SERVICES)
            self.services.turn_to(ServiceId(question.about))
        else:
            serves = question.kind is OpenKind.NO_CUSTOMER
            asked = Question.SERVES if serves else Question.NEEDS
            self.tabs.setCurrentIndex(DEPARTMENTS)
            self.departments.turn_to(PartyId(question.about), question=asked)

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(tr("Parts of the identification"))
        for page in (self.departments, self.services, self.open):
            page.retranslate()
        self._name_tabs()

    # -- helpers ------------------------------------------------------------------------------

    @property
    def _page(self) -> AskPage:
        return self.services if self.tabs.currentIndex() == SERVICES else self.departments

    def _turn(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        if index != OPEN:
            self._page.start()

    def follow(self) -> None:
        """Shows what the map has become meanwhile."""
        self.open.follow()
        if self.tabs.currentIndex() != OPEN:
            self._page.follow()  # the other one will when it is turned to
        self._name_tabs()

    def _restart(self) -> None:
        self.departments.restart()
        self.services.restart()
        self._follow_soon()

    def _name_tabs(self) -> None:
        for place, page, name in (
            (DEPARTMENTS, self.departments, tr("Departments")),
            (SERVICES, self.services, tr("Services")),
        ):
            told = tr("{title} {done}/{all}").format(
                title=name, done=page.asked_count, all=len(page.subjects)
            )
            self.tabs.setTabText(place, told)
        told = tr("Open {count}").format(count=len(self.open.questions))
        self.tabs.setTabText(OPEN, told)
