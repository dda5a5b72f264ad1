"""One side's ratings of a delivery: rater by rater, and what they amount to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from chainmap.model import rating
from chainmap.model.map import ChainMap
from chainmap.model.rating import Rating, Side
from chainmap.model.records import Delivery, DeliveryId
from chainmap.panels.bond import Bond
from chainmap.panels.card.section import Section
from chainmap.panels.cut_short import Choice
from chainmap.panels.entries import day_example, shown_date, typed_date
from chainmap.panels.fields import TextField, fields_in
from chainmap.panels.pieces import STEP, allow, label
from chainmap.panels.score_field import ScoreField
from chainmap.session import Session
from chainmap.wording.language import tr
from chainmap.wording.numbers import number, signed


class RatingSection(Section):
    """The raters' names are shown here, where they are typed, and nowhere else.

    Single answers that tell of a person (there are several, or one has a name or a comment) are
    shown only when that is asked for: a client may be looking on.
    """

    def __init__(self, session: Session, id: DeliveryId, side: Side) -> None:
        super().__init__(side, side_title(side))
        self._session = session
        self._id = id
        self._side = side
        self.place = 0
        self.raters = Choice()
        self.add = _button("+", tr("Add a rater"))
        self.remove = _button("−", tr("Remove this rater"))
        self.scores: dict[str, ScoreField] = {}
        self._means: dict[str, QLabel] = {}
        self.gap = label("", "strong")
        self.single = QCheckBox(tr("Show single answers"))
        self.too_few = label("", "muted")
        self._of_persons: list[QWidget] = []
        self._seen = -1
        """How many raters there were when it was last settled what is shown of them."""
        self._set_out()
        self.raters.activated.connect(self._choose)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.single.toggled.connect(self._show_persons)

    def _set_out(self) -> None:
        self.raters.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP // 2)
        row.addWidget(self.raters, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        self.add_wide(self.single)
        self.add_wide(self.too_few)
        self._of_persons += [self.add_row(tr("Rater"), line), line]
        self.raters.setAccessibleName(tr("Rater"))
        for item in _items(self._side):
            self._add_item(item)
        self.name_field = TextField(self._bond("rated_by"), hint=tr("without a name"))
        self.date_field = TextField(self._day_bond(), live=False, hint=day_example())
        self.comment = TextField(self._bond("comment"))
        named = {
            tr("Name"): self.name_field,
            tr("Date"): self.date_field,
            tr("Comment"): self.comment,
        }
        for caption, field in named.items():
            self._of_persons += [self.add_row(caption, field), field]
        if self._side is Side.SUPPLIER:
            self.add_wide(self.gap)

    def _add_item(self, item: str) -> None:
        from chainmap.wording.ratings import item_name

        field, mean = ScoreField(self._bond(item)), label("", "muted")
        mean.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.scores[item], self._means[item] = field, mean
        self.add_row(item_name(item, tr), field, mean)
        self._of_persons.append(field)

    def _bond(self, field: str) -> Bond:
        def read(map: ChainMap) -> Any:
            return getattr(self._rating(map), field, None)

        def write(map: ChainMap, value: Any) -> ChainMap:
            return rating.rate(map, self._id, self._side, self.place, **{field: value})

        key = f"{self._id}.{self._side}.{field}"
        return Bond(self._session, read, write, label="rate", key=key)

    def _day_bond(self) -> Bond:
        def write(map: ChainMap, text: str | None) -> ChainMap:
            day = typed_date(text) if text else None
            return rating.rate(map, self._id, self._side, self.place, rated_on=day)

        def read(map: ChainMap) -> str | None:
            return shown_date(getattr(self._rating(map), "rated_on", None))

        return Bond(self._session, read, write, label="rate", key=f"{self._id}.{self._side}.on")

    def _rating(self, map: ChainMap) -> Rating | None:
        listed = self._raters(map)
        return listed[self.place] if self.place < len(listed) else None

    def _raters(self, map: ChainMap) -> tuple[Rating, ...]:
        delivery = map.deliveries.get(self._id)
        return rating.raters(delivery, self._side) if delivery else ()

    # -- what the buttons do ------------------------------------------------------------------

    def _choose(self, place: int) -> None:
        self.place = place
        self._show_rater()

    def _add(self) -> None:
        self._session.settle()
        map = rating.add_rater(self._session.recorded, self._id, self._side)
        self.place = len(self._raters(map)) - 1
        self._seen = len(self._raters(map))
        self._session.commit(map, "rate")
        self.scores["satisfaction"].setFocus()

    def _remove(self) -> None:
        self._session.settle()
        map = rating.remove_rater(self._session.recorded, self._id, self._side, self.place)
        self._session.commit(map, "rate")

    # -- what is shown ------------------------------------------------------------------------

    def follow(self) -> None:
        delivery = self._session.map.deliveries.get(self._id)
        if delivery is None:
            return
        listed = self._raters(self._session.map)
        self.place = min(self.place, max(len(listed) - 1, 0))
        names = [_rater_words(place, one) for place, one in enumerate(listed, 1)]
        with QSignalBlocker(self.raters):
            self.raters.clear()
            self.raters.addItems(names or [tr("Nobody yet")])
            self.raters.setCurrentIndex(self.place)
        allow(self.remove, bool(listed), tr("Nobody yet"))
        self._show_means(delivery)
        self._settle(listed)
        self._show_rater()

    def _settle(self, listed: Sequence[Rating]) -> None:
        """Hides what tells of persons where it is new; what is typed here stays in sight."""
        from chainmap.analysis.raters import LEAST_ANSWERS

        is_private = _tell_of_persons(listed)
        if len(listed) > self._seen:
            self.single.setChecked(not is_private)
        self._seen = len(listed)
        self.single.setVisible(is_private)
        is_thin = is_private and len(listed) < LEAST_ANSWERS
        few = tr("Fewer than {least} answers: who said what could be guessed.")
        self.too_few.setText(few.format(least=LEAST_ANSWERS) if is_thin else "")
        self.too_few.setVisible(is_thin)
        self._show_persons()

    def _show_persons(self) -> None:
        for widget in self._of_persons:
            widget.setVisible(self.single.isChecked())

    def _show_rater(self) -> None:
        for field in fields_in(self):
            field.follow()

    def _show_means(self, delivery: Delivery) -> None:
        from chainmap.analysis.raters import gap_of, own_rated, rated
        from chainmap.wording.ratings import rated_words

        reckon = rated if self._side is Side.CUSTOMER else own_rated
        for item, mean in self._means.items():
            mean.setText(rated_words(reckon(delivery, item), tr))
        whole = reckon(delivery, "satisfaction")
        gap, least = gap_of(delivery), self._session.map.settings.blind_spot_from
        is_blind = gap is not None and gap >= least
        words = tr("⚠ Gap {gap}: blind spot") if is_blind else tr("Gap {gap}")
        self.gap.setText(words.format(gap=signed(gap, tr)))
        if self._side is Side.SUPPLIER and gap is not None:
            mark = "⚠ " if is_blind else ""
            told = tr("ø {mean} · gap {gap}")
            mean_of_all = number(whole.mean, tr, 1)
            self.say_gist(mark + told.format(mean=mean_of_all, gap=signed(gap, tr)))
        else:
            self.say_gist(rated_words(replace(whole, least=None), tr))


def side_title(side: Side) -> str:
    return tr("Customer’s rating") if side is Side.CUSTOMER else tr("Own rating of the supplier")


def _items(side: Side) -> tuple[str, ...]:
    from chainmap.analysis.raters import ITEMS, OWN_ITEMS

    return ITEMS if side is Side.CUSTOMER else OWN_ITEMS


def _rater_words(place: int, one: Rating) -> str:
    known = [one.rated_by or tr("without a name"), shown_date(one.rated_on)]
    return f"{place} · " + " · ".join(filter(None, known))


def _tell_of_persons(listed: Sequence[Rating]) -> bool:
    return len(listed) > 1 or any(one.rated_by or one.comment for one in listed)


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFixedSize(28, 28)
    return button
