"""The program that runs already: where it listens, what it may be told, and how to tell it.

A second `chainmap map.chainmap` gives its files to the first and ends. They meet at a socket in a
folder that is the user's alone, one for each screen:

    running program   GREETING          only the same version of ChainMap is told anything
    second program    one line of JSON  {"files": ["/…"], "token": "…"}
    running program   ACCEPTED          only now may the second one end

Windows has no such sockets for Python; there each file opens in a program of its own.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from chainmap import __version__

GREETING = f"chainmap 1 {__version__}\n".encode()
ACCEPTED = b"accepted\n"
PATIENCE = 4.0
"""Seconds after which a program that does not answer is taken for one that hangs."""
LONGEST_MESSAGE, MOST_FILES, LONGEST_TEXT = 65_536, 100, 4096
LONGEST_ADDRESS = 100
"""Bytes; systems allow 104 to 108 for the name of a socket."""
OWN_PROCESS = "CHAINMAP_NEW_PROCESS"
"""Set to anything, it keeps a program to itself."""


class Message(NamedTuple):
    """Files to open; none: an empty window. `token`: the desktop's leave to come to the front."""

    files: tuple[Path, ...]
    token: str = ""

    def encoded(self) -> bytes:
        import json

        content = {"files": [str(file) for file in self.files], "token": self.token}
        return json.dumps(content).encode() + b"\n"


def decoded(line: bytes) -> Message:
    """What a line says.

    Raises:
        ValueError: it is not what we would have sent.
    """
    import json

    try:
        content = json.loads(line)
    except RecursionError:
        raise ValueError("nested too deep") from None
    if not isinstance(content, dict) or content.keys() != {"files", "token"}:
        raise ValueError("neither files nor a token")
    files, token = content["files"], content["token"]
    if not isinstance(files, list) or len(files) > MOST_FILES:
        raise ValueError("no list of files, or too many")
    if not all(_is_text(text) for text in (token, *files)):
        raise ValueError("no text")
    if not all(Path(file).is_absolute() for file in files):
        raise ValueError("a path that begins nowhere")
    return Message(tuple(Path(file) for file in files), token)


def _is_text(text: object) -> bool:
    return isinstance(text, str) and len(text) <= LONGEST_TEXT and "\0" not in text


def meeting_place() -> Path | None:
    """The socket, which need not exist; `None` where there is no folder that is ours alone."""
    if sys.platform == "win32" or os.environ.get(OWN_PROCESS) or os.environ.get("FIRST_FRAME"):
        return None
    folder = _folder()
    if folder is None:
        return None
    place = folder / f"{_screen()}.socket"
    return place if len(os.fsencode(place)) <= LONGEST_ADDRESS else None


def _folder() -> Path | None:
    """Made where it is missing. Nobody else can have laid it there for us, or reach into it."""
    given = os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("TMPDIR") or "/tmp"
    folder = Path(given) / f"chainmap-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return None
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return folder if is_ours and not stat.S_IMODE(found.st_mode) & 0o077 else None


def _screen() -> str:
    """A window on another screen would help nobody."""
    named = (os.environ.get("QT_QPA_PLATFORM"), os.environ.get("WAYLAND_DISPLAY"),
             os.environ.get("DISPLAY"))  # fmt: skip
    return "".join(c if c.isalnum() else "-" for c in " ".join(filter(None, named)))[:40] or "0"


def hand_over(files: Sequence[str]) -> bool:
    """Whether a running program has taken these files; then there is nothing left to do here."""
    place = meeting_place()
    if place is None or not place.exists():
        return False
    # Nobody listens as a rule; the first window need not wait for this import then.
    import socket

    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""
    message = Message(tuple(Path(file).absolute() for file in files), token).encoded()
    try:
        decoded(message)
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(PATIENCE)
            line.connect(str(place))
            if line.recv(len(GREETING), socket.MSG_WAITALL) != GREETING:
                return False
            line.sendall(message)
            return line.recv(len(ACCEPTED), socket.MSG_WAITALL) == ACCEPTED
    except (OSError, ValueError):
        return False
