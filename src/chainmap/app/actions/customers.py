"""Actions for knowing the customers: ask who they are, and what they need."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from chainmap.app.actions.row import Row
from chainmap.app.docks import show
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window


def customers(window: Window) -> tuple[Row, ...]:
    return (
        Row("identify", tr("&Identify customers …"), "customers", "identify",
            partial(_identify, window), ("F4",),
            tr("Ask department by department who needs what from whom; go on where you left off")),
        Row("open-questions", tr("&Open questions"), "customers", "open-questions",
            partial(_show_open, window), ("Shift+F4",),
            tr("Who has no customer or supplier yet, who was not asked")),
        Row("needs", tr("&Needs …"), "customers", "need", partial(_record_needs, window),
            ("F7",), tr("What each customer needs, how much, and which deliveries meet it"),
            begins=True),
        Row("survey-make", tr("&Make questionnaires …"), "customers", "survey-make",
            partial(_make_questionnaires, window), (),
            tr("A workbook for each department, to be filled in by those who work there"),
            begins=True, enabled=bool(window.session.map.deliveries)),
        Row("survey-read", tr("&Read answers …"), "customers", "survey-read",
            partial(_read_answers, window), (),
            tr("Take filled questionnaires back; what they add is shown before"),
            enabled=bool(window.session.map.deliveries)),
        Row("charts", tr("&Charts …"), "customers", "charts", partial(show, window, "charts"),
            ("F9",), tr("Importance and performance, SERVQUAL, inside and outside, standards"),
            begins=True),
        Row("plan", tr("&Action plan …"), "customers", "actions", partial(_show_plan, window),
            ("F8",), tr("Who does what until when, and what is overdue"), begins=True),
        Row("new-action", tr("Ne&w action …"), "customers", "new-action",
            partial(_new_action, window), ("Shift+F8",),
            tr("An action about the party or delivery that is selected, or about nothing")),
    )  # fmt: skip


def _identify(window: Window) -> None:
    show(window, "identify")
    window.identify.begin()


def _show_open(window: Window) -> None:
    show(window, "identify")
    window.identify.show_open()


def _make_questionnaires(window: Window) -> None:
    from chainmap.app.survey.making import make_questionnaires

    make_questionnaires(window)


def _read_answers(window: Window) -> None:
    from chainmap.app.survey.reading import read_answers

    read_answers(window)


def _show_plan(window: Window) -> None:
    show(window, "actions")
    window.plan.begin()


def _new_action(window: Window) -> None:
    show(window, "actions")
    window.plan.begin_new()


def _record_needs(window: Window) -> None:
    show(window, "needs")
    window.needs.begin()
