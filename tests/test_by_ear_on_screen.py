"""A chain drawn and read without looking: keys go in, AT-SPI comes out, as with a screen reader."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SYSTEM_PYTHON = "/usr/bin/python3"
SCREEN_READER = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
PATIENCE = 30
"""Seconds."""


def _can_be_heard() -> bool:
    """pyatspi is the system's; without it nothing can be heard."""
    try:
        words = [SYSTEM_PYTHON, "-c", "import pyatspi"]
        return subprocess.run(words, capture_output=True, check=False, timeout=60).returncode == 0
    except OSError:
        return False


pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(
        os.environ.get("QT_QPA_PLATFORM") == "offscreen" or not _can_be_heard(),
        reason="needs at-spi2-core and python3-pyatspi",
    ),
    # Said in this process, which stands on the bus beside the program: Qt lacks a question of
    # AT-SPI's, and tells so whenever somebody asks every program on the bus.
    pytest.mark.qt_log_ignore("AtSpiAdaptor::applicationInterface does not implement"),
]


class Listener:
    """Presses keys and asks what there is to hear; sees nothing."""

    def __init__(self, ear: subprocess.Popen[str]) -> None:
        self._ear = ear

    def ask(self, **command: object) -> Any:
        assert self._ear.stdin is not None
        assert self._ear.stdout is not None
        self._ear.stdin.write(json.dumps(command) + "\n")
        self._ear.stdin.flush()
        answer = json.loads(self._ear.stdout.readline())
        assert "said" in answer, answer
        return answer["said"]

    def things(self) -> list[dict[str, Any]]:
        """What is on the map, in the order of reading."""
        tree: list[dict[str, Any]] = self.ask(do="tree", **{"in": "Map"})
        return tree[1:]

    @property
    def names(self) -> list[str]:
        return [thing["name"] for thing in self.things()]

    @property
    def focused(self) -> str:
        """Where the keys are, by the last that was said of it."""
        said = [one["focused"] for one in self.ask(do="heard") if "focused" in one]
        return said[-1] if said else ""

    @property
    def announced(self) -> str:
        return " | ".join(one["announced"] for one in self.ask(do="heard") if "announced" in one)

    def press(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True, timeout=60)

    def press_and_hear(self, *keys: str) -> None:
        """Until something is said."""
        before = len(self.ask(do="heard"))
        self.press(*keys)
        self.wait(lambda: len(self.ask(do="heard")) > before)

    def type(self, text: str) -> None:
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True, timeout=60)

    def wait(
        self, until: Callable[[], object], told: Callable[[], Sequence[object]] | None = None
    ) -> None:
        """Until it is heard; the moment between two questions is not what is tested."""
        end = time.monotonic() + PATIENCE
        while not until():
            if time.monotonic() > end:
                pytest.fail("\n".join(map(str, (told or self._all_heard)())))
            time.sleep(0.05)

    def _all_heard(self) -> list[object]:
        return [*self.names, *self.ask(do="heard")]

    def add(self, key: str, name: str) -> None:
        self.press(key)
        self.wait(lambda: self._is_typing)
        self.type(name)
        self.press("Return")
        self.wait(
            lambda: any(one.startswith(f"{name}, ") for one in self.names) and not self._is_typing
        )

    @property
    def _is_typing(self) -> bool:
        return any(one["role"] == "text" and one["focused"] for one in self.things())

    def walk_to(self, name: str) -> None:
        """Tab until it is said."""
        for _ in range(20):
            self.press_and_hear("Tab")
            if self.focused.startswith(name):
                return
        raise AssertionError(self.ask(do="heard"))

    def deliver(self, customer: str, service: str) -> None:
        """With the dialog that the key D brings up."""
        self.press("d")
        self.wait(lambda: self.focused.startswith("Customer"))
        self.type(customer)
        self.press("Tab")
        self.wait(
            lambda: self.focused.startswith("What is delivered"), lambda: self.ask(do="heard")
        )
        self.type(service)
        self.press("Return")
        self.wait(lambda: any(one.startswith(f"{service}, delivery") for one in self.names))


@pytest.fixture
def user() -> Iterator[Listener]:
    """Somebody before a program that has just been started on an empty map."""
    environment = os.environ | SCREEN_READER
    program = subprocess.Popen(
        [sys.executable, "-m", "chainmap"],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    ear = subprocess.Popen(
        [SYSTEM_PYTHON, str(ROOT / "tests" / "ear.py"), str(program.pid)],
        env=environment | {"PYTHONPATH": ""},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", "ChainMap"],
            check=True,
            timeout=60,
            stdout=subprocess.DEVNULL,
        )
        listener = Listener(ear)
        listener.wait(lambda: any(one["name"] == "Map" and one["focused"]
                                  for one in listener.ask(do="tree")))  # fmt: skip
        yield listener
    finally:
        ear.communicate(timeout=PATIENCE)
        program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=PATIENCE)
    assert program.returncode == 128 + signal.SIGTERM, said
    assert "Traceback" not in said


def test_a_chain_is_drawn_and_read_without_looking(user: Listener) -> None:
    # Three parties and two deliveries, by keys alone.
    user.add("1", "Sales")
    user.add("1", "Montage")
    user.add("4", "Buyer")
    user.press("Escape")
    user.walk_to("Sales, department")
    user.deliver("Montage", "quote")
    user.press("Escape")
    user.walk_to("Montage, department")
    user.deliver("Buyer", "machine")

    # Read back: names that say it all, in the order of the chain.
    user.wait(
        lambda: (
            "Sales, department, 1 internal customer; 2 deliveries away from external customers"
            in user.names
        )
    )
    assert user.names == [
        "Sales, department, 1 internal customer; 2 deliveries away from external customers",
        "quote, delivery from Sales to Montage",
        "Montage, department, serves 1 external customer directly; 1 supplier",
        "machine, delivery from Montage to Buyer",
        "Buyer, external customer, 1 supplier",
    ]
    sales, quote, montage, machine, _ = user.things()
    assert quote["flows_to"] == [montage["name"]]
    assert sales["flows_to"] == [quote["name"]]
    assert montage["description"] == "Delivers machine to Buyer. Gets quote from Sales."
    assert {"rename", "connect"} <= set(sales["actions"])
    assert machine["selected"]
    assert all(one["showing"] and min(one["box"][2:]) > 0 for one in user.things())
    assert "New: quote from Sales to Montage." in user.announced

    # Undo is announced, and what it took away is gone.
    user.press("ctrl+z")
    user.wait(
        lambda: "Undone: draw delivery. Gone: machine from Montage to Buyer." in user.announced
    )
    assert "machine, delivery from Montage to Buyer" not in user.names
    user.wait(lambda: "new finding" in user.announced)

    # The reader's own actions: select and rename.
    user.ask(do="act", name="Buyer", action="Press", **{"in": "Map"})
    user.wait(lambda: user.focused.startswith("Buyer"))
    user.ask(do="act", name="Buyer", action="rename", **{"in": "Map"})
    user.wait(lambda: user._is_typing)
    user.type("Client")
    user.press("Return")
    user.wait(lambda: any(name.startswith("Client, external customer") for name in user.names))


def test_the_outline_is_walked_and_added_to_without_looking(user: Listener) -> None:
    user.add("1", "Sales")
    user.press("ctrl+k")
    user.wait(lambda: user.focused == "Command palette")
    user.type("Outline")
    user.press("Return")
    user.wait(lambda: any(one["role"] == "tree" for one in user.ask(do="tree")))
    for _ in range(6):
        if "Outline" in user.announced:
            break
        user.press_and_hear("ctrl+Tab")
    user.press("Home")
    user.wait(lambda: user.focused == "Organisation")
    user.press("Down")
    user.wait(lambda: user.focused.startswith("Sales, department"))

    user.press("Insert")
    user.press("Down")
    user.wait(lambda: user.focused == "Department")
    user.press("Return")
    user.wait(lambda: user.focused == "Name")
    user.type("Stores")
    user.press("Return")
    user.wait(lambda: any(name.startswith("Stores, department") for name in user.names))
    user.wait(lambda: "Added: Stores." in user.announced)

    user.press("Delete")
    user.wait(lambda: "Removed: Stores." in user.announced)
    assert not any(name.startswith("Stores") for name in user.names)
