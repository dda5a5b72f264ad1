"""Engines of networkx that are installed: those who outgrow one core or one machine take one."""

from __future__ import annotations

import networkx as nx

from chainmap.errors import BackendUnusable

OWN = "networkx"
"""networkx's own code, always there."""
_NEEDED = nx.betweenness_centrality


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
    if name not in _NEEDED.backends:
        fit = (other for other in installed if other == OWN or other in _NEEDED.backends)
        raise BackendUnusable(name, tuple(fit), lacks=_NEEDED.__name__)
