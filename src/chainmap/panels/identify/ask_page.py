"""A pass of the identification: one department, or one service, after another is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QPushButton, QWidget

from chainmap.model import asking
from chainmap.model.answers import Asked, Question
from chainmap.model.records import Party, PartyId, PartyKind, Service, ServiceId
from chainmap.panels.cut_short import Choice
from chainmap.panels.identify.answer_box import AnswerBox
from chainmap.panels.palette import ICONS
from chainmap.panels.pieces import STEP, Icons, allow, column, label, plain_tip, scrolling
from chainmap.panels.term_link import TermButton
from chainmap.session import Session
from chainmap.wording.language import tr
from chainmap.wording.names import one_line

_FURTHER = ""
"""The id of the entry for departments that are not on the map yet."""


class AskPage(QWidget):
    """`chosen` brings what is to be shown on the canvas; `ended`: all have been asked.

    A subject is a party in the first pass, a service in the second; `None`: there is none to ask.
    """

    chosen = Signal(object)
    message = Signal(str)
    ended = Signal()

    def __init__(self, session: Session, icons: Icons, *, is_about_services: bool = False) -> None:
        super().__init__()
        self._session = session
        self._icons = icons
        self.is_about_services = is_about_services
        self.subject: PartyId | ServiceId | None = None
        self._trail: list[PartyId | ServiceId] = []
        self.choice = Choice()
        self.told = label("", "muted")
        self.what = TermButton("identify#services" if is_about_services else "identify#departments")
        self.progress = QProgressBar()
        self.empty = label("", "muted")
        self.boxes = [AnswerBox(session, icons) for _ in range(1 if is_about_services else 2)]
        self.hint = label("", "muted")
        self.back, self.skip, self.done = QPushButton(), QPushButton(), QPushButton()
        self._set_out()
        self._connect()

    def _set_out(self) -> None:
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(10)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        page = QWidget()
        rows = column(margin=STEP + STEP // 2, spacing=STEP)
        said = QHBoxLayout()
        said.addWidget(self.told, 1)
        said.addStretch(0)
        said.addWidget(self.what)
        rows.addWidget(self.choice)
        rows.addWidget(self.progress)
        rows.addLayout(said)
        rows.addWidget(self.empty)
        for box in self.boxes:
            rows.addWidget(box)
            rows.addSpacing(STEP)
        rows.addWidget(self.hint)
        rows.addStretch(1)
        page.setLayout(rows)
        whole = column()
        self._area = scrolling(page)
        whole.addWidget(self._area, 1)
        whole.addLayout(self._buttons())
        self.setLayout(whole)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(STEP, STEP, STEP, STEP)
        line.setSpacing(STEP // 2)
        for button, keys, act in (
            (self.back, "Alt+Left", self.go_back),
            (self.skip, "Alt+Right", self.skip_subject),
            (self.done, "", self.finish),
        ):
            button.setAutoDefault(True)
            button.clicked.connect(act)
            if keys:
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(button.click)
        line.addWidget(self.back)
        line.addWidget(self.skip)
        line.addStretch(1)
        line.addWidget(self.done)
        return line

    def _connect(self) -> None:
        self.choice.activated.connect(self._pick)
        for place, box in enumerate(self.boxes):
            box.answered.connect(self._show_answer)
            box.chosen.connect(self.chosen)
            box.message.connect(self.message)
            box.finished.connect(self.finish)
            box.asking.connect(self._area.ensureWidgetVisible)
            box.left.connect(lambda place=place: self._leave(place))

    # -- whom ---------------------------------------------------------------------------------

    @property
    def subjects(self) -> Sequence[Party] | Sequence[Service]:
        map = self._session.recorded
        return asking.services(map) if self.is_about_services else asking.departments(map)

    @property
    def record(self) -> Party | Service | None:
        """The subject as it is on the map."""
        map = self._session.recorded
        if self.subject is None:
            return None
        found = map.find(self.subject)
        return found if isinstance(found, Party | Service) else None

    def turn_to(self, id: PartyId | ServiceId | None, *, question: Question | None = None) -> None:
        """Asks about somebody, or about nobody in particular."""
        if self.subject is not None and self.subject != id:
            self._trail.append(self.subject)
        self.subject = id
        self.follow()
        if id is not None:
            party = self._party
            self.chosen.emit([party] if party is not None else [])
        self.focus_field(question)

    def turn_to_next(self) -> None:
        """The next one that was not asked yet."""
        following = asking.next_to_ask(self.subjects, self.subject)
        if following is None and self.subject is not None:
            self.ended.emit()
        self.turn_to(_as_id(following))

    def start(self) -> None:
        """Goes on where one left off."""
        if self.record is None:
            self.subject = _as_id(asking.next_to_ask(self.subjects, None))
        self.follow()

    def restart(self) -> None:
        """Another map is open."""
        self.subject, self._trail = None, []
        for box in self.boxes:
            box.forget()
        self.start()

    @property
    def _party(self) -> PartyId | None:
        record = self.record
        if isinstance(record, Service):
            return record.provider
        return record.id if record is not None else None

    # -- the steps of the dialogue ------------------------------------------------------------

    def finish(self) -> None:
        """Marks the subject as asked, as one step, and goes on to the next."""
        if not self._record_typed():
            return
        if self.subject is not None:
            self._session.settle()
            today = datetime.now().astimezone().date()
            asked = asking.mark_asked(self._session.recorded, self.subject, today)
            self._session.commit(asked, "asked")
        self.turn_to_next()

    def _record_typed(self) -> bool:
        """What is typed is an answer, too; False where it raises a question first."""
        for box in self.boxes:
            if not box.isHidden() and box.field.text.strip():
                box.enter()
                if box.field.text.strip():
                    return False
        return True

    def skip_subject(self) -> None:
        following = asking.next_to_ask(self.subjects, self.subject)
        if following is not None:
            self.turn_to(_as_id(following))
        else:
            self.message.emit(tr("Nobody else is left to be asked."))
            self.focus_field()

    def go_back(self) -> None:
        """To the one before, whether asked or not."""
        ids = [one.id for one in self.subjects]
        while self._trail:
            last = self._trail.pop()
            if last in ids and last != self.subject:
                self.subject = None  # not to be found on the way back again
                self.turn_to(last)
                return
        self.focus_field()

    def focus_field(self, question: Question | None = None) -> None:
        asked = [box for box in self.boxes if not box.isHidden()]
        wanted = [box for box in asked if box.asked.question is question] or asked
        if wanted:
            wanted[0].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self, place: int) -> None:
        """Enter with nothing typed: there is nothing more to say to this question."""
        following = [box for box in self.boxes[place + 1 :] if not box.isHidden()]
        target = following[0].field if following else self.done
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick(self, index: int) -> None:
        self.turn_to(_as_id(self.choice.itemData(index) or None))

    def _show_answer(self, ids: object) -> None:
        assert isinstance(ids, frozenset)
        party = self._party
        if party is None:
            self.chosen.emit([id for id in ids if id in self._session.recorded.parties])
        else:
            self.chosen.emit([party, *(id for id in ids if id in self._session.recorded.parties)])

    # -- what is seen -------------------------------------------------------------------------

    def follow(self) -> None:
        """Shows the map as it is now."""
        if self.subject is not None and self.record is None:
            self.subject = _as_id(asking.next_to_ask(self.subjects, None))
        self._list_subjects()
        self._show_progress()
        self._tell_subject()
        for box, asked in zip(self.boxes, self._questions(), strict=True):
            box.setVisible(asked is not None)
            if asked is not None:
                box.ask(asked)
        is_more = asking.next_to_ask(self.subjects, self.subject) is not None
        nobody = tr("There is nobody left to ask.")
        allow(self.done, self.subject is not None or is_more, nobody)
        allow(self.skip, is_more, nobody)
        allow(self.back, bool(self._trail), tr("Nobody has been asked yet."))

    def _questions(self) -> list[Asked | None]:
        record = self.record
        if self.is_about_services:
            if not isinstance(record, Service):
                return [None]
            return [Asked(Question.USES, record.provider, record.id)]
        if not isinstance(record, Party):
            return [Asked(Question.WHO), None]
        needs = Asked(Question.NEEDS, record.id)
        gives = record.kind is not PartyKind.EXTERNAL_CUSTOMER
        return [needs, Asked(Question.SERVES, record.id) if gives else None]

    def retranslate(self) -> None:
        """Says everything anew."""
        self.choice.setAccessibleName(
            tr("Service that is asked about") if self.is_about_services else tr("Who is asked")
        )
        self.what.name(tr("Identification"))
        self.back.setText(tr("&Back"))
        self.back.setToolTip(plain_tip(tr("To the one before (Alt+Left)")))
        self.skip.setText(tr("&Skip"))
        self.skip.setToolTip(plain_tip(tr("Ask later (Alt+Right)")))
        self.done.setText(tr("&Done, next"))
        self.done.setToolTip(plain_tip(tr("Mark as asked today, and go on (Ctrl+Enter)")))
        self.hint.setText(
            tr("Enter adds the answer, Ctrl+Enter ends the questions. A table can be pasted.")
        )
        self.follow()
        for box in self.boxes:
            box.retranslate()

    def _list_subjects(self) -> None:
        subjects: list[Party | Service] = [*self.subjects]
        record = self.record
        if record is not None and all(one.id != record.id for one in subjects):
            subjects.append(record)
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for one in subjects:
                self.choice.addItem(self._icon(one), self._entry(one), one.id)
            if not self.is_about_services:
                self.choice.addItem(tr("Further departments …"), _FURTHER)
            self.choice.setCurrentIndex(self.choice.findData(self.subject or _FURTHER))
        self.choice.setVisible(bool(subjects))

    def _icon(self, one: Party | Service) -> QIcon:
        if one.asked_on is not None:
            return QIcon(self._icons("check", "good"))
        if isinstance(one, Service):
            return QIcon(self._icons("service", "muted"))
        return QIcon(self._icons(ICONS[one.kind], one.kind))

    def _entry(self, one: Party | Service) -> str:
        name = one_line(one.name)
        if isinstance(one, Party):
            return name
        provider = one_line(self._session.recorded.parties[one.provider].name)
        told = tr("{thing} ({party})", "what, and whose it is")
        return told.format(thing=name, party=provider)

    def _show_progress(self) -> None:
        subjects = self.subjects
        self.progress.setRange(0, max(len(subjects), 1))
        self.progress.setValue(self.asked_count)
        self.progress.setVisible(bool(subjects))
        told = tr("{done} of {all} asked").format(done=self.asked_count, all=len(subjects))
        self.progress.setAccessibleName(told)

    @property
    def asked_count(self) -> int:
        return sum(one.asked_on is not None for one in self.subjects)

    def _tell_subject(self) -> None:
        record = self.record
        count = len(self.subjects)
        told = tr("{done} of {all} asked").format(done=self.asked_count, all=count)
        if record is not None and record.asked_on is not None:
            day = record.asked_on
            shown = QLocale().toString(day, QLocale.FormatType.ShortFormat)  # type: ignore[call-overload]
            told = tr("{progress}; this one on {date}").format(progress=told, date=shown)
        self.told.setText(told)
        self.told.setVisible(bool(count))
        self.empty.setText(self._empty_words(count))
        self.empty.setVisible(record is None)

    def _empty_words(self, count: int) -> str:
        if self.is_about_services:
            if count:
                return tr("All services have been asked about.")
            return tr("There are no services yet. Ask the departments first what they deliver.")
        if self.asked_count < count:
            return tr("Name further departments, or press Enter twice to begin with the questions.")
        if count:
            return tr("All departments have been asked. Name further ones, or go on to services.")
        return tr("Begin with the departments: type their names, then Enter.")


def _as_id(id: str | None) -> PartyId | ServiceId | None:
    return PartyId(id) if id is not None else None
