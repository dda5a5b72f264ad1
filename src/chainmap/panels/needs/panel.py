"""The needs register: what each customer needs, how much, and whether it is served."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton

from chainmap.analysis.quality import NeedStatus
from chainmap.analysis.quality import needs as statuses_of
from chainmap.errors import DeliveryRefused
from chainmap.model import edits
from chainmap.model import needs as register
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, Need, NeedId, PartyId, Subject
from chainmap.panels.cut_short import Choice, Line
from chainmap.panels.needs.detail import NeedDetail
from chainmap.panels.needs.tree import NeedsTree
from chainmap.panels.needs.words import ICONS as STATUS_ICONS
from chainmap.panels.palette import ICONS
from chainmap.panels.pieces import STEP, Icons, allow, column, label, plain_tip
from chainmap.panels.proposal_button import ProposalButton
from chainmap.panels.term_link import TermButton
from chainmap.panels.when_seen import WhenSeen
from chainmap.session import Session
from chainmap.wording.errors import explain
from chainmap.wording.language import tr
from chainmap.wording.names import one_line
from chainmap.wording.open_questions import status_words


class NeedsPanel(WhenSeen):
    """`chosen` brings the ids to be shown on the canvas, `planned` actions to be shown."""

    chosen = Signal(object)
    message = Signal(str)
    planned = Signal(object)

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._icons = icons
        self._is_showing = False
        self._statuses: dict[NeedId, NeedStatus] = {}
        self.customer, self.status = Choice(), Choice()
        self.search, self.new = Line(), Line()
        self.buttons = {name: QToolButton() for name in ("up", "down", "rename", "delete")}
        self.act = ProposalButton(session, icons, self._subject)
        self.empty = label("", "muted")
        self.what = TermButton("needs")
        self.tree = NeedsTree(icons)
        self.begins_at = self.tree
        self.detail = NeedDetail(session, icons)
        self._set_out()
        self._connect()
        self.retranslate()

    def _set_out(self) -> None:
        for choice in (self.customer, self.status):
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(6)
        filters, adding = QHBoxLayout(), QHBoxLayout()
        for line in (filters, adding):
            line.setSpacing(STEP // 2)
        filters.addWidget(self.status, 1)
        filters.addWidget(self.search, 1)
        for button in self.buttons.values():
            button.setIconSize(QSize(16, 16))
            adding.addWidget(button)
        adding.addWidget(self.act)
        adding.addStretch()
        top = column(margin=STEP, spacing=STEP // 2)
        choosing = QHBoxLayout()
        choosing.addWidget(self.customer, 1)
        choosing.addWidget(self.what)
        top.addLayout(choosing)
        top.addLayout(filters)
        top.addWidget(self.new)  # a line of its own: it tells whose need it would be
        top.addLayout(adding)
        rows = column()
        rows.addLayout(top)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(STEP, 0, STEP, STEP)
        rows.addWidget(self.empty)
        rows.addWidget(self.tree, 1)
        rows.addWidget(self.detail)
        self.setLayout(rows)
        self.new.setMaxLength(2000)
        self.search.setClearButtonEnabled(True)

    def _connect(self) -> None:
        self.customer.activated.connect(lambda _: self.follow())
        self.status.activated.connect(lambda _: self.follow())
        self.search.textChanged.connect(lambda _: self.follow())
        self.new.returnPressed.connect(self.add)
        self.tree.picked.connect(self._show_detail)
        self.tree.acted.connect(self.act.make_first)
        self.act.planned.connect(self.planned)
        self.tree.wanted.connect(self._show_on_canvas)
        self.tree.reworded.connect(self._reword)
        self.tree.weighed.connect(self._weigh)
        self.tree.removed.connect(self._remove)
        self.tree.moved.connect(self._move)
        self.detail.chosen.connect(self.chosen)
        self.detail.message.connect(self.message)
        acts = {"up": -1, "down": 1}
        for name, by in acts.items():
            self.buttons[name].clicked.connect(lambda _, by=by: self._move(self.tree.need, by))
        self.buttons["rename"].clicked.connect(self.tree.edit_current)
        self.buttons["delete"].clicked.connect(lambda: self._remove(self.tree.need))
        self._session.committed.connect(self._follow_soon)
        self._session.opened.connect(self._follow_soon)
        self._session.selection_changed.connect(self._follow_selection)

    # -- what the window asks of it -----------------------------------------------------------

    def begin(self) -> None:
        """Ready to type a need of the selected party."""
        self._catch_up()
        self._follow_selection(self._session.selection)
        (self.new if self.new.isEnabled() else self.customer).setFocus()

    def show_need(self, id: NeedId) -> None:
        """Makes a need the current one, whatever was filtered."""
        self._catch_up()
        if not self.tree.pick(id):
            self.clear_filters()
            self.tree.pick(id)
        self._show_detail()
        self.detail.box.field.setFocus()

    def clear_filters(self) -> None:
        with QSignalBlocker(self.search):
            self.search.clear()
        self.customer.setCurrentIndex(0)
        self.status.setCurrentIndex(0)
        self.follow()

    def drop_on_delivery(self, need: NeedId, delivery: DeliveryId) -> None:
        """The delivery meets the need, if it goes to that customer."""
        self._session.settle()
        map = self._session.recorded
        if need not in map.needs or delivery not in map.deliveries:
            return
        if not register.can_meet(map, need, delivery):
            told = tr("This delivery goes to {other}; the need is one of {customer}.")
            consumers = (map.deliveries[delivery].consumer, map.needs[need].consumer)
            other, customer = (one_line(map.parties[id].name) for id in consumers)
            self.message.emit(told.format(other=other, customer=customer))
            return
        if not self._session.commit(register.link(map, need, delivery), "link need"):
            self.message.emit(tr("This delivery meets the need already."))
        self._pick(need)

    def drop_on_party(self, need: NeedId, provider: PartyId) -> None:
        """A new delivery from that party is to meet the need: its name is asked for."""
        map = self._session.recorded
        if need not in map.needs or provider not in map.parties:
            return
        consumer = map.needs[need].consumer
        refusal = edits.can_deliver(map, provider, consumer)
        if refusal is not None:
            names = [one_line(map.parties[id].name) for id in (provider, consumer)]
            self.message.emit(explain(DeliveryRefused(refusal, *names), tr))
            return
        self._pick(need)
        self.detail.propose(provider)

    # -- what is seen -------------------------------------------------------------------------

    def follow(self) -> None:
        """Shows the map as it is now, as far as the filters let it through."""
        map = self._session.recorded
        self._statuses = statuses_of(map)
        self._list_customers(map)
        shown = [need for need in map.needs.values() if self._is_wanted(need)]
        self.tree.show_needs(map, shown, lambda need: self._statuses[need.id])
        self.tree.setVisible(bool(shown))
        self.empty.setText(self._empty_words(map))
        self.empty.setVisible(not shown)
        self._show_detail()

    def _is_wanted(self, need: Need) -> bool:
        customer, status = self.customer.currentData(), self.status.currentData()
        wanted = self.search.text().strip().casefold()
        return (
            customer in (None, "", need.consumer)
            and status in (None, "", self._statuses[need.id])
            and wanted in need.text.casefold()
        )

    def _list_customers(self, map: ChainMap) -> None:
        chosen = self.customer.currentData()
        with QSignalBlocker(self.customer):
            self.customer.clear()
            self.customer.addItem(tr("All customers"), "")
            for party in register.customers(map):
                icon = QIcon(self._icons(ICONS[party.kind], party.kind))
                self.customer.addItem(icon, one_line(party.name), party.id)
            self.customer.setCurrentIndex(max(self.customer.findData(chosen), 0))

    def _empty_words(self, map: ChainMap) -> str:
        if not map.parties:
            return tr("Draw the customers first; then their needs are recorded here.")
        if map.needs:
            return tr("No need is like this. Clear the filters to see all.")
        return tr("No needs yet. Choose a customer, type what it needs, Enter.")

    def _show_detail(self) -> None:
        need = self.tree.need if not self.tree.isHidden() else None
        map = self._session.recorded
        record = map.needs.get(need) if need is not None else None
        self.detail.setVisible(record is not None)
        if record is not None:
            self.detail.show_need(record, self._statuses[record.id])
        for button in self.buttons.values():
            allow(button, record is not None, tr("Choose a need first."))
        allow(self.act, record is not None, tr("Choose a need first."))
        target = self.target
        self.new.setEnabled(target is not None)
        if target is None:
            self.new.setPlaceholderText(tr("Choose a customer for a new need"))
        else:
            name = one_line(map.parties[target].name)
            self.new.setPlaceholderText(tr("New need of {customer}").format(customer=name))

    def retranslate(self) -> None:
        with QSignalBlocker(self.status):
            at = max(self.status.currentIndex(), 0)
            self.status.clear()
            self.status.addItem(tr("All needs"), "")
            for status in NeedStatus:
                icon = QIcon(self._icons(*STATUS_ICONS[status]))
                self.status.addItem(icon, status_words(status, tr), status)
            self.status.setCurrentIndex(at)
        self.customer.setAccessibleName(tr("Customer"))
        self.what.name(tr("Need"))
        self.status.setAccessibleName(tr("How well it is served"))
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search the needs"))
        self.new.setAccessibleName(tr("New need"))
        tips = {
            "up": ("chevron-up", tr("Move up (Alt+Up)")),
            "down": ("chevron-down", tr("Move down (Alt+Down)")),
            "rename": ("rename", tr("Reword (F2)")),
            "delete": ("delete", tr("Delete the need (Del)")),
        }
        for name, (picture, tip) in tips.items():
            self.buttons[name].setIcon(QIcon(self._icons(picture, "text")))
            self.buttons[name].setToolTip(plain_tip(tip))
            self.buttons[name].setAccessibleName(tip)
        self.act.retranslate()
        self.tree.retranslate()
        self.detail.retranslate()
        self.follow()

    def _subject(self) -> Subject | None:
        """What an action made here is about."""
        return Subject(need=self.tree.need) if self.tree.need is not None else None

    # -- edits --------------------------------------------------------------------------------

    @property
    def target(self) -> PartyId | None:
        """Whose need a new one would be: as filtered, or of the current row, or as selected."""
        map = self._session.recorded
        wished = [self.customer.currentData(), self.tree.customer, *self._session.selection]
        able = {party.id for party in register.customers(map)}
        return next((PartyId(id) for id in wished if id in able), None)

    def add(self) -> None:
        """A new need of whom the field tells."""
        target = self.target
        if target is None or not self.new.text().strip():
            return
        self._session.settle()
        map = self._session.recorded
        id = NeedId(edits.new_id(map, "needs"))
        if self._session.commit(register.add_need(map, target, self.new.text()), "need"):
            self.new.clear()
            self._pick(id)

    def _reword(self, id: str, text: str) -> None:
        self._session.settle()
        if not self._session.commit(
            register.reword(self._session.recorded, NeedId(id), text), "need"
        ):
            self.follow()

    def _weigh(self, id: str, importance: int | None) -> None:
        self._session.settle()
        self._session.commit(register.weigh(self._session.recorded, NeedId(id), importance), "need")

    def _remove(self, id: str | None) -> None:
        if id is not None:
            self._session.settle()
            self._session.commit(edits.remove(self._session.recorded, [id]), "delete")

    def _move(self, id: str | None, by: int) -> None:
        if id is not None:
            self._session.settle()
            self._session.commit(
                register.move_need(self._session.recorded, NeedId(id), by), "order"
            )

    # -- in step with the canvas --------------------------------------------------------------

    def _show_on_canvas(self) -> None:
        """The customer, and what meets the need."""
        map = self._session.recorded
        need, customer = self.tree.need, self.tree.customer
        ids = [customer, *(map.needs[need].met_by if need is not None else ())]
        self._is_showing = True
        self.chosen.emit([id for id in ids if id is not None])
        self._is_showing = False

    def _follow_selection(self, selection: object) -> None:
        """The need that a selected delivery meets, or the customer that is selected."""
        assert isinstance(selection, frozenset)
        if self._is_showing or not self.isVisible() or len(selection) != 1:
            return
        (id,) = selection
        needs = self._session.recorded.needs.values()
        met = [need.id for need in needs if id in need.met_by]
        current = self.tree.need
        if not (current in met or self.tree.customer == id):
            self.tree.pick(met[0] if met else id)
        self._show_detail()

    def _pick(self, need: NeedId) -> None:
        self._catch_up()
        if not self.tree.pick(need):
            self.clear_filters()
            self.tree.pick(need)
        self._show_detail()
