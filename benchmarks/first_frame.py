"""How long ChainMap takes from its start to its first painted frame, beside the floor window.

The floor's frame has a menu and an empty drawing area in it. ChainMap's first frame has its menus,
tool bar, docks and the canvas's ground in their places ("frame"); the map is painted in it some
turns later ("map"), then the docks are filled ("all"). The programs start in turn in the same run,
so that a busy machine slows all; what counts is the ratio of the medians.

Run: `make bench`, or `python benchmarks/first_frame.py --runs 15`. With `--frozen` both are
programs, made by `make exe` and `FLOOR=1 .venv/bin/pyinstaller --noconfirm chainmap.spec`. With
`--parties 2000` a map of so many is opened, and "map" is its first picture.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
FLOOR = [sys.executable, str(HERE / "floor_window.py")]
DIST = HERE.parent / "dist"
ON_SCREEN = str(HERE.parent / "tools" / "on_screen.sh")


@dataclass(frozen=True)
class Start:
    """One start: milliseconds to the frame, those on a CPU, megabytes resident at the end."""

    milliseconds: float
    cpu: float
    megabytes: float


def main() -> int:
    """Prints a table; 1 if a ratio exceeds --limit."""
    arguments = _arguments()
    if arguments.platform:
        return _measure(arguments)
    status = _again("offscreen")
    if shutil.which("xvfb-run") and shutil.which("openbox"):
        status |= _again("xcb", ON_SCREEN)
    return status


def _again(platform: str, *before: str) -> int:
    """This script once more, on that platform."""
    command = [*before, sys.executable, __file__, *sys.argv[1:], "--platform", platform]
    return subprocess.run(command, check=False).returncode


def _measure(arguments: argparse.Namespace) -> int:
    floor, program = FLOOR, [sys.executable, "-m", "chainmap"]
    if arguments.frozen:
        floor, program = ([str(DIST / name / name)] for name in ("floor", "chainmap"))
    with tempfile.TemporaryDirectory() as folder:
        files = [_map_of(arguments.parties, Path(folder))] if arguments.parties else []
        return _compare(arguments, floor, [*program, *files])


def _map_of(parties: int, folder: Path) -> str:
    from canvases.maps import chart
    from canvases.product import map_of

    from chainmap.storage.files import write_map

    file = folder / "large.chainmap"
    write_map(file, map_of(chart(parties)))
    return str(file)


def _compare(arguments: argparse.Namespace, floor: list[str], program: list[str]) -> int:
    kinds = {"floor": (floor, "1")} | {kind: (program, kind) for kind in ("frame", "map", "all")}
    starts: dict[str, list[Start]] = {kind: [] for kind in kinds}
    for turn in range(arguments.runs + 1):  # the first turn fills the caches and does not count
        for kind, (command, moment) in kinds.items():
            one = start(command, arguments.platform, moment)
            if turn:
                starts[kind].append(one)
    least = _median(starts["floor"])
    print(f"{arguments.platform:10} wall               ratio   CPU      ratio   resident   ratio")
    for kind, some in starts.items():
        middle, fastest = _median(some), min(s.milliseconds for s in some)
        print(
            f"{kind:10} {middle.milliseconds:5.0f} ms (min {fastest:4.0f})"
            f"{middle.milliseconds / least.milliseconds:6.2f}"
            f"   {middle.cpu:4.0f} ms {middle.cpu / least.cpu:6.2f}"
            f"   {middle.megabytes:5.1f} MB {middle.megabytes / least.megabytes:7.2f}"
        )
    print(flush=True)
    ratio = _median(starts["frame"]).milliseconds / least.milliseconds
    return int(arguments.limit is not None and ratio > arguments.limit)


def start(command: list[str], platform: str, moment: str = "1") -> Start:
    """Starts the program in a fresh home and waits until it has painted and left.

    `moment` is what FIRST_FRAME asks for, see `chainmap.app.run`.

    Raises:
        SystemExit: it never painted.
    """
    with tempfile.TemporaryDirectory() as home:
        began = time.monotonic()
        run = subprocess.Popen(
            command, env=_environment(home, platform, moment), stdout=subprocess.PIPE, text=True
        )
        assert run.stdout is not None
        said = run.stdout.read()
        _, _, usage = os.wait4(run.pid, 0)
        run.returncode = 0
    for line in said.splitlines():
        if line.startswith("FRAME "):
            moment_seen, cpu = map(float, line.split()[1:3])
            return Start((moment_seen - began) * 1000, cpu * 1000, usage.ru_maxrss / 1024)
    raise SystemExit(f"{' '.join(command)} painted no frame")


def _environment(home: str, platform: str, moment: str) -> dict[str, str]:
    """No one's settings; compiled modules allowed, or each start would compile our own anew."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    homes = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), home)
    return kept | homes | {"FIRST_FRAME": moment, "QT_QPA_PLATFORM": platform, "LANG": "C.UTF-8"}


def _median(starts: list[Start]) -> Start:
    return Start(
        statistics.median(s.milliseconds for s in starts),
        statistics.median(s.cpu for s in starts),
        statistics.median(s.megabytes for s in starts),
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument(
        "--frozen", action="store_true", help="dist/chainmap and dist/floor instead"
    )
    parser.add_argument(
        "--parties", type=int, help="opens a map of so many, 2 to 2.5 deliveries each"
    )
    parser.add_argument("--limit", type=float, help="exit 1 when frame / floor exceeds this")
    parser.add_argument("--platform", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
