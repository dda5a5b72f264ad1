"""A page in headless Chromium, steered over its debugging pipe: no package is needed for it."""

from __future__ import annotations

import base64
import contextlib
import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--remote-debugging-pipe", "--disable-dev-shm-usage",
]  # fmt: skip

# Chromium reads its orders from descriptor 3 and answers on 4.
_AT_3_AND_4 = """
import os, sys
orders, answers = os.dup(int(sys.argv[1])), os.dup(int(sys.argv[2]))
for have, want in ((orders, 3), (answers, 4)):
    os.dup2(have, want)
    os.set_inheritable(want, True)
os.execvp(sys.argv[3], sys.argv[3:])
"""


class Page:
    """`said`: what was written to the console, thrown, or refused. `asked`: requests, by URL."""

    def __init__(self, to_it: int, from_it: int) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        self._to_it = os.fdopen(to_it, "wb", buffering=0)
        self._from_it = os.fdopen(from_it, "rb", buffering=0)
        self._numbers = itertools.count(1)
        self._rest = b""
        self._session = ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        # Nobody looks at this page, and yet it is to have the focus.
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._to_it.write(json.dumps(message).encode() + b"\0")
        return self._until(lambda it: it.get("id") == number)["result"]

    def open(self, file: Path, width: int = 1280, height: int = 900) -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600,
        )  # fmt: skip
        self.call("Page.navigate", url=file.as_uri())
        self._until(lambda it: it.get("method") == "Page.loadEventFired")

    def does(self, expression: str) -> Any:
        """The value of an expression of JavaScript."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        codes = {"Tab": 9, "Enter": 13, "Escape": 27}
        text = "\r" if key == "Enter" else ""
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key,
                windowsVirtualKeyCode=codes[key], text=text if kind == "keyDown" else "",
            )  # fmt: skip

    def picture(self, file: Path, *, whole: bool = False) -> None:
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(shot["data"]))

    def paper(self) -> bytes:
        """The page printed to PDF."""
        printed = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(printed["data"])

    def close(self) -> None:
        with contextlib.suppress(OSError, EOFError):
            self._session = ""
            self.call("Browser.close")
        self._to_it.close()
        self._from_it.close()

    def _until(self, wanted: Any) -> dict[str, Any]:
        while True:
            message = self._next()
            self._note(message)
            assert "error" not in message, message
            if wanted(message):
                return message

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            read = self._from_it.read(65536)
            if not read:
                raise EOFError
            self._rest += read
        text, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(text)
        return found

    def _note(self, message: dict[str, Any]) -> None:
        values = message.get("params", {})
        match message.get("method"):
            case "Runtime.consoleAPICalled":
                self.said.append(str([one.get("value") for one in values["args"]]))
            case "Runtime.exceptionThrown":
                self.said.append(str(values["exceptionDetails"]))
            case "Log.entryAdded":
                self.said.append(values["entry"]["text"])
            case "Page.javascriptDialogOpening":
                self.said.append(f"dialog: {values['message']}")
            case "Network.requestWillBeSent":
                self.asked.append(values["request"]["url"])


@contextlib.contextmanager
def browser(folder: Path) -> Iterator[Page]:
    """One page of a browser of its own."""
    assert CHROMIUM is not None
    its_in, to_it = os.pipe()
    from_it, its_out = os.pipe()
    command = [CHROMIUM, *_FLAGS, f"--user-data-dir={folder}"]
    process = subprocess.Popen(
        [sys.executable, "-c", _AT_3_AND_4, str(its_in), str(its_out), *command],
        pass_fds=(its_in, its_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(its_in)
    os.close(its_out)
    page = Page(to_it, from_it)
    try:
        yield page
    finally:
        page.close()
        process.wait(30)
