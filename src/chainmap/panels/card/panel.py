"""The card: all about what is selected. A party, a delivery, several things, or the map itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from chainmap.model.change import Change
from chainmap.model.records import DeliveryId, PartyId
from chainmap.panels.card.delivery_page import DeliveryPage
from chainmap.panels.card.head import CardHead
from chainmap.panels.card.map_page import MapPage
from chainmap.panels.card.page import Page
from chainmap.panels.card.party_page import PartyPage
from chainmap.panels.card.several_page import SeveralPage
from chainmap.panels.pieces import Icons, scrolling
from chainmap.session import Session

if TYPE_CHECKING:
    from chainmap.analysis.report import Report


class PartyCard(QWidget):
    """`chosen` brings the ids of what was clicked, `message` a sentence for the status bar.

    `planned`: actions that are to be shown in their plan. `pdf_wanted`, `print_wanted`: the page of
    the party that is selected, on paper.
    """

    chosen = Signal(object)
    message = Signal(str)
    planned = Signal(object)
    pdf_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._icons = icons
        self._report: Report | None = None
        self.page: Page | None = None
        self._unfolded = {"customer"}
        self._area: QScrollArea | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.head = CardHead(icons)
        self.head.pdf.clicked.connect(self.pdf_wanted)
        self.head.print.clicked.connect(self.print_wanted)
        self._column.addWidget(self.head)
        session.selection_changed.connect(lambda _: self._show_page())
        session.opened.connect(self._forget_report)
        session.changed.connect(self._follow)
        self._show_page()

    def set_report(self, report: Report) -> None:
        self._report = report
        if self.page is not None:
            self.page.show_report(report)

    def retranslate(self) -> None:
        self.head.retranslate()
        self._show_page()

    def _forget_report(self) -> None:
        self._report = None
        self._show_page()

    def _follow(self, change: Change) -> None:
        """A page whose choices (groups, kinds) are out of date is made anew, unless typed in."""
        if change.groups and self.page is not None and not self.page.is_being_typed_in:
            self._show_page()
        elif change.parties:
            self._show_head()

    def _show_head(self) -> None:
        if self.page is not None:
            self.head.show_title(self.page.heading(), has_paper=isinstance(self.page, PartyPage))

    def _show_page(self) -> None:
        old, old_area = self.page, self._area
        if old is not None:
            old.retire()
        self.page = self._page()
        self.page.chosen.connect(self.chosen)
        self.page.message.connect(self.message)
        self.page.planned.connect(self.planned)
        self.page.unfold(self._unfolded)
        self.page.show_report(self._report)
        self._show_head()
        self._area = scrolling(self.page)
        self._column.addWidget(self._area)
        if old_area is not None:
            self._column.removeWidget(old_area)
            old_area.hide()
            old_area.deleteLater()

    def _page(self) -> Page:
        selection, map = self._session.selection, self._session.map
        if not selection:
            return MapPage(self._session, self._icons)
        if len(selection) == 1:
            (id,) = selection
            if id in map.parties:
                return PartyPage(self._session, PartyId(id), self._icons)
            if id in map.deliveries:
                return DeliveryPage(self._session, DeliveryId(id), self._icons)
        return SeveralPage(self._session, self._icons)
