"""When the first frame was painted, and with how much memory; for `benchmarks/first_frame.py`."""

from __future__ import annotations

import time
from pathlib import Path


def frame_line(started: float, imported: float) -> str:
    """FRAME now CPU started imported RSS anonymous: seconds of the monotonic clock, kilobytes."""
    now = time.monotonic()
    cpu = time.process_time()
    status = _memory()
    sizes = " ".join(status.get(key, "0 kB").split()[0] for key in ("VmRSS", "RssAnon"))
    return f"FRAME {now:.6f} {cpu:.6f} {started:.6f} {imported:.6f} {sizes}\n"


def _memory() -> dict[str, str]:
    """What the kernel says of this process; empty where it says nothing."""
    try:
        lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    except OSError:
        return {}
    return {key: value for key, _, value in (line.partition(":") for line in lines)}
