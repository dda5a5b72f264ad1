"""The line at the window's foot says all of what it says."""

from __future__ import annotations

from chainmap.app.status_bar import StatusBar
from tests.builders import chart
from tests.driver import Driver

LONG = "Nothing leaves an external customer: draw what goes back as feedback from a department."


def bar(user: Driver) -> StatusBar:
    found = user.window.statusBar()
    assert isinstance(found, StatusBar)
    return found


def width(user: Driver, text: str) -> int:
    return bar(user).fontMetrics().horizontalAdvance(text)


def test_a_typed_chain_counts_parties_where_not_all_are_departments(user: Driver) -> None:
    told: list[str] = []
    user.window.canvas.clipboard.add_text("Sales: quote -> Buyer (customer)")
    told.append(user.window.statusBar().currentMessage())
    user.window.canvas.clipboard.add_text("Mill: flour -> Bakery")
    told.append(user.window.statusBar().currentMessage())
    assert "2 parties" in told[0]
    assert "2 departments" in told[1]


def test_a_long_message_has_room_while_an_answer_is_being_worked_out(user: Driver) -> None:
    user.window.resize(1024, 700)
    user.open(chart("Sales -> Ops: quote"))
    user.wait_for_report()
    user.window.in_step._counting.show_share(0.5)
    user.window.in_step._counting.show()
    user.window.say(LONG)
    user.qtbot.waitUntil(lambda: bar(user).room >= width(user, LONG))
    assert user.window.in_step._counting.isVisible()
    assert bar(user).toolTip() == f"<qt>{LONG}</qt>"


def test_what_made_room_comes_back_when_the_message_goes(user: Driver) -> None:
    user.window.resize(700, 600)
    parts = bar(user).yielding
    user.window.say(LONG * 3)
    assert not any(part.isVisible() for part in parts)
    user.window.say("")
    assert all(part.isVisible() for part in parts)


def test_a_short_message_takes_nothing_away(user: Driver) -> None:
    user.window.say("Saved.")
    assert all(part.isVisible() for part in bar(user).yielding)
    assert bar(user).room >= width(user, "Saved.")
