"""Starts programs quickly: all is imported once, and each program is a fork of this process.

    python -m tests.soak.nursery

Reads orders, a line of JSON each: {"words": ["-m", MODULE, …], "out": FILE, "errors": FILE,
"environment": {…}}. It answers with the number of the new process, which is stopped before it does
anything, and with its exit code once it has ended.
"""

from __future__ import annotations

import json
import os
import runpy
import signal
import sys
from importlib import import_module
from typing import Any

COMMANDS = ("analyze", "export", "cards", "actions", "importing", "layout", "survey", "compare")
OTHERS = (
    *(
        "chainmap.app.program",
        "chainmap.app.run",
        "chainmap.app.dialogs",
        "chainmap.app.files.recovery",
    ),
    *("chainmap.render.picture", "chainmap.handout.pictures", "chainmap.analysis.report"),
    *("openpyxl", "xlsxwriter", "docx", "pptx", "jinja2", "lxml.etree", "networkx"),
)


def main() -> None:
    for name in COMMANDS:
        import_module(f"chainmap.cli.{name}")
    for name in OTHERS:
        import_module(name)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _live(json.loads(line))
        os.waitpid(child, os.WUNTRACED)  # until it has stopped itself
        _say(child)
        _, status = os.waitpid(child, 0)
        _say(os.waitstatus_to_exitcode(status))


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _live(order: dict[str, Any]) -> None:
    for handle, name in ((1, order["out"]), (2, order["errors"])):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), handle)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.update(order["environment"])
    os.kill(os.getpid(), signal.SIGSTOP)
    code: Any = 0
    sys.argv = order["words"][1:]
    try:
        runpy.run_module(order["words"][1], run_name="__main__", alter_sys=True)
    except SystemExit as leaving:
        code = leaving.code
    sys.stdout.flush()
    os._exit(int(code or 0))


if __name__ == "__main__":
    main()
