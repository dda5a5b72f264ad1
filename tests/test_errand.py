"""Work in a process of its own: answers, shares, faults, and its end before the end."""

from __future__ import annotations

import os
import signal
from threading import Thread
from time import sleep

import pytest

from chainmap.errand import Errand, Tell
from chainmap.errors import ExportFailed
from tests.builders import chart


def counted(map: object, tell: Tell) -> tuple[object, int]:
    tell(0.5)
    return map, os.getpid()


def broken(_: int, tell: Tell) -> int:
    return 1 // 0


def killed(_: int, tell: Tell) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 1


def endless(_: int, tell: Tell) -> int:
    tell(0.25)
    while True:
        sleep(1)


def test_a_map_goes_to_another_process_and_comes_back_equal() -> None:
    map = chart("Sales -> Ops: quote")
    errand = Errand(counted, map, ExportFailed)

    answer = errand.run()

    assert answer is not None
    assert answer[0] == map
    assert answer[1] != os.getpid()
    assert errand.share == 0.5


@pytest.mark.parametrize(
    ("work", "told"), [(broken, "ZeroDivisionError"), (killed, "the process ended")]
)
def test_what_went_wrong_there_is_told_here(work, told: str) -> None:
    with pytest.raises(ExportFailed, match=told):
        Errand(work, 1, ExportFailed).run()


def test_a_stopped_one_ends_with_nothing() -> None:
    errand = Errand(endless, 1, ExportFailed)
    answers: list[object] = []
    waiter = Thread(target=lambda: answers.append(errand.run()))
    waiter.start()
    while errand.share == 0.0:
        sleep(0.01)

    errand.stop()
    waiter.join(20)

    assert answers == [None]


def test_one_that_is_stopped_before_it_begins_never_begins() -> None:
    errand = Errand(endless, 1, ExportFailed)
    errand.stop()

    assert errand.run() is None
