"""The figures of all graphs, and what is aimed at for their size."""

from __future__ import annotations

from typing import Any, NamedTuple


class Aim(NamedTuple):
    """Upper limits, but `forward`, a share, is the least; what is `None` is open."""

    seconds: float
    to_dot: float | None
    crossings: int | None
    hits: int
    forward: float
    drop_ms: int | None


AIMS = {
    30: Aim(0.1, 1.15, None, 0, 0.95, 20),
    100: Aim(0.5, 0.95, None, 0, 0.95, 80),
    300: Aim(5.0, 0.80, None, 1, 0.90, 450),
    1000: Aim(5.0, None, 75_000, 2, 0.88, None),
}
OFF_LINE = 0.05
"""Share of labels that may stand apart from their line."""

_HEAD = (
    "parties seed    CPU s  crossings    dot  ratio  box hits  overlaps  forward"
    "  labels off line  on others  drop ms  others changed  missed"
)


def table(rows: list[dict[str, Any]]) -> str:
    """One line a graph, the aims that it misses at its end."""
    return "\n".join([_HEAD, *(_line(row) for row in rows)]) + "\n"


def _line(row: dict[str, Any]) -> str:
    share = row.get("labels_far_from_own_edge", 0) / max(row.get("labels", 0), 1)
    on_others = row.get("labels_labels", 0) + row.get("labels_boxes", 0)
    dot = row.get("dot_crossings")
    ratio = row.get("crossings_to_dot")
    changed = row["unrelated_changed"]
    cells = (
        f"{row['parties']:7d} {row['seed']:4d}  {row['seconds']:7.3f}  {row['crossings']:9d}",
        f"{'–' if dot is None else dot:>5}  {'–' if ratio is None else format(ratio, '.2f'):>5}",
        f"{row['through']:8d}  {row['node_overlaps']:8d}  {row['forward_fwd'] * 100:5.1f} %",
        f"{share * 100:13.1f} %  {on_others:9d}  {row['drop_ms']:7d}  {changed:14d}",
        ", ".join(_missed(row, share, on_others)) or "none",
    )
    return "  ".join(cells)


def _missed(row: dict[str, Any], share: float, on_others: int) -> list[str]:
    aim = AIMS.get(row["parties"])
    if aim is None:
        return []
    ratio = row.get("crossings_to_dot")
    found = {
        "seconds": row["seconds"] > aim.seconds,
        "ratio": aim.to_dot is not None and ratio is not None and ratio > aim.to_dot,
        "crossings": aim.crossings is not None and row["crossings"] > aim.crossings,
        "box hits": row["through"] > aim.hits,
        "overlaps": row["node_overlaps"] > 0,
        "forward": row["forward_fwd"] < aim.forward,
        "labels off line": share > OFF_LINE,
        "on others": on_others > 0,
        "drop": aim.drop_ms is not None and row["drop_ms"] > aim.drop_ms,
        "others changed": row["unrelated_changed"] > 0,
    }
    return [name for name, is_missed in found.items() if is_missed]
