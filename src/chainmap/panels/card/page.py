"""A page of the card: fields with their names on the left, and below them what is known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from chainmap.model.change import Change
from chainmap.model.records import PartyId
from chainmap.panels.card.section import Section
from chainmap.panels.fields import Field, NameChoiceField, TickField, fields_in
from chainmap.panels.palette import ICONS
from chainmap.panels.pieces import CAPTION_WIDTH, STEP, Icons, Row, clear, column, label
from chainmap.panels.term_link import with_term
from chainmap.session import Session

if TYPE_CHECKING:
    from chainmap.analysis.report import Report
    from chainmap.model.map import ChainMap


class Page(QWidget):
    """`message` is for the status bar, `chosen` brings the ids of what was clicked.

    `planned` brings the ids of actions that are to be shown in their plan.
    """

    message = Signal(str)
    chosen = Signal(object)
    planned = Signal(object)

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self.session = session
        self.icons = icons
        self.body: QVBoxLayout = column(margin=STEP + STEP // 2)
        self._form = QGridLayout()
        self._form.setColumnStretch(1, 1)
        self._form.setColumnMinimumWidth(0, CAPTION_WIDTH)
        self._form.setHorizontalSpacing(STEP)
        self._form.setVerticalSpacing(STEP // 2)
        self.below: QVBoxLayout = column(spacing=2)
        """What the report says; made anew with each."""
        self.sections: list[Section] = []
        self._sections: QVBoxLayout = column()
        self.body.addLayout(self._form)
        self.body.addLayout(self._sections)
        self.body.addLayout(self.below)
        self.body.addStretch(1)
        self.setLayout(self.body)
        session.changed.connect(self._follow)

    def retire(self) -> None:
        """The page is about to go; its fields neither show nor write any more."""
        self.session.changed.disconnect(self._follow)
        for field in fields_in(self):
            field.bond.cut()

    @property
    def is_being_typed_in(self) -> bool:
        return any(field.hasFocus() for field in fields_in(self))

    def show_report(self, report: Report | None) -> None:
        """Shows what a report says of the page's subject; `None`: it is not there yet."""
        clear(self.below)
        self.fill(report)

    def heading(self) -> str:
        """What stands above the page and does not scroll with it."""
        return ""

    def fill(self, report: Report | None) -> None:
        """Adds to `below`; for pages that show more than fields."""

    # -- what pages are made of ---------------------------------------------------------------

    def add_field(self, name: str, field: Field) -> None:
        row = self._form.rowCount()
        field.bond.refused.connect(self.message)
        if isinstance(field, TickField):
            self._form.addWidget(field, row, 1)
            return
        caption = label(name, "field")
        caption.setWordWrap(False)
        caption.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        caption.setBuddy(field)
        field.setAccessibleName(name)
        if isinstance(field, NameChoiceField) and (line := field.lineEdit()) is not None:
            line.setAccessibleName(name)
        self._form.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._form.addWidget(field, row, 1)

    def add_section(self, section: Section) -> None:
        """A part of the page that can be folded."""
        section.message.connect(self.message)
        for field in fields_in(section):
            field.bond.refused.connect(self.message)
        self.sections.append(section)
        self._sections.addWidget(section)
        section.follow()

    def unfold(self, names: set[str]) -> None:
        """Opens the sections of these names; `names` is kept true to what is open."""
        for section in self.sections:
            section.set_open(section.name in names)
            section.toggled.connect(partial(_keep, names, section.name))

    def say(self, text: str, role: str = "", tip: str = "", *, topic: str = "") -> None:
        """`topic`: what the manual says about it."""
        if role == "heading":
            self.below.addSpacing(STEP)
        said = label(text, role, tip=tip)
        self.below.addWidget(with_term(said, topic, text) if topic else said)

    def add_party_row(self, map: ChainMap, id: PartyId, *details: str) -> None:
        """A party to click, with what there is to say of it."""
        party = map.parties[id]
        row = Row(self.icons(ICONS[party.kind], party.kind), party.name, *details)
        row.chosen.connect(lambda: self.chosen.emit([id]))
        self.below.addWidget(row)

    def _follow(self, change: Change) -> None:
        for section in self.sections:
            section.follow()
        for field in fields_in(self):
            field.follow()


def _keep(names: set[str], name: str, is_open: bool) -> None:
    if is_open:
        names.add(name)
    else:
        names.discard(name)
