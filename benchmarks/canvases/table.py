"""The figures of one map side by side, and how they stand to what is aimed at."""

from __future__ import annotations

from typing import Any

from canvases.adapter import ADAPTERS

TARGETS = {
    500: {
        "build": 4, "pan fitted": 4, "pan 100 %": 4, "zoom": 8, "drag hub": 10,
        "select all": 12, "move all": 100, "undo 100": 20, "SVG": 4,
    },
    2000: {
        "build": 12, "pan fitted": 15, "pan 100 %": 15, "zoom": 20, "drag hub": 35,
        "select all": 15, "move all": 300, "undo 100": 20, "SVG": 10,
    },
    10_000: {"build": 25, "pan fitted": 80, "pan 100 %": 80, "zoom": 100, "drag hub": 150},
}  # fmt: skip
"""By how many times the best library is to be beaten."""
FRAME = 8.0
"""Milliseconds that 95 of 100 frames may take."""
FRAMES = ("pan fitted", "pan 100 %", "zoom", "drag hub")
SHARP = 60.0
"""Milliseconds from the last step of a zoom to the sharp picture."""
METRICS = (
    "build", *FRAMES, "sharp", "select all", "move all", "undo 100", "PNG 4000", "SVG", "RSS",
    "routes taken over",
)  # fmt: skip

Rows = list[dict[str, Any]]


def table(parties: int, rows: Rows) -> str:
    """One line a metric: medians, the product's p95, the ratio, the aim, whether it is met."""
    found = {(row["surface"], row["metric"]): row for row in rows}
    names = [name for name in ADAPTERS if any(row["surface"] == name for row in rows)]
    head = f"{parties} parties".ljust(18) + "".join(name.rjust(14) for name in names)
    lines = [head + "     p95   to best library   aim"]
    lines += [
        _line(parties, metric, names, found)
        for metric in METRICS
        if any((name, metric) in found for name in names)
    ]
    ends = (row for row in rows if row["metric"] == "end")
    lines += [f"{row['surface']}: {row['why']}" for row in ends]
    return "\n".join(lines) + "\n"


def _line(
    parties: int, metric: str, names: list[str], found: dict[tuple[str, str], dict[str, Any]]
) -> str:
    product, *libraries, _ = ADAPTERS
    row = found.get((product, metric), {})
    values = [found.get((name, metric), {}).get("median") for name in names]
    cells = "".join(("–" if value is None else f"{value:.2f}").rjust(14) for value in values)
    line = metric.ljust(18) + cells + _cell(row.get("p95"))
    others = [found[name, metric]["median"] for name in libraries if (name, metric) in found]
    ours = row.get("median")
    if ours is None:
        return line
    if metric == "sharp":
        return (
            line + f"   wall {row['wall']:.0f} ms, aim {SHARP:.0f}{_mark(row['longest'] <= SHARP)}"
        )
    ratio = min(others) / ours if others and ours else None
    aim = TARGETS.get(parties, {}).get(metric)
    line += ("   –" if ratio is None else f"   {_share(ratio)}").ljust(18)
    if aim is not None and ratio is not None:
        line += f"   1/{aim}{_mark(ratio >= aim)}"
    if metric in FRAMES:
        line += f"   frame ≤ {FRAME:.0f}{_mark(row['p95'] <= FRAME)}"
    return line


def _cell(value: float | None) -> str:
    return "".rjust(8) if value is None else f"{value:8.2f}"


def _share(ratio: float) -> str:
    return f"1/{ratio:.1f}" if ratio >= 1 else f"{1 / ratio:.1f}"


def _mark(met: bool) -> str:
    return " met" if met else " MISSED"
