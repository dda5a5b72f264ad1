"""Engines of networkx that are installed: those who outgrow one core or one machine take one."""

from __future__ import annotations

from importlib.metadata import entry_points

import networkx as nx

from chainmap.errors import BackendUnusable

OWN = "networkx"
"""networkx's own code, always there."""
NEEDED = "betweenness_centrality"
"""What an engine must be able to reckon; all else that it lacks ChainMap does itself."""


def installed_backends() -> tuple[str, ...]:
    """The names under which networkx knows them, its own code first."""
    return (OWN, *sorted(name for name in nx.config.backends if name != OWN))


def check_backend(name: str | None) -> None:
    """Tells before long work that an engine cannot be used.

    Raises:
        BackendUnusable: it is not installed, or knows no betweenness.
    """
    if name is None or name == OWN:
        return
    installed = installed_backends()
    if name not in installed:
        raise BackendUnusable(name, installed)
    if not can_reckon(name, NEEDED):
        usable = tuple(other for other in installed if can_reckon(other, NEEDED))
        raise BackendUnusable(name, usable, lacks=NEEDED)


def can_reckon(backend: str, function: str) -> bool:
    """Whether an installed engine has this function of networkx."""
    if backend == OWN:
        return True
    found = entry_points(group="networkx.backends", name=backend)
    return any(hasattr(each.load(), function) for each in found)
