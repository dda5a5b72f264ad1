"""Several raters of one delivery: what each side says is the mean of all who answered.

With one rater it is that rater's very value. Every figure that comes from ratings starts here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean
from typing import TypeAlias

from chainmap.model.rating import Side, raters
from chainmap.model.records import Delivery

Value: TypeAlias = int | float
"""A score of 1–5, or a mean of such scores."""
RELATIONSHIP = ("trust", "respect", "needs_met", "open_communication")
ITEMS = ("satisfaction", *RELATIONSHIP)
OWN_ITEMS = ("satisfaction", "trust", "respect", "open_communication")
"""What a supplier is asked about its own delivery."""
LEAST_ANSWERS = 3
"""Fewer are not told apart: who answered what could be guessed."""


@dataclass(frozen=True, slots=True)
class Rated:
    """The mean of `n` answers, 1–5, the lowest and the highest; all `None` without an answer."""

    mean: Value | None
    n: int
    least: int | None = None
    most: int | None = None

    @property
    def spread(self) -> tuple[int, int] | None:
        """Lowest and highest answer; `None` below three answers, which are not told apart."""
        if self.n < LEAST_ANSWERS or self.least is None or self.most is None:
            return None
        return self.least, self.most


def of_answers(answers: Iterable[int | None]) -> Rated:
    """What these answers amount to; what is not answered is left out.

    >>> of_answers([4]), of_answers([4, None, 1, 5]).mean
    (Rated(mean=4, n=1, least=4, most=4), 3.3333333333333335)
    """
    known = [answer for answer in answers if answer is not None]
    if not known:
        return Rated(None, 0)
    mean = known[0] if len(known) == 1 else fmean(known)
    return Rated(mean, len(known), min(known), max(known))


def rated(delivery: Delivery, item: str) -> Rated:
    """How the customer's side rates one of `ITEMS`."""
    return of_answers(getattr(rating, item) for rating in raters(delivery, Side.CUSTOMER))


def own_rated(delivery: Delivery, item: str) -> Rated:
    """How the supplier's side rates one of `OWN_ITEMS`."""
    return of_answers(getattr(rating, item) for rating in raters(delivery, Side.SUPPLIER))


def given(delivery: Delivery, item: str) -> Value | None:
    """The mean of the customer's side on one of `ITEMS`, 1–5; `None`: not rated.

    >>> from chainmap.model.records import CustomerRating, Flow
    >>> two = Delivery("d", "s", "c", Flow.DELIVERY, rating_by_customer=CustomerRating(trust=2),
    ...                further_ratings_by_customer=(CustomerRating(trust=5),))
    >>> given(two, "trust"), given(two, "respect")
    (3.5, None)
    """
    if delivery.further_ratings_by_customer:
        return rated(delivery, item).mean
    value: int | None = getattr(delivery.rating_by_customer, item, None)
    return value


def satisfaction_of(delivery: Delivery) -> Value | None:
    """The customer's satisfaction, 1–5, the mean of all raters; `None`: not rated."""
    return given(delivery, "satisfaction")


def gap_of(delivery: Delivery) -> Value | None:
    """Supplier's own satisfaction − customer's, −4…+4, of the means; `None` unless both are known.

    >>> from chainmap.model.records import CustomerRating, Flow, SupplierRating
    >>> pair = Delivery("d", "s", "c", Flow.DELIVERY, rating_by_customer=CustomerRating(2),
    ...                 rating_by_supplier=SupplierRating(5))
    >>> gap_of(pair)
    3
    """
    own, theirs = own_rated(delivery, "satisfaction").mean, satisfaction_of(delivery)
    # Thirds cannot be held exactly; a gap of 2 must not become 1.9999999999999998.
    return None if own is None or theirs is None else round(own - theirs, 9)
